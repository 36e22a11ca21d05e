"""Short codes: numbered by kind within a case, so that they tell nothing of other cases."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from trucewatch.records.models import CodeSeries, Record
from trucewatch.values.ids import short_code


def assign_codes(origin: str, records: Iterable[Record]) -> None:
    """Give each new record the next code of its kind, in the order given. In a transaction."""
    wanted: dict[tuple[UUID | None, str], list[Record]] = {}
    for record in records:
        if not record.code:
            case = getattr(record, "case_id", None)
            wanted.setdefault((case, record.kind), []).append(record)
    for (case, kind), same in wanted.items():
        series, _ = CodeSeries.objects.select_for_update().get_or_create(case_id=case, kind=kind)
        for number, record in enumerate(same, start=series.last + 1):
            record.code = short_code(origin, kind, number)
        series.last += len(same)
        series.save(update_fields=["last"])
