"""A no, said kindly: what, why, and what to do instead. The sentence is in the catalogue under ``refusal-<reason>``."""

from __future__ import annotations

import msgspec

from lifemaps.words import say


class Refusal(msgspec.Struct, frozen=True):
    """A command that was not done; nothing changed. ``values`` fill the sentence."""

    reason: str
    values: dict[str, str | int] = {}

    def sentence(self, language: str) -> str:
        """The refusal in the reader's language."""
        return say(language, f"refusal-{self.reason}", **self.values)


def no(reason: str, **values: str | int) -> Refusal:
    """A refusal for this reason."""
    return Refusal(reason, values)
