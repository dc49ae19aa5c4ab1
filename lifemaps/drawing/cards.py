"""How is a card drawn, and how an amount?"""

from __future__ import annotations

from lifemaps import glyphs
from lifemaps.drawing.marks import num, opening, safe, standing_data
from lifemaps.drawing.spoken import amount_words, card_words, word_of
from lifemaps.layout import LEAD, MONEY_LABEL, RESIDENT_GLYPH, RESIDENT_LABEL, Spot, brief_euros, fit, two_rows, width_of
from lifemaps.view import AmountView, CardView
from lifemaps.vocabulary import CERTAINTIES, KINDS, RESIDENT


def _known(value: str, codes: object) -> str:
    return value if value in codes else "onbekend"  # type: ignore[operator]


def _label(spot: Spot, tilted: bool) -> str:
    """The card's words beside, under or above its glyph, at most two lines."""
    height, r = LEAD * len(spot.lines), spot.r
    anchor, x = "mid", 0.0
    if spot.side in ("right", "left"):
        anchor, x = ("", r + 6) if spot.side == "right" else ("end", -r - 6)
        y = -height / 2 + 12.2
    else:
        y = {"below": r + 4 + 12.0, "above": -r - 4 - height + 12.0}.get(spot.side, -height / 2 + 12.6)
    turned = f' transform="rotate(-2.5 {num(_middle(spot, x))} {num(y)})"' if tilted else ""
    kind = f' class="{anchor}"' if anchor and spot.side != "inside" else ""
    if spot.side == "inside":
        widest = max((width_of(line, RESIDENT_LABEL) * 1.06 for line in spot.lines), default=0.0)
        kind = f' style="font-size:{RESIDENT_LABEL * (spot.room + 4) / widest:.1f}px"' if widest > spot.room + 4 else ""
    if len(spot.lines) == 1:
        return f'<text{kind} x="{num(x)}" y="{num(y)}"{turned}>{safe(spot.lines[0])}</text>'
    first, second = spot.lines
    rows = f'<tspan x="{num(x)}">{safe(first)}</tspan><tspan x="{num(x)}" dy="{num(LEAD)}">{safe(second)}</tspan>'
    return f'<text{kind} y="{num(y)}"{turned}>{rows}</text>'


def _middle(spot: Spot, x: float) -> float:
    return x + spot.room / 2 if spot.side == "right" else x - spot.room / 2 if spot.side == "left" else x


def _hit(spot: Spot) -> str:
    x0, y0, x1, y1 = spot.box
    size = f'x="{num(x0 - spot.x - 1)}" y="{num(y0 - spot.y - 1)}" width="{num(x1 - x0 + 2)}" height="{num(y1 - y0 + 2)}"'
    return f'<rect class="hit" {size} rx="6"/>'


def _mark(certainty: str, spot: Spot) -> str:
    """An eye for what was seen, a question mark for what is assumed: at the glyph's corner, away from the words."""
    if certainty not in ("waarneming", "aanname"):
        return ""
    across = -1 if spot.side == "right" else 1
    down = 1 if spot.side == "above" else -1
    off = 0.74 * spot.r
    return f'<use href="#lm-m-{certainty}" x="{num(across * off)}" y="{num(down * off)}"/>'


def card_element(card: CardView, spot: Spot, language: str) -> str:
    """A card: its shape, its border, its words, and the signs of what became of it."""
    certainty = card.certainty if card.certainty in CERTAINTIES else "verteld"
    resident = spot.side == "inside"
    kind = RESIDENT if resident else _known(card.kind, KINDS)
    data = {
        "kind": card.kind, "sector": card.sector, "ring": card.ring, "certainty": card.certainty, "source": card.source,
        "x": num(spot.x), "y": num(spot.y), "u": _n2(spot.at[0]), "v": _n2(spot.at[1]), "struck-by": card.struck_by,
        "assumed": "1" if card.assumed else "", **standing_data(card),
    }  # fmt: skip
    classes = f"card k-{kind} c-{certainty}{' struck' if card.struck_by or card.struck else ''}"
    tilted = certainty == "aanname" and not resident
    parts = [opening(card.id, classes, data, card_words(card, language)), _hit(spot)]
    if resident:
        r = RESIDENT_GLYPH
        parts.append(f'<circle class="glyph" r="{num(r)}"/><circle class="glyph inner" r="{num(r - 4)}"/>')
    else:
        turned = ' transform="rotate(-9)"' if tilted else ""
        parts.append(f'<use class="glyph" href="#lm-{glyphs.shape_of(card.kind)}"{turned}/>')
    if card.deceased:
        parts.append('<path class="strike" d="M-8-8 8 8M-8 8 8-8"/>')
    parts.append(_label(spot, tilted))
    parts.append(_mark(certainty, spot))
    if card.lead and not resident:
        aside = 0.74 * spot.r * (1 if spot.side == "right" else -1)
        parts.append(f'<use href="#lm-m-lead" x="{num(aside)}" y="{num(-0.74 * spot.r)}"/>')
    if card.light_by:
        side = 1 if spot.side == "right" else -1
        parts.append(f'<use href="#lm-m-light" x="{num(0.74 * spot.r * side)}" y="{num(0.74 * spot.r)}"/>')
    if card.struck_by:
        parts.append(f'<path class="strike" d="M{num(-spot.r - 3)} {num(spot.r)} {num(spot.r + 3)} {num(-spot.r)}"/>')
    if card.struck:
        left, right = num(-spot.r - 4), num(spot.r + 4)
        parts.append(f'<path class="strike" d="M{left}-2.5H{right}M{left} 2.5H{right}"/>')
    return _placed("".join(parts), spot)


def _n2(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _placed(body: str, spot: Spot) -> str:
    where = f' transform="translate({num(spot.x)} {num(spot.y)})" tabindex="0"'
    # With its quotation mark: what people typed has none left, so a source that speaks of " tabindex=" is never cut in two.
    return body.replace(' tabindex="0"', where, 1) + "</g>"


def amount_element(amount: AmountView, spot: Spot, language: str) -> str:
    """An amount: a small sign for its list, what it is, and the figure."""
    certainty = amount.certainty if amount.certainty in CERTAINTIES else "verteld"
    data = {
        "kind": amount.kind, "list": amount.which, "sector": "geld", "certainty": amount.certainty, "source": amount.source,
        "x": num(spot.x), "y": num(spot.y), "struck-by": amount.struck_by, **standing_data(amount),
    }  # fmt: skip
    classes = f"card amount c-{certainty}{' struck' if amount.struck_by or amount.struck else ''}"
    body = opening(amount.id, classes, data, amount_words(amount, language)) + _hit(spot)
    tilted = certainty == "aanname"
    body += (
        f'<use class="glyph" href="#lm-{amount.which}"{" transform=" + chr(34) + "rotate(-9)" + chr(34) if tilted else ""}/>'
    )
    turned = f' transform="rotate(-2 {num(14 + spot.room / 2)} 4)"' if tilted else ""
    body += _amount_text(word_of(language, "amount", amount.kind), brief_euros(language, amount.cents), spot, turned)
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
        rows = f'<tspan x="14">{safe(first)}</tspan><tspan x="14" dy="{num(LEAD - 1)}">{safe(second)}</tspan>'
        gap = " " if second else ""
        return f'<text y="-3.2"{turned}>{rows}{gap}<tspan class="sum">{safe(figure)}</tspan></text>'
    shown = safe(fit(name, beside, 1, MONEY_LABEL)[0])
    return f'<text x="14" y="4.4"{turned}>{shown} <tspan class="sum">{safe(figure)}</tspan></text>'
