"""How many times one figure is the other that stands right behind: "more than three times the 197 of the year before"."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.amounts import Amount, amounts_of
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR, _FAR = 6, 24  # words from "three times" to the figure behind it, and from the one before
_LEAST = 10
_ROOM = 0.3  # of so many times, plainly told
_BEFORE = 3


def times_as_many_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures that are not so many times the one they are held against."""
    for at, last, times in _times(page):
        begins, ends = page.sentence_of(at)
        behind = amounts_of(page, pieces, last, min(ends, last + _NEAR))
        before = [a for a in amounts_of(page, pieces, begins, at) if a.last <= at]
        if not behind or not before or at - before[-1].last > _FAR:
            continue
        base, now = behind[0], before[-1]
        held = {page.tokens[n].word.folded for n in range(last - 1, base.first)}
        if "much" in held:
            continue  # "four times as much flour as the 150 lorries"
        english = page.document.language != "ar"
        if min(base.number, now.number) < _LEAST or (
            english and not held & small_words("times_what")
        ):
            continue
        if not _fits(page, at, times, now, base):
            yield _told(page, now, base, (at, last))


def _times(page: Page) -> Iterator[tuple[int, int, int]]:
    """Where so many times is told, and how many: "six times", «ستة أضعاف», "twice the"."""
    named = {
        at: page.meant(at, "number.multiples") for at in page.listed.get("number.multiples", ())
    }
    for at, entry in named.items():
        if entry is not None:
            yield at, at + page.entries[at][0], int(entry.value)
    for word in ("times", "اضعاف"):
        for at in page.by_word.get(word, ()):
            number = number_at(page.tokens, at - 1) if at else None
            plain = number is not None and number.last == at and number.fraction is None
            if number is not None and plain and at - 1 not in named and number.value > 1:
                yield at - 1, at + 1, number.value


def _fits(page: Page, at: int, times: int, now: Amount, base: Amount) -> bool:
    """Whether so many times is what they make: plainly, "more than" or "nearly"."""
    low, high = now.low / base.high, now.high / base.low
    first = max(0, at - _BEFORE)
    words = {page.tokens[n].word.folded for n in range(first, at)}
    if page.has("above", first, at) or words & small_words("more_than_it"):
        return high >= times - 0.05 and low < times + 1.5
    if words & small_words("nearly_so"):
        return low <= times + 0.05 and high > times - 1
    return any(t * (1 - _ROOM) <= high and low <= t * (1 + _ROOM) for t in (times, times + 1))


def _told(page: Page, now: Amount, base: Amount, times: tuple[int, int]) -> ReadFinding:
    args = {
        "one": page.words(now.first, now.mention.last),
        "other": page.words(base.first, base.mention.last),
        "change": page.words(*times),
    }
    spans = (
        span(page, *times),
        span(page, now.first, now.mention.last),
        span(page, base.first, base.mention.last),
    )
    message = Message("read-change", args)
    return ReadFinding("percent-against-counts", Severity.WARNING, message, spans)
