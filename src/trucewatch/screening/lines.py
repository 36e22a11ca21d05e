"""Incidents as lines to be screened: one for each attribution of each deed, as columns.

A deed nobody is named for, and an incident of which no deed is recorded, make one line as well, so
that nothing recorded is left out of screening.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from copy import copy
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import MISSING, CaseView, Table
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.sites import Sites, sites_of_areas, sites_of_places
from trucewatch.screening.spans import Numbers, Span, spans_of

Index = NDArray[np.int64]
NONE = -1


class Lines:
    """Lines of the chosen incidents, in the order of their codes.

    start: for each chosen incident, the first of its lines (and, at the end, how many there are).
    incidents: their rows in `incident_span` and `sites`. deed and attribution are table rows;
    deed_at numbers the deeds as `deed_sites` does.
    """

    def __init__(
        self, view: CaseView, gazetteer: Gazetteer, incidents: Collection[UUID] | None = None
    ) -> None:
        self.view = view
        self.deeds, self.attributions = view.table("deed"), view.table("attribution")
        self.incidents = _chosen(view.table("incident"), incidents)
        rows = _joined(self.incidents, self.deeds, self.attributions, view.table("incident"))
        self.position, self.deed, self.attribution = (np.array(c, dtype=np.int64) for c in rows)
        self.start = np.searchsorted(self.position, np.arange(len(self.incidents) + 1))
        self.incident_span = spans_of(view.table("incident"), "period")
        self.span = self._spans()
        self.sites = sites_of_areas(view.table("incident"), "area", gazetteer)
        self.deed_sites = sites_of_places(self._target_places(), gazetteer)
        self.deed_at, self.deed_count = self.deed, self.deeds.size
        self.kinds, self.kind_of = _distinct(self.deeds, "deed_kind", self.deed)
        self.targets, self.targets_of = _distinct(self.deeds, "targets", self.deed)
        self.actors, self.actors_of = self._actors()

    @property
    def size(self) -> int:
        """How many lines."""
        return len(self.position)

    def of(self, positions: Index) -> tuple[Lines, Index]:
        """The lines of some of the chosen incidents, numbered anew, and which lines these are."""
        counts = np.diff(self.start)[positions]
        rows = _ranges(self.start[positions], counts)
        some = copy(self)
        owners = self.incidents[positions]
        some.incidents = np.arange(len(positions))
        some.position = np.repeat(some.incidents, counts)
        some.start = np.concatenate([[0], np.cumsum(counts)])
        some.incident_span = self.incident_span.take(owners)
        some.sites = self.sites.renumbered(owners)
        for name in ("deed", "attribution", "kind_of", "targets_of", "actors_of"):
            setattr(some, name, getattr(self, name)[rows])
        some.span = self.span.take(rows)
        known, at = np.unique(some.deed, return_inverse=True)
        first = int(np.searchsorted(known, 0))  # the number of "no deed", which stands before all
        some.deed_at = np.where(some.deed >= 0, at.reshape(-1) - first, NONE)
        some.deed_count = len(known) - first
        some.deed_sites = self.deed_sites.renumbered(known[first:])
        return some, rows

    @property
    def incident(self) -> Index:
        """The incident of each line."""
        return self.incidents[self.position]

    def incident_at(self, line: int) -> int:
        """The incident of one line."""
        return int(self.incidents[self.position[line]])

    def sites_of(self, line: int) -> tuple[Sites, Span]:
        """Where one line happened, and for each of these sites its time."""
        incident, deed = self.incident_at(line), int(self.deed[line])
        here = self.sites.take(self.sites.rows_of(incident))
        there = self.deed_sites.take(self.deed_sites.rows_of(deed))
        times = self.incident_span.take(here.owner), self.span.take(np.full(there.size, line))
        together = Span(*(np.concatenate(sides) for sides in zip(*times, strict=True)))
        return here.joined(there), together

    def calibres_of(self, lines: Index) -> tuple[Numbers, Numbers]:
        """The bounds of the calibre of each line's weapon; from nought on where none is recorded."""
        rows = np.where(self.deed[lines] >= 0, self.deed[lines], 0)
        if not self.deeds.size:
            return np.zeros(len(lines)), np.full(len(lines), np.inf)
        low, high = (self.deeds.column(f"calibre_{side}")[rows] for side in ("low", "high"))
        none = self.deed[lines] < 0
        return (
            np.where(none | (low == MISSING), 0, low).astype(np.float64),
            np.where(none | (high == MISSING), np.inf, high).astype(np.float64),
        )

    def any_of(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """For each chosen incident, whether one of its lines has the flag."""
        found: NDArray[np.bool_] = np.logical_or.reduceat(flags, self.start[:-1])
        return found

    def _spans(self) -> Span:
        """The time of each line: that of the deed where it has its own, else of the incident."""
        own = spans_of(self.deeds, "period")
        raw = self.deeds.raw("period")
        stated = np.array(
            [raw[deed] is not None if deed >= 0 else False for deed in self.deed], bool
        )
        sides = []
        for of_incident, of_deed in zip(self.incident_span, own, strict=True):
            side = of_incident[self.incident].copy()
            side[stated] = of_deed[self.deed[stated]]
            sides.append(side)
        return Span(*sides)

    def _target_places(self) -> list[str | None]:
        """The place a deed was aimed at, where the incident itself does not name it."""
        return [None if key is None else str(key) for key in self.deeds.raw("target_place")]

    def _actors(self) -> tuple[list[int], Index]:
        """Attributions with distinct actors (a row that stands for each), and which is each line's."""
        actor, others = self.attributions.raw("actor"), self.attributions.raw("alternatives")
        known: dict[tuple[Any, Any], int] = {}
        firsts: list[int] = []
        found = np.full(self.size, NONE, dtype=np.int64)
        for line, row in enumerate(self.attribution):
            if row >= 0:
                names = (actor[row], others[row])
                if names not in known:
                    known[names] = len(firsts)
                    firsts.append(int(row))
                found[line] = known[names]
        return firsts, found


def _ranges(first: Index, counts: Index) -> Index:
    """The numbers from each first on, so many of each."""
    ends = np.cumsum(counts)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - ends + counts, counts)


def _chosen(table: Table, incidents: Collection[UUID] | None) -> Index:
    """Rows of the incidents asked for, by code where they have one."""
    wanted = None if incidents is None else {one.hex for one in incidents}
    ids = table.raw("id")
    rows = [row for row in range(table.size) if wanted is None or ids[row] in wanted]
    return np.array(_by_code(table, rows), dtype=np.int64)


def _by_code(table: Table, rows: list[int]) -> list[int]:
    codes = table.raw("code")
    return sorted(rows, key=lambda row: codes[row] or "")


def _joined(
    incidents: Index, deeds: Table, attributions: Table, table: Table
) -> tuple[list[int], list[int], list[int]]:
    """Position of the incident, deed and attribution of every line; NONE where there is none."""
    of_incident, of_deed = deeds.links_to("incident"), attributions.links_to("deed")
    incident_ids, deed_ids = table.raw("id"), deeds.raw("id")
    columns: tuple[list[int], list[int], list[int]] = ([], [], [])
    for position, incident in enumerate(incidents):
        for deed in _by_code(deeds, of_incident.get(incident_ids[incident], [])) or [NONE]:
            named = of_deed.get(deed_ids[deed], []) if deed != NONE else []
            for attribution in _by_code(attributions, named) or [NONE]:
                for column, value in zip(columns, (position, deed, attribution), strict=True):
                    column.append(value)
    return columns


def _distinct(table: Table, name: str, rows: Index) -> tuple[list[Any], Index]:
    """The distinct stored values of a column, and which of them each line has (NONE: no row)."""
    raw = table.raw(name)
    known: dict[Any, int] = {}
    found = np.full(len(rows), NONE, dtype=np.int64)
    for line, row in enumerate(rows):
        if row >= 0:
            found[line] = known.setdefault(raw[row], len(known))
    return list(known), found


def read_list(raw: str | None) -> Sequence[str]:
    """A stored list of codes."""
    return json.loads(raw) if raw else ()
