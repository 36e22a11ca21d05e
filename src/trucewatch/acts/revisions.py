"""Reading what was: the revisions of a record, and what changed from one to the next."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from trucewatch.records.models import Act, Revision
from trucewatch.records.schema import Plain, at_current_schema
from trucewatch.vault.fields import Hidden, Sealed

REDACTED = Hidden.REDACTED.marker


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after; a hidden value shows as its marker.

    was, becomes: the whole record then, for what is told by what stands beside it.
    """

    field: str
    before: Any
    after: Any
    was: Mapping[str, Any]
    becomes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """One revision of a record: who, when, which act, why, and what changed.

    case: the case the act was done in, which for a place or an actor may be another one. act_id: None
    of what is not written yet.
    """

    number: int
    act: str
    at: datetime
    member: str | None
    asserted: bool
    reason: str
    schema: int
    root: str
    sealed_as: int | None
    case: UUID | None
    changes: tuple[Change, ...]
    act_id: UUID | None = None


def sealed_of(stored: Revision | Act) -> Sealed:
    """The sealed fields of a stored revision or act."""
    return Sealed(bytes(stored.data), bytes(stored.salts), bytes(stored.bare))


def plain_of(revision: Revision) -> Plain:
    """The plain form a revision holds, as the current version would write it."""
    return at_current_schema(revision.kind, json.loads(bytes(revision.data)), revision.schema)


def standing(revisions: Sequence[Revision]) -> Plain:
    """What the row of a record holds, by its revisions, the oldest first.

    Of a field that the last one keeps closed, as one taken in from a package may, the last words
    that were shown here; such a field that never was shown is not in it.
    """
    found = plain_of(revisions[-1])
    for revision in reversed(revisions[:-1]):
        closed = {name for name, value in found.items() if value == REDACTED}
        if not closed:
            break
        before = plain_of(revision)
        found |= {name: before[name] for name in closed & before.keys()}
    return {name: value for name, value in found.items() if value != REDACTED}


def stated_of(act: Act) -> Plain:
    """What an act says of itself: the reason, and whether the name behind it was only claimed."""
    found: Plain = json.loads(bytes(act.data))
    return found


def is_erased(revision: Revision) -> bool:
    """Whether every field of the revision was erased."""
    return all(value == Hidden.ERASED.marker for value in json.loads(bytes(revision.data)).values())


def history(record: UUID) -> Iterator[Step]:
    """The revisions of a record, oldest first."""
    before: Plain = {}
    found = Revision.objects.filter(record=record).order_by("number")
    for revision in found.select_related("act__member", "entry"):
        after = plain_of(revision)
        yield _step(revision, before, after)
        before = after


def steps_of(revisions: Collection[Revision]) -> Iterator[tuple[Revision, Step]]:
    """What each of these revisions changed of its record. They come with their act, its member and
    their entry."""
    earlier = Revision.objects.filter(
        record__in={one.record for one in revisions},
        number__in={one.number - 1 for one in revisions},
    )
    plain = {(one.record, one.number): plain_of(one) for one in earlier}
    for one in revisions:
        yield one, _step(one, plain.get((one.record, one.number - 1), {}), plain_of(one))


def _step(revision: Revision, before: Plain, after: Plain) -> Step:
    act = revision.act
    stated = stated_of(act)
    return Step(
        number=revision.number,
        act=act.name,
        at=act.at,
        member=act.member.username if act.member else None,
        asserted=bool(stated["asserted"]),
        reason=str(stated["reason"]),
        schema=revision.schema,
        root=bytes(revision.root).hex(),
        sealed_as=_number(revision),
        case=act.case_id,
        changes=tuple(
            Change(name, before.get(name), value, before, after)
            for name, value in after.items()
            if value != before.get(name)
        ),
        act_id=act.id,
    )


def _number(revision: Revision) -> int | None:
    entry = getattr(revision, "entry", None)
    return None if entry is None else entry.number
