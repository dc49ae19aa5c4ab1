"""Questions the map asks back: each with one sentence, why, and the cards it points at. Never a score, never a rank.

A finding looks at the map as somebody sees it and says what stands there ("Nadira moet De Linde € 1.226,65. De Linde moet
Nadira € 3.189,75."). It concludes nothing: the question above it is for the table. ``FINDINGS`` is the visible list;
a new question is one more value in it and its words in ``words/*/findings.ftl``.

The counts are those of ``lifemaps.network`` and ``lifemaps.money`` (domain dossier §1.6 and §5.1); a finding *comes
forward* when the count passes the threshold that stands with its function. With several residents, a question about
one of them is asked of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from babel.lists import format_list

from lifemaps import ledger, money, network
from lifemaps.deckview import cents
from lifemaps.view import AmountView, MapView
from lifemaps.words import code, euros, number, say

HOME_KIND = "woning"

# --- what a finding is ----------------------------------------------------------------------------------------------


class Euros(msgspec.Struct, frozen=True, tag="euros"):
    """An amount in cents, written as the reader writes it."""

    cents: int


class Figure(msgspec.Struct, frozen=True, tag="figure"):
    """A number with a fixed count of decimals, as the reader writes it."""

    value: float
    digits: int = 1


class Names(msgspec.Struct, frozen=True, tag="names"):
    """Names as they stand on the map; ``more`` how many there are beside these."""

    names: tuple[str, ...]
    more: int = 0


class Codes(msgspec.Struct, frozen=True, tag="codes"):
    """Codes of a family, said in the reader's words."""

    family: str
    codes: tuple[str, ...]


Value = str | int | Euros | Figure | Names | Codes


class Line(msgspec.Struct, frozen=True):
    """One sentence: a message of the catalogue and what fills it."""

    message: str
    values: dict[str, Value] = {}

    def say(self, language: str) -> str:
        """The sentence in the reader's language."""
        return say(language, self.message, **{name: written(language, value) for name, value in self.values.items()})


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What the map shows about one question.

    ``lines`` are its sentences, ``points`` the ids that glow (cards, ties, amounts, facts), ``about`` the resident it is
    asked about (``""``: the map as a whole). ``comes`` is true when its threshold is passed. ``source`` says where the
    formula stands.
    """

    id: str
    lines: tuple[Line, ...]
    points: tuple[str, ...] = ()
    about: str = ""
    who: str = ""
    comes: bool = True
    silent: bool = False
    source: str = "§1.6"

    def question(self, language: str) -> str:
        """The question, to ask aloud."""
        return say(language, f"finding-{self.id}", who=self.who)

    def sentence(self, language: str) -> str:
        """What stands on the map; for a silent finding, why it is silent."""
        return " ".join(self.sentences(language))

    def sentences(self, language: str) -> tuple[str, ...]:
        """The same, one by one."""
        return tuple(line.say(language) for line in self.lines)

    def why(self, language: str) -> str:
        """How this was counted, in one sentence."""
        return say(language, f"finding-{self.id}-why")

    def formula(self, language: str) -> str:
        """The count as a formula, with where it stands."""
        return say(language, "finding-formula", formula=say(language, f"finding-{self.id}-formula"), source=self.source)


class Question(msgspec.Struct, frozen=True):
    """A question with the function that looks. ``each`` asks it of every resident, else once of the whole map.

    ``look`` gives ``None`` when it has nothing to say; the catalogue says why under ``finding-<id>-silent``.
    """

    id: str
    look: Callable[[MapView, str], Finding | None]
    each: bool = False
    source: str = "§1.6"

    def ask(self, view: MapView, resident: str) -> Finding:
        """The finding about this resident (``""``: the whole map), silent or not."""
        who = names_of(view, (resident,) if resident else view.residents, "")
        found = self.look(view, resident)
        if found is None:
            quiet = Line(f"finding-{self.id}-silent", {"who": Names(who)})
            found = Finding(id=self.id, lines=(quiet,), comes=False, silent=True)
        spoken = who[0] if len(who) == 1 else ""
        return msgspec.structs.replace(found, about=resident, who=spoken or ", ".join(who), source=self.source)


def written(language: str, value: Value) -> str | int:
    """A value as the reader reads it."""
    match value:
        case Euros():
            return euros(language, value.cents)
        case Figure():
            return number(language, value.value, value.digits)
        case Names():
            more = (say(language, "finding-more", n=value.more),) if value.more else ()
            return listed(language, (*value.names, *more))
        case Codes():
            return listed(language, tuple(code(language, value.family, one) for one in value.codes))
    return value


def listed(language: str, words: Iterable[str]) -> str:
    """Words in a row, as the language joins them: "Loubna, Hamid en Ria"."""
    return format_list(list(words), locale=language.replace("-", "_")) if (words := tuple(words)) else ""


def names_of(view: MapView, ids: Iterable[str], without: str = "?") -> tuple[str, ...]:
    """The names of these cards; ``without`` for one that does not lie on the map (left out when empty)."""
    found = [card.name if (card := view.card(one)) else without for one in ids]
    return tuple(name for name in found if name)


def _few(view: MapView, ids: tuple[str, ...], most: int = 3) -> Names:
    return Names(names_of(view, ids[:most]), max(0, len(ids) - most))


def _name(view: MapView, identifier: str) -> str:
    return next(iter(names_of(view, (identifier,))))


# --- money: our own share first -------------------------------------------------------------------------------------


def same_party(one: str, other: str) -> bool:
    """Whether two names on bills are one house: "De Linde - incasso" and "Woonstichting De Linde" are."""
    names = money.landlord_names(MapView(), other, other.split(" - ")[0])
    return one == other or money.is_landlord(one, names)


class _Party(msgspec.Struct):
    """Everything that runs between one person of the household and one other party."""

    who: str
    names: list[str]
    debts: list[AmountView]
    claims: list[AmountView]

    @property
    def name(self) -> str:
        """The shortest name it goes by, without the department."""
        return min((name.split(" - ")[0].strip() for name in self.names), key=len)

    @property
    def amounts(self) -> list[AmountView]:
        return [*self.debts, *self.claims]


def parties(view: MapView) -> tuple[_Party, ...]:
    """Who stands in debt or credit with whom, per person of the household and per house."""
    found: list[_Party] = []
    known: dict[tuple[str, str], _Party] = {}
    for which in ("schulden", "vorderingen_van_bewoner"):
        for item in (*money.own(view, which), *money.of_others(view, which)):
            if not item.party:
                continue
            who = "" if item.who in view.residents and len(view.residents) == 1 else item.who
            party = known.get((who, item.party))
            if party is None:
                alike = (p for p in found if p.who == who and any(same_party(item.party, name) for name in p.names))
                party = next(alike, None) or _Party(who, [], [], [])
                party.names.append(item.party)
                known[who, item.party] = party
                if not party.amounts:
                    found.append(party)
            (party.debts if which == "schulden" else party.claims).append(item)
    return tuple(found)


def _debtor(view: MapView, who: str) -> Names:
    return Names(names_of(view, (who,) if who else view.residents))


def _money_lines(view: MapView, items: Iterable[_Party]) -> tuple[Line, ...]:
    """One sentence for each direction in which money should flow."""
    lines = []
    for party in items:
        person = _debtor(view, party.who)
        if party.debts:
            owing = Euros(money.total(party.debts))
            lines.append(Line("finding-owes-says", {"who": person, "party": party.name, "amount": owing}))
        if party.claims:
            owed = Euros(money.total(party.claims))
            lines.append(Line("finding-owes-says", {"who": party.name, "party": person, "amount": owed}))
    if any(item.certainty == "aanname" for party in items for item in party.amounts):
        lines.append(Line("finding-owes-assumed"))
    return tuple(lines)


def who_owes_whom(view: MapView, resident: str = "") -> Finding | None:
    """Whoever asks for money may owe money too; that changes whose turn it is.

    Debts and claims per party, departments of one house together. Where both directions stand on the map, those are
    said; otherwise all debts and claims. Comes forward when somebody who is owed also owes. Source: §0.6 (the
    landlord's own share first), §5.1. Silent without debts and claims.
    """
    known = parties(view)
    if not known:
        return None
    both = tuple(party for party in known if party.debts and party.claims)
    shown = both or known[:4]
    lines = _money_lines(view, shown)
    if not both and len(known) > len(shown):
        lines = (*lines, Line("finding-owes-more", {"n": len(known) - len(shown)}))
    points = tuple(item.id for party in shown for item in party.amounts)
    return Finding(id="owes", lines=lines, points=points, comes=bool(both))


def still_due(view: MapView, resident: str = "") -> Finding | None:
    """Money that belongs to the household and does not come in: nobody collects it, or nobody asked for it.

    Claims on parties the household owes nothing, and rights not used (estimates, per month). Comes forward when there
    is any. Source: §5.2 (non-take-up of rights). Silent when none lies on the map.
    """
    claims = [party for party in parties(view) if party.claims and not party.debts]
    rights = money.own(view, "rechten_niet_gebruikt")
    if not claims and not rights:
        return None
    lines = list(_money_lines(view, claims))
    for one in rights:
        lines.append(Line("finding-due-right", {"what": Codes("amount", (one.kind,)), "amount": Euros(one.cents)}))
    points = tuple(item.id for item in (*(claim for party in claims for claim in party.claims), *rights))
    return Finding(id="due", lines=tuple(lines), points=points)


# --- what was paid, and what meant something else --------------------------------------------------------------------


def what_was_paid(view: MapView, resident: str = "") -> Finding | None:
    """An odd amount is often no unwillingness but yesterday's rent: nobody told that it changed.

    The months of rent by how they were paid (``lifemaps.ledger``). Comes forward when a part payment equals a rent that was
    charged before. Points at the rent, its arrears and the homes. Source: §5.5. Silent before something of the rent lies on
    the map, and without a ledger.
    """
    lines = view.ledger
    if not lines:
        return None
    seen = ledger.counts(lines, "")
    found = [Line("finding-paid-says", {"n": len(lines), "full": sum(line.paid >= line.due for line in lines)})]
    for count, message in (
        (seen.partial, "part"), (seen.missed, "missed"), (seen.reversed, "back"), (seen.late, "late"), (seen.ahead, "ahead"),
    ):  # fmt: skip
        if count:
            found.append(Line(f"finding-paid-{message}", {"n": count}))
    earlier = {line.due: line.period for line in lines if line.paid >= line.due > 0}
    old = [line for line in lines if ledger.is_partial(line) and earlier.get(line.paid, line.period) < line.period]
    for paid in dict.fromkeys(line.paid for line in old):
        values: dict[str, Value] = {"n": sum(line.paid == paid for line in old), "amount": Euros(cents(paid))}
        found.append(Line("finding-paid-old", values))
    rent = [item for item in view.amounts if item.kind in money.RENT and item.which in ("uitgaven", "schulden")]
    points = [item.id for item in rent if not item.struck_by] + [card.id for card in view.cards if card.kind == HOME_KIND]
    return Finding(id="paid", lines=tuple(found), points=tuple(points), comes=bool(old))


def what_meant_something_else(view: MapView, resident: str = "") -> Finding | None:
    """What stood in the file first may be true and mean something else, or prove untrue: that is where minds change.

    Facts that a later fact on the table disproved or put in another light. Comes forward when there is one. Points at both
    facts and at what the later one laid. Source: §0.6 (2). Silent when no fact answers another.
    """
    facts = {fact.id: fact for fact in view.facts}
    lying = {one.id for things in (view.cards, view.ties, view.amounts, view.life) for one in things}
    lines, points = [], []
    for fact in view.facts:
        for message, others in (("light", fact.light_by), ("untrue", fact.untrue_by)):
            for other in (facts[one] for one in others if one in facts):
                lines.append(Line(f"finding-light-{message}", {"first": unquoted(fact.text), "then": unquoted(other.text)}))
                points += [one for one in other.brings if one in lying] + [fact.id, other.id]
    return Finding(id="light", lines=tuple(lines), points=tuple(dict.fromkeys(points))) if lines else None


def unquoted(text: str) -> str:
    """Somebody's words without the quotation marks around them, to quote them again."""
    return text.strip().strip("'\"‘’“”").strip()


# --- do we know what we talk about? ---------------------------------------------------------------------------------


def resident_voice(view: MapView, resident: str) -> Finding | None:
    """Below a fifth we talk *about* somebody and not with them.

    Statements whose source is the resident / all statements (ties, amounts, events, facts). Comes forward below 20 %.
    Points at what the resident did say. Source: §1.6 *stem van de bewoner*. Silent on an empty map.
    """
    share = network.voice_share(view, resident)
    if share is None:
        return None
    said = network.statements(view, resident)
    names = network.RESIDENT, resident, resident.partition(":")[2], *names_of(view, (resident,))
    own = tuple(one.id for one in said if one.source in names)
    values: dict[str, Value] = {"who": _name(view, resident), "n": len(own), "of": len(said)}
    return Finding(id="voice", lines=(Line("finding-voice-says", values),), points=own, comes=share < 0.20)


def assumptions(view: MapView, resident: str = "") -> Finding | None:
    """When much of a map is assumed, the next step is a question and not a plan.

    Assumptions / all statements. Comes forward above 25 %. Points at the assumptions. Source: §1.6 *aannamequote*.
    Silent on an empty map.
    """
    share = network.assumption_share(view)
    if share is None:
        return None
    said = network.statements(view)
    guesses = tuple(one.id for one in said if one.certainty == "aanname")
    line = Line("finding-assumed-says", {"n": len(guesses), "of": len(said)})
    return Finding(id="assumed", lines=(line,), points=guesses, comes=share > 0.25)


def blind_spots(view: MapView, resident: str = "") -> Finding | None:
    """A part of life nobody asked about may hold the answer, or the trouble.

    Domains without a fact, an observation or something told. Comes forward when there is one. Source: §1.6 *blinde
    vlek*. Silent when something is known of all ten.
    """
    blind = network.blind_domains(view)
    if not blind:
        return None
    return Finding(id="blind", lines=(Line("finding-blind-says", {"what": Codes("about", blind), "n": len(blind)}),))


# --- too much -------------------------------------------------------------------------------------------------------


def _formal(view: MapView) -> tuple[str, ...]:
    return tuple(card.id for card in view.cards if network.side(card) == network.FORMAL and not card.struck_by)


def who_leads(view: MapView, resident: str) -> Finding | None:
    """Where everybody helps and nobody leads, the resident carries the coordination; with two leads, the confusion.

    Cards marked as lead and givers of *regie*. Comes forward with none or with two or more. Source: §1.6 *regie*.
    Silent with fewer than two formal parties on the map: then there is little to lead.
    """
    formal = _formal(view)
    if len(formal) < 2:
        return None
    leads = network.lead(view, resident)
    who: Value = _name(view, resident)
    if not leads:
        line = Line("finding-lead-none", {"n": len(formal), "who": who})
    elif len(leads) == 1:
        line = Line("finding-lead-self" if leads == (resident,) else "finding-lead-one", {"lead": _name(view, leads[0])})
    else:
        line = Line("finding-lead-many", {"leads": _few(view, leads, 5), "n": len(leads)})
    return Finding(id="lead", lines=(line,), points=leads or formal, comes=len(leads) != 1)


def who_can_stop(view: MapView, resident: str) -> Finding | None:
    """Help can be too much: three services on one part of life ask three times the same, on three different days.

    Formal parties per domain (three or more), and formal givers to this resident (six or more). Comes forward when
    either holds. Source: §1.6 *overlap*, *formele steunbronnen*. Silent otherwise.
    """
    crowded = {domain: names for domain, names in network.overlap(view).items() if len(names) >= 3}
    formal = network.formal_sources(view, resident)
    if not crowded and len(formal) < 6:
        return None
    lines = []
    if len(formal) >= 6:
        lines.append(Line("finding-overlap-many", {"n": len(formal), "who": _name(view, resident)}))
    for domain, ids in crowded.items():
        values: dict[str, Value] = {"what": Codes("about", (domain,)), "n": len(ids), "names": _few(view, ids, 5)}
        lines.append(Line("finding-overlap-says", values))
    for domain, names in network.overlap(view).items():
        if len(names) == 2:
            lines.append(Line("finding-overlap-two", {"what": Codes("about", (domain,))}))
    points = tuple(dict.fromkeys(one for ids in (crowded.values() or (formal,)) for one in ids))
    return Finding(id="overlap", lines=tuple(lines), points=points)


def do_services_know_each_other(view: MapView, resident: str = "") -> Finding | None:
    """With five services that do not speak, the resident is the only one who has the whole picture.

    Pairs of services that are in touch / n(n−1)/2. Comes forward at one pair in ten or fewer. Source: §1.6 *dichtheid
    dienstennetwerk*. Silent below five services.
    """
    services = network.service_network(view)
    if len(services.services) < 5 or services.density is None:
        return None
    values: dict[str, Value] = {"n": len(services.services), "pairs": services.possible, "speak": len(services.ties)}
    line = Line("finding-strangers-says", values)
    return Finding(id="strangers", lines=(line,), points=services.services, comes=services.density <= 0.1)


# --- too little -----------------------------------------------------------------------------------------------------

EVERYDAY = ("praktisch", "gezelschap", "informatie", "emotioneel")
"""The four letters of the Dutch ecogram (P, G, A, E): what most people need somebody for."""


def who_stands_alone(view: MapView, resident: str) -> Finding | None:
    """Somebody may pay on the dot and have nobody to call.

    Informal givers, and the everyday kinds of support (practical, company, advice, emotional) that none of them gives.
    Comes forward with at most one giver or with two such gaps. Source: §1.6 *informele steunbronnen*, *dekking per
    steunsoort*. Silent when nothing ties the resident to anybody yet.
    """
    if not any(resident in (tie.giver, tie.receiver) for tie in view.ties):
        return None
    people = network.informal_sources(view, resident)
    cover = network.cover(view, resident)
    gaps = tuple(kind for kind in EVERYDAY if not cover[kind])
    who: Value = _name(view, resident)
    lines = [Line("finding-alone-says", {"who": who, "n": len(people), "names": _few(view, people)})]
    if gaps:
        lines.append(Line("finding-alone-gap", {"what": Codes("carried", gaps)}))
    return Finding(id="alone", lines=tuple(lines), points=(resident, *people), comes=len(people) <= 1 or len(gaps) >= 2)


def what_falls(view: MapView, resident: str) -> Finding | None:
    """Something hangs on one person: not an alarm, a reason to have a plan B while all is well.

    Informal givers without whom a kind of support has no informal giver left, or without whom somebody informal can no
    longer reach the resident. Where services still give it, only the everyday kinds count: that wages and allowances
    are the only other money is no news. Comes forward when there is one. Source: §1.6 *enkel steunpunt*. Silent when
    nothing hangs on one.
    """
    lines: list[Line] = []
    points: list[str] = []
    for falls in network.single_points(view, resident):
        person = _name(view, falls.card)
        lost = tuple(one for one in falls.cut_off if network.side(view.card(one)) == network.INFORMAL)
        rest = tuple(kind for kind in falls.informal if kind not in falls.everyone and kind in EVERYDAY)
        alone = tuple(kind for kind in falls.informal if kind in falls.everyone)
        here = []
        if alone:
            here.append(Line("finding-falls-says", {"name": person, "what": Codes("carried", alone)}))
        if rest:
            here.append(Line("finding-falls-formal", {"name": person, "what": Codes("carried", rest)}))
        if lost:
            here.append(Line("finding-falls-cut", {"name": person, "names": _few(view, lost)}))
        if here:
            lines += here
            points.append(falls.card)
            points += [tie.id for tie in network.received(view, resident) if tie.giver == falls.card]
    return Finding(id="falls", lines=tuple(lines[:4]), points=tuple(points)) if lines else None


def what_services_carry(view: MapView, resident: str) -> Finding | None:
    """With and without professionals: what is left of the help when everybody who is paid for it goes home.

    Formal givers, and the kinds of support only they give. Comes forward when one of the everyday kinds (practical, company,
    advice, emotional) is among them. Source: §1.6 *formele steunbronnen*, *dekking per steunsoort*. Silent without a formal
    giver.
    """
    formal = network.formal_sources(view, resident)
    if not formal:
        return None
    alone = network.without_services(view, resident)
    who: Value = _name(view, resident)
    lines = [Line("finding-without-says", {"who": who, "n": len(formal), "names": _few(view, formal, 5)})]
    lines.append(Line("finding-without-gap", {"what": Codes("carried", alone)}) if alone else Line("finding-without-all"))
    return Finding(id="without", lines=tuple(lines), points=formal, comes=bool(set(alone) & set(EVERYDAY)))


def who_works_alone(view: MapView, resident: str = "") -> Finding | None:
    """When one service stops, a whole part of life may be without anybody.

    Domains on which one formal party works. Never comes forward by itself: one party for one thing is how it should be; it is
    asked when somebody leaves. Source: §1.6 *enkel steunpunt*, per domain. Silent when no card names a domain only it works on.
    """
    only = network.only_ones(view)
    if not only:
        return None
    lines = [
        Line("finding-sole-says", {"name": _name(view, one), "what": Codes("about", (domain,))})
        for domain, one in only.items()
    ]
    return Finding(id="sole", lines=tuple(lines), points=tuple(dict.fromkeys(only.values())), comes=False)


def who_is_leaned_on(view: MapView, resident: str) -> Finding | None:
    """Much of the help may rest on one pair of shoulders; those shoulders are a person too.

    H = Σ (wᵢ/Σw)² over everybody who gives (strong 3, ordinary 2, weak, double or tense 1). Comes forward above 0.5. Source:
    §1.6 *concentratie*. Silent with fewer than two givers: then *wie staat er alleen* asks.
    """
    leaning, weights = network.concentration(view, resident), network.weights(view, resident)
    if leaning is None or len(weights) < 2:
        return None
    first = max(weights, key=lambda one: weights[one])
    if leaning <= 0.5:
        line = Line("finding-leans-spread", {"who": _name(view, resident), "n": len(weights)})
        return Finding(id="leans", lines=(line,), points=tuple(weights), comes=False)
    line = Line("finding-leans-says", {"who": _name(view, resident), "name": _name(view, first), "n": len(weights)})
    points = (first, *(tie.id for tie in network.received(view, resident) if tie.giver == first))
    return Finding(id="leans", lines=(line,), points=points)


def where_it_strains(view: MapView, resident: str) -> Finding | None:
    """A tense tie is a reason to talk, no alarm: it may be the one that matters most.

    (tense + double + broken) / ties whose quality is known. Never comes forward by itself. Source: §1.6 *spanning*. Silent when
    no tie's quality is known, or none is strained.
    """
    ties = network.strained(view, resident)
    share = network.tension(view, resident)
    if not ties or share is None:
        return None
    others = tuple(dict.fromkeys(tie.giver if tie.receiver == resident else tie.receiver for tie in ties))
    values: dict[str, Value] = {"who": _name(view, resident), "n": len(ties), "of": round(len(ties) / share)}
    line = Line("finding-strains-says", values | {"names": _few(view, others, 5)})
    return Finding(id="strains", lines=(line,), points=(*others, *(tie.id for tie in ties)), comes=False)


# --- what is given --------------------------------------------------------------------------------------------------


def what_is_given(view: MapView, resident: str) -> Finding | None:
    """Who gives, counts for others. It is a strength, and sometimes a load; a map that shows only help hides it.

    (ties both ways or from the resident) / all ties of support that touch the resident. Always comes forward: nothing
    on the map is a question too. Source: §1.6 *wederkerigheid*. Silent when no support is known.
    """
    if network.reciprocity(view, resident) is None:
        return None
    there = {card.id for card in view.cards if not card.struck_by and not card.deceased}
    holding = [tie for tie in view.ties if not tie.struck_by and {tie.giver, tie.receiver} <= there]
    touching = [tie for tie in holding if resident in (tie.giver, tie.receiver) and network.given(tie)]
    giving = [tie for tie in touching if tie.mutual or tie.giver == resident]
    to = tuple(dict.fromkeys(tie.receiver if tie.giver == resident else tie.giver for tie in giving))
    who: Value = _name(view, resident)
    if not giving:
        return Finding(id="gives", lines=(Line("finding-gives-nothing", {"who": who}),), points=(resident,))
    line = Line("finding-gives-says", {"who": who, "names": _few(view, to), "n": len(giving), "of": len(touching)})
    return Finding(id="gives", lines=(line,), points=(*to, *(tie.id for tie in giving)))


# --- the list, and what comes forward -------------------------------------------------------------------------------

FINDINGS = (
    Question("owes", who_owes_whom, source="§0.6, §5.1"),
    Question("paid", what_was_paid, source="§5.5"),
    Question("voice", resident_voice, each=True),
    Question("assumed", assumptions),
    Question("lead", who_leads, each=True),
    Question("overlap", who_can_stop, each=True),
    Question("strangers", do_services_know_each_other),
    Question("alone", who_stands_alone, each=True),
    Question("falls", what_falls, each=True),
    Question("leans", who_is_leaned_on, each=True),
    Question("without", what_services_carry, each=True),
    Question("due", still_due, source="§5.2"),
    Question("light", what_meant_something_else, source="§0.6"),
    Question("blind", blind_spots),
    Question("sole", who_works_alone),
    Question("strains", where_it_strains, each=True),
    Question("gives", what_is_given, each=True),
)
"""In order of relevance, which is fixed and the same for everybody: first our own homework (who owes whom, what was paid); then whether we
know enough to speak (voice, assumptions); then too much help; then too little; then what lies unused or unseen. What the
resident gives stands last and always keeps a place: strengths weigh as much as worries."""
KEPT = "gives"
THEMES = (
    ("own", ("owes", "paid", "light")),
    ("know", ("voice", "assumed", "blind")),
    ("much", ("lead", "overlap", "strangers", "sole")),
    ("little", ("alone", "falls", "leans", "without", "due")),
    ("strength", ("gives", "strains")),
)
"""The same questions as a person would look for them: our own part, what we know, too much, too little, what is given."""


def all_findings(view: MapView, residents: tuple[str, ...] | None = None) -> tuple[Finding, ...]:
    """Every question with what the map says to it; a silent one says why it is silent. In the order of ``FINDINGS``."""
    asked = [one for one in (view.residents if residents is None else residents) if view.card(one)]
    return tuple(question.ask(view, resident) for question in FINDINGS for resident in (asked if question.each else ("",)))


def come_forward(view: MapView, most: int = 3) -> tuple[Finding, ...]:
    """At most three questions for the table: in the fixed order those that pass their threshold, the last about giving."""
    heard = [finding for finding in all_findings(view) if finding.comes and not finding.silent]
    kept = [finding for finding in heard if finding.id == KEPT][:1]
    return (*[finding for finding in heard if finding.id != KEPT][: max(0, most - len(kept))], *kept)[:most]


def spoken(finding: Finding, language: str) -> dict[str, Any]:
    """A finding as flat words for a page or a feed."""
    return {
        "id": finding.id, "about": finding.about, "question": finding.question(language),
        "sentence": finding.sentence(language), "why": finding.why(language), "source": finding.source,
        "points": list(finding.points), "comes": finding.comes, "silent": finding.silent,
    }  # fmt: skip
