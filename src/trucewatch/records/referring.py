"""What may refer to a record, and what does: single references, lists, areas, citations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import TextField
from django.db.models.functions import Cast

from trucewatch.records.fields import AreaField
from trucewatch.records.plain import KINDS, Part, kind_of_link, parts_of, stored


@cache
def links_to(target: str) -> tuple[tuple[str, Part], ...]:
    """Kind and field of every single reference to a record of the kind `target`."""
    return tuple(
        (kind, part)
        for kind in KINDS
        for part in parts_of(kind)
        if part.is_link and kind_of_link(part) == target
    )


@cache
def lists_of(target: str) -> tuple[tuple[str, Part], ...]:
    """Kind and field of every list that holds records of a kind; areas name places."""
    return tuple(
        (kind, part)
        for kind in KINDS
        for part in parts_of(kind)
        if getattr(part.field, "to", "place" if isinstance(part.field, AreaField) else None)
        == target
    )


def rows_referring(kind: str, record: UUID) -> Iterator[tuple[str, str, Any]]:
    """Kind, field and stored rows, of whatever state, of all that refer to a record."""
    for other, part in links_to(kind):
        yield other, part.name, stored(other).filter(**{part.name: record})
    for other, part in lists_of(kind):
        rows = stored(other).annotate(listed=Cast(part.name, TextField()))
        yield other, part.name, rows.filter(listed__contains=str(record))
    yield "citation", "about", stored("citation").filter(about=record)
