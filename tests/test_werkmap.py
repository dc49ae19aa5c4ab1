"""The folder a facilitator prints: what is on it, what never is, its sheets, and a QR that a camera can read."""

from __future__ import annotations

import io
import re
from functools import cache

import msgspec
import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from lifemaps import words
from lifemaps.deck import Deck, DeckCard
from lifemaps.exports.leakcheck import leaks
from lifemaps.exports.pdfwords import pages_of
from lifemaps.exports.werkmap import TableCard, contents, unprinted, werkmap, werkmaps
from lifemaps.library import cases, read
from lifemaps.scripts import SCRIPT, SCRIPTS, Script

NAMES = tuple(path.stem for path in cases())
CODES = ("K7MTR", "ACDEF", "HJKLM")
ROOM = "http://192.168.1.23:8501"
A4, A3 = (210, 297), (297, 420)
REAL = ("Openbaar Belang", "Woonzorg Nederland", "Havensteder", "Vestia", "Losser", "Almere")
"""Who speaks in the report of the congress; not one of them belongs in a fictional case."""
BLANK = Deck(schema="1.0", id="leeg", title="Nieuwe kaart", language="nl-NL", cards=(DeckCard(id="b", kind="bewoner", name="Bewoner"),))


def tables(count: int) -> tuple[TableCard, ...]:
    return tuple(TableCard(n + 1, code, f"{ROOM}/j/{code}", f"{ROOM}/join") for n, code in enumerate(CODES[:count]))


@cache
def folder(name: str, language: str = "nl-NL", count: int = 3) -> bytes:
    return werkmap(read(name), SCRIPT["60"], tables(count), language)


def text(made: bytes) -> str:
    """What stands on the sheets, as one line; a word broken by the narrow cards is whole again."""
    return " ".join(" ".join(pages_of(made)).split())


def bare(words: str) -> str:
    return re.sub(r"\s+", "", words)


def size(page) -> tuple[int, int]:
    box = sorted((float(page.mediabox.width), float(page.mediabox.height)))
    return round(box[0] / 72 * 25.4), round(box[1] / 72 * 25.4)


# --- everything for the table ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_the_case_lies_on_paper_with_its_number_and_source(name):
    shown = bare(text(folder(name)))
    for fact in read(name).facts:
        assert bare(fact.text) in shown, fact.id
        assert bare(fact.source) in shown, fact.id


@pytest.mark.parametrize("name", NAMES)
def test_what_the_makers_keep_to_themselves_is_on_no_sheet(name):
    kept = unprinted(read(name))
    assert len(kept) > 5
    assert leaks(folder(name), kept) == ()


@pytest.mark.parametrize("name", NAMES)
def test_nobody_from_the_real_congress_is_on_it(name):
    assert leaks(folder(name), REAL) == ()


def test_the_key_thought_of_the_makers_would_be_found_if_it_were_printed():
    nadira = read("nadira")
    assert nadira.possible_outcome and nadira.possible_outcome["kern"] in unprinted(nadira)


def test_the_two_questions_and_the_first_steps_of_the_case_are_asked_twice_on_a_strip():
    # The case's own questions (nadira.yaml) and §1.7: "iets anders" and "weten we niet" beside them, both times.
    shown = text(folder("nadira"))
    assert shown.count("Eerste keer") >= 2 and shown.count("Tweede keer") >= 2
    for words_ in ("Redt Nadira zich, met de mensen en hulp om haar", "Wat zou u nu als eerste doen?", "Aanmelden bij het wijkteam", "iets anders"):
        assert shown.count(words_) >= 2, words_
    assert "Welk feit kantelde u?" in shown


def test_a_script_without_looks_has_no_strips_and_another_rule():
    found = contents(read("celine"), SCRIPT["resident"], tables(1), "nl-NL", "zij")
    assert found["strips"] == [] and "tally" not in [row["name"] for row in found["plan"]]
    assert found["rule"] == "Céline zit aan tafel. Zij begint. Zij mag stoppen."


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.code)
def test_the_script_card_runs_from_the_first_minute_to_the_last(script):
    rows = contents(read("nadira"), script, tables(1), "nl-NL")["script"]["rows"]
    edges = [row["minutes"].split("–") for row in rows]
    assert len(rows) == len(script.minutes) and edges[0][0] == "0"
    assert all(end == start for (_, end), (start, _) in zip(edges, edges[1:], strict=False))
    total = sum(script.minutes.values())
    assert edges[-1][1] == f"{total:g}".replace(".5", "½")
    assert all(row["name"] and row["do"] for row in rows)


def test_the_script_card_of_an_hour_says_when_the_second_look_comes():
    # §1.7, 60 minutes: 5 + 2 + 3 + 8 + 9 + 7 + 4 = 38, and six minutes for the second look.
    rows = {row["name"]: row for row in contents(read("nadira"), SCRIPT["60"], tables(1), "nl-NL")["script"]["rows"]}
    assert rows["Tweede keer"]["minutes"] == "38–44"
    assert "f6, f7, f8, f9" in rows["Levenskaart 1"]["do"][0]


@pytest.mark.parametrize("language", words.languages())
def test_half_minutes_are_written_as_people_write_them(language):
    brief = Script(code="brief", minutes={"arrive": 0.5, "occasion": 1, "keep": 1.5})
    rows = contents(read("nadira"), brief, (), language)["script"]["rows"]
    assert [row["minutes"] for row in rows] == ["0–½", "½–1½", "1½–3"]


# --- the sheets -----------------------------------------------------------------------------------------------------


def test_the_sheets_are_a4_and_the_map_is_a3_lying_down():
    pages = PdfReader(io.BytesIO(folder("nadira"))).pages
    assert [size(page) for page in pages] == [A4] * (len(pages) - 1) + [A3]
    assert float(pages[-1].mediabox.width) > float(pages[-1].mediabox.height)


def test_each_table_has_one_tent_and_the_rest_is_printed_once():
    # Cover, script, key, wifi, rule, tents, occasion, three rounds of at most eight cards, roles, voices, own view, strips,
    # tally, map.
    assert len(PdfReader(io.BytesIO(folder("nadira", count=1))).pages) == 16
    assert len(PdfReader(io.BytesIO(folder("nadira", count=3))).pages) == 18


def test_the_cover_says_on_which_page_each_thing_is():
    pages = [" ".join(page.split()) for page in pages_of(folder("nadira"))]
    tents = re.search(r"(\d+)–(\d+) Tentkaarten", pages[0])
    assert tents
    first, last = int(tents[1]), int(tents[2])
    assert last - first == 2 and all(code in bare(pages[first - 1 + n]) for n, code in enumerate(CODES))
    drawn = re.search(r"(\d+) Lege levenskaart", pages[0])
    assert drawn and int(drawn[1]) == len(pages)


@pytest.mark.parametrize("language", words.languages())
def test_the_folder_can_be_read_aloud_and_says_nothing_about_who_made_it(language):
    reader = PdfReader(io.BytesIO(folder("rojin", language, 1)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert str(root["/Lang"]).split("-")[0] == language.split("-")[0]
    assert "Rojin, 29" in str(reader.metadata.title) and not reader.metadata.author
    assert not re.search(r"werkmap-[a-z]", text(folder("rojin", language, 1)))


def test_a_camera_reads_the_tables_own_address_from_each_tent():
    document = pypdfium2.PdfDocument(folder("nadira"))
    found = [{code.text for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil())} for page in document]
    tents = [codes for codes in found if codes]
    assert tents == [{f"{ROOM}/j/{code}"} for code in CODES]


def test_a_tent_without_an_address_leaves_room_to_write_it():
    made = werkmap(read("nadira"), SCRIPT["60"], (TableCard(1),), "nl-NL")
    assert "Code van deze tafel" in text(made)
    assert not any(zxingcpp.read_barcodes(page.render(scale=1).to_pil()) for page in pypdfium2.PdfDocument(made))


def test_a_case_of_ones_own_prints_with_cards_to_fill_in_and_an_empty_middle():
    made = werkmap(BLANK, SCRIPT["60"], tables(1), "nl-NL")
    shown = text(made)
    assert "zelf invullen" in shown and "Sleutel bij de feitkaartjes" not in shown
    assert "Bewoner" not in pages_of(made)[-1]


def test_somebody_elses_words_are_set_as_words_and_never_as_markup():
    odd = "#panic(1) $x$ *vet* @ref <b> \\ `code`"
    made = werkmap(Deck(schema="1.0", id="x", title=odd, language="nl-NL", occasion=odd, cards=BLANK.cards), SCRIPT["60"], (), "nl-NL")
    assert "#panic(1)" in text(made)


@pytest.mark.parametrize("code", ["10", "20"])
def test_a_script_without_rounds_of_facts_prints_no_cards_to_deal(code):
    # §1.7: of ten and twenty minutes there are no fact rounds; what is in the file stays on the sheet of the occasion.
    found = contents(read("nadira"), SCRIPT[code], tables(1), "nl-NL")
    names = [row["name"] for row in found["plan"]]
    assert found["rounds"] == [] and found["key"] == [] and not any(name.startswith("round") for name in names)
    made = text(werkmap(read("nadira"), SCRIPT[code], tables(1), "nl-NL"))
    later = [fact for fact in read("nadira").facts if fact.round > 0]
    assert later and not any(bare(fact.text) in bare(made) for fact in later)
    assert all(bare(fact.text) in bare(made) for fact in read("nadira").facts if fact.round == 0)


def test_an_own_script_prints_the_rounds_it_deals():
    own = Script(code="kort", minutes={"arrive": 2, "map_1": 8, "second_look": 3, "keep": 1})
    found = contents(read("nadira"), own, tables(1), "nl-NL")
    assert [one["round"] for one in found["rounds"]] == [1]
    assert {row["id"] for row in found["key"]} == {fact.id for fact in read("nadira").facts if fact.round in (0, 1)}


# --- several cases in one room --------------------------------------------------------------------------------------


def test_tables_on_different_cases_get_a_folder_each_and_what_is_the_same_is_printed_once():
    one, two, three = tables(3)
    whole = werkmaps(((read("nadira"), (one, three)), (read("rojin"), (two,))), SCRIPT["60"], "nl-NL")
    pages = [" ".join(page.split()) for page in pages_of(whole)]
    starts = [nth for nth, page in enumerate(pages) if "Wat in deze map zit" in page or ("Tentkaarten" in page and "Lege levenskaart" in page)]
    assert len(starts) == 2
    first, second = pages[: starts[1]], pages[starts[1] :]
    for part, mine, other in ((first, "nadira", "rojin"), (second, "rojin", "nadira")):
        said = bare(" ".join(part))
        assert all(bare(fact.text) in said for fact in read(mine).facts)
        assert not any(bare(fact.text) in said for fact in read(other).facts)
    assert bare(CODES[0]) in bare(" ".join(first)) and bare(CODES[2]) in bare(" ".join(first))
    assert bare(CODES[1]) in bare(" ".join(second)) and bare(CODES[0]) not in bare(" ".join(second))
    wifi = words.say("nl-NL", "werkmap-wifi-first")
    assert bare(" ".join(pages)).count(bare(wifi)) == 1
    assert leaks(whole, (*unprinted(read("nadira")), *unprinted(read("rojin")))) == ()
    tents = re.search(r"(\d+) Tentkaarten", second[0])  # The page it says is the page it is, counted through both folders.
    assert tents and bare(CODES[1]) in bare(pages[int(tents[1]) - 1])


@pytest.mark.parametrize("language", words.languages())
def test_everything_of_an_invented_case_that_goes_round_by_itself_says_that_it_is_invented(language):
    stamp = words.say(language, "report-fictional").upper()
    pages = [" ".join(page.split()) for page in pages_of(folder("nadira", language))]
    tents = [page for page in pages if any(code in bare(page) for code in CODES) and "Tent" not in page]
    assert len(tents) == 3
    # A tent is read from both sides, each of four role cards is cut off, a strip of each look too.
    assert all(bare(page).count(bare(stamp)) >= 1 for page in tents)
    roles = next(page for page in pages if words.say(language, "werkmap-role-tijdbewaker") in page and words.say(language, "werkmap-role-tekenaar") in page)
    assert bare(roles).count(bare(stamp)) == 4
    looks = contents(read("nadira"), SCRIPT["60"], tables(1), language)["strips"]
    strips = next(page for page in pages if all(look["heading"] in page and look["rule"] in page for look in looks))
    assert bare(strips).count(bare(stamp)) == len(looks) == 2


def test_the_papers_of_a_real_case_do_not_say_that_it_is_invented():
    real = msgspec.structs.replace(read("nadira"), fictional=False)
    assert words.say("nl-NL", "report-fictional").upper() not in text(werkmap(real, SCRIPT["60"], tables(1), "nl-NL"))
