"""The fates of each person in a view who is recorded as dead and has more than one fate."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.one_life import Dated
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.people import DEAD


def lives(view: CaseView) -> Iterator[list[Dated]]:
    """Person by person."""
    table = view.table("fate")
    status = table.raw("status")
    for indexes in table.links_to("person").values():
        if len(indexes) > 1 and any(status[at] in DEAD for at in indexes):
            yield [_dated(table.row(at)) for at in indexes]


def _dated(row: Row) -> Dated:
    fate = Statement(row.status, where_of(row, "status"), at=row.at)
    return Dated(fate, "" if row.incident is None else name_of(row.incident))
