import hashlib
from dataclasses import replace
from uuid import UUID

from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.message import Message

HERE = Where("incidents.csv", 7, 3, "incident", "amiriya-fire", UUID(int=7), "when")
THERE = Where(kind="tally", ref="injured-text", field="count")
FINDING = Finding(
    "weekday",
    Severity.ERROR,
    Message("values-nothing-asked"),
    (HERE, THERE),
    source="ISO 8601-1:2019, 5.2",
    values=("2016-12-15", "Tuesday 15 December"),
)


def test_the_fingerprint_is_the_digest_of_code_places_and_values() -> None:
    told = (
        '["weekday",[["incident","amiriya-fire","when"],["tally","injured-text","count"]],'
        '["2016-12-15","Tuesday 15 December"]]'
    )
    assert FINDING.fingerprint == hashlib.sha256(told.encode()).hexdigest()


def test_the_fingerprint_is_the_same_in_another_workspace_and_on_another_line() -> None:
    elsewhere = replace(HERE, file="other.csv", line=90, column=1, record=UUID(int=8))
    assert replace(FINDING, where=(THERE, elsewhere)).fingerprint == FINDING.fingerprint


def test_the_fingerprint_lapses_when_a_value_a_code_or_a_place_changes() -> None:
    changed = {
        replace(FINDING, values=("2016-12-15", "Thursday 15 December")).fingerprint,
        replace(FINDING, code="impossible-date").fingerprint,
        replace(FINDING, where=(HERE,)).fingerprint,
        FINDING.fingerprint,
    }
    assert len(changed) == 4


def test_the_plain_form_says_the_finding_in_both_languages() -> None:
    assert replace(FINDING, where=(HERE,)).plain() == {
        "code": "weekday",
        "severity": "error",
        "fingerprint": replace(FINDING, where=(HERE,)).fingerprint,
        "message": {"en": "None of the questions applies.", "ar": "لا ينطبق أيٌّ من الأسئلة."},
        "advice": None,
        "source": "ISO 8601-1:2019, 5.2",
        "where": [
            {
                "file": "incidents.csv",
                "line": 7,
                "column": 3,
                "kind": "incident",
                "ref": "amiriya-fire",
                "field": "when",
            }
        ],
        "values": ["2016-12-15", "Tuesday 15 December"],
    }


def test_advice_is_said_in_both_languages() -> None:
    advised = replace(FINDING, advice=Message("values-count-empty"))
    assert advised.plain()["advice"] == Message("values-count-empty").both()
