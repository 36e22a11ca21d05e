"""What binds two tellings: an answer to what is open, a summary and its text, a figure and what it is told for;
and what stands near, and binds nothing."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, texts

TOLD = [
    entry
    for name in ("tenth-bound", "eleventh-near")
    for language in ("en", "ar")
    for entry in texts(f"{name}-{language}")
]
WRONG = [(entry["code"], entry["text"]) for entry in TOLD if entry["kind"] == "wrong"]


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_what_cannot_both_be_is_told_by_its_code(code: str, text: str) -> None:
    assert [finding.code for finding in findings(text)] == [code]


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "right"])
def test_what_only_looks_like_it_is_not_told(text: str) -> None:
    assert findings(text) == []
