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
