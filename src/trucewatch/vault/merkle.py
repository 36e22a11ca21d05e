"""The Merkle tree over the entries, and proofs made from it.

Source: RFC 6962, 2.1 (RFC 9162, 2.1): a leaf is SHA-256(0x00 || entry), a node
SHA-256(0x01 || left || right). `Get` gives the hash of a complete subtree: get(level, index) is
that of the 2**level leaves from index * 2**level on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

Get = Callable[[int, int], bytes]

EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def root_of_leaves(leaves: Iterable[bytes]) -> bytes:
    """The root of the tree over these leaf hashes, in constant memory."""
    stack: list[bytes] = []
    for number, leaf in enumerate(leaves):
        while number & 1:
            leaf = node_hash(stack.pop(), leaf)
            number >>= 1
        stack.append(leaf)
    if not stack:
        return EMPTY_ROOT
    found = stack.pop()
    while stack:
        found = node_hash(stack.pop(), found)
    return found


def complete_root(hashes: Sequence[bytes]) -> bytes:
    """The root over a power of two of hashes of one level."""
    while len(hashes) > 1:
        hashes = [node_hash(hashes[i], hashes[i + 1]) for i in range(0, len(hashes), 2)]
    return hashes[0]


def root_of_tree(size: int, get: Get) -> bytes:
    """The root of the tree over the first `size` leaves."""
    return _subtree(0, size, get) if size else EMPTY_ROOT


def inclusion_proof(number: int, size: int, get: Get) -> tuple[bytes, ...]:
    """PATH(number, D[size]) of RFC 6962, 2.1.1, from the leaf upwards."""
    if not 0 <= number < size:
        raise ValueError("no such leaf in a tree of this size")
    low, high, proof = 0, size, []
    while high - low > 1:
        split = low + _split(high - low)
        if number < split:
            proof.append(_subtree(split, high, get))
            high = split
        else:
            proof.append(_subtree(low, split, get))
            low = split
    return tuple(reversed(proof))


def consistency_proof(old: int, new: int, get: Get) -> tuple[bytes, ...]:
    """PROOF(old, D[new]) of RFC 6962, 2.1.2; empty where both are one size."""
    if not 0 < old <= new:
        raise ValueError("a consistency proof goes from a tree with leaves to one no smaller")
    low, high, proof, whole = 0, new, [], True
    while high != old:
        split = low + _split(high - low)
        if old <= split:
            proof.append(_subtree(split, high, get))
            high = split
        else:
            proof.append(_subtree(low, split, get))
            low, whole = split, False
    if not whole:
        proof.append(_subtree(low, high, get))
    return tuple(reversed(proof))


def _split(width: int) -> int:
    """The largest power of two smaller than `width`."""
    return 1 << ((width - 1).bit_length() - 1)


def _subtree(low: int, high: int, get: Get) -> bytes:
    """MTH(D[low:high]) where `low` is a multiple of the power of two no smaller than the width."""
    width = high - low
    if width & (width - 1) == 0:
        return get(width.bit_length() - 1, low >> (width.bit_length() - 1))
    split = low + _split(width)
    return node_hash(_subtree(low, split, get), _subtree(split, high, get))
