"""Redacted copies of videos: what is covered, cut or silenced is gone, and nothing else is."""

import io
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.media.making import add_sound, recording, video, waves
from trucewatch.media.covering import (
    ALWAYS,
    MOST,
    NOTHING_COVERED,
    Cover,
    Covering,
    Rectangle,
    Span,
)
from trucewatch.media.limits import VIDEO_COPY, Limits
from trucewatch.media.look import Room
from trucewatch.media.looked import Looked
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind

WIDTH, HEIGHT = 192, 128
EVEN = tuple(range(0, 3000, 100))
UPPER_LEFT = Rectangle(0, 0, 500, 500)


@pytest.fixture(scope="module")
def copying() -> Iterator[Room]:
    with Room(VIDEO_COPY, exiftool="") as room:
        yield room


def filmed(path: Path, shown: Sequence[int] = EVEN, sound: bool = False, rate: int = 10) -> Path:
    """Frames of waves that are shown at these milliseconds, the upper left corner all white."""
    with av.open(path, "w") as container:
        moving = container.add_stream("mpeg4", rate=rate)
        moving.width, moving.height, moving.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        moving.bit_rate, moving.codec_context.time_base = 4_000_000, Fraction(1, 1000)
        heard = container.add_stream("aac", rate=48000) if sound else None
        for at_ms in shown:
            frame = av.VideoFrame.from_ndarray(scene(), "gray")
            frame.pts, frame.time_base = at_ms, Fraction(1, 1000)
            container.mux(moving.encode(frame))
        container.mux(moving.encode())
        if heard is not None:
            add_sound(container, heard, 3)
    return path


def scene() -> NDArray[np.uint8]:
    grey = 60 + waves(WIDTH, HEIGHT) // 2
    grey[: HEIGHT // 2, : WIDTH // 2] = 235
    return grey.astype(np.uint8)


def redacted(room: Room, path: Path, covering: Covering) -> Looked:
    with path.open("rb") as file:
        return room.redact(file, covering)


def copied(room: Room, path: Path, covering: Covering = NOTHING_COVERED) -> bytes:
    looked = redacted(room, path, covering)
    assert looked.trouble == ()
    (made,) = looked.made
    return made.content


def frames(content: bytes) -> dict[int, NDArray[np.uint8]]:
    """The luminance of every frame, by the millisecond at which it is shown."""
    with av.open(io.BytesIO(content)) as container:
        return {
            round(1000 * frame.time): frame.to_ndarray(format="gray")
            for frame in container.decode(video=0)
            if frame.time is not None
        }


def loudness(content: bytes) -> list[float]:
    """The loudest of every tenth of a second."""
    with av.open(io.BytesIO(content)) as container:
        heard = np.concatenate([one.to_ndarray()[0] for one in container.decode(audio=0)])
    return [float(np.abs(heard[at : at + 4800]).max()) for at in range(0, len(heard), 4800)]


def corner(frame: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return frame[: frame.shape[0] // 2, : frame.shape[1] // 2]


def noise_ratio(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """Peak signal to noise, in decibels."""
    wrong = float(((one.astype(float) - other) ** 2).mean())
    return float(10 * np.log10(255**2 / max(wrong, 1e-9)))


def test_every_pixel_of_a_rectangle_is_black_and_the_rest_is_as_it_was(
    copying: Room, tmp_path: Path
) -> None:
    path = filmed(tmp_path / "a.mp4")
    before = frames(path.read_bytes())
    after = frames(copied(copying, path, Covering(Cover.BLACK, (UPPER_LEFT,))))
    assert list(after) == list(before) == list(EVEN)
    assert max(int(corner(one).max()) for one in after.values()) <= 24
    right = [noise_ratio(after[at][:, 112:], before[at][:, 112:]) for at in EVEN]
    below = [noise_ratio(after[at][80:], before[at][80:]) for at in EVEN]
    assert min(right + below) > 32


def test_a_copy_is_made_each_way_that_files_are_read(tmp_path: Path, each_way: bool) -> None:
    path = filmed(tmp_path / "a.mp4", sound=True)
    with Room(VIDEO_COPY, exiftool="", fresh=each_way) as room:
        after = frames(copied(room, path, Covering(Cover.BLACK, (UPPER_LEFT,))))
    assert (len(after), max(int(corner(one).max()) for one in after.values()) <= 24) == (30, True)


def test_it_is_told_how_far_a_copy_has_come(copying: Room, tmp_path: Path) -> None:
    told: list[int] = []
    late = filmed(tmp_path / "a.mp4", tuple(range(5000, 8000, 100)))
    with late.open("rb") as file:
        copying.redact(file, NOTHING_COVERED, told.append)
    assert told == sorted(set(told)) and len(told) > 20
    assert told[0] < 10 and 90 < told[-1] <= 100


def test_a_span_is_rounded_outwards_to_whole_frames_and_ends(copying: Room, tmp_path: Path) -> None:
    covering = Covering(Cover.BLACK, (Rectangle(0, 0, 500, 500, Span(1050, 1420)),))
    after = frames(copied(copying, filmed(tmp_path / "a.mp4"), covering))
    dark = [at for at, one in after.items() if corner(one)[4:-4, 4:-4].max() <= 24]
    bright = [at for at, one in after.items() if corner(one)[4:-4, 4:-4].min() >= 200]
    assert dark == [1000, 1100, 1200, 1300, 1400]
    assert sorted(dark + bright) == list(EVEN)


def test_a_frame_that_begins_or_ends_with_the_span_is_covered(
    copying: Room, tmp_path: Path
) -> None:
    covering = Covering(Cover.BLACK, (Rectangle(0, 0, 500, 500, Span(1000, 1200)),))
    after = frames(copied(copying, filmed(tmp_path / "a.mp4"), covering))
    dark = [at for at, one in after.items() if corner(one)[4:-4, 4:-4].max() <= 24]
    assert dark == [900, 1000, 1100, 1200]


def test_frames_of_uneven_length_keep_their_times(copying: Room, tmp_path: Path) -> None:
    shown = (0, 40, 500, 530, 1700, 1733, 1766, 2900)
    path = filmed(tmp_path / "a.mkv", shown)
    covering = Covering(Cover.BLACK, (Rectangle(0, 0, 500, 500, Span(600, 1600)),))
    after = frames(copied(copying, path, covering))
    dark = [at for at, one in after.items() if corner(one)[4:-4, 4:-4].max() <= 24]
    assert (tuple(after), dark) == (shown, [530])


def test_the_last_frame_is_covered_however_late_the_span_begins(
    copying: Room, tmp_path: Path
) -> None:
    covering = Covering(Cover.BLACK, (Rectangle(0, 0, 500, 500, Span(60_000)),))
    after = frames(copied(copying, filmed(tmp_path / "a.mp4"), covering))
    assert corner(after[2900])[4:-4, 4:-4].max() <= 24
    assert corner(after[2800])[4:-4, 4:-4].min() >= 200


def test_a_cut_leaves_out_picture_and_sound_and_what_follows_moves_up(
    copying: Room, tmp_path: Path
) -> None:
    path = filmed(tmp_path / "a.mp4", sound=True)
    looked = redacted(copying, path, Covering(cuts=(Span(1010, 1990), Span(1500, 2050))))
    (made,) = looked.made
    assert made.how["removed"] == [[1000, 2100]]
    assert list(frames(made.content)) == list(range(0, 1900, 100))
    assert made.technical.duration_ms == 1900
    assert len(loudness(made.content)) == 19


def test_what_comes_before_the_first_frame_left_is_gone(copying: Room, tmp_path: Path) -> None:
    path = filmed(tmp_path / "a.mp4", sound=True)
    content = copied(copying, path, Covering(cuts=(Span(0, 990),)))
    assert (min(frames(content)), max(frames(content)), len(loudness(content))) == (0, 1900, 20)


def test_timestamps_start_at_zero_where_the_file_begins_later(
    copying: Room, tmp_path: Path
) -> None:
    path = filmed(tmp_path / "a.mkv", [at + 5000 for at in EVEN])
    assert list(frames(copied(copying, path))) == list(EVEN)


def test_a_stretch_of_silence_is_silent_and_a_little_wider(copying: Room, tmp_path: Path) -> None:
    path = filmed(tmp_path / "a.mp4", sound=True)
    heard = loudness(copied(copying, path, Covering(silences=(Span(1000, 2000),))))
    assert max(heard[10:20]) < 0.001
    assert max(heard[9], heard[20]) < 0.2
    assert min(heard[2:8] + heard[22:28]) > 0.5


def test_no_sound_is_left_where_all_of_it_is_silenced_or_there_was_none(
    copying: Room, tmp_path: Path
) -> None:
    silent = filmed(tmp_path / "a.mp4")
    loud = filmed(tmp_path / "b.mp4", sound=True)
    for path, covering in ((silent, Covering()), (loud, Covering(silences=(ALWAYS,)))):
        (made,) = redacted(copying, path, covering).made
        assert (made.technical.has_audio, made.technical.audio_codec) == (False, None)
        with av.open(io.BytesIO(made.content)) as container:
            assert [one.type for one in container.streams] == ["video"]


def test_words_chapters_papers_and_other_tracks_do_not_come_along(
    copying: Room, tmp_path: Path
) -> None:
    path = tmp_path / "a.mkv"
    with av.open(path, "w") as container:
        container.metadata.update({"title": "by Layla", "creation_time": "2016-12-15T10:00:00Z"})
        container.set_chapters(
            [{"id": 1, "start": 0, "end": 900, "time_base": Fraction(1, 1000),
              "metadata": {"title": "by Layla"}}]
        )  # fmt: skip
        moving = container.add_stream("mpeg4", rate=10)
        moving.width, moving.height, moving.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        moving.metadata["title"] = "by Layla"
        first, second = (container.add_stream("aac", rate=48000) for _ in range(2))
        container.add_attachment("Layla.txt", "text/plain", b"by Layla")
        for _ in range(10):
            frame = av.VideoFrame.from_ndarray(scene(), "gray")
            container.mux(moving.encode(frame))
        container.mux(moving.encode())
        add_sound(container, first, 1)
        add_sound(container, second, 1)
    assert path.read_bytes().count(b"Layla") >= 4
    content = copied(copying, path)
    assert [word in content for word in (b"Layla", b"2016", b"Lavf6", b"Lavc")] == [False] * 4
    with av.open(io.BytesIO(content)) as container:
        assert [one.type for one in container.streams] == ["video", "audio"]
        assert (container.chapters(), dict(container.metadata)) == ([], {"encoder": "Lavf"})


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_video_held_sideways_is_covered_as_it_is_seen(
    copying: Room, tmp_path: Path, rotation: int
) -> None:
    path = video(tmp_path / "a.mp4", 1, rotation=rotation)
    first = next(iter(frames(path.read_bytes()).values()))
    after = frames(copied(copying, path, Covering(Cover.BLACK, (Rectangle(0, 0, 1000, 250),))))[0]
    seen = np.rot90(first, rotation // 90)
    top = seen.shape[0] // 4
    assert after.shape == seen.shape
    assert after[:top].max() <= 40
    assert noise_ratio(after[top + 16 :], seen[top + 16 :]) > 28


def test_a_mirrored_video_is_mirrored_in_its_copy(copying: Room, tmp_path: Path) -> None:
    path = filmed(tmp_path / "a.mp4")
    plain = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 1 << 30)
    mirrored = struct.pack(">9i", -65536, 0, 0, 0, 65536, 0, WIDTH << 16, 0, 1 << 30)
    head, behind = path.read_bytes().split(b"tkhd")
    path.write_bytes(head + b"tkhd" + behind.replace(plain, mirrored, 1))
    after = frames(copied(copying, path))[0]
    assert noise_ratio(after, scene()[:, ::-1]) > 30


def test_pixels_that_are_not_square_are_made_so(copying: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(path, "w") as container:
        moving = container.add_stream("mpeg4", rate=10)
        moving.width, moving.height, moving.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        moving.codec_context.sample_aspect_ratio = Fraction(2, 1)
        container.mux(moving.encode(av.VideoFrame.from_ndarray(scene(), "gray")))
        container.mux(moving.encode())
    assert frames(copied(copying, path))[0].shape == (HEIGHT, 2 * WIDTH)


def test_a_mosaic_leaves_six_tiles_and_no_more(copying: Room, tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 1)
    covering = Covering(Cover.MOSAIC, (Rectangle(0, 0, 1000, 1000),))
    after = frames(copied(copying, path, covering))[0].astype(int)
    inside = after.reshape(4, 32, 6, 32)[:, 6:-6, :, 6:-6]
    assert inside.std(axis=(1, 3)).max() < 4
    assert inside.mean(axis=(1, 3)).std() > 8


def test_the_same_video_covered_alike_gives_the_same_bytes(copying: Room, tmp_path: Path) -> None:
    path = filmed(tmp_path / "a.mp4", sound=True)
    covering = Covering(Cover.BLACK, (UPPER_LEFT,), (Span(0, 500),), (Span(600, 900),))
    assert copied(copying, path, covering) == copied(copying, path, covering)


def test_what_was_asked_for_is_told_with_the_copy(copying: Room, tmp_path: Path) -> None:
    path = filmed(tmp_path / "a.mp4", sound=True)
    rectangle = Rectangle(100, 0, 500, 500, Span(100, 900))
    covering = Covering(Cover.MOSAIC, (rectangle,), (Span(0, 510),), (Span(600),))
    (made,) = redacted(copying, path, covering).made
    assert (made.kind, made.media_type) == (DerivativeKind.REDACTED_COPY, "video/webm")
    assert made.how == {
        "copy": "redacted-video-1",
        "cover": "mosaic",
        "rectangles": [[100, 0, 500, 500, 100, 900]],
        "cuts": [[0, 510]],
        "silences": [[600, None]],
        "removed": [[0, 600]],
    }
    assert made.technical.plain() == {
        "width": WIDTH,
        "height": HEIGHT,
        "duration_ms": 2400,
        "video_codec": "vp9",
        "audio_codec": "opus",
        "has_audio": True,
    }


def lying(path: Path, seconds: int) -> Path:
    """Its container states that it lasts so many seconds."""
    told = bytearray(path.read_bytes())
    for name, at in ((b"mvhd", 20), (b"mdhd", 20), (b"tkhd", 24)):
        place = told.index(name) + at
        scale = struct.unpack_from(">I", told, place - 4)[0] if name != b"tkhd" else 1000
        struct.pack_into(">I", told, place, seconds * scale)
    path.write_bytes(told)
    return path


def bounded(path: Path, covering: Covering = NOTHING_COVERED, **limits: int) -> Looked:
    changed: Limits = replace(VIDEO_COPY, **limits)
    with Room(changed, exiftool="") as room:
        return redacted(room, path, covering)


def test_a_stated_length_is_not_believed(tmp_path: Path) -> None:
    short = lying(filmed(tmp_path / "a.mp4"), 1)
    long = lying(filmed(tmp_path / "b.mp4"), 36_000)
    assert bounded(short, video_seconds=2).trouble == (Trouble.VIDEO_LONG,)
    for path in (short, long):
        (made,) = bounded(path, video_seconds=3).made
        assert (made.technical.duration_ms, max(frames(made.content))) == (3000, 2900)


def test_more_frames_than_a_video_of_that_length_has_are_too_many(tmp_path: Path) -> None:
    path = filmed(tmp_path / "a.mkv", range(0, 600, 4))
    assert bounded(path, video_seconds=1).trouble == (Trouble.VIDEO_LONG,)


@pytest.mark.parametrize(
    ("limits", "trouble"),
    [
        ({"answer_bytes": (1 << 16) + 3000}, Trouble.COPY_LARGE),
        ({"content_seconds": 0}, Trouble.SLOW),
    ],
)
def test_what_goes_over_a_limit_leaves_nothing_half_made(
    tmp_path: Path, limits: dict[str, int], trouble: Trouble
) -> None:
    looked = bounded(filmed(tmp_path / "a.mp4", sound=True), **limits)
    assert (looked.made, looked.trouble) == ((), (trouble,))


def cut_short(path: Path) -> None:
    whole = filmed(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def damaged(path: Path) -> None:
    whole = bytearray(filmed(path).read_bytes())
    place = whole.index(b"mdat") + 4
    whole[place : place + 20_000] = bytes(20_000)
    path.write_bytes(whole)


def of_sound_alone(path: Path) -> None:
    recording(path.with_suffix(".mka"), "aac")
    path.write_bytes(path.with_suffix(".mka").read_bytes())


@pytest.mark.parametrize(
    ("spoil", "troubles"),
    [
        (cut_short, {Trouble.TRUNCATED}),
        (damaged, {Trouble.BROKEN, Trouble.TRUNCATED}),
        (of_sound_alone, {Trouble.NO_PICTURE}),
        (lambda path: path.write_bytes(b"\x1a\x45\xdf\xa3 matroska"), {Trouble.BROKEN}),
    ],
)  # fmt: skip
def test_what_is_no_whole_video_makes_no_copy(
    copying: Room, tmp_path: Path, spoil: Callable[[Path], object], troubles: set[Trouble]
) -> None:
    spoil(tmp_path / "a.mp4")
    looked = redacted(copying, tmp_path / "a.mp4", Covering())
    assert looked.made == () and looked.trouble and set(looked.trouble) <= troubles


def test_times_that_run_backwards_make_no_copy(copying: Room, tmp_path: Path) -> None:
    """Two recordings put behind each other: nobody could say which frame a time means."""
    one = filmed(tmp_path / "a.ts").read_bytes()
    (tmp_path / "a.ts").write_bytes(one + one)
    looked = redacted(copying, tmp_path / "a.ts", Covering())
    assert (looked.made, looked.trouble) == ((), (Trouble.TIMES_BROKEN,))


def test_a_picture_of_too_many_pixels_is_not_decoded(copying: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.mov"
    with av.open(path, "w") as container:
        moving = container.add_stream("png", rate=10)
        moving.width, moving.height, moving.pix_fmt = 8192, 4400, "gray"
        flat = np.zeros((4400, 8192), np.uint8)
        container.mux(moving.encode(av.VideoFrame.from_ndarray(flat, "gray")))
        container.mux(moving.encode())
    looked = redacted(copying, path, Covering())
    assert (looked.made, looked.trouble) == ((), (Trouble.BOMB,))


def test_sound_that_begins_later_stays_where_it_was(copying: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    with av.open(path, "w") as container:
        moving = container.add_stream("mpeg4", rate=10)
        moving.width, moving.height, moving.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        heard = container.add_stream("pcm_s16le", rate=48000, layout="mono")
        for _ in range(20):
            container.mux(moving.encode(av.VideoFrame.from_ndarray(scene(), "gray")))
        container.mux(moving.encode())
        for start in range(48_000, 96_000, 4800):
            tone = (20_000 * np.sin(np.arange(start, start + 4800) / 20)).astype(np.int16)
            frame = av.AudioFrame.from_ndarray(tone[None, :], format="s16", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = 48_000, start, Fraction(1, 48_000)
            container.mux(heard.encode(frame))
    loud = loudness(copied(copying, path))
    assert (max(loud[:9]) < 0.01, min(loud[11:19]) > 0.4) == (True, True)
    loud = loudness(copied(copying, path, Covering(cuts=(Span(210, 690),))))
    assert (max(loud[:4]) < 0.01, min(loud[6:14]) > 0.4, len(loud) in (15, 16)) == (True,) * 3


def test_where_everything_is_cut_nothing_is_made(copying: Room, tmp_path: Path) -> None:
    looked = redacted(
        copying, filmed(tmp_path / "a.mp4"), Covering(cuts=(Span(0, 1500), Span(1500)))
    )
    assert (looked.made, looked.trouble) == ((), (Trouble.NOTHING_LEFT,))


@pytest.mark.parametrize("ends", [(-1, None), (5, 5), (6, 5), (0, 1 << 50), (1 << 50, None)])
def test_a_stretch_ends_after_it_begins(ends: tuple[int, int | None]) -> None:
    with pytest.raises(ValueError, match="stretch"):
        Span(*ends)


def test_a_copy_leaves_out_a_bounded_number_of_things() -> None:
    with pytest.raises(ValueError, match="more"):
        Covering(cuts=(Span(0, 5),) * (MOST + 1))


def test_what_is_covered_is_read_as_it_was_written() -> None:
    covering = Covering(Cover.MOSAIC, (UPPER_LEFT,), (Span(1, 5),), (ALWAYS, Span(2)))
    assert Covering.parse(covering.plain()) == covering
    assert (covering.of_time, Covering(Cover.BLACK, (UPPER_LEFT,)).of_time) == (True, False)
