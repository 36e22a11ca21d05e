"""Prints seconds per picture and per video, behind the walls and without them.

    python benchmarks/bench_media_speed.py

"bare" is the same work of Pillow and of PDQ in this process. On a busy machine the processor time
of all reading processes together says more than the clock.
"""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
from PIL import Image

from trucewatch.media.look import Room
from trucewatch.media.readers.pdq import likeness
from trucewatch.media.standing import find_exiftool

TIMES = 10


def main() -> None:
    """Make a photograph, a small picture, a text and two videos, and read each of them often."""
    with tempfile.TemporaryDirectory() as name:
        files = _made(Path(name))
        _bare(files[0])
        for title, exiftool in (("without exiftool", ""), ("with exiftool", find_exiftool())):
            print(f"In a room {title}:" if exiftool or title[:7] == "without" else "No exiftool.")
            for file in files if exiftool or title[:7] == "without" else []:
                _read(file, exiftool)
        print("A new process for each file, without exiftool:")
        _read(files[1], "", fresh=True)


def _read(file: Path, exiftool: str, fresh: bool = False) -> None:
    """The difference between reading it often and once is what reading it costs."""
    clocks, worked, pdq = [], [], 0
    for times in (1, 1 + TIMES):
        before, start = _processor_time(), time.perf_counter()
        with Room(exiftool=exiftool, fresh=fresh) as room:
            for _ in range(times):
                pdq = len(room.look(file).made)
        clocks.append(time.perf_counter() - start)
        worked.append(_processor_time() - before)
    print(
        f"{(worked[1] - worked[0]) / TIMES:8.3f} s of processor,"
        f"{(clocks[1] - clocks[0]) / TIMES:7.3f} by the clock  {file.name}, {pdq} copies made"
    )


def _processor_time() -> float:
    """Of this process and of all that it started and that has ended, however deep."""
    return sum(os.times()[:4])


def _made(folder: Path) -> list[Path]:
    photograph = _picture(4000, 3000)
    photograph.save(folder / "12-megapixels.jpg", quality=90)
    photograph.resize((800, 600)).save(folder / "small.jpg", quality=85)
    photograph.save(folder / "12-megapixels.png", compress_level=1)
    (folder / "text.txt").write_text("شهادة من حلب\n" * 1000, "utf-8")
    for seconds in (10, 60):
        _video(folder / f"1280x720-{seconds}s.mp4", photograph.resize((1280, 720)), seconds)
    names = ("12-megapixels.jpg", "small.jpg", "12-megapixels.png", "text.txt")
    return [folder / one for one in (*names, "1280x720-10s.mp4", "1280x720-60s.mp4")]


def _picture(width: int, height: int) -> Image.Image:
    """Waves with some grain, so that it compresses about as a photograph does."""
    across, down = np.arange(width) / width, np.arange(height)[:, None] / height
    rough = np.random.default_rng(1).normal(0, 6, (height, width))
    planes = [
        128 + 60 * np.sin(9 * across * (n + 1) + 3 * down) + 40 * np.cos(7 * down) + rough
        for n in range(3)
    ]
    return Image.fromarray(np.dstack(planes).clip(0, 255).astype(np.uint8))


def _video(path: Path, scene: Image.Image, seconds: int) -> None:
    """25 frames a second, a key picture every 10 seconds, as messengers send them."""
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=25, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = 1280, 720, "yuv420p"
        stream.codec_context.gop_size = 250
        for number in range(seconds * 25):
            moved = scene.transform(
                scene.size, Image.Transform.AFFINE, (1, 0, number % 50, 0, 1, 0)
            )
            container.mux(stream.encode(av.VideoFrame.from_image(moved)))
        container.mux(stream.encode())


def _bare(file: Path) -> None:
    def small() -> None:
        with Image.open(file) as image:
            image.draft("RGB", (1024, 1024))
            image.thumbnail((512, 512))
            image.save(io.BytesIO(), "JPEG")

    def whole() -> None:
        with Image.open(file) as image:
            image.draft("L", image.size)
            likeness(np.asarray(image))

    _timed("bare: a small copy of 12-megapixels.jpg", small)
    _timed("bare: decoding it whole, and its likeness", whole)


def _timed(title: str, work: Callable[[], None]) -> None:
    work()
    before = _processor_time()
    for _ in range(TIMES):
        work()
    print(f"{(_processor_time() - before) / TIMES:8.3f} s of processor  {title}")


if __name__ == "__main__":
    main()
