"""Exploring freely: the same network, loose and driven by physics, as one HTML file that needs no other host.

Made with pyvis's data model and the vis-network file in its package. pyvis's own page is not used: it fetches styles from
public hosts even when asked not to, and writes a heading without escaping. Here the script stands in the file, a policy in
the file forbids every connection, and everything people typed goes in as data.

The words are those of the map; the line language goes as far as vis can draw it: width and dash for the quality (a tense,
double or broken tie also says so), an arrow for who receives, a dashed or dotted border for what was told or assumed.
The influences can be laid over the network or looked at alone; the lenses are those of the map: what is outside fades.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from lifemaps.compare import end_word
from lifemaps.drawing import THEME, card_words, tie_words
from lifemaps.influences import influence_says
from lifemaps.lenses import LENS, look
from lifemaps.view import CardView, InfluenceView, MapView, TieView
from lifemaps.vocabulary import CONTROL, KINDS, RESIDENT
from lifemaps.words import code, say

SHAPES = {
    "double-circle": "dot",
    "circle": "dot",
    "circle-house": "dot",
    "circle-heart": "dot",
    "rounded-square": "square",
    "square": "square",
    "square-flag": "square",
    "square-key": "square",
    "triangle": "triangle",
    "hexagon": "hexagon",
    "pentagon": "triangleDown",
    "star": "star",
    "exclamation": "diamond",
    "flag": "diamond",
}
LINES: dict[str, dict[str, Any]] = {
    "sterk": {"width": 4},
    "gewoon": {"width": 2},
    "zwak": {"width": 2, "dashes": [6, 5]},
    "gespannen": {"width": 2, "dashes": [2, 3]},
    "dubbel": {"width": 5, "dashes": [2, 3]},
    "verbroken": {"width": 2, "dashes": [14, 10]},
    "latent": {"width": 2, "dashes": [1, 7]},
    "onbekend": {"width": 1, "dashes": [1, 5]},
}
SAID_ALOUD = ("gespannen", "dubbel", "verbroken")
"""Qualities whose line vis cannot draw: they carry their word."""
BORDERS = {"verteld": [4, 3], "aanname": [1, 4]}
EFFECTS: dict[str, dict[str, Any]] = {
    "werkt_tegen": {"width": 2, "dashes": [8, 4], "arrow": "arrow"},
    "herstelt": {"width": 2, "dashes": False, "arrow": "circle"},
    "houdt_tegen": {"width": 2, "dashes": [2, 3], "arrow": "bar"},
    "versterkt": {"width": 4, "dashes": False, "arrow": "arrow"},
}
"""What works on what: a line of its own for each, and always its word."""
SWITCHES = ("formal", "assumed")
LENSES = ("everyone", "resident", "professionals", "facts", "source", "round")
LAYERS = ("network", "influences", "both")
NEAR = ("1", "2")
"""How many steps away still counts as near whoever is tapped."""


def free_html(view: MapView, language: str) -> str:
    """The free view of this map as one file."""
    data = json.dumps(_network(view, language), ensure_ascii=False)
    for sign in "<>&\u2028\u2029":  # Whatever was typed cannot end the element it stands in.
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    title = escape(say(language, "free-title", title=view.title))
    switches = "".join(
        f'<label><input type="checkbox" id="lens-{lens}" checked> {escape(say(language, f"free-lens-{lens}"))}</label>'
        for lens in SWITCHES
    )
    glasses = [(str(nth), name) for nth, (_, _, name) in enumerate(_glasses(view, language))]
    choices = "".join(
        _choice(identifier, say(language, f"free-{identifier}"), options)
        for identifier, options in (
            ("layer", [(one, say(language, f"free-layer-{one}")) for one in LAYERS]),
            ("glass", glasses),
            ("near", [(one, say(language, f"free-near-{one}")) for one in NEAR]),
        )
    )
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_policy())}"><style>{STYLE}</style></head><body>'
        f"<header><h1>{title}</h1><p>{escape(say(language, 'free-how'))}</p><div>{choices}{switches}"
        f'<button type="button" id="all">{escape(say(language, "free-all"))}</button></div><p id="said" role="status"></p></header>'
        f'<main id="net" role="img" aria-label="{title}"></main>'
        f'<script type="application/json" id="data">{data}</script><script>{_vis()}</script><script>{SCRIPT}</script>'
        "</body></html>"
    )


def _choice(identifier: str, label: str, options: list[tuple[str, str]]) -> str:
    words = "".join(f'<option value="{escape(value)}">{escape(word)}</option>' for value, word in options)
    return f'<label>{escape(label)} <select id="{identifier}">{words}</select></label>'


def headers() -> dict[str, str]:
    """What goes with the page when it is shown inside the app: its own two scripts, and nothing from anywhere."""
    return {"Content-Security-Policy": f"{_policy()}; frame-ancestors 'self'", "X-Frame-Options": "SAMEORIGIN"}


def _policy() -> str:
    return (
        f"default-src 'none'; script-src {_hashes()}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; "
        "form-action 'none'"
    )


@cache
def _hashes() -> str:
    return " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in (_vis(), SCRIPT)
    )


@cache
def _vis() -> str:
    found = files("pyvis").joinpath("templates", "lib", "vis-9.1.2", "vis-network.min.js")
    return found.read_text("utf-8").replace("</script", "<\\/script")


def _network(view: MapView, language: str) -> dict[str, Any]:
    """Nodes, edges and options, as pyvis hands them to vis."""
    from pyvis.network import Network  # Here, because it brings all of IPython: only who exports waits for it.

    net = Network(directed=True, bgcolor=THEME["paper"], font_color=THEME["ink"])
    cards = {card.id: card for card in view.cards if not card.struck_by}
    for card in cards.values():
        net.add_node(card.id, label=_label(card.name), title=card_words(card, language), layers=["network"], **_look(card))
    for tie in view.ties:
        if _drawn(tie, cards):
            words = tie_words(tie, cards[tie.giver].name, cards[tie.receiver].name, language)
            line = _line(tie, language)
            net.add_edge(tie.giver, tie.receiver, id=tie.id, title=words, layers=["network"], **line)
    for one in view.influences:
        if not one.struck_by:
            for end in (one.start, one.end):
                _end(net, end, view, language)
            words = influence_says(one, view, language)
            net.add_edge(one.start, one.end, id=one.id, title=words, layers=["influences"], **_works(one, language))
    return {"nodes": net.nodes, "edges": net.edges, "options": OPTIONS, "glasses": _seen(view, cards, language)}


def _drawn(tie: TieView, cards: dict[str, CardView]) -> bool:
    return not tie.struck_by and tie.giver in cards and tie.receiver in cards


def _end(net: Any, end: str, view: MapView, language: str) -> None:
    """A thing that works on another, or is worked on: a long system, an event, money, or a card that is there already."""
    known = next((node for node in net.nodes if node["id"] == end), None)
    if known is not None:
        known["layers"] = sorted({*known["layers"], "influences"})
        return
    words = end_word(end, view, language)
    plain = {"color": {"background": THEME["paper"], "border": THEME["ink"]}, "borderWidth": 1.6}
    font = {"color": THEME["ink"], "size": 16}
    net.add_node(end, label=_label(words), title=words, layers=["influences"], shape="box", font=font, **plain)


def _works(one: InfluenceView, language: str) -> dict[str, Any]:
    line = dict(EFFECTS.get(one.effect, EFFECTS["werkt_tegen"]))
    arrow = {"to": {"enabled": True, "type": line.pop("arrow")}, "from": {"enabled": False}}
    word, color = code(language, "effect", one.effect), {"color": THEME["accent"]}
    return {**line, "arrows": arrow, "label": word, "assumed": one.certainty == "aanname", "color": color}


def _glasses(view: MapView, language: str) -> list[tuple[str, str, str]]:
    """Every lens with each of its options, and how people call it."""
    found = []
    for lens in (LENS[name] for name in LENSES):
        for option in lens.options(view) or ("",):
            name = lens.name(language) + (f": {lens.option(option, language)}" if option else "")
            found.append((lens.code, option, name))
    return found


def _seen(view: MapView, cards: dict[str, CardView], language: str) -> list[dict[str, Any]]:
    """Per lens what fades, and which ties look otherwise through it."""
    found = []
    plain = {tie.id: _line(tie, language) for tie in view.ties}
    for lens, option, _ in _glasses(view, language):
        seen = look(view, lens, option)
        drawn = {tie.id: _line(tie, language) for tie in seen.view.ties if _drawn(tie, cards)}
        lines = {identifier: line for identifier, line in drawn.items() if line != plain[identifier]}
        found.append({"faded": sorted(seen.faded), "lines": lines, "say": LENS[lens].explained(language)})
    return found


def _label(name: str) -> str:
    words, lines = name.split(), [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + len(word) > 18:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines[:3])


def _look(card: CardView) -> dict[str, Any]:
    kind = KINDS.get(card.kind)
    resident = card.kind == RESIDENT
    edge = THEME["accent"] if resident else THEME["ink"]
    formal = kind is not None and kind.side == "formal"
    return {
        "shape": SHAPES.get(kind.glyph if kind else "", "square"),
        "size": 26 if resident else 13,
        "color": {
            "background": THEME["paper"],
            "border": edge,
            "highlight": {"background": "#e3ecea", "border": THEME["accent"]},
        },
        "borderWidth": 3 if resident else 1.6,
        "shapeProperties": {"borderDashes": BORDERS.get(card.certainty, False)},
        "formal": formal,
        "assumed": card.certainty == "aanname",
        "font": {"color": THEME["ink"], "size": 19 if resident else 16, "strokeWidth": 5, "strokeColor": THEME["paper"]},
    }


def _line(tie: TieView, language: str) -> dict[str, Any]:
    quality = tie.quality if tie.quality in LINES else "onbekend"
    flows = bool(tie.support)
    kind = "vee" if tie.support == (CONTROL,) else "arrow"
    arrows = {"to": {"enabled": flows, "type": kind}, "from": {"enabled": flows and tie.mutual, "type": kind}}
    word = say(language, f"quality-{quality}") if quality in SAID_ALOUD else "?" if quality == "onbekend" else ""
    return {
        **LINES[quality],
        "arrows": arrows,
        "label": word,
        "assumed": tie.certainty == "aanname",
        "color": {"color": THEME["ink"]},
    }


OPTIONS = {
    "physics": {
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {"gravitationalConstant": -70, "springLength": 120, "centralGravity": 0.02, "avoidOverlap": 0.6},
    },
    "interaction": {"hover": True, "tooltipDelay": 150, "keyboard": {"enabled": True, "bindToWindow": False}},
    "edges": {
        "smooth": {"type": "dynamic"},
        "arrows": {"to": {"scaleFactor": 0.7}, "from": {"scaleFactor": 0.7}},
        "font": {"size": 12, "strokeWidth": 4, "strokeColor": THEME["paper"], "color": THEME["ink"]},
    },
    "layout": {"randomSeed": 7},
}

STYLE = f"""
html, body {{ margin: 0; height: 100%; background: {THEME["paper"]}; color: {THEME["ink"]}; }}
body {{ display: flex; flex-direction: column; font: 16px/1.4 'Segoe UI', 'Noto Sans', Ubuntu, sans-serif; }}
header {{ padding: 12px 20px 8px; display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; }}
h1 {{ font-size: 19px; margin: 0; }}
p {{ margin: 0; font-size: 14px; flex: 1 1 300px; }}
header div {{ display: flex; flex-wrap: wrap; gap: 16px; align-items: center; font-size: 14px; }}
select {{ font: inherit; color: inherit; background: {THEME["paper"]}; padding: 3px 6px; max-width: 240px; }}
select {{ border: 1px solid {THEME["hair"]}; border-radius: 6px; }}
#said {{ flex-basis: 100%; min-height: 1.4em; }}
button {{ font: inherit; background: none; padding: 4px 12px; cursor: pointer; }}
button {{ border: 1px solid {THEME["hair"]}; border-radius: 6px; }}
#net {{ flex: 1; min-height: 300px; position: relative; }}
div.vis-tooltip {{
  position: absolute; visibility: hidden; padding: 6px 10px; max-width: 320px; border-radius: 6px;
  background: {THEME["ink"]}; color: {THEME["paper"]}; font-size: 14px;
  pointer-events: none; z-index: 5; white-space: normal;
}}
"""

SCRIPT = """
(() => {
  const { nodes: all, edges: lines, options, glasses } = JSON.parse(document.getElementById('data').textContent);
  const at = (id) => document.getElementById(id);
  const nodes = new vis.DataSet(all), edges = new vis.DataSet(lines);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const physics = { ...options.physics, stabilization: { iterations: calm ? 400 : 120 } };
  const net = new vis.Network(at('net'), { nodes, edges }, { ...options, physics });
  let chosen = null;
  const near = () => { // Whoever is tapped, with who is one or two steps away.
    if (chosen === null) return null;
    const found = new Set([chosen]);
    for (let step = 0; step < Number(at('near').value); step++) {
      const shown = edges.get({ filter: (one) => !one.hidden });
      const next = shown.filter((one) => found.has(one.from) || found.has(one.to)).flatMap((one) => [one.from, one.to]);
      for (const id of next) found.add(id);
    }
    return found;
  };
  const look = () => {
    const layer = at('layer').value, glass = glasses[Number(at('glass').value)] ?? glasses[0], faded = new Set(glass.faded);
    const there = (one) => layer === 'both' || one.layers.includes(layer);
    const without = (one) => (one.formal && !at('lens-formal').checked) || (one.assumed && !at('lens-assumed').checked);
    const off = (one) => !there(one) || without(one);
    const gone = new Set(all.filter(off).map((one) => one.id));
    const hidden = (one) => off(one) || gone.has(one.from) || gone.has(one.to);
    edges.update(lines.map((one) => ({ ...one, ...(glass.lines[one.id] ?? {}), hidden: hidden(one) })));
    const keep = near(), clear = (id) => !faded.has(id) && (!keep || keep.has(id));
    nodes.update(all.map(({ id }) => ({ id, hidden: gone.has(id), opacity: clear(id) ? 1 : 0.16 })));
    const seen = (one) => (clear(one.from) && clear(one.to) && !faded.has(one.id) ? 1 : 0.1);
    edges.update(lines.map((one) => ({ id: one.id, color: { ...one.color, opacity: seen(one) } })));
    at('said').textContent = at('glass').value === '0' ? '' : glass.say;
    document.body.dataset.shown = String(nodes.get({ filter: (one) => !one.hidden }).length);
    document.body.dataset.clear = String(nodes.get({ filter: (one) => !one.hidden && one.opacity === 1 }).length);
  };
  net.on('selectNode', ({ nodes: [id] }) => { chosen = id; look(); });
  net.on('deselectNode', () => { chosen = null; look(); });
  for (const id of ['glass', 'near', 'lens-formal', 'lens-assumed']) at(id).onchange = look;
  at('layer').onchange = () => { look(); net.fit({ animation: !calm }); };
  at('all').onclick = () => { net.unselectAll(); chosen = null; look(); net.fit({ animation: !calm }); };
  net.once('stabilizationIterationsDone', () => net.fit());
  look();
})();
"""
