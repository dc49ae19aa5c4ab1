"""What explains the signs on this map, and nothing else?"""

from __future__ import annotations

from functools import lru_cache

from lifemaps import glyphs
from lifemaps.drawing.marks import num, safe
from lifemaps.drawing.spoken import phrase, word_of
from lifemaps.drawing.ties import tie_line
from lifemaps.layout import width_of
from lifemaps.lines_svg import spine
from lifemaps.view import AmountView, CardView, MapView, TieView
from lifemaps.vocabulary import AMOUNT_LISTS, CARD_KINDS, CERTAINTIES, CONTROL, QUALITIES, RESIDENT, SUPPORTS


def _legend_groups(view: MapView, language: str) -> list[tuple[str, list[tuple[str, float, str]]]]:
    """What is on this map, by group: (sign, width of the sign, word)."""

    def glyph(name: str, kind: str = "feit") -> str:
        return f'<g class="card c-{kind}"><use class="glyph" href="#lm-{name}" transform="translate(9) scale(.78)"/></g>'

    here = {card.kind for card in view.cards}
    shapes: dict[str, list[str]] = {}
    for kind in CARD_KINDS:
        if kind.code in here and kind.code != RESIDENT:
            shapes.setdefault(glyphs.shape_of(kind.code), []).append(word_of(language, "kind", kind.code))
    kinds = [(glyph(shape), 20.0, ", ".join(words)) for shape, words in shapes.items()]
    if any(card.deceased for card in view.cards):
        kinds.append(('<path class="strike" d="M3-6 15 6M3 6 15-6"/>', 20.0, phrase(language, "drawing-legend-deceased")))
    if any(card.lead and card.kind != RESIDENT for card in view.cards):
        kinds.append(('<use href="#lm-m-lead" x="9"/>', 20.0, phrase(language, "drawing-legend-lead")))
    qualities = {tie.quality for tie in view.ties}
    ties = [(_sample(quality), 50.0, word_of(language, "quality", quality)) for quality in QUALITIES if quality in qualities]
    if any(tie.support for tie in view.ties):
        ties.append((_sample("gewoon", True), 40.0, phrase(language, "drawing-legend-arrow")))
    if any(tie.support == (CONTROL,) for tie in view.ties):
        ties.append((_sample("gewoon", True, True), 40.0, phrase(language, "drawing-legend-control")))
    things: list[CardView | TieView | AmountView] = [*view.cards, *view.ties, *view.amounts]
    certain = {thing.certainty for thing in things}
    sure = [(_certain_sample(name), 26.0, word_of(language, "certainty", name)) for name in CERTAINTIES if name in certain]
    if any(thing.struck_by for thing in things):
        sure.append(('<path class="strike" d="M2 7 16-7"/>', 20.0, phrase(language, "drawing-legend-struck")))
    if any(thing.struck for thing in things):
        sure.append(('<path class="strike" d="M0-2.5H20M0 2.5H20"/>', 24.0, phrase(language, "drawing-legend-crossed")))
    if any(thing.light_by for thing in things):
        sure.append(('<use href="#lm-m-light" x="8"/>', 18.0, phrase(language, "drawing-legend-light")))
    flows = {kind for tie in view.ties for kind in tie.support}
    support = [
        (f'<use class="support" href="#lm-s-{kind}" x="9"/>', 20.0, word_of(language, "support", kind))
        for kind in SUPPORTS if kind in flows
    ]  # fmt: skip
    if view.groups:
        sign = '<g class="group"><rect class="hull" y="-8" width="24" height="16" rx="6"/></g>'
        kinds.append((sign, 28.0, phrase(language, "drawing-legend-group")))
    lists = {amount.which for amount in view.amounts}
    money = [(glyph(which), 20.0, word_of(language, "list", which)) for which in AMOUNT_LISTS if which in lists]
    return [("kinds", kinds), ("ties", ties), ("sure", sure), ("support", support), ("money", money)]


def _certain_sample(certainty: str) -> str:
    mark = f'<use href="#lm-m-{certainty}" x="17" y="-7"/>' if certainty != "feit" else ""
    return (
        f'<g class="card c-{certainty}"><use class="glyph" href="#lm-circle" transform="translate(9) scale(.8)"/>{mark}</g>'
    )


@lru_cache(maxsize=64)
def _sample(quality: str, flows: bool = False, control: bool = False) -> str:
    wide = 32.0 if flows else 42.0
    return f'<g class="tie q-{quality}">{tie_line(spine((1.0, 0.0), (wide, 0.0)), quality, flows, False, control)}</g>'


def legend_of(view: MapView, language: str, width: float) -> tuple[str, float]:
    """The legend as running rows, and its height."""
    x, y, parts = 14.0, 14.0, ['<g class="key">']
    for name, items in _legend_groups(view, language):
        if not items:
            continue
        heading = phrase(language, f"drawing-legend-{name}")
        room = width_of(heading, 12) + 14
        if x + room + items[0][1] + width_of(items[0][2], 12) > width - 14:
            x, y = 14.0, y + 24
        parts.append(f'<text class="heading" x="{num(x)}" y="{num(y + 4)}">{safe(heading)}</text>')
        x += room
        for sign, wide, word in items:
            room = wide + 5 + width_of(word, 12) + 16
            if x + room > width:
                x, y = 28.0, y + 24
            text = f'<text x="{num(wide + 4)}" y="4">{safe(word)}</text>'
            parts.append(f'<g transform="translate({num(x)} {num(y)})">{sign}{text}</g>')
            x += room
        x += 12
    return "".join(parts) + "</g>", y + 18
