"""Uploads begun, found, listed, given up, and cleared away when nobody goes on with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Sum

from trucewatch.acts.access.web_key import web_key
from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.evidence.under_way import forget_copies
from trucewatch.acts.uploads.places import folder_of, held, place_of, require_room
from trucewatch.records.keys import decrypt, encrypt
from trucewatch.records.models import Case, Member, Upload
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.vault import durable

LARGEST = 64 << 30
"""Bytes of one file: a film of some hours in the best quality that a telephone takes."""

MOST = 40
"""Uploads that one member may have under way."""

LASTS = timedelta(days=7)
"""How long an upload waits for its next piece, or for being described."""

OF_FORMS = ".upload"
LASTS_OF_FORMS = timedelta(hours=6)
"""Files of a form lie in the folder while it is read; a crash leaves them there."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What is said of a file before its first byte. mark: by which a browser knows it again."""

    size: int
    name: str = field(repr=False)
    mark: str = ""
    modified: datetime | None = None


def begin(acting: Acting, case: Case, announced: Announced) -> Upload:
    """Make ready to receive a file in pieces.

    Raises Refusal for somebody who has not signed in, for a file that is empty or too large, for
    too many at once, and where the disk has no room for it.
    """
    member = signed_in(acting)
    clear_away(acting.workspace, acting.now)
    if not 0 < announced.size <= LARGEST:
        raise refuse("upload-size", most=LARGEST >> 30)
    with transaction.atomic():
        if Upload.objects.filter(member=member).count() >= MOST:
            raise refuse("upload-too-many", most=MOST)
        require_room(acting.workspace, announced.size, _promised())
        made = Upload(
            member=member,
            case=case,
            mark=announced.mark[:64],
            size=announced.size,
            modified=announced.modified,
            begun=acting.now,
            until=acting.now + LASTS,
        )
        made.name = _sealed_name(acting.workspace, made.id, announced.name)
        made.save(force_insert=True)
    return made


def uploads_of(acting: Acting, case: Case) -> list[Upload]:
    """What a member has under way in a case, the oldest first."""
    standing = Upload.objects.filter(member=acting.member, case=case, until__gt=acting.now)
    return list(standing.order_by("begun", "id"))


def upload_of(acting: Acting, case: Case, upload: UUID) -> Upload:
    """One of them. Refusal alike where there is none, where it lapsed, and where it is another's."""
    found = Upload.objects.filter(id=upload, member=signed_in(acting), case=case)
    standing = found.filter(until__gt=acting.now).first()
    if standing is None:
        raise refuse("upload-gone")
    return standing


def name_of(workspace: Workspace, upload: Upload) -> str:
    """What the file was called; empty where another key sealed it, as in a clone."""
    try:
        key = web_key(workspace.keys, "uploads")
        return decrypt(key, bytes(upload.name), _context(upload.id)).decode()
    except Refusal:
        return ""


def give_up(acting: Acting, case: Case, upload: UUID) -> None:
    """Destroy what came of an upload. Refusal where there is none, or while a piece comes in."""
    _destroy(acting.workspace, upload_of(acting, case, upload))


def clear_away(workspace: Workspace, now: datetime) -> int:
    """Destroy the uploads that nobody went on with in time; how many they were."""
    cleared = 0
    for lapsed in Upload.objects.filter(until__lte=now):
        try:
            _destroy(workspace, lapsed)
        except Refusal as busy:
            if busy.code != "upload-busy":
                raise
            continue  # a piece of it is coming in at this moment, which keeps it
        cleared += 1
    for left in folder_of(workspace).glob(f"*{OF_FORMS}*"):
        if now.timestamp() - left.stat().st_mtime > LASTS_OF_FORMS.total_seconds():
            durable.destroy(left)
    forget_copies(workspace, now)
    return cleared


def signed_in(acting: Acting) -> Member:
    """Who brings a file; Refusal where nobody proved who they are."""
    require_may_act(acting.workspace)
    if acting.member is None or acting.asserted:
        raise refuse("acts-look-signed-in")
    return acting.member


def _destroy(workspace: Workspace, upload: Upload) -> None:
    """The bytes first: a row without them is an upload that has not begun."""
    place = place_of(workspace, upload.id)
    with held(place):
        durable.destroy(place)
        upload.delete()


def _promised() -> int:
    """Bytes that uploads under way may still bring."""
    left = Upload.objects.aggregate(left=Sum(F("size") - F("received")))["left"]
    return int(left or 0)


def _sealed_name(workspace: Workspace, upload: UUID, name: str) -> bytes:
    last = name.replace("\\", "/").rpartition("/")[2][:255]
    key = web_key(workspace.keys, "uploads")
    return encrypt(key, last.encode("utf-8", "surrogatepass"), _context(upload))


def _context(upload: UUID) -> str:
    return f"web|upload|{upload}"
