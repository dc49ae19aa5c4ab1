### De schermen van laptop en beamer.

## De balk

bar-steps = De stappen van de avond
bar-clock = Tijd over in deze stap
bar-clock-paused = De klok staat stil
bar-clock-over = { $time } erover
bar-here = { $n } hier
bar-join-open = Meedoen
bar-join-how = Scan de code, of typ hem op het adres hieronder.
bar-qr-alt = QR-code om mee te doen
bar-fold = Kantlijn dicht of open
bar-lie-down = { $n } van { $of } liggen dicht
bar-lie-down-one = { $n } van { $of } ligt dicht

## De eerste bladzij

page-door-lost = De tafel ging niet open. Er is niets kwijt. Kijk of Levenskaart nog draait, en druk nog eens.
page-start-title = Levenskaart
page-start-what = Samen op één kaart leggen wie en wat er om iemand heen staat. Dan pas zeggen wat u vindt, en wat u doet of laat.
page-start-ask = Oefening of echt?
page-practice = Oefening
page-practice-what = Verzonnen mensen, echte vragen. Eén klik opent de tafel.
page-level-instap = instap
page-level-midden = midden
page-level-gevorderd = gevorderd
page-minutes = { $n } minuten
page-open-case = Open deze tafel
page-real = Echt
page-real-what = Een lege kaart voor iemand die bestaat. Gebruik een schuilnaam, en alleen wat nodig is.
page-pseudonym = Schuilnaam
page-pseudonym-how = bijvoorbeeld: Mevrouw Z.
page-open-real = Open een lege kaart
page-open-blank = Blanco kaart, om te oefenen
page-join = Meedoen
page-join-code = Code van de tafel
page-join-go = Ga naar de tafel
page-start-honest = Alles blijft op deze computer. Niemand hoeft een account of een naam. Wat dicht ligt, leest niemand.
page-no-seat = U hebt nog geen plek aan deze tafel.
page-no-seat-go = Neem een plek

## Om de kaart heen

page-table = tafel { $n }
page-view-map = Netwerk
page-view-beside = Tabel
page-view-life = Levenslijn
page-view-influences = Invloeden
page-view-aloud = Voorlezen
page-view-time = Tijd
page-view-free = Vrij verkennen
page-small = Dit scherm is voor een laptop. Op een telefoon doet u mee vanaf uw stoel.
page-small-go = Naar mijn stoel
page-nothing = geen
page-choose = Kies
page-close = Sluit
page-yes = ja
page-no = nee
page-more = Meer

## De hand van de gespreksleider

page-say-now = U zegt nu
page-drawers = Wat er in de kantlijn staat
page-drawer-now = Nu
page-drawer-facts = Feiten
page-drawer-seats = Stoelen
page-drawer-voices = Bewoner
page-drawer-parked = Parkeer
page-next = Verder: { $phase }
page-previous = Terug
page-clock-pause = Pauze
page-clock-resume = Ga verder
page-clock-more = + 1 min
page-map-lock = Kaart op slot
page-map-unlock = Kaart open
page-seats-none = Er zit nog niemand. Eén scherm voor de hele tafel kan ook.
page-seat = Stoel { $n }
page-role-of = Rol van stoel { $n }
page-writing = schrijft
page-answered = ligt dicht
page-join-how = Scan de code, of typ op uw telefoon:
page-sign = Uw stoelcode, als u op een ander scherm verder wilt:
page-beamer-open = Open het beeld voor de beamer
page-voices-how = Alleen wie de bewoner speelt weet dit. Het mag verteld worden als iemand ernaar vraagt.
page-voices-none = Bij deze kaart hoort geen bewonersstem.
page-parked-how = Wat nu niet past, maar niet weg mag.
page-park-what = Wat parkeren wij?
page-park = Parkeer
page-unpark = Eraf

## Aankomen, aanleiding, feiten, kijken

page-arrive-lead = Laat iedereen de code scannen. Ondertussen hoeft niemand iets te doen.
page-arrive-real = Dit gaat over iemand die bestaat. Weet zij of hij dat wij dit bespreken?
page-occasion-none = Vertel in twee zinnen wat er gebeurde. Nog zonder mening.
page-in-file = Wat in het dossier staat
page-deal-all =
    { $n ->
        [one] Deel het kaartje uit aan iedereen
       *[other] Deel { $n } kaartjes uit aan iedereen
    }
page-facts-none = Er zijn nog geen feitkaartjes uitgedeeld.
page-facts-elsewhere = { $n ->
    [one] Eén feitkaartje ligt op een telefoon aan deze tafel.
   *[other] { $n } feitkaartjes liggen op de telefoons aan deze tafel.
} Vraag wie er een heeft, en laat het op de kaart leggen.
page-round =
    { $n ->
        [0] uit het dossier
       *[other] ronde { $n }
    }
page-held-by = bij stoel { $n }
page-held-by-all = voor iedereen
page-lay = Leg op de kaart
page-laid = Ligt op de kaart
page-show = Wijs aan
page-untrue = Weerlegd: { $text }
page-light = Klopt, maar anders: { $text }
page-look-none = De kaart vraagt nog niets terug. Leg er eerst wat mensen en bedragen op.
page-glow = Tik op een vraag: de briefjes lichten op.

## Antwoorden en omdraaien

page-lie-down =
    { $n ->
        [one] { $n } van { $of } ligt dicht
       *[other] { $n } van { $of } liggen dicht
    }
page-answer-here = Zelf antwoorden
page-answer-again = Mijn antwoord wijzigen
page-answer-how = Op een eigen blad, zodat niemand hier meeleest.
page-answer-laid = Ligt dicht. Niemand ziet het. U mag nog wijzigen.
page-writing-now = Nog aan het schrijven: stoel { $seats }
page-writing-nobody = Iedereen heeft geantwoord.
page-turn-over = Draai om
page-turn-over-how = Beide keren gaan tegelijk open. Daarna is er niets meer te wijzigen.
page-reveal-rule = Wie wil beginnen? Het hoeft niet.
page-reveal-legend = Open rondjes: de eerste indruk. Dichte rondjes: nu. De pijl: zo schoof het midden van de groep.
page-hear = Zo ziet zij of hij het zelf
page-hear-how = Het laatste woord. Draai dit pas om als de groep is uitgepraat.
page-heard = De ruit: zo ziet de bewoner het zelf.
page-own-view = Zo ziet { $name } het zelf
page-own-wish = Wens: { $wish }
page-reasons = Redenen, zonder stoel

## Conclusie

page-verdict-core = Wat vinden wij, in één zin?
page-verdict-core-how = In gewone woorden, zoals u het haar of hem zelf zou zeggen
page-verdict-category = Wat is er aan de hand?
page-verdict-turn = Wie is aan zet?
page-verdict-rung = Hoe ver gaan wij?
page-rung-example = Bijvoorbeeld: { $text }
page-verdict-reason = Waarom niet een trede lager?
page-verdict-dissent = Wie ziet het anders, en hoe?
page-verdict-outcome = Hoe gaat het verder?
page-verdict-signal = Op welk signaal letten wij? De bewoner kent het.
page-verdict-date = Wanneer kijken wij weer?
page-verdict-there = Was de bewoner erbij?
page-agree = Stel samen vast
page-reword = Anders verwoorden
page-looked-again = Wij hebben gekeken
page-map-moved = De kaart bewoog. Kijk nog eens voor u vaststelt.
page-map-moved-since = De kaart veranderde hierna nog. Een nieuwe versie kan.
page-verdict-version =
    { $n ->
        [1] Vastgesteld
       *[other] Vastgesteld, versie { $n }
    }
page-turn-is = Aan zet: { $who }
page-rung-is = Trede { $n }: { $what }
page-reason-is = Waarom niet lager: { $text }
page-dissent-is = Anders gezien: { $text }
page-waiting-is = Signaal: { $signal } Wij kijken weer op { $date }.

## Wie belt

page-calls-none = Wat doen wij zelf, en wie doet het? Eerst ons eigen huiswerk.
page-call-what = Wat
page-call-first = Bellen
page-call-who = Wie
page-call-when = Wanneer
page-call-day = Welke dag?
page-when-today = vandaag
page-when-tomorrow = morgen
page-when-week = over een week
page-when-other = anders
page-call-agreed = Is de bewoner het ermee eens?
page-call-add = Spreek af
page-call-line = { $date } · { $agreed }
page-call-yes = Bewoner is akkoord
page-call-drop = Schrap

## Bewaren

page-take = Meenemen
page-take-report-html = Verslag, om te printen
page-take-table-pdf = Eén blad voor de tafel
page-take-report-md = Verslag als tekst
page-take-map-svg = De kaart als tekening
page-take-report-pdf = Verslag als PDF
page-take-report-money-html = Verslag met geld (pagina)
page-take-report-money-pdf = Verslag met geld (PDF)
page-take-report-docx = Verslag voor Word
page-take-resident-pdf = Blad voor de bewoner
page-take-note-html = Afspraken op papier
page-take-note-docx = Afspraken voor Word
page-take-agenda-ics = Acties in de agenda
page-take-more = Andere vormen
page-take-free-html = Vrij verkennen, als bestand
page-kept = Wat er blijft
page-kept-how = De kaart, de conclusie en de afspraken blijven op deze computer tot u ze wist. Wie wat antwoordde is nergens bewaard: alleen hoeveel mensen iets kozen.
page-contact-why = Op het blad voor de bewoner staat één mens om te bellen. Naam en nummer komen alleen op dat blad; ze worden nergens bewaard.
page-contact-name = Wie kan de bewoner bellen?
page-contact-phone = Op welk nummer?
page-contact-take = Blad voor de bewoner, met naam en nummer
page-end-sure = Ja, wij zijn klaar
page-end = Sluit de bijeenkomst
page-ended = De bijeenkomst is afgesloten.

## Wat gekozen is

page-by = Wie zegt dit?
page-sure = Hoe zeker?
page-source-team = de tafel
page-source-bewoner = de bewoner
page-source-dossier = het dossier
page-field-name = Naam
page-field-kind = Soort
page-field-role = Rol
page-field-age = Leeftijd
page-field-lead = Houdt de regie
page-field-deceased = Overleden
page-field-domains = Leefgebieden
page-field-note = Opmerking
page-field-quality = Hoe is de band?
page-field-support = Steun
page-field-frequency = Hoe vaak?
page-field-mutual = Over en weer
page-field-cents = Bedrag
page-field-party = Van of aan wie
page-field-which = Lijst
page-field-who = Voor wie
page-field-arranged = Met regeling
page-field-monthly_cents = Per maand
page-field-becomes_cents = Wordt
page-field-becomes_since = Vanaf
page-field-date = Wanneer
page-field-system = Systeem
page-field-what = Wat
page-sector = Vak
page-ring = Afstand
page-support = Wat gaat er over en weer?
page-ties = Lijnen
page-ties-none = Nog geen lijn. Trek er een vanaf het rondje met de pijl.
page-tie-new = Verbind
page-tie-with = Met wie?
page-tie-way = Wie geeft?
page-way-gives = geeft
page-way-receives = krijgt
page-way-both = over en weer
page-tie = Verbind
page-tie-is = een lijn
page-who-says =
    { $n ->
        [one] Wie zegt wat (één uitspraak)
       *[other] Wie zegt wat ({ $n } uitspraken)
    }
page-take-off = Haal van de kaart

## De tabel

page-table-cards = Briefjes
page-table-ties = Lijnen
page-table-amounts = Geld
page-table-none = Hier ligt nog niets.
page-choose-row = Kies een rij
page-giver = Wie geeft
page-receiver = Wie krijgt
page-add-card = Briefje erbij
page-add-amount = Bedrag erbij

## Vrij verkennen

page-free = Wie hangt aan wie?
page-free-how = Sleep, zoom en tik. Een tik laat zien met wie iemand verbonden is. De levenskaart zelf verandert hier niet van.

free-title = Vrij verkennen: { $title }
free-how = Sleep en zoom. Tik op iemand en u ziet met wie.
free-all = Alles in beeld
free-lens-formal = met diensten
free-lens-assumed = met aannames

## Lagen, brillen, tijd

page-lens = Bril
page-lens-is = Bril: { $lens }
page-lens-off = Bril af
page-lens-difference = Wie ziet wat anders?
page-lens-open = Open
page-life-range = Welke tijd?
page-life-range-all = alles
page-life-range-two = laatste 2 jaar
page-life-range-year = dit jaar
page-influences-ask = Eén vraag tegelijk
page-influences-what = Wat?
page-influences-draw = Teken de pijl
page-influences-next = Volgende vraag
page-influences-free = Zelf een pijl
page-influences-start = Wat werkt …
page-influences-how = Hoe?
page-influences-end = … waarop?
page-influences-loops =
    { $n ->
        [one] Wijs de kring aan
       *[other] Wijs de { $n } kringen aan
    }
page-influence-is = een invloed
page-group-is =
    { $n ->
        [one] een groep met één briefje
       *[other] een groep van { $n } briefjes
    }
page-in-group = hoort bij { $name }
page-ungroup = Haal de groep uit elkaar
page-field-effect = Hoe werkt het?
page-aloud = De kaart in woorden
page-time = Tijd
page-time-grew = Hoe groeide de kaart?
page-time-compare = Vergelijk
page-time-how = Tik op een regel: zo lag de kaart toen.
page-time-back = ← Terug naar nu
page-compare-from = Van
page-compare-to = Tot
page-compare-found =
    { $n ->
        [one] Eén ding is anders
       *[other] { $n } dingen zijn anders
    }
page-compare-added = erbij
page-compare-changed = veranderd
page-compare-gone = weg

replay-bar = Afspelen
replay-back = Een stap terug
replay-on = Een stap verder
replay-play = Speel af
replay-pause = Pauze
replay-where = Waar in de tijd
replay-speed = Hoe snel
replay-calm = rustig
replay-plain = gewoon
replay-fast = snel
replay-step = stap { $n } van { $of }
replay-away = Dat moment kon even niet worden opgehaald. Er is niets verloren; tik nog eens op een stap.
replay-undone = ongedaan gemaakt

rows-filter = Zoek in deze tabel
rows-count = { $n } van { $of }
rows-act = Wijs aan of haal weg
rows-point = Wijs { $name } aan op de kaart
rows-off = Haal { $name } van de kaart
rows-yes = ja
rows-no = nee

take-open = Meenemen
take-picture = De kaart
take-paper = Op papier
take-layers = Andere lagen
take-other = Anders
take-map-svg = Tekening (SVG)
take-png = Afbeelding om af te drukken (PNG)
take-copy = Kopieer als afbeelding
take-map-html = Eén bestand om te bewaren (HTML)
take-print-a4-html = Afdrukken op A4
take-print-a3-html = Afdrukken op A3
take-lifeline-svg = Levenslijn (SVG)
take-lifeline-html = Levenslijn (HTML)
take-influences-svg = Invloeden (SVG)
take-map-txt = De kaart in woorden
take-free-html = Vrij verkennen, als bestand
take-file-png = levenskaart.png
take-copied = De afbeelding staat op het klembord.
take-saved = Kopiëren kan hier niet. De afbeelding is opgeslagen.
take-failed = Dat lukte niet. De kaart is er nog; probeer het zo weer.

## Klopt dit nog?

page-truth = Klopt dit nog?
page-truth-fact = Door welk feit?
page-truth-note = Of in woorden: hoe weten wij dat?
page-truth-not = Dit klopt niet
page-truth-light = Klopt, maar anders
page-truth-stands = Het klopt toch
page-struck = Doorgehaald door de bewoner. Blijft leesbaar, gaat in geen enkel verslag mee.
page-hers = Van de bewoner
page-strike = Doorhalen
page-unstrike = Toch laten staan
page-erase = Weghalen
page-erase-sure = Weghalen is voor altijd: van elk scherm, uit de geschiedenis en uit het verslag. Ook bij de gespreksleider.
page-erase-yes = Ja, haal het weg
page-erase-no = Laat het liggen
page-erased = Weg. Ook bij de gespreksleider.
page-judge = Wat denkt de tafel: hoe zeker is dit?
page-judged-same = { $sure }, zoals de tafel dacht
page-judged-other = { $sure }; de tafel dacht: { $judged }
page-pin-first = Leidt u de avond? Dan vragen wij eerst uw pincode. Doet u mee? Scan de QR op uw tafel, of typ hieronder de code.
