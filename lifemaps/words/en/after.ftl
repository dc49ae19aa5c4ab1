### Who does what, the contact vault at the table, and what came of it.

## A no, with what can be done

refusal-action-why = Write briefly why it did not work. Nothing was kept.
refusal-note-steps = An agreement note holds { $most } steps at most. Nothing was kept.
refusal-note-confidence = The figure runs from 1 to 10. Nothing was kept.
refusal-note-weeks = Choose { $most } weeks at most. Nothing was kept.
refusal-note-none = There is no agreement note yet. Keep the text first.
refusal-note-moved = The text has changed meanwhile. Read it together once more. Your choice was not kept.
refusal-note-choose = Choose whether the resident agrees, and how. Nothing was kept.
refusal-note-how = Choose how the resident said yes: signed or aloud.
refusal-note-why = Write in one sentence why. Nothing was kept.
refusal-nothing-to-tell = There is no signal to tell. That belongs to waiting.
refusal-review-no-verdict = There is no conclusion yet to look back on.
refusal-review-let-go = You let go. That has no date and no looking back. Do you see it differently now? Then word a new conclusion.
refusal-review-choose = Choose yes, partly, no or we don't know. Nothing was kept.
refusal-review-empty = Choose for at least one expectation what came of it, or write what you learned.
refusal-review-date = Choose a day that is still to come, or no day. Nothing was kept.
refusal-expectation-empty = First write what you expect.
refusal-expectation-sure = Choose how sure you are. Nothing was kept.
refusal-expectations-full = There are { $most } expectations already. Take one away first.
refusal-expectation-gone = This expectation is not here (any more).
refusal-expectation-judged = This expectation was looked back on. It stays, also when it did not come true.
refusal-goal-empty = First write what the goal is.
refusal-goal-levels = Describe all five steps. Nothing was kept.
refusal-goal-same = Two steps are the same. Make the difference visible. Nothing was kept.
refusal-goal-choose = Choose one of the steps. Nothing was kept.
refusal-goal-gone = This goal is not here (any more).
refusal-goal-scored = This goal was looked at already. Its steps stay as they were. Make a new goal.
refusal-goals-full = There are { $most } goals already. Let one go first.

## The history

telling-action-done = Done: { $actor } · { $what }
telling-action-failed = Did not work: { $actor } · { $what }, because { $why }
telling-action-reopened = Open again: { $actor } · { $what }
telling-note-worded = { $who } wrote the agreement note
telling-note-agreed-ja = The resident agrees with the agreement note ({ $how })
telling-note-agreed-deels = The resident partly agrees with the agreement note ({ $how }), because { $why }
telling-note-agreed-nee = The resident does not agree with the agreement note, because { $why }
telling-signal-told = The resident knows which signal we watch for ({ $how })
telling-expected = We expect ({ $sure }): { $what }
telling-expectation-dropped = { $who } took an expectation away
telling-reviewed = Looked back: { $count }
telling-reviewed-learned = Looked back: { $count }. Learned: { $learned }
telling-goal = Goal: { $what }
telling-goal-scored = Goal ‘{ $what }’: { $level }
telling-goal-dropped = { $who } let a goal go

## Codes

state-open = open
state-gedaan = done
state-lukte_niet = did not work
sure-50 = as often yes as no
sure-70 = rather yes than no
sure-90 = almost sure
came-ja = yes
came-deels = partly
came-nee = no
came-weten_niet = we don't know
told-aan_tafel = told at the table
told-gebeld = by phone
told-bezoek = told on a visit
told-brief = in a letter
set-by-bewoner = the resident
set-by-samen = together
set-by-team = us
goal-level--2 = much less than expected
goal-level--1 = less than expected
goal-level-0 = as expected
goal-level-1 = more than expected
goal-level-2 = much more than expected
signed-handtekening = signed
signed-mondeling = aloud
after-count = { $ja } times yes, { $deels } times partly, { $nee } times no, { $weten_niet } times we don't know
door-no-calendar = This calendar is not here (any more). Ask the facilitator for a new address.
calendar-case = a case of table { $table }
