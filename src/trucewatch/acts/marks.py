"""Up to which revision something derived is told, so that only what came after is looked at.

Acts of several processes commit in any order: a number below the highest that is not there yet may
still come. Such numbers are kept and asked for again; one that a failed act left empty never comes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from trucewatch.records.models import Revision
from trucewatch.records.prepared import prepared

LATE = 5_000
"""How far behind the highest number an act that is still under way may have taken its own."""


Changed = dict[tuple[str, UUID], int]
"""Records by kind and id, with the number of the first of their revisions not looked at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The highest revision looked at, and those below it that were not there. made: of what can be made
    anew while nothing is written, another number each time."""

    revision: int
    missing: tuple[int, ...] = ()
    made: int = 0


NOTHING_YET = Mark(-1)


def mark_now() -> Mark:
    """All that is there now."""
    highest = Revision.objects.aggregate(Max("id"))["id__max"] or 0
    first = max(0, highest - LATE)
    there = Revision.objects.filter(id__gt=first, id__lte=highest).values_list("id", flat=True)
    return _mark(highest, set(range(first + 1, highest + 1)).difference(there))


def changed_since(mark: Mark) -> tuple[Changed, Mark]:
    """The records that have a revision not looked at yet, and the mark after that."""
    rows = list(_since(mark).values_list("id", "kind", "record", "number"))
    found: Changed = {}
    for _, kind, record, number in rows:
        found[kind, record] = min(number, found.get((kind, record), number))
    return found, _after(mark, {row[0] for row in rows})


def changed_of(mark: Mark, kinds: Collection[str]) -> tuple[list[tuple[str, UUID]] | None, Mark]:
    """The records of some kinds that have a revision not looked at yet, and the mark after that.

    None where so much was written since that whoever asks had better look at everything.
    """
    rows = _told_since(mark)
    if len(rows) > LATE:
        return None, mark
    found = [(kind, record) for _, kind, record in rows if kind in kinds]
    return found, _after(mark, {row[0] for row in rows})


def _told_since(mark: Mark) -> list[tuple[int, str, UUID]]:
    """What was written, up to one more than would be looked at."""
    if not mark.missing:
        return _written_after(mark.revision)
    return list(_since(mark).values_list("id", "kind", "record")[: LATE + 1])


@prepared
def _written_after(revision: int) -> QuerySet[Any]:
    later = Revision.objects.filter(id__gt=revision)
    return later.values_list("id", "kind", "record")[: LATE + 1]


def _since(mark: Mark) -> QuerySet[Revision]:
    return Revision.objects.filter(Q(id__gt=mark.revision) | Q(id__in=mark.missing))


def _after(mark: Mark, there: Set[int]) -> Mark:
    """The mark once these numbers were looked at: those passed over are missing."""
    highest = max(there, default=mark.revision)
    passed = set(range(mark.revision + 1, highest + 1)) | set(mark.missing)
    return _mark(max(highest, mark.revision), passed - there)


def _mark(highest: int, missing: Iterable[int]) -> Mark:
    return Mark(highest, tuple(sorted(one for one in missing if one > highest - LATE)))
