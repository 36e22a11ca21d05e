"""Sealing: files into the vault, each with a record, its acquisition, and an entry in the log.

The bytes are durable before their record is committed, so that no record ever names an object that
is not there. Items are taken in batches, one act a batch; an interruption loses nothing that was
told, and the same call again finishes the work: what stands already is told as such.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.db import connection, transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.coding import assign_codes
from trucewatch.acts.objects import open_objects
from trucewatch.acts.sealed_records import Kept, Making, Said, Standing, made_of
from trucewatch.acts.writing import write
from trucewatch.media.looked import Looked
from trucewatch.records.models import Case, Evidence, Record
from trucewatch.values.message import Message
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import Refusal
from trucewatch.vault.storage.objects import Objects

BATCH = 200
"""Items of one act."""

BYTES = 256 << 20
"""So many bytes close a batch, that a film is not kept waiting for the next hundred."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that somebody brings: where it lies, and what it was called where it came from.

    opened: opens it so that nothing but this file, unchanged, is read; a Refusal otherwise.
    address: where on the web it was taken from. accompanies: the file it belongs to.
    """

    place: Path
    name: str = field(repr=False)
    folder: str = field(repr=False)
    size: int
    modified: datetime | None
    opened: Callable[[Path], AbstractContextManager[BinaryIO]] = field(repr=False)
    address: str = field(default="", repr=False)
    accompanies: Path | None = field(default=None, repr=False)


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


@dataclass(frozen=True, slots=True)
class NotSealed:
    """A file that was not taken in, and why; nothing of it is recorded."""

    place: Path
    message: Message


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know of a file that is sealed nevertheless."""

    place: Path
    message: Message


Look = Callable[[BinaryIO], Looked]


def seal(
    acting: Acting,
    case: Case,
    offers: Iterable[Offer],
    said: Said,
    look: Look | None,
    progress: Progress = silent,
) -> Iterator[SealedItem | NotSealed]:
    """Seal files, in the order given; each is told once it is recorded for good.

    look: reads what a file holds; None leaves it unread, which is recorded. Raises Refusal where
    the vault or the database cannot be written; what was told before then stands.
    """
    objects, done = open_objects(acting.workspace), 0
    for batch in batches(offers):
        for told in _seal_batch(acting, case, batch, said, look, objects):
            done += 1
            yield told
        progress("seal", done, 0)


def batches(offers: Iterable[Offer]) -> Iterator[list[Offer]]:
    """Offers in portions of one act each."""
    batch: list[Offer] = []
    for offer in offers:
        batch.append(offer)
        if len(batch) >= BATCH or sum(one.size for one in batch) >= BYTES:
            yield batch
            batch = []
    if batch:
        yield batch


def _seal_batch(
    acting: Acting,
    case: Case,
    batch: Sequence[Offer],
    said: Said,
    look: Look | None,
    objects: Objects,
) -> Iterator[SealedItem | NotSealed]:
    kept: list[Kept] = []
    for told in _take_in(batch, objects, look):
        if isinstance(told, NotSealed):
            yield told
        else:
            kept.append(told)
    if kept:
        yield from _record(acting, case, kept, said, objects)


def _take_in(
    batch: Sequence[Offer], objects: Objects, look: Look | None
) -> Iterator[Kept | NotSealed]:
    """The bytes into the vault, then a look at them: the file stays open and may not change."""
    with ExitStack() as open_files:
        for offer in batch:
            try:
                with offer.opened(offer.place) as file:
                    stored = objects.put(file)
                    looked = _looked(file, look)
            except Refusal as refusal:
                if refusal.code.startswith("file-"):
                    yield NotSealed(offer.place, refusal.message)
                    continue
                raise
            yield Kept(offer, stored, looked)


def _looked(file: BinaryIO, look: Look | None) -> Looked | None:
    if look is None:
        return None
    file.seek(0)
    return look(file)


def _record(
    acting: Acting, case: Case, kept: Sequence[Kept], said: Said, objects: Objects
) -> Iterator[SealedItem]:
    """One act: items that are new here, further acquisitions of those that are not."""
    making = Making(acting, case, said, objects)
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
