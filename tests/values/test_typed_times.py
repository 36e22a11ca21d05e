"""Times as people type them, in both languages: understood, or left for the text form to refuse."""

import re
from datetime import date, timedelta
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.calendar_words import MONTHS_EN, MONTHS_LEVANT
from trucewatch.values.digits import without_marks
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.typed_times import typed_period, typed_time, typed_when
from trucewatch.values.when import When
from trucewatch.values.widths import Widths
from trucewatch.values.wording import say_when

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
        # dawn and before dawn are one part of the day: the words tell which
        ("فجر 16 كانون الأول 2016", "2016-12-16T/before-dawn «فجر 16 كانون الأول 2016»"),
        ("dawn of 16 December 2016", "2016-12-16T/before-dawn «dawn of 16 December 2016»"),
        (
            "before dawn on 16 December 2016",
            "2016-12-16T/before-dawn «before dawn on 16 December 2016»",
        ),
        ("16 December 2016, around dawn", "2016-12-16T/before-dawn"),
        ("16 كانون الأول 2016 فجرًا", "2016-12-16T/before-dawn"),
        ("بعد ظهر 16 كانون الأول 2016", "2016-12-16T/afternoon"),
        ("the evening of 2016-12-16", "2016-12-16T/evening"),
        ("between 10:00 and 13:00 on 16 December 2016", "[2016-12-16T10:00..2016-12-16T13:00]"),
        ("2016-12-16 between 10:00 and 13:00", "[2016-12-16T10:00..2016-12-16T13:00]"),
        ("between 1 and 5 December 2016", "[2016-12-01..2016-12-05]"),
        ("بين 10:00 و 13:00 في 16 كانون الأول 2016", "[2016-12-16T10:00..2016-12-16T13:00]"),
        ("December 2016", "2016-12"),
        ("كانون الأول 2016", "2016-12"),
        ("night of 16 December 2016 «بعد العشاء»", "2016-12-16T/night «بعد العشاء»"),
        ("Thu 15 Dec 2016, 3pm", "2016-12-15T15:00"),
        ("15 كانون الأول 2016 الساعة 2 بعد منتصف الليل", "2016-12-15T02:00"),
        ("العاشرة قبل الظهر من يوم 15 كانون الأول 2016", "2016-12-15T10:00"),
        ("السابعة والثلث في المساء 15 كانون الأول 2016", "2016-12-15T19:20"),
        # words that the calendar contradicts are kept
        ("Friday 15 December 2016", "2016-12-15 «Friday 15 December 2016»"),
        ("Thursday 15 December 2016", "2016-12-15"),
        ("الجمعة 15 كانون الأول 2016", "2016-12-15 «الجمعة 15 كانون الأول 2016»"),
        (
            "Friday 15 December 2016 «after prayers»",
            "2016-12-15 «Friday 15 December 2016; after prayers»",
        ),
        (
            "الجمعة 15 كانون الأول 2016 «بعد الصلاة»",
            "2016-12-15 «الجمعة 15 كانون الأول 2016؛ بعد الصلاة»",
        ),
        # where the source has its own words, those typed are none of its
        ("ليلة 14 إلى 15 كانون الأول 2016 «ليل الأربعاء»", "2016-12-14T/night «ليل الأربعاء»"),
        # text forms stay as they are
        ("2016-12-13T18:00+02:00~30min", "2016-12-13T18:00+02:00~30min"),
        ("[2016-12-01..2016-12-05]", "[2016-12-01..2016-12-05]"),
        ("2016-12-16T/night", "2016-12-16T/night"),
        ("2016-12-XX", "2016-12-XX"),
        # and so does what is not surely understood
        ("15 December 2016, 3:15 pm sharp", "15 December 2016, 3:15 pm sharp"),
        ("15 December 2016, 22:30 am", "15 December 2016, 22:30 am"),
        ("the night of 15 December 2016, 02:00", "the night of 15 December 2016, 02:00"),
        # a day that the calendar lacks is left for the text form to name
        ("31 November 2016", "2016-11-31"),
        ("29 شباط 2017", "2017-02-29"),
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
        ("2016-12-15 10:00", "ما زالت مستمرة", "2016-12-15T10:00/.."),
        ("from 15 December 2016, still going on", "", "2016-12-15/.."),
        ("من 15 كانون الأول 2016، وما زالت مستمرة", "", "2016-12-15/.."),
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
        (
            "2016-12-15 10:00 «at ten»",
            "dawn of 16 December 2016",
            "2016-12-15T10:00/2016-12-16T/before-dawn «at ten»",
        ),
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
    ("words", "code"),
    [
        ("after 4 pm on 15 December 2016", "when-one-sided"),
        ("before 10:00 on 16 December 2016 «before ten»", "when-one-sided"),
        ("بعد الرابعة عصرًا يوم 15 كانون الأول 2016", "when-one-sided"),
        ("قبل 16 كانون الأول 2016", "when-one-sided"),
        ("after the shelling", "when-words-unreadable"),
        ("yesterday evening", "when-words-unreadable"),
        ("مساء أمس", "when-words-unreadable"),
        ("2016-12-15T9:00", "when-padding"),
    ],
)
def test_words_are_refused_in_the_words_of_the_forms(words: str, code: str) -> None:
    for read in (typed_when, lambda text, zone: typed_period(text, "", zone)):
        with pytest.raises(Refusal) as refused:
            read(words, ZONE)
        assert refused.value.code == code


@pytest.mark.parametrize("code", ["when-words-unreadable", "when-one-sided"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_example_of_a_refusal_is_understood(code: str, lang: str) -> None:
    told = re.sub("[\u2066-\u2069]", "", Message(code).text(lang)).split(": ", 1)[1]
    first = re.split(r"[;.] (?:Any|the) |[.،] ويمكن", told)[0]
    for example in re.split("; |، أو: ", first):
        assert typed_when(example, ZONE).text.startswith(("2016-12-15", "[2016-12-15"))


@pytest.mark.parametrize(
    "words",
    [
        "15, 16 and 17 December 2016", "evening of 5 to 6 December 2016",
        "15 December 2016 and 17 December 2016", "15 و16 كانون الأول 2016",
        "10:00 and 11:00 on 15 December 2016", "15 December 2016?",
        "between 14, 15 and 16 December 2016",
    ],
)  # fmt: skip
def test_what_would_lose_a_day_an_hour_or_a_doubt_is_left_to_be_refused(words: str) -> None:
    assert typed_time(words) == words
    with pytest.raises(Refusal):
        typed_period(words, "")


@pytest.mark.parametrize(
    ("began", "ended", "form"),
    [
        ("2016-12-15 10:00", "3:30 pm", "2016-12-15T10:00/2016-12-15T15:30"),
        ("2016-12-15 10:00", "3 pm", "2016-12-15T10:00/2016-12-15T15:00"),
        ("2016-12-15 10:00", "noon", "2016-12-15T10:00/2016-12-15T/noon"),
        ("2016-12-15 10:00", "17:00:30", "2016-12-15T10:00/2016-12-15T17:00:30"),
        ("15 كانون الأول 2016", "الخامسة مساءً", "2016-12-15/2016-12-15T17:00"),
        ("15 كانون الأول 2016", "5 مساءً", "2016-12-15/2016-12-15T17:00"),
        ("15 كانون الأول 2016", "٣:٣٠ م", "2016-12-15/2016-12-15T15:30"),
        ("15 كانون الأول 2016", "السادسة إلا ربعًا مساءً", "2016-12-15/2016-12-15T17:45"),
        ("15 كانون الأول 2016", "منتصف الليل", "2016-12-15/2016-12-15T/midnight"),
        ("15 كانون الأول 2016", "الثانية عشرة ليلًا", "2016-12-15/2016-12-15T/midnight"),
        ("15 December 2016", "noon «after prayers»", "2016-12-15/2016-12-15T/noon «after prayers»"),
        ("3:30 pm", "15 December 2016, 5 pm", "2016-12-15T15:30/2016-12-15T17:00"),
        ("الثالثة عصرًا", "15 كانون الأول 2016", "2016-12-15T15:00/2016-12-15"),
    ],
)
def test_a_time_of_day_alone_is_on_the_day_that_the_other_side_tells(
    began: str, ended: str, form: str
) -> None:
    assert typed_period(began, ended, ZONE) == Period.parse(form, ZONE)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("14 to 16 December 2016", "2016-12-14/2016-12-16"),
        ("14-16 December 2016", "2016-12-14/2016-12-16"),
        ("14–16 كانون الأول 2016", "2016-12-14/2016-12-16"),
        ("2016-12-14 - 2016-12-16", "2016-12-14/2016-12-16"),
        ("from 3 to 5 pm on 15 December 2016", "2016-12-15T15:00/2016-12-15T17:00"),
        ("10:00-13:00 15 December 2016", "2016-12-15T10:00/2016-12-15T13:00"),
        ("15 December 2016, from 10 to 13", "2016-12-15T10:00/2016-12-15T13:00"),
        ("16 December 2016 3:00 to 5:30 pm", "2016-12-16T15:00/2016-12-16T17:30"),
        ("من 3 إلى 5 مساءً يوم 15 كانون الأول 2016", "2016-12-15T15:00/2016-12-15T17:00"),
        ("من صباح 14 إلى مساء 16 كانون الأول 2016", "2016-12-14T/morning/2016-12-16T/evening"),
        ("28 December to 2 January 2017", "2016-12-28/2017-01-02"),
        ("November to December 2016", "2016-11/2016-12"),
        ("2010 to 2012", "2010/2012"),
        ("from 14 December 2016", "2016-12-14/"),
        ("until 14 December 2016", "/2016-12-14"),
        ("between 14 and 16 December 2016", "[2016-12-14..2016-12-16]/"),
        (
            "بين الثالثة والخامسة مساء 15 كانون الأول 2016",
            "[2016-12-15T15:00..2016-12-15T17:00]/",
        ),
        ("some time on 15 December 2016", "2016-12-15/2016-12-15"),
        ("في وقت ما يوم 15 كانون الأول 2016", "2016-12-15/2016-12-15"),
        (
            "some time between 3 and 5 pm on 15 December 2016",
            "[2016-12-15T15:00..2016-12-15T17:00]/[2016-12-15T15:00..2016-12-15T17:00]",
        ),
        ("15 December 2016, all day", "2016-12-15"),
        ("Friday 14 to 16 December 2016", "2016-12-14/2016-12-16 «Friday 14 to 16 December 2016»"),
    ],
)
def test_a_stretch_in_one_field_is_read_as_the_stretch_or_the_span_it_says(
    typed: str, form: str
) -> None:
    assert typed_period(typed, "", ZONE) == Period.parse(form, ZONE)


@pytest.mark.parametrize(
    ("began", "ended", "code"),
    [
        ("02/03/2017", "", "when-two-ways"),
        ("٠٢/٠٣/٢٠١٧", "", "when-two-ways"),
        ("around 02.03.2017", "", "when-two-ways"),
        ("02/03/17", "", "when-day-first"),
        ("١٥ / ١٢ / ١٦", "", "when-day-first"),
        ("02 / 03 / 2017", "", "when-two-ways"),
        ("31/02/2017", "", "when-impossible-date"),
        ("2017-13-02", "", "when-impossible-month"),
        ("2017-25-02", "", "when-impossible-month"),
        ("31 February 2017", "", "when-impossible-date"),
        ("29 شباط 2017", "", "when-impossible-date"),
        ("15 December", "", "when-year-missing"),
        ("between 14 and 16 December", "", "when-year-missing"),
        ("3:30 pm", "", "when-clock-undated"),
        ("3:30 pm", "5 pm", "when-clock-undated"),
        ("15 December 2016", "at 5", "when-which-half"),
        ("15 كانون الأول 2016", "الخامسة", "when-which-half"),
        ("12 مساء 15 كانون الأول 2016", "", "when-which-half"),
        ("from 10 to 2 pm on 15 December 2016", "", "when-which-half"),
        ("14 to 16 December 2016", "17 December 2016", "period-slashes"),
    ],
)
def test_what_is_wrong_or_missing_is_said(began: str, ended: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_period(began, ended, ZONE)
    assert refused.value.code == code


def test_both_readings_of_numbers_are_given_in_both_languages() -> None:
    with pytest.raises(Refusal) as refused:
        typed_time("02/03/2017")
    words = {lang: without_marks(said) for lang, said in refused.value.message.both().items()}
    assert words == {
        "en": "This date can be read in two ways. Please either write 2017-03-02 for 2 March 2017, "
        "or 2017-02-03 for 3 February 2017.",
        "ar": "يُقرأ هذا التاريخ على وجهين. يُرجى إما كتابة 2017-03-02 إن كان المقصود 2 آذار 2017، "
        "أو 2017-02-03 إن كان المقصود 3 شباط 2017.",
    }


def test_one_reading_of_numbers_alone_is_read() -> None:
    assert typed_time("13/02/2017") == typed_time("2017/2/13") == "2017-02-13"


def test_a_stretch_is_no_single_time() -> None:
    with pytest.raises(Refusal) as refused:
        When.parse(typed_time("14 to 16 December 2016"))
    assert refused.value.code == "when-is-period"


@pytest.mark.parametrize(
    "words",
    [
        "1 or " * 79,
        "1, 2 or 3, " * 30,
        "14, " * 10 + "1 or 2",
        "between 1 and " * 400,
        "between 1 and " * 20,
        ", " * 200,
        "1-" * 190,
    ],
)
def test_words_without_end_are_not_tried_without_end(words: str) -> None:
    begun = process_time()
    assert typed_time(words) == words.strip()
    assert process_time() - begun < 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("dawn of 15 December 2016", "Thursday 15 December 2016, around dawn"),
        ("فجر 15 كانون الأول 2016", "الخميس 15 كانون الأول 2016 فجرًا"),
    ],
)
def test_dawn_is_not_told_as_the_time_before_it(typed: str, said: str) -> None:
    lang = "en" if typed.isascii() else "ar"
    when = typed_when(typed, ZONE)
    assert (say_when(when, lang, ZONE), when.stated) == (said, typed)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("14 or 15 December 2016", "[2016-12-14..2016-12-15]/[2016-12-14..2016-12-15]"),
        ("14 أو 15 كانون الأول 2016", "[2016-12-14..2016-12-15]/[2016-12-14..2016-12-15]"),
        ("30 November or 1 December 2016", "[2016-11-30..2016-12-01]/[2016-11-30..2016-12-01]"),
        ("November or December 2016", "[2016-11..2016-12]/[2016-11..2016-12]"),
        ("10:00 or 11:00 on 14 December 2016", "[2016-12-14T10:00..2016-12-14T11:00]/"),
        ("14, 15 or 16 December 2016", "[2016-12-14..2016-12-16]/[2016-12-14..2016-12-16]"),
        ("16, 14, or 15 December 2016", "[2016-12-14..2016-12-16]/[2016-12-14..2016-12-16]"),
        ("14 or 15 or 16 December 2016", "[2016-12-14..2016-12-16]/[2016-12-14..2016-12-16]"),
        ("either 15 or 14 December 2016", "[2016-12-14..2016-12-15]/[2016-12-14..2016-12-15]"),
        ("1 December or 30 November 2016", "[2016-11-30..2016-12-01]/[2016-11-30..2016-12-01]"),
        ("30, 31 December or 1 January 2017", "[2016-12-30..2017-01-01]/[2016-12-30..2017-01-01]"),
        ("December 2016, January or February", "[2016-12..2017-02]/[2016-12..2017-02]"),
        ("2017, 2015 or 2016", "[2015..2017]/[2015..2017]"),
        (
            "Thursday, 15 December or Friday, 16 December 2016",
            "[2016-12-15..2016-12-16]/[2016-12-15..2016-12-16]",
        ),
        ("١٤ أو ١٥ أو ١٦ كانون الأول ٢٠١٦", "[2016-12-14..2016-12-16]/[2016-12-14..2016-12-16]"),
        ("14، 15 أو 16 كانون الأول 2016", "[2016-12-14..2016-12-16]/[2016-12-14..2016-12-16]"),
        ("إما 15 أو 14 كانون الأول 2016", "[2016-12-14..2016-12-15]/[2016-12-14..2016-12-15]"),
        ("3, 4 or 5 pm on 15 December 2016", "[2016-12-15T15:00..2016-12-15T17:00]/"),
        ("10:00، 11:00 أو 12:00 يوم 15 كانون الأول 2016", "[2016-12-15T10:00..2016-12-15T12:00]/"),
        ("morning or afternoon of 14 December 2016", "[2016-12-14T06:00..2016-12-14T18:00]/"),
        ("14 December 2016, evening or night", "[2016-12-14T17:00..2016-12-15T05:00]/"),
        ("14 كانون الأول 2016 صباحًا أو ظهرًا", "[2016-12-14T06:00..2016-12-14T13:00]/"),
        ("عصرًا أو مساءً يوم 14 كانون الأول 2016", "[2016-12-14T12:00..2016-12-14T22:00]/"),
        ("early 2016", "[2016-01..2016-04]/[2016-01..2016-04]"),
        ("مطلع عام 2016", "[2016-01..2016-04]/[2016-01..2016-04]"),
        ("في مطلع العام 2016", "[2016-01..2016-04]/[2016-01..2016-04]"),
        ("mid-2016", "[2016-05..2016-08]/[2016-05..2016-08]"),
        ("أواخر سنة 2016", "[2016-09..2016-12]/[2016-09..2016-12]"),
        ("early December 2016", "[2016-12-01..2016-12-10]/[2016-12-01..2016-12-10]"),
        ("أوائل كانون الأول 2016", "[2016-12-01..2016-12-10]/[2016-12-01..2016-12-10]"),
        ("mid-December 2016", "[2016-12-11..2016-12-20]/[2016-12-11..2016-12-20]"),
        ("في أواخر شباط 2016", "[2016-02-21..2016-02-29]/[2016-02-21..2016-02-29]"),
        ("night of 14 to 15 December 2016", "2016-12-14T/night/"),
        ("ليلة 14-15 كانون الأول 2016", "2016-12-14T/night/"),
        ("ليلة ١٤ على ١٥ كانون الأول ٢٠١٦", "2016-12-14T/night/"),
        ("night of 31 December 2016 to 1 January 2017", "2016-12-31T/night/"),
    ],
)
def test_alternatives_and_parts_of_a_month_are_the_span_they_can_be_with_their_words(
    typed: str, form: str
) -> None:
    assert typed_period(typed, "") == Period.parse(f"{form} «{typed}»")


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "night of 14 to 16 December 2016",
            "night of 14 or 15 December 2016",
            "early 14 December 2016",
        ),
        *("أو 15 كانون الأول 2016", "the night of 14 and 15 December 2016"),
        *(
            "14, 14 or 15 December 2016",
            "14 or 15 December 2016 or so",
            "about 14 or 15 December 2016",
        ),
        *(
            "14, 15 and 16 December 2016",
            "14 December 2016 or January 2017",
            "15 December, 2016 or 2017",
        ),
        *("14 December 2016 (UTC) or 15 December 2016 (Asia/Tokyo)", "14, 15 December 2016"),
    ],
)
def test_what_is_no_list_of_alternatives_and_not_one_night_is_left_to_be_refused(
    typed: str,
) -> None:
    with pytest.raises(Refusal) as refused:
        typed_period(typed, "", ZONE)
    assert refused.value.code == "when-words-unreadable"


APART = [
    ("14 or 16 December 2016", "[2016-12-14..2016-12-16]/[2016-12-14..2016-12-16]"),
    ("14, 15 or 17 December 2016", "[2016-12-14..2016-12-17]/[2016-12-14..2016-12-17]"),
    ("14 أو 16 كانون الأول 2016", "[2016-12-14..2016-12-16]/[2016-12-14..2016-12-16]"),
    ("January or December 2016", "[2016-01-01..2016-12-31]/[2016-01-01..2016-12-31]"),
    ("2 December or 30 November 2016", "[2016-11-30..2016-12-02]/[2016-11-30..2016-12-02]"),
    ("2015 or 2017", "[2015-01-01..2017-12-31]/[2015-01-01..2017-12-31]"),
    ("morning or evening of 14 December 2016", "[2016-12-14T06:00..2016-12-14T22:00]/"),
    ("صباحاً أو مساءً يوم 14 كانون الأول 2016", "[2016-12-14T06:00..2016-12-14T22:00]/"),
    ("10:00 or 10:30 on 15 December 2016", "[2016-12-15T10:00..2016-12-15T10:30]/"),
    ("10:00, 11:00 or 13:00 on 15 December 2016", "[2016-12-15T10:00..2016-12-15T13:00]/"),
    ("14 or 16 December 2016 (Asia/Tokyo)", "[2016-12-14..2016-12-16][Asia/Tokyo]/[2016-12-14..2016-12-16][Asia/Tokyo]"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "span"), APART)
def test_what_leaves_a_gap_is_refused_with_words_that_hold_all_that_lies_between(
    typed: str, span: str
) -> None:
    with pytest.raises(Refusal) as refused:
        typed_period(typed, "", ZONE)
    assert refused.value.code == "when-alternatives-apart"
    for lang in ("en", "ar"):
        told = without_marks(refused.value.message.text(lang))
        instead = re.split("please write: |يُكتب: ", told)[1].partition(
            ";" if lang == "en" else "؛"
        )[0]
        assert typed_period(f"{instead} «{typed}»", "", ZONE) == Period.parse(
            f"{span} «{typed}»", ZONE
        )


@pytest.mark.parametrize("typed", ["morning or evening", "صباحًا أو مساءً", "10:00, 11:00 or 12:00"])
def test_times_of_day_one_of_which_it_was_want_their_day(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_when(typed, ZONE)
    assert refused.value.code == "when-clock-undated"


def test_the_parts_of_a_day_are_as_wide_as_the_case_says() -> None:
    widths = Widths.parse({"morning": "05:00..11:00", "afternoon": "11:00..16:00"})
    typed = "morning or afternoon of 14 December 2016"
    form = f"[2016-12-14T05:00..2016-12-14T16:00] «{typed}»"
    assert typed_when(typed, ZONE, widths) == When.parse(form, ZONE)
    assert typed_period(typed, "", ZONE, widths) == Period.parse(f"{form[:36]}/{form[36:]}", ZONE)
    later = Widths.parse({"afternoon": "13:00..17:00"})
    with pytest.raises(Refusal):
        typed_when(typed, ZONE, later)


WORDS = {
    "en": (", ", " or ", MONTHS_EN),
    "ar": ("، ", " أو ", MONTHS_LEVANT),
}


@given(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)),
    st.sets(st.integers(0, 6), min_size=2, max_size=6),
    st.randoms(use_true_random=False),
    st.sampled_from(sorted(WORDS)),
    st.booleans(),
)
def test_days_in_any_order_are_held_exactly_or_refused(
    begun: date, steps: set[int], order: Random, lang: str, commas: bool
) -> None:
    days = [begun + timedelta(days=step) for step in steps]
    order.shuffle(days)
    comma, either, months = WORDS[lang]
    said = [f"{day.day} {months[day.month - 1]} {day.year}" for day in days]
    typed = (comma if commas else either).join(said[:-1]) + either + said[-1]
    first, last = min(days), max(days)
    if (last - first).days + 1 == len(days):
        when = typed_when(typed, ZONE)
        assert (when.text, when.stated) == (f"[{first}..{last}][{ZONE}]", typed)
        assert When.parse(str(when)) == when
        assert when.days() == (first, last)
    else:
        with pytest.raises(Refusal) as refused:
            typed_when(typed, ZONE)
        assert refused.value.code == "when-alternatives-apart"


@given(st.integers(1, 26), st.permutations([0, 1, 2]), st.sampled_from(sorted(WORDS)))
def test_days_whose_month_is_told_once_are_held_in_any_order(
    begun: int, order: list[int], lang: str
) -> None:
    comma, either, months = WORDS[lang]
    one, two, three = (begun + step for step in order)
    typed = f"{one}{comma}{two}{either}{three} {months[11]} 2016"
    span = f"[2016-12-{begun:02}..2016-12-{begun + 2:02}]"
    assert typed_when(typed) == When.parse(f"{span} «{typed}»")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("15 / 12 / 2016", "2016-12-15/"),
        ("١٥ / ١٢ / ٢٠١٦", "2016-12-15/"),
        ("2016 / 12 / 15", "2016-12-15/"),
        ("15. 12. 2016", "2016-12-15/"),
        ("2016-12-14/2016-12-15", "2016-12-14/2016-12-15"),
        ("2016-12-14 / 2016-12-15", "2016-12-14/2016-12-15"),
    ],
)
def test_blanks_around_what_stands_between_the_numbers_say_nothing(typed: str, read: str) -> None:
    assert typed_period(typed, "") == typed_period(*read.split("/"))
