"""Parts and their total: parts that exceed it, and parts of it that do not sum to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.rules.placing import valued
from trucewatch.rules.slips import slip_in_sum
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import Group, PartRelation
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure, compare, compare_part
from trucewatch.values.message import Arg, Message

EXCEED, DO_NOT_SUM = "parts-exceed-total", "parts-do-not-sum"

_BY_AGE_AND_SEX = {
    Group.MEN, Group.WOMEN, Group.BOYS, Group.GIRLS,
    Group.CHILDREN_SEX_UNKNOWN, Group.ADULTS_SEX_UNKNOWN,
}  # fmt: skip
_BY_ROLE = {
    Group.CIVILIANS, Group.FIGHTERS, Group.MEDICAL, Group.RESCUE, Group.AID, Group.JOURNALISTS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Share:
    """A figure and how it belongs to its total."""

    figure: Statement[Count]
    relation: PartRelation


def parts_and_total(whole: Statement[Count], shares: Sequence[Share]) -> Iterator[Conflict]:
    """Conflicts between a total and its parts, counted in the unit of the total.

    PART: together they are the total. AMONG: each is no more than the total, and they may overlap.
    People broken down twice (by age and sex, by role) are summed breakdown by breakdown.
    """
    same = [share for share in shares if share.figure.unit is whole.unit]
    for share in same:
        if share.relation is PartRelation.AMONG:
            yield from _among(whole, share.figure)
    for parts in breakdowns([s.figure for s in same if s.relation is PartRelation.PART]):
        yield from _sum(whole, parts)


def breakdowns(parts: Sequence[Statement[Count]]) -> list[list[Statement[Count]]]:
    """The parts, kept apart where they break the same total down in two ways."""
    ages = [part for part in parts if part.group in _BY_AGE_AND_SEX]
    roles = [part for part in parts if part.group in _BY_ROLE]
    if ages and roles:
        return [ages, roles]
    return [list(parts)] if parts else []


def _among(whole: Statement[Count], part: Statement[Count]) -> Iterator[Conflict]:
    agreement = compare_part(part.value.figure, whole.value.figure)
    if agreement is not Agreement.AGREES:
        message = Message("rule-part-exceeds", {"part": valued(part), "total": valued(whole)})
        yield Conflict(EXCEED, (whole, part), message, agreement)


def _sum(whole: Statement[Count], parts: Sequence[Statement[Count]]) -> Iterator[Conflict]:
    together = Figure.total(part.value.figure for part in parts)
    agreement = compare(together, whole.value.figure)
    if agreement is Agreement.AGREES:
        return
    likely = slip_in_sum(whole, parts)
    above = whole.value.figure.tight.below(together.tight)
    named = _enough(whole, parts, agreement) if above else parts
    told = Figure.total(part.value.figure for part in named)
    bound = told.tight.low if above else told.tight.high
    args: dict[str, Arg] = {
        "parts": tuple(valued(part) for part in named),
        "sum": bound or 0,
        "total": valued(whole),
    }
    message = Message("rule-parts-exceed" if above else "rule-parts-lack", args)
    if above and len(named) == 1:
        single: dict[str, Arg] = {"part": valued(named[0]), "total": valued(whole)}
        message = Message("rule-part-exceeds", single)
    code = EXCEED if above else DO_NOT_SUM
    yield Conflict(code, (whole, *named), message, agreement, likely)


def _enough(
    whole: Statement[Count], parts: Sequence[Statement[Count]], agreement: Agreement
) -> Sequence[Statement[Count]]:
    """The fewest parts that exceed the total by themselves, in their own order."""
    lows = [_low(part.value.figure, agreement) for part in parts]
    largest = sorted(range(len(parts)), key=lambda at: -lows[at])
    figure = Figure.only(0)
    for many, at in enumerate(largest, 1):
        figure += parts[at].value.figure
        if compare_part(figure, whole.value.figure) is agreement:
            return [parts[at] for at in sorted(largest[:many])]
    return parts


def _low(figure: Figure, agreement: Agreement) -> int:
    """The least it can be, by the bounds that decide."""
    bounds = figure.loose if agreement is Agreement.CONTRADICTS else figure.tight
    return bounds.low or 0
