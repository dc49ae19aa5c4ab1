"""How is the ground divided, and how does it grow when something does not fit?"""

from __future__ import annotations

import math
from collections import Counter

import msgspec

from lifemaps.layout.footprints import Thing
from lifemaps.layout.measuring import RESIDENT_GLYPH
from lifemaps.layout.plan import BASE, RING_EDGES, SPOTS, Plan, Point, far
from lifemaps.vocabulary import HOME, RINGS, SECTORS

SHARES = {"familie": 58.0, "vrienden": 49.0, "buren": 47.0, "werk": 48.0, "diensten": 74.0, "geld": 84.0}
"""Degrees per sector before anything lies there: services and money are usually the busiest."""
LEAST_SHARE = 34.0
PRIOR = 130_000.0
"""How much paper the shares above count for beside what really lies there: early cards do not crowd out what is to come."""
GROWTH = 1.07
HOME_PACKING = 0.36
"""How much of the home its cards may fill before it grows."""
SEATS = 3
"""So many spots are tried for each thing of the fullest cell, so that hundreds in one cell still find a place."""


def first_plan(residents: int) -> Plan:
    """The ground before anything but the residents lies on it."""
    scale = max(1.0, _core(residents, 1.0) / 0.45)
    edges = RING_EDGES if residents < 3 else _ring_edges(scale, {}, SHARES, residents, 0.0)
    return _planned(scale, SHARES, edges, residents)


def seats_of(residents: int) -> list[Point]:
    """Where residents stand, relative to the middle: side by side, in rows when there are many."""
    columns = max(1, math.ceil((residents * 1.6) ** 0.5)) if residents > 3 else max(1, residents)
    rows = math.ceil(residents / columns)
    step = 2 * RESIDENT_GLYPH + 14
    seats = []
    for nth in range(residents):
        row, column = divmod(nth, columns)
        here = min(columns, residents - row * columns)
        seats.append(((column - (here - 1) / 2) * step, (row - (rows - 1) / 2) * step))
    return seats


def _core(residents: int, scale: float) -> float:
    """How much of the map's reach the home needs for its residents."""
    plan = Plan(scale=scale)
    reach = (far(abs(x) + RESIDENT_GLYPH, abs(y) + RESIDENT_GLYPH, plan) for x, y in seats_of(residents))
    return max(reach, default=0.0) + 0.04


def _planned(scale: float, shares: dict[str, float], edges: tuple[float, ...], residents: int) -> Plan:
    total = sum(shares.values())
    starts, at = [], 0.0
    for sector in SECTORS:
        starts.append(round(at, 1))
        at += shares[sector] * 360 / total
    return Plan(round(scale, 3), tuple(starts), tuple(round(edge, 3) for edge in edges), residents)


_Need = dict[tuple[str, str], float]


def grown_plan(plan: Plan, things: list[Thing]) -> Plan:
    """The next larger ground, divided after what lies on it so far (``things``, of which the last did not fit)."""
    need: _Need = {}
    for thing in things:
        need[thing.sector, thing.ring] = need.get((thing.sector, thing.ring), 0.0) + thing.area
    loose = need.pop(("geld", ""), 0.0)
    home = sum(need.pop((HOME, ring), 0.0) for ring in RINGS) + plan.residents * 4 * RESIDENT_GLYPH**2 * 1.6
    per_sector = {sector: sum(need.get((sector, ring), 0.0) for ring in RINGS) for sector in SECTORS}
    per_sector["geld"] += loose * 0.75
    shares = {sector: SHARES[sector] / 360 * PRIOR + per_sector[sector] for sector in SECTORS}
    whole = sum(shares.values())
    shares = {sector: max(LEAST_SHARE, 360 * share / whole) for sector, share in shares.items()}
    scale = plan.scale * (GROWTH if len(things) < 60 else GROWTH**1.7)
    edges = _ring_edges(scale, need, shares, plan.residents, home)
    fullest = max(Counter((thing.sector, thing.ring) for thing in things).values())
    spots = max(plan.spots, SPOTS, SEATS * fullest)
    return msgspec.structs.replace(_planned(scale, shares, edges, plan.residents), spots=spots)


def _ring_edges(scale: float, need: _Need, shares: dict[str, float], residents: int, home: float) -> tuple[float, ...]:
    """Where the rings end: half as always, half after the fullest cell of each ring."""
    ground = 3.45 * BASE[0] * BASE[1] * scale**2
    core = max(RING_EDGES[0], _core(residents, scale), min(0.34, home / HOME_PACKING / ground) ** 0.5)
    total = sum(shares.values())
    dense = [max(need.get((sector, ring), 0.0) / (shares[sector] / total) for sector in SECTORS) for ring in RINGS]
    usual = [RING_EDGES[i + 1] ** 2 - RING_EDGES[i] ** 2 for i in range(3)]
    whole_usual, whole = sum(usual), max(1.0, sum(dense))
    parts = [0.5 * usual[i] / whole_usual + 0.5 * dense[i] / whole for i in range(3)]
    parts = [part / sum(parts) * (1 - core**2) for part in parts]
    first, second = core**2 + parts[0], core**2 + parts[0] + parts[1]
    return core, first**0.5, second**0.5, 1.0
