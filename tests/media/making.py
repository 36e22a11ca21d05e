"""Files made for the tests: pictures, videos, papers and archives, whole and hostile.

Nothing comes from elsewhere. A picture is a sum of waves, so that there is something to compare.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image

EXIF_FOLDER, GPS_FOLDER = 0x8769, 0x8825
TAKEN = {0x9003: "2016:12:13 18:00:05", 0x9011: "+02:00"}
ALEPPO = {1: "N", 2: (36.0, 12.0, 7.5), 3: "E", 4: (37.0, 8.0, 3.0)}


def waves(width: int, height: int, seed: int = 1) -> NDArray[np.uint8]:
    """Grey waves that no turning or mirroring maps onto themselves."""
    across, down = np.arange(width) / width, np.arange(height)[:, None] / height
    total = np.zeros((height, width))
    for n in range(1, 9):
        lean = (seed * 7 + n * 13) % 5 - 1.7
        total += np.sin(2 * np.pi * (n * across + lean * n * down / 2) + seed * n) / n
    total += across * 0.9 - down * 0.4
    low, high = total.min(), total.max()
    return ((total - low) / (high - low) * 255).astype(np.uint8)


def colours(width: int, height: int, seed: int = 1) -> NDArray[np.uint8]:
    return np.dstack([waves(width, height, seed + n) for n in range(3)])


def picture(width: int = 320, height: int = 240, seed: int = 1) -> Image.Image:
    return Image.fromarray(colours(width, height, seed))


def saved(
    image: Image.Image, path: Path, exif: Mapping[int, object] | None = None, **options: object
) -> Path:
    """The picture in a file of the kind that its name ends with."""
    if exif is not None:
        told = Image.Exif()
        for tag, value in exif.items():
            told[tag] = value
        options["exif"] = told
    image.save(path, **options)
    return path


def video(
    path: Path,
    seconds: int = 4,
    codec: str = "mpeg4",
    sound: str = "",
    rotation: int = 0,
    metadata: Mapping[str, str] = {},
    options: Mapping[str, str] = {},
) -> Path:
    """A video of 10 frames a second, in which a bar goes from left to right."""
    with av.open(path, "w", options=dict(options)) as container:
        container.metadata.update(metadata)
        moving = container.add_stream(codec, rate=10)
        moving.width, moving.height, moving.pix_fmt = 192, 128, "yuv420p"
        moving.bit_rate = 2_000_000
        if rotation:
            moving.set_display_rotation(rotation)
        heard = container.add_stream(sound, rate=48000) if sound else None
        for number in range(seconds * 10):
            frame = av.VideoFrame.from_image(_moment(number / (seconds * 10)))
            container.mux(moving.encode(frame))
        container.mux(moving.encode())
        if heard is not None:
            add_sound(container, heard, seconds)
    return path


def recording(path: Path, codec: str, seconds: int = 2) -> Path:
    with av.open(path, "w") as container:
        add_sound(container, container.add_stream(codec, rate=48000), seconds)
    return path


@cache
def _scene() -> Image.Image:
    return picture(192, 128, seed=3)


def _moment(part: float) -> Image.Image:
    image = _scene().copy()
    image.paste((255, 255, 255), (int(part * 180), 0, int(part * 180) + 12, 128))
    return image


def add_sound(container: object, stream: object, seconds: int) -> None:
    for start in range(0, seconds * 48000, 1024):
        tone = np.sin(np.arange(start, start + 1024) / 20).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(tone[None, :], format="fltp", layout="mono")
        frame.sample_rate, frame.pts = 48000, start
        container.mux(stream.encode(frame))
    container.mux(stream.encode())


def paper(pages: int = 1, extra: str = "", catalog: str = "") -> bytes:
    """A PDF with so many pages, each with a line of text."""
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(pages))
    parts = [
        f"1 0 obj <</Type/Catalog/Pages 2 0 R {catalog}>> endobj",
        f"2 0 obj <</Type/Pages/Kids[{kids}]/Count {pages}>> endobj",
        "3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
        "4 0 obj <</Author(Samer)/CreationDate(D:20161213180005+02'00')>> endobj",
    ]
    for n in range(pages):
        line = f"BT /F1 40 Tf 40 300 Td (Page {n + 1}) Tj ET"
        parts.append(
            f"{10 + 2 * n} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]"
            f"/Resources<</Font<</F1 3 0 R>>>>/Contents {11 + 2 * n} 0 R>> endobj"
        )
        parts.append(f"{11 + 2 * n} 0 obj <</Length {len(line)}>> stream\n{line}\nendstream endobj")
    body = "\n".join(["%PDF-1.7", *parts, extra])
    return f"{body}\ntrailer <</Root 1 0 R/Info 4 0 R>>\n%%EOF\n".encode("latin-1")


def archive(files: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """A grey PNG that says it has this size, whatever rows it has."""

    def chunk(name: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + content))
        return struct.pack(">I", len(content)) + name + content + check

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packed = zlib.compress(rows, 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )
