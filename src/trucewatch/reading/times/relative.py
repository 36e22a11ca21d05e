"""Days told from the day of the document, or from the beginning of the truce.

"On Monday" is the last Monday up to the document's day; "the 9th day of the truce" counts the day on
which it began as the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.order import agreed_day
from trucewatch.values.period import Period
from trucewatch.values.when import When

_DAY = 86_400
_LONGEST = 400  # days


@dataclass(frozen=True, slots=True)
class Relative:
    """A day or stretch of days told in relation to another, and its tokens."""

    first: int
    last: int
    value: When | Period


def relative_days(page: Page, pieces: Pieces, own: date | None) -> Iterator[Relative]:
    """The relative days that can be resolved."""
    if own is not None:
        yield from _weekdays(pieces, own)
        yield from _near(page, own)
        yield from _past(page, pieces, own)
    begun = agreed_day(page, pieces)
    if begun is not None:
        yield from _days_of_the_truce(page, begun)


def _weekdays(pieces: Pieces, own: date) -> Iterator[Relative]:
    for dated in pieces.dates:
        if dated.lone_weekday and dated.weekday is not None:
            day = own - timedelta(days=(own.weekday() - dated.weekday) % 7)
            yield Relative(dated.first, dated.last, When.parse(day.isoformat()))


def _near(page: Page, own: date) -> Iterator[Relative]:
    for at in page.listed.get("near_days", ()):
        named = page.meant(at + 1, "weekday") or page.meant(at - 1, "weekday")
        counted = page.meant(at + 1, "ordinals") is not None  # "the 9th day" of something
        if named is None and not counted and page.entries[at][1]["near_days"].value is not None:
            day = own + timedelta(days=int(page.entries[at][1]["near_days"].value))
            yield Relative(at, at + page.entries[at][0], When.parse(day.isoformat()))


def _past(page: Page, pieces: Pieces, own: date) -> Iterator[Relative]:
    """ "the past 20 days", «خلال الأيام العشرين الماضية» where the number comes first."""
    for length in pieces.lengths:
        days = length.seconds // _DAY
        if length.unit < _DAY or not 1 <= days <= _LONGEST:
            continue
        before = next(
            (at for at in (length.first - 1, length.first - 2, length.first - 3)
             if (mark := page.meant(at, "past")) is not None and mark.value == "before"
             and at + page.entries[at][0] == length.first),
            None,
        )  # fmt: skip
        behind = page.meant(length.last, "past")
        if before is None and (behind is None or behind.value != "behind"):
            continue
        start = own - timedelta(days=days)
        first = length.first if before is None else before
        last = length.last if before is not None else length.last + 1
        yield Relative(first, last, Period.parse(f"{start.isoformat()}/{own.isoformat()}"))


def _days_of_the_truce(page: Page, begun: date) -> Iterator[Relative]:
    """ "on the 9th day of the truce", «في اليوم التاسع من الهدنة»."""
    for at in page.listed.get("agreement", ()):
        for here in range(max(0, at - 6), at):
            number = _ordinal(page, here)
            is_day = any(
                page.tokens[n].word.folded.endswith(("day", "يوم"))
                for n in range(max(0, here - 1), at)
            )
            if number is not None and is_day and page.sentence_of(here) == page.sentence_of(at):
                day = begun + timedelta(days=number - 1)
                last = at + page.entries[at][0]
                yield Relative(here, last, When.parse(day.isoformat()))
                break


def _ordinal(page: Page, at: int) -> int | None:
    named = page.meant(at, "ordinals")
    if named is not None:
        return int(named.value)
    word = page.tokens[at].word.folded
    suffix = page.tokens[at + 1].word.folded if at + 1 < len(page.tokens) else ""
    if word.isdecimal() and len(word) <= 3 and suffix in ("st", "nd", "rd", "th") and int(word):
        return int(word)
    return None
