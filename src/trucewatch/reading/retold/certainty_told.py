"""The finding on words that tell as certain what other words of the text leave open."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span, told
from trucewatch.rules.certainty import certainty_grows
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.findings import Severity

_SHOWN = 10


def certainty_told(
    page: Page, first: int, last: int, open_first: int, open_last: int
) -> Iterator[ReadFinding]:
    """The finding on words that tell as certain what other words leave open."""
    _, ends = page.sentence_of(first)
    last = max(last, min(ends, first + _SHOWN))
    sure = _statement(page, first, last, AttributionStanding.CORROBORATED)
    open_still = _statement(page, open_first, open_last, AttributionStanding.UNATTRIBUTED)
    conflict = certainty_grows(open_still, sure)
    if conflict is not None:
        spans = [span(page, first, last), span(page, open_first, open_last)]
        yield told(conflict, spans, Severity.WARNING)


def _statement(
    page: Page, first: int, last: int, standing: AttributionStanding
) -> Statement[AttributionStanding]:
    return Statement(standing, page.where(page.tokens[first].start), stated=page.words(first, last))
