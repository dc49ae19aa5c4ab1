### De weg na een eerste late betaling: wat wij zelf doen, in welke volgorde, en waarom. Geen juridisch advies.

road-title = De weg van dit contract
road-title-case = Huur: het boek, de weg, de regeling
road-link = Huur
road-country = Land
road-country-NL = Nederland
road-country-VL = Vlaanderen
road-country-BXL = Brussel
road-country-WAL = Wallonië
road-not-law = Dit is de weg zoals wij hem lazen in { $checked }, geen juridisch advies. Wat niet bij de bron zelf is nagekeken, heet ‘niet nagekeken’.
road-unverified = niet nagekeken
road-law = moet
road-practice = werkt vaak

road-stands-none = Er staat niets open.
road-stands = Open: { $open }, sinds { $since } ({ $days } dagen). Dat is { $months } maanden huur.
road-stands-net = Daarvan moet de verhuurder zelf nog { $back } teruggeven. Blijft: { $net }.
road-stands-owed-more = De verhuurder moet zelf nog { $back } teruggeven; dat is meer dan er open staat.

road-next = Eén volgende stap
road-advice-niets = Niets. Er staat niets open.
road-advice-verrekenen = Verreken eerst wat u de bewoner zelf nog moet. Dan staat er niets open.
road-advice-pauze = Niets doen tot { $until }: { $reason }.
road-advice-pauze_voorbij = De pauze is voorbij ({ $reason }). Bel, en kijk samen opnieuw.
road-advice-herplannen = De regeling past niet meer. Maak samen een nieuw plan, vóór u iets stopt.
road-advice-regeling_loopt = Niets. De regeling loopt zoals afgesproken.
road-advice-regeling_even_wachten = Nog even wachten: een termijn is te laat, maar binnen de afgesproken dagen.
road-advice-eigen_huis = Kijk eerst in eigen huis: { $reason }
road-advice-rust = Rust tot { $until }. Wij deden net: { $step }.
road-advice-stap = { $step }
road-advice-wachten = Niets tot { $until }. Dan: { $step }.
road-advice-praten = Alles is gedaan wat van ons gevraagd wordt. Blijf praten; een gesprek mag altijd.

road-own-machtiging = de machtiging voor de incasso is weg. Is die bij een verhuizing of nieuwe huur niet meegegaan?
road-own-oude_huur = er komt precies de oude huur binnen. Is de nieuwe huur wel goed verteld?
road-own-adres = brieven kwamen terug. Klopt ons adres wel?
road-own-storno = de incasso kwam terug. Vraag waarom, voor u iets anders doet.
road-own-toeslag = wat ontbreekt is ongeveer de toeslag. Kijk of die onderweg is.

road-duties = Wat wij zelf doen
road-done = Gedaan
road-open = Nog te doen
road-later = Later
road-past = Voorbij
road-done-on = gedaan op { $on }
road-done-contact = gedaan op { $on }, blijkt uit onze contacten
road-proof = bewijs: { $proof }
road-proof-none = nog geen bewijs genoteerd
road-opened = sinds { $on }
road-from = vanaf { $on }
road-from-months =
    { $months ->
        [one] bij één maand achterstand
       *[other] bij { $months } maanden achterstand
    }
road-needs = Eerst: { $steps }.
road-further = Wat verder op de weg ligt, en niet aan ons is
road-season = Nu geldt: { $what }

road-step-groet = Stuur een vriendelijk bericht, of bel
road-how-groet = Rond dag vijf. Een simpele herinnering helpt: in een proef betaalden meer mensen binnen vijf en vijftien dagen.
road-step-bellen = Bel, of ga langs
road-how-bellen = Rond dag veertien. Vraag hoe het gaat, en luister.
road-step-brief = Schrijf een brief
road-how-brief = Rond dag veertien. In gewone woorden, met een naam en een nummer om te bellen.
road-step-herinnering = Stuur een schriftelijke herinnering
road-how-herinnering = Rond dag dertig. In Nederland hoort minstens één schriftelijke herinnering bij wat de verhuurder moet doen (Besluit gemeentelijke schuldhulpverlening, artikel 2).
road-step-persoonlijk = Zoek persoonlijk contact
road-how-persoonlijk = Wijs op manieren om de achterstand te stoppen of te voorkomen (Besluit gemeentelijke schuldhulpverlening, artikel 2). De wet noemt geen dag; dertig dagen is de praktijk.
road-step-schuldhulp = Wijs op schuldhulpverlening
road-how-schuldhulp = Zeg wie helpt en hoe iemand daar komt (Besluit gemeentelijke schuldhulpverlening, artikel 2).
road-step-aanbod = Bied aan om gegevens door te geven, met toestemming
road-how-aanbod = Bij de herinnering: mogen wij uw gegevens doorgeven aan de gemeente? De woorden zijn die van een regeling ernaast.
road-step-gemeente = Meld het bij de gemeente
road-how-gemeente = Contactgegevens en bedrag, als herinnering, persoonlijk contact, schuldhulp en aanbod gedaan zijn. De gemeente moet hulp aanbieden; de bewoner mag nee zeggen. De melding loopt via uw eigen systeem.
road-step-eigen_huis = Kijk in eigen huis
road-how-eigen_huis = Klopt onze post: huurverhoging, machtiging, adres, afrekening, klachten en gebreken?
road-step-huisbezoek = Ga op huisbezoek
road-how-huisbezoek = Bij twee maanden. Kondig het aan; wie niet wil, hoeft niet open te doen.
road-step-regeling = Spreek samen een regeling af
road-how-regeling = Bij twee maanden. Een bedrag dat past bij wat er te leven blijft.
road-step-ingebrekestelling = Stuur een ingebrekestelling
road-how-ingebrekestelling = Met een duidelijk overzicht van wat er open staat. Regels van het huurrecht per gewest zijn verschoven.
road-step-ingebrekestelling_bxl = Stuur een ingebrekestelling met ruime termijn
road-how-ingebrekestelling_bxl = Met een overzicht in detail, en minstens één maand om te betalen (ordonnantie van 22 juni 2023, Huisvestingscode).
road-step-ocmw_vl = Wijs de weg naar het OCMW
road-how-ocmw_vl = Liefst vóór een vordering. Komt die er toch, dan krijgt het OCMW een afschrift, tenzij de huurder dat niet wil (Gerechtelijk Wetboek, artikel 1344ter).
road-step-cpas = Wijs de weg naar het OCMW (CPAS)
road-how-cpas = Vertel wat het OCMW kan doen, en bel samen als iemand dat wil.
road-step-fonds_vl = Vraag het OCMW naar het fonds tegen uithuiszettingen
road-how-fonds_vl = Van twee tot zes maanden achterstand: OCMW, huurder en verhuurder spreken af, het fonds betaalt de helft tot een maximum, en de verhuurder wacht zolang het plan loopt. Of het fonds in 2026 nog zo werkt, is niet nagekeken.

road-place-rechter_nl = De rechter kan vanaf drie maanden gevraagd worden
road-place-how-rechter_nl = Drie maanden is in beginsel genoeg, maar rechters wegen mee: een regeling, budgetbeheer, kinderen, betalen dat weer op gang komt. Zij kijken of de verhuurder zijn plichten deed, en wezen eisen af waar dat niet zo was. Bewaar dus bewijs van elke stap.
road-place-ontruiming_nl = Ontruiming
road-place-how-ontruiming_nl = Pas na een vonnis. De termijnen zijn hier niet uitgezocht.
road-place-vrederechter_vl = De vrederechter
road-place-how-vrederechter_vl = Een afschrift van de vordering gaat naar het OCMW: via de griffie vier dagen na de inschrijving, of via de gerechtsdeurwaarder na de dagvaarding.
road-place-uithuiszetting_vl = Uithuiszetting
road-place-how-uithuiszetting_vl = In beginsel niet vóór een maand na de betekening van het vonnis. Vlaanderen kent geen winterrust.
road-place-vrederechter_bxl = De vrederechter
road-place-how-vrederechter_bxl = Veertig dagen vóór de zitting, zodat het OCMW kan helpen; het hoort van de vraag, van het vonnis en van de dag. Volgens één advocaat is minder dan drie maanden achterstand alleen geen grond; dat is niet nagekeken.
road-place-uithuiszetting_bxl = Uithuiszetting
road-place-how-uithuiszetting_bxl = Is het vonnis na een maand niet uitgevoerd, dan kondigt de deurwaarder het vijftien dagen vooraf aan. Van 1 november tot en met 15 maart geldt winterrust, met vier uitzonderingen.
road-place-vrederechter_wal = De vrederechter
road-place-how-vrederechter_wal = De regels in Wallonië zijn hier niet uitgezocht. Vraag ze na vóór u iets stuurt.
road-place-uithuiszetting_wal = Uithuiszetting
road-place-how-uithuiszetting_wal = Winterrust geldt in Wallonië alleen bij openbare sociale verhuurders.
road-season-winter_bxl = winterrust in Brussel, van 1 november tot en met 15 maart. Niemand wordt uit huis gezet (vier uitzonderingen).

road-did = Wij deden dit
road-did-on = Op
road-did-proof = Wat laat het zien?
road-did-proof-how = bijvoorbeeld: brief van die dag, nummer van de notitie
road-did-step = Welke stap?
road-did-go = Schrijf op
road-undo = toch niet
road-pause = Pauze, met een reden
road-pause-reason = Waarom?
road-pause-until = Tot en met
road-pause-words = In eigen woorden
road-pause-go = Doe niets tot die dag
road-pause-end = Stop de pauze
road-pause-regeling = wij spreken een regeling af
road-pause-toeslag = toeslag of uitkering is onderweg
road-pause-hulp_loopt = er loopt hulp
road-pause-ziek_rouw = ziekte of rouw
road-pause-eigen_fout = wij maakten zelf een fout
road-pause-klacht = er is een klacht of gebrek
road-pause-anders = iets anders
road-from-ledger = Wat wij deden, wordt hier gelezen uit onze contacten. Leg die bij het huurboek, of leg de maanden bij een zaak: daar schrijft u stappen met bewijs op.

rent-book = Het huurboek
rent-book-none = Bij deze zaak ligt nog geen huurboek. Kies een bestand met de maanden van dit contract.
rent-book-lies =
    { $n ->
        [one] Er ligt één maand bij deze zaak.
       *[other] Er liggen { $n } maanden bij deze zaak.
    }
rent-book-file = Dit zijn de maanden uit de zaak zelf.
rent-book-which = Welk contract in dit bestand is het? Na een verhuizing mogen het er meer zijn.
rent-book-which-how = Typ of kies; er staan er { $n } in het bestand.
rent-book-attach = Leg deze maanden bij de zaak
rent-book-what = Alleen de maanden gaan mee: verschuldigd, betaald, op welke dag en hoe. Het contractnummer, namen en rekeningen niet.
rent-book-detach = Haal het huurboek weg
rent-book-map = Kies zo nodig eerst de kolommen op de pagina Huurboek.
rent-signals = Wat viel op
rent-signals-none = Er viel niets op.
rent-months = De maanden

arrangement-title = Betalingsregeling
arrangement-none = Er is geen regeling.
arrangement-make = Spreek een regeling af
arrangement-total = Samen
arrangement-monthly = Per maand
arrangement-first = Eerste termijn op
arrangement-go = Zo is het afgesproken
arrangement-state-loopt = Loopt zoals afgesproken.
arrangement-state-te_laat = Een termijn is te laat, maar binnen de { $days } dagen die erbij horen.
arrangement-state-gebroken = Een termijn kwam niet, al { $since }. Eerst samen opnieuw plannen.
arrangement-state-klaar = Afbetaald.
arrangement-state-gestopt = Gestopt.
arrangement-sum = { $received } van { $total } is binnen. Volgende: { $next }.
arrangement-sum-last = { $received } van { $total } is binnen.
arrangement-received = Er kwam iets binnen
arrangement-receive = Schrijf op
arrangement-amount = Bedrag
arrangement-on = Op
arrangement-replan = Plan opnieuw
arrangement-why = Waarom?
arrangement-replan-go = Zo is het nu afgesproken
arrangement-stop = Stop de regeling
arrangement-replanned = Opnieuw gepland op { $on }: { $why }
arrangement-plan = De termijnen
arrangement-plan-due = Op
arrangement-plan-cents = Bedrag
arrangement-plan-in = Is binnen
arrangement-plan-yes = ja
arrangement-plan-no = nog niet
arrangement-ahead = Hoeveel is nog te betalen: { $open }. Wat moet er te leven blijven?

cli-help-arrangements = Welke betalingsregelingen vannacht om een nieuw plan vragen, in de volgorde van hoe lang wij ze lieten liggen.
arrangements-none = Alle regelingen lopen.
arrangements-line = { $case }: { $n } termijnen niet binnen, samen { $behind }, sinds { $since }. Eerst opnieuw plannen.

telling-rent-LedgerAttached = { $who } legde het huurboek erbij: { $n } maanden
telling-rent-LedgerDetached = { $who } haalde het huurboek weg
telling-rent-RoadChosen = { $who } koos de weg van { $country }
telling-rent-RoadStepDone = { $who } schreef op dat wij dit deden op { $on }: { $step }
telling-rent-RoadStepTakenBack = { $who } streepte weg dat wij dit deden op { $on }: { $step }
telling-rent-RoadPaused = { $who } zette de weg stil tot { $until }: { $reason }
telling-rent-RoadResumed = { $who } stopte de pauze
telling-rent-ArrangementMade = { $who } schreef de regeling op: { $n } termijnen
telling-rent-InstalmentReceived = { $who } schreef op dat er { $amount } binnenkwam op { $on }
telling-rent-ArrangementReplanned = { $who } plande de regeling opnieuw, { $n } termijnen: { $why }
telling-rent-ArrangementStopped = { $who } stopte de regeling: { $why }

refusal-ledger-lines = Zo past dit huurboek niet bij één zaak. Kies het contract van deze bewoner: minstens één maand, hoogstens { $most }.
refusal-ledger-odd = In dit huurboek staat een dag of bedrag dat niet kan. Er is niets veranderd. Kijk de kolommen na.
refusal-ledger-none = Er ligt geen huurboek dat weg kan.
refusal-road-day = { $date } kan niet. Kies een dag tot en met vandaag, zoals 2026-10-12.
refusal-road-full = Er staan al { $most } stappen opgeschreven. Streep eerst iets weg.
refusal-road-not-done = Deze stap stond niet (meer) opgeschreven. Er is niets veranderd.
refusal-pause-words = Schrijf in een paar woorden waarom wij even niets doen.
refusal-pause-day = Een pauze heeft een laatste dag, na vandaag en uiterlijk { $date }. Daarna kijken wij opnieuw.
refusal-arrangement-runs = Er loopt al een regeling. Plan die opnieuw als zij niet past.
refusal-arrangement-many = Er staan al { $most } regelingen bij deze zaak. Meer helpt niemand; praat eerst.
refusal-arrangement-day = { $date } kan niet als eerste dag. Kies vandaag of later, zoals 2026-10-12.
refusal-arrangement-amount = Dit komt niet uit. Vul in hoeveel er samen is en hoeveel per maand; hoogstens tien jaar lang.
refusal-arrangement-gone = Deze regeling is er niet meer. Er is niets veranderd.
refusal-arrangement-why = Schrijf in een paar woorden waarom. Wie dit later leest, wil dat weten.
refusal-arrangement-replan-first = Eerst samen opnieuw plannen. Stoppen kan pas als ook het nieuwe plan niet lukt.
