"""A weekday said that does not fit its date."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.texts import text_columns
from trucewatch.checks.times import stated_times
from trucewatch.records.view import CaseView
from trucewatch.rules.statement import Conflict
from trucewatch.rules.weekday import (
    may_name_weekday,
    may_tell_weekday,
    weekday,
    weekdays_in_text,
)
from trucewatch.values.finding import Finding, Severity

CODE = "date-weekday"
TITLE = "check-date-weekday-title"
SEVERITY = Severity.ERROR
SOURCE = "ISO 8601-1 (calendar)"


def check(view: CaseView) -> Iterator[Finding]:
    """Stated words of every instant and period, and dates in every text, against the calendar."""
    for statement in stated_times(view, may_tell_weekday):
        for conflict in weekday(statement):
            yield of_conflict(conflict, SEVERITY, SOURCE)
    for conflict in _in_texts(view):
        yield of_conflict(conflict, SEVERITY, SOURCE)


def _in_texts(view: CaseView) -> Iterator[Conflict]:
    """Dates of every text, in the language of its source; a translation is judged with it."""
    for table in view.tables.values():
        for field in text_columns(table):
            for index, raw in enumerate(table.columns[field]):
                if raw and may_name_weekday(raw):
                    text = json.loads(raw)
                    words = text.get(text.get("original")) or ""
                    yield from weekdays_in_text(words, where_of(table.row(index), field))
