"""A training case made in nine boxes, without a file: what a trainer types, and the case it becomes.

who · occasion · what is in the file · people and services · fact cards · wish · own words · pitfall · the question at the
turning. People, services and money are typed with the one-line grammar (``lifemaps.lines``). A fact card brings onto the
map whoever it names; whom nobody names lies there from the start. What a case holds beside the boxes (because it came
from a file) is kept: a line that was not touched leaves its card, tie or amount exactly as it was.

Pure: ``boxes_of`` and ``build`` are each other's way back; ``faults`` says what is wrong, by box and line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec
from msgspec.structs import replace

from lifemaps.case import Case, fold
from lifemaps.deck import (
    Deck,
    DeckAmount,
    DeckCard,
    DeckFact,
    DeckTie,
    FirstStep,
    Lays,
    Ledger,
    LedgerLine,
    Question,
    ResidentView,
)  # fmt: skip
from lifemaps.events import Record
from lifemaps.lines import THE_RESIDENT, CardSaid, NewAmount, NewCard, NewTie, Reading, read_list
from lifemaps.opening import opening
from lifemaps.realdata import signs
from lifemaps.typed import preview_list
from lifemaps.vocabulary import AMOUNT_LISTS, FILE, RESIDENT, TABLE
from lifemaps.words import code, euros, say

BOXES = ("who", "occasion", "file", "people", "facts", "wish", "words", "pitfall", "question")
FILE_FACTS, ROUNDS, PER_ROUND, PEOPLE = 5, (1, 2, 3), 4, 8
"""How many of each the boxes ask for; more or fewer is a case too."""
STEPS = (("bellen", 2), ("eigen_huiswerk", 3), ("regeling", 5), ("wijkteam", 6), ("budgetbeheer", 7), ("niet_nu", 0))
"""The first steps a new case offers, with their rung on the ladder (domain §4.1); their words are in the catalogue."""
DOMAINS = ("geld", "papieren", "netwerk")
SCHEMA = "1.0"


class FactBox(msgspec.Struct, frozen=True, kw_only=True):
    """A fact as it is typed: round 0 is in the file, 1 to 3 are dealt; ``light`` the earlier fact that means something else now."""

    id: str
    round: int
    text: str = ""
    source: str = ""
    certainty: str = "verteld"
    light: str = ""


class NineBoxes(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the boxes; ``people`` and ``money`` are lines, ``goals`` and ``ledger`` too."""

    name: str = ""
    age: int | None = None
    role: str = ""
    occasion: str = ""
    people: str = ""
    facts: tuple[FactBox, ...] = ()
    wish: str = ""
    own_words: str = ""
    pitfall: str = ""
    question: str = ""
    title: str = ""
    level: str = "instap"
    minutes: int | None = 60
    themes: str = ""
    goals: str = ""
    domains: tuple[str, ...] = DOMAINS
    money: str = ""
    ledger: str = ""
    scores: dict[str, int | None] = {}
    outcome: str = ""


class Fault(msgspec.Struct, frozen=True):
    """Something in a box that cannot be kept: which box, which line (0: the whole), and why, as a sentence."""

    box: str
    line: int
    text: str


def empty() -> NineBoxes:
    """Nine empty boxes, with a place for every fact."""
    return NineBoxes(facts=_slots((), set()))


def filled(boxes: NineBoxes) -> tuple[str, ...]:
    """Which of the nine boxes hold something."""
    held = {
        "who": boxes.name, "occasion": boxes.occasion, "people": boxes.people, "wish": boxes.wish, "words": boxes.own_words,
        "pitfall": boxes.pitfall, "question": boxes.question,
        "file": "".join(fact.text for fact in boxes.facts if fact.round == 0),
        "facts": "".join(fact.text for fact in boxes.facts if fact.round > 0),
    }  # fmt: skip
    return tuple(box for box in BOXES if held[box].strip())


def _slots(facts: tuple[FactBox, ...], taken: set[str]) -> tuple[FactBox, ...]:
    """The facts with empty places after them, so that each round has as many as the boxes ask for."""
    fresh = (name for n in range(1, 1000) if (name := f"f{n}") not in taken)
    found: list[FactBox] = []
    for nth, most in ((0, FILE_FACTS), *((n, PER_ROUND) for n in ROUNDS)):
        mine = [fact for fact in facts if fact.round == nth]
        found += [*mine, *(FactBox(id=next(fresh), round=nth) for _ in range(most - len(mine)))]
    return tuple(found)


# --- from a case to the boxes -----------------------------------------------------------------------------------------


def boxes_of(deck: Deck) -> NineBoxes:
    """What stands in the boxes of this case."""
    resident, told, notes = _resident(deck), _told(deck), deck.facilitator or {}
    facts = tuple(
        FactBox(id=f.id, round=f.round, text=f.text, source=f.source, certainty=f.certainty, light=f.other_light)
        for f in deck.facts
    )
    lines = [line for _, line in _lines(deck)]
    return NineBoxes(
        name=resident.name, age=resident.age, role=resident.role, occasion=deck.occasion.strip(),
        people="\n".join(lines), facts=_slots(facts, _ids(deck)), wish=told.wish, own_words=told.own_words,
        pitfall=str(notes.get("valkuil") or ""), question=str(notes.get("vraag_bij_onthulling") or ""), title=deck.title,
        level=deck.level, minutes=deck.minutes, themes=", ".join(deck.themes), goals="\n".join(deck.goals),
        domains=deck.core_domains, money="\n".join(line for _, line in _money(deck)),
        ledger="\n".join(_ledger_line(line) for line in (deck.ledger.lines if deck.ledger else ())),
        scores=dict(told.own_scores), outcome=str((deck.possible_outcome or {}).get("kern") or "").strip(),
    )  # fmt: skip


def _resident(deck: Deck) -> DeckCard:
    return next(card for card in deck.cards if card.kind == RESIDENT)


def _told(deck: Deck) -> ResidentView:
    views = deck.resident if isinstance(deck.resident, tuple) else (deck.resident,)
    return next((view for view in views if view), ResidentView())


def _ids(deck: Deck) -> set[str]:
    amounts = [amount for several in deck.amounts().values() for amount in several]
    parts = (*deck.cards, *deck.ties, *amounts, *deck.life, *deck.facts, *deck.voices)
    return {part.id for part in parts}


def _lines(deck: Deck) -> Iterator[tuple[str, str]]:
    """Each card but the resident as the line that says it, with its first tie to the resident; then the other ties, by id."""
    me, language, names = _resident(deck), deck.language, {card.id: card.name for card in deck.cards}
    said: set[str] = set()
    for card in deck.cards:
        if card.id == me.id:
            continue
        tie = next((tie for tie in deck.ties if (tie.giver, tie.receiver) == (card.id, me.id)), None)
        said |= {tie.id} if tie else set()
        parts = [card.name, code(language, "kind", card.kind), _flat(card.role), *_of_tie(tie, language)]
        yield card.id, ", ".join(part for part in parts if part)
    for tie in deck.ties:
        if tie.id not in said:
            arrow = "<>" if tie.mutual else ">"
            ends = f"{names[tie.giver]} {arrow} {names[tie.receiver]}"
            yield tie.id, ", ".join([ends, *_of_tie(replace(tie, mutual=False), language)])


def _of_tie(tie: DeckTie | None, language: str) -> list[str]:
    if tie is None:
        return []
    quality = [] if tie.quality == "onbekend" else [code(language, "quality", tie.quality)]
    often = [code(language, "frequency", tie.frequency)] if tie.frequency else []
    return [*quality, *(code(language, "support", support) for support in tie.support), *often]


def _flat(text: str) -> str:
    """Words that stand between two commas of a line."""
    return " ".join(text.replace(",", " ·").split())


def _money(deck: Deck) -> Iterator[tuple[str, str]]:
    for which in AMOUNT_LISTS:
        for amount in deck.amounts()[which]:
            sort = code(deck.language, "amount", amount.kind)
            yield amount.id, f"{code(deck.language, 'list', which)}: {sort} {_euros(deck, amount.amount)}"


def _euros(deck: Deck, amount: Decimal) -> str:
    return euros(deck.language, int(amount * 100)).removeprefix("€").strip()


def _ledger_line(line: LedgerLine) -> str:
    paid_on = f" {line.paid_on}" if line.paid_on else ""
    return f"{line.period} {line.due:.2f} {line.paid:.2f}{paid_on}"


# --- from the boxes to a case -----------------------------------------------------------------------------------------


class _Typed(msgspec.Struct):
    """What the lines of people and money came to: what was left as it was, and what was read anew."""

    cards: list[DeckCard]
    ties: list[DeckTie]
    amounts: dict[str, list[DeckAmount]]
    taken: set[str]


def build(boxes: NineBoxes, identifier: str, language: str, base: Deck | None = None) -> Deck:
    """The case these boxes make; only when there are no ``faults``. ``base`` is what it was before it was edited."""
    stage = _stage(boxes, language, base)
    old = base or stage
    me = _resident(stage)
    typed = _read(boxes, stage, base)
    ids = {card.id for card in typed.cards} | {tie.id for tie in typed.ties} | {
        amount.id for several in typed.amounts.values() for amount in several
    } | {life.id for life in old.life}  # fmt: skip
    kept = {fact.id for fact in boxes.facts if fact.text.strip()}
    deck = replace(
        old, schema=SCHEMA, id=identifier, language=old.language, fictional=True,
        title=boxes.title.strip() or _room_title(boxes), room_title=_room_title(boxes), level=boxes.level,
        minutes=boxes.minutes, themes=_words(boxes.themes, r"[,;\n]"), goals=_words(boxes.goals, r"\n"),
        core_domains=boxes.domains, occasion=boxes.occasion.strip(), questions=old.questions or _questions(boxes, language),
        first_steps=old.first_steps or tuple(
            FirstStep(code=step, text=say(language, f"ninebox-step-{step}"), rung=rung) for step, rung in STEPS
        ),
        cards=tuple(typed.cards), ties=tuple(typed.ties), **_lists(typed), ledger=_ledger(boxes, base),
        resident=_view(boxes, old), possible_outcome=_outcome(boxes, old), facilitator=_notes(boxes, old),
        voices=tuple(replace(voice, lays=_only(voice.lays, ids)) for voice in old.voices), map=None,
    )  # fmt: skip
    facts = {fact.id: fact for fact in old.facts}
    made = tuple(_fact(box, facts.get(box.id), deck, ids, kept) for box in boxes.facts if box.text.strip())
    named = Lays(cards=(me.id, *(card for card in _named(boxes.occasion, deck) if card != me.id)))
    same = base is not None and base.occasion.strip() == deck.occasion
    return replace(deck, facts=made, occasion_lays=_only(old.occasion_lays, ids) if same else named)


def _stage(boxes: NineBoxes, language: str, base: Deck | None) -> Deck:
    """The resident, and every card, tie and amount of the case as it was whose line still stands there."""
    name = boxes.name.strip()
    if base is None:
        me = DeckCard(id="bewoner", kind=RESIDENT, name=name, age=boxes.age, role=boxes.role.strip(), lead=True)
        return Deck(schema=SCHEMA, id="stage", title=name, language=language, fictional=True, cards=(me,))
    me = replace(_resident(base), name=name, age=boxes.age, role=boxes.role.strip())
    standing = {_folded(line) for line in (*boxes.people.splitlines(), *boxes.money.splitlines())}
    still = {i for i, line in (*_lines(base), *_money(base)) if _folded(line) in standing} | {me.id}
    cards = tuple(me if card.id == me.id else card for card in base.cards if card.id in still)
    there = {card.id for card in cards}
    first = {
        tie.id for card in cards for tie in base.ties if (tie.giver, tie.receiver) == (card.id, me.id) and card.id != me.id
    }  # fmt: skip
    ties = tuple(tie for tie in base.ties if (tie.id in still or tie.id in first) and {tie.giver, tie.receiver} <= there)
    amounts = {which: tuple(a for a in several if a.id in still) for which, several in base.amounts().items()}
    lists = dict(zip(_LISTS, (amounts[which] for which in AMOUNT_LISTS), strict=True))
    return replace(base, cards=cards, ties=ties, **lists, life=(), facts=(), voices=(), occasion_lays=Lays(), map=None)


_LISTS = ("incomes", "costs", "debts", "claims", "assets", "unused_rights")
"""The fields of ``Deck`` that hold the six lists, in the order of ``AMOUNT_LISTS``."""


def _fresh(boxes: NineBoxes, base: Deck | None) -> list[tuple[str, int, str]]:
    """The lines that are to be read: not blank, and not standing there as they did; each with its box and number."""
    stood = {_folded(line) for _, line in (*_lines(base), *_money(base))} if base else set()
    return [
        (box, n, line)
        for box, text in (("people", boxes.people), ("money", boxes.money))
        for n, line in enumerate(text.splitlines(), 1)
        if line.strip() and _folded(line) not in stood
    ]


def _read(boxes: NineBoxes, stage: Deck, base: Deck | None) -> _Typed:
    me = _resident(stage)
    amounts = {which: list(several) for which, several in stage.amounts().items()}
    typed = _Typed(list(stage.cards), list(stage.ties), amounts, _ids(base or stage) | {fact.id for fact in boxes.facts})
    known = {f"card:{card.id}": card.name for card in stage.cards}
    text = "\n".join(line for _, _, line in _fresh(boxes, base))
    marks = {THE_RESIDENT: me.id} | {f"card:{card.id}": card.id for card in stage.cards}
    for reading in read_list(text, stage.language, known, (f"card:{me.id}",)):
        _take(reading, typed, marks, base)
    return typed


def _take(reading: Reading, typed: _Typed, marks: dict[str, str], base: Deck | None) -> None:
    for part in reading.understood:
        match part:
            case NewCard():
                typed.cards.append(_card(part, typed, marks, base))
            case CardSaid():
                typed.cards[:] = [_said(card, part) if card.id == marks.get(part.card) else card for card in typed.cards]
            case NewTie() if {part.giver, part.receiver} <= marks.keys():
                typed.ties.append(
                    DeckTie(
                        id=_id(typed, "r"), giver=marks[part.giver], receiver=marks[part.receiver], quality=part.quality,
                        support=part.support, frequency=part.frequency, mutual=part.mutual, note=part.note,
                        source=_source(part), certainty=_sure(part),
                    )  # fmt: skip
                )
            case NewAmount():
                typed.amounts[part.which].append(_amount(part, typed))


def _card(part: NewCard, typed: _Typed, marks: dict[str, str], base: Deck | None) -> DeckCard:
    """A card read anew; one that bore this name before keeps its own id, so that what brings it still does."""
    there = {card.id for card in typed.cards}
    was = next((c for c in base.cards if _folded(c.name) == _folded(part.name) and c.id not in there), None) if base else None
    identifier = was.id if was else _id(typed, "k", part.name)
    marks[part.mark] = identifier
    return DeckCard(
        id=identifier, kind=part.kind, name=part.name, age=part.age, role=part.role, lead=part.lead, deceased=part.deceased,
        sector=part.sector, ring="" if part.assumed else part.ring, source=_source(part) if part.source != TABLE else "",
    )  # fmt: skip


def _said(card: DeckCard, part: CardSaid) -> DeckCard:
    fields = {name: value for name in ("kind", "role", "age", "sector", "ring") if (value := getattr(part, name)) not in ("", None)}
    return replace(card, **fields, lead=card.lead or bool(part.lead), deceased=card.deceased or bool(part.deceased))


def _amount(part: NewAmount, typed: _Typed) -> DeckAmount:
    party = {"schulden": "creditor", "vorderingen_van_bewoner": "debtor"}.get(part.which)
    return DeckAmount(
        id=_id(typed, "g"), kind=part.kind, amount=Decimal(part.cents) / 100, arranged=part.arranged,
        monthly=None if part.monthly_cents is None else Decimal(part.monthly_cents) / 100, source=_source(part),
        certainty=_sure(part), **({party: part.party} if party and part.party else {}),
    )  # fmt: skip


def _source(part: Any) -> str:
    return FILE if part.source == TABLE else part.source


def _sure(part: Any) -> str:
    """What a maker writes down without saying how sure is told, not guessed: it is the maker's own story."""
    return "verteld" if (part.source, part.certainty) == (TABLE, "aanname") else part.certainty


def _id(typed: _Typed, letter: str, name: str = "") -> str:
    """A short id that nothing has yet, from the name where there is one."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:30]
    names = (f"{letter}_{stem}{n if n > 1 else ''}" if stem else f"{letter}{n}" for n in range(1, 10_000))
    found = next(one for one in names if one not in typed.taken)
    typed.taken.add(found)
    return found


def _lists(typed: _Typed) -> dict[str, Any]:
    return {field: tuple(typed.amounts[which]) for field, which in zip(_LISTS, AMOUNT_LISTS, strict=True)}


def _fact(box: FactBox, was: DeckFact | None, deck: Deck, ids: set[str], kept: set[str]) -> DeckFact:
    text, light = box.text.strip(), box.light if box.light in kept and box.light != box.id else ""
    source = box.source.strip() or FILE
    if was is not None and was.text == text:
        disproves = was.disproves if was.disproves in kept else ""
        new = replace(was, source=source, certainty=box.certainty, round=box.round)
        return replace(new, lays=_only(was.lays, ids), other_light=light, disproves=disproves)
    cards = _named(text, deck)
    me = _resident(deck).id
    ties = tuple(tie.id for tie in deck.ties if {tie.giver, tie.receiver} <= {me, *cards} and {tie.giver, tie.receiver} & set(cards))
    return DeckFact(
        id=box.id, round=box.round, text=text, source=source, certainty=box.certainty, other_light=light,
        touches=was.touches if was else (), lays=Lays(cards=cards, ties=ties, amounts=_sums(text, deck)),
    )  # fmt: skip


def _only(lays: Lays, ids: set[str]) -> Lays:
    """What is still there of what was laid."""
    return Lays(**{name: tuple(i for i in getattr(lays, name) if i in ids) for name in Lays.__struct_fields__})


_SMALL = {"van", "het", "een", "der", "den", "uit", "met", "voor", "the", "and", "for", "with"}


def _named(text: str, deck: Deck) -> tuple[str, ...]:
    """Whom these words name: by the whole name, or by a word of it that no other card has."""
    me = _resident(deck).id
    others = [card for card in deck.cards if card.id != me]
    words = {card.id: {w for w in re.findall(r"\w{3,}", _folded(card.name)) if w not in _SMALL} for card in others}
    said = _folded(text)
    heard = set(re.findall(r"\w{3,}", said))
    own = set(re.findall(r"\w{3,}", _folded(_resident(deck).name)))
    return tuple(
        card.id for card in others
        if _folded(card.name) in said
        or any(w in heard and w not in own and sum(w in several for several in words.values()) == 1 for w in words[card.id])
    )  # fmt: skip


def _sums(text: str, deck: Deck) -> tuple[str, ...]:
    """The amounts these words name by their figure."""
    figures = set()
    for figure in re.findall(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?", text):
        found = _decimal(figure)
        figures |= {found} if found is not None and found >= 10 else set()
    return tuple(a.id for several in deck.amounts().values() for a in several if a.amount in figures)


def _decimal(text: str) -> Decimal | None:
    """A figure as people write it (1.226,65 · 421.30 · 900)."""
    plain = re.sub(r"\.(?=\d{3}(?:\D|$))", "", text).replace(",", ".")
    return Decimal(plain) if re.fullmatch(r"\d{1,9}(\.\d{1,2})?", plain) else None


_LEDGER = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))[\s;]+([\d.,]+)[\s;]+([\d.,]+)(?:[\s;]+(\d{4}-\d{2}-\d{2}))?")


def _ledger(boxes: NineBoxes, base: Deck | None) -> Ledger | None:
    old = base.ledger if base and base.ledger else Ledger()
    if boxes.ledger.strip() == "\n".join(map(_ledger_line, old.lines)):
        return base.ledger if base else None
    known = {_ledger_line(line): line for line in old.lines}
    lines = [known.get(text.strip()) or _month(text) for text in boxes.ledger.splitlines() if text.strip()]
    months = tuple(line for line in lines if line)
    return Ledger(old_rent=months[0].due, new_rent=None, lines=months) if months else None


def _month(text: str) -> LedgerLine | None:
    match = _LEDGER.fullmatch(text.strip())
    due, paid = (_decimal(match[2]), _decimal(match[3])) if match else (None, None)
    if match is None or due is None or paid is None:
        return None
    return LedgerLine(period=match[1], due_on=f"{match[1]}-01", due=due, paid=paid, paid_on=match[4])


def _room_title(boxes: NineBoxes) -> str:
    return f"{boxes.name.strip()}, {boxes.age}" if boxes.age is not None else boxes.name.strip()


def _words(text: str, between: str) -> tuple[str, ...]:
    return tuple(word for part in re.split(between, text) if (word := " ".join(part.split())))


def _questions(boxes: NineBoxes, language: str) -> tuple[Question, ...]:
    name = boxes.name.strip()
    return tuple(Question(answer=a, text=say(language, f"ninebox-asks-{a}", name=name)) for a in ("niveau", "eerste_stap"))


def _view(boxes: NineBoxes, old: Deck) -> Any:
    was = _told(old)
    view = replace(was, wish=boxes.wish.strip(), own_words=boxes.own_words.strip(), own_scores=dict(boxes.scores))
    rest = old.resident[1:] if isinstance(old.resident, tuple) else ()
    return (view, *rest) if rest else view


def _outcome(boxes: NineBoxes, old: Deck) -> dict[str, Any] | None:
    was, text = old.possible_outcome, boxes.outcome.strip()
    if was is not None and str(was.get("kern") or "").strip() == text:
        return was
    return (was or {"soort": "mogelijke_afloop"}) | {"kern": text} if text else None


def _notes(boxes: NineBoxes, old: Deck) -> dict[str, Any] | None:
    said = {"valkuil": boxes.pitfall.strip(), "vraag_bij_onthulling": boxes.question.strip()}
    notes = (old.facilitator or {}) | said
    return {key: value for key, value in notes.items() if value} or None


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


# --- what is wrong, and what would be understood ----------------------------------------------------------------------


def preview(boxes: NineBoxes, language: str, base: Deck | None = None) -> dict[str, list[dict[str, Any]]]:
    """Per box of lines (``people``, ``money``) what would be understood of each new or changed line (see ``typed``)."""
    stage = _stage(boxes, language, base)
    fresh = _fresh(boxes, base)
    records = [Record(n, "", "", "act:stage", event) for n, event in enumerate(opening(stage), 1)]
    rows = preview_list(fold(Case(), records), "\n".join(line for _, _, line in fresh), stage.language)
    found: dict[str, list[dict[str, Any]]] = {"people": [], "money": []}
    for (box, n, _), row in zip(fresh, rows, strict=False):
        found[box].append(row | {"n": n})
    return found


def faults(boxes: NineBoxes, language: str, base: Deck | None = None) -> tuple[Fault, ...]:
    """Why these boxes cannot be kept yet; nothing of them is lost."""
    found = [Fault(box, line, say(language, f"ninebox-real-{sign.kind}", found=sign.found)) for box, line, sign in _real(boxes)]
    if not boxes.name.strip():
        found.append(Fault("who", 0, say(language, "ninebox-no-name")))
    if not boxes.occasion.strip():
        found.append(Fault("occasion", 0, say(language, "ninebox-no-occasion")))
    if boxes.age is not None and not 0 <= boxes.age <= 130:
        found.append(Fault("who", 0, say(language, "ninebox-age")))
    if boxes.name.strip():
        for box, rows in preview(boxes, language, base).items():
            found += [Fault(box, row["n"], row["skip"]) for row in rows if not row["ok"]]
    known = {_ledger_line(line) for line in (base.ledger.lines if base and base.ledger else ())}
    for n, line in enumerate(boxes.ledger.splitlines(), 1):
        if line.strip() and line.strip() not in known and _month(line) is None:
            found.append(Fault("ledger", n, say(language, "ninebox-ledger", text=line.strip()[:40])))
    return tuple(found)


def _real(boxes: NineBoxes) -> Iterator[tuple[str, int, Any]]:
    """Everything in the boxes that looks like a real person's, with its box and line."""
    plain = {
        "who": (boxes.name, boxes.role, boxes.title), "occasion": (boxes.occasion,), "wish": (boxes.wish,),
        "words": (boxes.own_words,), "pitfall": (boxes.pitfall,), "question": (boxes.question,),
        "file": tuple(f"{f.text} {f.source}" for f in boxes.facts if f.round == 0),
        "facts": tuple(f"{f.text} {f.source}" for f in boxes.facts if f.round > 0),
        "outcome": (boxes.outcome,), "goals": (boxes.goals, boxes.themes),
    }  # fmt: skip
    for box, texts in plain.items():
        yield from ((box, 0, sign) for text in texts for sign in signs(text))
    for box, text in (("people", boxes.people), ("money", boxes.money)):
        yield from ((box, n, sign) for n, line in enumerate(text.splitlines(), 1) for sign in signs(line))
