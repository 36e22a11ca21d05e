"""The log of a workspace, opened with the keys its file pins: the present one and earlier ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from trucewatch.records.workspace import Earlier, Workspace, current
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.lineage import Ended, Reign
from trucewatch.vault.log import Log
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.verifying_earlier import EarlierLog

SIGNING_KEY = "signing.pem"
"""The file of the signing key in the folder of keys."""

NEXT_KEY = "signing-next.pem"
"""The key that signs next, from the moment it is made until `trucewatch.toml` names it."""

_LOCK = ".signing.lock"


def open_log(workspace: Workspace) -> Log:
    """The log of a workspace; Broken where a pinned key is malformed."""
    return Log(workspace.log, workspace.origin, trusted_keys(workspace))


def trusted_keys(workspace: Workspace, origin: str = "") -> list[PublicKey]:
    """The keys of the present origin, or of an earlier one, each bound to what it may sign."""
    wanted = origin or workspace.origin
    reigns = stated_reigns(workspace)
    return [key for reign in reigns if reign.key.name == wanted for key in reign.bound]


def stated_reigns(workspace: Workspace) -> list[Reign]:
    """Every key of the log in its order, as `trucewatch.toml` states it."""
    reigns: list[Reign] = []
    for row in workspace.earlier:
        reigns.append(_reign(row, _first(reigns, PublicKey.parse(row.key))))
    present = PublicKey.parse(workspace.log_key)
    return [*reigns, Reign(present, _first(reigns, present))]


def earlier_logs(workspace: Workspace) -> list[EarlierLog]:
    """What the origins before the present one signed, up to where the next one went on."""
    found = []
    for row, reign in zip(workspace.earlier, stated_reigns(workspace), strict=False):
        origin, folder = reign.key.name, workspace.vault / row.log
        if row.log:
            keys = tuple(trusted_keys(workspace, origin))
            found.append(EarlierLog(folder, origin, keys, row.last, reign.seen))
    return found


@contextmanager
def signing(workspace: Workspace) -> Iterator[tuple[Workspace, SigningKey]]:
    """Alone with the signing key of the workspace, as its file names it now.

    No other process seals, changes the key or begins an origin meanwhile. Not for use inside
    itself. Raises Refusal where the key is absent or is not the one that `trucewatch.toml` names.
    """
    keys = workspace.keys
    if not any((keys / name).is_file() for name in (SIGNING_KEY, NEXT_KEY)):
        raise refuse("vault-key-absent", path=str(keys / SIGNING_KEY))
    with durable.lock(keys / _LOCK):
        now = current(workspace)
        yield now, load_signing_key(now)


def load_signing_key(workspace: Workspace) -> SigningKey:
    """The key that `trucewatch.toml` names; finishes a change of keys that was stopped."""
    place, following = workspace.keys / SIGNING_KEY, workspace.keys / NEXT_KEY
    if following.is_file():
        coming = SigningKey.load(following, workspace.origin)
        if str(coming.public) == workspace.log_key:
            durable.destroy(place)
            durable.move(following, place)
    key = SigningKey.load(place, workspace.origin)
    if str(key.public) != workspace.log_key:
        raise refuse("keys-signing-other", path=str(place))
    return key


def _reign(row: Earlier, first: int) -> Reign:
    try:
        ended = Ended(row.because)
    except ValueError:
        raise refuse("workspace-file-lacks", file="trucewatch.toml", key="earlier") from None
    lost = PublicKey.parse(row.lost_key) if row.lost_key else None
    return Reign(PublicKey.parse(row.key), first, row.last, ended, row.seen, lost)


def _first(before: list[Reign], key: PublicKey) -> int:
    """The smallest size a key signs: after the last of its origin, or where that one ended."""
    if not before or before[-1].last is None:
        return 0
    return before[-1].last + (before[-1].key.name == key.name)
