"""Events later than the as-of."""

from tests.checks.found import found
from trucewatch.checks import after_as_of

CASE = "case: {ref: c, zone: Asia/Damascus, as_of: 2016-12-17}\n"


def test_an_incident_after_the_as_of_is_an_error() -> None:
    assert found(after_as_of, CASE + "incidents: [{ref: i, period: 2016-12-18}]") == [
        "error: Sunday 18 December 2016, all day (incident i, period) begins after "
        "Saturday 17 December 2016 (case c, as_of)."
    ]


def test_a_figure_after_the_as_of_of_its_own_source_is_an_error_told_in_arabic() -> None:
    written = (
        CASE
        + """
sources: [{ref: s, source_kind: media, as_of: 2016-12-14}]
tallies: [{ref: t, count: 3, at: 2016-12-15, source: s}]
"""
    )
    assert found(after_as_of, written, "ar") == [
        "error: الخميس 15 كانون الأول 2016 (العدد المسجل t، at) يبدأ بعد "
        "الأربعاء 14 كانون الأول 2016 (المصدر s، as_of)."
    ]


def test_an_incident_of_the_last_day_is_not_flagged() -> None:
    assert found(after_as_of, CASE + "incidents: [{ref: i, period: 2016-12-17/..}]") == []


def test_an_incident_that_may_begin_before_is_not_flagged() -> None:
    assert found(after_as_of, CASE + "incidents: [{ref: i, period: /2016-12-20}]") == []


def test_without_an_as_of_nothing_is_late() -> None:
    assert found(after_as_of, "incidents: [{ref: i, period: 2016-12-18}]") == []
