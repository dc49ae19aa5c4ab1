### De levenslijn: wat er gebeurde, en wanneer.

lifeline-title = Levenslijn
lifeline-title-of = Levenslijn: { $title }
lifeline-desc =
    { $n ->
        [0] Er staat nog niets op de levenslijn.
        [one] Eén ding op een tijdlijn, in een baan per lang systeem.
       *[other] { $n } dingen op een tijdlijn, in een baan per lang systeem. Van vroeger links naar later rechts.
    }
lifeline-event = { $date }, { $system }: { $what }
lifeline-empty = Nog niets op de levenslijn. Wat veranderde er als eerste?
lifeline-no-date = datum onbekend
lifeline-now = nu: { $date }
lifeline-ahead = nog te komen
lifeline-from = vanaf { $date }
lifeline-becomes = { $kind }: { $was } wordt { $now }
lifeline-open-due = nog te krijgen
lifeline-open-owed = nog te betalen
lifeline-earlier = nog { $n } eerder
lifeline-later = nog { $n } later
lifeline-skipped-months = { $n } maanden
lifeline-skipped-years = ± { $n } jaar

lifeline-lane-geld = geld
lifeline-lane-overig = overig
lifeline-lane-zonder_datum = wanneer?

lifeline-key-day = een dag
lifeline-key-month = ergens in die maand
lifeline-key-year = ergens in dat jaar
lifeline-key-ahead = open: nog te komen
lifeline-key-open = staat nu open
lifeline-key-break = overgeslagen tijd
lifeline-key-scale = een maand is breder als er meer gebeurde
