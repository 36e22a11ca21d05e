"""A percentage that the counts beside it do not come to."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trucewatch.checks.figures import figure
from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.sources import Sources
from trucewatch.checks.texts import text_columns
from trucewatch.records.view import CaseView
from trucewatch.rules.percentages import (
    may_tell_percent,
    percent_against_counts,
    percents_in_words,
)
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.finding import Finding, Severity

CODE = "percent-against-counts"
TITLE = "check-percent-against-counts-title"
SEVERITY = Severity.ERROR
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Figures that are part of another and tell a percentage; texts that tell all three."""
    for conflict in (*_of_figures(view), *_of_texts(view)):
        yield of_conflict(conflict, SEVERITY, SOURCE)


def _of_figures(view: CaseView) -> Iterator[Conflict]:
    table, sources = view.table("tally"), Sources(view)
    columns = zip(*(table.raw(n) for n in ("part_of", "count", "as_stated")), strict=True)
    for index, (whole, count, stated) in enumerate(columns):
        at = table.place.get(whole) if whole and count else None
        if at is None or not may_tell_percent(count + (stated or "")):
            continue
        row = table.row(index)
        part, total = figure(row, sources), figure(table.row(at), sources)
        words = row.count.stated or row.as_stated.get(row.as_stated.original)
        if part is not None and total is not None and part.unit is total.unit:
            conflict = percent_against_counts(part, total, words)
            if conflict is not None:
                yield conflict


def _of_texts(view: CaseView) -> Iterator[Conflict]:
    for table in view.tables.values():
        for field in text_columns(table):
            for index, raw in enumerate(table.columns[field]):
                if raw and (" of " in raw or " من " in raw) and may_tell_percent(raw):
                    text = json.loads(raw)
                    words = text.get(text.get("original")) or ""
                    place = where_of(table.row(index), field)
                    yield from percents_in_words(Statement(words, place))
