## Of iets nog klopt: weerlegd, in een ander licht, doorgehaald

page-truth-way = Wat is er aan de hand?
page-truth-way-untrue = Het klopt niet
page-truth-way-light = Klopt, maar anders
page-truth-not-how = Het blijft liggen, doorgestreept, met wat het weerlegde erbij.
page-truth-light-how = Het blijft gewoon staan. Een feit laat zien dat er meer achter zit.
page-truth-fact-light = Welk feit zet dit in een ander licht?
page-truth-light-which = Kies eerst het feit dat dit in een ander licht zet. Er is niets veranderd.
page-truth-no-facts = Er ligt nog geen feit open op tafel.
page-light-off = Toch niet anders
page-proof = Het feit
page-proof-open = Bekijk dit feit
page-proof-close = Feit sluiten
page-proof-show = Wat dat feit op de kaart legde
page-unstrike-hers = Alleen de bewoner kan dit weer laten staan.
