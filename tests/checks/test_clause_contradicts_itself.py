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
