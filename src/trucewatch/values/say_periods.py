"""How a period, hours of every day and a duration are said: "from about 10:00 to 11:00", "ساعتان"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, tzinfo

from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.period import Period
from trucewatch.values.running_words import phrase
from trucewatch.values.say_times import (
    clock_parts,
    say_date,
    say_side,
    say_when,
    shown_once_more,
    tells_which,
    with_half,
    with_zone,
)
from trucewatch.values.when import When
from trucewatch.values.when_moment import Reach
from trucewatch.values.zone_names import zone_name
from trucewatch.values.zones import first_moment, last_moment, local_time, zone_of

_UNITS = (("days", 86_400), ("hours", 3_600), ("minutes", 60), ("seconds", 1))
Bound = Callable[[datetime, tzinfo | None], datetime]
_LAST_SECOND = time(23, 59, 59)
_AGREED = frozenset({"window"})
"""Fields that tell what somebody agreed on, not what happened."""


def say_period(
    period: Period, lang: str, zone: str = "", region: str = "levant", field: str = ""
) -> str:
    """The period of a field in words; what is agreed has no end set, what happens still goes on. One that fills a whole day, or lies within one, names the day once, and one
    that began and ended within something that nobody knows better names that once."""
    start, end = period.start, period.end
    if start is None:
        assert end is not None
        return phrase("until", lang, end=say_side(end, lang, zone, region))
    if end is None:
        open_end = "from" if field in _AGREED else "goes-on"
        name = open_end if period.open_end else "from-unknown"
        return phrase(name, lang, start=say_side(start, lang, zone, region))
    if start.text == end.text and not start.exact:
        said = say_when(start, lang, zone, region)
        between = start.form.reach in (Reach.SPAN, Reach.YEARS)  # "some time between" already
        return said if between else phrase("within", lang, time=said)
    return (
        _say_whole_days(start, end, lang, zone, region)
        or _say_within_day(start, end, lang, zone, region)
        or phrase(
            "from-to",
            lang,
            start=say_side(start, lang, zone, region),
            end=say_side(end, lang, zone, region),
        )
    )


def say_hours(hours: DailyHours, lang: str, zone: str = "") -> str:
    """The hours of every day: "from 09:00 to 16:00 each day"; by whose clocks, if not those of the zone."""
    opens, closes = hours.clocks
    said = phrase("daily", lang, opens=opens, closes=closes)
    if hours.zone == zone:
        return said
    return phrase("zone", lang, time=said, zone=zone_name(hours.zone, lang))


def say_duration(seconds: int, lang: str) -> str:
    """A length of time in days, hours, minutes and seconds: "1 hour and 30 minutes"."""
    parts = []
    rest = seconds
    for name, size in _UNITS:
        amount, rest = divmod(rest, size)
        if amount:
            parts.append(phrase(name, lang, n=amount))
    if not parts:
        return phrase("seconds", lang, n=0)
    if lang == "ar" or len(parts) == 1:
        return " و".join(parts)
    return phrase("and", lang, a=", ".join(parts[:-1]), b=parts[-1])


def _say_whole_days(start: When, end: When, lang: str, zone: str, region: str) -> str:
    """ "Wednesday 14 December 2016, all day", or nothing if it is not whole days."""
    first, last = _local(start, zone), _local(end, zone)
    if first is None or last is None or first.time() != time.min or last.time() != _LAST_SECOND:
        return ""
    if not (_bounds(start, first, first_moment, zone) and _bounds(end, last, last_moment, zone)):
        return ""
    day, last_day = (say_date(local.date(), lang, region) for local in (first, last))
    if first.date() == last.date():
        said = phrase("whole-day", lang, date=day)
    else:
        said = phrase("whole-days", lang, start=day, end=last_day)
    return with_zone(said, start, lang, zone)


def _bounds(when: When, local: datetime, bound: Bound, zone: str) -> bool:
    """Whether it is the first, or the last, moment of its day, of those that clocks show alike."""
    moment = bound(local, zone_of(zone or when.zone))
    return not when.zone or when.earliest == when.latest == moment


def _say_within_day(start: When, end: When, lang: str, zone: str, region: str) -> str:
    """ "Thursday 15 December 2016, from about 10:00 to 11:00", or nothing if on two days."""
    both_clocks = start.form.reach is Reach.CLOCK and end.form.reach is Reach.CLOCK
    if not both_clocks or bool(start.zone) != bool(end.zone):
        return ""
    shown = zone or start.zone
    apart = shown_once_more(start, zone) or shown_once_more(end, shown)
    if apart and not (tells_which(start) and tells_which(end)):
        return ""
    first, said_first = clock_parts(start, lang, zone, apart=apart)
    last, said_last = clock_parts(end, lang, shown, apart=apart)
    if first.date() != last.date():
        return ""
    said = phrase(
        "same-day",
        lang,
        date=say_date(first.date(), lang, region),
        start=with_half(said_first, start, lang),
        end=with_half(said_last, end, lang),
    )
    return with_zone(said, start, lang, zone)


def _local(when: When, zone: str) -> datetime | None:
    """The local time of an exact clock time, or of one exact but for its unknown zone."""
    form = when.form
    if form.reach is not Reach.CLOCK or form.half is not None:
        return None
    return local_time(when.earliest, zone or when.zone) if when.zone else form.first.local
