"""Drawing the five training cases whole: milliseconds and size."""

from __future__ import annotations

import time

from lifemaps.deckview import whole_view
from lifemaps.drawing import draw, svg
from lifemaps.library import cases, read


def main() -> None:
    """Time one drawing of each case."""
    for path in cases():
        view = whole_view(read(path.stem))
        draw(view, "nl-NL")
        start = time.perf_counter()
        drawing = draw(view, "nl-NL")
        spent = time.perf_counter() - start
        print(f"  {path.stem:<8} {len(drawing.elements):>3} elements  {spent * 1e3:6.1f} ms  {len(svg(drawing)) / 1024:5.1f} KB")


if __name__ == "__main__":
    main()
