### Between reviews: what is due and why, and the agenda of a meeting with many cases.

due-title = Cases
due-link = Cases and agenda
due-back = To the start
due-what = What is due, and why? Our own oldest promise is on top. Tick what goes on the agenda.
due-not-yours = This overview is for whoever leads conversations here. Sign in with the PIN first, or open it on this computer itself.
due-none = There are no cases yet. Open one from the start.
due-open = Open at a table
due-state-due = Due now
due-state-new = No conclusion yet
due-state-waiting = Waiting
due-state-done = Done
due-why-no-verdict = Opened on { $date }, no conclusion yet.
due-why-action-late = Promised for { $date }, not done yet: { $words }
due-why-action-by = { $dated ->
    [yes] Promised for { $date }: { $words }
   *[no] Promised, without a date: { $words }
}
due-why-look-again = We would look again on { $date }. { $words }
due-why-waits = We wait until { $date }. { $words }
due-why-tell = The resident does not know yet which signal we watch for. Tell that first.
due-why-let-go = Let go on { $date }. That is a decision too.
due-why-finished = Finished: conclusion of { $date }, and everything that was promised is done.
due-agenda = Agenda
due-agenda-how = Tick above which cases you want to discuss.
due-agenda-minutes = Time per case
due-minutes = { $n } minutes
due-agenda-total = { $n ->
    [one] One case
   *[other] { $n } cases
}, { $minutes } minutes together.
due-agenda-begin = Begin with the first

agenda-where = Case { $n } of { $all } · { $used } of { $minutes } minutes
agenda-owes-verdict = No conclusion yet.
agenda-owes-action = Not agreed yet who does what.
agenda-owes-date = No next date yet.
agenda-later = Go on with this case another time
agenda-next = Next: { $title }
agenda-finish = This was the last. Finish
agenda-over = The agenda is done.
agenda-how-decided = decided
agenda-how-later = another time
refusal-agenda-empty = There is nothing on the agenda. Tick cases first.
refusal-agenda-long = An agenda holds { $most } cases at most. Nothing was begun.
refusal-agenda-minutes = A case gets { $least } to { $most } minutes. Nothing was begun.
refusal-agenda-owes-verdict = There is no conclusion yet. Make it first, or choose "Go on with this case another time".
refusal-agenda-owes-action = It was not agreed yet who does what. Do that first, or choose "Go on with this case another time".
refusal-agenda-owes-date = There is no next date yet. Agree on it first, or choose "Go on with this case another time".
refusal-case-gone = This case is not there any more. Nothing was changed.
