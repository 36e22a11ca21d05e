"""Incidents announced, against those told."""

from tests.checks.found import found
from trucewatch.checks import announced_against_told


def announced(count: str, items: str) -> str:
    return f"""
    incidents: [{{ref: first}}, {{ref: second}}, {{ref: third}}]
    tallies: [{{ref: t, count: {count}, unit: incident, role: announced, items: {items}}}]
    """


def test_two_announced_and_three_told_are_an_error() -> None:
    assert found(announced_against_told, announced("2", "[first, second, third]")) == [
        "error: 2 announced, 3 told: first, second and third (tally t, count)."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(announced_against_told, announced("3", "[first, second]"), "ar") == [
        "error: العدد المعلن 3، والمرويّ 2: first وsecond (العدد المسجل t، count)."
    ]


def test_as_many_as_announced_are_not_flagged() -> None:
    assert found(announced_against_told, announced("2", "[first, third]")) == []


def test_at_least_two_may_be_three() -> None:
    assert found(announced_against_told, announced("at least 2", "[first, second, third]")) == []


def test_without_a_list_of_incidents_nothing_is_settled() -> None:
    assert found(announced_against_told, announced("2", "[]")) == []
