"""A case of any size to be screened: incidents in the layout of UCDP GED, clauses of many truces.

Incidents lie around the places of the published sample (`ucdp-ged`), with its precisions of place and
date; clauses have the real outlines of subdistricts (`syria-admin`) or roads between neighbours
among them, with a buffer. Both are read from `../shared/data` (or TRUCEWATCH_DATA).
"""

from __future__ import annotations

import csv
import json
import math
import os
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connection, transaction

from trucewatch.acts.inserting import quoted, values_of
from trucewatch.records.models import Agreement, Attribution, Case, Clause, Deed, Incident
from trucewatch.records.models.agreements import Binding
from trucewatch.records.models.base import mint
from trucewatch.records.models.world import Actor
from trucewatch.values.codes.agreements import BoundStanding, ClauseKind
from trucewatch.values.codes.incidents import DeedKind, Target
from trucewatch.values.codes.precision import place_of_ucdp

DATA = Path(os.environ.get("TRUCEWATCH_DATA", Path(__file__).resolve().parents[2] / "shared/data"))
FIRST, LAST = date(2011, 10, 1), date(2022, 11, 30)
DAY = 86_400
CLAUSES_EACH = 20
KINDS = (DeedKind.SHELLING, DeedKind.AIR_STRIKE, DeedKind.DIRECT_FIRE, DeedKind.KILLING)
WITHIN = {1: 0, 2: 3, 3: 7, 4: 30, 5: 365}
"""Days that a date of each date_prec leaves open."""


class Event(NamedTuple):
    """The columns of a GED row that screening needs, named as in the codebook."""

    id: int
    type_of_violence: int
    side_a: str
    side_b: str
    where_prec: int
    latitude: float
    longitude: float
    date_prec: int
    date_start: date
    date_end: date
    deaths_civilians: int


def published() -> list[Event]:
    """The rows of the published sample of Syria."""
    place = DATA / "ucdp-ged/ged_sample_syria.csv"
    if not place.exists():
        sys.exit(f"There is no {place}: please name the folder of public data in TRUCEWATCH_DATA.")
    with place.open(encoding="utf-8", newline="") as lines:
        return [_event(row) for row in csv.DictReader(lines)]


def _event(row: dict[str, str]) -> Event:
    def number(name: str) -> int:
        return int(float(row[name] or 0))

    return Event(
        number("id"), number("type_of_violence"), row["side_a"], row["side_b"],
        number("where_prec"), float(row["latitude"]), float(row["longitude"]),
        number("date_prec"), date.fromisoformat(row["date_start"]),
        date.fromisoformat(row["date_end"]), number("deaths_civilians"),
    )  # fmt: skip


def generated(number: int, chance: random.Random) -> Iterator[Event]:
    """Events like the published ones: their places within 15 km, any day of the same years."""
    real = published()
    days = (LAST - FIRST).days
    for one in range(number):
        like = real[chance.randrange(len(real))]
        began = FIRST + timedelta(chance.randrange(days))
        yield like._replace(
            id=one,
            latitude=round(like.latitude + chance.uniform(-0.13, 0.13), 6),
            longitude=round(like.longitude + chance.uniform(-0.16, 0.16), 6),
            date_start=began,
            date_end=began + timedelta(WITHIN.get(like.date_prec, 0)),
        )


class Rows:
    """Rows of one model as the database takes them, made from one that is complete."""

    def __init__(self, model: type, **values: Any) -> None:
        self.fields = model._meta.concrete_fields  # type: ignore[attr-defined]
        self.table = model._meta.db_table  # type: ignore[attr-defined]
        self.names = [str(field.column) for field in self.fields]
        self.quoted = ", ".join(map(quoted, self.names))
        self.first = list(values_of(self.fields)(model(revision=1, **values)))
        self.made: list[list[Any]] = []

    def add(self, **stored: Any) -> str:
        row, key = self.first.copy(), mint().hex
        row[self.names.index("id")] = key
        for name, value in stored.items():
            row[self.names.index(name)] = value
        self.made.append(row)
        return key

    def insert(self) -> None:
        marks = ", ".join("?" * len(self.names))
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.cursor.connection.executemany(
                f"INSERT INTO {self.table} ({self.quoted}) VALUES ({marks})", self.made
            )
        self.made.clear()


def store(incidents: int, clauses: int, chance: random.Random) -> Case:
    """The case written to an empty database, row by row and without acts or log."""
    case = Case(ref="scale", code="A-CAS-0001", revision=1)
    case.save()
    actors = _actors(chance)
    _truces(case, clauses, actors, chance)
    _incidents(case, incidents, actors, chance)
    return case


def _actors(chance: random.Random) -> dict[str, str]:
    rows = Rows(Actor)
    names = sorted({side for event in published() for side in (event.side_a, event.side_b)})
    found = {name: rows.add(code=f"A-ACT-{n:04}", ref=f"a{n}") for n, name in enumerate(names)}
    rows.insert()
    return found


def _truces(case: Case, clauses: int, actors: dict[str, str], chance: random.Random) -> None:
    truces, bonds = Rows(Agreement, case=case), Rows(Binding, case=case, standing="signed")
    rows = Rows(Clause, case=case, clause_kind=ClauseKind.CESSATION)
    number = max(1, clauses // CLAUSES_EACH)
    span = (LAST - FIRST).days * DAY
    length = span // (2 * number)  # together the truces cover half of the time
    grounds = list(_grounds(clauses, chance))
    for n in range(number):
        truce = truces.add(code=f"A-AGR-{n:04}", ref=f"t{n}")
        begins = _seconds(FIRST) + n * span // number
        for actor in actors.values():
            said = chance.choice([BoundStanding.SIGNED, BoundStanding.NOT_BOUND, None])
            if said is not None:
                bonds.add(
                    code=f"A-BND-{len(bonds.made):05}", ref=f"b{n}{actor}", agreement_id=truce,
                    actor_id=actor, standing=str(said),
                )  # fmt: skip
        for m in range(n * clauses // number, (n + 1) * clauses // number):
            rows.add(
                code=f"A-CLA-{m:05}", ref=f"k{m}", number=str(m), agreement_id=truce,
                window=_period(begins + chance.randrange(5) * DAY, begins + length)["period"],
                forbidden=json.dumps([str(kind) for kind in chance.sample(KINDS, 2)]),
                protected=json.dumps([str(Target.CIVILIANS)]), **grounds[m],
            )  # fmt: skip
    for some in (truces, bonds, rows):
        some.insert()


def _grounds(clauses: int, chance: random.Random) -> Iterator[dict[str, str]]:
    """Eight in ten the outline of a subdistrict, two a road from one to the next with its buffer."""
    place = DATA / "syria-admin/admin3.geojson"
    if not place.exists():
        sys.exit(f"There is no {place}: please name the folder of public data in TRUCEWATCH_DATA.")
    shapes = [one["geometry"] for one in json.loads(place.read_text(encoding="utf-8"))["features"]]
    for n in range(clauses):
        shape = shapes[chance.randrange(len(shapes))]
        if n % 5:
            yield {"area": _area(shape["type"].lower(), shape["coordinates"], precision="exact")}
            continue
        here = _corner(shape)
        beside = sorted(map(_corner, shapes), key=lambda at: math.dist(at, here))
        ends = [here, *chance.sample(beside[1:9], 2)]
        yield {"route": _area("line", ends, precision="exact", radius_m=2_000)}


def _corner(shape: dict[str, Any]) -> Sequence[float]:
    found = shape["coordinates"]
    while isinstance(found[0], list):
        found = found[0]
    return found


def _incidents(case: Case, number: int, actors: dict[str, str], chance: random.Random) -> None:
    incidents, deeds = Rows(Incident, case=case), Rows(Deed, case=case, deed_kind=KINDS[0])
    by = Rows(Attribution, case=case)
    for event in generated(number, chance):
        n = event.id
        point = [f"{event.longitude:.6f}", f"{event.latitude:.6f}"]
        precision = str(place_of_ucdp(event.where_prec))
        starts, ends = _seconds(event.date_start), _seconds(event.date_end) + DAY
        incident = incidents.add(
            code=f"A-INC-{n:07}", ref=f"i{n}", **_some_time(starts, ends),
            area=_area("point", point, precision=precision),
        )  # fmt: skip
        struck = Target.CIVILIANS if event.deaths_civilians else Target.FIGHTERS
        deed = deeds.add(
            code=f"A-DEE-{n:07}", ref=f"d{n}", incident_id=incident,
            deed_kind=str(chance.choice(KINDS)), targets=json.dumps([str(struck)]),
        )  # fmt: skip
        side = event.side_a if chance.random() < 0.7 else event.side_b
        by.add(code=f"A-ATT-{n:07}", ref=f"by{n}", deed_id=deed, actor_id=actors[side])
        if len(by.made) == 50_000:
            for rows in (incidents, deeds, by):
                rows.insert()
    for rows in (incidents, deeds, by):
        rows.insert()


def _area(kind: str, coordinates: Any, **more: Any) -> str:
    plain = {"kind": kind, "coordinates": _texts(coordinates), **more}
    return json.dumps(plain, separators=(",", ":"))


def _texts(found: Any) -> Any:
    return [_texts(one) for one in found] if isinstance(found, list) else str(found)


def _period(start: int, end: int) -> dict[str, Any]:
    """From one instant to another."""
    return _bounds(f"{_instant(start)}/{_instant(end)}", start, start, end, end)


def _some_time(start: int, end: int) -> dict[str, Any]:
    """Nobody says when between the two."""
    middle = f"{_instant((start + end) // 2)}~{(end - start) // 7_200}h"
    return _bounds(f"{middle}/{middle}", start, end, start, end)


def _bounds(text: str, *sides: int) -> dict[str, Any]:
    names = ("start_lo", "start_hi", "end_lo", "end_hi")
    numbers = {f"period_{name}": side for name, side in zip(names, sides, strict=True)}
    return {"period": text, **numbers}


def _instant(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _seconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
