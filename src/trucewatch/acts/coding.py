"""Short codes: numbered by kind within a case, so that they tell nothing of other cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
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
    with transaction.atomic(savepoint=False):
        by_case: dict[UUID | None, dict[str, int]] = {}
        for (case, kind), same in wanted.items():
            by_case.setdefault(case, {})[kind] = len(same)
        for case, numbers in sorted(by_case.items(), key=str):
            last = _reserve(case, numbers)
            for kind, many in numbers.items():
                for number, record in enumerate(wanted[case, kind], last[kind] - many + 1):
                    record.code = short_code(origin, kind, number)


@contextmanager
def giving_codes(origin: str, records: Iterable[Record]) -> Iterator[None]:
    """One transaction, in which codes are given out first.

    Where it comes to nothing the records lose their codes: somebody else will be given them.
    """
    fresh = [record for record in records if not record.code]
    try:
        with transaction.atomic():
            assign_codes(origin, fresh)
            yield
    except BaseException:
        for record in fresh:
            record.code = ""
        raise


def _reserve(case: UUID | None, wanted: Mapping[str, int]) -> dict[str, int]:
    """The last of so many numbers of each kind, which nobody else will be given; it waits for
    whoever asks as well."""
    found = _moved_on(case, wanted)
    absent = {kind: many for kind, many in wanted.items() if kind not in found}
    for kind in sorted(absent):
        CodeSeries.objects.get_or_create(case=case, kind=kind)
    return found | (_moved_on(case, absent) if absent else {})


def _moved_on(case: UUID | None, wanted: Mapping[str, int]) -> dict[str, int]:
    """The last numbers of the series that there are, each moved on by so many.

    Series are locked in the order of their kinds, so that no two acts wait for each other.
    """
    of_case = '"case" IS NULL' if case is None else '"case" = %s'
    given = [] if case is None else [own_id(case)]
    kinds, series = sorted(wanted), CodeSeries._meta.db_table
    marks = ", ".join(["%s"] * len(kinds))
    those = f"SELECT id FROM {series} WHERE kind IN ({marks}) AND {of_case} ORDER BY kind"  # noqa: S608 - names of ours
    locked = " FOR UPDATE" if connection.features.has_select_for_update else ""
    steps = " ".join(["WHEN %s THEN %s"] * len(kinds))
    asked = (
        f"UPDATE {series} SET last = last + CASE kind {steps} END"  # noqa: S608
        f" WHERE id IN ({those}{locked}) RETURNING kind, last"
    )
    moved = [one for kind in kinds for one in (kind, wanted[kind])]
    with connection.cursor() as cursor:
        cursor.execute(asked, [*moved, *kinds, *given])
        return {str(kind): int(last) for kind, last in cursor.fetchall()}


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
