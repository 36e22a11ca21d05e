"""A stated duration that the times of start and end exclude."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.times import period_fields, period_of
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.durations import duration_and_times, may_tell_duration, read_duration
from trucewatch.values.as_stated import split_stated
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.ranges import Range

CODE = "duration-and-times"
TITLE = "check-duration-and-times-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (words.md, Widths of stated times)"
_SIDES = ("start_lo", "start_hi", "end_lo", "end_hi")


def check(view: CaseView) -> Iterator[Finding]:
    """The stated words of every period, and of the citations about it."""
    for table in view.tables.values():
        for field in period_fields(table):
            yield from _stated(table, field)
    yield from _cited(view)


def _stated(table: Table, field: str) -> Iterator[Finding]:
    bounds = zip(*(table.raw(f"{field}_{side}") for side in _SIDES), strict=True)
    for index, (raw, sides) in enumerate(zip(table.raw(field), bounds, strict=True)):
        if raw is None or "«" not in raw or None in sides:
            continue
        words = split_stated(raw)
        told = read_duration(words[1]) if words and may_tell_duration(words[1]) else None
        start_lo, start_hi, end_lo, end_hi = sides
        if told is None or told.tight.intersects(Range(end_lo - start_hi, end_hi - start_lo)):
            continue
        statement = period_of(table.row(index), field)
        if statement is not None:
            conflict = duration_and_times(statement, statement.value.stated)
            if conflict is not None:
                yield of_conflict(conflict, SEVERITY, SOURCE)


def _cited(view: CaseView) -> Iterator[Finding]:
    fields = {(kind, name) for kind, t in view.tables.items() for name in period_fields(t)}
    table = view.table("citation")
    pairs = zip(table.raw("about_kind"), table.raw("field"), table.raw("as_stated"), strict=True)
    for index, (kind, field, words) in enumerate(pairs):
        if not words or (kind, field) not in fields or not may_tell_duration(words):
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
