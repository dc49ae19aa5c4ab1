"""Where people see it differently, the drawing itself says so."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from lifemaps.differing import marked, sentences_of
from lifemaps.drawing import draw, svg
from lifemaps.lenses import look
from lifemaps.view import CardView, MapView, Said, TieView

NL = "nl-NL"
HERS, OURS = "bewoner", "team"
RESIDENT = CardView(id="card:p_r", kind="bewoner", name="Nadira", sector="thuis", ring="dichtbij")


def card(name: str, *said: Said, places: tuple[Said, ...] = ()) -> CardView:
    return CardView(
        id=f"card:p_{name.lower()}", kind="buur", name=name, sector="buren", ring="midden", said=said, places=places
    )


@pytest.fixture
def view() -> MapView:
    near = Said("place", ("buren", "dichtbij"), HERS, "verteld", 4)
    far = Said("place", ("buren", "ver"), OURS, "aanname", 3)
    quality = (Said("quality", "sterk", HERS, "verteld", 5), Said("quality", "gespannen", OURS, "aanname", 6))
    tie = TieView(id="tie:r1", giver="card:p_anna", receiver="card:p_r", quality="sterk", said=quality)
    return MapView(cards=(RESIDENT, card("Anna"), card("Bert", places=(near, far))), ties=(tie,), residents=(RESIDENT.id,))


def signs(drawing: str) -> dict[str, str]:
    """The things with a sign on them, and what they are called."""
    root = ElementTree.fromstring(drawing)
    found = {}
    for thing in root.iter("{http://www.w3.org/2000/svg}g"):
        if any("differs" in part.get("class", "").split() for part in thing):
            found[thing.get("id", "")] = thing.get("aria-label", "")
    return found


def test_given_a_ring_and_a_quality_said_differently_when_the_map_is_drawn_then_both_bear_a_sign_and_say_it(view: MapView) -> None:
    said = sentences_of(look(view, "difference").differences, view, NL)
    assert said.keys() == {"card:p_bert", "tie:r1"}
    shown = signs(svg(marked(draw(view, NL), said)))
    assert shown.keys() == said.keys()
    assert re.search("Bert, plek: de bewoner zegt ‘.*dichtbij.*’, de tafel zegt ‘.*ver.*’", shown["card:p_bert"])
    assert re.search("band: de bewoner zegt ‘sterk’, de tafel zegt ‘gespannen’", shown["tie:r1"])


def test_given_everybody_agrees_then_no_sign_stands_on_the_map(view: MapView) -> None:
    assert not signs(svg(marked(draw(view, NL), {})))


@pytest.mark.parametrize("typed", ['"><script>__xss()</script>', r"\1 \g<0> &amp; '", "</g></svg>"])
def test_given_odd_signs_in_a_name_then_the_sign_says_them_as_text(view: MapView, typed: str) -> None:
    said = {"card:p_bert": (typed,)}
    assert signs(svg(marked(draw(view, NL), said)))["card:p_bert"].endswith(f". {typed}")
