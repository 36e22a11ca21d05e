"""How long the ledger of people takes over many movements with their figures.

    python benchmarks/bench_ledger_speed.py [movements] [--long]

Of the long ledger (sums, residuals, and what a page shows of each list), and of the whole one with
all its entries; both come to the same, or this stops.
--long: a million movements, the long ledger alone.

The case is generated straight into columns, as they come from the database: for each movement a
figure of those who left, one of those who arrived, and for one in ten a figure of people killed.
Prints seconds, movements a second, and the ratio to merely reading the columns once.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from collections.abc import Iterable
from itertools import islice
from typing import Any, TypeVar

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")
django.setup()

from trucewatch.ledger.balance import account  # noqa: E402
from trucewatch.ledger.excerpts import Part, excerpt  # noqa: E402
from trucewatch.ledger.long import LongLedger  # noqa: E402
from trucewatch.ledger.totals import Totals, totals_of  # noqa: E402
from trucewatch.records.loading import _column_names, shapes  # noqa: E402
from trucewatch.records.plain import KINDS  # noqa: E402
from trucewatch.records.view import CaseView  # noqa: E402

T = TypeVar("T")
PLACES = 200
NOUGHT = {"alias": "[]", "items": "[]", "via": "[]", "escort": "[]"}


def generated(movements: int) -> CaseView:
    """A case of so many movements between two hundred places."""
    chance = random.Random(7)
    columns: dict[str, dict[str, list[Any]]] = {
        kind: {name: [] for name, _ in _column_names(kind)} for kind in KINDS
    }

    def row(kind: str, **stated: Any) -> str:
        key = f"{chance.getrandbits(128):032x}"
        for name, column in columns[kind].items():
            column.append(key if name == "id" else stated.get(name, NOUGHT.get(name)))
        return key

    def tally(ref: str, count: int, **stated: Any) -> None:
        base = {"ref": ref, "count": str(count), "unit": "person", "group": "people"}
        row("tally", **base, count_low=count, count_high=count, as_stated="", **stated)

    places = [row("place", ref=f"p{n}", name="") for n in range(PLACES)]
    for n, place in enumerate(places):
        tally(f"start-{n}", 1_000_000, role="start", place=place)
    for n in range(movements):
        start, target = chance.sample(places, 2)
        convoy = row("movement", ref=f"m{n}", name="", start=start, destination=target)
        left, at = chance.randrange(20, 200), 1_481_000_000 + n
        moved = {"role": "moved", "movement": convoy, "at_lo": at, "at_hi": at}
        tally(f"left-{n}", left, **moved)
        tally(f"came-{n}", left - n % 3, fate="evacuated", **moved)
        if n % 10 == 0:
            tally(f"dead-{n}", 1, role="harm", fate="killed", movement=convoy)
    return CaseView(shapes(), columns)


def main() -> None:
    long = "--long" in sys.argv
    sizes = [int(size) for size in sys.argv[1:] if size.isdecimal()]
    movements = sizes[0] if sizes else 1_000_000 if long else 20_000
    view = generated(movements)
    began = time.process_time()
    table = view.table("tally")
    total = sum(int(count) for count in table.raw("count"))
    reading = time.process_time() - began
    print(f"{movements:,} movements, {len(table):,} tallies, {total:,} people stated")
    found = long_ledger(view, movements, reading)
    if not long:
        ledger(view, movements, found.totals)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"largest memory {peak:,} MB")


def long_ledger(view: CaseView, movements: int, reading: float) -> LongLedger:
    """Sums and residuals, and then what a reader is shown: a page of each list, and one place."""
    began = time.process_time()
    found = LongLedger(view)
    made = time.process_time() - began
    shown = [one.words.text("en") + one.answer.reason.text("en") for one in page(found.balances)]
    shown += [one.sentence.text("en") for one in page(found.conflicts())]
    shown += [one.sentence.text("en") for one in page(found.unaccounted())]
    took = time.process_time() - began
    print(f"long ledger {made:6.2f} s   {movements / made:,.0f} movements a second")
    print(f"   and shown: {took:.2f} s, {len(shown)} items; {len(found.totals.held):,} residuals")
    print(f"ratio to reading the counts once: {made / reading:.0f}")
    began = time.process_time()
    part = excerpt(found, Part(view.table("place").row(0)))
    entries = sum(1 for _ in part.entries)
    print(f"one place   {time.process_time() - began:6.2f} s   {entries:,} entries")
    print(found.summary.text("en"))
    return found


def page(items: Iterable[T]) -> Iterable[T]:
    """So many as `trucewatch ledger` shows at once."""
    return islice(items, 100)


def ledger(view: CaseView, movements: int, found: Totals) -> None:
    """The whole ledger, and whether it comes to the same."""
    began = time.process_time()
    made = account(view)
    took = time.process_time() - began
    print(f"ledger      {took:6.2f} s   {movements / took:,.0f} movements a second")
    print(f"entries {len(made.entries):,}, balances {len(made.balances):,}, "
          f"unaccounted {len(made.unaccounted):,}")  # fmt: skip
    whole = totals_of(made)
    if (whole.sums, whole.unaccounted) != (found.sums, found.unaccounted):
        raise SystemExit("The totals are not those of the ledger.")


if __name__ == "__main__":
    main()
