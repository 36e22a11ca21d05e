"""Neighbouring sentences that tell of one matter otherwise are found, and what only looks so is let pass."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, texts

ALL = [*texts("thirteenth-told"), *texts("fourteenth-told-en")]
WRONG = [(entry["text"], entry["code"]) for entry in ALL if entry["kind"] == "wrong"]
RIGHT = [entry["text"] for entry in ALL if entry["kind"] == "right"]


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_what_the_next_sentence_tells_otherwise_is_found(text: str, code: str) -> None:
    assert [finding.code for finding in findings(text)] == [code]


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_so_is_let_pass(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Power failed at 18:20 and came back at 19:50, after 50 minutes.", "90 minutes"),
        ("انقطع التيار عند 18:20 وعاد عند 19:50، أي بعد 50 دقيقة.", "90 دقيقة"),
    ],
)
def test_the_length_that_fits_its_two_times_is_silent(wrong: str, right: str) -> None:
    told = wrong.replace("50 minutes", right).replace("50 دقيقة", right)
    assert [finding.code for finding in findings(wrong)] == ["duration-and-times"]
    assert findings(told) == []
