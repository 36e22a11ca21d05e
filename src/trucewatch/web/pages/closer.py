"""What lies in a small part of the map, by the positions that the index keeps.

All of it, for one filter or none: few incidents each at its own position, many as the index counts
them in squares, or what lies in parts of these by its position. Under several filters, or words,
the newest that lie there are read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Sum

from trucewatch.records.models import (
    Case,
    Incident,
    IndexedCount,
    IndexedIncident,
    IndexedKey,
    IndexedSquare,
)
from trucewatch.values.index_keys import (
    AT,
    CELL,
    MILLION,
    cells_meeting,
    index_key,
    place_of_spot,
    place_spot,
)
from trucewatch.values.squares import SQUARES, Sides, beside, filled_by, middle_of_square, square_of
from trucewatch.web.drawn import ACROSS, Placed, Spot, counted_at, placed, places_within
from trucewatch.web.framing import Frame
from trucewatch.web.pages.asked import Asked

CLOSE = 1.0
"""Degrees: a smaller frame has fewer cells than a map has squares."""

MOST = 500
"""So many incidents are drawn each at its own position; more lie so close that marks count them."""

LOOKED = 1_000
"""So many of the newest in a frame are read, where the index alone does not tell which are meant."""


@dataclass(frozen=True, slots=True)
class Lying:
    """What lies in a frame. number: of incidents; squares: whether they are counted in squares;
    more: whether there may be more, because not all were looked at."""

    found: Placed
    number: int
    squares: bool = False
    more: bool = False


def lying_in(case: Case, asked: Asked, frame: Frame) -> Lying:
    """The incidents asked for that lie in a frame, with what they lie at outside it."""
    counts = IndexedCount.objects.filter(key=asked.every, number__gt=0).exclude(spot="")
    at_places = dict(counts.exclude(spot__contains=",").values_list("spot", "number"))
    there = places_within(filter(None, map(place_of_spot, at_places)), frame)
    keys = {index_key(case.id, AT, place): place for place in there}
    lying = _Lying(case, frame, keys, _positions(case, asked, frame), _at(asked, keys))
    if asked.number is not None and frame.side >= ACROSS / SQUARES:
        lying = _in_squares(asked, lying)
    if asked.number is None:
        return _read(asked, lying)
    counted = lying.counted({place: at_places[place_spot(place)] for place in there})
    if counted.number <= MOST:
        return lying.one_by_one(lying.newest(counted.number))
    return counted


@dataclass(frozen=True, slots=True)
class _Lying:
    """Rows of the index: positions in a frame, and incidents under the places in it, by their keys.

    squares: what the index counts within the frame, and beside: the positions that are in none of
    these; None where all are counted by their positions.
    """

    case: Case
    frame: Frame
    keys: Mapping[int, UUID]
    positions: QuerySet[IndexedIncident]
    at_places: QuerySet[IndexedKey]
    squares: Sequence[Spot] = ()
    beside: Sequence[QuerySet[IndexedIncident]] | None = None

    def newest(self, most: int) -> list[UUID]:
        """The newest of both, each once."""
        both = {
            *_newest(self.positions, most, "incident"),
            *_newest(self.at_places, most, "incident_id"),
        }
        return [one for _, one in sorted(both, reverse=True)[:most]]

    def of(self, incidents: Collection[UUID]) -> _Lying:
        """The same of these incidents alone."""
        positions = self.positions.filter(incident__in=incidents)
        return replace(
            self, positions=positions, at_places=self.at_places.filter(incident__in=incidents)
        )

    def one_by_one(self, incidents: Collection[UUID]) -> Lying:
        rows = Incident.objects.filter(id__in=incidents, case=self.case).order_by("code")
        return Lying(placed(list(rows.values_list("code", "area"))), len(incidents))

    def counted(self, at_places: Mapping[UUID, int]) -> Lying:
        """In squares of the frame, and at the places that so many name."""
        spots = [*self.squares]
        for positions in [self.positions] if self.beside is None else self.beside:
            spots += _squares(positions, self.frame)
        found = counted_at({place_spot(place): many for place, many in at_places.items()})
        both = Placed([*spots, *found.spots], found.by_place, found.places, 0)
        number = sum(spot.counted for spot in spots) + sum(at_places.values())
        return Lying(both, number, squares=True)

    def naming(self) -> dict[UUID, int]:
        """How many name each place."""
        told = self.at_places.order_by().values_list("key").annotate(many=Count("*"))
        return {self.keys[key]: many for key, many in told}


def _newest(rows: QuerySet[Any], most: int, name: str) -> list[tuple[int, UUID]]:
    return list(rows.order_by("-begins", f"-{name}").values_list("begins", name)[:most])


def _positions(case: Case, asked: Asked, frame: Frame) -> QuerySet[IndexedIncident]:
    return _between(case, asked, _sides(frame))


def _between(case: Case, asked: Asked, sides: Sides) -> QuerySet[IndexedIncident]:
    """The positions between these sides, and on them; none are looked for where the index counts
    none under the leading filter."""
    if not _squares_of(asked, square_of(*sides[:2]), square_of(*sides[2:])).exists():
        return IndexedIncident.objects.none()
    cells = [
        index_key(case.id, CELL, cell) for cell in cells_meeting(*(one / MILLION for one in sides))
    ]
    rows = IndexedIncident.objects.filter(
        cell__in=cells, x__range=(sides.west, sides.east), y__range=(sides.south, sides.north)
    )
    return _led(asked, rows, "incident")


def _in_squares(asked: Asked, lying: _Lying) -> _Lying:
    """The same with what the index counts in the squares that lie in the frame whole."""
    sides = _sides(lying.frame)
    filled = filled_by(sides)
    counted = _squares_of(asked, square_of(*filled[:2]), square_of(*filled[2:]))
    squares = [
        Spot(middle_of_square(column, row), None, False, None, counted=number)
        for column, row, number in counted.values_list("column", "row", "number")
    ]
    others = [_between(lying.case, asked, part) for part in beside(sides, filled)]
    return replace(lying, squares=squares, beside=others)


def _squares_of(
    asked: Asked, first: tuple[int, int], last: tuple[int, int]
) -> QuerySet[IndexedSquare]:
    """From one square to another, those in which anything lies under the leading filter."""
    (west, south), (east, north) = first, last
    return IndexedSquare.objects.filter(
        key=asked.every, column__range=(west, east), row__range=(south, north), number__gt=0
    )


def _sides(frame: Frame) -> Sides:
    return Sides(*(round(side * MILLION) for side in frame.sides))


def _at(asked: Asked, keys: Collection[int]) -> QuerySet[IndexedKey]:
    return _led(asked, IndexedKey.objects.filter(key__in=keys), "incident_id")


def _led(asked: Asked, rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """Those of rows that lie under the leading filter."""
    if asked.before is not None:
        rows = rows.filter(begins__lt=asked.before)
    if not asked.keys:
        return rows
    same = {"begins": OuterRef("begins"), "incident": OuterRef(name)}
    return rows.filter(Exists(IndexedKey.objects.filter(key=asked.every, **same)))


def _squares(positions: QuerySet[IndexedIncident], frame: Frame) -> list[Spot]:
    """How many lie in each square of a frame, at their middle."""
    side = max(1, int(frame.side / ACROSS * MILLION))
    west, south = round(frame.west * MILLION), round(frame.south * MILLION)
    counted = (
        positions.order_by()
        .annotate(column=(F("x") - west) / side, row=(F("y") - south) / side)
        .values_list("column", "row")
        .annotate(number=Count("*"), east=Sum("x"), north=Sum("y"))
    )
    return [
        Spot((east / many / MILLION, north / many / MILLION), None, False, None, counted=many)
        for _, _, many, east, north in counted
    ]


def _read(asked: Asked, lying: _Lying) -> Lying:
    """The newest that lie there, read to see whether they are meant."""
    newest = lying.newest(LOOKED + 1)
    meant = list(asked.rows.filter(id__in=newest[:LOOKED]).values_list("id", flat=True))
    if len(meant) <= MOST:
        found = lying.one_by_one(meant)
    else:
        those = lying.of(meant)
        found = those.counted(those.naming())
    return replace(found, more=len(newest) > LOOKED)
