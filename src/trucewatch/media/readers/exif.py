"""Metadata of a picture as Pillow finds it: EXIF by its folders, words in a PNG, XMP as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from trucewatch.media.failing import attempt
from trucewatch.media.plain import Bounded
from trucewatch.media.trouble import Trouble

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

_ORIENTATION = 0x0112
# GPS first: what matters most is kept when there is too much.
_FOLDERS = (("GPS", ExifTags.IFD.GPSInfo), ("Exif", ExifTags.IFD.Exif), ("IFD0", None))
_POINTERS = frozenset(ExifTags.IFD)
_WORDS = (str, bytes, int, float)


def exif(image: Image.Image, limit: int) -> tuple[dict[str, Json], set[Trouble], int | None]:
    """Metadata as plain JSON, what was wrong with it, and the orientation 1 to 8 if it is told."""
    bounded = Bounded(limit)
    folders, orientation = _folders(image, bounded.trouble)
    folders["info"] = _info(image)
    metadata = bounded.members((name, found) for name, found in folders.items() if found)
    return metadata, bounded.trouble, orientation


def _folders(
    image: Image.Image, trouble: set[Trouble]
) -> tuple[dict[str, dict[object, object]], int | None]:
    # That of a PNG would decode the whole picture to look for more behind it.
    found = attempt(lambda: Image.Image.getexif(image))
    if isinstance(found, Trouble):
        trouble.add(Trouble.METADATA_BROKEN)
        return {}, None
    folders: dict[str, dict[object, object]] = {}
    for name, pointer in _FOLDERS:
        tags = attempt(lambda at=pointer: found if at is None else found.get_ifd(at))  # type: ignore[misc]
        if isinstance(tags, Trouble):
            trouble.add(Trouble.METADATA_BROKEN)
        else:
            folders[name] = _named(tags, name)
    orientation = found.get(_ORIENTATION)
    return folders, orientation if orientation in range(1, 9) else None


def _named(tags: Mapping[int, object], folder: str) -> dict[object, object]:
    names = ExifTags.GPSTAGS if folder == "GPS" else ExifTags.TAGS
    return {
        names.get(tag, f"0x{tag:04X}"): _value(value)
        for tag, value in tags.items()
        if tag not in _POINTERS
    }


def _value(value: object) -> object:
    """Fractions as they are written: "15/2" is not 7.5 to whoever asks how exact it was."""
    if isinstance(value, IFDRational):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return value


def _info(image: Image.Image) -> dict[object, object]:
    """Words beside the picture: comments, the texts of a PNG, XMP; never profiles of colour."""
    left_out = ("exif", "icc_profile", "photoshop")
    return {
        name: value
        for name, value in image.info.items()
        if name not in left_out and isinstance(value, _WORDS)
    }
