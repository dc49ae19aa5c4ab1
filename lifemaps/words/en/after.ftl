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

## On the screen: who does what

page-act-phone = Who picks up the phone?
page-act-next = What else?
page-act-ours = What do we do?
page-act-theirs = What does the resident do?
page-act-after-all = Agree on something after all
page-act-who-how = one name or role
page-act-nobodys = What is everybody's is done by nobody. Who exactly?
page-act-more = More: how to reach, what could be less, when it stops
page-act-agreed = Does the resident agree?
page-act-agreed-why = Why, or why not?
page-act-reach = How to reach them?
page-act-least = What could be less?
page-act-stop = When does this stop?
page-act-agreed-why-is = Because: { $text }
page-act-reach-is = To reach: { $text }
page-act-least-is = Less: { $text }
page-act-stop-is = Stops: { $text }
page-act-who = Who does it?
page-act-what = What exactly?
page-act-how-went = How did it go?
page-act-state = How does it stand?
page-act-why-not = Did not work, because …
page-act-keep = Keep
page-act-change = Change
page-act-failed = Did not work, because { $why }
page-act-done = Done.
page-act-note-go = Agreement note
page-act-after-go = Looking back and goals
page-last-time = Last time, { $date }
page-act-back = Back to the table
page-more-figures = More figures

page-due-title = What is waiting?
page-due-none = Nothing is waiting.
page-due-review = Looking back
page-due-tell = The resident does not know yet which signal we watch for
page-due-overdue =
    { $days ->
        [one] Late, 1 day: { $what }
       *[other] Late, { $days } days: { $what }
    }
page-due-today = Today: { $what }
page-due-soon =
    { $days ->
        [one] Tomorrow: { $what }
       *[other] In { $days } days: { $what }
    }
page-due-later = { $date }: { $what }
page-due-undated = No day: { $what }

page-signal-is = We watch for: { $signal }
page-signal-until = We look back on { $date }.
page-signal-told = The resident knows this: { $how }, { $date }.
page-signal-ask = Does the resident know which signal we watch for?
page-signal-how = How was it told?
page-signal-yes = Yes, the resident knows

## The contact vault

page-vault-title =
    { $n ->
        [0] Contact vault: still empty
        [one] Contact vault: 1 contact
       *[other] Contact vault: { $n } contacts
    }
page-vault-how = Names and numbers lie here, not on the map. Each time somebody opens one, it is noted in the access log.
page-vault-fictional = This is an invented case. Put only invented names and numbers here.
page-vault-empty-others = There is no number in the contact vault yet. The facilitator can put one in.
page-vault-whom = Whom do we call?
page-vault-by-role = To call: { $role }. The facilitator shows the number.
page-vault-gone = This contact is not in the vault any more.
page-vault-show = Show number
page-vault-hide = Hide
page-vault-noted = That you opened this is in the log.
page-vault-new = New contact
page-vault-change = Change contact
page-vault-role = Who is this in the case? (role)
page-vault-name = Name
page-vault-number = Telephone number
page-vault-note = Good to know
page-vault-keep = Put in the vault
page-vault-edit = Change
page-vault-drop = Take out

## The agreement note on the screen

page-note-how = Write together, in the resident's words. An empty field becomes a line to write on by hand.
page-note-tongue = Language of the note
page-note-weeks = In how many weeks?
page-note-confidence = How sure is the resident that it will work? (1 to 10)
page-note-keep = Keep the text
page-note-help =
    { $n ->
        [0] Help with the text: nothing to mention
        [one] Help with the text: 1 question
       *[other] Help with the text: { $n } questions
    }
page-note-help-how = This is help. You may leave everything as it is.
page-note-help-more = And { $n } more.
page-note-first = Keep the text first. Then read it through together.
page-note-why = Why (not)?
page-note-agree = Keep the answer
page-note-agreed-line = { $date } · present: { $who }
page-note-since = The text has changed since. Ask again.
page-note-paper = On paper
page-note-contact-how = Choose whom the resident can call. Name and number go on the paper; that is noted in the log.
page-note-as-pdf = PDF
page-note-as-docx = Word
page-note-as-html = Web page

## Looking back

page-review-title = Looking back
page-review-early = There is no conclusion yet. Looking back comes after it.
page-review-ask = Did it come true?
page-review-on = Agreed day: { $date }
page-review-no-expectations = There are no open expectations. You can still keep what you learned.
page-review-learned = What did we learn?
page-review-again = Do we look once more? (may stay empty)
page-review-keep = Keep the look back
page-review-held = Looked back on { $date }
page-expect-title = What do we expect?
page-expect-how = Written down beforehand, we can learn from it later. It is about our own estimate, never about how somebody is.
page-expect-line = { $what } ({ $sure })
page-expect-drop = Take away
page-expect-add = Add an expectation
page-expect-what = We expect that …
page-expect-example = the letter is answered within two weeks
page-expect-sure = How sure are we?
page-expect-keep = Write down
page-calibration-title = How well do we estimate?
page-calibration-how = All our expectations together, over all cases. About us, not about residents.
page-calibration-training = All our expectations together, over all training cases. About us, not about residents.
page-calibration-few = Too few to say anything: { $n } of { $most }.
page-calibration-line = When we said ‘{ $sure }’: looked at { $n } times. { $ja } times it came true, { $deels } times partly, { $nee } times not. { $unknown } times we don't know.
page-calibration-figure = We said { $sure } in 100. It came true in { $share } of 100 (looked at { $n } times).

## Goals

page-goal-title = Goals
page-goal-how = Describe five steps beforehand that anybody can see, in the resident's words.
page-goal-add = Add a goal
page-goal-one = Goal
page-goal-what = What does the resident want to reach?
page-goal-example = A hallway I can get through
page-goal-start = Where are we now?
page-goal-set-by = Who said what to expect?
page-goal-weight = How much does it matter? (1 to 3)
page-goal-keep = Keep the goal
page-goal-now = Now: { $level }
page-goal-begins = Start: { $level } · expected by: { $by }
page-goal-score = How does it stand now?
page-goal-score-keep = Keep
page-goal-drop = Let go
page-goal-t = T = { $t }
page-goal-t-how = 50 is as expected. This figure is for comparing groups of goals over time. For one resident the steps say more.

## One's own calendar program

page-feed-title = In your calendar
page-feed-file = Calendar file (.ics)
page-feed-how = With an address of your own, your calendar keeps up by itself. Whoever has the address sees what you do and when; no names or numbers from the vault.
page-feed-give = Give a private address
page-feed-again = Give a new address
page-feed-stop = Withdraw this address
