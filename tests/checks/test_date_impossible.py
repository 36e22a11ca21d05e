"""Dates no calendar has, and dates years away."""

from tests.checks.found import found
from trucewatch.checks import date_impossible


def incident(period: str) -> str:
    return f"""
    case: {{ref: c, zone: Asia/Damascus, period: 2016-12-13/2016-12-17}}
    incidents: [{{ref: i, period: '{period}'}}]
    """


def test_the_thirty_first_of_november_is_an_error() -> None:
    assert found(date_impossible, incident("2016-12-01 «31 November 2016»")) == [
        "error: “31 November 2016” names a day that does not exist: "
        "November never has a day 31 (incident i, period)."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(date_impossible, incident("2016-12-01 «٣١ تشرين الثاني ٢٠١٦»"), "ar") == [
        "error: «٣١ تشرين الثاني ٢٠١٦» يذكر يومًا لا وجود له: "
        "لا يكون في تشرين الثاني يوم 31 أبدًا (الحادثة i، period)."
    ]


def test_a_day_that_exists_is_not_flagged() -> None:
    assert found(date_impossible, incident("2016-11-30 «30 November 2016»")) == []


def test_the_twenty_ninth_of_february_without_a_year_can_be() -> None:
    assert found(date_impossible, incident("2016-02-29 «29 February»")) == []


def test_a_number_beside_a_month_may_count_something_else() -> None:
    assert found(date_impossible, incident("2016-11 «in November 35 people were killed»")) == []


def test_an_event_years_away_from_the_case_is_a_warning() -> None:
    assert found(date_impossible, incident("2106-12-15")) == [
        "warning: Wednesday 15 December 2106, all day (incident i, period) lies more than "
        "five years outside the period of the case: from Tuesday 13 December 2016 to Saturday "
        "17 December 2016."
    ]
