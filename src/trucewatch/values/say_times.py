"""How an instant and a period are said: "Thursday 15 December 2016, about 10:00"."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from trucewatch.values.calendar_words import month_name, weekday_name
from trucewatch.values.running_words import phrase
from trucewatch.values.when import When
from trucewatch.values.when_moment import Edge, Reach
from trucewatch.values.widths import DEFAULT_WIDTHS
from trucewatch.values.zones import local_time, offset_text, shown_twice, zone_of

_UNITS = {"min": "minutes", "h": "hours", "d": "days"}


@lru_cache(maxsize=2**10)
def say_when(when: When, lang: str, zone: str = "", region: str = "levant") -> str:
    """The instant in words, clock times as shown in the zone (default: the zone written).

    Whole days are said as written. A zone that is unknown, or another than the one asked for, is
    said too. region: whose Arabic month names, "levant" or "egypt".
    """
    form = when.form
    if form.reach is Reach.CLOCK:
        local, clock = clock_parts(when, lang, zone, apart=shown_once_more(when, zone))
        said = phrase("at", lang, date=say_date(local.date(), lang, region), time=clock)
    else:
        said = _say_reach(when, lang, zone, region)
    return with_zone(with_half(said, when, lang), when, lang, zone)


def say_side(when: When, lang: str, zone: str, region: str) -> str:
    """The instant as one end of a period, behind "from" or "to"."""
    if when.form.reach not in (Reach.SPAN, Reach.YEARS):
        return say_when(when, lang, zone, region)
    said = _say_reach(when, lang, zone, region, "-side")
    return with_zone(with_half(said, when, lang), when, lang, zone)


def say_date(day: date, lang: str, region: str = "levant") -> str:
    """A day with its weekday: "Thursday 15 December 2016", "الخميس 15 كانون الأول 2016"."""
    written = f"{day.day} {month_name(lang, day.month, region)} {day.year}"
    return phrase("weekday-date", lang, weekday=weekday_name(lang, day.weekday()), date=written)


def clock_parts(when: When, lang: str, zone: str, *, apart: bool) -> tuple[datetime, str]:
    """The local time of a clock time in the zone, and its clock in words ("about 10:00"). apart: with
    the offset, which tells it from the same time of day of another moment."""
    local = _shown(when, when.form.first, zone)
    time = local.isoformat(sep=" ", timespec="seconds" if local.second else "minutes")[11:]
    name = "clock-about" if _is_about(when) else "clock"
    said = phrase(name, lang, time=time)
    return local, _with_offset(said, local, _middle(when), lang) if apart else said


def shown_once_more(when: When, zone: str) -> bool:
    """Whether a clock time is one that clocks of the zone show twice, and it is told which is meant."""
    local = _shown(when, when.form.first, zone)
    return tells_which(when) and shown_twice(local, zone_of(zone or when.zone))


def tells_which(when: When) -> bool:
    """Whether it is one moment, but for a stated half-width: of a clock time that is shown twice, and of
    one whose zone is unknown, it may be any."""
    return when.latest - when.earliest == 2 * timedelta(seconds=when.form.half_seconds)


def _with_offset(said: str, local: datetime, instant: datetime, lang: str) -> str:
    offset = offset_text(local.replace(tzinfo=UTC) - instant)
    return phrase("zone", lang, time=said, zone=offset)


def _middle(when: When) -> datetime:
    return when.earliest + timedelta(seconds=when.form.half_seconds)


def with_half(said: str, when: When, lang: str) -> str:
    """The words with the half-width behind them, unless "about" has said it."""
    half = when.form.half
    if half is None or _is_about(when):
        return said
    return phrase(f"within-{_UNITS[half[1]]}", lang, time=said, n=half[0])


def with_zone(said: str, when: When, lang: str, zone: str) -> str:
    """The words with a note where a clock time has no known zone, or a day is of another zone."""
    form = when.form
    clock = form.reach in (Reach.CLOCK, Reach.PART) or form.first.clock or form.last.clock
    if not when.zone:
        return phrase("zone-unknown", lang, time=said) if clock else said
    if not zone and when.zone in ("Z", "UTC"):
        return phrase("zone", lang, time=said, zone="UTC")
    if not zone or form.reach is Reach.CLOCK or _same_clock(when, zone) or _edges_apart(when, zone):
        return said
    return phrase("zone", lang, time=said, zone=when.zone)


def _say_reach(when: When, lang: str, zone: str, region: str, behind: str = "") -> str:
    """A year, a month, a day, a part of it, or a span, as written. behind: which phrase of a span."""
    form = when.form
    first, last = form.first.local, form.last.local
    if form.reach is Reach.SPAN:
        apart = _edges_apart(when, zone)
        ends = (_say_edge(edge, lang, region, apart) for edge in (form.first, form.last))
        return phrase(f"span{behind}", lang, **dict(zip(("first", "last"), ends, strict=True)))
    if form.reach is Reach.YEARS:
        return phrase(f"years{behind}", lang, first=str(first.year), last=str(last.year))
    if form.reach is Reach.YEAR:
        return str(first.year)
    if form.reach is Reach.MONTH:
        return f"{month_name(lang, first.month, region)} {first.year}"
    day = say_date(first.date(), lang, region)
    return _say_part(when, day, lang) if form.reach is Reach.PART else day


def _say_part(when: When, day: str, lang: str) -> str:
    """A part of a day, with its hours where they are not the usual ones."""
    said, (_, _, hours) = phrase(when.form.part, lang, date=day), when.text.partition("=")
    if not hours:
        return said
    opens, closes = hours[:12].split("..")
    return phrase("part-hours", lang, part=said, opens=opens, closes=closes)


def _edges_apart(when: When, zone: str) -> bool:
    """Whether the ends of a span need their own offsets: two, or a clock time that is shown twice."""
    first, last = when.form.first, when.form.last
    if when.form.reach is not Reach.SPAN or not (first.offset and last.offset):
        return False
    shown = zone_of(zone or when.form.zone)
    twice = any(shown_twice(edge.local, shown) for edge in (first, last))
    return twice or first.offset != last.offset


def _say_edge(edge: Edge, lang: str, region: str, apart: bool) -> str:
    """One end of a span: a day, or a day and its clock time, with its offset where the ends need it."""
    day = say_date(edge.local.date(), lang, region)
    if not edge.clock:
        return day
    shown = f"{edge.local:%H:%M:%S}" if edge.local.second else f"{edge.local:%H:%M}"
    clock = phrase("clock", lang, time=shown)
    said = phrase("at", lang, date=day, time=clock)
    return phrase("zone", lang, time=said, zone=edge.offset) if apart else said


def _shown(when: When, edge: Edge, zone: str) -> datetime:
    """The local time an edge shows in the zone; as written where either zone is unknown."""
    target = zone or when.zone
    if not when.zone or (target == when.zone and edge.offset != "Z"):
        return edge.local
    return local_time(_middle(when), target)


def _is_about(when: When) -> bool:
    form = when.form
    return form.reach is Reach.CLOCK and form.half_seconds == DEFAULT_WIDTHS.about * 60


def _same_clock(when: When, zone: str) -> bool:
    """Whether the zone asked for shows the same clock at both bounds."""
    own, asked = zone_of(when.zone), zone_of(zone)
    return all(
        bound.astimezone(own).utcoffset() == bound.astimezone(asked).utcoffset()
        for bound in (when.earliest, when.latest)
    )
