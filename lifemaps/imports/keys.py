"""By what a contract's payments are known: a list the landlord keeps (contract, reference, account, name, rent), in CSV.

It serves for matching a bank statement and is then let go of: neither accounts nor names are kept anywhere. ``;``, ``,``
or tab; the columns by our own names or their synonyms; several references or accounts of one contract stand on several
lines or apart with ``|``. A name in the list is a tenant's; columns that nobody needs are not read.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from lifemaps.imports.ledger import _BAD, CONTRACT, MAX_COLUMNS, _money, _plain, _ref, _Table
from lifemaps.imports.matching import MAX_BANK_BYTES, ImportFailed, Key, Problem, refuse, shortened, within

COLUMNS: dict[str, tuple[str, ...]] = {
    "contract_ref": CONTRACT.synonyms,
    "kenmerk": ("betalingskenmerk", "gestructureerdemededeling", "ogm", "mededeling", "referentie"),
    "rekening": ("iban", "rekeningnummer", "rekeningnr", "bankrekening"),
    "naam": ("huurder", "naamhuurder", "huurdernaam"),
    "huur": ("huurprijs", "huurbedrag", "maandhuur", "bedrag", "verschuldigd"),
}
"""Our columns and how other systems call them."""
MOST = 400_000


def read_keys(data: str | bytes, name: str = "") -> tuple[Key, ...]:
    """The list, one key per contract. Raises ``ImportFailed`` with every line that cannot be read."""
    table = _Table(data if isinstance(data, str) else within(data, MAX_BANK_BYTES, name), name)
    at = _places(table.header)
    if "contract_ref" not in at:
        raise refuse(table.skipped, "contract_ref", "needs-column", "", "", name)
    if len(at) < 2 or len(table.header) > MAX_COLUMNS:
        raise refuse(table.skipped, "kenmerk", "needs-column", "", "", name)
    uneven = table.uneven()
    if uneven:
        raise ImportFailed(uneven, name)
    found: dict[str, dict[str, list[str]]] = {}
    rents: dict[str, int] = {}
    wrong: list[Problem] = []
    for line, cells in table.rows():
        row = {ours: cells[place].strip() for ours, place in at.items()}
        contract, rent = _ref(row["contract_ref"]), _money(row.get("huur", ""))
        if not row["contract_ref"] or contract is _BAD:
            wrong.append(Problem(line, table.header[at["contract_ref"]], "empty", "ref", shortened(row["contract_ref"])))
        elif rent is _BAD or rent < 0:
            wrong.append(Problem(line, table.header[at["huur"]], "value", "money", shortened(row["huur"])))
        else:
            kept = found.setdefault(contract, {"kenmerk": [], "rekening": [], "naam": []})
            for ours, values in kept.items():
                values += [part.strip()[:64] for part in row.get(ours, "").split("|") if part.strip()]
            rents[contract] = rent or rents.get(contract, 0)
        if len(wrong) > 200 or len(found) > MOST:
            break
    if wrong:
        raise ImportFailed(wrong, name)
    if not found:
        raise refuse(table.skipped, "", "no-rows", "", "", name)
    return tuple(
        Key(
            contract=contract, references=tuple(one["kenmerk"]), accounts=tuple(one["rekening"]), names=tuple(one["naam"]),
            rent=rents.get(contract, 0),
        ) for contract, one in found.items()
    )  # fmt: skip


def _places(header: Iterable[str]) -> dict[str, int]:
    """Where our columns stand; our own name goes before a synonym."""
    plain = [_plain(one) for one in header]
    found: dict[str, int] = {}
    for which in (lambda ours: (ours,), lambda ours: COLUMNS[ours]):
        for ours in COLUMNS:
            place = next((plain.index(_plain(w)) for w in which(ours) if _plain(w) in plain), None)
            if ours not in found and place is not None and place not in found.values():
                found[ours] = place
    return found


def keys_of(lines: pd.DataFrame) -> tuple[Key, ...]:
    """What a ledger itself knows: each contract by its own reference, with the rent of its last month."""
    last = lines.groupby("contract", observed=True)["due"].last()
    return tuple(Key(contract=str(contract), rent=int(rent)) for contract, rent in zip(last.index, np.asarray(last), strict=True))


def together(ledger: Iterable[Key], listed: Iterable[Key]) -> tuple[Key, ...]:
    """The contracts of the ledger with what the list adds to them; contracts the ledger does not know stay out."""
    more = {key.contract: key for key in listed}
    return tuple(
        Key(
            contract=key.contract, references=more[key.contract].references, accounts=more[key.contract].accounts,
            names=more[key.contract].names, rent=more[key.contract].rent or key.rent,
        ) if key.contract in more else key for key in ledger
    )  # fmt: skip
