"""Every door of the app and who may go through it, as one visible list: a door that is not here is a red test.

The words: ``anyone`` · ``begins`` (on the machine itself, or with the facilitator's PIN) · ``seat`` (any seat of this
table) · ``look X`` and ``act X`` (a seat of this table whose role may, by ``lifemaps.roles``) · ``hall`` (any seat of this
workshop), ``hall look X``, ``hall act X`` · ``key`` (whoever has the address, which is signed and can be taken back).
``sealed`` before one of them: over TLS or on
the machine itself only; ``any``: at whatever table; ``or`` between two: either.

What a seat does at ``/live`` and ``/seat`` is a command, for which the matrix is asked anew each time; what it is shown
there follows ``FEED``.
"""

from __future__ import annotations

DOORS: dict[str, str] = {
    "POST /begin": "begins",
    "POST /begin/workshop": "begins",
    "POST /set-out": "begins",
    "GET /join": "anyone",
    "POST /join": "anyone",
    "GET /j/{code}": "anyone",
    "POST /j/{code}": "anyone",
    "GET /lead": "anyone",
    "POST /lead": "anyone",
    "GET /qr/{code}.svg": "anyone",
    "GET /qr/{kind}/{name}.svg": "anyone",
    "GET /assets/{name}": "anyone",
    "GET /on/{code}": "seat",
    "GET /out/{code}/{name}": "look map",  # and what else the export asks: see OUTPUTS
    "GET /wire": "anyone",
    "WS /wire": "anyone",
    "GET /cut": "anyone",
    "POST /desk/file": "sealed begins or sealed any act AttachLedger",
    "GET /agenda/{token}.ics": "key",
    "GET /debrief/{code}": "look console",
    "POST /rehearse": "begins or act EnterPhase",
    "GET /own/load": "begins",
    "POST /own/load": "begins",
    "GET /own/{case}.yaml": "begins",
    "GET /werkmap.pdf": "begins or act EnterPhase or hall look console",
    "GET /zaaltest": "anyone",
    "POST /zaaltest": "anyone",
    "GET /zaaltest/cookie": "anyone",
    "GET /zaaltest/wait": "anyone",
    "POST /zaaltest/said": "anyone",
    "WS /zaaltest/live": "anyone",
    "GET /seat/{code}": "seat",
    "GET /seat/{code}/panel": "look hand",
    "GET /seat/{code}/record": "look hand",
    "POST /seat/{code}/do": "look hand",
    "POST /live/{code}/token": "seat",
    "GET /live/{code}/poll": "seat",
    "POST /live/{code}/do": "seat",
    "POST /live/{code}/read": "seat",
    "WS /live/{code}": "seat",
    "GET /then/{code}/{seq:int}": "look history",
    "GET /w/{code}": "anyone",
    "POST /w/{code}": "anyone",
    "GET /w/{code}/wall": "hall",
    "GET /w/{code}/wall/panel": "hall",
    "GET /w/{code}/wall/growth": "hall",
    "GET /w/{code}/moved": "hall",
    "GET /w/{code}/table/{number:int}": "hall act LeadTables",
    "GET /r/{name}": "anyone",
    "GET /sheet/{code}/{token}": "look report",
    "GET /sign-in": "anyone",
    "GET /sign-in/back": "anyone",
    "POST /sign-out": "anyone",
    "GET /session": "anyone",
    "POST /session/lock": "anyone",
    "POST /session/alive": "anyone",
    "GET /session/unlocked": "anyone",
    "GET /guest/{code}": "act GiveRole",
    "GET /keep/{code}": "seat",
    "POST /keep/{code}": "seat",
    "GET /keep/{code}/begin": "act StateGround",
    "POST /keep/{code}/begin": "act StateGround",
    "GET /keep/{code}/forget": "act ForgetPerson",
    "POST /keep/{code}/forget": "act ForgetPerson",
    "GET /keep/{code}/access": "look access",
    "GET /keep/{code}/inspect": "look inspection",
    "GET /w/{code}/begin": "hall act StateGround",
    "POST /w/{code}/begin": "hall act StateGround",
    "GET /w/{code}/keep": "hall act PutCaseAway",
    "POST /w/{code}/keep": "hall act PutCaseAway",
    "GET /erased/{certificate}": "key",
    "GET /real": "sealed begins",
    "GET /instruments": "begins",
    "POST /instruments": "begins",
    "POST /instruments/{name}/put-away": "begins",
    "GET /instruments/{name}.yaml": "begins",
}
"""By method and path, as the routes have them. ``WS`` is a WebSocket."""

FEED: dict[str, str] = {
    "hello": "", "room": "", "map": "map", "mine": "hand", "crew": "console", "done": "", "no": "", "read": "", "readlist": "",
    "readtally": "", "pong": "", "bye": "",
}  # fmt: skip
"""What a seat hears over the live feed, and the look it takes; nothing: any seat, and of itself only."""

TERMINAL: dict[str, str] = {
    "load": "act OpenCase", "list": "look map", "show": "look map", "analyse": "look report", "export": "look export",
    "arrangements": "look map", "access": "look access", "erase": "act PutCaseAway", "forget": "act ForgetPerson",
    "back": "act BringCaseBack", "keep": "file", "verify": "file", "reindex": "file", "signals": "file", "copy": "file",
    "backup": "file", "restore": "file", "key": "file", "sessions": "file", "doctor": "file",
}  # fmt: skip
"""What is done at the command line: by the owner, who is whoever may read the file and its key on that machine.

An act or a look of the owner's is asked of the matrix as anybody's is; ``file`` is about the file as a whole, or about none.
"""

HOUSE: dict[str, str] = {
    "begin_agenda": "begins", "make_agenda": "begins", "on_shelf": "begins", "on_ledgers": "begins", "keep_case": "begins",
    "next_case": "act EnterPhase", "do": "the act", "in_vault": "the act", "lead": "the act", "contact": "look vault",
}  # fmt: skip
"""What pages ask of the house beside looking, and who may."""
