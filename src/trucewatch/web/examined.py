"""What the checks found in a case, with what rests on each finding and what people decided.

Worked out from the whole case and kept in this process until anything in the workspace changes, as
where a case stands is (`standing.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Max

from trucewatch.acts.drifting import drifted
from trucewatch.checks.deciding import Decided, decided
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.checks.running import run
from trucewatch.checks.weighing import Weight, Weights
from trucewatch.records import loading
from trucewatch.records.models import Case, Incident, Revision
from trucewatch.records.view import Row
from trucewatch.values.codes.reports import FindingDecisionKind
from trucewatch.values.finding import Finding
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.web.standing import KEPT, MOST


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a finding. lapsed: a value it rested on has changed since."""

    code: str
    decision: FindingDecisionKind
    because: Text
    member: str
    decided: When | None
    lapsed: bool


@dataclass(frozen=True, slots=True)
class Examined:
    """A finding, how much of a report rests on it, and the decision on it."""

    finding: Finding
    weight: Weight
    decision: Decision | None

    @property
    def open(self) -> bool:
        """Whether a person still has to decide."""
        return self.decision is None or self.decision.lapsed


def examined(case: Case) -> tuple[Examined, ...] | None:
    """Every finding, gravest first; None where the case is too large to be checked for a page."""
    if Incident.objects.filter(case=case)[: MOST + 1].count() > MOST:
        return None
    return _worked_out(case.id, Revision.objects.aggregate(newest=Max("id"))["newest"])


@lru_cache(maxsize=KEPT)
def _worked_out(case: UUID, newest: int | None) -> tuple[Examined, ...]:
    view = loading.whole(case)
    weights = Weights(view)
    besides = [*drifted(Case.objects.get(id=case)), *beyond(view)]
    found = decided(run(view, besides=besides), view)
    return tuple(Examined(one.finding, weights(one.finding), _decision(one)) for one in found)


def _decision(found: Decided) -> Decision | None:
    row: Row | None = found.decision
    if row is None:
        return None
    member = row.member.username if row.member else ""
    return Decision(row.code, row.decision, row.because, member, row.decided, found.lapsed)
