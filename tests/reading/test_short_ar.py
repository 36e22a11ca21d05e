"""Figures of one sentence or two that cannot hold together, and right ones that look alike."""

from __future__ import annotations

import pytest

from tests.reading.scoring import KINDS, findings, texts

TOLD = texts("twelfth-short-ar")


@pytest.mark.parametrize("text", [entry["text"] for entry in TOLD if entry["kind"] == "wrong"])
def test_figures_that_cannot_hold_together_are_told(text: str) -> None:
    assert [finding for finding in findings(text) if finding.code in KINDS]


@pytest.mark.parametrize("text", [entry["text"] for entry in TOLD if entry["kind"] == "right"])
def test_figures_that_only_look_alike_are_not_told(text: str) -> None:
    assert findings(text) == []
