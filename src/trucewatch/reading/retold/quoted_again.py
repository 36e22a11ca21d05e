"""A figure of the title and the text that a quotation tells otherwise: 11 soldiers, and “seventeen soldiers lost their lives”.

A release quotes those whose figure it gives. Where title and text agree on who met a fate, and a sentence in quotation
marks tells another figure of the same people and fate, of no other time and not as others, one of both is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.retold.opening import opening_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import of_another_time, of_longer_while
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import restated_as

_LEAST, _MOST = 3, 60
_WIDEST = 30  # words of a quotation before the figure
_ASIDE = ("others", "other_time", "including", "remaining", "future")


def quoted_again_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures within quotation marks that the title and the text tell otherwise."""
    titles = opening_of(page).titles
    if not titles or len(pieces.mentions) > _MOST:
        return
    body = [m for m in pieces.mentions if m.first >= titles]
    for point in pieces.mentions:
        if point.first >= titles:
            break
        number, fate = point.exact or 0, befell(page, point)
        if number < _LEAST or not fate or point.thing is None:
            continue
        again = [m for m in body if (m.exact or m.count.low) == number]
        if not again:
            continue
        quoted = [
            m for m in body if m.first > again[0].first and _tells_again(page, point, fate, m)
        ]
        if len(quoted) == 1:
            yield restated_as(page, "one-word-two-counts", "read-restated", quoted[0], again[0])


def _tells_again(page: Page, point: Mention, fate: str, told: Mention) -> bool:
    """Whether a figure in quotation marks is of the people and the fate of the title's, and another."""
    number = told.count.low or 0
    if number < _LEAST or number == point.exact or told.thing is None or told.others:
        return False
    assert point.thing is not None
    if told.thing.name != point.thing.name or befell(page, told) not in ("", fate):
        return False
    side = page.sentence_of(told.first)
    if page.has_any(_ASIDE, *side) or of_another_time(page, *side, known=True):
        return False
    return not of_longer_while(page, told) and _in_quotation(page, told.first, side[0])


def _in_quotation(page: Page, at: int, begins: int) -> bool:
    """Whether a quotation is open at a token."""
    text = page.text[page.tokens[max(begins, at - _WIDEST)].start : page.tokens[at].start]
    if any(sign in text for sign in "«“"):
        return max(text.rfind(s) for s in "«“") > max(text.rfind(s) for s in "»”")
    line = page.line_starts[page.where(page.tokens[at].start).line - 1]
    before = page.text[line : page.tokens[at].start]
    return before.count('"') % 2 == 1
