"""Lengths, years and certainty in plain releases: what guards once kept silent, and what they must."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, texts

TOLD = [entry for language in ("en", "ar") for entry in texts(f"eighth-told-{language}")]


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "wrong"])
def test_a_plain_slip_is_told(text: str) -> None:
    assert findings(text)


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "right"])
def test_what_only_looks_like_it_is_not_told(text: str) -> None:
    assert findings(text) == []
