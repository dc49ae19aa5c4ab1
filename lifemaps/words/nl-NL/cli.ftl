### De opdrachtregel: voor wie de casussen bewaart.

## Hulp

cli-help-all = Casussen van deze installatie inlezen, tonen, doorrekenen, meegeven en nakijken.
cli-help-db = het bestand waarin alles ligt (anders LEVENSKAART_DB, anders uw eigen gegevensmap)
cli-help-language = de taal van wat er verschijnt
cli-help-json = als gegevens (JSON)
cli-help-case = een casus, bij de naam of bij de stroom (case:…)
cli-help-load = Casusbestanden inlezen. Klopt er één niet, dan verandert er niets.
cli-help-files = casusbestanden, YAML of JSON
cli-help-as = inlezen onder deze naam
cli-help-list = Welke casussen zijn er?
cli-help-show = Eén casus zoals hij ligt. Antwoorden die dicht liggen, worden nooit getoond.
cli-help-analyse = De getallen van een casus: wie steunt, wat er openstaat, wat wonen kost.
cli-help-export = Een casus als bestand dat weer ingelezen kan worden. Met de uitkomst van de makers: niet voor aan tafel.
cli-help-format = de vorm van het bestand
cli-help-out = het bestand dat geschreven wordt (- is het scherm)
cli-help-verify = Is alles er nog, leesbaar en uit één stuk? Zo niet, dan is de afsluitcode 1.
cli-help-reindex = De lijsten van casussen en tafels opnieuw maken uit het journaal.

## Gedaan

cli-loaded = Ingelezen: { $name } ({ $stream })
cli-already = Was er al, onveranderd: { $name } ({ $stream })
cli-none = Er zijn nog geen casussen in { $file }.
cli-exported = { $name } staat in { $file }.
cli-reindexed = De lijsten zijn opnieuw gemaakt.
cli-counts = { $cards } briefjes · { $ties } lijnen · { $amounts } bedragen · { $facts } feiten op tafel
cli-verdict = Oordeel ({ $when }): { $what }

## Niet gedaan

cli-no-file = { $file } is er niet. Noem een ander bestand met --db, of lees eerst een casus in.
cli-file-odd = { $file } kan niet gebruikt worden: { $what }
cli-newer = Dit bestand is geschreven door een nieuwere versie van het programma ({ $what }). Er is niets aangeraakt. Werk het programma bij.
cli-nothing-changed = Er is niets veranderd.
cli-not-owners = De eigenaar van deze installatie mag dit niet doen of zien (docs/roles.md). Er is niets veranderd.
cli-day-odd = { $text } is geen dag. Schrijf een dag als 2026-10-12.
cli-taken = { $name } is er al en is een andere casus. Lees hem in onder een andere naam met --as.
cli-as-one = Met --as kan één bestand tegelijk worden ingelezen.
cli-as-odd = { $name } kan geen naam zijn. Gebruik letters, cijfers, punt, streepje of liggend streepje; hoogstens 64.
cli-unknown = Er is geen casus { $name } in { $file }. Met "list" ziet u welke er zijn.
cli-several = Er zijn meer casussen die { $name } heten. Noem er een bij de stroom:

## Nakijken

cli-looked =
    Nagekeken: { $streams ->
        [one] één stroom
       *[other] { $streams } stromen
    } met { $events ->
        [one] één gebeurtenis
       *[other] { $events } gebeurtenissen
    }.
cli-sound = Alles is er, leesbaar en uit één stuk.
cli-not-sound =
    { $faults ->
        [one] Eén ding klopt niet.
       *[other] { $faults } dingen kloppen niet.
    } Maak een kopie van het bestand voordat u iets anders doet.
cli-wrong-file-damaged = het bestand zelf is beschadigd: { $detail }
cli-wrong-unreadable = niet te lezen: nummer { $detail }
cli-wrong-gap = ontbreekt: nummer { $detail }
cli-wrong-astray = gaat over iets wat er niet is: nummer { $detail }
cli-wrong-gesture-differs = wat er geschreven is en wat ervan genoteerd staat, verschilt: { $detail }
cli-wrong-case-missing = zit bij een casus die er niet is: { $detail }
cli-wrong-index-missing = staat niet in de lijst "{ $detail }". "reindex" herstelt dit.
cli-wrong-index-differs = staat anders in de lijst "{ $detail }". "reindex" herstelt dit.
cli-wrong-index-stray = staat in de lijst "{ $detail }" maar heeft geen journaal. "reindex" herstelt dit.
cli-wrong-box-stray = er liggen antwoorden in een bus die leeg hoort te zijn: { $detail }
cli-wrong-box-unreadable = een antwoord in de bus kan niet open met de sleutel van deze installatie.
cli-wrong-key-missing = de sleutel naast de database is weg; antwoorden die niet meer open kunnen: { $detail }

casefile-step = deze stap van de kaart kan niet opnieuw. { $found }
