"""Where a contract stands on the road of its country, what we did and did not do, and one next step. Never a verdict on anybody.

The road is the landlord's own: duties done (with proof) and open. One step is recommended, the least that can work, in
this order: nothing when nothing is open or somebody paused with a reason; keep hands off while an arrangement is kept;
make a new plan when it broke; look into our own house when the ledger points there; rest when something was just done;
else the oldest duty that is open. A court is never recommended.

Units: cents and days. Arrears are counted from the oldest month first; money that was paid beside the rent and what the
landlord owes the resident count against it. Source: domain dossier §5.3–§5.6; the roads as values: ``roadmaps``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from lifemaps.rentline import RentMonth
from lifemaps.roadmaps import ROADS, Roadmap, Season, Step

PAUSES = ("regeling", "toeslag", "hulp_loopt", "ziek_rouw", "eigen_fout", "klacht", "anders")
"""Why nothing is done for a while: an arrangement is being made, an allowance is under way, help runs, illness or mourning,
our own mistake, a complaint or a defect of the home, something else (then in words)."""
LONGEST_PAUSE = 184
OUR_OWN = {"MACHTIGING_WEG": "machtiging", "GEDEELTELIJK": "oude_huur", "CONTACTLOOS": "adres", "STORNO": "storno", "TOESLAG_WACHT": "toeslag"}
"""Signals of the ledger that point at our own house first."""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What is open: in cents, since when (the oldest month that is not whole), for how many days and months of rent.

    ``net`` is the arrears less what the landlord owes the resident, never below zero.
    """

    open: int
    since: str = ""
    days: int = 0
    rent: int = 0
    owed_back: int = 0

    @property
    def net(self) -> int:
        """Arrears less what we owe them."""
        return max(0, self.open - self.owed_back)

    @property
    def months(self) -> float:
        """Months of arrears: arrears by the present rent."""
        return self.net / self.rent if self.rent else 0.0


def standing(months: Sequence[RentMonth], today: str, *, aside: int = 0, owed_back: int = 0) -> Standing:
    """Where these months stand today; ``aside`` was paid beside the rent (on an arrangement, written off)."""
    known = sorted((m for m in months if m.due_on <= today), key=lambda m: m.due_on)
    rent = next((m.due for m in reversed(known) if m.due > 0), 0)
    left = sum(m.paid for m in known) + aside
    total = sum(m.due for m in known) - left
    since = ""
    for month in known:
        left -= month.due
        if left < 0:
            since = month.due_on
            break
    if total <= 0 or not since:
        return Standing(open=max(0, total), rent=rent, owed_back=owed_back)
    days = (dt.date.fromisoformat(today) - dt.date.fromisoformat(since)).days
    return Standing(open=total, since=since, days=days, rent=rent, owed_back=owed_back)


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """That we did a step: on which day, and what shows it (a letter's number, a note). ``channel`` when it was a contact."""

    step: str
    on: str
    proof: str = ""
    channel: str = ""


class Pause(msgspec.Struct, frozen=True, kw_only=True):
    """That nothing is done until a day, and why (``PAUSES``)."""

    reason: str
    until: str
    on: str = ""
    words: str = ""


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """A step as it stands for this contract: ``done``, ``open`` (since ``opened``), ``past`` (overtaken) or ``later``."""

    step: Step
    state: str
    opened: str = ""
    done: Done | None = None


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """The one next step: its code (``advice-…``), the step or reason it speaks of, and until when to wait if it is waiting."""

    code: str
    step: str = ""
    until: str = ""


class OnTheRoad(msgspec.Struct, frozen=True, kw_only=True):
    """A contract on its road."""

    roadmap: Roadmap
    standing: Standing
    duties: tuple[Duty, ...]
    advice: Advice
    season: Season | None = None
    pause: Pause | None = None

    def open_duties(self) -> tuple[Duty, ...]:
        """What we owe, oldest first."""
        return tuple(sorted((d for d in self.duties if d.state == "open"), key=lambda duty: duty.opened))


def on_road(
    country: str, stands: Standing, done: Iterable[Done], today: str, *, pause: Pause | None = None, arrangement: str = "",
    signals: Iterable[str] = (),
) -> OnTheRoad:  # fmt: skip
    """Where this contract is. ``arrangement`` is the state of the newest one (``lifemaps.arrangements``), ``""`` without.

    ``signals`` are codes of the ledger's rules, of which some point at our own house.
    """
    roadmap = ROADS[country]
    since = stands.since
    mine = tuple(one for one in done if one.on <= today and (not since or one.on >= since))
    if stands.net:
        duties = _overtaken(tuple(_duty(step, stands, mine, today) for step in roadmap.steps))
    else:
        proofs = [(step, _proof(step, mine)) for step in roadmap.steps]
        duties = tuple(Duty(step=step, state="done" if proof else "later", done=proof) for step, proof in proofs)
    live = pause if pause is not None and pause.until >= today else None
    return OnTheRoad(
        roadmap=roadmap, standing=stands, duties=duties, pause=pause,
        season=next((one for one in roadmap.seasons if in_season(one, today)), None),
        advice=_advice(stands, duties, mine, today, live, arrangement, tuple(signals), pause),
    )  # fmt: skip


def _proof(step: Step, done: tuple[Done, ...]) -> Done | None:
    """What shows that we did this: said so, or a contact through one of its channels not before its day."""
    said = [one for one in done if one.step == step.code]
    return max(said, key=lambda one: one.on) if said else None


def _duty(step: Step, stands: Standing, done: tuple[Done, ...], today: str) -> Duty:
    opened = _opens(step, stands, today)
    proof = _proof(step, done)
    if proof is None and step.by and opened:
        # A contact answers every step whose day had come by then: a call on day 20 that of day 14, not that of day 30.
        proof = next((one for one in sorted(done, key=lambda d: d.on) if not one.step and one.channel in step.by and one.on >= opened), None)
    if proof is not None:
        return Duty(step=step, state="done", opened=opened, done=proof)
    ready = all(any(one.step == need for one in done) or _contacted(need, stands, done, today) for need in step.needs)
    return Duty(step=step, state="open" if opened and opened <= today and ready else "later", opened=opened)


def _overtaken(duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
    """What fades once something further on was done is past, not owed."""
    furthest = max((duty.opened for duty in duties if duty.state == "done"), default="")
    return tuple(
        msgspec.structs.replace(d, state="past") if d.state == "open" and d.step.fades and d.opened < furthest else d for d in duties
    )


def _contacted(need: str, stands: Standing, done: tuple[Done, ...], today: str) -> bool:
    for roadmap in ROADS.values():
        for step in roadmap.steps:
            if step.code == need and step.by and (opened := _opens(step, stands, today)):
                return any(not one.step and one.channel in step.by and one.on >= opened for one in done)
    return False


def _opens(step: Step, stands: Standing, today: str) -> str:
    """The day from which this step is ours to do; ``""`` when that is not known yet (not so many months are open)."""
    if not stands.since:
        return ""
    since = dt.date.fromisoformat(stands.since)
    if not step.months:
        return (since + dt.timedelta(days=step.after)).isoformat()
    # Arrears of so many months' rent: open on the day that many months have fallen due, if they are indeed open.
    return _plus_months(since, step.months - 1).isoformat() if stands.months >= step.months else ""


def _plus_months(day: dt.date, months: int) -> dt.date:
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(day.day, last))


def in_season(season: Season, today: str) -> bool:
    """Whether this day lies in the season, which may run over New Year."""
    day = dt.date.fromisoformat(today)
    here = (day.month, day.day)
    if season.first <= season.last:
        return season.first <= here <= season.last
    return here >= season.first or here <= season.last


def _advice(
    stands: Standing, duties: tuple[Duty, ...], done: tuple[Done, ...], today: str, pause: Pause | None, arrangement: str,
    signals: tuple[str, ...], paused: Pause | None,
) -> Advice:  # fmt: skip
    if not stands.net:
        return Advice(code="niets" if not stands.open else "verrekenen")
    if pause is not None:
        return Advice(code="pauze", step=pause.reason, until=pause.until)
    if arrangement == "gebroken":
        return Advice(code="herplannen")
    if arrangement in ("loopt", "te_laat"):
        return Advice(code="regeling_loopt" if arrangement == "loopt" else "regeling_even_wachten")
    own = next((OUR_OWN[code] for code in signals if code in OUR_OWN), "")
    if own and not any(one.step == "eigen_huis" for one in done):
        return Advice(code="eigen_huis", step=own)
    resting = _rests(duties, today)
    if resting:
        return Advice(code="rust", step=resting[0], until=resting[1])
    open_ = sorted((duty for duty in duties if duty.state == "open"), key=lambda duty: duty.opened)
    if open_:
        return Advice(code="stap", step=open_[0].step.code)
    if paused is not None and paused.until < today and not any(one.on > paused.until for one in done):
        return Advice(code="pauze_voorbij", step=paused.reason)
    later = sorted((duty for duty in duties if duty.state == "later" and duty.opened > today), key=lambda duty: duty.opened)
    if later:
        return Advice(code="wachten", step=later[0].step.code, until=later[0].opened)
    return Advice(code="praten")


def _rests(duties: tuple[Duty, ...], today: str) -> tuple[str, str] | None:
    """The step that was last done and until when it deserves rest; nothing when that is over.

    What the law asks for together (a reminder, a call and an offer at thirty days) does not rest in between.
    """
    done = [(d.done.on, d.step) for d in duties if d.done is not None]
    if not done:
        return None
    until, code = max(
        ((dt.date.fromisoformat(on) + dt.timedelta(days=step.rest)).isoformat(), step.code) for on, step in done if step.rest
    ) if any(step.rest for _, step in done) else ("", "")  # fmt: skip
    waiting = [d for d in duties if d.state == "open" and d.opened <= today and d.step.law]
    return (code, until) if until > today and not waiting else None


def from_contacts(rows: Iterable[tuple[str, str, str]]) -> tuple[Done, ...]:
    """Our contacts (day, channel, outcome) as things done; a letter that came back shows nothing."""
    return tuple(Done(step="", on=on, channel=channel, proof=outcome) for on, channel, outcome in rows if outcome != "retour")
