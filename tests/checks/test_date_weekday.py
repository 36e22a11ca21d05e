"""Weekdays said, against the calendar."""

from tests.checks.found import found, likely
from trucewatch.checks import date_weekday

CASE = "case: {{ref: c, zone: Asia/Damascus, period: '{}'}}"


def test_a_weekday_that_its_date_does_not_have_is_an_error() -> None:
    case = CASE.format("2016-12-15/2016-12-16 «Tuesday 15 December 2016»")
    assert found(date_weekday, case) == [
        "error: “Tuesday 15 December 2016” does not fit the calendar: "
        "15 December 2016 was a Thursday, not a Tuesday (case c, period)."
    ]


def test_it_is_told_in_arabic_and_read_in_arabic() -> None:
    case = CASE.format("2016-12-15/2016-12-16 «الثلاثاء 15 كانون الأول 2016»")
    assert found(date_weekday, case, "ar") == [
        "error: «الثلاثاء 15 كانون الأول 2016» لا يوافق التقويم: "
        "كان 15 كانون الأول 2016 يوم الخميس لا يوم الثلاثاء (ملف التوثيق c، period)."
    ]


def test_a_weekday_that_fits_is_not_flagged() -> None:
    assert found(date_weekday, CASE.format("2016-12-15/2016-12-16 «Thursday 15 December»")) == []


def test_each_of_two_dates_has_its_own_weekday() -> None:
    case = CASE.format("2016-12-15/2016-12-16 «Thursday 15 December and Tuesday 16 December»")
    assert found(date_weekday, case) == [
        "error: “Thursday 15 December and Tuesday 16 December” does not fit the calendar: "
        "16 December 2016 was a Friday, not a Tuesday (case c, period)."
    ]


def test_where_it_is_unclear_which_weekday_is_of_which_date_nothing_is_said() -> None:
    case = CASE.format("2016-12-15/2016-12-16 «15 December (Thursday), 16 December (Friday)»")
    assert found(date_weekday, case) == []


def test_a_date_without_its_year_is_held_against_every_year_it_can_be_of() -> None:
    assert found(date_weekday, CASE.format("2015/2016 «Tuesday 15 December»")) == []


def test_a_weekday_without_a_date_is_held_against_the_day_recorded() -> None:
    written = "incidents: [{ref: i, period: '2016-12-15 «on Monday morning»'}]"
    assert found(date_weekday, written) == [
        "error: “on Monday morning” does not fit the calendar: "
        "15 December 2016 was a Thursday, not a Monday (incident i, period)."
    ]


def test_a_weekday_of_relative_words_settles_nothing() -> None:
    assert found(date_weekday, "incidents: [{ref: i, period: '2016-12-15 «since Monday»'}]") == []


def test_the_date_near_by_that_has_the_weekday_is_named() -> None:
    case = CASE.format("2016-12-16/2016-12-16 «Friday 16 November 2016»")
    assert likely(date_weekday, case) == [
        "Instead of 16 November 2016, a Friday was: 16 December 2016"
    ]


def test_without_a_day_recorded_the_month_and_the_year_beside_it_are_named() -> None:
    assert likely(
        date_weekday, CASE.format("2016-12-15/2016-12-15 «Tuesday 15 December 2016»")
    ) == ["Instead of 15 December 2016, a Tuesday was: 15 November 2016 and 15 December 2015"]


TEXT = "incidents: [{{ref: i, period: 2016-12-14, narrative: {{original: {}, {}: '{}'}}}}]"


def test_a_date_written_out_whole_in_a_narrative_is_held_against_the_calendar() -> None:
    told = "Shells fell on Friday 14 December 2016, and on Friday, the 16th of December 2016."
    assert found(date_weekday, TEXT.format("en", "en", told)) == [
        "error: “Friday 14 December 2016” does not fit the calendar: "
        "14 December 2016 was a Wednesday, not a Friday (incident i, narrative)."
    ]
    told = "سقطت القذائف يوم الجمعة 14 كانون الأول/ديسمبر 2016 على الحي."
    assert found(date_weekday, TEXT.format("ar", "ar", told)) == [
        "error: “الجمعة 14 كانون الأول/ديسمبر 2016” does not fit the calendar: "
        "14 December 2016 was a Wednesday, not a Friday (incident i, narrative)."
    ]


def test_a_date_in_a_narrative_that_fits_or_lacks_its_year_is_not_flagged() -> None:
    for told in (
        "Shells fell on Wednesday 14 December 2016.",
        "Shells fell on Friday 14 December.",
        "Friday prayers of 14 December 2016 were held.",
        "On Friday. 14 December 2016 was quiet.",
        "Between Friday and 14 December 2016 it was quiet.",
    ):
        assert found(date_weekday, TEXT.format("en", "en", told)) == []


def test_a_translation_is_not_told_beside_its_original() -> None:
    written = (
        "incidents: [{ref: i, period: 2016-12-14, narrative: {original: en, "
        "en: 'On Friday 14 December 2016.', ar: 'يوم الجمعة 14 كانون الأول 2016.'}}]"
    )
    assert len(found(date_weekday, written)) == 1


def cited(more: str) -> str:
    return f"""
    case: {{ref: c, zone: Asia/Damascus}}
    sources: [{{ref: s}}]
    incidents:
      - ref: i
        period: 2016-12-15T09:00/2016-12-15T10:00
        citations: [{{ref: q, field: period, source: s, {more}}}]
    """


def test_a_weekday_that_a_citation_tells_is_held_against_the_time_recorded() -> None:
    told = 'as_stated: {original: ar, ar: "صباح الجمعة", en: "Friday morning"}'
    assert found(date_weekday, cited(told)) == [
        "error: “صباح الجمعة” does not fit the calendar: 15 December 2016 was a Thursday, not a "
        "Friday (citation q, as_stated)."
    ]
    right = 'as_stated: {original: en, en: "Thursday morning"}'
    assert found(date_weekday, cited(right)) == []
    other_field = cited(told).replace("field: period", "field: title")
    assert found(date_weekday, other_field) == []


def test_a_time_that_a_citation_says_has_its_own_weekday() -> None:
    says = 'says: "2016-12-16T09:00/2016-12-16T10:00 «{} morning»"'
    assert found(date_weekday, cited(says.format("Friday"))) == []
    assert found(date_weekday, cited(says.format("Thursday"))) == [
        "error: “Thursday morning” does not fit the calendar: 16 December 2016 was a Friday, not a "
        "Thursday (citation q, says)."
    ]


def test_a_date_that_a_citation_writes_out_whole_is_told_once() -> None:
    whole = 'as_stated: {original: en, en: "Friday 15 December 2016"}'
    assert len(found(date_weekday, cited(whole))) == 1


def test_in_arabic_the_night_before_a_day_may_be_named_by_it() -> None:
    for words, errors in (
        ("ليلة الجمعة 15 كانون الأول 2016", 0),
        ("ليلة الجمعة 16 كانون الأول 2016", 0),
        ("ليلة الجمعة 14 كانون الأول 2016", 1),
        ("مساء الجمعة 15 كانون الأول 2016", 1),
    ):
        text = f"incidents: [{{ref: i, narrative: {{original: ar, ar: '{words}'}}}}]"
        assert len(found(date_weekday, text)) == errors, words
    for words, errors in (("ليلة الجمعة", 0), ("مساء الجمعة", 1)):
        case = CASE.format(f"2016-12-15T20:00/2016-12-15T21:00 «{words}»")
        assert len(found(date_weekday, case)) == errors, words


def test_a_weekday_before_the_month_is_held_against_the_date_too() -> None:
    text = "incidents: [{{ref: i, narrative: {{original: en, en: 'On {}, December 16th, 2016'}}}}]"
    assert len(found(date_weekday, text.format("Thursday"))) == 1
    assert found(date_weekday, text.format("Friday")) == []


def test_a_weekday_that_stands_behind_a_date_may_be_of_any_of_the_days_recorded() -> None:
    for words, period in (
        ("ليلة 14 إلى 15 كانون الأول 2016; في ليل الأربعاء", "2016-12-14T/night/"),
        ("night of 14 to 15 December 2016; Wednesday night", "2016-12-14T/night/"),
        ("14 or 15 December 2016; Wednesday evening", "2016-12-14/2016-12-15"),
    ):
        assert found(date_weekday, CASE.format(f"{period} «{words}»")) == [], words
        wrong = words.replace("Wednesday", "Monday").replace("الأربعاء", "الاثنين")
        assert len(found(date_weekday, CASE.format(f"{period} «{wrong}»"))) == 1, words


def test_the_weekday_of_a_report_is_not_held_against_the_day_of_the_event() -> None:
    for words in (
        "reported on Friday",
        "15 December 2016; reported on Friday",
        "أفاد المركز يوم الجمعة",
        "نُشر يوم الجمعة",
    ):
        assert found(date_weekday, CASE.format(f"2016-12-15/2016-12-15 «{words}»")) == [], words
