"""Steps 1 to 3 for the origins that a log goes on from: a clone's first one, a restored one's.

Their checkpoints up to the one cited are moments of this very tree. What came after was lost, or is
another's: it is told, and is no fault. Numbers: docs/verification.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.checkpoints import Checkpoint, Checkpoints
from trucewatch.vault.cosigned import all_seen
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.tiles import Tree
from trucewatch.vault.verifying_log import verify_names, verify_signatures
from trucewatch.vault.verifying_witnesses import verify_cosigned
from trucewatch.vault.witnesses import WitnessKey


@dataclass(frozen=True, slots=True)
class EarlierLog:
    """What an earlier origin signed before this log went on from it at `size`.

    folder: where its checkpoints are kept. seen: the size of its last checkpoint seen anywhere,
    when a backup of it was restored; None for a clone, whose first origin goes on by itself.
    """

    folder: Path
    origin: str
    keys: tuple[PublicKey, ...]
    size: int
    seen: int | None = None

    @property
    def lost(self) -> tuple[int, int] | None:
        """The first and the last number that are known to be lost."""
        return (self.size, self.seen - 1) if self.seen and self.seen > self.size else None


def verify_earlier(
    report: Report,
    earlier: EarlierLog,
    tree: Tree | None,
    seen: Iterable[bytes],
    witnesses: Sequence[WitnessKey] = (),
) -> None:
    """Steps 1 to 3 of an earlier origin. `tree`: that of the log which goes on; None: not sound."""
    store = Checkpoints(earlier.folder, earlier.origin, earlier.keys)
    kept = verify_signatures(report, store.all(), earlier.keys, earlier.origin)
    verify_names(report, store)
    known = (*all_seen(earlier.folder), *store.published())
    published = verify_signatures(report, known, earlier.keys, earlier.origin)
    foreign = verify_signatures(report, seen, earlier.keys, earlier.origin, strangers=True)
    folder, keys = earlier.folder, earlier.keys
    cosigned = verify_cosigned(report, folder, keys, witnesses, earlier.origin)
    checkpoints = [*kept, *published, *foreign, *cosigned]
    report.step(Step.CHECKPOINTS).checked += len(checkpoints)
    if all(checkpoint.size != earlier.size for checkpoint in kept):
        _wrong(report, "verify-cited-missing", earlier, size=earlier.size)
    _beyond(report, earlier, [c for c in checkpoints if c.size > earlier.size])
    within = [c for c in checkpoints if c.size <= earlier.size]
    for checkpoint in within if tree else ():
        report.step(Step.TREE).checked += 1
        if tree and (checkpoint.size > tree.size or tree.root(checkpoint.size) != checkpoint.root):
            _fork(report, checkpoint)
    _tell(report, earlier)


def _beyond(report: Report, earlier: EarlierLog, checkpoints: Sequence[Checkpoint]) -> None:
    """Checkpoints of what was lost, or of what the first origin of a clone did afterwards."""
    roots: dict[int, bytes] = {}
    for checkpoint in checkpoints:
        if roots.setdefault(checkpoint.size, checkpoint.root) != checkpoint.root:
            _fork(report, checkpoint)
        if earlier.seen is not None and checkpoint.size > earlier.seen:
            report.step(Step.CHECKPOINTS).broken.append(
                missing(
                    Step.CHECKPOINTS,
                    "verify-earlier-went-on",
                    origin=earlier.origin,
                    size=checkpoint.size,
                    seen=earlier.seen,
                )
            )
        else:
            report.tell("verify-beyond", origin=earlier.origin, size=checkpoint.size)


def _tell(report: Report, earlier: EarlierLog) -> None:
    if earlier.seen is None:
        report.tell("verify-told-cloned", origin=earlier.origin, size=earlier.size)
    elif earlier.lost:
        first, last = earlier.lost
        report.tell(
            "verify-told-lost", origin=earlier.origin, size=earlier.size, first=first, last=last
        )
    else:
        report.tell("verify-told-restored", origin=earlier.origin, size=earlier.size)


def _fork(report: Report, checkpoint: Checkpoint) -> None:
    broken = tampered(Step.CHECKPOINTS, "verify-fork", size=checkpoint.size)
    report.step(Step.CHECKPOINTS).broken.append(broken)


def _wrong(report: Report, code: str, earlier: EarlierLog, size: int) -> None:
    broken = missing(Step.CHECKPOINTS, code, origin=earlier.origin, size=size)
    report.step(Step.CHECKPOINTS).broken.append(broken)
