"""Days of a text that names no year anywhere: in one and the same year, whichever it is."""

from __future__ import annotations

import datetime
from dataclasses import replace

from trucewatch.reading.scanning.page import InOrder
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.dates import Dated

_ANY = 2001  # 29 February is of no such text
_HIJRI_MONTH = 29.53  # days
_OLD, _NEW = frozenset({11, 12}), frozenset({1, 2})  # months between which a year may have turned


def days_of_one_year(pieces: Pieces) -> InOrder[Dated]:
    """The dates of a text, with a year where none has one; as they are where the year may turn."""
    dates = pieces.dates
    if dates and all(d.hijri and d.month and d.day and not d.year for d in dates):
        return InOrder(_by_order(dated) for dated in dates)
    months = {dated.month for dated in dates if dated.month}
    turns = bool(months & _OLD) and bool(months & _NEW)
    if turns or any(dated.year or dated.hijri for dated in dates):
        return dates
    return InOrder(
        replace(dated, year=_ANY) if dated.month and dated.day else dated for dated in dates
    )


def _by_order(dated: Dated) -> Dated:
    """A day of the Hijri calendar as one as far into another year, a day off at most each month."""
    days = round(((dated.month or 1) - 1) * _HIJRI_MONTH) + (dated.day or 1) - 1
    day = datetime.date(_ANY, 1, 1) + datetime.timedelta(days)
    return replace(dated, year=day.year, month=day.month, day=day.day, until=None, hijri=False)
