"""Distances in metres around one point of the globe, and how two shapes lie to each other.

Shapes in degrees (WGS 84) are drawn again in metres by the azimuthal equidistant projection on a
sphere of the Earth's mean radius, its middle in the area asked about: distances from the middle
are right on the sphere, others within 0.2 percent up to 500 km around; sphere against ellipsoid
adds at most 0.6 percent.
Source: J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987),
pp. 191-195, equations 25-2, 22-4, 22-5 and 5-3a; mean radius of IUGG, 6,371,008.8 m.
"""

from __future__ import annotations

from functools import cache
from math import inf
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from trucewatch.screening.boxes import Box, boxes_around
from trucewatch.screening.outlines import ANYWHERE, CROSSED, outline_of
from trucewatch.screening.sides import Sides
from trucewatch.screening.spans import NO, UNSURE, YES, Codes, Numbers

EARTH_RADIUS_M = 6_371_008.8
_LONGEST_EDGE = 0.25  # degrees; longer edges are cut, so that they stay where they were drawn
Shapes = NDArray[Any]


class Ground:
    """A shape drawn in metres around its own middle, with how far it may lie elsewhere.

    slack: metres by which the real border may lie off the shape. degrees: the shape as it was
    drawn; reach: metres by which the ground may go beyond that. doubt: what the outline leaves open.
    """

    def __init__(self, shape: Any, slack: float = 0.0, buffer: float = 0.0) -> None:
        whole, self.doubt = outline_of(shape)
        self.degrees = whole
        self.reach = inf if self.doubt in ANYWHERE else slack + buffer
        middle = whole.centroid
        self.longitude = float(middle.x)
        latitude = np.radians(float(middle.y))
        self._north, self._cos, self._sin = latitude, np.cos(latitude), np.sin(latitude)
        drawn = self._drawn(np.array([whole], dtype=object))[0]
        self.shape = drawn.buffer(buffer) if buffer else drawn
        self.slack = slack
        self.edge = shapely.boundary(self.shape)
        self._sides = Sides(self.edge) if self.shape.area else None
        shapely.prepare(self.shape)
        self.box = cache(self._box)

    def _box(self, near: float) -> Box:
        """Degrees beyond which a shape lies off this one by more than so many metres."""
        bounds = np.array([self.degrees.bounds])
        found = boxes_around(bounds, np.array([self.reach + near]))
        west, south, east, north = (float(side[0]) for side in found)
        return west, south, east, north

    def compare(self, shapes: Shapes, slack: Numbers) -> tuple[Codes, Numbers]:
        """Whether each shape (in degrees, known within `slack` metres) lies in this one.

        YES only if it lies wholly inside by more than all slack, NO only if it lies outside by
        more. With it, the metres beyond slack that decided, or the slack left where none did.
        """
        if (shapely.get_type_id(shapes) == 0).all():
            return self.compare_points(shapely.get_coordinates(shapes), slack)
        return self._compared(self._drawn(shapes), slack)

    def compare_points(self, degrees: Numbers, slack: Numbers) -> tuple[Codes, Numbers]:
        """The same for points, given as longitude and latitude."""
        there = self._metres(degrees)
        if self._sides is None:
            return self._compared(shapely.points(there), slack)
        within, far = shapely.intersects_xy(self.shape, there), self._sides.distances(there)
        away, depth = np.where(within, 0.0, far), np.where(within, far, 0.0)
        return self._decided(away, depth, within, slack + self.slack)

    def _compared(self, there: Shapes, slack: Numbers) -> tuple[Codes, Numbers]:
        """The same for any shapes, in metres."""
        within = shapely.covers(self.shape, there)
        covered, others = np.flatnonzero(within), np.flatnonzero(~within)
        away, depth = np.zeros(len(there)), np.zeros(len(there))
        away[others] = shapely.distance(self.shape, there[others])
        if not self.edge.is_empty:
            depth[covered] = shapely.distance(self.edge, there[covered])
        return self._decided(away, depth, within, slack + self.slack)

    def _decided(
        self, away: Numbers, depth: Numbers, within: NDArray[np.bool_], slack: Numbers
    ) -> tuple[Codes, Numbers]:
        """From metres away, or within and so deep, to verdicts and the metres that decided."""
        sure = within & (depth >= slack)
        if self.shape.area == 0:
            sure &= slack == 0
        codes = np.where(away > slack, NO, np.where(sure, YES, UNSURE)).astype(np.int8)
        decided = np.where(codes == YES, depth - slack, np.abs(away - slack))
        return self._doubted(codes, decided)

    def _doubted(self, codes: Codes, decided: Numbers) -> tuple[Codes, Numbers]:
        """No more is sure than what the outline leaves without doubt."""
        if not self.doubt:
            return codes, decided
        sure = (codes == NO) & (self.doubt == CROSSED)
        return np.where(sure, NO, UNSURE).astype(np.int8), np.where(sure, decided, np.nan)

    def distance(self, other: Any) -> float:
        """Metres from this shape to another in degrees."""
        there = self._drawn(np.array([other], dtype=object))
        return float(shapely.distance(self.shape, there)[0])

    def _drawn(self, shapes: Shapes) -> Shapes:
        """The shapes in metres, their long edges cut."""
        cut = shapely.segmentize(shapes, _LONGEST_EDGE)
        drawn: Shapes = shapely.transform(cut, self._metres)
        return drawn

    def _metres(self, degrees: Numbers) -> Numbers:
        """East and north of the middle, in metres."""
        east = np.radians((degrees[:, 0] - self.longitude + 180.0) % 360.0 - 180.0)
        north = np.radians(degrees[:, 1])
        inward = np.cos(north)
        half = np.sin((north - self._north) / 2) ** 2 + self._cos * inward * np.sin(east / 2) ** 2
        angle = 2 * np.arcsin(np.sqrt(np.minimum(half, 1.0)))
        at_middle = angle < 1e-12
        safe = np.where(at_middle, 1.0, angle)
        scale = EARTH_RADIUS_M * np.where(at_middle, 1.0, safe / np.sin(safe))
        found = np.empty_like(degrees)
        found[:, 0] = scale * (inward * np.sin(east))
        found[:, 1] = scale * (self._cos * np.sin(north) - self._sin * inward * np.cos(east))
        return found
