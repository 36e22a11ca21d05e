"""Changed records into their tables, by one statement for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import connection

from trucewatch.acts.inserting import quoted, values_of
from trucewatch.records.models import Record
from trucewatch.records.plain import BOOKKEEPING, KINDS
from trucewatch.values.refusal import refuse

LEFT = (BOOKKEEPING - {"revision"}) | {"id"}
"""The columns of a record that no revision of it changes."""

NO_STEPS: Mapping[UUID, int] = {}


def update_records(
    kind: str, records: Iterable[Record], steps: Mapping[UUID, int] = NO_STEPS
) -> None:
    """Write the next revision of records of one kind over the one before.

    steps: how many revisions a record goes on by, where it is not one.
    Raises Refusal where somebody else changed a record in the meantime.
    """
    fields = [field for field in KINDS[kind]._meta.concrete_fields if field.name not in LEFT]
    values, key = values_of(fields), values_of([KINDS[kind]._meta.pk])
    statement = _statement(kind, [str(field.column) for field in fields])
    with connection.cursor() as cursor:
        for record in records:
            before = record.revision
            record.revision = before + steps.get(record.id, 1)
            cursor.execute(statement, [*values(record), *key(record), before])
            if not cursor.rowcount:
                raise refuse("acts-changed-meanwhile", code=record.code)


def _statement(kind: str, columns: list[str]) -> str:
    meta: Any = KINDS[kind]._meta
    marks = ", ".join(f"{quoted(column)} = %s" for column in columns)
    where = f"{quoted(meta.pk.column)} = %s AND {quoted('revision')} = %s"
    return f"UPDATE {quoted(meta.db_table)} SET {marks} WHERE {where}"  # noqa: S608
