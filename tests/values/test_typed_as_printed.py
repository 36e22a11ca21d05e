"""Whatever a page prints of a time can be typed back, in both languages and either digits."""

from itertools import product

import pytest

from trucewatch.values.digits import arabic_digits
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.typed_times import typed_period, typed_time
from trucewatch.values.when import When
from trucewatch.values.widths import PARTS_OF_DAY
from trucewatch.values.wording import say_period, say_when

ZONE = "Asia/Damascus"
WHOLE = ["2016", "201X", "20XX", "2016-XX", "2016-12", "2016-12-15"]
ABOUT = [
    *("2016-12-15~1d", "2016-12-15~2d", "2016-12-15~12d", "2016-12~3d", "2016-12-15T10:00~"),
    *("2016-12-15T10:00~1min", "2016-12-15T10:00~2min", "2016-12-15T10:00~7min"),
    *("2016-12-15T10:00~1h", "2016-12-15T10:00~2h", "2016-12-15T10:00~100h"),
]
CLOCKS = ["2016-12-15T10:00", "2016-12-15T00:00", "2016-12-15T10:00:05"]
PARTS = [
    *(f"2016-12-15T/{part}" for part in PARTS_OF_DAY),
    *("2016-12-15T/evening=18:00..21:00", "2016-12-15T/night~1h", "2016-12-15T/noon~1d"),
]
SPANS = [
    *("[2016-12-13..2016-12-15]", "[2016-12-13T10:00..2016-12-15T11:00]"),
    *("[2016-12-15T10:00:05..2016-12-15T11:00:06]", "[2016-12-13..2016-12-15T11:00]"),
    *("[2016-03..2016-05]", "[2016..2018]"),
]
ZONES = [
    *("2016-12-15T10:00[Etc/Unknown]", "2016-12-15T10:00[Etc/Unknown]~", "2016-12-15T10:00Z"),
    *("2016-12-15T10:00+05:00", "2016-12-15[Asia/Tokyo]", "2016-12-15T/evening[Asia/Tokyo]"),
    *("2016-12-15T/evening[Etc/Unknown]", "2016-12-15[+03:00]", "2016-12[UTC]"),
    "[2016-12-13T10:00..2016-12-15T11:00][Etc/Unknown]",
    "[2016-12-13T10:00..2016-12-15T11:00][Europe/London]",
]
EVERY = [*WHOLE, *ABOUT, *CLOCKS, *PARTS, *SPANS, *ZONES]
SOME = EVERY[::3]
"""Each pair of these is tried."""
PERIODS = [
    *(f"{first}/{last}" for first, last in product(SOME, SOME)),
    *(f"{one}/{one}" for one in EVERY),
    *(f"{one}/" for one in EVERY),
    *(f"{one}/.." for one in EVERY),
    *(f"/{one}" for one in EVERY),
    *("2016-12-15", "2016-12", "2016", "2016-12-15[Etc/Unknown]"),
    "2016-12-15T00:00/2016-12-17T23:59:59",
    "2016-12-15T00:00[Etc/Unknown]/2016-12-17T23:59:59[Etc/Unknown]",
    "2016-12-15T10:00[Etc/Unknown]/2016-12-15T11:00[Etc/Unknown]",
]


def _in_order(first: str, last: str) -> bool:
    try:
        Period.parse(f"{first}/{last}", ZONE)
    except Refusal:
        return False
    return True


TWICE = [
    *(f"2016-10-27T23:30{offset}{width}" for offset in ("", "+03:00", "+02:00")
      for width in ("", "~", "~7min")),
    *("2016-10-27T20:30Z", "2016-10-27T21:30:05Z", "2016-10-28T02:30+06:00"),
]  # fmt: skip
"""Times that the clocks of Damascus showed twice in the night to 28 October 2016: both, or one of the two."""
OF_TWICE = [
    *TWICE, "2016-10-27T22:30", "2016-10-28T00:30", "2016-10-28", "2016-10-27T/night",
    "2016-10-27T22:30[Etc/Unknown]",
]  # fmt: skip
SPANS_OF_TWICE = [
    "[2016-10-27T23:10+03:00..2016-10-27T23:40+02:00]",
    "[2016-10-27T23:30+03:00..2016-10-27T23:10+02:00]",
    "[2016-10-27T23:10+02:00..2016-10-27T23:40+02:00]",
    "[2016-10-27T22:10+03:00..2016-10-28T00:40+02:00]",
    "[2016-10-27T23:10..2016-10-27T23:40]",
]
PERIODS_OF_TWICE = [
    *(f"{day}T00:00/2016-10-27T23:59:59{offset}" for day in ("2016-10-26", "2016-10-27")
      for offset in ("", "+03:00", "+02:00")),
    *(f"{first}/{last}" for first, last in product(OF_TWICE, OF_TWICE)
      if _in_order(first, last)),
    *(f"{one}/" for one in (*OF_TWICE, *SPANS_OF_TWICE)),
    *(f"/{one}" for one in (*OF_TWICE, *SPANS_OF_TWICE)),
    *(f"{one}/{one}" for one in (*OF_TWICE, *SPANS_OF_TWICE)),
]  # fmt: skip


def printed(said: str) -> tuple[str, str]:
    return said, arabic_digits(said)


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("text", [*EVERY, *TWICE, *SPANS_OF_TWICE])
def test_a_time_that_is_printed_is_understood_when_it_is_typed(text: str, lang: str) -> None:
    when = When.parse(text, ZONE)
    for region in ("levant", "egypt"):
        for said in printed(say_when(when, lang, ZONE, region)):
            back = When.parse(typed_time(said), ZONE)
            assert (back.earliest, back.latest) == (when.earliest, when.latest), said


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_period_that_is_printed_is_understood_when_it_is_typed(lang: str) -> None:
    for text in [*PERIODS, *PERIODS_OF_TWICE]:
        period = Period.parse(text, ZONE)
        for said in printed(say_period(period, lang, ZONE)):
            back = typed_period(said, "", ZONE)
            assert (back.bounds(), back.open_end) == (period.bounds(), period.open_end), said
