"""Which records hold words, by the index of the database: FTS5 on SQLite, GIN on PostgreSQL.

Both are filled by the database itself from the one column: no row can be without its entry. Words
that are asked for hold letters and digits alone (`values.index_words`).
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from trucewatch.records.models import IndexedText
from trucewatch.values.index_words import Sought

RARE: Final = 2_000
SMALL: Final = 1_000
"""Records; more than these are not gone through one by one."""

REMEMBERED: Final = 1_000
_COMMON: dict[Sought, None] = {}
"""What too many records hold, so that the database is not asked for all of them again. Where they
have become few, looking at each comes to the same."""


def records_holding(sought: Sought) -> list[UUID] | None:
    """The records that hold all of it, the newest first; None where they are too many.

    Few records of a scope are looked at one by one: the beginning of a word may be that of many
    words in other scopes, and all of these would be gone through.
    """
    if sought in _COMMON:
        return None
    inside = _numbers(Sought(sought.whole[:1], ()), SMALL + 1)
    rows = IndexedText.objects.order_by("-id")
    if len(inside) <= SMALL:
        own = holding(rows.filter(id__in=inside), sought) if inside else rows.none()
        return list(own.values_list("record", flat=True))
    found = _numbers(sought, RARE + 1)
    if len(found) > RARE:
        _COMMON[sought] = None
        while len(_COMMON) > REMEMBERED:
            _COMMON.pop(next(iter(_COMMON)), None)
        return None
    return list(rows.filter(id__in=found).values_list("record", flat=True))


def _numbers(sought: Sought, most: int) -> list[int]:
    """The numbers of rows that the index of the database finds, in no order."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL, [_postgresql(sought), most])
        else:
            cursor.execute(SQLITE, [_sqlite(sought), most])
        return [row[0] for row in cursor.fetchall()]


def newest_holding(sought: Sought, most: int) -> list[UUID]:
    """The newest records that hold all of it; quick where there are many."""
    rows = holding(IndexedText.objects.all(), sought).order_by("-id")
    return list(rows.values_list("record", flat=True)[:most])


def holding(rows: QuerySet[IndexedText], sought: Sought) -> QuerySet[IndexedText]:
    """Rows of the index that hold all of it, found by looking at each."""
    for told in (*(f" {word} " for word in sought.whole), *(f" {word}" for word in sought.begun)):
        rows = rows.filter(words__contains=told)
    return rows


POSTGRESQL = """
    WITH found AS MATERIALIZED (
        SELECT id FROM records_indexedtext
        WHERE array_to_tsvector(string_to_array(btrim(words), ' ')) @@ %s::tsquery
    )
    SELECT id FROM found LIMIT %s
"""
"""Told not to plan for a few rows alone: whoever asks for a rare word would wait for all."""
SQLITE = """
    SELECT rowid FROM records_indexedtext_words WHERE records_indexedtext_words MATCH %s LIMIT %s
"""


def _postgresql(sought: Sought) -> str:
    return " & ".join((*(f"'{w}'" for w in sought.whole), *(f"'{w}':*" for w in sought.begun)))


def _sqlite(sought: Sought) -> str:
    return " AND ".join((*(f'"{w}"' for w in sought.whole), *(f'"{w}"*' for w in sought.begun)))
