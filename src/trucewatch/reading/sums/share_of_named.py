"""The share of one item of a list that adds up: "54 in Sanaa, 36 in Saada ... Saada accounts for 40 per cent".

Items are known by the words around their figures that no other item has. The sentence of the share names one
of them, and the items make a whole that is told. Where any two figures of the list and its whole make the share,
nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.scanning.wordings import content
from trucewatch.reading.sums.shares import of_a_change
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity

_SENTENCES = 3  # from the list to the share
_ITEMS, _MOST = 3, 12
_SMALLEST = 20  # the least whole of which a share is worth telling
_OFF = 1.5  # points off that are no contradiction
_NAMED = 8  # words before a share in which its item is named
_OTHERS = ("others", "remaining", "above", "below", "not", "other_time")


@dataclass(frozen=True, slots=True)
class Listed:
    """The items of a list by figure, the words of each that no other has, and what they come to."""

    items: tuple[Mention, ...]
    words: tuple[frozenset[str], ...]
    whole: Mention


def shares_of_named_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Shares of a named item that the figures of its list do not make."""
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        first = max(begins, percent.first - _NAMED)
        if percent.in_words or of_a_change(page, percent, begins, ends):
            continue
        if any(page.has(name, first, percent.last) for name in _OTHERS):
            continue
        if not page.has("makes_up", first, percent.first):
            continue
        if between(pieces.mentions, begins, percent.first):
            continue  # a share of figures of its own
        listed = _list_before(page, pieces, begins)
        part = None if listed is None else _named(page, listed, first, percent.first)
        if listed is not None and part is not None and not _fits(listed, percent):
            yield from _told(page, percent, part, listed.whole)


def _list_before(page: Page, pieces: Pieces, begins: int) -> Listed | None:
    """The last list of the few sentences before one, whose figures come to a figure told with it."""
    first = begins
    for _ in range(_SENTENCES):
        if not first:
            return None
        before, first = first, page.sentence_of(first - 1)[0]
        figures = [m for m in between(pieces.mentions, first, before) if m.exact and not m.soft]
        for size in range(min(len(figures), _MOST), _ITEMS - 1, -1):
            found = _adds_up(page, pieces, figures[-size:], first, before)
            if found is not None:
                return found
    return None


def _adds_up(
    page: Page, pieces: Pieces, items: Sequence[Mention], begins: int, ends: int
) -> Listed | None:
    total = sum(item.exact or 0 for item in items)
    start = page.sentence_of(begins - 1)[0] if begins else 0
    whole = [m for m in between(pieces.mentions, start, items[0].first) if m.exact == total]
    if total < _SMALLEST or not whole:
        return None
    bounds = [*(item.first for item in items), ends]
    words = [
        content(page, item.number_last, then) - {str(item.exact)}
        for item, then in zip(items, bounds[1:], strict=True)
    ]
    own = [
        frozenset(some).difference(*(other for other in words if other is not some))
        for some in words
    ]
    return Listed(tuple(items), tuple(own), whole[-1])


def _named(page: Page, listed: Listed, first: int, last: int) -> Mention | None:
    """The one item that words before a share name."""
    told = content(page, first, last)
    named = [item for item, own in zip(listed.items, listed.words, strict=True) if own & told]
    return named[0] if len(named) == 1 else None


def _fits(listed: Listed, percent: Percent) -> bool:
    whole = listed.whole.exact or 1
    shares = [100 * (item.exact or 0) / whole for item in listed.items]
    return any(abs(share - percent.value) <= _OFF for share in shares)


def _told(page: Page, percent: Percent, part: Mention, whole: Mention) -> Iterator[ReadFinding]:
    words = page.words(percent.first, percent.last)
    figures = statement(page, part), statement(page, whole)
    conflict = percent_fits(*figures, percent.value, percent.decimals, words)
    if conflict is not None:
        spans = [span_of(page, whole), span_of(page, part)]
        spans.append(span(page, percent.first, percent.last))
        yield told(conflict, spans, Severity.WARNING)
