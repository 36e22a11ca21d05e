"""Nobody reviews their own: what says that somebody else looked takes another member.

The one place that holds it, for rulings, verdicts on evidence and the status of incidents. Names
that were only claimed on the command line are held to it as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef

from trucewatch.acts.acting import Acting
from trucewatch.acts.retelling import retold, tellers
from trucewatch.acts.writing import Receipt
from trucewatch.records.models import Incident, Member, Record, Revision
from trucewatch.values.codes.incidents import VERDICTS
from trucewatch.values.refusal import refuse

AT_ONCE = 500


def require_another(
    acting: Acting, own: Iterable[UUID | None], told: str = "acts-review-own", **args: str
) -> None:
    """Raise Refusal where who acts is one of those whose own it is, without a member too."""
    if acting.member is None:
        raise refuse("acts-needs-member")
    if acting.member.id in set(own):
        raise refuse(told, **args)


def recorders(records: Iterable[UUID]) -> frozenset[UUID]:
    """The members who recorded any of these: who wrote their first revisions."""
    first = Revision.objects.filter(record__in=list(records), number=1)
    members = first.values_list("act__member", flat=True)
    return frozenset(one for one in members if one is not None)


def recorded_by(member: Member) -> Exists:
    """Of the records of a query: whether a member recorded them."""
    first = Revision.objects.filter(record=OuterRef("id"), number=1)
    return Exists(first.filter(act__member=member))


def may_verify(member: Member, incident: Incident) -> bool:
    """Whether a member may say that an incident is verified, or that it cannot be: they neither
    recorded nor corrected what is told of it, its deeds and attributions."""
    return member.id not in tellers(incident)


def require_verified_by_another(acting: Acting, written: Sequence[Record]) -> None:
    """Raise Refusal where an incident gets a verdict by who tells of it, before or in this act."""
    given = [one for one in written if isinstance(one, Incident) and _gets_verdict(one)]
    told = retold(written) if given else frozenset()
    for incident in given:
        if acting.member is not None and (
            incident.id in told or acting.member.id in tellers(incident)
        ):
            raise refuse("acts-verify-own")


def verified_alone(acting: Acting, receipt: Receipt | None) -> int:
    """How many incidents of an import have a verdict, and were recorded by who imports them."""
    ids = (
        [record for kind, record, _, _ in receipt.records if kind == "incident"] if receipt else []
    )
    found = 0
    for start in range(0, len(ids) if acting.member else 0, AT_ONCE):
        judged = Incident.objects.filter(id__in=ids[start : start + AT_ONCE], status__in=VERDICTS)
        own = Revision.objects.filter(record__in=judged.values("id"), number=1)
        found += own.filter(act__member=acting.member).count()
    return found


def _gets_verdict(incident: Incident) -> bool:
    if incident.status not in VERDICTS:
        return False
    stood = Incident.objects.filter(id=incident.id).values_list("status", flat=True).first()
    return incident.status is not stood
