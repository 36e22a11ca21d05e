"""Figures that stand alone, as arrays: what a million movements come to in seconds.

A movement stands alone if it lies within no other and none lies within it, all its figures count
one group in one unit, and each is told once, of people who left, arrived, came back or met an end:
no part of another figure, replaced by none, of no incident, in a unit that nothing converts. Its entries need no other record, so
they are summed as columns. All other figures go the way of `balance.account`, which is the
definition; `totals` puts both together.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import is_not
from typing import TypeVar

import numpy as np

from trucewatch.ledger.accounts import Standing
from trucewatch.ledger.columns import Bounds, Ints, Mask, numbered
from trucewatch.ledger.converting import CONVERTS, convertible
from trucewatch.ledger.stated import NOT_PEOPLE
from trucewatch.ledger.steps import Step, What, step_of_kind
from trucewatch.records.view import MISSING, CaseView, Table
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group, TallyRole
from trucewatch.values.count import Count

T = TypeVar("T", bound=Hashable)

LARGEST = 2**40
"""A larger figure goes the slow way, so that no sum of any of them is too large for a column."""
_ALONE = (Step.LEFT, Step.ARRIVED, Step.RETURNED, Step.NOTE)


@dataclass(frozen=True, slots=True)
class Alone:
    """The figures that stand alone: what each does, with its movement, figure and time.

    what: an index into `whats`; people: into `peoples` (unit and group). row: of the
    tally. rest: rows of tallies that do not stand alone.
    """

    whats: Sequence[What]
    peoples: Sequence[tuple[CountingUnit, Group]]
    what: Ints
    people: Ints
    movement: Ints
    figure: Bounds
    start: Ints
    end: Ints
    row: Ints
    rest: list[int]


def standing_alone(view: CaseView, until: int | None, among: Sequence[int] | None = None) -> Alone:
    """The figures that stand alone, and the rows of all that do not lie wholly after `until`.

    among: of these rows only.
    """
    table = view.table("tally")
    kinds, counts, peoples, kind, count, people = _told(table)
    pairs = [(CountingUnit(unit), Group(group)) for unit, group in peoples]
    movement = numbered(view.table("movement"), table.raw("movement"), -1)
    start, end = _times(view, kinds, kind, movement)
    figures, is_sure = _figures(counts)
    told = np.array([told is not None for told in counts], dtype=np.bool_)[count]
    told &= np.array([unit not in NOT_PEOPLE for unit, _ in pairs], dtype=np.bool_)[people]
    if among is not None:
        wanted = np.zeros(table.size, dtype=np.bool_)
        wanted[np.array(among, dtype=np.int64)] = True
        told &= wanted
    if until is not None:
        told &= (start == MISSING) | (start <= until)
    whats = [_what(role, fate) for role, fate in kinds]
    rates = [role in CONVERTS for role, _ in kinds]
    may = [_may_stand_alone(what) and not rate for what, rate in zip(whats, rates, strict=True)]
    simple = np.array(may, dtype=np.bool_)[kind]
    converted = convertible(view)
    simple &= np.array([unit not in converted for unit, _ in pairs], dtype=np.bool_)[people]
    simple &= told & is_sure[count] & (movement >= 0) & _unreferred(table)
    simple &= ~_entangled(view, told & ~simple, movement)[movement]
    known = _Known[What]()
    what = known.of(whats, len(whats))[kind]
    simple &= ~_mixed(movement, people, what, simple, [step for step, _ in known.found])[movement]
    at = np.flatnonzero(simple)
    return Alone(
        known.found, pairs, what[at], people[at], movement[at], figures.at(count[at]),
        start[at], end[at], at, np.flatnonzero(told & ~simple).tolist(),
    )  # fmt: skip


_Kinds = list[tuple[str, str | None]]


def _told(
    table: Table,
) -> tuple[_Kinds, list[str | None], list[tuple[str, str]], Ints, Ints, Ints]:
    """The kinds, counts and peoples that are told, and of each tally their numbers.

    All five columns are looked up at once: one look at each of a million rows, not three.
    """
    every: _Known[tuple[str, str | None, str | None, str, str]] = _Known()
    names = ("role", "fate", "count", "unit", "group")
    at = every.of(zip(*(table.raw(name) for name in names), strict=True), table.size)
    kinds: _Known[tuple[str, str | None]] = _Known()
    counts: _Known[str | None] = _Known()
    peoples: _Known[tuple[str, str]] = _Known()
    kind = kinds.of(((role, fate) for role, fate, *_ in every), len(every))
    count = counts.of((told for _, _, told, _, _ in every), len(every))
    people = peoples.of(((unit, group) for *_, unit, group in every), len(every))
    return kinds.found, counts.found, peoples.found, kind[at], count[at], people[at]


class _Known(dict[T, int]):
    """Values and the order in which each is first met, asked for a million times."""

    def __missing__(self, value: T) -> int:
        self[value] = len(self)
        return self[value]

    @property
    def found(self) -> list[T]:
        return list(self)

    def of(self, values: Iterable[T], size: int) -> Ints:
        """The number of each value."""
        return np.fromiter(map(self.__getitem__, values), dtype=np.int64, count=size)


def _what(role: str, fate: str | None) -> What:
    return step_of_kind(TallyRole(role), None if fate is None else FateStatus(fate), False)


def _may_stand_alone(what: What) -> bool:
    step, end = what
    return step in _ALONE or (step is Step.END and end is not Standing.RELEASED)


def _figures(counts: Sequence[str | None]) -> tuple[Bounds, Mask]:
    """The figure of each text, and whether it is a number that columns may hold."""
    rows, sure = [], []
    for text in counts:
        count = None if text is None else Count.parse(text)
        figure = None if count is None else count.figure
        bounds = (
            []
            if figure is None
            else [figure.tight.low, figure.tight.high, figure.loose.low, figure.loose.high]
        )
        fits = bool(bounds) and all(bound is None or 0 <= bound < LARGEST for bound in bounds)
        sure.append(fits and count is not None and count.is_known)
        rows.append([_bound(bound) for bound in bounds] if fits else [0, 0, 0, 0])
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    return Bounds(*columns), np.array(sure, dtype=np.bool_)


def _bound(bound: int | None) -> int:
    return MISSING if bound is None else bound


def _times(
    view: CaseView, kinds: Sequence[tuple[str, str | None]], kind: Ints, movement: Ints
) -> tuple[Ints, Ints]:
    """When a figure holds: its own time, or of people moved that of the movement."""
    table, of = view.table("tally"), view.table("movement")
    own = (table.column("at_lo"), table.column("at_hi"))
    undated = (own[0] == MISSING) & (own[1] == MISSING) & (movement >= 0)
    moved = np.array([role == TallyRole.MOVED for role, _ in kinds], dtype=np.bool_)[kind]
    ends = (FateStatus.EVACUATED, FateStatus.RETURNED)
    come = np.array([fate in ends for _, fate in kinds], dtype=np.bool_)[kind]
    for left, arrived, column in (
        ("left_lo", "arrived_lo", 0),
        ("left_hi", "arrived_hi", 1),
    ):
        for name, mask in ((left, undated & moved & ~come), (arrived, undated & moved & come)):
            if mask.any():
                told = own[column].copy()
                told[mask] = of.column(name)[movement[mask]]
                own = (told, own[1]) if column == 0 else (own[0], told)
    return own


def _unreferred(table: Table) -> Mask:
    """Rows of no incident, place or total, that replace none and to which no other row refers."""
    free = np.ones(table.size, dtype=np.bool_)
    for name in ("incident", "place", "part_of", "supersedes"):
        column = table.raw(name)
        if any(column):
            stated = map(is_not, column, repeat(None))
            free &= ~np.fromiter(stated, dtype=np.bool_, count=table.size)
    for name in ("part_of", "supersedes"):
        referred = (table.place.get(key) for key in set(table.raw(name)) if key is not None)
        free[[row for row in referred if row is not None]] = False
    return free


def _entangled(view: CaseView, others: Mask, movement: Ints) -> Mask:
    """Movements of which some figure does not stand alone, and those within or around others."""
    table = view.table("movement")
    found = np.zeros(table.size + 1, dtype=np.bool_)
    found[movement[others & (movement >= 0)]] = True
    if any(table.raw("within")):
        outer = numbered(table, table.raw("within"), -1)
        inside = map(is_not, table.raw("within"), repeat(None))
        found[:-1] |= np.fromiter(inside, dtype=np.bool_, count=table.size)
        found[outer[outer >= 0]] = True
    return found


def _mixed(movement: Ints, people: Ints, what: Ints, simple: Mask, steps: Sequence[Step]) -> Mask:
    """Movements of several groups or units, or with one step told more than once."""
    found = np.zeros(int(movement.max(initial=-1)) + 2, dtype=np.bool_)
    at = np.flatnonzero(simple)
    first = np.zeros(len(found), dtype=np.int64)
    first[movement[at][::-1]] = people[at][::-1]
    found[movement[at][first[movement[at]] != people[at]]] = True
    counted = np.array([step is not Step.NOTE for step in steps], dtype=np.bool_)[what[at]]
    told = np.sort(movement[at][counted] * len(steps) + what[at][counted])
    twice = told[1:][told[1:] == told[:-1]]
    found[twice // max(len(steps), 1)] = True
    return found
