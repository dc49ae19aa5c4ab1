"""The living parts of a screen: bar, canvas, entry line, pulse, wall, pictures and the door.

Each is a small component on the one link of the page (``casefiles/web/assets``). Bar, canvas and entry are drawn once by
the frame with keys that never change, so that a half-typed line, the drawing and the socket outlive every page. A
component's ``data`` stays constant, so that a panel's rerun neither redraws nor resends the map.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
from msgspec.structs import replace

from casefiles.web import doors, home
from casefiles.web.feed import BOOT
from casefiles.web.home import START
from lifemaps.drawing import Drawing
from lifemaps.exports.outputs import OUTPUTS
from lifemaps.prompts import saying
from lifemaps.words import for_browser, say
from pages.parts import acts, mine
from pages.parts.seat import Table

ASSETS = Path(doors.__file__).parent / "assets"

# An inline component is a blob: module, from which only a whole address can be imported. The mount is kept on the
# element: a rerun with the same data changes nothing.
_MOUNT = """
export default function (component) {
  const { data, parentElement, setTriggerValue, setStateValue } = component;
  const host = parentElement.querySelector('[data-lk-host]');
  const as = JSON.stringify(data);
  host.lkTell = { setTriggerValue, setStateValue };
  if (host.lkAs === as) return;
  host.lkAs = as;
  const whole = (path) => (path ? import(location.origin + path) : null);
  Promise.all([whole(data.canvas), whole(data.table), whole(data.more)]).then(([canvas, table, more]) => {
    if (host.lkAs !== as) return;
    const same = host.lkLanguage === data.language;
    host.lkLanguage = data.language;
    if (same && host.lkMounted?.update) return host.lkMounted.update(data);
    host.lkMounted?.stop?.();
    host.lkMounted = (MOUNT)({ host, data, canvas, table, more, tell: host.lkTell });
  });
  return () => { host.lkAs = null; host.lkMounted?.stop?.(); host.lkMounted = null; };
}
"""
_HOST = '<div class="lk-host" data-lk-host></div>'  # Found by attribute: a part may give its host another class.


def _component(name: str, mount: str, css: str = "") -> Any:
    return st.components.v2.component(
        name, html=_HOST, js=_MOUNT.replace("MOUNT", mount), css=css or None, isolate_styles=False
    )


_canvas = _component(
    "lifemap_canvas",
    "({host, data, canvas}) => canvas.mountCanvas(host, canvas.connect(data.code, data.language), data)",
    (ASSETS / "canvas.css").read_text("utf-8"),
)
_entry = _component(
    "lifemap_entry", "({host, data, canvas}) => canvas.mountEntry(host, canvas.connect(data.code, data.language), data)"
)
_bar = _component(
    "lifemap_bar",
    # A server that was started again knows nothing of this page: a whole rerun wakes it, typed text stays. Its own socket
    # may come back later than the feed, so this is asked again until the page was run by the server of now.
    """({host, data, canvas, table}) => {
      const link = canvas.connect(data.code, data.language);
      let timer = 0;
      const heed = () => {
        clearTimeout(timer);
        const boot = link.last.hello?.boot;
        if (!boot || boot === data.boot) return;
        host.lkTell.setTriggerValue('restarted', `${boot} ${Date.now()}`);
        timer = setTimeout(heed, 1500);
      };
      const deaf = link.on('hello', heed);
      heed();
      const followed = () => { // Whoever leads shows something else: this whole page goes along.
        const show = JSON.stringify(link.last.room?.follow ?? null);
        if (show === (link.followed ?? 'null')) return;
        link.followed = show;
        host.lkTell.setTriggerValue('followed', show);
      };
      const unfollow = data.leads ? () => {} : link.on('room', followed);
      if (!data.leads) followed();
      const bar = table.mountBar(host, link, data);
      return { stop: () => { clearTimeout(timer); deaf(); unfollow(); bar.stop(); } };
    }""",
)
_wall = _component(
    "lifemap_wall",
    "({host, data, canvas, table}) => table.mountWall(host, canvas.connect(data.code, data.language), data)",
)
_pulse = _component(
    "lifemap_pulse",
    # Mounted once and updated: what is chosen on the map while the margin speaks to it is never missed.
    """({host, data, canvas, table}) => table.mountPulse(canvas.connect(data.code, data.language), data, {
      moved: (what) => host.lkTell.setTriggerValue('moved', what),
      selected: (what) => host.lkTell.setStateValue('selected', what),
    })""",
)
_pictures = _component("lifemap_pictures", "({host, data, table}) => table.showPictures(host, data.svgs)")
_LINK = "canvas.connect(data.code, data.language)"
_layer = _component("lifemap_layer", f"({{host, data, canvas, more}}) => more.mountLayer(host, {_LINK}, data)")
_replay = _component("lifemap_replay", f"({{host, data, canvas, more}}) => more.mountReplay(host, {_LINK}, data)")
_history = _component("lifemap_history", f"({{host, data, canvas, more}}) => more.mountHistory(host, {_LINK}, data)")
_take = _component("lifemap_take", f"({{host, data, canvas, more}}) => more.mountTake(host, {_LINK}, data)")
_rows = _component("lifemap_rows", f"({{host, data, canvas, more}}) => more.mountRows(host, {_LINK}, data)")
_crew = _component("lifemap_crew", f"({{host, data, canvas, more}}) => more.mountCrew(host, {_LINK}, data)")
_paper = _component("lifemap_paper", f"({{host, data, canvas, more}}) => more.mountPaper(host, {_LINK}, data)")
_record = _component(
    "lifemap_record",
    f"({{host, data, canvas, more}}) => {{ host.classList.add('lk-record'); return more.mountRecord(host, {_LINK}, data); }}",
    (ASSETS / "record.css").read_text("utf-8"),
)
_hall_wall = _component(
    "lifemap_hall_wall",
    "({host, data, more}) => { host.classList.add('wallview'); return more.mountWall(host, data.code); }",
    (ASSETS / "wall.css").read_text("utf-8"),
)
_hall_pulse = _component(
    "lifemap_hall_pulse",
    # Forty tables move all the time: the console draws itself anew at most about once a second.
    """({host, data, more}) => {
      let timer = 0;
      const tell = () => { timer = 0; host.lkTell.setTriggerValue('moved', String(Date.now())); };
      const deaf = more.listen(data.code, (first) => { if (!first && !timer) timer = setTimeout(tell, 900); });
      return { stop: () => { deaf(); clearTimeout(timer); } };
    }""",
)
_file = _component("lifemap_file", "({host, data, more, tell}) => more.mountFile(host, data, tell)")
_door = _component(
    "lifemap_door",
    "({data, table, tell}) => { if (data.go) location.assign(data.go);"
    " else table.begin(data.fields).then((no) => no !== '' && tell.setTriggerValue('no', no ?? data.lost)); return {}; }",
)


def _scripts() -> dict[str, str]:
    return {"canvas": doors.asset_url("canvas.js"), "table": doors.asset_url("table.js")}


@cache
def _words(language: str, *prefixes: str) -> dict[str, str]:
    return {name: text for prefix in prefixes for name, text in for_browser(language, prefix).items()}


def _data(table: Table, *prefixes: str, **more: Any) -> dict[str, Any]:
    return {"code": table.code, "language": table.language, "words": _words(table.language, *prefixes), **_scripts(), **more}


def bar(table: Table, *, wall: bool = False) -> None:
    """Title and table, the steps, the clock, how many are here, the code."""
    sitting = table.sitting
    steps = [(phase, table.step(phase)) for phase in sitting.plan.phases]
    _bar(
        key="bar",
        on_restarted_change=lambda: None,
        on_followed_change=lambda: None,
        data=_data(
            table,
            "bar-",
            steps=steps,
            title=sitting.title,
            place=say(table.language, "rehearsal-table") if sitting.rehearsal else table.say("table", n=sitting.table),
            address=_bare(table.address),
            wall=wall,
            real=[] if sitting.fictional or not START.fingerprint else [
                say(table.language, "way-join-warning"), f"{say(table.language, 'way-fingerprint')}: {START.fingerprint}",
            ],
            boot=BOOT,
            leads=table.leads,
        ),
    )


def canvas(table: Table, *, wall: bool = False) -> None:
    """The map."""
    _canvas(key="canvas", data=_data(table, "canvas-", "sector-", "ring-", "quality-", "support-", wall=wall, readonly=wall), height="stretch")


def entry(table: Table) -> None:
    """The one-line entry."""
    _entry(key="entry", data=_data(table, "canvas-"))


def layer(table: Table, name: str, *svgs: str) -> None:
    """Another layer in the place of the map; what is chosen there is chosen everywhere."""
    _layer(
        key=f"layer-{name}",
        data=_data(table, name=name, svgs=list(svgs), more=doors.asset_url("layers.js")),
        height="stretch",
    )


def legend(drawing: Drawing) -> str:
    """The legend of a drawing as a picture of its own."""
    box = f"0 0 {drawing.box[2]:g} {drawing.legend_height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="lifemap lk-key" viewBox="{box}" role="img"'
        f' aria-label="{escape(say(drawing.language, "drawing-legend"))}">{drawing.legend}</svg>'
    )


def replay(table: Table, key: str, frames: list[dict[str, Any]], **more: Any) -> None:
    """How the map grew, step by step or at speed; to look at only."""
    _replay(
        key=key, data=_data(table, "replay-", frames=frames, more=doors.asset_url("layers.js"), **more), height="stretch"
    )


def history(table: Table, moments: list[dict[str, Any]]) -> None:
    """The history in sentences; each one that touched the map can be jumped to."""
    _history(key="history", data=_data(table, "replay-", moments=moments, more=doors.asset_url("layers.js")))


def rows(table: Table, sort: str, **more: Any) -> None:
    """Cards, ties or amounts as rows, to sort, filter, edit in place and take off."""
    _rows(key=f"rows-{sort}", data=_data(table, "rows-", more=doors.asset_url("rows.js"), **more))


def crew(table: Table) -> None:
    """Who is here, who is still writing, whose connection is weak; for whoever leads."""
    _crew(key="crew", data=_data(table, "lead-crew-", more=doors.asset_url("hand.js")))


def paper(table: Table, looks: list[int], now: int, questions: list[dict[str, Any]]) -> None:
    """Answers on paper, typed in a field of our own: nothing of it stands in a session here."""
    _paper(
        key="paper-line", data=_data(table, "lead-paper-", looks=looks, now=now, questions=questions, more=doors.asset_url("hand.js"))
    )


def record(table: Table, *, aside: bool = False) -> None:
    """The record, worded together; its words stand in the journal and in no session."""
    _record(
        key="record-aside" if aside else "record",
        data=_data(table, "record-next", "record-take-over", "record-other", "record-lying-", desk=True, aside=aside, more=doors.asset_url("record.js")),
    )


TAKEN = {
    "picture": ("map.svg", "png", "copy", "map.html"),
    "paper": ("print-a4.html", "print-a3.html"),
    "layers": ("lifeline.svg", "lifeline.html", "influences.svg"),
    "other": ("map.txt", "free.html"),
}
"""What can be taken along, by group: a file of ours, or (without a dot) something the browser makes of it."""


def take(table: Table, *, view: str, views: list[str]) -> None:
    """The drawing to take along: as picture, file, print or text. Nothing of it comes from another host."""
    groups = [
        (name, [_taken(table, file) for file in files if "." not in file or file in OUTPUTS])
        for name, files in TAKEN.items()
    ]
    _take(
        key="take",
        data=_data(
            table, "take-", groups=groups, at=views.index(view) if view in views else -1, more=doors.asset_url("layers.js")
        ),
    )


def _taken(table: Table, file: str) -> dict[str, Any]:
    if "." not in file:
        return {"id": file}
    fresh = file.startswith("print-")
    href = f"/out/{table.code}/{file}?language={table.language}{'' if fresh else '&save'}"
    return {"id": file.replace(".", "-"), "href": href, "fresh": fresh}


def pulse(table: Table, fell: tuple[str, ...] = ()) -> None:
    """Wakes the margin when the table moved, and hears what was selected on the canvas."""
    _pulse(
        key="pulse",
        data=_data(table, wall=not table.plays, told=mine.told(), fade=sorted({*table.seen.faded, *fell})),
        on_moved_change=lambda: None,
        on_selected_change=lambda: mine.heard_selection("pulse"),
    )


def wall(table: Table) -> None:
    """What the room sees over the map while people arrive and while they answer."""
    here = table.sitting
    says = {step: saying(replace(here, phase=step, stopped=False), table.case.deck, table.language) for step in here.plan.phases}
    occasion = table.case.deck.occasion if table.case.deck else ""
    says["occasion"] = occasion or says.get("occasion", "")
    _wall(key="wall", data=_data(table, "bar-", address=_bare(table.address), says=says))


def pictures(key: str, *svgs: str) -> None:
    """Pictures that our own code made."""
    _pictures(key=key, data={"svgs": list(svgs), **_scripts()})


def leave(key: str = "go") -> None:
    """Go where a press on this page asked to go: a table that is opened (``fields`` of ``POST /begin``) or an address of ours.

    To be drawn last. When that door stays shut its reason is said here, and pressing again asks the same once more.
    """
    going = mine.get(key)
    if not going:
        acts.stayed()
    no = mine.get("door-no")
    if no:
        with st.container(key="door-no"):
            st.text(no)
    if not going:
        return
    mine.keep("door-no", "")
    mine.keep("door-presses", mine.get("door-presses", 0) + 1)
    fields = going.get("fields")
    _door(
        key="door", on_no_change=_shut,
        data={
            "fields": acts.through(fields) if fields else {}, "go": going.get("to", ""), "press": mine.get("door-presses"),
            "lost": say(mine.language(), "page-door-lost"), **_scripts(),
        },
    )  # fmt: skip
    mine.keep(key, None)


def _shut() -> None:
    no = (mine.widget("door") or {}).get("no")
    mine.keep("door-no", no[:500] if isinstance(no, str) else "")


def file_for_desk(kind: str, language: str, *, token: str = "", laid: Callable[[str], None]) -> None:
    """Choose a file for the desk (``casefiles.web.desk``); ``laid`` hears in a callback under which token it lies."""
    key = f"file-{kind}"

    def heard() -> None:
        told = (mine.widget(key) or {}).get("laid")
        if isinstance(told, str) and told:
            laid(told)

    _file(
        key=key, on_laid_change=heard,
        data={
            "kind": kind, "token": token, "language": language, "label": say(language, f"desk-choose-{kind}"),
            "hint": say(language, f"desk-hint-{kind}"), "words": _words(language, "desk-sending", "desk-reading", "desk-refused", "desk-lost"),
            "accept": ".csv,.txt,.tsv" if kind != "bank" else "", "more": doors.asset_url("desk.js"),
        },
    )  # fmt: skip


def opening(
    case: str, language: str, *, fictional: bool = True, title: str = "", script: str = "", keep: str = "team",
    instrument: str = "",
) -> dict[str, str]:
    """What it takes to open a table."""
    return {
        "case": case, "fictional": "1" if fictional else "0", "title": title, "language": language, "script": script,
        "keep": keep, "instrument": instrument,
    }  # fmt: skip


def _bare(address: str) -> str:
    return home.spoken(address)


def hall_wall(code: str) -> None:
    """What the room sees, small."""
    _hall_wall(key="hall-wall", data={"code": code, **_scripts(), "more": doors.asset_url("wall.js")})


def hall_pulse(code: str) -> None:
    """Wakes the console when the hall moved."""
    _hall_pulse(
        key="hall-pulse", data={"code": code, **_scripts(), "more": doors.asset_url("wall.js")}, on_moved_change=lambda: None
    )
