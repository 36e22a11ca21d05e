"""Who tells what a sentence says: a source that it names, or the text itself."""

from __future__ import annotations

from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
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


@cache
def outsiders() -> Index:
    """Others than the writer, who may be as sure as they like."""
    index = Index()
    for told in read_data("sureness")["outsiders"].values():
        for phrase in told:
            index.add(phrase, True)
    index.settle()
    return index


def told_by_outsiders(page: Page, begins: int, last: int) -> bool:
    """Whether somebody else than the writer's own people says what follows: "Residents said that"."""
    says = page.has("according", begins, last)
    return says and next(places(page, outsiders(), begins, last), None) is not None
