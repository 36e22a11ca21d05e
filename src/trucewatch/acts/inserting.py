"""Rows into the tables of the history, in few statements.

Every record brings three more rows (revision, log entry, what was imported); as model instances
they take twice the time of the records themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.db import connection, models

VARIABLES = 30_000
"""Values in one statement; SQLite takes 32,766, PostgreSQL 65,535."""

Values = tuple[Any, ...]


def insert_rows(
    model: type[models.Model],
    names: Sequence[str],
    rows: Sequence[Values],
    returning: Sequence[str] = (),
) -> list[Values]:
    """Insert rows of values for the named fields; gives the returned fields, in any order."""
    fields = [_field(model, name) for name in names]
    ways = [_way(field) for field in fields]
    columns = ", ".join(_quoted(field.column) for field in fields)
    begin = f"INSERT INTO {_quoted(model._meta.db_table)} ({columns}) VALUES "  # noqa: S608
    end = f" RETURNING {', '.join(map(_quoted, returning))}" if returning else ""
    marks = f"({', '.join(['%s'] * len(names))})"
    found: list[Values] = []
    with connection.cursor() as cursor:
        for some in _portions(rows, VARIABLES // len(names)):
            values = [way(value) for row in some for way, value in zip(ways, row, strict=True)]
            cursor.execute(begin + ", ".join([marks] * len(some)) + end, values)
            if returning:
                found += cursor.fetchall()
    return found


def read_id(value: Any) -> UUID:
    """An id as the database gives it back."""
    return value if isinstance(value, UUID) else UUID(value)


def _field(model: type[models.Model], name: str) -> Any:
    """A field by its name, or by that of its column."""
    return next(f for f in model._meta.concrete_fields if name in (f.name, f.attname))


def _way(field: Any) -> Callable[[Any], Any]:
    """How a value of this field is handed to the database."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(target, models.UUIDField) and not connection.features.has_native_uuid_field:
        return _hex
    return _same


def _hex(value: UUID) -> str:
    return value.hex


def _same(value: Any) -> Any:
    return value


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _portions(rows: Sequence[Values], most: int) -> Iterator[Sequence[Values]]:
    for start in range(0, len(rows), most):
        yield rows[start : start + most]
