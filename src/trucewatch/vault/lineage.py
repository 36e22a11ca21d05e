"""Which key may sign which size of a log, and which origin it goes on from, told by its own acts.

Acts that change the keys of a log or begin a new origin are entries of the log. Read in the order
of their numbers they say, for each size, whose signature counts. docs/format.md, section 10.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from trucewatch.values.plain import Json
from trucewatch.vault.broken import Broken, Step, tampered
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint
from trucewatch.vault.notes import BoundKey, PublicKey
from trucewatch.vault.successors import verify_successor
from trucewatch.vault.tiles import Tree

ROTATE, REVOKE = "rotate_key", "revoke_key"
BEGIN_CLONE, RESTORE, CITE = "begin_clone", "restore", "cite_checkpoint"
CHANGES = frozenset({ROTATE, REVOKE, BEGIN_CLONE, RESTORE, CITE})
"""The names of the acts that say which keys count and where an origin began."""


class Ended(StrEnum):
    """Why a key signs no more in this log."""

    ROTATED = "rotated"
    REVOKED = "revoked"
    CLONED = "cloned"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Reign:
    """A key and the sizes of the log that it signs: from `first` to `last` (None: it still does).

    seen: where a backup was restored, the size of the last checkpoint of this origin seen anywhere;
    what lies between was lost. lost_key: a key that was announced in what was lost and signed that
    checkpoint. A key that ended with a clone goes on elsewhere, rightly.
    """

    key: PublicKey
    first: int = 0
    last: int | None = None
    ended: Ended | None = None
    seen: int | None = None
    lost_key: PublicKey | None = None

    @property
    def bound(self) -> list[BoundKey]:
        """The key, trusted for what it may sign; also for what was lost, or is signed elsewhere."""
        replaced = self.ended in (Ended.ROTATED, Ended.REVOKED)
        last = self.last if replaced else None
        revoked = self.ended is Ended.REVOKED
        own = BoundKey(self.key.name, self.key.key, self.first, last, revoked)
        if self.lost_key is None or self.last is None:
            return [own]
        return [own, BoundKey(self.key.name, self.lost_key.key, self.last + 1)]


@dataclass(frozen=True, slots=True)
class LogAct:
    """An act that concerns the log itself, under the number of its entry."""

    number: int
    fields: Mapping[str, Json] = field(repr=False)

    @property
    def name(self) -> str:
        return str(self.fields.get("act"))


def lineage_of(acts: Iterable[LogAct], present: PublicKey, tree: Tree | None) -> list[Reign]:
    """Every key from the first to the present one, as the acts of a log tell it.

    Broken where an act does not follow from those before, cites a checkpoint that is none of this
    tree (None: the tree is not sound and is not asked), or where the last key is not `present`.
    """
    reigns: list[Reign] = []
    for act in sorted(acts, key=lambda act: act.number):
        if act.name in CHANGES:
            reigns = _follow(reigns or [Reign(_key(act, "key_before"))], act, tree)
    reigns = reigns or [Reign(present)]
    if reigns[-1].key != PublicKey(present.name, present.key):
        raise tampered(Step.KEYS, "verify-key-not-announced", key=present.key_id.hex())
    return reigns


def _follow(reigns: list[Reign], act: LogAct, tree: Tree | None) -> list[Reign]:
    """The reigns after one more act."""
    if act.name == CITE:
        return _seen_later(reigns, act)
    if act.name == REVOKE and act.fields.get("key_after") is None:
        return _revoked_later(reigns, act)
    before, after = reigns[-1], _key(act, "key_after")
    if _key(act, "key_before") != before.key:
        raise tampered(Step.KEYS, "verify-key-chain", number=act.number)
    if act.name in (ROTATE, REVOKE):
        ended = Ended.REVOKED if act.name == REVOKE else Ended.ROTATED
        if after.name != before.key.name or act.number + 1 < before.first:
            raise tampered(Step.KEYS, "verify-key-chain", number=act.number)
        closed = replace(before, last=act.number + 1, ended=ended)
        return [*reigns[:-1], closed, Reign(after, act.number + 2)]
    return [*reigns[:-1], _begun(reigns, after, act, tree), Reign(after, act.number)]


def _begun(reigns: list[Reign], after: PublicKey, act: LogAct, tree: Tree | None) -> Reign:
    """The reign that a new origin goes on from; the act is the first entry that is its own."""
    before = reigns[-1]
    cited = _cited(act, "began_at", reigns, before.key.name)
    if after.name == before.key.name or cited.size != act.number:
        raise tampered(Step.KEYS, "verify-key-chain", number=act.number)
    if tree is not None and tree.root(cited.size) != cited.root:
        raise tampered(Step.KEYS, "verify-cited-differs", size=cited.size)
    if act.fields.get("vouched") is not None:
        verify_successor(str(act.fields["vouched"]).encode(), before.key, after, cited)
    if act.name == BEGIN_CLONE:
        return replace(before, last=cited.size, ended=Ended.CLONED)
    lost = None if act.fields.get("key_lost") is None else _key(act, "key_lost")
    seen = _cited(act, "last_seen", reigns, before.key.name, lost=lost)
    return replace(before, last=cited.size, ended=Ended.RESTORED, seen=seen.size, lost_key=lost)


def _seen_later(reigns: list[Reign], act: LogAct) -> list[Reign]:
    """A checkpoint of an earlier origin that turned up after the restore."""
    key = _key(act, "key_before")
    found = _cited(act, "last_seen", reigns, key.name, beyond=True)
    known = [r.key == key and r.ended is Ended.RESTORED for r in reigns]
    if not any(known):
        raise tampered(Step.KEYS, "verify-key-chain", number=act.number)
    return [
        replace(reign, seen=max(reign.seen or 0, found.size)) if here else reign
        for reign, here in zip(reigns, known, strict=True)
    ]


def _revoked_later(reigns: list[Reign], act: LogAct) -> list[Reign]:
    """An earlier key found in other hands after it had been replaced."""
    key = _key(act, "key_before")
    known = [r.key == key and r.ended in (Ended.ROTATED, Ended.REVOKED) for r in reigns]
    if not any(known):
        raise tampered(Step.KEYS, "verify-key-chain", number=act.number)
    return [
        replace(reign, ended=Ended.REVOKED) if here else reign
        for reign, here in zip(reigns, known, strict=True)
    ]


def _key(act: LogAct, name: str) -> PublicKey:
    stated = act.fields.get(name)
    if not isinstance(stated, str):
        raise tampered(Step.KEYS, "verify-key-chain", number=act.number)
    return PublicKey.parse(stated)


def _cited(
    act: LogAct,
    name: str,
    reigns: list[Reign],
    origin: str,
    *,
    beyond: bool = False,
    lost: PublicKey | None = None,
) -> Checkpoint:
    """The checkpoint of an origin that an act cites whole, signed by a key that counted then.

    beyond: also by one that had ended here, for a backup knows nothing of what came after it.
    """
    keys: list[PublicKey] = [key for reign in reigns for key in reign.bound]
    if beyond:
        keys = [PublicKey(key.name, key.key) for key in keys]
    keys += [lost] if lost else []
    try:
        return open_checkpoint(str(act.fields.get(name)).encode(), origin, keys)
    except (Broken, UnicodeEncodeError):
        raise tampered(Step.KEYS, "verify-cited-unsigned", number=act.number) from None
