"""What the turning over shows: both looks beside each other, who moved, and which facts tipped them.

Pure: from ``RoundsTurnedOver`` (counts of people, never anybody's answer) to sentences, rows and pictures. The two
questions about the whole come first, then the asked domains, widest spread first. The resident's own marks are in it
only when the resident has been heard; they are the last word. A strip is an SVG for screen, wall and paper alike: it
takes its ink from where it stands (``currentColor``) and says everything in words as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

import msgspec

from lifemaps.agreement import consensus_label, medians, spread, van_der_eijk
from lifemaps.case import fact_of
from lifemaps.deck import Deck, ResidentView
from lifemaps.events import Because, RoundsTurnedOver, Tally
from lifemaps.findings import listed
from lifemaps.instruments import Instrument, level_words, scale, used
from lifemaps.instruments import own as own_instrument
from lifemaps.rounds import UNKNOWN, WHOLE
from lifemaps.vocabulary import FREE_STEPS, LEVELS, RESIDENT
from lifemaps.words import code, say


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One question in one look: people per level 1…5 (or per step), people who said *weten we niet*.

    ``middle`` is the lower and upper median, ``apart`` the highest minus the lowest level, ``label`` how far the room
    sees the same (``None`` below three people). All ``None`` when nobody chose a level.
    """

    counts: tuple[int, ...]
    unknown: int = 0
    middle: tuple[int, int] | None = None
    apart: int | None = None
    label: str | None = None

    @property
    def people(self) -> int:
        """How many answered."""
        return sum(self.counts) + self.unknown


class Mark(msgspec.Struct, frozen=True):
    """The resident's own level; ``who`` tells residents of one home apart."""

    level: int
    who: str = ""


class Option(msgspec.Struct, frozen=True):
    """A first step that could be chosen, in the case's words."""

    code: str
    text: str = ""
    rung: int | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One question before and after. ``options`` are the steps of a question that has no levels (``eerste_stap``)."""

    question: str
    text: str = ""
    first: Look
    second: Look
    moved: int = 0
    up: int = 0
    down: int = 0
    options: tuple[Option, ...] = ()
    own: tuple[Mark, ...] = ()
    because: tuple[Because, ...] = ()
    levels: tuple[int, ...] = LEVELS
    instrument: Instrument | None = None
    """The instrument a domain is of, with its words; ``None`` for the Tienkaart, whose words are the program's own."""

    @property
    def whole(self) -> bool:
        """Whether this is one of the two questions about the whole."""
        return self.question in WHOLE

    @property
    def ends(self) -> tuple[int, int] | None:
        """The outermost levels now, when they lie two or more apart: whoever stands there is invited to speak."""
        chosen = [level for level, people in zip(self.levels, self.second.counts, strict=False) if people]
        return (chosen[0], chosen[-1]) if not self.options and chosen and chosen[-1] - chosen[0] >= 2 else None


class Tipped(msgspec.Struct, frozen=True):
    """A fact that tipped people: its short name, its text, how many named it."""

    fact: str
    name: str
    text: str
    people: int


class Reveal(msgspec.Struct, frozen=True, kw_only=True):
    """Everything there is to show, in the order in which it is shown."""

    rows: tuple[Row, ...]
    paired: int
    moved: int
    answered_first: int
    answered_second: int
    tipped: tuple[Tipped, ...] = ()
    reasons: tuple[str, ...] = ()
    heard: bool = False
    map_head: int = 0
    paper: int = 0
    anonymous: bool = False

    @property
    def between(self) -> bool:
        """Whether only the first look lies open yet."""
        return bool(self.answered_first) and not self.answered_second

    @property
    def whole(self) -> tuple[Row, ...]:
        """The two questions about the whole."""
        return tuple(row for row in self.rows if row.whole)

    @property
    def domains(self) -> tuple[Row, ...]:
        """The asked domains, widest spread first."""
        return tuple(row for row in self.rows if not row.whole)


# --- from counts to rows --------------------------------------------------------------------------------------------


def reveal(rounds: RoundsTurnedOver, deck: Deck | None = None, *, heard: bool = False) -> Reveal:
    """The turning over of these rounds. ``heard``: the resident's own view has been turned over too.

    Domains stand by spread now (highest minus lowest level, then van der Eijk's A from low to high, then the order of the
    instrument): where people differ most there is most to talk about.
    """
    rows = [_row(question, tally, deck, heard, rounds) for question, tally in rounds.questions.items()]
    codes = used(deck).codes
    return Reveal(
        rows=tuple(sorted(rows, key=lambda row: _turn(row, codes))), paired=rounds.paired, moved=rounds.moved, answered_first=rounds.answered_first,
        answered_second=rounds.answered_second, tipped=_tipped(rounds.tipped, deck),
        reasons=tuple(text for _, text in rounds.reasons), heard=heard, map_head=rounds.map_head,
        paper=max(rounds.paper_first, rounds.paper_second), anonymous=rounds.anonymous,
    )  # fmt: skip


def _turn(row: Row, codes: tuple[str, ...]) -> tuple[float, ...]:
    if row.whole:
        return (0, 1.0 if row.options else 0.0, 0, 0)
    known = row.second.middle is not None
    place = codes.index(row.question) if row.question in codes else len(codes)
    split = van_der_eijk(row.second.counts) if known and len(row.levels) >= LEAST_LEVELS else 9
    return (1, -(row.second.apart or 0) if known else 9, split, place)


LEAST_LEVELS = 3
"""With fewer there is no middle between two ends, so no measure of how far a room is split."""


def _row(question: str, tally: Tally, deck: Deck | None, heard: bool, rounds: RoundsTurnedOver) -> Row:
    text = next((q.text for q in deck.questions if q.answer == question), "") if deck else ""
    if question == "eerste_stap":
        options = _options(tally, deck)
        looks = [_steps(counts, options) for counts in (tally.first, tally.second)]
        return Row(question=question, text=text, first=looks[0], second=looks[1], moved=tally.moved, options=options, because=rounds.because.get(question, ()))
    levels = scale(deck, question)
    return Row(
        question=question, text=text, first=_levels(tally.first, levels), second=_levels(tally.second, levels), moved=tally.moved,
        up=tally.up, down=tally.down, own=_marks(rounds, deck, question) if heard else (),
        because=rounds.because.get(question, ()), levels=levels,
        instrument=used(deck) if question not in WHOLE and own_instrument(deck) else None,
    )  # fmt: skip


def _levels(counts: Mapping[str, int], levels: tuple[int, ...]) -> Look:
    people = tuple(counts.get(str(level), 0) for level in levels)
    unknown = counts.get(UNKNOWN, 0)
    if not any(people):
        return Look(counts=people, unknown=unknown)
    label = consensus_label(people) if len(levels) >= LEAST_LEVELS else None
    return Look(counts=people, unknown=unknown, middle=medians(people), apart=spread(people), label=label)


def _steps(counts: Mapping[str, int], options: Sequence[Option]) -> Look:
    return Look(counts=tuple(counts.get(option.code, 0) for option in options), unknown=counts.get(UNKNOWN, 0))


def _options(tally: Tally, deck: Deck | None) -> tuple[Option, ...]:
    """The case's steps in its order; then whatever else was chosen; *iets anders* only when somebody chose it."""
    known = [Option(step.code, step.text, step.rung) for step in deck.first_steps] if deck else []
    chosen = {**tally.first, **tally.second}
    others = [Option(name) for name in chosen if name not in (UNKNOWN, *(option.code for option in known))]
    return (*known, *sorted(others, key=lambda option: (option.code in FREE_STEPS, option.code)))


def own_views(deck: Deck | None) -> tuple[ResidentView, ...]:
    """What the residents say themselves: one view, or one of each."""
    told = deck.resident if deck else None
    return told if isinstance(told, tuple) else (told,) if told is not None else ()


def resident_name(deck: Deck, who: str = "") -> str:
    """The name of this resident of the case, by the file's id; without an id, of the only or first one."""
    cards = [card for card in deck.cards if card.kind == RESIDENT]
    return next((card.name for card in cards if not who or card.id == who), who)


def _marks(rounds: RoundsTurnedOver, deck: Deck | None, question: str) -> tuple[Mark, ...]:
    """What the resident at the table answered; nobody there: what the case tells of it."""
    if not rounds.own:
        return own_marks(deck, question)
    said = rounds.own.get(question, "")
    return (Mark(int(said), resident_name(deck) if deck else ""),) if said.isdigit() else ()


def own_marks(deck: Deck | None, question: str) -> tuple[Mark, ...]:
    """The residents' own levels for a domain. Ask only after they have been heard.

    The makers wrote them in levels of the Tienkaart: beside an own instrument they would mean something else.
    """
    views = () if own_instrument(deck) else own_views(deck)
    found = []
    for view in views:
        level = view.own_scores.get(question)
        if deck is not None and level is not None:
            found.append(Mark(level, resident_name(deck, view.who)))
    return tuple(found)


# --- the facts that tipped ------------------------------------------------------------------------------------------

SHORT, LEAST, LEAST_JOINED, MOST = 40, 22, 34, 60
_SUBORDINATE = re.compile(
    r"(?:sinds|als|omdat|toen|met|hoewel|since|when|if|because|with|although|depuis|quand|si|comme)\b", re.IGNORECASE
)
_BREAK = re.compile(
    r"(?<=[.;:?!])\s|[.;:?!]+$|\s\(|\s[–—-]\s|(?P<comma>,\s)|(?P<joined>\s(?=(?:en|maar|want|and|but|et|mais)\s))"
)
_DANGLING = re.compile(
    r"\s+(?:de|het|een|van|naar|in|op|te|ten|ter|bij|voor|met|om|en|of|maar|aan|uit|over|per|dat|die|er|zij|ze|hij|is|the|a|an|of"
    r"|to|in|on|at|for|with|and|or|but|le|la|les|un|une|de|du|des|et|à)$",
    re.IGNORECASE,
)


def short_name(text: str) -> str:
    """A fact in a few words, to say aloud: its first clause, or else its first words up to about forty signs.

    "De aanmaningen gingen naar het gesloopte adres en kwamen retour." → "De aanmaningen gingen naar het gesloopte adres".
    """
    plain = " ".join(text.split()).strip(" '\"‘’“”")
    whole = plain.rstrip(".;:!'\"’”")
    if len(whole) <= SHORT:
        return whole
    begun = _SUBORDINATE.match(plain) is not None
    for found in _BREAK.finditer(plain):
        clause = plain[: found.start()].rstrip(" ,.;:!'\"’”")
        if len(clause) > MOST:
            break
        # "Sinds moeder niet alleen kan, …" has not said anything yet at its first comma.
        soft = found["comma"] or found["joined"]
        if len(clause) >= (LEAST_JOINED if found["joined"] else LEAST) and not (soft and begun):
            return clause
    cut = whole[: SHORT + 1].rsplit(" ", 1)[0] if " " in whole[: SHORT + 1] else whole[:SHORT]
    while _DANGLING.search(cut):
        cut = _DANGLING.sub("", cut)
    return cut.rstrip(" ,;:") + "…"


def _tipped(counts: Mapping[str, int], deck: Deck | None) -> tuple[Tipped, ...]:
    found = []
    for identifier, people in counts.items():
        fact = fact_of(deck, identifier)
        text = fact.text if fact else identifier.partition(":")[2]
        found.append(Tipped(identifier, short_name(text), text, people))
    order = {f"fact:{fact.id}": nth for nth, fact in enumerate(deck.facts)} if deck else {}
    return tuple(sorted(found, key=lambda one: (-one.people, order.get(one.fact, 0), one.fact)))


# --- sentences ------------------------------------------------------------------------------------------------------


def moved_sentence(shown: Reveal, language: str) -> str:
    """How many moved: "5 van 7 schoven op."."""
    if shown.between:
        return say(language, "reveal-between")
    if shown.paper:
        message = "reveal-paper" if shown.paired else "reveal-paper-only"
        return say(language, message, paired=shown.paired, moved=shown.moved, paper=shown.paper)
    if not shown.paired:
        return say(language, "reveal-moved-unknown")
    return say(language, "reveal-moved", n=shown.moved, of=shown.paired, all="yes" if shown.moved == shown.paired else "no")


def tipped_sentence(shown: Reveal, language: str, most: int = 2) -> str:
    """What tipped them: "Gekanteld door: het gesloopte adres (4×)."; empty when nobody named a fact."""
    if not shown.tipped:
        return ""
    facts = [say(language, "reveal-tipped-fact", name=one.name, n=one.people) for one in shown.tipped[:most]]
    return say(language, "reveal-tipped", facts=listed(language, facts))


def sentence(shown: Reveal, language: str) -> str:
    """The turning over in words: who moved, and what tipped them."""
    return " ".join(part for part in (moved_sentence(shown, language), tipped_sentence(shown, language)) if part)


def title(row: Row, language: str) -> str:
    """What was asked."""
    if not row.whole:
        word = row.instrument.domain_word(row.question, language) if row.instrument else code(language, "domain", row.question)
        return word[:1].upper() + word[1:]
    return row.text or say(language, f"reveal-question-{row.question}")


def level_name(row: Row, level: int | None, language: str) -> str:
    """What a level is called in this row; ``None`` is "we don't know"."""
    return level_words(row.instrument, row.question, level, language)


def middle(look: Look) -> str:
    """The middle of the room: "4", or "3–4" when it lies between two levels; a dash when nobody chose a level."""
    if look.middle is None:
        return "–"
    low, high = look.middle
    return str(low) if low == high else f"{low}–{high}"


def option_text(option: Option, language: str) -> str:
    """A first step in the case's words."""
    return option.text or code(language, "step", option.code)


def look_words(row: Row, look: Look, language: str) -> str:
    """One look in words: "2 × lukt niet (2), 5 × staat (4), 1 × weten we niet"."""
    if row.options:
        names = [option_text(option, language) for option in row.options]
    else:
        names = [f"{level_name(row, level, language)} ({level})" for level in row.levels]
    parts = [f"{people} × {name}" for people, name in zip(look.counts, names, strict=True) if people]
    if look.unknown:
        parts.append(f"{look.unknown} × {level_name(row, None, language)}")
    return ", ".join(parts) or say(language, "reveal-nobody")


def row_words(row: Row, language: str) -> str:
    """A row as somebody would read it aloud: first impression, now, the middle, who moved, the resident's own mark."""
    parts = [
        say(language, "reveal-first", what=look_words(row, row.first, language)),
        say(language, "reveal-second", what=look_words(row, row.second, language)),
    ]
    parts += [text for text in (shift_sentence(row, language), *own_sentences(row, language)) if text]
    return " ".join(parts)


def shift_sentence(row: Row, language: str) -> str:
    """How the middle of the room shifted: "Het midden ging van 2 naar 4."; empty for steps or without levels."""
    if row.options or row.first.middle is None or row.second.middle is None:
        return ""
    values = {"first": middle(row.first), "second": middle(row.second)}
    return say(language, "reveal-stayed" if row.first.middle == row.second.middle else "reveal-shifted", **values)


def own_sentences(row: Row, language: str) -> tuple[str, ...]:
    """The resident's own word on this row."""
    return tuple(
        say(language, "reveal-own", who=mark.who, level=mark.level, word=level_name(row, mark.level, language))
        for mark in row.own
    )


def ends_sentence(row: Row, language: str) -> str:
    """The invitation to whoever stands at the ends; empty when nobody stands far apart."""
    return say(language, "reveal-ends", low=row.ends[0], high=row.ends[1]) if row.ends else ""


def invitation(shown: Reveal, language: str) -> str:
    """The one invitation for the whole room: to who stand furthest apart, on whichever question; empty when nobody does."""
    apart = sorted((row for row in shown.rows if row.ends), key=lambda row: row.ends[0] - row.ends[1])  # type: ignore[index]
    return ends_sentence(apart[0], language) if apart else ""


# --- pictures -------------------------------------------------------------------------------------------------------

WIDE, LEFT, RIGHT = 720, 96, 12
STYLE = (
    ".strip text{font:12.5px var(--strip-font,system-ui,'Liberation Sans',sans-serif);fill:currentColor}"
    ".strip .soft{fill-opacity:.72}.strip .num{font-weight:600}.strip .end{text-anchor:end}.strip .mid{text-anchor:middle}"
    ".strip .first{stroke-width:1.5}.strip .first circle{fill:none;stroke:currentColor}.strip .now circle{fill:currentColor}"
    ".strip .hair{stroke:currentColor;stroke-opacity:.38;fill:none}.strip .dash{stroke-dasharray:2 4}"
    ".strip .shift{stroke:currentColor;stroke-width:2;fill:none;stroke-linejoin:round;stroke-linecap:round}"
    ".strip .own{fill:var(--strip-paper,#fff);stroke:currentColor;stroke-width:1.8;stroke-linejoin:miter}"
)
"""Ink only; a page may set ``--strip-font`` and ``--strip-paper``."""


def strip(row: Row, language: str, key: str = "") -> str:
    """A question as a picture: hollow dots are the first impression, filled dots are now, ◇ is the resident.

    Above the scale the first look, below it the second; the dots of a level lie from its middle outwards. The arrow on
    the scale runs from the middle of the room then to the middle now. ``key`` keeps ids apart when one page shows the
    same question twice. A self-contained ``<svg>`` with title and description; unit: pixels, ``WIDE`` wide.
    """
    body, height = _step_strip(row, language) if row.options else _level_strip(row, language)
    name = f"strip-{re.sub(r'[^a-z0-9]+', '-', f'{row.question}-{key}'.lower()).strip('-')}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="strip" viewBox="0 0 {WIDE} {_n(height)}" width="100%" role="img" '
        f'aria-labelledby="{name}-t" aria-describedby="{name}-d"><title id="{name}-t">{_safe(title(row, language))}</title>'
        f'<desc id="{name}-d">{_safe(row_words(row, language))}</desc><style>{STYLE}</style>{body}</svg>'
    )


def _level_strip(row: Row, language: str) -> tuple[str, float]:
    many = len(row.levels)
    cell = (WIDE - LEFT - RIGHT) / (many + 1)
    centres = [LEFT + cell * (nth + 0.5) for nth in range(many + 1)]
    first, second = (*row.first.counts, row.first.unknown), (*row.second.counts, row.second.unknown)
    r, pitch, across = _size(max((*first, *second)), cell)
    above, below = (_lines(max(counts), across) * pitch for counts in (first, second))
    above, below = max(above, 20), max(below, 20)
    axis = above + 16
    foot = axis + 12 + below
    height = foot + 40 + 14 * (max(len(_wrap(level_name(row, n, language), max(int(cell / 6.4), 6))) for n in (*row.levels, None)) - 1)
    parts = [f'<path class="hair" d="M{LEFT} {_n(axis)}H{_n(centres[many - 1] + cell / 2)}"/>']
    parts.append(f'<path class="hair dash" d="M{_n(centres[many] - cell * 0.38)} {_n(axis)}H{_n(centres[many] + cell * 0.38)}"/>')
    parts += [f'<path class="hair" d="M{_n(x)} {_n(axis - 4)}v8"/>' for x in centres[:many]]
    for nth, x in enumerate(centres):
        level = row.levels[nth] if nth < many else None
        parts.append(f'<text class="mid num" x="{_n(x)}" y="{_n(foot + 16)}">{level or "?"}</text>')
        for line, words in enumerate(_wrap(level_name(row, level, language), max(int(cell / 6.4), 6))):
            parts.append(f'<text class="mid soft" x="{_n(x)}" y="{_n(foot + 32 + 14 * line)}">{_safe(words)}</text>')
    then, now = (_safe(say(language, f"reveal-label-{name}")) for name in ("first", "now"))
    parts.append(f'<text class="end" x="{LEFT - 14}" y="{_n(axis - 12)}">{then}</text>')
    parts.append(f'<text class="end num" x="{LEFT - 14}" y="{_n(axis + 21)}">{now}</text>')
    for group, counts, way in (("first", first, -1), ("now", second, 1)):
        blocks = [_dots(x, axis + 12 * way, n, r, pitch, across, way) for x, n in zip(centres, counts, strict=True)]
        parts.append(f'<g class="{group}">{"".join(blocks)}</g>')
    parts.append(_arrow(row, centres, axis))
    parts += _diamonds(row, centres, axis)
    return "".join(parts), height


def _step_strip(row: Row, language: str) -> tuple[str, float]:
    names = [option_text(option, language) for option in row.options]
    options = list(zip(names, row.first.counts, row.second.counts, strict=True))
    if row.first.unknown or row.second.unknown:
        options.append((code(language, "step", "weten_we_niet"), row.first.unknown, row.second.unknown))
    text_wide, dots_wide, high = 300, WIDE - 300 - 70, 38
    most = max((max(a, b) for _, a, b in options), default=0)
    r, pitch, _ = _size(max(most, 1), dots_wide * 1.0, lines=1)
    # The two signs are explained once, above the first line, so that nothing needs a separate legend.
    parts = [
        f'<g class="first"><circle cx="{text_wide + 6}" cy="9" r="5"/></g><text class="soft" x="{text_wide + 17}" y="13.4">'
        f'{_safe(say(language, "reveal-label-first"))}</text>',
        f'<g class="now"><circle cx="{text_wide + 126}" cy="9" r="5"/></g><text class="soft" x="{text_wide + 137}" y="13.4">'
        f'{_safe(say(language, "reveal-label-now"))}</text>',
    ]
    top = 26.0
    for text, before, after in options:
        middle_y = top + high / 2
        lines = _wrap(text, 46)
        parts.append(f'<path class="hair" d="M0 {_n(top)}H{WIDE}"/>')
        for nth, line in enumerate(lines):
            parts.append(f'<text x="0" y="{_n(middle_y + 4.4 + 15 * (nth - (len(lines) - 1) / 2))}">{_safe(line)}</text>')
        for group, people, y in (("first", before, middle_y - 8), ("now", after, middle_y + 8)):
            xs = [text_wide + 6 + nth * pitch for nth in range(people)]
            dots = [f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r)}" style="--nth:{nth}"/>' for nth, x in enumerate(xs)]
            parts.append(f'<g class="{group}">{"".join(dots)}</g>')
        figures = f'<tspan class="soft">{before} → </tspan><tspan class="num">{after}</tspan>'
        parts.append(f'<text class="end" x="{WIDE}" y="{_n(middle_y + 4.4)}">{figures}</text>')
        top += high
    return "".join(parts), top + 1


def _size(most: int, cell: float, lines: int = 8) -> tuple[float, float, int]:
    """Radius, distance and number across of the dots, so that the fullest level takes at most so many lines."""
    for r in (6.0, 5.0, 4.0, 3.2, 2.6, 2.0, 1.5, 1.0):
        pitch = r * 2 + max(1.6, r * 0.55)
        across = max(1, int((cell * 0.9 + pitch - 2 * r) // pitch))
        if lines > 1:
            # A few people lie in one short row or two: a block is counted at a glance, a long thin line is not.
            across = min(across, max(5, round((most * 2) ** 0.5)))
        if most <= across * lines:
            break
    return r, pitch, across


def _lines(people: int, across: int) -> int:
    return -(-people // across)


def _dots(x: float, y: float, people: int, r: float, pitch: float, across: int, way: int) -> str:
    """The people of one level, from the middle outwards, row by row away from the scale; ``--nth`` lets them be dealt."""
    found, nth = [], 0
    thin = f' stroke-width="{_n(r * 0.3)}"' if r < 5 else ""
    for line in range(_lines(people, across)):
        here = min(across, people - line * across)
        places = sorted(((i - (here - 1) / 2) * pitch for i in range(here)), key=lambda dx: (abs(dx), dx))
        for dx in places:
            at = f'cx="{_n(x + dx)}" cy="{_n(y + way * (line * pitch + r))}"'
            found.append(f'<circle {at} r="{_n(r)}"{thin} style="--nth:{nth}"/>')
            nth += 1
    return "".join(found)


def _at(look: Look, centres: Sequence[float]) -> float | None:
    if look.middle is None:
        return None
    return sum(centres[level - 1] for level in look.middle) / 2


def _arrow(row: Row, centres: Sequence[float], axis: float) -> str:
    """The shift of the middle; a short bar where it stayed."""
    start, end = _at(row.first, centres), _at(row.second, centres)
    if start is None or end is None:
        return ""
    if start == end:
        return f'<path class="shift" d="M{_n(end - 9)} {_n(axis)}H{_n(end + 9)}"/>'
    way = 1 if end > start else -1
    # The resident's mark stays whole: the arrow stops before it.
    tip = end - way * (13 if any(centres[mark.level - 1] == end for mark in row.own) else 2)
    back = _n(tip - way * 7)
    head = f"M{back} {_n(axis - 5)}L{_n(tip)} {_n(axis)}L{back} {_n(axis + 5)}"
    return f'<path class="shift" d="M{_n(start)} {_n(axis)}H{_n(tip)}{head}"/>'


def _diamonds(row: Row, centres: Sequence[float], axis: float) -> list[str]:
    """The resident's marks on the scale itself; two residents on one level stand beside each other."""
    found = []
    for nth, mark in enumerate(row.own):
        same = [other for other, one in enumerate(row.own) if one.level == mark.level]
        x = centres[mark.level - 1] + (same.index(nth) - (len(same) - 1) / 2) * 20
        found.append(f'<path class="own" d="M{_n(x)} {_n(axis - 9)}l9 9-9 9-9-9z"><title>{_safe(mark.who)}</title></path>')
    return found


def _wrap(text: str, most: int) -> list[str]:
    """At most two lines."""
    if len(text) <= most:
        return [text]
    head = text[: most + 1].rsplit(" ", 1)[0] if " " in text[: most + 1] else text[:most]
    rest = text[len(head) :].strip()
    return [head, rest if len(rest) <= most else rest[: most - 1].rstrip() + "…"]


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _safe(text: str) -> str:
    """Anything typed, as it may stand in an SVG; signs that XML cannot hold become a space."""
    return escape(_FORBIDDEN.sub(" ", text), quote=True)
