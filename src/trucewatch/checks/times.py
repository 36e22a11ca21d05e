"""The times of a view as statements, found by the columns that a view derives for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from trucewatch.checks.findings import where_of
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.rules.statement import Statement
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When

EVENTS = (
    ("incident", "period"),
    ("movement", "left"),
    ("movement", "arrived"),
    ("tally", "at"),
    ("fate", "at"),
    ("evidence", "captured"),
)
"""Fields that tell when something happened; figures, fates and evidence of an incident share its
time and are judged with it."""


def when_fields(table: Table) -> list[str]:
    """Names of the fields of a kind that hold an instant."""
    return [name for name in table.columns if f"{name}_lo" in table.columns]


def period_fields(table: Table) -> list[str]:
    """Names of the fields of a kind that hold a period."""
    return [name for name in table.columns if f"{name}_start_lo" in table.columns]


def when_of(row: Row, field: str) -> Statement[When] | None:
    """An instant of a record as a statement."""
    value = getattr(row, field)
    return None if value is None else Statement(value, where_of(row, field))


def period_of(row: Row, field: str) -> Statement[Period] | None:
    """A period of a record as a statement."""
    value = getattr(row, field)
    return None if value is None else Statement(value, where_of(row, field))


def stated_times(
    view: CaseView, may_tell: Callable[[str], bool]
) -> Iterator[Statement[When] | Statement[Period]]:
    """Every instant and period that keeps words of its source which may tell what is asked for."""
    for table in view.tables.values():
        for field in [*when_fields(table), *period_fields(table)]:
            for index, raw in enumerate(table.raw(field)):
                if raw is not None and "«" in raw and may_tell(raw.partition("«")[2]):
                    yield event_of(table.row(index), field)


def events(view: CaseView) -> Iterator[tuple[Table, str, list[int | None], list[int | None]]]:
    """Table, field, and the earliest begin and latest end of each event (epoch seconds)."""
    for kind, field in EVENTS:
        table = view.table(kind)
        period = f"{field}_start_lo" in table.columns
        begins, ends = ("_start_lo", "_end_hi") if period else ("_lo", "_hi")
        yield table, field, list(table.raw(field + begins)), list(table.raw(field + ends))


def judged_with_incident(table: Table, index: int) -> bool:
    """Whether a record shares the time of an incident that is judged itself."""
    return "incident" in table.columns and table.raw("incident")[index] is not None


def event_of(row: Row, field: str) -> Statement[When] | Statement[Period]:
    """The instant or period of a record that has one, as a statement."""
    return Statement(getattr(row, field), where_of(row, field))


def time_said(says: str, zone: str) -> When | Period | None:
    """The time that a citation tells; words that are no time tell none."""
    for read in (When.parse, Period.parse):
        try:
            return read(says, zone or None)
        except Refusal:
            continue
    return None
