"""A case file comes in as it is, goes out as it came, and says where it is wrong."""

from __future__ import annotations

import json
import re
import time
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lifemaps import deck as deck_parts
from lifemaps import library
from lifemaps.deck import Deck, ResidentView
from lifemaps.exports.casefile import write_case
from lifemaps.imports import casefile
from lifemaps.imports.casefile import CaseFileError, Problem, read_bytes, read_case
from lifemaps.words import languages, say

NAMES = ("baanweg", "celine", "degroot", "nadira", "rojin")
SMALL = """\
schema_versie: "0.2"
id: klein
titel: Klein
taal: nl-NL
knopen:
  - {id: p_a, soort: bewoner, naam: "Ans"}
  - {id: p_b, soort: buur, naam: "Bob", leeftijd: 40}
relaties:
  - {id: r1, van: p_b, naar: p_a, kwaliteit: sterk, steun: [praktisch]}
"""


def text_of(name: str) -> str:
    return next(path for path in library.cases() if path.stem == name).read_text("utf-8")


def problems(text: str, name: str = "") -> tuple[Problem, ...]:
    with pytest.raises(CaseFileError) as caught:
        read_case(text, name)
    return caught.value.problems


def places(text: str, name: str = "") -> list[tuple[int, str, str]]:
    return [(problem.line, problem.field, problem.code) for problem in problems(text, name)]


# -- what is read -----------------------------------------------------------------------------------------------------


def test_given_the_five_cases_when_read_then_nothing_of_them_is_lost() -> None:
    for name in NAMES:
        source = yaml.load(text_of(name), Loader=yaml.BaseLoader)
        deck = library.read(name)
        assert deck.id == name and deck.schema == "0.2" and deck.fictional
        written = yaml.load(write_case(deck, makers_outcome=True, form="yaml"), Loader=yaml.BaseLoader)
        kept = {"schema_versie", *written}
        assert {key for key, value in source.items() if value not in ([], "null")} <= kept
        assert [fact["tekst"] for fact in source["feiten"]] == [fact.text for fact in deck.facts]
        assert [tie["id"] for tie in source["relaties"]] == [tie.id for tie in deck.ties]


def test_given_amounts_and_dates_when_read_then_they_are_exactly_as_written() -> None:
    deck = library.read("nadira")
    assert deck.debts[0].amount == Decimal("1226.65") and str(deck.debts[0].amount) == "1226.65"
    assert deck.incomes[4].becomes.since == "2026-10"
    assert deck.context["peildatum"] == "2026-10-12"
    assert [event.date for event in deck.life[:1]] == ["2007-04"]
    assert library.read("rojin").life[0].date == "2019"
    assert library.read("baanweg").course["inkomen_per_maand"]["2026-11"] == Decimal("1522.00")


def test_given_several_residents_when_read_then_each_keeps_their_own_words() -> None:
    text = SMALL.replace("soort: buur", "soort: bewoner") + "bewoner:\n  - {wie: p_a, wens: rust}\n  - {wie: p_b, wens: lawaai}\n"
    deck = read_case(text)
    assert [card.kind for card in deck.cards] == ["bewoner", "bewoner"]
    assert deck.resident == (ResidentView(who="p_a", wish="rust"), ResidentView(who="p_b", wish="lawaai"))


def test_given_yaml_oddities_when_read_then_words_stay_words() -> None:
    deck = read_case(SMALL + "niveau: no\ncontext: {tijd: 12:30, ja: yes, leeg: ~, getal: 0.10}\nland:\n")
    assert deck.level == "no"
    assert deck.context == {"tijd": "12:30", "ja": "yes", "leeg": None, "getal": Decimal("0.10")}
    assert deck.country == "NL"


def test_given_a_byte_order_mark_and_windows_lines_when_read_then_it_is_the_same_case() -> None:
    assert read_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()) == read_case(SMALL)


def test_the_library_knows_no_other_case() -> None:
    assert tuple(path.stem for path in library.cases()) == NAMES
    with pytest.raises(KeyError):
        library.read("../nadira")


# -- out and in again -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("name", NAMES)
def test_given_a_case_when_exported_and_loaded_then_it_is_the_same_case(name: str, form: str) -> None:
    deck = library.read(name)
    written = write_case(deck, makers_outcome=True, form=form)
    again = read_case(written, f"{name}.{form}")
    assert again == msgspec.structs.replace(deck, schema="1.0")
    assert write_case(again, makers_outcome=True, form=form) == written
    assert "1226.65" in written or name != "nadira"


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("name", NAMES)
def test_given_an_export_for_the_room_then_nothing_of_the_makers_is_in_it(name: str, form: str) -> None:
    deck = library.read(name)
    written = write_case(deck, makers_outcome=False, form=form)
    assert not any(word in written for word in ("eindoordeel", "verwachte_analyse", "begeleider:", '"begeleider"', "valkuil"))
    bare = msgspec.structs.replace(deck, schema="1.0", possible_outcome=None, expected=None, facilitator=None)
    assert read_case(written) == bare


def test_given_json_when_another_program_reads_it_then_amounts_are_numbers() -> None:
    plain = json.loads(write_case(library.read("nadira"), makers_outcome=True), parse_float=Decimal)
    assert plain["schulden"][0]["bedrag"] == Decimal("1226.65")
    assert plain["schema_versie"] == "1.0"


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_given_a_map_when_written_then_it_comes_back_as_it_was(form: str) -> None:
    kaart = {"head": 12, "cards": [{"id": "card:p_a", "nudge": [0.1, -1e-07], "name": "Ans", "of": None}], "open": True}
    deck = msgspec.structs.replace(read_case(SMALL), map=kaart)
    again = read_case(write_case(deck, makers_outcome=False, form=form))
    assert again.map == kaart and isinstance(again.map["cards"][0]["nudge"][0], float)


TEXTS = st.text(st.characters(blacklist_categories=("Cs",)), max_size=40)
AMOUNTS = st.decimals(min_value=0, max_value=10**8, places=2)


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, key=TEXTS, amount=AMOUNTS, form=st.sampled_from(["json", "yaml"]))
def test_given_any_words_and_amounts_when_exported_and_loaded_then_they_are_the_same(
    text: str, key: str, amount: Decimal, form: str
) -> None:
    small = read_case(SMALL)
    cards = tuple(msgspec.structs.replace(card, name=text, note=text) for card in small.cards)
    deck = msgspec.structs.replace(
        small, schema="1.0", cards=cards, occasion=text, themes=(text, key), context={key: [text, amount, {text: key}]},
        income_until_april=amount,
    )  # fmt: skip
    assert read_case(write_case(deck, makers_outcome=True, form=form)) == deck


# -- what is wrong, and where -----------------------------------------------------------------------------------------

WRONG = [
    ("soort: buur", "soort: buurman", 7, "knopen[1].soort", "code"),
    ("leeftijd: 40", "leeftijd: veertig", 7, "knopen[1].leeftijd", "type"),
    ("leeftijd: 40", "leeftijd: 400", 7, "knopen[1].leeftijd", "range"),
    ("leeftijd: 40", "leeftijdd: 40", 7, "knopen[1].leeftijdd", "unknown-key"),
    ("leeftijd: 40", "naam: Bo", 7, "knopen[1].naam", "duplicate-key"),
    ("leeftijd: 40", "leefgebieden: [geld, liefde]", 7, "knopen[1].leefgebieden[1]", "code"),
    ("leeftijd: 40", "sector: thuis, ring: dichter", 7, "knopen[1].ring", "code"),
    ("leeftijd: 40", "betrokken_sinds: 2026-13", 7, "knopen[1].betrokken_sinds", "date"),
    ("leeftijd: 40", "betrokken_sinds: 2026-02-30", 7, "knopen[1].betrokken_sinds", "date"),
    ("leeftijd: 40", "is_regie: misschien", 7, "knopen[1].is_regie", "type"),
    (', naam: "Bob"', "", 7, "knopen[1].naam", "missing"),
    ("id: p_b", "id: p_a", 7, "knopen[1].id", "duplicate-id"),
    ("id: p_b", "id: 'p b'", 7, "knopen[1].id", "id-shape"),
    ("id: r1", "id: p_a", 9, "relaties[0].id", "duplicate-id"),
    ("van: p_b", "van: p_c", 9, "relaties[0].van", "reference"),
    ("van: p_b", "van: r1", 9, "relaties[0].van", "reference"),
    ("van: p_b", "van: p_a", 9, "relaties[0].naar", "self-tie"),
    ("kwaliteit: sterk", "kwaliteit: best", 9, "relaties[0].kwaliteit", "code"),
    ("[praktisch]", "[praktisch, geld]", 9, "relaties[0].steun[1]", "code"),
    ("[praktisch]", "praktisch", 9, "relaties[0].steun", "type"),
    ("[praktisch]", "[], frequentie: vaak", 9, "relaties[0].frequentie", "code"),
    ("[praktisch]", "[], last: 4", 9, "relaties[0].last", "range"),
    ("[praktisch]", "[], zekerheid: zeker", 9, "relaties[0].zekerheid", "code"),
    ("soort: bewoner", "soort: familie", 6, "knopen", "no-resident"),
    ('"0.2"', '"7.0"', 1, "schema_versie", "schema"),
    ("taal: nl-NL\n", "", 1, "taal", "missing"),
    ("taal: nl-NL", "taal: [nl]", 4, "taal", "type"),
    ("taal: nl-NL", "taal: nl\nkerngebieden: [tuin]", 5, "kerngebieden[0]", "code"),
]  # fmt: skip

ADDED = [
    ("schulden: [{id: s1, soort: huur, bedrag: veel}]", "schulden[0].bedrag", "type"),
    ("schulden: [{id: s1, soort: huur, bedrag: 1.005}]", "schulden[0].bedrag", "amount"),
    ("schulden: [{id: s1, soort: huur, bedrag: -5}]", "schulden[0].bedrag", "amount"),
    ("schulden: [{id: s1, soort: huur, bedrag: 1e9}]", "schulden[0].bedrag", "type"),
    ("schulden: [{id: s1, soort: huur, bedrag: .inf}]", "schulden[0].bedrag", "type"),
    ("schulden: [{id: s1, soort: huur, bedrag: 5, wie: p_z}]", "schulden[0].wie", "reference"),
    ("inkomsten: [{id: i, soort: loon, bedrag: 5, wordt: {bedrag: 6, vanaf: 2026}}]", "inkomsten[0].wordt.vanaf", "date"),
    ("gebeurtenissen: [{id: e, datum: morgen, systeem: werk, wat: x}]", "gebeurtenissen[0].datum", "date"),
    ("gebeurtenissen: [{id: e, datum: 2026, systeem: reizen, wat: x}]", "gebeurtenissen[0].systeem", "code"),
    ("feiten: [{id: f, ronde: 4, tekst: x, bron: y, zekerheid: feit}]", "feiten[0].ronde", "range"),
    ("feiten: [{id: f, ronde: 1, tekst: x, bron: y, zekerheid: feit, ontkracht: f9}]", "feiten[0].ontkracht", "reference"),
    ("feiten: [{id: f, ronde: 1, tekst: x, bron: y, zekerheid: feit, ander_licht: f}]", "feiten[0].ander_licht", "self-fact"),
    ("feiten: [{id: f, ronde: 1, tekst: x, bron: y, zekerheid: feit, legt: {geld: [p_a]}}]", "feiten[0].legt.geld[0]",
     "reference"),
    ("feiten: [{id: f, ronde: 1, tekst: x, bron: y, zekerheid: feit, legt: {mensen: [p_a]}}]", "feiten[0].legt.mensen",
     "unknown-key"),
    ("aanleiding_legt: {relaties: [r9]}", "aanleiding_legt.relaties[0]", "reference"),
    ("eerste_stappen: [{code: bel, tekst: Bellen, trede: 8}]", "eerste_stappen[0].trede", "range"),
    ("eerste_indruk: {tekst: x, categorie: hopeloos}", "eerste_indruk.categorie", "code"),
    ("eerste_indruk: {tekst: x, trede: 9}", "eerste_indruk.trede", "range"),
    ("eerste_indruk: {tekst: x, scores: {geld: 6}}", "eerste_indruk.scores.geld", "range"),
    ("bewoner: {eigen_scores: {tuin: 3}}", "bewoner.eigen_scores.tuin", "code"),
    ("bewoner: Ans", "bewoner", "type"),
    ("vragen_zaal: [{antwoord: misschien, tekst: x}]", "vragen_zaal[0].antwoord", "code"),
    ("eindoordeel: {aan_zet: iedereen}", "eindoordeel.aan_zet", "code"),
    ("eindoordeel: {trede: 9}", "eindoordeel.trede", "range"),
    ("eindoordeel: {scores: {geld: 0}}", "eindoordeel.scores.geld", "range"),
    ("eindoordeel: {acties: [{wat: x, wanneer: ooit}]}", "eindoordeel.acties[0].wanneer", "date"),
    ("eindoordeel: {wat_het_oordeel_kantelde: [f1]}", "eindoordeel.wat_het_oordeel_kantelde[0]", "reference"),
    ("verloop: {inkomen_per_maand: {januari: 10}}", "verloop.inkomen_per_maand.januari", "date"),
    ("verloop: {leefgeldnorm: veel}", "verloop.leefgeldnorm", "type"),
    ("context: {peildatum: 2026-10}", "context.peildatum", "date"),
    ("post: {ongeopend: veel}", "post.ongeopend", "type"),
    ("grootboek: {regels: [{periode: 2026-01-01, vervaldatum: 2026-01-01, verschuldigd: 1, betaald: 1}]}",
     "grootboek.regels[0].periode", "date"),
    ("<<: {a: 1}", "<<", "unknown-key"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "field", "code"), WRONG)
def test_given_one_thing_wrong_then_its_line_and_field_are_named(old: str, new: str, line: int, field: str, code: str) -> None:
    assert old in SMALL
    assert (line, field, code) in places(SMALL.replace(old, new, 1))


@pytest.mark.parametrize(("more", "field", "code"), ADDED)
def test_given_a_wrong_part_then_that_part_alone_is_named(more: str, field: str, code: str) -> None:
    assert places(SMALL + more + "\n") == [(10, field, code)]


def test_given_many_things_wrong_then_all_are_named_in_the_order_of_the_file() -> None:
    text = SMALL.replace("soort: buur", "soort: buurman").replace("p_b, naar", "p_z, naar").replace("sterk", "best")
    found = places(text + "schulden:\n  - {id: p_a, soort: huur, bedrag: 1,5}\nfeest: ja\n")
    assert found == [
        (7, "knopen[1].soort", "code"), (9, "relaties[0].van", "reference"), (9, "relaties[0].kwaliteit", "code"),
        (11, "schulden[0].id", "duplicate-id"), (11, "schulden[0].5", "unknown-key"), (12, "feest", "unknown-key"),
    ]  # fmt: skip


@pytest.mark.parametrize("old, new, line, field, code", [row for row in WRONG if row[4] in ("code", "type", "reference", "date")])
def test_given_the_same_mistake_in_json_then_its_line_is_named_too(old: str, new: str, line: int, field: str, code: str) -> None:
    plain = yaml.load(SMALL.replace(old, new, 1), Loader=yaml.BaseLoader)
    text = json.dumps(plain, indent=1)
    found = [problem for problem in problems(text, "x.json") if problem.field == field]
    assert found
    if code in ("code", "reference"):
        assert found[0].found.strip('"') in text.splitlines()[found[0].line - 1]


def test_given_a_mistake_then_it_is_a_sentence_in_the_readers_language() -> None:
    [problem] = problems(SMALL.replace("soort: buur", "soort: buurman"))
    dutch, english = problem.sentence("nl-NL"), problem.sentence("en")
    assert dutch.startswith("Regel 7, kolom 22, knopen[1].soort: buurman kennen wij niet. Kies uit: bewoner,")
    assert english.startswith("Line 7, column 22, knopen[1].soort: buurman is unknown. Choose from: bewoner,")


def test_given_an_unknown_version_then_the_message_says_what_to_do_and_nothing_else() -> None:
    text = SMALL.replace('"0.2"', "7.0").replace("soort: buur", "soort: marsman")
    [problem] = problems(text)
    assert (problem.line, problem.code, problem.found) == (1, "schema", "7.0")
    assert "Werk het programma bij" in problem.sentence("nl-NL")


def test_every_code_has_its_words_in_every_language() -> None:
    codes = {row[4] for row in WRONG} | {row[2] for row in ADDED} | {row[2] for row in BROKEN} | {"at-field", "at-line"}
    catalogues = {lang: (Path(casefile.__file__).parents[1] / "words" / lang / "casefile.ftl") for lang in ("nl-NL", "en")}
    keys = {lang: set(re.findall(r"^(casefile-[a-z-]+) =", path.read_text("utf-8"), re.MULTILINE)) for lang, path in catalogues.items()}
    assert keys["nl-NL"] == keys["en"]
    assert {f"casefile-{code}" for code in codes} == {key for key in keys["en"] if "-expects-" not in key}
    assert {"nl-NL", "en"} <= set(languages()) and say("en", "casefile-missing", expected="x", found="") == "x is missing."


# -- files that mean harm, or are broken ------------------------------------------------------------------------------

BROKEN = [
    ("", "", "not-a-case", 1),
    ("gewoon een zin", "", "not-a-case", 1),
    ("- a\n- b\n", "", "not-a-case", 1),
    ("a: [1, 2\nb: 3\n", "", "syntax", 2),
    ("a: 1\n\tb: 2\n", "", "syntax", 2),
    ("a: 1\n---\nb: 2\n", "", "syntax", 3),
    ("a: &x [1]\nb: *x\n", "", "alias", 2),
    ("a: !!python/object/apply:os.system [echo]\n", "", "tag", 1),
    ("a: !kern 1\n", "", "tag", 1),
    ("? [a]\n: b\n", "", "syntax", 1),
    ("[" * 5000, "", "too-deep", 1),
    ("[" * 5000, "x.json", "too-deep", 1),
    ("{" * 50, "x.json", "syntax", 1),
    ('{"a": 1,}', "x.json", "syntax", 1),
    ('{"a": 1}\n{"b": 2}', "x.json", "syntax", 2),
    ('{"a":\n "open', "x.json", "syntax", 2),
    ('{"a": 1e999}', "x.json", "syntax", 1),
    ('{"a": NaN}', "x.json", "syntax", 1),
    ('{"a": "\\ud800"}', "x.json", "encoding", 1),
    ("a: \x00", "", "syntax", 1),
    ("a: '" + "x" * casefile.MAX_BYTES + "'", "", "too-large", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "code", "line"), BROKEN)
def test_given_a_broken_or_hostile_file_then_it_is_refused_with_a_place(text: str, name: str, code: str, line: int) -> None:
    found = problems(text, name)
    assert [(problem.code, problem.line) for problem in found][:1] == [(code, line)]
    assert all(problem.sentence("nl-NL") for problem in found)


def test_given_an_alias_bomb_then_it_costs_nothing() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 60))
    before = time.process_time()
    assert problems(bomb)[0].code == "alias"
    assert time.process_time() - before < 5


def test_given_a_file_of_mistakes_only_then_naming_them_stops_somewhere() -> None:
    assert len(problems("knopen: [" + "{}," * 200_000 + "]")) == casefile.MAX_PROBLEMS


def test_every_key_of_the_schema_is_written_down() -> None:
    written = (Path(casefile.__file__).parents[2] / "docs" / "casefile.md").read_text("utf-8")
    keys = {key for part in vars(deck_parts).values() if isinstance(part, type) and issubclass(part, msgspec.Struct)
            for key in part.__struct_encode_fields__}  # fmt: skip
    assert not sorted(key for key in keys if f"`{key}`" not in written)
    assert all(f"`{field.split('.')[0]}`" in written for field, _, _ in casefile.FREE_RULES)


def test_given_bytes_that_are_no_utf8_then_the_line_is_named() -> None:
    with pytest.raises(CaseFileError) as caught:
        read_bytes(b"id: x\ntitel: caf\xe9\n")
    assert [(p.line, p.column, p.code) for p in caught.value.problems] == [(2, 11, "encoding")]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_given_a_file_with_anything_anywhere_in_it_then_it_is_read_or_refused(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([SMALL, write_case(read_case(SMALL), makers_outcome=True)]))
    at = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(at, min(len(text), at + 12)))
    put = data.draw(st.one_of(st.text(max_size=6), st.sampled_from(["{", "[", "null", "- ", ": ", "'", '"', "&a ", "*a", "1e5", "\n"])))
    try:
        deck = read_case(text[:at] + put + text[end:])
    except CaseFileError as error:
        assert error.problems and all(problem.line >= 1 and problem.sentence("nl-NL") for problem in error.problems)
    else:
        assert isinstance(deck, Deck)
        assert read_case(write_case(deck, makers_outcome=True)) == msgspec.structs.replace(deck, schema="1.0")
