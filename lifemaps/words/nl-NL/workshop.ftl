### De werksessie: meer tafels tegelijk, samen geleid

role-table = tafelscherm

## Waarom iets niet kan

refusal-tables-odd = Kies één tot en met { $most } tafels.
refusal-table-unknown = Deze tafel is er niet in deze werksessie. Kies een tafel uit de lijst.
refusal-workshop-ended = Deze werksessie is afgesloten, dus er verandert niets meer. De kaarten en verslagen zijn er nog tot ze gewist worden.
refusal-wall-choose =
    { $most ->
        [0] Deze dia hoort bij alle tafels samen. Kies geen tafel.
        [1] Kies één tafel die haar kaart wil laten zien.
       *[other] Kies twee tafels die hun kaart willen laten zien.
    }
refusal-table-not-willing = Tafel { $table } heeft nog niet op ‘Toon onze kaart’ getikt. Vraag het aan de tafel; het hoeft niet.
refusal-table-still-down = Bij tafel { $table } liggen nog antwoorden dicht. Draai daar eerst om, dan kan het op de wand.
refusal-plenary-not-yet = Er is nog niets omgedraaid. Pas daarna komt de zaal op de wand.
refusal-not-turned-yet = Dat kan zodra de antwoorden van deze tafel zijn omgedraaid.
refusal-no-wall = Deze tafel zit op zichzelf; er is geen wand om de kaart op te tonen.
refusal-room-odd = Geef de vaste plek een naam van letters of cijfers, bijvoorbeeld ‘spreekkamer’.

## Klaarzetten, vanaf het beginscherm

hall-many = Werksessie met meer tafels
hall-many-what = Eén gespreksleider, alle tafels tegelijk. Iedere tafel werkt op haar eigen kopie van de casus; daarna komt de zaal samen op de wand.
hall-many-case = Welke casus?
hall-many-tables = Hoeveel tafels?
hall-many-time = Hoeveel tijd?
hall-many-fill = Hoe vinden mensen hun tafel?
hall-fill-own = Zij scannen de QR op hun eigen tafel
hall-fill-choice = Zij kiezen zelf een tafel
hall-fill-even = Wij verdelen iedereen gelijk over de tafels
hall-many-self = Elke tafel leidt zichzelf, op haar eigen tempo
hall-many-go = Zet de tafels klaar
hall-blank = Een lege kaart

## Binnenkomen

hall-welcome = Welkom
hall-which-table = Aan welke tafel zit u?
hall-table = Tafel { $n }
hall-people =
    { $n ->
        [0] nog niemand
        [one] 1 persoon
       *[other] { $n } mensen
    }
hall-even-why = U krijgt een stoel aan een tafel. Geen account, geen naam.
hall-scan-table = Scan de QR op uw eigen tafel.
hall-scan-how = Staat er geen QR? Tik op het nummer van uw tafel.
hall-screen-link = Het scherm van een tafel
hall-lead-link = Gespreksleider
hall-lead-back = Terug naar uw werksessie
hall-screen = Eén scherm per tafel
hall-screen-which = Van welke tafel is dit scherm? Iedereen aan die tafel tekent hierop mee.
hall-screen-why = Dit wordt het scherm van tafel { $table }: iedereen die er zit, tekent hierop mee.
hall-screen-go = Dit is het scherm van tafel { $table }
hall-has-screen = heeft al een scherm
hall-beamer = Het grote scherm
hall-over = Deze werksessie is afgelopen. Bedankt voor het meedenken.
hall-room-quiet = Hier is nu niets gaande. Zodra het begint, brengt deze code u naar uw plek.
hall-room-unknown = Deze vaste plek kennen wij niet. Kijk nog eens op het kaartje.

## Het scherm van de gespreksleider

hall-no-seat = Deze werksessie wordt vanaf een ander scherm geleid.
hall-no-seat-how = Open het adres van de werksessie, kies ‘Gespreksleider’ en typ uw stoelcode. Die staat op het scherm waar u begon.
hall-counts = { $tables } tafels · { $here } van { $people } hier
hall-wall-open = Open de wand
hall-fictional = FICTIEF
hall-steps = De stappen
hall-used = { $minutes }
hall-say-now = Zeg nu
hall-turned-say = Wie wil iets zeggen? Het hoeft niet. De bewoner heeft het laatste woord.
hall-next = Verder: { $phase }
hall-previous = Terug
hall-turn = Draai om, overal
hall-hear = Zo ziet de bewoner het zelf
hall-lying =
    { $of ->
        [0] Er ligt nog niets dicht.
       *[other] { $n } van { $of } liggen dicht.
    }
hall-pause = Pauze
hall-resume = Loop door
hall-more = + 2 min
hall-lock = Kaart op slot
hall-unlock = Kaart open
hall-left = Tafel { $n }: { $why }
hall-over-console = Deze werksessie is afgesloten.
hall-over-next = Verslag, blad voor de bewoner en afspraken staan op het scherm van elke tafel, bij Bewaren. Hier kunt u nog tonen wat de zaal dacht.
hall-over-start = Naar het begin
hall-read-aloud = Lees voor:
hall-slides-how = Kies wat de zaal ziet:
hall-end = Afsluiten
hall-end-kept = Blijft: van elke tafel de kaart, de conclusie, de afspraken en hoeveel mensen wat kozen. Tot { $date }.
hall-end-erased = Verdwijnt nu: alles wat nog dicht ligt. Wie wat antwoordde is nergens bewaard.
hall-end-sure = Alle tafels zijn klaar.
hall-end-go = Sluit de werksessie af
hall-room-sees = Dit ziet de zaal
hall-slide-now = Nu
hall-slide-answers = Vooraf en nu
hall-slide-tipped = Wat kantelde
hall-slide-rungs = Hoe zwaar
hall-slide-map = Eén kaart
hall-slide-overlay = Leg op elkaar
hall-slide-replay = Speel naast elkaar af
hall-slides-later = Na het omdraaien komt hier de zaal als één beeld.
hall-willing = Deze tafels tonen hun kaart. Kies er een of twee:
hall-willing-none = Nog geen tafel tikte op ‘Toon onze kaart’. Dat is aan de tafel zelf.
hall-tables-live = De tafels (alleen voor u)
hall-here = { $n } van { $of } hier
hall-nobody = nog niemand
hall-screen-only = een scherm
hall-stood-up = opgestaan
hall-lying-short = { $n } van { $of } liggen dicht
hall-writing = schrijft nog: stoel { $seats }
hall-stuck = al { $minutes } min. stil
hall-turned-short = omgedraaid
hall-turned = Omgedraaid.
hall-verdict = conclusie
hall-weak = zwakke verbinding: stoel { $seats }
hall-away = even weg: stoel { $seats }
hall-own-way = gaat eigen gang
hall-shows = toont kaart
hall-one-table = Eén tafel
hall-which = Welke tafel?
hall-look-at = Kijk mee aan tafel { $n }
hall-let-go = Laat eigen gang gaan
hall-take-along = Neem weer mee
hall-let-go-why = Een tafel die haar eigen gang gaat, leidt zichzelf vanaf haar eigen scherm.
hall-codes = Codes en adressen
hall-codes-how = Eén scherm per tafel: open op die laptop { $address }, typ { $code } en kies onderaan ‘Het scherm van een tafel’.
hall-add-table = Nog een tafel erbij
hall-room-what = Een vaste plek heeft één QR, voor elke keer dat u hier samenkomt.
hall-room-name = Naam van de vaste plek, of het adres van een eerdere keer
hall-room-go = Bind aan een vaste plek
hall-room-qr = QR van deze plek
hall-your-sign = Uw stoelcode: { $sign }. Daarmee leidt u deze werksessie ook vanaf een ander scherm verder.
hall-back = Naar de werksessie
hall-led-elsewhere = De gespreksleider neemt alle tafels mee naar de volgende stap.
hall-look-up = Kijk naar de wand: zo dacht de zaal vooraf, en zo nu.
hall-offer = Toon onze kaart
hall-offer-why = Wilt u de kaart van deze tafel op de wand? Het hoeft niet.
hall-offered = Uw kaart mag op de wand.
hall-unoffer = Toch niet

## Op de wand

hall-join = Doe mee
hall-qr = QR-code om mee te doen
hall-lying-wall = { $n } van { $of } liggen dicht
hall-late = Later binnen? Doe mee op
hall-thanks = Dank voor het meedenken.
hall-thanks-how = Wie belt u deze week?
plenary-first = Vooraf koos { $n } van { $of } ‘{ $what }’.
plenary-first-split = Vooraf liepen de antwoorden uiteen.
plenary-now =
    { $same ->
        [yes] Nu kiest { $n } ‘{ $what }’.
       *[no] Nu kiest { $n } van { $of } ‘{ $what }’.
    }
plenary-now-split = Nu lopen de antwoorden uiteen.
plenary-key-first = vooraf
plenary-key-now = nu
plenary-answer = { $what }: vooraf { $first }, nu { $now }
plenary-tipped = Welk feit kantelde u?
plenary-tipped-none = Niemand noemde een feit.
plenary-people =
    { $n ->
        [one] 1 mens
       *[other] { $n } mensen
    }
plenary-rungs = Hoe zwaar is de eerste stap?
plenary-rungs-ask = Wat is het lichtste dat kan werken?
plenary-rungs-none = Er is nog geen conclusie met een trede.
plenary-tables =
    { $n ->
        [one] 1 tafel
       *[other] { $n } tafels
    }
plenary-map = Zo ziet een van de tafels het
plenary-overlay = Twee tafels, één casus
plenary-replay = Zo groeiden twee kaarten
overlay-one = alleen bij de ene tafel
overlay-other = alleen bij de andere
overlay-both = Vaag: bij beide hetzelfde.
overlay-otherwise = Anders gezien
overlay-nothing = niets
overlay-differs = { $what } – { $field }: ◖ { $one }, ◗ { $other }
overlay-more =
    { $n ->
        [one] … en nog één verschil
       *[other] … en nog { $n } verschillen
    }

## Bij alle tafels tegelijk

hall-everywhere = Bij alle tafels
hall-follow-how = Laat alle schermen naar hetzelfde kijken, ieder op de eigen kaart.
hall-follow-view = Wat
hall-follow-lens = Met welke bril
hall-follow-on = Alle schermen kijken nu: { $view } (bril: { $lens }).
hall-rehearsal = oefentafel, telt niet mee
hall-add-case = Met welke casus?
hall-add-same = dezelfde casus
plenary-mixed =
    { $shared ->
        [yes] Niet elke tafel had dezelfde casus. Of de bewoner zich redt, is van alle tafels opgeteld; de eerste stap en de feiten alleen van de tafels met ‘{ $what }’.
       *[no] Elke tafel had een andere casus. Alleen of de bewoner zich redt, is op te tellen.
    }
hall-rehearsal-only = Alleen een oefentafel draaide om. Die telt niet mee; op de wand komt de zaal van mensen.
hall-all-lying = alles ligt dicht
hall-weak-n = { $n } met zwakke verbinding
hall-attend =
    { $n ->
        [one] Kijk even bij tafel { $tables }: daar is het stil.
       *[other] Kijk even bij de tafels { $tables }: daar is het stil.
    }
hall-nobody-follows = Geen tafel gaat met u mee: elke tafel leidt zichzelf. De stappen hieronder zijn dan alleen voor de wand.
