### The history of the map.

history-title = How did the map grow?
history-hole = Something stood here that was removed or can no longer be read.
history-moment = { $time } · { $text }
history-undone = undone
history-empty = Nothing has happened yet.
history-step = step { $n } of { $of }
