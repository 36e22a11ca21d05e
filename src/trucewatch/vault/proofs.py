"""Verify proofs: this entry is in that tree, this tree grew out of that one.

Source: RFC 9162, 2.1.3.2 (inclusion) and 2.1.4.2 (consistency); hashes as RFC 6962, 2.1.
Each function returns nothing when the proof holds and raises Broken when it does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.vault.broken import Step, tampered
from trucewatch.vault.commitments import DIGEST
from trucewatch.vault.merkle import node_hash


def verify_inclusion(
    leaf: bytes, number: int, size: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Broken unless `proof` leads from leaf hash `number` to the root of a tree of `size`."""
    _must_be_hashes(leaf, root, *proof)
    if not 0 <= number < size:
        raise tampered(Step.TREE, "verify-proof-outside-tree", number=number, size=size)
    node, last, found = number, size - 1, leaf
    for other in proof:
        if last == 0:
            raise tampered(Step.TREE, "verify-proof-wrong-length")
        if node & 1 or node == last:
            found = node_hash(other, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, other)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise tampered(Step.TREE, "verify-proof-wrong-length")
    if found != root:
        raise tampered(Step.TREE, "verify-inclusion-fails", number=number, size=size)


def verify_consistency(
    old: int, old_root: bytes, new: int, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """Broken unless the tree of size `new` holds the tree of size `old` unchanged.

    A proof from the empty tree proves nothing and is refused: every tree extends it.
    """
    _must_be_hashes(old_root, new_root, *proof)
    if not 0 < old <= new:
        raise tampered(Step.CHECKPOINTS, "verify-sizes-misused", old=old, new=new)
    if old == new:
        if proof:
            raise tampered(Step.CHECKPOINTS, "verify-proof-wrong-length")
        if old_root != new_root:
            raise tampered(Step.CHECKPOINTS, "verify-fork", size=new)
        return
    found_old, found_new = _both_roots(old, old_root, new, proof)
    if (found_old, found_new) != (old_root, new_root):
        raise tampered(Step.CHECKPOINTS, "verify-consistency-fails", old=old, new=new)


def _both_roots(old: int, old_root: bytes, new: int, proof: Sequence[bytes]) -> tuple[bytes, bytes]:
    """The two roots that the proof gives (RFC 9162, 2.1.4.2, steps 2 to 6)."""
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    if not path:
        raise tampered(Step.CHECKPOINTS, "verify-proof-wrong-length")
    node, last = old - 1, new - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    found_old = found_new = path[0]
    for other in path[1:]:
        if last == 0:
            raise tampered(Step.CHECKPOINTS, "verify-proof-wrong-length")
        if node & 1 or node == last:
            found_old, found_new = (
                node_hash(other, found_old),
                node_hash(other, found_new),
            )
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found_new = node_hash(found_new, other)
        node, last = node >> 1, last >> 1
    if last != 0:
        raise tampered(Step.CHECKPOINTS, "verify-proof-wrong-length")
    return found_old, found_new


def _must_be_hashes(*hashes: bytes) -> None:
    """Without this, a root of 31 bytes or a node of 64 could stand for something else."""
    for found in hashes:
        if len(found) != DIGEST:
            raise tampered(Step.TREE, "verify-hash-not-32-bytes", size=len(found))
