"""The texts of a view, column by column."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.records.view import Table


def text_columns(table: Table) -> Iterator[str]:
    """Fields of a kind whose stored form is that of a text with its languages (or of an area)."""
    for field, column in table.columns.items():
        first = next((value for value in column if value), None)
        if isinstance(first, str) and first[:1] == "{":
            yield field
