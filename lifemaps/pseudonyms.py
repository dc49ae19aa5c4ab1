"""An invented name for somebody whose life is on the map: by how old they are, never by where they or their parents come from.

In each list stand names of many origins, one after the other, so that the name says about somebody's age what the group may
know and about their origin nothing (``domain`` §10.1). Chance comes from outside. A pseudonym does not make anybody anonymous.
"""

from __future__ import annotations

from collections.abc import Collection

NAMES: dict[str, tuple[str, ...]] = {
    "18-29": ("Noor", "Ilias", "Yara", "Sem", "Amira", "Jesse", "Lina", "Milan", "Zoë", "Rayan", "Femke", "Dario"),
    "30-44": ("Sanne", "Karim", "Leyla", "Joris", "Naima", "Tim", "Soraya", "Bart", "Eva", "Marco", "Inge", "Emre"),
    "45-64": ("Marja", "Ahmed", "Fatma", "Luc", "Anita", "Jamal", "Carla", "Dirk", "Samira", "Paul", "Ingrid", "Hakan"),
    "65+": ("Riet", "Hassan", "Aïcha", "Gerard", "Maria", "Willem", "Rosa", "Omer", "Jeanne", "Jan", "Greta", "Kemal"),
}
"""Per age band; the band is a range of years of age."""
BANDS = tuple(NAMES)


def invented(band: str, chance: int, taken: Collection[str] = ()) -> str:
    """A name for somebody of this age (any age when nobody said), other than those ``taken`` where there is one left."""
    names = NAMES.get(band) or tuple(name for group in NAMES.values() for name in group)
    free = [name for name in names if name.casefold() not in {one.casefold() for one in taken}] or list(names)
    return free[chance % len(free)]
