"""The plain form of a record, generated from the fields of its model, both ways.

JSON without floats: value types in their text form, codes and references as strings, instants as
ISO 8601 in UTC. A protected field shows only that it is set; its words are opened by `protected`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q

from trucewatch.records import models as every
from trucewatch.records.fields import DerivedInteger, Protected, ProtectedField
from trucewatch.records.models.base import CaseRecord, Record, SharedRecord
from trucewatch.values.ids import id_of

Json = Any
Plain = dict[str, Json]
PROTECTED: Json = {"protected": True}
BOOKKEEPING = frozenset({"revision", "password", "last_login", "home", "shared"})

KINDS: dict[str, type[Record]] = {
    model.kind: model
    for model in (getattr(every, name) for name in every.__all__)
    if issubclass(model, Record) and not model._meta.abstract
}
SHARED = frozenset(kind for kind, model in KINDS.items() if issubclass(model, SharedRecord))
"""Kinds whose records cases may share."""


def stored(kind: str) -> Any:
    """The stored records of a kind, as Django manages them."""
    return KINDS[kind]._default_manager


def known_in(kind: str, case: UUID) -> Any:
    """The stored records of a kind that a case knows: its own, and what is shared with it.

    Of cases itself alone; of a kind that belongs to none (members), all.
    """
    rows = stored(kind).all()
    if kind == "case":
        return rows.filter(id=case)
    if issubclass(KINDS[kind], CaseRecord):
        return rows.filter(case=case)
    if kind in SHARED:
        return rows.filter(Q(home=None) | Q(home=case) | Q(shared=True))
    return rows


def belongs(record: Record, case: UUID) -> bool:
    """Whether a case may change a record: its own, or one that belongs to no case."""
    if isinstance(record, CaseRecord):
        return record.case_id == case
    return not isinstance(record, SharedRecord) or record.home_id in (None, case)


@dataclass(frozen=True, slots=True)
class Part:
    """One field of the plain form and its two ways."""

    name: str
    attribute: str
    field: Any
    to_plain: Callable[[Any], Json]
    of_plain: Callable[[Json], Any]

    @property
    def is_link(self) -> bool:
        return isinstance(self.field, models.ForeignKey)

    @property
    def protected(self) -> bool:
        return isinstance(self.field, ProtectedField)


@cache
def parts_of(kind: str) -> tuple[Part, ...]:
    """The fields that make the plain form of a kind, in the order of the model."""
    return tuple(_part(field) for field in KINDS[kind]._meta.concrete_fields if _stated(field))


@cache
def protected_names(kind: str) -> frozenset[str]:
    return frozenset(part.name for part in parts_of(kind) if part.protected)


QUALIFIES = {("clause", "promised_per"): "promised_count"}
"""Fields of which the value that stands without being typed says something only of another field."""


def tells_nothing(record: Record, name: str) -> bool:
    """Whether a field has its default, and the field that it qualifies is empty."""
    other = QUALIFIES.get((record.kind, name))
    if other is None or getattr(record, other):
        return False
    column: Any = type(record)._meta.get_field(name)
    return bool(getattr(record, name) == column.get_default())


def to_plain(record: Record) -> Plain:
    """The plain form of a record; a protected field that is set shows as `PROTECTED`."""
    return {
        part.name: part.to_plain(getattr(record, part.attribute)) for part in parts_of(record.kind)
    }


def of_plain(kind: str, plain: Mapping[str, Json]) -> Record:
    """An unsaved record from its plain form; fields not given take their default.

    Raises Refusal where a value cannot be read.
    """
    model: Callable[..., Record] = KINDS[kind]
    return model(
        *[
            field.get_default() if read is None or _untold(plain, name) else read(plain[name])
            for name, field, read in _columns(kind)
        ]
    )


@cache
def _columns(kind: str) -> tuple[tuple[str, Any, Callable[[Json], Any] | None], ...]:
    """Every column of a kind with its way from the plain form; None for those not in it."""
    read = {part.name: part.of_plain for part in parts_of(kind)}
    return tuple((f.name, f, read.get(f.name)) for f in KINDS[kind]._meta.concrete_fields)


def _untold(plain: Mapping[str, Json], name: str) -> bool:
    return name not in plain or plain[name] == PROTECTED


def fill(record: Record, plain: Mapping[str, Json]) -> None:
    """Set the fields that `plain` names; a field shown only as `PROTECTED` is left as it is."""
    for part in parts_of(record.kind):
        if part.name in plain and not (part.protected and plain[part.name] == PROTECTED):
            setattr(record, part.attribute, part.of_plain(plain[part.name]))


def references(kind: str, plain: Mapping[str, Json]) -> Iterator[tuple[str, str, UUID]]:
    """(field, kind referred to, id) for every reference a plain form holds."""
    for part in parts_of(kind):
        value = plain.get(part.name)
        if value and part.is_link:
            yield part.name, kind_of_link(part), UUID(value)
        elif value and hasattr(part.field, "to"):
            yield from ((part.name, part.field.to, UUID(item)) for item in value)


def kind_of_link(part: Part) -> str:
    """The kind that a single reference refers to."""
    return str(part.field.related_model.kind)


def _stated(field: Any) -> bool:
    return not isinstance(field, DerivedInteger) and field.name not in BOOKKEEPING


def _part(field: Any) -> Part:
    to, of = _ways(field)
    return Part(field.name, field.attname, field, to, of)


def _ways(field: Any) -> tuple[Callable[[Any], Json], Callable[[Json], Any]]:
    if isinstance(field, ProtectedField):
        return _protected_to, _protected_of
    if hasattr(field, "to_plain"):
        return field.to_plain, field.of_plain
    if isinstance(field, (models.UUIDField, models.ForeignKey)):
        return _text_or_none, _uuid_or_none
    if isinstance(field, models.DateTimeField):
        return instant_to_plain, _instant_of
    if isinstance(field, models.DateField):
        return _date_to, _date_of
    return _same, _same


def _same(value: Any) -> Any:
    return value


def _text_or_none(value: Any) -> Json:
    return None if value is None else str(value)


def _uuid_or_none(plain: Json) -> UUID | None:
    return None if plain is None else id_of(plain)


def instant_to_plain(value: datetime | None) -> Json:
    """An instant as it is sealed: UTC, to the microsecond, "2016-12-15T09:00:00.000000+00:00"."""
    return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")


def _instant_of(plain: Json) -> datetime | None:
    return None if plain is None else datetime.fromisoformat(plain)


def _date_to(value: date | None) -> Json:
    return None if value is None else value.isoformat()


def _date_of(plain: Json) -> date | None:
    return None if plain is None else date.fromisoformat(plain)


def _protected_to(value: Protected | None) -> Json:
    return None if value is None else PROTECTED


def _protected_of(plain: Json) -> Protected | None:
    return None if plain is None else Protected(clear=plain)
