"""The facts a ruling rests on, as one digest: another digest means that they have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from uuid import UUID

from trucewatch.screening.facts import facts
from trucewatch.screening.screen import Screened


def facts_of(screened: Iterable[Screened], incident: UUID, clause: UUID) -> str:
    """Hex SHA-256 over what screening asked and answered of an incident under a clause.

    Words (titles, narratives, notes) do not enter: a better wording changes no fact.
    """
    told = facts(s for s in screened if s.incident.id == incident and s.clause.id == clause)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()
