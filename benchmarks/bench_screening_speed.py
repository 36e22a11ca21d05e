"""How long screening takes: generated incidents against clauses with windows and polygons.

    python benchmarks/bench_screening_speed.py [INCIDENTS] [CLAUSES] [DAYS]

Each clause is in force for DAYS; with the 182 days of before, half of the incidents lie inside the
window of each. Prints processor seconds, what was kept, and, in the same run, how long it takes to put
every clause to every incident instead of those near its window.
"""

from __future__ import annotations

import json
import math
import os
import random
import resource
import sys
import time
import uuid
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")
os.environ.setdefault("TRUCEWATCH_DATABASE", ":memory:")

import django

django.setup()

from trucewatch.records import loading  # noqa: E402
from trucewatch.records.view import CaseView  # noqa: E402
from trucewatch.screening.columns import frame_of  # noqa: E402
from trucewatch.screening.screen import Screening  # noqa: E402

DAY = 86_400
START = 1_480_000_000
Columns = dict[str, list[Any]]


def empty(kind: str) -> Columns:
    return {name: [] for name, _ in loading._column_names(kind)}


def add(columns: Columns, **values: Any) -> str:
    key = uuid.uuid4().hex
    stored = {"id": key, "code": "", "ref": key[:8], "state": "current"} | values
    for name, column in columns.items():
        column.append(
            stored.get(name, "" if name in ("area", "route", "condition_words", "name") else None)
        )
    return key


def instant(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def period(start: int, end: int) -> dict[str, Any]:
    return {
        "period": f"{instant(start)}/{instant(end)}",
        "period_start_lo": start,
        "period_start_hi": start,
        "period_end_lo": end,
        "period_end_hi": end,
    }


def polygon(around: tuple[float, float], corners: int = 40) -> dict[str, Any]:
    ring = [
        [
            f"{around[0] + 0.3 * math.cos(2 * math.pi * i / corners):.6f}",
            f"{around[1] + 0.3 * math.sin(2 * math.pi * i / corners):.6f}",
        ]
        for i in range(corners)
    ]
    return {"kind": "polygon", "coordinates": [[*ring, ring[0]]], "precision": "exact"}


def generated(incidents: int, clauses: int, days: int, chance: random.Random) -> CaseView:
    kinds = {kind: empty(kind) for kind in loading.KINDS}
    actors = [add(kinds["actor"], allies="[]", members="[]", side="unknown") for _ in range(20)]
    agreement = add(kinds["agreement"], guarantors="[]", announced_by="[]")
    for actor in actors[:10]:
        add(kinds["binding"], agreement=agreement, actor=actor, standing="signed", basis="")
    for _ in range(clauses):
        begins = START + (0 if days >= 182 else chance.randrange(0, (182 - days) * DAY))
        middle = (chance.uniform(36, 41), chance.uniform(33, 37))
        add(
            kinds["clause"],
            agreement=agreement,
            clause_kind="cessation",
            number="1",
            area=json.dumps(polygon(middle)),
            window=f"{instant(begins)}/{instant(begins + days * DAY)}",
            forbidden='["shelling", "air_strike"]',
            promised="[]",
            protected='["civilians"]',
        )
    for _ in range(incidents):
        at = START + chance.randrange(-91 * DAY, 273 * DAY)
        point = [f"{chance.uniform(36, 41):.5f}", f"{chance.uniform(33, 37):.5f}"]
        area = {"kind": "point", "coordinates": point, "precision": "near", "radius_m": 500}
        incident = add(kinds["incident"], area=json.dumps(area), **period(at, at + 3600))
        deed = add(
            kinds["deed"],
            incident=incident,
            deed_kind=chance.choice(["shelling", "air_strike", "arrest"]),
            targets='["civilians"]',
        )
        add(
            kinds["attribution"],
            deed=deed,
            actor=chance.choice(actors),
            alternatives="[]",
            standing="single_source",
        )
    return CaseView(loading.shapes(), kinds)


def put_to_all(view: CaseView) -> float:
    """Processor seconds where no incident is left out by its time beforehand."""
    from trucewatch.screening import columns

    columns.MOST, kept = -1, columns.MOST  # type: ignore[misc]
    start = time.process_time()
    Screening(frame_of(view))
    columns.MOST = kept  # type: ignore[misc]
    return time.process_time() - start


def main() -> None:
    asked = [int(number) for number in sys.argv[1:4]]
    incidents, clauses, days = (*asked, *(100_000, 10, 182)[len(asked) :])
    view = generated(incidents, clauses, days, random.Random(7))
    start = time.process_time()
    screening = Screening(frame_of(view))
    columns = time.process_time()
    answers = screening.all()
    made = time.process_time()
    sentences = [one.overall.reason.both() for one in answers[:1000]]
    said = time.process_time()
    print(f"{incidents:,} incidents x {clauses} clauses = {incidents * clauses:,} pairs")
    print(f"five verdicts with margins   {columns - start:6.2f} s")
    if days < 182:
        print(f"  put to every incident      {put_to_all(view):6.2f} s")
    print(f"{len(answers):,} answers kept      {made - columns:6.2f} s")
    print(f"one sentence, two languages  {(said - made) / len(sentences) * 1e3:6.2f} ms")
    print(
        f"peak memory                  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB"
    )


if __name__ == "__main__":
    main()
