"""Short codes: numbered by kind within a case, so that they tell nothing of other cases."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection, transaction

from trucewatch.acts.inserting import own_id
from trucewatch.records.models import CodeSeries, Record
from trucewatch.values.ids import read_short_code, short_code
from trucewatch.values.refusal import Refusal


def assign_codes(origin: str, records: Iterable[Record]) -> None:
    """Give each new record the next code of its kind, in the order given; one short transaction."""
    wanted: dict[tuple[UUID | None, str], list[Record]] = {}
    for record in records:
        if not record.code:
            case = getattr(record, "case_id", None)
            wanted.setdefault((case, record.kind), []).append(record)
    if not wanted:
        return
    with transaction.atomic():
        for (case, kind), same in sorted(wanted.items(), key=str):
            first = _reserve(case, kind, len(same))
            for number, record in enumerate(same, start=first):
                record.code = short_code(origin, kind, number)


def _reserve(case: UUID | None, kind: str, many: int) -> int:
    """The first of `many` numbers nobody else will be given; it waits for whoever asks as well."""
    last = _moved_on(case, kind, many)
    if last is None:
        CodeSeries.objects.get_or_create(case=case, kind=kind)
        last = _moved_on(case, kind, many)
    assert last is not None
    return last - many + 1


def _moved_on(case: UUID | None, kind: str, many: int) -> int | None:
    """The last number of a series that was moved on by so many; None where there is no series."""
    of_case = '"case" IS NULL' if case is None else '"case" = %s'
    series = CodeSeries._meta.db_table
    asked = f"UPDATE {series} SET last = last + %s WHERE kind = %s AND {of_case} RETURNING last"  # noqa: S608 - names of ours
    with connection.cursor() as cursor:
        cursor.execute(asked, [many, kind, *([] if case is None else [own_id(case)])])
        found = cursor.fetchone()
    return None if found is None else int(found[0])


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
