"""When a page of the laptop goes wrong: a sentence in place of a traceback. What was typed stays in its fields."""

from __future__ import annotations

import logging
import secrets

import streamlit as st

from casefiles.stores import why_not
from casefiles.web.logs import told
from casefiles.web.mishap import said
from lifemaps.words import languages
from pages.parts import mine

LOG = logging.getLogger(__name__)


def say_so(error: Exception) -> bool:
    """Say it on the page, in its language, with a number under which it stands in the log."""
    number = secrets.token_hex(3)
    LOG.error("mishap %s on a page\n%s", number, told(error))
    try:
        language = mine.language()
    except Exception:  # Whatever is wrong, the sentence comes.
        language = languages()[0]
    with st.container(key="mishap"):
        st.text(said(language, number, why_not(error)))
    return True
