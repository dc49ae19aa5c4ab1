"""The report: everything the group decided, in words, on paper; and nothing that was never on the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from msgspec.structs import replace

from lifemaps import commands as do
from lifemaps.drawing import draw, svg
from lifemaps.events import Perspective, Question, RoundsTurnedOver, Shared, Tally, Verdict
from lifemaps.exports.report import SittingSummary, md, paper_map, report_html, report_markdown, summary
from lifemaps.library import read
from lifemaps.map import map_view
from lifemaps.refusals import Refusal
from lifemaps.sitting import Seat, Sitting
from tests.stories import Table

BAD = (
    "<img src=http://x.example/i.png onerror=alert(1)><script>alert(2)</script>\"'& [l](javascript:alert(3)) "
    "![i](http://x.example/j.png)"
)
MEETING = SittingSummary(
    date="2026-10-12",
    table=3,
    title="Nadira, 43",
    fictional=True,
    people={"facilitator": 1, "participant": 7, "resident": 1},
    parked=("Hoe doen wij dit bij de volgende sloop?",),
)
VERDICT = Verdict(
    core="Zij redt zich, als wij ons huiswerk doen.",
    category="redt_zich_als_wij_ons_deel_doen",
    turn="wij",
    outcome="doen",
    rung=3,
    reason="De brieven kwamen niet aan.",
    dissent="Eén wil toch het wijkteam.",
    signal="Twee maanden minder dan de huur.",
    review_on="2030-12-15",
    resident_there="gebeld",
)
ROUNDS = RoundsTurnedOver(
    questions={
        "niveau": Tally(first={"2": 6, "3": 1}, second={"3": 2, "4": 4, "?": 1}, moved=6, up=6),
        "eerste_stap": Tally(first={"wijkteam": 7}, second={"bellen": 5, "eigen_huiswerk": 2}, moved=7),
        "geld": Tally(first={"2": 7}, second={"3": 4, "4": 3}, moved=7, up=7),
    },
    paired=7,
    moved=6,
    answered_first=7,
    answered_second=7,
    tipped={"fact:f6": 4, "fact:f16": 1},
    reasons=(("niveau", "Zij kreeg ze nooit."),),
)


def evening(
    *, upto: int = 3, heard: bool = True, verdict: Verdict | None = VERDICT, rounds: RoundsTurnedOver | None = ROUNDS
) -> Table:
    """Nadira's evening: the facts up to a round are laid, both looks turned over, a verdict, two actions."""
    table = Table(read("nadira"))

    def done(command: do.Command) -> None:
        assert not isinstance(came := table.command("F", command), Refusal), came

    for fact in table.deck.facts:
        if 0 < fact.round <= upto:
            done(do.Lay(what=f"fact:{fact.id}"))
    if rounds:
        done(do.RecordRounds(result=rounds))
        if heard:
            done(do.HearResident())
    if verdict:
        done(do.AgreeVerdict(verdict=verdict, map_head=table.case.map_head))
        done(do.AgreeAction(what="Bellen en een vast nummer geven", who="woonconsulent", due="2030-10-13", agreed="ja"))
        done(do.AgreeAction(what="Dubbele huur terugboeken", who="De Linde - incasso"))
    return table


def html(table: Table, language: str = "nl-NL", meeting: SittingSummary = MEETING) -> str:
    return report_html(table.case, meeting, paper_map(map_view(table.case), language), language)


def markdown(table: Table, language: str = "nl-NL", meeting: SittingSummary = MEETING) -> str:
    drawing = svg(draw(map_view(table.case), language), standalone=True)
    return report_markdown(table.case, meeting, drawing, language)


FORMS = pytest.mark.parametrize("form", [html, markdown])


class Reader(HTMLParser):
    """A page as its reader gets it: the words outside drawings and styles, and every tag with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def words_of(form: Any, table: Table, **more: Any) -> str:
    """What a reader reads, without the marks of either form."""
    made = form(table, **more)
    if form is html:
        return Reader(made).text
    plain = re.sub(r"\\([^\w\s])", r"\1", made.split("\n[map]:")[0])
    return " ".join(plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").split())


# --- what is in it --------------------------------------------------------------------------------------------------


@FORMS
def test_the_report_holds_the_sentence_whose_turn_it_is_and_the_rest_of_the_record(form):
    text = words_of(form, evening())
    for part in (
        VERDICT.core,
        "Redt zich, als wij ons deel doen",
        "Aan zet: wij",
        "Doen",
        VERDICT.reason,
        VERDICT.dissent,
        VERDICT.signal,
        "15 december 2030",
        "Trede 3 van 8: mogelijk maken, eigen fout herstellen.",
        "De bewoner is gebeld",
    ):
        assert part in text


@FORMS
def test_the_report_tells_the_meeting_by_date_table_and_people_per_role(form):
    text = words_of(form, evening())
    assert "12 oktober 2026 · tafel 3 · 1 gespreksleider, 7 deelnemers en 1 bewoner" in text
    assert "Nadira, 43" in text
    assert "Fictieve casus" in text


@FORMS
def test_the_report_shows_both_looks_who_moved_and_which_facts_tipped(form):
    text = words_of(form, evening())
    assert "6 van 7 schoven op." in text
    assert "4× De aanmaningen gingen naar het gesloopte adres en kwamen retour." in text
    assert "Het midden ging van 2 naar 3." in text or "Het midden ging van 2 naar 4." in text
    assert "5 × Zelf bellen en vragen wat er speelt" in text
    assert "Zij kreeg ze nooit." in text


@FORMS
def test_the_report_says_who_does_what_by_when_and_whether_the_resident_agreed(form):
    text = words_of(form, evening())
    for part in (
        "woonconsulent",
        "Bellen en een vast nummer geven",
        "13 oktober 2030",
        "akkoord",
        "De Linde - incasso",
        "zonder datum",
        "nog niet gevraagd",
    ):
        assert part in text


@FORMS
def test_the_report_repeats_what_the_map_asked_back(form):
    assert "Nadira moet De Linde € 1.226,65. De Linde moet Nadira € 3.189,75." in words_of(form, evening())


@FORMS
def test_every_fact_has_its_source_and_how_sure_and_what_later_facts_did_to_it(form):
    made, text = form(evening()), words_of(form, evening())
    assert "feit, volgens postregistratie" in text
    assert "verteld door bewoner" in text
    assert "Klopt, maar anders: De aanmaningen gingen naar het gesloopte adres" in text
    assert "Weerlegd: Sinds moeder niet alleen kan" in text
    struck = re.findall(r"<s>(.*?)</s>|~~(.*?)~~", made)
    assert ["".join(one) for one in struck] == ["De familie leunt op haar; ze kan geen nee zeggen."]


@FORMS
def test_what_is_not_known_is_said_too(form):
    text = words_of(form, evening())
    for part in (
        "1× bij: Redt Nadira zich, met de mensen en hulp om haar heen?",
        "Vader van de kinderen betaalt geen alimentatie.",
        "Gezondheid",
        MEETING.parked[0],
    ):
        assert part in text[text.index("Wat weten wij niet?") :]


def test_the_map_is_in_both_forms_and_only_in_the_file_itself():
    page, text = html(evening()), markdown(evening())
    assert 'id="card:p_nadira"' in page
    assert page.count("<figure") == 1
    assert "![Levenskaart][map]" in text
    assert "[map]: data:image/svg+xml;base64," in text


# --- what may not be in it ------------------------------------------------------------------------------------------


def strings(value: object) -> Iterator[str]:
    """Every text somewhere inside."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from strings(inner)


@FORMS
def test_what_the_makers_expected_and_the_facilitators_notes_are_never_in_it(form):
    table = evening(upto=0, verdict=None, rounds=None)
    deck, text = table.deck, words_of(form, table)
    hidden = [*strings([deck.possible_outcome, deck.prevention, deck.expected, deck.facilitator]), *deck.open_questions]
    hidden += [deck.first_impression.text, deck.first_impression.usual_reaction] if deck.first_impression else []
    assert len(hidden) > 20
    assert [one for one in hidden if len(one) > 24 and " ".join(one.split()) in text] == []


@FORMS
def test_facts_and_voices_that_were_never_laid_are_not_in_it(form):
    table = evening(upto=1)
    text = words_of(form, table)
    assert [fact.id for fact in table.deck.facts if fact.round > 1 and fact.text in text and fact.id != "f16"] == []
    assert [voice.id for voice in table.deck.voices if voice.text in text] == []


@FORMS
def test_the_residents_own_words_are_in_it_only_when_the_resident_was_heard(form):
    own = read("nadira").resident
    assert own is not None
    assert not isinstance(own, tuple)
    silent, heard = words_of(form, evening(heard=False)), words_of(form, evening())
    for part in (own.own_words, own.wish, "Hoe ziet Nadira het zelf?"):
        assert part not in silent
        assert part in heard
    assert "zelf:" not in silent
    assert "Nadira zelf: 3, wankel." in heard


@FORMS
def test_no_seat_no_sign_and_no_code_of_the_table_is_in_it(form):
    seats = {f"seat:{n}": Seat(f"seat:{n}", n, "participant", f"SG{n}X") for n in range(1, 4)}
    seats["seat:f"] = Seat("seat:f", 0, "facilitator", "QQQQ")
    sitting = Sitting(
        case="case:1",
        table=4,
        code="ACDEF",
        title="Nadira, 43",
        seats=seats,
        opened_at="2026-10-12T18:00:00+00:00",
        parked={"park:1": "Later"},
    )
    told = summary(sitting)
    assert told == SittingSummary(
        date="2026-10-12",
        table=4,
        title="Nadira, 43",
        fictional=True,
        people={"facilitator": 1, "participant": 3},
        parked=("Later",),
    )
    made = form(evening(), meeting=told)
    assert not re.search(r"seat:|SG1X|QQQQ|ACDEF", made)


# --- other evenings -------------------------------------------------------------------------------------------------


@FORMS
def test_letting_go_is_a_decision_without_a_date(form):
    text = words_of(form, evening(verdict=replace(VERDICT, outcome="loslaten", signal="", review_on="2030-12-15")))
    assert "Loslaten. Klaar. Ook dit is een besluit." in text
    assert "15 december 2030" not in text
    assert "Wij kijken weer op" not in text


@FORMS
def test_before_anything_is_decided_there_is_still_a_page(form):
    text = words_of(form, evening(verdict=None, rounds=None))
    assert "Er is nog geen conclusie." in text
    assert "Wat schoof er?" not in text
    assert "Wie doet wat?" not in text


@FORMS
def test_without_actions_the_page_says_so(form):
    table = evening()
    for action in list(table.case.actions):
        table.command("F", do.DropAction(action=action))
    assert "Er is niets afgesproken. Ook dat is een besluit." in words_of(form, table)


@FORMS
def test_an_earlier_version_of_the_verdict_stays_readable_and_the_last_one_stands_on_top(form):
    table = evening()
    table.command("F", do.AgreeVerdict(verdict=replace(VERDICT, core="Zij redt zich."), map_head=table.case.map_head))
    text = words_of(form, table)
    assert f"Versie 1, van 22 november 2026: {VERDICT.core}" in text
    assert text.index("Zij redt zich.") < text.index("Wat vinden wij?")


@FORMS
def test_a_map_that_moved_after_the_verdict_is_said_to_have_moved(form):
    table = evening()
    assert "De kaart is daarna nog veranderd." not in words_of(form, table)
    table.tell("A adds Jet (buur)")
    assert "De kaart is daarna nog veranderd." in words_of(form, table)


@FORMS
def test_later_rounds_keep_the_old_ones(form):
    table = evening()
    table.command("F", do.RecordRounds(result=replace(ROUNDS, moved=0, tipped={})))
    text = words_of(form, table)
    assert "Ronde 1" in text
    assert "Ronde 2" in text
    assert "6 van 7 schoven op." in text
    assert "Niemand van de 7 schoof op." in text
    page = html(table)
    ids = re.findall(r'\bid="(strip-[^"]+)"', page)
    assert len(ids) == len(set(ids)) == 12


@FORMS
@pytest.mark.parametrize("language", ["nl-NL", "en"])
def test_the_report_speaks_the_language_and_no_message_is_missing(form, language):
    made = words_of(form, evening(), language=language)
    assert not re.search(r"\b(report|finding|reveal|refusal|drawing|category|outcome|rung)-[a-z]", made)
    assert ("Who does what?" in made) == (language == "en")


# --- safe to open, safe to print ------------------------------------------------------------------------------------


def test_the_page_asks_nothing_of_anybody_and_forbids_itself_scripts():
    page = html(evening())
    assert [url for url in re.findall(r"https?://[^\s\"'<)]+", page) if url != "http://www.w3.org/2000/svg"] == []
    reader = Reader(page)
    assert not {"script", "link", "iframe", "object", "embed", "form", "base", "img", "image", "a"} & {
        tag for tag, _ in reader.tags
    }
    assert not [
        name for _, attributes in reader.tags for name in attributes if name.startswith("on") or name in ("src", "srcdoc")
    ]
    assert all(
        value and value.startswith("#")
        for _, attributes in reader.tags
        for name, value in attributes.items()
        if name.endswith("href")
    )
    assert not re.search(r"@import|url\(|expression\(", page)
    policy = next(
        a["content"] for tag, a in reader.tags if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy


def typed_badly() -> tuple[Table, SittingSummary]:
    """An evening on which everybody types mischief wherever something can be typed."""
    verdict = replace(
        VERDICT, core=BAD, reason=BAD, dissent=BAD, signal=BAD, there_why=BAD, wish=BAD, own_words=BAD, horn_a=BAD, horn_b=BAD,
        nobody_person=BAD, we_trust=BAD, own_share=BAD, not_do=(BAD,), tipping=(BAD,), questions=(Question(BAD, BAD),),
        share_with=(Shared(BAD, BAD),), perspectives=(Perspective(BAD, BAD, BAD),), alternatives=(BAD,), deliberated=BAD,
    )  # fmt: skip
    deck = read("nadira")
    table = Table(replace(deck, room_title=BAD, facts=tuple(replace(fact, text=BAD, source=BAD) for fact in deck.facts)))
    table.command("F", do.RecordRounds(result=replace(ROUNDS, reasons=(("niveau", BAD),))))
    table.command("F", do.AddCard(kind="buur", name=BAD[:80], role=BAD[:80]))
    table.command("F", do.AgreeVerdict(verdict=verdict, map_head=table.case.map_head))
    table.command("F", do.AgreeAction(what=BAD, who=BAD[:80]))
    assert table.refused == []
    return table, replace(MEETING, title=BAD, parked=(BAD,))


def test_what_people_typed_stays_text_in_the_page():
    table, meeting = typed_badly()
    reader = Reader(html(table, meeting=meeting))
    assert not {"script", "img", "a"} & {tag for tag, _ in reader.tags}
    assert not [name for _, attributes in reader.tags for name in attributes if name.startswith("on")]
    assert reader.text.count("<script>alert(2)</script>") >= 8


def test_a_title_cannot_leave_the_style_it_stands_in():
    table, meeting = typed_badly()
    page = html(table, meeting=meeting)
    style = page[page.index("<style>") : page.index("</style>")]
    assert "alert(" not in style
    assert "<img" not in style
    assert style.count("{") == style.count("}")


def test_what_people_typed_stays_text_in_markdown():
    table, meeting = typed_badly()
    made = markdown(table, meeting=meeting)
    bare = re.sub(r"\\.", "", made)  # What is left when every escaped sign is taken out can make marks.
    assert not re.search(r"[<`]|javascript:|http:|\]\(", bare)
    assert re.findall(r"!?\[[^\]]*\]\S*", bare) == ["![Levenskaart][map]", "[map]:"]
    assert re.findall(r"^\[map\]: (.{26})", made, re.MULTILINE) == ["data:image/svg+xml;base64,"]
    assert {line.count("|") for line in bare.splitlines() if line.startswith("|")} == {5}


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("# kop", "\\# kop"),
        ("- punt", "\\- punt"),
        ("1. punt", "1\\. punt"),
        ("a | b", "a \\| b"),
        ("*b* _c_ `d`", "\\*b\\* \\_c\\_ \\`d\\`"),
        ("https://x.nl www.x.nl a@b.nl", "https\\://x.nl www\\.x.nl a\\@b.nl"),
        ("één\n\n# twee", "één \\# twee"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("€ 1.226,65 (huur)", "€ 1.226,65 (huur)"),
        ("---", "\\---"),
        ("a\\", "a\\\\"),
    ],
)
def test_typed_text_cannot_make_marks(typed, becomes):
    assert md(typed) == becomes
