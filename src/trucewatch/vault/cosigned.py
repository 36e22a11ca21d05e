"""What others have of this log: cosignatures of witnesses, and checkpoints that contradict it.

`cosigned/<size, 20 digits>/<witness>` is the checkpoint with one cosignature, `seen/<digest>` a
checkpoint of ours that does not fit the log here. Both lie apart from `checkpoints/`, whose files
never change, and both are held to the log at each verification.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.broken import Broken, Step, missing, tampered
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint
from trucewatch.vault.exchange import Clash, Contradicted, Contradiction
from trucewatch.vault.log import Log
from trucewatch.vault.notes import LONGEST, Note, parse_note
from trucewatch.vault.witnesses import AHEAD, Cosignature, WitnessKey, cosignatures
from trucewatch.vault.witnessing import signed_by_the_log

_SIZE = re.compile(r"[0-9]{20}", re.ASCII)
_WITNESS = re.compile(r"[0-9a-f]{16}", re.ASCII)


def add_answer(
    log: Log, data: bytes, witnesses: Sequence[WitnessKey], now: datetime
) -> tuple[Checkpoint, list[Cosignature]]:
    """Keep what a witness sent back; what was new in it.

    Contradicted where the log's own key signed something that is not in the log here: that is kept
    too, and told at each verification from then on. Refusal where no trusted witness signed.
    """
    note = parse_note(data)
    own = signed_by_the_log(data, log.checkpoints)
    found = open_checkpoint(bytes(own), log.origin, log.checkpoints.keys)
    _must_be_of_this_log(log, found, bytes(own))
    given = list(cosignatures(note, witnesses))
    if not given:
        names = [s.name for s in note.signatures if s.name != log.origin]
        raise refuse("witness-nobody-trusted", names=", ".join(names)[:200] or "-")
    for each in given:
        if each.time > now + AHEAD:
            raise refuse(
                "witness-from-the-future", name=each.witness.name, time=each.time.isoformat()
            )
    new = [each for each in given if _keep(log.folder, found.size, own, each)]
    return found, new


def _keep(folder: Path, size: int, own: Note, given: Cosignature) -> bool:
    """Whether it was new. The first of a witness for a size stays: it states the earliest time."""
    path = folder / "cosigned" / f"{size:020}" / given.witness.id
    if path.exists():
        return False
    durable.put(path, bytes(Note(own.text, (*own.signatures, given.signature))))
    return True


def _must_be_of_this_log(log: Log, found: Checkpoint, note: bytes) -> None:
    newest = log.newest()
    broken: Broken | None = None
    if found.size > newest.size:
        broken = missing(Step.CHECKPOINTS, "verify-log-shrank", old=found.size, new=newest.size)
    elif log.tree(newest.size).root(found.size) != found.root:
        broken = tampered(Step.CHECKPOINTS, "verify-fork", size=found.size)
    if broken is None:
        return
    durable.put(log.folder / "seen" / sha256(note).hexdigest()[:32], note)
    held = found.size if found.size in log.checkpoints.sizes() else newest.size
    clash = Clash.FORK if found.size == held else Clash.INCONSISTENT
    raise Contradicted(broken, Contradiction(clash, note, log.checkpoints.note(held)))


def all_seen(folder: Path) -> Iterator[bytes]:
    """Checkpoints of this log that contradicted it when they were shown."""
    for path in _files(folder / "seen"):
        yield _read(path)


def all_cosigned(folder: Path) -> Iterator[tuple[int, str, bytes]]:
    """Size, witness and note of each cosignature kept, by size."""
    for place in _files(folder / "cosigned"):
        if _SIZE.fullmatch(place.name):
            for path in _files(place):
                if _WITNESS.fullmatch(path.name):
                    yield int(place.name), path.name, _read(path)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LONGEST + 1)
