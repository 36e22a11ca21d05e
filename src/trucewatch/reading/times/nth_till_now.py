"""The day, week, month or year of something in which a text is written: "day 50 of the war", «دخلت الحرب عامها السادس».

It counts from the one day or month on which what lasts began, and the text carries its own day. One more or less is right:
nobody says whether the first counts, or whether the next has just begun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.days import Calendar
from trucewatch.reading.times.elapsed import beginnings, so_long_wrong
from trucewatch.reading.times.moments import DAY, Spell
from trucewatch.reading.times.nth_day import numbered_days
from trucewatch.reading.times.points import Known, Point, points_of
from trucewatch.reading.times.weekdays import ordinal_at

_NEAR = 4
_UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_ITS = {
    "يوم": 1.0, "اسبوع": 7.0, "شهر": 30.44, "عام": 365.25, "سنت": 365.25,
}  # fmt: skip
_OWNED = ("ها", "ه", "هما")
_TOPICS = ("lasting_war", "truce")


@dataclass(frozen=True, slots=True)
class Nth:
    """A numbered day, week, month or year: its tokens, its number and the days of one."""

    first: int
    last: int
    number: int
    days: float


def nth_till_now_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Numbered times until now that the beginning of what they are of excludes."""
    if not page.listed.keys() & set(_TOPICS) or not pieces.dates:
        return
    numbered = [*_numbered(page)]
    if not numbered:
        return
    known = points_of(page, pieces, calendar)
    for nth in numbered:
        begins, ends = page.sentence_of(nth.first)
        topic = next((name for name in _TOPICS if page.has(name, begins, ends)), "")
        dated = [d for d in between(pieces.dates, nth.last, min(ends, nth.last + _NEAR)) if d.day]
        if not topic or known.own is None or dated:
            continue
        starts = beginnings(page, known, topic)
        if starts and not _fits(nth, starts[0], known):
            unit = int(nth.days) * DAY
            yield so_long_wrong(page, Spell(nth.first, nth.last, unit, unit), starts[0], known.own)


def _fits(nth: Nth, start: Point, known: Known) -> bool:
    """Whether a number can be that of the text's own day, or of a day told."""
    ends = [p for p in (*known.told, known.own) if p is not None and p.low > start.high]
    loose = 1.0 if nth.days <= 1 else 0.35
    for end in ends:
        low, high = (end.low - start.high) / nth.days, (end.high - start.low) / nth.days
        if low - loose <= nth.number <= high + 1 + loose:
            return True
    return not ends


def _numbered(page: Page) -> Iterator[Nth]:
    for nth in numbered_days(page):
        if page.has_any(_TOPICS, nth.last, nth.last + _NEAR):
            yield Nth(nth.first, nth.last, nth.number, 1.0)
    yield from _english(page)
    yield from _arabic(page)


def _english(page: Page) -> Iterator[Nth]:
    """ "In its third year", "entered its 20th month", "the fifth month of the war"."""
    for name in ("ordinals", "more_ordinals"):
        for at in page.listed.get(name, ()):
            last = at + page.entries[at][0]
            unit = _UNITS.get(page.tokens[last].word.folded) if last < len(page.tokens) else None
            its = at > 0 and page.tokens[at - 1].word.folded == "its"
            of = page.has_word("of", last + 1, last + 2) and page.has_any(
                _TOPICS, last + 1, last + _NEAR
            )
            if unit and (its or of):
                yield Nth(at, last + 1, int(page.entries[at][1][name].value), unit)


def _arabic(page: Page) -> Iterator[Nth]:
    """«دخلت الحرب عامها السادس», «في شهرها العشرين»."""
    for noun, days in _ITS.items():
        for owned in _OWNED:
            for at in page.by_word.get(noun + owned, ()):
                told = ordinal_at(page, at + 1)
                if told is not None:
                    yield Nth(at, told[1], told[0], days)
