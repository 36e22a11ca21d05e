"""What figures that stand alone add to the books, and who they leave on the way: sums of columns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import repeat
from operator import is_not

import numpy as np

from trucewatch.ledger.accounts import OPEN_ENDS, LedgerAccount, Standing
from trucewatch.ledger.alone import Alone
from trucewatch.ledger.books import Apart
from trucewatch.ledger.columns import Bounds, Ints, Mask, figure_of, less, numbered, split, summed
from trucewatch.ledger.more import Flows, More, Sorted, joined
from trucewatch.ledger.steps import Step, What
from trucewatch.records.view import MISSING, CaseView
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure

_ENDS = {end: at for at, end in enumerate(OPEN_ENDS, 1)}


class Alongside:
    """The entries that figures standing alone make, by account; a place stands for what it holds.

    Accounts are numbered: places, the place that is not stated, open ends.
    """

    def __init__(self, view: CaseView, alone: Alone) -> None:
        self._view, self._alone = view, alone
        self._places = view.table("place")
        movements = view.table("movement")
        unstated = self._places.size
        self._starts = numbered(self._places, movements.raw("start"), unstated)
        self._targets = numbered(self._places, movements.raw("destination"), unstated)
        steps = np.array([list(Step).index(step) for step, _ in alone.whats], dtype=np.int64)
        self._step = steps[alone.what] if len(steps) else alone.what
        size = movements.size
        self._departed = self._marked(self._is(Step.LEFT), size)
        self._came = self._marked(self._is(Step.ARRIVED) | self._is(Step.RETURNED), size)

    def _is(self, step: Step) -> Mask:
        found: Mask = self._step == list(Step).index(step)
        return found

    def _marked(self, rows: Mask, size: int) -> Mask:
        found = np.zeros(size, dtype=np.bool_)
        found[self._alone.movement[rows]] = True
        return found

    @cached_property
    def _out(self) -> Flows:
        """Out of places: who left, and who must have, for they arrived, came back or met an end."""
        left, implied = self._is(Step.LEFT), ~self._departed[self._alone.movement]
        implied &= ~self._is(Step.LEFT) & ~self._is(Step.NOTE)
        perhaps = implied & self._is(Step.END) & self._came[self._alone.movement]
        figure = self._alone.figure
        lows = (np.where(perhaps, 0, low) for low in (figure.low, figure.loose_low))
        low, loose_low = lows
        figure = Bounds(low, figure.high, loose_low, figure.loose_high)
        return self._flows(left | implied, self._starts, figure)

    @cached_property
    def _into(self) -> Flows:
        """Into places: who arrived where it is stated, who came back; and into open ends."""
        targets = self._view.table("movement").raw("destination")
        named = map(is_not, targets, repeat(None))
        stated = np.fromiter(named, dtype=np.bool_, count=len(targets))
        figure, parts = self._alone.figure, []
        arrived = self._is(Step.ARRIVED) & stated[self._alone.movement]
        parts.append(self._flows(arrived, self._targets, figure))
        parts.append(self._flows(self._is(Step.RETURNED), self._starts, figure))
        for what, (_, end) in enumerate(self._alone.whats):
            if end in _ENDS:
                rows = self._alone.what == what
                account = np.full(len(self._starts), self._places.size + _ENDS[end])
                parts.append(self._flows(rows, account, figure))
        return joined(parts)

    def _flows(self, rows: Mask, accounts: Ints, figure: Bounds) -> Flows:
        alone = self._alone
        at = accounts[alone.movement[rows]]
        return Flows(at, alone.people[rows], figure.at(rows), alone.start[rows], alone.end[rows])

    def named(self) -> Iterator[tuple[LedgerAccount, CountingUnit]]:
        """Every account that an entry names, with its unit."""
        for flows in (self._out, self._into):
            size = max(len(self._alone.peoples), 1)
            for pair in np.unique(flows.account * size + flows.people).tolist():
                account, people = divmod(pair, size)
                yield self._account(account), self._alone.peoples[people][0]

    def _account(self, number: int) -> LedgerAccount:
        if number > self._places.size:
            return LedgerAccount(OPEN_ENDS[number - self._places.size - 1])
        place = None if number == self._places.size else self._places.row(number)
        return LedgerAccount(Standing.PLACE, place)

    def of(self, account: LedgerAccount, unit: CountingUnit, unclear: frozenset[Group]) -> More:
        """What these figures add to the book of an account."""
        groups = {at: group for at, (of, group) in enumerate(self._alone.peoples) if of is unit}
        return More(self._sorted_into, self._sorted_out, self._held_by(account), groups, unclear)

    def apart(self, account: LedgerAccount, unit: CountingUnit) -> Apart:
        """Whether people of other units came or went: a movement that stands alone counts in one."""
        others = [at for at, (of, _) in enumerate(self._alone.peoples) if of is not unit]
        pairs = [(number, at) for number in self._held_by(account) for at in others]
        return Apart(
            any(self._sorted_into.has(*pair) for pair in pairs),
            any(self._sorted_out.has(*pair) for pair in pairs),
        )

    def _held_by(self, account: LedgerAccount) -> list[int]:
        """The numbers of an account and of every place that lies in it."""
        if account.standing in _ENDS:
            return [self._places.size + _ENDS[account.standing]]
        if account.standing is not Standing.PLACE:
            return []
        if account.of is None:
            return [self._places.size]
        return self._within[account.of.key]

    @cached_property
    def _within(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, place in enumerate(self._places.rows()):
            for outer in place.outward("parent"):
                found.setdefault(outer.key, []).append(number)
        return found

    @cached_property
    def _sorted_into(self) -> Sorted:
        return Sorted(self._into, len(self._alone.peoples))

    @cached_property
    def _sorted_out(self) -> Sorted:
        return Sorted(self._out, len(self._alone.peoples))

    def sums(self) -> dict[tuple[What, CountingUnit, Group], Figure]:
        """What each step comes to, by end, unit and group."""
        alone, size = self._alone, max(len(self._alone.peoples), 1)
        pairs = alone.what * size + alone.people
        return {
            (alone.whats[pair // size], *alone.peoples[pair % size]): figure_of(alone.figure.at(at))
            for pair, at in split(pairs)
            if alone.whats[pair // size][0] is not Step.NOTE
        }

    def open_ends(self) -> Iterator[tuple[tuple[Standing, CountingUnit, Group], int, Figure]]:
        """Those in an open end, and those still on the way: how many records say so of how many."""
        alone, size = self._alone, max(len(self._alone.peoples), 1)
        for pair, at in split(alone.what * size + alone.people):
            end = alone.whats[pair // size][1]
            if end in _ENDS:
                figure = figure_of(alone.figure.at(at))
                yield (end, *alone.peoples[pair % size]), len(at), figure
        left = self._left_on_the_way()
        for people, at in split(left.people):
            figure = figure_of(left.figure.at(at))
            yield (Standing.ON_THE_WAY, *alone.peoples[people]), len(at), figure

    @property
    def notes(self) -> Mask:
        """Which figures are only told."""
        return self._is(Step.NOTE)

    @property
    def overdrawn(self) -> Ints:
        """Movements of which more came somewhere than can have left."""
        movement, residual, _ = self._residuals
        below: Mask = (residual.loose_high != MISSING) & (residual.loose_high < 0)
        return movement.compress(below)

    @property
    def leaving_some(self) -> Ints:
        """Movements with figures in an open end, or of which more may have left than came."""
        ends = np.array([end in _ENDS for _, end in self._alone.whats], dtype=np.bool_)
        ended = ends[self._alone.what] if len(ends) else np.zeros(0, dtype=np.bool_)
        movement, residual, _ = self._residuals
        some = (residual.high == MISSING) | (residual.high > 0)
        return np.concatenate([self._alone.movement[ended], movement[some]])

    @cached_property
    def _residuals(self) -> tuple[Ints, Bounds, Ints]:
        """Of each movement with a figure of those who left: how many more than came, and whose."""
        alone, size = self._alone, len(self._starts)
        left, gone = self._is(Step.LEFT), ~(self._is(Step.LEFT) | self._is(Step.NOTE))
        there = alone.movement[left]
        out = [summed(alone.movement[gone], column[gone], size) for column in alone.figure.columns]
        low, high, loose_low, loose_high = alone.figure.at(left).columns
        residual = Bounds(
            less(low, out[1][there]), less(high, out[0][there]),
            less(loose_low, out[3][there]), less(loose_high, out[2][there]),
        )  # fmt: skip
        return there, residual, alone.people[left]

    def _left_on_the_way(self) -> Flows:
        """Movements of which more may have left than came anywhere: how many more."""
        _, residual, people = self._residuals
        some = (residual.high == MISSING) | (residual.high > 0)
        floored = residual.at(some)
        lows = [np.maximum(np.where(low == MISSING, 0, low), 0)
                for low in (floored.low, floored.loose_low)]  # fmt: skip
        people = people[some]
        empty = np.zeros(0, dtype=np.int64)
        bounds = Bounds(lows[0], floored.high, lows[1], floored.loose_high)
        return Flows(empty, people, bounds, empty, empty)
