"""Files that are small and want to become large."""

import io
import json
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from tests.media.making import archive, picture, png, saved
from trucewatch.media.limits import Limits
from trucewatch.media.look import Room
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

GIGABYTE = 1 << 30


def test_an_archive_of_zeros_is_not_unpacked(room: Room, tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed,
        packed.open("zeros", "w", force_zip64=True) as inside,
    ):
        for _ in range(1100):
            inside.write(bytes(1 << 20))
    assert (tmp_path / "a.zip").stat().st_size < 10_000_000
    found = room.look(tmp_path / "a.zip")
    assert (found.state, found.trouble) == (MediaRead.UNREADABLE, (Trouble.BOMB,))
    assert found.technical == Technical(entries=1)
    assert found.metadata["zip"] == {"files": ["zeros"]}


def test_an_archive_whose_files_overlap_is_a_bomb_too(room: Room, tmp_path: Path) -> None:
    """Each of 3000 names points at the same megabyte: 3 GB out of some kilobytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a", bytes(1 << 20))
        first = packed.infolist()[0]
        for number in range(3000):
            again = zipfile.ZipInfo(f"{number}")
            for name in ("compress_size", "file_size", "CRC", "header_offset", "compress_type"):
                setattr(again, name, getattr(first, name))
            packed.filelist.append(again)
    (tmp_path / "a.zip").write_bytes(out.getvalue())
    found = room.look(tmp_path / "a.zip")
    assert (found.state, found.technical) == (MediaRead.UNREADABLE, Technical(entries=3001))
    assert Trouble.BOMB in found.trouble


def test_a_small_part_of_a_document_that_unpacks_to_much_is_not_unpacked(
    room: Room, tmp_path: Path
) -> None:
    files = {"word/document.xml": "<w/>", "docProps/core.xml": bytes(200 << 20)}
    (tmp_path / "a.docx").write_bytes(archive(files))
    found = room.look(tmp_path / "a.docx")
    assert (found.state, found.trouble) == (MediaRead.PARTLY, (Trouble.BOMB,))


def test_a_document_whose_words_multiply_is_not_expanded(room: Room, tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    core = f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><x><creator>&l9;</creator></x>'
    files = {"word/document.xml": "<w/>", "docProps/core.xml": core}
    (tmp_path / "a.docx").write_bytes(archive(files))
    assert room.look(tmp_path / "a.docx").trouble == (Trouble.BOMB,)


def test_a_picture_that_says_it_has_two_thousand_million_pixels_is_not_decoded(
    room: Room, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(png(50_000, 50_000, bytes(1000)))
    found = room.look(tmp_path / "a.png")
    assert (found.media_type, found.state) == ("image/png", MediaRead.UNREADABLE)
    assert found.trouble == (Trouble.BOMB,)
    assert found.technical == Technical(width=50_000, height=50_000)
    assert found.made == ()


def test_a_picture_that_wants_ten_gigabytes_is_ended_by_its_ceiling(tmp_path: Path) -> None:
    """The limit of pixels is lifted here, so that nothing is left but the ceiling of memory."""
    packer, rows = zlib.compressobj(1), io.BytesIO()
    line = bytes(50_001)
    for _ in range(2000):  # the ceiling is met long before the rows are at their end
        rows.write(packer.compress(line))
    rows.write(packer.flush())
    whole = png(50_000, 200_000)
    empty = zlib.compress(b"", 9)
    content = whole.replace(
        struct.pack(">I", len(empty)) + b"IDAT" + empty,
        struct.pack(">I", len(rows.getvalue())) + b"IDAT" + rows.getvalue(),
    )
    (tmp_path / "a.png").write_bytes(content)
    limits = Limits(pixels=1 << 40, memory=1 << 30)
    with Room(limits, exiftool="") as room:
        found = room.look(tmp_path / "a.png")
        assert (found.state, found.trouble) == (
            MediaRead.UNREADABLE,
            (Trouble.MEMORY, Trouble.EXIFTOOL_ABSENT),
        )
        assert room.look(saved(picture(), tmp_path / "b.png")).pdq != ""


@pytest.mark.parametrize("size", [(65_535, 65_535), (0, 0), (1, 65_535)])
def test_a_gif_with_an_absurd_size(room: Room, tmp_path: Path, size: tuple[int, int]) -> None:
    content = bytearray(saved(picture(8, 8), tmp_path / "a.gif").read_bytes())
    content[6:10] = struct.pack("<HH", *size)
    (tmp_path / "a.gif").write_bytes(content)
    found = room.look(tmp_path / "a.gif")
    if size == (65_535, 65_535):
        assert (found.state, found.trouble) == (MediaRead.UNREADABLE, (Trouble.BOMB,))
    assert found.media_type == "image/gif"


def tiff(width: int, height: int, strips: int = 8) -> bytes:
    """A grey TIFF that says it has this size, and whose one strip of pixels lies far outside."""
    tags = (
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, 0xFFFFFF00),
        (277, 3, 1, 1),
        (278, 4, 1, height),
        (279, 4, 1, strips),
    )
    return (
        b"II*\x00\x08\x00\x00\x00"
        + struct.pack("<H", len(tags))
        + b"".join(struct.pack("<HHII", *tag) for tag in tags)
        + bytes(4)
    )


@pytest.mark.parametrize(
    ("size", "trouble"),
    [
        ((4_000_000_000, 4_000_000_000), {Trouble.BOMB}),
        ((100, 100), {Trouble.TRUNCATED, Trouble.BROKEN}),
        ((0, 0), {Trouble.TRUNCATED, Trouble.BROKEN}),
    ],
)
def test_a_tiff_with_an_absurd_size_or_place(
    room: Room, tmp_path: Path, size: tuple[int, int], trouble: set[Trouble]
) -> None:
    (tmp_path / "a.tiff").write_bytes(tiff(*size))
    found = room.look(tmp_path / "a.tiff")
    assert (found.media_type, found.made) == ("image/tiff", ())
    assert found.state is MediaRead.UNREADABLE
    assert set(found.trouble) & trouble != set()


def test_a_tiff_whose_pages_lead_round_in_a_circle(room: Room, tmp_path: Path) -> None:
    content = bytearray(saved(picture(16, 16), tmp_path / "a.tiff").read_bytes())
    start = struct.unpack_from("<I", content, 4)[0]
    entries = struct.unpack_from("<H", content, start)[0]
    struct.pack_into("<I", content, start + 2 + 12 * entries, start)
    (tmp_path / "a.tiff").write_bytes(content)
    found = room.look(tmp_path / "a.tiff")
    assert (found.state, len(found.made)) == (MediaRead.WHOLE, 1)


def test_data_within_data_without_end(room: Room, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[" * 500_000)
    assert room.look(tmp_path / "a.json").trouble == (Trouble.BOMB,)
    deep = json.dumps({"profile": "x"})[:-1] + ', "a": ' + "[" * 5000 + "]" * 5000 + "}"
    files = {"datapackage.json": deep, "archive/a.warc": ""}
    (tmp_path / "a.wacz").write_bytes(archive(files))
    found = room.look(tmp_path / "a.wacz")
    assert (found.technical, found.trouble) == (Technical(entries=2), (Trouble.BROKEN,))
