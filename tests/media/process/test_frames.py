"""Frames between two processes: what goes in comes out, and nothing else is taken."""

import io
import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.media.process.frames import Frame, Frames, Garbled, write_frame


def written(*frames: Frame) -> bytes:
    out = io.BytesIO()
    for frame in frames:
        write_frame(out, frame.head, frame.blobs)
    return out.getvalue()


def raw(head: object, blobs: bytes = b"") -> bytes:
    told = json.dumps(head).encode()
    return struct.pack(">I", len(told)) + told + blobs


@given(
    st.lists(st.tuples(st.text(), st.lists(st.binary(max_size=50), max_size=3)), max_size=4),
    st.integers(1, 40),
)
def test_frames_come_out_as_they_went_in_however_they_are_cut(
    told: list[tuple[str, list[bytes]]], size: int
) -> None:
    frames = [Frame({"text": text}, tuple(blobs)) for text, blobs in told]
    sent, taking = written(*frames), Frames(1 << 20)
    pieces = [sent[at : at + size] for at in range(0, len(sent), size)]
    assert [frame for piece in pieces for frame in taking.take(piece)] == frames


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xff\xff\xff",
        b"\x00\x00\x00\x02{}",
        raw([]),
        raw({"blobs": 3}),
        raw({"blobs": [-1]}),
        raw({"blobs": [True]}),
        raw({"blobs": ["1"]}),
        struct.pack(">I", 4) + b"\xff\xfe\xfd\xfc",
        struct.pack(">I", 100_000) + b"[" * 100_000,
    ],
)
def test_what_is_no_frame_is_refused(content: bytes) -> None:
    with pytest.raises(Garbled):
        list(Frames(1 << 20).take(content))


def test_more_than_the_limit_is_refused_before_it_is_kept() -> None:
    frames = Frames(1000)
    assert list(frames.take(written(Frame({"a": "x" * 400})))) == [Frame({"a": "x" * 400})]
    with pytest.raises(Garbled):
        list(frames.take(b"x" * 1000))
    with pytest.raises(Garbled):
        list(Frames(1000).take(struct.pack(">I", 2000)))
