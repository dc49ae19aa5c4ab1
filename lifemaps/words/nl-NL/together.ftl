## Met meer briefjes tegelijk

canvas-pick = Kies meer briefjes samen
canvas-pick-how = Tik de briefjes aan die u samen wilt kiezen.
canvas-ties-how = { $n } lijnen met { $name }
canvas-ties-way = Wie geeft aan wie?
canvas-ties-they = zij geven aan { $name }
canvas-ties-one = { $name } geeft aan hen
canvas-ties-both = over en weer
canvas-ties-quality = Hoe is de band?
canvas-ties-support = Wat stroomt er?
canvas-ties-unknown = weten wij nog niet
canvas-ties-draw = Verbind
canvas-ties-not = Toch niet
