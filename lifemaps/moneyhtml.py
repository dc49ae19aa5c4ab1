"""A question about money as HTML, for screen and paper: sentences, how each number was made, and tables. All typed text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from lifemaps.household import Figure, Part, Section, Sheet
from lifemaps.words import code, euros, say


def figures(section: Section, language: str, *, folded: bool = True) -> str:
    """The sentences, those that matter most first and larger; ``folded`` puts how a number was made behind a tap."""
    found = sorted(section.figures, key=lambda one: not one.main)
    unknown = "".join(
        f'<p class="lk-notknown"><span class="lk-guess">{escape(say(language, "money-unknown"))}</span> {escape(_glued(one))}</p>'
        for one in section.unknown
    )
    return f'<div class="lk-money">{"".join(_figure(one, language, folded) for one in found)}{unknown}</div>'


def sheets(section: Section, language: str, *, folded: bool = True) -> str:
    """The tables of the question."""
    found = "".join(map(table, section.sheets))
    if not found:
        return ""
    if not folded:
        return found
    words = escape(say(language, "money-table"))
    return f'<details class="lk-sheets"><summary>{words}</summary>{found}</details>'


def table(sheet: Sheet) -> str:
    """One table, for eye and ear; a row that rests on an assumption is marked by its edge as well as in words."""
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in sheet.heads)
    rows = "".join(_row(row, nth in sheet.assumed) for nth, row in enumerate(sheet.rows))
    # The box scrolls by itself, so that a wide table never pushes the page sideways; it can be reached with the keyboard.
    caption = escape(sheet.caption)
    return (
        f'<div class="lk-scroll" tabindex="0" role="region" aria-label="{caption}"><table class="lk-numbers"><caption>{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(row: tuple[str, ...], assumed: bool) -> str:
    cells = "".join(f'<td class="{_kind(cell)}">{escape(_glued(cell))}</td>' for cell in row[1:])
    return f'<tr{" class=lk-row-guess" if assumed else ""}><th scope="row">{escape(row[0])}</th>{cells}</tr>'


def _kind(cell: str) -> str:
    return "num" if any(sign in cell for sign in "€%") and len(cell) < 18 else "words"


def _figure(one: Figure, language: str, folded: bool) -> str:
    guess = f' <span class="lk-guess">{escape(say(language, "money-assumed"))}</span>' if one.assumed else ""
    says = f'<p class="lk-says{" lk-main" if one.main else ""}">{escape(_glued(one.says))}{guess}</p>'
    parts = "".join(_part(part, language) for part in one.parts)
    made = f"<p>{escape(one.how)}</p>" + (f"<ul>{parts}</ul>" if parts else "")
    if not folded:
        return f'<div class="lk-figure">{says}<p class="lk-made">{escape(one.how)}</p></div>'
    words = escape(say(language, "money-made"))
    # What it is the making of is said to whoever does not see it stand above.
    label = escape(f"{say(language, 'money-made')} {one.says}", quote=True)
    return (
        f'<div class="lk-figure">{says}<details><summary aria-label="{label}">{words}</summary>{made}</details></div>'
    )


def _part(part: Part, language: str) -> str:
    sure = code(language, "certainty", part.certainty)
    what, cents, note = part.what, part.cents, part.note
    guess = " class=lk-row-guess" if part.certainty == "aanname" else ""
    more = f" · {note}" if note else ""
    return f"<li{guess}>{escape(_glued(f'{what}: {euros(language, cents)} ({sure}{more})'))}</li>"


def _glued(text: str) -> str:
    return text.replace("€ ", "€\u00a0").replace(" %", "\u00a0%").replace("− €", "−\u00a0€")


def whole(sections: Iterable[Section], language: str) -> str:
    """Every question with its pictures and tables open, as the report prints it."""
    return "".join(
        f'<h3>{escape(one.title)}</h3>{figures(one, language, folded=False)}{"".join(one.pictures)}{sheets(one, language, folded=False)}'
        for one in sections
    )
