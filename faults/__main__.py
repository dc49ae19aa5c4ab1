"""``make faults``: everything at full count, with the figures for docs/security.md.

``python -m faults [--acks 100000] [--kills 200] [--cuts 2000]``; each database has its own count.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from faults import cuts, guesses, imports, kill, matrix, power, servers, surface, world


def main() -> int:
    """Run all of it; 1 when anything was lost, doubled or half."""
    parser = argparse.ArgumentParser(prog="python -m faults", description=__doc__)
    parser.add_argument("--acks", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--cuts", type=int, default=2000)
    parser.add_argument("--deaths", type=int, default=50, help="of a database server, and of processes behind nginx")
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--pins", type=int, default=10_000)
    parser.add_argument("--thefts", type=int, default=180)
    parser.add_argument("--foreign", type=int, default=1000)
    parser.add_argument("--only", default=None, help="one part, by its name")
    asked = parser.parse_args()
    bad = 0
    parts = {
        "kill-sqlite": lambda: kill.run(_files(), asked.acks, asked.kills),
        "kill-postgres": lambda: kill.run(_databases(), asked.acks, asked.kills),
        "power": lambda: _power(asked.cuts),
        "world": _world,
        "database": lambda: _keyed(lambda: servers.database(asked.deaths)),
        "nginx": lambda: _nginx(asked.deaths),
        "imports": lambda: imports.run(asked.inputs),
        "cuts": cuts.run,
        "matrix": matrix.run,
        "surface": lambda: surface.run(asked.thefts, asked.foreign, rounds=1),
        "pins": lambda: guesses.run(asked.pins),
    }
    if asked.only not in (None, *parts):
        parser.error(f"--only is one of {', '.join(parts)}")
    for name, part in parts.items():
        if asked.only in (None, name):
            count = part()
            print(f"{name}: {count}", flush=True)
            bad += sum(getattr(count, what, 0) for what in ("lost", "doubled", "unsound", "deaf"))
    return 1 if bad else 0


def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="faults-"))


def _files() -> Any:
    folder = _folder()
    return lambda n: str(folder / f"{n}.db")


def _databases() -> Any:
    from tests import postgres

    os.environ["LEVENSKAART_KEY"] = str(_folder() / "key")
    return lambda n: postgres.fresh()


def _power(cuts: int) -> Any:
    return power.run(_folder(), acts=60, cuts=cuts)


def _keyed(run: Callable[[], Any]) -> Any:
    os.environ["LEVENSKAART_KEY"] = str(_folder() / "key")
    return run()


def _nginx(deaths: int) -> servers.Count:
    from tests import postgres
    from tests.proxy import Cluster

    folder = _folder()
    os.environ["LEVENSKAART_KEY"] = str(folder / "key")
    cluster = Cluster(folder, postgres.fresh()).start()
    try:
        return servers.behind_nginx(cluster, deaths)
    finally:
        cluster.stop()


def _world() -> world.Counted:
    """Each harm once, or at many places where there are many."""
    found = [
        world.disk_full(_folder() / "a.db"), world.no_room_for_the_log(_folder() / "a.db"), world.read_only(_folder() / "a.db"),
        world.locked(_folder() / "a.db", wait_ms=60_000, hold=30.0), world.locked(_folder() / "a.db", wait_ms=50, hold=2.0),
        world.newer(_folder() / "a.db"), world.clock_back(_folder() / "a.db"), world.restarts(_folder() / "a.db", 20),
        *(one for seed in range(25) for _, one in world.torn_log(_folder() / "a.db", random.Random(seed))),
    ]  # fmt: skip
    missed = sum(not world.damaged_page(_folder() / "a.db", random.Random(seed)) for seed in range(100))
    return world.Counted(
        harms=len(found) + 100, lost=sum(f.lost for f in found), unsound=sum(not f.sound for f in found) + missed
    )


if __name__ == "__main__":
    sys.exit(main())
