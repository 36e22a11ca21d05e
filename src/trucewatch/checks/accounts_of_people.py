"""The figures of each account of people (who was there, who was moved, who remains), by source."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import figure, superseded
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.remaining import remaining_fits
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.count import Count

_ROLES = (TallyRole.START, TallyRole.MOVED, TallyRole.REMAINING)
_Account = tuple[tuple[str, str], str]


def remaining_conflicts(view: CaseView) -> Iterator[Conflict]:
    """Conflicts between start, moved and remaining within each account and independent source.

    Parts of a figure and superseded figures are left out: the figure they belong to stands.
    """
    accounts: dict[_Account, dict[TallyRole, list[Statement[Count]]]] = {}
    sources, old, table = Sources(view), superseded(view), view.table("tally")
    for index, role in enumerate(table.raw("role")):
        if role not in _ROLES or table.raw("part_of")[index] is not None:
            continue
        row = table.row(index)
        told = figure(row, sources)
        if told is not None and row.key not in old:
            by_role = accounts.setdefault((_account(row), told.source), {r: [] for r in _ROLES})
            by_role[TallyRole(role)].append(told)
    for figures in accounts.values():
        yield from remaining_fits(*(figures[role] for role in _ROLES))


def _account(row: Row) -> tuple[str, str]:
    """What the figure accounts for: the people of an agreement, else of a place, else the case."""
    if row.raw("agreement") is not None:
        return "agreement", row.raw("agreement")
    movement = row.movement
    clause = None if movement is None else movement.clause
    if clause is not None:
        return "agreement", clause.raw("agreement")
    place = row.raw("place") or (movement.raw("start") if movement is not None else None)
    return ("place", place) if place is not None else ("case", "")
