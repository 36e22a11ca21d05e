"""What one language affirms and the other denies or leaves open, in sentences that translate each other."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.retold.standings import Standing, standings_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

Sentence = tuple[int, int]


def standings_differ(
    one: Page, sentence: Sentence, other: Page, partner: Sentence
) -> Iterator[ReadFinding]:
    """The first line of standings of which each side tells only one, and not the same."""
    told, theirs = _told(one, sentence), _told(other, partner)
    for line in told.keys() & theirs.keys():
        here, there = told[line], theirs[line]
        if len({s.yes for s in here}) != 1 or len({s.yes for s in there}) != 1:
            continue
        if here[0].yes != there[0].yes:
            yield _wrong(one, here[0], other, there[0])
            return


def _told(page: Page, sentence: Sentence) -> dict[str, list[Standing]]:
    found: dict[str, list[Standing]] = {}
    for standing in standings_of(page, *sentence):
        found.setdefault(standing.line, []).append(standing)
    return found


def _wrong(one: Page, here: Standing, other: Page, there: Standing) -> ReadFinding:
    (sure, firm), (weak, open_still) = (
        ((one, here), (other, there)) if here.yes else ((other, there), (one, here))
    )
    words = sure.words(firm.at, firm.last), weak.words(open_still.at, open_still.last)
    spans = (span(sure, firm.at, firm.last), span(weak, open_still.at, open_still.last))
    if here.line == "known":
        message = Message("read-hedge-lost", {"hedged": words[1], "sure": words[0]})
        return ReadFinding("hedge-lost", Severity.WARNING, message, spans)
    message = Message("read-two-outcomes", {"one": words[0], "other": words[1]})
    return ReadFinding("told-two-ways", Severity.WARNING, message, spans)
