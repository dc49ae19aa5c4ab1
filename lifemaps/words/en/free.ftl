## Exploring freely: layers, lenses and who is near

free-layer = Layer
free-layer-network = network
free-layer-influences = influences
free-layer-both = both
free-glass = Lens
free-near = After a tap
free-near-1 = who is next to it
free-near-2 = two steps away
