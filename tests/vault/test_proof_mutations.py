"""Proofs, all of them up to a size: each verifies, and no single bit of one can be changed.

Held to RFC 6962, 2.1 and RFC 9162, 2.1.3.2 and 2.1.4.2. The words of the RFC stand in
`test_merkle.py`; here every pair of numbers and sizes is tried.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vault.conftest import ORIGIN
from tests.vault.test_merkle import entries_of, flip, mth, path, reader, subproof
from trucewatch.vault.broken import Broken
from trucewatch.vault.checkpoints import open_checkpoint
from trucewatch.vault.log import Log
from trucewatch.vault.merkle import (
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_of_tree,
)
from trucewatch.vault.proofs import verify_consistency, verify_inclusion

ALL, MUTATED = 130, 14  # beyond a power of two in both
ENTRIES = entries_of(ALL)
READ = reader(ENTRIES)
ROOTS = [mth(ENTRIES[:size]) for size in range(ALL + 1)]
SIZE_BITS = 63


def holds(verify, *arguments):
    try:
        verify(*arguments)
    except Broken:
        return False
    return True


@pytest.mark.parametrize("size", range(1, ALL + 1))
def test_every_inclusion_proof_of_a_tree_verifies_and_is_that_of_the_rfc(size):
    for number in range(size):
        proof = inclusion_proof(number, size, READ)
        verify_inclusion(leaf_hash(ENTRIES[number]), number, size, proof, ROOTS[size])
    last = inclusion_proof(size - 1, size, READ)
    assert list(last) == path(size - 1, ENTRIES[:size])


@pytest.mark.parametrize("new", range(1, ALL + 1))
def test_every_consistency_proof_to_a_tree_verifies_and_is_that_of_the_rfc(new):
    for old in range(1, new + 1):
        proof = consistency_proof(old, new, READ)
        verify_consistency(old, ROOTS[old], new, ROOTS[new], proof)
    half = -(-new // 2)
    assert list(consistency_proof(half, new, READ)) == subproof(half, ENTRIES[:new], True)


@pytest.mark.parametrize("size", range(1, MUTATED + 1))
def test_no_bit_of_leaf_root_or_proof_of_inclusion_can_be_changed(size):
    for number in range(size):
        sound = [leaf_hash(ENTRIES[number]), ROOTS[size], *inclusion_proof(number, size, READ)]
        for bit in range(256 * len(sound)):
            leaf, root, *proof = flip(sound, bit)
            assert not holds(verify_inclusion, leaf, number, size, proof, root), (number, bit)


@pytest.mark.parametrize("new", range(1, MUTATED + 1))
def test_no_bit_of_roots_or_proof_of_consistency_can_be_changed(new):
    for old in range(1, new + 1):
        sound = [ROOTS[old], ROOTS[new], *consistency_proof(old, new, READ)]
        for bit in range(256 * len(sound)):
            old_root, new_root, *proof = flip(sound, bit)
            assert not holds(verify_consistency, old, old_root, new, new_root, proof), (old, bit)


@pytest.mark.parametrize("size", [1, 2, 7, 8, 33, 64, 100])
def test_no_bit_of_the_number_of_an_entry_can_be_changed(size):
    for number in range(size):
        proof = inclusion_proof(number, size, READ)
        for bit in range(SIZE_BITS):
            arguments = (leaf_hash(ENTRIES[number]), number ^ 1 << bit, size, proof, ROOTS[size])
            assert not holds(verify_inclusion, *arguments), (number, bit)


def turns(number, size):
    """On which side the other hash stands at each level up: all a proof knows of the size."""
    found, last = [], size - 1
    while last:
        if number & 1 or number == last:
            found.append("left")
            while not number & 1 and number:
                number, last = number >> 1, last >> 1
        else:
            found.append("right")
        number, last = number >> 1, last >> 1
    return found


@pytest.mark.parametrize("size", range(1, 40))
def test_a_size_that_gives_another_way_to_the_root_is_refused(size):
    """A proof of inclusion alone holds for each size with the same way up (so says the RFC): what
    binds the size is the signature over size and root together, as the next test shows."""
    for number in range(size):
        proof, leaf = inclusion_proof(number, size, READ), leaf_hash(ENTRIES[number])
        for bit in range(SIZE_BITS):
            wrong = size ^ 1 << bit
            same_way = number < wrong and turns(number, wrong) == turns(number, size)
            assert holds(verify_inclusion, leaf, number, wrong, proof, ROOTS[size]) == same_way


def test_no_bit_of_a_receipt_can_be_changed_its_sizes_included(tmp_path, key):
    log = Log(tmp_path / "log", ORIGIN, [key.public])
    log.seal(0, ENTRIES[:7], key)
    receipt = log.receipt(4)

    def verify(note, number, leaf, proof):
        found = open_checkpoint(note, ORIGIN, [key.public])
        verify_inclusion(leaf, number, found.size, proof, found.root)

    sound = (receipt.checkpoint, receipt.number, receipt.leaf, receipt.proof)
    verify(*sound)
    note = receipt.checkpoint
    for bit in range(8 * len(note)):
        changed = bytearray(note)
        changed[bit // 8] ^= 1 << bit % 8
        assert not holds(verify, bytes(changed), *sound[1:]), bit
    for bit in range(SIZE_BITS):
        assert not holds(verify, note, receipt.number ^ 1 << bit, *sound[2:]), bit
    for bit in range(256 * (1 + len(receipt.proof))):
        leaf, *proof = flip([receipt.leaf, *receipt.proof], bit)
        assert not holds(verify, note, receipt.number, leaf, proof), bit


@pytest.mark.parametrize("which", ["leaf", "root", "first", "last"])
def test_a_hash_of_31_bytes_is_refused_even_where_its_rest_is_right(which):
    proof = list(inclusion_proof(3, 11, READ))
    parts = {"leaf": leaf_hash(ENTRIES[3]), "root": ROOTS[11], "first": proof[0], "last": proof[-1]}
    parts[which] = parts[which][:31]
    changed = [parts["first"], *proof[1:-1], parts["last"]]
    with pytest.raises(Broken) as broken:
        verify_inclusion(parts["leaf"], 3, 11, changed, parts["root"])
    assert broken.value.code == "verify-hash-not-32-bytes"


@pytest.mark.parametrize("new", [0, 1, 5, 64])
def test_size_0_proves_nothing_whatever_is_shown_with_it(new):
    """Every log extends the empty one, so such a proof would lend a fork the look of proof."""
    for proof in ([], [ROOTS[new]], list(consistency_proof(max(new // 2, 1), max(new, 1), READ))):
        for root in (ROOTS[0], ROOTS[new]):
            with pytest.raises(Broken) as broken:
                verify_consistency(0, root, new, ROOTS[new], proof)
            assert broken.value.code == "verify-sizes-misused"


def alike(level, index):
    """The complete subtrees of a tree whose leaves are all one: for sizes nobody can write out."""
    found = leaf_hash(b"one and the same")
    for _ in range(level):
        found = node_hash(found, found)
    return found


@given(st.integers(1, 2**SIZE_BITS - 1), st.data())
def test_proofs_of_logs_of_any_size_verify(new, data):
    number, old = data.draw(st.integers(0, new - 1)), data.draw(st.integers(1, new))
    root = root_of_tree(new, alike)
    inclusion = inclusion_proof(number, new, alike)
    consistency = consistency_proof(old, new, alike)
    verify_inclusion(alike(0, number), number, new, inclusion, root)
    verify_consistency(old, root_of_tree(old, alike), new, root, consistency)
    assert len(inclusion) <= SIZE_BITS
    assert len(consistency) <= SIZE_BITS + 1


@given(st.integers(1, 2**SIZE_BITS - 1), st.data())
def test_no_bit_of_a_proof_of_a_log_of_any_size_can_be_changed(new, data):
    number = data.draw(st.integers(0, new - 1))
    sound = [alike(0, number), root_of_tree(new, alike), *inclusion_proof(number, new, alike)]
    leaf, root, *proof = flip(sound, data.draw(st.integers(0, 256 * len(sound) - 1)))
    assert not holds(verify_inclusion, leaf, number, new, proof, root)
