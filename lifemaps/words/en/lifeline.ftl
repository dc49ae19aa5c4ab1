### The life line: what happened, and when.

lifeline-title = Life line
lifeline-title-of = Life line: { $title }
lifeline-desc =
    { $n ->
        [0] Nothing is on the life line yet.
        [one] One thing on a time line, in a lane for each long system.
       *[other] { $n } things on a time line, in a lane for each long system. From earlier on the left to later on the right.
    }
lifeline-event = { $date }, { $system }: { $what }
lifeline-empty = Nothing on the life line yet. What was the first thing that changed?
lifeline-no-date = date unknown
lifeline-now = now: { $date }
lifeline-ahead = still to come
lifeline-from = from { $date }
lifeline-becomes = { $kind }: { $was } becomes { $now }
lifeline-open-due = still to receive
lifeline-open-owed = still to pay
lifeline-earlier = { $n } more before
lifeline-later = { $n } more after
lifeline-skipped-months = { $n } months
lifeline-skipped-years = ± { $n } years

lifeline-lane-geld = money
lifeline-lane-overig = other
lifeline-lane-zonder_datum = when?

lifeline-key-day = a day
lifeline-key-month = some time in that month
lifeline-key-year = some time in that year
lifeline-key-ahead = open: still to come
lifeline-key-open = open now
lifeline-key-break = time left out
lifeline-key-scale = a month is wider when more happened
