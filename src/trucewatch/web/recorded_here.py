"""What cases share is changed and opened in the case alone that recorded it."""

from __future__ import annotations

from trucewatch.records.models import Record, Revision, SharedRecord
from trucewatch.records.plain import belongs
from trucewatch.web.asking import Asking


def may_change(asking: Asking, record: Record) -> bool:
    """Whether a member corrects and takes back a record here: one that cases share only in the case
    that recorded it, or where it was recorded for all of them."""
    return asking.may_record(record.kind) and belongs(record, asking.case.id)


def may_share(asking: Asking, record: Record) -> bool:
    """Whether a member may let every case know a place or an actor that this case alone knows."""
    if not isinstance(record, SharedRecord) or record.shared:
        return False
    return record.home_id == asking.case.id and may_change(asking, record)


def may_open(asking: Asking, record: Record) -> bool:
    """Whether a member opens the protected words of a record here: of one that cases share only
    those that were first written in the work on this case, or on none."""
    if not asking.may_open(record.kind) or not isinstance(record, SharedRecord):
        return asking.may_open(record.kind)
    told = Revision.objects.filter(record=record.id, protected__isnull=False).order_by("number")
    return told.values_list("act__case", flat=True).first() in (None, asking.case.id)
