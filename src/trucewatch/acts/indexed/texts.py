"""Texts in the index: the words of each current record that has any in clear."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any
from uuid import UUID

from trucewatch.acts.inserting import insert_rows
from trucewatch.records.fields import TaggedTextField
from trucewatch.records.models import IndexedText
from trucewatch.records.plain import KINDS, parts_of, stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.index_words import index_words

CHUNK = 500


def renew_texts(kind: str, records: Collection[UUID]) -> None:
    """Put the words of records of a kind into the index as they stand now."""
    if not texts_of(kind):
        return
    for some in chunks(records):
        rows = words_of(kind, some)
        now = dict(rows)
        before = dict(IndexedText.objects.filter(record__in=some).values_list("record", "words"))
        gone = [one for one, words in before.items() if now.get(one) != words]
        drop_texts(gone)
        put_texts((one, words) for one, words in rows if before.get(one) != words)


def put_texts(rows: Iterable[tuple[UUID, str]]) -> None:
    """Write the words of records that have none written."""
    insert_rows(IndexedText, ("record", "words"), list(rows))


def drop_texts(records: Collection[UUID]) -> None:
    """Take the words of records out."""
    for some in chunks(records):
        IndexedText.objects.filter(record__in=some).delete()


def words_of(kind: str, records: Collection[UUID]) -> list[tuple[UUID, str]]:
    """The words of records as the index should have them; those of records without any left out."""
    names = texts_of(kind)
    in_case = ("case_id",) if _in_case(kind) else ()
    rows = stored(kind).filter(id__in=records, state=RecordState.CURRENT).order_by("id")
    found = []
    for one, code, *rest in rows.values_list("id", "code", *in_case, *names):
        case, told = (rest[0], rest[1:]) if in_case else (None, rest)
        said = [words for text in told for words in text.words.values()]
        if said:
            found.append((one, index_words(kind, case, code, said)))
    return found


@cache
def texts_of(kind: str) -> tuple[str, ...]:
    """The texts in clear of a kind."""
    return tuple(part.name for part in parts_of(kind) if isinstance(part.field, TaggedTextField))


def _in_case(kind: str) -> bool:
    meta: Any = KINDS[kind]._meta
    return any(field.attname == "case_id" for field in meta.concrete_fields)


def chunks(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    some = sorted(ids)
    for start in range(0, len(some), CHUNK):
        yield some[start : start + CHUNK]
