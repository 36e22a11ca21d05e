"""The tree: held to the published roots of RFC 6962 test data and to the words of the RFC."""

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.vault.broken import Broken
from trucewatch.vault.merkle import (
    EMPTY_ROOT,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_of_leaves,
    root_of_tree,
)
from trucewatch.vault.proofs import verify_consistency, verify_inclusion

# The leaves and roots that implementations of Certificate Transparency are tested with.
PUBLISHED_LEAVES = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]  # fmt: skip
PUBLISHED_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def mth(d):
    """RFC 6962, 2.1, word for word."""
    if not d:
        return hashlib.sha256(b"").digest()
    if len(d) == 1:
        return hashlib.sha256(b"\x00" + d[0]).digest()
    k = largest_power_below(len(d))
    return hashlib.sha256(b"\x01" + mth(d[:k]) + mth(d[k:])).digest()


def path(m, d):
    """RFC 6962, 2.1.1."""
    if len(d) == 1:
        return []
    k = largest_power_below(len(d))
    return [*path(m, d[:k]), mth(d[k:])] if m < k else [*path(m - k, d[k:]), mth(d[:k])]


def subproof(m, d, b):
    """RFC 6962, 2.1.2."""
    if m == len(d):
        return [] if b else [mth(d)]
    k = largest_power_below(len(d))
    if m <= k:
        return [*subproof(m, d[:k], b), mth(d[k:])]
    return [*subproof(m - k, d[k:], False), mth(d[:k])]


def largest_power_below(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def reader(entries):
    return lambda level, index: mth(entries[index << level : (index + 1) << level])


def entries_of(size):
    return [b"entry %d" % n for n in range(size)]


sizes = st.integers(1, 70)


@pytest.mark.parametrize("size", range(9))
def test_the_published_roots(size):
    entries = [bytes.fromhex(leaf) for leaf in PUBLISHED_LEAVES[:size]]
    assert root_of_leaves(map(leaf_hash, entries)).hex() == PUBLISHED_ROOTS[size]
    assert root_of_tree(size, reader(entries)).hex() == PUBLISHED_ROOTS[size]


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_every_root_is_that_of_the_rfc(entries):
    assert root_of_leaves(map(leaf_hash, entries)) == mth(entries)
    assert root_of_tree(len(entries), reader(entries)) == mth(entries)


@given(sizes, st.data())
def test_every_inclusion_proof_is_that_of_the_rfc_and_verifies(size, data):
    entries, number = entries_of(size), data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(number, size, reader(entries))
    assert list(proof) == path(number, entries)
    verify_inclusion(leaf_hash(entries[number]), number, size, proof, mth(entries))


@given(sizes, st.data())
def test_every_consistency_proof_is_that_of_the_rfc_and_verifies(new, data):
    entries, old = entries_of(new), data.draw(st.integers(1, new))
    proof = consistency_proof(old, new, reader(entries))
    assert list(proof) == subproof(old, entries, True)
    verify_consistency(old, mth(entries[:old]), new, mth(entries), proof)


def flip(hashes, bit):
    hashes = [bytearray(found) for found in hashes]
    hashes[bit // 256][bit % 256 // 8] ^= 1 << bit % 8
    return [bytes(found) for found in hashes]


@pytest.mark.parametrize(("number", "size"), [(0, 1), (0, 7), (4, 7), (6, 7), (5, 8), (12, 13)])
def test_every_single_bit_changed_breaks_an_inclusion_proof(number, size):
    entries = entries_of(size)
    proof = inclusion_proof(number, size, reader(entries))
    sound = [leaf_hash(entries[number]), mth(entries), *proof]
    for bit in range(256 * len(sound)):
        leaf, root, *changed = flip(sound, bit)
        with pytest.raises(Broken):
            verify_inclusion(leaf, number, size, changed, root)


@pytest.mark.parametrize(("old", "new"), [(1, 1), (1, 2), (3, 7), (4, 7), (6, 7), (8, 13), (7, 8)])
def test_every_single_bit_changed_breaks_a_consistency_proof(old, new):
    entries = entries_of(new)
    proof = consistency_proof(old, new, reader(entries))
    sound = [mth(entries[:old]), mth(entries), *proof]
    for bit in range(256 * len(sound)):
        old_root, new_root, *changed = flip(sound, bit)
        with pytest.raises(Broken):
            verify_consistency(old, old_root, new, new_root, changed)


@given(sizes, st.data())
def test_an_inclusion_proof_is_of_one_number_and_one_size(size, data):
    entries, number = entries_of(size), data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(number, size, reader(entries))
    leaf, root = leaf_hash(entries[number]), mth(entries)
    for other in {*range(size)} - {number}:
        with pytest.raises(Broken):
            verify_inclusion(leaf, other, size, proof, root)
    for wrong in (number - size, -1, size):
        with pytest.raises(Broken):
            verify_inclusion(leaf, wrong, size, proof, root)


@given(sizes, st.data())
def test_a_proof_with_a_hash_added_or_removed_is_broken(size, data):
    entries, number = entries_of(size), data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(1, size))
    inclusion = list(inclusion_proof(number, size, reader(entries)))
    consistency = list(consistency_proof(old, size, reader(entries)))
    leaf, root, old_root = leaf_hash(entries[number]), mth(entries), mth(entries[:old])
    for wrong in [[*inclusion, root], [root, *inclusion], *([inclusion[:-1]] if inclusion else [])]:
        with pytest.raises(Broken):
            verify_inclusion(leaf, number, size, wrong, root)
    for wrong in [[*consistency, root], [root, *consistency]]:
        with pytest.raises(Broken):
            verify_consistency(old, old_root, size, root, wrong)
    for left_out in range(len(consistency)):
        with pytest.raises(Broken):
            wrong = consistency[:left_out] + consistency[left_out + 1 :]
            verify_consistency(old, old_root, size, root, wrong)


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_hash_that_is_not_32_bytes_is_refused_wherever_it_stands(length):
    entries = entries_of(2)
    leaf, root, wrong = leaf_hash(entries[0]), mth(entries), bytes(length)
    other = leaf_hash(entries[1])
    for arguments in [
        (wrong, 0, 2, [other], root),
        (leaf, 0, 2, [wrong], root),
        (leaf, 0, 2, [other], wrong),
    ]:
        with pytest.raises(Broken) as broken:
            verify_inclusion(*arguments)
        assert broken.value.code == "verify-hash-not-32-bytes"
    for arguments in [(1, wrong, 2, root, [other]), (1, leaf, 2, wrong, [other])]:
        with pytest.raises(Broken) as broken:
            verify_consistency(*arguments)
        assert broken.value.code == "verify-hash-not-32-bytes"


def test_a_node_cannot_be_told_to_be_a_leaf():
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != node_hash(left, right)


@pytest.mark.parametrize(("old", "new"), [(0, 0), (0, 5), (5, 4), (-1, 5)])
def test_no_proof_leads_from_the_empty_log_or_to_a_smaller_one(old, new):
    with pytest.raises(Broken) as broken:
        verify_consistency(old, EMPTY_ROOT, new, mth(entries_of(max(new, 0))), [])
    assert broken.value.code == "verify-sizes-misused"
    with pytest.raises(ValueError):
        consistency_proof(old, new, reader(entries_of(5)))


def test_two_trees_of_one_size_are_a_fork():
    one, two = (mth([b"a"]), mth([b"b"]))
    with pytest.raises(Broken) as broken:
        verify_consistency(1, one, 1, two, [])
    assert broken.value.code == "verify-fork"


def test_a_tree_that_was_changed_below_is_not_consistent_with_itself_before():
    for old, new in pairwise(range(1, 20)):
        changed = [b"changed", *entries_of(new)[1:]]
        proof = consistency_proof(old, new, reader(changed))
        with pytest.raises(Broken):
            verify_consistency(old, mth(entries_of(old)), new, mth(changed), proof)
