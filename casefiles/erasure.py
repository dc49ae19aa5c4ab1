"""Erasing a whole life: the case with every meeting about it, and a certificate of what is gone and what lies outside.

Every line is blanked under its number and its key destroyed, in one turn; then the file is swept. What other people
took along (downloads, prints, backups made before) is out of our hands, and the certificate says so.
"""

from __future__ import annotations

from casefiles.forgetting import PATIENCE
from casefiles.house import House
from lifemaps.certificates import Certificate


def erase_case(house: House, case: str, patience: float = PATIENCE) -> Certificate | None:
    """Erase this case and its meetings, for good; ``None`` when there is none (any more).

    Somebody who is just reading keeps the file's log from being emptied: it is tried again for ``patience`` seconds.
    """
    return house.erase("case", case, patience=patience)
