"""The ground a clause covers, and which sites lie in it: named places, drawn areas, routes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import inf
from typing import Any
from uuid import UUID

import numpy as np
import shapely

from trucewatch.records.view import Row
from trucewatch.screening.boxes import Box
from trucewatch.screening.extents import ROUTE_BUFFER_M, border_off_by, drawn
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.globe import Ground
from trucewatch.screening.sites import Sites
from trucewatch.screening.spans import NO, UNSURE, YES, Codes, Numbers
from trucewatch.values.codes.places import Extent
from trucewatch.values.geometry import NAMED

Compared = tuple[Codes, Numbers]
"""A verdict for each site or owner, and the metres that decided it (nan: none were measured)."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A piece of a zone: a named place, whole or in part, or a drawn shape."""

    ground: Ground | None
    key: str = ""
    extent: Extent = Extent.WHOLE

    def compare(self, sites: Sites) -> Compared:
        """Whether each site lies in this piece."""
        named = np.flatnonzero(sites.place >= 0)
        if not named.size and self.ground is not None and self.extent is Extent.WHOLE:
            return self._of_drawn(self.ground, sites)
        codes = np.full(sites.size, UNSURE, dtype=np.int8)
        metres = np.full(sites.size, np.nan)
        if named.size:
            codes[named], metres[named] = self._of_places(sites.take(named))
        shown = np.flatnonzero(sites.place < 0)
        if shown.size and self.ground is not None:
            codes[shown], metres[shown] = self._of_drawn(self.ground, sites.take(shown))
            if self.extent is not Extent.WHOLE:
                codes[shown] = np.minimum(codes[shown], UNSURE)
        return codes, metres

    def box(self, near: float) -> Box:
        """Degrees beyond which a shape lies off this piece by more than so many metres."""
        if self.ground is None:
            return -inf, -inf, inf, inf
        return self.ground.box(near)

    def _of_drawn(self, ground: Ground, sites: Sites) -> Compared:
        """The verdict for sites none of which names a place: points, and other shapes apart."""
        others = np.flatnonzero(sites.drawing >= 0)
        if not others.size:
            return ground.compare_points(sites.at, sites.slack)
        codes, metres = np.empty(sites.size, dtype=np.int8), np.empty(sites.size)
        points = np.flatnonzero(sites.drawing < 0)
        shapes = sites.drawings[sites.drawing[others]]
        codes[others], metres[others] = ground.compare(shapes, sites.slack[others])
        codes[points], metres[points] = ground.compare_points(sites.at[points], sites.slack[points])
        return codes, metres

    def _of_places(self, sites: Sites) -> Compared:
        """The verdict for sites that name places: each place is asked once, as near as it is."""
        said = np.column_stack((sites.place, sites.slack))
        some, which = (
            np.unique(said, axis=0, return_inverse=True)
            if sites.slack.any()
            else np.unique(sites.place, return_inverse=True)
        )
        pairs = some.tolist() if some.ndim > 1 else [(place, 0.0) for place in some.tolist()]
        lies = [
            self._of_place(sites.places[int(place)], off, sites.gazetteer) for place, off in pairs
        ]
        codes = np.array([code for code, _ in lies], dtype=np.int8)
        metres = np.array([far for _, far in lies], dtype=np.float64)
        return codes[which.reshape(-1)], metres[which.reshape(-1)]

    def _of_place(self, key: str, off: float, gazetteer: Gazetteer) -> tuple[int, float]:
        """The verdict for what happened in a place, or up to so many metres off it."""
        if self.key:
            lie = gazetteer.lie(key, self.key, self.extent, off)
            return lie.code, np.nan if lie.metres is None else lie.metres
        shape = gazetteer.shape(key)
        if shape is None or self.ground is None:
            return UNSURE, np.nan
        slack = np.array([gazetteer.off_by(key) + off])
        codes, metres = self.ground.compare(np.array([shape], dtype=object), slack)
        return int(codes[0]), float(metres[0])


@dataclass(frozen=True, slots=True)
class Zone:
    """An area or a route as pieces; a site is in it if it is in one of them.

    buffer: metres either side of a route's line that still are on the route, 0 for an area.
    """

    patches: tuple[Patch, ...]
    buffer: int = 0

    def compare(self, sites: Sites) -> Compared:
        """Whether each site lies in the zone: in any piece of it."""
        if len(self.patches) == 1:
            return self.patches[0].compare(sites)
        codes = np.full(sites.size, NO, dtype=np.int8)
        metres = np.full(sites.size, np.nan)
        for patch in self.patches:
            codes, metres = either((codes, metres), patch.compare(sites))
        return codes, metres

    def box(self, near: float) -> Box:
        """Degrees beyond which a shape lies off the zone by more than so many metres."""
        if not self.patches:
            return -inf, -inf, inf, inf
        boxes = (patch.box(near) for patch in self.patches)
        west, south, east, north = zip(*boxes, strict=True)
        return min(west), min(south), max(east), max(north)


def zone_of(plain: dict[str, Any], gazetteer: Gazetteer, route: bool = False) -> Zone | None:
    """The zone of a clause's area or route, from its plain form; None where none is given."""
    if plain.get("kind") in NAMED:
        return Zone(tuple(_named(part, gazetteer) for part in plain["places"]))
    shape = drawn(plain)
    if shape is None:
        return None
    if route and shapely.get_dimensions(shape) < 2:
        buffer = int(plain.get("radius_m", ROUTE_BUFFER_M))
        return Zone((Patch(Ground(shape, 0.0, buffer)),), buffer)
    return Zone((Patch(Ground(shape, border_off_by(plain))),))


def zone_of_row(row: Row, field: str, gazetteer: Gazetteer) -> Zone | None:
    """The zone of a field of a clause."""
    raw = row.raw(field)
    return zone_of(json.loads(raw), gazetteer, field == "route") if raw else None


def patch_of(key: str, gazetteer: Gazetteer) -> Patch:
    """A named place as a piece of its own."""
    return Patch(gazetteer.ground(key), key)


def either(a: Compared, b: Compared) -> Compared:
    """In the one or the other; the metres are of the better answer, or the nearer miss."""
    codes = np.maximum(a[0], b[0])
    one = np.where(a[0] > b[0], a[1], b[1])
    nearer, deeper = np.fmin(a[1], b[1]), np.fmax(a[1], b[1])
    both = np.where(codes == YES, deeper, nearer)
    return codes, np.where(a[0] == b[0], both, one)


def of_owners(compared: Compared, sites: Sites, owners: int) -> Compared:
    """From sites to owners: an owner with several sites happened at all of them.

    An owner without a site is UNSURE: nobody says where.
    """
    if sites.size == owners and np.array_equal(sites.owner, np.arange(owners)):
        return compared
    codes = np.full(owners, -1, dtype=np.int8)
    np.maximum.at(codes, sites.owner, compared[0])
    best = compared[0] == codes[sites.owner]
    nearest, deepest = np.full(owners, np.nan), np.full(owners, np.nan)
    np.fmin.at(nearest, sites.owner[best], compared[1][best])
    np.fmax.at(deepest, sites.owner[best], compared[1][best])
    metres = np.where(codes == YES, deepest, nearest)
    codes[codes < 0] = UNSURE
    return codes, metres


def _named(part: dict[str, Any], gazetteer: Gazetteer) -> Patch:
    key = UUID(part["place"]).hex
    return Patch(gazetteer.ground(key), key, Extent(part["part"]))
