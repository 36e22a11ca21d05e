"""Figures that do not fit, in words of many kinds, and right ones that only look so."""

from __future__ import annotations

import pytest

from tests.reading.scoring import KINDS, findings, pair, texts

TOLD = [entry for lang in ("en", "ar") for entry in texts(f"thirteenth-sums-{lang}")]


@pytest.mark.parametrize("written", [e["text"] for e in TOLD if e["kind"] == "pair"])
def test_a_figure_that_does_not_fit_is_told_and_none_once_it_fits(written: str) -> None:
    wrong, right = pair(written)
    assert any(finding.code in KINDS for finding in findings(wrong))
    assert findings(right) == []


@pytest.mark.parametrize("text", [e["text"] for e in TOLD if e["kind"] == "right"])
def test_figures_that_only_look_as_if_they_do_not_fit_are_not_told(text: str) -> None:
    assert findings(text) == []
