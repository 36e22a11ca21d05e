"""Short contradictions of figures, as many hands write them, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, texts

TOLD = texts("short-sums-en")


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "wrong"])
def test_figures_that_do_not_fit_are_told(text: str) -> None:
    assert findings(text)


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "right"])
def test_figures_that_fit_are_not_told(text: str) -> None:
    assert findings(text) == []
