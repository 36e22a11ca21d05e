"""Attributions whose standing changed from one revision to the next with nothing new to rest on.

The columns of a case know only what stands; what stood before is in the revisions. So this finding
of the check `attribution-drift` is made here, and handed to the run of the checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from uuid import UUID

from trucewatch.acts.revisions import plain_of
from trucewatch.checks.attribution_drift import CODE, SEVERITY, SOURCE
from trucewatch.checks.findings import finding
from trucewatch.records.models import Attribution, Case, Citation, Revision
from trucewatch.records.schema import Plain
from trucewatch.values.codes.attribution import AttributionStanding as Standing
from trucewatch.values.codes.records import RecordState
from trucewatch.values.finding import Finding, Where
from trucewatch.values.message import Arg, Message

_RESTS_ON = ("basis", "as_stated", "said_by", "response", "response_words")
_STANDINGS = {standing.value for standing in Standing}


def drifted(case: Case) -> Iterator[Finding]:
    """The last change of standing of each attribution that stands, where nothing new carries it."""
    changed = Revision.objects.filter(kind="attribution", number__gt=1, act__case=case)
    standing = Attribution.objects.filter(case=case, state=RecordState.CURRENT)
    rows = {row.id: row for row in standing.filter(id__in=changed.values("record"))}
    found = Revision.objects.filter(record__in=changed.values("record")).select_related("act")
    ordered = found.order_by("record", "number")
    for record, revisions in groupby(ordered.iterator(), key=lambda one: one.record):
        row = rows.get(record)
        told = None if row is None else _drift(row, list(revisions))
        if told is not None:
            yield told


def _drift(row: Attribution, revisions: Sequence[Revision]) -> Finding | None:
    plains = [plain_of(revision) for revision in revisions]
    steps = [
        (at, before["standing"], after["standing"])
        for at, (before, after) in enumerate(pairwise(plains), 1)
        if before.get("standing") != after.get("standing")
    ]
    if not steps:
        return None
    at, was, now = steps[-1]
    if any(plain.get("standing") == now for plain in plains[:at]):
        return None  # put back to what it was
    if not {was, now} <= _STANDINGS or _rests_on_more(row.id, revisions[at - 1], plains[at - 1 :]):
        return None
    args: dict[str, Arg] = {
        "was": Standing(was),
        "now": Standing(now),
        "revision": revisions[at].number,
        "attribution": row.ref or row.code,
    }
    where = Where(kind=row.kind, ref=row.ref or row.code, record=row.id, field="standing")
    message = Message("check-attribution-drift-revised", args)
    return finding(CODE, SEVERITY, SOURCE, message, [where], (was, now))


def _rests_on_more(record: UUID, before: Revision, plains: Sequence[Plain]) -> bool:
    """Whether since then its basis, its source or the party's answer changed, or one was cited."""
    if any(plains[0].get(name) != plains[-1].get(name) for name in _RESTS_ON):
        return True
    cited = Citation.objects.filter(about=record, state=RecordState.CURRENT).values("id")
    first = Revision.objects.filter(record__in=cited, number=1, act__at__gt=before.act.at)
    return first.exists()
