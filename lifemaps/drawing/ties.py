"""How is a tie drawn on its way?"""

from __future__ import annotations

from lifemaps import lines_svg
from lifemaps.drawing.marks import num, opening, safe, standing_data
from lifemaps.drawing.memory import Sketch
from lifemaps.drawing.spoken import tie_words, word_of
from lifemaps.drawing.ways import Point, Ways
from lifemaps.lines_svg import Spine
from lifemaps.view import TieView
from lifemaps.vocabulary import CERTAINTIES, CONTROL, QUALITIES, SUPPORTS


def tie_element(tie: TieView, ways: Ways, names: dict[str, str], language: str, sketch: Sketch) -> str:
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


def _tie_on(tie: TieView, way: Spine, label: Point | None, sign: Point | None, names: dict[str, str], language: str) -> str:
    quality = tie.quality if tie.quality in QUALITIES else "onbekend"
    certainty = tie.certainty if tie.certainty in CERTAINTIES else "verteld"
    flows = bool(tie.support)
    data = {
        "quality": tie.quality, "certainty": tie.certainty, "source": tie.source, "giver": tie.giver,
        "receiver": tie.receiver, "support": " ".join(tie.support), "struck-by": tie.struck_by, **standing_data(tie),
    }  # fmt: skip
    classes = f"tie q-{quality} c-{certainty}{' struck' if tie.struck_by or tie.struck else ''}"
    words = tie_words(tie, names[tie.giver], names[tie.receiver], language)
    parts = [opening(tie.id, classes, data, words), f'<path class="hit" d="{lines_svg.path(way)}"/>']
    parts.append(tie_line(way, quality, flows, tie.mutual, tie.support == (CONTROL,)))
    icons = _tie_label(tie.support, label, language)
    if sign is not None:
        x, y = sign
        parts.append(f'<use href="#lm-m-{certainty}" x="{num(x)}" y="{num(y)}"/>')
    if tie.struck_by:
        x, y = way.at(0.5)
        parts.append(f'<path class="strike" transform="translate({num(x)} {num(y)})" d="M-8-8 8 8M-8 8 8-8"/>')
    if tie.struck:
        x, y = way.at(0.5)
        parts.append(f'<path class="strike" transform="translate({num(x)} {num(y)})" d="M-10-2.5H10M-10 2.5H10"/>')
    if tie.light_by:
        x, y = way.at(0.62)
        parts.append(f'<use href="#lm-m-light" x="{num(x)}" y="{num(y)}"/>')
    return "".join(parts) + icons + "</g>"


def tie_line(way: Spine, quality: str, flows: bool, mutual: bool, control: bool) -> str:
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
        body += f'<circle class="hollow" cx="{num(x)}" cy="{num(y)}" r="4.2"/>'
    if quality == "onbekend":
        x, y = way.at(0.5)
        body += f'<text class="ask" x="{num(x)}" y="{num(y + 5)}">?</text>'
    return body


def _tie_label(support: tuple[str, ...], at: Point | None, language: str) -> str:
    """What flows, as small icons with their words; out of sight at rest."""
    known = [kind for kind in support if kind in SUPPORTS]
    if at is None:
        return ""
    wide = 17 * len(known) + 5
    x, y = at
    body = f'{ICONS} transform="translate({num(x - wide / 2)} {num(y)})">'
    body += f'<rect y="-10" width="{wide}" height="20" rx="10"/>'
    for nth, kind in enumerate(known):
        word = safe(word_of(language, "support", kind))
        body += f'<g><title>{word}</title><use href="#lm-s-{kind}" x="{11 + 17 * nth}"/></g>'
    return body + "</g>"


ICONS = '<g class="tie-label"'
