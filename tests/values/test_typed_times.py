"""Times as people type them, in both languages: understood, or left for the text form to refuse."""

import pytest

from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.typed_times import typed_period, typed_time

ZONE = "Asia/Damascus"


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("2016-12-15 10:00", "2016-12-15T10:00"),
        ("about 10:30 on 16 December 2016", "2016-12-16T10:30~"),
        ("16 December 2016, 10:30~", "2016-12-16T10:30~"),
        ("حوالي الساعة 10:30 صباح 16 كانون الأول 2016", "2016-12-16T10:30~"),
        ("about 16 December 2016", "2016-12-16~1d"),
        ("night of 16 December 2016", "2016-12-16T/night"),
        ("ليل ١٦ كانون الأول ٢٠١٦", "2016-12-16T/night"),
        ("ليلة 16 كانون الأول 2016", "2016-12-16T/night"),
        ("فجر 16 كانون الأول 2016", "2016-12-16T/before-dawn"),
        ("بعد ظهر 16 كانون الأول 2016", "2016-12-16T/afternoon"),
        ("the evening of 2016-12-16", "2016-12-16T/evening"),
        ("between 10:00 and 13:00 on 16 December 2016", "[2016-12-16T10:00..2016-12-16T13:00]"),
        ("2016-12-16 between 10:00 and 13:00", "[2016-12-16T10:00..2016-12-16T13:00]"),
        ("between 1 and 5 December 2016", "[2016-12-01..2016-12-05]"),
        ("بين 10:00 و 13:00 في 16 كانون الأول 2016", "[2016-12-16T10:00..2016-12-16T13:00]"),
        ("December 2016", "2016-12"),
        ("كانون الأول 2016", "2016-12"),
        ("night of 16 December 2016 «بعد العشاء»", "2016-12-16T/night «بعد العشاء»"),
        # words that the calendar contradicts are kept
        ("Friday 15 December 2016", "2016-12-15 «Friday 15 December 2016»"),
        ("Thursday 15 December 2016", "2016-12-15"),
        ("الجمعة 15 كانون الأول 2016", "2016-12-15 «الجمعة 15 كانون الأول 2016»"),
        (
            "Friday 15 December 2016 «after prayers»",
            "2016-12-15 «Friday 15 December 2016; after prayers»",
        ),
        # text forms stay as they are
        ("2016-12-13T18:00+02:00~30min", "2016-12-13T18:00+02:00~30min"),
        ("[2016-12-01..2016-12-05]", "[2016-12-01..2016-12-05]"),
        ("2016-12-16T/night", "2016-12-16T/night"),
        ("2016-12-XX", "2016-12-XX"),
        # and so does what is not surely understood
        ("05/06/2016", "05/06/2016"),
        ("31 November 2016", "31 November 2016"),
        ("after the shelling", "after the shelling"),
        ("before 10:00 on 16 December 2016", "before 10:00 on 16 December 2016"),
        ("not 16 December 2016", "not 16 December 2016"),
        ("بعد 16 كانون الأول 2016", "بعد 16 كانون الأول 2016"),
        ("قبل 10:00 يوم 16 كانون الأول 2016", "قبل 10:00 يوم 16 كانون الأول 2016"),
        ("", ""),
    ],
)
def test_words_become_the_text_form_or_stay(typed: str, form: str) -> None:
    assert typed_time(typed) == form


@pytest.mark.parametrize(
    ("began", "ended", "form"),
    [
        ("2016-12-15", "", "2016-12-15"),
        ("15 كانون الأول 2016", "", "2016-12-15"),
        ("2016-12-15 10:00", "", "2016-12-15T10:00/"),
        ("about 2016-12-15 10:00", "11:00", "2016-12-15T10:00~/2016-12-15T11:00"),
        ("2016-12-15 10:00", "حوالي 11:00", "2016-12-15T10:00/2016-12-15T11:00~"),
        ("2016-12-15 10:00", "ongoing", "2016-12-15T10:00/.."),
        ("2016-12-15 10:00", "مستمرة", "2016-12-15T10:00/.."),
        ("", "2016-12-15 10:00", "/2016-12-15T10:00"),
        ("night of 2016-12-15", "", "2016-12-15T/night/"),
        ("2016-12-15T10:00/2016-12-16", "", "2016-12-15T10:00/2016-12-16"),
        (
            "2016-12-15 10:00 «at ten»",
            "Monday 16 December 2016",
            "2016-12-15T10:00/2016-12-16 «at ten; Monday 16 December 2016»",
        ),
        ("2016-12-15 10:00 «at ten»", "11:00", "2016-12-15T10:00/2016-12-15T11:00 «at ten»"),
    ],
)
def test_two_wordings_make_a_period(began: str, ended: str, form: str) -> None:
    assert typed_period(began, ended, ZONE) == Period.parse(form, ZONE)


@pytest.mark.parametrize(
    ("began", "ended"),
    [("after the shelling", ""), ("31 November 2016", ""), ("", ""), ("2016-12-15 10:00", "later"),
     ("2016-12-15 10:00 «open", ""), ("05/06/2016", "")],
)  # fmt: skip
def test_what_is_not_understood_is_refused(began: str, ended: str) -> None:
    with pytest.raises(Refusal):
        typed_period(began, ended, ZONE)


@pytest.mark.parametrize(
    "words",
    [
        "14 to 16 December 2016", "15, 16 and 17 December 2016", "15-16 December 2016",
        "15 December 2016 and 17 December 2016", "15 و16 كانون الأول 2016",
        "night of 15 to 16 December 2016", "ليلة 15 إلى 16 كانون الأول 2016",
        "10:00-13:00 15 December 2016", "10:00 and 11:00 on 15 December 2016", "15 December 2016?",
        "between 14, 15 and 16 December 2016", "December 2016 or January 2017",
    ],
)  # fmt: skip
def test_what_would_lose_a_day_an_hour_or_a_doubt_is_left_to_be_refused(words: str) -> None:
    assert typed_time(words) == words
    with pytest.raises(Refusal):
        typed_period(words, "")
