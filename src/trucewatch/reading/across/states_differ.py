"""One convoy, hospital, bridge, prisoner in two states, in sentences that translate each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trucewatch.reading.retold.frames import Frame, frames_of, outcomes_told, shown
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

States = Mapping[int, list[Frame]]


def states_by_sentence(page: Page, pieces: Pieces) -> States:
    """The states that each sentence tells, by its first token."""
    found: dict[int, list[Frame]] = {}
    for frame in frames_of(page, pieces, outcomes_told(page)):
        found.setdefault(page.sentence_of(frame.at)[0], []).append(frame)
    return found


def states_differ(
    one: Page, here: list[Frame], other: Page, there: list[Frame]
) -> Iterator[ReadFinding]:
    """The first line of states of which each language tells one side alone, and not the same."""
    for axis in dict.fromkeys(frame.axis for frame in here):
        ours, theirs = ([f for f in told if f.axis == axis] for told in (here, there))
        if len({f.yes for f in ours}) != 1 or len({f.yes for f in theirs}) != 1:
            continue
        pair = next(((a, b) for a in ours for b in theirs if a.of.line == b.of.line), None)
        if pair is None or pair[0].yes == pair[1].yes:
            continue
        words = [page.words(f.at, f.last) for page, f in zip((one, other), pair, strict=True)]
        message = Message("read-two-outcomes", {"one": words[0], "other": words[1]})
        spans = tuple(span(page, *shown(f)) for page, f in zip((one, other), pair, strict=True))
        yield ReadFinding("told-two-ways", Severity.WARNING, message, spans)
        return
