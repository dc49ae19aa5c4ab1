"""The catalogues: every language says everything, and every code of the method has its word."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl

from casefiles.journal import Busy, NotKept
from lifemaps.findings import FINDINGS
from lifemaps.refusals import no
from lifemaps.roles import ROLES
from lifemaps.scripts import PHASES, SCRIPT
from lifemaps.vocabulary import (
    AMOUNT_LISTS,
    CARD_KINDS,
    CATEGORIES,
    CERTAINTIES,
    DOMAINS,
    EFFECTS,
    FREE_STEPS,
    FREQUENCIES,
    HOME,
    LEVELS,
    OUTCOMES,
    QUALITIES,
    RINGS,
    RUNGS,
    SECTORS,
    SUPPORTS,
    SYSTEMS,
    TURNS,
)
from lifemaps.words import HERE, REFERENCE, _bundle, code, languages, say

ROOT = Path(__file__).parents[1]
FAMILIES: dict[str, tuple[object, ...]] = {
    "about": DOMAINS,
    "agreed": ("ja", "nee", "nog_niet"),
    "carried": tuple(s for s in SUPPORTS if s != "controle"),
    "category": CATEGORIES,
    "certainty": CERTAINTIES,
    "consensus": ("eens", "redelijk_eens", "verdeeld", "twee_kampen"),
    "domain": DOMAINS,
    "effect": EFFECTS,
    "frequency": FREQUENCIES,
    "influence-says": EFFECTS,
    "kind": tuple(kind.code for kind in CARD_KINDS),
    "level": (*LEVELS, "unknown", *(f"{domain}-{level}" for domain in DOMAINS for level in LEVELS)),
    "list": AMOUNT_LISTS,
    "outcome": OUTCOMES,
    "outcome-say": OUTCOMES,
    "phase": tuple(phase.code for phase in PHASES),
    "phase-say": tuple(phase.code for phase in PHASES),
    "quality": QUALITIES,
    "ring": RINGS,
    "role": ROLES,
    "rung": RUNGS,
    "rung-example": RUNGS,
    "sector": (HOME, *SECTORS),
    "step": FREE_STEPS,
    "support": SUPPORTS,
    "system": SYSTEMS,
    "there": ("ja", "nee", "gebeld"),
    "turn": TURNS,
}
"""Every family of codes that people read, with the codes it must have a word for."""


def files(language: str) -> list[Path]:
    return sorted([*HERE.glob(f"{language}.ftl"), *HERE.glob(f"{language}/*.ftl")])


class Holes(visitor.Visitor):
    """The values a message wants filled in."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Per message of this language the names of its holes. Fails on a line the catalogue cannot read."""
    found: dict[str, set[str]] = {}
    for path in files(language):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name} cannot be read at: {entry.content[:60]!r}"
            if isinstance(entry, ftl.Message):
                holes = Holes()
                holes.visit(entry)
                found[entry.id.name] = holes.names
    return found


SAYS_NO = ("no", "Refusal", "Unclear")
"""What makes a refusal: by name, or as what a form that could not be read is raised with."""


def reasons() -> dict[str, set[str]]:
    """Every reason for a no anywhere in our code, with the values that are always given with it."""
    found: dict[str, set[str]] = {}
    for path in [*ROOT.glob("lifemaps/**/*.py"), *ROOT.glob("casefiles/**/*.py"), *ROOT.glob("pages/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYS_NO and node.args:
                for reason in written_out(node.args[0], f"{path.name}:{node.lineno}"):
                    given = {str(word.arg) for word in node.keywords}
                    found[reason] = found[reason] & given if reason in found else given
    return found


def written_out(reason: ast.expr, where: str) -> list[str]:
    """The reason as it stands in the code; for one put together from a beginning, all the catalogue has with it."""
    if isinstance(reason, ast.Constant):
        return [str(reason.value)]
    if isinstance(reason, ast.IfExp):
        return [*written_out(reason.body, where), *written_out(reason.orelse, where)]
    if isinstance(reason, ast.Attribute | ast.Name):
        return []  # Handed on from where it was written out.
    start = reason.values[0] if isinstance(reason, ast.JoinedStr) else None
    assert isinstance(start, ast.Constant), f"{where} gives a reason nobody can look up"
    family = [name.removeprefix("refusal-") for name in messages(REFERENCE) if name.startswith(f"refusal-{start.value}")]
    assert family, f"{where} gives a reason {start.value!r} that has no sentence"
    return family


OTHERS = [language for language in languages() if language != REFERENCE]


def test_the_room_speaks_dutch_and_english():
    assert {"nl-NL", "en"} <= set(languages())


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_the_messages_of_the_reference_and_no_others(language):
    assert set(messages(language)) == set(messages(REFERENCE))


@pytest.mark.parametrize("language", OTHERS)
def test_a_message_fills_in_the_same_values_in_every_language(language):
    reference = messages(REFERENCE)
    differ = {name: (holes, reference[name]) for name, holes in messages(language).items() if holes != reference.get(name)}
    assert differ == {}


@pytest.mark.parametrize("language", languages())
def test_no_message_is_written_twice_in_the_files_of_one_language(language):
    names = Counter(
        entry.id.name
        for path in files(language)
        for entry in FluentParser().parse(path.read_text("utf-8")).body
        if isinstance(entry, ftl.Message)
    )
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_of_the_method_has_its_word(language, family):
    missing = [value for value in FAMILIES[family] if not _bundle(language).has_message(f"{family}-{value}")]
    assert missing == []


def test_there_are_reasons_to_say_no_to():
    assert len(reasons()) > 40


@pytest.mark.parametrize("language", languages())
def test_every_no_has_its_sentence(language):
    missing = [reason for reason in reasons() if not _bundle(language).has_message(f"refusal-{reason}")]
    assert missing == []


@pytest.mark.parametrize("language", languages())
def test_a_no_is_given_the_values_its_sentence_needs(language):
    wanted = messages(language)
    short = {reason: wanted[f"refusal-{reason}"] - given for reason, given in reasons().items()}
    assert {reason: names for reason, names in short.items() if names} == {}


@pytest.mark.parametrize("language", languages())
def test_no_sentence_is_kept_for_a_no_that_nobody_says(language):
    kept = {name.removeprefix("refusal-") for name in messages(language) if name.startswith("refusal-")}
    assert kept - set(reasons()) - {*NotKept.REASONS, Busy.reason} == set()


@pytest.mark.parametrize("language", languages())
def test_a_no_says_more_than_no(language):
    # What, why, and what to do instead: that takes more than a word, and never a word of the machine.
    for reason in reasons():
        sentence = no(reason, role="observer", most=40, word="x", value="x", date="x").sentence(language)
        assert len(sentence) > 25, (reason, sentence)
        assert sentence.rstrip().endswith((".", "?", "…")), (reason, sentence)
        assert not re.search(r"\b(error|fout|ongeldig|invalid|null|None|id|exception)\b", sentence), (reason, sentence)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("role", ROLES)
def test_a_role_that_may_not_hears_what_it_can_do(language, role):
    assert len(no("not-your-role", role=role).sentence(language)) > 25


@pytest.mark.parametrize("language", languages())
def test_every_question_of_the_map_has_its_words(language):
    for question in FINDINGS:
        for name in (question.id, f"{question.id}-why", f"{question.id}-silent"):
            assert _bundle(language).has_message(f"finding-{name}"), name


def test_the_steps_of_the_evening_are_called_as_in_the_room():
    assert [code("nl-NL", "phase", phase) for phase in SCRIPT["60"].alone().phases] == [
        "Aankomen",
        "Aanleiding",
        "Eerste indruk",
        "Levenskaart 1",
        "Levenskaart 2",
        "Levenskaart 3",
        "Kijken",
        "Tweede keer",
        "Conclusie",
        "Wie belt",
        "Bewaren",
    ]


@pytest.mark.parametrize("language", languages())
def test_the_anchors_of_the_open_instrument_tell_the_levels_of_a_domain_apart(language):
    for domain in DOMAINS:
        assert len({say(language, f"level-{domain}-{level}") for level in LEVELS}) == len(LEVELS)


def test_letting_go_is_said_to_be_a_decision():
    assert say("nl-NL", "outcome-say-loslaten") == "Klaar. Ook dit is een besluit."
