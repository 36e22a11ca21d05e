"""A workspace knows its place, on disks that tell who they are and on those that do not."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from trucewatch.acts.copies import places, volumes
from trucewatch.acts.copies.places import (
    PLACE,
    is_in_place,
    require_place,
    stands_where_it_stood,
    take_place,
)
from trucewatch.acts.copies.volumes import Spot, spot_of
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import Refusal

DISK = Spot(
    "ext4 1a2b", "ext4 77 1", "/home/huda/work/trucewatch.place", "laptop", "/home/huda/work"
)
STICK = replace(DISK, volume="1234-ABCD", file="", inside="/work/trucewatch.place")
SHARE = replace(DISK, volume="", file="", inside="")


@pytest.fixture
def told(tmp_path, monkeypatch):
    """A folder whose place is what the test says."""

    def at(spot: Spot) -> None:
        monkeypatch.setattr(places, "spot_of", lambda _: spot)

    return at


def stays(told, tmp_path: Path, before: Spot, after: Spot) -> bool:
    told(before)
    take_place(tmp_path)
    told(after)
    return is_in_place(tmp_path)


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        pytest.param(DISK, DISK, True, id="nothing changed"),
        pytest.param(DISK, replace(DISK, inside="/x", path="/x"), True, id="moved on its disk"),
        pytest.param(DISK, replace(DISK, path="/mnt/x", machine="other"), True, id="disk moved"),
        pytest.param(DISK, replace(DISK, file="ext4 78 1"), False, id="copied, or put back"),
        pytest.param(DISK, replace(DISK, file="ext4 77 2"), False, id="put back in its inode"),
        pytest.param(DISK, replace(DISK, volume="ext4 9c9c"), False, id="same number elsewhere"),
        pytest.param(DISK, replace(DISK, volume=""), True, id="in a container"),
        pytest.param(DISK, STICK, False, id="copied to a stick"),
        pytest.param(STICK, DISK, False, id="copied from a stick"),
        pytest.param(STICK, replace(STICK, path="/media/x", machine="other"), True, id="replugged"),
        pytest.param(STICK, replace(STICK, inside="/copy/trucewatch.place"), False, id="on it"),
        pytest.param(STICK, replace(STICK, volume="9999-0000"), False, id="to another stick"),
        pytest.param(SHARE, SHARE, True, id="a share, as it was"),
        pytest.param(SHARE, replace(SHARE, path="/mnt/copy"), False, id="copied on a share"),
        pytest.param(SHARE, replace(SHARE, machine="other"), False, id="a share, other machine"),
        pytest.param(DISK, replace(SHARE, path="/mnt/copy"), False, id="copied to a share"),
    ],
)
def test_a_place_is_recognised(told, tmp_path, before, after, same):
    assert stays(told, tmp_path, before, after) is same


@pytest.mark.parametrize(
    ("after", "stood"),
    [
        (replace(DISK, file="ext4 99 1"), True),
        (replace(DISK, file="ext4 99 1", volume="ext4 new"), True),
        (replace(DISK, file="ext4 99 1", volume="ext4 new", machine="other"), False),
        (replace(DISK, file="ext4 99 1", inside="/x", path="/x"), False),
    ],
)
def test_what_is_unlocked_where_it_was_locked_stands_where_it_stood(told, tmp_path, after, stood):
    told(DISK)
    take_place(tmp_path)
    told(after)
    assert stands_where_it_stood(tmp_path) is stood


def test_the_file_tells_nothing_of_the_machine_or_the_path(told, tmp_path):
    told(DISK)
    take_place(tmp_path)
    written = (tmp_path / PLACE).read_text()
    assert [
        word for word in ("huda", "laptop", "ext4", "1a2b", "77") if f'"{word}' in written
    ] == []
    told_twice = json.loads(written)
    take_place(tmp_path)
    again = json.loads((tmp_path / PLACE).read_text())
    assert {name for name in again if again[name] == told_twice[name]} == {"about"}


def workspace(folder: Path) -> Workspace:
    return Workspace(folder, "A", "o", "k", "", folder / "vault", folder / "keys")


def test_a_place_that_was_never_taken_or_not_finished_is_taken(tmp_path):
    require_place(workspace(tmp_path))
    assert is_in_place(tmp_path)
    (tmp_path / PLACE).write_bytes(b"")  # the machine stopped between making and writing it
    require_place(workspace(tmp_path))
    assert json.loads((tmp_path / PLACE).read_text())["salt"]


def test_a_copy_is_refused_however_faithful_it_is(tmp_path):
    (tmp_path / "work").mkdir()
    require_place(workspace(tmp_path / "work"))
    shutil.copytree(tmp_path / "work", tmp_path / "copy")
    with pytest.raises(Refusal) as refused:
        require_place(workspace(tmp_path / "copy"))
    assert refused.value.code == "copies-not-in-place"
    require_place(workspace(tmp_path / "work"))


def test_a_backup_put_back_is_refused_though_it_got_the_inode_of_the_original(tmp_path):
    """Removed and made again, files often get the numbers they had."""
    (tmp_path / "work").mkdir()
    require_place(workspace(tmp_path / "work"))
    shutil.copytree(tmp_path / "work", tmp_path / "backup")
    for _ in range(20):
        shutil.rmtree(tmp_path / "work")
        shutil.copytree(tmp_path / "backup", tmp_path / "work")
        assert not is_in_place(tmp_path / "work")


def test_a_renamed_folder_stays_in_its_place(tmp_path):
    (tmp_path / "work").mkdir()
    require_place(workspace(tmp_path / "work"))
    (tmp_path / "work").rename(tmp_path / "elsewhere")
    assert is_in_place(tmp_path / "elsewhere")


MOUNTS = """\
22 27 0:21 / /proc rw - proc proc rw
27 1 254:1 / / rw - ext4 /dev/root rw
60 27 8:1 /sub /media/my\\040stick rw - vfat /dev/sdb1 rw
61 27 0:50 / /mnt/far rw - fuse.sshfs huda@far: rw
62 27 0:51 / /mnt/ntfs rw - fuseblk /dev/sdc1 rw
"""


@pytest.fixture
def mounts(tmp_path, monkeypatch):
    """A machine with an ext4 disk, a FAT stick mounted from within, sshfs and NTFS."""
    (tmp_path / "mounts").write_text(MOUNTS)
    (tmp_path / "uuids").mkdir()
    (tmp_path / "uuids" / "1234-ABCD").symlink_to("/dev/sdb1")
    monkeypatch.setattr(volumes, "_MOUNTS", tmp_path / "mounts")
    monkeypatch.setattr(volumes, "_UUIDS", tmp_path / "uuids")
    monkeypatch.setattr(volumes, "_numbers", lambda _: "77 1")
    return lambda path: volumes._on_linux(Path(path))


def test_a_stick_is_known_by_what_it_calls_itself_and_the_path_on_it(mounts):
    assert mounts("/media/my stick/work/p") == ("1234-ABCD", "", "/sub/work/p")


def test_files_over_a_network_are_known_by_neither(mounts):
    assert mounts("/mnt/far/work/p") == ("", "", "/work/p")


def test_the_files_of_ntfs_have_numbers_that_last(mounts):
    assert mounts("/mnt/ntfs/p") == ("", "fuseblk 77 1", "/p")


def test_a_machine_that_tells_nothing_leaves_the_last_resort(tmp_path, monkeypatch):
    monkeypatch.setattr(volumes, "_MOUNTS", tmp_path / "none")
    monkeypatch.setattr(volumes, "_MACHINE", ())
    (tmp_path / "file").write_text("")
    spot = spot_of(tmp_path / "file")
    assert (spot.volume, spot.file, spot.inside) == ("", "", "")
    assert (bool(spot.machine), spot.path) == (True, str(tmp_path / "file"))
