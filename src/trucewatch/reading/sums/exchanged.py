"""So many of the one for so many of the other: "39 hostages for 117 prisoners", where each is exchanged for three.

The ratio is known where two exchanges of a text have it, or one and the words "each ... for three"; one more that a
slip of the hand keeps from it is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.amounts import Amount, amounts_of
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_APART = 6  # words between both sides of an exchange
_MOST = 12
_PEOPLE = "detained"
Exchange = tuple[Amount, Amount]


def exchanged_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Exchanges that are not of the ratio of all others in the text."""
    found = list(_exchanges(page, pieces))[:_MOST]
    if len(found) < 2:
        return
    ratios = Counter(
        b.number // a.number for a, b in found if b.number % a.number == 0 and b.number > a.number
    )
    for ratio, often in ratios.items():
        said = any(b.number == ratio and a.number == 1 for a, b in found)
        if often < 2 and not (said or _said(page, pieces, found, ratio)):
            continue
        for one, other in found:
            due = one.number * ratio
            if other.number != due and slip(other.number, due):
                yield _told(page, one, other, due)


def _exchanges(page: Page, pieces: Pieces) -> Iterator[Exchange]:
    """Figures on both sides of "for", «مقابل», of people who are held."""
    marks = sorted(at for word in small_words("in_exchange") for at in page.by_word.get(word, ()))
    for at in marks:
        begins, ends = page.sentence_of(at)
        row = amounts_of(page, pieces, max(begins, at - _APART), min(ends, at + _APART))
        for one, other in pairwise(row):
            if (
                one.last <= at < other.first
                and other.first - one.last <= _APART
                and _held(one, other)
            ):
                yield one, other


def _held(one: Amount, other: Amount) -> bool:
    """Whether one side at least is told by a noun of people held."""
    things = [a.mention.thing for a in (one, other)]
    return any(thing is not None and thing.fate == _PEOPLE for thing in things)


def _said(page: Page, pieces: Pieces, found: Sequence[Exchange], ratio: int) -> bool:
    """«كل رهينة بثلاثة سجناء», "three prisoners for each": the ratio in the sentence of an exchange."""
    for one, other in found:
        begins, ends = page.sentence_of(one.first)
        own = amounts_of(page, pieces, begins, ends)
        told = any(a.number == ratio and a not in (one, other) for a in own)
        if told and other.number == one.number * ratio:
            return True
    return False


def _told(page: Page, one: Amount, other: Amount, due: int) -> ReadFinding:
    args = {
        "one": page.words(one.first, one.mention.last),
        "other": page.words(other.first, other.mention.last),
        "due": str(due),
    }
    spans = (
        span(page, other.first, other.mention.last),
        span(page, one.first, one.mention.last),
    )
    message = Message("read-exchanged", args)
    return ReadFinding("parts-do-not-sum", Severity.WARNING, message, spans)
