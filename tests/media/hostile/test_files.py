"""Files that are cut off, empty, special, or named to do harm: none stops anything."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.media.making import archive, picture, saved, video
from trucewatch.media.look import Room
from trucewatch.media.looked import Looked
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead


def test_an_empty_file(room: Room, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    assert room.look(tmp_path / "a.jpg") == Looked(
        state=MediaRead.UNREADABLE, trouble=(Trouble.EMPTY,)
    )


def test_a_file_of_one_byte(room: Room, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff")
    found = room.look(tmp_path / "a")
    assert (found.state, found.trouble) == (MediaRead.NOT_TRIED, (Trouble.UNKNOWN_TYPE,))


def test_a_video_whose_index_stood_at_the_end_that_is_lost(room: Room, tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4")
    os.truncate(path, path.stat().st_size - 700)
    found = room.look(path)
    assert (found.media_type, found.state) == ("video/mp4", MediaRead.UNREADABLE)
    assert found.trouble == (Trouble.TRUNCATED,)
    assert found.made == ()


def test_a_video_whose_index_came_first_shows_the_frames_that_are_left(
    room: Room, tmp_path: Path
) -> None:
    path = video(tmp_path / "a.mp4", options={"movflags": "faststart"})
    os.truncate(path, path.stat().st_size * 6 // 10)
    found = room.look(path)
    assert found.state is MediaRead.PARTLY
    assert found.trouble[0] is Trouble.TRUNCATED
    assert [one.at_ms for one in found.made][:3] == [200, 1000, 2000]
    assert len(found.made) < 5
    assert found.technical.duration_ms == 4000


@pytest.mark.parametrize("name", ["a.mkv", "a.avi"])
def test_other_videos_that_were_cut_off(room: Room, tmp_path: Path, name: str) -> None:
    path = video(tmp_path / name, seconds=8)
    os.truncate(path, path.stat().st_size * 4 // 10)
    found = room.look(path)
    assert found.state is MediaRead.PARTLY
    assert found.trouble[0] is Trouble.TRUNCATED
    assert 0 < len(found.made) < 5


@pytest.mark.parametrize("kept", [0.5, 0.95])
def test_a_photograph_that_was_cut_off_shows_what_is_left_and_has_no_likeness(
    room: Room, tmp_path: Path, kept: float
) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    os.truncate(path, int(path.stat().st_size * kept))
    found = room.look(path)
    assert (found.media_type, found.state) == ("image/jpeg", MediaRead.PARTLY)
    assert found.trouble == (Trouble.TRUNCATED,)
    assert found.technical == Technical(width=320, height=240)
    assert (len(found.made), found.pdq, found.pdq_quality) == (1, "", None)


@pytest.mark.parametrize("name", ["a.png", "a.gif", "a.webp", "a.tiff", "a.bmp"])
def test_other_pictures_that_were_cut_off(room: Room, tmp_path: Path, name: str) -> None:
    path = saved(picture(), tmp_path / name)
    os.truncate(path, path.stat().st_size // 2)
    found = room.look(path)
    assert found.state in (MediaRead.PARTLY, MediaRead.UNREADABLE)
    assert set(found.trouble) & {Trouble.TRUNCATED, Trouble.BROKEN} != set()
    assert found.pdq == ""


def test_an_animation_that_was_cut_off_behind_its_first_picture(room: Room, tmp_path: Path) -> None:
    moving = [picture(seed=n) for n in range(1, 5)]
    path = saved(moving[0], tmp_path / "a.tiff", save_all=True, append_images=moving[1:])
    os.truncate(path, path.stat().st_size * 6 // 10)
    found = room.look(path)
    assert (found.state, len(found.made)) == (MediaRead.PARTLY, 1)
    assert found.trouble != ()


def test_an_archive_that_was_cut_off(room: Room, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive({"a": "b" * 1000})[:-30])
    found = room.look(tmp_path / "a.zip")
    assert (found.media_type, found.state) == ("application/zip", MediaRead.UNREADABLE)
    assert found.trouble == (Trouble.TRUNCATED,)


def a_link(folder: Path) -> Path:
    saved(picture(), folder / "real.jpg")
    (folder / "a").symlink_to(folder / "real.jpg")
    return folder / "a"


def a_loop(folder: Path) -> Path:
    (folder / "a").symlink_to(folder / "b")
    (folder / "b").symlink_to(folder / "a")
    return folder / "a"


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "a")
    return folder / "a"


def a_socket(folder: Path) -> Path:
    here = Path.cwd()
    os.chdir(folder)  # a path of a socket is short
    try:
        socket.socket(socket.AF_UNIX).bind("a")
    finally:
        os.chdir(here)
    return folder / "a"


@pytest.mark.parametrize(
    ("special", "trouble"),
    [
        (a_link, Trouble.LINK),
        (a_loop, Trouble.LINK),
        (a_pipe, Trouble.SPECIAL),
        (a_socket, Trouble.SPECIAL),
        (lambda folder: folder, Trouble.SPECIAL),
        (lambda _: Path("/dev/zero"), Trouble.SPECIAL),
        (lambda folder: folder / "gone", Trouble.GONE),
    ],
    ids=["link", "loop", "pipe", "socket", "folder", "device", "gone"],
)
def test_what_is_no_ordinary_file_is_not_opened(
    room: Room, tmp_path: Path, special: Callable[[Path], Path], trouble: Trouble
) -> None:
    assert room.look(special(tmp_path)) == Looked(state=MediaRead.UNREADABLE, trouble=(trouble,))


def test_a_pipe_that_is_handed_over_open_is_not_read(room: Room) -> None:
    ends = os.pipe()
    with os.fdopen(ends[0], "rb") as pipe, os.fdopen(ends[1], "wb"):
        assert room.look(pipe).trouble == (Trouble.SPECIAL,)


def test_a_file_that_may_not_be_read(room: Room, open_folder: Path, another_user: object) -> None:
    path = saved(picture(), open_folder / "a.jpg")
    path.chmod(0o600)
    room.look(path)  # a process is ready before the rights are gone
    with another_user:  # type: ignore[attr-defined]
        found = room.look(path)
    path.chmod(0o000 if os.geteuid() else 0o600)
    assert found.trouble == (Trouble.CLOSED,) or os.geteuid() != 0


@pytest.mark.parametrize(
    "name",
    [
        "-@",
        "-config",
        "-o x.jpg",
        "a\nb.jpg",
        "a\x1b[2Jb.jpg",
        "\u202egpj.exe",
        "|sleep 60",
        "a.jpg|",
        "%d.jpg",
        "file:a.jpg",
        "شهادة.jpg",
        " ",
        "\udcff.jpg",
    ],
)
def test_a_name_that_would_mean_something_to_a_program_means_nothing(
    room: Room, tmp_path: Path, name: str
) -> None:
    plain = saved(picture(), tmp_path / "plain.jpg")
    plain.rename(tmp_path / name)
    found = room.look(tmp_path / name)
    assert (found.media_type, found.state, found.trouble) == ("image/jpeg", MediaRead.WHOLE, ())
    assert name not in str(found.metadata) or name == " "
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_very_large_file_with_holes_is_not_read_through(room: Room, tmp_path: Path) -> None:
    """100 GB on a disk that has not that much: of the first only zeros, of the second a picture."""
    (tmp_path / "zeros").touch()
    os.truncate(tmp_path / "zeros", 100 << 30)
    found = room.look(tmp_path / "zeros")
    assert (found.state, found.trouble) == (MediaRead.NOT_TRIED, (Trouble.UNKNOWN_TYPE,))

    path = saved(picture(), tmp_path / "a.jpg")
    os.truncate(path, 100 << 30)
    found = room.look(path)
    assert (found.media_type, found.state) == ("image/jpeg", MediaRead.WHOLE)
    assert (found.technical, len(found.made)) == (Technical(width=320, height=240), 1)


def test_a_very_large_video_with_holes_is_not_read_through(room: Room, tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", options={"movflags": "faststart"})
    os.truncate(path, 100 << 30)
    found = room.look(path)
    assert len(found.made) == 5


def test_a_file_whose_words_are_of_another_kind_than_its_name(room: Room, tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.png")
    path.rename(tmp_path / "a.pdf")
    assert room.look(tmp_path / "a.pdf").media_type == "image/png"
