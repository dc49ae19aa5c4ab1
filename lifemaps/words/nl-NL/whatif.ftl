### Wat als …? Hardop denken over wat er zou veranderen. Geen voorspelling.

whatif-link = Wat als …?
whatif-verdict = Wat als niemand iets doet?
whatif-title = Wat als …?
whatif-how = U denkt hardop. Op de kaart verandert niets. Het is geen voorspelling: als dit, dan dat.
whatif-choose = Wat verandert er?
whatif-who = Wie of wat?
whatif-add = Erbij denken
whatif-off = Weg
whatif-clear = Begin opnieuw
whatif-none = Op deze kaart ligt nog niets waarvan u dat kunt bedenken.
whatif-months = Hoeveel maanden?
whatif-choice = { $what }, { $party }, { $amount }
whatif-choice-own = { $what }, { $amount }
whatif-if = Als { $clauses }, dan:
whatif-figure = Wat
whatif-now = Nu
whatif-then = Dan
whatif-table = De kaart van nu naast de kaart van ‘als’
whatif-assumes = Wat hier niet in zit
whatif-asks = Dan vraagt de kaart
whatif-fell = Wat wegvalt, staat vaag op de kaart.
whatif-gone =
    { $n ->
        [one] Eén ding past niet meer bij de kaart van nu en telt niet mee.
       *[other] { $n } dingen passen niet meer bij de kaart van nu en tellen niet mee.
    }
whatif-keep = Bewaar bij de conclusie als
whatif-horn-nobody_acts = wat als niemand iets doet
whatif-horn-we_act = wat als wij iets doen
whatif-kept = Bewaard bij de conclusie
whatif-moved = De kaart is daarna veranderd. Dit is geteld op de kaart van nu.
whatif-drop = Laat los
whatif-open = Bekijk

## Wat er kan veranderen

whatif-drops_out = Iemand valt weg
whatif-drops_out-if = { $name } wegvalt
whatif-drops_out-assumes = Misschien neemt een ander het over. Dat weet de kaart niet.
whatif-service_stops = Een dienst stopt
whatif-service_stops-if = { $name } stopt
whatif-service_stops-assumes = Bedragen die via deze dienst komen, blijven staan. Denk ze er zelf bij.
whatif-rent_rises = De huur verandert
whatif-rent_rises-euros = Nieuwe huur per maand
whatif-rent_rises-if = de huur { $amount } wordt in plaats van { $was }
whatif-rent_rises-assumes = De huurtoeslag blijft gelijk, zoals vaak in de eerste maanden.
whatif-moves = Verhuizen
whatif-moves-euros = Nieuwe huur per maand (mag leeg)
whatif-moves-if = { $name } verhuist{ $filled ->
        [yes] {" "}en de huur { $amount } wordt
       *[no] {""}
    }
whatif-moves-assumes = Buren en plekken in de buurt zijn niet meer om de hoek. Kosten van het verhuizen zelf tellen niet mee.
whatif-job_lost = Werk valt weg
whatif-job_lost-euros = Uitkering per maand (mag leeg)
whatif-job_lost-if = { $what } van { $was } wegvalt{ $filled ->
        [yes] {" "}en er { $amount } uitkering komt
       *[no] {""}
    }
whatif-job_lost-assumes = Toeslagen veranderen dan ook, maar later. Dat zit hier niet in.
whatif-allowance_late = Een toeslag komt later
whatif-allowance_late-if = { $what } van { $was } { $months ->
        [one] een maand
       *[other] { $months } maanden
    } niet komt
whatif-allowance_late-assumes = Het geld komt later alsnog. Dit gaat over de maanden ertussen.
whatif-debt_arranged = Een schuld wordt geregeld
whatif-debt_arranged-euros = Bedrag per maand
whatif-debt_arranged-if = { $party } elke maand { $amount } krijgt voor de { $was }
whatif-debt_arranged-assumes = Zonder rente en kosten.
whatif-extra_hours = Meer uren werk
whatif-extra_hours-euros = Meer loon per maand (netto)
whatif-extra_hours-if = er elke maand { $amount } loon bij komt
whatif-extra_hours-assumes = Toeslagen kunnen lager worden. Dat zit hier niet in; reken het na voor iemand ja zegt.
whatif-put_right = Een bedrag wordt herzien
whatif-put_right-if = { $what } { $becomes } wordt in plaats van { $was }
whatif-put_right-assumes = Het nieuwe bedrag is wat er nu op de kaart staat.
whatif-claim_paid = Iemand betaalt wat hij moet
whatif-claim_paid-if = { $party } de { $was } betaalt die nog openstaat
whatif-claim_paid-assumes = Het wordt uitbetaald en niet verrekend. Verrekenen kan alleen als de bewoner dat wil.

## Wat er dan verandert

whatif-then-nothing = Dan verandert er niets aan wat wij hier tellen.
whatif-then-rest = Dan blijft er elke maand { $then } over na de vaste lasten. Nu is dat { $now }.
whatif-then-short = Dan komt er elke maand { $then } tekort voor de vaste lasten. Nu blijft er { $now } over.
whatif-then-ratio = Dan gaat { $then } % van het inkomen naar de huur. Nu is dat { $now } %.
whatif-then-late =
    { $n ->
        [one] Er is dan { $amount } minder binnen, tot het alsnog komt.
       *[other] In { $n } maanden is er dan { $amount } minder binnen, tot het alsnog komt.
    }
whatif-then-arranged =
    { $n ->
        [one] Dan is { $party } na één maand betaald.
       *[other] Dan is { $party } na { $n } maanden betaald.
    }
whatif-then-paid = Dan komt er één keer { $amount } binnen van { $party }.
whatif-then-nobody = Dan is er voor { $who } niemand meer voor { $what }.
whatif-then-services = Dan zijn er voor { $who } alleen nog diensten voor { $what }.
whatif-then-cut = Dan is er voor { $who } geen weg meer naar { $names }.
whatif-then-gave = Ook wat { $who } gaf aan { $names }, valt dan weg.
whatif-then-lead = Dan houdt niemand op de kaart nog de regie voor { $who }.
whatif-then-domain = Dan werkt er geen dienst meer aan { $what }.

## Naast elkaar

whatif-row-income = Inkomen per maand
whatif-row-fixed = Vaste lasten en aflossing
whatif-row-rest = Blijft over
whatif-row-ratio = Deel naar de huur
whatif-row-people = Mensen die iets geven
whatif-row-services = Diensten die iets geven
