"""A series of totals that only grow, told bulletin by bulletin: a fall, a gap, sums that miss.

A bulletin tells a total so far and, often, how many it adds. The total before it follows from the
two: where the bulletin at hand before it told another, one between them is missing or one is wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from trucewatch.rules.placing import valued
from trucewatch.rules.series import falls
from trucewatch.rules.slips import slip_in_sum
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement, Qualifier
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure, compare
from trucewatch.values.message import Arg, Message

MISSING = "missing-bulletin"
_REGULAR = 3  # so many equal steps make a rhythm


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A total so far, and how many this bulletin adds to the one before, where it says."""

    total: Statement[Count]
    added: Statement[Count] | None = None


def bulletins(series: Sequence[Bulletin]) -> Iterator[Conflict]:
    """Conflicts between neighbours of a series, whose totals count the same and have their time."""
    ordered = sorted(series, key=_when)
    for earlier, later in pairwise(ordered):
        if _surely_before(earlier, later):
            yield from total_falls(earlier.total, later.total)
            yield from follows(earlier, later)
    yield from _rhythm(ordered)


def total_falls(earlier: Statement[Count], later: Statement[Count]) -> Iterator[Conflict]:
    """A total that is surely smaller than the one told before it."""
    conflict = falls(later, earlier, "rule-total-falls", ("later", "earlier"))
    if conflict is not None:
        yield conflict


def follows(earlier: Bulletin, later: Bulletin) -> Iterator[Conflict]:
    """What a bulletin adds, against the totals of the one before it and of itself."""
    if later.added is None or not _known(earlier.total, later.total, later.added):
        return
    before = later.total.value.figure - later.added.value.figure
    agreement = compare(before, earlier.total.value.figure)
    if agreement is Agreement.AGREES or later.total.value.figure.tight.below(
        earlier.total.value.figure.tight
    ):
        return
    args: dict[str, Arg] = {
        "earlier": valued(earlier.total),
        "later": valued(later.total),
        "added": valued(later.added),
        "before": _count(before),
    }
    above = earlier.total.value.figure.tight.below(before.tight)
    message = Message("rule-bulletin-missing" if above else "rule-bulletin-adds-too-many", args)
    told = (earlier.total, later.added, later.total)
    slip = slip_in_sum(later.total, (earlier.total, later.added))
    likely = None if above and _has_room(earlier, later) else slip
    yield Conflict(MISSING, told, message, agreement, likely)


def _has_room(earlier: Bulletin, later: Bulletin) -> bool:
    """Whether a day lies between: then one left out is likelier than a slip in one of the figures."""
    first, then = _day(earlier), _day(later)
    return first is not None and then is not None and (then - first).days > 1


def _rhythm(ordered: Sequence[Bulletin]) -> Iterator[Conflict]:
    """Steps that leave out one or more bulletins of a series with a rhythm: DIFFERS, shown only."""
    days = [_day(bulletin) for bulletin in ordered]
    steps = [(then - first).days for first, then in pairwise(days) if first and then]
    if len(steps) < len(days) - 1 or not steps:
        return
    step, times = Counter(steps).most_common(1)[0]
    if step < 1 or times < _REGULAR or any(other % step for other in steps):
        return
    for (earlier, later), length in zip(pairwise(ordered), steps, strict=True):
        if length > step and later.added is None and _known(earlier.total, later.total):
            yield _left_out(earlier, later, length // step - 1, step)


def _left_out(earlier: Bulletin, later: Bulletin, missing: int, step: int) -> Conflict:
    args: dict[str, Arg] = {
        "earlier": valued(earlier.total),
        "later": valued(later.total),
        "missing": missing,
        "days": step,
    }
    message = Message("rule-bulletin-left-out", args)
    return Conflict(MISSING, (earlier.total, later.total), message, Agreement.DIFFERS)


def _known(*statements: Statement[Count]) -> bool:
    return all(statement.value.is_known for statement in statements)


def _surely_before(earlier: Bulletin, later: Bulletin) -> bool:
    one, other = earlier.total.at, later.total.at
    return one is not None and other is not None and one.before(other) is Verdict.YES


def _day(bulletin: Bulletin) -> date | None:
    """The day it speaks of, where that is one day."""
    if bulletin.total.at is None:
        return None
    first, last = bulletin.total.at.days()
    return first if last - first < timedelta(days=1) else None


def _when(bulletin: Bulletin) -> tuple[float, str]:
    at = bulletin.total.at
    return (0.0 if at is None else at.earliest.timestamp(), bulletin.total.where.ref)


def _count(figure: Figure) -> Count:
    """The bounds as a count that can be said."""
    low, high = max(0, figure.tight.low or 0), figure.tight.high
    if high is None:
        return Count.of(Qualifier.NO_LESS_THAN, low)
    if high <= low:
        return Count.exactly(low)
    return Count.of(Qualifier.BETWEEN, low, high)
