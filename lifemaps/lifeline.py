"""The life line: what happened, on a time axis, in a lane per long system, drawn from the same view as the map.

Time is not drawn to one scale, and says so. A month in which something happened is given room; a month in which nothing
did is narrow; twelve or more of those in a row are folded into a break, marked on the axis with how long it lasted. So
1988 and eleven events in 2026 fit on one page. Within a month time runs evenly; every month on the axis has its tick.

A date is drawn as exactly as it is known: a day is a diamond, a month a bar over that month, a year a bar over that
year. What is still to come has an open mark. The words hang on a pole under the mark, in a slip whose border says how
sure it is. Poles and slips of a lane never cross: they are hung from right to left, each under those it would cover.

Zooming is drawing again: ``around`` is the time that is shown (what lies outside is counted at the edge), ``zoom`` makes
the axis wider than a page. A screen may scale the picture as well; nothing here depends on that. Money stands in a lane
of its own: what becomes another amount on a date, and what stands open on the day the case is seen from.

Units: map units, one CSS pixel at scale 1; a month is ``year * 12 + month - 1``. The elements carry the ids of the events
and amounts, classes and data attributes as on the map, and ``data-cards``: the cards an event speaks of.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable
from itertools import pairwise

import msgspec
from babel.dates import format_date, get_month_names

from lifemaps.drawing import Drawing, amount_words, how_sure, safe, standing_words
from lifemaps.layout import brief_euros, width_of
from lifemaps.partialdate import is_partial
from lifemaps.view import AmountView, CardView, LifeView, MapView
from lifemaps.vocabulary import CERTAINTIES, KINDS, SYSTEMS
from lifemaps.words import code, day, say

LONG_SYSTEMS = ("wonen", "werk", "onderwijs", "sociale_zekerheid", "zorg", "pensioen")
"""The six systems that run through every life; their lanes are always there, thin when empty."""
MONEY, ELSEWHERE, UNDATED = "geld", "overig", "zonder_datum"
"""Lanes beside the systems: money, a system this program does not know, and what nobody could date."""

WIDE = 1000.0
GUTTER, MARGIN = 130.0, 10.0
HEAD = 58.0
"""Room above the lanes: the day of now, the years, the months."""
LAST_ROOM = 128.0
"""Room to the right of the last month, for the words of what stands last."""
RAIL, HANG = 13.0, 25.0
"""From the top of a lane to its time rail, and to the highest slip."""
THIN = 26.0
FOLD_FROM = 12
"""So many months without anything are folded into a break."""
BREAK = 66.0
TEXT, SMALL, LINE = 12.5, 10.8, 15.2
PAD, GAP = 6.5, 8.0
ROOMS = (118.0, 138.0, 160.0, 190.0, 230.0)
WIDEST = 260.0
"""Widths a slip may have; a lane takes those that keep it low. One long word may make it wider."""
MOST_LINES = 8
MOST_TURNED = 14
"""A lane with more slips than this is not tried in every form; it grows long, and zooming in is the way to read it."""
ZOOMS = (0.5, 12.0)

CSS = (
    ".lifemap .slip{fill:var(--_paper,#faf6ec);stroke:var(--_ink,#211d18);stroke-width:1.2}"
    ".lifemap .c-waarneming .slip,.lifemap .c-feit .slip{stroke-width:1.5}"
    ".lifemap .c-verteld .slip{stroke-dasharray:5 3}"
    ".lifemap .c-aanname .slip{stroke:var(--_soft,#6a6255);stroke-width:1.7;stroke-dasharray:.1 3.6;stroke-linecap:round}"
    ".lifemap .life text{font-size:12.5px;stroke:none}.lifemap .life .when{font-size:10.8px;fill:var(--_soft,#6a6255)}"
    ".lifemap .life .sum{font-weight:600}"
    ".lifemap .mark{fill:var(--_ink,#211d18);stroke:var(--_ink,#211d18);stroke-width:1.3;stroke-linejoin:round}"
    ".lifemap .mark.ahead,.lifemap .mark.open{fill:var(--_paper,#faf6ec)}"
    ".lifemap .pole{fill:none;stroke:var(--_ink,#211d18);stroke-width:.9}"
    ".lifemap .lane{font-size:12.5px;font-weight:600;fill:var(--_soft,#6a6255)}.lifemap .lane.empty{font-weight:400}"
    ".lifemap .rail{fill:none;stroke:var(--_soft,#6a6255);stroke-width:1}"
    ".lifemap .rail.idle{stroke-opacity:.45}"
    ".lifemap .between{fill:none;stroke:var(--_hair,#d8ccb4);stroke-width:1}"
    ".lifemap .yearline{fill:none;stroke:var(--_hair,#d8ccb4);stroke-width:1;stroke-dasharray:2 3}"
    ".lifemap .year{font-size:13.5px;font-weight:650}.lifemap .month{font-size:10.5px;fill:var(--_soft,#6a6255)}"
    ".lifemap .skipped{font-size:10.5px;font-style:italic;text-anchor:middle;fill:var(--_soft,#6a6255)}"
    ".lifemap .fold{fill:var(--_paper,#faf6ec);stroke:none}"
    ".lifemap .tear{fill:none;stroke:var(--_soft,#6a6255);stroke-width:.9;stroke-opacity:.6}"
    ".lifemap .now{fill:none;stroke:var(--_accent,#0c5457);stroke-width:2}"
    ".lifemap .nowword{font-size:12.5px;font-weight:650;text-anchor:middle;fill:var(--_accent,#0c5457)}"
    ".lifemap .ahead-zone{fill:var(--_ink,#211d18);fill-opacity:.035;stroke:none}"
    ".lifemap .aside{font-size:11.5px;font-style:italic;fill:var(--_soft,#6a6255)}"
    ".lifemap .life:focus-visible .slip,.lifemap .life.on .slip{stroke:var(--_accent,#0c5457);stroke-width:2.4}"
    ".lifemap .life:hover .slip{stroke:var(--_accent,#0c5457)}"
)
"""What the life line needs beside the look of the map; it travels in the ground, so that ``drawing.svg`` need not know."""


# ── time ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def months_of(date: str) -> tuple[int, int]:
    """The first and last month of a partial date, as month numbers."""
    parts = [int(part) for part in date.split("-")]
    first = parts[0] * 12
    return (first, first + 11) if len(parts) == 1 else (first + parts[1] - 1,) * 2


class Fold(msgspec.Struct, frozen=True):
    """Time that was folded away: ``months`` of it, between ``x0`` and ``x1``."""

    x0: float
    x1: float
    months: int


class Scale(msgspec.Struct, frozen=True):
    """Where each month on the axis begins and ends; what is not there was folded into one of ``folds``."""

    months: dict[int, tuple[float, float]]
    folds: tuple[Fold, ...]
    x0: float
    x1: float

    def span(self, date: str) -> tuple[float, float] | None:
        """From where to where a year, month or day lies; ``None`` when it is not on this axis. A day is one point."""
        first, last = months_of(date)
        here = [self.months[m] for m in range(first, last + 1) if m in self.months]
        if not here:
            return None
        if len(date) < 10:
            return here[0][0], here[-1][1]
        x0, x1 = here[0]
        x = x0 + (x1 - x0) * (int(date[8:]) - 0.5) / calendar.monthrange(first // 12 or 1, first % 12 + 1)[1]
        return x, x


def scale(dates: Iterable[str], x0: float, x1: float, *, today: str = "", around: tuple[str, str] | None = None) -> Scale:
    """The axis for these dates, from ``x0`` to ``x1``; ``around`` fixes the time at its ends, else the outer dates do."""
    weights = _weights([d for d in dates if is_partial(d)], today, around)
    if not weights:
        return Scale({}, (), x0, x1)
    known = sorted(weights)
    gaps = {a: b - a - 1 for a, b in pairwise(known) if b - a > FOLD_FROM}
    for a, b in pairwise(known):
        if a not in gaps:
            weights |= {m: 0.5 for m in range(a + 1, b)}
    fold = min(BREAK, (x1 - x0) * 0.3 / max(len(gaps), 1))
    unit = (x1 - x0 - fold * len(gaps)) / sum(weights.values())
    months, folds, x = {}, [], x0
    for month in sorted(weights):
        months[month] = (x, x + unit * weights[month])
        x = months[month][1]
        if month in gaps:
            folds.append(Fold(x, x + fold, gaps[month]))
            x += fold
    return Scale(months, tuple(folds), x0, x1)


def _weights(dates: list[str], today: str, around: tuple[str, str] | None) -> dict[int, float]:
    """How much room each month asks for: more for each date in it, a little for each month of a year."""
    low, high = (months_of(around[0])[0], months_of(around[1])[1]) if around else (0, 10**6)
    counts: dict[int, int] = {}
    thin: set[int] = {low, high} if around else set()
    for date in dates:
        first, last = months_of(date)
        if first == last:
            counts[first] = counts.get(first, 0) + 1
        else:
            thin |= set(range(first, last + 1))
    if is_partial(today):
        thin |= set(months_of(today))
    weights = {m: 0.6 for m in thin if low <= m <= high}
    return weights | {m: 1.0 + 2.0 * n**0.7 for m, n in counts.items() if low <= m <= high}


# ── what stands where ──────────────────────────────────────────────────────────────────────────────────────────────────

Box = tuple[float, float, float, float]


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """One event or amount on the life line.

    ``mark`` is where its date lies on the rail (both ends the same for a day; ``None`` without a date), ``pole`` where the
    pole comes down, ``box`` where the words stand. ``ahead`` is true for what is still to come, ``open`` for money that
    stands open on the day of now.
    """

    id: str
    lane: str
    date: str
    when: str
    lines: tuple[str, ...]
    certainty: str
    label: str
    data: dict[str, str]
    order: int
    struck: bool = False
    ahead: bool = False
    open: bool = False
    mark: tuple[float, float] | None = None
    pole: float = 0.0
    rail: float = 0.0
    box: Box = (0.0, 0.0, 0.0, 0.0)
    words: str = ""


class Lane(msgspec.Struct, frozen=True):
    """A lane with its name, from ``y`` down to ``y + height``."""

    code: str
    y: float
    height: float
    empty: bool


class Lifeline(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on its place; ``earlier`` and ``later`` are how many events lie outside what is shown."""

    scale: Scale
    lanes: tuple[Lane, ...]
    slips: tuple[Slip, ...]
    width: float
    height: float
    right: float
    now: float | None = None
    earlier: int = 0
    later: int = 0


def lay(
    view: MapView, language: str, *, today: str = "", around: tuple[str, str] | None = None, zoom: float = 1.0
) -> Lifeline:
    """Where everything of the life line stands. ``today`` is the day the case is seen from (``analysis.reference_day``).

    ``around`` is the first and last time shown, each a year, a month or a day (``("2026", "2027-03")``).
    """
    today = today if is_partial(today) else ""
    around = around if around and all(map(is_partial, around)) and around[0][:7] <= around[1][:7] else None
    width = WIDE * min(max(zoom, ZOOMS[0]), ZOOMS[1])
    slips = [*(_life(e, view, today, language) for e in view.life), *_money(view, today, language)]
    shown, earlier, later = _within(slips, around)
    right = width - MARGIN
    end = max(GUTTER + 100.0, right - LAST_ROOM)
    axis = scale([s.date for s in shown if s.date], GUTTER + 8, end, today=today, around=around)
    placed = [_dated(slip, axis) for slip in shown]
    lanes, hung, y = [], [], HEAD
    for name in _lane_order(placed):
        here = [slip for slip in placed if slip.lane == name]
        down, height = _flow(here, right) if name == UNDATED else _hang(here, right)
        height = max(height, THIN + 14.0 * (len(_lane_rows(name, language)) - 1))
        lanes.append(Lane(name, y, height, not here))
        hung += [_lowered(slip, y) for slip in down]
        y += height
    now = axis.span(today) if today else None
    return Lifeline(
        scale=axis, lanes=tuple(lanes), slips=tuple(sorted(hung, key=_in_time)), width=width, height=y + 10, right=right,
        now=sum(now) / 2 if now else None, earlier=earlier, later=later,
    )  # fmt: skip


def _in_time(slip: Slip) -> tuple[bool, str, int, str]:
    return (slip.mark is None, slip.date, slip.order, slip.id)


def _within(slips: list[Slip], around: tuple[str, str] | None) -> tuple[list[Slip], int, int]:
    if around is None:
        return slips, 0, 0
    low, high = months_of(around[0])[0], months_of(around[1])[1]
    before = [s for s in slips if s.date and months_of(s.date)[1] < low]
    after = [s for s in slips if s.date and months_of(s.date)[0] > high]
    gone = {s.id for s in (*before, *after)}
    return [s for s in slips if s.id not in gone], len(before), len(after)


def _lane_order(slips: list[Slip]) -> list[str]:
    held = {slip.lane for slip in slips}
    return [name for name in (*SYSTEMS, ELSEWHERE, MONEY, UNDATED) if name in held or name in LONG_SYSTEMS]


def _dated(slip: Slip, axis: Scale) -> Slip:
    span = axis.span(slip.date) if slip.date else None
    if span is None:
        return msgspec.structs.replace(slip, lane=UNDATED)
    pole = span[0] if span[0] == span[1] else span[0] + min(7.0, (span[1] - span[0]) / 2)
    return msgspec.structs.replace(slip, mark=span, pole=pole)


def _lowered(slip: Slip, y: float) -> Slip:
    x0, y0, x1, y1 = slip.box
    return msgspec.structs.replace(slip, rail=y + RAIL, box=(x0, y0 + y, x1, y1 + y))


def _hang(slips: list[Slip], right: float) -> tuple[list[Slip], float]:
    """The slips of a lane on their poles, left or right of them and in such widths that the lane stays low.

    Begins with everything to the right, which always fits, and then turns or widens one slip at a time for as long as
    that helps. A lane with very many stays as it began.
    """
    if not slips:
        return [], THIN
    slips = sorted(slips, key=lambda s: (-s.pole, s.order, s.id))
    best, cost = [], float("inf")
    for room in ROOMS:
        forms = [_form(slip, room, 1, right) for slip in slips]
        found = _cost(_tops(forms), forms)
        if found < cost:
            best, cost = forms, found
    few = len(slips) <= MOST_TURNED
    choices = [_choices(slip, right) if few else [] for slip in slips]
    for _ in range(6):
        before = cost
        for nth, forms in enumerate(choices):
            for form in forms:
                tried = [*best[:nth], form, *best[nth + 1 :]]
                found = _cost(_tops(tried), tried)
                if found < cost - 0.01:
                    best, cost = tried, found
        if cost == before:
            break
    tops = _tops(best)
    assert tops is not None
    hung = [
        msgspec.structs.replace(slip, lines=form.lines, box=(form.x0, top, form.x1, top + form.high))
        for slip, form, top in zip(slips, best, tops, strict=True)
    ]
    return hung, max(slip.box[3] for slip in hung) + 11.0


class _Form(msgspec.Struct, frozen=True):
    """How one slip might hang: from ``x0`` to ``x1``, on a pole at one of those."""

    pole: float
    x0: float
    x1: float
    high: float
    lines: tuple[str, ...]

    def covers(self, other: _Form) -> bool:
        """Whether the other's pole would run through these words (or too close by)."""
        if self.pole == other.pole:
            return False
        return self.x0 - (0 if self.pole == self.x0 else GAP) < other.pole < self.x1 + (0 if self.pole == self.x1 else GAP)

    def meets(self, other: _Form) -> bool:
        """Whether they share a piece of the axis, so that one must hang lower."""
        if self.pole == other.pole:
            return (self.x0 < self.pole) == (other.x0 < other.pole)
        return self.x0 < other.x1 + GAP and other.x0 < self.x1 + GAP


def _choices(slip: Slip, right: float) -> list[_Form]:
    """The ways one slip might hang within the page, alike ones once."""
    forms = (_form(slip, room, side, right) for side in (1, -1) for room in ROOMS)
    return list({(f.x0, f.x1): f for f in forms if f.x0 >= GUTTER and f.x1 <= right + 0.1}.values())


def _form(slip: Slip, room: float, side: int, right: float) -> _Form:
    room = max(room, min(WIDEST, max(width_of(word, TEXT) for word in slip.words.split(" ")) + 2 * PAD + 1))
    lines, wide, high = _sized(slip, max(100.0, min(room, right - slip.pole)) if side > 0 else room)
    x0, x1 = (slip.pole, slip.pole + wide) if side > 0 else (slip.pole - wide, slip.pole)
    return _Form(slip.pole, x0, x1, high, lines)


def _tops(forms: list[_Form]) -> list[float] | None:
    """How low each hangs: under all whose pole it covers, and clear of the rest. ``None`` when two cover each other's pole.

    So no pole runs through words: whatever covers a pole hangs under the slip that the pole carries.
    """
    under = [[j for j, other in enumerate(forms) if j != i and form.covers(other)] for i, form in enumerate(forms)]
    tops: list[float | None] = [None] * len(forms)
    waiting = list(range(len(forms)))
    while waiting:
        ready = next((i for i in waiting if all(tops[j] is not None for j in under[i])), None)
        if ready is None:
            return None
        form = forms[ready]
        near = [(top, top + forms[j].high) for j, top in enumerate(tops) if top is not None and form.meets(forms[j])]
        start = max((tops[j] + forms[j].high + GAP for j in under[ready]), default=HANG)  # type: ignore[operator]
        steps = sorted({start, *(end + GAP for _, end in near if end + GAP > start)})
        tops[ready] = next(y for y in steps if all(y + form.high + GAP <= top or end + GAP <= y for top, end in near))
        waiting.remove(ready)
    return tops  # type: ignore[return-value]


def _cost(tops: list[float] | None, forms: list[_Form]) -> float:
    """Low lanes first, then slips near their rail, then compact ones, words to the right of their pole."""
    if tops is None:
        return float("inf")
    bottom = max(top + form.high for top, form in zip(tops, forms, strict=True))
    left = sum(form.x0 < form.pole for form in forms)
    return bottom * 10 + sum(tops) + sum(form.x1 - form.x0 for form in forms) * 0.05 + left * 80


def _flow(slips: list[Slip], right: float) -> tuple[list[Slip], float]:
    """What has no date, side by side."""
    done, x, y, tall = [], GUTTER + 8, 8.0, 0.0
    for slip in sorted(slips, key=lambda s: (s.order, s.id)):
        lines, wide, high = _sized(slip, ROOMS[3])
        if x + wide > right and tall:
            x, y, tall = GUTTER + 8, y + tall + GAP, 0.0
        done.append(msgspec.structs.replace(slip, lines=lines, box=(x, y, x + wide, y + high)))
        x, tall = x + wide + GAP, max(tall, high)
    return done, y + tall + 11.0


def _sized(slip: Slip, room: float) -> tuple[tuple[str, ...], float, float]:
    lines = wrap(slip.words, room - 2 * PAD)
    head = width_of(slip.when, SMALL) + (17.0 if slip.certainty != "feit" else 0.0) if slip.when else 0.0
    wide = max(head, *(width_of(line, TEXT) for line in lines)) + 2 * PAD
    return lines, wide, 2 * PAD - 2 + LINE * len(lines) + (13.0 if slip.when else 0.0)


def wrap(text: str, room: float, size: float = TEXT, most: int = MOST_LINES) -> tuple[str, ...]:
    """The words in lines that fit the room; a word that is too long is cut, and what is too much ends in an ellipsis."""
    lines: list[str] = [""]
    for word in re.split(r"[ \t\r\n]+", text.strip(" \t\r\n")):
        for piece in _pieces(word, room, size):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if width_of(joined, size) <= room:
                lines[-1] = joined
            elif len(lines) == most:
                return (*lines[:-1], _ellipsis(lines[-1], room, size))
            else:
                lines.append(piece)
    return tuple(lines)


def _pieces(word: str, room: float, size: float) -> list[str]:
    pieces = []
    while width_of(word, size) > room:
        cut = next((i for i in range(len(word) - 1, 1, -1) if width_of(word[:i], size) <= room), 1)
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]


def _ellipsis(line: str, room: float, size: float) -> str:
    while line and width_of(line + " …", size) > room:
        line = line[:-1]
    return line.rstrip(" ,;:") + " …"


# ── what stands in a slip ──────────────────────────────────────────────────────────────────────────────────────────────


def _life(event: LifeView, view: MapView, today: str, language: str) -> Slip:
    date = event.date if is_partial(event.date) else ""
    ahead = _ahead(date, today)
    cards = " ".join(cards_of(event, view.cards))
    data = {"date": event.date, "system": event.system, "cards": cards, "source": event.source, "struck-by": event.struck_by}
    lane = event.system if event.system in SYSTEMS else ELSEWHERE
    return Slip(
        id=event.id, lane=lane, date=date, when=_when(date, language), lines=(), words=event.what or "…", data=data,
        certainty=_certain(event.certainty), label=event_words(event, view, language, today=today), order=event.order,
        struck=bool(event.struck_by or event.struck), ahead=ahead,
    )  # fmt: skip


def _when(date: str, language: str) -> str:
    """A date as briefly as it can be said: "22 sep 2026", "sep 2026", "2026"."""
    if not date:
        return say(language, "lifeline-no-date")
    if len(date) != 7:
        return day(language, date, "medium")
    return format_date(dt.date.fromisoformat(date + "-01"), "LLL y", locale=language.replace("-", "_"))


def _certain(certainty: str) -> str:
    return certainty if certainty in CERTAINTIES else "verteld"


def _ahead(date: str, today: str) -> bool:
    """Whether a date is still to come: it begins after the day of now."""
    return bool(date and today) and date[: len(today)] > today[: len(date)]


def _money(view: MapView, today: str, language: str) -> list[Slip]:
    """Amounts that become another amount on a date, and what stands open on the day of now."""
    names = {card.id: card.name for card in view.cards}
    slips = []
    for amount in view.amounts:
        if amount.becomes_cents is not None and is_partial(amount.becomes_since):
            slips.append(_becomes(amount, names, today, language))
        elif amount.which in ("vorderingen_van_bewoner", "schulden"):
            slips.append(_open(amount, names, today, language))
    return slips


def _amount_slip(amount: AmountView, names: dict[str, str], language: str) -> dict[str, object]:
    spoken = msgspec.structs.replace(amount, who=names.get(amount.who, ""))
    cards = amount.who if amount.who in names else ""
    data = {
        "list": amount.which, "kind": amount.kind, "cards": cards, "source": amount.source, "struck-by": amount.struck_by,
    }  # fmt: skip
    return {
        "id": amount.id, "lane": MONEY, "lines": (), "data": data, "certainty": _certain(amount.certainty),
        "order": amount.order, "struck": bool(amount.struck_by or amount.struck), "label": amount_words(spoken, language),
    }  # fmt: skip


def _becomes(amount: AmountView, names: dict[str, str], today: str, language: str) -> Slip:
    figures = {"was": _figure(amount.cents, language), "now": _figure(amount.becomes_cents or 0, language)}
    words = say(language, "lifeline-becomes", kind=code(language, "amount", amount.kind), **figures)
    since = amount.becomes_since
    when = say(language, "lifeline-from", date=_when(since, language))
    ahead = _ahead(since, today)
    return Slip(**_amount_slip(amount, names, language), date=since, when=when, words=words, ahead=ahead)  # type: ignore[arg-type]


def _open(amount: AmountView, names: dict[str, str], today: str, language: str) -> Slip:
    party = amount.party or names.get(amount.who, "")
    kind, figure = code(language, "amount", amount.kind), _figure(amount.cents, language)
    words = "\xa0· ".join(part for part in (party, kind, figure) if part)
    when = say(language, f"lifeline-open-{'due' if amount.which == 'vorderingen_van_bewoner' else 'owed'}")
    return Slip(**_amount_slip(amount, names, language), date=today, when=when, words=words, open=True)  # type: ignore[arg-type]


def _figure(cents: int, language: str) -> str:
    """An amount that is never broken over two lines."""
    return brief_euros(language, cents).replace(" ", "\xa0")


def event_words(event: LifeView, view: MapView, language: str, *, today: str = "") -> str:
    """An event read aloud: "september 2026, werk: Magazijn kondigt sluiting aan, feit, volgens brief werkgever"."""
    known = is_partial(event.date)
    date = day(language, event.date) if known else say(language, "lifeline-no-date")
    who = view.card(event.who)
    parts = [
        say(language, "lifeline-event", date=date, system=code(language, "system", event.system), what=event.what),
        who.name if who else "", how_sure(language, event.certainty, event.source),
        say(language, "lifeline-ahead") if known and _ahead(event.date, today) else "",
        *standing_words(event, language),
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def cards_of(event: LifeView, cards: Iterable[CardView]) -> tuple[str, ...]:
    """The cards an event is about: the one it names as *who*, and those whose name stands in its words.

    A person or group is also known by a part of the name that only one card has ("Karim" for "Neef Karim"); a service
    or a dwelling by its whole name only, since its parts are everyday words ("Nieuwe flat").
    """
    cards = tuple(cards)
    parts: dict[str, list[str]] = {}
    for card in cards:
        for part in {p for p in re.findall(r"\w{3,}", card.name) if p[0].isupper()}:
            parts.setdefault(part, []).append(card.id)
    said = set(re.findall(r"\w{3,}", event.what))
    found = [event.who] if any(card.id == event.who for card in cards) else []
    for card in cards:
        whole = card.name and re.search(rf"(?<!\w){re.escape(card.name)}(?!\w)", event.what, re.IGNORECASE)
        near = card.kind in KINDS and KINDS[card.kind].side == "informal"
        own = near and any(owners == [card.id] and part in said for part, owners in parts.items())
        if (whole or own) and card.id not in found:
            found.append(card.id)
    return tuple(found)


# ── the drawing ────────────────────────────────────────────────────────────────────────────────────────────────────────


def draw_lifeline(
    view: MapView, language: str, *, today: str = "", around: tuple[str, str] | None = None, zoom: float = 1.0
) -> Drawing:
    """The life line of this view. ``drawing.svg`` puts it together, as it does the map. See ``lay`` for the choices."""
    line = lay(view, language, today=today, around=around, zoom=zoom)
    elements = {slip.id: _slip(slip) for slip in line.slips}
    legend, height = _legend(line, language)
    title = say(language, "lifeline-title-of", title=view.title) if view.title else say(language, "lifeline-title")
    shown = {"layer": "lifeline", "now": today} | (dict(zip(("from", "until"), around, strict=True)) if around else {})
    return Drawing(
        box=(0.0, 0.0, round(line.width, 1), round(line.height, 1)), ground=_ground(line, view, language, today),
        elements=elements, order=tuple(elements), legend=legend, legend_height=height, title=title, headline=title,
        desc=say(language, "lifeline-desc", n=len(line.slips)), language=language, geometry=shown,
    )  # fmt: skip


def _n(value: float) -> str:
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _slip(slip: Slip) -> str:
    """One event: mark, pole, and the words in their border."""
    x0, y0, x1, y1 = slip.box
    data = {"lane": slip.lane, "certainty": slip.certainty, **slip.data}
    attributes = "".join(f' data-{name}="{safe(value)}"' for name, value in data.items() if value)
    classes = f"card life c-{slip.certainty}{' struck' if slip.struck else ''}{' money' if slip.lane == MONEY else ''}"
    words = safe(slip.label)
    parts = [f'<g id="{safe(slip.id)}" class="{classes}"{attributes} tabindex="0" role="button" aria-label="{words}">']
    parts.append(f"<title>{words}</title>")
    if slip.mark is not None:
        parts.append(f'<path class="pole" stroke="#211d18" fill="none" d="M{_n(slip.pole)} {_n(slip.rail)}V{_n(y0)}"/>')
        parts.append(_mark(slip))
    size = f'x="{_n(x0)}" y="{_n(y0)}" width="{_n(x1 - x0)}" height="{_n(y1 - y0)}"'
    body = f'<rect class="slip" {size} rx="3" {_PLAIN[slip.certainty]}/>'
    y = y0 + PAD + 8.0
    if slip.when:
        body += f'<text class="when" font-size="{SMALL}" x="{_n(x0 + PAD)}" y="{_n(y)}">{safe(slip.when)}</text>'
        y += 14.0
    for nth, line in enumerate(slip.lines):
        body += f'<text font-size="{TEXT}" x="{_n(x0 + PAD)}" y="{_n(y + LINE * nth + 0.6)}">{safe(line)}</text>'
    if slip.certainty != "feit":
        body += f'<use href="#lm-m-{slip.certainty}" x="{_n(x1 - 9.5)}" y="{_n(y0 + 9.5)}"/>'
    if slip.struck:
        body += f'<path class="strike" d="M{_n(x0 + 3)} {_n(y1 - 3)} {_n(x1 - 3)} {_n(y0 + 3)}"/>'
    if slip.certainty == "aanname":
        body = f'<g transform="rotate(-1.1 {_n((x0 + x1) / 2)} {_n((y0 + y1) / 2)})">{body}</g>'
    return "".join(parts) + body + "</g>"


_PLAIN = {
    "feit": 'fill="#fff" stroke="#211d18"', "waarneming": 'fill="#fff" stroke="#211d18"',
    "verteld": 'fill="#fff" stroke="#211d18" stroke-dasharray="5 3"',
    "aanname": 'fill="#fff" stroke="#6a6255" stroke-dasharray=".1 3.6" stroke-linecap="round"',
}  # fmt: skip
"""The border for programs that know no custom properties; where CSS works, it decides."""


def _mark(slip: Slip) -> str:
    """A diamond for a day, a bar with pointed ends over a month or a year, a ring for what stands open now."""
    assert slip.mark is not None
    (x0, x1), y = slip.mark, slip.rail
    kind = "mark ahead" if slip.ahead else "mark"
    fill = "#fff" if slip.ahead or slip.open else "#211d18"
    if slip.open:
        return f'<circle class="mark open" fill="{fill}" stroke="#211d18" cx="{_n(x0)}" cy="{_n(y)}" r="4.6"/>'
    return f'<path class="{kind}" fill="{fill}" stroke="#211d18" d="{_mark_path(x0, x1, y)}"/>'


def _mark_path(x0: float, x1: float, y: float) -> str:
    if x1 - x0 < 1:
        return f"M{_n(x0)} {_n(y - 6)}L{_n(x0 + 6)} {_n(y)} {_n(x0)} {_n(y + 6)} {_n(x0 - 6)} {_n(y)}Z"
    end, high = min(4.0, (x1 - x0) / 2), 3.6
    a, b = x0 + 0.8, x1 - 0.8
    return (
        f"M{_n(a)} {_n(y)}L{_n(a + end)} {_n(y - high)}H{_n(b - end)}L{_n(b)} {_n(y)} {_n(b - end)} {_n(y + high)}"
        f"H{_n(a + end)}Z"
    )


# ── the ground: axis, lanes, now ───────────────────────────────────────────────────────────────────────────────────────


def _ground(line: Lifeline, view: MapView, language: str, today: str) -> str:
    bottom = line.height - 10
    parts = [f'<g class="ground"><style>{CSS}</style>']
    if line.now is not None:
        room = f'width="{_n(line.right - line.now)}" height="{_n(bottom - HEAD + 6)}"'
        parts.append(f'<rect class="ahead-zone" x="{_n(line.now)}" y="{_n(HEAD - 6)}" {room} fill-opacity=".035"/>')
    parts += [_lane(lane, line, language) for lane in line.lanes]
    parts.append(_axis(line.scale, bottom, language))
    if line.now is not None:
        parts.append(_now(line, bottom, language, today))
    parts.append(_outside(line, language))
    if not line.slips:
        ask = safe(say(language, "lifeline-empty"))
        parts.append(f'<text class="aside" x="{_n(GUTTER + 20)}" y="{_n(HEAD - 12)}">{ask}</text>')
    if view.fictional:
        parts.append(_stamp(line, language))
    return "".join(parts) + "</g>"


def _lane(lane: Lane, line: Lifeline, language: str) -> str:
    kind = "lane empty" if lane.empty else "lane"
    parts = [f'<path class="between" stroke="#d8ccb4" d="M{_n(MARGIN)} {_n(lane.y)}H{_n(line.right)}"/>']
    for nth, row in enumerate(_lane_rows(lane.code, language)):
        y = lane.y + RAIL + 4.3 + 14 * nth
        parts.append(f'<text class="{kind}" font-size="12.5" x="{_n(MARGIN)}" y="{_n(y)}">{safe(row)}</text>')
    if lane.code != UNDATED:
        rail = "rail idle" if lane.empty else "rail"
        start = min(line.scale.x0, line.right)
        parts.append(f'<path class="{rail}" stroke="#6a6255" d="M{_n(start)} {_n(lane.y + RAIL)}H{_n(line.right)}"/>')
    return "".join(parts)


def _lane_rows(lane: str, language: str) -> tuple[str, ...]:
    family = "lifeline-lane" if lane in (MONEY, ELSEWHERE, UNDATED) else "system"
    return wrap(code(language, family, lane), GUTTER - MARGIN - 6, 12.5, 2)


def _axis(axis: Scale, bottom: float, language: str) -> str:
    """Years, months and breaks along the top; a broken line down the page where a year begins."""
    parts: list[str] = []
    ticks, taken = "", 0.0
    shown: set[int] = set()
    for month, (x0, x1) in axis.months.items():
        year = month // 12
        if year not in shown:
            shown.add(year)
            if month % 12 == 0:
                parts.append(f'<path class="yearline" stroke="#d8ccb4" d="M{_n(x0)} {_n(HEAD - 6)}V{_n(bottom)}"/>')
            if x0 >= taken:
                taken = x0 + width_of(str(year), 13.5) + 8
                data = f'data-from="{year:04d}" data-until="{year:04d}"'
                parts.append(f'<text class="year" font-size="13.5" {data} x="{_n(x0)}" y="{_n(HEAD - 24)}">{year}</text>')
        ticks += f"M{_n(x0)} {_n(HEAD - 10)}V{_n(HEAD - 4)}"
        word = _month(month, x1 - x0, language)
        if word:
            parts.append(f'<text class="month" font-size="10.5" x="{_n(x0 + 2)}" y="{_n(HEAD - 11)}">{safe(word)}</text>')
    ends = "".join(f"M{_n(a)} {_n(HEAD - 7)}H{_n(b)}" for a, b in _pieces_of(axis))
    parts.append(f'<path class="rail" stroke="#6a6255" fill="none" d="{ticks}{ends}"/>')
    parts += [_break(fold, bottom, language) for fold in axis.folds]
    return "".join(parts)


def _month(month: int, room: float, language: str) -> str:
    """A month's name where there is room for it; else there is only its tick."""
    locale = language.replace("-", "_")
    short = get_month_names("abbreviated", locale=locale)[month % 12 + 1].rstrip(".")
    return short if width_of(short, 10.5) + 4 <= room else ""


def _pieces_of(axis: Scale) -> list[tuple[float, float]]:
    """The unbroken pieces of the axis."""
    edges = [axis.x0, *(x for fold in axis.folds for x in (fold.x0, fold.x1)), axis.x1]
    return list(zip(edges[::2], edges[1::2], strict=True)) if axis.months else []


def _break(fold: Fold, bottom: float, language: str) -> str:
    """Time folded away: two torn edges down the page, and how long it was."""
    wide = min(5.0, (fold.x1 - fold.x0) / 4)
    low, high = HEAD - 12, bottom
    teeth = max(2, round((high - low) / 14))
    step = (high - low) / teeth
    tears = ""
    for x in ((fold.x0 + fold.x1) / 2 - wide, (fold.x0 + fold.x1) / 2 + wide):
        points = " ".join(f"{_n(x + (1.6 if nth % 2 else -1.6))} {_n(low + step * nth)}" for nth in range(teeth + 1))
        tears += f"M{points}"
    middle, word = (fold.x0 + fold.x1) / 2, _skipped(fold.months, language)
    size = f'x="{_n(middle - wide)}" y="{_n(low)}" width="{_n(2 * wide)}" height="{_n(high - low)}"'
    parts = [
        f'<rect class="fold" fill="#fff" {size}/>',
        f'<path class="tear" stroke="#6a6255" fill="none" d="{tears}"/>',
    ]
    if width_of(word, 10.5) <= fold.x1 - fold.x0 + 2:
        where = f'x="{_n(middle)}" y="{_n(HEAD - 15)}"'
        parts.append(f'<text class="skipped halo" font-size="10.5" text-anchor="middle" {where}>{safe(word)}</text>')
    return "".join(parts)


def _skipped(months: int, language: str) -> str:
    """How long a break is: in months below two years, else in years, rounded and said to be so."""
    if months < 24:
        return say(language, "lifeline-skipped-months", n=months)
    return say(language, "lifeline-skipped-years", n=round(months / 12))


def _now(line: Lifeline, bottom: float, language: str, today: str) -> str:
    assert line.now is not None
    word = say(language, "lifeline-now", date=day(language, today))
    half = width_of(word, 12.5) / 2
    x = min(max(line.now, GUTTER + half), line.right - half)
    ahead = say(language, "lifeline-ahead")
    parts = [
        f'<path class="now" stroke="#0c5457" fill="none" d="M{_n(line.now)} 19V{_n(bottom)}"/>',
        f'<text class="nowword" font-size="12.5" text-anchor="middle" x="{_n(x)}" y="14">{safe(word)}</text>',
    ]
    if line.right - x - half > width_of(ahead, 11.5) + 14:
        parts.append(f'<text class="aside end" text-anchor="end" x="{_n(line.right)}" y="14">{safe(ahead)} →</text>')
    return "".join(parts)


def _outside(line: Lifeline, language: str) -> str:
    """How much lies before and after what is shown: nothing disappears without a word."""
    parts = []
    if line.earlier:
        word = safe("← " + say(language, "lifeline-earlier", n=line.earlier))
        parts.append(f'<text class="aside" font-size="11.5" x="{_n(MARGIN)}" y="{_n(HEAD - 11)}">{word}</text>')
    if line.later:
        word = safe(say(language, "lifeline-later", n=line.later) + " →")
        parts.append(f'<text class="aside end" text-anchor="end" x="{_n(line.right)}" y="{_n(HEAD - 11)}">{word}</text>')
    return "".join(parts)


def _stamp(line: Lifeline, language: str) -> str:
    word = safe(say(language, "drawing-fictional").upper())
    return (
        f'<g class="stamp" transform="translate({_n(MARGIN + 44)} 22) rotate(-4)">'
        f'<rect x="-40" y="-11" width="80" height="22" rx="4" fill="none" stroke="#6a6255"/>'
        f'<text text-anchor="middle" y="4">{word}</text></g>'
    )


# ── the legend ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _legend(line: Lifeline, language: str) -> tuple[str, float]:
    """What is on this life line and nothing else, as running rows, and its height."""
    x, y, parts = MARGIN + 4, 16.0, ['<g class="key">']
    for sign, wide, word in _legend_items(line, language):
        room = wide + 6 + width_of(word, 12) + 18
        if x + room > line.right and x > MARGIN + 4:
            x, y = MARGIN + 4, y + 23
        text = f'<text font-size="12" x="{_n(wide + 5)}" y="4">{safe(word)}</text>'
        parts.append(f'<g transform="translate({_n(x)} {_n(y)})">{sign}{text}</g>')
        x += room
    return "".join(parts) + "</g>", y + 18


def _legend_items(line: Lifeline, language: str) -> list[tuple[str, float, str]]:
    dated = [slip for slip in line.slips if slip.mark and not slip.open]

    def mark(x1: float, kind: str = "") -> str:
        fill = "#fff" if kind else "#211d18"
        shape = _mark_path(0.0 if x1 else 7.0, x1 or 7.0, 0.0)
        return f'<path class="mark{kind}" fill="{fill}" stroke="#211d18" d="{shape}"/>'

    lengths = {len(slip.date) for slip in dated}
    known = ((10, mark(0), 14.0, "day"), (7, mark(24.0), 24.0, "month"), (4, mark(46.0), 46.0, "year"))
    items = [(sign, wide, say(language, f"lifeline-key-{name}")) for size, sign, wide, name in known if size in lengths]
    if any(slip.ahead for slip in dated):
        items.append((mark(0, " ahead"), 14.0, say(language, "lifeline-key-ahead")))
    if any(slip.open and slip.mark for slip in line.slips):
        ring = '<circle class="mark open" fill="#fff" stroke="#211d18" cx="6" r="4.6"/>'
        items.append((ring, 12.0, say(language, "lifeline-key-open")))
    if line.scale.folds:
        tear = '<path class="tear" stroke="#6a6255" fill="none" d="M4-8 7-3 4 2 7 7M10-8 13-3 10 2 13 7"/>'
        items.append((tear, 16.0, say(language, "lifeline-key-break")))
    if line.scale.months:
        items.append(("", 0.0, say(language, "lifeline-key-scale")))
    here = {slip.certainty for slip in line.slips}
    for name in CERTAINTIES:
        if name in here:
            sign = f'<rect class="slip" y="-8" width="30" height="16" rx="3" {_PLAIN[name]}/>'
            sign += f'<use href="#lm-m-{name}" x="22"/>' if name != "feit" else ""
            items.append((f'<g class="card life c-{name}">{sign}</g>', 30.0, code(language, "certainty", name)))
    if any(slip.struck for slip in line.slips):
        items.append(('<path class="strike" d="M2 7 16-7"/>', 18.0, say(language, "drawing-legend-struck")))
    return items
