### De tekening: wat er op de levenskaart ligt, en hoe de lijnen heten.

kind-bewoner = bewoner
kind-huisgenoot = huisgenoot
kind-familie = familie
kind-vriend = vriend
kind-buur = buur
kind-vrijwilliger = vrijwilliger
kind-collega_school = collega of school
kind-groep = groep
kind-hulpverlener = hulpverlener
kind-organisatie = organisatie
kind-overheid = overheid
kind-verhuurder = verhuurder
kind-schuldeiser = schuldeiser
kind-plek = plek
kind-woning = woning
kind-kracht = kracht
kind-zorg = zorgpunt
kind-wens = wens

sector-thuis = thuis
sector-familie = familie
sector-vrienden = vrienden en groepen
sector-buren = buurt
sector-werk = werk en school
sector-diensten = diensten en verhuurder
sector-geld = geld

ring-dichtbij = dichtbij
ring-midden = midden
ring-ver = ver

quality-sterk = sterk
quality-gewoon = gewoon
quality-zwak = zwak
quality-gespannen = gespannen
quality-dubbel = dubbel
quality-verbroken = verbroken
quality-latent = sluimert
quality-onbekend = weten we niet

support-praktisch = praktisch
support-emotioneel = emotioneel
support-financieel = geld
support-informatie = informatie
support-gezelschap = gezelschap
support-regie = regie
support-controle = controle

frequency-dagelijks = dagelijks
frequency-meermaals_per_week = meermaals per week
frequency-wekelijks = wekelijks
frequency-tweewekelijks = om de twee weken
frequency-maandelijks = maandelijks
frequency-zelden = zelden
frequency-jaarlijks = jaarlijks
frequency-eenmalig = eenmalig
frequency-nooit = nooit

certainty-feit = feit
certainty-waarneming = zelf gezien
certainty-verteld = verteld
certainty-aanname = aanname

list-inkomsten = inkomsten
list-uitgaven = uitgaven
list-schulden = schulden
list-vorderingen_van_bewoner = nog te krijgen
list-bezittingen = bezittingen
list-rechten_niet_gebruikt = recht, niet gebruikt

## Wie het zegt

drawing-source-bewoner = bewoner
drawing-source-team = de tafel
drawing-source-dossier = het dossier
drawing-said-feit = feit, volgens { $source }
drawing-said-waarneming = gezien door { $source }
drawing-said-verteld = verteld door { $source }
drawing-said-aanname = aanname van { $source }

## Wat een voorlezer hoort

drawing-ring-assumed = { $ring } (aangenomen)
drawing-lead = houdt de regie
drawing-deceased = overleden
drawing-struck = weerlegd
drawing-crossed = doorgestreept door de bewoner
drawing-light = klopt, maar anders
drawing-legend-crossed = dubbel doorgestreept: door de bewoner
drawing-legend-light = klopt, maar anders
drawing-group = groep ‘{ $name }’: { $cards }
drawing-legend-group = hoort bij elkaar
drawing-gives = { $giver } geeft { $receiver } { $support }
drawing-mutual = { $giver } en { $receiver } geven elkaar { $support }
drawing-controls = { $giver } controleert { $receiver }
drawing-between = { $giver } en { $receiver }, wat er stroomt weten we niet
drawing-and = { $one } en { $other }
drawing-party-debt = aan { $party }
drawing-party-claim = van { $party }
drawing-per-month = { $amount } per maand
drawing-becomes = wordt { $amount } vanaf { $since }
drawing-arranged = met regeling
drawing-unarranged = zonder regeling

## De tekening zelf

drawing-title = Levenskaart
drawing-title-of = Levenskaart: { $title }
drawing-desc =
    { $cards ->
        [one] Eén briefje
       *[other] { $cards } briefjes
    }, { $ties ->
        [one] één lijn
       *[other] { $ties } lijnen
    } en { $amounts ->
        [one] één bedrag
       *[other] { $amounts } bedragen
    }. In het midden wie er thuis horen; daaromheen zes vakken, van dichtbij naar ver.
drawing-fictional = fictief
drawing-legend = Wat u ziet
drawing-legend-kinds = op de kaart
drawing-legend-ties = lijnen
drawing-legend-sure = hoe zeker
drawing-legend-support = wat er stroomt
drawing-legend-money = geld
drawing-legend-arrow = de pijl wijst naar wie krijgt
drawing-legend-control = open pijl: controle, geen steun
drawing-legend-struck = doorgestreept: weerlegd
drawing-legend-lead = houdt de regie
drawing-legend-deceased = overleden
