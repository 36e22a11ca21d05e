"""Redacted copies: what is covered is gone, metadata too, and hostile files make none."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from trucewatch.media.covering import Cover, Covering, Rectangle
from trucewatch.media.look import Room
from trucewatch.media.looked import Looked
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind


def noise(width: int, height: int) -> Image.Image:
    """A picture in which no two neighbours are alike."""
    return Image.fromarray(
        np.random.default_rng(7).integers(0, 256, (height, width, 3), dtype=np.uint8)
    )


def redacted(path: Path, covering: Covering) -> Looked:
    with Room() as room, path.open("rb") as file:
        return room.redact(file, covering)


def pixels(looked: Looked) -> np.ndarray:
    (made,) = looked.made
    with Image.open(io.BytesIO(made.content)) as image:
        return np.asarray(image.convert("RGB"))


def test_what_is_covered_in_black_is_black_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    flat = Image.new("RGB", (400, 200), (200, 30, 30))
    flat.save(tmp_path / "a.png")
    looked = redacted(tmp_path / "a.png", Covering(Cover.BLACK, (Rectangle(250, 500, 250, 250),)))
    found = pixels(looked)
    assert found.shape == (200, 400, 3)
    assert found[108:142, 108:192].max() <= 8
    assert abs(found[:90].astype(int) - (200, 30, 30)).max() <= 8
    made = looked.made[0]
    assert (made.kind, made.media_type) == (DerivativeKind.REDACTED_COPY, "image/jpeg")
    assert made.how == {
        "copy": "redacted-1",
        "cover": "black",
        "rectangles": [[250, 500, 250, 250]],
    }


def test_a_mosaic_leaves_six_tiles_and_no_more(tmp_path: Path) -> None:
    noise(600, 600).save(tmp_path / "a.png")
    covering = Covering(Cover.MOSAIC, (Rectangle(200, 200, 600, 600),))
    inside = pixels(redacted(tmp_path / "a.png", covering))[130:470, 130:470].astype(int)
    tiles = inside[5::60, 5::60]
    assert inside.std() < 12
    assert tiles.shape[0] == 6


def test_time_place_and_device_do_not_come_along(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x9003] = "Maker of telephones", "2016:12:15 10:00:00"
    small = Image.new("RGB", (100, 50), "white")
    small.save(tmp_path / "a.jpg", exif=exif, comment=b"filmed by Layla")
    (made,) = redacted(tmp_path / "a.jpg", Covering()).made
    assert [word in made.content for word in (b"Exif", b"Maker", b"2016", b"Layla")] == [False] * 4
    with Image.open(io.BytesIO(made.content)) as image:
        assert (image.size, dict(image.getexif()), image.info.get("comment")) == (
            (100, 50),
            {},
            None,
        )


def test_a_picture_held_sideways_is_covered_as_it_is_seen(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = Image.new("RGB", (200, 100), "white")
    lying.save(tmp_path / "a.jpg", exif=exif)
    covering = Covering(Cover.BLACK, (Rectangle(0, 0, 1000, 100),))
    found = pixels(redacted(tmp_path / "a.jpg", covering))
    assert (found.shape, found[:16].max() <= 8, found[28:].min() >= 247) == (
        (200, 100, 3),
        True,
        True,
    )


def test_the_same_picture_covered_alike_gives_the_same_bytes(tmp_path: Path) -> None:
    noise(300, 200).save(tmp_path / "a.png")
    covering = Covering(Cover.MOSAIC, (Rectangle(1, 1, 3, 3),))
    one, two = (redacted(tmp_path / "a.png", covering).made[0] for _ in range(2))
    assert one.content == two.content


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"%PDF-1.7 no picture", Trouble.NO_READER),
        (b"", Trouble.EMPTY),
        (b"\xff\xd8\xff\xe0 no picture at all", Trouble.TRUNCATED),
    ],
)
def test_what_is_no_picture_makes_no_copy(tmp_path: Path, content: bytes, trouble: Trouble) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    looked = redacted(tmp_path / "a.jpg", Covering())
    assert (looked.made, looked.trouble) == ((), (trouble,))


def test_half_a_picture_makes_no_copy(tmp_path: Path) -> None:
    noise(300, 200).save(tmp_path / "a.jpg")
    whole = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    looked = redacted(tmp_path / "a.jpg", Covering())
    assert (looked.made, looked.trouble) == ((), (Trouble.TRUNCATED,))


@pytest.mark.parametrize("sides", [(0, 0, 0, 5), (0, 0, 5, 0), (-1, 0, 5, 5), (0, 0, 1001, 5)])
def test_a_rectangle_has_a_size_and_lies_within(sides: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="rectangle"):
        Rectangle(*sides)
