### The map in the browser and the line under it.

canvas-loading = The map is on its way.
canvas-tools = Looking
canvas-closer = Closer
canvas-farther = Farther away
canvas-fit = Everything in view
canvas-help = Shortcuts
canvas-close = Close
canvas-by-seat = seat { $seat }
canvas-tie-grip = Pull a line to another card
canvas-tie-to = { $name } gives to …
canvas-tied = { $name } → { $of }
canvas-tie-choose = { $name } gives to … Choose the other card with the arrow keys and press Enter.
canvas-gone = { $name } is off the map. Ctrl+Z puts it back.
canvas-locked = The map is locked now. Looking is fine.
canvas-away = You are disconnected for a moment. We are looking for a connection.
canvas-away-waiting = You are disconnected for a moment. Your card waits here.
canvas-back = Connected again. Everything is there.
canvas-bye = This seat is no longer there. Scan the QR code again.
canvas-keys =
    Tab, arrows | from card to card
    Enter | choose a card
    Shift + arrows | move: up is closer, sideways is another sector
    T | pull a line: then choose the other card and press Enter
    N | to the line, add a card
    X, Shift + click | choose more cards together
    Delete | take off the map
    Ctrl + Z | undo my last step
    Ctrl + Shift + Z | do it again after all
    + − 0 | closer, farther, everything in view
    double-click | add a card in that place
    Esc | nothing chosen

canvas-line = Add a card, in one line
canvas-add = Add card
canvas-undo = Undo my last step
canvas-redo = Do it again after all
canvas-completions = Completions
canvas-anywhere = Not in that place after all
canvas-example = Aunt Fatna, aunt, company
canvas-closed = The map is locked now. Looking is fine.
canvas-ask-map_1 = Whom would the resident name first?
canvas-ask-map_2 = What does the resident give to others?
canvas-ask-map_3 = What changed, and what did we do ourselves?
canvas-ask-look = Who can stop?
canvas-ask-verdict = What else belongs here, before we say it together?
canvas-together = Chosen together
canvas-many = { $n } cards chosen
canvas-tie-all = Tie all to …
canvas-tie-all-choose = Now choose the card to tie them to. By keyboard: arrows and Enter.
canvas-tied-all = { $n } ties to { $name }
canvas-group = Make it a group
canvas-group-name = Name of the group
canvas-grouped = Group { $name }
canvas-off-all = Take off the map
canvas-gone-all = { $n } cards are off the map. Ctrl+Z puts them back.
canvas-none = Nothing chosen
canvas-legend = Legend
canvas-list = Paste a list
canvas-list-how = One line, one card. First you see what each line means.
canvas-list-lines = The list, one line for each card
canvas-list-example = Aunt Fatna, aunt, company
canvas-list-odd = I do not understand this line. You can say it differently.
canvas-list-lay = Lay on the map
canvas-list-all = { $n } lines understood
canvas-list-some = { $n } of { $of } lines understood. The rest stays here.
canvas-example-life = 2026-03 moved to the new flat
