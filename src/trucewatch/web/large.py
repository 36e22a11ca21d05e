"""Cases too large to be looked through for a page: worked out by a process beside, kept, and told with
how old it is. The first who looks begins it; nobody waits for it."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from django.db import OperationalError
from django.db.models import Exists, Q

from trucewatch.acts.worked.keeping import (
    SILENT,
    Kept,
    Worked,
    kept,
    row_of,
    take_turn,
    tell_failure,
)
from trucewatch.media.process.keeping import PYTHON
from trucewatch.records.models import Case, Incident, Revision, Tally, WorkedOut
from trucewatch.records.plain import SHARED
from trucewatch.web.beside import beside
from trucewatch.web.served import served_workspace

MOST: Final = 5_000
"""Incidents, or figures; more take longer than anybody waits for a page."""
_REST: Final = timedelta(minutes=1)
_SHARE: Final = 3
"""Working it out anew takes at most a quarter of the time, and begins once a minute at most."""
_BESIDES: Final = ("member", "case_role", "finding_decision")
"""Kinds that change neither findings nor accounts; decisions are told at once."""
_AFTER_A_FAILURE: Final = timedelta(hours=1)
_MODULE: Final = "trucewatch.web.working_out"


@dataclass(frozen=True, slots=True)
class Told:
    """How old it is. made: when it was worked out, None before the first time. behind: whether records
    have changed since. at_work: whether it is being worked out anew. failed: when that went wrong."""

    made: datetime | None
    behind: bool
    at_work: bool
    failed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Large:
    """What is kept of a large case, None before the first time, and how old it is."""

    worked: Worked | None
    told: Told


def large(case: Case) -> Large | None:
    """What is kept of the case; None for one that is worked out for each page.

    Begins to work it out anew where it is behind.
    """
    if not _is_large(case):
        return None
    now, row = datetime.now(UTC), row_of(case)
    found = kept(row)
    at_work = row.at_work is not None and row.at_work >= now - SILENT
    behind = found is None or _has_changed_since(case, found)
    if behind and not at_work and _is_due(row, found, now):
        at_work = _begin(case, now)
    worked, made = (None, None) if found is None else (found.worked, found.made)
    return Large(worked, Told(made, behind, at_work, row.failed))


def _is_large(case: Case) -> bool:
    of_case = (model.objects.filter(case=case).order_by() for model in (Incident, Tally))
    incidents, figures = (Exists(some[MOST : MOST + 1]) for some in of_case)
    return Case.objects.filter(incidents | figures, id=case.id).exists()


def _has_changed_since(case: Case, found: Kept) -> bool:
    """Whether a record of the case, of the workspace, or that cases share, has another revision."""
    mark = found.mark
    later = Revision.objects.filter(Q(id__gt=mark.revision) | Q(id__in=mark.missing))
    here = later.filter(Q(act__case=case) | Q(act__case=None) | Q(kind__in=SHARED))
    return here.exclude(kind__in=_BESIDES).exists()


def _is_due(row: WorkedOut, found: Kept | None, now: datetime) -> bool:
    """At once where nothing is kept that can be read; an hour after it went wrong."""
    if row.failed is not None:
        return now - row.failed >= _AFTER_A_FAILURE
    return found is None or now - found.made >= max(_REST, timedelta(seconds=_SHARE * row.took))


def _begin(case: Case, now: datetime) -> bool:
    """Whether somebody works now: this process began it, or another did a moment ago."""
    try:
        mine = take_turn(case, now)
    except OperationalError:
        return False  # somebody writes for long; the next look begins it
    if mine:
        beside(lambda: _work(case))
    return True


def _work(case: Case) -> None:
    """In a process of its own, which ends with this one: its standard input is closed then."""
    words = [*PYTHON, _MODULE, str(served_workspace().folder), str(case.id)]
    process = subprocess.Popen(words, stdin=subprocess.PIPE)  # noqa: S603 - this very Python and words of ours
    try:
        if process.wait():
            tell_failure(case, datetime.now(UTC))
    finally:
        process.kill()
