"""Days of a text that names no year anywhere: in one and the same year, whichever it is."""

from __future__ import annotations

from dataclasses import replace

from trucewatch.reading.scanning.page import InOrder
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.dates import Dated

_ANY = 2001  # 29 February is of no such text
_OLD, _NEW = frozenset({11, 12}), frozenset({1, 2})  # months between which a year may have turned


def days_of_one_year(pieces: Pieces) -> InOrder[Dated]:
    """The dates of a text, with a year where none has one; as they are where the year may turn."""
    dates = pieces.dates
    months = {dated.month for dated in dates if dated.month}
    turns = bool(months & _OLD) and bool(months & _NEW)
    if turns or any(dated.year or dated.hijri for dated in dates):
        return dates
    return InOrder(
        replace(dated, year=_ANY) if dated.month and dated.day else dated for dated in dates
    )
