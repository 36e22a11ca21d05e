"""Arabic and English of one field that carry different figures, dates or clock times."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache

from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.texts import text_columns
from trucewatch.reading.scanning.numbers import numbers_in_words
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.figures_in_words import may_spell, surely_same
from trucewatch.rules.languages import languages_differ
from trucewatch.rules.statement import Statement
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.texts import Text

CODE = "figures-differ-by-language"
TITLE = "check-figures-differ-by-language-title"
SEVERITY = Severity.ERROR
SOURCE = "ours"

_spelled = lru_cache(maxsize=16)(numbers_in_words)
"""One text is asked for several times over."""


def check(view: CaseView) -> Iterator[Finding]:
    """Every text that stands in both languages."""
    for table in view.tables.values():
        for field in text_columns(table):
            for statement in _both(table, field):
                conflict = languages_differ(statement, _spelled)
                if conflict is not None:
                    yield of_conflict(conflict, SEVERITY, SOURCE)


def _both(table: Table, field: str) -> Iterator[Statement[Text]]:
    """The texts of a column that may differ; a text is stored with its original's tag."""
    for index, raw in enumerate(table.columns[field]):
        if not raw or '"ar"' not in raw:
            continue
        words = json.loads(raw) if '"original"' in raw else {}
        english, arabic = words.get("en"), words.get("ar")
        if english and arabic and (may_spell(english) or not surely_same(english, arabic)):
            row = table.row(index)
            yield Statement(getattr(row, field), where_of(row, field))
