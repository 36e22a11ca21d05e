"""Changing the key that signs the log: in good time, or because others have it.

The old key signs one last checkpoint, whose last entry is the act that names the new key. Each step
can be repeated; until the last of them nobody else acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import pending, require_may_act, working
from trucewatch.acts.logs import NEXT_KEY, load_signing_key, open_log, signing, stated_reigns
from trucewatch.acts.restating import restate
from trucewatch.acts.sequencing import number_last, require_entries, seal_numbered
from trucewatch.acts.writing import write
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Act, LogEntry
from trucewatch.records.workspace import Earlier, Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault.canonical import read_object
from trucewatch.vault.lineage import REVOKE, ROTATE, Ended
from trucewatch.vault.signing import SigningKey

REWRAP = "rewrap_keys"
_ENDED = {ROTATE: Ended.ROTATED, REVOKE: Ended.REVOKED}
_COMMANDS = {ROTATE: "keys rotate", REVOKE: "keys revoke"}


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change of keys gives: the keys before and after, and the last size of the first."""

    before: str
    after: str
    last: int


def rotate(acting: Acting, reason: str = "") -> Changed:
    """Let a new key sign the log from now on; the old one is destroyed.

    Repeated after an interruption, it goes on with the same new key.
    """
    return _change(acting, ROTATE, reason)


def revoke(acting: Acting, reason: str, key: str = "") -> Changed:
    """Say that a key is in other hands: what it signs from now on counts for nothing.

    key: an earlier one, as text or by the beginning of its id; otherwise the present one, which a
    new one replaces. Raises Refusal without a reason, and for a key that never signed this log.
    """
    if not reason.strip():
        raise refuse("keys-revoke-reason")
    return _revoke_earlier(acting, reason, key) if key else _change(acting, REVOKE, reason)


def rewrap(acting: Acting) -> int:
    """Let a new workspace key wrap the keys of all records; gives how many there are.

    Recorded first: copies of the key file made before open with copies of the old key alone.
    """
    require_may_act(acting.workspace)
    keys = KeyStore(acting.workspace.keys)
    records = keys.count()
    write(acting, REWRAP, None, [], cites={"records": records})
    keys.rewrap()
    return records


def _change(acting: Acting, name: str, reason: str) -> Changed:
    workspace = acting.workspace
    if not pending(workspace):
        require_may_act(workspace)
    stated = {} if pending(workspace) else {"key": str(_coming(workspace).public)}
    with working(workspace, _COMMANDS[name], **stated) as begun:
        with signing(workspace) as (now, key):
            if now.log_key != begun["key"]:
                _replace(acting, now, key, name, begun["key"], reason)
                now = _restated(now, name, begun["key"])
            load_signing_key(now)
        last = now.earlier[-1]
    return Changed(last.key, now.log_key, last.last)


def _coming(workspace: Workspace) -> SigningKey:
    """The key that signs next; one that an interruption left behind was never named anywhere."""
    place = workspace.keys / NEXT_KEY
    if place.is_file():
        return SigningKey.load(place, workspace.origin)
    return SigningKey.create(place, workspace.origin)


def _replace(
    acting: Acting, now: Workspace, key: SigningKey, name: str, after: str, reason: str
) -> None:
    """Record the change, and let the old key sign the checkpoint that ends with it."""
    if _number_of(name, after) is None:
        require_entries(open_log(now).newest())
        cites = {"key_before": str(key.public), "key_after": after}
        with transaction.atomic():
            number_last(write(acting, name, None, [], reason, cites=cites).act)
    seal_numbered(now, key)


def _restated(now: Workspace, name: str, after: str) -> Workspace:
    number = _number_of(name, after)
    assert number is not None
    row = Earlier(now.log_key, number + 1, str(_ENDED[name]))
    return restate(now.folder, {"log_key": after}, [row])


def _number_of(name: str, after: str) -> int | None:
    """The number of the entry that names this key as the one that signs next."""
    for act, number in LogEntry.objects.filter(act__name=name).values_list("act", "number"):
        if read_object(_data(act)).get("key_after") == after:
            return number
    return None


def _data(act: Any) -> bytes:
    return bytes(Act.objects.values_list("data", flat=True).get(id=act))


def _revoke_earlier(acting: Acting, reason: str, key: str) -> Changed:
    now = acting.workspace
    meant = [
        row
        for row, reign in zip(now.earlier, stated_reigns(now), strict=False)
        if key in (row.key, reign.key.key_id.hex()) and not row.log
    ]
    if len(meant) != 1:
        raise refuse("keys-not-known", key=key[:80])
    before = meant[0]
    cites = {"key_before": before.key, "key_after": None}
    write(acting, REVOKE, None, [], reason, cites=cites)
    row = Earlier(before.key, before.last, str(Ended.REVOKED))
    restate(now.folder, {}, [row])
    return Changed(before.key, now.log_key, before.last)
