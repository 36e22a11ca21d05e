"""Pictures of telephones and scanners: what is read out of them."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.media.making import ALEPPO, EXIF_FOLDER, GPS_FOLDER, TAKEN, colours, picture, saved
from tests.media.test_pdq import differing
from trucewatch.media.look import Room
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead


def test_a_photograph_is_read_whole_with_time_and_place_as_proposals(
    room: Room, tmp_path: Path
) -> None:
    exif = {0x010F: "Canon\x00\x00", 0x0112: 6, EXIF_FOLDER: TAKEN, GPS_FOLDER: ALEPPO}
    found = room.look(saved(picture(640, 480), tmp_path / "a.jpg", exif))

    assert (found.media_type, found.state, found.trouble) == ("image/jpeg", MediaRead.WHOLE, ())
    assert found.technical == Technical(width=640, height=480, orientation=6)
    assert [str(one.when) for one in found.times] == ["2016-12-13T18:00:05+02:00"]
    assert [one.area.coordinates for one in found.places] == [("37.134167", "36.202083")]
    assert found.metadata["pillow"]["IFD0"]["Make"] == "Canon"
    assert found.metadata["exiftool"]["IFD0:Make"] == "Canon"
    assert found.read_by.startswith("Pillow ")
    assert "; pdq-1; ExifTool " in found.read_by


def test_harmless_facts_tell_nothing_of_place_time_or_device(room: Room, tmp_path: Path) -> None:
    exif = {0x010F: "Canon", 0xC62F: "SERIAL-7", EXIF_FOLDER: TAKEN, GPS_FOLDER: ALEPPO}
    found = room.look(saved(picture(), tmp_path / "a.jpg", exif))
    told = str(found.technical.plain()) + str([one.technical.plain() for one in found.made])
    assert "SERIAL-7" in str(found.metadata)
    assert [word for word in ("Canon", "SERIAL-7", "2016", "36.2", "37.1") if word in told] == []
    assert "SERIAL-7" not in repr(found)


@pytest.mark.parametrize(
    ("name", "frames"),
    [("a.png", 1), ("a.gif", 1), ("a.bmp", None), ("a.tiff", 1), ("a.webp", 1), ("a.jp2", None)],
)
def test_other_kinds_of_pictures_are_read_whole(
    room: Room, tmp_path: Path, name: str, frames: int | None
) -> None:
    found = room.look(saved(picture(), tmp_path / name))
    assert (found.state, found.trouble) == (MediaRead.WHOLE, ())
    assert found.technical == Technical(width=320, height=240, frames=frames)
    assert [one.kind for one in found.made] == [DerivativeKind.THUMBNAIL]


def test_the_pictures_of_an_animation_are_counted(plain_room: Room, tmp_path: Path) -> None:
    moving = [picture(seed=n) for n in range(1, 5)]
    path = saved(moving[0], tmp_path / "a.gif", save_all=True, append_images=moving[1:])
    assert plain_room.look(path).technical.frames == 4


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16", "I", "F", "YCbCr"])
def test_every_way_of_keeping_colours_gives_a_small_copy(
    plain_room: Room, tmp_path: Path, mode: str
) -> None:
    image = picture().convert("L").convert("I").point(lambda value: value * 256)
    image = image.convert("I;16") if mode == "I;16" else image
    image = picture().convert(mode) if mode != "I;16" else image
    name = "a.tiff" if mode != "YCbCr" else "a.jpg"
    found = plain_room.look(saved(image, tmp_path / name))
    assert [len(one.content) > 500 for one in found.made] == [True]
    assert len(found.pdq) == 64


def test_likeness_is_that_of_the_upright_picture(plain_room: Room, tmp_path: Path) -> None:
    """A picture that was turned by its pixels and one turned by its mark are the same to look at."""
    image = picture(400, 300)
    upright = plain_room.look(saved(image, tmp_path / "a.png"))
    for orientation, turn in ((3, 180), (6, 90), (8, -90)):
        turned = image.rotate(turn, expand=True)
        marked = plain_room.look(saved(turned, tmp_path / f"{turn}.png", {0x0112: orientation}))
        assert (marked.pdq, marked.made[0].content) == (upright.pdq, upright.made[0].content)


def test_a_jpeg_gives_nearly_the_bits_of_the_same_picture_kept_exactly(
    plain_room: Room, tmp_path: Path
) -> None:
    exact = plain_room.look(saved(picture(1000, 750), tmp_path / "a.png"))
    lossy = plain_room.look(saved(picture(1000, 750), tmp_path / "a.jpg", quality=60))
    assert differing(exact.pdq, lossy.pdq) <= 4
    assert (exact.pdq_quality, lossy.pdq_quality) == (100, 100)


def test_what_is_transparent_stands_on_white(plain_room: Room, tmp_path: Path) -> None:
    hidden = np.dstack([colours(64, 64), np.zeros((64, 64), np.uint8)])
    found = plain_room.look(saved(Image.fromarray(hidden), tmp_path / "a.png"))
    assert found.pdq == "0" * 64


def test_a_small_copy_is_bounded_and_tells_nothing(plain_room: Room, tmp_path: Path) -> None:
    exif = {0x010F: "Canon", 0x0112: 6, EXIF_FOLDER: TAKEN, GPS_FOLDER: ALEPPO}
    path = saved(
        picture(300, 100).resize((3000, 1000)),
        tmp_path / "a.jpg",
        exif,
        comment=b"Samer",
        dpi=(7, 7),
    )
    (made,) = plain_room.look(path).made
    (tmp_path / "small.jpg").write_bytes(made.content)
    with Image.open(tmp_path / "small.jpg") as small:
        assert small.size == (171, 512)  # upright
        assert dict(small.getexif()) == {}
        assert set(small.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert made.technical == Technical(width=171, height=512)
    assert len(made.content) < 200_000
    assert (made.media_type, made.how) == ("image/jpeg", {"copy": "small-1"})


def test_the_same_file_gives_the_same_bytes_each_time_and_each_way(
    tmp_path: Path, plain_room: Room
) -> None:
    path = saved(picture(900, 700), tmp_path / "a.jpg")
    with Room(exiftool="", fresh=True) as other:
        assert plain_room.look(path) == plain_room.look(path) == other.look(path)


def test_a_small_picture_is_never_made_larger(plain_room: Room, tmp_path: Path) -> None:
    (made,) = plain_room.look(saved(picture(40, 30), tmp_path / "a.png")).made
    assert made.technical == Technical(width=40, height=30)


def test_without_exiftool_a_picture_is_read_in_part_and_the_reason_is_named(
    plain_room: Room, tmp_path: Path
) -> None:
    found = plain_room.look(saved(picture(), tmp_path / "a.jpg"))
    assert (found.state, found.trouble) == (MediaRead.PARTLY, (Trouble.EXIFTOOL_ABSENT,))
    assert len(found.pdq) == 64


def test_a_raw_picture_is_known_and_exiftool_alone_reads_it(room: Room, tmp_path: Path) -> None:
    """A HEIC without content: no reader of ours, and exiftool finds the mark of its maker."""
    path = tmp_path / "a"
    path.write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")
    found = room.look(path)
    assert (found.media_type, found.state) == ("image/heic", MediaRead.PARTLY)
    assert found.trouble == (Trouble.NO_READER,)
    assert found.metadata["exiftool"]["QuickTime:MajorBrand"] == "heic"
