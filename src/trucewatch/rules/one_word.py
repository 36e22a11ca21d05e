"""One word used for two counts: 750 detained, and those detained could not be counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from trucewatch.rules.placing import valued
from trucewatch.rules.slips import exact, meant_instead, slip_of_two
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure, compare
from trucewatch.values.message import Arg, Message

CODE = "one-word-two-counts"


PartsOf = Callable[[Statement[Count]], Figure | None]


def one_word_two_counts(
    figures: Sequence[Statement[Count]], parts_of: PartsOf = lambda _: None
) -> Iterator[Conflict]:
    """Pairs of figures of one scope, source, group, unit and fate that clash.

    The caller leaves out pairs of which one is part of the other or replaces it. parts_of: what
    the parts of a figure come to, where they are told; they tell which of two is the slip.
    """
    for one, other in combinations(figures, 2):
        if comparable(one, other):
            yield from _clash(one, other, parts_of)


def likely_of_two(
    one: Statement[Count], other: Statement[Count], parts_of: PartsOf
) -> Message | None:
    """Which of two figures is a slip for the other: the one that parts of its own do not bear out.

    Where parts bear out neither, or both, that a slip explains them is all that is said.
    """
    borne = [parts_of(figure) == Figure.only(exact(figure) or 0) for figure in (one, other)]
    if borne == [False, True]:
        return meant_instead(one, exact(other) or 0)
    if borne == [True, False]:
        return meant_instead(other, exact(one) or 0)
    return slip_of_two(one, other)


def comparable(one: Statement[Count], other: Statement[Count]) -> bool:
    """Whether two figures count one thing under one word, so that both cannot hold."""
    if one.fate in (None, FateStatus.UNKNOWN) or _key(one) != _key(other):
        return False
    if one.at is None or other.at is None:
        return True
    return Verdict.YES not in (one.at.before(other.at), other.at.before(one.at))


def _key(statement: Statement[Count]) -> tuple[object, ...]:
    return (
        statement.scope,
        statement.source,
        statement.unit,
        statement.group,
        statement.fate,
        statement.role,
    )


def _clash(one: Statement[Count], other: Statement[Count], parts_of: PartsOf) -> Iterator[Conflict]:
    assert one.fate is not None
    args: dict[str, Arg] = {"fate": one.fate, "one": valued(one), "other": valued(other)}
    if one.value.is_known != other.value.is_known:
        yield Conflict(CODE, (one, other), Message("rule-one-word-uncounted", args))
        return
    if not one.value.is_known or _other_people(one, other):
        return
    agreement = compare(one.value.figure, other.value.figure)
    if agreement is not Agreement.AGREES:
        likely = likely_of_two(one, other, parts_of)
        yield Conflict(CODE, (one, other), Message("rule-one-word", args), agreement, likely)


def _other_people(one: Statement[Count], other: Statement[Count]) -> bool:
    """Whether the words of the source say that two groups were counted."""
    words = (one.group_words.casefold(), other.group_words.casefold())
    return all(words) and words[0] != words[1]
