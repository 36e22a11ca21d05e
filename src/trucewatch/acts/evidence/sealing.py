"""Sealing: files into the vault, each with a record, its acquisition, and an entry in the log.

The bytes are durable before their record is committed, so that no record ever names an object that
is not there. Items are taken in batches, one act a batch; an interruption loses nothing that was
told, and the same call again finishes the work: what stands already is told as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import connection, transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.coding import assign_codes
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.evidence.offers import Kept, Look, NotSealed, Offer
from trucewatch.acts.evidence.sealed_records import Making, Said, Standing, made_of, put_made
from trucewatch.acts.evidence.taking_in import taken_in
from trucewatch.acts.gates.spelling import spellings
from trucewatch.acts.gates.telling import require_own_untold, require_untold
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.writing import write
from trucewatch.records.models import Case
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault.storage.objects import Objects

BATCH = 512
"""Items of one act."""

BYTES = 256 << 20
"""So many bytes close a batch, that a film is not kept waiting for the next hundred."""


@dataclass(frozen=True, slots=True)
class SealedItem:
    """What became of one file. act: of the receipt; None where it stood already.

    again: the bytes were in this case already, and this is a further acquisition of them.
    """

    place: Path
    code: str
    evidence: UUID
    digest: str
    size: int
    act: UUID | None
    again: bool
    trouble: tuple[str, ...] = ()


def seal(
    acting: Acting,
    case: Case,
    offers: Sequence[Offer],
    said: Said,
    look: Look | None,
    progress: Progress = silent,
) -> Iterator[SealedItem | NotSealed]:
    """Seal files, in the order given; each is told once it is recorded for good.

    look: reads what a file holds; None leaves it unread, which is recorded. Raises Refusal where
    what is said in clear tells a protected name, for an incident of another case, and where the
    vault or the database cannot be written; what was told before then stands.
    """
    require_may_act(acting.workspace)
    if said.incident is not None and said.incident.case_id != case.id:
        raise refuse("acts-no-such-record", kind="incident")
    require_said_untold(acting, case, offers, said)
    objects, done = open_objects(acting.workspace), 0
    for kept, refused in taken_in(acting.workspace, batches(offers), look, objects):
        yield from refused
        if kept:
            for told in _record(acting, case, kept, said, objects):
                done += 1
                yield told
        progress("take", done, 0)


def require_said_untold(acting: Acting, case: Case, offers: Iterable[Offer], said: Said) -> None:
    """Raise Refusal where what is said in clear tells a protected name, or one of these files."""
    brought = (words for one in offers for words in one.spellings)
    require_own_untold(said.in_clear, brought, "gate-words-tell-file")
    require_untold(acting, case, said.in_clear, spellings("captured_by", said.captured_by))


def batches(offers: Iterable[Offer]) -> Iterator[list[Offer]]:
    """Offers in portions of one act each."""
    batch: list[Offer] = []
    size = 0
    for offer in offers:
        batch.append(offer)
        size += offer.size
        if len(batch) >= BATCH or size >= BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _record(
    acting: Acting, case: Case, kept: Sequence[Kept], said: Said, objects: Objects
) -> Iterator[SealedItem]:
    """One act: items that are new here, further acquisitions of those that are not."""
    making = Making(acting, case, said, objects, put_made(case, kept, objects))
    with transaction.atomic():
        _one_at_a_time(case)
        standing = Standing(acting, case, [one.stored.sha256 for one in kept])
        made = [made_of(one, making, standing) for one in kept]
        records = [record for one in made for record in one.records]
        assign_codes(acting.workspace.name, records)
        act = write(acting, "seal", case, records, said.reason).act if records else None
    for one, item in zip(kept, made, strict=True):
        yield SealedItem(
            place=one.offer.place,
            code=item.evidence.code,
            evidence=item.evidence.id,
            digest=one.stored.sha256,
            size=one.stored.size,
            act=act if item.records else None,
            again=item.again,
            trouble=tuple(item.evidence.media_trouble),
        )


def _one_at_a_time(case: Case) -> None:
    """Nobody else seals into the case until the act is committed, so that no item comes in twice.

    On SQLite whoever writes is alone already.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [case.id.int & (2**63 - 1)])
