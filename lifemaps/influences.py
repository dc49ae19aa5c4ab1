"""The map of influences: what works on what between the long systems, what happened, money and cards.

The third layer on the same data (after network and life line). The long systems stand around as wide rounded boxes, always
in the same place; events, amounts and cards stand between them as soon as they take part. An arrow says by its form and in
words how one thing works on another: heavy (strengthens), double (repairs), dashed (works against), ending in a bar (holds
back). Nothing is weighed or added up.

``loops`` points out circles. By the signs a circle is *vicious* (an even number of arrows push against: each push comes
back as a push), *repairing* (none pushes against: what goes well makes the next go well, and what fails fails the next) or
*braking* (an odd number: it pulls itself back). ``net_map_questions`` are the questions in the order of Net-Map: one kind of
arrow at a time, one thing at a time ("Wat werkt wonen tegen?").

Units: map units, one CSS pixel at scale 1. The layout is deterministic; when a word finds no room the paper grows.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, product

import msgspec
import networkx as nx
import numpy as np

from lifemaps import lines_svg
from lifemaps.case import system_of
from lifemaps.compare import end_word, things_of
from lifemaps.drawing import Drawing, how_sure, num, safe, standing_words
from lifemaps.layout import brief_euros, fit, width_of
from lifemaps.lines_svg import Spine, spine
from lifemaps.view import AmountView, CardView, InfluenceView, LifeView, MapView
from lifemaps.vocabulary import CERTAINTIES, EFFECTS, SYSTEMS
from lifemaps.words import code, day, say

AGAINST = ("werkt_tegen", "houdt_tegen")
"""The effects that push against what they work on."""
BASE = (1000.0, 640.0)
GROWTH = 1.1
MOST_GROWTH = 14
TEXT, SMALL = 13.0, 11.5
SYSTEM_SIZE = (164.0, 38.0)
ROOM = 132.0
"""Widest line of words in a box between the systems."""
AIR = 48.0
"""Paper between two boxes, so that an arrow with its word fits."""
LONGEST_LOOP, MOST_LOOPS = 8, 12

CSS = (
    ".lifemap .node rect{fill:var(--_paper,#faf6ec);stroke:var(--_ink,#211d18);stroke-width:1.4}"
    ".lifemap .node text{text-anchor:middle;font-size:13px;fill:var(--_ink,#211d18);stroke:none}"
    ".lifemap .node .small{font-size:11.5px;fill:var(--_soft,#6a6255)}"
    ".lifemap .node.system rect{stroke:var(--_accent,#0c5457);stroke-width:2}"
    ".lifemap .node.system text{font-weight:650}"
    ".lifemap .node.idle rect{stroke-width:1;stroke-opacity:.6}.lifemap .node.idle text{font-weight:400}"
    ".lifemap .node.c-verteld rect{stroke-dasharray:5 3}"
    ".lifemap .node.c-aanname rect{stroke:var(--_soft,#6a6255);stroke-width:1.8;stroke-dasharray:.1 3.6;"
    "stroke-linecap:round}"
    ".lifemap .influence .p{stroke-width:2}"
    ".lifemap .e-versterkt .p{stroke-width:4}"
    ".lifemap .e-herstelt .p{stroke-width:1.5}"
    ".lifemap .e-werkt_tegen .p{stroke-width:2.2;stroke-dasharray:10 6}"
    ".lifemap .e-houdt_tegen .p{stroke-width:1.5}.lifemap .e-houdt_tegen .bar{stroke-width:4}"
    ".lifemap .influence .word rect{fill:var(--_paper,#faf6ec);stroke:none}"
    ".lifemap .influence .word text{font-size:11.5px;font-style:italic;text-anchor:middle;fill:var(--_ink,#211d18);"
    "stroke:none}"
    ".lifemap .node:focus,.lifemap .influence:focus{outline:none}"
    ".lifemap .node:focus-visible rect,.lifemap .node.on rect{stroke:var(--_accent,#0c5457);stroke-width:3}"
)
"""What this layer needs beside the look of the map; it travels in the ground, as that of the life line does."""

Box = tuple[float, float, float, float]


# ── circles ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Loop(msgspec.Struct, frozen=True, dict=True):
    """A circle of influences: ``kind`` is ``vicious``, ``repairing`` or ``braking``; ``steps`` go round in order."""

    kind: str
    steps: tuple[InfluenceView, ...]
    view: MapView

    @property
    def points(self) -> tuple[str, ...]:
        """The ids that glow: the arrows and what they run between."""
        return (*(step.id for step in self.steps), *(step.start for step in self.steps))

    @cached_property
    def id(self) -> str:
        """The same circle has the same id, wherever one starts to go round."""
        return "loop-" + "-".join(sorted(step.id.partition(":")[2] for step in self.steps))

    def sentence(self, language: str) -> str:
        """The circle said aloud, step by step, and what kind it is."""
        told = [influence_says(step, self.view, language) for step in self.steps]
        round_it = told[0] if len(told) == 1 else say(language, "influence-chain", first=", ".join(told[:-1]), last=told[-1])
        return say(language, f"influence-loop-{self.kind}", chain=round_it[:1].upper() + round_it[1:])

    def question(self, language: str) -> str:
        """What the table can ask itself about it."""
        return say(language, f"influence-loop-{self.kind}-ask")


def influence_says(influence: InfluenceView, view: MapView, language: str) -> str:
    """One influence in words: "wonen werkt werk tegen"."""
    ends = {"start": end_word(influence.start, view, language), "end": end_word(influence.end, view, language)}
    return say(language, f"influence-says-{influence.effect}", **ends)


def loops(view: MapView) -> tuple[Loop, ...]:
    """The circles on the map of influences, short ones first; what was disproved or struck takes no part."""
    arrows: dict[tuple[str, str], list[InfluenceView]] = {}
    for influence in _standing(view):
        arrows.setdefault((influence.start, influence.end), []).append(influence)
    graph = nx.DiGraph(sorted(arrows))
    rounds = sorted(nx.simple_cycles(graph, length_bound=LONGEST_LOOP), key=lambda nodes: (len(nodes), min(nodes)))
    found = (loop for nodes in rounds for loop in _loops_of(_from_least(nodes), arrows, view))
    return tuple(islice(found, MOST_LOOPS))


def _standing(view: MapView) -> list[InfluenceView]:
    standing = (i for i in view.influences if not i.struck_by and not i.struck)
    return [influence for influence in standing if influence.effect in EFFECTS]


def _from_least(nodes: list[str]) -> list[str]:
    start = nodes.index(min(nodes))
    return nodes[start:] + nodes[:start]


def _loops_of(nodes: list[str], arrows: dict[tuple[str, str], list[InfluenceView]], view: MapView) -> Iterator[Loop]:
    pairs = zip(nodes, [*nodes[1:], nodes[0]], strict=True)
    for steps in product(*(arrows[pair] for pair in pairs)):
        against = sum(step.effect in AGAINST for step in steps)
        kind = "repairing" if not against else "vicious" if against % 2 == 0 else "braking"
        yield Loop(kind, steps, view)


# ── asking, the Net-Map way ────────────────────────────────────────────────────────────────────────────────────────────


class NetQuestion(msgspec.Struct, frozen=True):
    """One question: what has this ``effect`` on ``end``? ``choices`` are ids that could be the answer, likeliest first.

    ``answered`` are the influences that lie there as its answer.
    """

    end: str
    effect: str
    text: str
    choices: tuple[str, ...]
    answered: tuple[str, ...] = ()


def net_map_questions(view: MapView, language: str) -> tuple[NetQuestion, ...]:
    """The questions worth asking, one kind of arrow at a time; what was not answered yet comes first within its kind."""
    ends = _worth_asking(view)
    found = []
    for effect in EFFECTS:
        asked = [_question(end, effect, ends, view, language) for end in ends]
        found += sorted(asked, key=lambda question: bool(question.answered))
    return tuple(found)


def _question(end: str, effect: str, ends: list[str], view: MapView, language: str) -> NetQuestion:
    answered = [i for i in _standing(view) if i.end == end and i.effect == effect]
    taken = {end, *(influence.start for influence in answered)}
    rest = [f"system:{system}" for system in SYSTEMS if f"system:{system}" not in ends]
    return NetQuestion(
        end=end, effect=effect, text=say(language, f"influence-ask-{effect}", end=end_word(end, view, language)),
        choices=tuple(one for one in (*ends, *rest) if one not in taken), answered=tuple(i.id for i in answered),
    )  # fmt: skip


def _worth_asking(view: MapView) -> list[str]:
    """What the life is about: systems in which something happened or on which something works, debts and claims, and the
    strengths, worries and wishes on the map.
    """
    ends = {end for influence in view.influences for end in (influence.start, influence.end)}
    systems = {event.system for event in view.life} | {system_of(end) for end in ends}
    found = [f"system:{system}" for system in SYSTEMS if system in systems]
    found += [a.id for a in view.amounts if not a.struck_by and a.which in ("schulden", "vorderingen_van_bewoner")]
    found += [card.id for card in view.cards if not card.struck_by and card.kind in ("zorg", "kracht", "wens")]
    found += [end for end in sorted(ends) if not system_of(end) and end in things_of(view)]
    return list(dict.fromkeys(found)) or ["system:wonen"]


# ── where everything stands ────────────────────────────────────────────────────────────────────────────────────────────


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A box: a long system, or a thing between them. ``lines`` are its words, ``small`` a line of small words above."""

    id: str
    kind: str
    lines: tuple[str, ...]
    label: str
    small: str = ""
    certainty: str = "feit"
    struck: bool = False
    idle: bool = False
    width: float
    height: float
    x: float = 0.0
    y: float = 0.0

    @property
    def box(self) -> Box:
        """Left, top, right, bottom."""
        return (
            self.x - self.width / 2, self.y - self.height / 2, self.x + self.width / 2, self.y + self.height / 2,
        )  # fmt: skip


class Arrow(msgspec.Struct, frozen=True):
    """An influence with the way it runs, and the middle and width of its word."""

    influence: InfluenceView
    way: Spine
    word: str
    wide: float
    at: tuple[float, float]


class Influences(msgspec.Struct, frozen=True):
    """The layout: boxes, arrows, and the size of the paper."""

    width: float
    height: float
    nodes: dict[str, Node]
    arrows: tuple[Arrow, ...]


def lay(view: MapView, language: str) -> Influences:
    """Where everything stands. The paper grows until every box and every word has room of its own."""
    scale = 1.0
    for _ in range(MOST_GROWTH):
        found, free = _try(view, language, scale)
        if free:
            break
        scale *= GROWTH
    return found


def _try(view: MapView, language: str, scale: float) -> tuple[Influences, bool]:
    width, height = BASE[0] * scale, BASE[1] * scale
    shown = [i for i in view.influences if i.start != i.end and _end_known(i.start, view) and _end_known(i.end, view)]
    nodes = _systems(shown, width, height, language)
    free = _between(nodes, shown, view, width, height, language)
    ways = _ways(shown, nodes)
    arrows, roomy = _words(shown, ways, nodes, language)
    return Influences(width, height, nodes, tuple(arrows)), free and roomy


def _end_known(end: str, view: MapView) -> bool:
    return bool(system_of(end)) or isinstance(things_of(view).get(end), CardView | AmountView | LifeView)


def _systems(shown: list[InfluenceView], width: float, height: float, language: str) -> dict[str, Node]:
    """The long systems around, always in the same order and place."""
    taking = {end for influence in shown for end in (influence.start, influence.end)}
    rx, ry = width / 2 - SYSTEM_SIZE[0] / 2 - 14, height / 2 - SYSTEM_SIZE[1] / 2 - 14
    nodes = {}
    for nth, system in enumerate(SYSTEMS):
        turn = 2 * math.pi * nth / len(SYSTEMS)
        word = code(language, "system", system)
        identifier = f"system:{system}"
        nodes[identifier] = Node(
            id=identifier, kind="system", lines=fit(word, SYSTEM_SIZE[0] - 20, 1, TEXT), width=SYSTEM_SIZE[0],
            height=SYSTEM_SIZE[1], label=say(language, "influence-system", system=word), idle=identifier not in taking,
            x=width / 2 + rx * math.sin(turn), y=height / 2 - ry * math.cos(turn),
        )  # fmt: skip
    return nodes


def _between(
    nodes: dict[str, Node], shown: list[InfluenceView], view: MapView, width: float, height: float, language: str
) -> bool:
    """Lay what takes part between the systems, each as near as it can to what it is linked with. Whether all had room."""
    things, free = things_of(view), True
    ends = dict.fromkeys(end for i in shown for end in (i.start, i.end) if not system_of(end))
    for end in sorted(ends, key=lambda end: (things[end].order, end)):  # type: ignore[union-attr]
        node = _node(things[end], language)  # type: ignore[arg-type]
        beside = [i.end if i.start == end else i.start for i in shown if end in (i.start, i.end)]
        known = [nodes[one] for one in beside if one in nodes]
        aim = (
            sum((one.x for one in known), width / 2) / (len(known) + 1),
            sum((one.y for one in known), height / 2) / (len(known) + 1),
        )  # fmt: skip
        node, fits = _placed(node, aim, nodes, (width, height))
        nodes[end], free = node, free and fits
    return free


def _node(thing: CardView | AmountView | LifeView, language: str) -> Node:
    match thing:
        case LifeView():
            kind, small, words = "life", day(language, thing.date, "medium") if thing.date else "", thing.what
        case AmountView():
            kind, small = "amount", code(language, "amount", thing.kind) or code(language, "list", thing.which)
            words = brief_euros(language, thing.cents)
        case _:
            kind, small, words = "card", code(language, "kind", thing.kind), thing.name
    lines = fit(words, ROOM, 2, TEXT)
    small = fit(small, ROOM, 1, SMALL)[0] if small else ""
    wide = max([width_of(line, TEXT) for line in lines] + [width_of(small, SMALL)]) + 24
    said = (small, words, how_sure(language, thing.certainty, thing.source), *standing_words(thing, language))
    label = ", ".join(part for part in said if part)
    return Node(
        id=thing.id, kind=kind, lines=lines, small=small, label=label, width=max(64.0, wide),
        height=14.0 + 16 * len(lines) + (14 if small else 0), struck=bool(thing.struck_by or thing.struck),
        certainty=thing.certainty if thing.certainty in CERTAINTIES else "verteld",
    )  # fmt: skip


def _placed(
    node: Node, aim: tuple[float, float], nodes: dict[str, Node], paper: tuple[float, float]
) -> tuple[Node, bool]:
    """The node where it stands, and whether it stands clear; on larger paper boxes keep further apart."""
    step, (width, height) = 12.0, paper
    air = AIR * width / BASE[0]
    xs, ys = np.meshgrid(
        np.arange(node.width / 2 + 20, width - node.width / 2 - 20, step),
        np.arange(node.height / 2 + 20, height - node.height / 2 - 20, step),
    )
    xs, ys = xs.ravel(), ys.ravel()
    gaps = np.full(xs.shape, np.inf)
    for other in nodes.values():
        dx = np.abs(xs - other.x) - (node.width + other.width) / 2
        dy = np.abs(ys - other.y) - (node.height + other.height) / 2
        apart = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0))
        gaps = np.minimum(gaps, np.where((dx < 0) & (dy < 0), np.maximum(dx, dy), apart))
    away = np.hypot(xs - aim[0], (ys - aim[1]) * 1.3) + 60 * np.maximum(0, 2 * air - gaps) / air
    best = int(np.where(gaps >= air, away, 1e6 - gaps).argmin())
    return msgspec.structs.replace(node, x=float(xs[best]), y=float(ys[best])), bool(gaps[best] > 0)


# ── the arrows ─────────────────────────────────────────────────────────────────────────────────────────────────────────

_BENDS = (0.0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3)
_STEPS = np.linspace(0.03, 0.97, 40)
_WORD_STEPS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8)


def _ways(shown: list[InfluenceView], nodes: dict[str, Node]) -> list[Spine]:
    """Each arrow the straightest way through no box; two between the same boxes part."""
    used: dict[tuple[str, str], list[float]] = {}
    ways = []
    for influence in shown:
        pair = (min(influence.start, influence.end), max(influence.start, influence.end))
        sign = 1 if pair[0] == influence.start else -1
        taken = used.setdefault(pair, [])
        bends = [b for b in _BENDS if all(abs(b * sign - other) > 0.08 for other in taken)] or [0.36 + 0.08 * len(taken)]
        a, b = nodes[influence.start], nodes[influence.end]
        others = [node.box for node in nodes.values() if node.id not in (a.id, b.id)]
        tried = [spine(_port(a, b), _port(b, a), bend) for bend in bends]
        costs = [_through(way, others) * 10 + abs(bend) * 6 for way, bend in zip(tried, bends, strict=True)]
        best = costs.index(min(costs))
        taken.append(bends[best] * sign)
        ways.append(_clipped(tried[best], a, b))
    return ways


def _port(of: Node, towards: Node) -> tuple[float, float]:
    """Where an arrow leaves a box: as far to the side of the other as its width allows, so that arrows spread."""
    reach = of.width * 0.32
    return (max(of.x - reach, min(of.x + reach, towards.x)), of.y)


def _samples(way: Spine) -> np.ndarray:
    return np.array([way.at(float(t)) for t in _STEPS])


def _through(way: Spine, boxes: list[Box]) -> int:
    if not boxes:
        return 0
    points, edges = _samples(way)[:, None, :], np.array(boxes)
    inside = ((points > edges[:, :2] - 6) & (points < edges[:, 2:] + 6)).all(axis=2)
    return int(inside.any(axis=0).sum())


def _clipped(way: Spine, a: Node, b: Node) -> Spine:
    """The way from border to border, a little paper left at both ends."""
    start = next((t for t in np.linspace(0, 1, 200) if not _inside(way.at(float(t)), a.box, 4.0)), 0.0)
    end = next((t for t in np.linspace(1, 0, 200) if not _inside(way.at(float(t)), b.box, 5.0)), 1.0)
    if start >= end:
        return way
    # A part of a quadratic curve is one again; its middle point follows from the headings at both ends.
    u, v = float(start), float(end)
    middle = tuple(
        (1 - u) * (1 - v) * p + ((1 - u) * v + u * (1 - v)) * q + u * v * r
        for p, q, r in zip(way.a, way.c, way.b, strict=True)
    )
    return Spine(way.at(u), (middle[0], middle[1]), way.at(v))


def _inside(point: tuple[float, float], box: Box, slack: float) -> bool:
    return box[0] - slack < point[0] < box[2] + slack and box[1] - slack < point[1] < box[3] + slack


def _words(
    shown: list[InfluenceView], ways: list[Spine], nodes: dict[str, Node], language: str
) -> tuple[list[Arrow], bool]:
    """A place on each arrow for its word: on no box and no other word, and off the other arrows where it can be."""
    boxes = [node.box for node in nodes.values()]
    lines = [_samples(way) for way in ways]
    words: list[Box] = []
    arrows, roomy = [], True
    for nth, (influence, way) in enumerate(zip(shown, ways, strict=True)):
        word = code(language, "effect", influence.effect)
        wide = width_of(word, SMALL) + 10 + (16 if influence.certainty != "feit" else 0)
        others = [points for one, points in enumerate(lines) if one != nth]
        options = _word_places(way)
        costs = [_word_cost(at, wide, boxes, words, others) + n * 0.1 for n, at in enumerate(options)]
        at = options[costs.index(min(costs))]
        roomy = roomy and min(costs) < 1000
        words.append(_around(at, wide))
        arrows.append(Arrow(influence, way, word, wide, at))
    return arrows, roomy


def _word_places(way: Spine) -> list[tuple[float, float]]:
    """On the line, from the middle outwards; and else beside it."""
    found = [way.at(t) for t in _WORD_STEPS]
    for aside in (15.0, -15.0):
        pairs = ((way.at(t), way.heading(t)) for t in _WORD_STEPS)
        found += [(x - dy * aside, y + dx * aside) for (x, y), (dx, dy) in pairs]
    return found


def _around(at: tuple[float, float], wide: float) -> Box:
    return (at[0] - wide / 2, at[1] - 10, at[0] + wide / 2, at[1] + 10)


def _word_cost(at: tuple[float, float], wide: float, boxes: list[Box], words: list[Box], lines: list[np.ndarray]) -> float:
    x0, y0, x1, y1 = _around(at, wide)
    hits = sum(x0 < b[2] + 3 and x1 > b[0] - 3 and y0 < b[3] + 3 and y1 > b[1] - 3 for b in (*boxes, *words))
    crossed = sum(bool(((p > (x0, y0)) & (p < (x1, y1))).all(axis=1).any()) for p in lines)
    return 1000.0 * hits + crossed


# ── the drawing ────────────────────────────────────────────────────────────────────────────────────────────────────────


def draw_influences(view: MapView, language: str) -> Drawing:
    """The influences of this view; ``drawing.svg`` puts it together, as it does the map."""
    found = lay(view, language)
    elements = {arrow.influence.id: _arrow(arrow, view, language) for arrow in found.arrows}
    elements |= {identifier: _box(node) for identifier, node in found.nodes.items()}
    title = say(language, "influence-title-of", title=view.title) if view.title else say(language, "influence-title")
    legend, height = _legend(found, language)
    return Drawing(
        box=(0.0, 0.0, round(found.width, 1), round(found.height, 1)), ground=_ground(found, view, language),
        elements=elements, order=tuple(elements), legend=legend, legend_height=height, title=title, headline=title,
        desc=say(language, "influence-desc", n=len(found.arrows)), language=language, geometry={"layer": "influences"},
    )  # fmt: skip


def _ground(found: Influences, view: MapView, language: str) -> str:
    stamp = ""
    if view.fictional:
        word = safe(say(language, "drawing-fictional").upper())
        stamp = (
            f'<g class="stamp" transform="translate({num(found.width - 56)} {num(found.height - 20)}) rotate(-4)">'
            f'<rect x="-40" y="-11" width="80" height="22" rx="4"/><text y="4">{word}</text></g>'
        )
    empty = "" if found.arrows else _hint(found, language)
    return f'<g class="ground"><style>{CSS}</style>{stamp}{empty}</g>'


def _hint(found: Influences, language: str) -> str:
    word = safe(say(language, "influence-none"))
    return f'<text class="homeword" x="{num(found.width / 2)}" y="{num(found.height / 2)}">{word}</text>'


def _box(node: Node) -> str:
    x0, y0, x1, y1 = node.box
    classes = f"node {node.kind} c-{node.certainty}{' idle' if node.idle else ''}{' struck' if node.struck else ''}"
    words = safe(node.label)
    radius = 19 if node.kind == "system" else 12 if node.kind == "card" else 3
    parts = [
        f'<g id="{safe(node.id)}" class="{classes}" data-x="{num(node.x)}" data-y="{num(node.y)}" tabindex="0" role="button"'
        f' aria-label="{words}"><title>{words}</title>',
        f'<rect x="{num(x0)}" y="{num(y0)}" width="{num(x1 - x0)}" height="{num(y1 - y0)}" rx="{radius}"'
        f" {_PLAIN[node.certainty]}/>",
    ]
    y = y0 + (node.height - 16 * len(node.lines) - (14 if node.small else 0)) / 2 + 12.4
    if node.small:
        parts.append(f'<text class="small" font-size="{SMALL}" x="{num(node.x)}" y="{num(y)}">{safe(node.small)}</text>')
        y += 15
    for nth, line in enumerate(node.lines):
        parts.append(f'<text font-size="{TEXT}" x="{num(node.x)}" y="{num(y + 16 * nth)}">{safe(line)}</text>')
    if node.certainty != "feit":
        parts.append(f'<use href="#lm-m-{node.certainty}" x="{num(x1 - 4)}" y="{num(y0 + 4)}"/>')
    if node.struck:
        parts.append(f'<path class="strike" d="M{num(x0 + 3)} {num(y1 - 3)} {num(x1 - 3)} {num(y0 + 3)}"/>')
    return "".join(parts) + "</g>"


_PLAIN = {
    "feit": 'fill="#fff" stroke="#211d18"', "waarneming": 'fill="#fff" stroke="#211d18"',
    "verteld": 'fill="#fff" stroke="#211d18" stroke-dasharray="5 3"',
    "aanname": 'fill="#fff" stroke="#6a6255" stroke-dasharray=".1 3.6" stroke-linecap="round"',
}  # fmt: skip
"""The border for programs that know no custom properties; where CSS works, it decides."""


def _arrow(arrow: Arrow, view: MapView, language: str) -> str:
    said = arrow.influence
    certainty = said.certainty if said.certainty in CERTAINTIES else "verteld"
    effect = said.effect if said.effect in EFFECTS else EFFECTS[0]
    parts = [influence_says(said, view, language), how_sure(language, said.certainty, said.source), said.note]
    parts += standing_words(said, language)
    words = safe(", ".join(part for part in parts if part))
    data = {
        "effect": said.effect, "certainty": said.certainty, "source": said.source, "giver": said.start, "receiver": said.end,
        "struck-by": said.struck_by,
    }  # fmt: skip
    attributes = "".join(f' data-{name}="{safe(value)}"' for name, value in data.items() if value)
    struck = bool(said.struck_by or said.struck)
    classes = f"tie influence e-{effect} c-{certainty}{' struck' if struck else ''}"
    body = f'<g id="{safe(said.id)}" class="{classes}"{attributes} tabindex="0" role="button" aria-label="{words}">'
    body += f'<title>{words}</title><path class="hit" d="{lines_svg.path(arrow.way)}"/>'
    body += lines_svg.influence(arrow.way, effect) + _word(arrow, certainty)
    if struck:
        x, y = arrow.at
        body += f'<path class="strike" d="M{num(x - arrow.wide / 2)} {num(y + 7)} {num(x + arrow.wide / 2)} {num(y - 7)}"/>'
    return body + "</g>"


def _word(arrow: Arrow, certainty: str) -> str:
    x0, y0, x1, y1 = _around(arrow.at, arrow.wide)
    mark = "" if certainty == "feit" else f'<use href="#lm-m-{certainty}" x="{num(x1 - 8)}" y="{num(arrow.at[1])}"/>'
    x = arrow.at[0] - (8 if mark else 0)
    return (
        f'<g class="word"><rect x="{num(x0)}" y="{num(y0)}" width="{num(x1 - x0)}" height="{num(y1 - y0)}" rx="6"'
        f' fill="#fff"/>'
        f'<text font-size="{SMALL}" x="{num(x)}" y="{num(arrow.at[1] + 4)}">{safe(arrow.word)}</text>{mark}</g>'
    )


def _legend(found: Influences, language: str) -> tuple[str, float]:
    """What is on this map of influences and nothing else, as running rows, and its height."""
    x, y, parts = 14.0, 16.0, ['<g class="key">']
    for sign, wide, word in _legend_items(found, language):
        room = wide + 6 + width_of(word, 12) + 18
        if x + room > found.width and x > 14:
            x, y = 14.0, y + 24
        text = f'<text font-size="12" x="{num(wide + 5)}" y="4">{safe(word)}</text>'
        parts.append(f'<g transform="translate({num(x)} {num(y)})">{sign}{text}</g>')
        x += room
    return "".join(parts) + "</g>", y + 18


def _legend_items(found: Influences, language: str) -> list[tuple[str, float, str]]:
    here = {arrow.influence.effect for arrow in found.arrows}
    items = [
        (f'<g class="tie influence e-{effect}">{lines_svg.influence(spine((1.0, 0.0), (44.0, 0.0)), effect)}</g>', 48.0,
         code(language, "effect", effect))
        for effect in EFFECTS if effect in here
    ]  # fmt: skip
    things = [node for node in found.nodes.values() if node.kind != "system"]
    certain = {arrow.influence.certainty for arrow in found.arrows} | {node.certainty for node in things}
    for name in CERTAINTIES:
        if name in certain:
            mark = f'<use href="#lm-m-{name}" x="30" y="-6"/>' if name != "feit" else ""
            sign = f'<g class="node c-{name}"><rect y="-8" width="30" height="16" rx="4" {_PLAIN[name]}/>{mark}</g>'
            items.append((sign, 36.0, code(language, "certainty", name)))
    if any(a.influence.struck_by or a.influence.struck for a in found.arrows) or any(node.struck for node in things):
        items.append(('<path class="strike" d="M2 7 16-7"/>', 18.0, say(language, "drawing-legend-struck")))
    return items
