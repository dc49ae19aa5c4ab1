"""Who carries whom: the counts of a life map, each on its own, never added up into a score of a person.

Every function answers one question a good colleague would ask and says when it stays silent. All count *per resident*
(a card id such as ``card:p_nadira``): in a shared home the fellow resident is one of the informal people around.

Words (domain dossier §1.6): a *giver* is the start of a tie that ends at the resident, with at least one kind of
support other than ``controle``, and is not deceased; the way back of a mutual tie is not counted again. A tie that is
``latent`` (could be there) or ``verbroken`` (is no longer there) carries nothing and is left out, as is everything
that a fact proved untrue. *Informal* and *formal* are the sides of ``vocabulary.CARD_KINDS``; a place and a creditor
are neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import msgspec
import networkx as nx

from lifemaps.view import CardView, MapView, TieView
from lifemaps.vocabulary import CONTROL, DOMAINS, KINDS, QUALITY_WEIGHT, RESIDENT, SUPPORTS

INFORMAL, FORMAL = "informal", "formal"
SERVICE = "organisatie"
NOT_FLOWING = ("latent", "verbroken")
_SPEAKS_OF = {"huisgenoot": ("thuis",), "bewoner": ("thuis",), "buur": ("buurt",)}
REAL_SUPPORTS = tuple(kind for kind in SUPPORTS if kind != CONTROL)


def side(card: CardView | None) -> str | None:
    """On which side of the resident somebody stands: ``informal``, ``formal``, or neither."""
    return KINDS[card.kind].side if card is not None and card.kind in KINDS else None


def given(tie: TieView) -> tuple[str, ...]:
    """What really flows along a tie: its kinds of support without control; nothing along a latent or broken one."""
    return () if tie.quality in NOT_FLOWING else tuple(kind for kind in tie.support if kind != CONTROL)


def _cards(view: MapView) -> dict[str, CardView]:
    return {card.id: card for card in view.cards if not card.struck_by}


def _ties(view: MapView) -> tuple[TieView, ...]:
    """The ties that hold: not disproved, both cards on the map, nobody deceased."""
    cards = _cards(view)
    alive = {card.id for card in cards.values() if not card.deceased}
    return tuple(tie for tie in view.ties if not tie.struck_by and tie.giver in alive and tie.receiver in alive)


def received(view: MapView, resident: str) -> tuple[TieView, ...]:
    """The ties along which this resident receives support."""
    return tuple(tie for tie in _ties(view) if tie.receiver == resident and tie.giver != resident and given(tie))


def givers(view: MapView, resident: str, which: str | None = None) -> tuple[str, ...]:
    """Everybody who gives this resident support, once each, in the order they came on the map; of one side, or of both."""
    cards = _cards(view)
    found = {tie.giver: None for tie in received(view, resident) if which is None or side(cards[tie.giver]) == which}
    return tuple(found)


def informal_sources(view: MapView, resident: str) -> tuple[str, ...]:
    """The people and groups who carry the resident without it being their job (*informele steunbronnen*).

    Household, family, friends, neighbours, volunteers, colleagues, groups and fellow residents. None or one is thin:
    a reason to ask, not to conclude. Source: §1.6, §12. Never silent: an empty map counts none.
    """
    return givers(view, resident, INFORMAL)


def formal_sources(view: MapView, resident: str) -> tuple[str, ...]:
    """The services, authorities and landlords who support the resident (*formele steunbronnen*).

    Six or more asks: who can stop? Source: §1.6, §12. Never silent.
    """
    return givers(view, resident, FORMAL)


def cover(view: MapView, resident: str, which: str | None = INFORMAL) -> dict[str, tuple[str, ...]]:
    """Who gives which kind of support (*dekking per steunsoort*): distinct informal givers per kind, control left out.

    Nobody is a gap, one is a single point of support. ``which=None`` counts both sides. Source: §1.6. Never silent.
    """
    cards = _cards(view)
    found: dict[str, dict[str, None]] = {kind: {} for kind in REAL_SUPPORTS}
    for tie in received(view, resident):
        if which is None or side(cards[tie.giver]) == which:
            for kind in given(tie):
                found.setdefault(kind, {})[tie.giver] = None
    return {kind: tuple(names) for kind, names in found.items()}


def reciprocity(view: MapView, resident: str) -> float | None:
    """How much of the support around the resident is also given by the resident (*wederkerigheid*), 0…1.

    (ties both ways or from the resident) / all ties of support that touch the resident. High is somebody who counts
    for others; it is a strength and a load. Source: §1.6. Silent (``None``) when no support is known.
    """
    touching = [tie for tie in _ties(view) if resident in (tie.giver, tie.receiver) and given(tie)]
    if not touching:
        return None
    return sum(tie.mutual or tie.giver == resident for tie in touching) / len(touching)


def concentration(view: MapView, resident: str) -> float | None:
    """How much the resident leans on few people (*concentratie*): H = Σ (wᵢ/Σw)² over all givers, 1/n…1.

    The weight of a giver is the sum of its ties' (strong 3, ordinary 2, weak, double or tense 1). Above 0.5 the
    resident leans on one. Source: §1.6 (Herfindahl–Hirschman). Silent without a giver of weight.
    """
    found = weights(view, resident)
    total = sum(found.values())
    return sum((weight / total) ** 2 for weight in found.values()) if total else None


def weights(view: MapView, resident: str) -> dict[str, int]:
    """How much each giver weighs in ``concentration``: its ties together. For a formula, never to show beside a name."""
    found: dict[str, int] = {}
    for tie in received(view, resident):
        found[tie.giver] = found.get(tie.giver, 0) + QUALITY_WEIGHT.get(tie.quality, 0)
    return found


class Falls(msgspec.Struct, frozen=True):
    """What falls when somebody drops out: kinds nobody informal gives any more, kinds nobody at all gives, who is cut off."""

    card: str
    informal: tuple[str, ...] = ()
    everyone: tuple[str, ...] = ()
    cut_off: tuple[str, ...] = ()


def falls_without(view: MapView, resident: str, card: str) -> Falls:
    """What falls for this resident when ``card`` drops out.

    A kind of support falls when this card is the only one who gives it. Somebody is cut off when every way to the
    resident, over ties that hold, led through this card. Source: §1.6 (*enkel steunpunt*).
    """
    return _falls(view, resident, (card,))[0]


def _falls(view: MapView, resident: str, cards: Iterable[str]) -> list[Falls]:
    """For several cards at once: who gives what, and who is reached through whom, is looked up only once."""
    alone: dict[str | None, dict[str, list[str]]] = {INFORMAL: {}, None: {}}
    for which, found in alone.items():
        for kind, names in cover(view, resident, which).items():
            if len(names) == 1:
                found.setdefault(names[0], []).append(kind)
    through = _through(view, resident)
    return [
        Falls(card, tuple(alone[INFORMAL].get(card, ())), tuple(alone[None].get(card, ())), through.get(card, ()))
        for card in cards
    ]


def contacts(view: MapView) -> nx.Graph:
    """The map as an undirected graph of who is in touch with whom; latent and broken ties are no contact."""
    graph = nx.Graph()
    graph.add_nodes_from(card.id for card in view.cards if not card.struck_by and not card.deceased)
    graph.add_edges_from((tie.giver, tie.receiver) for tie in _ties(view) if tie.quality not in NOT_FLOWING)
    return graph


def _through(view: MapView, resident: str) -> dict[str, tuple[str, ...]]:
    """Per card, whom the resident reaches only through it: what it dominates on every way from the resident."""
    graph = contacts(view)
    if resident not in graph:
        return {}
    above = nx.immediate_dominators(graph.to_directed(as_view=True), resident)
    found: dict[str, list[str]] = {}
    for card in view.cards:
        if card.id in above and card.id != resident:
            door = above[card.id]
            while door not in (None, resident):
                found.setdefault(door, []).append(card.id)
                door = above[door]
    return {door: tuple(names) for door, names in found.items()}


def single_points(view: MapView, resident: str) -> tuple[Falls, ...]:
    """On whom alone something hangs (*enkel steunpunt*): a plan B is needed, not an alarm.

    The informal givers without whom a kind of support has no informal giver left, and anybody without whom somebody on
    the map can no longer reach the resident. Source: §1.6. Empty when nothing hangs on one.
    """
    found = _falls(view, resident, (card.id for card in view.cards if card.id != resident))
    return tuple(falls for falls in found if falls.informal or falls.cut_off)


def overlap(view: MapView) -> dict[str, tuple[str, ...]]:
    """Which formal parties work on the same part of life (*overlap per leefgebied*); from three on, ask who can stop.

    By the domains on the cards of services, authorities, professionals and landlords; every party once per domain, in
    the order of the Tienkaart. Source: §1.6. A domain nobody works on is absent; without domains it stays silent.
    """
    formal = [card for card in _cards(view).values() if side(card) == FORMAL]
    found = {domain: tuple(card.id for card in formal if domain in card.domains) for domain in DOMAINS}
    return {domain: names for domain, names in found.items() if names}


def lead(view: MapView, resident: str) -> tuple[str, ...]:
    """Who holds the reins (*regie bij*): cards marked as lead, and whoever gives this resident ``regie``.

    Nobody: "geen regie". Two or more: "meer dan één regie". The resident: "zelf". A lead mark on a fellow resident is
    that resident's own. Source: §1.6. Never silent.
    """
    giving = {tie.giver for tie in received(view, resident) if "regie" in given(tie)}
    others = {name for name in view.residents if name != resident}
    cards = _cards(view).values()
    return tuple(card.id for card in cards if card.id in giving or (card.lead and card.id not in others))


def only_ones(view: MapView) -> dict[str, str]:
    """Which part of life only one formal party works on (*wat valt er per leefgebied*), and who that is.

    By the domains on the cards, as in ``overlap``. Source: §1.6 (*enkel steunpunt*, per domain). Never silent.
    """
    return {domain: names[0] for domain, names in overlap(view).items() if len(names) == 1}


def without_services(view: MapView, resident: str) -> tuple[str, ...]:
    """The kinds of support for which there is nobody left without services, authorities and landlords.

    Kinds that at least one formal party gives this resident and nobody informal does. Source: §1.6 (*dekking per
    steunsoort*, with and without professionals). Never silent.
    """
    people, formal = cover(view, resident), cover(view, resident, FORMAL)
    return tuple(kind for kind, names in formal.items() if names and not people.get(kind))


class ServiceNetwork(msgspec.Struct, frozen=True):
    """The services on the map and which of them speak to each other."""

    services: tuple[str, ...]
    ties: tuple[tuple[str, str], ...]

    @property
    def possible(self) -> int:
        """How many pairs could know each other: n(n−1)/2."""
        return len(self.services) * (len(self.services) - 1) // 2

    @property
    def density(self) -> float | None:
        """Pairs that speak / pairs that could. Silent below two services; tells something from five on."""
        return len(self.ties) / self.possible if self.possible else None


def service_network(view: MapView) -> ServiceNetwork:
    """Do the services around this household know each other (*dichtheid dienstennetwerk*)?

    Services are the cards of kind ``organisatie``: not the landlord, not a place, not an authority. A pair that speaks
    in either direction counts once; a broken or latent tie is no contact. Near 0 with five or more services means the
    resident is the only one who has the whole picture. Source: §1.6, case ``celine``.
    """
    services = tuple(card.id for card in _cards(view).values() if card.kind == SERVICE and not card.deceased)
    graph = contacts(view).subgraph(services)
    pairs = tuple(pair for pair in combinations(services, 2) if graph.has_edge(*pair))
    return ServiceNetwork(services, pairs)


def tension(view: MapView, resident: str) -> float | None:
    """How many of the resident's known ties are strained (*spanning*): (tense + double + broken) / known, 0…1.

    A reason to talk, no alarm. Source: §1.6. Silent when no tie's quality is known.
    """
    ties = [tie for tie in _ties(view) if resident in (tie.giver, tie.receiver) and tie.quality != "onbekend"]
    return len(strained(view, resident)) / len(ties) if ties else None


def strained(view: MapView, resident: str) -> tuple[TieView, ...]:
    """The resident's ties that are tense, double or broken."""
    ties = (tie for tie in _ties(view) if resident in (tie.giver, tie.receiver))
    return tuple(tie for tie in ties if tie.quality in ("gespannen", "dubbel", "verbroken"))


class Statement(msgspec.Struct, frozen=True):
    """One thing the map says, by whom and how surely."""

    id: str
    source: str
    certainty: str


def statements(view: MapView, resident: str = "") -> tuple[Statement, ...]:
    """Everything the map says: ties, money items (with debts and claims), events and facts, untrue ones left out.

    With a resident: what is about this one or about nobody in particular; what is only about a fellow resident is left
    out. Source: §1.6.
    """
    others = {name for name in view.residents if resident and name != resident}
    ties = [tie for tie in view.ties if not ({tie.giver, tie.receiver} & others) or resident in (tie.giver, tie.receiver)]
    rest = [item for item in (*view.amounts, *view.life) if item.who not in others]
    facts = [fact for fact in view.facts if not fact.untrue_by]
    found = [item for item in (*ties, *rest) if not item.struck_by]
    return tuple(Statement(item.id, item.source, item.certainty) for item in (*found, *facts))


def assumption_share(view: MapView, resident: str = "") -> float | None:
    """How much of the map is assumed (*aannamequote*), 0…1; above a quarter: stop and ask.

    Assumptions / all statements. Source: §1.6. Silent on an empty map.
    """
    said = statements(view, resident)
    return sum(one.certainty == "aanname" for one in said) / len(said) if said else None


def voice_share(view: MapView, resident: str = "") -> float | None:
    """How much of the map the resident told (*stem van de bewoner*), 0…1; below a fifth we talk *about* somebody.

    Statements whose source is ``bewoner`` (or this resident's own id or name) / all. Source: §1.6. Silent on an empty map.
    """
    said = statements(view, resident)
    card = view.card(resident)
    own = {RESIDENT, resident, resident.partition(":")[2], card.name if card else ""} - {""}
    return sum(one.source in own for one in said) / len(said) if said else None


def blind_domains(view: MapView) -> tuple[str, ...]:
    """The parts of life nobody knows anything about (*blinde vlek*): "weten we niet", and that is worth saying.

    A domain is known when something that is not an assumption speaks of it: a fact that touches it, a card that works
    on it, an amount (``geld``), an event of the system of that name (``wonen``, ``werk``), a tie of known quality with
    somebody informal (``netwerk``; with the household also ``thuis``, with a neighbour also ``buurt``). Source: §1.6. Never silent: an empty map is blind everywhere.
    """
    known = {domain for fact in view.facts if not fact.untrue_by and fact.certainty != "aanname" for domain in fact.touches}
    sure = [card for card in _cards(view).values() if card.certainty != "aanname"]
    known |= {domain for card in sure for domain in card.domains}
    known |= {event.system for event in view.life if not event.struck_by and event.certainty != "aanname"}
    if any(amount.certainty != "aanname" and not amount.struck_by for amount in view.amounts):
        known.add("geld")
    cards = _cards(view)
    for tie in _ties(view):
        other = cards[tie.receiver if tie.giver in view.residents else tie.giver]
        if tie.certainty != "aanname" and tie.quality != "onbekend" and side(other) == INFORMAL:
            known |= {"netwerk", *_SPEAKS_OF.get(other.kind, ())}
    return tuple(domain for domain in DOMAINS if domain not in known)
