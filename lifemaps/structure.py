"""How the people around somebody hang together, as the network literature counts it: for who asks for more figures.

These measures describe a *drawing*: who is in touch with whom, as far as the table knows. They say nothing about how good a
tie is, and nothing about what somebody is worth; on a map with few cards they mean little, and then they stay silent. Every
measure looks at the undirected graph of contacts (``network.contacts``: latent and broken ties are none) without weights: how
close a tie feels is a word somebody said, not a quantity.

``MEASURES`` is the visible list. The graph functions below it equal the published figures for the published graphs
(``tests/test_structure.py``).
"""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec
import networkx as nx

from lifemaps import network
from lifemaps.view import MapView
from lifemaps.words import number, say

LEAST = 3
"""With fewer contacts than this there is no pattern to speak of."""

# --- on a graph -----------------------------------------------------------------------------------------------------


def density(graph: nx.Graph) -> float | None:
    """How many of the possible pairs are in touch, 0…1: pairs with a line / n(n−1)/2. ``None`` below two."""
    return float(nx.density(graph)) if len(graph) > 1 else None


def around(graph: nx.Graph, ego: str) -> nx.Graph:
    """The people in touch with somebody, and the lines between them, without that somebody."""
    return graph.subgraph(graph[ego])


def effective_size(graph: nx.Graph, ego: str) -> float | None:
    """How many separate doors somebody has: contacts minus what they overlap (n − 2t/n), 0…n.

    n contacts with t lines among them. Ten friends who all know each other are, for news and help, close to one door.
    Source: Burt 1992, *Structural Holes*; the formula for a map without weights: Borgatti 1997, Connections 20(1):35–38.
    """
    value = nx.effective_size(graph, [ego])[ego]
    return None if math.isnan(value) else float(value)


def efficiency(graph: nx.Graph, ego: str) -> float | None:
    """Effective size / number of contacts, 0…1: 1 when no two contacts know each other. Source: Burt 1992."""
    size = effective_size(graph, ego)
    return None if size is None else size / len(graph[ego])


def constraint(graph: nx.Graph, ego: str) -> float | None:
    """How much somebody's contacts hang on one another, so that there is little room to go round any of them.

    Σⱼ (pᵢⱼ + Σq pᵢq pqⱼ)², p being the share of one's lines that goes to somebody. Low with many contacts who do not know
    each other; 1 with a single contact; a little over 1 is possible in a small closed circle. Source: Burt 1992, ch. 2.
    """
    mine = set(graph[ego])
    if not mine:
        return None
    # Counted by hand for one person: networkx goes through everybody's lines again for each pair of contacts.
    share = 1 / len(mine)
    return sum((share + sum(share / len(graph[q]) for q in mine & set(graph[j]))) ** 2 for j in mine)


def betweenness(graph: nx.Graph, ego: str) -> float | None:
    """How often somebody stands between two others, 0…1: the share of the shortest ways between all pairs of others.

    Source: Freeman 1977, Sociometry 40:35–41; divided by (n−1)(n−2)/2. ``None`` below three.
    """
    return float(nx.betweenness_centrality(graph)[ego]) if len(graph) > 2 else None


def degree(graph: nx.Graph, ego: str) -> float | None:
    """Contacts / everybody else on the map, 0…1. Source: Freeman 1979, Social Networks 1:215–239."""
    return float(nx.degree_centrality(graph)[ego]) if len(graph) > 1 else None


def closeness(graph: nx.Graph, ego: str) -> float | None:
    """How few steps it takes to everybody, 0…1: (n−1) / the sum of distances. Source: Freeman 1979."""
    return float(nx.closeness_centrality(graph, ego)) if len(graph) > 1 else None


# --- on a life map --------------------------------------------------------------------------------------------------


def _ego(view: MapView, resident: str) -> nx.Graph | None:
    graph = network.contacts(view)
    return graph if resident in graph and len(graph[resident]) >= LEAST else None


def _on_graph(count: Callable[[nx.Graph, str], float | None]) -> Callable[[MapView, str], float | None]:
    def counted(view: MapView, resident: str) -> float | None:
        graph = _ego(view, resident)
        return None if graph is None else count(graph, resident)

    return counted


def _contacts(graph: nx.Graph, ego: str) -> float | None:
    return float(len(graph[ego]))


def _closed(graph: nx.Graph, ego: str) -> float | None:
    return density(around(graph, ego))


def _services(view: MapView, resident: str) -> float | None:
    found = network.service_network(view)
    return found.density if len(found.services) >= LEAST else None


class Measure(msgspec.Struct, frozen=True):
    """A figure of the drawing: how it is counted, with how many decimals it is said, and where the formula stands.

    Its words are ``measure-<id>`` (what it is called), ``-says`` (the figure in a sentence), ``-means`` (what it is in the
    life of people) and ``-formula``. ``percent`` says the figure as so many of a hundred.
    """

    id: str
    count: Callable[[MapView, str], float | None]
    source: str
    digits: int = 2
    percent: bool = False

    def figure(self, view: MapView, resident: str, language: str) -> str:
        """The figure as the reader writes it; empty when the measure is silent."""
        value = self.count(view, resident)
        if value is None:
            return ""
        return number(language, value * 100 if self.percent else value, self.digits)

    def sentence(self, view: MapView, resident: str, language: str) -> str:
        """The figure in a sentence, or why there is none."""
        figure, card = self.figure(view, resident, language), view.card(resident)
        message = f"measure-{self.id}-says" if figure else "measure-silent"
        return say(language, message, figure=figure, who=card.name if card else "")

    def means(self, language: str) -> str:
        """What it is in the life of people."""
        return say(language, f"measure-{self.id}-means")

    def formula(self, language: str) -> str:
        """How it is counted, with its source."""
        return say(language, "measure-formula", formula=say(language, f"measure-{self.id}-formula"), source=self.source)


MEASURES = (
    Measure("contacts", _on_graph(_contacts), "§1.6", digits=0),
    Measure("closed", _on_graph(_closed), "Wasserman & Faust 1994, §4.3", digits=0, percent=True),
    Measure("doors", _on_graph(effective_size), "Burt 1992; Borgatti 1997", digits=1),
    Measure("bound", _on_graph(constraint), "Burt 1992"),
    Measure("between", _on_graph(betweenness), "Freeman 1977", digits=0, percent=True),
    Measure("services", _services, "§1.6", digits=1, percent=True),
    Measure("mutual", network.reciprocity, "§1.6", digits=0, percent=True),
    Measure("leaning", network.concentration, "§1.6; Herfindahl–Hirschman"),
    Measure("strained", network.tension, "§1.6", digits=0, percent=True),
    Measure("assumed", network.assumption_share, "§1.6", digits=0, percent=True),
    Measure("voiced", network.voice_share, "§1.6", digits=0, percent=True),
)
"""First who is in touch with whom, then what flows, then how well we know it. None of them is added to another."""
