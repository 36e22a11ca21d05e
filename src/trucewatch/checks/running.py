"""Running every check over a case: all of them, never stopping at the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from trucewatch.checks import figures_cannot_all_hold
from trucewatch.checks.begun import begun
from trucewatch.checks.gathering import Gathering, Weighed, in_order
from trucewatch.checks.registry import CHECKS
from trucewatch.checks.weighing import Weights
from trucewatch.records.view import CaseView
from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.finding import Finding
from trucewatch.values.progress import Progress, silent

_OF_THE_LEDGER = frozenset({figures_cannot_all_hold.CODE})
"""Checks that rest on nothing but what every part holds: the first part is enough for them."""


class Parts(Protocol):
    """A case in parts that hang together; if there are several, the first is held by all."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[CaseView]: ...


def run(
    view: CaseView, progress: Progress = silent, besides: Iterable[Finding] = ()
) -> list[Finding]:
    """Every finding about the case, gravest first, then by how much of a report rests on
    its records (the most first), then by place, code and values.

    besides: findings of these checks that rest on more than the view holds. progress: told before each check its code, how many are done, how many there are.
    """
    return [one.finding for one in weighed((view,), progress, besides)]


@collector_at_rest()
def weighed(
    parts: Parts,
    progress: Progress = silent,
    besides: Iterable[Finding] = (),
    most: int | None = None,
) -> list[Weighed]:
    """The same with the weight of each, of a case that need not be held at once.

    most: of each check so many are enough, the gravest; there may be more.
    Of several parts only the first can be read afterwards.
    """
    others = list(besides)
    if len(parts) == 1:
        (view,) = parts
        weights = Weights(view)
        found = [*others, *_found_in(view, 0, 1, progress)]
        return in_order([Weighed(one, weights(one), begun(view, one)) for one in found])
    gathering = Gathering(others, most)
    for at, part in enumerate(parts):
        gathering.take(part, _found_in(part, at, len(parts), progress))
        if at:
            part.let_go()
    return gathering.in_order()


def _found_in(view: CaseView, at: int, parts: int, progress: Progress) -> list[Finding]:
    found: list[Finding] = []
    for done, check in enumerate(CHECKS):
        progress(check.CODE, at * len(CHECKS) + done, parts * len(CHECKS))
        if not (at and check.CODE in _OF_THE_LEDGER):
            found.extend(check.check(view))
    progress("", (at + 1) * len(CHECKS), parts * len(CHECKS))
    return found
