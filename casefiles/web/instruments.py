"""The door of instruments: what there is, its words, a file to take in with every mistake by its line, and one to begin with."""

from __future__ import annotations

from typing import Any

import yaml
from babel import Locale, UnknownLocaleError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from casefiles.house import new_id
from casefiles.web import home
from casefiles.web.doors import language_of, may_begin, message, page
from lifemaps import commands as do
from lifemaps import instruments
from lifemaps.findings import listed
from lifemaps.imports.casefile import MAX_BYTES
from lifemaps.instruments import EXAMPLE, Instrument, InstrumentError
from lifemaps.refusals import Refusal
from lifemaps.tally import capital
from lifemaps.words import say

MOST_POSTED = MAX_BYTES + 64 * 1024
MOST_NAMED = 40
"""So many mistakes are named at once; whoever mends them tries again."""


async def looked_with(request: Request) -> Response:
    """The instruments of this organisation, and taking one in; a file with a mistake changes nothing."""
    if not may_begin(request):
        return RedirectResponse("/lead?next=/instruments", 303)
    if request.method == "GET":
        return _page(request, kept=request.query_params.get("kept", ""))
    language = language_of(request)
    if int(request.headers.get("content-length") or MOST_POSTED + 1) > MOST_POSTED:
        large = instruments.Problem(1, 1, "", "too-large", "1 MiB", "")
        return _page(request, 413, wrong=(large.sentence(language),))
    async with request.form(max_files=1, max_part_size=MOST_POSTED) as form:
        file, text = form.get("file"), str(form.get("text") or "")
        named = file.filename if isinstance(file, UploadFile) and file.filename else ""
        data = await file.read() if isinstance(file, UploadFile) and named else text.encode()
    answer = await run_in_threadpool(_take_in, data, language)
    if isinstance(answer, tuple):
        shown = data.decode("utf-8", "replace") if len(data) <= MAX_BYTES else ""
        return _page(request, 400, wrong=answer, text=shown)
    return RedirectResponse(f"/instruments?kept={answer}&language={language}", 303)


def _take_in(data: bytes, language: str) -> str | tuple[str, ...]:
    """The id under which the instrument is kept, or what is wrong, one sentence a line."""
    if not data.strip():
        return (say(language, "instrument-load-nothing"),)
    try:
        found = instruments.load_bytes(data, "" if data.lstrip()[:1] == b"{" else "instrument.yaml")
    except InstrumentError as error:
        return error.sentences(language)[:MOST_NAMED]
    answer = home.house().on_instruments(do.KeepInstrument(text=data.decode("utf-8")), act=new_id("act"))
    return (answer.sentence(language),) if isinstance(answer, Refusal) else found.id


async def put_away(request: Request) -> Response:
    """Put an own instrument away; what is looked at with it keeps it."""
    if not may_begin(request):
        return RedirectResponse("/lead?next=/instruments", 303)
    answer = await run_in_threadpool(home.house().on_instruments, do.DropInstrument(instrument=request.path_params["name"]))
    if isinstance(answer, Refusal):
        return _page(request, 409, wrong=(answer.sentence(language_of(request)),))
    return RedirectResponse(f"/instruments?language={language_of(request)}", 303)


async def file(request: Request) -> Response:
    """An own instrument as its file, or the example to begin with."""
    if not may_begin(request):
        return RedirectResponse("/lead?next=/instruments", 303)
    name = request.path_params["name"]
    written = home.house().instruments().get(name)
    if written is None and name != EXAMPLE.stem:
        return message(request, "door-no-case")
    text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False, width=120) if written else EXAMPLE.read_text("utf-8")
    headers = {"Content-Disposition": f'attachment; filename="{name}.yaml"', "Cache-Control": "no-store"}
    return Response(text, media_type="application/yaml", headers=headers)


def _page(request: Request, status: int = 200, *, wrong: tuple[str, ...] = (), text: str = "", kept: str = "") -> Response:
    language = language_of(request)
    own = home.house().instruments()
    known = {name: instruments.read(written) for name, written in own.items()}
    said = say(language, "instrument-load-kept", title=known[kept].title(language)) if kept in known else ""
    return page(
        request, "instruments.html", status, wrong=wrong, text=text, said=said, example=EXAMPLE.stem,
        known=[_shown(instruments.read(None), language, own=False), *(_shown(one, language, own=True) for one in known.values())],
    )  # fmt: skip


def _shown(one: Instrument, language: str, *, own: bool) -> dict[str, Any]:
    spoken = [_tongue(tag, language) for tag in one.languages]
    return {
        "id": one.id, "own": own, "title": one.title(language),
        "shape": say(language, "instrument-shape", domains=len(one.codes), levels=len(one.scale), languages=listed(language, spoken)),
        "terms": say(language, "instrument-terms", source=one.source, licence=one.licence),
        "levels": [(n, one.level_word(n, language)) for n in one.scale],
        "core": say(language, "instrument-core", domains=listed(language, [one.domain_word(d, language) for d in one.core])) if one.core and own else "",
        "unknown": say(language, "instrument-unknown-also", words=capital(one.level_word(None, language))),
        "domains": [_domain(one, domain, language) for domain in one.codes],
    }  # fmt: skip


def _tongue(tag: str, language: str) -> str:
    """What a language is called; a tag that nobody knows stays as it is."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(Locale.parse(language, sep="-")) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def _domain(one: Instrument, domain: str, language: str) -> dict[str, Any]:
    general = [one.level_word(n, language) for n in one.scale]
    here = [one.level_word(n, language, domain) for n in one.scale]
    asked = one.domain(domain)
    return {
        "name": capital(one.domain_word(domain, language)),
        "asks": one.question_word(domain, language) if asked and asked.question else "",
        "anchors": list(zip(one.scale, here, strict=True)) if here != general else [],
    }


routes = [
    Route("/instruments", looked_with, methods=["GET", "POST"]),
    Route("/instruments/{name}/put-away", put_away, methods=["POST"]),
    Route("/instruments/{name}.yaml", file),
]
