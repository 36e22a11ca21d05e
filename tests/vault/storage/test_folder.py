"""Objects in a folder: where each lies, what else may lie there, what the disk may say."""

import io
import os
import threading

import pytest

from tests.vault.storage.conftest import BYTES, DIGEST
from trucewatch.values.refusal import Refusal
from trucewatch.vault import durable
from trucewatch.vault.broken import Broken
from trucewatch.vault.storage.arriving import Arriving
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.hashing import CHUNK

POSIX = pytest.mark.skipif(durable.WINDOWS, reason="links need a right of their own on Windows")


@pytest.fixture
def kept(tmp_path):
    return FolderObjects(tmp_path / "objects")


def files(objects):
    return [p for p in objects.folder.rglob("*") if p.is_file() and p.name != ".lock"]


def where(objects):
    return objects.folder / DIGEST[:2] / DIGEST[2:4] / DIGEST


def test_an_object_lies_under_the_first_four_digits(kept):
    kept.put(io.BytesIO(BYTES))
    assert files(kept) == [where(kept)]


@POSIX
def test_a_link_in_place_of_an_object_is_not_followed(kept, tmp_path):
    kept.put(io.BytesIO(BYTES))
    (tmp_path / "elsewhere").write_bytes(BYTES)
    where(kept).unlink()
    where(kept).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Broken) as broken:
        kept.get(DIGEST)
    assert broken.value.code == "verify-object-differs"
    kept.remove(DIGEST)
    assert (tmp_path / "elsewhere").read_bytes() == BYTES
    assert not kept.has(DIGEST)


@POSIX
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir], ids=["pipe", "folder"])
def test_what_is_no_file_in_place_of_an_object_is_broken_and_keeps_nobody_waiting(kept, make):
    kept.put(io.BytesIO(BYTES))
    where(kept).unlink()
    make(where(kept))
    with pytest.raises(Broken) as broken:
        kept.verify(DIGEST)
    assert broken.value.code == "verify-object-differs"


def test_what_cannot_be_an_object_is_named_and_is_no_digest(kept):
    kept.put(io.BytesIO(BYTES))
    odd = ["note.txt", "ab/note.txt", f"00/00/{DIGEST}", f"{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}.bak"]
    for name in odd:
        path = kept.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(BYTES)
    assert sorted(kept.strays()) == sorted(odd)
    assert list(kept.digests()) == [DIGEST]


def test_the_bytes_are_overwritten_before_they_are_let_go(kept, tmp_path):
    data = b"the name of the witness" * (CHUNK // 10)
    digest = kept.put(io.BytesIO(data)).sha256
    os.link(kept.folder / digest[:2] / digest[2:4] / digest, tmp_path / "same")
    kept.remove(digest)
    left = (tmp_path / "same").read_bytes()
    assert len(left) == len(data)
    assert b"witness" not in left


def test_two_who_take_in_the_same_at_once_leave_one_sound_object(kept):
    data, met, told = os.urandom(3 * CHUNK), threading.Barrier(4), []

    def put():
        objects = FolderObjects(kept.folder)
        met.wait()
        told.append(objects.put(io.BytesIO(data)).sha256)

    threads = [threading.Thread(target=put) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 4
    assert len(set(told)) == 1
    assert kept.get(told[0]) == data
    assert [path.name for path in files(kept)] == [told[0]]


def test_what_a_crash_left_is_cleared_by_the_next_and_what_is_in_work_stays(kept):
    with kept.shelf.arrivals.taking() as mine:
        working = Arriving(mine / "1")
        working.write(BYTES)
        left = kept.shelf.arrivals.folder / "0123456789abcdef"
        left.mkdir()
        (left / "lock").touch()
        (left / "1").write_bytes(b"half of a video")
        assert kept.leftovers() == 1
        FolderObjects(kept.folder).put(io.BytesIO(b"another"))
        assert kept.leftovers() == 0
        assert not left.exists()
        assert working.path.read_bytes() == BYTES
        kept.shelf.place([(DIGEST, working)])
    assert kept.get(DIGEST) == BYTES
    assert [path.name for path in kept.shelf.arrivals.folder.iterdir()] == [".lock"]


@pytest.mark.parametrize("right", [0o555, 0o000])
def test_a_folder_that_is_not_ours_refuses(open_folder, another_user, right):
    kept = FolderObjects(open_folder / "objects")
    kept.put(io.BytesIO(BYTES))
    for folder in (where(kept).parent, kept.shelf.arrivals.folder):
        folder.chmod(right)
    with another_user, pytest.raises(Refusal) as refusal:
        kept.put(io.BytesIO(b"more"))
    for folder in (where(kept).parent, kept.shelf.arrivals.folder):
        folder.chmod(0o755)
    assert refusal.value.code == "vault-not-permitted"
    assert list(kept.digests()) == [DIGEST]


def test_an_object_that_may_not_be_read_refuses_and_is_not_called_altered(
    open_folder, another_user
):
    kept = FolderObjects(open_folder / "objects")
    kept.put(io.BytesIO(BYTES))
    where(kept).chmod(0)
    with another_user, pytest.raises(Refusal) as refusal:
        kept.verify(DIGEST)
    where(kept).chmod(0o644)
    assert refusal.value.code == "vault-not-permitted"
