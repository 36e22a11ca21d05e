"""What an import remembers of each row, so that the next one can tell what changed on which side."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any
from uuid import UUID

from trucewatch.acts.importing.readings import Reading
from trucewatch.acts.inserting import insert_rows
from trucewatch.records.models import CodeSeries, Imported, Record
from trucewatch.records.plain import known_in, stored
from trucewatch.values.draft import Draft
from trucewatch.values.progress import Progress, in_portions
from trucewatch.values.refusal import refuse
from trucewatch.values.usernames import folded

BATCH = 2000


def require_unchanged_meanwhile(reading: Reading, written: Sequence[Draft]) -> None:
    """One import at a time; Refusal where another one brought in the same rows since the reading.

    Imports wait for one another on a series that gives no codes.
    """
    CodeSeries.objects.select_for_update().get_or_create(case=None, kind="import")
    fresh: dict[str, set[str]] = {}
    for draft in written:
        if draft.id in reading.new:
            fresh.setdefault(draft.kind, set()).add(draft.ref)
    for kind, refs in fresh.items():
        taken = refs.intersection(_refs(kind, reading.case))
        if taken:
            raise refuse("accept-meanwhile", kind=kind, ref=min(taken))


def remember(
    reading: Reading, records: Sequence[Record], left_out: Collection[UUID], progress: Progress
) -> None:
    """Keep the digest of every row that now stands in the workspace as the file has it."""
    drafts = [d for d in reading.drafts if d.id in reading.digests and d.id not in left_out]
    revisions = {record.id: record.revision for record in records}
    revisions |= dict(_standing(d for d in drafts if d.id not in revisions))
    found = Imported.objects.filter(case_id=reading.case, folder=reading.folder)
    known = set(found.values_list("kind", "ref")) if reading.new != revisions.keys() else set()
    rows = [_row(reading, draft, revisions[draft.id]) for draft in drafts]
    fresh = [row for row in rows if row[2:4] not in known]
    for some in in_portions(fresh, BATCH, "remember", progress):
        insert_rows(Imported, _ROW, some)
    again = [dict(zip(_ROW, row, strict=True)) for row in rows if row[2:4] in known]
    _again([*(Imported(**values) for values in again), *_moved_on(reading, records)])


def _again(rows: Sequence[Imported]) -> None:
    """Bring what is remembered of rows up to date."""
    Imported.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["case", "folder", "kind", "ref"],
        update_fields=["record", "file", "digest", "revision"],
    )


_ROW = ("case_id", "folder", "kind", "ref", "record", "file", "digest", "revision")


def _row(reading: Reading, draft: Draft, revision: int) -> tuple[Any, ...]:
    """The values of `_ROW` for one draft."""
    row = (reading.case, reading.folder, draft.kind, draft.ref, draft.id)
    return (*row, draft.where.file, reading.digests[draft.id], revision)


def _moved_on(reading: Reading, records: Sequence[Record]) -> Iterator[Imported]:
    """Rows of records that this import changed by their identity alone."""
    revisions = {
        record.id: record.revision for record in records if record.id not in reading.digests
    }
    found = Imported.objects.filter(
        case_id=reading.case, folder=reading.folder, record__in=list(revisions)
    )
    for row in found if revisions else ():
        if row.revision == revisions[row.record] - 1:
            row.revision += 1
            row.pk = None
            yield row


def _standing(drafts: Iterator[Draft] | Sequence[Draft]) -> Iterator[tuple[UUID, int]]:
    """The revision of records that stand already as their row says."""
    by_kind: dict[str, list[UUID]] = {}
    for draft in drafts:
        by_kind.setdefault(draft.kind, []).append(draft.id)
    for kind, ids in by_kind.items():
        for start in range(0, len(ids), BATCH // 4):
            some = ids[start : start + BATCH // 4]
            yield from stored(kind).filter(id__in=some).values_list("id", "revision")


def _refs(kind: str, case: UUID) -> Iterator[str]:
    if kind == "member":
        return map(folded, stored(kind).values_list("username", flat=True))
    known = stored(kind) if kind == "case" else known_in(kind, case)  # of its ref there is one case
    refs: Iterator[str] = known.values_list("ref", flat=True).iterator()
    return refs
