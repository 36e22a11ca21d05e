"""Working out anew what is kept of a large case: every finding, and the account of people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from trucewatch.acts.beyond_parts import beyond_parts
from trucewatch.acts.drifting import drifted
from trucewatch.acts.marks import mark_now
from trucewatch.acts.worked.keeping import Worked, keep, row_of
from trucewatch.acts.worked.people import accounts
from trucewatch.checks.gathering import Weighed
from trucewatch.checks.running import weighed
from trucewatch.ledger.choosing import FigureRule
from trucewatch.records import loading
from trucewatch.records.blocks import Blocks
from trucewatch.records.models import Case
from trucewatch.values.progress import Progress, silent
from trucewatch.values.when import When

OF_A_CHECK: Final = 1_000
"""So many findings of one check are kept; nobody works through more before it is worked out anew."""


def work_out(case: Case, clock: Callable[[], datetime], progress: Progress = silent) -> None:
    """Work it out from the records and keep it. clock: what time it is, with its zone."""
    row = row_of(case)
    mark, begun = mark_now(), clock()
    own: When | None = case.as_of
    at = own or When.at(begun.replace(second=0, microsecond=0), case.zone or "UTC")
    by_rule = accounts(loading.for_ledger(case.id), at, FigureRule)
    accounted = dict(zip((rule.value for rule in FigureRule), by_rule, strict=True))
    del by_rule
    besides = [*drifted(case), *beyond_parts(case)]
    found = weighed(Blocks(case.id), progress, besides, OF_A_CHECK + 1)
    gravest = tuple(_gravest(found))
    counted = Counter(one.finding.code for one in found)
    cut = tuple(sorted(code for code, number in counted.items() if number > OF_A_CHECK))
    ended = clock()
    worked = Worked(at, gravest, cut, accounted)
    keep(row, worked, mark, ended, round((ended - begun).total_seconds()))


def _gravest(found: list[Weighed]) -> Iterator[Weighed]:
    """The first of each check, in their order."""
    seen: Counter[str] = Counter()
    for one in found:
        seen[one.finding.code] += 1
        if seen[one.finding.code] <= OF_A_CHECK:
            yield one
