"""Prints how long an import of many incidents takes, and how that compares with bare inserts.

    python benchmarks/bench_import_speed.py 100000

Each incident has a deed, an attribution and a tally, in one row of a flat CSV file. The two halves
run in processes of their own, each on a new workspace: the whole import (files to commit with
revisions and log entries, and their sealing in the log), and a bare `bulk_create` of the same
records. Where other work goes on beside it, the processor's time tells more than the clock's.
"""

from __future__ import annotations

import csv
import json
import random
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

INCIDENTS = 5_000
CASE = """\
case: {ref: speed, zone: Asia/Damascus, name: {en: An import as large as a mission's}}
sources: [{ref: monitors, public: yes}]
actors:
  - {ref: north, name: {en: Northern force}}
  - {ref: south, name: {en: Southern force}}
places:
"""
COLUMNS = [
    *("ref", "title.original", "title.en", "title.ar", "period", "area", "status"),
    *("deed.deed_kind", "deed.targets"),
    *("attribution.actor", "attribution.standing", "attribution.said_by"),
    *("tally.count", "tally.unit", "tally.group", "tally.fate", "tally.role", "tally.source"),
]
STAGES = {
    "read": "read, draft and compare",
    "accept": "accept, with revisions and log",
    "seal": "number and seal the entries",
    "whole": "the whole import",
    "bare": "bare bulk_create of the same",
}
KINDS = ("shelling", "sniper", "air_strike", "convoy_stopped", "aid_blocked", "killing")


def write_folder(folder: Path, incidents: int) -> None:
    """A case folder with so many incidents, the same on every run."""
    chance = random.Random(2016)
    places = "".join(f"  - {{ref: p{n}, name: {{en: Place {n}}}}}\n" for n in range(200))
    (folder / "case.yaml").write_text(CASE + places, encoding="utf-8")
    with open(folder / "incidents.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        table.writerows(_incident(number, chance) for number in range(incidents))


def _incident(number: int, chance: random.Random) -> list[str]:
    start = datetime(2016, 4, 2, tzinfo=UTC) + timedelta(minutes=chance.randrange(250_000))
    end = start + timedelta(minutes=chance.randrange(5, 300))
    count = chance.choice(("", "about ", "at least ")) + str(chance.randrange(1, 90))
    return [
        f"i{number}", "ar", f"Shelling of a road, report {number}", f"قصف طريق، التقرير {number}",
        f"{start:%Y-%m-%dT%H:%M}/{end:%Y-%m-%dT%H:%M}",
        f"p{number % 200}; p{(number + 1) % 200} (part)" if number % 7 == 0 else f"p{number % 200}",
        "reported", chance.choice(KINDS), "civilians; residential_area",
        chance.choice(("north", "south", "")), "single_source", "monitors",
        count, "person", "civilians", "killed", "harm", "monitors",
    ]  # fmt: skip


def _whole_import(folder: Path, workspace: Path) -> dict[str, float]:
    from trucewatch.acts.workspaces import create_workspace

    opened = create_workspace(workspace)
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.sequencing import sequence
    from trucewatch.importers.accepting import accept_folder
    from trucewatch.importers.folder import read_folder
    from trucewatch.values.collecting import collector_at_rest

    with collector_at_rest():  # as the command does
        marks = [_now()]
        read = read_folder(folder)
        marks.append(_now())
        imported = accept_folder(Acting(opened, None, datetime.now(UTC)), read)
        marks.append(_now())
        sequence(opened)
        marks.append(_now())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"records": imported.accepted.new, "memory_mb": memory}
    for stage, before, after in zip(("read", "accept", "seal"), marks, marks[1:], strict=False):
        told |= {stage: after[0] - before[0], f"{stage}_cpu": after[1] - before[1]}
    return told


def _now() -> tuple[float, float]:
    """Seconds by the clock, and those that the processor worked for this process."""
    return time.perf_counter(), time.process_time()


def _bare_inserts(folder: Path, workspace: Path) -> dict[str, float]:
    from trucewatch.acts.workspaces import create_workspace

    create_workspace(workspace)
    from django.db import transaction

    from trucewatch.importers.folder import read_folder
    from trucewatch.records.models import Record
    from trucewatch.records.plain import KINDS as MODELS
    from trucewatch.records.plain import of_plain

    by_kind: dict[str, list[Record]] = {}
    for draft in read_folder(folder).reading.drafts:
        record = of_plain(draft.kind, {**draft.plain, "id": str(draft.id)})
        by_kind.setdefault(draft.kind, []).append(record)
    start, used = _now()
    with transaction.atomic():
        for kind, records in by_kind.items():
            MODELS[kind]._default_manager.bulk_create(records, batch_size=2000)
    end, worked = _now()
    return {"bare": end - start, "bare_cpu": worked - used}


def _in_another_process(half: str, folder: Path, workspace: Path) -> dict[str, float]:
    command = [sys.executable, __file__, half, str(folder), str(workspace)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return dict(json.loads(done.stdout))


def main() -> int:
    """Print the times of both halves and their ratio."""
    halves = {"import": _whole_import, "bare": _bare_inserts}
    if len(sys.argv) == 4:
        print(json.dumps(halves[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))))
        return 0
    incidents = int(sys.argv[1]) if len(sys.argv) > 1 else INCIDENTS
    with TemporaryDirectory() as place:
        folder = Path(place) / "folder"
        folder.mkdir()
        write_folder(folder, incidents)
        told = {
            name: value
            for half in halves
            for name, value in _in_another_process(half, folder, Path(place) / half).items()
        }
    print(f"{incidents:,} incidents, {told['records']:,.0f} records")
    stages = ("read", "accept", "seal")
    told |= {"whole": sum(told[stage] for stage in stages)}
    told |= {"whole_cpu": sum(told[f"{stage}_cpu"] for stage in stages)}
    for stage, words in STAGES.items():
        clock, worked = told[stage], told[f"{stage}_cpu"]
        print(f"{words:34}{clock:7.1f} s, processor {worked:7.1f} s")
    wall, processor = told["accept"] / told["bare"], told["accept_cpu"] / told["bare_cpu"]
    print(f"accept is {wall:.2f} times the bare inserts ({processor:.2f} by processor time)")
    print("at most 4 times is wanted, and 180 s for the whole import of 100,000 incidents")
    print(f"most memory {told['memory_mb']:,.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
