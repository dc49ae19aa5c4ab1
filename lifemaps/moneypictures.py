"""The household's money as pictures: the flow of a month, what was left month by month, what stood open, savings ahead.

Each is one self-contained ``<svg>`` from a pure function, in ink only (``currentColor``), so that screen, wall and paper show
the same and a photocopy says as much: what comes in is full, what goes out is hatched, what is left has a thick edge, what is
assumed a dotted one. Each has a title and the same content in words; the numbers stand in a table beside it (``household``).
Unit: pixels, ``WIDE`` wide; amounts in cents.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from html import escape

import msgspec
from babel.dates import format_date

from lifemaps.money import Lived, MonthEnd, rounded
from lifemaps.words import code, day, euros, say

WIDE = 760
LEFT, RIGHT = 190, 96
ROW = 27
STYLE = (
    ".moneypic text{font:13px var(--strip-font,system-ui,'Liberation Sans',sans-serif);fill:currentColor;"
    "font-variant-numeric:tabular-nums}"
    ".moneypic .end{text-anchor:end}.moneypic .mid{text-anchor:middle}.moneypic .small{font-size:11.5px}"
    ".moneypic .soft{fill-opacity:.78}.moneypic .bold{font-weight:650}"
    ".moneypic .in{fill:currentColor;fill-opacity:.62;stroke:currentColor;stroke-width:1}"
    ".moneypic .out{fill:none;stroke:currentColor;stroke-width:1}"
    ".moneypic .hatch{fill:none;stroke:currentColor;stroke-opacity:.55;stroke-width:1.3}"
    ".moneypic .left{fill:none;stroke:currentColor;stroke-width:2.6}"
    ".moneypic .guess{stroke-dasharray:.1 3.2;stroke-linecap:round;stroke-width:2}"
    ".moneypic .hair{stroke:currentColor;stroke-opacity:.4;stroke-width:1;fill:none}"
    ".moneypic .zero{stroke:currentColor;stroke-width:1.2;fill:none}"
    ".moneypic .dash{stroke:currentColor;stroke-dasharray:5 4;stroke-width:1.4;fill:none}"
    ".moneypic .dots{stroke:currentColor;stroke-dasharray:.1 4.5;stroke-linecap:round;stroke-width:2.4;fill:none}"
    ".moneypic .line{stroke:currentColor;stroke-width:2.4;fill:none;stroke-linejoin:round}"
    ".moneypic .dot{fill:currentColor}"
)


class Flow(msgspec.Struct, frozen=True, kw_only=True):
    """One bar of the month: a group of money, in or out, and whether an assumption is in it."""

    group: str
    cents: int
    out: bool = False
    assumed: bool = False


class Course(msgspec.Struct, frozen=True):
    """A line of savings ahead: how it is called, and what each month ends with."""

    name: str
    ends: tuple[MonthEnd, ...]


def flow(flows: Sequence[Flow], rest: int, language: str, key: str = "") -> str:
    """The month from top to bottom: what comes in is put together, what goes out is taken off, and what is left stands below."""
    income = sum(one.cents for one in flows if not one.out)
    top = max(income, sum(one.cents for one in flows if one.out), 1)
    room = WIDE - LEFT - RIGHT
    low = min(0, rest)
    unit = room / (top - low)
    zero = LEFT - low * unit
    parts: list[str] = []
    at, y = 0, 8.0
    for one in flows:
        start = at - one.cents if one.out else at
        at = start if one.out else at + one.cents
        kind = "out" if one.out else "in"
        dotted = " guess" if one.assumed else ""
        x, wide = zero + start * unit, one.cents * unit
        parts.append(
            f'<rect class="{kind}{dotted}" x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{ROW - 9}"/>'
            + (_hatch(x, y, wide, ROW - 9) if one.out else "") + _words(y, code(language, "money-group", one.group), _signed(one, language))
        )
        y += ROW
    y += 4
    x, wide = (zero, rest * unit) if rest >= 0 else (zero + rest * unit, -rest * unit)
    parts.append(f'<rect class="left" x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{ROW - 7}"/>')
    parts.append(_words(y + 1, say(language, "money-left"), euros(language, rest), "bold"))
    parts.append(f'<path class="zero" d="M{_n(zero)} 2V{_n(y + ROW)}"/>')
    told = [f"{code(language, 'money-group', one.group)} {_signed(one, language)}" for one in flows]
    words = ". ".join([*told, f"{say(language, 'money-left')} {euros(language, rest)}"])
    return _whole("flow", key, say(language, "money-picture-flow"), words, "".join(parts), y + ROW + 4)


def pressed(months: Sequence[Lived], language: str, key: str = "") -> str:
    """What was left, month by month; the hatched part is what was missing against the month before the change."""
    most = max([one.rest for one in months] + [1])
    low = min([one.rest for one in months] + [0])
    tall, top = 170.0, 26.0
    unit, step = tall / (most - low), (WIDE - 40) / max(len(months), 1)
    zero = top + most * unit
    bar = min(46.0, step * 0.62)
    parts: list[str] = []
    first = months[0].rest if months else 0
    for nth, one in enumerate(months):
        x = 20 + step * nth + (step - bar) / 2
        mid = x + bar / 2
        upper, height = (zero - one.rest * unit, one.rest * unit) if one.rest >= 0 else (zero, -one.rest * unit)
        parts.append(f'<rect class="in" x="{_n(x)}" y="{_n(upper)}" width="{_n(bar)}" height="{_n(height)}"/>')
        if one.less > 0:
            high, tall_ = zero - first * unit, one.less * unit
            box = f'x="{_n(x)}" y="{_n(high)}" width="{_n(bar)}" height="{_n(tall_)}"'
            parts.append(f'<rect class="out" {box}/>{_hatch(x, high, bar, tall_)}')
        above = zero - max(first if one.less > 0 else one.rest, one.rest) * unit - 6
        parts.append(f'<text class="mid small bold" x="{_n(mid)}" y="{_n(above)}">{_short(one.rest, language)}</text>')
        parts.append(_under(mid, top + tall, one.month, language))
        parts.append(f'<text class="mid small soft" x="{_n(mid)}" y="{_n(top + tall + 34)}">{_short(one.rent, language)}</text>')
    parts.append(f'<path class="dash" d="M20 {_n(zero - first * unit)}H{WIDE - 20}"/><path class="zero" d="M20 {_n(zero)}H{WIDE - 20}"/>')
    for nth, line in enumerate(_lines(say(language, "money-picture-pressed-foot"), 100)):
        parts.append(f'<text class="small soft" x="20" y="{_n(top + tall + 56 + 15 * nth)}">{escape(line)}</text>')
    words = " ".join(
        say(language, "money-picture-pressed-one", month=_month(one.month, language), left=euros(language, one.rest),
            rent=euros(language, one.rent))
        for one in months
    )  # fmt: skip
    return _whole("pressed", key, say(language, "money-picture-pressed"), words, "".join(parts), top + tall + 79)


def arrears(months: Sequence[tuple[str, int]], language: str, key: str = "", *, other: int | None = None) -> str:
    """What stood open on the rent at the end of each month (cents); ``other`` is what would be left open, as a dashed line."""
    tall, top = 140.0, 26.0
    most = max([open_ for _, open_ in months] + [1])
    low = min([open_ for _, open_ in months] + [0])
    unit, step = tall / (most - low), (WIDE - 60) / max(len(months), 1)
    zero = top + most * unit
    spots = [(30 + step * (nth + 0.5), zero - open_ * unit, open_, month) for nth, (month, open_) in enumerate(months)]
    parts = [f'<path class="zero" d="M20 {_n(zero)}H{WIDE - 20}"/>']
    if other is not None:
        y = zero - other * unit
        words = escape(say(language, "money-picture-arrears-other", amount=euros(language, other)))
        parts.append(f'<path class="dash" d="M20 {_n(y)}H{WIDE - 20}"/><text class="small soft end" x="{WIDE - 24}" y="{_n(y + 15)}">{words}</text>')
    parts.append('<path class="line" d="M' + "L".join(f"{_n(x)} {_n(y)}" for x, y, *_ in spots) + '"/>')
    said = None
    for x, y, open_, month in spots:
        parts.append(f'<circle class="dot" cx="{_n(x)}" cy="{_n(y)}" r="4"/>')
        if open_ != said:
            parts.append(f'<text class="mid small bold" x="{_n(x)}" y="{_n(y - 9)}">{_short(open_, language)}</text>')
        said = open_
        parts.append(_under(x, top + tall, month, language))
    words = " ".join(
        say(language, "money-picture-arrears-one", month=_month(month, language), amount=euros(language, open_))
        for month, open_ in months
    )
    return _whole("arrears", key, say(language, "money-picture-arrears"), words, "".join(parts), top + tall + 26)


def savings(courses: Sequence[Course], language: str, key: str = "", *, signal: int | None = None) -> str:
    """What the savings become, month by month: the line as it goes now, and other lines for what could be arranged."""
    every = [end.savings for course in courses for end in course.ends]
    tall, top, right = 190.0, 20.0, 200
    most, low = max([*every, 1]), min([*every, 0])
    unit = tall / (most - low)
    zero = top + most * unit
    ends = courses[0].ends if courses else ()
    step = (WIDE - 30 - right) / max(len(ends) - 1, 1)
    parts = [f'<path class="zero" d="M20 {_n(zero)}H{WIDE - right + 20}"/>']
    if signal is not None:
        y = zero - signal * unit
        words = escape(say(language, "money-picture-savings-signal", amount=euros(language, signal)))
        parts.append(f'<path class="hair" d="M20 {_n(y)}H{WIDE - right + 20}"/><text class="small soft end" x="{WIDE - right + 16}" y="{_n(y - 5)}">{words}</text>')
    lowest = -100.0
    names = []
    for course, kind in zip(courses, ("line", "dash", "dots"), strict=False):
        spots = [(30 + step * nth, zero - end.savings * unit) for nth, end in enumerate(course.ends)]
        parts.append(f'<path class="{kind}" d="M' + "L".join(f"{_n(x)} {_n(y)}" for x, y in spots) + '"/>')
        names.append((spots[-1][1], course.name))
    for y, name in sorted(names):
        lines = _lines(name)
        lowest = max(y, lowest)
        for line in lines:
            parts.append(f'<text class="small" x="{_n(38 + step * max(len(ends) - 1, 0))}" y="{_n(lowest + 4)}">{escape(line)}</text>')
            lowest += 15
        lowest += 4
    for nth, end in enumerate(ends):
        x = 30 + step * nth
        parts.append(f'<circle class="dot" cx="{_n(x)}" cy="{_n(zero - end.savings * unit)}" r="3.6"/>')
        parts.append(f'<text class="mid small bold" x="{_n(x)}" y="{_n(zero - end.savings * unit + 17)}">{_short(end.savings, language)}</text>')
        parts.append(_under(x, top + tall + 16, end.month, language))
    words = " ".join(
        f"{course.name}: " + ", ".join(f"{_month(end.month, language)} {euros(language, end.savings)}" for end in course.ends) + "."
        for course in courses
    )
    height = max(top + tall + 46, lowest + 8)
    return _whole("savings", key, say(language, "money-picture-savings"), words, "".join(parts), height)


# --- pieces ---------------------------------------------------------------------------------------------------------


def _whole(kind: str, key: str, title: str, words: str, body: str, height: float) -> str:
    name = f"money-{kind}-{re.sub(r'[^a-z0-9]+', '-', key.lower()).strip('-')}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="moneypic" viewBox="0 0 {WIDE} {_n(height)}" width="100%" role="img" '
        f'aria-labelledby="{name}-t" aria-describedby="{name}-d"><title id="{name}-t">{escape(title)}</title>'
        f'<desc id="{name}-d">{escape(words)}</desc><style>{STYLE}</style>{body}</svg>'
    )


def _hatch(x: float, y: float, wide: float, high: float, gap: float = 6.0) -> str:
    """Slanting lines within a box: drawn, because a pattern would be an address inside the page, which paper forbids itself."""
    lines = []
    at = gap
    while at < wide + high:
        right, left = min(at, wide), max(0.0, at - high)
        lines.append(f"M{_n(x + right)} {_n(y + at - right)}L{_n(x + left)} {_n(y + at - left)}")
        at += gap
    return f'<path class="hatch" d="{"".join(lines)}"/>' if lines else ""


def _words(y: float, name: str, amount: str, more: str = "") -> str:
    return (
        f'<text class="end {more}" x="{LEFT - 12}" y="{_n(y + 14)}">{escape(name)}</text>'
        f'<text class="end {more}" x="{WIDE - 4}" y="{_n(y + 14)}">{escape(amount)}</text>'
    )


def _under(x: float, y: float, month: str, language: str) -> str:
    name = format_date(dt.date(int(month[:4]), int(month[5:7]), 1), "LLL", locale=language.replace("-", "_")).rstrip(".")
    year = month[2:4]
    return f'<text class="mid small" x="{_n(x)}" y="{_n(y + 17)}">{escape(name)} ’{year}</text>'


def _month(month: str, language: str) -> str:
    return day(language, month)


def _signed(one: Flow, language: str) -> str:
    return f"− {euros(language, one.cents)}" if one.out else euros(language, one.cents)


def _short(cents: int, language: str) -> str:
    """Whole euros, without the sign: there is little room over a bar."""
    whole = int(rounded(Decimal(cents) / 100, 0)) * 100
    return escape(euros(language, whole).replace("€", "").replace(",00", "").replace(".00", "").strip())


def _lines(text: str, most: int = 26) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") or "0"
