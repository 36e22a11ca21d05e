"""First bytes of files: a table. The reader of a type is chosen by it, so it claims no more than
the bytes prove; whatever is not here is "not known", never guessed."""

from __future__ import annotations

from collections.abc import Callable

# Place, bytes, media type; the first that fits is taken.
_FIXED: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"II+\x00", "image/tiff"),
    (0, b"MM\x00+", "image/tiff"),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", "image/jp2"),
    (0, b"\x00\x00\x00\x0cJXL \r\n\x87\n", "image/jxl"),
    (0, b"8BPS", "image/vnd.adobe.photoshop"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"0&\xb2u\x8ef\xcf\x11\xa6\xd9\x00\xaa\x00b\xcel", "video/x-ms-asf"),
    (0, b"\x00\x00\x01\xba", "video/mpeg"),
    (0, b"\x00\x00\x01\xb3", "video/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"#!AMR\n", "audio/amr"),
    (0, b"#!AMR-WB\n", "audio/amr-wb"),
    (0, b"caff\x00\x01", "audio/x-caf"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"PK\x05\x06", "application/zip"),
    (0, b"7z\xbc\xaf'\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (0, b"BZh", "application/x-bzip2"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (0, b"(\xb5/\xfd", "application/zstd"),
    (257, b"ustar", "application/x-tar"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"\x7fELF", "application/x-elf"),
    (0, b"age-encryption.org/v1\n", "application/age"),
    (0, b"-----BEGIN AGE ENCRYPTED FILE-----", "application/age"),
    (0, b"WARC/1.", "application/warc"),
)
_RIFF = {b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo", b"WEBP": "image/webp"}
_FORM = {b"AIFF": "audio/aiff", b"AIFC": "audio/aiff"}
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"hevc": "image/heic-sequence",
    b"hevx": "image/heic-sequence",
    b"mif1": "image/heif",
    b"msf1": "image/heif-sequence",
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"crx ": "image/x-canon-cr3",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
}
_OLD_QUICKTIME = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_PACKET, _TIMED_PACKET = 188, 192  # MPEG transport stream, and as cameras write it


def by_signature(head: bytes) -> str:
    """The media type that the first bytes prove; empty if they prove none."""
    for place, mark, media_type in _FIXED:
        if head.startswith(mark, place):
            return _closer(media_type, head)
    return next((found for rule in _RULES if (found := rule(head))), "")


def _closer(media_type: str, head: bytes) -> str:
    if media_type == "video/x-matroska" and b"webm" in head[:64]:
        return "video/webm"
    return media_type


def _in_boxes(head: bytes) -> str:
    """ISO base media: pictures, sound and videos in boxes of size and name."""
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return _BRANDS.get(brand, "video/3gpp" if brand[:2] == b"3g" else "video/mp4")
    return "video/quicktime" if head[4:8] in _OLD_QUICKTIME else ""


def _in_chunks(head: bytes) -> str:
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], "")
    return _FORM.get(head[8:12], "") if head[:4] == b"FORM" else ""


def _ogg(head: bytes) -> str:
    if head[:4] != b"OggS":
        return ""
    return "video/ogg" if b"theora" in head[:128] else "audio/ogg"


def _bitmap(head: bytes) -> str:
    """BM, then a size of the second header that exists."""
    sizes = (12, 40, 52, 56, 64, 108, 124)
    fits = head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in sizes
    return "image/bmp" if fits else ""


def _transport_stream(head: bytes) -> str:
    for size, first in ((_PACKET, 0), (_TIMED_PACKET, 4)):
        if len(head) > first + 4 * size and all(head[first + n * size] == 0x47 for n in range(5)):
            return "video/mp2t"
    return ""


def _mpeg_sound(head: bytes) -> str:
    """A frame of MPEG sound, and where it ends another: two bytes alone prove nothing."""
    if len(head) < 8 or head[0] != 0xFF:
        return ""
    if head[1] & 0xF6 == 0xF0:  # ADTS
        size = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
        return "audio/aac" if size > 7 and head[size : size + 2] == head[:2] else ""
    size = _mp3_frame(head)
    return "audio/mpeg" if size and head[size : size + 2] == head[:2] else ""


def _mp3_frame(head: bytes) -> int:
    """The length of an MPEG 1 layer III frame, 0 if this is none (ISO/IEC 11172-3, 2.4.2.3)."""
    rates = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
    frequency = (44100, 48000, 32000, 0)[head[2] >> 2 & 3]
    if head[1] & 0xFE != 0xFA or not frequency or not (rate := rates[head[2] >> 4]):
        return 0
    return 144_000 * rate // frequency + (head[2] >> 1 & 1)


def _paper(head: bytes) -> str:
    """PDF readers accept some bytes before the mark (ISO 32000-1, Annex H.3.4.1)."""
    return "application/pdf" if b"%PDF-" in head[:1024] else ""


_RULES: tuple[Callable[[bytes], str], ...] = (
    _in_boxes,
    _in_chunks,
    _ogg,
    _bitmap,
    _transport_stream,
    _mpeg_sound,
    _paper,
)
