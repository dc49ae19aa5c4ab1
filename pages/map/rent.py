"""The rent of this case: its own ledger, what stood out in it, the road with what we did, and the payment arrangement."""

from __future__ import annotations

from decimal import Decimal

import streamlit as st

from casefiles.web import desk
from casefiles.web.desk import Desk
from lifemaps import commands as do
from lifemaps import rentline, road
from lifemaps.arrangements import Arrangement, check, may_stop
from lifemaps.deck import LedgerLine
from lifemaps.imports.matching import ImportFailed
from lifemaps.money import landlord_claims, total
from lifemaps.road import PAUSES, Duty
from lifemaps.roadmaps import COUNTRIES, ROADS
from lifemaps.roles import may
from lifemaps.signals import explained, of_case, signals
from lifemaps.tenancy import rent_months
from lifemaps.words import day, euros, say
from pages.map import questions, wall
from pages.parts import console, deskparts, editor, live, mine, roadparts
from pages.parts.margin import glued, margin, plain, refusal, side, wide
from pages.parts.seat import Table

MOST_CONTRACTS = 6


class Rent:
    """The page for one seat."""

    def __init__(self, table: Table) -> None:
        self.table, self.language = table, table.language
        self.now = table.case.tenancy
        self.ledger = table.case.ledger
        self.keeps = may(table.who.role, "DoRoadStep") and not table.sitting.ended
        self.today = table.today

    def say(self, message: str, **values: object) -> str:
        """A message of this page."""
        return say(self.language, message, **values)

    def draw(self) -> None:
        """The road in the wide place; the arrangement and what we write down in the margin."""
        months = rent_months(self.ledger, self.today)
        with wide(), st.container(key="rent"):
            st.markdown(f"## {self.say('road-title-case')}")
            self._book(bool(months))
            if months:
                self._line(months)
                self._road(months)
        with side():
            refusal()
            questions.ways(self.table, "rent")
            if months or self.now.arrangements:
                self._arrangement(months)
            if months and self.keeps:
                self._did()
                self._pausing()
            console.steps(self.table)

    # --- the ledger -------------------------------------------------------------------------------------------------

    def _book(self, there: bool) -> None:
        st.markdown(f"### {self.say('rent-book')}")
        if not there:
            st.text(self.say("rent-book-none"))
        elif self.now.attached is None:
            st.caption(self.say("rent-book-file"))
        else:
            with st.container(horizontal=True, vertical_alignment="center", key="rent-lies"):
                st.text(self.say("rent-book-lies", n=len(self.now.attached.lines)))
                if self.keeps:
                    st.button(
                        self.say("rent-book-detach"), key="rent-detach", type="tertiary", on_click=self.table.do,
                        args=(do.DetachLedger(), "rent-detach"),
                    )  # fmt: skip
        if not self.keeps:
            return
        with st.expander(self.say("desk-choose-ledger"), key="rent-choose", expanded=not there):
            live.file_for_desk("ledger", self.language, laid=lambda token: mine.keep("rent-desk", token))
            lying = desk.desk(str(mine.get("rent-desk") or ""))
            if lying is not None:
                self._attach(lying)

    def _attach(self, lying: Desk) -> None:
        read = lying.read()
        if isinstance(read, ImportFailed):
            for sentence in read.sentences(self.language)[:6]:
                st.text(sentence)
            st.caption(self.say("rent-book-map"))
            return
        contracts = [str(one) for one in read.stock.lines["contract"].cat.categories]
        chosen = contracts
        if len(contracts) > 1:
            chosen = st.multiselect(
                self.say("rent-book-which"), contracts, key="rent-which", max_selections=MOST_CONTRACTS,
                placeholder=self.say("rent-book-which-how", n=len(contracts)),
            )  # fmt: skip
        st.caption(self.say("rent-book-what"))
        st.button(
            self.say("rent-book-attach"), key="rent-attach", type="primary", disabled=not chosen, on_click=_take,
            args=(self.table, lying, tuple(chosen)),
        )  # fmt: skip

    def _line(self, months: tuple[rentline.RentMonth, ...]) -> None:
        st.html(rentline.drawing(months[-rentline.SHOWN :], self.language))
        st.caption(glued(rentline.sentence(months[-rentline.SHOWN :], self.language)))
        with st.expander(self.say("rent-months"), key="rent-table"):
            st.html(rentline.table(months[-rentline.SHOWN :], self.language))

    # --- the road ---------------------------------------------------------------------------------------------------

    def _road(self, months: tuple[rentline.RentMonth, ...]) -> None:
        said = explained(signals(of_case(self.ledger), self.today))
        st.markdown(f"### {self.say('rent-signals')}")
        for signal in said:
            st.text(glued(f"{'✳' if signal.kind == 'kracht' else '·'} {signal.sentence(self.language)}"))
        if not said:
            st.text(self.say("rent-signals-none"))
        country = self.now.country or COUNTRIES[0]
        if self.keeps:
            key = mine.stands(f"desk-road-{country}", country)
            st.segmented_control(
                self.say("road-country"), COUNTRIES, default=country, key=key, required=True,
                format_func=lambda one: self.say(f"road-country-{one}"), on_change=_country, args=(self.table, key),
            )  # fmt: skip
        on = road.on_road(
            country, self._stands(months), self.now.done, self.today, pause=self.now.pause, arrangement=self.now.state(self.today),
            signals=[signal.rule for signal in said],
        )  # fmt: skip
        roadparts.show(on, self.language, self._undo if self.keeps else None)

    def _stands(self, months: tuple[rentline.RentMonth, ...]) -> road.Standing:
        received = sum(check(one, self.today).received for one in self.now.arrangements.values())
        return road.standing(months, self.today, aside=received, owed_back=total(landlord_claims(self.table.view)))

    def _undo(self, duty: Duty) -> None:
        if duty.done is not None:
            self.table.do(do.TakeBackRoadStep(step=duty.step.code, on=duty.done.on), f"undo-{duty.step.code}")

    def _did(self) -> None:
        steps = [step.code for step in ROADS[self.now.country or COUNTRIES[0]].steps]
        with st.expander(self.say("road-did"), key="rent-did"):
            st.selectbox(self.say("road-did-step"), steps, key="desk-did-step", format_func=lambda one: self.say(f"road-step-{one}"))
            st.text_input(self.say("road-did-on"), value=self.today, key="did-on", max_chars=10)
            st.text_input(self.say("road-did-proof"), key="did-proof", max_chars=300, placeholder=self.say("road-did-proof-how"))
            st.button(self.say("road-did-go"), key="did-go", on_click=_step, args=(self.table,), width="stretch")

    def _pausing(self) -> None:
        with st.expander(self.say("road-pause"), key="rent-pause"):
            if self.now.pause is not None:
                st.text(f"{self.say(f'road-pause-{self.now.pause.reason}')} · {day(self.language, self.now.pause.until)}")
                if self.now.pause.words:
                    st.text(self.now.pause.words)
                st.button(
                    self.say("road-pause-end"), key="pause-end", on_click=self.table.do, args=(do.ResumeRoad(), "pause-end"), width="stretch"
                )
                return
            st.selectbox(self.say("road-pause-reason"), PAUSES, key="desk-pause", format_func=lambda one: self.say(f"road-pause-{one}"))
            st.text_input(self.say("road-pause-until"), key="pause-until", max_chars=10, placeholder="2026-12-01")
            st.text_input(self.say("road-pause-words"), key="pause-words", max_chars=300)
            st.button(self.say("road-pause-go"), key="pause-go", on_click=_pause, args=(self.table,), width="stretch")

    # --- the arrangement --------------------------------------------------------------------------------------------

    def _arrangement(self, months: tuple[rentline.RentMonth, ...]) -> None:
        st.markdown(f"#### {self.say('arrangement-title')}")
        one = self.now.arrangement
        if one is None:
            st.text(self.say("arrangement-none"))
        else:
            self._runs(one)
        if self.keeps and (one is None or check(one, self.today).state == "klaar"):
            with st.expander(self.say("arrangement-make"), key="rent-arrange"):
                still = self._stands(months).net
                st.caption(glued(self.say("arrangement-ahead", open=euros(self.language, still))))
                st.text_input(self.say("arrangement-total"), key="arr-total", max_chars=14, placeholder="600,00")
                self._plan_fields("arr")
                st.button(self.say("arrangement-go"), key="arr-go", on_click=_arrange, args=(self.table,), width="stretch")

    def _plan_fields(self, prefix: str) -> None:
        st.text_input(self.say("arrangement-monthly"), key=f"{prefix}-monthly", max_chars=14, placeholder="50,00")
        st.text_input(self.say("arrangement-first"), key=f"{prefix}-first", max_chars=10, placeholder="2026-12-01")

    def _runs(self, one: Arrangement) -> None:
        seen = check(one, self.today)
        since = day(self.language, seen.since) if seen.since else ""
        st.text(self.say(f"arrangement-state-{seen.state}", days=one.tolerance, since=since))
        name = "arrangement-sum" if seen.next else "arrangement-sum-last"
        following = f"{day(self.language, seen.next.due_on)}, {euros(self.language, seen.next.cents)}" if seen.next else ""
        values = {"received": euros(self.language, seen.received), "total": euros(self.language, one.total), "next": following}
        st.text(glued(self.say(name, **values)))
        for on, why in one.replanned:
            st.caption(self.say("arrangement-replanned", on=day(self.language, on), why=plain(why)))
        with st.expander(self.say("arrangement-plan"), key="arr-plan"):
            st.html(self._plan(one))
        if not self.keeps or seen.state == "klaar":
            return
        with st.expander(self.say("arrangement-received"), key="arr-received"):
            st.text_input(self.say("arrangement-amount"), key="arr-cents", max_chars=14, placeholder="50,00")
            st.text_input(self.say("arrangement-on"), value=self.today, key="arr-on", max_chars=10)
            st.button(self.say("arrangement-receive"), key="arr-receive", on_click=_receive, args=(self.table, one.id), width="stretch")
        with st.expander(self.say("arrangement-replan"), key="arr-replan", expanded=seen.state == "gebroken"):
            self._plan_fields("replan")
            st.text_input(self.say("arrangement-why"), key="replan-why", max_chars=300)
            st.button(self.say("arrangement-replan-go"), key="replan-go", on_click=_replan, args=(self.table, one.id), width="stretch")
            if may_stop(one, self.today):
                st.button(self.say("arrangement-stop"), key="arr-stop", type="tertiary", on_click=_stop, args=(self.table, one.id))

    def _plan(self, one: Arrangement) -> str:
        left, rows = check(one, self.today).received, []
        for instalment in one.plan:
            left -= instalment.cents
            word = self.say("arrangement-plan-yes" if left >= 0 else "arrangement-plan-no")
            rows.append((day(self.language, instalment.due_on), glued(euros(self.language, instalment.cents)), word))
        heads = [self.say(f"arrangement-plan-{name}") for name in ("due", "cents", "in")]
        return deskparts.rows(heads, rows, self.say("arrangement-plan"))


# --- gestures -----------------------------------------------------------------------------------------------------------


def _cents(key: str) -> int:
    return editor.cents(str(mine.widget(key) or "").strip()) or 0


def _typed(key: str) -> str:
    return str(mine.widget(key) or "").strip()


def _emptied(*keys: str) -> None:
    mine.put(dict.fromkeys(keys, ""))


def _take(table: Table, lying: Desk, contracts: tuple[str, ...]) -> None:
    """Only the months go into the case; the file leaves the desk."""
    lines = lying.stock().lines
    lines = lines[lines["contract"].isin(contracts)]
    chosen = tuple(
        LedgerLine(
            period=str(due_on.date())[:7], due_on=str(due_on.date()), due=Decimal(int(due)) / 100, paid=Decimal(int(paid)) / 100,
            paid_on=None if paid_on is None or paid_on != paid_on else str(paid_on.date()), contract=str(contract),
            method=str(method), reversed=bool(back),
        )
        for contract, due_on, due, paid, paid_on, method, back in zip(
            lines["contract"], lines["due_on"], lines["due"], lines["paid"], lines["paid_on"], lines["method"], lines["reversed"], strict=True
        )
    )  # fmt: skip
    if table.do(do.AttachLedger(lines=chosen, file=lying.name), "rent-attach"):
        desk.clear(str(mine.get("rent-desk") or ""))
        mine.keep("rent-desk", "")


def _country(table: Table, key: str) -> None:
    table.do(do.ChooseRoad(country=str(mine.widget(key) or "")), "road-country")


def _step(table: Table) -> None:
    table.do(
        do.DoRoadStep(step=_typed("desk-did-step"), on=_typed("did-on"), proof=_typed("did-proof")), "road-step",
        then=lambda: _emptied("did-proof"),
    )


def _pause(table: Table) -> None:
    table.do(
        do.PauseRoad(reason=_typed("desk-pause"), until=_typed("pause-until"), words=_typed("pause-words")), "road-pause",
        then=lambda: _emptied("pause-until", "pause-words"),
    )


def _arrange(table: Table) -> None:
    made = do.MakeArrangement(total=_cents("arr-total"), monthly=_cents("arr-monthly"), first_on=_typed("arr-first"))
    table.do(made, "arrange", then=lambda: _emptied("arr-total", "arr-monthly", "arr-first"))


def _receive(table: Table, name: str) -> None:
    table.do(
        do.ReceiveInstalment(arrangement=name, on=_typed("arr-on"), cents=_cents("arr-cents")), "arr-receive",
        then=lambda: _emptied("arr-cents"),
    )


def _replan(table: Table, name: str) -> None:
    made = do.ReplanArrangement(arrangement=name, monthly=_cents("replan-monthly"), first_on=_typed("replan-first"), why=_typed("replan-why"))
    table.do(made, "arr-replan", then=lambda: _emptied("replan-monthly", "replan-first", "replan-why"))


def _stop(table: Table, name: str) -> None:
    table.do(do.StopArrangement(arrangement=name, why=_typed("replan-why")), "arr-stop", then=lambda: _emptied("replan-why"))


def rent_page(table: Table) -> None:
    """The page, or the wall for whoever only looks."""
    if not table.plays:
        wall.wall(table)
        return
    Rent(table).draw()


margin(rent_page)()
