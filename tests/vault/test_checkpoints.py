"""Checkpoints: kept for ever, never shrinking, never forked."""

import base64
import os

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from trucewatch.vault.broken import Broken
from trucewatch.vault.checkpoints import Checkpoint, Checkpoints, open_checkpoint
from trucewatch.vault.merkle import EMPTY_ROOT, consistency_proof, leaf_hash, root_of_leaves
from trucewatch.vault.notes import Note
from trucewatch.vault.signing import SigningKey

ORIGIN = "example.org/aleppo/A"
LEAVES = [leaf_hash(b"entry %d" % n) for n in range(8)]
KEY = SigningKey(ORIGIN, Ed25519PrivateKey.from_private_bytes(b"\x01" * 32))
OTHER = SigningKey(ORIGIN, Ed25519PrivateKey.from_private_bytes(b"\x02" * 32))


def signed(size, leaves=LEAVES, key=KEY, origin=ORIGIN):
    return key.sign(Checkpoint(origin, size, root_of_leaves(leaves[:size])).text)


def proof(old, new, leaves=LEAVES):
    return consistency_proof(
        old, new, lambda level, i: root_of_leaves(leaves[i << level : (i + 1) << level])
    )


@pytest.fixture
def kept(tmp_path):
    store = Checkpoints(tmp_path, ORIGIN, [KEY.public])
    store.keep(signed(3))
    return store


def contents(folder):
    return {p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_checkpoint_kept_is_the_newest_and_the_published_one(kept, tmp_path):
    kept.keep(signed(7), proof(3, 7))
    assert kept.newest() == Checkpoint(ORIGIN, 7, root_of_leaves(LEAVES[:7]))
    assert list(kept.all()) == [bytes(signed(3)), bytes(signed(7))]
    assert contents(tmp_path) == {
        "checkpoint": bytes(signed(7)),
        "00000000000000000003": bytes(signed(3)),
        "00000000000000000007": bytes(signed(7)),
    }


def test_keeping_it_again_changes_nothing(kept, tmp_path):
    before = contents(tmp_path)
    kept.keep(signed(3))
    assert contents(tmp_path) == before


def later(place, seconds):
    """As if written so much later than it was."""
    at = place.stat().st_mtime_ns + seconds * 1_000_000_000
    os.utime(place, ns=(at, at))


def test_all_checkpoints_are_looked_at_once_however_many_there_are(kept, tmp_path, monkeypatch):
    assert kept.newest().size == 3
    later(tmp_path / "checkpoint", 1)
    monkeypatch.setattr(Checkpoints, "_last", None)
    assert kept.newest().size == 3
    assert Checkpoints(tmp_path, ORIGIN, [KEY.public]).newest().size == 3


def test_what_is_kept_is_published_without_going_through_the_others(kept, tmp_path, monkeypatch):
    later(tmp_path / "checkpoint", 1)
    assert kept.newest().size == 3
    monkeypatch.setattr(Checkpoints, "_last", None)
    kept.keep(signed(7), proof(3, 7))
    assert (tmp_path / "checkpoint").read_bytes() == bytes(signed(7))


def test_one_kept_when_the_power_went_before_it_was_published_is_the_newest(kept, tmp_path):
    later(tmp_path / "checkpoint", 1)
    before = (tmp_path / "checkpoint").read_bytes()
    kept.keep(signed(7), proof(3, 7))
    (tmp_path / "checkpoint").write_bytes(before)
    later(tmp_path / "checkpoints", 2)
    assert kept.newest().size == 7
    kept.publish()
    assert (tmp_path / "checkpoint").read_bytes() == bytes(signed(7))


def test_an_older_one_put_in_the_place_of_the_published_one_is_not_believed(kept, tmp_path):
    kept.keep(signed(7), proof(3, 7))
    assert kept.newest().size == 7
    (tmp_path / "checkpoint").write_bytes(bytes(signed(3)))
    later(tmp_path / "checkpoint", 5)
    assert kept.newest().size == 7
    with pytest.raises(Broken):
        kept.keep(signed(6), proof(3, 6))


FORK = [leaf_hash(b"another history"), *LEAVES[1:]]


@pytest.mark.parametrize(
    ("note", "given", "code"),
    [
        (signed(3, FORK), (), "verify-fork"),
        (signed(7, FORK), proof(3, 7, FORK), "verify-consistency-fails"),
        (signed(7, FORK), proof(3, 7), "verify-consistency-fails"),
        (signed(7), (), "verify-proof-wrong-length"),
        (signed(7), proof(4, 7), "verify-proof-wrong-length"),
        (signed(2), (), "verify-log-shrank"),
        (signed(0), (), "verify-log-shrank"),
        (signed(7, key=OTHER), proof(3, 7), "verify-signed-by-nobody-trusted"),
        (signed(7, origin="example.org/idlib/A"), proof(3, 7), "verify-other-origin"),
    ],
)
def test_a_fork_a_shrunken_log_and_a_stranger_are_refused_and_nothing_is_written(
    kept, tmp_path, note, given, code
):
    before = contents(tmp_path)
    with pytest.raises(Broken) as broken:
        kept.keep(note, given)
    assert broken.value.code == code
    assert contents(tmp_path) == before


def test_the_empty_log_has_a_checkpoint_that_every_log_extends(tmp_path):
    store = Checkpoints(tmp_path, ORIGIN, [KEY.public])
    store.keep(signed(0))
    store.keep(signed(5))
    assert [Checkpoint.parse(signed(s).text).size for s in (0, 5)] == [0, 5]
    assert store.newest().size == 5


def test_after_a_change_of_keys_both_keys_are_trusted(kept, tmp_path):
    store = Checkpoints(tmp_path, ORIGIN, [OTHER.public, KEY.public])
    store.keep(signed(7, key=OTHER), proof(3, 7))
    assert store.at(3).size == 3
    assert store.newest().size == 7


def test_a_witness_is_no_substitute_for_the_origin():
    witness = SigningKey("witness.example", Ed25519PrivateKey.from_private_bytes(b"\x03" * 32))
    text = signed(3).text
    both = Note(text, (*KEY.sign(text).signatures, *witness.sign(text).signatures))
    trusted = [KEY.public, witness.public]
    assert open_checkpoint(bytes(both), ORIGIN, trusted).size == 3
    with pytest.raises(Broken) as broken:
        open_checkpoint(bytes(witness.sign(text)), ORIGIN, trusted)
    assert broken.value.code == "verify-signed-by-nobody-trusted"


def test_a_checkpoint_under_the_size_of_another_is_told(kept, tmp_path):
    path = tmp_path / "checkpoints" / f"{3:020}"
    path.rename(path.with_name(f"{4:020}"))
    with pytest.raises(Broken) as broken:
        kept.newest()
    assert broken.value.code == "verify-checkpoint-misplaced"


ROOT = base64.b64encode(bytes(range(32))).decode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "o\n1\n",
        f"o\n01\n{ROOT}\n",
        f"o\n+1\n{ROOT}\n",
        f"o\n-1\n{ROOT}\n",
        f"o\n 1\n{ROOT}\n",
        f"o\n١\n{ROOT}\n",
        f"o\n1_0\n{ROOT}\n",
        f"o\n{10**19}\n{ROOT}\n",
        f"\n1\n{ROOT}\n",
        f"o\n1\n{ROOT}",
        f"o\n1\n{ROOT}\n\n",
        f"o\n0\n{ROOT}\n",
        f"o\n1\n{base64.b64encode(EMPTY_ROOT).decode()}\n",
        f"o\n1\n{base64.b64encode(bytes(31)).decode()}\n",
        f"o\n1\n{base64.b64encode(bytes(33)).decode()}\n",
        f"o\n1\n{ROOT[:-2]}9=\n",
        f"o\n1\n{ROOT[:-1]}\n",
        f"o\n1\n{bytes(32).hex()}\n",
        f"o\n1\n{ROOT} \n",
        "o\n1\nجذر\n",
    ],
)
def test_what_is_not_exactly_a_checkpoint_is_broken(text):
    with pytest.raises(Broken):
        Checkpoint.parse(text)


def test_extension_lines_of_another_log_are_passed_over():
    found = Checkpoint.parse(f"o\n1\n{ROOT}\nextension\n")
    assert found == Checkpoint("o", 1, bytes(range(32)))
