## The map through a lens

page-lens-laid = The map now shows everything where this side lays it. Take the lens off to drag again.
