"""Whether a total and its parts can hold together, and which figure was most likely meant."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import likely, swapped
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.parts import EXCEED, Share, parts_and_total
from trucewatch.rules.statement import Conflict
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import PartRelation
from trucewatch.values.figures import Figure

VAGUE = frozenset({
    Qualifier.FEW, Qualifier.SEVERAL, Qualifier.DOZENS, Qualifier.SCORES, Qualifier.HUNDREDS,
    Qualifier.THOUSANDS, Qualifier.UNKNOWN,
})  # fmt: skip
"""Words instead of figures: nothing adds up with them."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and figures told as its parts. exact: they must come to it, all of them told.

    Otherwise more than the total is wrong, and where bound is None so are swapped digits.
    bound: the most that the total can be, where it is unclear of which total they are parts.
    """

    total: Mention
    parts: tuple[Mention, ...]
    exact: bool
    bound: Figure | None = None


def judged(page: Page, found: Breakdown, severity: Severity = Severity.ERROR) -> ReadFinding | None:
    """The finding on a breakdown, None where it holds or may hold."""
    parts = found.parts
    if found.total.count.qualifier in VAGUE or any(p.count.qualifier in VAGUE for p in parts):
        return None
    exact = [part.exact for part in parts]
    if None not in exact and found.total.exact == sum(number or 0 for number in exact):
        return None
    conflict = _conflict(page, found)
    if conflict is None or _share_some(page, found):
        return None
    spans = [span_of(page, mention) for mention in (found.total, *parts)]
    return told(conflict, spans, severity)


def _share_some(page: Page, found: Breakdown) -> bool:
    """ "Four are female and three are minors; two girls appear in both counts"."""
    figures = [figure.first for figure in (found.total, *found.parts)]
    begins, _ = page.sentence_of(min(figures))
    _, ends = page.sentence_of(max(figures))
    _, behind = page.sentence_of(min(ends, len(page.tokens) - 1))
    return page.has("counted_twice", begins, behind)


def meant_by(found: Breakdown) -> tuple[Mention, int] | None:
    """The figure of a breakdown that is most likely a slip of the hand, and what was meant."""
    exact = [part.exact for part in found.parts]
    if found.total.exact is None or any(part is None for part in exact):
        return None
    meant = likely(found.total.exact, [part or 0 for part in exact])
    if meant is None or (meant[0] and not found.exact):
        return None
    return (found.total, *found.parts)[meant[0]], meant[1]


def put_right(found: Breakdown, meant: dict[int, int]) -> bool:
    """Whether a breakdown holds once figures it shares with others are what they should be."""
    figures = (found.total, *found.parts)
    if not any(figure.first in meant for figure in figures):
        return False
    total, *parts = (meant.get(figure.first, figure.exact) for figure in figures)
    return all(part is not None for part in parts) and total == sum(part or 0 for part in parts)


def _conflict(page: Page, found: Breakdown) -> Conflict | None:
    whole = statement(page, found.total)
    relation = PartRelation.PART if found.exact or len(found.parts) > 1 else PartRelation.AMONG
    shares = [Share(statement(page, part), relation) for part in found.parts]
    for conflict in parts_and_total(whole, shares):
        if found.exact:
            return conflict
        sums = [part.exact for part in found.parts]
        if conflict.code == EXCEED:
            together = Figure.total(s.figure.value.figure for s in shares)
            above = found.bound is None or found.bound.loose.below(together.loose)
            return conflict if above else None
        told_exactly = len(sums) > 1 and all(s is not None for s in sums)
        if found.bound is None and told_exactly:
            together_told = sum(s or 0 for s in sums)
            return conflict if swapped(found.total.exact or 0, together_told) else None
    return None
