"""Undoing what one recorded, proposed, decided, corrected, withdrew, verified or reviewed last: as a
new revision, and only while nothing newer rests on it.

Nothing is deleted: what was changed is as it was, what was withdrawn counts again, and what was
added is withdrawn, each with a revision more. The act says which one it undid.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.retelling import TELLING, reopened, reopening, told_since
from trucewatch.acts.revisions import standing
from trucewatch.acts.storage import storage_told
from trucewatch.acts.withdrawing import require_unused
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.fields import AreaField, Protected
from trucewatch.records.keys import KeyStore, decrypt, revision_context
from trucewatch.records.models import Act, Case, Citation, Incident, Member, Record, Revision
from trucewatch.records.plain import (
    belongs,
    fill,
    parts_of,
    protected_names,
    references,
    stored,
    to_plain,
)
from trucewatch.records.referring import rows_referring
from trucewatch.values.codes.incidents import VERDICTS
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse

UNDO = "undo"
UNDOABLE = frozenset(
    {
        *("record", "correct", "withdraw", "decide_finding"),
        *("take_step", "conclude", "review_verdict"),
        *("propose_determination", "review_determination"),
    }
)
NAMED = 5


@dataclass(frozen=True, slots=True)
class Undoable:
    """An act that its member may take back; revisions: all that it made, in their order."""

    act: Act
    revisions: tuple[Revision, ...]

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(revision.kind for revision in self.revisions)


def undoable(member: Member | None, case: Case, record: UUID) -> Undoable | None:
    """The act that made the last revision of a record, if it can be undone, was done by this member
    in this case, and nothing it changed was changed since; None otherwise.

    Whether something newer rests on it is asked only when it is undone.
    """
    last = Revision.objects.filter(record=record).order_by("-number").select_related("act").first()
    if last is None or member is None or last.act.name not in UNDOABLE:
        return None
    if last.act.member_id != member.id or last.act.case_id != case.id:
        return None
    made = tuple(Revision.objects.filter(act=last.act).order_by("id"))
    later = Revision.objects.filter(record__in=[one.record for one in made], id__gt=made[-1].id)
    return None if later.exists() else Undoable(last.act, made)


def undo(acting: Acting, case: Case, record: UUID, act: UUID, reason: str) -> Receipt:
    """Undo the act that made the last revision of a record. act: the one that was seen.

    Raises Refusal where it is not the member's own last one, where something newer rests on what it
    changed, where something it would bring back rests on what is gone, and for erased words.
    """
    if not reason.strip():
        raise refuse("acts-correct-reason")
    with storage_told(), transaction.atomic():
        found = undoable(acting.member, case, record)
        if found is None or found.act.id != act:
            raise refuse("acts-undo-later")
        rows = [_row(revision) for revision in found.revisions]
        _require_nothing_newer(case, found, rows)
        back = [_as_before(acting, *one) for one in zip(found.revisions, rows, strict=True)]
        gone = [row for row in back if row.state is RecordState.WITHDRAWN]
        require_unused(case, {row.id for row in gone}, gone)
        _require_standing(back)
        _require_verdict_stands(found, back)
        return write(acting, UNDO, case, reopened(back), reason, cites={"undone": str(act)})


def reopened_by_undoing(acting: Acting, found: Undoable) -> list[str]:
    """The codes of the incidents that were verified since, whose verdict goes back with an undoing."""
    told = [one for one in found.revisions if one.kind in TELLING]
    return [one.code for one in reopening([_as_before(acting, one, _row(one)) for one in told])]


def _row(revision: Revision) -> Any:
    return stored(revision.kind).get(id=revision.record)


def _as_before(acting: Acting, revision: Revision, row: Any) -> Any:
    """The row as it stood before a revision; what the revision was the first of is withdrawn."""
    if revision.number == 1:
        row.state = RecordState.WITHDRAWN
        return row
    earlier = Revision.objects.filter(record=row.id, number__lt=revision.number)
    before = list(earlier.order_by("number"))
    fill(row, standing(before))
    for name, words in _sealed_before(acting, before[-1], revision):
        setattr(row, name, Protected(clear=words))
    return row


def _sealed_before(acting: Acting, before: Revision, after: Revision) -> Iterator[tuple[str, str]]:
    """Protected words that a revision replaced, by field; nobody is shown them."""
    if not (protected_names(after.kind) and before.protected):
        return
    key = KeyStore(acting.workspace.keys).get([after.record]).get(after.record)
    if key is None:
        raise refuse("acts-undo-erased")
    was, now = (_opened(key, one) for one in (before, after))
    yield from ((name, words) for name, words in was.items() if now.get(name) != words)


def _opened(key: bytes, revision: Revision) -> dict[str, str]:
    if not revision.protected:
        return {}
    context = revision_context(revision.kind, revision.record, revision.number)
    told = json.loads(decrypt(key, bytes(revision.protected), context))
    return {str(name): str(shown[1]) for name, shown in told.items()}


def _require_nothing_newer(case: Case, found: Undoable, rows: Sequence[Record]) -> None:
    """Refusal where a record that refers to one of these was written after them."""
    last = found.revisions[-1].id
    using: dict[str, bool] = {}
    for row in rows:
        for _, _, referring in rows_referring(row.kind, row.id):
            written = Revision.objects.filter(record__in=referring.values("id"), id__gt=last)
            for kind, record in written.values_list("kind", "record").distinct()[: NAMED + 1]:
                user = stored(kind).get(id=record)
                using[user.code] = belongs(user, case.id)
    own = tuple(sorted(code for code, here in using.items() if here))[:NAMED]
    if own:
        raise refuse("acts-undo-newer", named=own)
    if using:
        raise refuse("acts-undo-newer-elsewhere")


def _require_verdict_stands(found: Undoable, back: Sequence[Record]) -> None:
    """Refusal where a verdict would come back on an incident of which more is told since."""
    for row in back:
        if isinstance(row, Incident) and row.status in VERDICTS:
            newer = told_since(row, found.revisions[-1].id)
            named = sorted({stored(one.kind).get(id=one.record).code for one in newer})
            if named:
                raise refuse("acts-undo-newer", named=tuple(named[:NAMED]))


def _require_standing(rows: Sequence[Record]) -> None:
    """Refusal where one that counts again refers to what does not."""
    back = {row.id for row in rows if row.state is RecordState.CURRENT}
    for row in rows:
        if row.state is not RecordState.CURRENT:
            continue
        for kind, record in _referred_to(row):
            if record not in back and not _stands(kind, record):
                raise refuse("acts-undo-gone", code=row.code)


def _referred_to(row: Any) -> Iterator[tuple[str, UUID]]:
    for _, kind, record in references(row.kind, to_plain(row)):
        yield kind, record
    for part in parts_of(row.kind):
        if isinstance(part.field, AreaField):
            yield from (("place", one.place) for one in getattr(row, part.attribute).places)
    if isinstance(row, Citation):
        yield row.about_kind, row.about


def _stands(kind: str, record: UUID) -> bool:
    if kind in ("case", "member"):
        return True
    return bool(stored(kind).filter(id=record, state=RecordState.CURRENT).exists())
