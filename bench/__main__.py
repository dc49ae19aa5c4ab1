"""All measurements, one after another."""

from bench import canvas, congress, drawing, fanout, findings, fold, signals

for part in (fold, drawing, findings, fanout, congress, canvas, signals):
    print(f"\n{part.__name__.removeprefix('bench.')}: {(part.__doc__ or '').splitlines()[0]}")
    part.main()
