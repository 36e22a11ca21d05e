"""Hours of every day: read, written the same, and laid on the days of a zone."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.refusal import Refusal
from trucewatch.values.zones import local_time

ZONES = ("Asia/Damascus", "Europe/Moscow", "America/St_Johns", "+05:30")


def code_of(text, zone=None):
    with pytest.raises(Refusal) as refused:
        DailyHours.parse(text, zone)
    return refused.value.code


@pytest.mark.parametrize(
    ("text", "zone", "written"),
    [
        ("09:00/16:00[Asia/Damascus]", None, "09:00/16:00[Asia/Damascus]"),
        ("09:00/16:00[Asia/Damascus]", "Europe/Moscow", "09:00/16:00[Asia/Damascus]"),
        ("9:00 / 16:00", "Asia/Damascus", "09:00/16:00[Asia/Damascus]"),
        ("٠٩:٠٠/١٦:٠٠", "Asia/Damascus", "09:00/16:00[Asia/Damascus]"),
        ("22:00/06:00+03:00", None, "22:00/06:00[+03:00]"),
        ("20:00/24:00Z", None, "20:00/24:00[Z]"),
        ("24:00/06:00Z", None, "00:00/06:00[Z]"),
    ],
)
def test_hours_are_read_and_written_in_one_form(text, zone, written):
    hours = DailyHours.parse(text, zone)
    assert str(hours) == written
    assert DailyHours.parse(written) == hours


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "hours-form"),
        ("from nine to four", "hours-form"),
        ("09:00", "hours-form"),
        ("09:60/16:00Z", "hours-form"),
        ("09:00/25:00Z", "hours-form"),
        ("09:00/09:00Z", "hours-none"),
        ("00:00/24:00Z", "hours-none"),
        ("09:00/16:00", "hours-zone"),
        ("09:00/16:00[Etc/Unknown]", "hours-zone"),
        ("09:00/16:00[Asia/Damascu]", "when-zone-near"),
    ],
)
def test_what_is_no_hours_is_refused_by_name(text, code):
    assert code_of(text) == code


def stretches(text, first, last):
    found = DailyHours.parse(text).between(first, last)
    return [tuple(datetime.fromtimestamp(side, UTC) for side in one) for one in found]


def test_three_zones_announce_the_same_hours():
    first, last = datetime(2016, 10, 20, tzinfo=UTC), datetime(2016, 10, 20, 23, tzinfo=UTC)
    damascus = stretches("08:00/16:00[Asia/Damascus]", first, last)
    assert damascus == [(first.replace(hour=5), first.replace(hour=13))]
    assert stretches("08:00/16:00[Europe/Moscow]", first, last) == damascus
    assert stretches("05:00/13:00Z", first, last) == damascus


def test_after_the_clocks_went_back_they_begin_an_hour_later_in_universal_time():
    """Syria, 28 October 2016, one o'clock: clocks went back to midnight."""
    first = datetime(2016, 10, 26, 22, tzinfo=UTC)
    found = stretches("09:00/16:00[Asia/Damascus]", first, first + timedelta(days=2))
    assert [(one.hour, other.hour) for one, other in found] == [(6, 13), (7, 14)]


def test_hours_over_a_skipped_time_begin_at_the_change_and_last_to_it():
    """Syria, 25 March 2016: no clock showed 00:00 to 01:00."""
    day = datetime(2016, 3, 24, 12, tzinfo=UTC)
    change = datetime(2016, 3, 24, 22, tzinfo=UTC)
    (opened,) = stretches("00:30/02:00[Asia/Damascus]", day, day + timedelta(hours=12))
    assert opened == (change, datetime(2016, 3, 24, 23, tzinfo=UTC))
    (closed,) = stretches("23:00/00:30[Asia/Damascus]", day, day + timedelta(hours=12))
    assert closed == (datetime(2016, 3, 24, 21, tzinfo=UTC), change - timedelta(seconds=1))


moments = st.datetimes(datetime(1990, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))


@given(
    moments,
    st.integers(0, 1439),
    st.integers(1, 1440),
    st.sampled_from(ZONES),
)
def test_a_moment_is_in_a_stretch_exactly_where_its_clock_is_in_the_hours(
    moment, opens, closes, zone
):
    if opens % 1440 == closes % 1440:
        return
    hours = DailyHours(opens, closes, zone)
    shown = local_time(moment, zone)
    near = [local_time(moment + timedelta(hours=away), zone) for away in (-30, 30)]
    if near[1] - near[0] != timedelta(hours=60):
        return  # a change of clocks is near; those have tests of their own
    minute = shown.hour * 60 + shown.minute + shown.second / 60 + shown.microsecond / 6e7
    within = opens <= minute <= closes if opens < closes else minute >= opens or minute <= closes
    found = any(a <= moment.timestamp() <= b for a, b in hours.between(moment, moment))
    assert found == within
