"""How long something has lasted until the day of the text: "began on Monday 12 September and has been in force for six days".

The sentence tells one whole day, behind words of a beginning, and one length in days behind "for" or «منذ»; what is
told holds up to the day of the text itself. A day more is right, where the first and the last are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_DAY = 86_400
_MOST = 60  # days that are counted, not rounded
_FAR = 10  # by so many days a slip is off
_NEAR = 6  # words before a length in which "has been in force" stands
_MARKS = ("since", "began", "opens_time")
_AGO = ("future", "wanted", "others")


def lasted_till_now_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Lengths until now that the day of their beginning and that of the text exclude."""
    own = calendar.own
    for length in pieces.lengths if own is not None else ():
        days = length.seconds // _DAY
        if length.unit != _DAY or not 1 <= days <= _MOST:
            continue
        begins, ends = page.sentence_of(length.first)
        start = _beginning(page, pieces, begins, ends)
        if start is None or start.date is None or not _until_now(page, length.first, begins):
            continue
        apart = (own - start.date).days if own is not None else 0
        if 0 < apart <= _MOST and days not in (apart, apart + 1) and abs(apart - days) <= _FAR:
            args: dict[str, Arg] = {
                "words": page.words(length.first, length.last),
                "start": page.words(start.first, start.last),
                "days": apart,
            }
            spans = (span(page, length.first, length.last), span(page, start.first, start.last))
            message = Message("read-lasted-till-now", args)
            yield ReadFinding("duration-and-times", Severity.WARNING, message, spans)


def _beginning(page: Page, pieces: Pieces, begins: int, ends: int) -> Dated | None:
    """The one whole day of a sentence, where it is that of a beginning."""
    days = between(pieces.dates, begins, ends)
    if len(days) != 1 or days[0].until is not None or days[0].hijri or days[0].day is None:
        return None
    if any(page.has(name, begins, ends) for name in _AGO):
        return None
    opened = any(page.has(name, begins, days[0].first) for name in _MARKS)
    return days[0] if opened else None


def _until_now(page: Page, at: int, begins: int) -> bool:
    """Whether what stands before a length says that it still lasts: "has been in force for"."""
    return page.has("lasts_still", max(begins, at - _NEAR), at)
