"""Hours of every day are typed as people say them, and what is not surely understood is refused."""

from itertools import product

import pytest

from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.digits import arabic_digits
from trucewatch.values.refusal import Refusal
from trucewatch.values.typed_hours import typed_hours
from trucewatch.values.wording import say_hours
from trucewatch.values.zone_names import zone_called

ZONE = "Asia/Damascus"
EVERY = ["09:00/16:00", "22:00/06:00", "20:00/24:00", "24:00/06:00", "12:00/00:00", "08:15/13:45"]


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("09:00 to 15:00 daily", "09:00/15:00"),
        ("each day 9:00-15:00", "09:00/15:00"),
        ("يومياً من ٩:٠٠ إلى ١٥:٠٠", "09:00/15:00"),
        ("from 9:00 until 15:00", "09:00/15:00"),
        ("9 am – 5 pm, every day", "09:00/17:00"),
        ("9-15", "09:00/15:00"),
        ("between 10 pm and 6 am", "22:00/06:00"),
        ("noon to 15:30", "12:00/15:30"),
        ("from midnight to 06:00", "00:00/06:00"),
        ("8 pm until midnight daily", "20:00/24:00"),
        ("كل يوم من التاسعة صباحًا حتى الثالثة بعد الظهر", "09:00/15:00"),
        ("بين الساعة ٩ والساعة ١٥ يوميًا", "09:00/15:00"),
        ("09:00 to 15:00 (London time)", "09:00/15:00[Europe/London]"),
        ("من 09:00 إلى 15:00 (بتوقيت القاهرة)", "09:00/15:00[Africa/Cairo]"),
        ("09:00/15:00[Europe/London]", "09:00/15:00[Europe/London]"),
    ],
)
def test_hours_are_understood_as_people_say_them(typed: str, hours: str) -> None:
    assert typed_hours(typed, ZONE) == DailyHours.parse(hours, ZONE)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("9 to 5", "when-which-half"),
        ("daily", "hours-words"),
        ("09:00", "hours-words"),
        ("morning to evening", "hours-words"),
        ("about 9:00 to 15:00", "hours-words"),
        ("not 9:00 to 15:00", "hours-words"),
        ("09:00 to 15:00 on 3 May 2016", "hours-words"),
        ("09:00 to 15:00 (Nowhere time)", "hours-words"),
        ("124:00 to 06:00", "hours-words"),
        ("00:00 to 24:00 each day", "hours-none"),
        ("9:00-15:00 " * 40, "hours-words"),
    ],
)
def test_what_is_not_surely_understood_is_refused_with_what_was_typed(
    typed: str, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        typed_hours(typed, ZONE)
    assert refused.value.code == code
    assert refused.value.message.args.get("given", typed[:60]) == typed.strip()[:60]


def test_hours_by_nobodys_clocks_are_refused() -> None:
    with pytest.raises(Refusal) as refused:
        typed_hours("09:00 to 15:00 daily")
    assert refused.value.code == "hours-zone"


def test_they_are_said_as_people_say_them() -> None:
    hours = DailyHours.parse("09:00/16:00", ZONE)
    assert [say_hours(hours, lang, ZONE) for lang in ("en", "ar")] == [
        "from 09:00 to 16:00 each day", "كل يوم من الساعة 09:00 إلى 16:00",
    ]  # fmt: skip
    assert [say_hours(hours, lang, "Europe/London") for lang in ("en", "ar")] == [
        "from 09:00 to 16:00 each day (Damascus time)",
        "كل يوم من الساعة 09:00 إلى 16:00 (بتوقيت دمشق)",
    ]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_hours_that_are_printed_are_understood_when_they_are_typed(lang: str) -> None:
    for text, zone in product(EVERY, (ZONE, "Europe/London", "UTC", "+03:00", "Z")):
        hours = DailyHours.parse(text, zone)
        for asked in (ZONE, "Asia/Tokyo", ""):
            said = say_hours(hours, lang, asked)
            for typed in (said, arabic_digits(said)):
                assert typed_hours(typed, asked) == hours, typed


def test_a_zone_is_called_by_its_city_where_that_is_no_other() -> None:
    called = [zone_called(said) for said in ("Damascus", "دمشق", "europe/london", "Tokyo", "z")]
    assert called == [ZONE, ZONE, "Europe/London", "Asia/Tokyo", "Z"]
    assert [zone_called(said) for said in ("Louisville", "Nowhere", "")] == ["", "", ""]
