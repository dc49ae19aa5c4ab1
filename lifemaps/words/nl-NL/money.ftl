### Geld: het huishouden in getallen, elk met zijn zin.

money-title = Geld
money-link = Geld
money-how = Elk getal heeft een zin, en zegt hoe het gemaakt is. Dit is rekenen met wat op de kaart ligt, geen oordeel over een mens.
money-nothing = Er ligt nog geen geld op de kaart. Wat komt er elke maand binnen, en wat gaat eruit?
money-show = Welke vraag over geld
money-all = Alles
money-tab-month = Deze maand
money-tab-living = Wonen
money-tab-squeeze = Waar knelt het
money-tab-owes = Wie is wie iets schuldig
money-tab-rent = De huur
money-tab-ahead = Wat er komt
money-tab-used = Waarmee gerekend
money-title-month = Wat komt er binnen, wat gaat eruit, wat blijft over?
money-title-living = Welk deel van het inkomen gaat naar wonen?
money-title-squeeze = In welke maanden knelt het?
money-title-owes = Wie is wie iets schuldig?
money-title-rent = Hoe is de huur betaald?
money-title-ahead = Komt het uit, nu en straks?
money-title-used = Waarmee is gerekend?
money-made = Hoe komt dit getal?
money-table = Als tabel
money-point = Wijs aan op de kaart
money-assumed = aanname
money-unknown = weten we niet
money-from-amount = Naar het geld van dit huishouden
money-choose = Een bedrag nakijken of veranderen

## Deze maand

money-income-says = Er komt { $amount } per maand binnen.
money-income-how = Alle inkomsten op de kaart bij elkaar.
money-fixed-says = Er gaat { $amount } per maand aan vaste lasten uit.
money-fixed-how = Alle uitgaven op de kaart bij elkaar. Boodschappen en kleding horen er niet bij.
money-instalments-says = Daarnaast gaat { $amount } per maand naar afbetalen.
money-instalments-how = De maandbedragen van de schulden die nog niet bij de uitgaven staan. Elke termijn telt één keer.
money-rest-says = Er blijft { $amount } per maand over voor eten en al het andere.
money-rest-short-says = Er is { $amount } per maand te weinig, nog voor het eten.
money-rest-how = Inkomen min vaste lasten min aflossingen. Dit heet het restbedrag.
money-rights-says = Naar schatting ligt er { $amount } per maand aan rechten die niet gebruikt worden.
money-rights-how = De schattingen bij elkaar. Reken na voor iemand iets belooft.
money-rest-rights-says = Met die rechten zou er { $amount } per maand overblijven.
money-rest-rights-how = Het restbedrag plus de geschatte rechten.
money-unknown-income = Wat er binnenkomt, ligt nog niet op de kaart.
money-unknown-all-costs = Wat er elke maand uitgaat, ligt nog niet op de kaart.
money-unknown-costs = Niet op de kaart: { $what }. Het getal hierboven is dus te mooi, of iemand anders betaalt dit.
money-unknown-norm = Hoeveel dit huishouden nodig heeft om van te leven, heeft nog niemand ingevuld.

money-group-werk = werk
money-group-uitkering = uitkering en pensioen
money-group-toeslagen = toeslagen
money-group-kinderen = kinderen en studie
money-group-anders_in = ander inkomen
money-group-wonen = wonen
money-group-energie_water = energie en water
money-group-zorg = zorg en verzekering
money-group-kinderen_uit = kinderen en school
money-group-onderweg = vervoer en telefoon
money-group-aflossen = afbetalen
money-group-sparen = sparen
money-group-anders_uit = andere uitgaven
money-left = blijft over

## Wonen

money-ratio-plain-name = huur, deel van het inkomen
money-ratio-simple-name = kale huur na huurtoeslag (eenvoudig)
money-ratio-net-name = wonen met energie en heffingen (netto, als het CBS)
money-ratio-plain-says = { $when } gaat { $share } % van het inkomen naar de huur.
money-ratio-plain-how = Huur gedeeld door het inkomen. Dit heet de woonquote. Toeslagen tellen niet mee als korting.
money-ratio-simple-says = { $when } gaat { $share } % van het inkomen naar de kale huur, na huurtoeslag.
money-ratio-simple-how = (Huur min huurtoeslag) gedeeld door (inkomen min huurtoeslag). Dit heet de eenvoudige woonquote.
money-ratio-net-says = { $when } gaat { $share } % van het inkomen naar wonen, met energie en heffingen erbij.
money-ratio-net-how = (Huur, servicekosten, energie en lokale heffingen, min huurtoeslag) gedeeld door (inkomen min huurtoeslag). Dit heet de netto woonquote, naar het CBS.
money-third-says = Een derde van het inkomen is { $amount } huur.
money-third-how = Het inkomen gedeeld door drie. Een vuistregel, geen norm: een groot gezin houdt zo te weinig over.
money-moment-nu = Nu
money-moment-oud = Voor de verandering
money-moment-knelperiode = In de knelmaanden
money-moment-na_herziening = Als de toeslag klopt
money-moment-tot_april = Tot april
money-moment-from = Vanaf { $month }
money-moment-now-with = Nu, met { $what },
money-table-living = Wat wonen kost, als deel van het inkomen

## Waar knelt het

money-squeeze-double-says = In { $from } werd { $rent } huur gevraagd, twee huren tegelijk. Er bleef { $left } over: { $less } minder dan voor de verandering.
money-squeeze-one-says = In { $from } bleef { $left } over: { $less } minder dan in de eerste maand.
money-squeeze-run-says = Van { $from } tot en met { $to }, { $n } maanden, bleef elke maand { $left } over: { $less } minder dan in de eerste maand.
money-squeeze-how = Per maand: het inkomen, min de huur die toen gevraagd werd, min de andere uitgaven van nu. Vergeleken met de eerste maand van het grootboek.
money-squeeze-sum-says =
    { $n ->
        [one] In die ene maand ging het om { $amount }.
       *[other] Over deze { $n } maanden samen ging het om { $amount }.
    }
money-squeeze-sum-how = Wat er elke maand minder overbleef, bij elkaar.
money-becomes-says = De { $what } is { $now } en wordt { $then } vanaf { $since }.
money-becomes-how = Zo staat het op het briefje.
money-squeeze-assumes = De andere uitgaven van toen kennen we niet. Hier staan die van nu.

## Wie is wie iets schuldig

money-owes-says = { $by } moet { $to } { $amount }.
money-owes-how = De openstaande bedragen tussen deze twee bij elkaar, afdelingen van één huis samen.
money-net-says = Tegen elkaar weggestreept moet { $by } aan { $to } nog { $amount }.
money-net-even-says = Tegen elkaar weggestreept staan { $by } en { $to } gelijk.
money-net-how = Wat de een moet min wat de ander moet. Of er verrekend mag worden, spreken zij samen af.
money-debts-says =
    { $n ->
        [one] Er is één schuld, van { $amount }.
       *[other] De { $n } schulden zijn samen { $amount }.
    }
money-debts-how = Alle schulden van het huishouden op de kaart bij elkaar.
money-repay-says = Er gaat { $amount } per maand naar schulden.
money-repay-how = De uitgave die voor alle termijnen staat, of anders de maandbedragen van de schulden.
money-account-says = { $name } heeft { $amount } op een { $what }.
money-account-how = Zo staat het op het briefje. Het is geld van een ander, dus het telt niet mee in dit huishouden.
money-table-debts = Schulden en regelingen
money-table-claims = Wat anderen nog moeten betalen
money-arranged-yes = ja
money-arranged-no = nee
money-arranged-unknown = weten we niet
money-to-go =
    { $n ->
        [one] nog één termijn
       *[other] nog { $n } termijnen
    }

## De huur

money-arrears-says = Er staat { $amount } huur open.
money-arrears-none-says = Er staat geen huur open.
money-arrears-how = Alles wat gevraagd is min alles wat betaald is, volgens het grootboek. Zonder grootboek: de huurschulden op de kaart.
money-arrears-months-says = Dat is { $n } keer de huur van nu.
money-arrears-months-how = De achterstand gedeeld door de huur van nu.
money-arrears-credited-says = Zonder de dubbele huur, die niet gerekend mocht worden, staat er { $amount } open.
money-arrears-credited-how = De achterstand min de dubbele maandhuur die de verhuurder moet terugnemen.
money-paid-partial-says =
    { $n ->
        [one] Eén keer kwam er een deel van de huur.
       *[other] { $n } keer kwam er een deel van de huur.
    }
money-paid-partial-how = Meer dan niets en minder dan gevraagd.
money-paid-missed-says =
    { $n ->
        [one] Eén keer kwam er een maand lang niets.
       *[other] { $n } keer kwam er een maand lang niets.
    }
money-paid-missed-how = Niets ontvangen binnen dertig dagen na de vervaldag. Elke regel is een maand van één contract.
money-paid-late-says =
    { $n ->
        [one] Eén keer kwam de huur meer dan vijf dagen later.
       *[other] { $n } keer kwam de huur meer dan vijf dagen later.
    }
money-paid-late-how = Geteld vanaf de vervaldag.
money-paid-ahead-says =
    { $n ->
        [one] Eén keer was de huur er al voor de vervaldag.
       *[other] { $n } keer was de huur er al voor de vervaldag.
    }
money-paid-ahead-how = De hele huur was binnen voor de vervaldag.
money-paid-reversed-says =
    { $n ->
        [one] Eén keer kwam een incasso terug.
       *[other] { $n } keer kwam een incasso terug.
    }
money-paid-reversed-how = Een afschrijving die de bank terugdraaide.
money-paid-none-reversed-says = Er kwam geen incasso terug.
money-paid-none-reversed-how = Geen regel van het grootboek is een storno.
money-paid-old-says =
    { $n ->
        [one] Eén keer kwam er { $amount }: precies de oude huur.
       *[other] { $n } keer kwam er { $amount }: precies de oude huur.
    }
money-paid-old-how = Een deelbetaling die gelijk is aan een huur van eerder. Dat is een vraag waard, geen verwijt.
money-table-rent = Het grootboek, maand voor maand

## Wat er komt

money-room-says = Boven het leefgeld van { $norm } blijft { $amount } per maand over.
money-room-short-says = Voor het leefgeld van { $norm } komt er { $amount } per maand te kort.
money-room-how = Het restbedrag min het leefgeld dat is ingevuld. Dit heet de ruimte.
money-short-says = Het spaargeld is op in { $month }: dan is er voor het eerst te weinig.
money-short-none-says = In deze maanden blijft er spaargeld over.
money-short-how = Spaargeld van nu, plus elke maand het inkomen min de vaste lasten min het leefgeld.
money-signal-says = In { $month } komt het spaargeld voor het eerst onder { $amount }. Dan wilde { $who } zelf aan de bel trekken.
money-signal-how = De grens die de bewoner zelf noemde.
money-if-says = { $what }: dan is er voor het eerst te weinig in { $month }.
money-if-none-says = { $what }: dan blijft er in deze maanden genoeg.
money-if-how = Dezelfde maanden, met dat bedrag erbij vanaf januari. De rechten zijn een schatting.
money-arranged-toeslagen_aangepast = Als de toeslagen zijn aangepast
money-arranged-toeslagen_aangepast_en_auto_weg = Als de toeslagen zijn aangepast en de auto weg is
money-course-now = Zoals het nu loopt
money-ahead-assumes = Dit is vooruitrekenen met wat nu op de kaart ligt. Niemand weet hoe het gaat.
money-table-ahead = De maanden vooruit

## Waarmee gerekend

money-norm-says = Voor het leven is { $amount } per maand gerekend ({ $household }). Bron: { $source }. Vanaf: { $since }.
money-norm-how = Een norm is een hulpmiddel van buiten. Wat dit huishouden echt nodig heeft, weet het huishouden.
money-norm-any = geen huishouden genoemd
money-norm-no-source = niet genoemd
money-norm-no-date = geen datum genoemd
money-norm-from-case = door de makers van deze casus ingevuld
money-sure-says = Er liggen { $n } bedragen op de kaart: { $words }.
money-sure-how = Elk bedrag met hoe zeker het is, zoals het op het briefje staat.
money-sure-feit = { $n } feit
money-sure-waarneming = { $n } gezien
money-sure-verteld = { $n } verteld
money-sure-aanname = { $n } aanname

## Tabellen

money-table-month = De maand, bedrag voor bedrag
money-table-squeeze = Maand voor maand
money-head-what = wat
money-head-list = soort
money-head-month = per maand
money-head-sure = hoe zeker
money-head-note = opmerking
money-head-when = wanneer
money-head-month-name = maand
money-head-income = binnen
money-head-rent = huur gevraagd
money-head-others = andere uitgaven
money-head-left = blijft over
money-head-less = minder dan eerst
money-head-creditor = aan wie
money-head-debtor = van wie
money-head-amount = bedrag
money-head-arranged = regeling
money-head-monthly = per maand
money-head-to-go = hoe lang nog
money-head-asked = gevraagd
money-head-paid = betaald
money-head-paid-on = op
money-head-open = open
money-head-room = na leefgeld
money-head-savings = spaargeld eind maand
money-head-savings-if = { $what }

## Tekeningen

money-picture-flow = De maand: wat binnenkomt, wat eruit gaat en wat overblijft
money-picture-pressed = Wat er elke maand overbleef
money-picture-pressed-foot = Boven de balk: wat overbleef. Onder de maand: de huur die gevraagd werd. Gearceerd: wat er minder was dan in de eerste maand.
money-picture-pressed-one = { $month }: huur { $rent }, over { $left }.
money-picture-arrears = Wat er aan het eind van elke maand aan huur openstond
money-picture-arrears-one = { $month }: { $amount }.
money-picture-arrears-other = zonder de dubbele huur: { $amount }
money-picture-savings = Wat er van het spaargeld wordt
money-picture-savings-signal = de eigen grens: { $amount }
