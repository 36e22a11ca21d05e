"""Ends before their starts."""

from tests.checks.found import found
from trucewatch.checks import end_before_start


def test_a_period_that_ends_before_it_starts_is_an_error() -> None:
    written = "incidents: [{ref: i, period: '2016-12-15T13:00/2016-12-15T10:00'}]"
    assert found(end_before_start, written) == [
        "error: The end, Thursday 15 December 2016, 10:00, lies before the start, "
        "Thursday 15 December 2016, 13:00 (incident i, period)."
    ]


def test_a_movement_that_arrives_before_it_leaves_is_told_in_arabic() -> None:
    written = "movements: [{ref: m, left: 2016-12-15, arrived: 2016-12-14}]"
    assert found(end_before_start, written, "ar") == [
        "error: الأربعاء 14 كانون الأول 2016 (حركة النقل m، arrived) سابق لما ينبغي أن يأتي قبله: "
        "الخميس 15 كانون الأول 2016 (حركة النقل m، left)."
    ]


def test_start_and_end_in_order_are_not_flagged() -> None:
    written = "incidents: [{ref: i, period: '2016-12-15T10:00/2016-12-15T13:00'}]"
    assert found(end_before_start, written) == []


def test_bounds_that_may_be_in_order_are_not_flagged() -> None:
    written = "incidents: [{ref: i, period: '2016-12-15T10:20~30min/2016-12-15T10:00~30min'}]"
    assert found(end_before_start, written) == []


def test_an_open_end_is_not_flagged() -> None:
    assert found(end_before_start, "incidents: [{ref: i, period: 2016-12-15/..}]") == []
