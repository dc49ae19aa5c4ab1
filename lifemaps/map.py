"""From the fold to what an audience sees: statements resolved, places filled in, what may not be seen left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from lifemaps.case import TRUTHS, Case, Thing, deck_part, fact_of, lays_of, things_of
from lifemaps.deck import LedgerLine
from lifemaps.deckview import rent_lines, whole_view
from lifemaps.erasing import exported
from lifemaps.money import RENT
from lifemaps.trail import cell_of, centre_of
from lifemaps.view import AmountView, CardView, FactView, GroupView, InfluenceView, LifeView, MapView, Said, TieView
from lifemaps.vocabulary import EFFECTS, LEDGER, RESIDENT


def map_view(case: Case) -> MapView:
    """The map as the whole table sees it. Undealt facts and the makers' outcome are not in it at all."""
    ties = tuple(tie_view(t, case) for t in case.on_map("tie") if case.thing(t.giver) and case.thing(t.receiver))
    residents = case.residents
    tied: dict[str, list[TieView]] = {}
    for tie in ties:
        for end in {tie.giver, tie.receiver}:
            tied.setdefault(end, []).append(tie)
    amounts = tuple(amount_view(t, case) for t in case.on_map("amount"))
    facts = tuple(fact_view(case, what) for what in case.laid if what.startswith("fact:") and fact_of(case.deck, what))
    return MapView(
        head=case.head,
        title=(case.deck.room_title or case.deck.title) if case.deck else "",
        fictional=bool(case.deck and case.deck.fictional),
        residents=residents,
        cards=tuple(card_view(t, residents, tied.get(t.id, ()), case) for t in case.on_map("card")),
        ties=ties,
        amounts=amounts,
        life=tuple(life_view(t, case) for t in case.on_map("life")),
        facts=facts,
        influences=tuple(influence_view(t, case) for t in case.on_map("influence")),
        groups=tuple(view for t in case.on_map("group") if (view := group_view(case, t)).cards),
        ledger=_rent(case, amounts, facts),
        trail=case.trail,
    )


def _rent(case: Case, amounts: Iterable[AmountView], facts: Iterable[FactView]) -> tuple[LedgerLine, ...]:
    """The months of the rent: those the table laid with the case, else the file's own once the rent is spoken of."""
    if case.tenancy.attached is not None:
        return case.tenancy.attached.lines
    return rent_lines(case.deck) if case.deck and _speaks_of_rent(amounts, facts) else ()


def _speaks_of_rent(amounts: Iterable[AmountView], facts: Iterable[FactView]) -> bool:
    """Whether something of the rent lies on the table: what the table has not seen yet, the map does not count."""
    return any(one.kind in RENT for one in amounts) or any(fact.source == LEDGER for fact in facts)


def exported_view(case: Case) -> MapView:
    """The map as it leaves the table: without what the resident struck through."""
    return map_view(exported(case))


def full_view(case: Case) -> MapView:
    """Everything the file holds, as the table changed it, with what the table added: what is counted in the end.

    A fact that still lies in somebody's hand is part of the life all the same; what the table took off is not.
    """
    if case.deck is None:
        return map_view(case)
    whole, mine = whole_view(case.deck), map_view(case)
    brought = {i for what in case.laid if (lays := lays_of(case.deck, what)) for i in things_of(lays)}
    gone = {t.id for t in case.things.values() if not t.on and t.id in brought}
    parts: dict[str, Any] = {}
    for name in ("cards", "ties", "amounts", "life"):
        changed = {v.id: v for v in getattr(mine, name) if _said_since(case.things[v.id])}
        file = {v.id: changed.get(v.id, v) for v in getattr(whole, name) if v.id not in gone}
        added = (v for v in getattr(mine, name) if v.id not in file and deck_part(case.deck, v.id) is None)
        parts[name] = (*file.values(), *added)
    there = {card.id for card in parts["cards"]}
    parts["ties"] = tuple(tie for tie in parts["ties"] if tie.giver in there and tie.receiver in there)
    residents = tuple(card.id for card in parts["cards"] if card.kind == RESIDENT)
    return replace(
        whole, head=case.head, residents=residents, influences=mine.influences, groups=mine.groups, **parts
    )  # fmt: skip


def _said_since(thing: Thing) -> bool:
    """Whether somebody said something of it, or placed it, after it came."""
    words = (*thing.said.values(), *thing.spots.values())
    return any(word.seq > thing.order for said in words for word in said.values())


def _all_said(thing: Thing) -> tuple[Said, ...]:
    """Every word of every perspective, per field in the order in which they were said."""
    return tuple(
        Said(field, s.value, s.source, s.certainty, s.seq)
        for field, words in thing.said.items() if field not in TRUTHS
        for s in sorted(words.values(), key=lambda s: s.seq)
    )  # fmt: skip


def _common(thing: Thing, leading: str, case: Case) -> dict[str, Any]:
    word = thing.word(leading)
    return {
        "id": thing.id, "order": thing.order, "by": thing.by,
        "source": word.source if word else "", "certainty": word.certainty if word else "aanname",
        "struck": bool(thing.value("struck")), "struck_by": next(iter(_laid([thing.value("struck_by", "")], case)), ""),
        "light_by": tuple(_laid(dict.fromkeys(_lights(thing)), case)),
    }  # fmt: skip


def _lights(thing: Thing) -> Iterator[str]:
    """Every fact that somebody beside this thing put it in the light of."""
    for said in sorted(thing.said.get("light_by", {}).values(), key=lambda said: said.seq):
        yield from said.value if isinstance(said.value, list) else ()


def _laid(proofs: Iterable[str], case: Case) -> list[str]:
    """Facts that lie on the table, and words; a fact that was taken back into the hand proves nothing."""
    return [proof for proof in proofs if proof and (proof in case.laid or not proof.startswith("fact:"))]


def card_view(thing: Thing, residents: tuple[str, ...], mine: Sequence[TieView], case: Case) -> CardView:
    """A card with its place around the first resident it touches, else around the first of the house; ``mine`` its ties."""
    center = centre_of(thing.id, residents, (end for tie in mine for end in (tie.giver, tie.receiver)))
    spot = thing.around(center)
    sector, ring = cell_of(thing, spot, lambda: (tie for tie in mine if center in (tie.giver, tie.receiver)))
    return CardView(
        **_common(thing, "name", case), kind=thing.value("kind", "organisatie"), name=thing.value("name", ""),
        role=thing.value("role", ""), age=thing.value("age"), sector=sector, ring=ring,
        nudge=(spot.x, spot.y) if spot else (0.0, 0.0), assumed=spot is None or spot.certainty == "aanname",
        lead=bool(thing.value("lead")), deceased=bool(thing.value("deceased")), domains=tuple(thing.value("domains", ())),
        note=thing.value("note", ""), said=_all_said(thing), places=_all_places(thing, center),
    )  # fmt: skip


def _all_places(thing: Thing, center: str) -> tuple[Said, ...]:
    spots = thing.spots.get(center) or thing.spots.get("", {})
    placed = sorted(spots.values(), key=lambda s: s.seq)
    return tuple(Said("place", (s.sector, s.ring), s.source, s.certainty, s.seq) for s in placed)


def tie_view(thing: Thing, case: Case) -> TieView:
    """A tie as it shows."""
    return TieView(
        **_common(thing, "quality", case), giver=thing.giver, receiver=thing.receiver,
        quality=thing.value("quality", "onbekend"), support=tuple(thing.value("support", ())),
        frequency=thing.value("frequency", ""),
        mutual=bool(thing.value("mutual", False)), note=thing.value("note", ""), said=_all_said(thing),
    )  # fmt: skip


def amount_view(thing: Thing, case: Case) -> AmountView:
    """An amount as it shows."""
    return AmountView(
        **_common(thing, "cents", case), which=thing.which, kind=thing.value("kind", ""), cents=thing.value("cents", 0),
        party=thing.value("party", ""), who=thing.value("who", ""), arranged=thing.value("arranged"),
        monthly_cents=thing.value("monthly_cents"), becomes_cents=thing.value("becomes_cents"),
        becomes_since=thing.value("becomes_since", ""), note=thing.value("note", ""), said=_all_said(thing),
    )  # fmt: skip


def life_view(thing: Thing, case: Case) -> LifeView:
    """An event of the life line as it shows."""
    return LifeView(
        **_common(thing, "what", case), date=thing.value("date", ""), system=thing.value("system", ""),
        what=thing.value("what", ""), who=thing.value("who", ""),
    )  # fmt: skip


def influence_view(thing: Thing, case: Case) -> InfluenceView:
    """What works on what, as it shows."""
    return InfluenceView(
        **_common(thing, "effect", case), start=thing.giver, end=thing.receiver, effect=thing.value("effect", EFFECTS[0]),
        note=thing.value("note", ""), said=_all_said(thing),
    )  # fmt: skip


def group_view(case: Case, thing: Thing) -> GroupView:
    """A group with those of its cards that lie on the map."""

    def there(cards: Any) -> list[str]:
        return [card for card in cards if case.thing(card) is not None]

    said = tuple(replace(s, value=there(s.value)) if s.field == "cards" else s for s in _all_said(thing))
    return GroupView(
        **_common(thing, "name", case), name=thing.value("name", ""), cards=tuple(there(thing.value("cards", ()))),
        said=tuple(s for s in said if s.value or s.field != "cards"),
    )  # fmt: skip


def fact_view(case: Case, what: str) -> FactView:
    """A fact with what later facts did to it: proved it untrue, or put it in another light."""
    fact = fact_of(case.deck, what)
    assert fact is not None
    assert case.deck is not None
    judged = case.judged.get(what)
    laid = [f for f in case.deck.facts if f"fact:{f.id}" in case.laid]
    return FactView(
        id=what, text=fact.text, round=fact.round, source=fact.source, certainty=fact.certainty, touches=fact.touches,
        brings=case.laid[what].things if what in case.laid else (),
        untrue_by=tuple(f"fact:{f.id}" for f in laid if f.disproves == fact.id),
        light_by=tuple(f"fact:{f.id}" for f in laid if f.other_light == fact.id),
        disproves=f"fact:{fact.disproves}" if fact.disproves else "",
        other_light=f"fact:{fact.other_light}" if fact.other_light else "", laid=what in case.laid,
        judged=judged.certainty if judged else "", shows_certainty=judged is not None or not case.deck.fictional,
    )  # fmt: skip
