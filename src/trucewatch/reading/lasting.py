"""How long something lasted, against the times told of its beginning and end in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

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
    "every", "each", "next", "another", "within", "earlier", "before", "قبل", "كل",
    "first", "last", "past", "ago",
})  # fmt: skip
_CLOSE = 10  # words from the second time to the length that lies between both
_DAY = 86_400


def lengths_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths of time that the clock times or the days of their sentence exclude."""
    for begins, ends in {page.sentence_of(length.first): None for length in pieces.lengths}:
        lengths = between(pieces.lengths, begins, ends)
        if len(lengths) != 1:
            continue
        if lengths[0].unit >= _DAY:
            yield from _days_lasted(page, pieces, lengths[0], begins, ends)
            continue
        told_at = _sentence_of_times(page, pieces, lengths[0], begins, ends)
        times = None if told_at is None else _start_and_end(pieces, *told_at)
        if times is None or told_at is None:
            continue
        wrong = _judged(page, *times, lengths[0], told_at[0])
        if wrong is not None:
            yield wrong


def _sentence_of_times(
    page: Page, pieces: Pieces, length: Length, begins: int, ends: int
) -> tuple[int, int] | None:
    """The sentence that tells the times: the same or, for "the delay lasted", the one before."""
    if between(pieces.clocks, begins, ends):
        return begins, ends
    if not page.has("waited", begins, min(length.first, begins + 3)) or not begins:
        return None
    return page.sentence_of(begins - 1)


def _start_and_end(pieces: Pieces, begins: int, ends: int) -> tuple[Clock, Clock] | None:
    """The two clock times of a sentence, the second counted from the day of the first."""
    clocks = between(pieces.clocks, begins, ends)
    if len(clocks) != 2 or any(c.minute is None for c in clocks):
        return None
    start, end = clocks
    days = sorted({d.date for d in between(pieces.dates, begins, ends) if d.date is not None})
    unclear = [d for d in between(pieces.dates, begins, ends) if d.date is None and d.day]
    named = {d.weekday for d in between(pieces.dates, begins, ends) if d.lone_weekday}
    if len(days) == 2 and not unclear:
        late = (days[1] - days[0]).days * 24 * 60
        return (start, replace(end, minute=(end.minute or 0) + late)) if late <= 3 * 1440 else None
    if len(days) + len({(d.day, d.month) for d in unclear}) + len(named) > 1:
        return None
    return start, end


def _days_lasted(
    page: Page, pieces: Pieces, length: Length, begins: int, ends: int
) -> Iterator[ReadFinding]:
    """ "lasted five days, from 3 to 12 May"; the first and last day may count or not."""
    spans_told = [d for d in between(pieces.dates, begins, ends) if d.until and d.day]
    if len(spans_told) != 1 or not page.has("lasted", max(begins, length.first - 3), length.first):
        return
    dated = spans_told[0]
    if abs(dated.first - length.last) > 4 or length.unit != _DAY:
        return
    if "and" in page.words(dated.first, dated.last).split() or dated.date is None:
        return
    days = (dated.until or 0) - (dated.day or 0)
    if not 0 <= length.seconds // _DAY - days + 1 <= 2:
        start, end = dated.date, dated.date + timedelta(days=days + 1)
        period = Period.parse(f"{start.isoformat()}T00:00Z/{end.isoformat()}T00:00Z")
        where = page.where(page.tokens[length.first].start)
        words = page.words(length.first, length.last)
        conflict = duration_and_times(Statement(period, where), words)
        if conflict is not None:
            yield told(
                conflict,
                [span(page, length.first, length.last), span(page, dated.first, dated.last)],
            )


def _judged(
    page: Page, start: Clock, end: Clock, length: Length, begins: int
) -> ReadFinding | None:
    if start.minute is None or end.minute is None or end.minute <= start.minute:
        return None
    lasted_between = _from_until(page, start, end)
    later = page.tokens[min(length.last, len(page.tokens) - 1)].word.folded == "later"
    if lasted_between and later:
        return None  # "between 10:00 and 10:40 and, two hours later, ..."
    behind = {page.tokens[at].word.folded for at in range(end.last, max(end.last, length.first))}
    attached = end.last <= length.first <= end.last + _CLOSE and ";" not in behind
    if not lasted_between and not attached:
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
    days, minutes = divmod(clock.minute or 0, 24 * 60)
    width = "~30min" if clock.about else ""
    return f"2000-01-{1 + days:02}T{minutes // 60:02}:{minutes % 60:02}Z{width}"
