"""The structural measures against what was published about well-known graphs; on a life map, what they say and when not.

Sources of the figures:

* Krackhardt's kite: D. Krackhardt, "Assessing the Political Landscape", Administrative Science Quarterly 35 (1990) 342–369;
  the table of degree, closeness and betweenness by name stands with V. Krebs, "Social Network Analysis, A Brief Introduction"
  (orgnet.com/sna.html).
* Florentine families: J. Padgett and C. Ansell, American Journal of Sociology 98 (1993) 1259–1319, the marriages after Breiger
  and Pattison, Social Networks 8 (1986); betweenness by M. O. Jackson, *Social and Economic Networks* (2008), §1.2.1, where the
  isolated Pucci are left out.
* Karate club: W. Zachary, Journal of Anthropological Research 33 (1977) 452–473: 34 members, 78 ties; fill 0.139 037 and a
  largest degree of 17 as listed by KONECT (konect.cc/networks/ucidata-zachary).
* Burt's redundancy: the worked ego network of S. Borgatti, "Structural Holes: Unpacking Burt's Redundancy Measures",
  Connections 20(1) (1997) 35–38, after R. Burt, *Structural Holes* (1992); its constraint as computed with UCINET and igraph and
  by hand for networkx' own tests (``test_structuralholes.py``).
"""

from __future__ import annotations

import networkx as nx
import pytest

from lifemaps import library, network, structure
from lifemaps.deckview import whole_view
from lifemaps.structure import MEASURES
from lifemaps.view import CardView, MapView, TieView
from lifemaps.words import say

KITE = ("Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane")
"""Diane has most ties, Fernando and Garth are closest to all, Heather stands between."""


def kite() -> nx.Graph:
    return nx.relabel_nodes(nx.krackhardt_kite_graph(), dict(enumerate(KITE)))


def florence() -> nx.Graph:
    return nx.florentine_families_graph()


def karate() -> nx.Graph:
    return nx.Graph(nx.karate_club_graph().edges())


def borgatti() -> nx.Graph:
    return nx.Graph([*map(tuple, ("AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"))])


# --- published graphs -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "degree", "closeness", "betweenness"),
    [
        ("Diane", 0.667, 0.600, 0.102),
        ("Fernando", 0.556, 0.643, 0.231),
        ("Garth", 0.556, 0.643, 0.231),
        ("Andre", 0.444, 0.529, 0.023),
        ("Beverly", 0.444, 0.529, 0.023),
        ("Carol", 0.333, 0.500, 0.000),
        ("Ed", 0.333, 0.500, 0.000),
        ("Heather", 0.333, 0.600, 0.389),
        ("Ike", 0.222, 0.429, 0.222),
        ("Jane", 0.111, 0.310, 0.000),
    ],
)
def test_krackhardts_kite(name: str, degree: float, closeness: float, betweenness: float) -> None:
    assert structure.degree(kite(), name) == pytest.approx(degree, abs=0.0006)
    assert structure.closeness(kite(), name) == pytest.approx(closeness, abs=0.0006)
    assert structure.betweenness(kite(), name) == pytest.approx(betweenness, abs=0.0006)


@pytest.mark.parametrize(("family", "betweenness"), [("Medici", 0.522), ("Guadagni", 0.255), ("Strozzi", 0.103)])
def test_the_medici_stand_between_the_families_of_florence(family: str, betweenness: float) -> None:
    assert structure.betweenness(florence(), family) == pytest.approx(betweenness, abs=0.0006)


def test_the_medici_married_into_six_families_and_the_strozzi_into_four() -> None:
    assert len(florence()["Medici"]) == 6
    assert len(florence()["Strozzi"]) == 4


def test_zacharys_karate_club() -> None:
    club = karate()
    assert (len(club), club.number_of_edges()) == (34, 78)
    assert structure.density(club) == pytest.approx(0.139037, abs=1e-6)
    assert structure.degree(club, 33) == pytest.approx(17 / 33)


@pytest.mark.parametrize(("ego", "size", "constraint"), [("G", 4.67, 0.400), ("A", 2.50, 0.595), ("C", 1.0, 1.0)])
def test_burts_effective_size_and_constraint_in_borgattis_worked_network(ego: str, size: float, constraint: float) -> None:
    assert structure.effective_size(borgatti(), ego) == pytest.approx(size, abs=0.006)
    assert structure.constraint(borgatti(), ego) == pytest.approx(constraint, abs=0.0006)


@pytest.mark.parametrize("graph", [kite(), florence(), karate(), borgatti()])
def test_constraint_for_one_is_what_networkx_counts_for_all(graph: nx.Graph) -> None:
    everybody = nx.constraint(graph)
    assert all(structure.constraint(graph, one) == pytest.approx(everybody[one]) for one in graph)


def test_efficiency_is_effective_size_over_contacts() -> None:
    assert structure.efficiency(borgatti(), "G") == pytest.approx(4.67 / 6, abs=0.001)


def test_somebody_without_contacts_has_no_size_and_no_constraint() -> None:
    alone = borgatti()
    alone.add_node("Z")
    assert structure.effective_size(alone, "Z") is None
    assert structure.efficiency(alone, "Z") is None
    assert structure.constraint(alone, "Z") is None
    assert structure.density(nx.Graph()) is None
    assert structure.betweenness(nx.Graph([("a", "b")]), "a") is None


# --- on a life map --------------------------------------------------------------------------------------------------


def as_map(graph: nx.Graph, ego: str, quality: str = "gewoon") -> MapView:
    """The same graph as people on a life map."""
    cards = tuple(
        CardView(id=f"card:{name}", kind="bewoner" if name == ego else "vriend", name=str(name), sector="vrienden", ring="ver")
        for name in graph
    )
    ties = tuple(
        TieView(id=f"tie:{a}-{b}", giver=f"card:{a}", receiver=f"card:{b}", quality=quality, support=("praktisch",))
        for a, b in graph.edges()
    )
    return MapView(residents=(f"card:{ego}",), cards=cards, ties=ties)


def measure(name: str) -> structure.Measure:
    return next(one for one in MEASURES if one.id == name)


def test_a_published_graph_laid_as_a_life_map_gives_the_published_figures() -> None:
    assert measure("between").count(as_map(kite(), "Heather"), "card:Heather") == pytest.approx(14 / 36)
    assert measure("doors").figure(as_map(borgatti(), "G"), "card:G", "nl-NL") == "4,7"
    assert measure("bound").figure(as_map(borgatti(), "G"), "card:G", "en") == "0.40"


def test_broken_and_possible_ties_are_no_contact() -> None:
    view = as_map(kite(), "Heather", quality="verbroken")
    assert measure("contacts").count(view, "card:Heather") is None
    assert measure("contacts").sentence(view, "card:Heather", "nl-NL") == say("nl-NL", "measure-silent")


def test_with_fewer_than_three_contacts_the_drawing_has_no_pattern() -> None:
    assert measure("doors").count(as_map(nx.Graph([("a", "b"), ("a", "c")]), "a"), "card:a") is None


def test_a_single_way_is_found_through_several_doors() -> None:
    view = as_map(nx.path_graph(5), 0)
    points = {one.card: one.cut_off for one in network.single_points(view, "card:0")}
    assert points["card:1"] == ("card:2", "card:3", "card:4")
    assert points["card:3"] == ("card:4",)
    round_ = as_map(nx.cycle_graph(5), 0)
    assert all(not one.cut_off for one in network.single_points(round_, "card:0"))


def test_celine_knows_the_density_of_the_makers() -> None:
    view = whole_view(library.read("celine"))
    assert measure("services").figure(view, view.residents[0], "nl-NL") == "2,2"


@pytest.mark.parametrize("language", ["nl-NL", "en"])
def test_every_measure_has_a_name_a_meaning_a_formula_and_a_source_in_words(language: str) -> None:
    view = whole_view(library.read("nadira"))
    for one in MEASURES:
        for text in (
            say(language, f"measure-{one.id}"), one.means(language), one.formula(language),
            one.sentence(view, view.residents[0], language),
        ):  # fmt: skip
            assert text
            assert "measure-" not in text
            assert "{" not in text
        assert one.source in one.formula(language)
