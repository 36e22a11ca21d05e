"""Dates in the words of a source: read where they are plain, left alone where they are not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.calendar_words import (
    MONTHS_EGYPT,
    MONTHS_EN,
    MONTHS_LEVANT,
    WEEKDAYS_AR,
    WEEKDAYS_EN,
)
from trucewatch.values.stated_dates import StatedDate, read_stated_date

TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(1, 6)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Tuesday 15 December", StatedDate(TUESDAY, 15, 12)),
        ("Friday 16 November 2016", StatedDate(FRIDAY, 16, 11, 2016)),
        (
            "Tuesday 13 December 2016 approximately at 18:00",
            StatedDate(TUESDAY, 13, 12, 2016, 18, 0, True),
        ),
        ("at 5:00 AM on Wednesday 14 December", StatedDate(WEDNESDAY, 14, 12, None, 5, 0)),
        (
            "Approximately at 9:00 AM on Wednesday",
            StatedDate(WEDNESDAY, None, None, None, 9, 0, True),
        ),
        ("Thursday morning 15 December", StatedDate(THURSDAY, 15, 12)),
        ("December 15, 2016", StatedDate(None, 15, 12, 2016)),
        ("the 16th of December, 2016 at 6 pm", StatedDate(None, 16, 12, 2016, 18, 0)),
        ("Sat. 17 Dec. 2016", StatedDate(SATURDAY, 17, 12, 2016)),
        ("2016-12-15", StatedDate(None, 15, 12, 2016)),
        ("halted until midnight", StatedDate(hour=0, minute=0)),
        ("12:30 am", StatedDate(hour=0, minute=30)),
        ("12:30 pm", StatedDate(hour=12, minute=30)),
        ("يوم الجمعة ١٦ تشرين الثاني ٢٠١٦", StatedDate(FRIDAY, 16, 11, 2016)),
        (
            "الخميس 15 كانون الأول/ديسمبر 2016 قرابة الساعة 10:00 صباحًا",
            StatedDate(THURSDAY, 15, 12, 2016, 10, 0, True),
        ),
        ("الثلاثاء ١٣ ديسمبر، الساعة السادسة مساءً", StatedDate(TUESDAY, 13, 12, None, 18, 0)),
        ("الساعة السادسة والنصف صباحاً", StatedDate(hour=6, minute=30)),
        ("الساعة الثانية عشرة ظهراً", StatedDate(hour=12, minute=0)),
        ("الساعة 11 ليلاً", StatedDate(hour=23, minute=0)),
        ("حتى منتصف الليل", StatedDate(hour=0, minute=0)),
        ("31 November 2016", StatedDate(None, 31, 11, 2016)),
    ],
)
def test_the_words_are_read(words: str, read: StatedDate) -> None:
    assert read_stated_date(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "",
        "they sat in the sun and may march",
        "at 10 people",
        "about five hours",
        "350 wounded, 11,400 individuals",
        "الثانية من هذه الهجمات",
        "25:00",
    ],
)
def test_what_is_no_date_is_left_alone(words: str) -> None:
    assert read_stated_date(words) == StatedDate()


def test_a_date_in_numbers_is_read_only_where_it_has_one_meaning() -> None:
    assert read_stated_date("15/12/2016").date == date(2016, 12, 15)
    assert read_stated_date("12/15/2016").date == date(2016, 12, 15)
    assert read_stated_date("05/05/2016").date == date(2016, 5, 5)
    assert read_stated_date("05/06/2016") == StatedDate(year=2016)
    assert read_stated_date("٠٥/٠٦/٢٠١٦", "ar").date == date(2016, 6, 5)


def test_a_day_the_calendar_lacks_does_not_exist() -> None:
    assert read_stated_date("31 November 2016").exists is False
    assert read_stated_date("29 شباط 2015").exists is False
    assert read_stated_date("29 February").exists is True
    assert read_stated_date("31 November 2016").date is None


@pytest.mark.parametrize("months", [MONTHS_EN, MONTHS_LEVANT, MONTHS_EGYPT])
@given(day=st.dates(date(1990, 1, 1), date(2030, 12, 31)))
def test_every_month_and_weekday_is_known_in_each_naming(
    months: tuple[str, ...], day: date
) -> None:
    weekdays = WEEKDAYS_EN if months is MONTHS_EN else WEEKDAYS_AR
    words = f"{weekdays[day.weekday()]} {day.day} {months[day.month - 1]} {day.year}"
    stated = read_stated_date(words)
    assert (stated.date, stated.weekday) == (day, day.weekday())


@given(st.text(max_size=80))
def test_no_words_at_all_break_the_reader(words: str) -> None:
    stated = read_stated_date(words)
    assert (stated.date is None) or stated.exists
