"""Figures that can only grow, told as of one day after another; tolls that "rose" to less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.dates import Dated
from trucewatch.reading.links import Joined
from trucewatch.reading.mentions import Mention, Pieces
from trucewatch.reading.page import Page, between
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.series import toll_falls
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole

_NEAR = 4


def series_wrong(
    page: Page, pieces: Pieces, rows: Sequence[Sequence[Joined]]
) -> Iterator[ReadFinding]:
    """A later figure of a row that only grows which is smaller than the one before it."""
    for row in rows:
        begins, ends = page.sentence_of(row[0].mention.first)
        if page.has("cumulative", begins, ends):
            yield from _falls(page, _dated(page, pieces, row, ends))
        yield from _rose_to_less(page, row, begins)


def _dated(
    page: Page, pieces: Pieces, row: Sequence[Joined], ends: int
) -> list[tuple[Mention, Dated]]:
    """The figures followed by the day up to which they count ("131 by 12 February")."""
    pairs = []
    for joined in row:
        mention = joined.mention
        for dated in between(pieces.dates, mention.last, ends):
            if mention.last <= dated.first <= min(mention.last + _NEAR, ends) and dated.day:
                if any(page.meant(at, "as_of") for at in range(mention.last, dated.first)):
                    pairs.append((mention, dated))
                break
    return pairs


def _falls(page: Page, pairs: Sequence[tuple[Mention, Dated]]) -> Iterator[ReadFinding]:
    for (older, first), (newer, then) in pairwise(pairs):
        if older.exact is None or newer.exact is None or not _later(first, then):
            continue
        older_said, newer_said = (
            replace(statement(page, mention), role=TallyRole.TOTAL, at=dated.when())
            for mention, dated in ((older, first), (newer, then))
        )
        conflict = toll_falls(newer_said, older_said)
        if conflict is not None:
            yield told(
                conflict,
                [span(page, newer.first, then.last), span(page, older.first, first.last)],
            )


def _later(first: Dated, then: Dated) -> bool:
    key = (first.year or 0, first.month or 0, first.day or 0)
    return key < (then.year or first.year or 0, then.month or 0, then.day or 0)


def _rose_to_less(page: Page, row: Sequence[Joined], begins: int) -> Iterator[ReadFinding]:
    """ "rose to 12, up from 17"."""
    for joined, other in pairwise(row):
        now, before = joined.mention, other.mention
        rose = page.has("rises", max(begins, now.first - 8), now.number_first)
        if not rose or now.exact is None or before.exact is None:
            continue
        if not page.has("up_from", max(now.last, before.first - 4), before.number_first):
            continue
        if now.thing and before.thing and now.thing.name != before.thing.name:
            continue
        newer, older = (replace(statement(page, m), role=TallyRole.TOTAL) for m in (now, before))
        conflict = toll_falls(newer, older)
        if conflict is not None:
            yield told(conflict, [span_of(page, now), span_of(page, before)], Severity.ERROR)
