"""What follows from the whole of a case folder is filled in before it is accepted.

A decision on a finding names what it is about, and gets the fingerprint of that finding; a
determination gets the digest of the answers it rests on. From then on the one lapses, and the other
is told to be stale, as soon as a value behind it changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from trucewatch.acts.gates.passing import GATES
from trucewatch.checks.deciding import fill_fingerprints
from trucewatch.checks.facts import facts_of
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.checks.running import run
from trucewatch.importers.comparing import FILLED
from trucewatch.records import loading
from trucewatch.records.models import Case
from trucewatch.records.view import CaseView
from trucewatch.screening.screen import screen
from trucewatch.values.codes.reports import Audience
from trucewatch.values.draft import Draft


def complete(case: UUID, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts, with the fingerprints and the digests of facts that they lack."""
    lacking = {d.id for d in drafts if d.kind in FILLED and not d.plain.get(FILLED[d.kind])}
    if not lacking:
        return drafts
    stored = Case.objects.filter(id=case).exists()
    view = loading.of_drafts(drafts, loading.whole(case) if stored else None)
    filled = dict(_fingerprints(view, lacking)) | dict(_facts(view, lacking))
    return [
        replace(draft, plain={**draft.plain, FILLED[draft.kind]: filled[draft.id]})
        if draft.id in filled
        else draft
        for draft in drafts
    ]


def _fingerprints(view: CaseView, lacking: Collection[UUID]) -> Iterator[tuple[UUID, str]]:
    rows = [row for row in view.rows("finding_decision") if row.id in lacking]
    if rows:
        found = run(view, besides=beyond(view))
        found += [finding for gate in GATES for finding in gate.look(view, Audience.PUBLIC)]
        yield from fill_fingerprints(found, rows).items()


def _facts(view: CaseView, lacking: Collection[UUID]) -> Iterator[tuple[UUID, str]]:
    rulings = [row for row in view.rows("determination") if row.id in lacking]
    screened = screen(view, {row.incident.id for row in rulings}) if rulings else ()
    for row in rulings:
        yield row.id, facts_of(screened, row.incident.id, row.clause.id)
