"""One every so many seconds or minutes, of what was counted in a day: "2,826 calls in 24 hours, one every 30 seconds"."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.amounts import Amount, amounts_of
from trucewatch.reading.sums.periods import DAY
from trucewatch.reading.telling import span
from trucewatch.reading.times.clocks import Length
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_EVERY = ("every", "كل")
_WIDE = 1.4
_SECOND = frozenset({"second", "seconds", "ثانيه", "ثواني", "ثوان"})


def one_every_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """So often that what was counted does not make it."""
    for at in sorted(at for word in _EVERY for at in page.by_word.get(word, ())):
        number = number_at(page.tokens, at + 1)
        unit = None if number is None else _unit(page, number.last)
        if number is None or unit is None or number.value < 2:
            continue
        begins, _ = page.sentence_of(at)
        spans = between(pieces.lengths, begins, at)
        counts = [
            a
            for a in amounts_of(page, pieces, begins, at)
            if not any(length.first <= a.first < length.last for length in spans)
        ]
        if len(spans) == 1 == len(counts):
            due = spans[0].seconds / counts[0].number / unit
            if _wrong(number.value, due):
                yield _told(page, (at, number.last + 1), spans[0], counts[0], due)


def _unit(page: Page, at: int) -> int | None:
    """How many seconds the length behind a figure has, where it is shorter than a day."""
    if at < len(page.tokens) and page.tokens[at].word.folded in _SECOND:
        return 1
    entry = page.meant(at, "lengths")
    return None if entry is None or int(entry.value) >= DAY else int(entry.value)


def _wrong(told: int, due: float) -> bool:
    slipped = any(slip(told, near) for near in {floor(due), ceil(due)} - {0})
    return abs(due - told) >= 1 and (slipped or not 1 / _WIDE < told / due < _WIDE)


def _told(
    page: Page, often: tuple[int, int], length: Length, count: Amount, due: float
) -> ReadFinding:
    args = {
        "rate": page.words(*often),
        "days": page.words(length.first, length.last),
        "due": f"{due:.0f}",
        "total": page.words(count.first, count.mention.last),
    }
    places = (
        span(page, *often),
        span(page, count.first, count.mention.last),
        span(page, length.first, length.last),
    )
    message = Message("read-one-every", args)
    return ReadFinding("parts-do-not-sum", Severity.WARNING, message, places)
