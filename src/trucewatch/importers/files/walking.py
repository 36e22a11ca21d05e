"""Finding the files of a case folder: nothing outside it, no link followed, no device opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trucewatch.importers.files.limits import Limits
from trucewatch.importers.files.problems import FileProblems
from trucewatch.values.refusal import Refusal, refuse

IGNORED_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx", "readme", "licence", "license"})
IGNORED_STARTS = (".", "~$", "#", "readme.", "licence.", "license.")
IGNORED_ENDS = ("~", ".swp", ".swo", ".bak")
"""Hidden files, what editors and systems leave behind, and words for people. Never told."""

MEDIA, REJECTED, IDENTITIES = "media", "rejected", "identities"


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file of the folder; path: relative, with slashes. media: it lies in `media/`."""

    path: str
    place: Path
    size: int
    media: bool


@dataclass(slots=True)
class Walk:
    """Going through one folder; what is wrong on the way is collected under its path."""

    root: Path
    limits: Limits
    problems: list[FileProblems]

    def files(self) -> Iterator[Found]:
        """Every file that may be read, folder by folder in the order of names.

        Raises Refusal if the folder itself is absent or may not be listed.
        """
        waiting = [(self.root, "")]
        while waiting:
            folder, path = waiting.pop()
            inner = []
            for entry in self._listed(folder, path):
                below = f"{path}{_plain_name(entry.name)}"
                if self._is_folder(entry, below):
                    inner.append((Path(entry.path), f"{below}/"))
                elif (found := self._file(entry, below)) is not None:
                    yield found
            waiting.extend(reversed(inner))

    def _listed(self, folder: Path, path: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted((e for e in entries if not is_ignored(e.name)), key=_by_name)
        except OSError as error:
            if not path:
                raise _no_folder(folder, error) from error
            self._tell(path.rstrip("/"), "file-unreadable", refuse=True)
            return []

    def _is_folder(self, entry: os.DirEntry[str], path: str) -> bool:
        """Whether to go into it: not a link, not too deep, not what an import rejected."""
        if entry.is_symlink() or not entry.is_dir(follow_symlinks=False):
            return False
        if path == REJECTED:
            self._tell(path, "file-rejected-folder", refuse=False)
            return False
        if path.count("/") >= self.limits.folders:
            self._tell(path, "file-too-deep", refuse=True)
            return False
        return True

    def _file(self, entry: os.DirEntry[str], path: str) -> Found | None:
        if entry.is_dir(follow_symlinks=False):
            return None  # told, or left out
        refused, size = _facts(entry)
        if refused:
            self._tell(path, refused, refuse=True)
            return None
        return Found(path, Path(entry.path), size, path.startswith(f"{MEDIA}/"))

    def _tell(self, path: str, code: str, *, refuse: bool) -> None:
        told = FileProblems(path)
        if refuse:
            told.spoil(code, told.where())
        else:
            told.note(code, told.where())
        self.problems.append(told)


def is_ignored(name: str) -> bool:
    """Whether a file or folder of this name is passed over in silence."""
    plain = name.casefold()
    return not holds_identities(name) and (
        plain in IGNORED_NAMES or plain.startswith(IGNORED_STARTS) or plain.endswith(IGNORED_ENDS)
    )


def _facts(entry: os.DirEntry[str]) -> tuple[str, int]:
    """Why a file is not to be opened ("" if it may be), and its size in bytes."""
    if entry.is_symlink():
        return "file-link", 0
    if _plain_name(entry.name) != entry.name:
        return "file-name", 0
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError:
        return "file-unreadable", 0
    return ("" if stat.S_ISREG(facts.st_mode) else "file-special"), facts.st_size


def holds_identities(name: str) -> bool:
    """Whether a file of this name, or what an editor left of it, would hold identities in words."""
    plain = name.casefold().lstrip(".#~$")
    return plain.startswith(IDENTITIES) and ".age" not in plain


def _by_name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _plain_name(name: str) -> str:
    """The name without bytes that are no letters and without control characters."""
    readable = os.fsencode(name).decode("utf-8", "replace")
    return "".join("\ufffd" if ord(c) < 32 or ord(c) == 127 else c for c in readable)


def _no_folder(folder: Path, error: OSError) -> Refusal:
    shown = _plain_name(str(folder))
    if isinstance(error, PermissionError):
        return refuse("file-folder-closed", folder=shown)
    return refuse("file-no-folder", folder=shown)
