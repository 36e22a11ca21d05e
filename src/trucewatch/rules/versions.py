"""Versions of one figure: which one holds, and whether the newer took the older one's place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf

from trucewatch.rules.one_word import comparable
from trucewatch.rules.placing import valued
from trucewatch.rules.slips import slip_of_two
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.count import Count
from trucewatch.values.figures import compare
from trucewatch.values.message import Arg, Message, NameOf

CODE = "toll-versions"


def two_newer(older: Statement[Count], newer: Sequence[Statement[Count]]) -> Iterator[Conflict]:
    """Neighbours among the figures that replace one older figure, none of which replaces another.

    DIFFERS where they can be the same number: then they count the same people twice.
    """
    ordered = sorted(newer, key=lambda one: (one.value.figure.tight.low or 0, one.where.ref))
    for one, other in pairwise(ordered):
        agreement = compare(one.value.figure, other.value.figure)
        found = Agreement.DIFFERS if agreement is Agreement.AGREES else agreement
        args: dict[str, Arg] = {
            "one": valued(one),
            "other": valued(other),
            "older": valued(older),
        }
        message = Message("rule-versions-two", args)
        yield Conflict(CODE, (one, other, older), message, found, slip_of_two(one, other))


def none_is_newer(told: Sequence[Statement[Count]]) -> Iterator[Conflict]:
    """Neighbours among different numbers of one source for one figure, none of which replaces another.

    Those that `one_word` compares already are told there, once.
    """
    ordered = sorted(told, key=lambda one: (_moment(one), one.where.ref))
    for one, other in pairwise(ordered):
        agreement = compare(one.value.figure, other.value.figure)
        if agreement is not Agreement.AGREES and not comparable(one, other):
            args: dict[str, Arg] = {"one": valued(one), "other": valued(other)}
            message = Message("rule-versions-unsaid", args)
            yield Conflict(CODE, (one, other), message, agreement, slip_of_two(one, other))


def sources_differ(
    one: tuple[Statement[Count], NameOf], other: tuple[Statement[Count], NameOf]
) -> Conflict | None:
    """Two figures that cannot both be right, of sources that count the same people."""
    (first, first_source), (second, second_source) = one, other
    if not (first.value.is_known and second.value.is_known):
        return None
    if compare(first.value.figure, second.value.figure) is not Agreement.CONTRADICTS:
        return None
    args: dict[str, Arg] = {
        "one": valued(first),
        "one_source": first_source,
        "other": valued(second),
        "other_source": second_source,
    }
    message, likely = Message("rule-sources-differ", args), slip_of_two(first, second)
    return Conflict("sources-differ", (first, second), message, likely=likely)


def _moment(one: Statement[Count]) -> float:
    return inf if one.at is None else one.at.earliest.timestamp()


def newer_is_older(newer: Statement[Count], older: Statement[Count]) -> Conflict | None:
    """A figure said to replace another that surely speaks of a later moment."""
    if newer.at is None or older.at is None or newer.at.before(older.at) is not Verdict.YES:
        return None
    args: dict[str, Arg] = {
        "newer": valued(newer),
        "newer_at": newer.at,
        "older": valued(older),
        "older_at": older.at,
    }
    return Conflict(CODE, (newer, older), Message("rule-versions-backwards", args))


def left_behind(
    newer: Statement[Count], older: Statement[Count], whole: Statement[Count]
) -> Conflict:
    """A figure replaced by one that has not taken its place in a total."""
    args: dict[str, Arg] = {
        "newer": valued(newer),
        "older": valued(older),
        "total": valued(whole),
    }
    return Conflict(CODE, (older, newer, whole), Message("rule-versions-left-behind", args))
