"""What stands before the text and sums it up: its title, and the points under "Highlights", "Key figures".

Told by its form and no word of it: short lines without a full stop, and points, before the first running
sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from trucewatch.reading.scanning.page import POINT_SIGNS, Page

_LINES = 3  # lines among which a title may be
_LONGEST = 25  # words of a title or heading
_NAMED = 5  # words of a heading behind a sign: "◼ Shelling"
_WIDEST = 60  # words of a point
_MOST = 24  # sentences of an opening; more are a text in points
_STRESS = frozenset("*_#")  # signs of Markdown
_POINT = re.compile(rf"[ \t]*[{re.escape(POINT_SIGNS)}]\s")


@dataclass(frozen=True, slots=True)
class Opening:
    """titles: the token behind the title, 0 for none. ends: the one behind the points that sum up."""

    titles: int
    ends: int


def opening_of(page: Page) -> Opening:
    """The title of a page and the points behind it."""
    titles = _titles(page)
    return Opening(titles, max(titles, _points(page)))


def head_of(page: Page, firsts: Iterable[tuple[int, int]]) -> int:
    """The last paragraph at the head of a page: that of the first figure behind its title.

    firsts: each figure by its token and its paragraph.
    """
    titles = _titles(page)
    return next((paragraph for first, paragraph in firsts if first >= titles), 0)


def _titles(page: Page) -> int:
    """The token behind the title: short first lines that do not end as a sentence does."""
    behind = 0
    for begins, ends in page.sentences()[:_LINES]:
        whole_line = page.where(page.tokens[begins].start).column == 1
        if is_point(page, begins):
            break
        if not whole_line or ends - begins > _LONGEST or page.tokens[ends - 1].word.folded == ".":
            break
        behind = ends
    return behind if behind < len(page.tokens) else 0


def _points(page: Page) -> int:
    """The token behind the last point before running text, 0 where there is no point or no text."""
    last, within = 0, False
    for begins, ends in page.sentences()[:_MOST]:
        opens = _opens_line(page, begins)
        within = (within and not opens) or is_point(page, begins) or sums_up(page, begins, ends)
        if within and ends - begins <= _WIDEST:
            last = ends
        elif not opens or ends - begins > _LONGEST or page.tokens[ends - 1].word.folded == ".":
            return last
    return 0


def sections_of(page: Page, at: int) -> list[tuple[int, int, int]]:
    """The sections behind a token: where each heading begins and ends, and where its text ends."""
    found: list[tuple[int, int, int]] = []
    heads = True  # what is above may be headings, too
    for begins, ends in page.sentences():
        if begins < at:
            continue
        heading = (heads or page.blank_before(begins)) and _heads(page, begins, ends)
        if heading and not (heads and found):
            found.append((begins, ends, ends))
        elif found:
            first, behind, _ = found[-1]
            found[-1] = (first, ends if heading else behind, ends)
        heads = heading
    return [one for one in found if one[1] < one[2]]


def _heads(page: Page, begins: int, ends: int) -> bool:
    """Whether a short line of its own without a stop heads what follows."""
    stop = page.tokens[ends - 1].word.kind == "sign"
    point = is_point(page, begins) and ends - begins > _NAMED
    stop = stop or point or page.has_word(":", begins, ends)
    return (
        not stop
        and ends - begins <= _LONGEST
        and _opens_line(page, begins)
        and not page.has_word("|", begins, ends)
        and (ends >= len(page.tokens) or _opens_line(page, ends))
    )


def sums_up(page: Page, begins: int, ends: int) -> bool:
    """Whether a line calls itself a summary: "Summary: 37 villages were burned."."""
    while begins < ends and page.tokens[begins].word.folded in _STRESS:
        begins += 1
    behind = begins + page.entries[begins][0]
    called = page.meant(begins, "summary") is not None and behind < ends
    return called and page.tokens[behind].word.folded == ":" and _opens_line(page, begins)


def is_point(page: Page, begins: int) -> bool:
    """Whether a sentence begins a point: "• 42,000 people are newly displaced"."""
    line = page.line_starts[page.where(page.tokens[begins].start).line - 1]
    return _opens_line(page, begins) and _POINT.match(page.text, line) is not None


def _opens_line(page: Page, begins: int) -> bool:
    """Whether a sentence is the first of its line."""
    start = page.tokens[begins].start
    line = page.line_starts[page.where(start).line - 1]
    return not any(sign.isalnum() for sign in page.text[line:start])
