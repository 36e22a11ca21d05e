"""Whole uploads into the vault, by the one act that seals files; what is sealed leaves the folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.evidence.offers import Look, NotSealed, Offer
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.evidence.sealing import SealedItem, seal
from trucewatch.acts.uploads.beginning import name_of, upload_of
from trucewatch.acts.uploads.places import held, place_of
from trucewatch.records.models import Case, Upload
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

Opened = Callable[[Path], AbstractContextManager[BinaryIO]]


def seal_uploads(
    acting: Acting,
    case: Case,
    uploads: Sequence[UUID],
    said: Said,
    look: Look | None,
    opened: Opened,
) -> list[SealedItem | NotSealed]:
    """Seal files that were brought in pieces, each as `seal` does, and let go of their pieces.

    Stopped half way it is repeated: what stands already is told as such. Raises Refusal as `seal`
    does, for an upload that is not whole, and for one that somebody else is taking in.
    """
    with ExitStack() as at_work:
        brought = [upload_of(acting, case, upload) for upload in dict.fromkeys(uploads)]
        for one in brought:
            _require_whole(one)
            at_work.enter_context(held(place_of(acting.workspace, one.id)))
        offers = [_offer(acting, one, opened) for one in brought]
        by_place = dict(zip((offer.place for offer in offers), brought, strict=True))
        told = []
        for item in seal(acting, case, offers, said, look):
            told.append(item)
            if isinstance(item, SealedItem):
                durable.destroy(item.place)
                by_place[item.place].delete()
        return told


def _require_whole(upload: Upload) -> None:
    if not upload.is_whole:
        raise refuse("upload-not-whole", received=upload.received, size=upload.size)


def _offer(acting: Acting, upload: Upload, opened: Opened) -> Offer:
    """The file by the name that it had where it came from; its folder there nobody was told."""
    return Offer(
        place=place_of(acting.workspace, upload.id).absolute(),
        name=name_of(acting.workspace, upload),
        folder="",
        size=upload.size,
        modified=upload.modified,
        opened=opened,
    )
