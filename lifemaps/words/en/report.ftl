### The report: what the group thought, why, and who does what.

report-no-title = Untitled
report-fictional = Fictional case
report-no-verdict = There is no conclusion yet.
report-turn = Whose turn: { $who }
report-table = table { $n }
report-people-facilitator =
    { $n ->
        [one] 1 facilitator
       *[other] { $n } facilitators
    }
report-people-participant =
    { $n ->
        [one] 1 participant
       *[other] { $n } participants
    }
report-people-resident =
    { $n ->
        [one] 1 resident
       *[other] { $n } residents
    }
report-people-observer =
    { $n ->
        [one] 1 observer
       *[other] { $n } observers
    }
report-people-trainer =
    { $n ->
        [one] 1 trainer
       *[other] { $n } trainers
    }

## The headings

report-h-record = What do we think?
report-h-actions = Who does what?
report-h-rounds = What moved?
report-h-findings = What did the map ask back?
report-h-facts = Which facts lay on the table?
report-h-unknown = What do we not know?
report-h-made = How did this report come about?

## The conclusion

report-record-outcome = How it goes on
report-record-reason = Because
report-record-rung = How far we go
report-rung-says = Rung { $n } of 8: { $word }.
report-record-dissent = Who sees it differently
report-no-dissent = Nobody wrote down another view.
report-record-signal = Look sooner if
report-record-review = We look again on
report-record-there = Was the resident there

## The resident

report-own = How does { $who } see it?
report-own-wish = What { $who } wants:
report-own-marks = Own marks, from 1 (failing now) to 5 (solid):

## Who does what

report-action-who = Who
report-action-what = Does what
report-action-due = When
report-action-agreed = Does the resident agree
report-no-date = no date
report-no-actions = Nothing was arranged. That is a decision too.

## The rounds

report-round = Round { $n }
report-column-question = Question
report-column-first = First impression
report-column-now = Now
report-column-shift = Difference
report-label = now: { $label }
report-tipping = What tipped us
report-reasons = What people added

## The facts

report-untrue = Disproved: { $text }
report-other-light = True, but different: { $text }
report-tipped = tipped { $n }×

## What we do not know

report-unknown-asked = Here somebody said ‘we don’t know’
report-unknown-says = { $n }× on: { $what }
report-unknown-blind = About this we know nothing yet
report-unknown-assumed = This we assume
report-unknown-parked = Parked
report-assumed-tie = what there is between { $one } and { $other }

## How it came about

report-h-after = How it went on
report-after-signal = The signal
report-after-review = Looked back on { $date } (version { $n } of the conclusion)
report-after-learned = What did we learn?
report-after-again = We look again on
report-after-came = { $what }: { $came }
report-after-nothing = There was nothing to add.
report-after-level = { $words } ({ $level })
report-after-goal = Goal: { $what }
report-after-goal-start = At the start
report-after-goal-now = On { $date }
report-after-goal-expected = Expected
report-after-goal-by = Who said what to expect
report-after-note = Version { $n }, { $date }: { $said }. Present: { $there }.
report-after-note-draft = Version { $n } lies there as a text. It has no answer yet.
report-made-instrument = The domains were looked at with an own instrument: { $what }
report-made-how = The group first gave a first impression, each alone, made the life map together and then answered once more. Nothing was added up into a mark for a person.
report-made-sure = With every fact stands who says so and how sure it is: a fact, seen, told, or an assumption.
report-made-version = This is version { $n } of the conclusion, of { $date }.
report-made-moved = The map has changed since.
report-made-earlier = Version { $n }, of { $date }: { $core }
report-why = How counted:
