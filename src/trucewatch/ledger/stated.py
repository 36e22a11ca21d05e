"""Tallies as the ledger reads them: from columns, without those replaced by a newer one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trucewatch.records.view import CaseView, Row, Table
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group, TallyRole
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure

NOT_PEOPLE = frozenset(
    {CountingUnit.DISCHARGE, CountingUnit.INCIDENT, CountingUnit.EPISODE, CountingUnit.COMPLAINT}
)
"""Units in which no people are counted: the ledger leaves their figures out."""

_ROLES = {str(role): role for role in TallyRole}
_FATES = {str(fate): fate for fate in FateStatus}
_UNITS = {str(unit): unit for unit in CountingUnit}
_GROUPS = {str(group): group for group in Group}


@dataclass(frozen=True, slots=True)
class Time:
    """Epoch seconds (UTC) between which something lies; None is not known on that side."""

    lo: int | None
    hi: int | None


UNDATED = Time(None, None)


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """One tally: what is counted, of whom, where and when. References are keys as stored."""

    row: Row
    key: str
    role: TallyRole
    fate: FateStatus | None
    unit: CountingUnit
    group: Group
    figure: Figure
    known: bool
    place: str | None
    movement: str | None
    incident: str | None
    whole: str | None
    time: Time


@dataclass(frozen=True, slots=True)
class Read:
    """The tallies that count, by key; those that a newer one replaced; and what replaced them."""

    current: dict[str, Stated]
    replaced: tuple[Row, ...]
    successor: dict[str, str]


def read(view: CaseView, until: int | None, rows: Sequence[int] | None = None) -> Read:
    """The tallies of people in a view that do not lie wholly after `until` (epoch seconds).

    rows: of these rows only.
    """
    admitted = {stated.key: stated for stated in _all(view, until, rows)}
    older = {key: stated.row.raw("supersedes") for key, stated in admitted.items()}
    successor = successors(
        {key: older[key] for key in sorted(admitted, key=lambda key: _order(admitted[key]))}
    )
    current = {key: stated for key, stated in admitted.items() if key not in successor}
    return Read(current, tuple(admitted[key].row for key in sorted(successor)), successor)


def successors(older: Mapping[str, str | None]) -> dict[str, str]:
    """The tally that stands today for each that was replaced; a circle replaces nothing.

    older: for each tally the one that it supersedes, in the order of their refs.
    """
    replaced = set(older.values())
    found: dict[str, str] = {}
    for top, target in older.items():
        step = None if top in replaced else target
        while step is not None and step in older and step not in found:
            found[step] = top
            step = older[step]
    return found


def _order(stated: Stated) -> tuple[str, str]:
    return str(stated.row.raw("ref")), stated.key


def _all(view: CaseView, until: int | None, rows: Sequence[int] | None) -> Iterator[Stated]:
    """Every tally of people, in columns: a hundred thousand of them are no matter."""
    table = view.table("tally")
    times, keys = _Times(view), table.raw("id")
    figures: dict[str, tuple[Figure, bool]] = {}
    names = ("role", "fate", "unit", "group", "count", "place", "movement", "incident", "part_of")
    raw = [table.raw(name) for name in names]
    for index in range(table.size) if rows is None else rows:
        role, fate, unit, group, count, place, movement, incident, whole = (c[index] for c in raw)
        if count is None or _UNITS[unit] in NOT_PEOPLE:
            continue
        time = times.of(index, role, fate, movement, incident)
        if until is not None and time.lo is not None and time.lo > until:
            continue
        if count not in figures:
            figures[count] = _figure(count)
        yield Stated(
            table.row(index),
            keys[index],
            _ROLES[role],
            None if fate is None else _FATES[fate],
            _UNITS[unit],
            _GROUPS[group],
            *figures[count],
            place,
            movement,
            incident,
            whole,
            time,
        )


def _figure(text: str) -> tuple[Figure, bool]:
    count = Count.parse(text)
    return count.figure, count.is_known


class _Times:
    """When a tally holds: its own time, or that of its movement, or of its incident."""

    def __init__(self, view: CaseView) -> None:
        self._view = view
        self._made: dict[tuple[Any, Any], Time] = {(None, None): UNDATED}

    def of(self, index: int, role: str, fate: Any, movement: Any, incident: Any) -> Time:
        own = self._pair(self._view.table("tally"), index, "at_lo", "at_hi")
        if own != UNDATED:
            return own
        happened = self._when("incident", incident, "period_start_lo", "period_end_hi")
        if happened != UNDATED:
            return happened
        if role != TallyRole.MOVED:
            return UNDATED
        ends = (FateStatus.EVACUATED, FateStatus.RETURNED)
        name = "arrived" if fate in ends else "left"
        return self._when("movement", movement, f"{name}_lo", f"{name}_hi")

    def _when(self, kind: str, key: str | None, lo: str, hi: str) -> Time:
        table = self._view.table(kind)
        index = None if key is None else table.place.get(key)
        return UNDATED if index is None else self._pair(table, index, lo, hi)

    def _pair(self, table: Table, index: int, lo: str, hi: str) -> Time:
        pair = (table.raw(lo)[index], table.raw(hi)[index])
        return self._made.setdefault(pair, Time(*pair))
