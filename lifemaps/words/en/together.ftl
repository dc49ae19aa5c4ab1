## With several cards at once

canvas-pick = Choose more cards together
canvas-pick-how = Tap the cards you want to choose together.
canvas-ties-how = { $n } ties with { $name }
canvas-ties-way = Who gives to whom?
canvas-ties-they = they give to { $name }
canvas-ties-one = { $name } gives to them
canvas-ties-both = both ways
canvas-ties-quality = How is it between them?
canvas-ties-support = What flows?
canvas-ties-unknown = we do not know yet
canvas-ties-draw = Tie
canvas-ties-not = Not after all
