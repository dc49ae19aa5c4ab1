### Het huurboek aan het bureau: een bestand inlezen, de som nakijken, en wat er opviel. Nooit een oordeel over iemand.

desk-title = Huurboek
desk-what = Lees een huurboek in en zie wat er opvalt: wat goed gaat, wat hapert en wat wij zelf nog moeten doen. Het bestand komt in geen dossier. Het blijft een uur in het geheugen van deze computer en is dan weg.
desk-back = Terug naar het begin
desk-not-here = Een huurboek openen kan alleen op de computer van de gespreksleider, of met de pincode.
desk-gone = Dit huurboek ligt hier niet meer. Na een uur wordt het vergeten. Kies het bestand opnieuw.
desk-again = Kies een huurboek
desk-empty = Dit bestand is leeg. Er is niets veranderd.
desk-too-large = Dit bestand is te groot voor deze pagina. Hoogstens { $most } MB. Gebruik voor meer de opdracht ‘signals’ op de opdrachtregel.
desk-bank-first = Dit is een bankbestand. Kies eerst het huurboek zelf; leg het bankbestand er daarna bij.
desk-sending = { $what } wordt gelezen …
desk-reading = { $what } wordt nagekeken …
desk-refused = Dit lukt zo niet. Er is niets veranderd.
desk-lost = Het bestand kwam niet aan. Er is niets veranderd. Probeer het nog eens.

desk-step-file = 1 · Kies een bestand
desk-choose-ledger = Kies een huurboek (CSV)
desk-hint-ledger = of sleep het hierheen
desk-choose-bank = Leg een bankbestand erbij
desk-hint-bank = CAMT.053, MT940 of CODA
desk-choose-keys = Leg een kenmerkenlijst erbij
desk-hint-keys = contract, kenmerk, rekening, naam, huur
desk-choose-contacts = Leg onze contacten erbij
desk-hint-contacts = contract, datum, kanaal, uitkomst
desk-lies =
    { $n ->
        [one] Hier ligt: { $name }, met één kolom.
       *[other] Hier ligt: { $name }, met { $n } kolommen.
    }
desk-clear = Haal weg

desk-step-columns = 2 · Wat is welke kolom?
desk-columns-how = Wij deden een voorstel. Kijk of het klopt. Wat u niet kiest, wordt niet gelezen: namen en adressen blijven waar ze zijn.
desk-layout = Wat is één regel?
desk-layout-wide = een maand van een contract
desk-layout-long = een boeking
desk-layout-contacts = een contact
desk-sign = Hoe staan de tekens?
desk-sign-look = kijk zelf in het bestand
desk-sign-unsigned = alles zonder minteken
desk-sign-charges_positive = wat verschuldigd is plus, wat binnenkomt min
desk-sign-receipts_positive = wat binnenkomt plus, wat verschuldigd is min
desk-more-columns = Meer kolommen ({ $n })
desk-unread = Wordt niet gelezen: { $columns }
desk-profile = Gelezen zoals eerder
desk-profile-none = opnieuw gekozen
desk-profile-drop = Vergeet deze

desk-col-none = (geen)
desk-col-huurder-ref = Huurdernummer
desk-col-contract-ref = Contract
desk-col-periode = Periode
desk-col-boekdatum = Boekdatum
desk-col-vervaldatum = Vervaldatum
desk-col-soort = Soort boeking
desk-col-detailsoort = Detailsoort
desk-col-bedrag = Bedrag
desk-col-af-bij = Af of bij
desk-col-debet = Debet
desk-col-credit = Credit
desk-col-saldo = Saldo
desk-col-betaalwijze = Betaalwijze
desk-col-wijze = Betaalwijze
desk-col-omschrijving = Omschrijving
desk-col-regeling-ref = Regeling
desk-col-betaler = Wie betaalt
desk-col-storno = Storno of reden
desk-col-verschuldigd = Verschuldigd
desk-col-betaald = Betaald
desk-col-betaaldatum = Betaaldatum
desk-col-toeslag = Verwachte toeslag
desk-col-inkomen = Inkomen per maand
desk-col-datum = Datum
desk-col-kanaal = Kanaal
desk-col-uitkomst = Uitkomst

desk-step-rows = 3 · Klopt dit, de eerste tien regels?
desk-rows-caption = De eerste tien regels, zoals wij ze lezen
desk-unreadable = ? { $found }
desk-wrong =
    { $n ->
        [one] Er klopt iets niet. Kies een andere kolom, of herstel het bestand. Er is niets veranderd.
       *[other] Er kloppen { $n } dingen niet. Kies een andere kolom, of herstel het bestand. Er is niets veranderd.
    }
desk-wrong-more = En nog { $n }.

desk-step-sum = 4 · Klopt de som?
desk-read =
    { $contracts ->
        [one] { $rows } regels gelezen, van één contract. Samen staat er { $total } open.
       *[other] { $rows } regels gelezen, van { $contracts } contracten. Samen staat er { $total } open.
    }
desk-sum-none = In het bestand staat geen saldo om mee te vergelijken.
desk-stated = Wat zegt uw eigen systeem dat er samen open staat?
desk-stated-how = U hoeft dit niet in te vullen. Vooruitbetaald is min.
desk-stated-odd = Dit is niet te lezen als bedrag. Schrijf bijvoorbeeld 12.345,67.
desk-stated-ok = Dat is precies wat wij ook tellen.
desk-stated-off = Dat scheelt { $off }. Kijk of er een kolom verkeerd gekozen is, of een regel ontbreekt.

desk-step-remember = 5 · Volgende keer vanzelf
desk-profile-name = Bewaar deze keuze onder een naam
desk-profile-how = bijvoorbeeld: uitvoer per maand
desk-profile-keep = Bewaar de keuze
desk-remembered = Deze keuze is bewaard als ‘{ $name }’. Een bestand met dezelfde kolommen wordt voortaan vanzelf zo gelezen.

desk-step-beside = 6 · Erbij leggen, als u wilt
desk-beside-how = Van een bankbestand blijven alleen de betalingen van huurders over; rekeningen, namen en de rest van het afschrift zijn daarna weg. Met een kenmerkenlijst herkennen wij meer; leg die er eerst bij. Onze contacten laten zien wat wij al deden.
desk-keys-lie =
    { $n ->
        [one] Kenmerken van één contract liggen erbij.
       *[other] Kenmerken van { $n } contracten liggen erbij.
    }
desk-contacts-lie =
    { $n ->
        [one] Eén contact ligt erbij.
       *[other] { $n } contacten liggen erbij.
    }
desk-bank-lies = { $name }: { $kept } betalingen van huurders, herkend aan kenmerk ({ $reference }), rekening ({ $account }) of bedrag met naam ({ $named }). Niet bewaard: { $left } regels; daarvan kwam bij { $unmatched } geld binnen dat bij geen contract past.
desk-netted = Wat er per contract bij kwam
desk-netted-how = Na aftrek van wat terugkwam, op de cent.
desk-netted-sum = Samen
desk-netted-why = Herkend aan
desk-matched-reference = kenmerk
desk-matched-account = rekening
desk-matched-name = bedrag en naam
desk-lift-banks = Haal de bankbestanden eraf
desk-look = Kijk wat er opvalt →

## Wat viel op

desk-signals-title = Wat viel op
desk-signals-how = De volgorde is wat wij zelf het langst laten liggen. Niet het bedrag, en niet de mens. ✳ gaat goed. Er staat bij waarom iets opvalt; het voorspelt niets.
desk-to-ledger = Naar het huurboek
desk-today = Gezien op
desk-today-how = Een dag als 2026-10-12. Bij een ouder bestand: de dag waarop het gemaakt werd.
desk-today-odd = Dit is geen dag. Schrijf bijvoorbeeld 2026-10-12.
desk-signals-show = Alleen dit
desk-signals-rules = Hoe vaak elke regel iets zag
desk-signals-page = Contract { $first } tot { $last } van { $n }
desk-signals-before = ← Eerdere
desk-signals-after = Volgende →
desk-signals-months = De maanden
desk-to-road = De weg van dit contract →

## De lijn van de huur

rentline-said = Wat er open stond van { $since } tot { $until }: het meest in { $month } ({ $most }). Nu { $state ->
    [ahead] { $now } vooruit betaald.
   *[open] { $now } open.
 }
rentline-said-none = Van { $since } tot { $until } stond er niets open. Nu { $state ->
    [ahead] { $now } vooruit betaald.
   *[open] { $now } open.
 }
rentline-now-open = Nu { $amount } open.
rentline-now-ahead = Nu { $amount } vooruit.
rentline-now-none = Er staat niets open.
rentline-table = De maanden, de laatste eerst
rentline-month = Maand
rentline-due = Verschuldigd
rentline-paid = Betaald
rentline-on = Op
rentline-open = Open
rentline-back = kwam terug

## Nee, en waarom

refusal-profiles-full = Er is geen plaats voor nog een manier van lezen. Vergeet er eerst een; er passen er { $most }.
refusal-profile-gone = Deze manier van lezen was al vergeten. Er is niets veranderd.
