"""Instruments as data: the open one ships in all its words; an own one loads; a broken one is refused where it is broken."""

from __future__ import annotations

import pytest

from lifemaps.instruments import VERSION, InstrumentError, load, load_bytes, shipped
from lifemaps.vocabulary import DOMAINS, LEVELS
from lifemaps.words import code, languages, say

OWN = """\
instrument_versie: "1.0"
id: zeskaart
naam: {nl-NL: De Zeskaart, en: The six card}
licentie: eigen werk
bron: Stichting Voorbeeld
talen: [nl-NL, en]
niveaus:
  - {niveau: 1, naam: {nl-NL: lukt niet, en: does not work}}
  - {niveau: 2, naam: {nl-NL: soms, en: sometimes}}
  - {niveau: 3, naam: {nl-NL: meestal, en: mostly}}
  - {niveau: 4, naam: {nl-NL: lukt, en: works}}
gebieden:
  - id: huis
    naam: {nl-NL: huis, en: home}
    vraag: {nl-NL: "Hoe is het thuis?", en: "How is it at home?"}
    ankers:
      1: {nl-NL: dak lekt, en: the roof leaks}
      2: {nl-NL: tocht, en: draughts}
      3: {nl-NL: droog, en: dry}
      4: {nl-NL: droog en warm, en: dry and warm}
  - {id: eten, naam: {nl-NL: eten, en: food}}
  - {id: slaap, naam: {nl-NL: slaap, en: sleep}}
  - {id: mensen, naam: {nl-NL: mensen, en: people}}
  - {id: geld, naam: {nl-NL: centen, en: cash}}
  - {id: rust, naam: {nl-NL: rust, en: peace}}
kern: [huis, geld]
draagt_op: {som: 4, dragers: [{id: zelf, naam: {nl-NL: zelf, en: self}}, {id: samen, naam: {nl-NL: samen, en: together}}]}
trend:
  - {id: op, naam: {nl-NL: omhoog, en: up}}
  - {id: neer, naam: {nl-NL: omlaag, en: down}}
zekerheid:
  - {niveau: 1, naam: {nl-NL: gok, en: guess}}
  - {niveau: 2, naam: {nl-NL: zeker, en: sure}}
"""
"""Six domains, four levels, two languages."""


# --- the one that ships ---------------------------------------------------------------------------------------------


def test_only_the_open_instrument_ships_and_says_on_what_terms():
    (only,) = shipped()
    assert only.id == "tienkaart"
    assert only.licence == "CC0-1.0"
    assert only.source


def test_the_shipped_instrument_has_the_ten_domains_and_five_levels_of_the_method():
    (only,) = shipped()
    assert only.codes == DOMAINS
    assert only.scale == LEVELS
    assert len(only.core) == 3


@pytest.mark.parametrize("language", languages())
def test_every_word_of_the_shipped_instrument_is_there_in_every_language(language):
    (only,) = shipped()
    assert only.title(language) == say(language, "instrument-tienkaart") != "instrument-tienkaart"
    for domain in only.codes:
        assert only.domain_word(domain, language) == code(language, "domain", domain)
        anchors = {only.level_word(level, language, domain) for level in only.scale}
        assert len(anchors) == 5
        assert anchors.isdisjoint({only.level_word(level, language) for level in only.scale})
    for choices, word in (
        (only.carriers, only.carrier_word),
        (only.trends, only.trend_word),
        (only.certainties, only.certainty_word),
    ):
        words = [word(choice.id, language) for choice in choices]
        assert len(set(words)) == len(words) >= 3
        assert all(word != choice.id for word, choice in zip(words, choices, strict=True))


def test_it_speaks_as_the_screens_do():
    (only,) = shipped()
    assert only.level_word(3, "nl-NL") == "wankel"
    assert only.level_word(3, "nl-NL", "geld") == "rekeningen lukken net; één tegenvaller en het knelt"
    assert only.level_word(None, "nl-NL") == "weten we niet"
    assert only.question_word("geld", "nl-NL") == "Geld?"


@pytest.mark.parametrize(
    ("parts", "well"),
    [
        ({"zelf": 6, "netwerk": 4}, True),
        ({"zelf": 10}, True),
        ({"zelf": 6, "netwerk": 3}, False),
        ({"zelf": 11, "netwerk": -1}, False),
        ({"zelf": 6, "buurt": 4}, False),
        ({}, False),
    ],
)
def test_who_carries_a_result_is_ten_parts_over_known_carriers(parts, well):
    (only,) = shipped()
    assert only.carried_well(parts) is well


def test_there_is_no_total_anywhere_in_an_instrument():
    assert not [name for name in dir(shipped()[0]) if name in ("total", "sum", "average", "mean", "score")]


# --- an own one -----------------------------------------------------------------------------------------------------


def test_an_own_instrument_of_six_domains_and_four_levels_loads():
    own = load(OWN, "zeskaart.yaml")
    assert own.id == "zeskaart"
    assert own.codes == ("huis", "eten", "slaap", "mensen", "geld", "rust")
    assert own.scale == (1, 2, 3, 4)
    assert own.core == ("huis", "geld")
    assert own.languages == ("nl-NL", "en")
    assert own.carried_well({"zelf": 1, "samen": 3})


def test_its_words_come_from_the_file_and_never_from_the_catalogues():
    own = load(OWN)
    assert own.title("en") == "The six card"
    # "geld" is a domain of the Tienkaart too; here it is called otherwise.
    assert own.domain_word("geld", "nl-NL") == "centen"
    assert own.level_word(3, "en") == "mostly"
    assert own.level_word(1, "nl-NL", "huis") == "dak lekt"
    assert own.level_word(1, "nl-NL", "geld") == "lukt niet"
    assert own.question_word("huis", "en") == "How is it at home?"
    assert (own.carrier_word("zelf", "en"), own.trend_word("op", "en"), own.certainty_word("2", "en")) == (
        "self",
        "up",
        "sure",
    )


def test_a_language_the_file_lacks_borrows_from_its_kin_and_else_from_the_first():
    own = load(OWN)
    assert own.domain_word("rust", "nl-BE") == "rust"
    assert own.domain_word("rust", "en-GB") == "peace"
    assert own.domain_word("rust", "fr-BE") == "rust"


def test_we_do_not_know_is_always_an_answer():
    assert load(OWN).level_word(None, "nl-NL") == "weten we niet"
    with_word = OWN + "onbekend: {nl-NL: geen idee, en: no idea}\n"
    assert load(with_word).level_word(None, "en") == "no idea"


def test_with_one_language_a_word_may_stand_bare():
    own = load(
        'instrument_versie: "1.0"\nid: kort\nnaam: Kort\nlicentie: eigen\nbron: wij\ntalen: [nl-NL]\n'
        "niveaus: [{niveau: 1, naam: nee}, {niveau: 2, naam: ja}]\n"
        "gebieden: [{id: a, naam: eerste}, {id: b, naam: tweede}]\n"
    )
    assert own.domain_word("b", "nl-NL") == "tweede"


def test_the_same_instrument_can_be_written_as_json():
    import json

    import yaml

    assert load(json.dumps(yaml.safe_load(OWN)), "zeskaart.json") == load(OWN)


# --- broken ones ----------------------------------------------------------------------------------------------------


def broken(old: str, new: str) -> str:
    assert old in OWN
    return OWN.replace(old, new, 1)


BROKEN = {
    "a key with a typing mistake": (broken("gebieden:", "gebeiden:"), 12, "gebeiden", "unknown-key", "gebieden"),
    "a level left out": (
        broken("  - {niveau: 2, naam: {nl-NL: soms, en: sometimes}}\n", ""), 9, "niveaus[1].niveau", "order", "2",
    ),
    "a domain twice": (broken("id: rust", "id: eten"), 25, "gebieden[5].id", "duplicate-id", "21"),
    "a word missing in one language": (broken("en: food", "en: ''"), 21, "gebieden[1].naam.en", "empty", "text"),
    "a language left out": (broken(", en: sleep", ""), 22, "gebieden[2].naam.en", "missing-word", "en"),
    "an anchor left out": (broken("      3: {nl-NL: droog, en: dry}\n", ""), 17, "gebieden[0].ankers.3", "missing", "3"),
    "an anchor for a level that is not there": (
        broken("      4: {", "      5: {"), 20, "gebieden[0].ankers.5", "level", "1, 2, 3, 4",
    ),
    "a core domain that is not there": (
        broken("kern: [huis, geld]", "kern: [huis, goud]"), 26, "kern[1]", "reference", "huis, eten",
    ),
    "a number where text belongs": (broken("licentie: eigen werk", "licentie: [1]"), 4, "licentie", "type", "text"),
    "no licence": (broken("licentie: eigen werk\n", ""), 1, "licentie", "missing", "licentie"),
    "another version": (broken('"1.0"', '"9.0"'), 1, "instrument_versie", "version", VERSION),
    "a code that cannot be one": (broken("id: zeskaart", "id: De Zeskaart!"), 2, "id", "id-shape", ""),
    "a language that is none": (broken("talen: [nl-NL, en]", "talen: [nl-NL, Engels]"), 6, "talen[1]", "language-shape", ""),
    "one domain": (OWN[: OWN.index("  - {id: eten")], 13, "gebieden", "count", "2–20"),
    "a level above ten": (broken("niveau: 4", "niveau: 11"), 11, "niveaus[3].niveau", "range", "1–10"),
    "words borrowed under another name": (
        'instrument_versie: "1.0"\nid: anders\nwoorden: catalogus\nlicentie: x\nbron: y\n'
        "niveaus: [1, 2]\ngebieden: [a, b]\n",
        2, "id", "catalogue", "tienkaart",
    ),
    "not closed": (OWN + "trend: [\n", 35, "", "syntax", "yaml"),
    "a list": ("- a\n- b\n", 1, "", "not-an-instrument", ""),
    "an alias": (broken("bron: Stichting Voorbeeld", "bron: *anders"), 5, "", "alias", ""),
}  # fmt: skip


@pytest.mark.parametrize("which", BROKEN)
def test_a_broken_file_is_refused_with_its_line_its_field_and_what_was_expected(which):
    text, line, field, why, expected = BROKEN[which]
    with pytest.raises(InstrumentError) as raised:
        load(text, "mijn.yaml")
    found = [(one.line, one.field, one.code) for one in raised.value.problems]
    assert (line, field, why) in found
    one = next(one for one in raised.value.problems if (one.line, one.field, one.code) == (line, field, why))
    assert one.expected.startswith(expected)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("which", BROKEN)
def test_the_reason_is_a_sentence_with_the_line_in_it(which, language):
    text, line, field, _, _ = BROKEN[which]
    with pytest.raises(InstrumentError) as raised:
        load(text)
    sentences = raised.value.sentences(language)
    assert any(str(line) in sentence and field in sentence for sentence in sentences)
    assert not [sentence for sentence in sentences if "instrument-" in sentence]


def test_all_problems_are_named_at_once_in_the_order_of_the_file():
    text = broken("en: food", "en: ''").replace("kern: [huis, geld]", "kern: [huis, goud]")
    text = text.replace("id: zeskaart", "id: Zes Kaart")
    with pytest.raises(InstrumentError) as raised:
        load(text)
    assert [one.line for one in raised.value.problems] == [2, 21, 26]


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(InstrumentError) as raised:
        load_bytes(b"id: \xff\n")
    assert raised.value.problems[0].code == "encoding"
    with pytest.raises(InstrumentError) as raised:
        load_bytes(b"a" * (1024 * 1024 + 1))
    assert raised.value.problems[0].code == "too-large"
