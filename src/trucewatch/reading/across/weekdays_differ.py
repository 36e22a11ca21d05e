"""The one weekday that each of two sentences names which translate each other."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_ARTICLE = "ال"
Sentence = tuple[int, int]


def weekdays_differ(
    one: Page, sentence: Sentence, other: Page, partner: Sentence
) -> Iterator[ReadFinding]:
    """Two weekdays for one: "Saturday" and «الأحد»."""
    here, there = _weekdays(one, sentence), _weekdays(other, partner)
    if len(here) != 1 or len(there) != 1 or here.keys() == there.keys():
        return
    (at,), (their,) = here.values(), there.values()
    args = {"one": one.words(at, at + 1), "other": other.words(their, their + 1)}
    spans = (span(one, at, at + 1), span(other, their, their + 1))
    yield ReadFinding("told-two-ways", Severity.WARNING, Message("read-two-outcomes", args), spans)


def _weekdays(page: Page, sentence: Sentence) -> dict[int, int]:
    """The weekdays of a sentence, each with its token; «أحد» without its article is "one"."""
    found = {}
    for at in page.places_of("weekday", *sentence):
        word, entry = page.tokens[at].word, page.meant(at, "weekday")
        named = word.folded.isascii() or _ARTICLE in word.prefix or word.folded.startswith(_ARTICLE)
        if entry is not None and named:
            found[int(entry.value)] = at
    return found
