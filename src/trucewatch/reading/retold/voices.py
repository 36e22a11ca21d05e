"""Where a text tells something as somebody's word: lexicon/voices.yaml."""

from __future__ import annotations

from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places


@cache
def _voices(which: str) -> Index:
    index = Index()
    for phrases in read_data("voices")[which].values():
        for phrase in phrases:
            index.add(phrase, which)
    index.settle()
    return index


def voice_told(page: Page, which: str, first: int, last: int) -> tuple[int, int] | None:
    """The words between two tokens by which somebody speaks: "named", or of telling at all, "any"."""
    found = next(places(page, _voices(which), first, last), None)
    return None if found is None else (found[0], found[1])
