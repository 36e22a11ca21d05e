"""The same hours of every day: a corridor open "from 09:00 to 16:00", by the clocks of one zone.

The text form is permanent: docs/formats/daily-hours.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from trucewatch.values.digits import latin_digits, without_marks
from trucewatch.values.refusal import refuse
from trucewatch.values.zones import first_moment, last_moment, local_time, zone_of

_FORM = re.compile(
    r"(?P<opens>[0-9]{1,2}:[0-9]{2})\s*/\s*(?P<closes>[0-9]{1,2}:[0-9]{2})"
    r"\s*(?:\[(?P<zone>[A-Za-z0-9_+:/.-]+)\]|(?P<offset>Z|[+-][0-9]{2}:[0-9]{2}))?"
)
_DAY = 24 * 60
SHOWN = 60
"""Signs of what was given that a refusal shows."""


@dataclass(frozen=True, slots=True)
class DailyHours:
    """From one time of day to another, both included, in whole minutes after midnight.

    closes may lie before opens: then they end on the day after. 1440 is the midnight that ends a
    day. zone: an IANA name or an offset, whose clocks are meant; it is never unknown, for hours in
    an unknown zone would rule nothing out.
    """

    opens: int
    closes: int
    zone: str

    @classmethod
    def parse(cls, text: str, zone: str | None = None, given: str = "") -> DailyHours:
        """Read "09:00/16:00[Asia/Damascus]"; zone: taken where the text names none. given: what a
        refusal shows, if it is not the text.

        Raises Refusal for what is no such hours, for no hours at all, and without a zone.
        """
        shown = (given or text)[:SHOWN]
        found = _FORM.fullmatch(without_marks(latin_digits(text)).strip())
        if found is None:
            raise refuse("hours-form", given=shown)
        opens, closes = (_minutes(found[name], shown) for name in ("opens", "closes"))
        if opens % _DAY == closes % _DAY:
            raise refuse("hours-none", given=shown)
        named = found["zone"] or found["offset"] or zone or ""
        if zone_of(named) is None:
            raise refuse("hours-zone", given=shown)
        return cls(opens % _DAY, closes, named)

    def __str__(self) -> str:
        return f"{_clock(self.opens)}/{_clock(self.closes)}[{self.zone}]"

    @property
    def clocks(self) -> tuple[str, str]:
        """Both times of day as they are written, without the zone."""
        return _clock(self.opens), _clock(self.closes)

    def between(self, first: datetime, last: datetime) -> Iterator[tuple[float, float]]:
        """The stretches (seconds since 1970 UTC) that touch the span from first to last, in order.

        Clocks that are put forward over a time of day open later and close sooner; where clocks go
        back over one, the earlier counts for opening and the later for closing.
        """
        day = _day_before(first, self.zone)
        end = last.astimezone(UTC)
        while True:
            opens, closes = self._on(day)
            if opens > end:
                return
            if closes >= first:
                yield opens.timestamp(), closes.timestamp()
            day += timedelta(days=1)

    def _on(self, day: date) -> tuple[datetime, datetime]:
        midnight, zone = datetime.combine(day, time()), zone_of(self.zone)
        later = _DAY if self.closes <= self.opens else 0
        opens = first_moment(midnight + timedelta(minutes=self.opens), zone)
        closes = last_moment(midnight + timedelta(minutes=self.closes + later), zone)
        return opens, closes


def _day_before(moment: datetime, zone: str) -> date:
    """The day before the one that a clock shows: hours that end on the day after began then."""
    return local_time(moment, zone).date() - timedelta(days=1)


def _minutes(clock: str, shown: str) -> int:
    hours, minutes = map(int, clock.split(":"))
    if minutes > 59 or hours * 60 + minutes > _DAY:
        raise refuse("hours-form", given=shown)
    return hours * 60 + minutes


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
