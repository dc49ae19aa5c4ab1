### De geschiedenis van de kaart.

history-title = Hoe groeide de kaart?
history-hole = Hier stond iets wat is weggehaald of niet meer te lezen is.
history-moment = { $time } · { $text }
history-undone = ongedaan gemaakt
history-empty = Er is nog niets gebeurd.
history-step = stap { $n } van { $of }
