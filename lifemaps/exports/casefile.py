"""Writing a case so that it can be read back: the same keys, the same amounts, the map as it stands under ``kaart``.

A file that goes round the table must not carry the makers' outcome: it is one possible end, not an answer key, and
whoever sees it stops looking. Schema: ``docs/casefile.md``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import yaml

from lifemaps.deck import Deck

SCHEMA = "1.0"
FORMS = ("json", "yaml")


def write_case(deck: Deck, *, makers_outcome: bool, form: str = "json") -> str:
    """The case as a text of schema 1.0, ``form`` being ``json`` or ``yaml``.

    Without ``makers_outcome`` three keys stay out: the possible outcome (``eindoordeel``), the expected analysis
    (``verwachte_analyse``) and the notes for the facilitator (``begeleider``).
    """
    if form not in FORMS:
        raise ValueError(form)
    deck = msgspec.structs.replace(deck, schema=SCHEMA)
    if not makers_outcome:
        deck = msgspec.structs.replace(deck, possible_outcome=None, expected=None, facilitator=None)
    if form == "json":
        return msgspec.json.format(_JSON.encode(deck), indent=2).decode("utf-8") + "\n"
    plain = msgspec.to_builtins(deck, builtin_types=(Decimal,))
    return yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120, default_flow_style=None)


_JSON = msgspec.json.Encoder(decimal_format="number")


class _Dumper(yaml.SafeDumper):
    """Plain YAML: no anchors, amounts with the decimals they had."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _amount(dumper: _Dumper, value: Decimal) -> yaml.ScalarNode:
    text = format(value, "f")
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    """Text; with characters that YAML would fold or swallow it stands in double quotes, escaped."""
    odd = any(sign < " " and sign != "\n" or sign in "\x7f\x85\u2028\u2029\ufeff" for sign in value)
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style='"' if odd else None)


_Dumper.add_representer(Decimal, _amount)
_Dumper.add_representer(str, _text)
