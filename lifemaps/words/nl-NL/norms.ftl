### Leefgeld dat de organisatie invult, en de bedragen en termijnen van de wet.

norm-title = Waarmee rekenen wij?
norm-link = Normen en wettelijke bedragen
norm-own-title = Leefgeld van uw organisatie
norm-how = Vul zelf in wat een huishouden nodig heeft, met de bron en de datum. Tabellen van het Nibud of uit REMI zitten er niet in: die hebben een eigen licentie.
norm-empty = Er is nog niets ingevuld.
norm-who = De gespreksleider kan hier bedragen invullen.
norm-household = Voor welk huishouden
norm-household-eg = een ouder, twee kinderen
norm-euros = Euro per maand
norm-kind = Soort norm
norm-kind-minimum = minimumbegroting
norm-kind-reference = voorbeeldbegroting
norm-kind-table = van deze tafel
norm-source = Bron
norm-source-eg = naam en jaar van de tabel
norm-since = Geldt vanaf
norm-add = Bewaar
norm-drop = Haal weg
norm-drop-how = Casussen die er al mee rekenden, houden hun bedrag.
norm-choose = Leefgeld: waarmee rekent u?
norm-choose-how = Een norm is van buiten. Vraag het huishouden wat zij echt nodig hebben.
norm-which = Van de organisatie
norm-none = zonder norm
norm-own = Of een eigen bedrag, per maand
norm-own-for = Voor wie, en hoe u eraan komt
norm-own-go = Reken hiermee
norm-own-source = deze tafel
norm-off = Reken zonder norm
telling-norm = { $who } rekent met { $amount } leefgeld per maand
telling-norm-none = { $who } rekent zonder leefgeldnorm
refusal-norm-date = Die datum lukt zo niet. Er is niets veranderd. Schrijf een jaar, een maand of een dag, zoals 2026-01.
refusal-norm-source = Een norm heeft een huishouden, een bron en een datum nodig. Er is niets veranderd. Vul die drie in.
refusal-norm-gone = Dit bedrag staat er niet meer. Er is niets veranderd.

rules-title = Wat zegt de wet op deze dag?
rules-table = Bedragen en termijnen die op deze dag gelden
rules-how = Dit is geen juridisch advies. Wat nog niet is nagelezen, staat er apart bij. Vraag bij twijfel een jurist.
rules-where = Waar
rules-when = Op welke dag
rules-country-NL = Nederland
rules-country-VL = Vlaanderen
rules-country-BXL = Brussel
rules-country-WAL = Wallonië
rules-head-what = wat
rules-head-since = vanaf
rules-head-source = gelezen in
rules-head-sure = nagelezen?
rules-read = ja, in een openbare bron
rules-unread = nog niet nagekeken
rules-no-source = geen bron bij de hand
rules-since-unknown = vanaf wanneer weten we niet
rules-until = { $since }, tot en met { $until }
rules-unverified =
    { $n ->
        [0] Alles hierboven is in een openbare bron nagelezen.
        [one] Eén van de { $of } regels is nog niet nagekeken.
       *[other] { $n } van de { $of } regels zijn nog niet nagekeken.
    }
rules-unit-day =
    { $n ->
        [one] één dag
       *[other] { $n } dagen
    }
rules-unit-month =
    { $n ->
        [one] één maand
       *[other] { $n } maanden
    }
rules-unit-year = { $n } jaar

rule-huurtoeslag-rekenhuur = Huurtoeslag wordt berekend over een huur tot { $value }.
rule-huurtoeslag-rekenhuur-jong = Voor wie 18 tot en met 20 jaar is, wordt huurtoeslag berekend over een huur tot { $value }.
rule-huurtoeslag-leeftijd = Vanaf { $value } geldt voor huurtoeslag de gewone grens, niet die voor jongeren.
rule-huurtoeslag-vermogen = Wie alleen woont, mag voor huurtoeslag tot { $value } vermogen hebben.
rule-huurtoeslag-servicekosten = Servicekosten tellen niet meer mee voor huurtoeslag.
rule-huurtoeslag-maximumhuur = Er is geen hoogste huur meer voor huurtoeslag.
rule-schuldregeling-duur = Een schuldregeling (MSNP of WSNP) duurt { $value }.
rule-signaal-plichten = Voor de verhuurder een achterstand aan de gemeente doorgeeft: persoonlijk contact gezocht, op schuldhulp gewezen, en minstens één schriftelijke herinnering met het aanbod om gegevens door te geven.
rule-signaal-huur-dagen = Een huurachterstand wordt meestal na { $value } aan de gemeente doorgegeven.
rule-kostendelersnorm-leeftijd = Huisgenoten onder de { $value } tellen niet mee voor de kostendelersnorm.
rule-ontbinding-maanden = Bij { $value } huurachterstand kan een rechter de huur beëindigen. Rechters wegen alles mee.
rule-werkloosheid-beperkt = De werkloosheidsuitkering is beperkt in de tijd, in stappen.
rule-csr-duur = Een collectieve schuldenregeling duurt in principe hoogstens { $value }.
rule-ocmw-melding = Het OCMW krijgt { $value } na de inschrijving bericht van een vraag om uithuiszetting.
rule-uithuiszetting-termijn = Een uithuiszetting gebeurt in principe niet binnen { $value } na de betekening van het vonnis.
rule-fonds-uithuiszettingen-van = Het fonds tegen uithuiszettingen helpt vanaf { $value } huurachterstand.
rule-fonds-uithuiszettingen-tot = Het fonds tegen uithuiszettingen helpt tot { $value } huurachterstand.
rule-fonds-uithuiszettingen-helft = Het OCMW betaalt de helft aan de verhuurder, tot { $value }.
rule-geen-winterstop = Er is geen winterstop voor uithuiszettingen.
rule-ingebrekestelling-termijn = Een ingebrekestelling met een duidelijke afrekening geeft minstens { $value }.
rule-zitting-termijn = Tussen verzoekschrift en zitting ligt { $value }, zodat het OCMW kan helpen.
rule-deurwaarder-termijn = Wordt een vonnis niet binnen de maand uitgevoerd, dan kondigt de deurwaarder het { $value } van tevoren aan.
rule-winterstop = Van 1 november tot 15 maart wordt niemand uit huis gezet, op vier uitzonderingen na.
rule-ontbinding-drie-maanden = Een achterstand onder { $value } is op zich geen reden om de huur te beëindigen.
rule-winterstop-sociaal = Een winterstop geldt alleen voor openbare sociale verhuurders.
