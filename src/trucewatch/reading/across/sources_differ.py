"""Who says so, named in one language and left out in the other, which tells it as plain fact."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.retold.voices import voice_told
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SHOWN = 12
Sentence = tuple[int, int]


def sources_differ(
    one: Page, sentence: Sentence, other: Page, partner: Sentence
) -> Iterator[ReadFinding]:
    """A source told by one language alone: "according to a relief worker"."""
    for page, side, there, their in (
        (one, sentence, other, partner),
        (other, partner, one, sentence),
    ):
        named = voice_told(page, "named", *side)
        if named is None or any(voice_told(there, which, *their) for which in ("any", "named")):
            continue
        last = min(their[1], their[0] + _SHOWN)
        args = {"hedged": page.words(*named), "sure": there.words(their[0], last)}
        spans = (span(there, their[0], last), span(page, *named))
        yield ReadFinding("hedge-lost", Severity.WARNING, Message("read-hedge-lost", args), spans)
        return
