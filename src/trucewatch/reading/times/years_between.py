"""So many years between one day and the same day of another year: "arrested on 14 May 2019 ... 14 May 2023, after five years".

Two days (or months) of one name in two years, no third near them, and the only number of years told beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.moments import YEAR, Spell, spells_of
from trucewatch.rules.durations import length_and_times
from trucewatch.rules.statement import Statement
from trucewatch.values.figures import Figure
from trucewatch.values.period import Period
from trucewatch.values.ranges import Range

_SOME_DAYS = 30 * 86_400
_BACK = 2  # sentences from the years to the days
_LEAD = 4
_LONGEST = 60
_TWO = 2


def years_between_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Numbers of years that the two days beside them exclude."""
    if len(pieces.dates) < _TWO:
        return
    for length in spells_of(page, pieces):
        if length.unit != YEAR or not 0 < length.seconds <= _LONGEST * YEAR:
            continue
        begins, ends = page.sentence_of(length.first)
        pair = _two_years(pieces, _window(page, begins), ends)
        if pair is not None and _told_so(page, length, begins, ends):
            yield from _judged(page, length, *pair)


def _window(page: Page, begins: int) -> int:
    """The beginning of the sentences of one paragraph that may tell the days."""
    for _ in range(_BACK):
        if not begins or page.blank_before(begins):
            break
        begins = page.sentence_of(begins - 1)[0]
    return begins


def _two_years(pieces: Pieces, first: int, ends: int) -> tuple[Dated, Dated] | None:
    """The only two dates between two tokens, where they are of one day or month in two years."""
    dates = [d for d in between(pieces.dates, first, ends) if d.month or d.year]
    if len(dates) != _TWO or any(d.year is None or d.hijri or not d.exists for d in dates):
        return None
    one, other = sorted(dates, key=lambda d: d.year or 0)
    same = (one.day, one.month) == (other.day, other.month) and one.month
    return (one, other) if same and one.year != other.year and one.year_told else None


def _told_so(page: Page, length: Spell, begins: int, ends: int) -> bool:
    """Whether the years are those between: "after five years", «مرور أربع سنوات», «أي خمس سنوات»."""
    lead = {
        page.tokens[at].word.folded for at in range(max(begins, length.first - _LEAD), length.first)
    }
    lead |= {
        page.tokens[at].word.stem for at in range(max(begins, length.first - _LEAD), length.first)
    }
    behind = {page.tokens[at].word.folded for at in range(length.last, min(ends, length.last + 2))}
    if (lead | behind) & small_words("not_the_years"):
        return False
    if any(page.has_word(word, begins, ends) for word in small_words("for_years_to_come")):
        return False
    return bool(lead & small_words("years_since") or behind & small_words("years_on"))


def _judged(page: Page, length: Spell, one: Dated, other: Dated) -> Iterator[ReadFinding]:
    days = [date(d.year or 1, d.month or 1, d.day or 1) for d in (one, other)]
    period = Period.parse(f"{days[0].isoformat()}/{days[1].isoformat()}")
    exact = Range(length.seconds - _SOME_DAYS, length.seconds + _SOME_DAYS)
    where = page.where(page.tokens[length.first].start)
    words = page.words(length.first, length.last)
    conflict = length_and_times(Statement(period, where), Figure(exact, exact), words)
    if conflict is not None:
        spans = [span(page, piece.first, piece.last) for piece in (length, one, other)]
        yield told(conflict, spans)
