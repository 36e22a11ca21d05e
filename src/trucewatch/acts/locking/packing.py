"""A folder as one stream, and back: byte for byte, in constant memory.

The stream is a tar archive (POSIX.1-2001). Only files and folders: a link would lead the one who
unpacks out of the folder.
"""

from __future__ import annotations

import os
import shutil
import stat
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from trucewatch.values.progress import Progress
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

CHUNK = 1 << 20
NAME = "TRUCEWATCH.folder"
"""The header of the archive that holds the name of the folder."""

FIRST = ("keys", "trucewatch.toml")
"""What is packed, and removed, before all else: it opens the rest."""


def files_of(folder: Path, leave: Callable[[Path], bool]) -> list[Path]:
    """Everything below a folder, folders before what is in them, keys first."""
    top = sorted(folder.iterdir(), key=lambda path: (path.name not in FIRST, path.name))
    found: list[Path] = []
    for path in top:
        if leave(path):
            continue
        found.append(path)
        if path.is_dir() and not path.is_symlink():
            below = sorted(path.rglob("*"), key=lambda one: one.parts)
            found += [one for one in below if not leave(one)]
    return found


def links_in(paths: list[Path]) -> list[Path]:
    """What is neither file nor folder."""
    return [path for path in paths if not _is_plain(path)]


def pack(folder: Path, paths: list[Path], target: IO[bytes], progress: Progress) -> None:
    """Write files and folders to a stream; what is neither is left out."""
    plain = [path for path in paths if _is_plain(path)]
    total, done = sum(path.stat().st_size for path in plain if path.is_file()), 0
    named = {NAME: folder.name}
    with tarfile.open(fileobj=target, mode="w|", pax_headers=named) as archive:
        for path in plain:
            about = _about(folder, path)
            if about.isdir():
                archive.addfile(about)
                continue
            with durable.open_unlinked(path) as file:
                archive.addfile(about, cast(IO[bytes], _Exactly(file, about.size, path)))
            done += about.size
            progress("lock", done, total)


def unpack(source: BinaryIO, folder: Path, progress: Progress) -> str:
    """Write what a stream holds into a new folder; gives the name that the folder had.

    Refusal for anything but files within it.
    """
    done, name = 0, ""
    folders: list[tuple[Path, tarfile.TarInfo]] = []
    try:
        with tarfile.open(fileobj=source, mode="r|") as archive:
            for about in archive:
                name = str(archive.pax_headers.get(NAME, ""))
                place = _place(folder, about)
                if about.isdir():
                    place.mkdir()
                    folders.append((place, about))
                    continue
                file = archive.extractfile(about)
                assert file is not None
                _write(place, file, about)
                done += about.size
                progress("unlock", done, 0)
    except (tarfile.TarError, EOFError):
        raise refuse("unlock-none") from None
    for place, about in reversed(folders):
        _settle(place, about)
    _drain(source)
    return name if PurePosixPath(name).name == name and "\\" not in name else ""


class _Exactly:
    """A file that gives as many bytes as it had when it was looked at."""

    def __init__(self, file: BinaryIO, size: int, path: Path) -> None:
        self._file, self._left, self._path = file, size, path

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(min(self._left, size if size >= 0 else self._left))
        self._left -= len(data)
        if not data and self._left:
            raise refuse("lock-changed", path=str(self._path))
        return data


def _about(folder: Path, path: Path) -> tarfile.TarInfo:
    found = path.lstat()
    about = tarfile.TarInfo(path.relative_to(folder).as_posix())
    about.mode, about.mtime = stat.S_IMODE(found.st_mode), found.st_mtime
    if path.is_dir():
        about.type = tarfile.DIRTYPE
    else:
        about.size = found.st_size
    return about


def _place(folder: Path, about: tarfile.TarInfo) -> Path:
    """Where a member goes: below the folder, where nothing is yet."""
    parts = PurePosixPath(about.name).parts
    outside = not parts or about.name.startswith("/") or ".." in parts or "\\" in about.name
    place = folder.joinpath(*parts) if not outside else folder
    drive = any(":" in part for part in parts) and durable.WINDOWS
    if outside or drive or not (about.isreg() or about.isdir()) or place.exists():
        raise refuse("unlock-none")
    if not place.parent.is_dir():
        raise refuse("unlock-none")
    return place


def _write(place: Path, source: IO[bytes], about: tarfile.TarInfo) -> None:
    with durable.told(place), place.open("xb") as file:
        shutil.copyfileobj(source, file, CHUNK)
        if not hasattr(os, "sync"):
            durable.sync(file)
    if place.stat().st_size != about.size:
        raise refuse("age-altered")
    _settle(place, about)


def _settle(place: Path, about: tarfile.TarInfo) -> None:
    place.chmod(stat.S_IMODE(about.mode) & 0o777 | stat.S_IWUSR | stat.S_IRUSR)
    os.utime(place, (float(about.mtime), float(about.mtime)))


def _drain(source: BinaryIO) -> None:
    """To the end, where an age file says that it was whole; behind an archive only zeros stand."""
    for chunk in iter(lambda: source.read(CHUNK), b""):
        if any(chunk):
            raise refuse("unlock-none")


def _is_plain(path: Path) -> bool:
    mode = path.lstat().st_mode
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def all_on_disk(folder: Path) -> None:
    """Everything written so far below a folder is on the disk when this returns."""
    if hasattr(os, "sync"):
        os.sync()
    for path in _folders(folder):
        durable.sync_folder(path)


def _folders(folder: Path) -> Iterator[Path]:
    yield folder
    yield from (path for path in folder.rglob("*") if path.is_dir())
