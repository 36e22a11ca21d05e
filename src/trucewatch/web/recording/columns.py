"""How a field is typed, by the column it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from trucewatch.records import fields
from trucewatch.records.plain import KINDS
from trucewatch.web.recording.plain_ways import Day, Hours, Lines, Moment, Sealed, Ticked, YesNo
from trucewatch.web.recording.ways import (
    Line,
    Number,
    OneOf,
    OneRecord,
    SomeOf,
    SomeRecords,
    Times,
    TwoTongues,
    Way,
    Where,
)

LONG = frozenset(
    {
        *("terms", "statement", "note", "basis", "release_reason", "condition_words"),
        *("identity_note", "summary", "gap", "caption"),
    }
)
EVERYWHERE = ("place", "part", "order", "precision", "point", "radius", "drawn")


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of a record. more: shown with what is asked for only where it is known."""

    name: str
    way: Way
    more: bool = False
    hint: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The kinds of record that are named in it."""
        if isinstance(self.way, (OneRecord, SomeRecords)):
            return (self.way.kind,)
        places = isinstance(self.way, Where) and "place" in self.way.inputs
        return ("place",) if places else ()


def asked(
    kind: str, first: str, more: str, *, hints: str = "", ways: Mapping[str, Way] | None = None
) -> tuple[Entry, ...]:
    """The fields of a kind that are asked for, named in a row each; hints: those told more of.

    ways: where a field is typed otherwise than its column says.
    """
    told, other = hints.split(), ways or {}
    return tuple(
        Entry(name, other.get(name) or way_of(kind, name), later, name in told)
        for names, later in ((first, False), (more, True))
        for name in names.split()
    )


def way_of(kind: str, name: str) -> Way:
    """The way to type a field, by its column."""
    column: Any = KINDS[kind]._meta.get_field(name)
    way = next((made for made_of, made in _WAYS.items() if isinstance(column, made_of)), None)
    if way is None:
        raise TypeError(f"{kind}.{name}: nobody has said how this column is typed")
    found: Way = way(column)
    return found


def _code(column: Any) -> Way:
    return OneOf(column.codes, blank=column.null or not column.has_default())


_WAYS: dict[type, Any] = {
    fields.ProtectedField: lambda column: Sealed(long=column.name in LONG),
    fields.TaggedTextField: lambda column: TwoTongues(long=column.name in LONG),
    fields.AreaField: lambda column: Where(inputs=EVERYWHERE),
    fields.WhenField: lambda column: Moment(),
    fields.PeriodField: lambda column: Times(),
    fields.CountField: lambda column: Number(),
    fields.DailyHoursField: lambda column: Hours(),
    fields.CodeField: _code,
    fields.CodesField: lambda column: SomeOf(column.codes),
    fields.RefsField: lambda column: SomeRecords(column.to),
    fields.ListField: lambda column: Lines(),
    models.ForeignKey: lambda column: OneRecord(column.related_model.kind),
    models.BooleanField: lambda column: YesNo() if column.null else Ticked(),
    models.DateField: lambda column: Day(),
    models.CharField: lambda column: Line(column.max_length),
}
"""The first that fits: what is more special goes before what it is made from."""
