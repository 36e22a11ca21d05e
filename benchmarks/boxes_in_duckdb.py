"""Window and ground the straightforward way: a join by times and boxes in DuckDB, then shapely.

Written apart from what it is compared with: it draws, measures and compares by itself, and takes
from the columns only where each incident lies, when it was, and what each clause states.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import duckdb
import numpy as np
import shapely

from trucewatch.screening.columns import placed
from trucewatch.screening.grounds import ground_box
from trucewatch.screening.picked import Picked
from trucewatch.screening.screen import Screening
from trucewatch.screening.spans import NO

Rows = dict[str, np.ndarray]
Ground = tuple[Any, Any, Any]
Timed = Callable[[str], AbstractContextManager[None]]
EARTH_M = 6_371_008.8
JOIN = """
    SELECT clause, incident FROM clauses JOIN incidents
    ON latest >= opens AND earliest <= closes
    AND longitude >= west - aside AND longitude <= east + aside
    AND latitude >= south - up AND latitude <= north + up
    ORDER BY clause, incident
"""


def shared_part(screening: Screening) -> Rows:
    """The same pairs and verdicts as Trucewatch has them, from its columns."""
    frame, found = screening.frame, []
    for number, terms in enumerate(screening.terms):
        near = frame.times.near(terms.windows, 0.0, ground_box(terms, 0.0))
        if not near.size:
            continue
        of = placed(terms, frame, Picked(frame.lines, near), np.ones(len(near), dtype=bool))
        here = np.flatnonzero(of.here)
        pair = number * len(frame.lines.incidents) + near[here]
        found.append((pair, of.time[here], of.ground[here], of.metres[here]))
    return _rows(found)


def by_boxes(screening: Screening, timed: Timed) -> Rows:
    """Joined in DuckDB, measured in shapely, clause by clause."""
    connection = duckdb.connect()
    connection.execute("SET threads TO 2")
    incidents, clauses = _incidents(screening), _clauses(screening)
    grounds = [_ground(terms.clause) for terms in screening.terms]  # read beforehand, as ours are
    with timed("DuckDB: tables from columns"):
        for name, columns in (("incidents", incidents), ("clauses", clauses)):
            connection.register("given", columns)
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
            connection.unregister("given")
    with timed("DuckDB: join by times and boxes"):
        pairs = connection.execute(JOIN).fetchnumpy()
    print(f"  {len(pairs['clause']):,} pairs to be measured")
    with timed("DuckDB: measured in shapely"):
        return _measured(grounds, incidents, clauses, pairs)


def _incidents(screening: Screening) -> Rows:
    """One row an incident: each has one line and one point here."""
    lines = screening.frame.lines
    at = lines.sites.at
    up = lines.sites.slack / 110_000 + 0.02
    found = {
        "incident": np.arange(len(lines.incidents)),
        "longitude": at[:, 0],
        "latitude": at[:, 1],
        "slack": lines.sites.slack,
        "up": up,
        "aside": up / np.cos(np.radians(at[:, 1])),
        "start_hi": lines.incident_span.start_hi,
        "end_lo": lines.incident_span.end_lo,
        "earliest": lines.incident_span.start_lo,
        "latest": lines.incident_span.end_hi,
    }
    for name in tuple(found)[1:]:
        found[name] = found[name][lines.incidents]
    return found


def _clauses(screening: Screening) -> Rows:
    west, south, east, north = np.array([_shape(t.clause)[0].bounds for t in screening.terms]).T
    buffer = np.array([_shape(terms.clause)[1] for terms in screening.terms])
    up = buffer / 110_000
    aside = up / np.cos(np.radians(north))
    windows = [terms.clause.window.bounds() for terms in screening.terms]
    return {
        "clause": np.arange(len(screening.terms)),
        "opens": np.array([window[0] for window in windows], dtype=np.float64),
        "closes": np.array([window[3] for window in windows], dtype=np.float64),
        "west": west - aside, "south": south - up, "east": east + aside, "north": north + up,
    }  # fmt: skip


def _shape(clause: Any) -> tuple[Any, float]:
    """The outline or the line of a clause in degrees, and its buffer in metres."""
    plain = json.loads(clause.raw("area") or clause.raw("route"))
    kind = {"line": "LineString", "polygon": "Polygon", "multipolygon": "MultiPolygon"}
    geometry = {"type": kind[plain["kind"]], "coordinates": _numbers(plain["coordinates"])}
    shape = shapely.make_valid(shapely.geometry.shape(geometry))
    return shape, float(plain.get("radius_m", 0)) if plain["kind"] == "line" else 0.0


def _numbers(found: Any) -> Any:
    return [_numbers(one) for one in found] if isinstance(found, list) else float(found)


def _ground(clause: Any) -> Ground:
    """The ground of a clause in metres, its edge, and the point around which it is drawn.

    Prepared, as anybody would who asks it of many points.
    """
    shape, buffer = _shape(clause)
    ground = _drawn(shapely.segmentize(shape, 0.25), shape.centroid).buffer(buffer)
    edge = ground.boundary
    shapely.prepare(ground)
    shapely.prepare(edge)
    return ground, edge, shape.centroid


def _measured(grounds: list[Ground], incidents: Rows, clauses: Rows, pairs: Rows) -> Rows:
    starts = np.searchsorted(pairs["clause"], np.arange(len(grounds) + 1))
    found = []
    for number, (ground, edge, middle) in enumerate(grounds):
        rows = pairs["incident"][starts[number] : starts[number + 1]]
        if not len(rows):
            continue
        some = {name: column[rows] for name, column in incidents.items()}
        points = shapely.points(_metres(some["longitude"], some["latitude"], middle))
        within, slack = shapely.covers(ground, points), some["slack"]
        away, depth = np.zeros(len(points)), np.zeros(len(points))
        away[~within] = shapely.distance(ground, points[~within])
        depth[within] = shapely.distance(edge, points[within])
        sure = within & (depth >= slack)
        code = np.where(away > slack, 0, np.where(sure, 2, 1))
        metres = np.where(code == 2, depth - slack, np.abs(away - slack))
        opens, closes = clauses["opens"][number], clauses["closes"][number]
        time = np.where((some["start_hi"] <= closes) & (opens <= some["end_lo"]), 2, 1)
        here = code != NO
        pair = number * len(incidents["incident"]) + rows[here]
        found.append((pair, time[here], code[here], metres[here]))
    return _rows(found)


def _drawn(shape: Any, middle: Any) -> Any:
    return shapely.transform(shape, lambda at: _metres(at[:, 0], at[:, 1], middle))


def _metres(longitude: np.ndarray, latitude: np.ndarray, middle: Any) -> np.ndarray:
    """Azimuthal equidistant around a point, from bearing and great circle."""
    east, north = np.radians(longitude - middle.x), np.radians(latitude)
    at = math.radians(middle.y)
    half = np.sin((north - at) / 2) ** 2 + math.cos(at) * np.cos(north) * np.sin(east / 2) ** 2
    distance = 2 * EARTH_M * np.arcsin(np.sqrt(half))
    bearing = np.arctan2(
        np.sin(east) * np.cos(north),
        math.cos(at) * np.sin(north) - math.sin(at) * np.cos(north) * np.cos(east),
    )
    return np.column_stack((distance * np.sin(bearing), distance * np.cos(bearing)))


def _rows(found: list[tuple[np.ndarray, ...]]) -> Rows:
    columns = (np.concatenate(column) for column in zip(*found, strict=True))
    return dict(zip(("pair", "time", "ground", "metres"), columns, strict=True))
