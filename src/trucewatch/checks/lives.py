"""The fates of persons in a view who are recorded as dead, found by their columns."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.one_life import Dated
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.people import DEAD


def deaths(view: CaseView) -> Iterator[list[Dated]]:
    """The fates of each person with more than one death, person by person."""
    table = view.table("fate")
    status = table.raw("status")
    for indexes in table.links_to("person").values():
        if len(indexes) > 1 and sum(status[at] in DEAD for at in indexes) > 1:
            yield [_dated(table.row(at)) for at in indexes]


def lives_after_death(view: CaseView) -> Iterator[list[Dated]]:
    """The fates of each person who has one that begins after a death is over."""
    table = view.table("fate")
    status, lows, highs = table.raw("status"), table.raw("at_lo"), table.raw("at_hi")
    for indexes in table.links_to("person").values():
        if len(indexes) < 2:
            continue
        over = [highs[at] for at in indexes if status[at] in DEAD and highs[at] is not None]
        if over and any(lows[at] is not None and lows[at] > min(over) for at in indexes):
            yield [_dated(table.row(at)) for at in indexes]


def _dated(row: Row) -> Dated:
    fate = Statement(row.status, where_of(row, "status"), at=row.at)
    return Dated(fate, "" if row.incident is None else name_of(row.incident))
