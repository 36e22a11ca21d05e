"""What a file is, by what it holds."""

import io
import tarfile
from pathlib import Path

import pytest
from PIL import Image

from tests.media.making import archive, paper, picture, recording, saved, video
from trucewatch.media.kinds.kinds import holds_an_archive, kind_of

UNKNOWN = "application/octet-stream"


def kind(content: bytes) -> str:
    return kind_of(io.BytesIO(content))


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.jpg", "image/jpeg"),
        ("a.png", "image/png"),
        ("a.gif", "image/gif"),
        ("a.bmp", "image/bmp"),
        ("a.tiff", "image/tiff"),
        ("a.webp", "image/webp"),
        ("a.jp2", "image/jp2"),
        ("a.avif", "image/avif"),
    ],
)
def test_a_picture_is_known(tmp_path: Path, name: str, media_type: str) -> None:
    assert kind(saved(picture(), tmp_path / name).read_bytes()) == media_type


@pytest.mark.parametrize(
    ("name", "codec", "media_type"),
    [
        ("a.mp4", "mpeg4", "video/mp4"),
        ("a.mov", "mpeg4", "video/quicktime"),
        ("a.3gp", "mpeg4", "video/3gpp"),
        ("a.mkv", "mpeg4", "video/x-matroska"),
        ("a.webm", "libvpx", "video/webm"),
        ("a.avi", "mpeg4", "video/x-msvideo"),
        ("a.ts", "mpeg2video", "video/mp2t"),
        ("a.mpg", "mpeg2video", "video/mpeg"),
        ("a.flv", "flv1", "video/x-flv"),
        ("a.asf", "mpeg4", "video/x-ms-asf"),
    ],
)
def test_a_video_is_known(tmp_path: Path, name: str, codec: str, media_type: str) -> None:
    assert kind(video(tmp_path / name, 1, codec).read_bytes()) == media_type


@pytest.mark.parametrize(
    ("name", "codec", "media_type"),
    [
        ("a.wav", "pcm_s16le", "audio/wav"),
        ("a.mp3", "libmp3lame", "audio/mpeg"),
        ("a.flac", "flac", "audio/flac"),
        ("a.ogg", "libopus", "audio/ogg"),
        ("a.aac", "aac", "audio/aac"),
        ("a.m4a", "aac", "audio/mp4"),
        ("a.aiff", "pcm_s16be", "audio/aiff"),
        ("a.caf", "pcm_s16be", "audio/x-caf"),
    ],
)
def test_a_recording_is_known(tmp_path: Path, name: str, codec: str, media_type: str) -> None:
    assert kind(recording(tmp_path / name, codec).read_bytes()) == media_type


def test_sound_without_the_mark_that_programs_put_before_it_is_known_by_two_frames(
    tmp_path: Path,
) -> None:
    whole = recording(tmp_path / "a.mp3", "libmp3lame").read_bytes()
    bare = whole[whole.index(b"\xff\xfb") :]
    assert kind(bare) == "audio/mpeg"
    assert kind(bare[:100]) == UNKNOWN


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        ("السلام عليكم\nشهادة من حلب\n".encode(), "text/plain"),
        (b"Dear friend,\nwe left Aleppo, at last\n", "text/plain"),
        ("شهادة من حلب".encode("cp1256"), "text/plain"),
        ("\ufeffref,date\na,2016\n".encode("utf-16"), "text/plain"),
        (b"ref,date,place\na,2016-12-13,Aleppo\n", "text/csv"),
        (b"ref;date\na;2016-12-13\nb;2016-12-14\n", "text/csv"),
        (b"ref\tdate\tplace\na\t2016-12-13\tAleppo\n", "text/tab-separated-values"),
        (b' {"taken": "2016-12-13"}', "application/json"),
        (b"[1, 2]", "application/json"),
        (b"{smile}", "text/plain"),
        (b"<!DOCTYPE html>\n<title>x</title>", "text/html"),
        (b"<html><body>", "text/html"),
        (b"<?xml version='1.0'?><!-- made by hand --><svg xmlns='x'/>", "image/svg+xml"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "image/svg+xml"),
        (b"<?xml version='1.0'?><kml/>", "application/vnd.google-earth.kml+xml"),
        (b"<gpx version='1.1'/>", "application/gpx+xml"),
        (b"<?xml version='1.0'?><a/>", "application/xml"),
        (b"<3 to you", "text/plain"),
        (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "application/warc"),
        (b"{\\rtf1 hello}", "application/rtf"),
        (paper(), "application/pdf"),
        (b"\x00\x01\x02" * 100, UNKNOWN),
        (b"\x00" * 100, UNKNOWN),
        (archive({"a": "b"}), "application/zip"),
        (b"7z\xbc\xaf'\x1c\x00\x04", "application/x-7z-compressed"),
        (b"Rar!\x1a\x07\x01\x00", "application/vnd.rar"),
        (b"\x1f\x8b\x08\x00", "application/gzip"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "image/heic"),
        (b"age-encryption.org/v1\n-> X25519", "application/age"),
    ],
)
def test_words_papers_and_archives_are_known(content: bytes, media_type: str) -> None:
    assert kind(content) == media_type


def test_a_text_is_not_unknown_because_a_letter_is_cut_where_the_sample_ends() -> None:
    assert kind("ع".encode() * 100_000) == "text/plain"


def test_an_empty_archive_and_a_tar_are_known(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("b")
    with tarfile.open(tmp_path / "a.tar", "w") as tar:
        tar.add(tmp_path / "a")
    assert kind((tmp_path / "a.tar").read_bytes()) == "application/x-tar"
    assert kind(archive({})) == "application/zip"


def test_a_picture_that_is_also_an_archive_is_noticed() -> None:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG")
    both = io.BytesIO(out.getvalue() + archive({"a": "b"}))
    assert holds_an_archive(both, "image/jpeg")
    assert not holds_an_archive(io.BytesIO(out.getvalue()), "image/jpeg")
    assert not holds_an_archive(io.BytesIO(archive({"a": "b"})), "application/zip")


def test_the_mark_of_an_archive_that_does_not_end_the_file_is_none() -> None:
    assert not holds_an_archive(io.BytesIO(b"text PK\x05\x06" + b"\x00" * 60), "text/plain")
