"""How long a pause or window was, where a later sentence calls it by its noun and tells both its hours.

"In a four-hour window ... The window was opened at 09:00 and closed at 14:00": the noun beside the length comes
again with the article, before the two times of a beginning and an end, in one later sentence alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import root
from trucewatch.reading.times.clocks import Clock, Length
from trucewatch.reading.times.lasting import judged_apart

_DAY = 86_400
_REACH = 400  # words from one to the other
_BESIDE = 3  # words from a length to the noun it is of
_TWO = 2
_LONGEST = 24 * 60


def spells_named_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths that the beginning and the end of what they are of exclude."""
    lengths = [n for n in pieces.lengths if n.unit < _DAY and n.seconds >= 1800]
    for length in lengths if len(pieces.clocks) >= _TWO else ():
        begins, ends = page.sentence_of(length.first)
        nouns = _nouns(page, length, begins, ends)
        told = [*_told(page, pieces, nouns, length)] if nouns else []
        if len(told) == 1 and not _of_another(page, pieces, begins, ends):
            start, end = told[0]
            apart = (end.minute or 0) - (start.minute or 0)
            if 0 < apart < _LONGEST and apart != length.seconds // 60:
                wrong = judged_apart(page, start, end, length)
                if wrong is not None:
                    yield wrong


def _of_another(page: Page, pieces: Pieces, begins: int, ends: int) -> bool:
    """Whether the sentence of a length tells hours of its own, or what was wanted or is to come."""
    if between(pieces.clocks, begins, ends):
        return True
    return any(page.has(name, begins, ends) for name in ("wanted", "future", "others"))


def _nouns(page: Page, length: Length, begins: int, ends: int) -> set[str]:
    """The listed noun of what may last so long, beside a length."""
    near = range(max(begins, length.first - _BESIDE), min(ends, length.last + _BESIDE))
    named = {root(word) for word in small_words("lasts_so_long")}
    return {root(page.tokens[at].word.folded) for at in near} & named


def _told(
    page: Page, pieces: Pieces, nouns: set[str], length: Length
) -> Iterator[tuple[Clock, Clock]]:
    """Both times of each sentence that says when it began and when it ended."""
    near = between(pieces.clocks, length.last, length.last + _REACH)
    for begins, ends in dict.fromkeys(page.sentence_of(clock.first) for clock in near):
        clocks = between(pieces.clocks, begins, ends)
        if len(clocks) != _TWO or any(c.minute is None or not c.sure for c in clocks):
            continue
        start, end = clocks
        began = page.has("opened_then", begins, start.first)
        began = began or page.has("began", begins, start.first)
        ended = page.has("closed_then", start.last, end.first)
        ended = ended or page.has("ceased", start.last, end.first)
        if began and ended and _again(page, nouns, begins, start.first):
            yield start, end


def _again(page: Page, nouns: set[str], begins: int, last: int) -> bool:
    """Whether one of the nouns comes with its article: "the window", «النافذة»."""
    for at in range(begins, last):
        word = page.tokens[at].word
        if root(word.folded) in nouns:
            before = page.tokens[at - 1].word.folded if at > begins else ""
            if before in small_words("definite") or word.stem.startswith("ال"):
                return True
            if word.folded.startswith("ال"):
                return True
    return False
