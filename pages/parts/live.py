"""The living parts of a screen: bar, canvas, entry line, pulse, wall, pictures and the door.

Each is a small component on the one link of the page (``casefiles/web/assets``). Bar, canvas and entry are drawn once by
the frame with keys that never change, so that a half-typed line, the drawing and the socket outlive every page. A
component's ``data`` stays constant, so that a panel's rerun neither redraws nor resends the map.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from casefiles.house import new_id
from casefiles.web import doors
from lifemaps.words import for_browser
from pages.parts import mine
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
  const whole = (path) => import(location.origin + path);
  Promise.all([whole(data.canvas), whole(data.table)]).then(([canvas, table]) => {
    if (host.lkAs !== as) return;
    host.lkMounted?.stop?.();
    host.lkMounted = (MOUNT)({ host, data, canvas, table, tell: host.lkTell });
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
    # A server that was started again knows nothing of this page: one whole rerun wakes it, typed text stays.
    """({host, data, canvas, table}) => {
      const link = canvas.connect(data.code, data.language);
      const heed = ({ boot }) => {
        if (link.boot && link.boot !== boot) host.lkTell.setTriggerValue('restarted', boot);
        link.boot = boot;
      };
      if (link.last.hello) heed(link.last.hello);
      const deaf = link.on('hello', heed);
      const bar = table.mountBar(host, link, data);
      return { stop: () => { deaf(); bar.stop(); } };
    }""",
)
_wall = _component(
    "lifemap_wall",
    "({host, data, canvas, table}) => table.mountWall(host, canvas.connect(data.code, data.language), data)",
)
_pulse = _component(
    "lifemap_pulse",
    """({host, data, canvas, table}) => {
      const link = canvas.connect(data.code, data.language);
      if (data.told.n > (link.told ?? 0)) {
        link.told = data.told.n;
        link.emit(data.told.what, data.told.what === 'glow' ? { ids: data.told.value } : { id: data.told.value || null });
      }
      return table.mountPulse(link, {
        moved: (what) => host.lkTell.setTriggerValue('moved', what),
        selected: (id) => host.lkTell.setStateValue('selected', id),
      });
    }""",
)
_pictures = _component("lifemap_pictures", "({host, data, table}) => table.showPictures(host, data.svgs)")
_door = _component(
    "lifemap_door",
    "({data, table}) => { if (data.go) location.assign(data.go); else table.begin(data.fields); return {}; }",
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
    steps = [(phase, table.word("phase", phase)) for phase in sitting.plan.phases]
    _bar(
        key="bar",
        on_restarted_change=lambda: None,
        data=_data(
            table,
            "bar-",
            steps=steps,
            title=sitting.title,
            place=table.say("table", n=sitting.table),
            address=_bare(table.address),
            wall=wall,
        ),
    )


def canvas(table: Table, *, wall: bool = False) -> None:
    """The map."""
    _canvas(key="canvas", data=_data(table, "canvas-", "sector-", "ring-", wall=wall, readonly=wall), height="stretch")


def entry(table: Table) -> None:
    """The one-line entry."""
    _entry(key="entry", data=_data(table, "canvas-"))


def pulse(table: Table) -> None:
    """Wakes the margin when the table moved, and hears what was selected on the canvas."""
    _pulse(
        key="pulse",
        data=_data(table, told=mine.told()),
        on_moved_change=lambda: None,
        on_selected_change=lambda: mine.heard_selection("pulse"),
    )


def wall(table: Table) -> None:
    """What the room sees over the map while people arrive and while they answer."""
    says = {phase: table.word("phase-say", phase) for phase in table.sitting.plan.phases}
    occasion = table.case.deck.occasion if table.case.deck else ""
    says["occasion"] = occasion or says.get("occasion", "")
    _wall(key="wall", data=_data(table, "bar-", address=_bare(table.address), says=says))


def pictures(key: str, *svgs: str) -> None:
    """Pictures that our own code made."""
    _pictures(key=key, data={"svgs": list(svgs), **_scripts()})


def door(fields: dict[str, str] | None = None, go: str = "") -> None:
    """Goes to a table: opens one (``fields`` of ``POST /begin``) or walks to an address of ours."""
    _door(key="door", data={"fields": fields or {}, "go": go, **_scripts()})


def opening(case: str, language: str, *, fictional: bool = True, title: str = "") -> dict[str, str]:
    """What it takes to open a table, named as one act."""
    return {"case": case, "fictional": "1" if fictional else "0", "title": title, "language": language, "act": new_id("act")}


def _bare(address: str) -> str:
    return address.split("://", 1)[-1]
