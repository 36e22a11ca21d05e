"""What is tied to an incident: its items of evidence, and to whom its deeds are attributed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from trucewatch.records.models import Attribution, Citation, Deed, Evidence
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.attribution import AttributionMark, AttributionStanding
from trucewatch.values.codes.incidents import DeedKind
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named


@dataclass(frozen=True, slots=True)
class Attributed:
    """A deed as one attribution has it: who did it (one of several, of whom it is not known which),
    and how firmly that stands. Nobody and no standing where the deed has none."""

    deed: DeedKind
    who: tuple[Named, ...] = ()
    standing: AttributionStanding | None = None
    marks: tuple[AttributionMark, ...] = ()


def tied_evidence(asking: Asking, incident: UUID, citations: Iterable[Citation]) -> list[Evidence]:
    """The items that name the incident, and those that its citations name."""
    if not asking.may_see("evidence"):
        return []
    cited = {one.evidence_id for one in citations if one.evidence_id}
    return _evidence(asking.case.id, incident, cited or {incident})  # which no item has for its id


@prepared
def _evidence(case: UUID, incident: UUID, cited: Collection[UUID]) -> QuerySet[Evidence]:
    tied = Q(incident=incident) | Q(id__in=cited)
    rows = Evidence.objects.filter(tied, case=case, state=RecordState.CURRENT)
    return rows.order_by("code")


def attributed(
    naming: Naming, deeds: Sequence[Deed], attributions: Sequence[Attribution]
) -> list[Attributed]:
    """Each deed by each attribution of it; whom they name has been looked up."""
    found = []
    for deed in deeds:
        said = [one for one in attributions if one.deed_id == deed.id]
        found += [
            Attributed(deed.deed_kind, who_of(naming, one), one.standing, one.marks) for one in said
        ] or [Attributed(deed.deed_kind)]
    return found


def who_of(naming: Naming, said: Attribution) -> tuple[Named, ...]:
    """The actors; a person is named only to who may see the register."""
    alone = (said.actor_id,) if said.actor_id else ()
    actors = dict.fromkeys((*alone, *(UUID(str(one)) for one in said.alternatives)))
    who = tuple(naming.name("actor", one) for one in actors)
    if who or said.person_id is None:
        return who
    if naming.may_name("person"):
        return (naming.name("person", said.person_id),)
    return (Named(name=Message("report-a-person").text(naming.asking.lang)),)
