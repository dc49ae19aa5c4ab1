"""Whether this browser may open tables and keep own cases here: on the machine itself, or with the facilitator's PIN."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from casefiles.web.guards import LOOPBACK
from casefiles.web.home import START, house
from casefiles.web.tokens import is_lead


def may_keep() -> bool:
    """The same question the doors ask (``doors.may_begin``), of the handshake of this page."""
    if is_lead(house().secret, dict(st.context.cookies)):
        return True
    host = urlsplit(f"//{st.context.headers.get('Host') or ''}").hostname or ""
    address = st.context.ip_address  # Nothing, when this very machine asks.
    return not START.workshop and host in LOOPBACK and (address is None or address in LOOPBACK)
