## Vrij verkennen: lagen, brillen en wie dichtbij is

free-layer = Laag
free-layer-network = netwerk
free-layer-influences = invloeden
free-layer-both = allebei
free-glass = Bril
free-near = Na een tik
free-near-1 = wie ernaast staat
free-near-2 = twee stappen ver
