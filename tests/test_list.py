"""A pasted list (groslijst): what is understood of it line by line, and laying it in one act; nothing gets lost."""

from __future__ import annotations

from typing import Any

import pytest

from lifemaps import commands as do
from lifemaps.refusals import Refusal
from lifemaps.typed import preview_list
from tests.stories import Table, seen

GOOD = """Familie:
- Tante Hind, sterk, praktisch
- Oom Said

1. Buurvrouw Els, buurvrouw
Tante Hind > Oom Said
Oom Said, 71 jaar
huur 689,75 per maand
2026-03 verhuisd
"""
BAD = GOOD + "huur\nA > B > C\n"


def lay(text: str, **more: Any) -> tuple[Table, Any]:
    table = Table()
    return table, table.command("A", do.WriteList(text=text, **more))


def test_a_list_is_laid_line_by_line_in_one_act():
    table, done = lay(GOOD)
    assert not isinstance(done, Refusal)
    cards = {card.name: card for card in table.view.cards}
    assert {"Tante Hind", "Oom Said", "Buurvrouw Els"} <= set(cards)
    assert cards["Tante Hind"].kind == cards["Oom Said"].kind == "familie"
    assert cards["Oom Said"].age == 71
    assert (cards["Tante Hind"].id, cards["Oom Said"].id) in [(tie.giver, tie.receiver) for tie in table.view.ties]
    assert 68975 in [amount.cents for amount in table.view.amounts]
    assert table.case.damaged == ()
    before = seen(Table().case)
    table.tell("A undoes")
    assert seen(table.case) == before


def test_one_line_that_cannot_be_laid_keeps_the_whole_list_in_hand_and_is_named():
    table, refused = lay(BAD)
    assert isinstance(refused, Refusal)
    assert refused.reason == "list-lines"
    for language in ("nl-NL", "en"):
        sentence = refused.sentence(language)
        assert "10 ‘huur’" in sentence
        assert "11 ‘A > B > C’" in sentence
    assert seen(table.case) == seen(Table().case)


def test_who_saw_which_lines_do_not_go_lays_the_rest():
    table, done = lay(BAD, skip=True)
    whole, _ = lay(GOOD)
    assert not isinstance(done, Refusal)
    assert seen(table.case) == seen(whole.case)


@pytest.mark.parametrize("text", ["", " \n\n - \n", "Familie:\n"])
def test_a_list_that_says_nothing_lays_nothing(text):
    _, refused = lay(text)
    assert isinstance(refused, Refusal)
    assert refused.reason == "line-empty"


def test_a_list_of_which_nothing_can_be_laid_is_refused_whoever_skips():
    _, refused = lay("huur\n", skip=True)
    assert isinstance(refused, Refusal)


def test_what_lies_there_already_is_no_fault():
    table, _ = lay(GOOD)
    again = table.command("B", do.WriteList(text="Oom Said, 71 jaar\nNeef Bas"))
    assert not isinstance(again, Refusal)
    assert [card.name for card in table.view.cards][-1] == "Neef Bas"


def test_too_long_a_list_is_refused_in_words():
    _, refused = lay("Oom Said\n" * 3000)
    assert isinstance(refused, Refusal)
    assert "delen" in refused.sentence("nl-NL")
    _, refused = lay("\n".join(f"Oom Nummer {n}" for n in range(400)))
    assert isinstance(refused, Refusal)


def test_more_lines_than_one_list_holds_are_never_dropped_in_silence():
    text = "\n".join(f"Oom N{n}" for n in range(301))
    assert isinstance(lay(text)[1], Refusal)
    assert isinstance(lay(text, skip=True)[1], Refusal)
    assert not preview_list(Table().case, text, "nl-NL")[-1]["ok"]


def test_the_preview_says_line_by_line_what_would_be_laid_and_why_not():
    rows = preview_list(Table().case, BAD, "nl-NL")
    assert [row["n"] for row in rows] == [1, 2, 3, 5, 6, 7, 8, 9, 10, 11]
    assert [row["n"] for row in rows if not row["ok"]] == [10, 11]
    by = {row["n"]: row for row in rows}
    assert by[2]["preview"] == "familie · dichtbij · sterk · praktisch"
    assert by[9 - 2]["preview"].startswith("Oom Said")
    assert "bedrag" in by[10]["skip"]
    assert by[1]["parts"] == []
    assert "@L" not in str(rows)
