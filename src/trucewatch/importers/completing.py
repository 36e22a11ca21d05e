"""Decisions written in a case folder name what they are about; here they get their fingerprint.

From then on a decision lapses as soon as a value that the finding rests on changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from trucewatch.acts.gates.passing import GATES
from trucewatch.checks.deciding import fill_fingerprints
from trucewatch.checks.running import run
from trucewatch.records import loading
from trucewatch.records.models import Case
from trucewatch.values.codes.reports import Audience
from trucewatch.values.draft import Draft

KIND = "finding_decision"


def with_fingerprints(case: UUID, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts, those of decisions without a fingerprint completed where one finding fits."""
    waiting = {d.id for d in drafts if d.kind == KIND and not d.plain.get("fingerprint")}
    if not waiting:
        return drafts
    stored = Case.objects.filter(id=case).exists()
    view = loading.of_drafts(drafts, loading.whole(case) if stored else None)
    found = run(view)
    found += [finding for gate in GATES for finding in gate.look(view, Audience.PUBLIC)]
    filled = fill_fingerprints(found, [r for r in view.rows(KIND) if r.id in waiting])
    return [
        replace(draft, plain={**draft.plain, "fingerprint": filled[draft.id]})
        if draft.id in filled
        else draft
        for draft in drafts
    ]
