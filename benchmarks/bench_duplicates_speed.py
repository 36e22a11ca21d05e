"""How long it takes to find the incidents told twice among many.

Run `python benchmarks/bench_duplicates_speed.py [INCIDENTS [SMALLER]]`; with two sizes it prints how the
time grows. A small case is read once and its columns repeated: each block of incidents at places of its
own, one in twenty of them told twice. Prints seconds of the processor and the largest memory.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")
import django

django.setup()
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.cases import view_of  # noqa: E402
from trucewatch.matching.duplicates import duplicates  # noqa: E402
from trucewatch.records.view import CaseView  # noqa: E402

BLOCK = 200
REPEATED = ("incident", "deed", "attribution", "tally", "place")
DEEDS = ("shelling", "air_strike", "sniper", "mine", "arrest")
COMMON = """
case: {ref: speed, zone: Asia/Damascus}
actors: [{ref: a1}, {ref: a2}]
sources: [{ref: s1, source_kind: media}, {ref: s2, source_kind: eyewitness}]
"""
SITES = 20
WORDS = ("bakery", "school", "bridge", "crossing", "market", "clinic", "tower", "square")


def incident(n: int) -> str:
    """One incident in the text of a case folder; the second of one in twenty tells the first again."""
    told = n - 1 if n % 20 == 1 else n
    day, hour = 1 + told % 30, told * 7 % 23
    return f"""
  - ref: i{n}
    title: {{original: en, en: "{_words(told)}"}}
    period: "2016-12-{day:02}T{hour:02}:00~30min/2016-12-{day:02}T{hour + 1:02}:00~30min"
    area: {{places: [{{place: p{1 + told % SITES}, part: whole}}]}}
    deeds:
      - ref: d{n}
        deed_kind: {DEEDS[told % 5]}
        attributions: [{{ref: at{n}, actor: a{1 + told % 2}, said_by: s{1 + n % 2}}}]
    tallies: [{{ref: t{n}, count: {told % 9 + 2}, unit: person, group: people, fate: wounded}}]
"""


def _words(n: int) -> str:
    """Some words that few incidents share."""
    return " ".join(f"{WORDS[(n * k + k) % len(WORDS)]}{n * k % 17}" for k in range(2, 9))


def places() -> str:
    """The sites of a block, in one town."""
    sites = "".join(f", {{ref: p{n + 1}, parent: p0}}" for n in range(SITES))
    return f"places: [{{ref: p0}}{sites}]\nincidents:"


def view_of_size(incidents: int) -> CaseView:
    """A case of so many incidents, each block at places of its own."""
    small = view_of(COMMON + places() + "".join(incident(n) for n in range(BLOCK)))
    known = small.table("place").raw("id")
    columns: dict[str, dict[str, list[Any]]] = {}
    for kind, table in small.tables.items():
        times = incidents // BLOCK if kind in REPEATED else 1
        own = {name for name, target in table.shape.links.items() if target in REPEATED} | {"id"}
        columns[kind] = {
            name: [
                _moved(value, block, name in own, known if name == "area" else ())
                for block in range(times)
                for value in table.raw(name)
            ]
            for name in table.columns
        }
    return CaseView({kind: table.shape for kind, table in small.tables.items()}, columns)


def _moved(value: Any, block: int, own: bool, places: Any) -> Any:
    """The value under the ids of its block; of an area the places it names."""
    if own and value:
        return f"{block:08x}{value[8:]}"
    for place in places if value else ():
        dashed = f"{place[:8]}-{place[8:12]}-{place[12:16]}-{place[16:20]}-{place[20:]}"
        value = value.replace(dashed, f"{block:08x}{dashed[8:]}")
    return value


def main() -> None:
    """Print how long it takes, how many pairs it finds, and how it grows."""
    sizes = [int(size) for size in sys.argv[1:]] or [20_000]
    took = {size: measured(size) for size in reversed(sizes)}
    if len(sizes) > 1:
        growth = took[sizes[0]] / took[sizes[1]]
        print(f"{sizes[0] / sizes[1]:g} times the incidents take {growth:.1f} times the time")


def measured(incidents: int) -> float:
    """Seconds for so many incidents, printed with what was found."""
    view = view_of_size(incidents)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.process_time()
    found = duplicates(view)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{incidents:,} incidents: {seconds:.1f} s, {len(found):,} pairs of {incidents // 20:,} told twice"
    )
    print(f"memory {memory:,.0f} MB, of which the case itself {before:,.0f} MB")
    return seconds


if __name__ == "__main__":
    main()
