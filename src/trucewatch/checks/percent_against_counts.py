"""A percentage that the counts beside it do not come to."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trucewatch.checks.figures import figure
from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.sources import Sources
from trucewatch.checks.texts import text_columns
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.rules.percentages import (
    may_tell_percent,
    names_group,
    percent_against_counts,
    percents_in_words,
)
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.people import Group
from trucewatch.values.finding import Finding, Severity

CODE = "percent-against-counts"
TITLE = "check-percent-against-counts-title"
SEVERITY = Severity.ERROR
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Parts and totals of which one tells a percentage; texts that tell all three."""
    for conflict in (*_of_figures(view), *_of_texts(view)):
        yield of_conflict(conflict, SEVERITY, SOURCE)


def _of_figures(view: CaseView) -> Iterator[Conflict]:
    table, sources = view.table("tally"), Sources(view)
    for at, whole, telling in _pairs(table):
        row = table.row(telling)
        part, total = figure(table.row(at), sources), figure(table.row(whole), sources)
        if part is not None and total is not None and part.unit is total.unit:
            conflict = percent_against_counts(part, total, _words(row))
            if conflict is not None:
                yield conflict


def _pairs(table: Table) -> Iterator[tuple[int, int, int]]:
    """A part, its total, and which of the two tells a percentage.

    A total that tells one ("50 killed, 40% of them women") is held against the one part whose
    group it names.
    """
    columns = zip(*(table.raw(n) for n in ("part_of", "count", "as_stated")), strict=True)
    for index, (whole, count, stated) in enumerate(columns):
        if not count or not may_tell_percent(count + (stated or "")):
            continue
        total = table.place.get(whole) if whole else None
        if total is not None:
            yield index, total, index
        parts = table.links_to("part_of").get(table.raw("id")[index], ())
        words = _words(table.row(index)) if parts else ""
        named = [part for part in parts if names_group(words, Group(table.raw("group")[part]))]
        if len(named) == 1:
            yield named[0], index, index


def _words(row: Row) -> str:
    """The figure as its source said it."""
    return str(row.count.stated or row.as_stated.get(row.as_stated.original) or "")


def _of_texts(view: CaseView) -> Iterator[Conflict]:
    for table in view.tables.values():
        for field in text_columns(table):
            for index, raw in enumerate(table.columns[field]):
                if raw and ("of " in raw or "Of " in raw or "من " in raw) and may_tell_percent(raw):
                    text = json.loads(raw)
                    words = text.get(text.get("original")) or ""
                    place = where_of(table.row(index), field)
                    yield from percents_in_words(Statement(words, place))
