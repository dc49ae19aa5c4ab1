### Debrief: looking back after the conclusion.

debrief-go = Debrief
debrief-title = Debrief
debrief-how = Look back together. Nobody gets a mark.
debrief-early = Your conclusion first. After that you look back here together.
debrief-back = ← Back to the table
debrief-then-now = First impression and now
debrief-no-looks = This table turned no answers over.
debrief-tipped = What tipped it?
debrief-tipped-none = Nobody named a card.
debrief-people = { $n ->
    [one] one person
   *[other] { $n } people
}: { $text }
debrief-verdict = Your conclusion
debrief-turn = Whose turn: { $who }
debrief-otherwise = Somebody sees it otherwise: { $text }
debrief-grew = How the map grew
debrief-replay = Play it
debrief-questions = Questions to talk about
debrief-questions-none = The makers left no questions. Which question would you have liked to ask sooner?
debrief-print = Print
debrief-show = Show one possible outcome
debrief-show-how = Only when you have finished talking. All screens of this table can then read it. It does not close again.
debrief-outcome = One possible outcome, by the makers of this exercise. Not a right answer.
debrief-outcome-did = What they would do
debrief-outcome-left = What they would leave
