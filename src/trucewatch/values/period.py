"""A stretch of time whose start and end are instants known within bounds, or open, or unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from trucewatch.values.as_stated import take_stated, with_stated
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.period_bounds import Bounds, Side, no_sooner_than, surely
from trucewatch.values.refusal import refuse
from trucewatch.values.when import When
from trucewatch.values.when_moment import Reach
from trucewatch.values.when_repair import tidied
from trucewatch.values.when_text import without_zone
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths

_BETWEEN_SIDES = re.compile(r"(?<!T)/(?![^\[]*\])")
_WHOLE = {Reach.YEARS, Reach.YEAR, Reach.MONTH, Reach.DAY}


@dataclass(frozen=True, slots=True)
class Period:
    """From start to end, both included. None is unknown; open_end: it goes on without an end.

    stated: the words of the source. The two instants carry none of their own.
    """

    start: When | None
    end: When | None
    open_end: bool = False
    stated: str = ""

    def __post_init__(self) -> None:
        """Drop what the text form could not keep; a period of which nothing is known is a bug."""
        if (self.start is None and self.end is None) or (self.end is not None and self.open_end):
            raise ValueError("a period needs a start or an end, and an open end is no end")
        for side in ("start", "end"):
            when = getattr(self, side)
            if when is not None and when.stated:
                object.__setattr__(self, side, replace(when, stated=""))

    @classmethod
    def parse(cls, text: str, zone: str | None = None, widths: Widths = DEFAULT_WIDTHS) -> Period:
        """Read "start/end": an empty side is unknown, ".." after the slash has no end.

        A lone whole day, month or year runs from its first to its last moment; a lone instant of
        any other kind is refused. zone and widths as in When.parse.
        """
        value, stated = take_stated(text)
        period = _period(value, zone, widths)
        return replace(period, stated=stated) if stated else period

    @classmethod
    def stored(cls, text: str) -> Period:
        """Read a text form that was accepted once; the zone database may change, see When.stored."""
        value, stated = take_stated(text)
        start, end = _sides(value)
        return cls(
            When.stored(start) if start else None,
            When.stored(end) if end not in ("", "..") else None,
            end == "..",
            stated,
        )

    def __str__(self) -> str:
        start = "" if self.start is None else self.start.text
        end = ".." if self.open_end else "" if self.end is None else self.end.text
        return with_stated(f"{start}/{end}", self.stated)

    def bounds(self) -> Bounds:
        """Bounds of start and of end, in seconds since 1970 UTC; None where unknown or open."""
        start_lo, start_hi = _seconds(self.start)
        end_lo, end_hi = _seconds(self.end)
        return start_lo, start_hi, end_lo, end_hi

    def contains(self, when: When) -> Verdict:
        """Whether the instant lies within the period."""
        (start_lo, start_hi), (end_lo, end_hi) = self.sides()
        first, last = when.earliest.timestamp(), when.latest.timestamp()
        if last < start_lo or first > end_hi:
            return Verdict.NO
        return surely(start_hi <= first and last <= end_lo)

    def overlaps(self, other: Period) -> Verdict:
        """Whether the two periods share an instant; touching at one instant is sharing it."""
        (start_lo, start_hi), (end_lo, end_hi) = self.sides()
        (other_start_lo, other_start_hi), (other_end_lo, other_end_hi) = other.sides()
        if end_hi < other_start_lo or other_end_hi < start_lo:
            return Verdict.NO
        return surely(start_hi <= other_end_lo and other_start_hi <= end_lo)

    def duration(self) -> tuple[int, int | None]:
        """Least and most seconds from start to end; the most is None where nothing bounds it.

        A period that ends before it starts has no length: (0, 0).
        """
        start_lo, start_hi, end_lo, end_hi = self.bounds()
        least = 0 if end_lo is None or start_hi is None else max(0, end_lo - start_hi)
        most = None if end_hi is None or start_lo is None else max(0, end_hi - start_lo)
        return least, most

    def ends_before_start(self) -> Verdict:
        """Whether the end lies before the start, which is always a mistake of somebody."""
        if self.start is None or self.end is None:
            return Verdict.NO if self.open_end else Verdict.UNSURE
        return self.end.before(self.start)

    def sides(self) -> tuple[Side, Side]:
        """Bounds of start and end with infinities: an unknown end lies at or after the start."""
        start, end = no_sooner_than(self.bounds(), self.open_end)
        return start, end

    def with_stated(self, stated: str) -> Period:
        """The same period with the words of the source beside it."""
        return replace(self, stated=stated.strip())


@lru_cache(maxsize=2**14)
def _period(value: str, zone: str | None, widths: Widths) -> Period:
    if _BETWEEN_SIDES.search(value) is None:
        return _whole_period(When.parse(value, zone, widths))
    start, end = _sides(value)
    return Period(
        When.parse(start, zone, widths) if start else None,
        When.parse(end, zone, widths) if end not in ("", "..") else None,
        end == "..",
    )


def _sides(value: str) -> tuple[str, str]:
    """The two sides of the slash; a date with its time loses nothing, other blanks go."""
    sides = _BETWEEN_SIDES.split(value)
    if len(sides) != 2:
        raise refuse("period-slashes")
    start, end = tidied(sides[0]), tidied(sides[1])
    if start == "..":
        raise refuse("period-open-start")
    if not start and end in ("", ".."):
        raise refuse("period-empty")
    return start, end


def _whole_period(when: When) -> Period:
    """From the first to the last moment of a whole day, month or year."""
    form = when.form
    if form.reach is Reach.PART and form.half is None:
        part = without_zone(form.text)
        raise refuse("period-part", part=part, begun=f"{part}/")
    if form.reach not in _WHOLE or form.half is not None:
        raise refuse("period-instant")
    return Period(_edge(when, last=False), _edge(when, last=True))


def _edge(when: When, last: bool) -> When:
    """The first or last moment as an instant of its own, written in the same zone."""
    form = when.form
    if form.known_zone:
        return When.at(when.latest if last else when.earliest, form.known_zone)
    local = (form.last if last else form.first).local
    suffix = f"[{form.zone}]" if form.zone else ""
    return When.parse(local.isoformat(timespec="seconds" if last else "minutes") + suffix)


def _seconds(when: When | None) -> tuple[int | None, int | None]:
    if when is None:
        return None, None
    return int(when.earliest.timestamp()), int(when.latest.timestamp())
