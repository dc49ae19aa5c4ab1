"""The rent ledger, taken in as a person would: choose, say which column is which, look at ten rows, check the sum, remember."""

from __future__ import annotations

from typing import Any

import streamlit as st

from casefiles.web import desk
from casefiles.web.desk import Desk
from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.imports import ledger as ledgers
from lifemaps.imports.ledger import LAYOUTS, SIGNS, Mapping
from lifemaps.imports.matching import ImportFailed, Problem
from lifemaps.words import euros, say
from pages.parts import acts, deskparts, leader, live, mine
from pages.parts.margin import glued, plain

SHOWN_LAYOUTS = ("wide", "long")
MOST_SAID = 12


class Wizard:
    """The page, step under step: a next one opens when the one above it is well."""

    def __init__(self) -> None:
        self.language = mine.language()
        self.token = deskparts.token()
        self.desk = deskparts.lying()

    def say(self, message: str, **values: object) -> str:
        """A message of this page."""
        return say(self.language, f"desk-{message}", **values)

    def draw(self) -> None:
        """All of it."""
        with st.container(key="start"):
            st.markdown(f"# {self.say('title')}")
            if not deskparts.may_be_here(self.language):
                return
            st.markdown(self.say("what"))
            st.page_link("arrive/start.py", label=self.say("back"))
            if mine.get("refusal"):
                with st.container(key="refusal"):
                    st.text(mine.get("refusal"))
            self._choose()
            if self.desk is None:
                if self.token:
                    st.text(self.say("gone"))
                return
            self._columns(self.desk)
            read = self.desk.read()
            self._rows(self.desk, read)
            if isinstance(read, ImportFailed):
                return
            self._sum(read)
            self._remember(self.desk)
            self._beside(self.desk)
            with st.container(key="desk-on"):
                st.page_link(
                    "desk/signals.py", label=self.say("look"), query_params={"b": self.token, "language": self.language}
                )

    # --- 1 · the file -------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        st.markdown(f"## {self.say('step-file')}")
        live.file_for_desk("ledger", self.language, laid=_laid)
        if self.desk is not None:
            with st.container(horizontal=True, vertical_alignment="center", key="desk-lies"):
                st.text(self.say("lies", name=self.desk.name or "–", n=len(self.desk.header)))
                st.button(self.say("clear"), key="clear-desk", type="tertiary", on_click=_clear, args=(self.token,))

    # --- 2 · which column is which --------------------------------------------------------------------------------------

    def _columns(self, lying: Desk) -> None:
        st.markdown(f"## {self.say('step-columns')}")
        st.caption(self.say("columns-how"))
        mapping, turn = lying.mapping, f"{self.token}-{int(mine.get('mapped') or 0)}"
        self._profiles(lying, turn)
        layouts = SHOWN_LAYOUTS if mapping.layout in SHOWN_LAYOUTS else (*SHOWN_LAYOUTS, mapping.layout)
        first, second = st.columns(2, gap="large")
        first.radio(
            self.say("layout"), layouts, index=layouts.index(mapping.layout), key=f"desk-layout-{turn}",
            format_func=lambda one: self.say(f"layout-{one}"), on_change=_layout, args=(lying, f"desk-layout-{turn}"),
        )  # fmt: skip
        second.selectbox(
            self.say("sign"), SIGNS, index=SIGNS.index(mapping.sign), key=f"desk-sign-{turn}",
            format_func=lambda one: self.say(f"sign-{one or 'look'}"), on_change=_sign, args=(lying, f"desk-sign-{turn}"),
        )  # fmt: skip
        own = [column for column in LAYOUTS[mapping.layout] if column.holds != "skip"]
        first_asked = [c for c in own if c.needed or c.name in mapping.columns or c.name in mapping.missing]
        self._asked(lying, [column.name for column in first_asked], turn)
        rest = [column.name for column in own if column not in first_asked]
        if rest:
            with st.expander(self.say("more-columns", n=len(rest)), key="desk-more-columns"):
                self._asked(lying, rest, turn)
        alone = lying.unread()
        if alone:
            st.caption(plain(self.say("unread", columns=", ".join(alone))))

    def _asked(self, lying: Desk, names: list[str], turn: str) -> None:
        options = (None, *dict.fromkeys(lying.header))
        for start in range(0, len(names), 3):
            for place, name in zip(st.columns(3), names[start : start + 3], strict=False):
                theirs, key = lying.mapping.columns.get(name), f"desk-col-{name}-{turn}"
                place.selectbox(
                    self.say(f"col-{name.replace('_', '-')}"), options, key=key,
                    index=options.index(theirs) if theirs in options else 0,
                    format_func=lambda one: self.say("col-none") if one is None else one,
                    on_change=_column, args=(lying, name, key),
                )  # fmt: skip

    def _profiles(self, lying: Desk, turn: str) -> None:
        kept = house().ledger_profiles()
        fits = {name: text for name, text in sorted(kept.items()) if _fits(text, lying.header)}
        if not fits:
            return
        known = next((name for name, text in fits.items() if _profile(text) == lying.mapping), None)
        with st.container(horizontal=True, vertical_alignment="bottom", key="desk-profiles"):
            st.selectbox(
                self.say("profile"), (None, *fits), index=(None, *fits).index(known), key=f"desk-profile-{turn}",
                format_func=lambda one: self.say("profile-none") if one is None else one,
                on_change=_use, args=(lying, f"desk-profile-{turn}"),
            )  # fmt: skip
            if known:
                st.button(
                    self.say("profile-drop"), key="drop-profile", type="tertiary", on_click=_forget, args=(known, self.language)
                )

    # --- 3 · ten rows ---------------------------------------------------------------------------------------------------

    def _rows(self, lying: Desk, read: Any) -> None:
        st.markdown(f"## {self.say('step-rows')}")
        try:
            shown = lying.preview()
        except ImportFailed as failed:
            self._wrong(failed)
            return
        names = [name for name in lying.mapping.columns if shown and name in shown[0]]
        if names:
            lines = [[self._value(name, row[name]) for name in names] for row in shown]
            st.html(deskparts.rows([self.say(f"col-{n.replace('_', '-')}") for n in names], lines, self.say("rows-caption")))
        if isinstance(read, ImportFailed):
            self._wrong(read)

    def _value(self, name: str, value: Any) -> str:
        if isinstance(value, Problem):
            return self.say("unreadable", found=value.found)
        holds = next((c.holds for columns in LAYOUTS.values() for c in columns if c.name == name), "")
        if holds in ("money", "signed") and isinstance(value, int):
            return glued(euros(self.language, value))
        return str(value)

    def _wrong(self, failed: ImportFailed) -> None:
        with st.container(key="desk-wrong"):
            st.text(self.say("wrong", n=len(failed.problems)))
            for sentence in failed.sentences(self.language)[:MOST_SAID]:
                st.text(sentence)
            if len(failed.problems) > MOST_SAID:
                st.caption(self.say("wrong-more", n=len(failed.problems) - MOST_SAID))

    # --- 4 · the sum ----------------------------------------------------------------------------------------------------

    def _sum(self, read: ledgers.LedgerFile) -> None:
        st.markdown(f"## {self.say('step-sum')}")
        contracts = len(read.stock.lines["contract"].cat.categories)
        st.text(glued(self.say("read", rows=read.rows, contracts=contracts, total=euros(self.language, read.check.total))))
        check = read.check
        if not check.checked:
            st.text(self.say("sum-none"))
        elif not check.differs:
            st.text(say(self.language, "signals-sum-ok", n=check.checked))
        else:
            st.text(say(self.language, "signals-sum-differs", n=len(check.differs)))
            for differs in check.differs[:MOST_SAID]:
                values = {"stated": euros(self.language, differs.stated), "counted": euros(self.language, differs.counted)}
                st.text(glued(say(self.language, "signals-sum-line", contract=differs.contract, line=str(differs.line), **values)))
        st.text_input(self.say("stated"), key="stated-total", placeholder="12.345,67", max_chars=20, width=420)
        st.caption(self.say("stated-how"))
        typed = str(mine.widget("stated-total") or "").strip()
        stated = ledgers._money(typed) if typed else None
        if typed and not isinstance(stated, int):
            st.text(self.say("stated-odd"))
        elif isinstance(stated, int):
            off = check.against(stated)
            st.text(glued(self.say("stated-off" if off else "stated-ok", off=euros(self.language, abs(off)))))

    # --- 5 · remembering --------------------------------------------------------------------------------------------------

    def _remember(self, lying: Desk) -> None:
        st.markdown(f"## {self.say('step-remember')}")
        known = {name: _profile(text) for name, text in house().ledger_profiles().items()}
        same = next((name for name, mapping in known.items() if mapping == lying.mapping), None)
        if same:
            st.text(self.say("remembered", name=same))
            return
        with st.container(horizontal=True, vertical_alignment="bottom", key="desk-remember"):
            st.text_input(self.say("profile-name"), key="profile-name", max_chars=60, placeholder=self.say("profile-how"))
            st.button(self.say("profile-keep"), key="keep-profile", on_click=_keep, args=(lying, self.language))

    # --- 6 · beside it ------------------------------------------------------------------------------------------------------

    def _beside(self, lying: Desk) -> None:
        st.markdown(f"## {self.say('step-beside')}")
        st.caption(self.say("beside-how"))
        for kind, place in zip(("bank", "keys", "contacts"), st.columns(3, gap="large"), strict=True):
            with place:
                live.file_for_desk(kind, self.language, token=self.token, laid=lambda told: None)
        if lying.keys:
            st.text(self.say("keys-lie", n=len(lying.keys)))
        if lying.contacts is not None:
            st.text(self.say("contacts-lie", n=len(lying.contacts)))
        for laid in lying.banks:
            how = [payment.matched_by for payment in laid.file.payments]
            st.text(
                self.say(
                    "bank-lies", name=laid.name or laid.file.format, kept=len(how), reference=how.count("reference"),
                    account=how.count("account"), named=how.count("name"), left=laid.file.left_out, unmatched=laid.file.unmatched,
                )
            )  # fmt: skip
        if lying.banks:
            with st.expander(self.say("netted"), key="desk-netted"):
                st.caption(self.say("netted-how"))
                st.html(self._netted(lying))
            st.button(self.say("lift-banks"), key="lift-banks", type="tertiary", on_click=lying.lift_banks)

    def _netted(self, lying: Desk) -> str:
        total: dict[str, int] = {}
        reasons: dict[str, set[str]] = {}
        for laid in lying.banks:
            for contract, cents in laid.file.netted().items():
                total[contract] = total.get(contract, 0) + cents
            for payment in laid.file.payments:
                reasons.setdefault(payment.contract, set()).add(self.say(f"matched-{payment.matched_by}"))
        lines = [(c, glued(euros(self.language, total[c])), ", ".join(sorted(reasons[c]))) for c in sorted(total)[:200]]
        heads = [self.say("col-contract-ref"), self.say("netted-sum"), self.say("netted-why")]
        return deskparts.rows(heads, lines, self.say("netted"))


# --- gestures -----------------------------------------------------------------------------------------------------------


def _laid(token: str) -> None:
    lying = desk.desk(token)
    if lying is not None:  # What was remembered for columns like these is taken at once.
        fits = [m for m in map(_profile, house().ledger_profiles().values()) if m and _has(m, lying.header)]
        if fits:
            lying.map(max(fits, key=lambda mapping: len(mapping.columns)))
    mine.refused("")
    mine.put({"stated-total": ""})
    st.query_params["b"] = token


def _clear(token: str) -> None:
    desk.clear(token)
    st.query_params.pop("b", None)


def _again(lying: Desk, mapping: Mapping) -> None:
    """Another mapping from elsewhere: the choices are drawn anew from it."""
    lying.map(mapping)
    mine.keep("mapped", int(mine.get("mapped") or 0) + 1)


def _layout(lying: Desk, key: str) -> None:
    chosen = str(mine.widget(key))
    plain_names = {ledgers._plain(name): name for name in reversed(lying.header) if ledgers._plain(name)}
    _again(lying, ledgers._guess(chosen, plain_names))


def _sign(lying: Desk, key: str) -> None:
    lying.map(Mapping(layout=lying.mapping.layout, columns=lying.mapping.columns, sign=str(mine.widget(key) or ""), codes=lying.mapping.codes))


def _column(lying: Desk, name: str, key: str) -> None:
    theirs = mine.widget(key)
    columns = {ours: one for ours, one in lying.mapping.columns.items() if ours != name and one != theirs}
    if theirs is not None:
        columns[name] = str(theirs)
    order = [column.name for column in LAYOUTS[lying.mapping.layout]]
    ordered = {ours: columns[ours] for ours in order if ours in columns}
    _again(lying, Mapping(layout=lying.mapping.layout, columns=ordered, sign=lying.mapping.sign, codes=lying.mapping.codes))


def _profile(text: str) -> Mapping | None:
    try:
        return ledgers.read_profile(text)
    except ImportFailed:
        return None


def _has(mapping: Mapping, header: list[str]) -> bool:
    return bool(mapping.columns) and set(mapping.columns.values()) <= set(header)


def _fits(text: str, header: list[str]) -> bool:
    mapping = _profile(text)
    return mapping is not None and _has(mapping, header)


def _use(lying: Desk, key: str) -> None:
    name = mine.widget(key)
    mapping = _profile(house().ledger_profiles().get(str(name), "")) if name else ledgers.guess_mapping(lying.header)
    if mapping is not None:
        _again(lying, mapping)


def _keep(lying: Desk, language: str) -> None:
    if not leader.may_keep():
        return
    name = str(mine.widget("profile-name") or "")
    command = do.KeepLedgerProfile(name=name, profile=ledgers.profile(lying.mapping))
    acts.once(acts.named("ledger-profile", command), language, lambda act: house().on_ledgers(command, act=act))


def _forget(name: str, language: str) -> None:
    if not leader.may_keep():
        return
    acts.once(
        acts.named("drop-ledger-profile", name), language, lambda act: house().on_ledgers(do.DropLedgerProfile(name=name), act=act)
    )


Wizard().draw()
