"""Tiles: laid out as C2SP tlog-tiles has them, in whatever portions the log grew."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucewatch.vault.broken import Broken, Trouble
from trucewatch.vault.merkle import consistency_proof, inclusion_proof, root_of_leaves
from trucewatch.vault.proofs import verify_consistency, verify_inclusion
from trucewatch.vault.tiles import Tree, append, tidy, tile_path


def leaves(start, stop):
    return [hashlib.sha256(b"%d" % n).digest() for n in range(start, stop)]


def files(folder):
    return sorted(
        str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and p.name[0] != "."
    )


def test_the_example_of_the_specification(tmp_path):
    append(tmp_path, 0, leaves(0, 70_000))
    found = files(tmp_path)
    assert len(found) == 273 + 1 + 1 + 1 + 1
    assert [f for f in found if not f.startswith("tile/0/")] == [
        "tile/1/000",
        "tile/1/001.p/17",
        "tile/2/000.p/1",
    ]
    assert (tmp_path / "tile/0/273.p/112").stat().st_size == 112 * 32
    assert (tmp_path / "tile/0/272").stat().st_size == 8192


def test_a_tree_of_256_has_a_full_tile_and_a_partial_one_above_it(tmp_path):
    append(tmp_path, 0, leaves(0, 256))
    assert files(tmp_path) == ["tile/0/000", "tile/1/000.p/1"]


def test_the_index_is_written_in_groups_of_three(tmp_path):
    assert tile_path(tmp_path, 0, 1234067) == tmp_path / "tile/0/x001/x234/067"
    assert tile_path(tmp_path, 3, 5, 17) == tmp_path / "tile/3/005.p/17"
    assert tile_path(tmp_path, 0, 1000) == tmp_path / "tile/0/x001/000"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 300), min_size=1, max_size=6), st.booleans())
def test_the_tree_is_the_same_however_it_grew(tmp_path_factory, portions, tidied):
    folder, size = tmp_path_factory.mktemp("log"), 0
    everything = leaves(0, sum(portions))
    for portion in portions:
        tree = append(folder, size, everything[size : size + portion])
        assert tree.root() == root_of_leaves(everything[: size + portion])
        if tidied:
            tidy(folder, size, tree.size)
        size = tree.size
    tree, grown = Tree(folder, size), 0
    assert list(tree.leaves()) == everything
    assert list(tree.leaves(min(size, 257))) == everything[257:]
    for portion in portions:
        grown += portion
        assert tree.root(grown) == root_of_leaves(everything[:grown])
        if grown:
            proof = consistency_proof(grown, size, tree.get)
            verify_consistency(grown, tree.root(grown), size, tree.root(), proof)
            proof = inclusion_proof(grown - 1, size, tree.get)
            verify_inclusion(everything[grown - 1], grown - 1, size, proof, tree.root())


def test_appending_again_changes_nothing(tmp_path):
    append(tmp_path, 0, leaves(0, 600))
    before = {f: (tmp_path / f).read_bytes() for f in files(tmp_path)}
    append(tmp_path, 0, leaves(0, 600))
    assert {f: (tmp_path / f).read_bytes() for f in files(tmp_path)} == before


def test_what_lies_after_the_size_is_overwritten_and_what_lies_before_is_not(tmp_path):
    append(tmp_path, 0, leaves(0, 250))
    append(tmp_path, 250, leaves(5000, 5600))  # a crash before the checkpoint: never sealed
    tree = append(tmp_path, 250, leaves(250, 700))
    assert tree.root() == root_of_leaves(leaves(0, 700))
    assert Tree(tmp_path, 700).root(250) == root_of_leaves(leaves(0, 250))


def test_a_shorter_retry_does_not_read_the_longer_leftover(tmp_path):
    append(tmp_path, 0, leaves(0, 250))
    append(tmp_path, 250, leaves(5000, 5600))
    tree = append(tmp_path, 250, leaves(250, 253))
    assert Tree(tmp_path, tree.size).root() == root_of_leaves(leaves(0, 253))


def test_tidying_removes_the_partial_tiles_that_are_full_now_and_no_other(tmp_path):
    append(tmp_path, 0, leaves(0, 250))
    append(tmp_path, 250, leaves(250, 300))
    tidy(tmp_path, 250, 300)
    assert files(tmp_path) == ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"]
    tree = append(tmp_path, 300, leaves(300, 301))
    tidy(tmp_path, 300, 301)
    assert files(tmp_path)[1:3] == ["tile/0/001.p/44", "tile/0/001.p/45"]
    assert tree.root(250) == root_of_leaves(leaves(0, 250))


@pytest.mark.parametrize("length", [0, 1, 31, 32 * 43, 32 * 44 - 1, 32 * 44 + 1, 32 * 45, 9000])
def test_a_tile_cut_or_grown_is_broken(tmp_path, length):
    append(tmp_path, 0, leaves(0, 300))
    (tmp_path / "tile/0/001.p/44").write_bytes(bytes(length))
    with pytest.raises(Broken) as broken:
        Tree(tmp_path, 300).root()
    assert broken.value.code == "verify-tile-wrong-length"
    assert broken.value.trouble == Trouble.TAMPERED


def test_a_tile_that_is_gone_is_missing(tmp_path):
    append(tmp_path, 0, leaves(0, 300))
    (tmp_path / "tile/0/000").unlink()
    with pytest.raises(Broken) as broken:
        list(Tree(tmp_path, 300).leaves())
    assert broken.value.code == "verify-tile-missing"
    assert broken.value.trouble == Trouble.MISSING
