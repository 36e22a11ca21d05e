"""A stated duration that the times of start and end exclude."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.times import period_fields, period_of
from trucewatch.records.view import CaseView
from trucewatch.rules.durations import duration_and_times
from trucewatch.values.finding import Finding, Severity

CODE = "duration-and-times"
TITLE = "check-duration-and-times-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (words.md, Widths of stated times)"


def check(view: CaseView) -> Iterator[Finding]:
    """The stated words of every period, and of the citations about it."""
    for table in view.tables.values():
        for field in period_fields(table):
            for index, raw in enumerate(table.raw(field)):
                statement = period_of(table.row(index), field) if raw and "«" in raw else None
                if statement is not None:
                    conflict = duration_and_times(statement, statement.value.stated)
                    if conflict is not None:
                        yield of_conflict(conflict, SEVERITY, SOURCE)
    yield from _cited(view)


def _cited(view: CaseView) -> Iterator[Finding]:
    fields = {(kind, name) for kind, t in view.tables.items() for name in period_fields(t)}
    table = view.table("citation")
    pairs = zip(table.raw("about_kind"), table.raw("field"), table.raw("as_stated"), strict=True)
    for index, (kind, field, words) in enumerate(pairs):
        if not words or (kind, field) not in fields:
            continue
        citation = table.row(index)
        about = view.get(kind, citation.about)
        statement = None if about is None else period_of(about, field)
        if statement is None:
            continue
        stated = citation.as_stated.get(citation.as_stated.original)
        conflict = duration_and_times(statement, stated)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)
