"""How the amounts of a household are called, per country, and what they belong together with.

The codes are those of the domain dossier §5.1; case files and tables use free codes as well, so a code is looked for among
the known ones and their other names, and what is unknown stays itself under "other". ``COUNTRIES``: the Netherlands,
Flanders, Brussels and Wallonia. A code that belongs to one country is still read in another: people move.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

COUNTRIES = ("NL", "VL", "BXL", "WAL")
BELGIUM = ("VL", "BXL", "WAL")
_OTHER_NAMES = {"BE": "VL", "BRU": "BXL", "BE-VLG": "VL", "BE-BRU": "BXL", "BE-WAL": "WAL", "B": "VL", "VLG": "VL"}

IN = ("werk", "uitkering", "toeslagen", "kinderen", "anders_in")
OUT = ("wonen", "energie_water", "zorg", "kinderen_uit", "onderweg", "aflossen", "sparen", "anders_uit")
"""What belongs together, in the order in which it is shown: what comes in, and what goes out."""


class BudgetCode(msgspec.Struct, frozen=True):
    """A kind of money: its code, its group, where it exists (empty: everywhere) and how else it is called."""

    code: str
    group: str
    countries: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


CODES = (
    BudgetCode("loon", "werk", also=("salaris", "salaire", "art60", "vakantiegeld")),
    BudgetCode("bijstand", "uitkering", also=("leefloon", "ris", "ioaw", "uitkering", "equivalent_leefloon")),
    BudgetCode("ww_ziekte", "uitkering", also=("ww", "zw", "wia", "ziekte", "werkloosheidsuitkering", "ziekteuitkering")),
    BudgetCode("pensioen", "uitkering", also=("aow", "anw", "igo", "grapa")),
    BudgetCode("handicap", "uitkering", also=("wajong", "ivt", "it", "zorgbudget")),
    BudgetCode("huurtoeslag", "toeslagen", also=("huursubsidie", "huurpremie", "huurtoelage", "huurtoeslag_extra")),
    BudgetCode("zorgtoeslag", "toeslagen", ("NL",)),
    BudgetCode("kgb", "kinderen", ("NL",), ("kindgebonden_budget",)),
    BudgetCode("kot", "kinderen", ("NL",), ("kinderopvangtoeslag",)),
    BudgetCode("verhoogde_tegemoetkoming", "toeslagen", BELGIUM, ("vt", "bim")),
    BudgetCode("kinderbijslag", "kinderen", also=("groeipakket", "allocations_familiales")),
    BudgetCode("alimentatie", "kinderen", also=("onderhoudsgeld", "kinderalimentatie", "davo", "secal")),
    BudgetCode("studie", "kinderen", also=("studiefinanciering", "schooltoeslag", "studietoelage")),
    BudgetCode("bijzonder", "uitkering", also=("bijzondere_bijstand", "inkomenstoeslag", "aanvullende_steun")),
    BudgetCode("huur", "wonen", also=("kale_huur", "loyer", "rent", "servicekosten", "service", "vergoeding_opvang", "hypotheek")),
    BudgetCode("lokale_heffingen", "wonen", ("NL",), ("gemeentelijke_belasting", "waterschapsbelasting")),
    BudgetCode("energie", "energie_water", also=("gas", "elektriciteit", "warmte")),
    BudgetCode("water", "energie_water"),
    BudgetCode("zorgverzekering", "zorg", ("NL",), ("eigen_risico", "eigen_bijdrage_zorg")),
    BudgetCode("mutualiteit", "zorg", BELGIUM, ("mutualiteit_en_medisch", "medisch")),
    BudgetCode("verzekeringen", "zorg", also=("uitvaartverzekering", "verzekering")),
    BudgetCode("school", "kinderen_uit", also=("kinderopvang", "opvang", "school_en_opvang", "kinderopvang_en_school", "studie")),
    BudgetCode("alimentatie_betaald", "kinderen_uit", also=("kinderalimentatie", "alimentatie", "onderhoudsgeld")),
    BudgetCode("vervoer", "onderweg", also=("ov", "auto", "autoverzekering_en_belasting", "bus", "ov_en_school")),
    BudgetCode("telefoon", "onderweg", also=("internet_telefoon", "telefoon_internet", "internet")),
    BudgetCode("afbetaling_schulden", "aflossen", also=("aflossing", "afbetaling", "auto_afbetaling")),
    BudgetCode("sparen", "sparen", also=("spaarkring", "spaargeld")),
)  # fmt: skip
"""The visible list; a new kind is one line here and one word in the catalogues."""

EXPECTED: Mapping[str, tuple[str, ...]] = {
    "NL": ("huur", "energie", "water", "zorgverzekering", "telefoon"),
    "VL": ("huur", "energie", "water", "mutualiteit", "telefoon"),
    "BXL": ("huur", "energie", "water", "mutualiteit", "telefoon"),
    "WAL": ("huur", "energie", "water", "mutualiteit", "telefoon"),
}
"""Costs nearly every household has: when one lies nowhere on the map, the month is told without it, and the page says so."""


def country(code: str) -> str:
    """One of ``COUNTRIES`` for what a case file says; unknown is the Netherlands."""
    name = code.upper()
    name = _OTHER_NAMES.get(name, name)
    return name if name in COUNTRIES else "NL"


def known(kind: str, *, out: bool) -> BudgetCode | None:
    """The code this kind of money goes by on its side of the month; ``None`` for free words.

    A longer kind is read by how it begins: ``bus_naar_annie`` is transport.
    """
    plain = re.sub(r"\W+", "_", kind.casefold()).strip("_")
    side = [one for one in CODES if (one.group in OUT) is out]
    for one in side:
        if plain == one.code or plain in one.also:
            return one
    for one in side:
        if any(plain.startswith(f"{name}_") for name in (one.code, *one.also)):
            return one
    return None


def group(kind: str, *, out: bool) -> str:
    """What this kind of money belongs together with."""
    found = known(kind, out=out)
    return found.group if found else ("anders_uit" if out else "anders_in")


def missing(kinds: tuple[str, ...], where: str) -> tuple[str, ...]:
    """The usual costs of this country that are none of these kinds."""
    lying = {found.code for kind in kinds if (found := known(kind, out=True))}
    # "internet en telefoon", "ov en school": one amount may stand for two.
    return tuple(code for code in EXPECTED[country(where)] if code not in lying)
