"""One typed line says it all: what each line means, in Dutch and in English, and that nothing is guessed in silence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lifemaps import lines
from lifemaps.lines import NEW, NewAmount, NewCard, NewLifeEvent, NewTie, Reading, completions, read_line, read_list
from lifemaps.vocabulary import AMOUNT_LISTS, FREQUENCIES, KINDS, QUALITIES, RINGS, SUPPORTS, SYSTEMS

# given: the cards that lie on the map; Nadira is the resident
KNOWN = {
    "card:n": "Nadira",
    "card:y": "Yasmin",
    "card:i": "Ilyas",
    "card:k": "Neef Karim",
    "card:m": "Moeder van Nadira",
    "card:r": "Buurvrouw Ria",
    "card:di": "De Linde - incasso",
    "card:dp": "De Linde - projectbureau sloop",
    "card:s": "Spaarkring (9 vrouwen)",
}
NADIRA = ("card:n",)


def dutch(text: str, **more: Any) -> Reading:
    return read_line(text, "nl-NL", KNOWN, NADIRA, **more)


def shown(part: lines.Part) -> str:
    """A part in one line: ``card kind name [role] sector/ring? … source/certainty``, where ? is "assumed"."""
    match part:
        case NewCard():
            more = [f"{part.age} jaar"] * (part.age is not None) + ["regie"] * part.lead + ["overleden"] * part.deceased
            words = [f"card {part.kind} {part.name} [{part.role}] {part.sector}/{part.ring}{'?' * part.assumed}", *more]
        case lines.CardSaid():
            fields = ("name", "kind", "role", "age", "lead", "deceased", "sector", "ring")
            words = [f"more {part.card}", *(f"{f}={getattr(part, f)}" for f in fields if getattr(part, f) not in ("", None))]
        case NewTie():
            words = [f"tie {part.giver} {'<>' if part.mutual else '>'} {part.receiver}", part.quality]
            words += ["+".join(part.support), part.frequency, f"({part.note})" if part.note else ""]
        case NewAmount():
            words = [f"money {part.which}:{part.kind} {part.cents}", f"per {part.period}" if part.period else ""]
            words += [f"party={part.party}" if part.party else "", part.party_card]
            words += [{True: "arranged", False: "unarranged", None: ""}[part.arranged]]
            words += [f"monthly={part.monthly_cents}" if part.monthly_cents is not None else ""]
            words += [f"becomes={part.becomes_cents}@{part.becomes_since}" if part.becomes_cents is not None else ""]
            words += [f"({part.note})" if part.note else ""]
        case NewLifeEvent():
            words = [f"event {part.date} {part.system or '-'} {part.what}"]
    return " ".join(word for word in [*words, f"{part.source}/{part.certainty}"] if word)


# line · what is understood · the doubts, or !problem
DUTCH = [
    (
        "Fatima, tante, sterk, praktisch",
        ["card familie Fatima [tante] familie/dichtbij? team/aanname", "tie @new > card:n sterk praktisch team/aanname"],
        "",
    ),
    (
        "Tante Fatna, tante, gezelschap",
        [
            "card familie Tante Fatna [tante] familie/dichtbij? team/aanname",
            "tie @new > card:n onbekend gezelschap team/aanname",
        ],
        "",
    ),
    (
        "Tante Fatna, gezelschap, wekelijks",
        [
            "card familie Tante Fatna [] familie/midden? team/aanname",
            "tie @new > card:n onbekend gezelschap wekelijks team/aanname",
        ],
        "kind-from-name",
    ),
    (
        "Zus Loubna, zus, eigen kapsalon, 39, sterk, emotioneel, praktisch, meermaals per week, wederkerig, zegt zij",
        [
            "card familie Zus Loubna [zus, eigen kapsalon] familie/dichtbij? 39 jaar bewoner/verteld",
            "tie @new <> card:n sterk emotioneel+praktisch meermaals_per_week bewoner/verteld",
        ],
        "as-text",
    ),
    ("Yasmine, dochter, mbo", ["card huisgenoot Yasmine [dochter, mbo] thuis/dichtbij? team/aanname"], "two-meanings"),
    ("Sara, huisgenoot, dochter, 17 jaar", ["card huisgenoot Sara [dochter] thuis/dichtbij? 17 jaar team/aanname"], ""),
    ("Bram, vriend", ["card vriend Bram [] vrienden/ver? team/aanname"], ""),
    ("Bram, vriendin, ver", ["card vriend Bram [vriendin] vrienden/ver team/aanname"], ""),
    ("Piet", ["card vriend Piet [] vrienden/ver? team/aanname"], "kind-unknown"),
    (
        "Buurman Wim, onderbuur, 2 keer per week, zegt buur",
        [
            "card buur Buurman Wim [onderbuur] buren/dichtbij? buur/verteld",
            "tie @new > card:n onbekend meermaals_per_week buur/verteld",
        ],
        "",
    ),
    ("Oom Jan, oom, overleden", ["card familie Oom Jan [oom] familie/dichtbij? overleden team/aanname"], ""),
    (
        "Ex-man, ex, verbroken, nooit",
        ["card familie Ex-man [ex] familie/ver? team/aanname", "tie @new > card:n verbroken nooit team/aanname"],
        "",
    ),
    (
        "Ex-man, ex, verbroken",
        ["card familie Ex-man [ex] familie/ver? team/aanname", "tie @new > card:n verbroken team/aanname"],
        "",
    ),
    ("Els, vriendin, bron: De Linde / loket", ["card vriend Els [vriendin] vrienden/ver? De Linde / loket/verteld"], ""),
    (
        "Huisartsenpraktijk, organisatie, huisarts, jaarlijks, informatie",
        [
            "card organisatie Huisartsenpraktijk [huisarts] diensten/ver? team/aanname",
            "tie @new > card:n onbekend informatie jaarlijks team/aanname",
        ],
        "",
    ),
    ("Dokter Post, huisarts", ["card hulpverlener Dokter Post [huisarts] diensten/ver? team/aanname"], ""),
    ("ROC, opleiding Yasmin", ["card organisatie ROC [opleiding Yasmin] werk/ver? team/aanname"], "as-text kind-from-name"),
    ("Gemeente - wijkzaken", ["card overheid Gemeente - wijkzaken [] diensten/ver? team/aanname"], "kind-from-name"),
    (
        "Autofinanciering, schuldeiser, lening voor de auto",
        ["card schuldeiser Autofinanciering [lening voor de auto] geld/ver? team/aanname"],
        "as-text",
    ),
    (
        "Spaargroep, groep, maandelijkse pot",
        ["card groep Spaargroep [maandelijkse pot] vrienden/ver? team/aanname"],
        "as-text",
    ),
    (
        "plek: buurthuis De Brug, elke dinsdag, gezelschap",
        [
            "card plek buurthuis De Brug [] buren/midden? team/aanname",
            "tie @new > card:n onbekend gezelschap wekelijks team/aanname",
        ],
        "",
    ),
    ("+ Karim, neef", ["card familie Karim [neef] familie/dichtbij? team/aanname"], ""),
    (
        "Els, vrijwilligster taaltafel, gezien",
        ["card vrijwilliger Els [vrijwilligster taaltafel] vrienden/ver? team/waarneming"],
        "as-text kind-from-words",
    ),
    ("Els, vriendin, praktsich", ["card vriend Els [vriendin, praktsich] vrienden/ver? team/aanname"], "looks-like"),
    (
        "Gré, vriendin, sterk en gezellig",
        ["card vriend Gré [vriendin] vrienden/ver? team/aanname", "tie @new > card:n sterk gezelschap team/aanname"],
        "",
    ),
    (
        "Gré, vriendin, sterk praktisch elke week",
        [
            "card vriend Gré [vriendin] vrienden/midden? team/aanname",
            "tie @new > card:n sterk praktisch wekelijks team/aanname",
        ],
        "",
    ),
    (
        "Gré, vriendin, goed",
        ["card vriend Gré [vriendin] vrienden/ver? team/aanname", "tie @new > card:n sterk team/aanname"],
        "two-meanings",
    ),
    (
        "Gré, vriendin, sterk, gespannen",
        ["card vriend Gré [vriendin] vrienden/ver? team/aanname", "tie @new > card:n sterk team/aanname"],
        "two-values",
    ),
    ("Gré, zus, buurvrouw", ["card familie Gré [zus, buurvrouw] familie/dichtbij? team/aanname"], "two-values"),
    (
        "Gré, vriendin, in de buurt, regie",
        ["card vriend Gré [vriendin] buren/ver? team/aanname", "tie @new > card:n onbekend regie team/aanname"],
        "",
    ),
    ('"De Vries, Jan", collega', ["card collega_school De Vries, Jan [collega] werk/ver? team/aanname"], ""),
    (
        "Meneer X, huurder, heeft de regie, 70",
        ["card bewoner Meneer X [huurder] thuis/dichtbij? 70 jaar regie team/aanname"],
        "",
    ),
    ("Fatima tante sterk", ["card familie Fatima tante sterk [] familie/dichtbij? team/aanname"], "commas kind-from-name"),
    ("Karim, sterk, wekelijks", ["tie card:k > card:n sterk wekelijks team/aanname"], "is-it"),
    ("nadira, 43, huurder", ["more card:n role=huurder age=43 team/aanname"], "exists"),
    ("Yasmin", [], "!nothing-new"),
    ("YASMIN ,  Dichtbij , ZEGT   Hij", ["more card:y ring=dichtbij bewoner/verteld"], "exists"),
    ("Moeder, sterk, dagelijks", ["tie card:m > card:n sterk dagelijks team/aanname"], "is-it"),
    (
        "Linde, gespannen",
        ["card vriend Linde [] vrienden/ver? team/aanname", "tie @new > card:n gespannen team/aanname"],
        "looks-like-card kind-unknown",
    ),
    ("Nadira, sterk", [], "!nothing-new"),
    ("Nadira heet Nadira B., 43", ["more card:n name=Nadira B. age=43 team/aanname"], ""),
    ("bewoner heet Samira", ["more card:n name=Samira team/aanname"], ""),
    ("De Linde heet Woonstichting", [], "!which-card"),
    ("Hond heet Bobby, huisgenoot", ["card huisgenoot Hond heet Bobby [] thuis/dichtbij? team/aanname"], ""),
    ("Karim > Nadira", ["tie card:k > card:n onbekend team/aanname"], ""),
    (
        "Karim -> Yasmin, informatie, gezien door woonconsulent",
        ["tie card:k > card:y onbekend informatie woonconsulent/waarneming"],
        "",
    ),
    (
        "Nadira <> Moeder van Nadira, sterk, praktisch, emotioneel, dagelijks",
        ["tie card:n <> card:m sterk praktisch+emotioneel dagelijks team/aanname"],
        "",
    ),
    ("Yasmin < Nadira, financieel", ["tie card:n > card:y onbekend financieel team/aanname"], ""),
    ("> Yasmin, praktisch", ["tie card:n > card:y onbekend praktisch team/aanname"], ""),
    ("<> Ria, gezelschap", ["tie card:n <> card:r onbekend gezelschap team/aanname"], ""),
    ("zij > moeder, praktisch", ["tie card:n > card:m onbekend praktisch team/aanname"], ""),
    ("Ria > Nadira > Yasmin", [], "!two-arrows"),
    ("Nadira > nadira", [], "!self-tie"),
    ("Ria >", [], "!tie-end-missing"),
    (
        "Ria > Selma, buurvrouw, koffie",
        ["card buur Selma [buurvrouw] buren/ver? team/aanname", "tie card:r > @new onbekend gezelschap team/aanname"],
        "new-name",
    ),
    (
        "> Joop, kaartmaat, zelden, bron: melding",
        ["card vriend Joop [kaartmaat] vrienden/ver? melding/verteld", "tie card:n > @new onbekend zelden melding/verteld"],
        "new-name",
    ),
    (
        "Anna > Bea, gezelschap",
        [
            "card vriend Anna [] vrienden/ver? team/aanname",
            "card vriend Bea [] vrienden/ver? team/aanname",
            "tie @new > @new2 onbekend gezelschap team/aanname",
        ],
        "new-name new-name kind-unknown kind-unknown",
    ),
    (
        "Karim > Ria, praktisch, doet de post",
        ["tie card:k > card:r onbekend praktisch (doet de post) team/aanname"],
        "as-text",
    ),
    ("De Linde > Nadira, controle", [], "!which-card"),
    ("Kar > Ily", ["tie card:k > card:i onbekend team/aanname"], "is-it is-it"),
    (
        "Piet>Nadira",
        ["card vriend Piet [] vrienden/ver? team/aanname", "tie @new > card:n onbekend team/aanname"],
        "new-name kind-unknown",
    ),
    ("huur 689,75 per maand", ["money uitgaven:huur 68975 per maand team/aanname"], ""),
    ("huur 689.75", ["money uitgaven:huur 68975 per maand team/aanname"], "assumed-period"),
    ("Huur: € 1.226,65 p/m, feit, bron huurcontract", ["money uitgaven:huur 122665 per maand huurcontract/feit"], ""),
    ("loon 1395", ["money inkomsten:loon 139500 per maand team/aanname"], "assumed-period"),
    (
        "loon van Schoolbestuur 1.395,00 per maand",
        ["money inkomsten:loon 139500 per maand party=Schoolbestuur team/aanname"],
        "",
    ),
    ("loon 350 per week", ["money inkomsten:loon 151667 per week team/aanname"], "per-month"),
    (
        "zorgverzekering 1.896 per jaar",
        ["money uitgaven:zorgverzekering 15800 per jaar team/aanname"],
        "amount-read-as per-month",
    ),
    (
        "kinderbijslag 585 per kwartaal, zegt zij",
        ["money inkomsten:kinderbijslag 19500 per kwartaal bewoner/verteld"],
        "per-month",
    ),
    (
        "huurtoeslag 118 per maand, wordt 356 vanaf 2026-10, feit, bron: bankafschrift",
        ["money inkomsten:huurtoeslag 11800 per maand becomes=35600@2026-10 bankafschrift/feit"],
        "",
    ),
    (
        "gemeentelijke belasting 0 per maand (kwijtschelding aangevraagd), zegt neef",
        ["money uitgaven:gemeentelijke_belasting 0 per maand (kwijtschelding aangevraagd) neef/verteld"],
        "",
    ),
    ("uitgave ov en school 95 per maand", ["money uitgaven:ov_en_school 9500 per maand team/aanname"], ""),
    ("uitgave bus naar annie 22,50 per maand", ["money uitgaven:bus_naar_annie 2250 per maand team/aanname"], ""),
    ("schuld De Linde 1.226,65", ["money schulden: 122665 party=De Linde team/aanname"], "amount-kind-unknown"),
    (
        "schuld De Linde 1.226,65, huur, geen regeling",
        ["money schulden:huur 122665 party=De Linde unarranged team/aanname"],
        "",
    ),
    (
        "huurschuld aan De Linde - incasso 412, regeling 40 per maand",
        ["money schulden:huur 41200 party=De Linde - incasso card:di arranged monthly=4000 team/aanname"],
        "",
    ),
    (
        "familielening Spaarkring / zus 900, regeling, renteloos",
        ["money schulden:familielening 90000 party=Spaarkring / zus arranged (renteloos) team/aanname"],
        "as-note",
    ),
    (
        "krijgt nog van De Linde 2.500",
        ["money vorderingen_van_bewoner: 250000 party=De Linde team/aanname"],
        "amount-read-as amount-kind-unknown",
    ),
    (
        "krijgt nog nabetaling huurtoeslag van Dienst Toeslagen 1.666",
        ["money vorderingen_van_bewoner:nabetaling_huurtoeslag 166600 party=Dienst Toeslagen team/aanname"],
        "amount-read-as",
    ),
    (
        "krijgt nog 689,75 van De Linde - incasso voor dubbele maandhuur maart",
        ["money vorderingen_van_bewoner:dubbele_maandhuur_maart 68975 party=De Linde - incasso card:di team/aanname"],
        "",
    ),
    ("spaargeld 2150", ["money bezittingen:spaargeld 215000 team/aanname"], ""),
    ("recht op zorgtoeslag 92 per maand", ["money rechten_niet_gebruikt:zorgtoeslag 9200 per maand team/aanname"], ""),
    ("huur", [], "!amount-missing"),
    ("schuld De Linde", [], "!amount-missing"),
    ("huur -50", [], "!amount-negative"),
    ("huur 12,3456", [], "!amount-unreadable"),
    ("huur 1,226", ["money uitgaven:huur 122600 per maand team/aanname"], "amount-read-as assumed-period"),
    ("huur 50,-", ["money uitgaven:huur 5000 per maand team/aanname"], "assumed-period"),
    ("schuld X 99999999999999", [], "!amount-too-large"),
    (
        "Spaarkring, groep, sterk",
        ["card groep Spaarkring [] vrienden/ver? team/aanname", "tie @new > card:n sterk team/aanname"],
        "looks-like-card",
    ),
    ("School, organisatie", ["card organisatie School [] werk/ver? team/aanname"], ""),
    ("2026-09-22 beschikking huurtoeslag", ["event 2026-09-22 sociale_zekerheid beschikking huurtoeslag team/aanname"], ""),
    ("22-9-2026 verhuisd", ["event 2026-09-22 wonen verhuisd team/aanname"], ""),
    ("5-6-2026 nieuwe baan", ["event 2026-06-05 werk nieuwe baan team/aanname"], "day-month"),
    ("22 september 2026: Yasmin wordt 18, zorg", ["event 2026-09-22 zorg Yasmin wordt 18 team/aanname"], ""),
    ("maart 2026: verhuisd", ["event 2026-03 wonen verhuisd team/aanname"], ""),
    ("in 2019 iets, met een komma", ["event 2019 - iets, met een komma team/aanname"], "which-system"),
    (
        "2021-05 Scheiding; kinderen blijven, zegt zij",
        ["event 2021-05 gezin Scheiding; kinderen blijven bewoner/verteld"],
        "",
    ),
    ("2026-13-40 verhuisd", [], "!date-unreadable"),
    ("22 september verhuisd", [], "!year-missing"),
    ("2026-09", [], "!event-what-missing"),
    ("zorg: geen geld, geen slaap, zegt zij", ["card zorg geen geld, geen slaap [] thuis/dichtbij? bewoner/verteld"], ""),
    ("wens: een vast telefoonnummer", ["card wens een vast telefoonnummer [] thuis/dichtbij? team/aanname"], ""),
    (
        "kracht: penningmeester, al zes jaar, feit",
        ["card kracht penningmeester, al zes jaar [] thuis/dichtbij? team/feit"],
        "",
    ),
    ("zorg:", [], "!name-missing"),
    (", tante", [], "!name-missing"),
    ("...", [], "!name-missing"),
    ("<script>alert(1)</script>", ["card vriend <script>alert(1)</script> [] vrienden/ver? team/aanname"], "kind-unknown"),
]

ENGLISH = [
    (
        "Fatima, aunt, strong, practical",
        ["card familie Fatima [aunt] familie/dichtbij? team/aanname", "tie @new > card:n sterk praktisch team/aanname"],
        "",
    ),
    (
        "Aunt Fatna, aunt, company",
        [
            "card familie Aunt Fatna [aunt] familie/dichtbij? team/aanname",
            "tie @new > card:n onbekend gezelschap team/aanname",
        ],
        "",
    ),
    (
        "Ria, neighbour, close, company, practical, several times a week, mutual, she says",
        [
            "card buur Ria [] buren/dichtbij? bewoner/verteld",
            "tie @new <> card:n sterk gezelschap+praktisch meermaals_per_week bewoner/verteld",
        ],
        "looks-like-card",
    ),
    ("Sam, son, 9", ["card huisgenoot Sam [son] thuis/dichtbij? 9 jaar team/aanname"], "two-meanings"),
    (
        "Dr Post, GP, once a year",
        ["card hulpverlener Dr Post [GP] diensten/ver? team/aanname", "tie @new > card:n onbekend jaarlijks team/aanname"],
        "",
    ),
    ("ROC, organisation, Yasmin's school", ["card organisatie ROC [Yasmin's school] diensten/ver? team/aanname"], "as-text"),
    (
        "Jo, friend, good",
        ["card vriend Jo [] vrienden/ver? team/aanname", "tie @new > card:n sterk team/aanname"],
        "two-meanings",
    ),
    ("Jo", ["card vriend Jo [] vrienden/ver? team/aanname"], "kind-unknown"),
    ("the resident is called Samira, 43", ["more card:n name=Samira age=43 team/aanname"], ""),
    ("Yasmin, close, daily", ["tie card:y > card:n sterk dagelijks team/aanname"], "exists"),
    ("Karim > Nadira, information, weekly, says Ria", ["tie card:k > card:n onbekend informatie wekelijks Ria/verteld"], ""),
    (
        "Nadira <> Yasmin, strong, practical, daily, seen",
        ["tie card:n <> card:y sterk praktisch dagelijks team/waarneming"],
        "",
    ),
    ("> Yasmin, financial", ["tie card:n > card:y onbekend financieel team/aanname"], ""),
    ("she > Ria, company", ["tie card:n > card:r onbekend gezelschap team/aanname"], ""),
    (
        "Ria > Zoe, friend, coffee",
        ["card vriend Zoe [] vrienden/ver? team/aanname", "tie card:r > @new onbekend gezelschap team/aanname"],
        "new-name",
    ),
    ("rent 689.75 per month", ["money uitgaven:huur 68975 per maand team/aanname"], ""),
    ("rent 1,226.65", ["money uitgaven:huur 122665 per maand team/aanname"], "assumed-period"),
    ("wage 1395 a month, fact, source: payslip", ["money inkomsten:loon 139500 per maand payslip/feit"], ""),
    (
        "rent allowance 118 per month, becomes 356 from 2026-10",
        ["money inkomsten:huurtoeslag 11800 per maand becomes=35600@2026-10 team/aanname"],
        "",
    ),
    (
        "health insurance 1,896 per year",
        ["money uitgaven:zorgverzekering 15800 per jaar team/aanname"],
        "amount-read-as per-month",
    ),
    ("owes De Linde 1,226.65", ["money schulden: 122665 party=De Linde team/aanname"], "amount-kind-unknown"),
    (
        "debt to De Linde - incasso 1,226.65, rent, no arrangement",
        ["money schulden:huur 122665 party=De Linde - incasso card:di unarranged team/aanname"],
        "",
    ),
    (
        "is owed by De Linde 2,500",
        ["money vorderingen_van_bewoner: 250000 party=De Linde team/aanname"],
        "amount-read-as amount-kind-unknown",
    ),
    (
        "is owed moving allowance by De Linde 2,500",
        ["money vorderingen_van_bewoner:verhuiskostenvergoeding 250000 party=De Linde team/aanname"],
        "amount-read-as",
    ),
    ("savings 2.150,00", ["money bezittingen:spaargeld 215000 team/aanname"], "amount-read-as"),
    ("rent", [], "!amount-missing"),
    (
        "2026-09-22 decision on housing benefit",
        ["event 2026-09-22 sociale_zekerheid decision on housing benefit team/aanname"],
        "which-system",
    ),
    ("September 22, 2026: moved", ["event 2026-09-22 wonen moved team/aanname"], ""),
    ("22/9/2026 moved", ["event 2026-09-22 wonen moved team/aanname"], ""),
    ("March 2026 got a job", ["event 2026-03 werk got a job team/aanname"], ""),
    ("in 2019 something", ["event 2019 - something team/aanname"], "which-system"),
    ("worry: no money, no sleep, she says", ["card zorg no money, no sleep [] thuis/dichtbij? bewoner/verteld"], ""),
    ("wish: one phone number", ["card wens one phone number [] thuis/dichtbij? team/aanname"], ""),
    ("strength: treasurer for six years", ["card kracht treasurer for six years [] thuis/dichtbij? team/aanname"], ""),
    (
        "place: community centre, company, weekly",
        [
            "card plek community centre [] buren/midden? team/aanname",
            "tie @new > card:n onbekend gezelschap wekelijks team/aanname",
        ],
        "",
    ),
    ("a > b > c", [], "!two-arrows"),
]


def outcome(reading: Reading) -> tuple[list[str], str]:
    doubts = " ".join(doubt.code for doubt in reading.doubts)
    return [shown(part) for part in reading.understood], f"!{reading.problem}" if reading.problem else doubts


@pytest.mark.parametrize(("line", "understood", "doubts"), DUTCH, ids=[row[0] for row in DUTCH])
def test_a_dutch_line_means_exactly_this(line: str, understood: list[str], doubts: str) -> None:
    assert outcome(dutch(line)) == (understood, doubts)


@pytest.mark.parametrize(("line", "understood", "doubts"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_an_english_line_means_exactly_this(line: str, understood: list[str], doubts: str) -> None:
    assert outcome(read_line(line, "en", KNOWN, NADIRA)) == (understood, doubts)


def test_scene_four_shows_family_and_close_by_before_enter() -> None:
    # when somebody types the aunt, then the screen says where she will lie, as an assumption
    reading = dutch("Tante Fatna, tante, gezelschap")
    assert reading.preview == (("sector", "familie"), ("ring", "dichtbij"), ("support", "gezelschap"))
    card = reading.understood[0]
    assert isinstance(card, NewCard) and card.assumed


def test_a_role_nobody_taught_is_shown_as_the_words_they_are() -> None:
    reading = dutch("Loubna, zus, eigen kapsalon")
    assert ("role", "zus, eigen kapsalon") in reading.preview
    assert [(d.code, d.text, d.start, d.end) for d in reading.doubts] == [("as-text", "eigen kapsalon", 13, 27)]


def test_a_slip_of_the_finger_is_shown_with_the_word_it_resembles() -> None:
    (doubt,) = dutch("Els, vriendin, praktsich").doubts
    assert (doubt.code, doubt.choices) == ("looks-like", ("praktisch",))


# ── who is meant ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_two_cards_of_one_name_are_asked_about_and_the_answer_is_kept() -> None:
    # given two landlords' departments, when "De Linde" is typed, then both are offered and nothing is tied
    reading = dutch("De Linde > Nadira, controle")
    assert reading.problem == "which-card" and not reading.understood
    assert reading.doubts[0].choices == ("card:di", "card:dp", NEW)
    # when one was chosen, then it is that one; or a new card
    (tie,) = dutch("De Linde > Nadira, controle", chosen={"de linde": "card:di"}).understood
    assert isinstance(tie, NewTie) and tie.giver == "card:di"
    assert isinstance(dutch("De Linde > Nadira, controle", chosen={"de linde": NEW}).understood[0], NewCard)


def test_a_name_that_lies_there_is_never_laid_twice() -> None:
    reading = dutch("neef karim, sterk")
    assert not any(isinstance(part, NewCard) for part in reading.understood)
    assert reading.doubts[0].code == "exists" and reading.doubts[0].choices == ("card:k", NEW)
    assert isinstance(dutch("+ neef karim, sterk").understood[0], NewCard)


def test_a_school_named_after_a_child_is_not_the_child() -> None:
    # given: only the school lies there, when: the child is laid with a tie, then: it is a card of its own
    known = {"card:n": "Nadira", "card:b": "Basisschool Ilyas"}
    reading = read_line("> Ilyas, huisgenoot, zoon, 11, dagelijks", "nl-NL", known, NADIRA)
    card, tie = reading.understood
    assert isinstance(card, NewCard) and isinstance(tie, NewTie)
    assert (card.name, card.kind, tie.giver, tie.receiver) == ("Ilyas", "huisgenoot", "card:n", NEW)
    assert [doubt.code for doubt in reading.doubts] == ["new-name"]
    assert "card:b" in reading.doubts[0].choices
    # and without a description it is asked, never taken in silence
    asked = read_line("> Ilyas, dagelijks", "nl-NL", known, NADIRA)
    assert [doubt.code for doubt in asked.doubts] == ["is-it"]


def test_with_several_residents_the_first_is_taken_in_doubt_and_with_none_there_is_a_place_for_one() -> None:
    several = read_line("Els, vriendin, sterk", "nl-NL", KNOWN, ("card:n", "card:y"))
    assert [(d.code, d.choices) for d in several.doubts] == [("which-resident", ("card:n", "card:y"))]
    chosen = read_line("Els, vriendin, sterk", "nl-NL", KNOWN, ("card:n", "card:y"), {lines.THE_RESIDENT: "card:y"})
    assert isinstance(chosen.understood[1], NewTie) and chosen.understood[1].receiver == "card:y" and not chosen.doubts
    nobody = read_line("Els, vriendin, sterk", "nl-NL", {})
    assert isinstance(nobody.understood[1], NewTie) and nobody.understood[1].receiver == lines.THE_RESIDENT
    assert nobody.doubts[0].code == "no-resident"


# ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1.226,65", 122665), ("1,226.65", 122665), ("1226,65", 122665), ("1226.65", 122665), ("1 226,65", 122665),
        ("1.226", 122600), ("2.500", 250000), ("689,75", 68975), ("689,7", 68970), ("1.234.567,89", 123456789),
        ("0,05", 5), ("12,345", 1234500), ("1.22.333", None), ("12,3456", None), ("0,123", None), ("1,2,3", None),
    ],
)  # fmt: skip
def test_an_amount_is_read_to_the_cent_however_it_is_written(typed: str, cents: int | None) -> None:
    for language in ("nl-NL", "en"):
        read = lines.cents_of(typed, lines.grammar(language))
        assert (read[0] if read else None) == cents


def test_an_amount_that_could_be_read_otherwise_says_so() -> None:
    doubt = dutch("huur 1.226 per maand").doubts[0]
    assert (doubt.code, doubt.taken, doubt.choices) == ("amount-read-as", "122600", ("122600", "123"))
    assert not dutch("huur 1.226,65 per maand").doubts


@pytest.mark.parametrize(
    ("line", "cents"),
    [("loon 350 per week", 151667), ("water 252 per jaar", 2100), ("kinderbijslag 585 per kwartaal", 19500)],
)
def test_a_week_or_a_year_is_told_per_month_and_said(line: str, cents: int) -> None:
    reading = dutch(line)
    assert isinstance(reading.understood[0], NewAmount) and reading.understood[0].cents == cents
    assert [d.code for d in reading.doubts] == ["per-month"]


# ── a pasted list ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_pasted_list_becomes_a_card_per_line_and_later_lines_know_the_earlier() -> None:
    # given a long list with a heading, bullets and an empty line
    text = "Familie:\n- Fatima, tante\n• Hamid\n\n3. Fatima > Hamid, praktisch\n  * Fatima, sterk\nloon 1395 per maand"
    readings = read_list(text, "nl-NL", KNOWN, NADIRA)
    # then the heading gives the kind, and Fatima is one card
    assert [outcome(reading) for reading in readings] == [
        ([], "!heading"),
        (["card familie Fatima [tante] familie/dichtbij? team/aanname"], ""),
        (["card familie Hamid [] familie/dichtbij? team/aanname"], ""),
        (["tie @L2 > @L3 onbekend praktisch team/aanname"], ""),
        (["tie @L2 > card:n sterk team/aanname"], "exists"),
        (["money inkomsten:loon 139500 per maand team/aanname"], ""),
    ]


def test_a_list_without_end_is_cut_and_says_so() -> None:
    readings = read_list("\n".join(f"Naam {n}" for n in range(400)), "nl-NL", {})
    assert len(readings) == lines.LONGEST_LIST + 1 and readings[-1].problem == "list-too-long"


# ── completing while typing ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Kari", "Neef Karim"), ("Fatima, tan", "tante"), ("Fatima, tante, st", "sterk"), ("> Ya", "Yasmin"),
        ("Ria > il", "Ilyas"), ("Els, sterk, prak", "praktisch"), ("Els, zegt", "zegt zij"), ("schu", "schuld "),
        ("huur 689, per", "per maand"), ("krijgt nog van linde", "krijgt nog van De Linde - incasso"),
    ],
)  # fmt: skip
def test_typing_completes_names_then_words(typed: str, first: str) -> None:
    assert completions(typed, "nl-NL", KNOWN)[0] == first


def test_what_was_said_is_not_offered_again() -> None:
    offered = completions("Els, sterk, ", "nl-NL", KNOWN)
    assert "praktisch" in offered and "zwak" not in offered and "sterk" not in offered
    assert completions("Els, st, tante", "nl-NL", KNOWN, cursor=7)[0] == "sterk"


# ── every language, any text ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", lines.languages())
def test_every_code_has_a_word_and_every_word_a_code(language: str) -> None:
    words = lines.grammar(language)
    codes = {
        "kind": set(KINDS), "quality": set(QUALITIES), "support": set(SUPPORTS), "frequency": set(FREQUENCIES),
        "ring": set(RINGS), "list": set(AMOUNT_LISTS), "prefix": {"zorg", "wens", "kracht"},
    }  # fmt: skip
    for family, whole in codes.items():
        assert {code for codes in words.phrases[family].values() for code in codes} == whole, family
    assert {code for _, code in words.systems} == set(SYSTEMS)
    assert {code.partition("@")[0] for codes in words.phrases["role"].values() for code in codes} <= set(KINDS)
    families = ("said", "mutual", "quality", "support", "frequency", "ring", "sector", "lead", "deceased", "kind", "role")
    taught = [phrase for family in families for phrase in words.phrases[family]]
    assert len(taught) == len(set(taught)), sorted({p for p in taught if taught.count(p) > 1})


def test_a_language_without_a_file_is_read_in_its_nearest_relative() -> None:
    assert lines.grammar("nl-BE").language == "nl-NL" and lines.grammar("fr-BE").language == "en"


PIECES = st.sampled_from([
    "Fatima", "tante", "sterk", ",", ">", "<>", "<", " ", "huur", "krijgt nog", "van", "1.226,65", "1,2,3", "per jaar",
    "zegt", "2026-09", "22-9-2026", "31-2-2026", "(", ")", '"', ":", "zorg:", "+", "-", "€", "wordt", "vanaf", "regeling",
    "bron:", "\n", "\t", "Nadira", "De Linde", "\u202e", "\ud800", "\x00", "١٢٣", "²", "İ", "3x", "per week", "😀", "?", "/",
])  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join))
)
def test_whatever_is_typed_is_answered(text: str) -> None:
    for language in ("nl-NL", "en"):
        reading = read_line(text, language, KNOWN, NADIRA)
        assert bool(reading.understood) != bool(reading.problem)
        assert all(0 <= doubt.start <= doubt.end <= len(text) for doubt in reading.doubts)
        for part in reading.understood:
            assert not isinstance(part, NewCard) or 0 < len(part.name) <= lines.LONGEST_NAME
            assert not isinstance(part, NewAmount) or 0 <= part.cents <= lines.MOST_CENTS
        assert isinstance(completions(text, language, KNOWN, len(text) // 2), list)
        assert isinstance(read_list(text, language, {}), list)


TAUGHT = sorted(row[0] for row in DUTCH if row[1])


def meaning(reading: Reading) -> tuple[list[str], str]:
    understood, doubts = outcome(reading)
    return [part.casefold() for part in understood], doubts


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(TAUGHT), st.sampled_from([str.upper, str.lower, str.title]), st.sampled_from(["  ", " \u00a0 ", "   "])
)
def test_case_and_spaces_never_change_what_is_meant(line: str, cased: Any, gap: str) -> None:
    assert meaning(dutch(f" {cased(line).replace(' ', gap)} ")) == meaning(dutch(line))


@settings(max_examples=200, deadline=None)
@given(st.permutations(["tante", "sterk", "praktisch", "gezelschap", "wekelijks", "zegt zij", "66 jaar"]))
def test_after_the_name_words_come_in_any_order(words: list[str]) -> None:
    card, tie = dutch(", ".join(["Fatna", *words])).understood
    assert shown(card) == "card familie Fatna [tante] familie/midden? 66 jaar bewoner/verteld"
    assert isinstance(tie, NewTie) and set(tie.support) == {"praktisch", "gezelschap"} and tie.frequency == "wekelijks"


# ── Nadira's whole map, typed ────────────────────────────────────────────────────────────────────────────────────────

CASE = Path(__file__).parent.parent / "lifemaps" / "library" / "nadira.yaml"
VOICE = {
    "verteld": "zegt {bron}", "waarneming": "gezien door {bron}", "feit": "feit, bron {bron}",
    "aanname": "aanname, bron {bron}",
}  # fmt: skip
LIST_WORD = {"inkomsten": "inkomen", "uitgaven": "uitgave", "schulden": "schuld", "vorderingen_van_bewoner": "krijgt nog"}


def said(thing: dict[str, Any]) -> str:
    return VOICE[thing["zekerheid"]].format(**thing) if thing["bron"] != "bewoner" else "zegt zij"


def euros(amount: float) -> str:
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


@pytest.fixture(scope="module")
def nadira() -> dict[str, Any]:
    return yaml.safe_load(CASE.read_text(encoding="utf-8"))


def test_every_card_of_nadiras_map_can_be_typed(nadira: dict[str, Any]) -> None:
    kind_word = {code: word for word, code in reversed(lines.grammar("nl-NL").first["kind"])}
    known: dict[str, str] = {}
    for card in nadira["knopen"]:
        line = f"{card['naam']}, {kind_word[card['soort']]}, {card['rol']}"
        line += f", {card['leeftijd']} jaar" if "leeftijd" in card else ""
        line += ", heeft de regie" if card.get("is_regie") else ""
        (part,) = read_line(line, "nl-NL", known, ("p_nadira",) if known else ()).understood
        assert isinstance(part, NewCard), line
        typed = (part.kind, part.name, part.role, part.age, part.lead)
        assert typed == (card["soort"], card["naam"], card["rol"], card.get("leeftijd"), card.get("is_regie", False))
        known[card["id"]] = card["naam"]


def test_every_tie_of_nadiras_map_can_be_typed(nadira: dict[str, Any]) -> None:
    known = {card["id"]: card["naam"] for card in nadira["knopen"]}
    for tie in nadira["relaties"]:
        arrow = "<>" if tie["wederkerig"] else ">"
        words = [tie["kwaliteit"], *tie["steun"], tie["frequentie"].replace("_", " "), said(tie)]
        line = f"{known[tie['van']]} {arrow} {known[tie['naar']]}, {', '.join(words)}"
        reading = read_line(line, "nl-NL", known, ("p_nadira",))
        (part,) = reading.understood
        assert not reading.doubts, line
        assert part == NewTie(
            giver=tie["van"], receiver=tie["naar"], quality=tie["kwaliteit"], support=tuple(tie["steun"]),
            frequency=tie["frequentie"], mutual=tie["wederkerig"], source=tie["bron"], certainty=tie["zekerheid"],
        )  # fmt: skip


def typed_amount(which: str, amount: dict[str, Any]) -> str:
    kind, party = amount["soort"].replace("_", " "), amount.get("schuldeiser") or amount.get("schuldenaar", "")
    marker = {"schulden": " aan ", "vorderingen_van_bewoner": " van "}.get(which, "")
    line = f"{LIST_WORD[which]} {kind}{marker}{party} {euros(amount['bedrag'])}{'' if marker else ' per maand'}"
    line += f" ({amount['opmerking']})" if "opmerking" in amount else ""
    becomes = amount.get("wordt")
    line += f", wordt {euros(becomes['bedrag'])} vanaf {becomes['vanaf']}" if becomes else ""
    line += {True: ", regeling", False: ", geen regeling", None: ""}[amount.get("regeling")]
    return f"{line}, {said(amount)}"


def test_every_amount_of_nadiras_map_can_be_typed(nadira: dict[str, Any]) -> None:
    known = {card["id"]: card["naam"] for card in nadira["knopen"]}
    of_name = {name: card for card, name in known.items()}
    for which, amount in [(its, amount) for its in LIST_WORD for amount in nadira[its]]:
        line = typed_amount(which, amount)
        reading = read_line(line, "nl-NL", known, ("p_nadira",))
        party = amount.get("schuldeiser") or amount.get("schuldenaar", "")
        becomes = amount.get("wordt", {})
        assert not reading.doubts, line
        assert reading.understood == (
            NewAmount(
                which=which, kind=amount["soort"], cents=round(amount["bedrag"] * 100), period="" if party else "maand",
                party=party, party_card=of_name.get(party, ""), arranged=amount.get("regeling"),
                becomes_cents=round(becomes["bedrag"] * 100) if becomes else None, becomes_since=becomes.get("vanaf", ""),
                note=amount.get("opmerking", ""), source=amount["bron"], certainty=amount["zekerheid"],
            ),
        )  # fmt: skip


def test_every_event_of_nadiras_life_can_be_typed(nadira: dict[str, Any]) -> None:
    known = {card["id"]: card["naam"] for card in nadira["knopen"]}
    for event in nadira["gebeurtenissen"]:
        line = f"{event['datum']} {event['wat']}, {event['systeem'].replace('_', ' ')}, {said(event)}"
        reading = read_line(line, "nl-NL", known, ("p_nadira",))
        assert reading.understood == (
            NewLifeEvent(
                date=str(event["datum"]), system=event["systeem"], what=event["wat"], source=event["bron"],
                certainty=event["zekerheid"],
            ),
        )  # fmt: skip
