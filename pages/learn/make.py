"""Oefencasus maken: nine boxes on one page, without a file. What was typed is understood beside it, and kept as a case."""

from __future__ import annotations

from typing import Any

import streamlit as st

from casefiles.web.home import house
from lifemaps import commands as do
from lifemaps.case import Case, fold
from lifemaps.deck import Deck
from lifemaps.drawing import draw, svg
from lifemaps.events import Record
from lifemaps.map import map_view
from lifemaps.ninebox import BOXES, ROUNDS, FactBox, Fault, NineBoxes, boxes_of, build, empty, faults, filled, preview
from lifemaps.opening import opening
from lifemaps.shelf import OWN
from lifemaps.vocabulary import CERTAINTIES, DOMAINS, LEVELS
from lifemaps.words import code, say
from pages.parts import acts, leader, live, mine, practice
from pages.parts.margin import plain

GRADES = ("instap", "midden", "gevorderd")
AREAS = {"occasion": 90, "wish": 68, "words": 68, "pitfall": 68, "question": 68}
FIELDS = {"occasion": "occasion", "wish": "wish", "words": "own_words", "pitfall": "pitfall", "question": "question"}


class Maker:
    """The page: the boxes as they stand in its fields, the case they were, and how to say things."""

    def __init__(self) -> None:
        self.language = mine.language()
        self.case = _asked()
        self.base: Deck | None = house().shelf().cases.get(self.case)
        if mine.get("boxes-of") != (self.case, self.base is not None):
            mine.keep("boxes-of", (self.case, self.base is not None))
            _fill(boxes_of(self.base) if self.base else empty())
        elif mine.widget("nb-name") is None:  # Back from another page: the fields were put away, the draft was not.
            _fill(mine.get("boxes-draft") or empty())
        self.boxes = _typed()
        mine.keep("boxes-draft", self.boxes)
        self.wrong: tuple[Fault, ...] = ()

    def say(self, message: str, **values: object) -> str:
        """A message of this page."""
        return say(self.language, f"learn-{message}", **values)

    def draw(self) -> None:
        """The boxes, what more may be told, and what it comes to."""
        asked = bool(mine.get("boxes-asked"))
        self.wrong = faults(self.boxes, self.language, self.base)
        with st.container(key="start"):
            self._head()
            left, right = st.columns(2, gap="large")
            with left:
                self._who()
                self._area("occasion", 2)
                self._file()
            with right:
                self._people()
            self._facts()
            left, right = st.columns(2, gap="large")
            for place, box, nth in ((left, "wish", 6), (right, "words", 7), (left, "pitfall", 8), (right, "question", 9)):
                with place:
                    self._area(box, nth)
            self._more()
            self._keep(asked)
            self._result()
        live.leave()

    def _head(self) -> None:
        with st.container(horizontal=True, vertical_alignment="center", key="make-top"):
            st.page_link("learn/library.py", label=self.say("to-library"), query_params={"language": self.language})
            st.link_button(self.say("load"), "/own/load", type="tertiary", key="own-load")
        with st.container(horizontal=True, vertical_alignment="center", key="make-title"):
            st.markdown(f"# {self.say('make')}")
            with st.container(key="fictional-stamp", width="content"):
                st.text(say(self.language, "drawing-fictional").upper())
        st.markdown(self.say("make-how"))

    # --- the boxes ----------------------------------------------------------------------------------------------------

    def _box(self, box: str, nth: int):  # noqa: ANN202  Streamlit names no type for it.
        place = st.container(key=f"box-{box}", border=True)
        with place:
            st.markdown(f"### {nth} · {self.say(f'box-{box}')}")
            st.caption(self.say(f"box-{box}-how"))
            self._faults(box)
        return place

    def _faults(self, box: str) -> None:
        # What must be there is only asked after somebody wanted to keep it; what cannot be there is said at once.
        asked = bool(mine.get("boxes-asked"))
        for fault in self.wrong:
            if fault.box == box and (asked or fault.line or _held(self.boxes, box)):
                with st.container(key=f"fault-{box}-{fault.line}-{abs(hash(fault.text)) % 10**6}"):
                    st.text(self.say("at-line", n=fault.line, text=fault.text) if fault.line else fault.text)

    def _who(self) -> None:
        with self._box("who", 1):
            name, age, role = st.columns([2, 1, 2], gap="small")
            name.text_input(self.say("name"), key="nb-name", max_chars=60)
            age.number_input(self.say("age"), key="nb-age", min_value=0, max_value=130, step=1, value=None)
            role.text_input(self.say("role"), key="nb-role", max_chars=80, placeholder=self.say("role-eg"))

    def _area(self, box: str, nth: int) -> None:
        with self._box(box, nth):
            st.text_area(
                self.say(f"box-{box}"), key=f"nb-{FIELDS[box]}", height=AREAS[box], max_chars=1000,
                label_visibility="collapsed", placeholder=self.say(f"box-{box}-eg"),
            )  # fmt: skip

    def _file(self) -> None:
        with self._box("file", 3):
            for nth, fact in enumerate(_round(self.boxes, 0), 1):
                st.text_input(
                    self.say("fact-n", n=nth), key=f"nb-text-{fact.id}", max_chars=400, label_visibility="collapsed",
                    placeholder=self.say(f"file-eg-{min(nth, 5)}"),
                )  # fmt: skip

    def _people(self) -> None:
        with self._box("people", 4):
            st.text_area(
                self.say("box-people"), key="nb-people", height=250, label_visibility="collapsed", placeholder=self.say("people-eg")
            )
            self._understood("people")

    def _understood(self, box: str) -> None:
        """What is understood of each new line, before it is kept."""
        if not self.boxes.name.strip():
            if getattr(self.boxes, box).strip():
                st.caption(self.say("name-first"))
            return
        with st.container(key=f"understood-{box}", gap=None):
            for row in preview(self.boxes, self.language, self.base)[box]:
                words = row["preview"] if row["ok"] else ""
                doubts = " ".join(row["doubts"])
                st.caption(plain(" — ".join(part for part in (f"{row['n']}. {words}".strip(), doubts) if part)))

    def _facts(self) -> None:
        with self._box("facts", 5):
            brought = self._brought()
            for tab, nth in zip(st.tabs([self.say(f"round-{nth}") for nth in ROUNDS], key="fact-rounds"), ROUNDS, strict=True):
                with tab:
                    cells = st.columns(2, gap="medium")
                    for at, fact in enumerate(_round(self.boxes, nth)):
                        with cells[at % 2]:
                            self._fact(fact, at + 1, brought.get(fact.id, ()))

    def _fact(self, fact: FactBox, nth: int, brought: tuple[str, ...]) -> None:
        with st.container(key=f"factbox-{fact.id}", border=True):
            st.text_area(
                self.say("card-n", n=nth), key=f"nb-text-{fact.id}", height=76, max_chars=400, placeholder=self.say("card-eg")
            )
            if not fact.text.strip():
                return
            if mine.widget(f"nb-sure-{fact.id}") is None:
                mine.put({f"nb-sure-{fact.id}": fact.certainty})
            source, sure = st.columns(2, gap="small")
            source.text_input(
                self.say("source"), key=f"nb-source-{fact.id}", max_chars=60, placeholder=self.say("source-eg")
            )
            sure.selectbox(
                self.say("sure"), CERTAINTIES, key=f"nb-sure-{fact.id}", format_func=lambda one: code(self.language, "certainty", one)
            )
            earlier = [other for other in self.boxes.facts if other.round < fact.round and other.text.strip()]
            texts = {other.id: other.text.strip() for other in earlier}
            st.selectbox(
                self.say("light"), ["", *texts], key=f"nb-light-{fact.id}",
                format_func=lambda one: texts.get(one, self.say("light-none")),
            )  # fmt: skip
            if not self.wrong:
                st.caption(plain(self.say("brings", names=", ".join(brought)) if brought else self.say("brings-nobody")))

    def _brought(self) -> dict[str, tuple[str, ...]]:
        deck = self._deck()
        names = {card.id: card.name for card in deck.cards} if deck else {}
        return {fact.id: tuple(names[card] for card in fact.lays.cards if card in names) for fact in deck.facts} if deck else {}

    def _more(self) -> None:
        with st.expander(self.say("more"), key="nb-more"):
            left, right = st.columns(2, gap="large")
            with left:
                st.text_input(self.say("title"), key="nb-title", max_chars=120, placeholder=self.say("title-eg"))
                grade, minutes = st.columns(2, gap="small")
                grade.selectbox(
                    self.say("level"), GRADES, key="nb-level", format_func=lambda one: say(self.language, f"page-level-{one}")
                )
                minutes.number_input(self.say("minutes"), key="nb-minutes", min_value=5, max_value=240, step=5, value=None)
                st.text_input(self.say("themes"), key="nb-themes", max_chars=200, placeholder=self.say("themes-eg"))
                st.text_area(self.say("goals"), key="nb-goals", height=84, max_chars=600, placeholder=self.say("goals-eg"))
                st.multiselect(
                    self.say("domains"), DOMAINS, key="nb-domains", max_selections=3,
                    format_func=lambda one: code(self.language, "domain", one),
                )  # fmt: skip
            with right:
                self._faults("money")
                st.text_area(self.say("money"), key="nb-money", height=100, placeholder=self.say("money-eg"))
                self._understood("money")
                self._faults("ledger")
                st.text_area(self.say("ledger"), key="nb-ledger", height=84, placeholder=self.say("ledger-eg"))
                self._faults("outcome")
                st.text_area(
                    self.say("outcome"), key="nb-outcome", height=84, max_chars=1000, placeholder=self.say("outcome-eg")
                )
                self._faults("goals")
            st.caption(self.say("scores"))
            for row in (DOMAINS[:5], DOMAINS[5:]):
                for place, domain in zip(st.columns(5, gap="small"), row, strict=True):
                    place.selectbox(
                        code(self.language, "domain", domain), (None, *LEVELS), key=f"nb-score-{domain}",
                        format_func=lambda one: self.say("unknown") if one is None else str(one),
                    )  # fmt: skip

    # --- keeping ------------------------------------------------------------------------------------------------------

    def _deck(self) -> Deck | None:
        """The case as the boxes make it now, or nothing while something is wrong."""
        if self.wrong:
            return None
        return build(self.boxes, self.base.id if self.base else f"{OWN}nieuw", self.language, self.base)

    def _keep(self, asked: bool) -> None:
        with st.container(key="nb-keep", border=True):
            there = filled(self.boxes)
            left = [f"{BOXES.index(box) + 1} {self.say(f'box-{box}')}" for box in BOXES if box not in there]
            st.text(self.say("left", boxes=", ".join(left)) if left else self.say("all-filled"))
            if not leader.may_keep():
                st.text(self.say("not-here"))
                st.link_button(self.say("lead"), "/lead", key="make-lead")
                return
            if asked and self.wrong:
                with st.container(key="refusal"):
                    st.text(self.say("not-kept", n=len(self.wrong)))
            if mine.get("refusal"):
                with st.container(key="refusal-2"):
                    st.text(mine.get("refusal"))
            same = self.base is not None and not self.wrong and self._deck() == self.base
            if same:
                st.text(self.say("kept"))
            with st.container(horizontal=True):
                st.button(
                    self.say("keep"), key="nb-save", type="secondary" if same else "primary", on_click=_save,
                    args=(self.language,), disabled=same,
                )  # fmt: skip
                if self.base is not None and same:
                    self._kept(self.base)

    def _kept(self, deck: Deck) -> None:
        st.button(
            say(self.language, "page-open-case"), key="nb-open", type="primary", on_click=mine.keep,
            args=("go", {"fields": live.opening(deck.id, self.language)}),
        )  # fmt: skip
        st.button(
            say(self.language, "rehearsal-button"), key="nb-bots", on_click=mine.keep,
            args=("go", {"fields": practice.fields(case=deck.id, language=self.language)}),
        )  # fmt: skip
        st.link_button(self.say("download"), f"/own/{deck.id}.yaml", key="nb-yaml")

    def _result(self) -> None:
        """The whole map, as it lies when every card has been laid; stamped as invented."""
        deck = self._deck()
        if deck is None:
            return
        start = fold(Case(), [Record(n, "", "", "act:look", e) for n, e in enumerate(opening(deck), 1)])
        names = ", ".join(str(thing.value("name", "")) for thing in start.on_map("card"))
        whole = Deck(
            schema=deck.schema, id=deck.id, title=deck.title, room_title=deck.room_title, language=deck.language, fictional=True,
            cards=deck.cards, ties=deck.ties, incomes=deck.incomes, costs=deck.costs, debts=deck.debts, claims=deck.claims,
            assets=deck.assets, unused_rights=deck.unused_rights,
        )  # fmt: skip
        case = fold(Case(), [Record(n, "", "", "act:look", e) for n, e in enumerate(opening(whole), 1)])
        st.markdown(f"### {self.say('whole-map')}")
        st.caption(plain(self.say("starts-with", names=names)))
        with st.container(key="make-map"):
            live.pictures("make-map-picture", svg(draw(map_view(case), self.language), standalone=True))


# --- the fields ---------------------------------------------------------------------------------------------------------


def _asked() -> str:
    """The own case in the address."""
    return str(st.query_params.get("case") or "")[:64]


def _fill(boxes: NineBoxes) -> None:
    """Put what stands in the boxes in the fields; ``shape`` keeps which facts there are."""
    for key in [key for key in st.session_state if str(key).startswith("nb-")]:
        del st.session_state[key]
    mine.keep("boxes-asked", False)
    mine.refused("")
    mine.keep("boxes-shape", [(fact.id, fact.round) for fact in boxes.facts])
    plain_fields = ("name", "age", "role", "occasion", "people", "wish", "own_words", "pitfall", "question", "title", "themes")
    values: dict[str, Any] = {f"nb-{name}": getattr(boxes, name) for name in (*plain_fields, "goals", "money", "ledger", "outcome")}
    values |= {"nb-level": boxes.level if boxes.level in GRADES else GRADES[0], "nb-minutes": boxes.minutes}
    values |= {"nb-domains": list(boxes.domains)} | {f"nb-score-{d}": boxes.scores.get(d) for d in DOMAINS}
    mine.put(values)
    mine.keep("boxes-facts", {fact.id: fact for fact in boxes.facts})
    for fact in boxes.facts:
        mine.put({f"nb-text-{fact.id}": fact.text})
        if fact.text:
            mine.put({f"nb-source-{fact.id}": fact.source, f"nb-sure-{fact.id}": fact.certainty, f"nb-light-{fact.id}": fact.light})


def _typed() -> NineBoxes:
    """What stands in the fields now."""
    known: dict[str, FactBox] = mine.get("boxes-facts") or {}
    facts = tuple(
        FactBox(
            id=name, round=nth, text=str(mine.widget(f"nb-text-{name}") or ""),
            source=str(mine.widget(f"nb-source-{name}", known[name].source if name in known else "") or ""),
            certainty=str(mine.widget(f"nb-sure-{name}") or (known[name].certainty if name in known else "verteld")),
            light=str(mine.widget(f"nb-light-{name}", known[name].light if name in known else "") or ""),
        )
        for name, nth in mine.get("boxes-shape") or ()
    )  # fmt: skip
    words = {
        name: str(mine.widget(f"nb-{name}") or "")
        for name in ("name", "role", "occasion", "people", "wish", "own_words", "pitfall", "question", "title", "themes",
                     "goals", "money", "ledger", "outcome")
    }  # fmt: skip
    scores = {d: mine.widget(f"nb-score-{d}") for d in DOMAINS}
    return NineBoxes(
        **words, age=mine.widget("nb-age"), facts=facts, level=str(mine.widget("nb-level") or GRADES[0]),
        minutes=mine.widget("nb-minutes"), domains=tuple(mine.widget("nb-domains") or ()),
        scores=scores if any(level is not None for level in scores.values()) else {},
    )  # fmt: skip


def _round(boxes: NineBoxes, nth: int) -> list[FactBox]:
    return [fact for fact in boxes.facts if fact.round == nth]


def _held(boxes: NineBoxes, box: str) -> bool:
    return box in filled(boxes) or box in ("outcome", "goals", "money", "ledger")


def _save(language: str) -> None:
    """Keep the case; whoever reloads this page finds it in the address."""
    mine.keep("boxes-asked", True)
    mine.refused("")
    base, boxes = house().shelf().cases.get(_asked()), _typed()
    if faults(boxes, language, base) or not leader.may_keep():
        return
    # Kept already when the run was cut off just after it: with other words in a box it is still the same case.
    identifier = base.id if base else OWN + mine.act_of("own-case").rpartition(":")[2][-12:]
    command = do.KeepOwnCase(deck=build(boxes, identifier, language, base))

    def kept(_: object) -> None:
        mine.keep("boxes-asked", False)
        st.query_params["case"] = identifier
        _fill(boxes_of(house().shelf().cases[identifier]))
        mine.keep("boxes-of", (identifier, True))
        mine.done("own-case")

    acts.once(acts.named("own-case-kept", command), language, lambda act: house().on_shelf(command, act=act), kept)


Maker().draw()
