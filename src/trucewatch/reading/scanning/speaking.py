"""Who tells what a sentence says: a source that it names, or the text itself."""

from __future__ import annotations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import root

_TOLD = 4  # words around "said" in which the source stands
_SHORTEST = 4


def telling_source(page: Page, begins: int, ends: int, told: int) -> frozenset[str]:
    """Who says so, by the words around "according to" or "said"; nobody where the text itself does."""
    arabic = page.document.language == "ar"
    behind = small_words("as_told_by")
    marks = page.places_of("according", begins, ends)
    at = next(
        (n for n in marks if not arabic or n < told or page.tokens[n].word.stem in behind), None
    )
    if at is None:
        return frozenset() if page.first_of("denies", begins, told) is None else frozenset({"?"})
    if page.has("own_voice", max(begins, at - _TOLD), min(ends, at + _TOLD)):
        return frozenset()
    near = (
        range(at, min(ends, at + 2))
        if arabic
        else range(max(begins, at - _TOLD), min(ends, at + _TOLD + 1))
    )
    words = (page.tokens[n].word for n in near if n != at)
    return frozenset(root(word.folded) for word in words if len(word.stem) >= _SHORTEST)
