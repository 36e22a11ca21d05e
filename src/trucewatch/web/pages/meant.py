"""Whom or what incidents may be looked for by, and which of them a typed name means.

A name is found in either language and any spelling of Arabic, or by its code, among what the
incidents of this case are found by: of others not even the name is told. Places and actors of which
none is called so are offered by how the name sounds, as in the form of an incident. Sources that are not
public are for those to whom the identities of sources were granted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from uuid import UUID

from django.db.models import QuerySet

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.indexed_words import Scope, newest_holding, records_holding
from trucewatch.records.models import IndexedCount
from trucewatch.records.plain import known_in, stored
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.records import RecordState
from trucewatch.values.index_keys import TELLING, index_key
from trucewatch.values.index_words import in_either_spelling, sought_in
from trucewatch.values.number_words import fold
from trucewatch.values.texts import Text
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.words.called import sounding_like, sounds_like
from trucewatch.web.words.folding import words_of
from trucewatch.web.words.naming import TITLES, title_of

RECORDS = {
    "actor": "incidents-actor",
    "place": "incidents-place",
    "source": "field-source",
    "clause": "incidents-clause",
}
"""Filters by a record, each called as the kind of it, and what stands above its field."""
READ = 2_000
SHOWN = 20
_CODE = re.compile(r"[A-Z0-9]{1,8}-[A-Z]{3}-[0-9]+$")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Something that a filter can be set to, and the address that sets it."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Meant:
    """What a typed name may mean. one: if it is certain; more: whether there are others besides;
    heard: nothing is called so, and these sound like it."""

    kind: str
    typed: str
    one: UUID | None = None
    among: tuple[Narrowed, ...] = ()
    more: bool = False
    heard: bool = False

    @property
    def label(self) -> str:
        return RECORDS[self.kind]


def filter_key(asking: Asking, name: str, value: object) -> int:
    """The key of a filter for a reader: sources of figures are for those who may see figures."""
    telling = name == "source" and asking.may(Right.LEDGER)
    return index_key(asking.case.id, TELLING if telling else name, value)


def findable(asking: Asking, kind: str) -> Any:
    """The records of a kind that a reader may look for incidents by, if any are found by them."""
    return _findable(asking.case.id, kind, _open_only(asking, kind))


def findable_one(asking: Asking, kind: str, record: UUID) -> Any:
    """One of these, by its id, as far as its name is told from it; None where it is none of them."""
    found = _findable_one(asking.case.id, record, kind=kind, open_only=_open_only(asking, kind))
    return next(iter(found), None)


def _findable(case: UUID, kind: str, open_only: bool) -> Any:
    rows = known_in(kind, case).filter(state=RecordState.CURRENT)
    return rows.filter(public=True) if open_only else rows


@prepared
def _findable_one(case: UUID, record: UUID, *, kind: str, open_only: bool) -> QuerySet[Any]:
    rows = _findable(case, kind, open_only).filter(id=record)
    return cast(QuerySet[Any], rows.only(*_columns(kind)))


def _open_only(asking: Asking, kind: str) -> bool:
    return kind == "source" and _are_hidden(asking)


def _are_hidden(asking: Asking) -> bool:
    return not asking.may(Right.SOURCES)


def may_find_by(asking: Asking, kind: str, record: UUID) -> bool:
    """Whether a filter by a record is for its reader; of what is in no filter it tells nothing."""
    if kind == "source" and _are_hidden(asking):
        return findable_one(asking, kind, record) is not None
    return True


def numbers_under(asking: Asking, kind: str, records: Collection[UUID]) -> dict[UUID, int]:
    """How many incidents of the case are found by each of these; those without any left out."""
    keys = {filter_key(asking, kind, record): record for record in records}
    return {keys[key]: number for key, number in _under([*keys])}


@prepared
def _under(keys: Collection[int]) -> QuerySet[Any]:
    under = IndexedCount.objects.filter(key__in=keys, spot="", number__gt=0)
    return under.values_list("key", "number")


def labelled(row: Any, lang: str, longest: int = 80) -> str:
    """The name of a record with its code, by which it is known again where it is typed."""
    title = title_of(row, lang)[0]
    short = title if len(title) <= longest else title[: longest - 1] + "…"
    return f"{short} · {row.code}"


def meant_by(asking: Asking, kind: str, typed: str) -> Meant:
    """Which record of a filter a name means; several where it may be any of them."""
    bring_index_up_to_date()
    called, more = _called(asking, kind, typed)
    found = _found(asking, kind, called)
    if not found and not more:
        return _heard(asking, kind, typed)
    alike = [row for row in found if fold(typed) in _names_of(row)]
    sure = found if len(found) == 1 and not more else alike
    if len(sure) == 1:
        return Meant(kind, typed, sure[0].id)
    told = [*alike, *(row for row in found if row not in alike)]
    among = _choices(asking, kind, told[:SHOWN])
    return Meant(kind, typed, None, among, more or len(told) > SHOWN)


def _found(asking: Asking, kind: str, records: Collection[UUID]) -> list[Any]:
    """Those of these records that incidents of the case are found by."""
    under = numbers_under(asking, kind, records)
    rows = findable(asking, kind).filter(id__in=under).only(*_columns(kind))
    return list(rows.order_by("code"))


def _heard(asking: Asking, kind: str, typed: str) -> Meant:
    """Those whose names may sound like what was typed, the likest first; never taken for certain."""
    sounding = [] if _CODE.search(typed.upper()) else sounding_like(asking, kind, typed)
    found = sorted(_found(asking, kind, sounding), key=lambda row: not sounds_like(row, typed))
    among = _choices(asking, kind, found[:SHOWN])
    return Meant(kind, typed, None, among, len(found) > SHOWN, heard=True)


def _called(asking: Asking, kind: str, typed: str) -> tuple[list[UUID], bool]:
    """The records of a code, or whose names hold the words; and whether there may be more."""
    code = _CODE.search(typed.upper())
    if code:
        rows = stored(kind).filter(code=code[0])
        return list(rows.values_list("id", flat=True)), False
    scope = Scope(kind, asking.case.id)
    sought = sought_in(scope.word, words_of(typed))
    if sought is None:
        return [], False
    sought = in_either_spelling(sought)
    holding = records_holding(sought, scope.known)
    if holding is not None:
        return holding, False
    newest = newest_holding(sought, READ, scope.known)
    return newest, len(newest) == READ


@cache
def _columns(kind: str) -> list[str]:
    """What a record is told by; of a place also what it lies in."""
    asked = ("code", *TITLES, "aliases", "parent")
    return [one.name for one in stored(kind).model._meta.concrete_fields if one.name in asked]


def _names_of(row: Any) -> set[str]:
    texts = (text for name in TITLES if isinstance(text := getattr(row, name, None), Text))
    said = (words for text in texts for words in text.words.values())
    return {fold(one) for one in (*said, *getattr(row, "aliases", ()))}


def _choices(asking: Asking, kind: str, rows: Iterable[Any]) -> tuple[Narrowed, ...]:
    rows, query = list(rows), asking.request.GET.copy()
    query.pop("after", None)
    parents = _parents(asking, kind, rows)
    found = []
    for row in rows:
        query[kind] = str(row.id)
        outer = parents.get(row.id)
        label = labelled(row, asking.lang)
        if outer is not None:
            label = f"{label} · {title_of(outer, asking.lang)[0]}"
        found.append(Narrowed(f"?{query.urlencode()}", label))
    return tuple(found)


def _parents(asking: Asking, kind: str, rows: Iterable[Any]) -> Mapping[UUID, Any]:
    """What each place lies in."""
    if kind != "place":
        return {}
    outer = known_in(kind, asking.case.id).in_bulk({row.parent_id for row in rows if row.parent_id})
    return {row.id: outer[row.parent_id] for row in rows if row.parent_id in outer}
