"""What comes in, goes out, is owed or is not used, in a line about money?"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from lifemaps.lines.dates import date_at
from lifemaps.lines.fields import Field, Refused, longest, split, text_of, trim
from lifemaps.lines.language import Grammar, fold
from lifemaps.lines.naming import Found, Room, find_cards
from lifemaps.lines.saying import Said, by_preview, meanings, says_only, take
from lifemaps.lines.sums import Sum, only_a_sum, sum_in
from lifemaps.lines.understood import LONGEST_NAME, PER_MONTH, TOTALS, Doubt, NewAmount, Reading


class _Money(msgspec.Struct):
    """What is gathered about an amount."""

    which: str
    kind: str = ""
    kind_words: str = ""
    free: bool = False
    party: str = ""
    period: str = ""
    arranged: bool | None = None
    monthly: int | None = None
    becomes: int | None = None
    since: str = ""
    notes: list[Field] = []
    doubts: list[Doubt] = []


def read_money(room: Room, text: str) -> Reading | None:
    """An amount, when the line begins with a word for money and the amount stands with it."""
    first, *rest = split(text)
    lists = longest(first.text, lambda key: room.words.codes("list", key))
    kinds = longest(first.text, lambda key: room.words.amounts.get(key))
    if not lists and not kinds or any(says_only(room, field, ("kind",)) for field in rest):
        return None
    opening = lists if lists and (not kinds or lists[1] >= kinds[1]) else kinds
    assert opening is not None
    body, note = _bracket(first.text[opening[1] :])
    total = sum_in(room, body, first.start + opening[1])
    if total is None and rest and only_a_sum(room, rest[0]):
        total = sum_in(room, rest[0].text, rest[0].start)
        total = msgspec.structs.replace(total, before=body) if total else None
        rest = rest[1:]
    if total is None:
        return _no_amount(room, first, rest, bool(lists), not body.strip())
    money = _opening(first, opening, opening is lists, first.text[: opening[1]])
    money.notes += [Field(note, first.end - len(note) - 1)] if note else []
    _fill(room, money, trim(total.before, first.start + opening[1]), True)
    _fill(room, money, total.after, False)
    money.period = total.period
    said = Said()
    for field in rest:
        _more_money(room, money, said, field)
    return _amount(room, first, money, said, total)


def _opening(first: Field, opening: tuple[Any, int], is_list: bool, words: str) -> _Money:
    if is_list:
        return _Money(which=opening[0][0])
    (which, kind), *others = opening[0]
    money = _Money(which=which, kind=kind, kind_words=words)
    if others:
        money.doubts.append(Field(words, first.start).doubt("which-list", "list", which, [which, *(w for w, _ in others)]))
    return money


def _bracket(text: str) -> tuple[str, str]:
    match = re.search(r"\(([^()]*)\)\s*$", text)
    return (text[: match.start()], match[1].strip()) if match else (text, "")


def _no_amount(room: Room, first: Field, rest: list[Field], is_list: bool, alone: bool) -> None:
    """Money without an amount is asked for, unless the line is about a card (a school, a savings circle)."""
    card = any(family in ("role", "quality", "support") for field in rest for family, _ in meanings(room, field))
    named = room.words.codes("role", first.key) or room.words.codes("kind", first.key)
    if not card and not named and (is_list or alone):
        raise Refused("amount-missing", first.doubt("amount-missing"))
    return


def _fill(room: Room, money: _Money, field: Field, before: bool) -> None:
    """Words around the amount: whom it is owed to or by, what it is for, and the rest as its list has it."""
    if not field.text:
        return
    plain, party, reason = _clauses(room, field)
    if party and not money.party:
        money.party = party
    elif party:
        plain = f"{plain} {party}".strip()
    if reason:
        _name_kind(room, money, reason, field)
    if not plain:
        return
    if money.which == "schulden" and before and not money.party:
        _debt(room, money, plain)
    elif money.which == "vorderingen_van_bewoner" and before and not money.party and find_cards(room, plain).sure:
        money.party = plain
    elif before and (not money.kind or money.which == "vorderingen_van_bewoner"):
        money.kind, money.kind_words = "", f"{money.kind_words} {plain}".strip()
        _name_kind(room, money, money.kind_words, field)
    else:
        _note(money, plain, field)


def _note(money: _Money, words: str, field: Field) -> None:
    """Words with no other place go along as a note, and are shown as one."""
    at = field.text.find(words)
    part = Field(words, field.start + at) if at >= 0 else field
    money.notes.append(Field(words, part.start))
    money.doubts.append(part.doubt("as-note", "note", words))


def _debt(room: Room, money: _Money, plain: str) -> None:
    """ "schuld huur De Linde": the kind first if it is a known one, what remains is the creditor."""
    whole = money.kind or find_cards(room, plain).exact
    found = None if whole else longest(plain, lambda key: room.words.amounts.get(key))
    if found:
        money.kind, money.kind_words, plain = _kind_in(found[0], money.which), plain[: found[1]], plain[found[1] :].strip()
    money.party = plain


def _clauses(room: Room, field: Field) -> tuple[str, str, str]:
    """A text as (plain words, party behind "van"/"aan", reason behind "voor"); a card's whole name is never cut."""
    if find_cards(room, field.text).exact:
        return field.text, "", ""
    tokens = field.text.split()
    keys = [fold(token) for token in tokens]
    markers = {**room.words.phrases["from"], **room.words.phrases["to"]}
    at_party = next((n for n, key in enumerate(keys) if key in markers), len(keys))
    at_for = next((n for n, key in enumerate(keys) if key in room.words.phrases["for"]), len(keys))
    behind = " ".join(tokens[at_party + 1 :])
    if at_party < at_for and find_cards(room, behind).exact:
        at_for = len(keys)
    plain = tokens[: min(at_party, at_for)]
    party = tokens[at_party + 1 : at_for if at_for > at_party else None]
    reason = tokens[at_for + 1 : at_party if at_party > at_for else None]
    return " ".join(plain), " ".join(party), " ".join(reason)


def _name_kind(room: Room, money: _Money, words: str, field: Field) -> None:
    if money.kind:
        _note(money, words, field)
        return
    known = room.words.amounts.get(fold(words))
    money.kind, money.kind_words = (_kind_in(known, money.which) if known else _slug(words)), words
    money.free = not known


def _kind_in(pairs: tuple[tuple[str, str], ...], which: str) -> str:
    return next((kind for its, kind in pairs if its == which), pairs[0][1])


def _slug(words: str) -> str:
    """Free words as the case files write them: ``dubbele_maandhuur_maart``."""
    return "_".join(re.findall(r"\w+", fold(words)))[:LONGEST_NAME].strip("_")


def _more_money(room: Room, money: _Money, said: Said, field: Field) -> None:
    """One piece behind the amount."""
    if not field.text:
        return
    key, words = field.key, room.words
    head = longest(field.text, lambda k: [f for f in ("arranged", "not_arranged", "becomes") if words.codes(f, k)])
    if says_only(room, field, ("said",)):
        for family, codes in meanings(room, field):
            take(said, field, family, codes)
    elif words.codes("period", key) and not money.period:
        money.period = words.codes("period", key)[0]
    elif head and _agreed(room, money, head[0][0], trim(field.text[head[1] :], field.start + head[1])):
        pass
    elif not money.kind and words.amounts.get(key):
        _name_kind(room, money, field.text, field)
    elif _clauses(room, field)[0] == "" and not money.party:
        _fill(room, money, field, False)
    else:
        text, note = _bracket(field.text)
        money.notes.append(Field(note, field.start) if note and not text.strip() else field)
        money.doubts += [] if note and not text.strip() else [field.doubt("as-note", "note", field.text)]


def _agreed(room: Room, money: _Money, word: str, field: Field) -> bool:
    """An arrangement ("regeling 50 per maand") or what the amount becomes ("wordt 356 vanaf 2026-10")."""
    total = sum_in(room, field.text, field.start) if field.text and word != "becomes" else None
    if word != "becomes":
        if field.text and not total:
            return False
        money.arranged = word == "arranged"
        money.monthly = _monthly(total.cents, total.period or "maand") if total else money.monthly
        return True
    since = _longest_since(room, field.text)
    when = date_at(room.words, since[1]) if since else None
    total = sum_in(room, since[0] if since else field.text, field.start)
    if total is None or (since and not when):
        return False
    period = total.period or money.period or "maand"
    money.becomes = total.cents if money.which in TOTALS else _monthly(total.cents, period)
    money.since = when[0] if when else ""
    return True


def _longest_since(room: Room, text: str) -> tuple[str, str] | None:
    for word in re.finditer(r"\S+", text):
        if room.words.codes("since", fold(word[0])) and date_at(room.words, text[word.end() :]):
            return text[: word.start()], text[word.end() :]
    return None


def _monthly(cents: int, period: str) -> int:
    """Cents per month, rounded half up."""
    times, parts = PER_MONTH.get(period, (1, 1))
    return (2 * cents * times + parts) // (2 * parts)


def _amount(room: Room, first: Field, money: _Money, said: Said, total: Sum) -> Reading:
    """The amount itself, with everything that was assumed about it in doubt."""
    doubts, cents, field = [*money.doubts, *said.doubts], total.cents, total.field
    if total.unsure:
        doubts.append(field.doubt("amount-read-as", "money", str(cents), _readings(field.text, cents)))
    if money.which in TOTALS:
        if money.period in PER_MONTH:
            doubts.append(field.doubt("period-on-total", "period", "ineens", ("ineens", money.period)))
    elif not money.period or money.period == "ineens":
        doubts.append(field.doubt("assumed-period", "period", "maand", PER_MONTH))
        money.period = money.period or "maand"
    elif money.period != "maand":
        cents = _monthly(cents, money.period)
        doubts.append(field.doubt("per-month", "money", str(cents), (str(cents),)))
    if not money.kind:
        doubts.append(first.doubt("amount-kind-unknown", "amount-kind", "", _kinds_of(room.words, money.which)))
    if money.which in TOTALS[:2] and not money.party:
        doubts.append(first.doubt("party-missing", "party"))
    found = find_cards(room, money.party) if money.party else Found()
    card = found.cards[0] if found.sure and len(found.cards) == 1 else ""
    if len(money.party) > LONGEST_NAME:
        raise Refused("name-too-long", first.doubt("name-too-long"))
    amount = NewAmount(
        which=money.which, kind=money.kind, cents=cents, period=money.period, party=money.party, party_card=card,
        arranged=money.arranged, monthly_cents=money.monthly, becomes_cents=money.becomes, becomes_since=money.since,
        note=text_of(money.notes), **said.by,
    )  # fmt: skip
    return Reading(understood=(amount,), preview=(*_money_preview(amount, money), *by_preview(said)), doubts=tuple(doubts))


def _readings(text: str, cents: int) -> tuple[str, ...]:
    """How an amount with one sign and three digits could also be meant: thousands, or a decimal sign."""
    match = re.fullmatch(r"([0-9]{1,3})[.,]([0-9]{3})", text)
    return (str(cents), str(int(match[1]) * 100 + (int(match[2]) + 5) // 10)) if match else (str(cents),)


def _kinds_of(words: Grammar, which: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for pairs in words.amounts.values() for its, kind in pairs if its == which))


def _money_preview(amount: NewAmount, money: _Money) -> list[tuple[str, str]]:
    shown = [("list", amount.which)]
    if amount.kind:
        shown.append(("kind-text", money.kind_words.strip(" :")) if money.free else ("amount-kind", amount.kind))
    shown.append(("money", str(amount.cents)))
    shown += [("period", "maand")] if amount.which not in TOTALS else []
    shown += [("card", amount.party_card)] if amount.party_card else [("party", amount.party)] if amount.party else []
    shown += [("arranged", "yes" if amount.arranged else "no")] if amount.arranged is not None else []
    shown += [("monthly", str(amount.monthly_cents))] if amount.monthly_cents is not None else []
    if amount.becomes_cents is not None:
        shown.append(("becomes", str(amount.becomes_cents)))
        shown += [("date", amount.becomes_since)] if amount.becomes_since else []
    return shown + ([("note", amount.note)] if amount.note else [])
