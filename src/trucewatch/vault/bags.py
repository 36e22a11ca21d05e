"""A bag as it lies before us, a folder or a zip, read with suspicion.

No link is followed, nothing is unpacked that could not be ours: our zips are stored, not
compressed, so that nothing in one is larger than it looks.
"""

from __future__ import annotations

import os
import stat
import struct
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from trucewatch.vault import durable
from trucewatch.vault.bagit import is_path, shown
from trucewatch.vault.broken import Broken, Step, extra, missing, tampered

CHUNK = 1 << 20
LARGEST_TEXT = 1 << 30
"""Bytes of the largest file that is read whole."""

ZIP_FAULTS = (zipfile.BadZipFile, NotImplementedError, EOFError, struct.error, RuntimeError)
"""What reading a zip may raise that was not made by this program."""

_LOCAL_HEADER, _END, _SIZES = 30, 22, (8, 16, 24)
_COMPRESSED_OR_LOCKED = 0x2041


class Bag(Protocol):
    """Files by path within the bag, and what was met that has no place in one."""

    sizes: dict[str, int]
    strange: list[Broken]

    def open(self, path: str) -> BinaryIO:
        """The file for reading; KeyError where there is none."""


def read_whole(bag: Bag, path: str, step: Step) -> bytes:
    """The bytes of a small file; Broken where it is absent, unreadable or far too large."""
    return b"".join(chunks(bag, path, step, LARGEST_TEXT))


def digest_of(bag: Bag, path: str) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    hashed = sha256()
    for chunk in chunks(bag, path, Step.BAG):
        hashed.update(chunk)
    return hashed.hexdigest()


def chunks(bag: Bag, path: str, step: Step, largest: int | None = None) -> Iterator[bytes]:
    """The bytes of a file, some at a time; Broken where it is absent or cannot be read."""
    if path not in bag.sizes:
        raise missing(step, "bag-file-missing", path=shown(path))
    if largest is not None and bag.sizes[path] > largest:
        raise tampered(step, "bag-file-too-large", path=path)
    try:
        with bag.open(path) as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except (OSError, *ZIP_FAULTS):
        raise tampered(step, "bag-file-unreadable", path=path) from None


class FolderBag:
    """A bag in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sizes: dict[str, int] = {}
        self.strange: list[Broken] = []
        self._walk(folder, "")

    def open(self, path: str) -> BinaryIO:
        return durable.open_unlinked(self.folder / path)

    def _walk(self, folder: Path, above: str) -> None:
        with os.scandir(folder) as found:
            for each in sorted(found, key=lambda each: os.fsencode(each.name)):
                self._take(each, above + each.name)

    def _take(self, each: os.DirEntry[str], path: str) -> None:
        mode = each.stat(follow_symlinks=False).st_mode
        if not is_path(path):
            self.strange.append(tampered(Step.BAG, "bag-path", path=shown(path)))
        elif stat.S_ISDIR(mode):
            self._walk(Path(each.path), f"{path}/")
        elif stat.S_ISREG(mode):
            self.sizes[path] = each.stat(follow_symlinks=False).st_size
        else:
            self.strange.append(tampered(Step.BAG, "bag-not-a-file", path=path))


class ZipBag:
    """A bag in a zip, below one folder that has the name of the bag."""

    def __init__(self, archive: zipfile.ZipFile, ends_with_its_list: bool) -> None:
        self._archive, self._lock = archive, threading.Lock()
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._folded: set[str] = set()
        self.strange: list[Broken] = []
        self._top = archive.namelist()[0].partition("/")[0] if archive.namelist() else ""
        for info in archive.infolist():
            self._take(info)
        if not ends_with_its_list or not _holds_what_it_lists(archive):
            self.strange.append(tampered(Step.BAG, "bag-zip-hidden"))
        self.sizes = {path: info.file_size for path, info in self._members.items()}

    def open(self, path: str) -> BinaryIO:
        with self._lock:
            return cast(BinaryIO, self._archive.open(self._members[path]))

    def _take(self, info: zipfile.ZipInfo) -> None:
        top, _, path = info.filename.partition("/")
        kind = stat.S_IFMT(info.external_attr >> 16)
        if info.orig_filename != info.filename or not is_path(path) or top != self._top:
            self.strange.append(tampered(Step.BAG, "bag-path", path=shown(info.orig_filename)))
        elif path.casefold() in self._folded:
            self.strange.append(extra(Step.BAG, "bag-zip-twice", path=path))
        elif not _is_plain(info):
            self.strange.append(tampered(Step.BAG, "bag-zip-packed", path=path))
        elif kind not in (0, stat.S_IFREG):
            self.strange.append(tampered(Step.BAG, "bag-not-a-file", path=path))
        else:
            self._members[path] = info
            self._folded.add(path.casefold())


@contextmanager
def open_bag(place: Path) -> Iterator[Bag]:
    """The bag in this folder or zip. Broken for a file that is no zip."""
    if place.is_dir():
        yield FolderBag(place)
        return
    with place.open("rb") as file:
        try:
            archive = zipfile.ZipFile(file)
            bag = ZipBag(archive, _ends_with_its_list(file))
        except (*ZIP_FAULTS, UnicodeDecodeError, ValueError, OSError):
            raise tampered(Step.BAG, "bag-zip-broken") from None
        with archive:
            yield bag


def _is_plain(info: zipfile.ZipInfo) -> bool:
    """Neither compressed nor encrypted: as long as it is listed."""
    stored = info.compress_type == zipfile.ZIP_STORED and info.compress_size == info.file_size
    return stored and not info.flag_bits & _COMPRESSED_OR_LOCKED


def _holds_what_it_lists(archive: zipfile.ZipFile) -> bool:
    """Whether the members lie one after the other from the first byte on, none over another.

    Each is headed by the very name that it is listed under, and neither there nor in the list by
    anything that gives it a second one (0x7075, 0x6375) or says more of it than a large size.
    """
    file = cast(BinaryIO, archive.fp)
    end = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if info.header_offset != end or info.comment or not _says_a_size(info.extra):
            return False
        file.seek(end)
        head = file.read(_LOCAL_HEADER)
        named, more = struct.unpack("<HH", head[26:])
        name, extra_field = file.read(named), file.read(more)
        stored = head[:4] == b"PK\3\4" and head[8:10] == b"\0\0"
        if not stored or name != info.orig_filename.encode() or not _says_a_size(extra_field):
            return False
        end += len(head) + named + more + info.compress_size
    return end == archive.start_dir and not archive.comment


def _says_a_size(field: bytes) -> bool:
    """Whether an extra field is none, or the one of ZIP64 alone: sizes and places beyond 4 GiB."""
    if not field:
        return True
    kind, size = struct.unpack("<HH", field[:4])
    return kind == 1 and size in _SIZES and len(field) == 4 + size


def _ends_with_its_list(file: BinaryIO) -> bool:
    """Whether nothing stands behind the end of the list of members, not even a comment."""
    file.seek(-_END, os.SEEK_END)
    return file.read(4) == b"PK\x05\x06"
