"""What can be taken along from a table, as a visible list: a new export is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from lifemaps.case import Case
from lifemaps.drawing import Drawing, svg
from lifemaps.sitting import Sitting


class Output(msgspec.Struct, frozen=True, kw_only=True):
    """An export: its file name, who may have it (a look of ``roles``), and the function that makes it."""

    file: str
    media: str
    look: str
    make: Callable[[Case, Sitting, Drawing, str], str]
    headers: dict[str, str] = {}


def _map_svg(case: Case, table: Sitting, drawing: Drawing, language: str) -> str:
    return svg(drawing, standalone=True)


OUTPUTS: dict[str, Output] = {
    "map.svg": Output(file="levenskaart.svg", media="image/svg+xml", look="map", make=_map_svg),
}
