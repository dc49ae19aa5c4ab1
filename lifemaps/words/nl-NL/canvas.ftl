### De kaart in de browser en de regel eronder.

canvas-loading = De kaart komt eraan.
canvas-tools = Kijken
canvas-closer = Dichterbij
canvas-farther = Verder weg
canvas-fit = Alles in beeld
canvas-help = Sneltoetsen
canvas-close = Sluit
canvas-by-seat = stoel { $seat }
canvas-tie-grip = Trek een lijn naar een ander briefje
canvas-tie-to = { $name } geeft aan …
canvas-tied = { $name } → { $of }
canvas-tie-choose = { $name } geeft aan … Kies het andere briefje met de pijltjes en druk op Enter.
canvas-gone = { $name } is van de kaart. Ctrl+Z legt het terug.
canvas-locked = De kaart is nu op slot. Kijken mag.
canvas-away = U bent even los. Wij zoeken weer verbinding.
canvas-away-waiting = U bent even los. Uw briefje wacht hier.
canvas-back = Weer verbonden. Alles staat erop.
canvas-bye = Deze stoel is er niet meer. Scan de QR-code opnieuw.
canvas-keys =
    Tab, pijltjes | van briefje naar briefje
    Enter | kies een briefje
    Shift + pijltjes | verplaats: omhoog is dichterbij, opzij is een ander vak
    T | trek een lijn: kies daarna het andere briefje en druk op Enter
    N | naar de regel, een briefje erbij
    X, Shift + klik | kies meer briefjes samen
    Delete | haal van de kaart
    Ctrl + Z | mijn laatste stap ongedaan maken
    Ctrl + Shift + Z | toch weer doen
    + − 0 | dichterbij, verder weg, alles in beeld
    dubbelklik | een briefje erbij op die plek
    Esc | niets gekozen

canvas-line = Een briefje erbij, in één regel
canvas-add = Briefje erbij
canvas-undo = Mijn laatste stap ongedaan maken
canvas-redo = Toch weer doen
canvas-completions = Aanvullingen
canvas-anywhere = Toch niet op die plek
canvas-example = Tante Fatna, tante, gezelschap
canvas-closed = De kaart is nu op slot. Kijken mag.
canvas-ask-map_1 = Wie zou de bewoner zelf als eerste noemen?
canvas-ask-map_2 = Wat geeft de bewoner zelf aan anderen?
canvas-ask-map_3 = Wat veranderde er, en wat deden wij zelf?
canvas-ask-look = Wie kan er stoppen?
canvas-ask-verdict = Wat hoort er nog bij, voor wij het samen zeggen?
canvas-together = Samen gekozen
canvas-many = { $n } briefjes gekozen
canvas-tie-all = Verbind alle met …
canvas-tie-all-choose = Kies nu het briefje waarmee u ze verbindt. Met het toetsenbord: pijltjes en Enter.
canvas-tied-all = { $n } lijnen naar { $name }
canvas-group = Maak er een groep van
canvas-group-name = Naam van de groep
canvas-grouped = Groep { $name }
canvas-off-all = Haal van de kaart
canvas-gone-all = { $n } briefjes zijn van de kaart. Ctrl+Z legt ze terug.
canvas-none = Niets gekozen
canvas-legend = Legenda
canvas-list = Plak een lijst
canvas-list-how = Eén regel, één briefje. U ziet eerst wat elke regel betekent.
canvas-list-lines = De lijst, één regel per briefje
canvas-list-example = Tante Fatna, tante, gezelschap
canvas-list-odd = Deze regel begrijp ik niet. U kunt hem anders zeggen.
canvas-list-lay = Leg op de kaart
canvas-list-all = { $n } regels begrepen
canvas-list-some = { $n } van { $of } regels begrepen. De rest blijft hier staan.
canvas-example-life = 2026-03 verhuisd naar de nieuwe flat
