"""Pictures, read by Pillow: size, metadata, a small copy, likeness."""

from __future__ import annotations

import os
from typing import BinaryIO

import numpy as np
from PIL import (
    Image,
    ImageFile,
    __version__,
)

from trucewatch.media.failing import Hindered, attempt
from trucewatch.media.parts import Part
from trucewatch.media.readers.exif import exif
from trucewatch.media.readers.pdq import PREPARED, likeness
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.thumbnails import EDGES, flat, luma, small_copy, upright
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

BY = f"Pillow {__version__}"
FORMATS = {
    "image/jpeg": ("JPEG", "MPO"),
    "image/png": ("PNG",),
    "image/gif": ("GIF",),
    "image/bmp": ("BMP",),
    "image/tiff": ("TIFF",),
    "image/webp": ("WEBP",),
    "image/jp2": ("JPEG2000",),
    "image/avif": ("AVIF",),
}
Image.init()
Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and what it meets is data
_WITH_FRAMES = ("image/gif", "image/png", "image/webp", "image/tiff", "image/avif")


def read_picture(task: Task) -> MediaRead:
    """Tell what a picture holds; its pixels only where there are not too many of them."""
    with open_picture(task) as image:
        orientation = _tell_outside(task, image)
        if image.width * image.height > task.limits.pixels:
            raise Hindered(Trouble.BOMB)
    read = attempt(lambda: _tell_inside(task, orientation))
    if not isinstance(read, Trouble):
        return _told_frames(task)
    if read is not Trouble.TRUNCATED:
        raise Hindered(read)
    task.tell(Part(trouble=(read,)))
    return _tell_what_is_there(task, orientation)


def open_picture(task: Task) -> Image.Image:
    """Start again at the first byte: Pillow reads on where it stopped."""
    task.file.seek(0)
    return Image.open(_kept_open(task.file), formats=FORMATS[task.media_type])


def _kept_open(file: BinaryIO) -> BinaryIO:
    return os.fdopen(os.dup(file.fileno()), "rb")


def _tell_outside(task: Task, image: Image.Image) -> int | None:
    """Size and metadata, which cost nothing; gives the orientation."""
    metadata, trouble, orientation = exif(image, task.limits.metadata_bytes)
    task.tell(
        Part(
            BY,
            trouble=tuple(trouble),
            technical=Technical(image.width, image.height, orientation),
            metadata={"pillow": metadata} if metadata else {},
        )
    )
    return orientation


def _tell_inside(task: Task, orientation: int | None) -> None:
    """Every pixel, for the likeness; and the small copy."""
    grey = _prepared(task, "L", orientation)
    found = likeness(np.asarray(luma(grey)))
    copied = _prepared(task, "RGB", orientation) if task.media_type == "image/jpeg" else grey
    made = small_copy(copied, DerivativeKind.THUMBNAIL)
    bits, quality = (found.bits, found.quality) if found else ("", None)
    task.tell(Part(PREPARED if found else "", pdq=bits, pdq_quality=quality, made=(made,)))


def _prepared(task: Task, mode: str, orientation: int | None) -> Image.Image:
    """Flat and upright. A JPEG gives its luminance alone, or its colours at a smaller scale."""
    with open_picture(task) as image:
        edge = 2 * EDGES[DerivativeKind.THUMBNAIL]
        image.draft(mode, image.size if mode == "L" else (edge, edge))
        image.load()
        return upright(flat(image), orientation)


def _tell_what_is_there(task: Task, orientation: int | None) -> MediaRead:
    """The upper part of a picture that was cut off; without likeness, for half is not whole."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        copied = _prepared(task, "RGB", orientation)
        if copied.convert("L").getextrema() in ((0, 0), (128, 128), (255, 255)):
            raise Hindered(Trouble.TRUNCATED)  # nothing was there but the ground
        task.tell(Part(made=(small_copy(copied, DerivativeKind.THUMBNAIL),)))
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
    return MediaRead.PARTLY


def _told_frames(task: Task) -> MediaRead:
    """How many pictures there are: found by going through all of them, so it comes last."""
    if task.media_type not in _WITH_FRAMES:
        return MediaRead.WHOLE
    frames = attempt(lambda: _frames(task))
    if isinstance(frames, Trouble):
        task.tell(Part(trouble=(frames,)))
        return MediaRead.PARTLY
    task.tell(Part(technical=Technical(frames=frames)))
    return MediaRead.WHOLE


def _frames(task: Task) -> int:
    with open_picture(task) as image:
        return int(getattr(image, "n_frames", 1))
