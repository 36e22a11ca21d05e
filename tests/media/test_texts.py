"""Texts and data in words: read to their end, and in what letters."""

from pathlib import Path

import pytest

from trucewatch.media.limits import Limits
from trucewatch.media.look import Room
from trucewatch.media.looked import Looked
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead


def looked_at(room: Room, folder: Path, content: bytes) -> Looked:
    (folder / "a").write_bytes(content)
    return room.look(folder / "a")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"plain", "ascii"),
        ("شهادة".encode(), "utf-8"),
        ("\ufeffشهادة".encode(), "utf-8-sig"),
        ("شهادة".encode("utf-16"), "utf-16"),
        ("شهادة من حلب".encode("cp1256"), "unknown-8bit"),
        (b"a" * (2 << 20) + "ع".encode(), "utf-8"),
        (b"a" * (2 << 20) + b"\xc7", "unknown-8bit"),
    ],
)
def test_the_letters_of_a_text_are_told(
    plain_room: Room, tmp_path: Path, content: bytes, encoding: str
) -> None:
    found = looked_at(plain_room, tmp_path, content)
    assert (found.state, found.trouble) == (MediaRead.WHOLE, ())
    assert found.technical == Technical(encoding=encoding)


def test_a_text_that_is_too_long_is_read_in_part(tmp_path: Path) -> None:
    with Room(Limits(text_bytes=1000), exiftool="") as room:
        assert looked_at(room, tmp_path, b"a" * 1000).trouble == ()
        found = looked_at(room, tmp_path, b"a" * 1001)
    assert (found.state, found.trouble) == (MediaRead.PARTLY, (Trouble.TEXT_LONG,))


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b'{"a": [1, 2', Trouble.TRUNCATED),
        (b'{"a": "b', Trouble.TRUNCATED),
        (b'{"a": "b"} x', Trouble.BROKEN),
        (b"[" * 200_000, Trouble.BOMB),
    ],
)
def test_data_that_is_not_whole_is_unreadable_and_says_why(
    plain_room: Room, tmp_path: Path, content: bytes, trouble: Trouble
) -> None:
    found = looked_at(plain_room, tmp_path, content)
    assert (found.media_type, found.state) == ("application/json", MediaRead.UNREADABLE)
    assert found.trouble == (trouble,)


def test_whole_data_is_read_whole(plain_room: Room, tmp_path: Path) -> None:
    found = looked_at(plain_room, tmp_path, '{"نص": [1, 2]}'.encode())
    assert (found.media_type, found.state, found.trouble) == (
        "application/json",
        MediaRead.WHOLE,
        (),
    )
