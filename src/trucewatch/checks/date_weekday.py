"""A weekday said that does not fit its date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.texts import text_columns
from trucewatch.checks.times import period_fields, stated_times, time_said, when_fields
from trucewatch.records.view import CaseView
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.rules.weekday import (
    may_name_weekday,
    may_tell_weekday,
    weekday,
    weekdays_in_text,
)
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.period import Period
from trucewatch.values.when import When

CODE = "date-weekday"
TITLE = "check-date-weekday-title"
SEVERITY = Severity.ERROR
SOURCE = "ISO 8601-1 (calendar)"


def check(view: CaseView) -> Iterator[Finding]:
    """Stated words of every instant and period and of the citations about them, and dates in every
    text, against the calendar."""
    for statement in (*stated_times(view, may_tell_weekday), *_cited(view)):
        for conflict in weekday(statement):
            yield of_conflict(conflict, SEVERITY, SOURCE)
    for conflict in _in_texts(view):
        yield of_conflict(conflict, SEVERITY, SOURCE)


def _cited(view: CaseView) -> Iterator[Statement[Any]]:
    """A time with what a source says of it: in its own words, or with another time.

    Words that write a date out whole are held against the calendar as every text is.
    """
    fields = {
        (kind, f) for kind, t in view.tables.items() for f in (*when_fields(t), *period_fields(t))
    }
    table = view.table("citation")
    columns = (table.raw(name) for name in ("about_kind", "field", "as_stated", "says"))
    for index, (kind, field, words, says) in enumerate(zip(*columns, strict=True)):
        told = [one for one in (words, says) if one and may_tell_weekday(one)]
        row = table.row(index) if told and (kind, field) in fields else None
        about = None if row is None else view.get(kind, row.about)
        recorded = None if about is None else getattr(about, field)
        if row is None or recorded is None:
            continue
        stated = row.as_stated.get(row.as_stated.original) or ""
        if words in told and not any(weekdays_in_text(stated, where_of(row, "as_stated"))):
            yield Statement(recorded.with_stated(stated), where_of(row, "as_stated"))
        other = time_said(says, _zone(recorded)) if says in told else None
        if other is not None:
            yield Statement(other, where_of(row, "says"))


def _zone(value: When | Period) -> str:
    edge = (value.start or value.end) if isinstance(value, Period) else value
    return "" if edge is None else edge.zone


def _in_texts(view: CaseView) -> Iterator[Conflict]:
    """Dates of every text, in the language of its source; a translation is judged with it."""
    for table in view.tables.values():
        for field in text_columns(table):
            for index, raw in enumerate(table.columns[field]):
                if raw and may_name_weekday(raw):
                    text = json.loads(raw)
                    words = text.get(text.get("original")) or ""
                    yield from weekdays_in_text(words, where_of(table.row(index), field))
