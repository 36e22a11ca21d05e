"""Sums, digits, titles and lists as organisations write them, and texts that only look wrong beside them."""

from __future__ import annotations

import pytest

from tests.reading.scoring import KINDS, findings, pair, texts

SETS = ("seventh-sums", "eighth-sums")
PAIRS = [text for name in SETS for lang in ("en", "ar") for text in texts(f"{name}-{lang}")]


@pytest.mark.parametrize("written", PAIRS)
def test_a_figure_gone_wrong_is_the_one_finding_of_its_text(written: str) -> None:
    wrong, right = pair(written)
    assert [finding.code in KINDS for finding in findings(wrong)] == [True]
    assert [finding.code for finding in findings(right)] == []


@pytest.mark.parametrize("text", [text for name in SETS for text in texts(f"{name}-right")])
def test_a_text_that_only_looks_wrong_yields_nothing(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []
