"""Beginning a new origin in a workspace that stands: after a restore, or as a clone.

The new log has the leaves up to a checkpoint of the origin before; its first own entry is the act
that cites it. Each step can be repeated; until the last of them nobody else acts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.places import take_place
from trucewatch.acts.copies.standing import pending, working
from trucewatch.acts.logs import NEXT_KEY, SIGNING_KEY, load_signing_key, open_log, trusted_keys
from trucewatch.acts.restating import restate
from trucewatch.acts.sequencing import last_signed, sequence
from trucewatch.acts.writing import write
from trucewatch.records.models import LogEntry
from trucewatch.records.workspace import Earlier, Workspace, current
from trucewatch.values.plain import Json
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.canonical import read_object
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint, origin_of
from trucewatch.vault.lineage import BEGIN_CLONE, RESTORE, Ended
from trucewatch.vault.log import Log
from trucewatch.vault.merkle import leaf_hash
from trucewatch.vault.notes import PublicKey, parse_note, verify_note
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.successors import vouch
from trucewatch.vault.tiles import Tree

CHUNK = 50_000
LONGEST_NAME = 8
_ACTS = {Ended.CLONED: BEGIN_CLONE, Ended.RESTORED: RESTORE}
_COMMANDS = {Ended.CLONED: "clone", Ended.RESTORED: "restore"}


@dataclass(frozen=True, slots=True)
class Begun:
    """A new origin: what it is called, from which size it goes on, and what is known to be lost."""

    origin: str
    name: str
    size: int
    lost: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Plan:
    """What was decided before the first step, as it is written down for a repetition."""

    origin: str
    name: str
    log: str
    key: str
    at: str
    last_seen: str
    vouched: str
    lost_key: str

    @property
    def size(self) -> int:
        return Checkpoint.parse(self.at.rpartition("\n\n")[0] + "\n").size

    @property
    def seen(self) -> int:
        return Checkpoint.parse(self.last_seen.rpartition("\n\n")[0] + "\n").size


def begin(
    acting: Acting,
    because: Ended,
    reason: str,
    seen: Iterable[bytes] = (),
    name: str = "",
    lost_key: str = "",
) -> Begun:
    """Go on under a new origin, from the last checkpoint that the database still holds.

    seen: checkpoints of the origin until now, kept elsewhere. name: the letters of short codes;
    otherwise the next that were never given. lost_key: a key that signed after the backup was made,
    if it is not here any more. Repeated after an interruption, it goes on.
    Broken where a checkpoint contradicts what is here: that is no restored backup but a fork.
    """
    workspace = acting.workspace
    stated = (
        {} if pending(workspace) else _stated(_plan(workspace, because, [*seen], name, lost_key))
    )
    with working(workspace, _COMMANDS[because], **stated) as begun:
        plan = _Plan(**{part: begun[part] for part in _Plan.__dataclass_fields__})
        now = current(workspace)
        if now.log_key != plan.key:
            _begin_log(now, plan)
            _record(acting, now, plan, because, reason)
            now = _restated(now, plan, because)
        load_signing_key(now)
        take_place(now.folder)
        sequence(now)
    lost = (plan.size, plan.seen - 1) if plan.seen > plan.size else None
    return Begun(plan.origin, plan.name, plan.size, lost)


def new_origin(name: str) -> str:
    """The name of an origin: its letters, and what nobody else has."""
    return f"trucewatch/{name.lower()}/{os.urandom(8).hex()}"


def next_name(workspace: Workspace, given: str = "") -> str:
    """Letters for short codes that were never given here: A2 after A.

    Raises Refusal for letters that are none, or that this workspace has had.
    """
    had = {workspace.name, *(row.name for row in workspace.earlier if row.name)}
    if given:
        if not re.fullmatch("[A-Z][A-Z0-9]{0,7}", given):
            raise refuse("workspace-name", given=given[:60])
        if given in had:
            raise refuse("copies-name-taken", name=given)
        return given
    base = workspace.name.rstrip("0123456789") or workspace.name
    return next(
        name
        for n in range(2, 10_000_000)
        if (name := base[: LONGEST_NAME - len(str(n))] + str(n)) not in had
    )


def leaves_up_to(size: int) -> Iterator[Sequence[bytes]]:
    """The entries that the database holds under the numbers below `size`, in portions."""
    for start in range(0, size, CHUNK):
        rows = LogEntry.objects.filter(number__gte=start, number__lt=min(size, start + CHUNK))
        yield [bytes(leaf) for leaf in rows.order_by("number").values_list("leaf", flat=True)]


def _plan(
    workspace: Workspace, because: Ended, seen: Sequence[bytes], given: str, lost_key: str
) -> _Plan:
    """Everything that may refuse comes before the first step."""
    name = next_name(workspace, given)
    origin = new_origin(name)
    at = _where_to_go_on(workspace)
    note = open_log(workspace).checkpoints.note(at.size)
    lost = PublicKey.parse(lost_key) if lost_key else _lost_key(workspace)
    last, last_key = note, None
    if because is Ended.RESTORED:
        last, last_key = _last_seen(workspace, at, seen, lost)
    key = _coming(workspace, origin)
    return _Plan(
        origin=origin,
        name=name,
        log=f"log-{origin.rpartition('/')[2]}",
        key=str(key.public),
        at=note.decode(),
        last_seen=last.decode(),
        vouched=_vouched(workspace, key.public, at),
        lost_key=str(last_key or ""),
    )


def _stated(plan: _Plan) -> Mapping[str, str]:
    return {part: getattr(plan, part) for part in _Plan.__dataclass_fields__}


def _where_to_go_on(workspace: Workspace) -> Checkpoint:
    """The newest checkpoint whose entries the database holds; Broken where they differ."""
    checkpoints, held = open_log(workspace).checkpoints, _held()
    sizes = [size for size in checkpoints.sizes() if size <= held]
    if not sizes:
        raise missing(Step.CHECKPOINTS, "verify-no-checkpoint")
    at = checkpoints.at(sizes[-1])
    tree = Tree(workspace.log, at.size)
    for number, leaf in enumerate(leaf for some in leaves_up_to(at.size) for leaf in some):
        if tree.get(0, number) != leaf_hash(leaf):
            raise tampered(Step.ENTRIES, "verify-entry-differs", number=number)
    return at


def _held() -> int:
    """How many numbers the database holds from 0 on without a gap."""
    numbers = LogEntry.objects.exclude(number=None).order_by("number")
    held = 0
    for number in numbers.values_list("number", flat=True).iterator(chunk_size=CHUNK):
        if number != held:
            break
        held += 1
    return held


def _last_seen(
    workspace: Workspace, at: Checkpoint, seen: Sequence[bytes], lost: PublicKey | None
) -> tuple[bytes, PublicKey | None]:
    """The largest of all checkpoints of this origin seen anywhere, and the lost key that signed it.

    Broken where one contradicts what is here, or another, or is signed by a key unknown.
    """
    keys, tree = trusted_keys(workspace), Tree(workspace.log, at.size)
    store = open_log(workspace).checkpoints
    ours = [note for note in last_signed(workspace) if origin_of(note) == workspace.origin]
    found: dict[int, tuple[bytes, bytes]] = {}
    for note in (*store.all(), *store.published(), *ours, *seen):
        one = open_checkpoint(note, workspace.origin, [*keys, *([lost] if lost else [])])
        root, _ = found.setdefault(one.size, (one.root, note))
        if root != one.root or (one.size <= at.size and tree.root(one.size) != one.root):
            raise tampered(Step.CHECKPOINTS, "verify-fork", size=one.size)
    last = found[max(found)][1]
    by_lost = lost is not None and lost in verify_note(parse_note(last), [*keys, lost])
    return last, lost if by_lost else None


def _lost_key(workspace: Workspace) -> PublicKey | None:
    """The key that lies in the folder of keys, where the restored file names an earlier one."""
    with suppress(Refusal):
        key = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin).public
        return None if str(key) == workspace.log_key else key
    return None


def _coming(workspace: Workspace, origin: str) -> SigningKey:
    """The key of the new origin; one that an interruption left behind was never named anywhere."""
    place = workspace.keys / NEXT_KEY
    if place.is_file():
        return SigningKey.load(place, origin)
    return SigningKey.create(place, origin)


def _vouched(workspace: Workspace, successor: PublicKey, at: Checkpoint) -> str:
    """The word of the earlier key, where it is still here."""
    with suppress(Refusal):
        key = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)
        if str(key.public) == workspace.log_key:
            return bytes(vouch(key, successor, at)).decode()
    return ""


def _begin_log(now: Workspace, plan: _Plan) -> None:
    at = Checkpoint.parse(plan.at.rpartition("\n\n")[0] + "\n")
    key = SigningKey.load(now.keys / NEXT_KEY, plan.origin)
    log = Log(now.vault / plan.log, plan.origin, [key.public])
    log.begin(leaves_up_to(at.size), at, key)


def _record(acting: Acting, now: Workspace, plan: _Plan, because: Ended, reason: str) -> None:
    """The first entry of the new origin; whatever the old one had not sealed comes after it."""
    name = _ACTS[because]
    with transaction.atomic():
        if _is_recorded(name, plan.key):
            return
        LogEntry.objects.filter(number__gte=plan.size).update(number=None)
        there = replace(acting, workspace=replace(now, origin=plan.origin))
        act = write(there, name, None, [], reason, cites=_cites(now, plan, because)).act
        LogEntry.objects.filter(act=act).update(number=plan.size)


def _cites(now: Workspace, plan: _Plan, because: Ended) -> dict[str, Json]:
    cites: dict[str, Json] = {
        "began_at": plan.at,
        "key_before": now.log_key,
        "key_after": plan.key,
        "name_before": now.name,
        "name_after": plan.name,
        "vouched": plan.vouched or None,
    }
    if because is Ended.RESTORED:
        lost = plan.seen > plan.size
        cites |= {
            "key_lost": plan.lost_key or None,
            "last_seen": plan.last_seen,
            "lost_first": plan.size if lost else None,
            "lost_last": plan.seen - 1 if lost else None,
        }
    return cites


def _is_recorded(name: str, key: str) -> bool:
    acts = LogEntry.objects.filter(act__name=name).values_list("act__data", flat=True)
    return any(read_object(bytes(data)).get("key_after") == key for data in acts)


def _restated(now: Workspace, plan: _Plan, because: Ended) -> Workspace:
    seen = plan.seen if because is Ended.RESTORED else None
    row = Earlier(
        now.log_key, plan.size, str(because), now.name, now.log_folder, seen, plan.lost_key
    )
    changes = {"origin": plan.origin, "name": plan.name, "log_key": plan.key, "log": plan.log}
    return restate(now.folder, changes, [row])
