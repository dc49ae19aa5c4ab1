### The drawing: what lies on the life map, and what the lines are called.

kind-bewoner = resident
kind-huisgenoot = household member
kind-familie = relative
kind-vriend = friend
kind-buur = neighbour
kind-vrijwilliger = volunteer
kind-collega_school = work or school
kind-groep = group
kind-hulpverlener = professional
kind-organisatie = organisation
kind-overheid = authority
kind-verhuurder = landlord
kind-schuldeiser = creditor
kind-plek = place
kind-woning = dwelling
kind-kracht = strength
kind-zorg = worry
kind-wens = wish

sector-thuis = home
sector-familie = family
sector-vrienden = friends and groups
sector-buren = neighbourhood
sector-werk = work and school
sector-diensten = services and landlord
sector-geld = money

ring-dichtbij = close
ring-midden = in between
ring-ver = far

quality-sterk = strong
quality-gewoon = ordinary
quality-zwak = weak
quality-gespannen = tense
quality-dubbel = ambivalent
quality-verbroken = broken off
quality-latent = dormant
quality-onbekend = we don’t know

support-praktisch = practical
support-emotioneel = emotional
support-financieel = money
support-informatie = information
support-gezelschap = company
support-regie = coordination
support-controle = control

frequency-dagelijks = daily
frequency-meermaals_per_week = several times a week
frequency-wekelijks = weekly
frequency-tweewekelijks = every two weeks
frequency-maandelijks = monthly
frequency-zelden = seldom
frequency-jaarlijks = yearly
frequency-eenmalig = once
frequency-nooit = never

certainty-feit = fact
certainty-waarneming = seen
certainty-verteld = told
certainty-aanname = assumption

list-inkomsten = income
list-uitgaven = costs
list-schulden = debts
list-vorderingen_van_bewoner = still to receive
list-bezittingen = assets
list-rechten_niet_gebruikt = right, not used

## Who says so

drawing-source-bewoner = the resident
drawing-source-team = the table
drawing-source-dossier = the file
drawing-said-feit = fact, according to { $source }
drawing-said-waarneming = seen by { $source }
drawing-said-verteld = told by { $source }
drawing-said-aanname = assumed by { $source }

## What a screen reader says

drawing-ring-assumed = { $ring } (assumed)
drawing-lead = keeps the lead
drawing-deceased = deceased
drawing-struck = disproved
drawing-crossed = struck through by the resident
drawing-light = true, but otherwise
drawing-legend-crossed = struck through twice: by the resident
drawing-legend-light = true, but otherwise
drawing-group = group ‘{ $name }’: { $cards }
drawing-legend-group = belongs together
drawing-gives = { $giver } gives { $receiver } { $support }
drawing-mutual = { $giver } and { $receiver } give each other { $support }
drawing-controls = { $giver } checks on { $receiver }
drawing-between = { $giver } and { $receiver }, what flows we don’t know
drawing-and = { $one } and { $other }
drawing-party-debt = to { $party }
drawing-party-claim = from { $party }
drawing-per-month = { $amount } per month
drawing-becomes = becomes { $amount } from { $since }
drawing-arranged = with an arrangement
drawing-unarranged = without an arrangement

## The drawing itself

drawing-title = Life map
drawing-title-of = Life map: { $title }
drawing-desc =
    { $cards ->
        [one] One card
       *[other] { $cards } cards
    }, { $ties ->
        [one] one tie
       *[other] { $ties } ties
    } and { $amounts ->
        [one] one amount
       *[other] { $amounts } amounts
    }. In the middle who belongs to the home; around it six sectors, from close to far.
drawing-fictional = fictional
drawing-legend = What you see
drawing-legend-kinds = on the map
drawing-legend-ties = lines
drawing-legend-sure = how sure
drawing-legend-support = what flows
drawing-legend-money = money
drawing-legend-arrow = the arrow points to who receives
drawing-legend-control = open arrow: control, not support
drawing-legend-struck = struck through: disproved
drawing-legend-lead = keeps the lead
drawing-legend-deceased = deceased
