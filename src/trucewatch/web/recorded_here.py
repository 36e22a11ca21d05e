"""Places and actors are named in every case; what one case recorded of them is changed and opened there alone."""

from __future__ import annotations

from trucewatch.records.models import Record, Revision
from trucewatch.web.asking import Asking
from trucewatch.web.words.naming import SHARED


def may_change(asking: Asking, record: Record) -> bool:
    """Whether a member corrects and takes back a record here: one that cases share only in the case
    that recorded it, or where it was recorded for all of them."""
    return asking.may_record(record.kind) and _here(asking, record, number=1)


def may_open(asking: Asking, record: Record) -> bool:
    """Whether a member opens the protected words of a record here: of one that cases share only
    those that were first written in the work on this case, or on none."""
    return asking.may_open(record.kind) and _here(asking, record, protected__isnull=False)


def _here(asking: Asking, record: Record, **which: object) -> bool:
    if record.kind not in SHARED:
        return True
    told = Revision.objects.filter(kind=record.kind, record=record.id, **which).order_by("number")
    home = told.values_list("act__case", flat=True).first()
    return home in (None, asking.case.id)
