"""How this page was reached: what the doors ask of a request, asked of the WebSocket of a page."""

from __future__ import annotations

import streamlit as st

from casefiles.web.way import Handshake


def handshake() -> Handshake:
    """Cookies and way of the connection of now."""
    return Handshake(st.context.cookies.to_dict(), st.context.headers)
