"""The map and everything around it on the laptop, used as a person would: rows 10 to 22 of what this tool must do.

One server and one table in the map phase; each test walks in, does one thing, and looks at what everybody would see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from lifemaps.words import say
from tests.actors import Beamer, Laptop, Phone, picks, settles
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("screens")]

LINE = "Een briefje erbij, in één regel"


class Table:
    """The facilitator's laptop and the big screen, at a table where the map is being made."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.browser, self.server = browser, server
        self.laptop, self.beamer = Laptop(browser, server.url), Beamer(browser, server.url)
        self.code = self.laptop.open()
        self.page: Page = self.laptop.page
        for phase in ("Aanleiding", "Eerste indruk", "Levenskaart 1"):
            self.laptop.next(phase)
        self.beamer.join(self.code)

    def close(self) -> None:
        self.laptop.context.close()
        self.beamer.context.close()

    # --- where to look and what to press ----------------------------------------------------------------------------

    def go(self, view: str) -> None:
        """To another layer or another way to look, by its name."""
        self.page.get_by_role("link", name=view, exact=True).click()
        expect(self.page.get_by_role("link", name=view, exact=True)).to_have_attribute("aria-current", "page")

    def fresh(self) -> None:
        """The network, nothing chosen, no lens, in Dutch: also when the one before stopped halfway."""
        expect(self.page.get_by_role("link", name=re.compile("^(Netwerk|Network)$"))).to_be_visible()
        if not self.page.get_by_role("link", name="Netwerk", exact=True).count():
            self.speaks("NL")
        off = self.page.get_by_role("button", name="Bril af")
        if off.count():
            off.click()
            expect(off).to_have_count(0)
        self.go("Netwerk")
        close = self.page.locator(".st-key-close").get_by_role("button")
        if close.count():
            close.click()
            expect(close).to_have_count(0)

    def thing(self, starts: str, sort: str = "card", on: Laptop | Beamer | None = None) -> Locator:
        """A card or tie in the drawing of the network, by how it begins when read aloud."""
        return (on or self.laptop).page.locator(f".st-key-canvas svg.lifemap g.{sort}[aria-label^='{starts}']").first

    def layer(self, words: str) -> Locator:
        """A thing in another layer, by its words."""
        return self.page.locator(f".lk-layer g[role=button][aria-label*='{words}']").first

    @property
    def margin(self) -> Locator:
        """What stands beside the map."""
        return self.page.locator(".st-key-side")

    def chooses(self, label: str, option: str, within: Locator | None = None) -> None:
        """A choice from a list."""
        picks((within or self.page).get_by_role("combobox", **({"name": label} if label else {})).filter(visible=True).first, option)

    def placed(self, card: str) -> dict[str, Any]:
        """Where the case file that is taken along says this card was put, last."""
        file = self.page.request.get(f"{self.server.url}/out/{self.code}/case.json").json()
        steps = [step for step in file["kaart"]["stappen"] if step["do"] == "Place" and step["card"] == f"card:{card}"]
        return steps[-1]

    def opens(self, fold: str) -> None:
        """A fold in the margin."""
        self.margin.get_by_text(fold, exact=False).filter(visible=True).first.click()

    def speaks(self, language: str) -> None:
        """Another language, for this screen."""
        self.chooses("Taal · Language", language)
        expect(self.page.get_by_role("link", name={"NL": "Netwerk", "EN": "Network"}[language], exact=True)).to_be_visible()

    def wears(self, lens: str) -> None:
        """Another lens."""
        self.chooses("", f"Bril: {lens}", self.page.locator(".st-key-glasses"))
        expect(self.page.locator(".st-key-glasses").get_by_role("combobox")).to_have_value(f"Bril: {lens}")


@pytest.fixture(scope="module")
def at_table(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    with Server(tmp_path_factory.mktemp("screens"), "nadira") as server:
        found = Table(browser, server)
        yield found
        found.close()


@pytest.fixture
def table(at_table: Table, request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Table]:
    """The table of this file as it lies now; whoever has to try again gets one of which nothing was done yet."""
    if getattr(request.node, "execution_count", 1) == 1:
        at_table.fresh()
        yield at_table
        return
    with Server(tmp_path, "nadira") as server:
        anew = Table(browser, server)
        anew.fresh()
        yield anew
        anew.close()


QUIET = """() => new Promise((done) => {
  let rest;
  const watch = new MutationObserver(() => { clearTimeout(rest); rest = setTimeout(still, 700); });
  const still = () => { watch.disconnect(); done(); };
  watch.observe(document.querySelector('.st-key-side'), { attributes: true, childList: true, characterData: true, subtree: true });
  rest = setTimeout(still, 700);
  setTimeout(still, 10000);
})"""


def quiet(page: Page) -> None:
    """What a page that has just opened still draws in its margin is drawn; nothing is waited for for ever."""
    expect(page.locator('[data-testid="stApp"]')).to_have_attribute("data-test-script-state", "notRunning")
    page.evaluate(QUIET)


def no_violations(page: Page) -> None:
    """Of the page at rest: what is being drawn anew is grey for a moment, so what is found is looked at once more."""
    for _ in range(3):
        quiet(page)
        expect(page.locator("[data-stale=true]")).to_have_count(0)
        settles(page)
        found = Axe().run(page)
        if not found.violations_count:
            break
    assert found.violations_count == 0, found.generate_report()


# --- 10, 11: free editing, place as meaning -------------------------------------------------------------------------


def test_a_drag_is_meaning_on_every_screen_in_the_table_in_words_and_in_what_is_taken_along(table: Table) -> None:
    card, center = table.thing("Bovenbuurman"), table.thing("Nadira").bounding_box()
    start = card.bounding_box()
    assert start
    assert center
    page = table.page
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(center["x"] - 190, center["y"] + 150, steps=6)
    page.mouse.up()
    expect(table.thing("Bovenbuurman")).to_have_attribute("data-ring", "dichtbij")
    expect(table.thing("Bovenbuurman", on=table.beamer)).to_have_attribute("data-ring", "dichtbij")
    table.go("Tabel")
    expect(page.get_by_role("combobox", name="Afstand: Bovenbuurman")).to_have_value("dichtbij")
    table.go("Voorlezen")
    table.laptop.sees(re.compile("Dichtbij.*Bovenbuurman"))
    taken = page.request.get(f"{table.server.url}/out/{table.code}/map.svg").text()
    assert re.search(r'<g id="card:[^"]*"[^>]*data-ring="dichtbij"[^>]*aria-label="Bovenbuurman', taken)
    sector = table.thing("Bovenbuurman", on=table.beamer).get_attribute("data-sector")
    assert sector != "buren"  # Where it came from: it was dropped under the home, to the left.
    table.go("Tabel")
    expect(page.get_by_role("combobox", name="Vak: Bovenbuurman")).to_have_value(sector or "")
    placed = table.placed("p_bovenbuur")
    assert (placed["sector"], placed["ring"]) == (sector, "dichtbij")


def test_a_small_push_within_its_cell_is_kept_and_means_nothing_else(table: Table) -> None:
    card, page = table.thing("Schoolbestuur"), table.page
    meant = [card.get_attribute(f"data-{what}") for what in ("sector", "ring")]
    stood = card.get_attribute("data-x")
    start = card.locator("use.glyph").bounding_box()
    assert start
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(start["x"] + start["width"] / 2 - 40, start["y"] + start["height"] / 2 + 6, steps=4)
    page.mouse.up()
    on_the_wall = table.thing("Schoolbestuur", on=table.beamer)
    expect(on_the_wall).not_to_have_attribute("data-x", stood or "")
    assert [on_the_wall.get_attribute(f"data-{what}") for what in ("sector", "ring")] == meant
    placed = table.placed("o_werkgever")
    assert placed["sector"] == meant[0]
    assert placed["x"] or placed["y"]
    # Whoever comes later, to a page drawn anew, finds it where it was pushed.
    there = on_the_wall.get_attribute("data-x") or ""
    page.reload()
    table.laptop.ready()
    expect(table.thing("Schoolbestuur")).to_have_attribute("data-x", there)

COUNTS = """() => {
  const drawing = document.querySelector('.st-key-canvas svg.lifemap'), side = document.querySelector('.st-key-side');
  const counted = (window.lkCounted = { drawn: 0, margin: 0, framed: 0 });
  const watch = (what, which, where, how) => new MutationObserver((all) => { counted[what] += all.filter(which).length; }).observe(where, how);
  const all = { attributes: true, childList: true, characterData: true, subtree: true };
  watch('drawn', (one) => one.target !== drawing, drawing, all);
  watch('framed', (one) => one.attributeName === 'viewBox', drawing, { attributes: true });
  watch('margin', () => true, side, all);
}"""
"""Counts what changes from now on in the drawing, of where it is looked at from, and in the margin."""


def test_while_a_card_is_in_the_hand_nothing_is_drawn_anew_and_the_margin_waits(table: Table) -> None:
    # Given a card that has just been taken up
    page, card = table.page, table.thing("Schoolbestuur")
    start = card.locator(".glyph").bounding_box()
    assert start
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 6, y + 6)
    expect(page.locator(".lk-drag .lk-carried")).to_be_visible()
    quiet(page)
    page.evaluate(COUNTS)
    # When it is carried about, then not one element of the map or of the margin changes
    for nth in range(30):
        page.mouse.move(x + 6 + nth, y + 6 + nth / 2)
    assert page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.lkCounted))))") == {
        "drawn": 0, "margin": 0, "framed": 0,
    }  # fmt: skip
    # And when it lies again, it is the one that is open in the margin
    page.mouse.up()
    expect(table.margin.locator(".st-key-thing").get_by_text("Schoolbestuur", exact=False).first).to_be_visible()
    expect(card).to_have_attribute("aria-pressed", "true")


def test_the_map_slides_along_with_the_hand_and_is_drawn_sharp_where_it_rests(table: Table) -> None:
    page, card = table.page, table.thing("Nadira")
    pane, before = page.locator(".lk-pane").bounding_box(), card.bounding_box()
    assert pane
    assert before
    quiet(page)
    page.evaluate(COUNTS)
    page.mouse.move(pane["x"] + 14, pane["y"] + 90)
    page.mouse.down()
    for nth in range(1, 31):
        page.mouse.move(pane["x"] + 14 + 4 * nth, pane["y"] + 90 - nth)
    # Given a hand that drags the map, then it follows the hand and nothing of it is drawn anew
    while_held = card.bounding_box()
    assert while_held
    assert (while_held["x"] - before["x"], while_held["y"] - before["y"]) == pytest.approx((120, -30), abs=1.5)
    assert page.evaluate("window.lkCounted") == {"drawn": 0, "margin": 0, "framed": 0}
    # When the hand lets go, then it lies where it lay, drawn for that place, once
    page.mouse.up()
    expect(page.locator(".st-key-canvas svg.lifemap")).not_to_have_class(re.compile("lk-sliding"))
    assert page.evaluate("window.lkCounted.framed") == 1
    after = card.bounding_box()
    assert after
    assert (after["x"], after["y"]) == pytest.approx((while_held["x"], while_held["y"]), abs=0.6)
    # The same for a wheel that brings it nearer: the point under the pointer stays under it
    x, y = after["x"] + after["width"] / 2, after["y"] + after["height"] / 2
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -120)
    page.keyboard.up("Control")
    expect(page.locator(".st-key-canvas svg.lifemap")).not_to_have_class(re.compile("lk-sliding"))
    nearer = card.bounding_box()
    assert nearer
    assert nearer["width"] > after["width"] * 1.2
    assert (nearer["x"] + nearer["width"] / 2, nearer["y"] + nearer["height"] / 2) == pytest.approx((x, y), abs=2)
    page.get_by_role("button", name="Alles in beeld", exact=True).click()
    whole = card.bounding_box()
    assert whole
    assert (whole["x"], whole["y"]) == pytest.approx((before["x"], before["y"]), abs=0.6)


def test_a_line_on_one_screen_stands_on_the_other_and_a_step_back_takes_it_away(table: Table) -> None:
    table.laptop.types("Tante Zohra, tante, sterk, praktisch", shows="familie · dichtbij")
    expect(table.thing("Tante Zohra", on=table.beamer)).to_be_visible()
    table.page.get_by_role("button", name="Mijn laatste stap ongedaan maken").click()
    expect(table.thing("Tante Zohra", on=table.beamer)).to_have_count(0)
    table.page.get_by_role("button", name="Toch weer doen").click()
    expect(table.thing("Tante Zohra", on=table.beamer)).to_be_visible()


# --- 15: three layers on one set of data ----------------------------------------------------------------------------


def test_another_layer_keeps_what_was_chosen_and_a_half_typed_line(table: Table) -> None:
    entry = table.page.locator(".st-key-entry-box input").first
    entry.fill("Buurvrouw Ne")
    table.page.evaluate("document.querySelector('.st-key-entry-box [data-lk-host]').lkMark = 'the same mount'")
    table.thing("Ilyas").click()
    expect(table.margin.get_by_text("Ilyas", exact=True).first).to_be_visible()
    for layer in ("Levenslijn", "Invloeden", "Netwerk"):
        table.go(layer)
        expect(table.margin.locator(".st-key-thing").get_by_text("Ilyas", exact=True)).to_be_visible()
        expect(table.page.get_by_role("link", name=layer, exact=True)).to_be_focused()
        expect(entry).to_have_value("Buurvrouw Ne")
    assert table.page.evaluate("document.querySelector('.st-key-entry-box [data-lk-host]').lkMark") == "the same mount"
    entry.fill("")
    expect(table.thing("Ilyas")).to_have_class(re.compile(r"\bon\b"))


def test_the_life_line_takes_an_event_in_one_line_and_shows_the_time_one_wants(table: Table) -> None:
    table.go("Levenslijn")
    table.laptop.types("2026-05 begon een eigen kapsalon, werk", shows="mei 2026")
    event = table.layer("begon een eigen kapsalon")
    expect(event).to_be_visible()
    table.laptop.types("1999 kwam naar Nederland, wonen")
    expect(table.layer("kwam naar Nederland")).to_be_visible()
    table.page.get_by_text("dit jaar", exact=True).click()
    expect(table.layer("kwam naar Nederland")).to_have_count(0)
    expect(event).to_be_visible()
    table.page.get_by_text("alles", exact=True).click()
    expect(table.layer("kwam naar Nederland")).to_be_visible()
    event.locator(".slip").click()
    what = table.margin.get_by_role("textbox", name="Wat", exact=True)
    what.fill("begon een eigen zaak")
    what.press("Enter")
    expect(table.layer("begon een eigen zaak")).to_be_visible()


def test_influences_are_asked_one_at_a_time_and_a_circle_is_pointed_out_when_wanted(table: Table) -> None:
    table.go("Invloeden")
    expect(table.margin.get_by_role("button", name="Volgende vraag")).to_be_visible()
    table.laptop.sees("Wat werkt wonen tegen?")
    table.chooses("Wat?", "sociale zekerheid", table.margin)
    table.margin.get_by_role("button", name="Teken de pijl").first.click()
    expect(table.layer("sociale zekerheid werkt wonen tegen")).to_be_visible()
    table.margin.get_by_role("button", name="Volgende vraag").click()
    table.opens("Zelf een pijl")
    table.chooses("Wat werkt …", "wonen", table.margin)
    table.chooses("… waarop?", "sociale zekerheid", table.margin)
    table.margin.get_by_role("button", name="Teken de pijl").filter(visible=True).last.click()
    expect(table.layer("wonen werkt sociale zekerheid tegen")).to_be_visible()
    table.margin.get_by_text("Wijs de kring aan").click()
    table.laptop.sees(re.compile("Zo houdt het zichzelf vast"))
    table.margin.get_by_role("button", name="Waar kan deze kring open?").click()
    expect(table.layer("wonen werkt sociale zekerheid tegen")).to_have_class(re.compile("lk-kin"))
    table.margin.get_by_role("button", name="Waar kan deze kring open?").click()
    expect(table.layer("wonen werkt sociale zekerheid tegen")).not_to_have_class(re.compile("lk-kin"))


# --- 17, 21: lenses fade, nothing disappears ------------------------------------------------------------------------


def test_a_lens_fades_what_is_outside_and_says_who_sees_what_differently(table: Table) -> None:
    page = table.page
    table.wears("alleen feiten")
    table.laptop.types("Buurman Piet, buurman, gezelschap")
    expect(table.thing("Buurman Piet")).to_have_class(re.compile("lk-fade"))
    expect(table.thing("Nadira")).not_to_have_class(re.compile("lk-fade"))
    table.wears("de bewoner")
    table.thing("Buurman Piet").click()
    expect(table.margin.get_by_role("combobox", name="Wie zegt dit?")).to_have_value("de bewoner")
    table.chooses("Afstand", "dichtbij", table.margin)
    expect(table.thing("Buurman Piet")).to_have_attribute("data-ring", "dichtbij")
    table.wears("de professionals")
    table.chooses("Afstand", "ver", table.margin)
    expect(table.margin.get_by_role("combobox", name="Afstand")).to_have_value("ver")
    table.wears("het verschil")
    said = table.margin.get_by_role("button", name=re.compile("Buurman Piet, plek: de bewoner zegt .*dichtbij.*ver"))
    said.click()
    expect(table.thing("Buurman Piet")).to_have_class(re.compile("lk-glow"))
    expect(table.thing("Gemeente")).to_have_class(re.compile("lk-fade"))
    expect(table.thing("Gemeente")).to_be_attached()
    table.wears("ronde")
    table.chooses("ronde", "uit het dossier", table.margin)
    page.get_by_role("button", name="Bril af").click()
    expect(page.locator(".st-key-canvas .lk-fade")).to_have_count(0)


# --- 18: time -------------------------------------------------------------------------------------------------------


def test_the_map_can_be_seen_growing_and_two_moments_are_compared(table: Table) -> None:
    page = table.page
    table.laptop.types("Vriendin Sara, vriendin, sterk, emotioneel")
    table.go("Tijd")
    replay = page.locator(".lk-replay")
    then = replay.locator("g[data-id][aria-label^='Vriendin Sara,']")
    expect(then).to_be_visible()
    page.get_by_role("button", name="Een stap terug").click()
    expect(then).to_have_count(0)
    page.get_by_role("button", name="Een stap verder").click()
    expect(then).to_be_visible()
    page.get_by_role("button", name=re.compile("Op tafel ligt: Nadira")).first.click()
    expect(then).to_have_count(0)
    page.get_by_role("combobox", name="Hoe snel").select_option("snel")
    page.get_by_role("button", name="Speel af").click()
    expect(then).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Vriendin Sara")).last).to_have_attribute("aria-current", "step")
    page.get_by_text("Vergelijk", exact=True).click()
    table.laptop.sees(re.compile("Erbij: Vriendin Sara"))
    expect(page.locator(".lk-replay .lk-added[aria-label^='Vriendin Sara,']")).to_be_visible()
    page.get_by_text("Hoe groeide de kaart?", exact=True).click()
    page.get_by_role("link", name="← Terug naar nu").click()
    expect(table.thing("Vriendin Sara")).to_be_visible()


# --- 20: the table beside the map -----------------------------------------------------------------------------------


def test_the_table_is_sorted_searched_edited_and_shares_its_choice_with_the_map(table: Table) -> None:
    page = table.page
    table.laptop.types("Oom Driss, oom, gewoon, praktisch")
    table.thing("Oom Driss").click()
    table.go("Tabel")
    cards = page.get_by_role("table", name="Briefjes")
    row = cards.get_by_role("row").filter(has=page.get_by_role("button", name="Haal Oom Driss van de kaart"))
    expect(row.get_by_role("button", name="Wijs Oom Driss aan op de kaart")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("searchbox", name="Zoek in deze tabel").first.fill("driss")
    expect(cards.get_by_role("row")).to_have_count(2)
    page.get_by_role("searchbox", name="Zoek in deze tabel").first.fill("")
    cards.get_by_role("button", name="Naam", exact=True).click()
    expect(cards.get_by_role("columnheader", name="Naam")).to_have_attribute("aria-sort", "ascending")
    names = cards.get_by_role("textbox", name=re.compile("^Naam: ")).evaluate_all("all => all.map((one) => one.value)")
    assert names == sorted(names, key=str.casefold)
    role = row.get_by_role("textbox", name="Rol: Oom Driss")
    role.fill("oom, bakker")
    role.press("Enter")
    expect(table.thing("Oom Driss", on=table.beamer)).to_have_attribute("aria-label", re.compile("oom, bakker"))
    ties = page.get_by_role("table", name="Lijnen")
    ties.get_by_role("combobox", name=re.compile("band.*: Oom Driss – Nadira", re.I)).select_option("sterk")
    expect(table.thing("Oom Driss", "tie", on=table.beamer)).to_have_class(re.compile("q-sterk"))
    row.get_by_role("button", name="Haal Oom Driss van de kaart").click()
    expect(table.thing("Oom Driss", on=table.beamer)).to_have_count(0)
    expect(row).to_have_count(0)


def test_an_amount_is_said_otherwise_in_its_row_and_an_odd_one_changes_nothing(table: Table) -> None:
    table.go("Tabel")
    money = table.page.get_by_role("table", name="Geld")
    field = money.get_by_role("textbox", name=re.compile("^Bedrag: loon"))
    field.fill("1.410,50")
    field.press("Enter")
    expect(table.thing("loon", "amount", on=table.beamer)).to_have_attribute("aria-label", re.compile(r"1\.410,50"))
    field = money.get_by_role("textbox", name=re.compile("^Bedrag: loon"))
    field.fill("veel")
    field.press("Enter")
    expect(field).to_have_value(re.compile(r"1\.410,50"))


# --- 19, 22: fast hands, groups -------------------------------------------------------------------------------------


def test_cards_chosen_together_are_tied_grouped_and_taken_off(table: Table) -> None:
    page = table.page
    table.laptop.types("Kookgroep, groep, gezelschap")
    for name in ("Nicht Amal", "Nicht Sanae"):
        table.laptop.types(f"{name}, nicht, gewoon, gezelschap")
    table.thing("Nicht Amal").click()
    table.thing("Nicht Sanae").click(modifiers=["Shift"])
    expect(page.get_by_text("2 briefjes gekozen").first).to_be_visible()
    page.get_by_role("button", name="Verbind alle met …").click()
    table.thing("Kookgroep").click()
    page.get_by_role("combobox", name="Wie geeft aan wie?").select_option("Kookgroep geeft aan hen")
    page.get_by_role("combobox", name="Hoe is de band?").select_option("zwak")
    page.get_by_role("combobox", name="Wat stroomt er?").select_option("gezelschap")
    page.get_by_role("button", name="Verbind", exact=True).click()
    for name in ("Nicht Amal", "Nicht Sanae"):
        expect(table.beamer.page.locator(f"g.tie[aria-label*='{name}'][aria-label*='Kookgroep'][aria-label*=', zwak']")).to_have_count(1)
    table.thing("Nicht Amal").click()
    table.thing("Nicht Sanae").click(modifiers=["Control"])
    page.get_by_role("textbox", name="Naam van de groep").fill("De nichten")
    page.get_by_role("button", name="Maak er een groep van").click()
    expect(table.beamer.page.locator("g.group[id^='group:']")).to_have_count(1)
    table.margin.get_by_role("button", name="Haal de groep uit elkaar").click()
    expect(table.beamer.page.locator("g.group[id^='group:']")).to_have_count(0)
    table.thing("Nicht Amal").focus()
    page.keyboard.press("x")
    table.thing("Nicht Sanae").focus()
    page.keyboard.press("x")
    page.keyboard.press("Delete")
    expect(table.thing("Nicht Amal", on=table.beamer)).to_have_count(0)
    expect(table.thing("Nicht Sanae", on=table.beamer)).to_have_count(0)


def test_a_pasted_list_shows_what_each_line_means_before_it_is_laid(table: Table) -> None:
    page = table.page
    page.get_by_role("button", name="Plak een lijst").click()
    sheet = page.get_by_role("dialog", name="Plak een lijst")
    sheet.get_by_role("textbox").fill("Oma Aicha, oma, sterk, gezelschap\nwater 35 per maand\n>>> ???")
    expect(sheet.get_by_role("listitem").nth(0)).to_contain_text("familie · dichtbij")
    expect(sheet.get_by_role("listitem").nth(1)).to_contain_text("per maand")
    expect(sheet.get_by_role("listitem").nth(2)).to_have_class("lk-odd")
    expect(table.thing("Oma Aicha")).to_have_count(0)
    sheet.get_by_role("button", name="Leg op de kaart").click()
    expect(sheet.get_by_role("textbox")).to_have_value(">>> ???")
    sheet.get_by_role("button", name="Sluit").click()
    expect(table.thing("Oma Aicha", on=table.beamer)).to_be_visible()
    expect(table.thing("water", "amount", on=table.beamer)).to_be_visible()


# --- 16: how sure, proved untrue, in another light; and what is the resident's --------------------------------------


def test_the_table_judges_a_fact_before_its_certainty_turns_over(table: Table) -> None:
    fact = table.margin.locator("[class*='st-key-fact-']").filter(has_text="kwamen retour")
    expect(fact).to_be_visible()
    if fact.get_by_role("button", name="Leg op de kaart").count():
        fact.get_by_role("button", name="Leg op de kaart").click()
    expect(fact.get_by_text("Wat denkt de tafel: hoe zeker is dit?")).to_be_visible()
    fact.get_by_role("button", name="verteld", exact=True).click()
    expect(fact.get_by_text("feit; de tafel dacht: verteld")).to_be_visible()


def test_what_proves_untrue_stays_struck_through_with_what_proved_it(table: Table) -> None:
    table.laptop.types("Oom Said, oom, gewoon, praktisch")
    table.thing("Oom Said").click()
    table.opens("Klopt dit nog?")
    note = table.margin.get_by_role("textbox", name="Of in woorden: hoe weten wij dat?")
    note.fill("Hij woont in Spanje")
    note.press("Tab")
    table.margin.get_by_role("button", name="Dit klopt niet").click()
    table.laptop.sees("Weerlegd: Hij woont in Spanje")
    expect(table.thing("Oom Said", on=table.beamer)).to_have_class(re.compile("struck"))
    table.margin.get_by_role("button", name="Het klopt toch").click()
    expect(table.thing("Oom Said", on=table.beamer)).not_to_have_class(re.compile("struck"))


def test_what_the_resident_takes_away_is_gone_everywhere_also_for_the_facilitator(table: Table) -> None:
    page, phone = table.page, Phone(table.browser, table.server.url, 7)
    phone.scan(table.code)
    table.margin.get_by_text("Stoelen", exact=True).click()
    table.opens(say("nl-NL", "lead-roles"))
    table.chooses("Rol van stoel 1", "bewoner", table.margin)
    expect(table.margin.get_by_role("combobox", name="Rol van stoel 1")).to_have_value("bewoner")
    table.laptop.types("Geheimpje Farid, vriend, gewoon")
    table.thing("Geheimpje Farid").click()
    table.margin.get_by_role("button", name="Doorhalen").click()
    expect(table.thing("Geheimpje Farid", on=table.beamer)).to_have_class(re.compile("struck"))
    table.margin.get_by_role("button", name="Weghalen", exact=True).click()
    table.margin.get_by_role("button", name="Ja, haal het weg").click()
    table.laptop.sees("Weg. Ook bij de gespreksleider.")
    expect(table.thing("Geheimpje Farid", on=table.beamer)).to_have_count(0)
    table.go("Tijd")
    expect(page.locator(".lk-history")).to_be_visible()
    expect(page.get_by_text("Geheimpje Farid")).to_have_count(0)
    for file in ("map.svg", "map.txt", "report.html", "case.json"):
        assert "Geheimpje" not in page.request.get(f"{table.server.url}/out/{table.code}/{file}").text()
    table.go("Netwerk")
    table.margin.get_by_text("Nu", exact=True).click()
    phone.context.close()


# --- out ------------------------------------------------------------------------------------------------------------


def test_the_map_is_taken_along_as_drawing_picture_page_and_print(table: Table) -> None:
    page = table.page
    page.get_by_role("button", name="Meenemen", exact=True).click()
    sheet = page.get_by_role("group", name="Meenemen")
    for link, name in (
        ("Tekening (SVG)", ".svg"),
        ("Eén bestand om te bewaren (HTML)", ".html"),
        ("Vrij verkennen, als bestand", ".html"),
    ):
        with page.expect_download() as taken:
            sheet.get_by_role("link", name=link).click()
        assert taken.value.suggested_filename.endswith(name)
    for button in ("Afbeelding om af te drukken (PNG)", "Kopieer als afbeelding"):
        page.evaluate(
            "delete Navigator.prototype.clipboard; window.ClipboardItem = undefined"
        )  # As on plain http in a room.
        with page.expect_download() as taken:
            sheet.get_by_role("button", name=button).click()
        content = Path(taken.value.path()).read_bytes()
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(content[16:20], "big") == 3000
    table.laptop.sees("Kopiëren kan hier niet. De afbeelding is opgeslagen.")
    for paper in ("A4", "A3"):
        with page.expect_popup() as opened:
            sheet.get_by_role("link", name=f"Afdrukken op {paper}").click()
        expect(opened.value.locator("section.sheet")).not_to_have_count(0)
        look = opened.value.locator("section.sheet").first.evaluate("(one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]")
        assert look == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
        opened.value.close()
    page.keyboard.press("Escape")
    own = {f"127.0.0.1:{table.server.port}", ""}
    assert table.laptop.hosts <= own
    assert not table.laptop.errors


def test_the_picture_is_copied_where_a_browser_allows_it_with_its_legend_and_in_its_own_colours_by_night_too(table: Table) -> None:
    # Given a browser that lets a page near the clipboard, at night
    page = table.page
    page.reload()  # Another test took the clipboard of this page away.
    table.laptop.ready()
    table.laptop.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=table.server.url)
    page.emulate_media(color_scheme="dark")
    # When the map is copied as a picture
    page.get_by_role("button", name="Meenemen", exact=True).click()
    page.get_by_role("group", name="Meenemen").get_by_role("button", name="Kopieer als afbeelding").click()
    table.laptop.sees("De afbeelding staat op het klembord.")
    wide, high, corner = page.evaluate(PASTED)
    page.emulate_media(color_scheme="light")
    page.keyboard.press("Escape")
    # Then what is pasted is as wide as a print, taller than the map alone (the legend), and drawn on paper
    assert wide == 3000
    assert high > 2000
    assert corner == [250, 246, 236, 255]


PASTED = """async () => {
  const [item] = await navigator.clipboard.read(), picture = await createImageBitmap(await item.getType('image/png'));
  const canvas = new OffscreenCanvas(picture.width, picture.height), at = canvas.getContext('2d');
  at.drawImage(picture, 0, 0);
  return [picture.width, picture.height, [...at.getImageData(4, 4, 1, 1).data]];
}"""
"""What lies on the clipboard: its size, and the colour of its corner."""


# --- 20: without a mouse, without seeing ----------------------------------------------------------------------------


@pytest.mark.parametrize("view", ["Netwerk", "Levenslijn", "Invloeden", "Tabel", "Voorlezen", "Tijd"])
def test_axe_finds_nothing_on_the_map_and_its_other_layers(table: Table, view: str) -> None:
    table.go(view)
    ready = {
        "Levenslijn": ".lk-layer svg",
        "Invloeden": ".lk-layer svg",
        "Tabel": ".lk-rows",
        "Voorlezen": ".st-key-aloud h3",
        "Tijd": ".lk-replay svg",
    }
    expect(table.page.locator(ready.get(view, "svg.lifemap")).first).to_be_visible()
    no_violations(table.page)


def test_axe_finds_nothing_with_a_card_open_and_a_lens_on(table: Table) -> None:
    table.wears("alleen feiten")
    table.thing("Yasmin").click()
    expect(table.margin.get_by_role("textbox", name="Naam")).to_have_value("Yasmin")
    no_violations(table.page)


def test_axe_finds_nothing_with_each_thing_open_beside_each_way_to_look(table: Table) -> None:
    for view in ("Netwerk", "Tabel", "Levenslijn", "Invloeden", "Tijd"):
        table.go("Netwerk")
        table.thing("Yasmin").focus()
        table.page.keyboard.press("Enter")
        table.go(view)
        if view != "Tijd":
            expect(table.margin.locator(".st-key-thing").get_by_text("Yasmin", exact=True)).to_be_visible()
        no_violations(table.page)
    table.fresh()
    for name, sort in (("Nadira en Yasmin", "tie"), ("loon", "amount")):
        table.thing(name, sort).focus()
        table.page.keyboard.press("Enter")
        expect(table.margin.locator(".st-key-thing")).to_be_visible()
        no_violations(table.page)


def test_a_card_is_added_tied_edited_and_taken_off_with_the_keyboard_alone(table: Table) -> None:
    page, keys = table.page, table.page.keyboard
    table.thing("Nadira").focus()
    keys.press("n")
    expect(page.get_by_role("combobox", name=LINE)).to_be_focused()
    keys.type("Achternicht Noor, nicht, gewoon", delay=5)
    keys.press("Enter")
    expect(table.thing("Achternicht Noor", on=table.beamer)).to_be_visible()
    keys.type("Achternicht Noor > Yasmin, emotioneel", delay=5)
    keys.press("Enter")
    expect(table.beamer.page.locator("g.tie[aria-label^='Achternicht Noor geeft Yasmin']")).to_have_count(1)
    table.thing("Achternicht Noor").focus()
    ring = table.thing("Achternicht Noor").get_attribute("data-ring")
    keys.press("Shift+ArrowUp" if ring != "dichtbij" else "Shift+ArrowDown")
    expect(table.thing("Achternicht Noor")).not_to_have_attribute("data-ring", ring or "")
    table.thing("Achternicht Noor").focus()
    keys.press("t")
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(table.margin.get_by_text("een lijn", exact=True)).to_be_visible()
    table.thing("Achternicht Noor").focus()
    keys.press("Enter")
    name = table.margin.get_by_role("textbox", name="Naam")
    expect(name).to_have_value("Achternicht Noor")
    name.focus()
    keys.press("Control+a")
    keys.type("Achternicht Noura", delay=5)
    keys.press("Enter")
    expect(table.thing("Achternicht Noura", on=table.beamer)).to_be_visible()
    table.thing("Achternicht Noura").focus()
    keys.press("Delete")
    expect(table.thing("Achternicht Noura", on=table.beamer)).to_have_count(0)


def test_a_card_is_added_tied_edited_and_taken_off_by_what_a_screen_reader_hears(table: Table) -> None:
    page = table.page
    line = page.get_by_role("combobox", name=LINE)
    line.fill("Meester Jan, leraar, gewoon, informatie")
    page.get_by_role("button", name="Briefje erbij", exact=True).click()
    drawing = page.get_by_role("group", name=re.compile("^Levenskaart")).first
    card = drawing.get_by_role("button", name=re.compile("^Meester Jan, leraar"))
    card.focus()
    card.press("Enter")
    table.opens("Verbind")
    table.chooses("Met wie?", "Ilyas", table.margin)
    table.margin.get_by_role("button", name="Verbind", exact=True).click()
    expect(drawing.get_by_role("button", name=re.compile("^Meester Jan (geeft|en) Ilyas"))).to_have_count(1)
    role = table.margin.get_by_role("textbox", name="Rol")
    role.fill("meester van groep 8")
    role.press("Enter")
    expect(drawing.get_by_role("button", name=re.compile("meester van groep 8"))).to_have_count(1)
    table.margin.get_by_role("button", name="Haal van de kaart").click()
    expect(drawing.get_by_role("button", name=re.compile("^Meester Jan,"))).to_have_count(0)


# --- in another language --------------------------------------------------------------------------------------------


def test_every_way_to_look_speaks_english_too(table: Table) -> None:
    page = table.page
    table.speaks("EN")
    seen = {
        "Life line": "everything", "Influences": "One question at a time", "Table": "Search this table",
        "Read aloud": "The map in words", "Time": "← Back to now", "Network": "Take along",
    }  # fmt: skip
    for view, words in seen.items():
        table.go(view)
        found = page.get_by_text(words, exact=True).or_(page.get_by_placeholder(words)).filter(visible=True)
        expect(found.first).to_be_visible()
        text = page.locator("body").inner_text()
        assert not re.search(r"\b(page|canvas|rows|replay|take|lens|life)-[a-z]+", text)
    table.speaks("NL")
