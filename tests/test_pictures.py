"""What is taken along: a page that needs no network, and sheets that can be read in black and white."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import msgspec
import pytest
from playwright.sync_api import Browser, Page

from lifemaps.aloud import aloud
from lifemaps.analysis import today
from lifemaps.case import Case, fold
from lifemaps.deckview import whole_view
from lifemaps.drawing import draw
from lifemaps.events import Record
from lifemaps.exports import pictures
from lifemaps.exports.pictures import LAYERS, print_html, standalone_html
from lifemaps.library import cases, read
from lifemaps.map import map_view
from lifemaps.opening import opening
from lifemaps.sitting import Sitting
from lifemaps.view import MapView

NL, EN = "nl-NL", "en"
CASES = [path.stem for path in cases()]


class Tags(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def printed(name: str, paper: str = "a4", language: str = NL) -> str:
    deck = read(name)
    return print_html(whole_view(deck), language, paper, today=today(deck))


def alone(view: MapView, language: str = NL) -> str:
    return standalone_html(draw(view, language), view.title, language, aloud(view, language))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("language", [NL, EN])
def test_a_page_to_take_along_asks_nothing_of_anybody(name: str, language: str) -> None:
    for page in (alone(whole_view(read(name)), language), printed(name, language=language)):
        tags = Tags(page).found
        assert not {tag for tag, _ in tags} & {"script", "link", "img", "iframe", "object", "image", "base", "form"}
        links = [value or "" for _, attributes in tags for key, value in attributes.items() if key in ("href", "src")]
        assert all(link.startswith("#") for link in links)
        assert not re.search(r"@import|url\(", page)
        assert "default-src 'none'" in page


def test_the_page_says_in_words_what_it_shows() -> None:
    page = alone(whole_view(read("nadira")))
    assert "<h2>De kaart in woorden</h2>" in page
    assert "Neef Karim geeft Nadira raad en informatie" in page
    assert 'lang="nl-NL"' in page


PAYLOADS = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><svg onload=alert(1)>"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_was_typed_is_text(payload: str) -> None:
    view = whole_view(read("nadira"))
    cards = tuple(msgspec.structs.replace(card, name=payload, role=payload, source=payload) for card in view.cards)
    life = tuple(msgspec.structs.replace(event, what=payload) for event in view.life)
    amounts = tuple(msgspec.structs.replace(amount, kind=payload, party=payload) for amount in view.amounts)
    view = msgspec.structs.replace(view, title=payload, cards=cards, life=life, amounts=amounts)
    for page in (alone(view), print_html(view, NL, today="2026-10-12")):
        tags = Tags(page).found
        assert not [tag for tag, _ in tags if tag in ("script", "img")]
        assert not [key for _, attributes in tags for key in attributes if key.startswith("on")]


def test_nothing_on_a_page_to_take_along_pretends_to_be_a_button() -> None:
    for page in (alone(whole_view(read("nadira"))), printed("nadira")):
        tags = Tags(page).found
        assert not [tag for tag, attributes in tags if attributes.get("role") == "button" or "tabindex" in attributes]
        assert [a["aria-label"] for _, a in tags if a.get("role") == "img" and "Neef Karim" in (a.get("aria-label") or "")]


def test_each_layer_has_a_sheet_with_its_legend_and_the_day_it_was_seen() -> None:
    page = printed("nadira")
    assert page.count('class="sheet"') == 2
    assert page.count("Gezien op 12 oktober 2026") == 2
    assert page.count('class="key"') == 2
    assert print_html(whole_view(read("nadira")), NL, layers=("lifeline", "dromen")).count('class="sheet"') == 1
    assert set(LAYERS) == {"network", "lifeline", "influences"}


def test_no_card_or_event_has_two_places_with_one_id() -> None:
    for name in CASES:
        ids = [a["id"] for _, a in Tags(printed(name)).found if re.match(r"(card|tie|amount|life):", a.get("id") or "")]
        assert len(ids) == len(set(ids))


def test_on_paper_everything_is_ink() -> None:
    page = printed("nadira")
    colours = re.search(r":root\{([^}]*)\}", page)
    assert colours is not None
    for colour in re.findall(r"#([0-9a-f]+)", colours[1]):
        assert len(set(colour)) == 1 or len({colour[i : i + 2] for i in range(0, len(colour), 2)}) == 1


def test_a_fictional_case_says_so_on_every_sheet() -> None:
    assert printed("nadira").count("<span>fictief</span>") == 2
    real = msgspec.structs.replace(whole_view(read("nadira")), fictional=False)
    assert "fictief" not in print_html(real, NL)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    found = browser.new_page()
    yield found
    found.close()


@pytest.mark.browser
@pytest.mark.parametrize("paper", ["a4", "a3"])
@pytest.mark.parametrize("name", CASES)
def test_each_layer_fills_one_sheet_and_its_smallest_letters_can_be_read(page: Page, name: str, paper: str) -> None:
    page.set_content(printed(name, paper))
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2
    units = page.evaluate(
        "() => [...document.querySelectorAll('.sheet > svg.lifemap:first-child')]"
        ".map(svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"
    )
    smallest = min(units) * 10.5 * 0.75
    assert smallest >= (5.0 if paper == "a4" else 7.0)


@pytest.mark.browser
@pytest.mark.parametrize("name", CASES)
def test_in_a_real_browser_the_words_of_the_life_line_stay_within_their_slips(page: Page, name: str) -> None:
    page.set_content(printed(name))
    out = page.evaluate(
        "() => [...document.querySelectorAll('.life')].filter(g => g.querySelector('.slip')).flatMap(g => {"
        "  const slip = g.querySelector('.slip').getBBox();"
        "  return [...g.querySelectorAll('text')].filter(t => { const b = t.getBBox();"
        "    return b.x + b.width > slip.x + slip.width + 1 || b.y + b.height > slip.y + slip.height + 1 })"
        "    .map(t => t.textContent)"
        "})"
    )
    assert out == []


@pytest.fixture(scope="module")
def opened() -> Case:
    deck = read("nadira")
    return fold(Case(), [Record(n, "", "", "act:opening", event) for n, event in enumerate(opening(deck), 1)])


@pytest.mark.parametrize("make", ["map_html", "lifeline_html", "lifeline_svg", "map_text", "print_a4", "print_a3"])
def test_every_picture_can_be_made_from_a_table_as_it_stands(opened: Case, make: str) -> None:
    made = getattr(pictures, make)(opened, Sitting(), draw(map_view(opened), NL), NL)
    assert "Nadira" in made


def test_only_what_lies_on_the_table_is_in_it(opened: Case) -> None:
    drawing = draw(map_view(opened), NL)
    for make in (pictures.map_html, pictures.print_a4, pictures.map_text, pictures.lifeline_svg):
        assert "Karim" not in make(opened, Sitting(), drawing, NL)
        assert "Yasmin wordt 18" not in make(opened, Sitting(), drawing, NL)
