"""The log of one origin: entries sealed into the tree, the tree signed by a checkpoint.

The sequencer numbers committed entries in the database and hands them over here. Order of writing:
tiles, then the checkpoint; a crash between any two leaves the last checkpoint in force, and the
same call again finishes the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trucewatch.vault import durable, tiles
from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.checkpoints import Checkpoint, Checkpoints
from trucewatch.vault.merkle import (
    EMPTY_ROOT,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
)
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.signing import SigningKey


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that an entry is in the log: whoever holds it can hold the log to it."""

    number: int
    leaf: bytes
    proof: tuple[bytes, ...]
    checkpoint: bytes


class Log:
    """The log in a folder. `keys` are those of the origin, the present one and earlier ones."""

    def __init__(self, folder: Path, origin: str, keys: Sequence[PublicKey]) -> None:
        self.folder = folder
        self.origin = origin
        self.checkpoints = Checkpoints(folder, origin, keys)

    def newest(self) -> Checkpoint:
        """The newest checkpoint; that of the empty log before the first."""
        return self.checkpoints.newest() or Checkpoint(self.origin, 0, EMPTY_ROOT)

    def tree(self, size: int | None = None) -> tiles.Tree:
        """The tree at this size, or as the newest checkpoint has it."""
        return tiles.Tree(self.folder, self.newest().size if size is None else size)

    def seal(self, start: int, entries: Sequence[bytes], key: SigningKey) -> Checkpoint:
        """Seal entries numbered from `start` on and sign the checkpoint that covers them.

        A new log is begun by sealing nothing: that signs the checkpoint of size 0. Entries sealed
        before may be among them and must be the same. Broken if one differs, if numbers are left
        out, or if the tiles no longer give the root that was signed.
        """
        with durable.lock(self.folder / ".lock"):
            now = self.newest()
            leaves = [leaf_hash(entry) for entry in entries]
            fresh = self._unsealed(now, start, leaves)
            self._must_give_root(now)
            return self._sign(now, tiles.append(self.folder, now.size, fresh), key)

    def begin(self, entries: Iterable[Sequence[bytes]], at: Checkpoint, key: SigningKey) -> None:
        """Begin this log with the entries that another origin sealed up to a checkpoint.

        `entries` come in portions, from number 0 on. The first checkpoint is of that size. Broken
        where they are not those that the other origin signed; repeated, it changes nothing.
        """
        with durable.lock(self.folder / ".lock"):
            size = 0
            for portion in entries:
                leaves = [leaf_hash(entry) for entry in portion]
                size = tiles.append(self.folder, size, leaves).size
            tree = tiles.Tree(self.folder, at.size)
            if size != at.size or tree.root() != at.root:
                raise tampered(Step.TREE, "verify-tiles-differ", size=at.size)
            begun = Checkpoint(self.origin, at.size, at.root)
            self.checkpoints.keep(key.sign(begun.text))

    def receipt(self, number: int) -> Receipt:
        """The receipt of a sealed entry, under the newest checkpoint."""
        now = self.newest()
        tree = tiles.Tree(self.folder, now.size)
        proof = inclusion_proof(number, now.size, tree.get)
        note = (self.folder / "checkpoints" / f"{now.size:020}").read_bytes()
        return Receipt(number, tree.get(0, number), proof, note)

    def _unsealed(self, now: Checkpoint, start: int, leaves: list[bytes]) -> list[bytes]:
        if start > now.size:
            raise missing(Step.ENTRIES, "verify-numbers-left-out", first=now.size, last=start - 1)
        tree = tiles.Tree(self.folder, now.size)
        again = leaves[: now.size - start]
        for number, leaf in enumerate(again, start):
            if tree.get(0, number) != leaf:
                raise tampered(Step.ENTRIES, "verify-entry-differs", number=number)
        return leaves[len(again) :]

    def _must_give_root(self, now: Checkpoint) -> None:
        """Nothing is signed on top of tiles that are not those signed before."""
        if tiles.Tree(self.folder, now.size).root() != now.root:
            raise tampered(Step.TREE, "verify-tiles-differ", size=now.size)

    def _sign(self, now: Checkpoint, tree: tiles.Tree, key: SigningKey) -> Checkpoint:
        """Keep the checkpoint of the tree; with nothing new, mend what a crash left undone."""
        if now.size < tree.size or self.checkpoints.newest() is None:
            proof = consistency_proof(now.size, tree.size, tree.get) if now.size else ()
            now, old = Checkpoint(self.origin, tree.size, tree.root()), now
            self.checkpoints.keep(key.sign(now.text), proof)
            tiles.tidy(self.folder, old.size, now.size)
        else:
            self.checkpoints.publish()
        return now
