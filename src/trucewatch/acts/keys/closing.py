"""Panic: every session ends at once, and nothing protected opens until the keys are brought back.

Done in the order in which it helps most. First a mark beside the keys, which every process obeys at
its next look: no key opens, and no bytes of any file are given out. Then, where recipients were set beforehand, the key that opens all others is sealed for
them and the clear one overwritten: whoever holds the machine then, and everybody at it, can open
nothing. Without recipients the key still lies there, and the mark alone holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection, transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.known import forget_names
from trucewatch.acts.keys.recipients import known_recipients
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.key_file import (
    BY_IDENTITY,
    CLOSED,
    NEXT,
    SEALED,
    WRAPPING,
    is_closed,
    sealed_files,
    write_private,
)
from trucewatch.records.models import Invitation
from trucewatch.records.signing_name import NAME, with_name
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.age.files import decrypt, encrypt
from trucewatch.vault.age.header import By


@dataclass(frozen=True, slots=True)
class ClosedAll:
    """What panic did. sealed: for how many recipients; 0: the key lies there still, by a mark closed.

    away: the keys were not on this machine in the first place.
    """

    sessions: int
    sealed: int
    away: bool


def close_all(workspace: Workspace) -> ClosedAll:
    """End all sessions and invitations, and close the keys. Repeated, it does what is left to do."""
    forget_names()
    away, sealed = not workspace.keys.is_dir(), 0
    if not away:
        write_private(workspace.keys / CLOSED, b"")
        sealed = _seal(workspace)
    return ClosedAll(_end_sessions(), sealed, away)


def record_panic(acting: Acting, closed: ClosedAll) -> Receipt:
    """Put into the log that it happened; afterwards, because nothing may keep it from happening."""
    said = {"sessions": closed.sessions, "sealed": closed.sealed}
    return write(acting, "panic", None, [], cites=said)


def reopen(acting: Acting, by: By | None) -> Receipt:
    """Bring the keys back and let protected fields be opened again; sessions stay ended.

    Raises Refusal where nothing is closed, and where the key was sealed and `by` does not open it.
    """
    workspace = acting.workspace
    if not is_closed(workspace.keys):
        raise refuse("panic-not-closed")
    for place in sealed_files(workspace.keys):
        if by is None:
            name = acting.member.username if acting.member else NAME
            raise refuse("panic-identity", command=with_name(BY_IDENTITY, name))
        opened = decrypt(place.read_bytes(), by)
        write_private(place.with_name(place.name.removesuffix(SEALED)), opened)
    for place in sealed_files(workspace.keys):
        place.unlink()
    (workspace.keys / CLOSED).unlink()
    durable.sync_folder(workspace.keys)
    return write(acting, "reopen", None, [])


def _seal(workspace: Workspace) -> int:
    """Seal the key that wraps the others, and overwrite it; for how many recipients it is sealed."""
    to = [one.recipient for one in known_recipients(workspace)]
    for name in (WRAPPING, NEXT) if to else ():
        place = workspace.keys / name
        if place.is_file():
            durable.put(
                place.with_name(name + SEALED), encrypt(place.read_bytes(), to), private=True
            )
            durable.destroy(place)
    return len(to)


def _end_sessions() -> int:
    """Sessions, and ways to begin one that wait. Its table is there once a workspace was served."""
    with transaction.atomic():
        Invitation.objects.filter(used=None).delete()
        if "django_session" not in connection.introspection.table_names():
            return 0
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_session")
            return int(cursor.rowcount)
