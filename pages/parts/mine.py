"""What is mine on this screen, and nobody else's: language, what I selected, open drafts. The only place of session state.

Never here: the map, an answer that lies face down, a role. Those are the case's, the ballot box's and the cookie's.
"""

from __future__ import annotations

import math
import time
from collections.abc import Collection
from typing import Any

import streamlit as st

from casefiles.house import new_id
from lifemaps.words import languages


def get(name: str, default: Any = None) -> Any:
    """A draft or choice of this screen."""
    return st.session_state.get(f"mine:{name}", default)


def keep(name: str, value: Any) -> None:
    """Remember a draft or choice of this screen."""
    st.session_state[f"mine:{name}"] = value


def widget(key: str, default: Any = None) -> Any:
    """What stands in the widget with this key."""
    return st.session_state.get(key, default)


def chosen(key: str, known: Collection[str], else_: str) -> str:
    """The code that was chosen in this list; a word still on its way in the language spoken a moment ago is none of them."""
    found = str(widget(key) or "")
    return found if found in known else else_


def put(values: dict[str, Any]) -> None:
    """Put these values in the widgets with these keys; only from a callback."""
    for key, value in values.items():
        st.session_state[key] = value


def emptied(*texts: str, chosen: tuple[str, ...] = (), ticked: tuple[str, ...] = ()) -> None:
    """Empty a form of which the act is done: never before, so that what was typed stays when it is refused or cut off."""
    put(dict.fromkeys(texts, "") | dict.fromkeys(chosen, None) | {key: [] for key in ticked})


# --- language -------------------------------------------------------------------------------------------------------


def language(table: str = "") -> str:
    """The language of this screen: as chosen here, as asked in the address, as remembered, else the table's."""
    wanted = (get("language"), st.query_params.get("language"), st.context.cookies.get("language"), table)
    return next((one for one in wanted if one in languages()), languages()[0])


CHOICES = (
    "v-", "a-agreed", "l-system", "n-kind", "n-which", "kind-", "quality-", "frequency-", "support-",
    "sector-", "ring-", "lens", "l-effect", "grow-", "role-of-", "truth-fact-", "effect-", "system-",
    "what-if-", "desk-",
    "n-system", "n-effect", "table-show", "truth-way-",
)  # fmt: skip
"""Choices of codes, by how their keys begin."""


def speak(key: str) -> None:
    """Choose the language of the widget with this key; what was chosen elsewhere stays chosen, in the new words."""
    keep("language", widget(key))
    for one in list(st.session_state):
        # What is pressed or ticked is no choice, and a button's key may not be written at all.
        if (one in ("by", "sure") or str(one).startswith(CHOICES)) and not isinstance(st.session_state[one], bool):
            # The browser holds the word that was shown, not the code: without this it would come back as an unknown code.
            st.session_state[one] = st.session_state[one]


# --- what I do once -------------------------------------------------------------------------------------------------


def act_of(form: str, within: float = math.inf) -> str:
    """The name of the act this form will be until it is done: a double press or a rerun is one act.

    Pressed again after so many seconds it is meant anew.
    """
    known = get(f"act:{form}")
    if known is None or time.monotonic() - known[1] > within:
        known = (new_id("act"), time.monotonic())
        keep(f"act:{form}", known)
    return str(known[0])


def done(form: str) -> None:
    """This form has been done; what comes next is another act."""
    st.session_state.pop(f"mine:act:{form}", None)


def done_all(form: str) -> None:
    """Whatever this form was asked has been done."""
    for name in [one for one in st.session_state if str(one).startswith(f"mine:act:{form}#")]:
        st.session_state.pop(name, None)


def refused(sentence: str) -> None:
    """Show this refusal in the margin, until the next act."""
    keep("refusal", sentence)


def stands(key: str, drawn: Any) -> str:
    """The key of a choice that is drawn with what stands.

    One that was refused, or cut off before it was kept, would go on showing what somebody meant: it is made anew.
    """
    anew = get(f"anew:{key}", 0)
    if widget(f"{key}~{anew}" if anew else key, drawn) != drawn:
        anew += 1
        keep(f"anew:{key}", anew)
    return f"{key}~{anew}" if anew else key


# --- what I look at -------------------------------------------------------------------------------------------------


def selected() -> str:
    """The thing I selected, on the map or in the margin."""
    return str(get("selected") or "")


def heard_selection(key: str) -> None:
    """The canvas says what was selected there."""
    state = widget(key) or {}
    told = state.get("selected")
    chosen = told.get("id") if isinstance(told, dict) else None
    keep("selected", chosen if isinstance(chosen, str) else "")


def select(identifier: str) -> None:
    """Select from the margin, and say so to the canvas."""
    keep("selected", identifier)
    _tell("select", identifier)


def glow(points: tuple[str, ...]) -> None:
    """Let these things glow on the canvas; again the same ones: let them rest."""
    points = tuple(points)
    known = get("glowing")
    keep("glowing", () if known == points else points)
    _tell("glow", list(get("glowing")))


def lens() -> str:
    """The lens this screen wears."""
    return str(get("lens") or "everyone")


def _tell(what: str, value: Any) -> None:
    keep("told", {"n": (get("told") or {}).get("n", 0) + 1, "what": what, "value": value})


def told() -> dict[str, Any]:
    """The last thing the margin said to the canvas."""
    return get("told") or {"n": 0}


# --- drawn before ---------------------------------------------------------------------------------------------------


def forget_drawn(head: int = -1) -> None:
    """Forget what was drawn before the table moved: nothing that was erased lives on in a screen's memory."""
    if head != get("drawn-head"):
        keep("drawn-head", head)
        for name in ("growth", "life-drawn"):
            st.session_state.pop(f"mine:{name}", None)
