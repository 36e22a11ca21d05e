"""Up to which revision something derived is told, so that only what came after is looked at.

Acts of several processes commit in any order: a number below the highest that is not there yet may
still come. Such numbers are kept and asked for again; one that a failed act left empty never comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max, Q

from trucewatch.records.models import Revision

LATE = 5_000
"""How far behind the highest number an act that is still under way may have taken its own."""


Changed = dict[tuple[str, UUID], int]
"""Records by kind and id, with the number of the first of their revisions not looked at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The highest revision looked at, and those below it that were not there."""

    revision: int
    missing: tuple[int, ...] = ()


def mark_now() -> Mark:
    """All that is there now."""
    highest = Revision.objects.aggregate(Max("id"))["id__max"] or 0
    return _mark(max(0, highest - LATE), highest, ())


def changed_since(mark: Mark) -> tuple[Changed, Mark]:
    """The records that have a revision not looked at yet, and the mark after that."""
    asked = Q(id__gt=mark.revision) | Q(id__in=mark.missing)
    rows = list(Revision.objects.filter(asked).values_list("id", "kind", "record", "number"))
    found: Changed = {}
    for _, kind, record, number in rows:
        found[kind, record] = min(number, found.get((kind, record), number))
    highest = max((row[0] for row in rows), default=mark.revision)
    return found, _mark(mark.revision, max(highest, mark.revision), mark.missing)


def _mark(first: int, highest: int, before: tuple[int, ...]) -> Mark:
    """The numbers above `first`, and those missing before, that are not there up to the highest."""
    asked = Q(id__gt=first, id__lte=highest) | Q(id__in=before)
    there = set(Revision.objects.filter(asked).values_list("id", flat=True))
    missing = (set(range(first + 1, highest + 1)) | set(before)) - there
    return Mark(highest, tuple(sorted(one for one in missing if one > highest - LATE)))
