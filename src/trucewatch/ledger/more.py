"""What is added to a book beside its entries: sums of figures that stand alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from trucewatch.ledger.accounts import is_among, may_share
from trucewatch.ledger.between import ALWAYS, NONE, Between, added
from trucewatch.ledger.columns import Bounds, Ints, Mask, figure_of, split
from trucewatch.ledger.stated import Time
from trucewatch.ledger.steps import Step
from trucewatch.records.view import MISSING
from trucewatch.values.codes.people import Group
from trucewatch.values.figures import Figure


@dataclass(frozen=True, slots=True)
class Flows:
    """Into (or out of) accounts: their numbers, whose, how many and when."""

    account: Ints
    people: Ints
    figure: Bounds
    start: Ints
    end: Ints

    def at(self, rows: Ints | Mask) -> Flows:
        """Some of them."""
        return Flows(
            self.account[rows], self.people[rows], self.figure.at(rows),
            self.start[rows], self.end[rows],
        )  # fmt: skip


def joined(parts: Sequence[Flows]) -> Flows:
    """All of them in one."""
    columns = [(one.account, one.people, *one.figure.columns, one.start, one.end) for one in parts]
    account, people, low, high, loose_low, loose_high, start, end = (
        np.concatenate(column) for column in zip(*columns, strict=True)
    )
    return Flows(account, people, Bounds(low, high, loose_low, loose_high), start, end)


class Sorted:
    """Flows of one direction by account and people, with what they come to."""

    def __init__(self, flows: Flows, peoples: int) -> None:
        self._flows, self._size = flows, max(peoples, 1)
        self._rows = dict(split(flows.account * self._size + flows.people))
        self._sums: dict[int, Figure] = {}

    def has(self, account: int, people: int) -> bool:
        """Whether anybody came (or went)."""
        return account * self._size + people in self._rows

    def total(self, account: int, people: int, between: Between) -> Figure:
        """The sum of what counts, from none to all of what may count."""
        pair = account * self._size + people
        if between.opening.lo is not None or between.until is not None:
            return added(_shares(self._flows.at(self._rows[pair]), between))
        if pair not in self._sums:
            self._sums[pair] = figure_of(self._flows.figure.at(self._rows[pair]))
        return self._sums[pair]


def _shares(flows: Flows, between: Between) -> Iterator[Figure]:
    """What counts of those that lie alike to both moments; one of them is asked for all."""
    alike = np.zeros(len(flows.start), dtype=np.int64)
    for moment in (between.opening.lo, between.until):
        for times in (flows.start, flows.end):
            known = (times != MISSING) & (moment is not None)
            side = np.sign(times - (moment or 0)) + 1
            alike = alike * 4 + np.where(known, side, 3)
    for _, at in split(alike):
        time = Time(_instant(flows.start[at[0]]), _instant(flows.end[at[0]]))
        share = between.share_of(time, figure_of(flows.figure.at(at)))
        if share is not None:
            yield share


def _instant(stored: np.int64) -> int | None:
    return None if stored == MISSING else int(stored)


@dataclass(frozen=True, slots=True)
class More:
    """What a book holds besides its entries. accounts: the one of the book and those in it.

    unclear: groups of which some left, and with which movement is not stated.
    """

    into: Sorted
    out: Sorted
    accounts: Sequence[int]
    peoples: Mapping[int, Group] = field(default_factory=dict)
    unclear: frozenset[Group] = frozenset()

    @property
    def groups(self) -> frozenset[Group]:
        """The groups of which anybody came or went."""
        return frozenset(
            group for people, group in self.peoples.items()
            if self._has(self.into, people) or self._has(self.out, people)
        )  # fmt: skip

    @property
    def is_nothing(self) -> bool:
        """Whether nobody came or went."""
        return not self.groups

    def comes(self, group: Group) -> bool:
        """Whether anybody of just this group came."""
        return any(self._has(self.into, at) for at, of in self.peoples.items() if of is group)

    def mixes(self, group: Group) -> bool:
        """Whether another group came or went that may hold people of this one."""
        return any(
            self._has(self.into, at) or (self._has(self.out, at) and not self._surely(other, group))
            for at, other in self.peoples.items()
            if other is not group and may_share(group, other)
        )

    def some_surely_went(self, group: Group) -> bool:
        """Whether people of a narrower group went who are in no other figure."""
        sides = self.peoples.items()
        return any(self._has(self.out, at) and self._surely(other, group) for at, other in sides)

    def _surely(self, other: Group, group: Group) -> bool:
        """Whether who went of the other group went of this one too, and in no other figure."""
        shared = any(may_share(one, other) for one in self.unclear - {other})
        return is_among(other, group) and not shared

    def come(self, group: Group, between: Between, is_one: bool = False) -> list[Figure]:
        """Who came; of other groups from none to all, or all of them as if they were this one."""
        return list(self._figures(self.into, group, between, is_one, (group,)))

    def gone(self, group: Group, between: Between, is_one: bool = False) -> list[Figure]:
        """Who went, likewise."""
        groups = (group, *(one for one in self.groups if self._surely(one, group)))
        return list(self._figures(self.out, group, between, is_one, groups))

    def sums(self, group: Group) -> Iterator[tuple[Step, Group, Figure]]:
        """Who went and who came, each group by itself, of those that may share people."""
        for step, side in ((Step.LEFT, self.out), (Step.ARRIVED, self.into)):
            for people, other in self.peoples.items():
                if self._has(side, people) and may_share(group, other):
                    one = More(side, side, self.accounts, {people: other})
                    yield step, other, added(one.come(other, ALWAYS))

    def _has(self, side: Sorted, people: int) -> bool:
        return any(side.has(account, people) for account in self.accounts)

    def _figures(
        self, side: Sorted, group: Group, between: Between, is_one: bool, whole: Collection[Group]
    ) -> Iterator[Figure]:
        for people, other in self.peoples.items():
            if other is group or may_share(group, other):
                for account in self.accounts:
                    if side.has(account, people):
                        figure = side.total(account, people, between)
                        yield figure if is_one or other in whole else NONE.hull(figure)
