"""Those who remain, against those at the start less those moved.

Where the groups differ (civilians at the start, individuals moved, people remaining) no
arithmetic settles it, and that itself is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.rules.placing import valued
from trucewatch.rules.slips import slip_in_sum
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import Group
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure, compare
from trucewatch.values.message import Arg, Message
from trucewatch.values.ranges import Range

DIFFER, DOES_NOT_FIT = "remaining-groups-differ", "remaining-does-not-fit"

Counted = Sequence[Statement[Count]]


def remaining_fits(starts: Counted, moved: Counted, left: Counted) -> Iterator[Conflict]:
    """Conflicts between the figures of one account of people, told by one source.

    Several figures of people moved may overlap or add up: they stand for at least the largest
    and at most the sum of them.
    """
    for remaining in left:
        told = [m for m in moved if not _after(m, remaining)]
        for start in starts:
            if told and not _after(start, remaining):
                yield from _compare(start, told, remaining)


def _compare(
    start: Statement[Count], moved: Counted, remaining: Statement[Count]
) -> Iterator[Conflict]:
    statements = (start, *moved, remaining)
    if len({_group(statement) for statement in statements}) > 1:
        message = Message("rule-remaining-groups", _args(start, moved, remaining))
        yield Conflict(DIFFER, statements, message)
        return
    expected = start.value.figure - together([m.value.figure for m in moved])
    agreement = compare(expected, remaining.value.figure)
    if agreement is Agreement.AGREES:
        return
    if expected.tight.below(remaining.value.figure.tight):
        moved = [_largest(start, moved, remaining, agreement)]
    message = Message("rule-remaining-differs", _args(start, moved, remaining))
    likely = slip_in_sum(start, (*moved, remaining)) if len(moved) == 1 else None
    yield Conflict(DOES_NOT_FIT, (start, *moved, remaining), message, agreement, likely)


def _largest(
    start: Statement[Count], moved: Counted, remaining: Statement[Count], agreement: Agreement
) -> Statement[Count]:
    """The one figure of people moved that leaves no room for so many who remain."""
    return next(
        one
        for one in moved
        if compare(start.value.figure - one.value.figure, remaining.value.figure) is agreement
    )


def _args(start: Statement[Count], moved: Counted, remaining: Statement[Count]) -> dict[str, Arg]:
    return {
        "start": _grouped(start),
        "moved": tuple(_grouped(m) for m in moved),
        "remaining": _grouped(remaining),
    }


def together(figures: Sequence[Figure]) -> Figure:
    """What figures that may overlap stand for: from the largest of them to their sum."""
    total = Figure.total(figures)
    return Figure(
        Range(max(f.tight.low or 0 for f in figures), total.tight.high),
        Range(max(f.loose.low or 0 for f in figures), total.loose.high),
    )


def _group(statement: Statement[Count]) -> tuple[str, ...]:
    """The unit and group counted; a group without a code is told by its words."""
    unknown = statement.group is Group.UNKNOWN
    words = statement.group_words.casefold() if unknown else ""
    return (statement.unit.value, statement.group.value, words)


def _grouped(statement: Statement[Count]) -> Message:
    args: dict[str, Arg] = {
        "figure": valued(statement),
        "group": statement.group,
        "unit": statement.unit,
    }
    return Message("rule-grouped", args)


def _after(one: Statement[Count], other: Statement[Count]) -> bool:
    """Whether a figure surely speaks of a later moment than the other."""
    return one.at is not None and other.at is not None and one.at.after(other.at) is Verdict.YES
