"""The phone seat without a script: what a seat sees in each step, what it can do, and what it can never see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx import Response
from starlette.applications import Starlette
from starlette.testclient import TestClient

from casefiles.house import House, new_id
from casefiles.journal import Outcome
from casefiles.web import doors, home, seat
from casefiles.web.tokens import cookie_name, write_seat
from lifemaps import commands as do
from lifemaps.events import Verdict
from lifemaps.imports.casefile import read_case
from lifemaps.library import cases
from lifemaps.refusals import no
from lifemaps.scripts import SCRIPT
from lifemaps.words import languages, say

WEB = Path(seat.__file__).parent
NL = "nl-NL"


class Evening:
    """A case on a table with a facilitator and three seats, each with a browser that runs no script."""

    def __init__(self, house: House, case: str = "nadira") -> None:
        deck = next(d for p in cases() if (d := read_case(p.read_text("utf-8"), p.name)).id == case)
        self.house, self.stream = house, house.open_case(deck)
        self.sitting = house.open_sitting(self.stream)
        self.code = house.sitting(self.sitting).code
        self.lead = str(house.take_seat(self.sitting, "facilitator"))
        self.seats = [str(house.take_seat(self.sitting)) for _ in range(3)]
        self.app = Starlette(routes=[*doors.routes, *seat.routes])

    def browser(self, who: str = "") -> TestClient:
        """A browser; with the cookie of this seat, if any."""
        client = TestClient(self.app, follow_redirects=False)
        if who:
            client.cookies.set(cookie_name(self.code), write_seat(self.house.secret, self.sitting, who))
        return client

    def page(self, who: str, query: str = "") -> str:
        answer = self.browser(who).get(f"/seat/{self.code}{query}")
        assert answer.status_code == 200, answer.text
        return answer.text

    def send(self, seated: str, kind: str, **fields: str | list[str]) -> Response:
        form = {"do": kind, "act": new_id("act"), **fields}
        return self.browser(seated).post(f"/seat/{self.code}/do", data=form)

    def back(self, who: str, answer: Response) -> str:
        """The page one comes back to after a form."""
        assert answer.status_code == 303
        return self.browser(who).get(answer.headers["location"]).text

    def enter(self, *phases: str) -> None:
        for phase in phases:
            self.do(do.EnterPhase(phase=phase), self.lead)

    def do(self, command: do.Command, who: str) -> None:
        answer = self.house.do(command, sitting=self.sitting, seat=who)
        assert isinstance(answer, Outcome), answer

    def lays_down(self, who: str, nth: int = 0, **fields: str | list[str]) -> Response:
        answers = {"round": str(nth), "level": "2", "first_step": "wijkteam"}
        domains = {"domain-geld": "1", "domain-papieren": "unknown", "domain-netwerk": "3"}
        return self.send(who, "LayFaceDown", **{**answers, **domains, **fields})


@pytest.fixture
def evening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Evening]:
    house = House.open(":memory:")
    monkeypatch.setattr(home, "_house", house)
    yield Evening(house)
    house.close()


def words(page: str) -> str:
    """The text of a page as a person reads it, on one line."""
    body = re.sub(r"<script.*?</script>", " ", page.split("<body", 1)[-1], flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", " ", body)
    for sign, entity in (("'", "&#39;"), ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(entity, sign)
    return " ".join(text.split())


# --- who sits here --------------------------------------------------------------------------------------------------


def test_without_a_seat_one_is_brought_to_the_tables_door(evening: Evening) -> None:
    answer = evening.browser().get(f"/seat/{evening.code}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/j/{evening.code}")


def test_a_seat_of_another_table_is_no_seat_here(evening: Evening) -> None:
    other = Evening(evening.house)
    client = evening.browser()
    client.cookies.set(cookie_name(evening.code), write_seat(evening.house.secret, other.sitting, other.seats[0]))
    assert client.get(f"/seat/{evening.code}").headers["location"] == f"/j/{evening.code}"


def test_who_only_looks_is_brought_to_the_big_screen(evening: Evening) -> None:
    observer = str(evening.house.take_seat(evening.sitting, "observer"))
    answer = evening.browser(observer).get(f"/seat/{evening.code}")
    assert answer.headers["location"] == f"/beamer?t={evening.code}"


def test_a_seat_says_who_i_am_and_how_to_come_back(evening: Evening) -> None:
    page = words(evening.page(evening.seats[1]))
    assert "Tafel 1, stoel 2" in page
    chairs = evening.house.sitting(evening.sitting).seats
    assert [chairs[who].sign in page for who in evening.seats] == [False, True, False]


def test_arriving_shows_the_ground_rule_and_what_lies_on_the_table(evening: Evening) -> None:
    page = words(evening.page(evening.seats[0]))
    assert "We praten alsof de bewoner meeluistert." in page
    assert "Nadira, 43" in page
    assert "oefening, alles verzonnen" in page
    assert "Met 3 aan tafel" in page


def test_the_language_is_chosen_by_a_link_and_remembered(evening: Evening) -> None:
    client = evening.browser(evening.seats[0])
    answer = client.get(f"/seat/{evening.code}?language=en")
    assert '<html lang="en">' in answer.text
    assert "Table 1, seat 1" in words(answer.text)
    assert "language=en" in answer.headers["set-cookie"]
    assert "Table 1, seat 1" in words(client.get(f"/seat/{evening.code}").text)


# --- answering, face down -------------------------------------------------------------------------------------------


def test_the_first_look_shows_the_occasion_and_the_file_and_nothing_that_was_not_dealt(evening: Evening) -> None:
    evening.enter("first_look")
    page = words(evening.page(evening.seats[1]))
    assert "Tafel 1, stoel 2. U ziet wat in het dossier staat. Wat is uw eerste indruk? Alleen, in stilte." in page
    assert "Incasso vraagt of het dossier naar de deurwaarder mag." in page
    assert "Geen reactie op twee aanmaningen." in page
    assert "gesloopte adres" not in page


def test_the_case_asks_its_two_questions_and_its_three_domains(evening: Evening) -> None:
    evening.enter("first_look")
    page = evening.page(evening.seats[0])
    assert page.count("<fieldset") == 5
    assert "Redt Nadira zich, met de mensen en hulp om haar heen?" in page
    for level in ("gaat nu mis", "lukt niet", "wankel", "staat", "staat stevig", "weten we niet"):
        assert level in page
    for step in ("Zelf bellen en vragen wat er speelt", "Nu niets doen", "iets anders"):
        assert step in page
    assert re.findall(r'name="domain-(\w+)" value="5"', page) == ["geld", "papieren", "netwerk"]


def test_an_answer_laid_down_lies_face_down_and_may_still_be_changed(evening: Evening) -> None:
    evening.enter("first_look")
    page = words(evening.back(evening.seats[0], evening.lays_down(evening.seats[0])))
    assert "Ligt dicht. Niemand ziet het. U mag nog wijzigen." in page
    assert "1 van 3 ligt dicht" in page
    assert "Ligt dicht." not in words(evening.page(evening.seats[1]))


def test_nothing_of_an_answer_ever_comes_down_again_to_anybody(evening: Evening) -> None:
    evening.enter("first_look")
    evening.lays_down(evening.seats[0], reason="Ik ken haar van vroeger")
    for who in (*evening.seats, evening.lead):
        for path in ("", "?again=1", "/panel", "/panel?again=1"):
            page = evening.browser(who).get(f"/seat/{evening.code}{path}").text
            assert "van vroeger" not in page
            assert " checked" not in page
            assert " selected" not in page


def test_changing_means_answering_anew_and_the_last_answer_counts(evening: Evening) -> None:
    evening.enter("first_look")
    evening.lays_down(evening.seats[0], level="1")
    assert "<fieldset" in evening.page(evening.seats[0], "?again=1")
    evening.lays_down(evening.seats[0], level="4")
    evening.enter("second_look")
    evening.lays_down(evening.seats[0], 1)
    evening.do(do.TurnOver(), evening.lead)
    assert evening.house.case(evening.stream).rounds[-1].questions["niveau"].first == {"4": 1}


def test_choosing_nothing_is_asked_again_and_we_do_not_know_is_an_answer(evening: Evening) -> None:
    evening.enter("first_look")
    page = words(evening.back(evening.seats[0], evening.lays_down(evening.seats[0], level="")))
    assert say(NL, "refusal-level-odd") in page
    assert evening.house.answered(evening.sitting) == {}
    evening.lays_down(evening.seats[0], level="unknown")
    assert evening.house.answered(evening.sitting) == {0: 1}


def test_a_refused_answer_is_not_carried_in_the_address(evening: Evening) -> None:
    evening.enter("first_look")
    answer = evening.lays_down(evening.seats[0], level="", reason="Ik ken haar van vroeger")
    _, typed = seat.read_said(evening.house, answer.headers["location"].split("said=")[1].split("#")[0])
    assert typed == {}


def test_the_second_look_asks_which_of_the_facts_on_the_table_tipped_you(evening: Evening) -> None:
    evening.enter("map_1")
    evening.do(do.Lay(what="fact:f6"), evening.seats[0])
    evening.enter("second_look")
    page = evening.page(evening.seats[0])
    assert "Welk feit kantelde u?" in page
    assert 'name="tipped" value="fact:f6"' in page
    assert 'value="fact:f8"' not in page
    three = evening.lays_down(evening.seats[0], 1, tipped=["fact:f6", "fact:f1", "fact:f2"])
    assert say(NL, "refusal-tipped-odd") in words(evening.back(evening.seats[0], three))
    one = evening.lays_down(evening.seats[0], 1, tipped=["fact:f6", ""])
    assert "Ligt dicht." in words(evening.back(evening.seats[0], one))


# --- the map --------------------------------------------------------------------------------------------------------


def hand(evening: Evening, who: str) -> list[str]:
    return re.findall(r'name="what" value="(fact:\w+)"', evening.page(who))


def test_each_seat_holds_its_own_fact_cards_and_sees_nobody_elses(evening: Evening) -> None:
    evening.enter("map_1")
    hands = [hand(evening, who) for who in evening.seats]
    assert sorted(sum(hands, [])) == ["fact:f6", "fact:f7", "fact:f8", "fact:f9"]
    holder = next(who for who, cards in zip(evening.seats, hands, strict=True) if "fact:f6" in cards)
    others = [who for who in (*evening.seats, evening.lead) if who != holder]
    assert "gesloopte adres" in evening.page(holder)
    assert all("gesloopte adres" not in evening.page(who) for who in others)


def test_laying_a_fact_tells_what_it_brought_and_the_table_reads_it(evening: Evening) -> None:
    evening.enter("map_2")
    holder = next(who for who in evening.seats if "fact:f12" in hand(evening, who))
    page = words(evening.back(holder, evening.send(holder, "Lay", what="fact:f12")))
    assert "Op de kaart: Neef Karim · wekelijks · praktisch, informatie" in page
    other = next(who for who in evening.seats if who != holder)
    number = evening.seats.index(holder) + 1
    assert f"Stoel {number} legde Neef Karim · wekelijks · praktisch, informatie" in words(evening.page(other))


def test_a_fact_in_another_light_stays_true_and_says_so(evening: Evening) -> None:
    evening.enter("map_1")
    evening.do(do.Lay(what="fact:f6"), evening.seats[0])
    page = evening.page(evening.seats[1])
    said = "Klopt, maar anders: De aanmaningen gingen naar het gesloopte adres en kwamen retour."
    assert f"Geen reactie op twee aanmaningen. {said}" in words(page)
    assert "<s>" not in page


def test_a_disproved_fact_is_struck_through_and_kept(evening: Evening) -> None:
    deck = evening.house.case(evening.stream).deck
    assert deck is not None
    denying = next(f for f in deck.facts if f.disproves)
    denied = next(f for f in deck.facts if f.id == denying.disproves)
    evening.enter("map_1")
    for fact in (denied, denying):
        evening.do(do.Lay(what=f"fact:{fact.id}"), evening.seats[0])
    page = evening.page(evening.seats[1])
    assert f"<s>{denied.text}</s>" in page.replace("&#39;", "'")
    assert f"Blijkt niet waar: {denying.text}" in words(page)


def test_a_typed_line_lands_on_the_map(evening: Evening) -> None:
    evening.enter("map_1")
    answer = evening.send(evening.seats[0], "WriteLine", line="Tante Fatna, tante, gezelschap")
    assert "Stoel 1 legde Tante Fatna" in words(evening.back(evening.seats[0], answer))


def test_a_refused_line_comes_back_with_the_reason_and_what_was_typed(evening: Evening) -> None:
    evening.enter("map_1")
    page = evening.back(evening.seats[0], evening.send(evening.seats[0], "WriteLine", line="Zus > Broer > Tante"))
    assert say(NL, "refusal-line-two-arrows") in words(page)
    assert 'value="Zus &gt; Broer &gt; Tante"' in page


def test_nobody_can_put_words_in_the_tools_mouth(evening: Evening) -> None:
    token = seat.write_said(evening.house, no("level-odd"), {"line": "x"})
    assert seat.read_said(evening.house, token)[0] is not None
    assert seat.read_said(evening.house, token[:-3] + "AAA") == (None, {})
    assert 'id="said" role="alert" hidden' in evening.page(evening.seats[0], "?said=betaal-nu")


def test_the_same_gesture_twice_is_one_act(evening: Evening) -> None:
    evening.enter("map_1")
    client, form = evening.browser(evening.seats[0]), {"do": "WriteLine", "act": new_id("act"), "line": "Oom Piet, oom"}
    for _ in range(2):
        assert client.post(f"/seat/{evening.code}/do", data=form).status_code == 303
    names = [t.value("name") for t in evening.house.case(evening.stream).on_map("card")]
    assert names.count("Oom Piet") == 1


def test_each_form_on_a_page_is_a_gesture_of_its_own(evening: Evening) -> None:
    evening.enter("map_1")
    acts = re.findall(r'name="act" value="(act:\w+)"', evening.page(evening.seats[0]))
    assert len(acts) > 2
    assert len(set(acts)) == len(acts)


def test_one_takes_back_ones_own_last_act_only(evening: Evening) -> None:
    evening.enter("map_1")
    evening.send(evening.seats[0], "WriteLine", line="Oom Piet, oom")
    refused = evening.back(evening.seats[1], evening.send(evening.seats[1], "Undo"))
    assert say(NL, "refusal-nothing-to-undo") in words(refused)
    undone = evening.back(evening.seats[0], evening.send(evening.seats[0], "Undo"))
    assert "Stoel 1 maakte ongedaan: Oom Piet" in words(undone)


def test_on_a_locked_map_nothing_is_offered_and_the_reason_stands_there(evening: Evening) -> None:
    evening.enter("map_1")
    evening.do(do.LockMap(), evening.lead)
    page = evening.page(evening.seats[0])
    assert say(NL, "seat-locked") in words(page)
    assert 'data-do="Lay"' not in page
    assert 'data-do="Undo"' not in page


def test_only_who_speaks_for_the_resident_has_the_residents_words(evening: Evening) -> None:
    resident = str(evening.house.take_seat(evening.sitting, "resident"))
    evening.enter("map_1")
    assert "Ria woonde naast mij" in evening.page(resident)
    assert all("Ria woonde naast mij" not in evening.page(who) for who in evening.seats)
    told = evening.back(resident, evening.send(resident, "Lay", what="voice:b2"))
    assert "De bewoner legde Buurvrouw Ria" in words(told)


def test_the_map_can_be_looked_at_without_a_script(evening: Evening) -> None:
    evening.enter("map_1")
    page = evening.page(evening.seats[0], "?map=1")
    assert "<svg" in page
    assert f'href="/seat/{evening.code}"' in page


def test_a_plain_form_does_what_a_seat_does_and_nothing_that_leads(evening: Evening) -> None:
    for kind in ("EnterPhase", "TurnOver", "TakeSeat", "RecordRounds", "niets"):
        answer = evening.send(evening.seats[0], kind, phase="keep")
        assert say(NL, "refusal-not-understood") in words(evening.back(evening.seats[0], answer))
    assert evening.house.sitting(evening.sitting).phase == "arrive"


def test_what_is_parked_stands_on_the_list(evening: Evening) -> None:
    evening.enter("map_1")
    page = evening.back(evening.seats[0], evening.send(evening.seats[0], "Park", text="Wie belt de school?"))
    assert "Wie belt de school?" in words(page)


# --- looking, turning over, the verdict -----------------------------------------------------------------------------


def turned(evening: Evening) -> None:
    evening.enter("first_look")
    for who, level in zip(evening.seats, "122", strict=True):
        evening.lays_down(who, level=level)
    evening.enter("map_1")
    evening.do(do.Lay(what="fact:f6"), evening.seats[0])
    evening.enter("second_look")
    for who, level in zip(evening.seats, "442", strict=True):
        step = "bellen" if level == "4" else "wijkteam"
        evening.lays_down(who, 1, level=level, first_step=step, tipped=["fact:f6"], reason="De post kwam niet aan.")
    evening.do(do.TurnOver(), evening.lead)


def test_looking_asks_what_the_map_asks_back(evening: Evening) -> None:
    evening.enter("map_3")
    for fact in ("f14", "f15", "f16"):
        evening.do(do.Lay(what=f"fact:{fact}"), evening.seats[0])
    evening.enter("look")
    page = words(evening.page(evening.seats[0]))
    assert "Wie is wie iets schuldig? Nadira moet De Linde € 1.226,65. De Linde moet Nadira € 3.189,75." in page


def test_both_looks_turn_over_as_counts_of_people(evening: Evening) -> None:
    turned(evening)
    page = words(evening.page(evening.seats[0]))
    assert "2 van 3 schoven op." in page
    assert "Gekanteld door De aanmaningen gingen naar het gesloopte adres 3×" in page
    assert "Eerste indruk: 1 × gaat nu mis (1), 2 × lukt niet (2). Nu: 1 × lukt niet (2), 2 × staat (4)." in page
    assert "De post kwam niet aan." in page


def test_the_residents_own_view_comes_last(evening: Evening) -> None:
    turned(evening)
    assert "Maar als ik bel" not in evening.page(evening.seats[0])
    assert "◇" not in evening.page(evening.seats[0])
    evening.do(do.HearResident(), evening.lead)
    page = words(evening.page(evening.seats[0]))
    assert "Zo ziet Nadira het zelf Wij redden ons altijd. Maar als ik bel, moet er wel iemand zijn." in page


def test_the_agreed_sentence_stands_on_every_seat(evening: Evening) -> None:
    turned(evening)
    evening.enter("verdict")
    assert say(NL, "record-step-think") in words(evening.page(evening.seats[0]))
    verdict = Verdict(core="Zij redt zich, met haar familie.", category="redt_zich", turn="niemand", outcome="loslaten")
    evening.do(do.AgreeVerdict(verdict=verdict, map_head=evening.house.case(evening.stream).map_head), evening.lead)
    page = words(evening.page(evening.seats[2]))
    assert "Zij redt zich, met haar familie." in page
    assert "Aan zet: niemand" in page
    assert "Klaar. Ook dit is een besluit." in page


def test_who_takes_the_phone_is_agreed_by_a_form_and_a_missing_name_is_asked_for(evening: Evening) -> None:
    evening.enter("call")
    who = evening.seats[0]
    refused = evening.back(who, evening.send(who, "AgreeAction", what="Bellen", who=" "))
    assert say(NL, "refusal-action-who") in words(refused)
    assert 'value="Bellen"' in refused
    agreed = evening.back(who, evening.send(who, "AgreeAction", what="Bellen", who="Woonconsulent"))
    assert "Woonconsulent Bellen" in words(agreed)


def test_keeping_says_what_is_kept_and_what_is_gone(evening: Evening) -> None:
    turned(evening)
    evening.enter("keep")
    page = evening.page(evening.seats[0])
    assert say(NL, "seat-kept-counts") in words(page)
    take = page.split('class="take"')[1].split("</form>")[0]
    assert "action=" not in take.split("data-take")[0]
    assert "name=" not in take  # Nothing of it can be sent.


def test_what_still_lies_face_down_is_not_said_to_be_counted(evening: Evening) -> None:
    evening.enter("first_look")
    evening.lays_down(evening.seats[0])
    evening.enter("keep")
    assert say(NL, "seat-kept-box") in words(evening.page(evening.seats[0]))


def test_the_makers_outcome_is_on_no_page_of_the_evening(evening: Evening) -> None:
    turned(evening)
    evening.do(do.HearResident(), evening.lead)
    for phase in ("verdict", "call", "keep"):
        evening.enter(phase)
        for who in (*evening.seats, evening.lead):
            page = evening.page(who)
            assert "door fouten van de verhuurder zelf" not in page
            assert "wijkteam zonder vraag" not in page


# --- the page itself ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("phase", list(SCRIPT["60"].alone().phases))
def test_every_step_has_a_page_with_words_in_every_language(evening: Evening, phase: str, language: str) -> None:
    if phase != "arrive":
        evening.enter(phase)
    for who in (*evening.seats[:1], evening.lead):
        page = evening.page(who, f"?language={language}")
        assert not re.search(r"\b(seat|phase|level|domain|step|telling|outcome|category)-[a-z]", words(page)), words(page)
        assert page.count("<h1") == 1
        panel = evening.browser(who).get(f"/seat/{evening.code}/panel").text
        assert "<html" not in panel
        assert f'data-phase="{phase}"' in panel


def test_what_people_type_is_text_and_never_markup(evening: Evening) -> None:
    evil = "<img src=x onerror=alert(1)>"
    evening.enter("map_1")
    evening.send(evening.seats[0], "WriteLine", line=f"{evil}, tante")
    evening.send(evening.seats[0], "Park", text=evil)
    for who in evening.seats:
        assert "<img" not in evening.page(who)
        assert "<img" not in evening.page(who, "?map=1")


def pages(evening: Evening) -> Iterator[str]:
    """Every kind of page that a phone opens."""
    for phase in ("occasion", "first_look", "map_1", "look", "verdict", "call", "keep"):
        evening.enter(phase)
        yield evening.page(evening.seats[0])
    yield evening.page(evening.seats[0], "?map=1")
    client = evening.browser()
    door = f"/j/{evening.code}"
    for address in ("/join", door, f"{door}?as=beamer", f"{door}?sign=unknown", "/j/XXXXX"):
        yield client.get(address).text


def test_no_page_has_a_script_or_handler_inside_or_a_foreign_host(evening: Evening) -> None:
    for page in pages(evening):
        inside = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", page)
        assert inside == []
        html = re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)
        assert not re.search(r"""\s(on\w+|style)\s*=\s*["']""", html)
        assert not re.search(r"""(href|src|action)=["'](https?:)?//""", html)


def _travels(client: TestClient, address: str) -> int:
    """How many bytes of this go over the line to a browser as they are."""
    with client.stream("GET", address, headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.status_code == 200
        return sum(map(len, answer.iter_raw()))


def test_everything_a_cold_phone_loads_travels_in_less_than_60_kb(evening: Evening) -> None:
    """Page, style and scripts, the map's included, in every step of the evening; nothing else is fetched."""
    names, found = ["seat.css", "seat.js", "canvas.css", "canvas.js"], set()
    while names:
        name = names.pop()
        found.add(name)
        text = (WEB / "assets" / name).read_text()
        names += [n for n in re.findall(r"^import .*? from '\./([\w.]+)'", text, re.MULTILINE) if n not in found]
    client = evening.browser(evening.seats[0])
    assets = sum(_travels(client, doors.asset_url(name)) for name in found)
    for phase in SCRIPT["60"].alone().phases[1:]:
        evening.enter(phase)
        assert assets + _travels(client, f"/seat/{evening.code}") < 60_000


def test_who_does_not_unpack_gets_the_same_page_whole(evening: Evening) -> None:
    plain = evening.browser(evening.seats[0]).get(f"/seat/{evening.code}", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert "Tafel 1, stoel 1" in words(plain.text)


def test_a_page_of_a_seat_is_kept_by_nothing_in_between(evening: Evening) -> None:
    client = evening.browser(evening.seats[0])
    for path in ("", "/panel", "?map=1"):
        assert client.get(f"/seat/{evening.code}{path}").headers["cache-control"] == "no-store"


def test_the_scripts_messages_are_all_there(evening: Evening) -> None:
    asked = set(re.findall(r"""\bsay\('([a-z-]+)'""", (WEB / "assets" / "seat.js").read_text()))
    asked |= {"live", "poll", "away", "laid-one", "here-one"}
    missing = [name for name in asked if say(NL, f"seat-js-{name}") == f"seat-js-{name}"]
    assert missing == []


def test_every_word_a_template_asks_for_is_in_the_catalogue() -> None:
    asked = {
        name for path in (WEB / "templates").rglob("*.html")
        for name in re.findall(r"""'((?:seat|door|phase|level)-[a-z-]+)'(?! ~)""", path.read_text())
    }  # fmt: skip
    assert len(asked) > 60
    assert [name for name in asked if say(NL, name) == name] == []


def test_the_door_has_one_button_and_needs_no_name(evening: Evening) -> None:
    page = evening.browser().get(f"/j/{evening.code}").text
    assert "Tafel 1" in words(page)
    assert len(re.findall(r'<button class="wide"', page)) == 1
    assert not re.search(r'<input(?![^>]*type="hidden")(?![^>]*name="sign")', page)


def test_an_unknown_seat_code_is_said_and_the_field_is_open(evening: Evening) -> None:
    page = evening.browser().get(f"/j/{evening.code}?sign=unknown").text
    assert say(NL, "seat-join-sign-error") in words(page)
    assert '<details class="fold" open>' in page
