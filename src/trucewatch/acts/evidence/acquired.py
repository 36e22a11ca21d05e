"""The custody of files that come in with the records of a case folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from trucewatch.acts.acting import Acting
from trucewatch.records.fields import Protected
from trucewatch.records.models import Custody, Evidence, Record
from trucewatch.records.models.base import mint_random
from trucewatch.values.codes.evidence import CustodyEvent


def with_custody(acting: Acting, records: Sequence[Record]) -> list[Record]:
    """These records, and the acquisition of each item whose bytes are new with them.

    Who gave it, when and how is what the row of the item says; the name is that of its file.
    """
    held = [one for one in records if isinstance(one, Evidence) and one.object]
    return [*records, *(_acquisition(acting, item) for item in _not_acquired(held))]


def _not_acquired(items: Sequence[Evidence]) -> list[Evidence]:
    if not items:
        return []
    found = Custody.objects.filter(case=items[0].case_id, event=CustodyEvent.ACQUIRED)
    known = set(found.values_list("evidence_id", "object"))
    return [item for item in items if (item.id, item.object) not in known]


def _acquisition(acting: Acting, item: Evidence) -> Custody:
    path = PurePosixPath(item.file_name)
    folder = "" if path.parent == PurePosixPath(".") else str(path.parent)
    return Custody(
        id=mint_random(),
        case_id=item.case_id,
        evidence_id=item.id,
        event=CustodyEvent.ACQUIRED,
        at=item.acquired or acting.instant,
        member=acting.member,
        source_id=item.acquired_from_id,
        how=item.acquired_how,
        object=item.object,
        original_name=Protected(clear=path.name) if path.name else None,
        original_folder=Protected(clear=folder) if folder else None,
    )
