"""Two dates that have to agree: weekdays of days near each other, a day in two calendars."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days_apart import CODE
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_FAR = 60  # words from one day to the other
_APART = 45  # days beyond which another year may be meant
_YEARS = (2001, 2004)  # one of either length
_JOINED = 6  # words from a day to the same in the other calendar
_LOOSE = datetime.timedelta(days=4)  # by which the sight of the moon may differ


def dates_agree_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Pairs of dates of which one cannot be right."""
    yield from _weekdays(page, pieces)
    for one, other in pairwise(pieces.dates):
        if one.hijri is not other.hijri and _same_day(page, one, other):
            first, then = _days_of(one), _days_of(other)
            if first and then and (first[1] < then[0] - _LOOSE or then[1] < first[0] - _LOOSE):
                yield _wrong(page, one, other)


def _weekdays(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Days told without a year whose weekdays are of no one year: Monday 3 June and Friday 5 June."""
    told = [
        d
        for d in pieces.dates
        if d.weekday is not None and d.day and d.month and not (d.hijri or d.until)
    ]
    for one, other in pairwise(told):
        if one.year or other.year or other.first - one.last > _FAR:
            continue
        fits = [_fit(one, other, year) for year in _YEARS]
        again = page.has_any(("near_days", "others"), one.last, other.first)
        if not any(fit is not False for fit in fits) and not again:
            yield _wrong(page, one, other)
            return


def _fit(one: Dated, other: Dated, year: int) -> bool | None:
    """Whether two weekdays fit their days in a year; None where the days lie too far apart to tell."""
    first, then = (replace(d, year=year).date for d in (one, other))
    if first is None or then is None or abs((then - first).days) > _APART:
        return None
    return ((other.weekday or 0) - (one.weekday or 0) - (then - first).days) % 7 == 0


def _same_day(page: Page, one: Dated, other: Dated) -> bool:
    """Whether the second date is the first in the other calendar: "corresponding to", «الموافق»."""
    between_them = [page.tokens[n].word for n in range(one.last, other.first)]
    joins = small_words("same_day_as")
    return len(between_them) <= _JOINED and any(
        word.folded in joins or word.stem in joins for word in between_them
    )


def _days_of(dated: Dated) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day a date can be of."""
    if dated.year is None or dated.month is None or dated.until:
        return None
    if dated.day:
        return (dated.date, dated.date) if dated.date else None
    days = (replace(dated, day=day).date for day in (1, 28))
    first, last = days
    return (first, last + datetime.timedelta(days=2)) if first and last else None


def _wrong(page: Page, one: Dated, other: Dated) -> ReadFinding:
    args: dict[str, Arg] = {
        "words": page.words(other.first, other.last),
        "event": page.words(other.first, other.last),
        "anchor": page.words(one.first, one.last),
    }
    spans = (span(page, other.first, other.last), span(page, one.first, one.last))
    return ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)
