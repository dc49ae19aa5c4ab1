"""All measurements, one after another."""

from bench import canvas, drawing, fanout, findings, fold, signals

for part in (fold, drawing, findings, fanout, canvas, signals):
    print(f"\n{part.__name__.removeprefix('bench.')}: {(part.__doc__ or '').splitlines()[0]}")
    part.main()
