"""How long something lasted, against the times told of its beginning and end in one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.clocks import Clock, Length
from trucewatch.reading.mentions import Pieces
from trucewatch.reading.page import Page, between
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.telling import span, told
from trucewatch.rules.durations import duration_and_times
from trucewatch.rules.statement import Statement
from trucewatch.values.period import Period

_FROM = frozenset({"from", "between", "من", "بين"})
_UNTIL = frozenset({"until", "till", "to", "حتي", "الي", "and", "و"})
_NOT_THIS = frozenset({
    "every", "each", "next", "another", "within", "earlier", "later", "before", "قبل", "كل",
    "first", "last", "past", "ago",
})  # fmt: skip
_DAY = 86_400


def lengths_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths of time that the two clock times of their sentence exclude."""
    for begins, ends in {page.sentence_of(length.first): None for length in pieces.lengths}:
        clocks = between(pieces.clocks, begins, ends)
        if len(clocks) != 2 or any(c.minute is None for c in clocks):
            continue
        lengths = [n for n in between(pieces.lengths, begins, ends) if n.seconds < _DAY]
        if len(lengths) != 1 or not _one_day(page, pieces, begins, ends):
            continue
        wrong = _judged(page, clocks[0], clocks[1], lengths[0], begins)
        if wrong is not None:
            yield wrong


def _one_day(page: Page, pieces: Pieces, begins: int, ends: int) -> bool:
    """Whether the sentence names one day at most."""
    days = {
        (d.day, d.month, d.weekday if d.lone_weekday else None)
        for d in between(pieces.dates, begins, ends)
    }
    return len(days) < 2


def _judged(
    page: Page, start: Clock, end: Clock, length: Length, begins: int
) -> ReadFinding | None:
    if start.minute is None or end.minute is None or end.minute <= start.minute:
        return None
    lasted_between = _from_until(page, start, end)
    stopped = page.has("stops", begins, start.last + 6) and page.has(
        "goes_on", start.last, length.last
    )
    if not lasted_between and not (stopped and length.first > end.first):
        return None
    if not (start.sure and end.sure) and _on_twelve(start, end):
        return None
    before = page.tokens[max(0, length.first - 1)].word.folded
    if (
        before in _NOT_THIS
        or page.tokens[min(length.last, len(page.tokens) - 1)].word.folded in _NOT_THIS
    ):
        return None
    words = _with_qualifier(page, length)
    period = Period.parse(f"{_instant(start)}/{_instant(end)}")
    conflict = duration_and_times(
        Statement(period, page.where(page.tokens[length.first].start)), words
    )
    if conflict is None or (lasted_between and not _longer(start, end, length)):
        return None
    spans = [
        span(page, length.first, length.last),
        span(page, start.first, start.last),
        span(page, end.first, end.last),
    ]
    return told(conflict, spans)


def _on_twelve(start: Clock, end: Clock) -> bool:
    """Whether a half of the day that is not told could still make it fit."""
    return (start.minute or 0) < 780 and (end.minute or 0) < 780 and not (start.sure or end.sure)


def _longer(start: Clock, end: Clock, length: Length) -> bool:
    return length.seconds > 60 * ((end.minute or 0) - (start.minute or 0))


def _from_until(page: Page, start: Clock, end: Clock) -> bool:
    """ "from 10:00 to 13:00": something may last shorter within, but not longer."""
    before = {page.tokens[at].word.folded for at in range(max(0, start.first - 2), start.first)}
    between = {page.tokens[at].word.folded for at in range(start.last, end.first)}
    return bool(before & _FROM) and bool(between & _UNTIL) and len(between) < 6


def _with_qualifier(page: Page, length: Length) -> str:
    """The words of the length with what qualifies it ("nearly five hours")."""
    first = length.first
    for back in range(3, 0, -1):
        at = length.first - back
        if (
            at >= 0
            and page.meant(at, "qualifier.before")
            and at + page.entries[at][0] == length.first
        ):
            first = at
    return page.words(first, length.last)


def _instant(clock: Clock) -> str:
    hour, minute = divmod(clock.minute or 0, 60)
    width = "~30min" if clock.about else ""
    return f"2000-01-01T{hour:02}:{minute:02}Z{width}"
