"""Texts of instants and periods for property tests, drawn over the whole grammar."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When
from trucewatch.values.widths import PARTS_OF_DAY

ZONES = ("Asia/Damascus", "Europe/Kyiv", "America/Bogota", "Pacific/Apia", "Asia/Tehran", "UTC")
OFFSETS = ("+02:00", "-05:00", "+05:45", "+14:00", "-12:00")

dates = st.dates(date(1990, 1, 1), date(2030, 12, 31))
clocks = st.times().map(lambda time: time.replace(microsecond=0, tzinfo=None))
brackets = st.one_of(
    st.just(""), st.sampled_from(ZONES + OFFSETS + ("Etc/Unknown",)).map("[{}]".format)
)
halves = st.one_of(
    st.just(""),
    st.builds("~{}{}".format, st.integers(1, 9999), st.sampled_from(("min", "h"))),
    st.builds("~{}d".format, st.integers(1, 400)),
)
whole = st.one_of(
    dates.map(str),
    dates.map(lambda day: str(day)[:7]),
    dates.map(lambda day: str(day)[:4]),
    st.sampled_from(("201X", "20XX", "2016-XX", "2016-12-XX", "2016-XX-XX")),
)
clock_times = st.builds(
    lambda day, time: datetime.combine(day, time).isoformat(
        timespec="seconds" if time.second % 2 else "minutes"
    ),
    dates,
    clocks,
)
parts = st.builds(
    "{}T/{}{}".format, dates, st.sampled_from(PARTS_OF_DAY), st.sampled_from(("", "=18:15..03:00"))
)
spans = st.builds(
    lambda low, days, clock: f"[{low}..{low + timedelta(days=days)}{clock}]",
    dates,
    st.integers(0, 90),
    st.sampled_from(("", "T12:30", "T12:30:59+02:00")),
)


def _readable(text: str) -> bool:
    try:
        When.parse(text)
    except Refusal:  # a clock time that the zone skipped, a day it skipped
        return False
    return True


when_texts = st.one_of(
    st.builds("{}{}{}".format, whole, brackets, halves),
    st.builds("{}{}{}".format, parts, brackets, halves),
    st.builds("{}{}{}".format, clock_times, brackets, halves),
    st.builds("{}{}{}".format, clock_times, st.sampled_from((*OFFSETS, "Z")), halves),
    st.builds("{}{}".format, spans, brackets),
).filter(_readable)
whens = when_texts.map(When.parse)
near_whens = st.builds(
    lambda hours, half: When.parse(f"2016-12-16T{hours:02}:00+02:00{half}"),
    st.integers(0, 23),
    st.sampled_from(("", "~30min", "~1h", "~2h", "~5h")),
)
near_periods = st.one_of(
    st.builds(lambda start, end: Period(start, end), near_whens, near_whens),
    st.builds(lambda start: Period(start, None), near_whens),
    st.builds(lambda start: Period(start, None, open_end=True), near_whens),
    st.builds(lambda end: Period(None, end), near_whens),
)


def instants_in(when: When) -> list[datetime]:
    """Instants the value allows: both bounds, and some between."""
    width = when.latest - when.earliest
    return [when.earliest + width * n / 4 for n in range(5)]
