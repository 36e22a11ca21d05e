"""Events outside the period of the case."""

from tests.checks.found import found
from trucewatch.checks import date_outside_case

CASE = "case: {ref: c, zone: Asia/Damascus, period: 2016-12-13/2016-12-17}\n"


def test_a_chosen_incident_outside_the_case_is_a_warning() -> None:
    written = CASE + "incidents: [{ref: i, period: 2016-12-19}]"
    assert found(date_outside_case, written) == [
        "warning: Monday 19 December 2016, all day (incident i, period) lies outside the period it belongs to: from "
        "Tuesday 13 December 2016 to Saturday 17 December 2016 (case c, period)."
    ]


def test_a_movement_outside_the_case_is_a_note_told_in_arabic() -> None:
    written = CASE + "movements: [{ref: m, arrived: 2016-12-19}]"
    assert found(date_outside_case, written, "ar") == [
        "note: الاثنين 19 كانون الأول 2016 (حركة النقل m، arrived) يقع خارج المدة التي يتبعها: من الثلاثاء 13 كانون "
        "الأول 2016 إلى السبت 17 كانون الأول 2016 (ملف التوثيق c، period)."
    ]


def test_background_may_lie_outside() -> None:
    written = CASE + "incidents: [{ref: i, period: 2016-12-10, chosen: false}]"
    assert found(date_outside_case, written) == []


def test_an_incident_that_may_lie_inside_is_not_flagged() -> None:
    assert found(date_outside_case, CASE + "incidents: [{ref: i, period: 2016-12}]") == []
    assert found(date_outside_case, CASE + "incidents: [{ref: i, period: 2016-12-10/..}]") == []


def test_a_figure_of_an_incident_is_judged_with_it() -> None:
    written = (
        CASE
        + """
incidents: [{ref: i, period: 2016-12-14}]
tallies: [{ref: t, count: 3, at: 2016-12-19, incident: i}]
"""
    )
    assert found(date_outside_case, written) == []
