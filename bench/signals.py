"""Early signals over a whole stock: seconds and memory, against reading the file alone and against one DuckDB query.

The stock is made up: mostly people with whom nothing is the matter, and among every 32 contracts one of each story in
``STORIES``. Tests use the same stock to see that each story gives exactly its rules, and that the query agrees.
"""

from __future__ import annotations

import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from lifemaps.imports.ledger import read_ledger
from lifemaps.signals import Stock, signals

TODAY = "2026-10-12"
MONTHS = 24
EVERY = 32
"""Of so many contracts each story has one; the others are calm."""
SIZES = (1_000, 10_000, 100_000, 300_000)


class Months:
    """The months of many contracts as tables of contracts × months, while stories are being written into them."""

    def __init__(self, contracts: int) -> None:
        shape = (contracts, MONTHS)
        rent = 45_000 + (np.arange(contracts) * 977 % 40_000)
        risen = (np.arange(MONTHS) >= 8).astype(int) + (np.arange(MONTHS) >= 20)  # July of both years
        self.due = rent[:, None] * (1000 + 22 * risen[None, :]) // 1000
        self.paid = self.due.copy()
        self.offset = (np.arange(contracts)[:, None] + np.arange(MONTHS)[None, :]) % 4
        self.method = np.full(shape, "INC", object)
        self.reason = np.full(shape, "", object)
        self.payer = np.full(shape, "", object)
        self.allowance = np.zeros(shape, "int64")
        self.tenant = np.arange(contracts)


Story = tuple[str, Callable[[Months, np.ndarray], None], tuple[str, ...]]


def _late(months: Months, who: np.ndarray) -> None:
    months.offset[who, -1] = 9


def _old_rent(months: Months, who: np.ndarray) -> None:
    months.paid[who, 20:] = months.due[who, 19][:, None]


def _missed(months: Months, who: np.ndarray) -> None:
    months.paid[who, 18] = 0


def _storno(months: Months, who: np.ndarray) -> None:
    months.paid[who, 21], months.reason[who, 21] = 0, "AM04"


def _moved(months: Months, who: np.ndarray) -> None:
    """The next contract is the same tenant's new home; the mandate stayed behind."""
    months.tenant[who + 1] = months.tenant[who]
    months.due[who, 12:] = -1
    months.due[who + 1, :12] = -1
    months.method[who + 1] = "OVB"


def _new_home(months: Months, who: np.ndarray) -> None:
    """Written by the story before it."""


def _uneven(months: Months, who: np.ndarray) -> None:
    months.offset[who] = np.resize((0, 25, 3, 28, 14, 1), MONTHS)


def _jump(months: Months, who: np.ndarray) -> None:
    months.due[who, 20:] = months.due[who, 20:] * 6 // 5
    months.paid[who] = months.due[who]


def _waiting(months: Months, who: np.ndarray) -> None:
    months.allowance[who] = 23_800
    months.paid[who, 22] = months.due[who, 22] - 23_500


def _other_payer(months: Months, who: np.ndarray) -> None:
    months.payer[who, -1] = "ander"


def _ahead(months: Months, who: np.ndarray) -> None:
    months.offset[who, 12:] = -8


def _recovered(months: Months, who: np.ndarray) -> None:
    months.paid[who, 17] = 10_000


def _nothing(months: Months, who: np.ndarray) -> None:
    """What there is to see lies beside the ledger, or there is nothing."""


def _five_days(months: Months, who: np.ndarray) -> None:
    months.offset[who, -1] = 5


def _small_rise(months: Months, who: np.ndarray) -> None:
    months.due[who, 20:] = months.due[who, 19][:, None] * 1149 // 1000
    months.paid[who] = months.due[who]


def _two_months_short(months: Months, who: np.ndarray) -> None:
    months.paid[who, 22:] = months.due[who, 22:] - 5_000


STORIES: tuple[Story, ...] = (
    ("late", _late, ("EERSTE_TE_LAAT",)),
    ("old rent", _old_rent, ("GEDEELTELIJK", "OPLOPEND")),
    ("missed once", _missed, ("EERSTE_TE_LAAT", "GEMIST", "HERSTEL")),
    ("reversed", _storno, ("STORNO",)),
    ("moved out", _moved, ()),
    ("moved in", _new_home, ("MACHTIGING_WEG", "HUURSPRONG")),
    ("uneven", _uneven, ("GRILLIG",)),
    ("rent jumped", _jump, ("HUURSPRONG",)),
    ("waiting", _waiting, ("GEDEELTELIJK", "TOESLAG_WACHT")),
    ("other payer", _other_payer, ("ANDERE_BETALER",)),
    ("ahead", _ahead, ("VOORUIT",)),
    ("recovered", _recovered, ("GEDEELTELIJK", "HERSTEL")),
    ("arrangement broken", _nothing, ("REGELING_GEBROKEN",)),
    ("letters back", _nothing, ("CONTACTLOOS",)),
    ("five days late", _five_days, ()),
    ("small rise", _small_rise, ()),
    ("two months short", _two_months_short, ("GEDEELTELIJK",)),
    ("reached again", _nothing, ()),
    ("arrangement kept", _nothing, ()),
)
"""Name, what happened, and the rules it must give: no other. Later ones only nearly fire."""
NAMES = tuple(name for name, _, _ in STORIES)


def planted(contracts: int) -> Stock:
    """A stock of this many contracts with one of each story in every 32."""
    months, which = Months(contracts), np.arange(contracts) % EVERY
    for number, (_, write, _) in enumerate(STORIES):
        write(months, np.flatnonzero((which == number) & (np.arange(contracts) // EVERY < contracts // EVERY)))
    after = np.flatnonzero((which == NAMES.index("moved in")) & (np.arange(contracts) // EVERY < contracts // EVERY))
    months.due[after, 12:] = months.due[after - 1, 11][:, None] * 5 // 4
    months.paid[after] = np.maximum(months.due[after], 0)
    return Stock(lines=_lines(months), instalments=_instalments(contracts), contacts=_contacts(contracts))


def name_of(contract: int) -> str:
    """What a contract is called."""
    return f"C{contract:06d}"


def story_of(name: str, contracts: int) -> str:
    """The story a contract of ``planted`` tells."""
    number = int(name[1:])
    whole = number // EVERY < contracts // EVERY and number % EVERY < len(STORIES)
    return NAMES[number % EVERY] if whole else "calm"


def _lines(months: Months) -> pd.DataFrame:
    """The months as lines; a contract has none where its rent is below zero."""
    contracts = len(months.due)
    there = (months.due >= 0).ravel()
    due_on = np.tile((np.datetime64("2024-11") + np.arange(MONTHS)).astype("datetime64[D]"), contracts)[there]
    paid = months.paid.ravel()[there]
    paid_on = (due_on + months.offset.ravel()[there]).astype("datetime64[s]")
    paid_on[paid <= 0] = np.datetime64("NaT")
    names = pd.Index([name_of(number) for number in range(contracts)])
    tenants = pd.Index([f"H{number:06d}" for number in range(contracts)])
    row = np.repeat(np.arange(contracts, dtype="int32"), MONTHS)[there]
    reason = months.reason.ravel()[there]
    return pd.DataFrame(
        {
            "contract": pd.Categorical.from_codes(row, names),
            "tenant": pd.Categorical.from_codes(months.tenant[row], tenants),
            "due_on": due_on.astype("datetime64[s]"), "due": months.due.ravel()[there], "paid": paid, "paid_on": paid_on,
            "method": pd.Categorical(months.method.ravel()[there]), "reversed": reason != "",
            "reason": pd.Categorical(reason), "payer": pd.Categorical(months.payer.ravel()[there]),
            "allowance": months.allowance.ravel()[there],
        }
    )  # fmt: skip


def _of_story(contracts: int, *stories: str) -> list[str]:
    return [name_of(n) for n in range(contracts - contracts % EVERY) if n % EVERY in map(NAMES.index, stories)]


def _instalments(contracts: int) -> pd.DataFrame:
    """Three instalments each; the last one of the broken arrangements did not come, that of the kept ones a week late."""
    rows = []
    for kept in (False, True):
        for name in _of_story(contracts, "arrangement kept" if kept else "arrangement broken"):
            rows += [(name, f"R{name}", f"2026-0{month}-15", 5_000, 5_000, f"2026-0{month}-15") for month in (7, 8)]
            rows.append((name, f"R{name}", "2026-09-15", 5_000, 5_000 * kept, "2026-09-22" if kept else None))
    table = pd.DataFrame(rows, columns=["contract", "arrangement", "due_on", "due", "paid", "paid_on"])
    return table.astype({"due_on": "datetime64[s]", "paid_on": "datetime64[s]", "due": "int64", "paid": "int64"})


def _contacts(contracts: int) -> pd.DataFrame:
    """Two letters that came back; for some we then found the right address."""
    rows = []
    for name in _of_story(contracts, "letters back", "reached again"):
        rows += [(name, "2026-08-20", "BRI", "retour"), (name, "2026-09-10", "BRI", "retour")]
    rows += [(name, "2026-09-20", "TEL", "bereikt") for name in _of_story(contracts, "reached again")]
    return pd.DataFrame(rows, columns=["contract", "on", "channel", "outcome"]).astype({"on": "datetime64[s]"})


def write_wide(stock: Stock, path: Path) -> None:
    """The stock as a wide file, with ``;``, a decimal comma and days as people write them."""
    lines = stock.lines
    due_on, paid_on = lines["due_on"], lines["paid_on"]
    table = {
        "huurder_ref": lines["tenant"].astype("str"), "contract_ref": lines["contract"].astype("str"),
        "periode": due_on.dt.strftime("%Y-%m"), "vervaldatum": due_on.dt.strftime("%d-%m-%Y"),
        "verschuldigd": _euros(lines["due"]), "betaald": _euros(lines["paid"]),
        "betaaldatum": paid_on.dt.strftime("%d-%m-%Y").fillna(""), "wijze": lines["method"].astype("str"),
        "storno": lines["reason"].astype("str"), "opmerking": "", "betaler": lines["payer"].astype("str"),
        "toeslag": _euros(lines["allowance"]),
    }  # fmt: skip
    arrow = pa.Table.from_pandas(pd.DataFrame(table), preserve_index=False)
    arrow_csv.write_csv(arrow, path, arrow_csv.WriteOptions(delimiter=";", quoting_style="none", quoting_header="none"))


def _euros(cents: pd.Series) -> pd.Series:
    return (cents // 100).astype("str") + "," + (cents % 100).astype("str").str.zfill(2)


# --- the same rules as one query --------------------------------------------------------------------------------------

QUERY = """
WITH base AS (
  SELECT contract::VARCHAR AS contract, tenant::VARCHAR AS tenant, due_on::DATE AS due_on, due,
         CASE WHEN paid_on IS NULL OR paid_on::DATE <= $today THEN paid ELSE 0 END AS paid, paid_on::DATE AS paid_on,
         method::VARCHAR AS method, reversed, reason::VARCHAR AS reason, payer::VARCHAR AS payer, allowance,
         lag(due) OVER w AS before, lead(due) OVER w AS after, lag(method::VARCHAR) OVER w AS method_before
  FROM lines WINDOW w AS (PARTITION BY contract ORDER BY due_on)),
ends AS (
  SELECT contract, any_value(tenant) AS tenant, min(due_on) AS began, max(due_on) AS ended, arg_min(due, due_on) AS rent,
         arg_max(due, due_on) AS last_rent, arg_min(method, due_on) AS method, arg_max(method, due_on) AS last_method
  FROM base GROUP BY contract),
moves AS (SELECT n.contract, n.began, n.rent, n.method, arg_max(o.last_rent, o.last_rent) AS last_rent,
         arg_max(o.last_method, o.last_rent) AS last_method
  FROM ends n JOIN ends o ON n.tenant = o.tenant AND o.began < n.began AND abs(o.ended - n.began) <= 62
       AND o.ended < (SELECT max(ended) FROM ends e WHERE e.tenant = n.tenant)
  GROUP BY ALL),
ripe AS (
  SELECT *, due - paid AS short, $today - due_on AS waited,
         CASE WHEN paid > 0 AND paid_on <= $today THEN paid_on - due_on END AS late,
         row_number() OVER (PARTITION BY contract ORDER BY due_on) AS n,
         due_on >= $today - 365 AS recent
  FROM base WHERE due_on <= $today AND ($today - due_on > 5 OR paid >= due)),
judged AS (
  SELECT *, due > 0 AND CASE WHEN paid > 0 THEN coalesce(late > 30, false) ELSE waited > 30 END AS missed FROM ripe),
marked AS (
  SELECT *, paid >= due AND NOT missed AND NOT reversed AS whole,
         paid >= due AND NOT missed AND NOT reversed AND coalesce(late <= 5, true) AS good,
         (coalesce(late < 0, false) AND paid >= due AND due > 0 OR short < 0 AND due > 0 AND
          coalesce(sum(short) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) <= 0) AND NOT reversed AS ahead
  FROM judged WINDOW w AS (PARTITION BY contract ORDER BY due_on)),
runs AS (
  SELECT *, n - coalesce(max(CASE WHEN NOT whole THEN n END) OVER w, 0) AS whole_run,
         n - coalesce(max(CASE WHEN NOT good THEN n END) OVER w, 0) AS good_run,
         n - coalesce(max(CASE WHEN short <= 0 THEN n END) OVER w, 0) AS short_run,
         n - coalesce(max(CASE WHEN NOT ahead THEN n END) OVER w, 0) AS ahead_run,
         n - coalesce(max(CASE WHEN payer <> 'huisgenoot' THEN n END) OVER w, 0) AS one_run,
         n = max(n) OVER (PARTITION BY contract) AND due_on >= $today - 62 AS standing,
         max(n) OVER (PARTITION BY contract) AS months
  FROM marked WINDOW w AS (PARTITION BY contract ORDER BY due_on)),
stepped AS (
  SELECT *, lag(good_run, 1, 0) OVER (PARTITION BY contract ORDER BY due_on) AS good_before,
         first_value(n - whole_run) OVER (PARTITION BY contract ORDER BY due_on DESC) AS dip_at FROM runs),
tried AS (
  SELECT c.* FROM contacts c LEFT JOIN (
    SELECT contract, max("on") AS last FROM contacts WHERE outcome = 'bereikt' AND "on"::DATE <= $today GROUP BY 1
  ) r USING (contract)
  WHERE outcome IN ('niet_bereikt', 'retour') AND "on"::DATE BETWEEN $today - 365 AND $today
    AND (r.last IS NULL OR "on" > r.last))
SELECT contract, 'EERSTE_TE_LAAT' AS rule FROM stepped
  WHERE recent AND due > 0 AND NOT reversed AND (coalesce(late > 5, false) OR paid <= 0) AND good_before >= 12 GROUP BY 1
UNION ALL SELECT contract, 'GEDEELTELIJK' FROM stepped WHERE recent AND paid > 0 AND paid < due GROUP BY 1
UNION ALL SELECT contract, 'GEMIST' FROM stepped WHERE recent AND missed AND NOT reversed GROUP BY 1
UNION ALL SELECT contract, 'STORNO' FROM stepped WHERE recent AND reversed GROUP BY 1
UNION ALL SELECT contract, 'MACHTIGING_WEG' FROM (
  SELECT contract FROM moves
  WHERE method NOT IN ('INC', '') AND last_method = 'INC' AND began BETWEEN $today - 365 AND $today
  UNION SELECT contract FROM stepped WHERE recent AND method NOT IN ('INC', '') AND method_before = 'INC' AND due <> before)
UNION ALL SELECT contract, 'GRILLIG' FROM stepped WHERE n > months - 6 GROUP BY contract
  HAVING bool_or(standing) AND count(late) >= 4 AND quantile_cont(late, 0.75) - quantile_cont(late, 0.25) > 10
UNION ALL SELECT contract, 'OPLOPEND' FROM stepped s WHERE standing AND short_run >= 3
  AND (SELECT sum(short) FROM judged j WHERE j.contract = s.contract) > 0
UNION ALL SELECT contract, 'REGELING_GEBROKEN' FROM instalments
  WHERE due_on::DATE BETWEEN $today - 365 AND $today - 8
    AND (paid < due OR paid_on IS NULL OR paid_on::DATE > due_on::DATE + 7)
  GROUP BY 1
UNION ALL SELECT contract, 'HUURSPRONG' FROM (
  SELECT contract FROM base WHERE before > 0 AND due * 100 >= before * 115 AND due_on >= $today - 365
    AND (after IS NULL OR after * 100 >= before * 115)
  UNION SELECT contract FROM moves WHERE last_rent > 0 AND rent * 100 >= last_rent * 115 AND began >= $today - 365)
UNION ALL SELECT contract, 'TOESLAG_WACHT' FROM stepped
  WHERE recent AND short > 0 AND allowance > 0 AND abs(short - allowance) <= greatest(500, allowance // 20) GROUP BY 1
UNION ALL SELECT contract, 'ANDERE_BETALER' FROM stepped WHERE recent AND (payer = 'ander' OR one_run >= 3) GROUP BY 1
UNION ALL SELECT contract, 'VOORUIT' FROM stepped WHERE standing AND ahead_run >= 3
UNION ALL SELECT contract, 'CONTACTLOOS' FROM tried GROUP BY 1
  HAVING count(*) FILTER (outcome = 'retour') >= 2 OR $today - min("on"::DATE) >= 60
UNION ALL SELECT contract, 'HERSTEL' FROM stepped
  WHERE n = dip_at AND recent AND due > 0 AND (short > 0 OR missed OR reversed) AND contract IN (
    SELECT contract FROM stepped WHERE standing AND whole_run >= 3)
"""


def asked(stock: Stock, today: str = TODAY) -> set[tuple[str, str]]:
    """The same rules as one DuckDB query: the contracts and the rules that speak of them."""
    return set(_connected(stock).execute(QUERY.replace("$today", f"DATE '{today}'")).fetchall())


def _connected(stock: Stock) -> Any:
    """A DuckDB in memory with the stock in its own tables."""
    import duckdb

    db = duckdb.connect()
    tables = {"lines": stock.lines, "instalments": stock.instalments, "contacts": stock.contacts}
    for name, frame in tables.items():
        words = {column: "str" for column in frame if isinstance(frame[column].dtype, pd.CategoricalDtype)}
        db.register("given", frame.astype(words))
        db.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
        db.unregister("given")
    return db


# --- measuring --------------------------------------------------------------------------------------------------------


class Took(msgspec.Struct, frozen=True):
    """The quickest of a few times, by the clock and by the processor (all threads), and what came of it.

    On a machine that others use too the processor's time is the fairer one to compare by.
    """

    clock: float
    processor: float
    result: Any

    def __str__(self) -> str:
        return f"{self.clock:.2f} s ({self.processor:.2f} of the processor)"


def _took(doing: Callable[[], Any], times: int = 3) -> Took:
    """How long this takes."""
    clock = processor = float("inf")
    result = None
    for _ in range(times):
        start, used = time.perf_counter(), time.process_time()
        result = doing()
        clock, processor = min(clock, time.perf_counter() - start), min(processor, time.process_time() - used)
    return Took(clock, processor, result)


def _measured(contracts: int, path: str, queue: Any) -> None:
    """In a process of its own, so that its memory is its own: read, look, tell."""
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reading = _took(lambda: read_ledger(Path(path).read_bytes()), 1)
    looking = _took(lambda: signals(reading.result.stock, TODAY), 1 if contracts > 100_000 else 3)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    queue.put((_told(reading), _told(looking), peak / 1024, base / 1024, len(looking.result)))


def _told(took: Took) -> Took:
    """The times alone, to pass on to another process."""
    return Took(took.clock, took.processor, None)


def _queried(contracts: int, path: str, queue: Any) -> None:
    """The query in a process of its own: filling its tables and answering are timed apart."""
    ledger = read_ledger(Path(path).read_bytes())
    beside = planted(contracts)
    stock = msgspec.structs.replace(ledger.stock, instalments=beside.instalments, contacts=beside.contacts)
    looking = _took(lambda: signals(stock, TODAY))
    filling = _took(lambda: _connected(stock), 1)
    query = QUERY.replace("$today", f"DATE '{TODAY}'")
    asking = _took(lambda: filling.result.execute(query).fetchall())
    found = looking.result
    agree = set(asking.result) == set(zip(found["contract"], found["rule"], strict=True))
    queue.put((_told(looking), _told(filling), _told(asking), agree, len(found)))


def _written(contracts: int, path: str, queue: Any) -> None:
    write_wide(planted(contracts), Path(path))
    queue.put(None)


def _apart(doing: Callable[..., None], contracts: int, path: str) -> Any:
    """What a function measures in a fresh process."""
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    process = context.Process(target=doing, args=(contracts, path, queue))
    process.start()
    result = queue.get()
    process.join()
    return result


def main() -> None:
    """Time reading and looking from 1,000 to 300,000 contracts of 24 months, and one query on 100,000."""
    base = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for contracts in SIZES:
            path = str(Path(folder) / f"{contracts}.csv")
            _apart(_written, contracts, path)
            reading, looking, peak, start, rows = _apart(_measured, contracts, path)
            each = (reading.processor + looking.processor) / contracts
            base = base or each
            size = Path(path).stat().st_size / 2**20
            print(
                f"  {contracts:>7} contracts ({size:.0f} MiB, {rows} rows found): read {reading}, "
                f"look {looking}, {looking.processor / reading.processor:.2f} × reading; peak {peak:.0f} MiB "
                f"({start:.0f} before); per contract {each / base:.2f} × that of {SIZES[0]}"
            )
        path = str(Path(folder) / "100000.csv")
        looking, filling, asking, agree, rows = _apart(_queried, 100_000, path)
        print(
            f"  one DuckDB query on 100000 contracts: {asking}, filling its tables {filling}; ours {looking} = "
            f"{looking.clock / asking.clock:.2f} × the query by the clock, "
            f"{looking.processor / asking.processor:.2f} × by the processor; "
            f"{'the same' if agree else 'NOT the same'} {rows} rows"
        )


if __name__ == "__main__":
    main()
