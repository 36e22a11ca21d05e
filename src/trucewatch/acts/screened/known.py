"""What is stored of the clauses of a case, and which of them may concern some incidents."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from trucewatch.records.models import Case, ScreenedClause
from trucewatch.screening.columns import NEAR_S
from trucewatch.screening.lines import Lines
from trucewatch.screening.resting import Reach


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored of a clause."""

    digest: str
    reach: Reach


def known_clauses(case: Case, asked: Collection[UUID] | None = None) -> dict[UUID, Known]:
    """All that is stored of the clauses of a case, or of those asked for, but their answers."""
    rows = ScreenedClause.objects.filter(case=case)
    if asked is not None:
        rows = rows.filter(clause__in=asked)
    stored = rows.values_list("clause", "digest", "reach")
    clauses, digests, reaches = zip(*stored, strict=True) if stored else ((), (), ())
    known = map(Known, digests, Reach.read(map(bytes, reaches)))
    return dict(zip(clauses, known, strict=True))


def near_clauses(lines: Lines, known: Mapping[UUID, Known], misses: bool = False) -> set[UUID]:
    """The clauses that may concern one of these incidents, by time and ground.

    misses: those too that one of them may miss by little; by its time alone, wherever it was.
    """
    if not lines.size:
        return set()
    first, last = float(lines.span.start_lo.min()), float(lines.span.end_hi.max())
    slack = NEAR_S if misses else 0
    found = {
        clause: one.reach.box
        for clause, one in known.items()
        if one.reach.opens - slack <= last and one.reach.closes + slack >= first
    }
    west, south = float(lines.boxes.west.min()), float(lines.boxes.south.min())
    east, north = float(lines.boxes.east.max()), float(lines.boxes.north.max())
    return {
        clause
        for clause, box in found.items()
        if misses or (box[0] <= east and box[2] >= west and box[1] <= north and box[3] >= south)
    }
