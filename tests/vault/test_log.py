"""The log: sealed once, the same for ever, wherever the power was cut."""

import pytest

from trucewatch.vault import durable
from trucewatch.vault.broken import Broken
from trucewatch.vault.log import Log
from trucewatch.vault.merkle import leaf_hash, root_of_leaves
from trucewatch.vault.proofs import verify_inclusion
from trucewatch.vault.verification import verify

ORIGIN = "example.org/aleppo/A"
ENTRIES = [b"entry %d" % n for n in range(900)]


class PowerCutError(BaseException):
    """Nothing catches it: the process is gone."""


@pytest.fixture
def log(tmp_path, key):
    return Log(tmp_path / "log", ORIGIN, [key.public])


def root(size):
    return root_of_leaves(map(leaf_hash, ENTRIES[:size]))


def test_a_new_log_is_begun_by_sealing_nothing(log, key):
    assert log.seal(0, [], key).size == 0
    assert verify(log.folder, ORIGIN, [key.public], []).size == 0
    assert log.seal(0, ENTRIES[:3], key).root == root(3)


def test_sealing_the_same_again_changes_nothing_and_signs_nothing(log, key):
    log.seal(0, ENTRIES[:300], key)
    assert log.seal(0, ENTRIES[:300], key).size == 300
    assert log.seal(100, ENTRIES[100:200], key).size == 300
    assert len(list(log.checkpoints.all())) == 1


def test_what_overlaps_is_compared_and_the_rest_is_sealed(log, key):
    log.seal(0, ENTRIES[:300], key)
    assert log.seal(250, ENTRIES[250:310], key).root == root(310)


def test_another_entry_under_a_sealed_number_is_refused(log, key):
    log.seal(0, ENTRIES[:300], key)
    with pytest.raises(Broken) as broken:
        log.seal(298, [ENTRIES[298], b"another", b"new"], key)
    assert broken.value.code == "verify-entry-differs"
    assert log.newest().size == 300


def test_numbers_left_out_are_refused(log, key):
    log.seal(0, ENTRIES[:3], key)
    with pytest.raises(Broken) as broken:
        log.seal(5, ENTRIES[5:6], key)
    assert broken.value.code == "verify-numbers-left-out"


def test_nothing_is_signed_on_top_of_altered_tiles(log, key):
    log.seal(0, ENTRIES[:300], key)
    tile = log.folder / "tile/0/001.p/44"
    tile.write_bytes(bytes(32) + tile.read_bytes()[32:])
    with pytest.raises(Broken) as broken:
        log.seal(300, ENTRIES[300:301], key)
    assert broken.value.code == "verify-tiles-differ"


def test_nothing_is_signed_where_checkpoints_were_lost(log, key):
    log.seal(0, ENTRIES[:300], key)
    (log.folder / "checkpoints" / f"{300:020}").unlink()
    with pytest.raises(Broken) as broken:
        log.seal(0, [b"another history"], key)
    assert broken.value.code == "verify-log-shrank"


def test_a_receipt_proves_that_the_entry_is_in_the_log(log, key):
    log.seal(0, ENTRIES[:700], key)
    receipt, newest = log.receipt(515), log.newest()
    assert receipt.leaf == leaf_hash(ENTRIES[515])
    verify_inclusion(receipt.leaf, 515, newest.size, receipt.proof, newest.root)
    assert receipt.checkpoint == (log.folder / "checkpoint").read_bytes()


def cut_power(monkeypatch, after, torn):
    """Cut the power at the write numbered `after`, before it happens, or with its file torn."""
    left, real = [after], durable.write

    def write(path, data, *, private=False):
        if left[0] == 0:
            if torn:
                path.with_name(f".{path.name}.tmp").write_bytes(data[: len(data) // 2])
            raise PowerCutError
        left[0] -= 1
        real(path, data, private=private)

    monkeypatch.setattr(durable, "write", write)


@pytest.mark.parametrize("torn", [False, True])
@pytest.mark.parametrize(("before", "then"), [(0, 3), (0, 300), (250, 600), (256, 257), (511, 900)])
def test_power_cut_at_any_write_loses_nothing_sealed_and_is_finished_by_the_next_call(
    tmp_path, monkeypatch, key, before, then, torn
):
    after = 0
    while True:
        log = Log(tmp_path / str(after), ORIGIN, [key.public])
        log.seal(0, ENTRIES[:before], key)
        with monkeypatch.context() as patched:
            cut_power(patched, after, torn)
            try:
                log.seal(before, ENTRIES[before:then], key)
                break
            except PowerCutError:
                pass
        assert log.newest().size in {before, then}
        assert log.tree().root() == log.newest().root
        other = [b"other %d" % n for n in range(before, then + 1)]
        if log.newest().size == before and after % 2:  # the act was rolled back, others came
            assert log.seal(before, other, key).size == then + 1
            assert log.tree().root(before) == root(before)
        else:
            assert log.seal(before, ENTRIES[before:then], key).root == root(then)
            assert (log.folder / "checkpoint").read_bytes() == list(log.checkpoints.all())[-1]
            assert list(log.tree().leaves()) == [leaf_hash(e) for e in ENTRIES[:then]]
        after += 1
    assert after >= 3


def test_power_cut_before_the_tidying_leaves_only_litter(tmp_path, monkeypatch, key):
    log = Log(tmp_path, ORIGIN, [key.public])
    log.seal(0, ENTRIES[:250], key)

    def tidy(*_):
        raise PowerCutError

    with monkeypatch.context() as patched:
        patched.setattr("trucewatch.vault.tiles.tidy", tidy)
        with pytest.raises(PowerCutError):
            log.seal(250, ENTRIES[250:600], key)
    assert log.newest().size == 600
    assert log.seal(250, ENTRIES[250:700], key).root == root(700)
