"""Clock times told as from and until, of which the second comes before the first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.lasting import from_until
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_MINUTES = 1440
_LONGEST = 18 * 60  # minutes over midnight: "from 18:00 until 06:00", and longer watches


def backwards_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "between 09:10 and 08:25" of one day: over midnight it would be nearly a day."""
    for one, other in pairwise(pieces.clocks):
        if one.minute is None or other.minute is None or not (one.sure and other.sure):
            continue
        over = other.minute + _MINUTES - one.minute
        if not _LONGEST < over < _MINUTES or not from_until(page, one, other):
            continue
        begins, ends = page.sentence_of(one.first)
        days = {d.date for d in between(pieces.dates, begins, ends)}
        if other.first >= ends or len(days) > 1:
            continue
        args = {
            "start": page.words(one.first, one.last),
            "end": page.words(other.first, other.last),
        }
        spans = (span(page, other.first, other.last), span(page, one.first, one.last))
        message = Message("read-times-backwards", args)
        yield ReadFinding("duration-and-times", Severity.WARNING, message, spans)
