# The doors: joining, the PIN, and what can be the matter.
door-title = Levenskaart
door-full = It is full. Your place is not lost: try again in a minute.
door-no-code = We do not know this code. Look at the screen or the card once more and type the five signs again.
door-no-case = This training case is not here. Go back and choose another.
door-nowhere = There is no such page. See whether the address is right, or join with the code of your table.
door-not-yours = This belongs to another seat, or your seat is no longer known. Ask the facilitator for the table's code.
door-blank = New map
door-pin-form = Choose a PIN of four to twelve digits.
door-pin-wrong = This PIN is not right. Wait a moment and try again.
refusal-busy = It is very busy right now. Nothing was changed. Try again in a few seconds.
refusal-not-understood = We do not understand this request. Nothing was changed. Load the page again.
door-lead-here = Facilitator: first choose your PIN at { $url }
door-table-open = The table is ready: open { $url } in your browser.
