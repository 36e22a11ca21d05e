"""What lies in a small part of the map, by the positions that the index keeps.

All of it, for one filter or none: few incidents each at its own position, many as the index counts
them in squares, or what lies in parts of these by its position. Under several filters, or words,
the newest that lie there are read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
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
from trucewatch.web.pages.asked import Asked, beginning

Square = tuple[int, int]
"""By its column and row."""

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
    lying = _Lying(case, asked, frame, keys, _squares_meeting(asked, frame))
    if asked.number is None:
        return _read(lying)
    naming = {place: at_places[place_spot(place)] for place in there}
    if sum(lying.squares.values()) + sum(naming.values()) <= MOST:
        return lying.one_by_one(lying.newest(MOST))
    counted = lying.counted(naming)
    if counted.number <= MOST:
        return lying.one_by_one(lying.newest(counted.number))
    return counted


@dataclass(frozen=True, slots=True)
class _Lying:
    """What the index has in a frame: positions, and incidents under the places in it, by their keys.

    squares: how many positions there are in each square that has anything in common with the frame.
    """

    case: Case
    asked: Asked
    frame: Frame
    keys: Mapping[int, UUID]
    squares: Mapping[Square, int]

    def newest(self, most: int) -> list[UUID]:
        """The newest of both, each once. Where enough begin after the first day asked for, nobody
        looks which of the others last until then."""
        least = self.asked.since
        found = [] if least is None else self._newest(most, least)
        return found if len(found) == most else self._newest(most, None)

    def _newest(self, most: int, least: int | None) -> list[UUID]:
        at_places = _led(self.asked, IndexedKey.objects.filter(key__in=self.keys), "incident_id")
        both = {
            *_newest(self._between(_sides(self.frame)), most, "incident", least),
            *_newest(at_places, most, "incident_id", least),
        }
        return [one for _, one in sorted(both, reverse=True)[:most]]

    def _between(self, sides: Sides) -> QuerySet[IndexedIncident]:
        """The positions between these sides, and on them; none are looked for where no square has
        any."""
        if not any(_meets(square, sides) for square in self.squares):
            return IndexedIncident.objects.none()
        parts = cells_meeting(*(one / MILLION for one in sides))
        cells = [index_key(self.case.id, CELL, cell) for cell in parts]
        rows = IndexedIncident.objects.filter(
            cell__in=cells, x__range=(sides.west, sides.east), y__range=(sides.south, sides.north)
        )
        return _led(self.asked, rows, "incident")

    def one_by_one(self, incidents: Collection[UUID]) -> Lying:
        rows = Incident.objects.filter(id__in=incidents, case=self.case).order_by("code")
        return Lying(placed(list(rows.values_list("code", "area"))), len(incidents))

    def counted(self, naming: Mapping[UUID, int]) -> Lying:
        """In squares of the frame, and at the places that so many name.

        What the index counts in squares that lie in the frame whole need not be counted again.
        """
        sides, spots = _sides(self.frame), list[Spot]()
        parts = [sides]
        if self.frame.side >= ACROSS / SQUARES:
            filled = filled_by(sides)
            parts = beside(sides, filled)
            spots = [
                _square(middle_of_square(*square), number)
                for square, number in self.squares.items()
                if _meets(square, filled)
            ]
        for part in parts:
            spots += _squares(self._between(part), self.frame)
        return _counted(spots, naming)

    def among(self, incidents: Collection[UUID]) -> Lying:
        """The same of these incidents alone, which were looked up."""
        sides, there = _sides(self.frame), set(self.keys.values())
        positions, naming = list[tuple[int, int]](), Counter[UUID]()
        rows = IndexedIncident.objects.filter(incident__in=incidents)
        for x, y, named in rows.values_list("x", "y", "spots"):
            if x is not None and y is not None and _holds(sides, x, y):
                positions.append((x, y))
            naming.update(there.intersection(filter(None, map(place_of_spot, named))))
        return _counted(_gathered(sorted(positions), self.frame), dict(sorted(naming.items())))


def _newest(rows: QuerySet[Any], most: int, name: str, least: int | None) -> list[tuple[int, UUID]]:
    newest = beginning(rows, least).order_by("-begins", f"-{name}")
    return list(newest.values_list("begins", name)[:most])


def _squares_meeting(asked: Asked, frame: Frame) -> dict[Square, int]:
    """The squares that have anything in common with a frame, with how many positions lie in each
    under the leading filter; those without any left out."""
    sides = _sides(frame)
    (west, south), (east, north) = square_of(*sides[:2]), square_of(*sides[2:])
    there = {"column__range": (west, east), "row__range": (south, north)}
    rows = IndexedSquare.objects.filter(key=asked.every, number__gt=0, **there)
    return {(column, row): n for column, row, n in rows.values_list("column", "row", "number")}


def _meets(square: Square, sides: Sides) -> bool:
    (west, south), (east, north) = square_of(*sides[:2]), square_of(*sides[2:])
    return west <= square[0] <= east and south <= square[1] <= north


def _holds(sides: Sides, east: int, north: int) -> bool:
    return sides.west <= east <= sides.east and sides.south <= north <= sides.north


def _sides(frame: Frame) -> Sides:
    return Sides(*(round(side * MILLION) for side in frame.sides))


def _led(asked: Asked, rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """Those of rows that lie under the leading filter."""
    if asked.before is not None:
        rows = rows.filter(begins__lt=asked.before)
    if not asked.keys:
        return rows
    same = {"begins": OuterRef("begins"), "incident": OuterRef(name)}
    return rows.filter(Exists(IndexedKey.objects.filter(key=asked.every, **same)))


def _grid(frame: Frame) -> tuple[int, int, int]:
    """The corner from which squares of a frame are counted, and how long their side is."""
    side = max(1, int(frame.side / ACROSS * MILLION))
    return round(frame.west * MILLION), round(frame.south * MILLION), side


def _squares(positions: QuerySet[IndexedIncident], frame: Frame) -> list[Spot]:
    """How many lie in each square of a frame, at their middle."""
    west, south, side = _grid(frame)
    counted = (
        positions.order_by()
        .annotate(column=(F("x") - west) / side, row=(F("y") - south) / side)
        .values_list("column", "row")
        .annotate(number=Count("*"), east=Sum("x"), north=Sum("y"))
    )
    return [
        _square((east / many / MILLION, north / many / MILLION), many)
        for _, _, many, east, north in counted
    ]


def _gathered(positions: Iterable[tuple[int, int]], frame: Frame) -> list[Spot]:
    """The same of positions that were looked up."""
    west, south, side = _grid(frame)
    squares: dict[Square, list[tuple[int, int]]] = {}
    for x, y in positions:
        squares.setdefault(((x - west) // side, (y - south) // side), []).append((x, y))
    return [
        _square((sum(x for x, _ in some) / n / MILLION, sum(y for _, y in some) / n / MILLION), n)
        for some in squares.values()
        if (n := len(some))
    ]


def _square(middle: tuple[float, float], number: int) -> Spot:
    return Spot(middle, None, False, None, counted=number)


def _counted(spots: Sequence[Spot], naming: Mapping[UUID, int]) -> Lying:
    """In squares, and at the places that so many name."""
    found = counted_at({place_spot(place): many for place, many in naming.items()})
    both = Placed([*spots, *found.spots], found.by_place, found.places, 0)
    number = sum(spot.counted for spot in spots) + sum(naming.values())
    return Lying(both, number, squares=True)


def _read(lying: _Lying) -> Lying:
    """The newest that lie there, read to see whether they are meant."""
    newest = lying.newest(LOOKED + 1)
    rows = lying.asked.rows.filter(id__in=newest[:LOOKED])
    meant = list(rows.values_list("id", flat=True))
    found = lying.one_by_one(meant) if len(meant) <= MOST else lying.among(meant)
    return replace(found, more=len(newest) > LOOKED)
