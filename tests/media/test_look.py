"""Looking, from the side of those who ask."""

from __future__ import annotations

import ast
import os
import shutil
from pathlib import Path

import pytest

import trucewatch.media
from tests.media.making import picture, saved
from trucewatch.media.look import Room, look
from trucewatch.media.standing import absent_readers
from trucewatch.media.trouble import IN_EXIFTOOL, Trouble, in_order
from trucewatch.media.walls.walls import Walls
from trucewatch.values.codes.evidence import MediaRead
from trucewatch.values.message import Message


def test_one_file_is_looked_into_without_a_room(tmp_path: Path, exiftool: str) -> None:
    found = look(saved(picture(), tmp_path / "a.jpg"))
    assert (found.media_type, found.state) == ("image/jpeg", MediaRead.WHOLE)


def test_a_file_that_is_open_is_read_from_its_beginning_and_keeps_its_place(
    plain_room: Room, tmp_path: Path, each_way: bool
) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    with Room(exiftool="", fresh=each_way) as room, path.open("rb") as file:
        file.seek(100)
        assert room.look(file) == plain_room.look(path)
        assert file.tell() == os.lseek(file.fileno(), 0, os.SEEK_CUR) == 100


def test_a_file_that_has_no_name_is_read(room: Room, tmp_path: Path) -> None:
    """As when it is taken out of an encrypted vault into memory."""
    path = saved(picture(), tmp_path / "a.jpg")
    with os.fdopen(os.memfd_create("x"), "w+b") as file:
        file.write(path.read_bytes())
        file.flush()
        assert room.look(file) == room.look(path)


def test_a_file_that_was_removed_while_open_is_read(room: Room, tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    kept = room.look(path)
    with path.open("rb") as file:
        path.unlink()
        assert room.look(file) == kept


def test_the_walls_of_a_room_are_known_after_it_has_read(tmp_path: Path) -> None:
    with Room(exiftool="") as room:
        assert room.walls == Walls()
        room.look(saved(picture(), tmp_path / "a.jpg"))
        assert room.walls.memory


def test_every_trouble_can_be_said_in_both_languages_without_a_gap() -> None:
    for trouble in Trouble:
        assert all(Message(trouble.value).both().values())


def test_troubles_stand_once_and_in_one_order() -> None:
    assert in_order({Trouble.ACTIVE, Trouble.TRUNCATED, Trouble.EMPTY}) == (
        Trouble.EMPTY,
        Trouble.TRUNCATED,
        Trouble.ACTIVE,
    )
    assert set(IN_EXIFTOOL) == {Trouble.SLOW, Trouble.MEMORY, Trouble.CRASHED, Trouble.BROKEN}


def test_absent_readers_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert absent_readers() == (Trouble.EXIFTOOL_ABSENT,)
    (tmp_path / "exiftool").touch(mode=0o755)
    assert absent_readers() == ()
    assert shutil.which("exiftool") == str(tmp_path / "exiftool")


def test_the_side_that_asks_loads_no_library_that_reads_files() -> None:
    """What it imports at its top, and what that imports, of our own: neither Pillow nor numpy."""
    package = Path(trucewatch.media.__file__).parent
    waiting, seen, foreign = ["trucewatch.media.look"], set(), set()
    while waiting:
        name = waiting.pop()
        seen.add(name)
        file = package.joinpath(*name.split(".")[2:]).with_suffix(".py")
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ImportFrom) and node.module:
                if node.module.startswith("trucewatch.media"):
                    waiting += {node.module} - seen
                else:
                    foreign.add(node.module.split(".")[0])
            elif isinstance(node, ast.Import):
                foreign |= {one.name.split(".")[0] for one in node.names}
    assert foreign & {"PIL", "numpy", "av", "pypdfium2"} == set()
    assert "trucewatch.media.process.asking" in seen
