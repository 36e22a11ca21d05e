"""What the checks found in a case, with what rests on each finding and what people decided.

Worked out from the whole case and kept in this process until anything in the workspace changes; of a
large case it is what was kept of it, with what has been decided since.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Max

from trucewatch.acts.drifting import drifted
from trucewatch.acts.worked.keeping import Worked
from trucewatch.checks.deciding import Decided, decided
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.checks.gathering import Weighed
from trucewatch.checks.running import weighed
from trucewatch.checks.weighing import Weight
from trucewatch.records import loading
from trucewatch.records.models import Case, Revision
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.reports import FindingDecisionKind
from trucewatch.values.finding import Finding
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.web.large import Told, large

KEPT = 4


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
    """A finding, how much of a report rests on it, from when on it stands, and the decision on it.

    begun: in epoch seconds; None where nothing it is about has a time.
    """

    finding: Finding
    weight: Weight
    begun: int | None
    decision: Decision | None

    @property
    def open(self) -> bool:
        """Whether a person still has to decide."""
        return self.decision is None or self.decision.lapsed

    @property
    def needs_a_person(self) -> bool:
        """Whether it is open, and no mere note."""
        return self.open and self.finding.severity is not Severity.NOTE

    def there(self, at: When) -> bool:
        """Whether it may have been there at a moment; what has no time is at any."""
        return self.begun is None or self.begun <= int(at.latest.timestamp())


@dataclass(frozen=True, slots=True)
class Examination:
    """Findings, gravest first. cut: the checks that found more than are kept. told: how old they are,
    of a large case."""

    found: tuple[Examined, ...]
    cut: tuple[str, ...] = ()
    told: Told | None = None

    @property
    def unexamined(self) -> bool:
        """Whether nobody can say yet what there is to find."""
        return self.told is not None and self.told.made is None


def examined(case: Case) -> Examination:
    """Every finding of a case; of a large one those that are kept."""
    kept = large(case)
    newest = Revision.objects.aggregate(newest=Max("id"))["newest"]
    if kept is None:
        return Examination(_worked_out(case.id, newest))
    if kept.worked is None:
        return Examination((), told=kept.told)
    return Examination(_kept(case.id, newest, kept.worked), kept.worked.cut, kept.told)


@lru_cache(maxsize=KEPT)
def _worked_out(case: UUID, newest: int | None) -> tuple[Examined, ...]:
    view = loading.whole(case)
    besides = [*drifted(Case.objects.get(id=case)), *beyond(view)]
    return _decided(weighed((view,), besides=besides), view)


@lru_cache(maxsize=KEPT)
def _kept(case: UUID, newest: int | None, worked: Worked) -> tuple[Examined, ...]:
    """With the decisions that stand now."""
    return _decided(worked.findings, loading.only(("finding_decision", "member"), case))


def _decided(found: Iterable[Weighed], view: CaseView) -> tuple[Examined, ...]:
    told = list(found)
    on_each = decided((one.finding for one in told), view)
    pairs = zip(told, on_each, strict=True)
    return tuple(
        Examined(one.finding, one.weight, one.begun, _decision(on_it)) for one, on_it in pairs
    )


def _decision(found: Decided) -> Decision | None:
    row: Row | None = found.decision
    if row is None:
        return None
    member = row.member.username if row.member else ""
    return Decision(row.code, row.decision, row.because, member, row.decided, found.lapsed)
