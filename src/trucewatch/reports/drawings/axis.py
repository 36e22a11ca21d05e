"""The axis of a timeline: days or months in local time, with the months' local names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trucewatch.reports.drawings.ink import QUIET, RULE, letter_size, text_width
from trucewatch.reports.drawings.sheet import Sheet
from trucewatch.reports.labels import label
from trucewatch.values.wording import month_name

_LABEL = 10.5  # size of the words on the axis
_MONTH = 12.0  # the least room from the line of a month to the next
_DAY = 86_400
_LONG = 4_000 * _DAY
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)
"""Years from one that is named to the next, where these are many."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Time from the first to the last moment (epoch seconds) between two edges of a sheet."""

    first: int
    last: int
    zone: ZoneInfo
    left: float
    right: float

    def place(self, moment: float) -> float:
        """Where a moment lies, from where reading begins; beyond the edges it stays at them."""
        share = (moment - self.first) / (self.last - self.first)
        return self.left + min(max(share, 0.0), 1.0) * (self.right - self.left)

    def draw(self, sheet: Sheet, top: float, bottom: float) -> None:
        """Lines from top to bottom with days, or months, above them; hours only of days named."""
        for x, hour in self._hours(sheet.language):
            place = sheet.across(x), top - 5
            sheet.text(*place, f"{hour:02}:00", size=8.5, anchor="middle", fill=QUIET)
        ticks = self._ticks(sheet.language)
        ends = [self.place(moment) for moment, _ in ticks[1:]] + [self.right]
        for (moment, words), end in zip(ticks, ends, strict=True):
            x = self.place(moment)
            if text_width(words, _LABEL, sheet.language) <= end - x:
                edge = "end" if sheet.mirrored else "start"
                sheet.text(sheet.across(x + 3), top - 20, words, size=_LABEL, anchor=edge)
        self.draw_lines(sheet, top, bottom, above=16)

    def draw_lines(self, sheet: Sheet, top: float, bottom: float, above: float = 0) -> None:
        """The lines alone; those of days or months begin so far above the others."""
        for x, _ in self._hours(sheet.language):
            self._line(sheet, x, top, bottom, RULE)
        for x in (*(self.place(moment) for moment, _ in self._ticks(sheet.language)), self.right):
            self._line(sheet, x, top - above, bottom, QUIET)

    def _hours(self, language: str) -> list[tuple[float, int]]:
        """Where each hour lies that is named; none where not every day is."""
        if self._step(language) != 1:
            return []
        day = self._width(0, 86_400) / letter_size(1, language)
        hours = (6, 12, 18) if day >= 96 else (12,)
        moments = [
            (datetime.combine(d, time(h), self.zone), h) for d in self._days(1) for h in hours
        ]
        return [(self.place(moment.timestamp()), hour) for moment, hour in moments]

    def _line(self, sheet: Sheet, x: float, top: float, bottom: float, colour: str) -> None:
        place = sheet.across(x)
        sheet.add("path", d=f"M{place:.1f} {top:.1f}V{bottom:.1f}", stroke=colour, stroke_width=0.7)

    def _ticks(self, language: str) -> list[tuple[int, str]]:
        """Midnights, or firsts of months or years where these would stand too close, in words."""
        if step := self._step(language):
            return [(self._midnight(d), _day(d, language)) for d in self._days(step)]
        if self.last - self.first > _LONG:
            return [(self._midnight(day), str(day.year)) for day in self._years()]
        days = [day for day in self._days(1) if day.day == 1] or self._days(1)[:1]
        years = [day for day in days if day.month == 1]
        if years and self._width(0, 31 * 86_400) < _MONTH:
            return [(self._midnight(day), str(day.year)) for day in years]
        return [(self._midnight(d), _month(d, language)) for d in days]

    def _step(self, language: str) -> int:
        """From how many days to how many one is named; 0 where that would be too close."""
        if self._width(0, 14 * _DAY) < 84:
            return 0
        widest = max(text_width(_day(d, language), _LABEL, language) for d in self._days(1))
        steps = (1, 2, 7, 14)
        fitting = (n for n in steps if self._width(0, n * 86_400) >= max(84, widest + 4))
        return next(fitting, 0)

    def _days(self, step: int) -> list[date]:
        begin = datetime.fromtimestamp(self.first, self.zone).date()
        count = (self.last - self.first) // 86_400 + 2
        days = [begin + timedelta(days=at) for at in range(0, count, step)]
        return [day for day in days if self.first <= self._midnight(day) < self.last]

    def _years(self) -> list[date]:
        """The first days of years with room between them."""
        begin, end = (
            datetime.fromtimestamp(one, self.zone).year for one in (self.first, self.last)
        )
        room = (step for step in _STEPS if self._width(0, step * 365 * _DAY) >= 3 * _MONTH)
        step = next(room, _STEPS[-1])
        years = (date(year, 1, 1) for year in range(begin + -begin % step, end + 1, step))
        return [day for day in years if self.first <= self._midnight(day) < self.last]

    def _midnight(self, day: date) -> int:
        return int(datetime.combine(day, time(0), self.zone).timestamp())

    def _width(self, first: int, last: int) -> float:
        return (last - first) / (self.last - self.first) * (self.right - self.left)


def fitted_axis(moments: Sequence[int], zone: str, left: float, right: float) -> Axis:
    """The axis of whole local days that holds all moments; ValueError if there are none."""
    if not moments:
        raise ValueError("a timeline of nothing")
    local = ZoneInfo(zone)
    begin = datetime.fromtimestamp(min(moments), local).date()
    end = datetime.fromtimestamp(max(moments), local).date() + timedelta(days=1)
    first, last = (int(datetime.combine(d, time(0), local).timestamp()) for d in (begin, end))
    return Axis(first, last, local, left, right)


def _day(day: date, language: str) -> str:
    return label("day", language, day=str(day.day), month=month_name(language, day.month))


def _month(day: date, language: str) -> str:
    return f"{month_name(language, day.month)} {day.year}"
