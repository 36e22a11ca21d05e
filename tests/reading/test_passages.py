"""Short passages in many voices, written by somebody who does not know the reader: figures."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reading.scoring import findings, texts

PASSAGES = [entry for name in ("passages-en", "passages-ar") for entry in texts(name)]
WRONG = [entry for entry in PASSAGES if entry["spans"]]
RIGHT = [entry for entry in PASSAGES if not entry["spans"]]


@pytest.mark.parametrize("entry", WRONG, ids=lambda entry: entry["id"])
def test_the_figures_that_contradict_each_other_are_found(entry: dict[str, Any]) -> None:
    text, told = entry["text"], findings(entry["text"])
    words = {text[span.start : span.end] for finding in told for span in finding.spans}
    assert any(one in other or other in one for one in words for other in entry["spans"])


@pytest.mark.parametrize("entry", RIGHT, ids=lambda entry: entry["id"])
def test_nothing_is_made_up_in_a_passage_that_holds(entry: dict[str, Any]) -> None:
    assert [finding.code for finding in findings(entry["text"])] == []


PLAIN = [entry for name in ("plain-en", "plain-ar") for entry in texts(name)]


@pytest.mark.parametrize("entry", PLAIN, ids=lambda entry: entry["id"])
def test_the_one_plain_slip_of_a_release_is_found_and_nothing_else(entry: dict[str, Any]) -> None:
    text, told = entry["text"], findings(entry["text"])
    found = [[text[span.start : span.end] for span in finding.spans] for finding in told]
    assert found
    for words in found:
        assert any(one in other or other in one for one in words for other in entry["spans"])
