"""Steps 1 to 3 of verification: the checkpoints and the tree. Numbers: docs/verification.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from trucewatch.vault.broken import Broken, Step, missing, tampered, unchecked
from trucewatch.vault.checkpoints import Checkpoint, Checkpoints, Worthless, open_checkpoint
from trucewatch.vault.merkle import EMPTY_ROOT, complete_root
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.tiles import WIDTH, Tree


def verify_signatures(
    report: Report,
    notes: Iterable[bytes],
    keys: Sequence[PublicKey],
    origin: str = "",
    *,
    strangers: bool = False,
) -> list[Checkpoint]:
    """Step 1. Each checkpoint is signed by a trusted key of the origin; gives the sound ones.

    origin: of the report, unless another is given. strangers: the checkpoints came from elsewhere,
    where whoever took a key may have left what they signed: that counts for nothing, and is told.
    """
    step, sound, origin = report.step(Step.KEYS), [], origin or report.origin
    if all(key.name != origin for key in keys):
        step.broken.append(unchecked(Step.KEYS, "verify-no-key", origin=origin))
        return []
    for note in notes:
        step.checked += 1
        try:
            sound.append(open_checkpoint(note, origin, keys))
        except Worthless as worthless:
            if strangers:
                report.tell(worthless.code, **worthless.message.args)
            else:
                step.broken.append(worthless)
        except Broken as broken:
            step.broken.append(broken)
    return sound


def verify_names(report: Report, store: Checkpoints) -> None:
    """Step 2. Each checkpoint kept lies under the size it was signed for."""
    for size in store.sizes():
        try:
            store.at(size)
        except Broken as broken:
            if broken.step is Step.CHECKPOINTS:
                report.step(Step.CHECKPOINTS).broken.append(broken)


def verify_checkpoints(
    report: Report, kept: Sequence[Checkpoint], seen: Sequence[Checkpoint]
) -> Checkpoint:
    """Step 2. One root for one size, none larger than the log; gives the newest of `kept`.

    `kept` are the log's own, in the order of their sizes; `seen` those that others hold.
    """
    step, roots = report.step(Step.CHECKPOINTS), dict[int, bytes]()
    newest = max(kept, key=_size, default=Checkpoint(report.origin, 0, EMPTY_ROOT))
    if not kept:
        step.broken.append(unchecked(Step.CHECKPOINTS, "verify-no-checkpoint"))
    if [c.size for c in kept] != sorted({c.size for c in kept}):
        step.broken.append(tampered(Step.CHECKPOINTS, "verify-checkpoints-out-of-order"))
    for checkpoint in (*kept, *seen):
        step.checked += 1
        size = checkpoint.size
        if roots.setdefault(size, checkpoint.root) != checkpoint.root:
            step.broken.append(tampered(Step.CHECKPOINTS, "verify-fork", size=size))
        elif size > newest.size:
            step.broken.append(
                missing(Step.CHECKPOINTS, "verify-log-shrank", old=size, new=newest.size)
            )
    report.size, report.root = newest.size, newest.root
    return newest


def verify_tree(
    report: Report, folder: Path, kept: Sequence[Checkpoint], seen: Iterable[Checkpoint] = ()
) -> Tree | None:
    """Step 3. The tiles give the root of every checkpoint; gives the tree if its tiles hold.

    Every checkpoint is a root of one and the same tree: that is why none contradicts another. One
    that others hold (`seen`) and that is no root of it shows a fork; our own tiles stay sound.
    """
    step, tree = report.step(Step.TREE), Tree(folder, report.size)
    try:
        step.checked += _verify_levels(tree)
        for checkpoint in kept:
            step.checked += 1
            if checkpoint.size <= tree.size and tree.root(checkpoint.size) != checkpoint.root:
                raise tampered(Step.TREE, "verify-tiles-differ", size=checkpoint.size)
    except Broken as broken:
        step.broken.append(broken)
        return None
    _verify_seen(report, tree, {checkpoint.size for checkpoint in kept}, seen)
    return tree


def _verify_seen(report: Report, tree: Tree, kept: set[int], seen: Iterable[Checkpoint]) -> None:
    """Checkpoints of others at sizes that we keep none for; the rest were compared in step 2."""
    for checkpoint in seen:
        report.step(Step.TREE).checked += 1
        if checkpoint.size in kept or checkpoint.size > tree.size:
            continue
        if tree.root(checkpoint.size) != checkpoint.root:
            broken = tampered(Step.CHECKPOINTS, "verify-fork", size=checkpoint.size)
            report.step(Step.CHECKPOINTS).broken.append(broken)


def _verify_levels(tree: Tree) -> int:
    """Every tile is the tile of the hashes below it; gives how many tiles were read."""
    level, count, read = 0, tree.size, 0
    below: list[bytes] | None = None
    while count:
        above = []
        for index in range(-(-count // WIDTH)):
            tile = tree.tile(level, index)
            read += 1
            if below is not None and tile != below[index * WIDTH : (index + 1) * WIDTH]:
                raise tampered(Step.TREE, "verify-tile-differs", tile=f"{level}/{index}")
            if len(tile) == WIDTH:
                above.append(complete_root(tile))
        level, count, below = level + 1, count // WIDTH, above
    return read


def _size(checkpoint: Checkpoint) -> int:
    return checkpoint.size
