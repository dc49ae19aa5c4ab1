"""A case made in nine boxes: what a trainer types becomes a sound case file, and comes back to the boxes unharmed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from casefiles.house import House
from casefiles.verify import verify
from lifemaps import commands as do
from lifemaps.case import Case, fold
from lifemaps.events import Record
from lifemaps.exports.casefile import write_case
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases, read
from lifemaps.ninebox import BOXES, FactBox, NineBoxes, boxes_of, build, empty, faults, filled, preview
from lifemaps.opening import opening
from lifemaps.realdata import KINDS, signs
from lifemaps.refusals import Refusal
from lifemaps.vocabulary import KINDS as CARD_KINDS

DUTCH = "nl-NL"
PEOPLE = """Zus Mira, zus, sterk, gezelschap, wekelijks
Buurman Teun, buurman, gewoon, praktisch
Kaartclub, groep, gewoon, gezelschap, wekelijks
Huisarts, huisarts, jaarlijks
Verhuurder Zonhof, verhuurder, gespannen, controle
Apotheek, organisatie, gewoon, praktisch
Wijkteam, hulpverlener, zwak
Broer Karel, broer, verbroken"""


def _boxes(**more: object) -> NineBoxes:
    """Pieter, as a trainer would make him up."""
    texts = {
        0: ("Twee maanden huurachterstand.", "Deed de deur niet open."),
        1: ("Buurman Teun zet elke week zijn vuilnis buiten.", "Hij lag in maart drie weken in het ziekenhuis."),
        2: ("Mira belt hem elke zondag.", ""),
        3: ("De kaartclub haalt hem op dinsdag op.", ""),
    }
    slots = list(empty().facts)
    for nth, said in texts.items():
        mine = [i for i, slot in enumerate(slots) if slot.round == nth]
        for i, text in zip(mine, said, strict=False):
            slots[i] = replace(slots[i], text=text)
    door = next(slot.id for slot in slots if slot.text.startswith("Deed"))
    at = next(i for i, slot in enumerate(slots) if "ziekenhuis" in slot.text)
    slots[at] = replace(slots[at], light=door, source="buurman", certainty="verteld")
    given = {
        "name": "Pieter", "age": 78, "role": "huurder", "people": PEOPLE, "facts": tuple(slots),
        "occasion": "Pieter betaalt niet. Verhuurder Zonhof stuurde brieven. Niemand kreeg antwoord.",
        "wish": "Rustig thuis blijven.", "own_words": "Ik ben er nog.", "pitfall": "Stilte lezen als onwil.",
        "question": "Wie belde hem?", "themes": "ziekte, stilte", "goals": "Kijken voor u schrijft",
        "money": "huur 689,75 per maand", "ledger": "2026-03 689,75 0,00\n2026-04 689.75 689.75 2026-04-02",
        "outcome": "Mira en Teun dragen het; één telefoontje was genoeg.",
    }  # fmt: skip
    return NineBoxes(**(given | more))  # type: ignore[arg-type]


def _round(deck):  # noqa: ANN001, ANN202
    return read_case(write_case(deck, makers_outcome=True, form="yaml"), "eigen.yaml")


def test_given_nine_boxes_when_built_then_the_case_file_is_sound_and_reads_back_the_same() -> None:
    boxes = _boxes()
    assert not faults(boxes, DUTCH) and filled(boxes) == BOXES
    deck = build(boxes, "eigen-pieter", DUTCH)
    assert _round(deck) == deck
    assert deck.fictional and (deck.room_title, deck.level, deck.minutes) == ("Pieter, 78", "instap", 60)
    assert (deck.themes, deck.goals) == (("ziekte", "stilte"), ("Kijken voor u schrijft",))


def test_given_lines_when_built_then_people_and_services_lie_with_their_ties() -> None:
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    kinds = {card.name: card.kind for card in deck.cards}
    assert len(deck.cards) == 9 and set(kinds.values()) <= set(CARD_KINDS)
    assert (kinds["Zus Mira"], kinds["Kaartclub"], kinds["Verhuurder Zonhof"]) == ("familie", "groep", "verhuurder")
    names = {card.id: card.name for card in deck.cards}
    ties = {names[tie.giver]: tie for tie in deck.ties}
    assert all(names[tie.receiver] == "Pieter" for tie in deck.ties)
    assert (ties["Zus Mira"].quality, ties["Zus Mira"].frequency) == ("sterk", "wekelijks")
    assert ties["Verhuurder Zonhof"].support == ("controle",)
    assert ties["Broer Karel"].quality == "verbroken"


def test_given_a_fact_that_names_somebody_when_laid_then_that_person_comes_and_others_wait() -> None:
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    ids = {card.name: card.id for card in deck.cards}
    by_text = {fact.text: fact for fact in deck.facts}
    bins = by_text["Buurman Teun zet elke week zijn vuilnis buiten."]
    assert bins.lays.cards == (ids["Buurman Teun"],) and len(bins.lays.ties) == 1
    assert by_text["Mira belt hem elke zondag."].lays.cards == (ids["Zus Mira"],)
    case = fold(Case(), [Record(n, "", "", "act:1", e) for n, e in enumerate(opening(deck), 1)])
    on_map = {str(thing.value("name")) for thing in case.on_map("card")}
    # Pieter and whom the occasion names; and whom nobody names at all. Teun, Mira and the club wait for their fact.
    assert on_map == {"Pieter", "Verhuurder Zonhof", "Huisarts", "Apotheek", "Wijkteam", "Broer Karel"}


def test_given_a_fact_in_another_light_when_built_then_it_points_at_the_earlier_one() -> None:
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    lit = next(fact for fact in deck.facts if fact.other_light)
    earlier = next(fact for fact in deck.facts if fact.id == lit.other_light)
    assert "ziekenhuis" in lit.text and earlier.text == "Deed de deur niet open." and earlier.round == 0
    assert [f.round for f in deck.facts] == [0, 0, 1, 1, 2, 3]


def test_given_money_and_a_ledger_when_built_then_they_are_exact() -> None:
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    assert [(cost.kind, cost.amount) for cost in deck.costs] == [("huur", Decimal("689.75"))]
    assert deck.ledger is not None
    assert [(line.period, line.due, line.paid, line.paid_on) for line in deck.ledger.lines] == [
        ("2026-03", Decimal("689.75"), Decimal("0.00"), None), ("2026-04", Decimal("689.75"), Decimal("689.75"), "2026-04-02"),
    ]  # fmt: skip


def test_given_a_kept_case_when_its_boxes_are_opened_and_kept_again_then_nothing_changed() -> None:
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    assert build(boxes_of(deck), deck.id, DUTCH, deck) == deck


@pytest.mark.parametrize("name", [path.stem for path in cases()])
def test_given_a_rich_case_from_a_file_when_only_a_word_is_changed_then_everything_else_stays(name: str) -> None:
    deck = _round(read(name))
    changed = replace(boxes_of(deck), pitfall="Te snel willen.")
    assert not faults(changed, DUTCH, deck)
    again = build(changed, deck.id, DUTCH, deck)
    for part in ("cards", "ties", "facts", "voices", "life", "ledger", "occasion_lays", "possible_outcome", "first_steps"):
        assert getattr(again, part) == getattr(deck, part), part
    assert again.amounts() == deck.amounts()
    assert again.facilitator["valkuil"] == "Te snel willen."
    assert _round(again) == again


def test_given_a_kept_case_when_a_line_goes_then_its_card_ties_and_layings_go_and_nothing_dangles() -> None:
    deck = _round(read("nadira"))
    boxes = boxes_of(deck)
    fewer = replace(boxes, people="\n".join(line for line in boxes.people.splitlines() if "Karim" not in line))
    again = build(fewer, deck.id, DUTCH, deck)
    assert "p_neef" not in {card.id for card in again.cards}
    assert not [tie for tie in again.ties if "p_neef" in (tie.giver, tie.receiver)]
    assert "p_neef" not in again.reached().cards
    assert _round(again) == again


def test_given_a_kept_case_when_a_line_is_reworded_then_the_card_keeps_its_id_and_its_facts() -> None:
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    lines = boxes_of(deck).people.splitlines()
    changed = "\n".join("Buurman Teun, buurman, sterk, praktisch" if "Teun" in line else line for line in lines)
    again = build(replace(boxes_of(deck), people=changed), deck.id, DUTCH, deck)
    teun = next(card.id for card in deck.cards if card.name == "Buurman Teun")
    assert next(tie.quality for tie in again.ties if tie.giver == teun) == "sterk"
    assert teun in next(fact.lays.cards for fact in again.facts if "vuilnis" in fact.text)
    assert _round(again) == again


@pytest.mark.parametrize(
    ("boxes", "box", "line"),
    [
        (_boxes(name=" "), "who", 0),
        (_boxes(occasion=""), "occasion", 0),
        (_boxes(age=200), "who", 0),
        (_boxes(people="Mira, dochter\n> \n"), "people", 2),
        (_boxes(ledger="2026-03 689,75 0,00\nmaart veel"), "ledger", 2),
        (_boxes(people="Mira, dochter\nTeun, buurman, 06-12345678"), "people", 2),
        (_boxes(wish="Bel mij op 0470 12 34 56"), "wish", 0),
        (_boxes(occasion="Zijn nummer is 111222333."), "occasion", 0),
        (_boxes(facts=(FactBox(id="f1", round=1, text="Rekening NL91 ABNA 0417 1643 00"),)), "facts", 0),
    ],
)
def test_given_a_box_that_cannot_be_kept_when_asked_then_the_box_and_line_are_named(boxes: NineBoxes, box: str, line: int) -> None:
    found = faults(boxes, DUTCH)
    assert (box, line) in {(fault.box, fault.line) for fault in found}
    assert all(fault.text and "ninebox-" not in fault.text and "refusal-" not in fault.text for fault in found)


def test_given_typed_lines_when_looked_at_before_keeping_then_what_is_understood_stands_by_its_line() -> None:
    rows = preview(_boxes(), DUTCH)["people"]
    assert [row["n"] for row in rows] == list(range(1, 9)) and all(row["ok"] for row in rows)
    assert "familie" in rows[0]["preview"] and "sterk" in rows[0]["preview"]


# --- what looks real --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("111222333", "bsn"),  # 9·1+8·1+7·1+6·2+5·2+4·2+3·3+2·3−3 = 66
        ("85.07.30-033.28", "national"),  # the example of the Belgian rule: 97 − 850730033 mod 97 = 28
        ("NL91 ABNA 0417 1643 00", "iban"),  # the Dutch example of the IBAN registry
        ("BE68 5390 0754 7034", "iban"),  # the Belgian one
        ("+31 6 12345678", "phone"), ("06-12345678", "phone"), ("0470 12 34 56", "phone"), ("02/555.12.12", "phone"),
        ("mira@voorbeeld.nl", "mail"), ("1234 AB 12", "address"), ("geb. 12-03-1980", "born"),
    ],
)  # fmt: skip
def test_given_something_of_a_real_person_when_read_then_it_is_recognised(text: str, kind: str) -> None:
    assert kind in KINDS
    assert [sign.kind for sign in signs(f"Hij zei: {text}, en zweeg.")] == [kind]


@pytest.mark.parametrize("text", ["1.226,65 en 2.500", "2026-10-12 om 10:00", "123456789", "in 2026 EN 2027"])
def test_given_an_amount_a_date_or_a_number_that_cannot_be_when_read_then_it_is_left_alone(text: str) -> None:
    assert not signs(text)


def test_given_the_shipped_cases_when_read_then_nothing_in_them_looks_real() -> None:
    assert not [sign for path in cases() for sign in signs(path.read_text("utf-8"))]


# --- the shelf --------------------------------------------------------------------------------------------------------


def test_given_an_own_case_when_kept_then_it_stands_on_the_shelf_after_a_restart_and_can_be_put_away(tmp_path) -> None:  # noqa: ANN001
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    with_file = tmp_path / "x.db"
    house = House.open(with_file)
    assert not isinstance(house.on_shelf(do.KeepOwnCase(deck=deck), act="act:een"), Refusal)
    house.on_shelf(do.KeepOwnCase(deck=replace(deck, title="Anders")), act="act:een")
    assert house.shelf().cases == {"eigen-pieter": deck}, "the same gesture twice is once"
    house.close()
    house = House.open(with_file)
    try:
        assert house.shelf().cases == {"eigen-pieter": deck}
        assert verify(house.store, house.seal).sound
        assert not isinstance(house.on_shelf(do.PutAwayOwnCase(case="eigen-pieter")), Refusal)
        assert not house.shelf().cases
    finally:
        house.close()


def test_given_a_case_that_is_no_invention_when_kept_then_it_is_refused_kindly_and_nothing_changes() -> None:
    deck = build(_boxes(), "eigen-pieter", DUTCH)
    wrong = {
        "own-case-real": replace(deck, fictional=False),
        "own-case-signs": replace(deck, open_questions=("Bel 06-12345678?",)),
        "own-case-unsound": replace(deck, core_domains=("tuin",)),
    }
    house = House.open(":memory:")
    try:
        for reason, bad in wrong.items():
            answer = house.on_shelf(do.KeepOwnCase(deck=bad))
            assert isinstance(answer, Refusal) and answer.reason == reason
            assert answer.sentence(DUTCH) != f"refusal-{reason}"
        stolen = house.on_shelf(do.KeepOwnCase(deck=replace(deck, id="nadira")))
        assert isinstance(stolen, Refusal)
        assert not house.shelf().cases
    finally:
        house.close()
