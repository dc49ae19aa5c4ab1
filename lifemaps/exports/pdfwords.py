"""What is read from the paper: the words of each page of a PDF, as somebody would copy them out of it."""

from __future__ import annotations

import threading
from contextlib import closing

import pypdfium2

_ONE_READER = threading.Lock()
"""PDFium reads for one at a time; whatever it opened is closed before the next."""


def pages_of(made: bytes) -> list[str]:
    """The words of each page, line by line; a word cut at the end of a line keeps its hyphen."""
    found = []
    with _ONE_READER, closing(pypdfium2.PdfDocument(made)) as document:
        for nth in range(len(document)):
            with closing(document[nth]) as page, closing(page.get_textpage()) as words:
                found.append(words.get_text_range().replace("\r\n", "\n").translate({0x02: "-", 0xFFFE: "-"}))
    return found
