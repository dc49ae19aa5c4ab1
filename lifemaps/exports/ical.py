"""What was agreed as a calendar file: one day per action, and the day to look back. For the diary somebody already has.

Days without a time: an agreement is for a day. Each carries a reminder the morning before. A calendar travels through
other people's clouds, so it holds what is needed to do the thing and nothing more: the action, who, and whether the
resident agreed. An id is made from the action's own, so a newer file replaces the older one and repeats nothing.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from icalendar import Alarm, Calendar, Event

from lifemaps.afterwards import review_on
from lifemaps.case import Action, Case
from lifemaps.drawing import Drawing
from lifemaps.map import exported_view
from lifemaps.partialdate import is_day
from lifemaps.sitting import Sitting
from lifemaps.words import code, say

MAKER = "-//Levenskaart//Levenskaart//NL"
BEFORE = dt.timedelta(hours=-15)
"""From midnight of the day itself: nine in the morning of the day before."""


def agenda(case: Case, table: Sitting, drawing: Drawing, language: str) -> bytes:
    """The actions with a date and the day to look back, as an ``.ics`` file; as an export of ``outputs``."""
    return calendar((case,), language)


def calendar(cases: tuple[Case, ...], language: str, *, title: str = "") -> bytes:
    """The same for several cases in one calendar, by day; what has no day is not in it, nor what was done.

    ``title`` stands in place of what a case is called.
    """
    book = Calendar()
    book.add("prodid", MAKER)
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", say(language, "calendar-name"))
    found = [event for case in cases for event in _events(case, language, title)]
    for event in sorted(found, key=lambda event: (event.start, str(event["uid"]))):
        book.add_component(event)
    return bytes(book.to_ical())


def _events(case: Case, language: str, title: str) -> list[Event]:
    made = _moment(case)
    found = [_action(action, made, language) for action in case.actions.values() if is_day(action.due) and action.state == "open"]
    verdict = case.verdict
    when = review_on(case)
    if verdict is not None and is_day(when):
        called = exported_view(case).title
        why = [say(language, "calendar-review-why")]
        if verdict.verdict.signal.strip():
            why.append(say(language, "calendar-signal", signal=verdict.verdict.signal.strip()))
        # One review per case, whatever its version: a newer verdict moves the day instead of adding one.
        uid = f"review:{case.opened_at}:{called}"
        found.append(
            _day(
                uid,
                when,
                say(language, "calendar-review", title=title or called),
                " ".join(why),
                made,
                max(verdict.seq, *(one.seq for one in case.after.reviews)) if case.after.reviews else verdict.seq,
            )
        )
    return found


def _action(action: Action, made: dt.datetime, language: str) -> Event:
    what = action.what.strip().rstrip(".")
    summary = say(language, "calendar-action", what=what, who=action.who) if action.who else what
    agreed = say(language, "calendar-agreed", agreed=code(language, "agreed", action.agreed))
    return _day(action.id, action.due, summary, agreed, made, action.seq)


def _day(uid: str, date: str, summary: str, why: str, made: dt.datetime, version: int) -> Event:
    event, day = Event(), dt.date.fromisoformat(date)
    # The id of a thing in our journal stays here; the same thing always gives the same sign.
    event.add("uid", f"{hashlib.sha256(uid.encode()).hexdigest()[:24]}@levenskaart")
    event.add("dtstamp", made)
    event.add("sequence", version)
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("summary", summary)
    event.add("description", why)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    bell = Alarm()
    bell.add("action", "DISPLAY")
    bell.add("description", summary)
    bell.add("trigger", BEFORE)
    event.add_component(bell)
    return event


def _moment(case: Case) -> dt.datetime:
    """When this was agreed, as the stamp of its events: the same case gives the same file."""
    at = case.verdict.at if case.verdict else case.opened_at
    try:
        moment = dt.datetime.fromisoformat(at)
    except ValueError:
        moment = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC).replace(microsecond=0)
