"""The life map as one drawing, for screen, wall and paper: an SVG made from meaning alone.

Form carries everything, colour nothing by itself: the kind is a shape, certainty is the border (whole, whole with an
eye, dashed, dotted and tilted with a question mark), the quality of a tie is its line, the arrow shows who receives.
Support icons on the ties rest out of sight until somebody points, focuses or prints. What was disproved stays, struck
through.

A drawing is taken apart by element (``card:…``, ``tie:…``, ``amount:…``), so that a screen replaces only what changed;
``svg`` puts it together. Everything people typed is escaped here, in text and in attributes, whatever it holds.
"""

from __future__ import annotations

import math
import re
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable
from functools import lru_cache
from html import escape
from typing import Any

import msgspec
import numpy as np

from lifemaps import glyphs, lines_svg
from lifemaps.layout import (
    LEAD,
    MONEY_LABEL,
    RESIDENT_GLYPH,
    RESIDENT_LABEL,
    Layout,
    Spot,
    brief_euros,
    curve,
    fit,
    home_word,
    place,
    point,
    ring_path,
    two_rows,
    width_of,
    words_box,
)  # fmt: skip
from lifemaps.lines_svg import Spine, spine
from lifemaps.view import AmountView, CardView, GroupView, InfluenceView, LifeView, MapView, TieView
from lifemaps.vocabulary import (
    AMOUNT_LISTS,
    CARD_KINDS,
    CERTAINTIES,
    CONTROL,
    HOME,
    KINDS,
    QUALITIES,
    RESIDENT,
    RINGS,
    SECTORS,
    SUPPORTS,
)  # fmt: skip
from lifemaps.words import code, say

FONT = (
    "Seravek,'Gill Sans Nova','Segoe UI','Noto Sans','Open Sans',Ubuntu,Cantarell,"
    "'Helvetica Neue',Arial,'Liberation Sans',sans-serif"
)
THEME = {"ink": "#211d18", "paper": "#faf6ec", "accent": "#0c5457", "ochre": "#8a5a00", "hair": "#d8ccb4", "soft": "#6a6255"}
"""The colours when no theme sets ``--ink``, ``--paper``, ``--accent``, ``--ochre``, ``--hair``, ``--soft`` (small words)."""
GLOW = "#fff"
"""What the rings lighten towards (``--glow``). A theme that sets its paper and no glow gets flat rings, never white ones."""

CSS = (
    ".lifemap{"
    + "".join(f"--_{name}:var(--{name},{colour});" for name, colour in THEME.items())
    + f"--_glow:var(--glow,var(--paper,{GLOW}))}}"
    f".lifemap{{font-family:{FONT};font-size:13.5px;color:var(--_ink);fill:var(--_ink);stroke:none;"
    "font-variant-numeric:tabular-nums lining-nums}"
    ".lifemap .ring{fill:var(--_glow);fill-opacity:.22;stroke:var(--_hair);stroke-width:1}"
    ".lifemap .home{fill:var(--_glow);fill-opacity:.7;stroke:var(--_accent);stroke-opacity:.65;stroke-width:1.2;"
    "stroke-dasharray:7 4}"
    ".lifemap .rim{fill:none;stroke:none}"
    ".lifemap .spoke{fill:none;stroke:var(--_hair);stroke-width:1}"
    ".lifemap .sector{font-size:11.5px;letter-spacing:.16em;text-anchor:middle;fill:var(--_soft);font-weight:600}"
    ".lifemap .ringword{font-size:11px;font-style:italic;text-anchor:middle;fill:var(--_soft)}"
    ".lifemap .homeword{font-size:11px;font-style:italic;text-anchor:middle;fill:var(--_accent)}"
    ".lifemap .halo,.lifemap .card text{paint-order:stroke;stroke:var(--_paper);stroke-width:3.6px;stroke-linejoin:round}"
    ".lifemap .stamp text{font-size:10.5px;letter-spacing:.22em;text-anchor:middle;fill:var(--_soft)}"
    ".lifemap .stamp rect{fill:none;stroke:var(--_soft);stroke-width:.8}"
    ".lifemap .glyph{fill:var(--_paper);stroke:var(--_ink);stroke-width:1.7;stroke-linejoin:round}"
    ".lm-in{fill:none;stroke:var(--_ink);stroke-width:1.2;stroke-dasharray:none;stroke-linecap:round;stroke-linejoin:round}"
    ".lm-heavy{stroke-width:2.2}"
    ".lm-back{fill:var(--_paper);stroke:none}"
    ".lm-ink{fill:var(--_ink);stroke:none}"
    ".lm-doubt{stroke:var(--_ochre);stroke-width:1.8}"
    ".lifemap .c-verteld .glyph{stroke-dasharray:4.2 2.8}"
    ".lifemap .c-aanname .glyph{stroke:var(--_soft);stroke-width:1.9;stroke-dasharray:.1 3.5;stroke-linecap:round}"
    ".lifemap .k-bewoner .glyph{stroke:var(--_accent);stroke-width:2}"
    ".lifemap .k-bewoner .inner{stroke-width:1;stroke-dasharray:none}"
    ".lifemap .k-bewoner text{font-weight:650;font-size:14.5px}"
    ".lifemap .mid,.lifemap .k-bewoner text{text-anchor:middle}"
    ".lifemap .end{text-anchor:end}"
    ".lifemap .amount text{font-size:12.5px}"
    ".lifemap .amount .sum{font-weight:600}"
    ".lifemap .amount .glyph{stroke-width:1.4}"
    ".lifemap .amount.c-verteld .glyph{stroke-dasharray:3.2 2.2}"
    ".lifemap .hit{fill:transparent;stroke:none}"
    ".lifemap .tie{fill:none;stroke:var(--_ink);stroke-linejoin:round}"
    ".lifemap .tie .hit{fill:none;stroke:transparent;stroke-width:16px;pointer-events:stroke}"
    ".lifemap .q-sterk .p{stroke-width:4}"
    ".lifemap .q-gewoon .p,.lifemap .q-verbroken .p{stroke-width:2}"
    ".lifemap .q-zwak .p{stroke-width:2;stroke-dasharray:6 4}"
    ".lifemap .q-gespannen .z{stroke-width:1.6;stroke-linejoin:miter}"
    ".lifemap .q-dubbel .p{stroke-width:1.4}.lifemap .q-dubbel .z{stroke-width:1.2;stroke-linejoin:miter}"
    ".lifemap .q-verbroken .bars{stroke-width:2.2}"
    ".lifemap .q-latent .p{stroke-width:2.4;stroke-dasharray:.1 6;stroke-linecap:round}"
    ".lifemap .q-onbekend .p{stroke-width:1.2;stroke-dasharray:1.2 4}"
    ".lifemap .tie .head{fill:var(--_ink);stroke:none}"
    ".lifemap .tie .open{stroke-width:1.8}"
    ".lifemap .hollow{fill:var(--_paper);stroke:var(--_ink);stroke-width:1.6}"
    ".lifemap .tie .ask{font-size:14px;font-weight:600;text-anchor:middle;fill:var(--_ink);"
    "stroke:var(--_paper);stroke-width:5px;paint-order:stroke}"
    ".lifemap .tie-label{opacity:0;pointer-events:none}"
    ".lifemap .tie-label rect{fill:var(--_paper);stroke:var(--_hair);stroke-width:1}"
    ".lifemap .tie-label use,.lifemap .key .support{fill:none;stroke:var(--_ink);stroke-width:1.3;"
    "stroke-linecap:round;stroke-linejoin:round}"
    ".lifemap .tie:hover .tie-label,.lifemap .tie:focus .tie-label,"
    ".lifemap .tie.on .tie-label,.lifemap.labels .tie-label{opacity:1}"
    ".lifemap.dense .things .tie{opacity:.5}.lifemap.dense .things :is(.tie:hover,.tie:focus,.tie.on){opacity:1}"
    ".lifemap .group{fill:none;cursor:pointer}"
    ".lifemap .hull{fill:var(--_ink);fill-opacity:.03;stroke:var(--_soft);stroke-width:1.3;stroke-dasharray:2 4;"
    "stroke-linecap:round;pointer-events:stroke}"
    ".lifemap .group text{font-size:11.5px;font-style:italic;fill:var(--_soft)}"
    ".lifemap .group:focus{outline:none}"
    ".lifemap .group:focus-visible .hull,.lifemap .group.on .hull{stroke:var(--_accent);stroke-width:2}"
    ".lifemap .struck{opacity:.62}"
    ".lifemap .struck text{text-decoration:line-through}"
    ".lifemap .strike{fill:none;stroke:var(--_ink);stroke-width:1.6;stroke-linecap:round}"
    ".lifemap .card,.lifemap .tie{cursor:pointer}"
    ".lifemap .card:hover .hit{fill:var(--_accent);fill-opacity:.07}"
    ".lifemap .tie:hover{stroke:var(--_accent)}"
    ".lifemap .card:focus,.lifemap .tie:focus{outline:none}"
    ".lifemap .card:focus-visible .hit,.lifemap .card.on .hit{stroke:var(--_accent);stroke-width:2}"
    ".lifemap .tie:focus-visible .hit,.lifemap .tie.on .hit{stroke:var(--_accent);stroke-opacity:.22}"
    ".lifemap .key text{font-size:12px}.lifemap .key .heading{font-style:italic;fill:var(--_soft)}"
    ".lifemap .key .tie,.lifemap .key .card{cursor:default}"
    ".lifemap .headline{font-size:19px;font-weight:600}"
    ".lifemap .differs circle{fill:var(--_paper);stroke:var(--_accent);stroke-width:1.6}"
    ".lifemap .differs text{fill:var(--_accent);stroke:none;font-size:13px;font-weight:700;text-anchor:middle;"
    "text-decoration:none}"
    "@media print{.lifemap .tie-label{opacity:1}}"
)
"""The look, used live and standalone. A theme sets the custom properties named in ``THEME``; without one these hold."""


def plain_css(colours: dict[str, str] | None = None) -> str:
    """The look with its colours filled in, for programs that know no custom properties (Word, typst)."""
    chosen = {**THEME, "glow": GLOW, **(colours or {})}
    rules = CSS[CSS.index("}") + 1 :]
    return re.sub(r"var\(--_(\w+)\)", lambda match: chosen[match[1]], rules)


Point = tuple[float, float]

DENSE = 90
"""From so many ties on they are drawn lighter, so that the names stay readable; pointing at one brings it back."""


BUSY = 40
"""From so many ties on a tie looks only at words and cards: between so many lines there is no calm way or spot left, and one
card that is carried elsewhere would bend half of them."""


class Drawing(msgspec.Struct, frozen=True):
    """A drawing taken apart. ``box`` is the viewBox; ``order`` the ids from back to front (hulls, ties, cards, amounts).

    ``ground`` are the rings, sectors and home; ``legend`` explains what is on this map and nothing else, ``legend_height``
    units high and as wide as the map; ``geometry`` are the root's data attributes (``Layout.geometry``).
    """

    box: tuple[float, float, float, float]
    ground: str
    elements: dict[str, str]
    order: tuple[str, ...]
    legend: str
    legend_height: float
    title: str
    headline: str
    desc: str
    language: str
    geometry: dict[str, str]
    dense: bool = False


# ── words and numbers ──────────────────────────────────────────────────────────────────────────────────────────────────

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def _safe(text: object) -> str:
    """Anything typed, as it may stand in text and attributes; signs that XML cannot hold become a space."""
    return escape(_FORBIDDEN.sub(" ", str(text)), quote=True)


@lru_cache(maxsize=4096)
def _word(language: str, family: str, value: str) -> str:
    return code(language, family, value)


@lru_cache(maxsize=1024)
def _say(language: str, message: str) -> str:
    return say(language, message)


@lru_cache(maxsize=512)
def _desc(language: str, cards: int, ties: int, amounts: int) -> str:
    return say(language, "drawing-desc", cards=cards, ties=ties, amounts=amounts)


def _n(value: float) -> str:
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _known(value: str, codes: object) -> str:
    return value if value in codes else "onbekend"  # type: ignore[operator]


@lru_cache(maxsize=2048)
def _said(language: str, certainty: str, source: str) -> str:
    """How sure and who says so: "verteld door bewoner"."""
    if source and certainty in CERTAINTIES:
        return say(language, f"drawing-said-{certainty}", source=_source(language, source))
    return code(language, "certainty", certainty)


@lru_cache(maxsize=1024)
def _source(language: str, source: str) -> str:
    word = say(language, f"drawing-source-{source}")
    return source.replace("_", " ") if word == f"drawing-source-{source}" else word


def standing_words(thing: CardView | TieView | AmountView | LifeView | InfluenceView, language: str) -> tuple[str, ...]:
    """Whether it still stands: proved untrue, struck through by the resident, or true and now meaning something else."""
    words = {"drawing-struck": thing.struck_by, "drawing-crossed": thing.struck, "drawing-light": thing.light_by}
    return tuple(_say(language, message) for message, so in words.items() if so)


def card_words(card: CardView, language: str) -> str:
    """A card read aloud: "Tante Fatna, tante, familie, dichtbij, verteld door bewoner"."""
    ring = _word(language, "ring", card.ring)
    if card.assumed and card.sector != HOME:
        ring = _assumed(language, ring)
    parts = [
        card.name, card.role, _word(language, "kind", card.kind), _word(language, "sector", card.sector),
        ring if card.sector != HOME else "", _say(language, "drawing-lead") if card.lead else "",
        _say(language, "drawing-deceased") if card.deceased else "", _said(language, card.certainty, card.source),
        *standing_words(card, language),
    ]  # fmt: skip
    return ", ".join(dict.fromkeys(part for part in parts if part))


@lru_cache(maxsize=64)
def _assumed(language: str, ring: str) -> str:
    return say(language, "drawing-ring-assumed", ring=ring)


def _listing(language: str, words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return say(language, "drawing-and", one=", ".join(words[:-1]), other=words[-1])


def tie_words(tie: TieView, giver: str, receiver: str, language: str) -> str:
    """A tie read aloud: "Zus Loubna en Nadira geven elkaar emotioneel en praktisch, sterk, … verteld door bewoner"."""
    kinds = [_word(language, "support", kind) for kind in tie.support]
    message = "drawing-between" if not kinds else "drawing-mutual" if tie.mutual else "drawing-gives"
    if tie.support == (CONTROL,) and not tie.mutual:
        message = "drawing-controls"
    first = say(language, message, giver=giver, receiver=receiver, support=_listing(language, kinds))
    parts = [
        first, _word(language, "quality", tie.quality), _word(language, "frequency", tie.frequency) if tie.frequency else "",
        _said(language, tie.certainty, tie.source), *standing_words(tie, language),
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def amount_words(amount: AmountView, language: str) -> str:
    """An amount read aloud: "huurtoeslag, € 118 per maand, wordt € 356 vanaf 2026-10, inkomsten, feit, …"."""
    figure = brief_euros(language, amount.cents)
    monthly = amount.which in ("inkomsten", "uitgaven", "rechten_niet_gebruikt")
    party = {"schulden": "drawing-party-debt", "vorderingen_van_bewoner": "drawing-party-claim"}.get(amount.which)
    parts = [
        _word(language, "amount", amount.kind), amount.who,
        say(language, "drawing-per-month", amount=figure) if monthly else figure,
        say(language, party, party=amount.party) if party and amount.party else "",
        say(language, "drawing-becomes", amount=brief_euros(language, amount.becomes_cents), since=amount.becomes_since)
        if amount.becomes_cents is not None else "",
        "" if amount.arranged is None else _say(language, "drawing-arranged" if amount.arranged else "drawing-unarranged"),
        _word(language, "list", amount.which), _said(language, amount.certainty, amount.source),
        *standing_words(amount, language),
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


# ── cards ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _opening(identifier: str, classes: str, data: dict[str, str], label: str) -> str:
    """The element's first tag, and its words as a tooltip; it can be focused and is a button to a screen reader."""
    attributes = "".join(f' data-{name}="{_safe(value)}"' for name, value in data.items() if value not in ("", None))
    words = _safe(label)
    name = f'tabindex="0" role="button" aria-label="{words}"'
    return f'<g id="{_safe(identifier)}" class="{classes}"{attributes} {name}><title>{words}</title>'


def _label(spot: Spot, tilted: bool) -> str:
    """The card's words beside, under or above its glyph, at most two lines."""
    height, r = LEAD * len(spot.lines), spot.r
    anchor, x = "mid", 0.0
    if spot.side in ("right", "left"):
        anchor, x = ("", r + 6) if spot.side == "right" else ("end", -r - 6)
        y = -height / 2 + 12.2
    else:
        y = {"below": r + 4 + 12.0, "above": -r - 4 - height + 12.0}.get(spot.side, -height / 2 + 12.6)
    turned = f' transform="rotate(-2.5 {_n(_middle(spot, x))} {_n(y)})"' if tilted else ""
    kind = f' class="{anchor}"' if anchor and spot.side != "inside" else ""
    if spot.side == "inside":
        widest = max((width_of(line, RESIDENT_LABEL) * 1.06 for line in spot.lines), default=0.0)
        kind = f' style="font-size:{RESIDENT_LABEL * (spot.room + 4) / widest:.1f}px"' if widest > spot.room + 4 else ""
    if len(spot.lines) == 1:
        return f'<text{kind} x="{_n(x)}" y="{_n(y)}"{turned}>{_safe(spot.lines[0])}</text>'
    first, second = spot.lines
    rows = f'<tspan x="{_n(x)}">{_safe(first)}</tspan><tspan x="{_n(x)}" dy="{_n(LEAD)}">{_safe(second)}</tspan>'
    return f'<text{kind} y="{_n(y)}"{turned}>{rows}</text>'


def _middle(spot: Spot, x: float) -> float:
    return x + spot.room / 2 if spot.side == "right" else x - spot.room / 2 if spot.side == "left" else x


def _hit(spot: Spot) -> str:
    x0, y0, x1, y1 = spot.box
    size = f'x="{_n(x0 - spot.x - 1)}" y="{_n(y0 - spot.y - 1)}" width="{_n(x1 - x0 + 2)}" height="{_n(y1 - y0 + 2)}"'
    return f'<rect class="hit" {size} rx="6"/>'


def _mark(certainty: str, spot: Spot) -> str:
    """An eye for what was seen, a question mark for what is assumed: at the glyph's corner, away from the words."""
    if certainty not in ("waarneming", "aanname"):
        return ""
    across = -1 if spot.side == "right" else 1
    down = 1 if spot.side == "above" else -1
    off = 0.74 * spot.r
    return f'<use href="#lm-m-{certainty}" x="{_n(across * off)}" y="{_n(down * off)}"/>'


def _card(card: CardView, spot: Spot, language: str) -> str:
    certainty = card.certainty if card.certainty in CERTAINTIES else "verteld"
    resident = spot.side == "inside"
    kind = RESIDENT if resident else _known(card.kind, KINDS)
    data = {
        "kind": card.kind, "sector": card.sector, "ring": card.ring, "certainty": card.certainty, "source": card.source,
        "x": _n(spot.x), "y": _n(spot.y), "u": _n2(spot.at[0]), "v": _n2(spot.at[1]), "struck-by": card.struck_by,
        "assumed": "1" if card.assumed else "", **_standing(card),
    }  # fmt: skip
    classes = f"card k-{kind} c-{certainty}{' struck' if card.struck_by or card.struck else ''}"
    tilted = certainty == "aanname" and not resident
    parts = [_opening(card.id, classes, data, card_words(card, language)), _hit(spot)]
    if resident:
        r = RESIDENT_GLYPH
        parts.append(f'<circle class="glyph" r="{_n(r)}"/><circle class="glyph inner" r="{_n(r - 4)}"/>')
    else:
        turned = ' transform="rotate(-9)"' if tilted else ""
        parts.append(f'<use class="glyph" href="#lm-{glyphs.shape_of(card.kind)}"{turned}/>')
    if card.deceased:
        parts.append('<path class="strike" d="M-8-8 8 8M-8 8 8-8"/>')
    parts.append(_label(spot, tilted))
    parts.append(_mark(certainty, spot))
    if card.lead and not resident:
        aside = 0.74 * spot.r * (1 if spot.side == "right" else -1)
        parts.append(f'<use href="#lm-m-lead" x="{_n(aside)}" y="{_n(-0.74 * spot.r)}"/>')
    if card.light_by:
        side = 1 if spot.side == "right" else -1
        parts.append(f'<use href="#lm-m-light" x="{_n(0.74 * spot.r * side)}" y="{_n(0.74 * spot.r)}"/>')
    if card.struck_by:
        parts.append(f'<path class="strike" d="M{_n(-spot.r - 3)} {_n(spot.r)} {_n(spot.r + 3)} {_n(-spot.r)}"/>')
    if card.struck:
        left, right = _n(-spot.r - 4), _n(spot.r + 4)
        parts.append(f'<path class="strike" d="M{left}-2.5H{right}M{left} 2.5H{right}"/>')
    return _placed("".join(parts), spot)


def _standing(thing: CardView | TieView | AmountView) -> dict[str, str]:
    return {"struck": "1" if thing.struck else "", "light-by": " ".join(thing.light_by)}


def _n2(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _placed(body: str, spot: Spot) -> str:
    where = f' transform="translate({_n(spot.x)} {_n(spot.y)})" tabindex="0"'
    # With its quotation mark: what people typed has none left, so a source that speaks of " tabindex=" is never cut in two.
    return body.replace(' tabindex="0"', where, 1) + "</g>"


def _amount(amount: AmountView, spot: Spot, language: str) -> str:
    """An amount: a small sign for its list, what it is, and the figure."""
    certainty = amount.certainty if amount.certainty in CERTAINTIES else "verteld"
    data = {
        "kind": amount.kind, "list": amount.which, "sector": "geld", "certainty": amount.certainty, "source": amount.source,
        "x": _n(spot.x), "y": _n(spot.y), "struck-by": amount.struck_by, **_standing(amount),
    }  # fmt: skip
    classes = f"card amount c-{certainty}{' struck' if amount.struck_by or amount.struck else ''}"
    body = _opening(amount.id, classes, data, amount_words(amount, language)) + _hit(spot)
    tilted = certainty == "aanname"
    body += (
        f'<use class="glyph" href="#lm-{amount.which}"{" transform=" + chr(34) + "rotate(-9)" + chr(34) if tilted else ""}/>'
    )
    turned = f' transform="rotate(-2 {_n(14 + spot.room / 2)} 4)"' if tilted else ""
    body += _amount_text(_word(language, "amount", amount.kind), brief_euros(language, amount.cents), spot, turned)
    body += _mark(certainty, spot)
    if amount.light_by:
        body += '<use href="#lm-m-light" x="-6" y="7"/>'
    if amount.struck_by:
        body += '<path class="strike" d="M-10 8 10-8"/>'
    if amount.struck:
        body += '<path class="strike" d="M-11-2.5H11M-11 2.5H11"/>'
    return _placed(body, spot)


def _amount_text(name: str, figure: str, spot: Spot, turned: str) -> str:
    """What it is and how much: in one row, or in two where the layout kept room for them."""
    beside = spot.room - width_of(" " + figure, MONEY_LABEL) * 1.06
    if spot.box[3] - spot.box[1] > 2 * spot.r + 4 and width_of(name, MONEY_LABEL) > beside:
        first, second = two_rows(name, figure)
        first, second = fit(first, spot.room, 1, MONEY_LABEL)[0], fit(second, beside, 1, MONEY_LABEL)[0] if second else ""
        rows = f'<tspan x="14">{_safe(first)}</tspan><tspan x="14" dy="{_n(LEAD - 1)}">{_safe(second)}</tspan>'
        gap = " " if second else ""
        return f'<text y="-3.2"{turned}>{rows}{gap}<tspan class="sum">{_safe(figure)}</tspan></text>'
    shown = _safe(fit(name, beside, 1, MONEY_LABEL)[0])
    return f'<text x="14" y="4.4"{turned}>{shown} <tspan class="sum">{_safe(figure)}</tspan></text>'


# ── ties ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

_BENDS = (0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25)
_LEANS = (0.0, 0.22, -0.22)
"""Where along its length a bent way swings out most, from the middle towards either end."""
_STEPS = np.linspace(0.03, 0.97, 26)
_ALONGSIDE, _MOST_ALONGSIDE, _SQUARE = 0.4, 10, 7.0
"""What it costs, per step, to run right beside another line, how many steps count, and how near that is."""
_THROUGH_WORDS, _THROUGH_GLYPH, _THROUGH_ICONS, _THROUGH_GROUND, _OWN_WORDS = 7.0, 8.0, 4.0, 3.0, 1.0
"""What it costs when a line runs over a name, a card's shape, the icons of another tie, a word of the ground, or
comes to its own card over its name (it then stops at the name)."""


class _Memory(OrderedDict[tuple[object, ...], Any]):
    """What was reckoned lately, by everything that decided it: shapes and places, nothing of whose they are.

    Only a shortcut, so that a change costs what it touches; what comes of it is what would have come of it anyway.
    """

    guard = threading.Lock()

    def of(self, key: tuple[object, ...], reckon: Callable[[], Any]) -> Any:
        """What this key came to, reckoned now if it was not lately."""
        with self.guard:
            if key in self:
                self.move_to_end(key)
                return self[key]
        found = reckon()
        with self.guard:
            self[key] = found
            while len(self) > 6000:
                self.popitem(last=False)
        return found


_MEMORY = _Memory()


def forget() -> None:
    """Remember no earlier drawing: something was erased."""
    with _MEMORY.guard:
        _MEMORY.clear()


class _Ways:
    """How the ties run: each the straightest way that goes over no words and through no card, clear of earlier ties.

    A tie looks at the straight way of an earlier one, not at the bend that one took, and on a busy map at none: so
    that a card that is carried elsewhere bends the ties it lies under, and not those that only ran beside one of these.
    """

    def __init__(self, layout: Layout, ties: list[TieView]) -> None:
        self.spots = layout.spots
        self.ids = {identifier: nth for nth, identifier in enumerate(layout.spots)}
        self.busy, self.dense = len(ties) > BUSY, len(ties) > DENSE
        places = layout.spots.values()
        shapes = [(s.x - s.r, s.y - s.r, s.x + s.r, s.y + s.r) for s in places]
        ground = _ground_words(layout)
        edges = np.array([*map(words_box, places), *shapes, *ground])
        count = len(layout.spots)
        slack = np.repeat([-3.0, -2.0, 0.0], [count, count, len(ground)])[:, None]
        self.low, self.high = edges[:, :2] + slack, edges[:, 2:] - slack
        self.weight = np.repeat([_THROUGH_WORDS, _THROUGH_GLYPH, _THROUGH_GROUND], [count, count, len(ground)])
        self.things = np.hstack([self.low, self.high, self.weight[:, None]])
        self.labels: list[tuple[float, float, float, float]] = []
        self.taken = np.zeros((int(layout.height / _SQUARE) + 3, int(layout.width / _SQUARE) + 3), dtype=bool)
        self.ways: dict[str, Spine] = {}
        self.turn: dict[str, int] = {}
        self.nth = -1
        self.lines = np.empty((0 if self.busy else len(ties) * len(_STEPS), 2))
        self.bends: dict[tuple[str, str], list[float]] = {}
        self.heads: dict[str, list[tuple[float, float]]] = {}
        self.arriving = Counter(end for tie in ties if tie.support for end in (tie.receiver, *[tie.giver] * tie.mutual))

    def run(self, tie: TieView) -> None:
        """Find the way from giver to receiver, middle to middle. All ways are found before any icon looks for room."""
        giver, receiver = self.spots[tie.giver], self.spots[tie.receiver]
        pair = (min(giver.id, receiver.id), max(giver.id, receiver.id))
        sign = 1 if pair[0] == giver.id else -1
        used = self.bends.setdefault(pair, [])
        known = _BENDS[:3] if self.dense else _BENDS[:5] if self.busy else _BENDS
        bends = [bend for bend in known if all(abs(bend * sign - other) > 0.11 for other in used)] or [
            (0.31 + 0.04 * len(used)) * (-1) ** len(used)
        ]
        ways = tuple((bend, lean) for bend in bends for lean in (_LEANS if abs(bend) > 0.1 else (0.0,)))
        a, b = (giver.x, giver.y), (receiver.x, receiver.y)
        best, line = self._calmest(a, b, ways, giver, receiver)
        bend, lean = ways[best]
        used.append(bend * sign)
        self.turn[tie.id] = nth = len(self.ways)
        self.ways[tie.id] = spine(a, b, bend, lean)
        if not self.busy:
            self._take(a, b)
            self.lines[nth * len(_STEPS) : (nth + 1) * len(_STEPS)] = line

    def _calmest(
        self, a: Point, b: Point, ways: tuple[tuple[float, float], ...], giver: Spot, receiver: Spot
    ) -> tuple[int, np.ndarray]:
        far = max(abs(bend) for bend, _ in ways) * math.dist(a, b)
        low = (min(a[0], b[0]) - far, min(a[1], b[1]) - far)
        high = (max(a[0], b[0]) + far, max(a[1], b[1]) + far)
        things, own = self._near(low, high, giver, receiver)
        x, y, hits, bent = _MEMORY.of(
            ("way", a, b, ways, things.tobytes(), own.tobytes()), lambda: _obstacles(a, b, ways, things, own)
        )
        if not self.busy:
            hits = hits + self._alongside(x, y) * _ALONGSIDE
        best = int((hits + bent).argmin())
        return best, np.stack([x[best], y[best]], axis=1)

    def _alongside(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """How much of each way lies right beside earlier ties: crossing one is short, running along it is long."""
        inner = slice(3, -3)
        rows, columns = self._squares(x[:, inner], y[:, inner])
        beside: np.ndarray = np.minimum(self.taken[rows, columns].sum(axis=1), _MOST_ALONGSIDE)
        return beside

    def _take(self, a: Point, b: Point) -> None:
        """Later lines rather run where this one does not; all lines come together at their ends."""
        t = np.linspace(0.12, 0.88, 72)
        rows, columns = self._squares(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
        for down in (-1, 0, 1):
            self.taken[rows + down, columns] = True
            self.taken[rows, columns + down] = True

    def _squares(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        high, wide = self.taken.shape
        return np.clip(y / _SQUARE, 1, high - 2).astype(int), np.clip(x / _SQUARE, 1, wide - 2).astype(int)

    def _near(self, low: Point, high: Point, giver: Spot, receiver: Spot) -> tuple[np.ndarray, np.ndarray]:
        """What a way could run over and what that costs, and which of these are its own ends."""
        count = len(self.ids)
        ends = [self.ids[giver.id], self.ids[receiver.id]]
        there = np.flatnonzero((self.low < high).all(axis=1) & (self.high > low).all(axis=1))
        things = self.things[there]
        things[(there == ends[0]) | (there == ends[1]), 4] = _OWN_WORDS
        own = (there == count + ends[0]) | (there == count + ends[1])
        for end, spot in zip(ends, (giver, receiver), strict=True):
            if spot.side == "inside":
                own |= there == end
        return things, own

    def begin(self, tie: str) -> Spine:
        """The way of this tie; from now on its own line is not in its way."""
        self.nth = self.turn[tie]
        return self.ways[tie]

    def clear(self, spot: Spot, way: Spine, at_end: bool, headed: bool) -> float:
        """How far from the middle of a glyph the line stops, so that arrow heads at one card do not lie on each other."""
        key = ("clear", way.a, way.c, way.b, at_end, spot.r, spot.side, spot.box)
        away, room, (x, y, dx, dy) = _MEMORY.of(key, lambda: _stops(spot, way, at_end))
        if not headed:
            return float(away)
        if self.arriving[spot.id] > MANY_HEADS and spot.side == "inside":  # By direction alone: who comes or goes shifts none.
            sector = int(math.degrees(math.atan2(dy, dx)) % 360 / (360 / (3 * round(MANY_HEADS * 0.9))))
            return float(away) + (0.0, 22.0, 11.0)[sector % 3]
        taken = self.heads.setdefault(spot.id, [])
        for _ in range(6):
            tip = (x + dx * away, y + dy * away)
            if all(math.dist(tip, other) >= 9.0 for other in taken) or away + 10 > room:
                break
            away += 9.0
        taken.append((x + dx * away, y + dy * away))
        return float(away)

    def room_for(self, way: Spine, wide: float) -> Point:
        """Where on the line its icons lie on no words, no card and no other tie; else beside it, as near as can be."""
        return self._stand(_MEMORY.of(("on", way.a, way.c, way.b, wide), lambda: _beside(way, wide)), wide / 2, 10.0, _THROUGH_ICONS)

    def room_for_sign(self, way: Spine, inward: bool, quality: str) -> Point:
        """Where on the line the sign of how sure it is can be seen."""
        key = ("sign", way.a, way.c, way.b, inward, quality in ("verbroken", "onbekend"))
        return self._stand(_MEMORY.of(key, lambda: _along(way, inward, quality)), 6.0, 6.0, 0.5)

    def _stand(self, spots: np.ndarray, half: float, tall: float, over: float) -> Point:
        """The calmest of these spots (x, y, cost) for something of this half width and height; it stands there from now."""
        size = np.array([half, tall])
        start, end = spots[:, :2].min(axis=0) - size, spots[:, :2].max(axis=0) + size
        things = self.things[(self.low < end).all(axis=1) & (self.high > start).all(axis=1)]
        none = np.empty((0, 4)), np.empty((0, 2)), np.empty(0, dtype=bool)
        if self.dense:
            return self._room(spots, size, things, *none, over)
        icons = np.array(self.labels).reshape(-1, 4)
        icons = icons[(icons[:, :2] < end).all(axis=1) & (icons[:, 2:] > start).all(axis=1)]
        if self.busy:  # Of earlier ones it minds where they would stand by themselves: one that goes pushes no row of others.
            wish = self._room(spots, size, things, *none, over)
            self.labels.append((wish[0] - half, wish[1] - tall, wish[0] + half, wish[1] + tall))
            return self._room(spots, size, things, icons, *none[1:], over) if len(icons) else wish
        near = np.flatnonzero((self.lines > start).all(axis=1) & (self.lines < end).all(axis=1))
        near = near[near // len(_STEPS) != self.nth]
        begins = np.diff(near // len(_STEPS), prepend=-1) != 0
        x, y = self._room(spots, size, things, icons, self.lines[near], begins, over)
        self.labels.append((x - half, y - tall, x + half, y + tall))
        return x, y

    @staticmethod
    def _room(spots: np.ndarray, size: np.ndarray, *among: Any) -> Point:
        key = ("room", spots.tobytes(), size.tobytes(), *(part.tobytes() for part in among[:-1]))
        found: Point = _MEMORY.of(key, lambda: _room(spots, size, *among))
        return found


MANY_HEADS = 24
"""More arrow heads than this around a resident stand in three circles, by their direction."""


def _obstacles(
    a: Point, b: Point, ways: tuple[tuple[float, float], ...], things: np.ndarray, own: np.ndarray
) -> tuple[np.ndarray, ...]:
    """The points of each possible way, what it runs over, and what its bend costs."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    bend, lean = np.array(ways)[:, :1], np.array(ways)[:, 1:]
    t = _STEPS[None, :]
    swing, along = 4 * t * (1 - t) * bend, t + 2 * t * (1 - t) * lean
    x, y = a[0] + dx * along - dy * swing, a[1] + dy * along + dx * swing
    low, high, weight = things[:, :2], things[:, 2:4], things[:, 4]
    inside = (x[..., None] > low[:, 0]) & (x[..., None] < high[:, 0]) & (y[..., None] > low[:, 1]) & (y[..., None] < high[:, 1])
    inside[..., own] = False
    hits = inside.any(axis=1) @ weight + inside.sum(axis=1) @ (weight / 6)
    return x, y, hits, np.abs(bend[:, 0]) * 18 + np.abs(lean[:, 0])


def _stops(spot: Spot, way: Spine, at_end: bool) -> tuple[float, float, tuple[float, float, float, float]]:
    """How far from a glyph's middle its line stops, how far at most, and from where in which direction."""
    dx, dy = way.heading(1.0 if at_end else 0.0)
    dx, dy = (-dx, -dy) if at_end else (dx, dy)
    away = spot.r + (7.0 if spot.side == "inside" else 5.0)
    x0, y0, x1, y1 = words_box(spot)
    room = math.dist(way.a, way.b) * 0.4
    if spot.side != "inside":
        further = np.arange(away, min(room, 150.0), 2.0)  # Over its own name a line stops where the name begins.
        x, y = spot.x + dx * further, spot.y + dy * further
        over = further[(x0 - 4 < x) & (x < x1 + 4) & (y0 - 3 < y) & (y < y1 + 3)]
        away = float(over[-1]) + 2.0 if len(over) else away
    return away, room, (spot.x, spot.y, dx, dy)


def _beside(way: Spine, wide: float) -> np.ndarray:
    """Where icons of this width may stand: on the line, or beside it; x, y and what that costs."""
    on, beside = [], []
    for t in _LABEL_STEPS:
        (x, y), (dx, dy) = way.at(t), way.heading(t)
        far = abs(t - 0.5)
        short = 0.0 if way.length > wide + 30 else 7.0
        on.append((x, y, far * 2 + short))
        reach = 13 + abs(dy) * wide / 2
        for off in (reach, reach + 9, reach + 18):
            beside += [(x - dy * off * side, y + dx * off * side, 3.0 + far * 3 + off * 0.1) for side in (1, -1)]
    return np.array(on + beside)


def _along(way: Spine, inward: bool, quality: str) -> np.ndarray:
    """Where the sign of how sure it is may stand: x, y and what that costs."""
    usual = 0.3 if inward else 0.7
    steps = [t for t in _SIGN_STEPS if quality not in ("verbroken", "onbekend") or abs(t - 0.5) * way.length > 16]
    spots = []
    for t in steps or [usual]:
        (x, y), (dx, dy) = way.at(t), way.heading(t)
        aside = 9.0 if way.length < 34 else 0.0
        spots.append((x - dy * aside, y + dx * aside, abs(t - usual) * 4))
    return np.array(spots)


def _room(
    spots: np.ndarray, size: np.ndarray, things: np.ndarray, icons: np.ndarray, lines: np.ndarray, whose: np.ndarray,
    over: float,
) -> Point:  # fmt: skip
    """The calmest of these spots, among things, icons and lines (``whose`` is true where another line's points begin)."""
    at, cost = spots[:, None, :2], spots[:, 2]
    for low, high, weight in (
        (things[:, :2], things[:, 2:4], things[:, 4]), (icons[:, :2], icons[:, 2:], np.full(len(icons), _THROUGH_WORDS)),
    ):  # fmt: skip
        cost = cost + ((at + size > low) & (at - size < high)).all(axis=2) @ weight
    if len(lines):
        crossed = (np.abs(at - lines) < size).all(axis=2)
        cost = cost + np.logical_or.reduceat(crossed, np.flatnonzero(whose), axis=1).sum(axis=1) * over
    x, y = (float(value) for value in spots[int(cost.argmin()), :2])
    return x, y


_LABEL_STEPS = (0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.8, 0.2)
_SIGN_STEPS = (0.3, 0.7, 0.36, 0.64, 0.24, 0.76, 0.42, 0.58, 0.18, 0.82)


def _ground_words(layout: Layout) -> list[tuple[float, float, float, float]]:
    """Where the names of the rings and of the home stand: a line may run there, and rather runs beside it."""
    plan, cx, cy = layout.plan, layout.cx, layout.cy
    x, y = home_word(plan)
    rings = [(cx - 26, y - 8, cx + 26, y + 8) for y in (cy - plan.ry * edge for edge in plan.edges[1:3])]
    return [*rings, (cx + x - 18, cy + y - 9, cx + x + 18, cy + y + 9)]


def _tie(tie: TieView, ways: _Ways, names: dict[str, str], language: str, sketch: Sketch) -> str:
    """A tie on its way. Where it stops and where its signs lie is found each time: others look at where they came to lie."""
    giver, receiver = ways.spots[tie.giver], ways.spots[tie.receiver]
    quality = tie.quality if tie.quality in QUALITIES else "onbekend"
    certainty = tie.certainty if tie.certainty in CERTAINTIES else "verteld"
    flows = bool(tie.support)
    whole = ways.begin(tie.id)
    start, end = ways.clear(giver, whole, False, flows and tie.mutual), ways.clear(receiver, whole, True, flows)
    known = [kind for kind in tie.support if kind in SUPPORTS]
    way = whole.shortened(start, end)
    icons = ways.room_for(way, 17 * len(known) + 5) if known else None
    # A fact is a whole line, the others carry their sign two thirds out.
    sign = ways.room_for_sign(way, giver.side != "inside", quality) if certainty != "feit" else None
    made_of = (tie, way.a, way.c, way.b, icons, sign, names[tie.giver], names[tie.receiver])
    return sketch.of(tie.id, made_of, lambda: _tie_on(tie, way, icons, sign, names, language))


def _tie_on(
    tie: TieView, way: Spine, label: Point | None, sign: Point | None, names: dict[str, str], language: str
) -> str:
    quality = tie.quality if tie.quality in QUALITIES else "onbekend"
    certainty = tie.certainty if tie.certainty in CERTAINTIES else "verteld"
    flows = bool(tie.support)
    data = {
        "quality": tie.quality, "certainty": tie.certainty, "source": tie.source, "giver": tie.giver,
        "receiver": tie.receiver, "support": " ".join(tie.support), "struck-by": tie.struck_by, **_standing(tie),
    }  # fmt: skip
    classes = f"tie q-{quality} c-{certainty}{' struck' if tie.struck_by or tie.struck else ''}"
    words = tie_words(tie, names[tie.giver], names[tie.receiver], language)
    parts = [_opening(tie.id, classes, data, words), f'<path class="hit" d="{lines_svg.path(way)}"/>']
    parts.append(_line(way, quality, flows, tie.mutual, tie.support == (CONTROL,)))
    icons = _tie_label(tie.support, label, language)
    if sign is not None:
        x, y = sign
        parts.append(f'<use href="#lm-m-{certainty}" x="{_n(x)}" y="{_n(y)}"/>')
    if tie.struck_by:
        x, y = way.at(0.5)
        parts.append(f'<path class="strike" transform="translate({_n(x)} {_n(y)})" d="M-8-8 8 8M-8 8 8-8"/>')
    if tie.struck:
        x, y = way.at(0.5)
        parts.append(f'<path class="strike" transform="translate({_n(x)} {_n(y)})" d="M-10-2.5H10M-10 2.5H10"/>')
    if tie.light_by:
        x, y = way.at(0.62)
        parts.append(f'<use href="#lm-m-light" x="{_n(x)}" y="{_n(y)}"/>')
    return "".join(parts) + icons + "</g>"


def _line(way: Spine, quality: str, flows: bool, mutual: bool, control: bool) -> str:
    """The line of a quality with its ends: heads where something arrives; a small open circle on a dormant tie."""
    back = 0.0 if control or not flows else lines_svg.HEAD - 1
    body = lines_svg.stroke(way.shortened(back if mutual else 0.0, back), quality)
    if flows:
        body += lines_svg.head(way.b, way.heading(1), control)
        if mutual:
            dx, dy = way.heading(0)
            body += lines_svg.head(way.a, (-dx, -dy), control)
    if quality == "latent":
        x, y = way.at(0.0) if flows else way.b
        body += f'<circle class="hollow" cx="{_n(x)}" cy="{_n(y)}" r="4.2"/>'
    if quality == "onbekend":
        x, y = way.at(0.5)
        body += f'<text class="ask" x="{_n(x)}" y="{_n(y + 5)}">?</text>'
    return body


def _tie_label(support: tuple[str, ...], at: Point | None, language: str) -> str:
    """What flows, as small icons with their words; out of sight at rest."""
    known = [kind for kind in support if kind in SUPPORTS]
    if at is None:
        return ""
    wide = 17 * len(known) + 5
    x, y = at
    body = f'{_ICONS} transform="translate({_n(x - wide / 2)} {_n(y)})">'
    body += f'<rect y="-10" width="{wide}" height="20" rx="10"/>'
    for nth, kind in enumerate(known):
        word = _safe(_word(language, "support", kind))
        body += f'<g><title>{word}</title><use href="#lm-s-{kind}" x="{11 + 17 * nth}"/></g>'
    return body + "</g>"


# ── groups ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

_HULL_AIR = 9.0


def _group(group: GroupView, layout: Layout, names: dict[str, str], language: str) -> str:
    """A light dashed hull around cards that belong together, with its name where it covers least."""
    spots = [layout.spots[card] for card in group.cards if card in layout.spots]
    if not spots:
        return ""
    around = [_with_glyph(spot) for spot in spots]
    path, edge = _hull(around, _HULL_AIR)
    cards = _listing(language, [names[card] for card in group.cards if card in names])
    words = say(language, "drawing-group", name=group.name, cards=cards)
    classes = f"group c-{group.certainty if group.certainty in CERTAINTIES else 'verteld'}"
    body = _opening(group.id, classes, {"cards": " ".join(group.cards), "source": group.source}, words)
    name = fit(group.name, 150.0, 1, 11.5)[0]
    x, y = _hull_word(edge, name, layout)
    word = f'<text class="halo mid" x="{_n(x)}" y="{_n(y)}">{_safe(name)}</text>'
    return f'{body}<path class="hull" d="{path}"/>{word}</g>'


def _with_glyph(spot: Spot) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = spot.box
    return min(x0, spot.x - spot.r), min(y0, spot.y - spot.r), max(x1, spot.x + spot.r), max(y1, spot.y + spot.r)


def _hull(boxes: list[tuple[float, float, float, float]], air: float) -> tuple[str, list[tuple[float, float]]]:
    """The path of a rounded hull around these boxes, and its corners clockwise."""
    corners = [(x, y) for x0, y0, x1, y1 in boxes for x in (x0 - air, x1 + air) for y in (y0 - air, y1 + air)]
    edge = _convex(corners)
    bends = []
    for nth, here in enumerate(edge):
        before, after = edge[nth - 1], edge[(nth + 1) % len(edge)]
        into, out = _towards(here, before, 12.0), _towards(here, after, 12.0)
        way = f"{_n(into[0])} {_n(into[1])}Q{_n(here[0])} {_n(here[1])} {_n(out[0])} {_n(out[1])}"
        bends.append(("L" if nth else "M") + way)
    return "".join(bends) + "Z", edge


def _convex(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The corners of the smallest convex shape around these points."""

    def half(ordered: list[tuple[float, float]]) -> list[tuple[float, float]]:
        kept: list[tuple[float, float]] = []
        for x, y in ordered:
            while len(kept) > 1 and _turns_back(kept[-2], kept[-1], (x, y)):
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    ordered = sorted(set(points))
    return half(ordered) + half(ordered[::-1])


def _turns_back(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 0


def _towards(here: tuple[float, float], there: tuple[float, float], most: float) -> tuple[float, float]:
    size = math.dist(here, there) or 1.0
    share = min(most, size / 2) / size
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def _hull_word(edge: list[tuple[float, float]], name: str, layout: Layout) -> tuple[float, float]:
    """Just outside the hull, over, under or beside it, where the name lies on the fewest cards."""
    left, right = min(x for x, _ in edge), max(x for x, _ in edge)
    top, bottom = min(y for _, y in edge), max(y for _, y in edge)
    wide, middle, half = width_of(name, 11.5), (left + right) / 2, (top + bottom) / 2
    over = [(x, y) for y in (top - 5, bottom + 13) for x in (middle, left + wide / 2, right - wide / 2)]
    beside = [(left - wide / 2 - 5, half + 4), (right + wide / 2 + 5, half + 4)]

    def cost(at: tuple[float, float]) -> float:
        box = (at[0] - wide / 2, at[1] - 10, at[0] + wide / 2, at[1] + 3)
        off = box[0] < 2 or box[2] > layout.width - 2 or box[1] < 2 or box[3] > layout.height - 2
        boxes = (spot.box for spot in layout.spots.values())
        return sum(box[0] < b[2] and box[2] > b[0] and box[1] < b[3] and box[3] > b[1] for b in boxes) + 9 * off

    return min([*over, *beside], key=cost)


# ── the ground ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _ground(layout: Layout, view: MapView, language: str) -> str:
    """Rings, spokes, the home, and their names. Depends on the plan and the language only."""
    plan, cx, cy = layout.plan, layout.cx, layout.cy
    parts = ['<g class="ground">']
    parts += [f'<path class="ring" d="{ring_path(layout, edge)}"/>' for edge in reversed(plan.edges[1:])]
    parts.append(f'<path class="home" d="{ring_path(layout, plan.edges[0])}"/>')
    spokes = ""
    for start in plan.starts:
        (x0, y0), (x1, y1) = point(plan, start, plan.edges[0]), point(plan, start, 1.0)
        spokes += f"M{_n(cx + x0)} {_n(cy + y0)}L{_n(cx + x1)} {_n(cy + y1)}"
    parts.append(f'<path class="spoke" d="{spokes}"/>')
    for ring, edge in zip(RINGS, plan.edges[1:], strict=True):
        y = cy - plan.ry * edge + (15 if ring == RINGS[-1] else 4)
        parts.append(f'<text class="ringword halo" x="{_n(cx)}" y="{_n(y)}">{_safe(_word(language, "ring", ring))}</text>')
    home_x, home_y = home_word(plan)
    home = _safe(_word(language, "sector", HOME))
    parts.append(f'<text class="homeword halo" x="{_n(cx + home_x)}" y="{_n(cy + home_y + 4)}">{home}</text>')
    parts += [_sector_name(layout, nth, language) for nth in range(len(SECTORS))]
    if view.fictional:
        word = _say(language, "drawing-fictional").upper()
        parts.append(
            f'<g class="stamp" transform="translate({_n(layout.width - 50)} {_n(layout.height - 22)}) rotate(-4)">'
            f'<rect x="-40" y="-11" width="80" height="22" rx="4"/><text y="4">{_safe(word)}</text></g>'
        )
    return "".join(parts) + "</g>"


def _sector_name(layout: Layout, nth: int, language: str) -> str:
    """A sector's name in small capitals along its part of the rim, never upside down."""
    plan = layout.plan
    start = plan.starts[nth]
    end = plan.starts[nth + 1] if nth + 1 < len(SECTORS) else 360.0
    middle = (start + end) / 2
    under = 100 < middle < 260
    rim = [point(plan, middle + 12 * step, 1.0) for step in range(-5, 6)]
    bow = [_outward(rim[i - 1], rim[i], rim[i + 1], 15.5 if under else 6.5) for i in range(1, 10)]
    path = curve([(layout.cx + x, layout.cy + y) for x, y in (bow[::-1] if under else bow)])
    word = _safe(_word(language, "sector", SECTORS[nth]).upper())
    bow_path = f'<path id="lm-rim-{nth}" class="rim" d="{path}"/>'
    return f'{bow_path}<text class="sector"><textPath href="#lm-rim-{nth}" startOffset="50%">{word}</textPath></text>'


def _outward(
    before: tuple[float, float], here: tuple[float, float], after: tuple[float, float], off: float
) -> tuple[float, float]:
    """A point of the rim moved straight away from it."""
    dx, dy = after[0] - before[0], after[1] - before[1]
    size = math.hypot(dx, dy) or 1.0
    return here[0] + dy / size * off, here[1] - dx / size * off


# ── the legend ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _legend_groups(view: MapView, language: str) -> list[tuple[str, list[tuple[str, float, str]]]]:
    """What is on this map, by group: (sign, width of the sign, word)."""

    def glyph(name: str, kind: str = "feit") -> str:
        return f'<g class="card c-{kind}"><use class="glyph" href="#lm-{name}" transform="translate(9) scale(.78)"/></g>'

    here = {card.kind for card in view.cards}
    shapes: dict[str, list[str]] = {}
    for kind in CARD_KINDS:
        if kind.code in here and kind.code != RESIDENT:
            shapes.setdefault(glyphs.shape_of(kind.code), []).append(_word(language, "kind", kind.code))
    kinds = [(glyph(shape), 20.0, ", ".join(words)) for shape, words in shapes.items()]
    if any(card.deceased for card in view.cards):
        kinds.append(('<path class="strike" d="M3-6 15 6M3 6 15-6"/>', 20.0, _say(language, "drawing-legend-deceased")))
    if any(card.lead and card.kind != RESIDENT for card in view.cards):
        kinds.append(('<use href="#lm-m-lead" x="9"/>', 20.0, _say(language, "drawing-legend-lead")))
    qualities = {tie.quality for tie in view.ties}
    ties = [(_sample(quality), 50.0, _word(language, "quality", quality)) for quality in QUALITIES if quality in qualities]
    if any(tie.support for tie in view.ties):
        ties.append((_sample("gewoon", True), 40.0, _say(language, "drawing-legend-arrow")))
    if any(tie.support == (CONTROL,) for tie in view.ties):
        ties.append((_sample("gewoon", True, True), 40.0, _say(language, "drawing-legend-control")))
    things: list[CardView | TieView | AmountView] = [*view.cards, *view.ties, *view.amounts]
    certain = {thing.certainty for thing in things}
    sure = [(_certain_sample(name), 26.0, _word(language, "certainty", name)) for name in CERTAINTIES if name in certain]
    if any(thing.struck_by for thing in things):
        sure.append(('<path class="strike" d="M2 7 16-7"/>', 20.0, _say(language, "drawing-legend-struck")))
    if any(thing.struck for thing in things):
        sure.append(('<path class="strike" d="M0-2.5H20M0 2.5H20"/>', 24.0, _say(language, "drawing-legend-crossed")))
    if any(thing.light_by for thing in things):
        sure.append(('<use href="#lm-m-light" x="8"/>', 18.0, _say(language, "drawing-legend-light")))
    flows = {kind for tie in view.ties for kind in tie.support}
    support = [
        (f'<use class="support" href="#lm-s-{kind}" x="9"/>', 20.0, _word(language, "support", kind))
        for kind in SUPPORTS if kind in flows
    ]  # fmt: skip
    if view.groups:
        sign = '<g class="group"><rect class="hull" y="-8" width="24" height="16" rx="6"/></g>'
        kinds.append((sign, 28.0, _say(language, "drawing-legend-group")))
    lists = {amount.which for amount in view.amounts}
    money = [(glyph(which), 20.0, _word(language, "list", which)) for which in AMOUNT_LISTS if which in lists]
    return [("kinds", kinds), ("ties", ties), ("sure", sure), ("support", support), ("money", money)]


def _certain_sample(certainty: str) -> str:
    mark = f'<use href="#lm-m-{certainty}" x="17" y="-7"/>' if certainty != "feit" else ""
    return (
        f'<g class="card c-{certainty}"><use class="glyph" href="#lm-circle" transform="translate(9) scale(.8)"/>{mark}</g>'
    )


@lru_cache(maxsize=64)
def _sample(quality: str, flows: bool = False, control: bool = False) -> str:
    wide = 32.0 if flows else 42.0
    return f'<g class="tie q-{quality}">{_line(spine((1.0, 0.0), (wide, 0.0)), quality, flows, False, control)}</g>'


def _legend(view: MapView, language: str, width: float) -> tuple[str, float]:
    """The legend as running rows, and its height."""
    x, y, parts = 14.0, 14.0, ['<g class="key">']
    for name, items in _legend_groups(view, language):
        if not items:
            continue
        heading = _say(language, f"drawing-legend-{name}")
        room = width_of(heading, 12) + 14
        if x + room + items[0][1] + width_of(items[0][2], 12) > width - 14:
            x, y = 14.0, y + 24
        parts.append(f'<text class="heading" x="{_n(x)}" y="{_n(y + 4)}">{_safe(heading)}</text>')
        x += room
        for sign, wide, word in items:
            room = wide + 5 + width_of(word, 12) + 16
            if x + room > width:
                x, y = 28.0, y + 24
            text = f'<text x="{_n(wide + 4)}" y="4">{_safe(word)}</text>'
            parts.append(f'<g transform="translate({_n(x)} {_n(y)})">{sign}{text}</g>')
            x += room
        x += 12
    return "".join(parts) + "</g>", y + 18


# ── the whole ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class Sketch(dict[str, tuple[tuple[object, ...], str]]):
    """What each element was drawn from the last time, and how: who draws the same map again and again keeps one.

    Only a shortcut: what comes of it is what would have come of it anyway. It holds people's words, so it belongs to one
    case and goes when something of it is erased.
    """

    def of(self, identifier: str, made_of: tuple[object, ...], make: Callable[[], str]) -> str:
        """The element as it was, when it is made of the same; else drawn now."""
        known = self.get(identifier)
        if known is None or known[0] != made_of:
            known = self[identifier] = (made_of, make())
        return known[1]


def draw(view: MapView, language: str, *, layout: Layout | None = None, sketch: Sketch | None = None) -> Drawing:
    """The drawing of this map in this language. ``layout`` is ``place(view)``, ``sketch`` is of this case and language.

    Both where the caller keeps them.
    """
    layout = layout or place(view)
    kept = Sketch() if sketch is None else sketch
    names = {card.id: card.name for card in view.cards}
    ties = sorted((tie for tie in view.ties if _drawable(tie, layout, names)), key=lambda tie: (tie.order, tie.id))
    ways = _Ways(layout, ties)
    hulls = ((group.id, _group(group, layout, names, language)) for group in view.groups)
    elements = {identifier: hull for identifier, hull in hulls if hull}
    for tie in ties:
        ways.run(tie)
    elements |= {tie.id: _tie(tie, ways, names, language, kept) for tie in ties}
    for card in sorted(view.cards, key=lambda card: (card.order, card.id)):
        spot = layout.spots[card.id]
        elements[card.id] = kept.of(card.id, (card, spot), lambda card=card, spot=spot: _card(card, spot, language))
    for amount in sorted(view.amounts, key=lambda amount: (amount.order, amount.id)):
        if amount.id in layout.spots:
            spot = layout.spots[amount.id]
            elements[amount.id] = kept.of(
                amount.id, (amount, spot), lambda amount=amount, spot=spot: _amount(amount, spot, language)
            )
    for gone in kept.keys() - elements.keys():
        del kept[gone]
    box = (0.0, 0.0, round(layout.width, 1), round(layout.height, 1))
    legend, height = _legend(view, language, box[2])
    title = say(language, "drawing-title-of", title=view.title) if view.title else _say(language, "drawing-title")
    desc = _desc(language, len(view.cards), len(ties), len(view.amounts))
    key = ("ground", layout.plan, layout.width, layout.height, layout.cx, layout.cy, view.fictional, language)
    ground = _MEMORY.of(key, lambda: _ground(layout, view, language))
    return Drawing(
        box=box, ground=ground, elements=elements, order=tuple(elements), legend=legend, legend_height=height, title=title,
        headline=view.title, desc=" ".join(desc.split()), language=language, geometry=layout.geometry(),
        dense=len(ties) > DENSE,
    )  # fmt: skip


def _drawable(tie: TieView, layout: Layout, names: dict[str, str]) -> bool:
    return tie.giver != tie.receiver and all(end in layout.spots and end in names for end in (tie.giver, tie.receiver))


def _in_order(drawing: Drawing) -> list[str]:
    return [drawing.elements[identifier] for identifier in drawing.order]


def _on_top(drawing: Drawing) -> list[str]:
    """All icons over all lines, under the cards: where every icon shows at once, no line may run over one."""
    lines, icons, cards = [], [], []
    for element in _in_order(drawing):
        cut = element.find(_ICONS)
        if cut < 0:
            (cards if ' class="card' in element[: element.find(">")] else lines).append(element)
        else:
            lines.append(element[:cut] + "</g>")
            icons.append(element[cut : -len("</g>")])
    return [*lines, *icons, *cards]


_ICONS = '<g class="tie-label"'


def svg(drawing: Drawing, *, standalone: bool = False, css: bool = True, labels: bool = False) -> str:
    """The whole picture. ``standalone`` is a file of its own: XML header, paper, headline and legend, colours filled in.

    ``labels`` shows the support icons on the ties at rest too (for paper); ``css=False`` leaves the look to the page.
    """
    width, height = drawing.box[2], drawing.box[3]
    top = 34.0 if standalone and drawing.headline else 0.0
    whole = height + top + (drawing.legend_height if standalone else 0.0)
    data = "".join(f' data-{name}="{_safe(value)}"' for name, value in drawing.geometry.items())
    box = f'viewBox="0 {_n(-top)} {_n(width)} {_n(whole)}"'
    size = f' width="{_n(width)}" height="{_n(whole)}"' if standalone else ""
    classes = "lifemap" + (" labels" if labels else "") + (" dense" if drawing.dense else "")
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{classes}" {box}{size} lang="{_safe(drawing.language)}"'
        f' role="group" aria-label="{_safe(drawing.title)}"{data}>'
    )
    look = f"<style>{plain_css() if standalone else CSS}</style>" if css else ""
    parts = [root, f"<title>{_safe(drawing.title)}</title><desc>{_safe(drawing.desc)}</desc>", look, glyphs.definitions()]
    if standalone:
        parts.append(f'<rect y="{_n(-top)}" width="{_n(width)}" height="{_n(whole)}" fill="{THEME["paper"]}"/>')
        if drawing.headline:
            parts.append(f'<text class="headline" x="16" y="-8">{_safe(drawing.headline)}</text>')
    parts.append(drawing.ground)
    parts.append(f'<g class="things">{"".join(_on_top(drawing) if labels else _in_order(drawing))}</g>')
    if standalone:
        parts.append(f'<g transform="translate(0 {_n(height)})">{drawing.legend}</g>')
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' if standalone else "") + "".join(parts) + "</svg>"
