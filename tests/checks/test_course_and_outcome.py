"""The course of a movement against its outcome."""

from tests.checks.found import found
from trucewatch.checks import course_and_outcome

MOVED = "movements: [{{ref: m, outcome: {}}}]\nincidents: [{{ref: i, movement: m, effect: {}}}]"


def test_turned_back_and_completed_is_a_warning() -> None:
    assert found(course_and_outcome, MOVED.format("completed", "turned_back")) == [
        "warning: The movement is told as completed (movement m, outcome), but an incident as "
        "turned back (incident i, effect)."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(course_and_outcome, MOVED.format("completed", "turned_back"), "ar") == [
        "warning: تُروى حركة النقل على أنها اكتملت (حركة النقل m، outcome)، وتُروى حادثة فيها على "
        "أنها إعادة من حيث أتت (الحادثة i، effect)."
    ]


def test_halted_and_completed_is_not_flagged() -> None:
    assert found(course_and_outcome, MOVED.format("completed", "halted")) == []


def test_a_part_that_arrived_is_not_flagged() -> None:
    assert found(course_and_outcome, MOVED.format("partly_arrived", "turned_back")) == []


def test_an_unknown_outcome_settles_nothing() -> None:
    assert found(course_and_outcome, MOVED.format("unknown", "turned_back")) == []


def test_a_movement_cancelled_that_left_is_a_warning() -> None:
    written = "movements: [{ref: m, outcome: cancelled, left: 2016-12-15}]"
    assert found(course_and_outcome, written) == [
        "warning: The movement is told as cancelled (movement m, outcome), but to have left: "
        "Thursday 15 December 2016 (movement m, left)."
    ]


def test_a_movement_under_way_that_arrived_is_a_warning() -> None:
    written = "movements: [{ref: m, outcome: under_way, left: 2016-12-14, arrived: 2016-12-15}]"
    assert found(course_and_outcome, written) == [
        "warning: The movement is told as under way (movement m, outcome), but to have arrived: "
        "Thursday 15 December 2016 (movement m, arrived)."
    ]
