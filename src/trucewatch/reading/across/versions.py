"""Two versions of one text: sentences that differ in their figures or days alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding, Span
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FEWEST = 4  # words a sentence has at least to be known again


@dataclass(frozen=True, slots=True)
class Valued:
    """A figure or day of a sentence, by its place in it."""

    value: str
    where: Span
    words: str


def versions_differ(
    one: Page, pieces: Pieces, other: Page, others: Pieces
) -> Iterator[ReadFinding]:
    """Figures and days that differ between sentences that are otherwise the same."""
    known = dict(_sentences(one, pieces))
    for words, values in _sentences(other, others):
        before = known.get(words)
        if before is None or len(before) != len(values):
            continue
        for old, new in zip(before, values, strict=True):
            if old.value != new.value:
                args = {"one": old.words, "other": new.words}
                message = Message("read-versions", args)
                yield ReadFinding(
                    "versions-differ", Severity.WARNING, message, (new.where, old.where)
                )


def _sentences(page: Page, pieces: Pieces) -> Iterator[tuple[tuple[str, ...], list[Valued]]]:
    """Every sentence without its values, and these in their order."""
    for begins, ends in page.sentences():
        values = [
            (
                m.number_first,
                m.number_last,
                m.count.text,
                span_of(page, m),
                page.words(m.first, m.last),
            )
            for m in between(pieces.mentions, begins, ends)
            if not m.soft
        ]
        values += [
            (d.first, d.last, f"{d.weekday} {d.day} {d.until} {d.month} {d.year}",
             span(page, d.first, d.last), page.words(d.first, d.last))
            for d in between(pieces.dates, begins, ends)
        ]  # fmt: skip
        values.sort()
        within = {at for first, last, *_ in values for at in range(first, last)}
        words = tuple(
            "#" if at in within else page.tokens[at].word.folded
            for at in range(begins, ends)
            if at not in within or at - 1 not in within
        )
        if len(words) >= _FEWEST and values:
            yield words, [Valued(text, where, told) for _, _, text, where, told in values]
