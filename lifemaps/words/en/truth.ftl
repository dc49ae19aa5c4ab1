## Whether something still holds: proved untrue, in another light, struck through

page-truth-way = What is the matter?
page-truth-way-untrue = It is not true
page-truth-way-light = True, but different
page-truth-not-how = It stays, struck through, with what proved it untrue beside it.
page-truth-light-how = It stays as it is. A fact shows that there is more behind it.
page-truth-fact-light = Which fact puts this in another light?
page-truth-light-which = First choose the fact that puts this in another light. Nothing has changed.
page-truth-no-facts = No fact lies open on the table yet.
page-light-off = Not different after all
page-proof = The fact
page-proof-open = Look at this fact
page-proof-close = Close the fact
page-proof-show = What that fact laid on the map
page-unstrike-hers = Only the resident can let this stand again.
