"""All measurements, one after another."""

from bench import canvas, drawing, fanout, fold, signals

for part in (fold, drawing, fanout, canvas, signals):
    print(f"\n{part.__name__.removeprefix('bench.')}: {(part.__doc__ or '').splitlines()[0]}")
    part.main()
