"""A part of the ledger: what touches one place, one movement or one group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np

from trucewatch.ledger.accounts import LedgerAccount, Standing
from trucewatch.ledger.columns import Mask
from trucewatch.ledger.conflicts import Conflict
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.ledger import Balance, Ledger
from trucewatch.ledger.lines import Line
from trucewatch.ledger.long import LongLedger
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.values.codes.people import Group


@dataclass(frozen=True, slots=True)
class Part:
    """Which part: of a place with all that lies in it, of a movement likewise, of a group."""

    place: Row | None = None
    movement: Row | None = None
    group: Group | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return self.place is None and self.movement is None and self.group is None

    def movements(self, view: CaseView) -> Mask | None:
        """Which movements can have anything to do with it; None where all can."""
        if self.place is None and self.movement is None:
            return None
        table = view.table("movement")
        may = np.ones(table.size, dtype=np.bool_)
        if self.place is not None:
            inside = {place.key for place in view.rows("place") if self._is_in(place)}
            ends = zip(table.raw("start"), table.raw("destination"), strict=True)
            may &= np.array([a in inside or b in inside for a, b in ends], dtype=np.bool_)
        if self.movement is not None:
            batches = _within(table, self.movement.key)
            may &= np.array([key in batches for key in table.raw("id")], dtype=np.bool_)
        return may

    def holds_account(self, account: LedgerAccount) -> bool:
        """Whether an account is of the place and the movement."""
        of = account.of
        if of is None:
            return self.place is None and self.movement is None
        if account.standing is Standing.PLACE:
            return self.movement is None and self._is_in(of)
        return self._has(of)

    def holds_entry(self, entry: Entry) -> bool:
        """Whether people of it are counted."""
        if not self._counts(entry.group):
            return False
        moved = entry.line.movement
        if self.movement is not None:
            return moved is not None and self._has(moved)
        there = (one.of for one in (entry.origin, entry.target) if one.standing is Standing.PLACE)
        here = any(self._is_in(place) for place in there if place is not None)
        return self.place is None or here or (moved is not None and self._has(moved))

    def holds_line(self, line: Line) -> bool:
        """Whether a figure is of its group, its movement and its place."""
        if not self._counts(line.group):
            return False
        moved = line.movement
        if self.movement is not None:
            return moved is not None and self._has(moved)
        here = line.place is not None and self._is_in(line.place)
        return self.place is None or here or (moved is not None and self._has(moved))

    def holds_balance(self, balance: Balance) -> bool:
        """Whether it is a balance of it."""
        return self._counts(balance.group) and self.holds_account(balance.account)

    def holds_conflict(self, conflict: Conflict) -> bool:
        """Whether the figures meet in one of its accounts."""
        whose = any(self._counts(line.group) for line in conflict.lines)
        moved = (line.movement for line in conflict.lines)
        here = any(self._has(one) for one in moved if one is not None)
        return whose and (here or any(self.holds_account(one) for one in conflict.accounts))

    def holds_unaccounted(self, item: Unaccounted) -> bool:
        """Whether people of it are unaccounted for."""
        if not self._counts(item.group):
            return False
        row = item.record
        moved = row if row.kind == "movement" else row.movement if row.kind == "tally" else None
        if self.movement is not None:
            return moved is not None and self._has(moved)
        seen = item.last_seen is not None and self._is_in(item.last_seen)
        return self.place is None or seen or (moved is not None and self._has(moved))

    def _counts(self, group: Group) -> bool:
        return self.group is None or group is self.group

    def _is_in(self, place: Row) -> bool:
        return self.place is None or self.place in place.outward("parent")

    def _has(self, movement: Row) -> bool:
        """Whether a movement is the one, or lies in it, and starts or ends in the place."""
        if self.movement is not None and self.movement not in movement.outward("within"):
            return False
        ends = (movement.start, movement.destination)
        return self.place is None or any(self._is_in(end) for end in ends if end is not None)


def _within(table: Table, movement: str) -> set[str]:
    """A movement and all that lie in it, by key."""
    found, fresh = {movement}, [movement]
    while fresh:
        rows = table.links_to("within").get(fresh.pop(), ())
        fresh += [key for row in rows if (key := table.raw("id")[row]) not in found]
        found.update(fresh)
    return found


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What the ledger holds of a part, each list made while it is read."""

    entries: Iterable[Entry]
    balances: Iterable[Balance]
    conflicts: Iterable[Conflict]
    unaccounted: Iterable[Unaccounted]


def excerpt(found: Ledger | LongLedger, part: Part, ways: bool = True) -> Excerpt:
    """The part of a ledger. ways: of a long one with the accounts of all movements."""
    given = _of_long(found, part, ways) if isinstance(found, LongLedger) else _of_ledger(found)
    return Excerpt(
        filter(part.holds_entry, given.entries),
        filter(part.holds_balance, given.balances),
        filter(part.holds_conflict, given.conflicts),
        filter(part.holds_unaccounted, given.unaccounted),
    )


def _of_ledger(found: Ledger) -> Excerpt:
    return Excerpt(found.entries, found.balances, found.conflicts, found.unaccounted)


def _of_long(found: LongLedger, part: Part, ways: bool) -> Excerpt:
    wanted = part.movements(found.view)
    more: Iterator[Balance] = found.ways(wanted) if ways else iter(())
    return Excerpt(
        found.entries(wanted),
        chain(found.balances, more),
        found.conflicts(wanted),
        found.unaccounted(wanted),
    )
