"""A seat without a script: somebody whose old phone only sends forms. Reads what stands on the page, and sends what it asks.

So a table of nine costs a test three browsers and six of these; they come in by the same doors as everybody.
"""

from __future__ import annotations

import re

import httpx
from lxml import html


class PlainSeat:
    """A participant's seat by plain forms; remembers every page it got."""

    def __init__(self, url: str, code: str) -> None:
        self.url, self.code, self.pages = url, code, [""]
        self.client = httpx.Client(base_url=url, headers={"Origin": url, "Accept-Language": "nl"}, follow_redirects=True, timeout=60)
        door = self._read(self.client.get(f"/j/{code}"))
        self._send(next(form for form in door.iter("form") if form.find(".//button") is not None))

    def look(self) -> html.HtmlElement:
        """The page of now."""
        return self._read(self.client.get(f"/seat/{self.code}"))

    def _read(self, answer: httpx.Response) -> html.HtmlElement:
        answer.raise_for_status()
        self.pages.append(answer.text)
        return html.fromstring(answer.text)

    def _send(self, form: html.HtmlElement, **fields: str) -> html.HtmlElement:
        hidden = {box.get("name"): box.get("value", "") for box in form.iterfind(".//input[@type='hidden']")}
        page = self._read(self.client.post(form.get("action") or f"/j/{self.code}", data=hidden | fields))
        refused = [" ".join(box.text_content().split()) for box in page.iterfind(".//*[@id='said']")]
        assert not any(refused), refused
        return page

    def _form(self, kind: str, page: html.HtmlElement | None = None) -> html.HtmlElement:
        at = self.look() if page is None else page
        return next(form for form in at.iter("form") if form.get("data-do") == kind)

    def answers(self, level: str, step: str, domains: tuple[str, ...], tipped: tuple[str, ...] = (), because: str = "") -> None:
        """Every question of a look, by the words of its answers, and *Leg dicht*."""
        form = self._form("LayFaceDown")
        questions = [one for one in form.iterfind(".//fieldset") if "tipped" not in one.get("class", "")]
        chosen: dict[str, str] = {}
        for question, words in zip(questions, (level, step, *domains), strict=True):
            name, value = _option(question, words)
            chosen[name] = value
        for words in tipped:
            name, value = _option(next(one for one in form.iterfind(".//fieldset") if "tipped" in one.get("class", "")), words)
            chosen[name] = value
        if because:
            chosen["because-level"] = because
        page = self._send(form, **chosen)
        assert "Ligt dicht." in " ".join(page.text_content().split())

    def lays_all(self) -> int:
        """Lay every fact card in the hand; how many there were."""
        count = 0
        while True:
            waiting = [
                form for card in self.look().iterfind(".//article") if "voice" not in card.get("class", "")
                for form in card.iter("form") if form.get("data-do") == "Lay"
            ]  # fmt: skip
            if not waiting:
                return count
            self._send(waiting[0])
            count += 1

    def words(self, **fields: str) -> None:
        """Word these fields of the record, by their names in the form."""
        form = self._form("Word")
        named = {f"w-{name.replace('__', '-')}": text for name, text in fields.items()}
        there = {box.get("name") for box in form.iter("input", "textarea", "select")}
        assert named.keys() <= there, named.keys() - there
        self._send(form, **named)

    def chooses(self, words: str, because: str = "") -> None:
        """Choose face down between what is asked."""
        form = self._form("LayChoice")
        name, value = _option(form, words)
        self._send(form, **{name: value, "reason": because})

    def close(self) -> None:
        """Put the phone away."""
        self.client.close()


def _option(question: html.HtmlElement, words: str) -> tuple[str, str]:
    """The name and value of the answer that begins with these words, or holds them."""
    labels = [(" ".join(label.text_content().split()), label.find(".//input")) for label in question.iter("label")]
    boxes = [(text, box) for text, box in labels if box is not None]
    found = next((box for text, box in boxes if re.match(rf"\W*{re.escape(words)}\b(?! stevig)", text)), None)
    if found is None:
        found = next(box for text, box in boxes if words in text)
    return found.get("name"), found.get("value")
