"""The drawing: what a form says, what a reader hears, and that nothing typed gets out of its quotes."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lifemaps.drawing import CSS, THEME, Drawing, draw, plain_css, svg
from lifemaps.glyphs import MONEY, SHAPES, SUPPORT, definitions, shape_of
from lifemaps.layout import place
from lifemaps.view import AmountView, CardView, MapView, TieView
from lifemaps.vocabulary import (
    AMOUNT_LISTS,
    CARD_KINDS,
    CERTAINTIES,
    FREQUENCIES,
    HOME,
    QUALITIES,
    RINGS,
    SECTORS,
    SUPPORTS,
)  # fmt: skip
from lifemaps.words import code, languages

SPACE = "{http://www.w3.org/2000/svg}"
NADIRA = CardView(
    id="card:nadira",
    kind="bewoner",
    name="Nadira",
    sector=HOME,
    ring="dichtbij",
    certainty="feit",
    source="dossier",
    lead=True,
)
FATNA = CardView(
    id="card:fatna", kind="familie", name="Tante Fatna", role="tante", sector="familie", ring="dichtbij", source="bewoner",
    assumed=False, order=2,
)  # fmt: skip
LINDE = CardView(
    id="card:linde",
    kind="verhuurder",
    name="De Linde",
    sector="diensten",
    ring="ver",
    certainty="feit",
    source="dossier",
    order=3,
)


def tie(nth: int = 1, **said: object) -> TieView:
    return TieView(**{"id": f"tie:{nth}", "giver": "card:fatna", "receiver": "card:nadira", "source": "bewoner", **said})


def map_of(*ties: TieView, cards: tuple[CardView, ...] = (NADIRA, FATNA, LINDE), **rest: object) -> MapView:
    return MapView(residents=("card:nadira",), cards=cards, ties=ties, **rest)


def element(drawing: Drawing, identifier: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.elements[identifier])


def drawn(thing: TieView) -> str:
    return draw(map_of(thing), "nl-NL").elements[thing.id]


def form(markup: str) -> str:
    """What a photocopy shows of an element: its classes and shapes, without words, places and colours."""
    shapes = re.sub(r'(aria-label|data-[\w-]+|transform|x|y|id)="[^"]*"', "", re.sub(r"<title>.*?</title>", "", markup))
    return re.sub(r"[-\d.]+", "", shapes)


def rules(name: str) -> dict[str, str]:
    """What the look says about the line or border of a class."""
    said: dict[str, str] = {}
    for rule in CSS.split("}"):
        selectors, _, body = rule.partition("{")
        if {f".lifemap .{name} .p", f".lifemap .{name} .z", f".lifemap .{name} .glyph"} & set(selectors.split(",")):
            said |= dict(part.split(":", 1) for part in body.split(";") if part)
    return said


# ── reading aloud ──


def test_a_card_says_its_name_role_sector_ring_and_who_told_it():
    drawing = draw(map_of(), "nl-NL")
    fatna = element(drawing, "card:fatna")
    assert fatna.get("aria-label") == "Tante Fatna, tante, familie, dichtbij, verteld door bewoner"
    assert fatna.findtext("title") == fatna.get("aria-label")
    assert (fatna.get("role"), fatna.get("tabindex")) == ("button", "0")


def test_the_same_card_in_english():
    label = element(draw(map_of(), "en"), "card:fatna").get("aria-label")
    assert label == "Tante Fatna, tante, relative, family, close, told by the resident"


def test_a_place_nobody_gave_is_said_to_be_assumed():
    assert "ver (aangenomen)" in (element(draw(map_of(), "nl-NL"), "card:linde").get("aria-label") or "")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ({"support": ("praktisch", "gezelschap")}, "Tante Fatna geeft Nadira praktisch en gezelschap"),
        ({"support": ("gezelschap",), "mutual": True}, "Tante Fatna en Nadira geven elkaar gezelschap"),
        ({"support": ("controle",)}, "Tante Fatna controleert Nadira"),
        ({}, "Tante Fatna en Nadira, wat er stroomt weten we niet"),
    ],
)
def test_a_tie_says_who_gives_what_to_whom(said: dict[str, object], heard: str):
    assert f'aria-label="{heard}, ' in drawn(tie(**said))


def test_an_amount_says_what_it_is_how_much_and_to_whom():
    debt = AmountView(id="amount:1", which="schulden", kind="huur", cents=122665, party="De Linde", certainty="feit")
    words = element(draw(map_of(amounts=(debt,)), "nl-NL"), "amount:1").get("aria-label")
    assert words == "huur, € 1.226,65, aan De Linde, schulden, feit"


# ── the forms ──


def test_each_quality_has_a_line_of_its_own_without_help_of_colour():
    lines = {}
    for quality in QUALITIES:
        shape = re.sub(r'class="tie [^"]*"', "", form(drawn(tie(quality=quality, certainty="feit"))))
        lines[quality] = (shape, rules(f"q-{quality}").get("stroke-width"), rules(f"q-{quality}").get("stroke-dasharray"))
    assert len(set(lines.values())) == len(QUALITIES)


def test_each_certainty_of_a_card_has_a_border_or_sign_of_its_own():
    looks = set()
    for certainty in CERTAINTIES:
        fatna = CardView(id="card:fatna", kind="familie", name="Fatna", sector="familie", ring="ver", certainty=certainty)
        markup = draw(map_of(cards=(NADIRA, fatna)), "nl-NL").elements["card:fatna"]
        looks.add((rules(f"c-{certainty}").get("stroke-dasharray"), "lm-m-waarneming" in markup, "lm-m-aanname" in markup))
    assert len(looks) == len(CERTAINTIES)


def test_each_certainty_of_a_tie_has_a_sign_of_its_own():
    signs = {certainty: frozenset(re.findall(r"#lm-m-\w+", drawn(tie(certainty=certainty)))) for certainty in CERTAINTIES}
    assert len(set(signs.values())) == len(CERTAINTIES)


def test_an_assumption_hangs_a_little_askew():
    fatna = CardView(id="card:fatna", kind="familie", name="Fatna", sector="familie", ring="ver", certainty="aanname")
    assert "rotate(" in draw(map_of(cards=(NADIRA, fatna)), "nl-NL").elements["card:fatna"]
    assert "rotate(" not in draw(map_of(), "nl-NL").elements["card:fatna"]


@pytest.mark.parametrize(
    ("said", "filled", "open_heads"),
    [
        ({"support": ("praktisch",)}, 1, 0),
        ({"support": ("praktisch",), "mutual": True}, 2, 0),
        ({"support": ()}, 0, 0),
        ({"support": (), "mutual": True}, 0, 0),
        ({"support": ("controle",)}, 0, 1),
    ],
)
def test_arrows_show_who_receives_and_control_is_an_open_arrow(said: dict[str, object], filled: int, open_heads: int):
    markup = drawn(tie(**said))
    assert (markup.count('class="head"'), markup.count('class="open"')) == (filled, open_heads)


def test_the_arrow_lies_at_the_receiver():
    view = map_of(tie(support=("praktisch",), certainty="feit"))
    laid = place(view)
    markup = draw(view, "nl-NL", layout=laid).elements["tie:1"]
    numbers = [float(n) for n in re.findall(r"-?\d*\.?\d+", re.search(r'class="head" d="([^"]*)"', markup)[1])]
    tip = (numbers[0] + numbers[2], numbers[1] + numbers[3])
    to_receiver, to_giver = (
        (tip[0] - spot.x) ** 2 + (tip[1] - spot.y) ** 2 for spot in (laid.spots["card:nadira"], laid.spots["card:fatna"])
    )
    assert to_receiver < to_giver


def test_two_ties_between_the_same_two_do_not_lie_on_each_other():
    drawing = draw(map_of(tie(1), tie(2, giver="card:nadira", receiver="card:fatna")), "nl-NL")
    ways = [re.search(r'class="hit" d="([^"]*)"', drawing.elements[f"tie:{n}"])[1] for n in (1, 2)]
    assert sum("Q" in way for way in ways) == 1


def test_what_was_disproved_stays_struck_through_and_says_by_what():
    fatna = CardView(id="card:fatna", kind="familie", name="Fatna", sector="familie", ring="ver", struck_by="fact:f8")
    drawing = draw(map_of(tie(struck_by="fact:f8"), cards=(NADIRA, fatna)), "nl-NL")
    for identifier in ("card:fatna", "tie:1"):
        struck = element(drawing, identifier)
        assert "struck" in (struck.get("class") or "").split()
        assert struck.get("data-struck-by") == "fact:f8"
        assert "weerlegd" in (struck.get("aria-label") or "")
        assert 'class="strike"' in drawing.elements[identifier]


def test_a_tie_can_be_clicked_on_beside_its_line():
    assert 'class="hit"' in drawn(tie())
    assert re.search(r"\.tie \.hit\{[^}]*stroke:transparent;stroke-width:1[4-9]px", CSS)


def test_support_icons_carry_their_words_and_rest_out_of_sight():
    markup = drawn(tie(support=("praktisch", "gezelschap")))
    assert "<title>praktisch</title>" in markup
    assert "<title>gezelschap</title>" in markup
    assert ".tie-label{opacity:0" in CSS
    assert "@media print{.lifemap .tie-label{opacity:1}}" in CSS


def test_every_kind_list_and_support_has_a_shape_and_every_used_shape_exists():
    assert {kind.glyph for kind in CARD_KINDS} - {"double-circle"} <= SHAPES.keys()
    assert set(AMOUNT_LISTS) == MONEY.keys()
    assert set(SUPPORTS) == SUPPORT.keys()
    defined = set(re.findall(r'id="(lm-[\w-]+)"', definitions()))
    cards = tuple(
        CardView(
            id=f"card:{nth}",
            kind=kind.code,
            name=kind.code,
            sector=kind.sector,
            ring="ver",
            order=nth,
            deceased=True,
            lead=True,
        )
        for nth, kind in enumerate(CARD_KINDS)
    )
    ties = tuple(
        tie(nth, giver=f"card:{nth + 1}", receiver="card:0", support=SUPPORTS) for nth in range(len(CARD_KINDS) - 1)
    )
    amounts = tuple(AmountView(id=f"amount:{w}", which=w, kind="huur", cents=100) for w in AMOUNT_LISTS)
    whole = svg(draw(MapView(cards=cards, ties=ties, amounts=amounts), "nl-NL"), standalone=True)
    used = set(re.findall(r'href="#(lm-[\w-]+)"', whole))
    assert used - defined - {f"lm-rim-{nth}" for nth in range(6)} == set()


def test_an_unknown_kind_is_a_circle():
    assert shape_of("marsmens") == "circle"


# ── order, legend, whole ──


def test_cards_lie_over_ties():
    drawing = draw(map_of(tie()), "nl-NL")
    assert drawing.order == ("tie:1", "card:nadira", "card:fatna", "card:linde")
    assert set(drawing.order) == drawing.elements.keys()


def test_a_tie_to_a_card_that_is_not_here_is_not_drawn():
    drawing = draw(map_of(tie(1, giver="card:gone"), tie(2, giver="card:nadira")), "nl-NL")
    assert not [identifier for identifier in drawing.elements if identifier.startswith("tie:")]


def test_the_legend_is_made_of_what_is_on_the_map_and_nothing_else():
    legend = draw(map_of(tie(quality="dubbel", support=("regie",))), "nl-NL").legend
    words = set(ElementTree.fromstring(legend).itertext())
    assert {"familie", "verhuurder", "dubbel", "feit", "verteld", "regie"} <= words
    assert not {"sterk", "aanname", "schulden", "plek", "praktisch"} & words


def test_a_drawing_changes_in_the_element_that_changed_and_nowhere_else():
    before = draw(map_of(tie()), "nl-NL")
    told = CardView(
        id="card:linde", kind="verhuurder", name="De Linde", sector="diensten", ring="ver", certainty="verteld", order=3
    )
    after = draw(map_of(tie(), cards=(NADIRA, FATNA, told)), "nl-NL")
    assert {key for key in after.elements if after.elements[key] != before.elements[key]} == {"card:linde"}
    assert after.ground == before.ground


def test_a_practice_case_says_that_it_is_fictional_and_a_real_one_does_not():
    assert "FICTIEF" in draw(map_of(fictional=True), "nl-NL").ground
    assert "FICTIEF" not in draw(map_of(), "nl-NL").ground


def test_the_root_tells_the_browser_what_a_drop_means():
    root = ElementTree.fromstring(svg(draw(map_of(), "nl-NL")))
    assert (root.get("data-sectors") or "").split() == list(SECTORS)
    assert (root.get("data-rings") or "").split() == list(RINGS)
    assert len((root.get("data-edges") or "").split()) == 4
    assert len((root.get("data-starts") or "").split()) == 6


def test_the_file_to_take_along_needs_nothing_from_elsewhere():
    whole = svg(draw(map_of(tie(), title="Nadira, 43"), "nl-NL"), standalone=True)
    root = ElementTree.fromstring(whole)
    assert whole.startswith("<?xml")
    assert root.findtext(f"{SPACE}title") == "Levenskaart: Nadira, 43"
    assert "3 briefjes, één lijn" in (root.findtext(f"{SPACE}desc") or "")
    assert "var(" not in whole
    assert not re.search(r'(?:href|src)="(?!#)|url\(|@import', whole)


def test_a_theme_can_set_every_colour():
    assert all(f"var(--{name},{colour})" in CSS for name, colour in THEME.items())
    used = set(re.findall(r"var\(--_(\w+)\)", CSS))
    assert used <= THEME.keys() | {"glow"}
    assert "#123456" in plain_css({"ink": "#123456"})


def test_an_empty_map_is_drawn():
    assert ElementTree.fromstring(svg(draw(MapView(), "nl-NL"), standalone=True)).tag == f"{SPACE}svg"


@pytest.mark.parametrize("language", ["nl-NL", "en"])
def test_every_code_has_its_word(language: str):
    families = {
        "kind": [kind.code for kind in CARD_KINDS], "sector": [*SECTORS, HOME], "ring": RINGS, "quality": QUALITIES,
        "support": SUPPORTS, "frequency": FREQUENCIES, "certainty": CERTAINTIES, "list": AMOUNT_LISTS,
    }  # fmt: skip
    assert language in languages()
    if language == "en":
        for family, codes in families.items():
            assert not [value for value in codes if code("en", family, value) == value.replace("_", " ")], family
    missing = [f"{f}-{v}" for f, values in families.items() for v in values if "-" in code(language, f, v)]
    assert not missing


# ── what people type ──

PAYLOADS = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onload='alert(1)",
    "</title><script>alert(1)</script>", "]]><script>alert(1)</script>", "<!--", "&lt;b&gt; &amp; &#x3c;",
    "javascript:alert(1)", ' tabindex=" tabindex=0', "{{7*7}} ${7*7}", "\x00\x08\x1b\ud800\uffff", "--></style><svg onload=alert(1)>",
    "مرحبا \u202e txt", "👩‍👧 Ma", "\n\n\t", "",
)  # fmt: skip


def everywhere(text: str) -> MapView:
    """A map with this text in every field that takes words."""
    cards = (
        CardView(id="card:a", kind="bewoner", name=text, role=text, sector=HOME, ring="dichtbij", source=text, note=text),
        CardView(
            id="card:b", kind=text, name=text, role=text, sector=text, ring=text, certainty=text, source=text, struck_by=text
        ),
        CardView(id='card:"><script>', kind="familie", name=text, sector="familie", ring="ver", source=text),
    )
    ties = (
        TieView(
            id="tie:a", giver="card:b", receiver="card:a", quality=text, support=(text, "regie"), frequency=text,
            certainty=text, source=text, note=text, struck_by=text,
        ),
    )  # fmt: skip
    amounts = (
        AmountView(
            id="amount:a", which="schulden", kind=text, cents=1, party=text, who=text, becomes_cents=5, becomes_since=text
        ),
        AmountView(id="amount:b", which=text, kind=text, cents=1),
    )
    return MapView(title=text, residents=("card:a",), cards=cards, ties=ties, amounts=amounts)


ALLOWED = {
    "svg", "g", "title", "desc", "style", "defs", "circle", "rect", "path", "ellipse", "text", "tspan", "textPath", "use",
}  # fmt: skip


def check_harmless(view: MapView) -> None:
    drawing = draw(view, "nl-NL")
    for standalone in (True, False):
        root = ElementTree.fromstring(svg(drawing, standalone=standalone).encode("utf-8"))
        assert {node.tag.removeprefix(SPACE) for node in root.iter()} <= ALLOWED
        assert not [name for node in root.iter() for name in node.attrib if name.lower().startswith("on")]
        assert all(node.get("href", "#").startswith("#") for node in root.iter())
    for markup in drawing.elements.values():
        ElementTree.fromstring(markup.encode("utf-8"))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_is_typed_shows_as_text(payload: str):
    check_harmless(everywhere(payload))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=40))
def test_any_text_at_all_keeps_the_drawing_whole(text: str):
    check_harmless(everywhere(text))


def test_a_name_with_signs_in_it_is_read_as_it_was_typed():
    typed = 'Jan "de <b>' + "' & co"
    view = map_of(cards=(NADIRA, CardView(id="card:j", kind="vriend", name=typed, sector="vrienden", ring="ver")))
    jan = element(draw(view, "nl-NL"), "card:j")
    assert (jan.get("aria-label") or "").startswith(typed)
    assert " ".join(jan.find("text").itertext()) == typed
