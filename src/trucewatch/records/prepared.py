"""Statements that the ORM makes once and that are asked again with other values.

Making a statement of a query takes Django several times as long as asking it, and a page asks a dozen:
of a list of incidents that was half of its time. A function that makes a query is marked as prepared;
what it makes is kept for each shape of its arguments, and asked with those that are given.

    @prepared
    def deeds_of(incidents: Sequence[UUID]) -> QuerySet[Deed]:
        return Deed.objects.filter(incident__in=incidents)

    deeds_of([first, second])  # the rows, asked now

What is given by place stands in the statement: UUID, int, str, datetime, or a list, tuple or set of them,
of which each row has one. What is given by name is part of its shape. Every value must stand in the
statement as it was given: what the ORM makes into another value (a pattern of a word), or leaves out, is told
as TypeError.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any, ParamSpec
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.models import QuerySet

Made = ParamSpec("Made")
Shape = tuple[Any, ...]

LONGEST = 64
"""Values of a list for which a statement is kept."""


def prepared(make: Callable[Made, QuerySet[Any]]) -> Callable[Made, list[Any]]:
    """A function that gives the rows of the query which `make` makes of the same arguments.

    Raises TypeError for an argument that cannot stand in a statement.
    """
    kept: dict[Shape, _Statement] = {}

    @wraps(make)
    def rows(*given: Made.args, **named: Made.kwargs) -> list[Any]:
        values = [_filled(one) for one in given]
        if [] in values:
            return []  # nothing is among none
        if any(isinstance(one, list) and len(one) > LONGEST for one in values):
            return list(make(*values, **named))
        shape = (connection.vendor, *map(_shape_of, values), *named.items())
        statement = kept.get(shape)
        if statement is None:
            statement = kept[shape] = _statement_of(make, values, named)
        return list(statement.asked(_flat(values)))

    return rows


def _filled(given: Any) -> Any:
    """A list with its last value again, up to one of few lengths, for each is a statement of its own;
    any other value as it is."""
    if isinstance(given, (str, bytes)) or not isinstance(given, Collection):
        return given
    told = list(given)
    return told + told[-1:] * ((1 << (len(told) - 1).bit_length()) - len(told)) if told else told


@dataclass(frozen=True, slots=True)
class _Statement:
    """rows: as Django makes them of the columns. compiler: what it made the statement with. places: which
    value stands at which parameter; other parameters are always the same."""

    rows: Any
    compiler: Any
    sql: str
    parameters: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]
    converters: dict[int, Any]

    def asked(self, values: Sequence[Any]) -> Iterable[Any]:
        parameters = list(self.parameters)
        for at, which in self.places:
            parameters[at] = _stored(values[which])
        asking = copy(self.compiler)
        asking.connection = connections[self.rows.db]
        asking.as_sql = lambda *_, **__: (self.sql, tuple(parameters))
        asking.get_converters = lambda _: self.converters
        told: Iterable[Any] = self.rows._iterable_class(_Rows(self.rows, asking))
        return told


class _Rows:
    """What one of Django's ways of making rows looks at: the query, and in place of its compiler ours."""

    def __init__(self, rows: Any, compiler: Any) -> None:
        self.model, self.db, self.query = rows.model, rows.db, self
        self._fields, self._known_related_objects = rows._fields, rows._known_related_objects
        self._compiler = compiler

    def get_compiler(self, using: str) -> Any:
        return self._compiler


def _statement_of(
    make: Callable[..., QuerySet[Any]], values: Sequence[Any], named: dict[str, Any]
) -> _Statement:
    """Made with values that are found again in it, whichever way Django orders its parameters.

    What is kept knows a connection that nobody uses: that of a thread would never end with it.
    """
    told, marks = _marked(values)
    rows = make(*told, **named)
    compiler = rows.query.get_compiler(connection=connections.create_connection(rows.db))
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:
        raise TypeError(f"{make.__qualname__}: a query that finds nothing") from None
    found = {_stored(mark): which for which, mark in enumerate(marks)}
    places = tuple((at, found[one]) for at, one in enumerate(parameters) if _among(found, one))
    if missing := set(range(len(marks))) - {which for _, which in places}:
        raise TypeError(f"{make.__qualname__}: values {sorted(missing)} do not stand in: {sql}")
    columns = [one for one, *_ in compiler.select[: compiler.col_count]]
    return _Statement(
        rows, compiler, sql, tuple(parameters), places, compiler.get_converters(columns)
    )


def _marked(values: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    """The arguments with a mark in place of each value, and the marks in order."""
    marks: list[Any] = []

    def mark(value: Any) -> Any:
        marks.append(_MARKS[_type_of(value)](len(marks) + 1))
        return marks[-1]

    told = [[*map(mark, one)] if isinstance(one, list) else mark(one) for one in values]
    return told, marks


_BEGINNING = 1_777_000_000
_MARKS: dict[type, Callable[[int], Any]] = {
    UUID: lambda number: UUID(int=(0xEEEE << 112) + number),
    int: lambda number: _BEGINNING + number,
    str: lambda number: f"\ue000{number}\ue001",
    datetime: lambda number: datetime(8888, 1, 1, tzinfo=UTC) + timedelta(microseconds=number),
}
"""What no query says of itself: private characters, a far year, numbers that are no bound of anything."""


def _type_of(value: Any) -> type:
    if type(value) not in _MARKS:
        raise TypeError(f"{type(value).__name__} cannot stand in a prepared statement")
    return type(value)


def _shape_of(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_shape_of, value))
    return _type_of(value)


def _flat(values: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for one in values:
        found += one if isinstance(one, list) else (one,)
    return found


def _stored(value: Any) -> Any:
    """A value as Django gives it to the database."""
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value


def _among(found: dict[Any, int], parameter: Any) -> bool:
    return parameter.__hash__ is not None and parameter in found
