"""An end dated before its beginning: let go on 9 August, seized on the 22nd.

The verbs of both are told once each with a whole day, or once with a day for all of the text.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_TURNS = (("seized", "let_go"),)
_NEAR = 24  # words between the verb and its day
_ASIDE = frozenset({
    "since", "until", "before", "after", "by", "again", "previously", "earlier", "first", "منذ", "حتي", "قبل", "بعد",
    "سابقا", "مجددا", "ثانيه",
})  # fmt: skip
_LONGEST = 400  # days; what lies further apart is of two stories


def turns_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Days of an end that lie before the day of its beginning."""
    for first, then in _TURNS:
        begun, ended = _days(page, pieces, first), _days(page, pieces, then)
        if len({_span(d) for d in begun}) != 1 or len({_span(d) for d in ended}) != 1:
            continue
        start, end = begun[0], ended[0]
        if 0 < (_span(start)[0] - _span(end)[1]).days <= _LONGEST:
            args = {
                "end": page.words(end.first, end.last),
                "start": page.words(start.first, start.last),
            }
            spans = (span(page, end.first, end.last), span(page, start.first, start.last))
            message = Message("read-times-backwards", args)
            yield ReadFinding("date-in-turn", Severity.WARNING, message, spans)


def _span(dated: Dated) -> tuple[date, date]:
    """The first and the last day that a day, or a month without one, can be."""
    if dated.date is not None:
        return dated.date, dated.date
    year, month = dated.year or 1, dated.month or 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _days(page: Page, pieces: Pieces, name: str) -> list[Dated]:
    """The days of a verb: the nearest in its sentence, with no other such verb between."""
    found = []
    for dated in pieces.dates:
        whole = dated.date is not None or (dated.day is None and dated.year_told)
        if not whole or not dated.year or not dated.month or dated.hijri or dated.until:
            continue
        begins, ends = page.sentence_of(dated.first)
        before = page.tokens[max(begins, dated.first - 2) : dated.first]
        if any(t.word.stem in _ASIDE or t.word.folded in _ASIDE for t in before):
            continue
        if page.has("as_of", max(begins, dated.first - 3), dated.first):
            continue
        open_still = page.has("future", begins, ends) or page.has("held_still", begins, ends)
        if not open_still and _verb_of(page, pieces, dated, begins, ends) == name:
            found.append(dated)
    return found


def _verb_of(page: Page, pieces: Pieces, dated: Dated, begins: int, ends: int) -> str:
    """The list of the last verb before a day, behind any day before it; else of the first behind it."""
    days = [d for d in between(pieces.dates, begins, ends) if d is not dated]
    first = max(
        [max(begins, dated.first - _NEAR), *(d.last for d in days if d.last <= dated.first)]
    )
    last = min([min(ends, dated.last + _NEAR), *(d.first for d in days if d.first >= dated.last)])
    names = [name for pair in _TURNS for name in pair]
    told = [(at, name) for name in names for at in page.places_of(name, first, dated.first)]
    if told:
        return max(told)[1]
    behind = [(at, name) for name in names for at in page.places_of(name, dated.last, last)]
    return min(behind)[1] if behind else ""
