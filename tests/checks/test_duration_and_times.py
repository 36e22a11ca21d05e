"""Durations said, against start and end."""

from tests.checks.found import found
from trucewatch.checks import duration_and_times


def incident(period: str) -> str:
    return f"incidents: [{{ref: i, period: '{period}'}}]"


TEN_TO_ONE = "2016-12-15T10:00/2016-12-15T13:00"


def test_an_hour_said_of_three_is_an_error() -> None:
    assert found(duration_and_times, incident(f"{TEN_TO_ONE} «lasted for half an hour»")) == [
        "error: “lasted for half an hour” is shorter than the times allow: "
        "from start to end it is at least 3 hours (incident i, period)."
    ]


def test_five_hours_said_of_three_are_told_in_arabic() -> None:
    assert found(duration_and_times, incident(f"{TEN_TO_ONE} «لمدة خمس ساعات»"), "ar") == [
        "error: «لمدة خمس ساعات» مدة أطول مما تسمح به الأوقات: "
        "فما بين البداية والنهاية لا يتجاوز 3 ساعات (الحادثة i، period)."
    ]


def test_a_duration_that_fits_is_not_flagged() -> None:
    assert found(duration_and_times, incident(f"{TEN_TO_ONE} «for three hours»")) == []
    assert found(duration_and_times, incident(f"{TEN_TO_ONE} «نحو ثلاث ساعات»")) == []


def test_nearly_is_less_by_up_to_fifteen_percent() -> None:
    written = incident("2016-12-15T10:00/2016-12-15T14:20 «nearly five hours»")
    assert found(duration_and_times, written) == []


def test_bounds_that_allow_it_are_not_flagged() -> None:
    written = incident("2016-12-15T10:00/2016-12-15T13:00~2h «for an hour»")
    assert found(duration_and_times, written) == []


def test_what_came_after_some_hours_tells_no_duration() -> None:
    assert found(duration_and_times, incident(f"{TEN_TO_ONE} «after nearly nine hours»")) == []


def test_the_words_of_a_citation_of_the_period_are_read_too() -> None:
    written = """
    sources: [{ref: s, source_kind: media}]
    incidents:
      - ref: i
        period: 2016-12-15T10:00/2016-12-15T11:00
        citations:
          - ref: q
            field: period
            source: s
            as_stated: {original: en, en: The shooting lasted for four hours}
    """
    assert found(duration_and_times, written) == [
        "error: “The shooting lasted for four hours” is longer than the times allow: "
        "from start to end it is at most 1 hour (incident i, period)."
    ]
