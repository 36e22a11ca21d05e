"""Short codes: numbered by kind within a case, so that they tell nothing of other cases."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from trucewatch.records.models import CodeSeries, Record
from trucewatch.values.ids import read_short_code, short_code
from trucewatch.values.refusal import Refusal


def assign_codes(origin: str, records: Iterable[Record]) -> None:
    """Give each new record the next code of its kind, in the order given; a short transaction."""
    wanted: dict[tuple[UUID | None, str], list[Record]] = {}
    for record in records:
        if not record.code:
            case = getattr(record, "case_id", None)
            wanted.setdefault((case, record.kind), []).append(record)
    for (case, kind), same in sorted(wanted.items(), key=str):
        first = _reserve(case, kind, len(same))
        for number, record in enumerate(same, start=first):
            record.code = short_code(origin, kind, number)


@transaction.atomic
def _reserve(case: UUID | None, kind: str, many: int) -> int:
    """The first of `many` numbers nobody else will be given."""
    series, _ = CodeSeries.objects.select_for_update().get_or_create(case=case, kind=kind)
    series.last += many
    series.save(update_fields=["last"])
    return series.last - many + 1


@transaction.atomic
def keep_ahead(origin: str, records: Iterable[Record]) -> None:
    """Let the series of an origin lie ahead of the codes that records came back with."""
    for record in records:
        try:
            named, kind, number = read_short_code(record.code)
        except Refusal:
            continue
        if (named, kind) == (origin, record.kind):
            case = getattr(record, "case_id", None)
            series, _ = CodeSeries.objects.select_for_update().get_or_create(case=case, kind=kind)
            series.last = max(series.last, number)
            series.save(update_fields=["last"])
