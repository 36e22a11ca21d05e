"""Which records hold words, by the index of the database: FTS5 on SQLite, GIN on PostgreSQL.

Both are filled by the database itself from the one column: no row can be without its entry. Words
that are asked for hold letters and digits alone (`values.index_words`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import or_
from typing import Any, Final
from uuid import UUID

from django.db import connection
from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet

from trucewatch.records.models import IndexedText
from trucewatch.records.plain import SHARED, known_in
from trucewatch.values.index_words import Sought, scope_word

RARE: Final = 2_000
SMALL: Final = 1_000
"""Records; more than these are not gone through one by one."""
SURELY: Final = 20_000
"""Records; where the database expects more than these, it is not asked whether they are so many."""

LOOKED_AT: Final = 500
"""Rows of the index, by which it is judged whether a word is common."""
LOOKED_AT_BESIDES: Final = 100
"""The same where the database has said already that it is: rows far apart take it long to bring."""

REMEMBERED: Final = 1_000
_COMMON: dict[Sought, None] = {}
"""What too many records hold, so that the database is not asked for all of them again. Where they
have become few, looking at each comes to the same."""

_USED: set[str] = set()
"""Scopes that records were found in. One that lost all of them is looked through for nothing."""

_LARGE: set[str] = set()
"""Scopes of many records. Where they have become few, the index of all of them is asked, as of many."""

_PLANNED: set[str] = set()
"""Scopes of which PostgreSQL has been asked once: going through a large one takes it long."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a case looks for records of a kind."""

    kind: str
    case: UUID

    @property
    def word(self) -> str:
        """What all records in it have."""
        return scope_word(self.kind, None if self.kind in SHARED else self.case)

    @property
    def known(self) -> QuerySet[Any] | None:
        """Which of them the case knows; None where no other case has any there."""
        return known_in(self.kind, self.case) if self.kind in SHARED else None


def scopes_used(scopes: Iterable[str]) -> set[str]:
    """Those scopes in which there is any record: of most kinds a case has none."""
    asked = set(scopes)
    _USED.update(filter(_is_large, asked - _USED))
    unknown = asked - _USED
    while unknown and (found := _first_in(unknown)):
        if found not in unknown:  # somebody wrote the word of a scope into a text
            return asked
        _USED.add(found)
        unknown.discard(found)
    return asked - unknown


def _is_large(scope: str) -> bool:
    """Whether many records are in it, as found before or as PostgreSQL expects."""
    if scope not in _PLANNED and connection.vendor == "postgresql":
        _PLANNED.add(scope)
        if _planned(Sought((scope,), ())) > SURELY:
            _LARGE.add(scope)
    return scope in _LARGE


def _first_in(scopes: Iterable[str]) -> str:
    """The scope of any record that is in one of these; empty where there is none."""
    some = sorted(scopes)
    if connection.vendor == "postgresql":
        rows = _found(POSTGRESQL, " | ".join(f"'{one}'" for one in some), 1)
    else:
        rows = _found(SQLITE, " OR ".join(f'"{one}"' for one in some), 1)
    told = IndexedText.objects.filter(id__in=rows).values_list("words", flat=True).first()
    return told.split(maxsplit=1)[0] if told else ""


def records_holding(sought: Sought, known: QuerySet[Any] | None = None) -> list[UUID] | None:
    """The records that hold all of it, of those known, the newest first; None where too many hold it.

    Few records of a scope are looked at one by one: the beginning of a word may be that of many
    words in other scopes, and all of these would be gone through.
    """
    if sought in _COMMON:
        return None
    rows = _known(known).order_by("-id")
    inside = _among_few(sought)
    if inside is not None:
        return _those_known(inside, known)
    found = None if _expected(sought) > SURELY else _numbers(sought, RARE + 1)
    if found is None or len(found) > RARE:
        _COMMON[sought] = None
        while len(_COMMON) > REMEMBERED:
            _COMMON.pop(next(iter(_COMMON)), None)
        return None
    return list(rows.filter(id__in=found).values_list("record", flat=True))


def _among_few(sought: Sought) -> list[UUID] | None:
    """The records that hold it, the newest first, of a scope with few; None where it has many."""
    scope = sought.whole[0]
    if _is_large(scope):
        return None
    statement, all_of = FEW_ON_SQLITE, _sqlite
    if connection.vendor == "postgresql":
        statement, all_of = FEW_ON_POSTGRESQL, _postgresql
    looked, patterns = _looked_for(sought)
    with connection.cursor() as cursor:
        cursor.execute(
            statement.format(looked=looked), [all_of(Sought((scope,), ())), SMALL + 1, *patterns]
        )
        told = cursor.fetchall()
    if told[0][0] > SMALL:
        _LARGE.add(scope)
        return None
    return [_id(record) for _, row, record in told if row is not None]


def _looked_for(sought: Sought) -> tuple[str, list[str]]:
    """What `holding` asks for, in the words of the database, and the patterns in it."""
    groups = [[f"% {word} %"] for word in sought.whole]
    groups += [[f"% {word}%"] for word in sought.begun]
    groups += [[f"% {word} %" for word in group] for group in sought.either]
    groups += [[f"% {word}%" for word in group] for group in sought.either_begun]
    looked = (" OR ".join(["words LIKE %s"] * len(group)) for group in groups)
    return " AND ".join(f"({one})" for one in looked), list(chain.from_iterable(groups))


def _id(stored: UUID | str) -> UUID:
    """An id as the database gives it."""
    return stored if isinstance(stored, UUID) else UUID(stored)


def _those_known(records: list[UUID], known: QuerySet[Any] | None) -> list[UUID]:
    if known is None or not records:
        return records
    ids = set(known.filter(id__in=records).values_list("id", flat=True))
    return [one for one in records if one in ids]


def _expected(sought: Sought) -> int:
    """How many records probably hold it: PostgreSQL keeps count of common words, SQLite does not.

    Both collect all that hold the beginning of a word before they give out the first. What PostgreSQL
    expects of two words is as if they had nothing to do with each other: what many incidents tell and no
    citation does, it would expect of many citations, and all of these would be gone through.
    """
    if connection.vendor != "postgresql":
        return _expected_by_some(sought, LOOKED_AT)
    told = _planned(sought)
    return told if told <= SURELY else min(told, _expected_by_some(sought, LOOKED_AT_BESIDES))


def _planned(sought: Sought) -> int:
    """How many records PostgreSQL expects to hold it, by the figures it keeps of common words."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {ALL_OF_THEM}", [_postgresql(sought)])
        return int(cursor.fetchone()[0][0]["Plan"]["Plan Rows"])


def _expected_by_some(sought: Sought, some: int) -> int:
    """The same by a look at some rows, evenly spread, of which a common word is in many."""
    rows = IndexedText.objects  # asked for both ends at once, SQLite goes through all of it
    last = rows.aggregate(last=Max("id"))["last"]
    if last is None:
        return 0
    before = rows.aggregate(first=Min("id"))["first"] - 1
    wide = last - before
    spread = {before + wide * n // some for n in range(1, some + 1)}
    held = holding(IndexedText.objects.filter(id__in=spread), sought).count()
    return int(held * wide // len(spread))


def _numbers(sought: Sought, most: int) -> list[int]:
    """The numbers of rows that the index of the database finds, in no order."""
    if connection.vendor == "postgresql":
        return _found(POSTGRESQL, _postgresql(sought), most)
    return _found(SQLITE, _sqlite(sought), most)


def _found(statement: str, asked: str, most: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [asked, most])
        return [row[0] for row in cursor.fetchall()]


def newest_holding(sought: Sought, most: int, known: QuerySet[Any] | None = None) -> list[UUID]:
    """The newest records that hold all of it, of those known; quick where there are many."""
    rows = holding(_known(known), sought).order_by("-id")
    return list(rows.values_list("record", flat=True)[:most])


def _known(known: QuerySet[Any] | None) -> QuerySet[IndexedText]:
    rows = IndexedText.objects.all()
    return rows if known is None else rows.filter(Exists(known.filter(id=OuterRef("record"))))


def holding(rows: QuerySet[IndexedText], sought: Sought) -> QuerySet[IndexedText]:
    """Rows of the index that hold all of it, found by looking at each."""
    for told in (*(f" {word} " for word in sought.whole), *(f" {word}" for word in sought.begun)):
        rows = rows.filter(words__contains=told)
    groups = [[f" {word} " for word in group] for group in sought.either]
    groups += [[f" {word}" for word in group] for group in sought.either_begun]
    for group in groups:
        rows = rows.filter(reduce(or_, (Q(words__contains=told) for told in group)))
    return rows


_ROWS = """
    FROM records_indexedtext
    WHERE array_to_tsvector(string_to_array(btrim(words), ' ')) @@ %s::tsquery
"""
ALL_OF_THEM = f"SELECT id {_ROWS}"
POSTGRESQL = f"WITH found AS MATERIALIZED ({ALL_OF_THEM}) SELECT id FROM found LIMIT %s"  # noqa: S608
"""Told not to plan for a few rows alone: whoever asks for a rare word would wait for all."""
SQLITE = """
    SELECT rowid FROM records_indexedtext_words WHERE records_indexedtext_words MATCH %s LIMIT %s
"""
_AMONG_FEW = """
    SELECT number, id, record FROM (SELECT count(*) AS number FROM inside) AS counted
    LEFT JOIN (SELECT id, record FROM inside WHERE {looked}) AS found ON true
    ORDER BY id DESC
"""
FEW_ON_POSTGRESQL = f"""
    WITH inside AS MATERIALIZED (SELECT id, record, words {_ROWS} LIMIT %s) {_AMONG_FEW}
"""
FEW_ON_SQLITE = f"""
    WITH inside AS MATERIALIZED (
        SELECT id, record, words FROM records_indexedtext WHERE id IN ({SQLITE})
    ) {_AMONG_FEW}
"""  # noqa: S608
"""How many rows are in a scope, once for each of them that holds what is looked for, or once."""


def _postgresql(sought: Sought) -> str:
    either = [[f"'{word}'" for word in group] for group in sought.either]
    either += [[f"'{word}':*" for word in group] for group in sought.either_begun]
    whole = (f"'{word}'" for word in sought.whole)
    begun = (f"'{word}':*" for word in sought.begun)
    return " & ".join((*whole, *begun, *(f"({' | '.join(group)})" for group in either)))


def _sqlite(sought: Sought) -> str:
    either = [[f'"{word}"' for word in group] for group in sought.either]
    either += [[f'"{word}"*' for word in group] for group in sought.either_begun]
    whole = (f'"{word}"' for word in sought.whole)
    begun = (f'"{word}"*' for word in sought.begun)
    return " AND ".join((*whole, *begun, *(f"({' OR '.join(group)})" for group in either)))
