"""Where the stops and ribbons of a flow lie: columns by the longest way, heights by numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Edge = tuple[str, str, float]
"""From a stop to a stop, how many at most."""

_LEAST = 3.0  # the thinnest ribbon


@dataclass(frozen=True, slots=True)
class StopSpot:
    """The column of a stop, and where its bar lies from the top."""

    column: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Laid:
    """Stops by id; of each edge the heights at its two ends and its width; the whole height."""

    spots: Mapping[str, StopSpot]
    ribbons: tuple[tuple[float, float, float], ...]
    columns: int
    height: float


def lay_out(
    edges: Sequence[Edge],
    heads: Mapping[str, float],
    tall: float,
    gap: float,
    least: Mapping[str, float] | None = None,
) -> Laid:
    """Lay out stops in the order of heads (the room that each needs above its bar).

    tall: how high the fullest column's bars are together. least: the room that a stop takes from the
    top of its bar downwards, where that is more than the bar.
    """
    column = columns(list(heads), edges)
    widths = _widths(edges, column, tall)
    heights = {stop: _height(stop, edges, widths) for stop in heads}
    reached: dict[int, float] = {}
    tops: dict[str, float] = {}
    for stop, head in heads.items():
        tops[stop] = reached.get(column[stop], 0.0) + head
        room = max(heights[stop], (least or {}).get(stop, 0.0))
        reached[column[stop]] = tops[stop] + room + gap
    whole = max(reached.values()) - gap
    spots = {s: StopSpot(column[s], tops[s], heights[s]) for s in heads}
    return Laid(spots, _ribbons(edges, widths, spots), max(column.values()) + 1, whole)


def columns(stops: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """The column of each stop: the most edges that lead to it one after the other."""
    column = dict.fromkeys(stops, 0)
    for _ in stops:
        for origin, target, _most in edges:
            column[target] = max(column[target], column[origin] + 1)
    if any(column[target] <= column[origin] for origin, target, _most in edges):
        raise ValueError("people flow in a circle")
    if max(column.values(), default=0) >= max(len(stops), 1):
        raise ValueError("people flow in a circle")
    return column


def _widths(edges: Sequence[Edge], column: Mapping[str, int], tall: float) -> list[float]:
    """How wide each edge is drawn, so that the fullest column is as tall as asked."""
    sums: dict[tuple[int, bool], float] = {}
    for origin, target, most in edges:
        for key in ((column[origin], False), (column[target], True)):
            sums[key] = sums.get(key, 0.0) + most
    fullest = max(sums.values(), default=0.0) or 1.0
    return [max(most / fullest * tall, _LEAST) for _, _, most in edges]


def _height(stop: str, edges: Sequence[Edge], widths: Sequence[float]) -> float:
    both = list(zip(edges, widths, strict=True))
    leaving = sum(width for (origin, _, _), width in both if origin == stop)
    coming = sum(width for (_, target, _), width in both if target == stop)
    return max(leaving, coming, _LEAST)


def _ribbons(
    edges: Sequence[Edge], widths: Sequence[float], spots: Mapping[str, StopSpot]
) -> tuple[tuple[float, float, float], ...]:
    """Ribbons one below the other at either end, in the order of where they lead."""
    leaving: dict[int, float] = {}
    coming: dict[int, float] = {}
    for at_origin, placed in ((True, leaving), (False, coming)):
        near, far = (0, 1) if at_origin else (1, 0)
        reached: dict[str, float] = {}
        for n in sorted(range(len(edges)), key=lambda n: spots[str(edges[n][far])].y):
            stop = str(edges[n][near])
            placed[n] = reached.get(stop, spots[stop].y)
            reached[stop] = placed[n] + widths[n]
    return tuple((leaving[n], coming[n], width) for n, width in enumerate(widths))
