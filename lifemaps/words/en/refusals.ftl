### A no, said kindly: what did not happen, why, and what can be done instead. Nothing is ever lost.

## Who may do what

refusal-not-your-role =
    { $role ->
        [observer] You are watching, so this cannot be done from your place. Say it aloud, or ask the facilitator for a seat.
        [participant] The facilitator does this. Just ask aloud.
        [resident] The facilitator does this. Do say that you want it.
       *[other] This does not go with your role at this table. Ask the facilitator, who can give you another role.
    }
refusal-seat-unknown = We no longer know this seat at this table. Scan the QR code again, or type your seat code.
refusal-table-full = This table is full: there are { $most } seats. Ask the facilitator for another table.
refusal-sitting-ended = This meeting has been closed, so nothing changes any more. You can still see the map and the report.
refusal-no-case = There is no case on the table yet. Wait a moment, or ask the facilitator to choose one.
refusal-not-here = That cannot be done here. Nothing has changed. Go back to the table and try it there.

## On the map

refusal-map-locked = The map is locked now: we are only looking for a moment. Remember your card, or ask the facilitator to open the map.
refusal-card-gone = This is no longer on the map; somebody has just taken it off. Nothing else has changed. Put it down again if it does belong there.
refusal-name-missing = There is nothing here yet. A few words are enough.
refusal-too-long = This does not fit: there is room for { $most } at most. Make it shorter, or take something else off first.
refusal-unknown-word = We do not know the word ‘{ $word }’ here. Choose a word from the list.
refusal-unknown-place = There is no such place on this map. Put it in one of the six sectors, close, in between or far.
refusal-value-odd = ‘{ $value }’ does not fit here. Choose something from the list, or write it shorter.
refusal-tie-to-itself = A line runs from one card to another. Choose a different card as well.
refusal-influence-end = This is not on the map (any more). Choose a long system, an event, an amount or a card that lies there.
refusal-influence-on-itself = An influence runs from one thing to another. Choose what it works on.
refusal-group-empty = There is no group without cards. First choose the cards that belong together.
refusal-resident-stays = This is about the resident. This card stays in the middle. Move the cards around it instead.
refusal-resident-only = This is for the resident alone. With the resident at the table, you may do it when asked.
refusal-fact-not-laid = This fact card does not lie open on the table yet. Lay it down first.
refusal-fact-judged = How sure this fact is has already been turned over. Do talk on about what it means.
refusal-disprove-how = What shows that it is not true? Point at a fact card, or write it in a few words.
refusal-fact-unknown = This fact card does not belong to this case. Choose a card from your hand.
refusal-amount-odd = This amount does not work. Write it in euros, from nought up, for example 1,226.65.
refusal-date-odd = ‘{ $date }’ is not a date we know. Write a year, a month or a day, for example 2026-10-12.

## Undo

refusal-nothing-to-undo = You have done nothing yet that can be undone. What others did remains theirs.
refusal-nothing-to-redo = There is nothing of yours to do again. Everything is as you left it.
refusal-cannot-undo = This cannot be undone, because the table has already seen it. You can make a new version.
refusal-changed-since = Somebody else has changed this in the meantime, so we leave it. Have a look at what it says now, and change it yourself if need be.
refusal-used-since = Somebody else has built on this, so we leave it. Talk it over, or take the card off together.
refusal-undo-after-verdict = This was on the map when the group reached its conclusion, so it stays. Do change it; the conclusion then gets a new version.

## Face down, and turning over

refusal-level-odd = Choose a number from 1 to 5, or ‘we don’t know’. That is an answer too.
refusal-domain-not-asked = This part of life is not being asked about now. You can lay your other answers face down as they are.
refusal-tipped-odd = Choose at most two facts that lie on the table, or none.
refusal-not-asked-now = This question is not being asked now. Wait for the step in which we answer; the facilitator will say when.
refusal-already-turned = The answers have already been turned over, so nothing can be added. Tell the table what you think.
refusal-nobody-answered = Nothing of the second look lies face down yet. First ask everybody to answer, then we turn over together.
refusal-rounds-first = First we turn over the two rounds. After that the resident has the last word.

## The evening

refusal-minutes-odd = That is too many minutes at once. Choose at most an hour more or less.
refusal-no-facts-left = All fact cards of this round have been dealt. Go on to the next round.

## Conclusion and who calls

refusal-verdict-empty = The conclusion has no sentence yet. Write down together what you think, in plain words.
refusal-verdict-choose = Choose what the group thinks, whose turn it is and how it goes on. ‘We don’t know’ is fine too.
refusal-map-moved = The map has just changed. Your words are kept. Look together once more, and then agree on the conclusion.
refusal-wait-needs-signal = Waiting is possible if the resident knows which signal we look out for. Add that signal.
refusal-wait-needs-date = Waiting is possible, with a day on which we look again. Choose today or a later day.
refusal-action-what = It does not say yet what will happen. Begin with a verb, for example: call.
refusal-action-who = Who does this? Name one name or role. What belongs to everybody is done by nobody.
refusal-action-gone = This action is no longer there; somebody has just taken it off. Make it again if it is needed after all.
refusal-whatif-empty = There is nothing to keep yet. First choose what changes.
refusal-whatif-many = So much at once no longer shows what comes of what. At most { $most }. Take one off first.
refusal-whatif-thing = This does not lie on the map (any more), so it cannot fall away or change. Choose something else. Nothing was changed.
refusal-whatif-amount = This needs an amount. Fill it in, for example 750.00.
refusal-whatif-months = Fill in for how many months, from 1 to { $most }.
refusal-whatif-gone = This ‘what if’ is no longer there; somebody has just let it go.
