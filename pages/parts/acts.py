"""What is pressed on a page is done once, however often its run was cut off, and however often it is pressed meanwhile.

A run can be cut off just after something was kept and before the screen says so. Whoever presses again means the same
act; with other words in the form it is another one, which must not pass for the first. So a press is called by its form
and by what it asks, until all that belongs to it has been done.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import TypeVar

from casefiles.journal import Busy
from casefiles.web.home import house
from lifemaps.refusals import Refusal, no
from pages.parts import mine

T = TypeVar("T")
DOOR = "door"
AGAIN = 60.0
"""Seconds in which the same press is the same act when the first was cut off; later it is meant anew (shut, open, shut)."""


def named(form: str, asked: object) -> str:
    """How this press is called until it is done: its form and a mark of what it asks, which says nothing of the words."""
    return f"{form}#{blake2b(repr(asked).encode(), key=house().secret.encode()[:64], digest_size=8).hexdigest()}"


def once(
    name: str, language: str, ask: Callable[[str], T | Refusal], then: Callable[[T], object] | None = None
) -> T | Refusal:  # fmt: skip
    """Ask this as the act of this name; a refusal is shown. ``then`` is what belongs to it once it is done.

    Only after that is what comes next another act: pressed again when ``then`` was cut off, it is done again and the act
    is not. For callbacks: nothing is drawn here.
    """
    try:
        answer = ask(mine.act_of(name, AGAIN))
    except Busy as busy:
        answer = no(busy.reason)
    if isinstance(answer, Refusal):
        mine.refused(answer.sentence(language))
        return answer
    if then is not None:
        then(answer)
    mine.refused("")
    mine.done(name)
    return answer


def heard(key: str) -> None:
    """What stands in this field was kept, or refused with a sentence. Remembered as a mark: what is erased may stand in it."""
    mine.keep(named("heard", (key, mine.widget(key))), True)


def unheard(key: str, drawn: str) -> bool:
    """Whether something was typed in this field of which nobody heard yet: it was cut off before it was kept.

    It would go on showing what somebody typed; pressing Enter once more says nothing, as nothing changed.
    """
    typed = mine.widget(key, drawn)
    return typed != drawn and not mine.get(named("heard", (key, typed)))


def through(fields: dict[str, str]) -> dict[str, str]:
    """What is sent to a door of ours that opens a table, as one act: pressed twice before the page has gone, one table."""
    return fields | {"act": mine.act_of(named(DOOR, sorted(fields.items())))}


def stayed() -> None:
    """The page was drawn and goes nowhere: what is pressed now is another act."""
    mine.done_all(DOOR)
