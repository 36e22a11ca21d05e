"""Incidents as lines to be screened: one for each attribution of each deed, as columns.

A deed nobody is named for, and an incident of which no deed is recorded, make one line as well, so
that nothing recorded is left out of screening.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cached_property
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import MISSING, CaseView, Table
from trucewatch.screening.boxes import Boxes
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.joining import NONE, Index, chosen, joined, numbered
from trucewatch.screening.keys import Keys, keys_of
from trucewatch.screening.questions.actor_bound import actors_of
from trucewatch.screening.sites import Sites
from trucewatch.screening.sites_read import sites_of_areas, sites_of_places
from trucewatch.screening.spans import Numbers, Span, spans_of
from trucewatch.values.codes.incidents import DeedKind, Target


class Lines:
    """Lines of the chosen incidents, in the order of their codes.

    start: for each chosen incident, the first of its lines (and, at the end, how many there are).
    incidents: their rows in `incident_span` and `sites` (site_start: the first site of each). deed and attribution are table rows;
    deed_at numbers the deeds as `deed_sites` does; aimed: whether any has a site. Of equal kinds, targets and actors one stands
    for all: kind_of, targets_of and actors_of say which is each line's.
    """

    def __init__(
        self, view: CaseView, gazetteer: Gazetteer, incidents: Collection[UUID] | None = None
    ) -> None:
        self.view, table = view, view.table("incident")
        self.deeds, self.attributions = view.table("deed"), view.table("attribution")
        self.incidents = chosen(table, incidents)
        rows = joined(self.incidents, table, self.deeds, self.attributions)
        self.position, self.deed, self.attribution = rows
        self.start = np.searchsorted(self.position, np.arange(len(self.incidents) + 1))
        self.incident_span = spans_of(table, "period")
        self.span = self._spans()
        self.sites = sites_of_areas(table, "area", gazetteer)
        self.deed_sites = sites_of_places(self.deeds.raw("target_place"), gazetteer)
        self.site_start = self.sites.starts(table.size)
        self.deed_site_start = self.deed_sites.starts(self.deeds.size)
        self.deed_at, self.deed_count = self.deed, self.deeds.size
        self.owners, self.aimed = table.size, self.deed_sites.size > 0
        kinds, self.kind_of = _distinct(self.deeds, self.deed, "deed_kind")
        self.kinds = [DeedKind(self.deeds.raw("deed_kind")[row]) for row in kinds]
        targets, self.targets_of = _distinct(self.deeds, self.deed, "targets")
        self.targets = [_targets(self.deeds.raw("targets")[row]) for row in targets]
        by, self.actors_of = _distinct(self.attributions, self.attribution, "actor", "alternatives")
        self.actors = [actors_of(self.attributions.row(row)) for row in by.tolist()]

    @property
    def size(self) -> int:
        """How many lines."""
        return len(self.position)

    @cached_property
    def keys(self) -> Keys:
        """The ids of the chosen incidents."""
        ids = self.view.table("incident").raw("id")
        return keys_of(ids[row] for row in self.incidents.tolist())

    @cached_property
    def boxes(self) -> Boxes:
        """How far the sites of each chosen incident, and of its deeds, may reach."""
        sites = self.sites.renumbered(self.incidents, self.site_start)
        deeds = self.deed_sites
        boxes = sites.boxes(len(self.incidents))
        aimed = np.zeros(self.deeds.size, dtype=bool)
        aimed[deeds.owner] = True
        with_deed = np.flatnonzero(self.deed != NONE)
        named = with_deed[aimed[self.deed[with_deed]]] if aimed.size else with_deed
        return boxes.everywhere(self.position[named])

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
        dated = np.array([text is not None for text in self.deeds.raw("period")], dtype=bool)
        with_deed = np.flatnonzero(self.deed != NONE)
        stated = with_deed[dated[self.deed[with_deed]]] if dated.size else with_deed
        sides = []
        for of_incident, of_deed in zip(self.incident_span, own, strict=True):
            side = of_incident[self.incident]
            side[stated] = of_deed[self.deed[stated]]
            sides.append(side)
        return Span(*sides).together()


def _distinct(table: Table, rows: Index, *names: str) -> tuple[Index, Index]:
    """A row for each distinct value of the columns, and which is that of each line (NONE: no row)."""
    columns = [table.raw(name) for name in names]
    values = columns[0] if len(columns) == 1 else list(zip(*columns, strict=True))
    numbers, firsts = numbered(values)
    if not numbers.size:
        return firsts, np.full(len(rows), NONE, dtype=np.int64)
    return firsts, np.where(rows == NONE, NONE, numbers[rows])


def _targets(raw: str | None) -> tuple[Target, ...]:
    return tuple(map(Target, json.loads(raw))) if raw else ()
