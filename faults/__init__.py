"""What goes wrong in the world, done on purpose and counted: kills, power cuts, full disks, foreign locks.

``make faults`` runs everything at full count and prints the figures of ``docs/security.md``; ``make test`` runs a
seeded sample of the same code.
"""
