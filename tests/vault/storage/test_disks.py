"""A disk that is full, or closed to writing: told in words, nothing lost, nothing by halves."""

import io
import os

import pytest

from tests.vault.storage.disks import small_disk
from trucewatch.values.refusal import Refusal
from trucewatch.vault.storage.folder import FolderObjects

MIB = 1 << 20


def test_an_object_larger_than_the_disk_is_refused_and_leaves_no_trace(tmp_path, monkeypatch):
    with small_disk(tmp_path / "disk", 4 * MIB, monkeypatch) as disk:
        objects = FolderObjects(disk.folder / "objects")
        before = objects.put(io.BytesIO(os.urandom(MIB)))
        with pytest.raises(Refusal) as refusal:
            objects.put(io.BytesIO(os.urandom(8 * MIB)))
        assert refusal.value.code == "vault-disk-full"
        assert list(objects.digests()) == [before.sha256]
        assert objects.leftovers() == 0
        objects.verify(before.sha256)
        objects.remove(before.sha256)
        assert objects.put(io.BytesIO(os.urandom(2 * MIB))).again is False


def test_of_many_small_ones_those_that_were_told_are_there_when_the_disk_fills(
    tmp_path, monkeypatch
):
    monkeypatch.setattr("trucewatch.vault.storage.coming.GROUP", 16)
    data = [os.urandom(20_000) for _ in range(400)]
    with small_disk(tmp_path / "disk", 4 * MIB, monkeypatch) as disk:
        objects, told = FolderObjects(disk.folder / "objects"), []
        with pytest.raises(Refusal) as refusal:
            for stored in objects.put_all(map(io.BytesIO, data)):
                told.append(stored.sha256)
        assert refusal.value.code == "vault-disk-full"
        assert 16 <= len(told) < 400
        for digest in {*told, *objects.digests()}:
            objects.verify(digest)
        assert objects.leftovers() == 0


def test_a_disk_that_can_only_be_read_still_gives_what_it_has(tmp_path, monkeypatch):
    with small_disk(tmp_path / "disk", 4 * MIB, monkeypatch) as disk:
        objects = FolderObjects(disk.folder / "objects")
        stored = objects.put(io.BytesIO(b"kept before"))
        disk.close()
        with pytest.raises(Refusal) as refusal:
            FolderObjects(objects.folder).put(io.BytesIO(b"more"))
        assert refusal.value.code == "vault-disk-read-only"
        assert objects.get(stored.sha256) == b"kept before"
        assert objects.leftovers() == 0
