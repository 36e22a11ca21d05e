"""Screening at scale: a case in a database, to columns, to all five answers, stored.

    python benchmarks/bench_screening_scale.py [--long] [INCIDENTS CLAUSES]

By default 100,000 incidents against 200 clauses; --long: 1,000,000 against 1,000. Half of the
incidents lie inside some window. In the same run the part that a join and a geometry library can
do, the window and the ground, is done in DuckDB (times and boxes) and shapely, and the answers are
compared row by row. Real places are read from `../shared/data`.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FOLDER = tempfile.TemporaryDirectory(prefix="trucewatch-bench-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")
os.environ["TRUCEWATCH_DATABASE"] = f"{FOLDER.name}/workspace.sqlite3"

import django  # noqa: E402

django.setup()
sys.path.insert(0, str(Path(__file__).resolve().parent))

import ged_world  # noqa: E402
import numpy as np  # noqa: E402
from boxes_in_duckdb import by_boxes, shared_part  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from trucewatch.acts.screened.parts import rows_of  # noqa: E402
from trucewatch.acts.screened.renewing import bring_up_to_date, screen_anew  # noqa: E402
from trucewatch.acts.screened.storing import put_clauses  # noqa: E402
from trucewatch.records.loading_screened import of_agreements, of_mass, seen  # noqa: E402
from trucewatch.records.models import (  # noqa: E402
    Act,
    Agreement,
    Case,
    Clause,
    Incident,
    Record,
    Revision,
    ScreenedClause,
)
from trucewatch.records.plain import to_plain  # noqa: E402
from trucewatch.records.schema import SCHEMA  # noqa: E402
from trucewatch.screening.columns import frame_of  # noqa: E402
from trucewatch.screening.resting import rests_of  # noqa: E402
from trucewatch.screening.screen import Screened, Screening  # noqa: E402
from trucewatch.values.collecting import collector_at_rest  # noqa: E402
from trucewatch.values.when import When  # noqa: E402

NOW = datetime(2026, 1, 1, tzinfo=UTC)

TOOK: dict[str, float] = {}


@contextmanager
def timed(what: str) -> Iterator[None]:
    start, spent = time.perf_counter(), time.process_time()
    yield
    took, TOOK[what] = time.perf_counter() - start, time.process_time() - spent
    print(f"{what:44} {took:7.2f} s   (processor {TOOK[what]:7.2f} s)")


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--long", action="store_true")
    asked.add_argument("size", nargs="*", type=int)
    given = asked.parse_args()
    incidents, clauses = given.size or ((1_000_000, 1_000) if given.long else (100_000, 200))
    call_command("migrate", verbosity=0)
    case = ged_world.store(incidents, clauses, random.Random(4))
    connection.close()
    gc.collect()
    print(f"{incidents:,} incidents x {clauses:,} clauses = {incidents * clauses:,} pairs")
    with timed("from the database to columns"), collector_at_rest():
        view = seen(of_agreements(case.id) | of_mass(case.id))
    with timed("columns to lines and sites"):
        frame = frame_of(view)
        _ = frame.times
    with timed("five answers with margins"):
        screening = Screening(frame, near=False)
    told(screening)
    with timed("stored"), transaction.atomic():
        put_clauses(case, 0, rows_of(screening, rests_of(view)))
    ScreenedClause.objects.all().delete()
    with timed("  of it the shared part: window and ground"):
        ours = shared_part(screening)
    print_size("")
    theirs = by_boxes(screening, timed)
    compare(ours, theirs)
    one_sentence(screening)
    shared = TOOK["  of it the shared part: window and ground"]
    parts = {what: took for what, took in TOOK.items() if what.startswith("DuckDB")}
    both = sum(parts.values())
    asked = both - parts["DuckDB: tables from columns"]
    print(f"DuckDB and shapely took {both / shared:.1f} times as long for the shared part")
    print(f"  ({asked / shared:.1f} times without making its tables)")
    print_size("")
    del view, frame, screening, ours, theirs
    changes(case, random.Random(6))


def told(screening: Screening) -> None:
    lines, inside = screening.frame.lines, np.zeros(len(screening.frame.lines.incidents), bool)
    pairs = 0
    for terms in screening.terms:
        found = screening.frame.times.near(terms.windows, 0.0)
        pairs += len(found)
        inside[found] = True
    print(f"  {inside.mean():.0%} of the incidents lie in some window; {pairs:,} pairs by time")
    counts = np.bincount(screening.overall, minlength=4)
    print(
        f"  {len(screening.line):,} pairs kept of {lines.size:,} lines; overall {counts.tolist()}"
    )


def compare(ours: dict[str, np.ndarray], theirs: dict[str, np.ndarray]) -> None:
    """Row by row: the same pairs, the same two verdicts, metres within a millimetre."""
    same = len(ours["pair"]) == len(theirs["pair"]) and (ours["pair"] == theirs["pair"]).all()
    if not same:
        sys.exit("The two have kept different pairs.")
    for name in ("time", "ground"):
        differ = int((ours[name] != theirs[name]).sum())
        print(f"  {name}: {differ} of {len(ours[name]):,} rows differ")
        if differ:
            sys.exit("The two answer differently.")
    off = np.nanmax(np.abs(ours["metres"] - theirs["metres"]), initial=0.0)
    print(f"  metres: at most {off:.6f} apart")


def changes(case: Case, chance: random.Random) -> None:
    """What one change costs once all is stored: of an incident, of a clause, of an agreement."""
    with timed("screened from scratch and stored"):
        screen_anew(case)
    incidents = [Incident.objects.get(ref=f"i{chance.randrange(10_000)}") for _ in range(20)]
    sizes = {
        one: len(some) for one, some in ScreenedClause.objects.values_list("clause", "answers")
    }
    densest = Clause.objects.get(id=max(sizes, key=sizes.__getitem__))
    others = [number for number in range(len(sizes)) if f"k{number}" != densest.ref]
    some = [Clause.objects.get(ref=f"k{number}") for number in chance.sample(others, 9)]
    agreement = Agreement.objects.get(ref="t2")
    print(f"{'one incident changed':44} {renewed(case, incidents):7.1f} ms")
    print(f"{'one clause changed':44} {renewed(case, some, forbidden=()):7.1f} ms")
    print(f"{'the clause of most answers changed':44} {both_ways(case, densest):7.1f} ms")
    dates = {"expires": When.parse("2015-01-01")}
    print(f"{'the dates of an agreement changed':44} {renewed(case, [agreement], **dates):7.1f} ms")


def both_ways(case: Case, clause: Clause) -> float:
    """Milliseconds to forbid nothing any more, then all again, and nothing: the median."""
    was = clause.forbidden
    return sorted(renewed(case, [clause], forbidden=some) for some in ((), was, ()))[1]


def renewed(case: Case, records: Sequence[Record], **changed: Any) -> float:
    """Milliseconds of the processor a change, the median; each with a revision as of an act."""
    took = []
    for row in records:
        for name, value in changed.items():
            setattr(row, name, value)
        row.revision += 1
        row.save()
        data = json.dumps(to_plain(row)).encode()
        act = Act.objects.create(name="bench", at=NOW, data=b"{}", salts=b"", root=b"")
        told = {"kind": row.kind, "record": row.id, "number": row.revision, "schema": SCHEMA}
        Revision.objects.create(act=act, data=data, salts=b"", root=b"", **told)
        start = time.process_time()
        bring_up_to_date(case)
        took.append(time.process_time() - start)
    return sorted(took)[len(took) // 2] * 1e3


def one_sentence(screening: Screening) -> None:
    chance = random.Random(5)
    rows = [chance.randrange(len(screening.line)) for _ in range(500)]
    start = time.process_time()
    for row in rows:
        one = Screened(screening, row)
        one.overall.reason.both()
    took = (time.process_time() - start) / len(rows) * 1e3
    print(f"{'one sentence, in both languages':44} {took:7.2f} ms")


def print_size(what: str) -> None:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what or 'largest memory':44} {most:7.0f} MB")


if __name__ == "__main__":
    main()
