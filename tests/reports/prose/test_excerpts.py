"""Words of a text with the line they stand in and what is around them."""

from __future__ import annotations

import pytest

from trucewatch.reports.prose.excerpts import Excerpt, excerpt

TEXT = "Day 1\nOn Friday the convoy left for the crossing.\nName\t43"


@pytest.mark.parametrize(
    ("words", "around", "told"),
    [
        ("convoy", 99, Excerpt(2, "On Friday the ", "convoy", " left for the crossing.")),
        ("convoy", 5, Excerpt(2, "…the ", "convoy", " left…")),
        ("Day", 9, Excerpt(1, "", "Day", " 1")),
        ("crossing.\nName", 4, Excerpt(2, "…the ", "crossing. Name", " | 43")),
    ],
)
def test_an_excerpt_stays_in_its_line(words: str, around: int, told: Excerpt) -> None:
    start = TEXT.index(words)
    assert excerpt(TEXT, start, start + len(words), around) == told
