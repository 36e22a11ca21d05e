"""How the vault stands: where its objects are, how many, and how long nobody read them."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.acts.objects.last_read import LastRead
from trucewatch.acts.objects.opening import open_place
from trucewatch.records.workspace import Workspace, current
from trucewatch.vault.storage.bucket import BucketShelf


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """The objects of a workspace as a whole.

    where: the place. count, kept: objects, and the bytes they fill. encrypted: how many are.
    encrypts: whether what comes in is. lock: how the bucket locks (`on`, mode and days; empty: not
    at all). lock_days: for how long we ask for it. server_checks: None in a folder. moving_to:
    where a move goes that was not finished. before: the place where they lay before. oldest: when
    the object that was not read for the longest time was read; never: how many never were.
    """

    where: str
    count: int
    kept: int
    encrypted: int
    encrypts: bool
    lock: str
    lock_days: int
    lock_mode: str
    server_checks: bool | None
    leftovers: int
    strays: int
    moving_to: str | None
    before: str | None
    oldest: str | None
    never: int


def vault_status(workspace: Workspace) -> VaultStatus:
    """Look at the place of objects, without reading them. Refusal where it cannot be looked at."""
    place = current(workspace).storage
    objects = open_place(workspace, place)
    shelf, times = objects.shelf, LastRead(workspace.vault).times()
    held = list(objects.held())
    digests = {each.digest for each in held}
    read = [times[digest] for digest in digests if digest in times]
    return VaultStatus(
        where=objects.where,
        count=len(digests),
        kept=sum(each.kept for each in held),
        encrypted=len({each.digest for each in held if each.encrypted}),
        encrypts=place.encrypt,
        lock=shelf.lock() if isinstance(shelf, BucketShelf) else "",
        lock_days=place.lock_days,
        lock_mode=place.lock_mode,
        server_checks=shelf.server_checks if isinstance(shelf, BucketShelf) else None,
        leftovers=objects.leftovers(),
        strays=sum(1 for _ in objects.strays()),
        moving_to=shelf.moved(),
        before=open_place(workspace, place.before).where if place.before else None,
        oldest=min(read, default=None),
        never=len(digests) - len(read),
    )
