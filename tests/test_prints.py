"""The five cases on paper, in black and white: every word can be read, every quality and certainty can be told apart.

What a browser really draws is measured (``getBoundingClientRect``), not what we think a letter's width is. With
``--pictures FOLDER`` the sheets are kept for the docs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Browser, Page

from lifemaps.analysis import today
from lifemaps.deckview import whole_view
from lifemaps.exports.pictures import print_html
from lifemaps.library import cases, read
from lifemaps.view import CardView, InfluenceView, MapView, TieView
from lifemaps.vocabulary import CERTAINTIES, EFFECTS, QUALITIES, RINGS, SECTORS, SYSTEMS

pytestmark = pytest.mark.browser

CASES = [path.stem for path in cases()]
Box = tuple[str, float, float, float, float]

MEASURE = """() => {
  const svg = document.querySelector('.sheet svg.lifemap'), k = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  const boxes = (selector) => [...svg.querySelectorAll(selector)].map((part) => {
    const r = part.getBoundingClientRect();
    const name = part.textContent || part.closest('[aria-label]').getAttribute('aria-label');
    return [name, r.left * k, r.top * k, r.right * k, r.bottom * k];
  });
  return { words: boxes('.things .card text'), icons: boxes('.things .tie-label > rect'), shapes: boxes('.things .card .glyph') };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    found = browser.new_page(viewport={"width": 1123, "height": 794}, device_scale_factor=1.5)
    found.emulate_media(media="print")
    yield found
    found.close()


def sheet(name: str, paper: str = "a4", layers: tuple[str, ...] = ("network", "lifeline"), language: str = "nl-NL") -> str:
    deck = read(name)
    return print_html(whole_view(deck), language, paper, layers, today=today(deck))


def overlap(one: Box, other: Box, slack: float = 0.0) -> bool:
    """Whether two things lie on each other; a line of type is taller than its letters (``slack``)."""
    return (
        one[1] < other[3] - slack and other[1] < one[3] - slack and one[2] + slack < other[4] and other[2] + slack < one[4]
    )


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize(("paper", "language"), [("a4", "nl-NL"), ("a3", "nl-NL"), ("a4", "en")])
def test_no_words_on_the_print_lie_on_other_words_or_under_icons_or_shapes(page: Page, name: str, paper: str, language: str) -> None:
    page.set_content(sheet(name, paper, language=language))
    found = page.evaluate(MEASURE)
    words, icons, shapes = ([tuple(box) for box in found[sort]] for sort in ("words", "icons", "shapes"))
    assert len(words) > 20
    assert len(icons) > 5
    assert [(a[0], b[0]) for a, b in combinations(words, 2) if overlap(a, b, 1.5)] == []
    assert [(a[0], b[0]) for a in words for b in icons if overlap(a, b, 1.5)] == []
    outside = [box for box in shapes if box[3] - box[1] < 40]  # A resident's name stands in the circle itself.
    assert [(a[0], b[0]) for a in words for b in outside if overlap(a, b, 1.5)] == []


@pytest.mark.parametrize("name", CASES)
def test_no_name_and_no_amount_of_the_five_cases_is_cut_short_on_paper(page: Page, name: str) -> None:
    page.set_content(sheet(name))
    assert [words for words, *_ in page.evaluate(MEASURE)["words"] if "…" in words] == []


THROUGH = """() => {
  const svg = document.querySelector('.sheet svg.lifemap'), k = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  const words = [...svg.querySelectorAll('.things .card text')].map((t) => [t.textContent, t.getBoundingClientRect()]);
  const off = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('.things .tie')].flatMap((tie) => {
    const path = tie.querySelector('.hit'), whole = path.getTotalLength();
    const spots = [...Array(81).keys()].map((n) => path.getPointAtLength((whole * n) / 80));
    return words.filter(([, r]) => spots.some(({ x, y }) => {
      const sx = off.left + x / k, sy = off.top + y / k;
      return sx > r.left && sx < r.right && sy > r.top + 2 && sy < r.bottom - 2;
    })).map(([name]) => [tie.getAttribute('aria-label').split(',')[0], name]);
  });
}"""


@pytest.mark.parametrize("name", CASES)
def test_no_tie_runs_through_a_name(page: Page, name: str) -> None:
    page.set_content(sheet(name))
    assert page.evaluate(THROUGH) == []


@pytest.mark.parametrize("count", [60, 300])
def test_a_large_map_keeps_its_words_apart_on_a3(page: Page, count: int, pictures: Path | None) -> None:
    names = ("Jo", "Tante Fatna", "Moeder van Nadira", "De Linde - projectbureau sloop", "Spaarkring (9 vrouwen)")
    resident = CardView(id="card:r", kind="bewoner", name="Nadira", sector="thuis", ring="dichtbij", order=-1)
    cards = tuple(
        CardView(
            id=f"card:{n}", kind="familie", name=f"{names[n % 5]} {n}", sector=SECTORS[n % 6], ring=RINGS[n // 6 % 3],
            order=n, certainty=CERTAINTIES[n % 4],
        )
        for n in range(count)
    )  # fmt: skip
    ties = tuple(
        TieView(id=f"tie:{n}", giver=f"card:{n}", receiver="card:r", quality=QUALITIES[n % 8], order=count + n)
        for n in range(count)
    )
    view = MapView(residents=("card:r",), cards=(resident, *cards), ties=ties)
    page.set_content(print_html(view, "nl-NL", "a3", ("network",)))
    words = [tuple(box) for box in page.evaluate(MEASURE)["words"]]
    assert len(words) == count + 1
    assert [(a[0], b[0]) for a, b in combinations(words, 2) if overlap(a, b, 1.5)] == []
    if pictures is not None and count == 300:
        page.locator(".sheet").screenshot(path=pictures / "print-300.png")


def every_form() -> MapView:
    """One of each: a card per certainty and a tie per quality, far enough apart to be compared."""
    resident = CardView(id="card:r", kind="bewoner", name="Ik", sector="thuis", ring="dichtbij", order=-1)
    cards = tuple(
        CardView(
            id=f"card:{quality}", kind="familie", name=quality, sector=SECTORS[nth % 6], ring="ver", order=nth,
            certainty=CERTAINTIES[nth % 4],
        )
        for nth, quality in enumerate(QUALITIES)
    )  # fmt: skip
    ties = tuple(
        TieView(id=f"tie:{nth}", giver=f"card:{quality}", receiver="card:r", quality=quality, certainty="feit", order=20 + nth)
        for nth, quality in enumerate(QUALITIES)
    )
    return MapView(residents=("card:r",), cards=(resident, *cards), ties=ties)


INK = """(selector) => [...document.querySelectorAll(selector)].map((part) => {
  const look = getComputedStyle(part);
  return [look.stroke, look.strokeWidth, look.strokeDasharray, part.getAttribute('class')].join(' ');
})"""


def test_each_quality_has_a_line_of_its_own_in_black_ink(page: Page) -> None:
    page.set_content(print_html(every_form(), "nl-NL", layers=("network",)))
    looks = {}
    for nth, quality in enumerate(QUALITIES):
        here = f".things .tie:nth-child({nth + 1})"
        lines = page.evaluate(INK, f"{here} > path:not(.hit), {here} > .hollow")
        assert lines
        assert all(line.startswith("rgb(0, 0, 0)") for line in lines), quality
        looks[quality] = tuple(lines)
    assert len(set(looks.values())) == len(QUALITIES)


def test_each_certainty_has_a_border_or_a_sign_of_its_own_on_paper(page: Page) -> None:
    page.set_content(print_html(every_form(), "nl-NL", layers=("network",)))
    looks = set()
    for certainty in CERTAINTIES:
        border = page.evaluate(INK, f".things .c-{certainty}:not(.k-bewoner) .glyph")[0]
        signs = page.locator(f".things .card.c-{certainty}:not(.k-bewoner)").first.locator("use[href^='#lm-m-']")
        looks.add((border, signs.count() and signs.first.get_attribute("href")))
    assert len(looks) == len(CERTAINTIES)


@pytest.mark.parametrize("name", CASES)
def test_the_sheets_are_kept_for_the_docs(page: Page, name: str, pictures: Path | None) -> None:
    page.set_content(sheet(name))
    sheets = page.locator(".sheet")
    assert sheets.count() == 2
    if pictures is not None:
        sheets.nth(0).screenshot(path=pictures / f"print-{name}.png")


def test_life_line_and_influences_are_kept_for_the_docs(page: Page, pictures: Path | None) -> None:
    deck = read("nadira")
    view = whole_view(deck)
    ends = [f"system:{SYSTEMS[nth]}" for nth in (0, 3, 1, 6, 4)]
    arrows = tuple(
        InfluenceView(id=f"influence:{nth}", start=ends[nth], end=ends[(nth + 1) % 5], effect=EFFECTS[nth % 4], order=nth)
        for nth in range(5)
    )
    page.set_content(
        print_html(msgspec.structs.replace(view, influences=arrows), "nl-NL", layers=("lifeline", "influences"), today=today(deck))
    )
    sheets = page.locator(".sheet")
    assert sheets.count() == 2
    if pictures is not None:
        sheets.nth(0).screenshot(path=pictures / "print-lifeline.png")
        sheets.nth(1).screenshot(path=pictures / "print-influences.png")
