"""A total, and the figures of each doer told in the sentences behind it, each with its own verb.

Nothing says that these are all the doers, so a sum that fails proves nothing; but where swapping two
digits of one figure makes the sum come out to the unit, that is very likely what happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import likely, swapped
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.runs import alike
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_ROWS = 4  # sentences with figures behind the total
_NEAR = 8  # words between a figure and the deed or the doer
_LEAST = 3
_SMALLEST = 20
_SETTLED = frozenset(
    {Qualifier.EXACTLY, Qualifier.AT_LEAST, Qualifier.NO_LESS_THAN, Qualifier.ABOUT}
)
_INNER = frozenset({Link.INCLUDING, Link.OPENED, Link.REMAINING})


def doers_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Totals that the figures of the doers make once two digits of one of them change places."""
    by_doer = {
        j.mention.first
        for row in rows
        for j in row
        if j.mention.exact and _has_doer(page, j.mention)
    }
    for index, row in enumerate(rows):
        for at, joined in enumerate(row):
            total = _settled(joined.mention)
            if total is None or joined.link in _INNER:
                continue
            behind = [j for following in rows[index + 1 : index + 1 + _ROWS] for j in following]
            parts = _parts(total, [*row[at + 1 :], *behind], by_doer)
            wrong = _judged(page, total, parts)
            if wrong is not None:
                yield wrong
                break


def _settled(mention: Mention) -> Mention | None:
    """The figure as an exact one, where it can be a total ("no less than 441" is meant as 441)."""
    if mention.thing is None or mention.soft or mention.count.qualifier not in _SETTLED:
        return None
    number = mention.count.low or 0
    if number < _SMALLEST or mention.each != 1:
        return None
    if mention.exact is not None:
        return mention
    number = mention.count.numbers[0]
    return replace(mention, count=Count.exactly(number))


def _parts(total: Mention, behind: Sequence[Joined], by_doer: set[int]) -> list[Mention]:
    """The figures of doers behind a total, without those told as part of another figure."""
    parts: list[Mention] = []
    inner = False
    for joined in behind:
        mention = joined.mention
        inner = joined.link in _INNER or (inner and mention.first not in by_doer)
        if inner or mention.soft or mention.others or not alike(total, mention):
            continue
        if mention.exact is None or mention.exact >= (total.exact or 0) or joined.of_them:
            continue
        if mention.first in by_doer:
            parts.append(mention)
    return parts


def _has_doer(page: Page, mention: Mention) -> bool:
    """Whether a deed or a doer stands close to a figure."""
    begins, ends = page.sentence_of(mention.first)
    first, last = max(begins, mention.first - _NEAR), min(ends, mention.last + _NEAR)
    deed = page.has("deed", first, mention.first) or page.has("done_by", mention.last, last)
    return deed or page.has("done_by", first, mention.first)


def _judged(page: Page, total: Mention, parts: Sequence[Mention]) -> ReadFinding | None:
    exact = [part.exact or 0 for part in parts]
    number = total.exact or 0
    if len(parts) < _LEAST or sum(exact) == number:
        return None
    if any(sum(exact[:size]) == number for size in range(2, len(exact))):
        return None
    meant = likely(number, exact)
    if meant is None or not swapped((number, *exact)[meant[0]], meant[1]):
        return None
    return judged(page, Breakdown(total, tuple(parts), exact=True), Severity.WARNING)
