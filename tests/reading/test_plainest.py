"""The plainest contradictions, that anybody sees at once, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, texts

TOLD = [entry for language in ("en", "ar") for entry in texts(f"ninth-basic-{language}")]


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "wrong"])
def test_what_anybody_sees_is_told(text: str) -> None:
    assert findings(text)


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "right"])
def test_what_is_right_is_not_told(text: str) -> None:
    assert findings(text) == []
