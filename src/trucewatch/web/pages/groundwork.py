"""What a case rests on, in the order in which a case is begun: sources, places, parties, the
agreement with its clauses, movements, figures, incidents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

from trucewatch.records.models import Incident
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.permissions import Right
from trucewatch.web.recording.addresses import form_address
from trucewatch.web.recording.offering import rows_offered
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

FIRST = ("source", "place", "actor", "agreement", "clause", "incident")
"""Without these no breach can be determined."""
KINDS_SHOWN = (
    *("source", "place", "actor", "agreement", "clause", "amendment"),
    *("control", "movement", "tally", "service", "incident", "account", "consent"),
)
LATEST = 8
MOST = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """Records of one kind. more: there are more than `MOST`."""

    kind: str
    count: int
    latest: tuple[Named, ...]
    new: str

    @property
    def rest(self) -> bool:
        """Whether there are others than the latest."""
        return self.count > len(self.latest)

    @property
    def more(self) -> bool:
        return self.count > MOST

    @property
    def why(self) -> str:
        return f"groundwork-{self.kind}"

    @property
    def heading(self) -> str:
        return f"groundwork-{self.kind}-title"

    @property
    def record(self) -> str:
        return "recording-new" if self.kind == "incident" else f"recording-new-{self.kind}"


@case_page(Right.GROUNDWORK)
def groundwork(asking: Asking) -> HttpResponse:
    """Each kind with its latest records, and the way to record another."""
    steps = list(_steps(asking, KINDS_SHOWN, LATEST))
    return asking.page("groundwork.html", section="groundwork", steps=steps)


def beginning(asking: Asking) -> list[Step]:
    """The steps that an empty case begins with; none once there is an incident."""
    current = {"case": asking.case, "state": RecordState.CURRENT}
    if not asking.may(Right.RECORD) or Incident.objects.filter(**current).exists():
        return []
    return list(_steps(asking, FIRST, 0))


def step_of(asking: Asking, kind: str, rows: QuerySet[Any]) -> Step:
    """How many there are of those offered of a kind, and the way to another."""
    new = form_address(asking.case.code, kind) if asking.may_record(kind) else ""
    return Step(kind, rows[: MOST + 1].count(), (), new)


def _steps(asking: Asking, kinds: tuple[str, ...], latest: int) -> Iterator[Step]:
    naming = Naming(asking)
    for kind in kinds:
        if not (asking.may_see(kind) or asking.may_record(kind)):
            continue
        rows = rows_offered(asking, kind)
        found = list(rows.order_by("-code")[:latest]) if latest else []
        naming.learn_behind(kind, found)
        yield replace(step_of(asking, kind, rows), latest=tuple(naming.of(row) for row in found))
