"""What a table walks beside the record, in browsers: ideas in silence, pointing at cards, her own words as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser, expect

from casefiles.house import House
from lifemaps import commands as do
from lifemaps.refusals import Refusal
from tests.actors import Laptop, Phone
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def table(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """A laptop and two phones at Nadira's table; whoever leads may also act from the machine itself."""
    with Server(tmp_path_factory.mktemp("beside"), "nadira") as server:
        laptop, phones = Laptop(browser, server.url), [Phone(browser, server.url, nth) for nth in (1, 2)]
        code = laptop.open()
        for phone in phones:
            phone.scan(code)
        house = House.open(server.db)
        sitting = str(house.table(code))
        seats = {seat.number: seat.id for seat in house.sitting(sitting).seats.values() if seat.number}
        lead = next(seat.id for seat in house.sitting(sitting).seats.values() if seat.role == "facilitator")

        def led(command: do.Command) -> None:
            answer = house.do(command, sitting=sitting, seat=lead)
            assert not isinstance(answer, Refusal), answer.reason

        yield SimpleNamespace(laptop=laptop, phones=phones, house=house, sitting=sitting, seats=seats, led=led, case=lambda: house.case(house.sitting(sitting).case))
        house.close()
        for screen in (laptop, *phones):
            assert screen.errors == []
            screen.context.close()


def test_a_phone_points_at_up_to_three_cards_and_says_so_at_the_fourth(table):
    phone = table.phones[0]
    table.led(do.EnterPhase(phase="first_look"))
    phone.page.reload()
    phone.tap(re.compile("^Begin$"))
    question = phone.page.locator("fieldset.q:visible")
    question.locator("details.because > summary").tap()
    question.get_by_text("Wijs briefjes aan (hoogstens drie)").tap()
    cards = question.locator("label.pick")
    for nth in range(4):
        cards.nth(nth).tap()
    phone.sees("Hoogstens drie briefjes. Haal er eerst een weg.")
    expect(question.locator("label.pick input:checked")).to_have_count(3)
    for words in ("wankel", "weten we niet", "weten we niet", "weten we niet", "weten we niet"):
        expect(phone.page.locator("fieldset.q:visible")).to_have_count(1)
        phone.chooses(words)
        phone._on()
    phone.tap("Leg dicht")
    phone.sees("Ligt dicht.")
    sealed = table.house.seal.open(table.sitting, 0, table.seats[1], next(s for nth, seat, s in box(table) if seat == table.seats[1]))
    assert len(sealed.cards["niveau"]) == 3


def box(table) -> list[tuple[int, str, bytes]]:
    """What lies in the ballot box, sealed."""
    found: list[tuple[int, str, bytes]] = []

    def look(turn):
        from casefiles.journal import Outcome

        found.extend(turn.box(table.sitting))
        return Outcome("")

    table.house.store.turn(look).result()
    return found


def test_what_the_resident_says_stands_on_her_phone_while_it_is_typed_elsewhere(table):
    hers = table.phones[1]
    table.led(do.GiveRole(seat=table.seats[2], role="resident"))
    table.led(do.EnterPhase(phase="verdict"))
    hers.sees("Hier komen uw eigen woorden te staan, zoals u ze zegt.")
    table.led(do.Word(words={"own_words": "Ik wil dat iemand opneemt.", "wish": "Een vast nummer."}))
    hers.sees("Zo zegt u het zelf")
    hers.sees("Ik wil dat iemand opneemt.")
    table.phones[0].sees("Zo zegt de bewoner het zelf")


def test_ideas_in_silence_are_begun_at_wie_belt_ordered_alone_and_become_an_action(table):
    laptop, phones = table.laptop, table.phones
    table.led(do.EnterPhase(phase="call"))
    laptop.button("Ideeën in stilte, dan om de beurt").click()
    laptop.sees("Drie minuten stil. Ieder schrijft ideeën op het eigen scherm; niemand ziet van wie.")
    laptop.button("Begin de stilte: ideeën").click()
    for nth, phone in enumerate(phones, 1):
        phone.page.get_by_label("Idee 1").fill(f"Bel {nth} keer terug")
        phone.tap("Leg dicht")
        phone.sees("Ligt dicht. Niemand ziet het. U mag nog wijzigen.")
        assert "keer terug" not in laptop.page.locator(".rec").inner_text()
    laptop.button("Draai om").click()
    laptop.button("Volgende stap").click()
    for screen in (laptop, *phones):
        screen.sees("Bel 1 keer terug")
        screen.sees("Bel 2 keer terug")
    laptop.button("Volgende stap").click()
    laptop.sees("De ideeën op tafel")
    laptop.button("Volgende stap").click()
    laptop.button("Laat iedereen dicht ordenen").click()
    for phone in phones:
        phone.page.get_by_label("1e keus").select_option(label="Bel 2 keer terug")
        phone.page.get_by_label("2e keus").select_option(label="Bel 1 keer terug")
        phone.tap("Leg dicht")
        phone.sees("Ligt dicht.")
    laptop.button("Draai om").click()
    laptop.button("Volgende stap").click()
    phones[0].sees("2 ordenden dicht.")
    (result,) = table.case().choices
    assert sorted(result.points.values()) == [8, 10]  # Five for a first place, four for a second (§3.2), two people.
    idea = laptop.page.locator(".ideas li", has_text="Bel 2 keer terug")
    idea.get_by_placeholder("Wie?").fill("woonconsulent")
    idea.get_by_role("button", name="Spreek af").click()
    laptop.sees("woonconsulent")
    expect(phones[0].page.get_by_text("woonconsulent").first).to_be_visible()
    assert [(one.who, one.what) for one in table.case().actions.values()] == [("woonconsulent", "Bel 2 keer terug")]
