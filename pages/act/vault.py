"""The contact vault at the table: everybody sees who there is by role; name and number open by right, one at a time, noted.

Nothing of a name is kept on a screen longer than it is shown: one contact at a time, until it is hidden or another is opened.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.commands import Command
from lifemaps.refusals import Refusal
from lifemaps.roles import may
from lifemaps.vault import Contact
from pages.parts import acts, mine
from pages.parts.seat import Table

FIELDS = ("role", "name", "number", "note")


def roles(table: Table) -> dict[str, str]:
    """Whom the vault of this case knows, by what the case calls them."""
    return house().contact_roles(table.sitting.case)


def choose(table: Table, key: str, now: str, *, first: bool = False) -> str:
    """Whom somebody will reach, by role; nothing when the vault is empty. ``first`` takes the only one there is."""
    known = roles(table)
    if not known:
        return ""
    options = list(known)
    start = options.index(now) if now in known else 0 if first and len(options) == 1 else None
    chosen = st.selectbox(
        table.say("vault-whom"), options, start, key=key, format_func=lambda one: known.get(one, ""),
        placeholder=table.say("choose"),
    )  # fmt: skip
    return str(chosen or "")


def number(table: Table, contact: str, key: str) -> None:
    """Who is reached; name and number after one tap of whoever may."""
    role = roles(table).get(contact)
    if role is None:
        st.caption(table.say("vault-gone"))
        return
    if not table.sees("vault"):
        st.caption(table.say("vault-by-role", role=role))
        return
    opened = mine.get("opened")
    if isinstance(opened, Contact) and opened.id == contact:
        with st.container(key=f"opened-{key}"):
            for text in (opened.name, opened.number, opened.note):
                if text:
                    st.text(text)
            st.caption(table.say("vault-noted"))
            st.button(table.say("vault-hide"), key=f"hide-{key}", type="tertiary", on_click=mine.keep, args=("opened", None))
        return
    st.text(role)
    st.button(table.say("vault-show"), key=f"show-{key}", on_click=_open, args=(table, contact, "bellen"))


def _open(table: Table, contact: str, purpose: str) -> None:
    found = acts.once(
        acts.named(f"open-{contact}", purpose), table.language,
        lambda act: house().contact(table.who.sitting, table.who.seat, contact, purpose, act=act),
        lambda opened: mine.keep("opened", opened),
    )  # fmt: skip
    if isinstance(found, Refusal):
        mine.keep("opened", None)


# --- keeping --------------------------------------------------------------------------------------------------------


def keep(table: Table) -> None:
    """Put somebody in, change or take out; for whoever may. The others read who there is."""
    known = roles(table)
    if not may(table.who.role, "KeepContact"):
        if not known:
            st.caption(table.say("vault-empty-others"))
        return
    mine_open = mine.get("opened") if not table.sees("vault") else None
    if mine_open is not None:  # The right was taken away meanwhile: nothing stays on this screen.
        mine.keep("opened", None)
    with st.expander(table.say("vault-title", n=len(known)), key="vault"):
        st.caption(table.say("vault-how"))
        if table.sitting.fictional:
            st.text(table.say("vault-fictional"))
        for contact, role in known.items():
            _one(table, contact, role)
        editing = mine.get("editing") if mine.get("editing") in known else ""
        st.markdown(f"**{table.say('vault-change' if editing else 'vault-new')}**")
        for name in FIELDS:
            st.text_input(table.say(f"vault-{name}"), key=f"c-{name}", max_chars=200, autocomplete="off")
        st.button(
            table.say("vault-keep"), key="c-keep", on_click=_keep, args=(table, str(editing or "")), type="primary", width="stretch"
        )


def _one(table: Table, contact: str, role: str) -> None:
    key = contact.split(":")[1]
    with st.container(key=f"contact-{key}"):
        st.text(role)
        change, drop = st.columns(2)
        change.button(table.say("vault-edit"), key=f"edit-{key}", type="tertiary", on_click=_edit, args=(table, contact))
        drop.button(
            table.say("vault-drop"), key=f"c-drop-{key}", type="tertiary", on_click=_do,
            args=(table, do.DropContact(contact=contact), f"drop-{contact}"),
        )  # fmt: skip


def _edit(table: Table, contact: str) -> None:
    """To change what is known it has to be opened, and that is noted like any opening."""
    _open(table, contact, "wijzigen")
    opened = mine.get("opened")
    if isinstance(opened, Contact):
        mine.keep("editing", contact)
        mine.put({f"c-{name}": getattr(opened, name) for name in FIELDS})
        mine.keep("opened", None)


def _keep(table: Table, contact: str) -> None:
    words = {name: str(mine.widget(f"c-{name}") or "") for name in FIELDS}
    _do(table, do.KeepContact(contact=contact, **words), "contact", _emptied)


def _emptied() -> None:
    mine.keep("opened", None)
    mine.keep("editing", "")
    mine.put({f"c-{name}": "" for name in FIELDS})


def _do(table: Table, command: Command, form: str, then: Callable[[], object] | None = None) -> None:
    acts.once(
        acts.named(form, command), table.language,
        lambda act: house().in_vault(command, sitting=table.who.sitting, seat=table.who.seat, act=act),
        (lambda _: then()) if then else None,
    )  # fmt: skip
