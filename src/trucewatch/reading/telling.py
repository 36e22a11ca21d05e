"""From figures in a text to statements for the rules, and from what the rules say to findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.reading.said import ReadFinding, Span
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement, Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import CountingUnit
from trucewatch.values.count import Count
from trucewatch.values.message import Message


def span(page: Page, first: int, last: int) -> Span:
    """The characters from a token to another (not included)."""
    last = max(first + 1, min(last, len(page.tokens)))
    return Span(page.number, page.tokens[first].start, page.tokens[last - 1].end)


def span_of(page: Page, mention: Mention) -> Span:
    """The characters of a figure with what it counts."""
    return span(page, mention.first, mention.last)


def statement(
    page: Page, mention: Mention, unit: CountingUnit = CountingUnit.UNKNOWN
) -> Statement[Count]:
    """The figure as the rules take it: each time it counts, with its words and its place."""
    words = page.words(mention.first, mention.last)
    return Statement(
        value=replace(count_of(mention), stated=_storable(words)),
        where=page.where(page.tokens[mention.first].start),
        unit=unit,
        stated=words,
    )


def _storable(words: str) -> str:
    return words.replace("«", "").replace("»", "")


def count_of(mention: Mention) -> Count:
    """The figure, taken as often as it counts ("2 in each of A and B" is 4, or between)."""
    if mention.each == 1 or mention.count.low is None or mention.count.high is None:
        return mention.count
    low, high = mention.count.low, mention.count.high
    if mention.each < 0:  # told for each of some things, up to that many
        return Count.of(Qualifier.BETWEEN, low, high * -mention.each)
    if low == high:
        return Count.exactly(low * mention.each)
    return Count.of(Qualifier.BETWEEN, low * mention.each, high * mention.each)


def only_slip(likely: Message | None) -> Message | None:
    """The likely figure, where one slip explains it and not several."""
    return None if likely is None or likely.code == "rule-slip-one-of" else likely


def told(
    conflict: Conflict,
    spans: Sequence[Span],
    severity: Severity = Severity.ERROR,
    suggestion: Message | None = None,
) -> ReadFinding:
    """The finding that a conflict is, with the figure that was likely meant; a note if it differs."""
    if conflict.agreement is Agreement.DIFFERS:
        severity = Severity.NOTE
    suggested = suggestion or only_slip(conflict.likely)
    return ReadFinding(conflict.code, severity, conflict.message, tuple(spans), suggested)


def restated_as(
    page: Page,
    code: str,
    message: str,
    one: Mention,
    other: Mention,
    severity: Severity = Severity.WARNING,
) -> ReadFinding:
    """The finding that one figure tells otherwise what the other tells."""
    args = {
        "title": page.words(one.first, one.last),
        "body": page.words(other.first, other.last),
    }
    spans = (span_of(page, one), span_of(page, other))
    return ReadFinding(code, severity, Message(message, args), spans)
