"""Who says so, named in one language and left out in the other, which tells it as plain fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SHOWN = 12
Sentence = tuple[int, int]


@cache
def _voices(which: str) -> Index:
    index = Index()
    for phrases in read_data("voices")[which].values():
        for phrase in phrases:
            index.add(phrase, which)
    index.settle()
    return index


def sources_differ(
    one: Page, sentence: Sentence, other: Page, partner: Sentence
) -> Iterator[ReadFinding]:
    """A source told by one language alone: "according to a relief worker"."""
    for page, side, there, their in (
        (one, sentence, other, partner),
        (other, partner, one, sentence),
    ):
        named = next(places(page, _voices("named"), *side), None)
        if named is None or any(True for _ in places(there, _voices("any"), *their)):
            continue
        if any(True for _ in places(there, _voices("named"), *their)):
            continue
        last = min(their[1], their[0] + _SHOWN)
        args = {"hedged": page.words(named[0], named[1]), "sure": there.words(their[0], last)}
        spans = (span(there, their[0], last), span(page, named[0], named[1]))
        yield ReadFinding("hedge-lost", Severity.WARNING, Message("read-hedge-lost", args), spans)
        return
