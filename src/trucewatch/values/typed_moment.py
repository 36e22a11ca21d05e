"""One time as it was typed, taken apart word for word: with a word that is not understood, nothing is.

What it lacks (the year of "14" in "14 to 16 December 2016") another side may tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from trucewatch.values.date_words import (
    HOURS,
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    Half,
    in_half,
)
from trucewatch.values.refusal import refuse
from trucewatch.values.stated_dates import find_date
from trucewatch.values.typed_words import (
    CLOCK,
    GIVE,
    HALF_OF_PART,
    HOURS_OF_PART,
    MONTH,
    NO_ZONE,
    NOTHING,
    NUMBER,
    ON_THE_CLOCK,
    PART,
    PART_OF,
    PAST,
    ROUGHLY,
    ROUND_PART,
    SAID_OTHERWISE,
    UNITS,
    WEEKDAY,
    ZONE,
)
from trucewatch.values.when_moment import FIRST_YEAR, LAST_YEAR
from trucewatch.values.zones import UNKNOWN_ZONE, zone_names

_ZONES = {name.lower(): name for name in zone_names()}


@dataclass(frozen=True, slots=True)
class Told:
    """What the words tell, each None or empty if they do not.

    hour: of the day, or of twelve while `half` is not known and `loose` says so. number: one that
    stands alone, a day or an hour. give: the half-width as the text form has it. text: the
    text form, of what is more than a moment. otherwise: pages say it in other words.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int = 0
    second: int = 0
    half: Half | None = None
    loose: bool = False
    part: str = ""
    hours: str = ""
    number: int | None = None
    about: bool = False
    give: str = ""
    zone: str = ""
    weekday: int | None = None
    text: str = ""
    otherwise: bool = False

    @property
    def dated(self) -> bool:
        """Whether the words tell a year, and so when it was."""
        return self.year is not None or bool(self.text)

    @property
    def clocked(self) -> bool:
        """Whether they tell a time of day."""
        return self.hour is not None or bool(self.part)

    @property
    def kept(self) -> bool:
        """Whether the words are to stand beside the time: it does not tell all that they do."""
        return self.otherwise or self.misnamed

    @property
    def misnamed(self) -> bool:
        """Whether the weekday said is another than that of the date said."""
        if self.weekday is None or self.year is None or self.month is None or self.day is None:
            return False
        try:
            return date(self.year, self.month, self.day).weekday() != self.weekday
        except ValueError:
            return False  # there is no such day, and that is what is said of it


def read_told(plain: str) -> Told | None:
    """Take folded words apart; None where any of them is not understood."""
    rest, told = _take_signs(plain)
    rest, found = _taken(WEEKDAY, rest)
    if found:
        told = replace(told, weekday=(WEEKDAYS | SHORT_WEEKDAYS)[found[0]])
    rest, told = _take_date(rest, told)
    rest, found = _taken(CLOCK, rest, _tells_clock)
    timed = _with_clock(told, found) if found else told
    rest, found = _taken(PART, rest)
    if timed is not None and found:
        timed = _with_part(timed, found["part"])
    rest, found = _taken(NUMBER, rest)
    if timed is not None and found:
        timed = _with_number(timed, int(found["number"]))
    if timed is None or NOTHING.fullmatch(rest) is None or not _fits(timed):
        return None
    return timed


def text_of(told: Told) -> str | None:
    """The text form of a moment; None where it is too little told for one.

    Raises Refusal for a date without its year, and for an hour of which nobody says whether it is
    before or after noon.
    """
    if told.text or told.number is not None:
        return told.text or None
    if told.year is None and told.month is not None:
        raise refuse("when-year-missing")
    if told.year is None or (told.day is not None and told.month is None):
        return None
    body = "-".join(
        f"{part:0{width}}"
        for part, width in ((told.year, 4), (told.month, 2), (told.day, 2))
        if part is not None
    )
    if told.clocked and told.day is None:
        return None
    return body + _of_day(told) + (f"[{told.zone}]" if told.zone else "") + _width(told)


def clock_text(told: Told) -> str:
    """Hour and minute, with the seconds where there are any."""
    return f"{told.hour:02}:{told.minute:02}" + (f":{told.second:02}" if told.second else "")


def _of_day(told: Told) -> str:
    if told.loose:
        hour = (told.hour or 0) % 12
        early, late = (f"{each:02}:{told.minute:02}" for each in (hour, hour + 12))
        raise refuse("when-which-half", early=early, late=late)
    if told.part:
        return f"T/{told.part}" + (f"={told.hours}" if told.hours else "")
    return f"T{clock_text(told)}" if told.hour is not None else ""


def _width(told: Told) -> str:
    """The sign of "about"; of a whole day, the day before and after it."""
    if not told.about:
        return told.give
    return "~" if told.hour is not None else "~1d"


def _fits(told: Told) -> bool:
    """Whether what is told of how exact it is can be kept with it."""
    if told.about and (told.give or told.part or (told.hour is None and told.day is None)):
        return told.number is not None and not (told.give or told.part)
    return not (told.hours and not told.part)


def _taken(
    pattern: re.Pattern[str], rest: str, tells: Any = None
) -> tuple[str, re.Match[str] | None]:
    """The words without the first that the pattern finds (and that tell something), and these."""
    for found in pattern.finditer(rest):
        if tells is None or tells(found):
            return f"{rest[: found.start()]} | {rest[found.end() :]}", found
    return rest, None


def _take_signs(plain: str) -> tuple[str, Told]:
    """What stands beside a date and its time: the zone, the half-width, "about"."""
    told = Told()
    rest, found = _taken(NO_ZONE, plain)
    if found:
        told = replace(told, zone=UNKNOWN_ZONE)
    else:
        rest, found = _taken(ZONE, plain, lambda one: _zone(one["zone"]))
        told = replace(told, zone=_zone(found["zone"])) if found else told
    rest, found = _taken(GIVE, rest, lambda one: _give(one.groupdict()))
    if found:
        told = replace(told, give=_give(found.groupdict()))
    rest, found = _taken(HOURS_OF_PART, rest)
    if found:
        told = replace(told, hours=f"{found['opens']}..{found['closes']}")
    rest, found = _taken(ROUND_PART, rest)
    if found:
        return rest, replace(told, part=PART_OF[found["part"]])
    rest, found = _taken(ROUGHLY, rest)
    return rest, replace(told, about=found is not None)


def _zone(name: str) -> str:
    return name if name[:1] in "+-" else _ZONES.get(name, "")


def _give(parts: Mapping[str, str | None]) -> str:
    number, unit = UNITS.get(parts["unit"] or "", (None, ""))
    amount = parts["amount"] or number or 1
    return f"~{amount}{unit}" if unit and not (number and parts["amount"]) else ""


def _take_date(rest: str, told: Told) -> tuple[str, Told]:
    """A date, or as much of one as is said: a month, a year, a number."""
    dated = find_date(rest)
    if dated is not None and dated.month is not None:
        rest = f"{rest[: dated.start]} | {rest[dated.end :]}"
        return rest, replace(told, year=dated.year, month=dated.month, day=dated.day)
    rest, found = _taken(MONTH, rest)
    return rest, replace(told, month=MONTHS[found["month"]]) if found else told


def _tells_clock(found: re.Match[str]) -> bool:
    """Whether it is an hour for sure, and no number that may be a day."""
    parts = found.groupdict()
    dotted = parts["minute"] is not None and "." in found[0].split(parts["minute"])[0]
    sure = parts["sign"] or parts["part"]
    return bool(
        sure or parts["word"] or parts["at"] or parts["oclock"] or (parts["minute"] and not dotted)
    )


def _with_clock(told: Told, found: re.Match[str]) -> Told | None:
    """The time of day by its clock; None where no clock shows it."""
    parts = found.groupdict()
    hour = HOURS[parts["word"]] if parts["word"] else int(parts["hour"])
    minute = PAST[parts["past"]] if parts["past"] else int(parts["minute"] or 0)
    hour, minute = (hour, minute) if minute >= 0 else ((hour - 1) % 12 or 12, minute + 60)
    second = int(parts["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    part = PART_OF[parts["part"]] if parts["part"] else ""
    half = ON_THE_CLOCK[parts["sign"]] if parts["sign"] else HALF_OF_PART.get(part)
    exact = replace(told, hour=hour, minute=minute, second=second)
    if half is None:
        return replace(exact, loose=parts["minute"] is None and 1 <= hour <= 12)
    if hour == 12 and part in ("night", "midnight"):
        return None if minute or second else replace(told, part="midnight")
    if hour == 12 and part == "evening":
        return replace(exact, loose=True)
    return in_half_of(exact, half)


def _with_part(told: Told, word: str) -> Told | None:
    """A part of the day that stands apart from the hour, which then lies in it; "night" does not say
    of which day the hours after midnight are."""
    part = PART_OF[word]
    if told.part or told.half is not None:
        return None
    if told.hour is None:
        return replace(told, part=part, otherwise=word in SAID_OTHERWISE)
    if part in ("night", "midnight") and told.hour <= 12:
        return None
    return in_half_of(told, HALF_OF_PART[part]) if told.hour != 12 else None


def _with_number(told: Told, number: int) -> Told:
    """A number alone: a year, or what another side will tell."""
    year = FIRST_YEAR <= number <= LAST_YEAR and not (told.year or told.month)
    return replace(told, year=number) if year else replace(told, number=number)


def in_half_of(told: Told, half: Half) -> Told | None:
    """The hour in a half of the day; None where that half has no such hour."""
    hour = told.hour or 0
    if hour > 12 or not hour:
        early = hour == 0
        fits = early if half is Half.BEFORE_NOON else not early or half is Half.NIGHT
        return replace(told, half=half, loose=False) if fits else None
    if half is Half.AROUND_NOON and 3 < hour < 11:
        return None
    return replace(told, hour=in_half(hour, half), half=half, loose=False)
