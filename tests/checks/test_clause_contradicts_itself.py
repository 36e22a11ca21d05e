"""Clauses that cannot hold as they are written."""

import pytest

from tests.checks.found import found
from trucewatch.checks import clause_contradicts_itself


def clause(more: str) -> str:
    return f"""
    case: {{ref: c, zone: Asia/Damascus}}
    agreements:
      - ref: a
        effective: 2016-12-14T05:00
        clauses:
        - {{ref: k, clause_kind: evacuation, {more}}}
        - {{ref: other, clause_kind: evacuation, window: 2016-12-14/..}}
    """


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("window: 2016-12-14/2016-12-16, due: 2016-12-17", "is due only after it has surely ended"),
        ("window: 2016-12-14/2016-12-16, due: 2016-12-12", "is due before it can have begun"),
        ("due: 2016-12-01", "is due before it can have begun"),
        (
            "window: 2016-12-14T10:00/2016-12-14T15:00, daily: 20:00/23:00",
            "never come while it is in force",
        ),
        ("promised_per: condition, promised_count: 5", "none is named in its condition"),
        ("promised_per: day", "promises none"),
        ("promised_count: 0", "that number is nought"),
        (
            "condition: other, promised_per: condition, promised_count: 1, for_every: 0",
            "every nought",
        ),
        ("promised_count: 5, for_every: 3", "not promised in return"),
    ],
)
def test_what_cannot_hold_is_an_error(more: str, said: str) -> None:
    (told,) = found(clause_contradicts_itself, clause(more))
    assert told.startswith("error: ")
    assert said in told


@pytest.mark.parametrize(
    "more",
    [
        "window: 2016-12-14/2016-12-16, due: 2016-12-16",
        "window: 2016-12-14/2016-12-16, due: 2016-12",
        "window: 2016-12-14T10:00/2016-12-15T15:00, daily: 20:00/23:00",
        "window: 2016-12-14/.., daily: 20:00/06:00",
        "condition: other, promised_per: condition, promised_count: 5",
    ],
)
def test_what_may_hold_is_left_alone(more: str) -> None:
    assert found(clause_contradicts_itself, clause(more)) == []


def test_it_is_told_in_arabic() -> None:
    assert found(clause_contradicts_itself, clause("due: 2016-12-01"), "ar") == [
        "error: يحلّ موعد البند k قبل أن يمكن أن يكون قد بدأ."
    ]


def test_an_end_after_that_of_the_agreement_is_an_error() -> None:
    ends = "window: 2016-12-14/2016-12-{}"
    runs_out = clause(ends.format(30)).replace(
        "clauses:", "expires: 2016-12-20\n        clauses:", 1
    )
    assert found(clause_contradicts_itself, runs_out) == [
        "error: Clause k gives an end that comes only after its agreement has surely run out."
    ]
    assert found(clause_contradicts_itself, runs_out.replace("12-30", "12-20")) == []
    extended = "amendments: [{ref: m, agreed: 2016-12-19, expires: 2016-12-30}]\n        clauses:"
    assert found(clause_contradicts_itself, runs_out.replace("clauses:", extended, 1)) == []


def test_a_clause_ended_before_it_was_added_is_told_once() -> None:
    amended = clause("added_by: late, ended_by: early").replace(
        "clauses:",
        "amendments: [{ref: late, agreed: 2016-12-18}, {ref: early, agreed: 2016-12-16}]\n"
        "        clauses:",
        1,
    )
    assert found(clause_contradicts_itself, amended) == [
        "error: Clause k has surely ended before it begins."
    ]
    backwards = clause("window: 2016-12-18/2016-12-16")
    assert found(clause_contradicts_itself, backwards) == []


@pytest.mark.parametrize("ends", ["ended_by: later", "number: '1'"])
def test_a_due_time_that_was_put_off_before_it_came_contradicts_nothing(ends: str) -> None:
    put_off = clause(f"due: 2016-12-20, {ends}").replace(
        "clauses:", "amendments: [{ref: later, agreed: 2016-12-18}]\n        clauses:", 1
    )
    if "ended_by" not in ends:
        new = "{ref: new, clause_kind: evacuation, due: 2016-12-25, added_by: later, replaces: k}"
        put_off = put_off.rstrip() + f"\n        - {new}\n    "
    assert found(clause_contradicts_itself, put_off) == []
