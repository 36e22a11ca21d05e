"""An event later than the moment after which nothing is included."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.times import event_of, events, judged_with_incident, when_of
from trucewatch.records.view import CaseView
from trucewatch.rules.windows import begins_after
from trucewatch.values.finding import Finding, Severity

CODE = "after-as-of"
TITLE = "check-after-as-of-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (docs/report.md)"


def check(view: CaseView) -> Iterator[Finding]:
    """Events against the as-of of the case, and figures against that of their own source."""
    yield from _after_case(view)
    yield from _after_source(view)


def _after_case(view: CaseView) -> Iterator[Finding]:
    moment, latest = when_of(view.case, "as_of"), view.case.derived("as_of_hi")
    if moment is None or latest is None:
        return
    for table, field, begins, _ in events(view):
        for index, begin in enumerate(begins):
            if begin is None or begin <= latest or judged_with_incident(table, index):
                continue
            conflict = begins_after(event_of(table.row(index), field), moment, CODE)
            if conflict is not None:
                yield of_conflict(conflict, SEVERITY, SOURCE)


def _after_source(view: CaseView) -> Iterator[Finding]:
    sources = view.table("source")
    latest = dict(zip(sources.raw("id"), sources.raw("as_of_hi"), strict=True))
    table = view.table("tally")
    pairs = zip(table.raw("source"), table.raw("at_lo"), strict=True)
    for index, (source, begin) in enumerate(pairs):
        limit = latest.get(source) if source is not None else None
        if limit is None or begin is None or begin <= limit:
            continue
        row = table.row(index)
        moment = when_of(row.source, "as_of")
        conflict = None if moment is None else begins_after(event_of(row, "at"), moment, CODE)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)
