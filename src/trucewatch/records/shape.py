"""What a case folder may say of each kind of record, generated from the models.

The fields by type, the plural names, and which kinds nest in which: a child nests in the kind that
one of its references is named after; citations nest anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from django.db import models

from trucewatch.records import fields as ours
from trucewatch.records.plain import KINDS, Part, parts_of
from trucewatch.values.codes.base import Code

NOT_WRITTEN = frozenset(
    {
        *("id", "code", "state", "case", "is_active", "facts", "object", "size", "about_kind"),
        *("blake3", "media_read", "media_trouble", "read_by", "technical", "metadata"),
        *("pdq", "pdq_quality", "verdict_by", "verdict_reviewed_by", "verdict_reviewed"),
    }
)
"""Fields that only the program fills."""

NOT_IN_FOLDERS = frozenset({"case_role", "custody", "derivative", "package"})
"""Kinds that no folder may bring in: what a member may see is granted, what was done with an item
is recorded by the act that did it."""

RIGHTS = {"member": frozenset({"roles", "email", "is_active"})}
"""Fields by kind that let somebody in: given by an act of their own, and by no folder."""


class FieldType(StrEnum):
    """How a field is written in a case folder."""

    WHEN = "when"
    PERIOD = "period"
    COUNT = "count"
    DAILY_HOURS = "daily_hours"
    TEXT = "text"
    AREA = "area"
    CODE = "code"
    CODES = "codes"
    REFERENCE = "reference"
    REFERENCES = "references"
    POINTER = "pointer"
    LIST = "list"
    TRUTH = "truth"
    DAY = "day"
    NUMBER = "number"
    TABLE = "table"
    WORDS = "words"
    PROTECTED = "protected"


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field: its type, the list or the kind it takes its values from, whether it must stand."""

    name: str
    form: FieldType
    required: bool = False
    codes: type[Code] | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class KindShape:
    """One kind of record: its fields by name, and the kinds that nest in it by their plural."""

    kind: str
    plural: str
    fields: Mapping[str, FieldShape]
    nested: Mapping[str, str]


@cache
def shapes() -> dict[str, KindShape]:
    """Every kind that a case folder may hold."""
    kinds = [kind for kind in KINDS if kind not in NOT_IN_FOLDERS]
    return {
        kind: KindShape(kind, KINDS[kind].plural, _fields(kind), _nested(kind)) for kind in kinds
    }


@cache
def kinds_by_plural() -> dict[str, str]:
    """The kind behind each plural name."""
    return {shape.plural: kind for kind, shape in shapes().items()}


def _fields(kind: str) -> dict[str, FieldShape]:
    return {part.name: _field(part) for part in parts_of(kind) if part.name not in NOT_WRITTEN}


def _field(part: Part) -> FieldShape:
    field = part.field
    kind = next(word for base, word in _TYPES if isinstance(field, base))
    target = field.related_model.kind if kind is FieldType.REFERENCE else getattr(field, "to", "")
    codes = getattr(field, "codes", None)
    return FieldShape(part.name, kind, _required(field), codes, target)


def _required(field: Any) -> bool:
    """Whether a row without this field cannot be kept."""
    return not (field.null or field.blank or field.has_default())


def _nested(parent: str) -> dict[str, str]:
    """Kinds by plural that may stand inside a row of `parent`."""
    inside = [kind for kind in KINDS if kind not in NOT_IN_FOLDERS and _nests(kind, parent)]
    return {KINDS[kind].plural: kind for kind in inside}


def _nests(child: str, parent: str) -> bool:
    if child == "citation":
        return True
    named = {part.name for part in parts_of(child) if isinstance(part.field, models.ForeignKey)}
    return parent in named and parent not in ("case", child)


_TYPES: tuple[tuple[type, FieldType], ...] = (
    (ours.WhenField, FieldType.WHEN),
    (ours.PeriodField, FieldType.PERIOD),
    (ours.CountField, FieldType.COUNT),
    (ours.DailyHoursField, FieldType.DAILY_HOURS),
    (ours.TaggedTextField, FieldType.TEXT),
    (ours.AreaField, FieldType.AREA),
    (ours.CodeField, FieldType.CODE),
    (ours.CodesField, FieldType.CODES),
    (ours.RefsField, FieldType.REFERENCES),
    (ours.ListField, FieldType.LIST),
    (ours.ProtectedField, FieldType.PROTECTED),
    (models.ForeignKey, FieldType.REFERENCE),
    (models.UUIDField, FieldType.POINTER),
    (models.BooleanField, FieldType.TRUTH),
    (models.DateField, FieldType.DAY),
    (models.IntegerField, FieldType.NUMBER),
    (models.JSONField, FieldType.TABLE),
    (models.CharField, FieldType.WORDS),
)
