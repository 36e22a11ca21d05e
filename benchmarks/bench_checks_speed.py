"""How long all checks take over many incidents with deeds, attributions, figures and citations.

Run `python benchmarks/bench_checks_speed.py [INCIDENTS [SMALLER]]`; with two sizes it prints how the time grows. A small case is written as a user would write
it, read once, and its columns repeated under new ids, so that no database is needed. They come in
parts of `records.blocks.MOST` rows, as they come from a database; `--whole` holds all at once.
Prints seconds of the processor (the machine may be busy with more) without the making of the
columns, and largest memory; and, of a small case, the slowest checks.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")
import django

django.setup()
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.cases import view_of  # noqa: E402
from trucewatch.checks.registry import CHECKS  # noqa: E402
from trucewatch.checks.running import weighed  # noqa: E402
from trucewatch.records.blocks import MOST  # noqa: E402
from trucewatch.records.view import CaseView  # noqa: E402

BLOCK = 100
REPEATED = ("incident", "deed", "attribution", "tally", "citation", "evidence", "person", "fate")
COMMON = """
case:
  ref: speed
  zone: Asia/Damascus
  period: 2016-12-13/2016-12-31
  as_of: 2017-01-01
actors: [{ref: a1}, {ref: a2}]
sources: [{ref: s1, source_kind: media, public: true}, {ref: s2, source_kind: eyewitness, within: s1}]
places: [{ref: p1, name: {original: en, en: North}}, {ref: p2, name: {original: en, en: South}}]
agreements:
  - {ref: g, announced: 2016-12-13T18:00~30min, clauses: [{ref: k, clause_kind: cessation}]}
"""


def incident(n: int) -> str:
    """One incident in the text of a case folder; one in fifty holds a contradiction."""
    day = 13 + n % 18
    wrong = n % 50 == 0
    return f"""
  - ref: i{n}
    title: {{original: en, en: Incident {n}, ar: الحادثة {n}}}
    period: "2016-12-{day}T10:00~30min/2016-12-{day}T11:00~30min «{day} December, for an hour»"
    area: {{places: [{{place: p{1 + n % 2}, part: whole}}]}}
    narrative:
      original: en
      en: On {day} December 2016 about 10:00, {n % 9 + 2} people were wounded in 12 houses.
      ar: في {day} كانون الأول 2016 نحو الساعة 10:00 جُرح {n % 9 + 2 + wrong} أشخاص في 12 منزلًا.
    citations: [{{ref: c{n}, source: s2, field: harm, says: wounded}}]
    deeds:
      - ref: d{n}
        deed_kind: shelling
        attributions: [{{ref: at{n}, actor: a1, standing: single_source, said_by: s1}}]
    tallies:
      - {{ref: t{n}, count: {n % 9 + 2}, unit: person, group: people, fate: wounded, role: harm,
          source: s1, at: 2016-12-{day}}}
      - {{ref: u{n}, count: 1, unit: person, group: women, fate: wounded, role: harm, source: s1,
          part_of: t{n}, part_relation: among}}
      - {{ref: v{n}, count: {n % 9 + 2 - wrong}, unit: person, group: people, fate: killed, role: harm,
          source: s1, at: 2016-12-{day}, supersedes: w{n}}}
      - {{ref: w{n}, count: {n % 9 + 2}, unit: person, group: people, fate: killed, role: harm,
          source: s1, at: 2016-12-{day}, as_stated: {{original: en, en: "{n % 9 + 2} killed, 50%"}}}}
    evidence:
      - {{ref: e{n}, media_type: image/jpeg, captured: "2016-12-{day}T{"08" if wrong else 10}:20",
          verification_steps: []}}
    fates:
      - {{ref: f{n}, person: p{n}, status: killed, at: 2016-12-{day}}}
      - {{ref: g{n}, person: p{n}, status: wounded, at: 2016-12-{day + wrong}}}
"""


def person(n: int) -> str:
    """A person who is recorded as wounded and as killed."""
    return f"{{ref: p{n}}}"


@cache
def small_case() -> CaseView:
    """The incidents that are repeated."""
    return view_of(
        COMMON
        + f"persons: [{', '.join(person(n) for n in range(BLOCK))}]\nincidents:"
        + "".join(incident(n) for n in range(BLOCK))
    )


def view_of_size(incidents: int, first: int = 0) -> CaseView:
    """A case, or a part of one, of so many incidents."""
    small = small_case()
    columns: dict[str, dict[str, list[Any]]] = {}
    for kind, table in small.tables.items():
        blocks = range(first // BLOCK, (first + incidents) // BLOCK)
        blocks = blocks if kind in REPEATED else range(1)
        own = {name for name, target in table.shape.links.items() if target in REPEATED} | {"id"}
        own |= {"about"} if kind == "citation" else set()
        columns[kind] = {
            name: [
                f"{block:08x}{value[8:]}" if name in own and value else value
                for block in blocks
                for value in table.raw(name)
            ]
            for name in table.columns
        }
    return CaseView({kind: table.shape for kind, table in small.tables.items()}, columns)


class Parts:
    """A case of so many incidents, part by part; counts the seconds it takes to make them."""

    def __init__(self, incidents: int) -> None:
        self.incidents, self.making, self.rows = incidents, 0.0, 0
        in_small = sum(small_case().table(kind).size for kind in REPEATED)
        self.size = MOST // in_small * BLOCK

    def __len__(self) -> int:
        return -(-self.incidents // self.size) + 1

    def __iter__(self) -> Iterator[CaseView]:
        yield view_of_size(0)
        for first in range(0, self.incidents, self.size):
            began = time.process_time()
            part = view_of_size(min(self.size, self.incidents - first), first)
            self.rows += sum(table.size for table in part.tables.values())
            self.making += time.process_time() - began
            yield part
            del part


def main() -> None:
    """Print how long the whole takes, which checks take most, and how it grows."""
    sizes = [int(size) for size in sys.argv[1:] if size.isdecimal()] or [20_000]
    taken = at_once if "--whole" in sys.argv else by_parts
    took = {size: taken(size) for size in reversed(sizes)}
    if len(sizes) > 1:
        growth = took[sizes[0]] / took[sizes[1]]
        print(f"{sizes[0] / sizes[1]:g} times the incidents take {growth:.1f} times the time")
    slowest(view_of_size(min(20_000, *sizes)))


def by_parts(incidents: int) -> float:
    """Seconds that all checks take over so many incidents, part by part."""
    parts = Parts(incidents)
    start = time.process_time()
    findings = weighed(parts)
    seconds = time.process_time() - start - parts.making
    told(incidents, parts.rows, len(findings), seconds)
    return seconds


def at_once(incidents: int) -> float:
    """Seconds that all checks take over so many incidents, held all at once."""
    view = view_of_size(incidents)
    start = time.process_time()
    findings = weighed((view,))
    seconds = time.process_time() - start
    told(incidents, sum(table.size for table in view.tables.values()), len(findings), seconds)
    return seconds


def told(incidents: int, rows: int, findings: int, seconds: float) -> None:
    """Print what was measured."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{incidents:,} incidents, {rows:,} rows, {findings:,} findings")
    print(f"all checks {seconds:.1f} s ({seconds / rows * 1e6:.1f} µs a row)")
    print(f"largest memory {memory:,.0f} MB", flush=True)


def slowest(view: CaseView) -> None:
    """Print the checks that take most."""
    each = {}
    for check in CHECKS:
        start = time.process_time()
        found = sum(1 for _ in check.check(view))
        each[check.CODE] = (time.process_time() - start, found)
    for code, (took, found) in sorted(each.items(), key=lambda item: -item[1][0])[:8]:
        print(f"  {took:6.2f} s  {found:8,}  {code}")


if __name__ == "__main__":
    main()
