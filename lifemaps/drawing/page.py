"""How does it all come together in one picture?"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from lifemaps import glyphs
from lifemaps.drawing.cards import amount_element, card_element
from lifemaps.drawing.ground import ground_of
from lifemaps.drawing.hulls import group_element
from lifemaps.drawing.legend import legend_of
from lifemaps.drawing.look import CSS, THEME, plain_css
from lifemaps.drawing.marks import num, safe
from lifemaps.drawing.memory import MEMORY, Sketch
from lifemaps.drawing.spoken import phrase
from lifemaps.drawing.ties import ICONS, tie_element
from lifemaps.drawing.ways import DENSE, Ways
from lifemaps.layout import Layout, place
from lifemaps.view import MapView, TieView
from lifemaps.words import say


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


@lru_cache(maxsize=512)
def _desc(language: str, cards: int, ties: int, amounts: int) -> str:
    return say(language, "drawing-desc", cards=cards, ties=ties, amounts=amounts)


def draw(view: MapView, language: str, *, layout: Layout | None = None, sketch: Sketch | None = None) -> Drawing:
    """The drawing of this map in this language. ``layout`` is ``place(view)``, ``sketch`` is of this case and language.

    Both where the caller keeps them.
    """
    layout = layout or place(view)
    kept = Sketch() if sketch is None else sketch
    names = {card.id: card.name for card in view.cards}
    ties = sorted((tie for tie in view.ties if _drawable(tie, layout, names)), key=lambda tie: (tie.order, tie.id))
    ways = Ways(layout, ties)
    hulls = ((group.id, group_element(group, layout, names, language)) for group in view.groups)
    elements = {identifier: hull for identifier, hull in hulls if hull}
    for tie in ties:
        ways.run(tie)
    elements |= {tie.id: tie_element(tie, ways, names, language, kept) for tie in ties}
    for card in sorted(view.cards, key=lambda card: (card.order, card.id)):
        spot = layout.spots[card.id]
        elements[card.id] = kept.of(card.id, (card, spot), lambda card=card, spot=spot: card_element(card, spot, language))
    for amount in sorted(view.amounts, key=lambda amount: (amount.order, amount.id)):
        if amount.id in layout.spots:
            spot = layout.spots[amount.id]
            elements[amount.id] = kept.of(
                amount.id, (amount, spot), lambda amount=amount, spot=spot: amount_element(amount, spot, language)
            )
    for gone in kept.keys() - elements.keys():
        del kept[gone]
    box = (0.0, 0.0, round(layout.width, 1), round(layout.height, 1))
    legend, height = legend_of(view, language, box[2])
    title = say(language, "drawing-title-of", title=view.title) if view.title else phrase(language, "drawing-title")
    desc = _desc(language, len(view.cards), len(ties), len(view.amounts))
    key = ("ground", layout.plan, layout.width, layout.height, layout.cx, layout.cy, view.fictional, language)
    ground = MEMORY.of(key, lambda: ground_of(layout, view, language))
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
        cut = element.find(ICONS)
        if cut < 0:
            (cards if ' class="card' in element[: element.find(">")] else lines).append(element)
        else:
            lines.append(element[:cut] + "</g>")
            icons.append(element[cut : -len("</g>")])
    return [*lines, *icons, *cards]


def svg(drawing: Drawing, *, standalone: bool = False, css: bool = True, labels: bool = False) -> str:
    """The whole picture. ``standalone`` is a file of its own: XML header, paper, headline and legend, colours filled in.

    ``labels`` shows the support icons on the ties at rest too (for paper); ``css=False`` leaves the look to the page.
    """
    width, height = drawing.box[2], drawing.box[3]
    top = 34.0 if standalone and drawing.headline else 0.0
    whole = height + top + (drawing.legend_height if standalone else 0.0)
    data = "".join(f' data-{name}="{safe(value)}"' for name, value in drawing.geometry.items())
    box = f'viewBox="0 {num(-top)} {num(width)} {num(whole)}"'
    size = f' width="{num(width)}" height="{num(whole)}"' if standalone else ""
    classes = "lifemap" + (" labels" if labels else "") + (" dense" if drawing.dense else "")
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{classes}" {box}{size} lang="{safe(drawing.language)}"'
        f' role="group" aria-label="{safe(drawing.title)}"{data}>'
    )
    look = f"<style>{plain_css() if standalone else CSS}</style>" if css else ""
    parts = [root, f"<title>{safe(drawing.title)}</title><desc>{safe(drawing.desc)}</desc>", look, glyphs.definitions()]
    if standalone:
        parts.append(f'<rect y="{num(-top)}" width="{num(width)}" height="{num(whole)}" fill="{THEME["paper"]}"/>')
        if drawing.headline:
            parts.append(f'<text class="headline" x="16" y="-8">{safe(drawing.headline)}</text>')
    parts.append(drawing.ground)
    parts.append(f'<g class="things">{"".join(_on_top(drawing) if labels else _in_order(drawing))}</g>')
    if standalone:
        parts.append(f'<g transform="translate(0 {num(height)})">{drawing.legend}</g>')
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' if standalone else "") + "".join(parts) + "</svg>"
