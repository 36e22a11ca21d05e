"""What came every so many hours or days, and the hours or days at which it is said to have come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.clocks import Clock
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days_apart import CODE
from trucewatch.reading.times.moments import DAY, Spell, spells_of
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_LEAST = 3  # times, of which at least one gap is as it should be
_APART = 4  # words from one to the next
_MINUTES = 1440
Told = tuple[Clock | Dated, int]


def every_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Times in a row that do not come at the distance told, though some do."""
    if "every_so_long" not in page.listed:
        return
    dates = days_of_one_year(pieces)
    for spell in spells_of(page, pieces):
        if not spell.first or not page.has("every_so_long", max(0, spell.first - 2), spell.first):
            continue
        _, ends = page.sentence_of(spell.first)
        for told in (_hours(pieces, spell, ends), _days(dates, spell, ends)):
            wrong = _uneven(page, spell, told) if told else None
            if wrong is not None and len(told) >= _LEAST and _in_a_row(told):
                yield _told(page, spell, *wrong)


def _hours(pieces: Pieces, spell: Spell, ends: int) -> list[Told]:
    clocks = between(pieces.clocks, spell.last, ends)
    if spell.unit >= DAY or any(clock.minute is None for clock in clocks):
        return []
    return [(clock, clock.minute or 0) for clock in clocks]


def _days(dates: InOrder[Dated], spell: Spell, ends: int) -> list[Told]:
    told = between(dates, spell.last, ends)
    if not DAY <= spell.unit <= 7 * DAY:
        return []
    return [(d, d.date.toordinal() * _MINUTES) for d in told if d.date and not d.until]


def _in_a_row(told: Sequence[Told]) -> bool:
    return all(other.first - one.last <= _APART for (one, _), (other, _) in pairwise(told))


def _uneven(
    page: Page, spell: Spell, told: Sequence[Told]
) -> tuple[Clock | Dated, Clock | Dated] | None:
    """The first two whose distance is another, where the distance told is met elsewhere."""
    whole = spell.seconds // 60
    gaps = [(b - a) % _MINUTES if spell.unit < DAY else b - a for (_, a), (_, b) in pairwise(told)]
    listed = page.tokens[spell.last].word.folded in (":", "(")
    if whole not in gaps and not listed:
        return None
    for gap, ((one, _), (other, _)) in zip(gaps, pairwise(told), strict=True):
        if gap != whole:
            return one, other
    return None


def _told(page: Page, spell: Spell, one: Clock | Dated, other: Clock | Dated) -> ReadFinding:
    args: dict[str, Arg] = {
        "words": page.words(spell.first, spell.last),
        "event": page.words(other.first, other.last),
        "anchor": page.words(one.first, one.last),
    }
    places = ((spell.first, spell.last), (other.first, other.last), (one.first, one.last))
    spans = tuple(span(page, *place) for place in places)
    return ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)
