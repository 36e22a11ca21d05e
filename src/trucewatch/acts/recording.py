"""Recording something with what belongs to it, and correcting it: one act, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.another import require_verified_by_another
from trucewatch.acts.retelling import reopened
from trucewatch.acts.storage import storage_told
from trucewatch.acts.withdrawing import require_unused
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Attribution, Case, CaseRecord, Citation, Deed, Record
from trucewatch.records.plain import belongs
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse


def record_whole(
    acting: Acting, case: Case, record: Record, parts: Sequence[CaseRecord] = ()
) -> Receipt:
    """Record something with its parts: an incident with its deeds, an agreement with who is bound.

    Raises Refusal for somebody who is not known by name, for parts of another case, and for an
    incident that who records it calls verified.
    """
    _require_own(acting, case, [record, *parts])
    require_verified_by_another(acting, [record, *parts])
    with storage_told(), transaction.atomic():
        return write(acting, "record", case, reopened([record, *parts]))


def correct_whole(
    acting: Acting,
    case: Case,
    written: Sequence[Record],
    taken_back: Sequence[CaseRecord],
    reason: str,
) -> Receipt:
    """Change a record and its parts, add parts, and withdraw some with what hangs on them.

    written: changed records as they are to stand, and new ones. Raises Refusal without a reason,
    where nothing changes, where another record still refers to a part taken back, where somebody
    else changed a record meanwhile, and where an incident is called verified by who tells of it. A
    verdict that stood goes back where something else is told (`retelling.py`).
    """
    _require_own(acting, case, [*written, *taken_back])
    if not reason.strip():
        raise refuse("acts-correct-reason")
    if not written and not taken_back:
        raise refuse("acts-correct-nothing")
    with storage_told(), transaction.atomic():
        going = [*taken_back, *_hanging(taken_back)]
        require_unused(case, {record.id for record in going}, going)
        for record in going:
            record.state = RecordState.WITHDRAWN
        every = [*written, *going]
        require_verified_by_another(acting, every)
        return write(acting, "correct", case, reopened(every), reason)


def _require_own(acting: Acting, case: Case, records: Sequence[Record]) -> None:
    if acting.member is None:
        raise refuse("acts-needs-member")
    for record in records:
        if not belongs(record, case.id):
            raise refuse("acts-no-such-record", kind=record.kind)


def _hanging(going: Sequence[CaseRecord]) -> Iterator[CaseRecord]:
    """Attributions of deeds, and citations of all of them, that are not taken back by name."""
    known = {record.id for record in going}
    deeds = [record.id for record in going if isinstance(record, Deed)]
    said = Attribution.objects.filter(deed__in=deeds, state=RecordState.CURRENT)
    attributions = list(said.exclude(id__in=known))
    yield from attributions
    about = known | {record.id for record in attributions}
    cited = Citation.objects.filter(about__in=about, state=RecordState.CURRENT)
    yield from cited.exclude(id__in=known)
