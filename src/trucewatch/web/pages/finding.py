"""The record that an address names, for a reader who may see it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from trucewatch.records.models import Record
from trucewatch.records.plain import known_in
from trucewatch.records.prepared import prepared
from trucewatch.values.ids import read_short_code
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking

TOLD_BY_LABEL = frozenset({"", "source", "case"})


def record_of(asking: Asking, code: str) -> Any:
    """The record with this code in the case. Http404 alike where there is none, where it is in
    another case, and where the reader may not see its kind."""
    try:
        _, kind, _ = read_short_code(code)
    except Refusal:
        raise Http404 from None
    if not asking.may_see(kind):
        raise Http404
    found: Record | None = next(iter(_called(asking.case.id, code, kind=kind)), None)
    if found is None or not may_see_subject(asking, found):
        raise Http404
    return found


@prepared
def _called(case: UUID, code: str, *, kind: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = known_in(kind, case).filter(code=code)
    return rows


def may_see_subject(asking: Asking, record: Any) -> bool:
    """A decision on a finding tells of the records that the finding is about ("kind:ref"), and a
    citation of the one that it is of."""
    if record.kind == "citation":
        return record.about_kind == "case" or asking.may_see(record.about_kind)
    if record.kind != "finding_decision":
        return True
    kinds = {place.partition(":")[0] for place in record.about}
    return all(asking.may_see(kind) for kind in kinds - TOLD_BY_LABEL)
