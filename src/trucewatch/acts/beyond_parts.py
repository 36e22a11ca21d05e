"""Findings that rest on more than a part of a case holds: of the ledger with harm by incidents."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures_cannot_all_hold import MOST, beyond, too_many
from trucewatch.records import loading
from trucewatch.records.models import Case, Tally
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.codes.records import RecordState
from trucewatch.values.finding import Finding


def beyond_parts(case: Case) -> Iterator[Finding]:
    """Figures that cannot all be true because of harm by incidents; nothing is loaded in vain."""
    figures = Tally.objects.filter(case=case, state=RecordState.CURRENT)
    opened = figures.filter(role__in=(TallyRole.START, TallyRole.MOVED))
    if not opened.exists():
        return
    if figures.count() > MOST:
        yield too_many(loading.only(("case",), case.id).case)
        return
    yield from beyond(loading.for_ledger(case.id))
