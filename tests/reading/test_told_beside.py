"""Lengths, dates and doers that what stands beside them excludes, and those that it lets stand."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, texts

ALL = [entry for name in ("spells", "dates", "doers") for entry in texts(f"twelfth-{name}")]
WRONG = [(entry["code"], entry["text"]) for entry in ALL if entry["kind"] == "wrong"]
RIGHT = [entry["text"] for entry in ALL if entry["kind"] == "right"]


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_what_cannot_be_is_told_by_its_code(code: str, text: str) -> None:
    assert [finding.code for finding in findings(text)] == [code]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_is_let_pass(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []
