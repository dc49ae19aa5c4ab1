"""Exploring freely: the same network, loose and driven by physics, as one HTML file that needs no other host.

Made with pyvis's data model and the vis-network file in its package. pyvis's own page is not used: it fetches styles from
public hosts even when asked not to, and writes a heading without escaping. Here the script stands in the file, a policy in
the file forbids every connection, and everything people typed goes in as data.

The words are those of the map; the line language goes as far as vis can draw it: width and dash for the quality (a tense,
double or broken tie also says so), an arrow for who receives, a dashed or dotted border for what was told or assumed.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from lifemaps.drawing import THEME, card_words, tie_words
from lifemaps.view import CardView, MapView, TieView
from lifemaps.vocabulary import CONTROL, KINDS, RESIDENT
from lifemaps.words import say

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
LENSES = ("formal", "assumed")


def free_html(view: MapView, language: str) -> str:
    """The free view of this map as one file."""
    data = json.dumps(_network(view, language), ensure_ascii=False)
    for sign in "<>&\u2028\u2029":  # Whatever was typed cannot end the element it stands in.
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    title = escape(say(language, "free-title", title=view.title))
    lenses = "".join(
        f'<label><input type="checkbox" id="lens-{lens}" checked> {escape(say(language, f"free-lens-{lens}"))}</label>'
        for lens in LENSES
    )
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_policy())}"><style>{STYLE}</style></head><body>'
        f"<header><h1>{title}</h1><p>{escape(say(language, 'free-how'))}</p><div>{lenses}"
        f'<button type="button" id="all">{escape(say(language, "free-all"))}</button></div></header>'
        f'<main id="net" role="img" aria-label="{title}"></main>'
        f'<script type="application/json" id="data">{data}</script><script>{_vis()}</script><script>{SCRIPT}</script>'
        "</body></html>"
    )


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
        net.add_node(card.id, label=_label(card), title=card_words(card, language), **_look(card))
    for tie in view.ties:
        if not tie.struck_by and tie.giver in cards and tie.receiver in cards:
            words = tie_words(tie, cards[tie.giver].name, cards[tie.receiver].name, language)
            net.add_edge(tie.giver, tie.receiver, title=words, **_line(tie, language))
    return {"nodes": net.nodes, "edges": net.edges, "options": OPTIONS}


def _label(card: CardView) -> str:
    words, lines = card.name.split(), [""]
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
  const { nodes: all, edges: lines, options } = JSON.parse(document.getElementById('data').textContent);
  const nodes = new vis.DataSet(all), edges = new vis.DataSet(lines.map((edge, i) => ({ id: i, ...edge })));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const physics = { ...options.physics, stabilization: { iterations: calm ? 400 : 120 } };
  const net = new vis.Network(document.getElementById('net'), { nodes, edges }, { ...options, physics });
  const fade = (keep) => {
    const clear = (id) => !keep || keep.has(id);
    nodes.update(all.map(({ id }) => ({ id, opacity: clear(id) ? 1 : 0.16 })));
    const seen = (one) => (clear(one.from) && clear(one.to) ? 1 : 0.1);
    edges.update(lines.map((one, id) => ({ id, color: { ...one.color, opacity: seen(one) } })));
  };
  net.on('selectNode', ({ nodes: [id] }) => fade(new Set([id, ...net.getConnectedNodes(id)])));
  net.on('deselectNode', () => fade(null));
  const lens = (name) => document.getElementById('lens-' + name).checked;
  const look = () => {
    const out = (one) => (one.formal && !lens('formal')) || (one.assumed && !lens('assumed'));
    const gone = new Set(all.filter(out).map((one) => one.id));
    nodes.update(all.map(({ id }) => ({ id, hidden: gone.has(id) })));
    edges.update(lines.map((edge, id) => ({ id, hidden: out(edge) || gone.has(edge.from) || gone.has(edge.to) })));
  };
  for (const name of ['formal', 'assumed']) document.getElementById('lens-' + name).onchange = look;
  document.getElementById('all').onclick = () => { net.unselectAll(); fade(null); net.fit({ animation: !calm }); };
  net.once('stabilizationIterationsDone', () => net.fit());
})();
"""
