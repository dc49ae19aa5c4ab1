"""Living money and the law: entered with source and date, dated, and never more certain than it is."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.house import House, Outcome
from casefiles.web import home
from lifemaps import commands as do
from lifemaps import rules
from lifemaps.household import sections
from lifemaps.map import map_view
from lifemaps.refusals import Refusal
from lifemaps.words import languages
from tests.test_asking import house, lay_everything, page  # noqa: F401  `house` is a fixture.

NL = "nl-NL"
NORM = do.KeepNorm(kind="minimum", household="ouder, twee kinderen", cents=95_000, source="Eigen tabel 2026", since="2026-01")


@pytest.fixture
def table(house: House) -> tuple[str, str]:  # noqa: F811
    """A table on Nadira with everything on it, and the seat that leads."""
    code, lead = home.begin("nadira")
    stream = house.table(code) or ""
    lay_everything(house, stream, lead)
    return stream, lead


# --- living money ---------------------------------------------------------------------------------------------------


def test_a_norm_of_the_organisation_is_there_for_every_table_and_can_be_taken_out(house, table):  # noqa: F811
    stream, lead = table
    assert isinstance(house.do(NORM, sitting=stream, seat=lead), Outcome)
    (norm,) = house.norms().values()
    assert (norm.household, norm.cents, norm.source, norm.since) == ("ouder, twee kinderen", 95_000, "Eigen tabel 2026", "2026-01")
    house.do(do.DropNorm(norm=norm.id), sitting=stream, seat=lead)
    assert house.norms() == {}


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"source": " "}, "norm-source"), ({"since": ""}, "norm-source"), ({"household": ""}, "norm-source"),
        ({"since": "januari"}, "norm-date"), ({"cents": 0}, "amount-odd"), ({"cents": -1}, "amount-odd"),
        ({"cents": 10**9}, "amount-odd"), ({"kind": "nibud"}, "unknown-word"), ({"household": "x" * 121}, "too-long"),
        ({"norm": "norm:gone"}, "norm-gone"),
    ],
)  # fmt: skip
def test_a_norm_without_source_date_or_amount_is_refused_with_a_sentence_and_changes_nothing(house, table, wrong, why):  # noqa: F811
    stream, lead = table
    fields = {name: getattr(NORM, name) for name in NORM.__struct_fields__} | wrong
    answer = house.do(do.KeepNorm(**fields), sitting=stream, seat=lead)
    assert isinstance(answer, Refusal)
    assert answer.reason == why
    assert "refusal-" not in answer.sentence(NL)
    assert house.norms() == {}


def test_a_participant_uses_a_norm_and_does_not_enter_one(house, table):  # noqa: F811
    stream, _ = table
    seat = house.take_seat(stream)
    assert isinstance(house.do(NORM, sitting=stream, seat=seat), Refusal)
    assert isinstance(house.do(do.UseNorm(cents=60_000, origin="deze tafel"), sitting=stream, seat=seat), Outcome)


def test_what_a_table_used_stays_with_its_case_when_the_organisation_changes_its_norm(house, table):  # noqa: F811
    stream, lead = table
    house.do(NORM, sitting=stream, seat=lead)
    (norm,) = house.norms().values()
    use = do.UseNorm(
        norm=norm.id, kind=norm.kind, household=norm.household, cents=norm.cents, origin=norm.source, since=norm.since
    )
    house.do(use, sitting=stream, seat=lead)
    house.do(do.DropNorm(norm=norm.id), sitting=stream, seat=lead)
    case = house.case(house.sitting(stream).case)
    assert case.norm == norm
    text = "\n".join(f.says for one in sections(map_view(case), case.deck, NL, case.norm) for f in one.figures)
    # 1.059,25 is left (2.349 − 1.289,75); above 950 that is 109,25.
    assert "Boven het leefgeld van € 950,00 blijft € 109,25 per maand over." in text
    assert "Bron: Eigen tabel 2026. Vanaf: januari 2026." in text
    answer = house.do(do.UseNorm(), sitting=stream, seat=lead)
    assert isinstance(answer, Outcome), answer
    assert house.case(house.sitting(stream).case).norm is None


def test_using_a_norm_does_not_unsettle_a_conclusion_on_the_map(house, table):  # noqa: F811
    stream, lead = table
    before = house.case(house.sitting(stream).case).map_head
    house.do(do.UseNorm(cents=60_000), sitting=stream, seat=lead)
    assert house.case(house.sitting(stream).case).map_head == before


# --- the law --------------------------------------------------------------------------------------------------------


def told(where: str, on: str) -> dict[str, rules.Rule]:
    return {rule.id: rule for rule in rules.in_force(where, on)}


def test_the_amounts_of_the_method_hold_from_their_day_on():
    """§5.1 and §5.2: calculated up to 932,93 (18–20: 498,20) and 38.479 in 2026; settlements 18 months since 1 July 2023."""
    before, after = told("NL", "2025-12-31"), told("NL", "2026-01-01")
    assert "huurtoeslag-rekenhuur" not in before
    assert after["huurtoeslag-rekenhuur"].value == Decimal("932.93")
    assert after["huurtoeslag-rekenhuur-jong"].value == Decimal("498.20")
    assert after["huurtoeslag-vermogen"].value == 38479
    assert (before["huurtoeslag-leeftijd"].value, after["huurtoeslag-leeftijd"].value) == (23, 21)
    assert told("NL", "2023-06-30")["schuldregeling-duur"].value == 36
    assert told("NL", "2023-07-01")["schuldregeling-duur"].value == 18


def test_each_region_of_belgium_has_its_own_and_the_countrys():
    """§5.4: Brussels 1 September 2023: a month, 40 days, 15 days, winter stop; Flanders none; the fund's sums are of 2024."""
    brussels, flanders = told("BXL", "2026-11-22"), told("VL", "2026-11-22")
    assert [brussels[one].value for one in ("ingebrekestelling-termijn", "zitting-termijn", "deurwaarder-termijn")] == [1, 40, 15]
    assert "winterstop" in brussels
    assert "winterstop" not in flanders
    assert "geen-winterstop" in flanders
    assert "werkloosheid-beperkt" in brussels
    assert "werkloosheid-beperkt" in flanders
    assert "zitting-termijn" not in told("BXL", "2023-08-31")
    assert "fonds-uithuiszettingen-helft" not in flanders
    assert told("VL", "2024-06-01")["fonds-uithuiszettingen-helft"].value == 1482
    assert "winterstop-sociaal" in told("WAL", "2026-11-22")


def test_every_rule_is_a_sentence_in_every_language_and_says_since_when_and_how_sure():
    for where in rules.FILES:
        for rule in rules.rules(where):
            for language in languages():
                words = rule.sentence(language)
                assert words.endswith(".")
                assert "rule-" not in words
                assert "$" not in words
                assert "rules-" not in rule.dates(language) + rule.amount(language)
            assert rule.source or not rule.verified, rule.id


GOOD = 'country = "NL"\n[[rule]]\nid = "x"\nvalue = 3\nunit = "day"\nsince = "2026-01-01"\nsource = "s"\nverified = true\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("country = ", "no TOML"),
        (GOOD.replace('"NL"', '"DE"'), "country is 'DE'"),
        (GOOD.replace('id = "x"\n', ""), "rule 1: every rule needs an id"),
        (GOOD.replace("verified = true", 'verified = "ja"'), "verified must be true or false"),
        (GOOD.replace("verified = true", "verified = true\ncolour = 1"), "unknown key 'colour'"),
        (GOOD.replace("2026-01-01", "1 januari"), "since must be a day"),
        (GOOD.replace('since = "2026-01-01"\n', ""), "since is missing"),
        (GOOD.replace("value = 3", "value = -3"), "a number of zero or more"),
        (GOOD.replace("value = 3", "value = nan"), "a number of zero or more"),
        (GOOD.replace("value = 3", "value = inf"), "a number of zero or more"),
        (GOOD.replace("value = 3", "value = 1e40000").replace('"day"', '"euro"'), "below a billion"),
        (GOOD.replace('unit = "day"\n', ""), "a value needs a unit"),
        (GOOD.replace('"day"', '"week"'), "a value needs a unit"),
        (GOOD.replace("value = 3", "value = 3.999").replace('"day"', '"euro"'), "at most two decimals"),
        (GOOD.replace("verified = true", 'verified = true\nuntil = "2025-01-01"'), "ends before it begins"),
        (GOOD + GOOD[GOOD.index("[[rule]]"):].replace("2026-01-01", "2026-05-01"), "x holds twice"),
    ],
)  # fmt: skip
def test_a_rule_file_that_is_wrong_says_which_file_which_rule_and_what(text, says):
    with pytest.raises(rules.RuleFileError, match="nl.toml") as caught:
        rules.load(text, "nl.toml")
    assert says in str(caught.value)


def test_a_good_file_is_read_as_it_stands():
    (rule,) = rules.load(GOOD, "nl.toml")
    assert (rule.value, rule.unit, rule.since, rule.verified) == (3, "day", "2026-01-01", True)


_KEYS = tuple(line.split(" = ")[0] for line in GOOD.splitlines())
_VALUES = st.sampled_from(["nan", "-inf", "inf", "1e40000", "0.001", "-0", "true", "[]", "{}", '"3"', "1979-05-27", "3_000", "0x10"])


@given(st.one_of(st.text(max_size=200), st.tuples(st.integers(0, len(_KEYS) - 1), st.one_of(_VALUES, st.text(max_size=12)))))
def test_whatever_stands_in_a_rule_file_it_is_read_as_rules_or_refused_by_name(spoilt):
    # Given any text, or a good file of which one value was written over
    text = spoilt
    if not isinstance(spoilt, str):
        lines = GOOD.splitlines()
        lines[spoilt[0]] = f"{_KEYS[spoilt[0]]} = {spoilt[1]}"
        text = "\n".join(lines)
    # When it is read
    try:
        read = rules.load(text, "mine.toml")
    except rules.RuleFileError as refusal:
        assert str(refusal).startswith("mine.toml")
        return
    # Then every rule of it is one that can be said and reckoned with
    for rule in read:
        assert rule.id
        assert (rule.value is None) == (rule.unit == "")
        assert rule.value is None or (rule.value >= 0 and rule.amount("en"))


@given(st.dates(dt.date(2015, 1, 1), dt.date(2040, 1, 1)))
def test_on_no_day_does_a_rule_hold_twice(day):
    for where in rules.FILES:
        ids = [rule.id for rule in rules.in_force(where, day.isoformat())]
        assert len(ids) == len(set(ids))


# --- the screen -----------------------------------------------------------------------------------------------------


def test_the_screen_shows_what_is_in_force_from_when_and_what_was_not_checked(monkeypatch, house):  # noqa: F811
    at = page(monkeypatch, house, "nadira", "map/yardsticks.py")
    html = "\n".join(part.proto.body for part in at.get("html")).replace("&nbsp;", " ")
    assert "Huurtoeslag wordt berekend over een huur tot € 932,93." in html
    assert "1 januari 2026" in html
    assert "nog niet nagekeken" in html
    assert "Een schuldregeling (MSNP of WSNP) duurt 18 maanden." in html
    assert "36 maanden" not in html
