"""Durable writing: whole or not at all, and told in words when the disk will not."""

import errno
import os
import threading

import pytest

from trucewatch.values.refusal import Refusal
from trucewatch.vault import durable


def test_a_file_put_is_there_whole_in_folders_that_were_not(tmp_path):
    durable.put(tmp_path / "a" / "b" / "c", b"words")
    assert (tmp_path / "a/b/c").read_bytes() == b"words"
    assert [p.name for p in (tmp_path / "a/b").iterdir()] == ["c"]


def test_several_files_are_put_and_their_folders_synced_once(tmp_path, monkeypatch):
    synced = []
    durable.make_folder(tmp_path / "x")
    monkeypatch.setattr(durable, "sync_folder", synced.append)
    durable.put_all({tmp_path / "x" / str(n): b"%d" % n for n in range(3)})
    assert [(tmp_path / "x" / str(n)).read_bytes() for n in range(3)] == [b"0", b"1", b"2"]
    assert synced == [tmp_path / "x"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "vault-disk-full"),
        (errno.EROFS, "vault-disk-read-only"),
        (errno.EACCES, "vault-not-permitted"),
    ],
)
def test_a_disk_that_will_not_is_told_and_the_file_stays_as_it_was(
    tmp_path, monkeypatch, number, code
):
    durable.put(tmp_path / "file", b"before")

    def fsync(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(Refusal) as refusal:
        durable.put(tmp_path / "file", b"after")
    assert refusal.value.code == code
    assert (tmp_path / "file").read_bytes() == b"before"
    assert str(tmp_path) in refusal.value.message.text("en").replace("\u2068", "")
    assert str(tmp_path) in refusal.value.message.text("ar").replace("\u2068", "")


def test_a_fault_of_the_disk_itself_is_not_swallowed(tmp_path, monkeypatch):
    def fsync(_):
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="input/output"):
        durable.put(tmp_path / "file", b"after")
    assert not (tmp_path / "file").exists()


def test_the_lock_lets_one_in_at_a_time(tmp_path):
    inside, seen = [0], []

    def work():
        for _ in range(20):
            with durable.lock(tmp_path / ".lock"):
                inside[0] += 1
                seen.append(inside[0])
                inside[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 80


@pytest.mark.skipif(durable.WINDOWS, reason="links need a right of their own on Windows")
def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "link").symlink_to(tmp_path / "secret")
    with pytest.raises(OSError, match="symbolic links"):
        durable.open_unlinked(tmp_path / "link")
