"""A verdict on evidence that its steps do not come to."""

import pytest

from tests.checks.found import found
from trucewatch.checks import verdict_not_from_steps


def item(verdict: str, *steps: tuple[str, str]) -> str:
    told = ", ".join(
        f"{{ref: v{at}, method: {method}, result: {result}}}"
        for at, (method, result) in enumerate(steps)
    )
    return f"evidence: [{{ref: e, verdict: {verdict}, verification_steps: [{told}]}}]"


def test_a_verdict_stronger_than_its_steps_is_told() -> None:
    case = item("authentic", ("geolocation", "authentic"), ("metadata", "authentic"))
    assert found(verdict_not_from_steps, case) == [
        "warning: The verdict on e is “authentic”; its steps come to “likely authentic”."
    ]


def test_it_is_told_in_arabic() -> None:
    case = item("authentic", ("geolocation", "authentic"), ("metadata", "authentic"))
    assert found(verdict_not_from_steps, case, "ar") == [
        "warning: نتيجة التحقق من e هي «أصيل»، أما خطواته فتنتهي إلى «أصيل على الأرجح»."
    ]


@pytest.mark.parametrize(
    "case",
    [
        item("likely_authentic", ("geolocation", "authentic"), ("metadata", "authentic")),
        item("unverified", ("geolocation", "authentic"), ("metadata", "authentic")),
        item("doubtful"),
        item("manipulated", ("metadata", "miscaptioned")),
        item("unverified"),
    ],
)
def test_a_verdict_that_its_steps_carry_or_more_careful_is_not_told(case: str) -> None:
    assert found(verdict_not_from_steps, case) == []


@pytest.mark.parametrize("against", ["manipulated", "miscaptioned", "doubtful"])
@pytest.mark.parametrize("stated", ["authentic", "unverified"])
def test_a_step_that_speaks_against_it_is_told_whatever_was_concluded(
    stated: str, against: str
) -> None:
    steps = [("geolocation", "authentic"), ("metadata", "authentic"), ("audio", against)]
    assert len(found(verdict_not_from_steps, item(stated, *steps))) == 1


def test_a_verdict_without_any_step_is_told() -> None:
    assert len(found(verdict_not_from_steps, item("authentic"))) == 1
