"""The ways to make a `CaseView`: a whole case, some kinds, drafts.

The frame of a case (agreements, clauses, who is bound, actors, places, control, sources, consents,
figures of the ledger) is always loaded whole. The mass of it (incidents and all that hangs on
them) is loaded whole, or only what is connected to some records (`records.surroundings`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection, models

from trucewatch.records.fields import (
    DerivedInteger,
    ListField,
    Protected,
    ProtectedField,
    ValueField,
)
from trucewatch.records.models import Case
from trucewatch.records.models.base import CaseRecord
from trucewatch.records.plain import (
    KINDS,
    PROTECTED,
    SHARED,
    Part,
    kind_of_link,
    of_plain,
    parts_of,
)
from trucewatch.records.view import CaseView, Shape
from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.draft import Draft

Columns = dict[str, list[Any]]
MASS = (
    "incident", "deed", "attribution", "tally", "citation", "evidence", "verification_step",
    "derivative", "custody", "movement", "determination", "person", "fate", "account",
)  # fmt: skip
FRAME = tuple(kind for kind in KINDS if kind not in MASS)
CHUNK = 500
MANY = 50_000
_Names = Sequence[tuple[str, str]]
FETCHED = 1_000
_STORED = ("id", "code")
_PERIOD = ("period", "period_start_lo", "period_start_hi", "period_end_lo", "period_end_hi")
SCREENED = {
    "incident": (*_STORED, *_PERIOD, "area", "movement", "effect", "effect_period"),
    "deed": (
        *(*_STORED, *_PERIOD, "incident", "deed_kind", "calibre", "calibre_low", "calibre_high"),
        *("targets", "target_place"),
    ),
    "attribution": (*_STORED, "deed", "actor", "alternatives", "standing"),
}
"""The columns of the mass that screening reads."""

ACCOUNTED = ("id", "code", "ref", "title", "area", *_PERIOD)
"""The columns of an incident that the ledger reads."""

ALIKE = ("object", "pdq")
"""Columns by which two items of evidence are one: the digest of their bytes, their looks."""


def whole(case: UUID) -> CaseView:
    """Every current record of a case, with the actors, places and members of the workspace."""
    return view_of({kind: of_case(kind, case) for kind in KINDS})


def only(kinds: Iterable[str], case: UUID) -> CaseView:
    """The current records of some kinds of a case, and none of the others."""
    wanted = set(kinds)
    columns = {kind: of_case(kind, case) if kind in wanted else nothing(kind) for kind in KINDS}
    return view_of(columns)


def for_ledger(case: UUID) -> CaseView:
    """What the ledger of people reads of a case; of incidents those that a figure or a fate is of."""
    kinds = (*FRAME, "tally", "movement", "person", "fate")
    columns = {kind: of_case(kind, case) for kind in kinds}
    told = " UNION ".join(
        f"SELECT incident_id FROM {KINDS[kind]._meta.db_table} WHERE case_id = %s"  # noqa: S608
        for kind in ("tally", "fate")
    )
    own = [parameter(case)] * 3
    columns["incident"] = select("incident", f"case_id = %s AND id IN ({told})", own, ACCOUNTED)
    return view_of(columns | {kind: nothing(kind) for kind in KINDS if kind not in columns})


def of_drafts(drafts: Iterable[Draft], base: CaseView | None = None) -> CaseView:
    """Drafts as they would stand once accepted, laid over `base`."""
    columns = {kind: _copied(base, kind) for kind in KINDS}
    places = {kind: {key: row for row, key in enumerate(columns[kind]["id"])} for kind in KINDS}
    for draft in drafts:
        stored = _stored(draft)
        row = places[draft.kind].setdefault(stored["id"], len(columns[draft.kind]["id"]))
        for name, column in columns[draft.kind].items():
            if row == len(column):
                column.append(stored[name])
            else:
                column[row] = stored[name]
    return view_of(columns)


def view_of(columns: Mapping[str, Mapping[str, Sequence[Any]]]) -> CaseView:
    """Columns of every kind as a view."""
    return CaseView(shapes(), columns)


@cache
def shapes() -> dict[str, Shape]:
    return {kind: _shape(kind) for kind in KINDS}


def _shape(kind: str) -> Shape:
    parts = parts_of(kind)
    links = {p.name: kind_of_link(p) for p in parts if p.is_link}
    lists = {p.name: p.field.to for p in parts if hasattr(p.field, "to")}
    values = {p.name: _reader(p) for p in parts if p.name not in links}
    return Shape(kind, values, links, lists)


def _reader(part: Part) -> Callable[[Any], Any]:
    """From a stored column to the value that a Row gives."""
    field = part.field
    if isinstance(field, (ListField, models.JSONField)) or hasattr(field, "empty"):
        return lambda raw: part.of_plain(json.loads(raw) if raw else None)
    if isinstance(field, models.UUIDField):
        return lambda raw: None if raw is None else UUID(raw)
    if isinstance(field, models.BooleanField):
        return lambda raw: None if raw is None else bool(raw)
    if isinstance(field, ProtectedField):
        return _only_whether
    if isinstance(field, ValueField):
        return lambda raw: None if raw is None else field.read(raw)
    return part.of_plain


def _only_whether(raw: Any) -> Protected | None:
    return None if raw is None else Protected()


@cache
def _column_names(kind: str) -> _Names:
    """(name in the view, name in the table) of every column a view holds."""
    named = [(part.name, part.field.column) for part in parts_of(kind)]
    derived = [
        (field.name, field.column)
        for field in KINDS[kind]._meta.concrete_fields
        if isinstance(field, DerivedInteger)
    ]
    return tuple(named + derived)


def of_case(kind: str, case: UUID, wanted: Sequence[str] = ()) -> Columns:
    """The current records of one kind that a case knows: its own, and what is shared with it."""
    model = KINDS[kind]
    if model is Case:
        return select(kind, "id = %s", [parameter(case)])
    if kind in SHARED:
        return select(
            kind, "(home_id IS NULL OR home_id = %s OR shared)", [parameter(case)], wanted
        )
    if not issubclass(model, CaseRecord):
        return select(kind, "1 = 1", [], wanted)
    return select(kind, "case_id = %s", [parameter(case)], wanted)


def by_id(kind: str, keys: list[str]) -> Columns:
    """The current records of a kind with these ids, in their order.

    Nothing but the id is asked for, so that every database goes by its key.
    """
    found: dict[str, list[Any]] = {name: [] for name, _ in _column_names(kind)}
    for start in range(0, len(keys), CHUNK):
        some = keys[start : start + CHUNK]
        marks = ", ".join(["%s"] * len(some))
        part = select(kind, f"id IN ({marks})", _parameters(some))
        for name, column in part.items():
            found[name] += column
    return found


def parts_of_all(kind: str, link: str, keys: Sequence[str]) -> Columns:
    """The current records of a kind that refer to any of these, by the name of that field."""
    if not keys:
        return nothing(kind)
    marks = ", ".join(["%s"] * len(keys))
    return select(kind, f"{link}_id IN ({marks})", _parameters(keys))


def references(kind: str, case: UUID) -> Iterator[Columns]:
    """Of the mass of a case only what says how its records hang together, many rows at a time."""
    wanted = {"id", *mass_links(kind), *mass_lists(kind)}
    wanted |= {"citation": {"about_kind", "about"}, "tally": {"role", "fate"}}.get(kind, set())
    wanted |= set(ALIKE) if kind == "evidence" else set()
    names = tuple(pair for pair in _column_names(kind) if pair[0] in wanted)
    yield from _selected(kind, names, "case_id = %s", [parameter(case)], MANY)


def mass_links(kind: str) -> tuple[str, ...]:
    """Single references of a kind to records of the mass."""
    return tuple(name for name, target in shapes()[kind].links.items() if target in MASS)


def mass_lists(kind: str) -> tuple[str, ...]:
    """Lists of a kind that hold records of the mass."""
    return tuple(name for name, target in shapes()[kind].lists.items() if target in MASS)


def select(kind: str, where: str, parameters: list[Any], wanted: Sequence[str] = ()) -> Columns:
    """Columns of the current records of a kind; ids as 32 hexadecimal digits.

    wanted: these only, in any order of rows: screening puts its lines in order itself.
    """
    names = [pair for pair in _column_names(kind) if not wanted or pair[0] in wanted]
    found = nothing(kind, wanted)
    for some in _selected(kind, names, where, parameters, FETCHED, ordered=not wanted):
        for name, values in some.items():
            found[name] += values
    return found


def _selected(
    kind: str,
    names: _Names,
    where: str,
    parameters: list[Any],
    most: int,
    *,
    ordered: bool = True,
) -> Iterator[Columns]:
    """Some columns, so many rows at a time."""
    quoted = ", ".join(connection.ops.quote_name(column) for _, column in names)
    table = connection.ops.quote_name(KINDS[kind]._meta.db_table)
    query = f"SELECT {quoted} FROM {table} WHERE state = 'current' AND {where}"  # noqa: S608
    if ordered:
        query += f" ORDER BY {_code_by_bytes()}, id" if kind != "case" else " ORDER BY id"
    with collector_at_rest(), connection.cursor() as cursor:
        cursor.execute(query, parameters)
        while rows := cursor.fetchmany(most):
            stored = zip(names, zip(*rows, strict=True), strict=True)
            yield {name: _normal(list(column)) for (name, _), column in stored}


def _code_by_bytes() -> str:
    """Codes in the order of their bytes, whatever language the database was made in."""
    return 'code COLLATE "C"' if connection.vendor == "postgresql" else "code"


def _normal(column: list[Any]) -> list[Any]:
    """The same stored form from both databases."""
    if column.count(None) == len(column):
        return column
    first = next((value for value in column if value is not None), None)
    if isinstance(first, UUID):
        return [None if value is None else value.hex for value in column]
    if isinstance(first, (date, datetime)):
        return [None if value is None else value.isoformat() for value in column]
    if isinstance(first, memoryview):
        return [None if value is None else bytes(value) for value in column]
    return column


def parameter(record: UUID) -> Any:
    """An id as the database takes it."""
    return record if connection.features.has_native_uuid_field else record.hex


def _parameters(keys: Sequence[str]) -> list[Any]:
    """Ids of 32 hexadecimal digits as the database takes them."""
    return [UUID(key) for key in keys] if connection.features.has_native_uuid_field else [*keys]


def nothing(kind: str, wanted: Sequence[str] = ()) -> Columns:
    """The columns of a kind, or those wanted, without any row."""
    return {name: [] for name, _ in _column_names(kind) if not wanted or name in wanted}


def _copied(base: CaseView | None, kind: str) -> Columns:
    if base is None:
        return nothing(kind)
    return {name: list(base.table(kind).columns[name]) for name, _ in _column_names(kind)}


def _stored(draft: Draft) -> dict[str, Any]:
    """What the columns of a draft would hold."""
    record = of_plain(draft.kind, {**draft.plain, "id": str(draft.id)})
    stored: dict[str, Any] = {}
    for part in parts_of(draft.kind):
        stored[part.name] = _stored_value(part, getattr(record, part.attribute))
    for field in KINDS[draft.kind]._meta.concrete_fields:
        if isinstance(field, DerivedInteger):
            stored[field.name] = field.pre_save(record, True)
    return stored


def _stored_value(part: Part, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(part.field, ProtectedField):
        return PROTECTED
    if isinstance(value, UUID):
        return value.hex
    plain = part.to_plain(value)
    if isinstance(part.field, models.JSONField):
        return json.dumps(plain, ensure_ascii=False)
    if hasattr(part.field, "empty"):
        return json.dumps(plain, ensure_ascii=False) if plain else ""
    return plain


def in_case(
    column: str, keys: Sequence[str], case: UUID, kind: str, wanted: Sequence[str] = ()
) -> Columns:
    """Records of a case whose column is one of `keys`, in chunks that every database takes."""
    found = nothing(kind, wanted)
    of_this = issubclass(KINDS[kind], CaseRecord)
    # without the plus SQLite goes through all of the case instead of looking the few keys up
    same_case = "+case_id = %s AND " if connection.vendor == "sqlite" else "case_id = %s AND "
    for start in range(0, len(keys), CHUNK):
        some = keys[start : start + CHUNK]
        marks = ", ".join(["%s"] * len(some))
        values = some if column in ALIKE else _parameters(some)
        part = select(
            kind,
            f"{same_case if of_this else ''}{connection.ops.quote_name(column)} IN ({marks})",
            [*([parameter(case)] if of_this else []), *values],
            wanted,
        )
        for name, column_values in part.items():
            found[name] += column_values
    return found
