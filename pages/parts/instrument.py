"""Which instrument the domains are looked at with: the Tienkaart, or one the organisation loaded itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from casefiles.web.home import house
from lifemaps import instruments
from lifemaps.words import say


def titles(language: str, also: dict[str, Any] | None = None) -> dict[str, str]:
    """What can be chosen, by id; empty is the Tienkaart. ``also`` lies in a case and may have been put away since."""
    own = house().instruments() | ({str(also["id"]): also} if also else {})
    return {"": instruments.read(None).title(language)} | {name: instruments.read(one).title(language) for name, one in own.items()}


def choose(
    language: str, *, key: str, chosen: str = "", on_change: Callable[..., None] | None = None, args: tuple[Any, ...] = (),
    fixed: bool = False, also: dict[str, Any] | None = None,
) -> None:  # fmt: skip
    """Choose one, with where an own one is loaded right below."""
    names = titles(language, also)
    codes = list(names)
    st.selectbox(
        say(language, "instrument-choose"), codes, index=codes.index(chosen) if chosen in codes else 0, key=key,
        format_func=lambda one: names.get(one, one), on_change=on_change, args=args, disabled=fixed,
    )  # fmt: skip
    if fixed:
        st.caption(say(language, "instrument-fixed"))
    else:
        st.caption(say(language, "instrument-whole"))
        st.markdown(f"[{say(language, 'instrument-more')}](/instruments?language={language})")
