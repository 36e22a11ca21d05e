"""Findings that rest on more than a part of a case holds: of the ledger with harm by incidents."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from trucewatch.checks.figures_cannot_all_hold import MOST, beyond, too_many
from trucewatch.records import loading
from trucewatch.records.models import Case, Tally
from trucewatch.values.codes.people import FateStatus, TallyRole
from trucewatch.values.codes.records import RecordState
from trucewatch.values.finding import Finding


def beyond_parts(case: Case) -> Iterator[Finding]:
    """Figures that cannot all be true because of harm by incidents; nothing is loaded in vain."""
    figures = Tally.objects.filter(case=case, state=RecordState.CURRENT)
    opened = Q(role__in=(TallyRole.START, TallyRole.MOVED)) | Q(fate=FateStatus.RELEASED)
    harm = figures.filter(role=TallyRole.HARM).exclude(incident=None, movement=None)
    if not (figures.filter(opened).exists() and harm.exists()):
        return
    if figures.count() > MOST:
        yield too_many(loading.only(("case",), case.id).case)
        return
    yield from beyond(loading.for_ledger(case.id))
