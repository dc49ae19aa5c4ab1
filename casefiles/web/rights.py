"""What a browser may do before it has a seat: open tables, open a real case; and what it is told when it may not.

Asked by the doors and by the pages alike, of the connection as it is now.
"""

from __future__ import annotations

from casefiles.web import home, signin
from casefiles.web.home import START
from casefiles.web.tokens import is_lead
from casefiles.web.way import HERE, SEALED, Asking, is_private, way_of
from lifemaps.refusals import no
from lifemaps.words import say


def may_begin(asking: Asking) -> bool:
    """Whether this browser may open tables: on the machine itself, or (in a workshop) with the facilitator's PIN.

    Where people sign in: whoever leads cases there, too.
    """
    return signin.leads_somewhere(asking) or is_lead(home.house().secret, asking.cookies) or (not START.workshop and way_of(asking) == HERE)


def may_open_real(asking: Asking) -> bool:
    """Whether it may open real cases and see which there are.

    On the machine's own screen; from elsewhere only where everything goes over a sealed line. Beside an open line the
    facilitator's PIN may have been read along by the room, so over a sealed one too it opens no real case then.
    """
    if signin.settings() is not None:
        return is_private(asking) and signin.leads_somewhere(asking)
    way = way_of(asking)
    return may_begin(asking) and (way == HERE or (way == SEALED and home.is_secure()))


def why_not_real(asking: Asking, language: str) -> str:
    """Why no real case opens here, that nothing is lost, and where it does open; empty when it may."""
    if may_open_real(asking):
        return ""
    if is_private(asking) and signin.settings() is not None:
        known = signin.session_of(asking)
        return say(language, "sign-in-no-lead", name=known.name) if known else say(language, "sign-in-first")
    what = "way-open-line" if not is_private(asking) else "way-not-from-here"
    return f"{say(language, what)} {say(language, 'way-where-laptop', url=f'http://127.0.0.1:{START.port}')}"


def why_no_seat(code: str, asking: Asking, language: str) -> str:
    """What somebody hears who has no seat at this table here: because of the line, or because nobody of ours sits there."""
    if home.shut(code, asking):
        return say(language, "way-open-line")
    known = signin.session_of(asking)
    if known is not None and known.locked:
        return say(language, "sign-in-locked")
    sitting = home.house().table(code)
    if sitting is not None and home.asks_who(home.house().sitting(sitting).fictional) and known is None:
        return say(language, "sign-in-ended")
    return no("seat-unknown").sentence(language)


def may_see_case(asking: Asking, stream: str) -> bool:
    """Whether whoever asks may see that this real case is there, and open it again."""
    if not may_open_real(asking):
        return False
    known = signin.session_of(asking)
    return known is None or signin.RANK.get(signin.role_at(known, home.house().case(stream).team), 0) >= signin.RANK["facilitator"]
