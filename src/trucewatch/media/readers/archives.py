"""Archives (ZIP): what is in them by their table of contents, and what kind of archive it is.

Nothing is unpacked but a small file or two that say what the archive is, each up to a bound; so a
bomb cannot go off, and it is still said to be one. Source: PKWARE APPNOTE 6.3.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from trucewatch.media.failing import Hindered, attempt
from trucewatch.media.parts import Part
from trucewatch.media.plain import Bounded
from trucewatch.media.readers.office import properties
from trucewatch.media.readers.reader import Task
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

BY = "Python zipfile"
# Evidence is pictures, video and web archives, which hardly shrink: more is a bomb or a blank disk.
_BOMB_TIMES, _BOMB_BYTES = 100, 1 << 30
_SMALL_FILE = 1 << 20
_ENCRYPTED = 1
_OFFICE = "application/vnd.openxmlformats-officedocument."
_TOLD_BY_A_FILE = {
    "word/document.xml": f"{_OFFICE}wordprocessingml.document",
    "xl/workbook.xml": f"{_OFFICE}spreadsheetml.sheet",
    "ppt/presentation.xml": f"{_OFFICE}presentationml.presentation",
}
_TOLD_BY_ITSELF = frozenset(
    {
        "application/epub+zip",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
    }
)
WACZ = "application/wacz"


def read_archive(task: Task) -> MediaRead:
    """Tell what an archive lists, and what it says it is."""
    task.file.seek(0)
    try:
        archive = ZipFile(task.file)
    except BadZipFile:
        raise Hindered(Trouble.TRUNCATED) from None
    with archive:
        entries = archive.infolist()
        _tell_list(task, entries)
        if _is_bomb(entries, task.file):
            raise Hindered(Trouble.BOMB)
        locked = any(entry.flag_bits & _ENCRYPTED for entry in entries)
        if locked:
            task.tell(Part(trouble=(Trouble.ENCRYPTED,)))
        told = attempt(lambda: _tell_kind(task, archive, {one.filename for one in entries}))
        if isinstance(told, Trouble):
            task.tell(Part(trouble=(told,)))
        return MediaRead.PARTLY if locked or told else MediaRead.WHOLE


def _tell_list(task: Task, entries: Sequence[ZipInfo]) -> None:
    """Names tell of people, so they are metadata; their number is harmless."""
    bounded = Bounded(task.limits.metadata_bytes)
    names = [bounded.plain(entry.filename) for entry in entries[: task.limits.listed]]
    cut = {Trouble.METADATA_CUT} if len(entries) > task.limits.listed else set()
    active = {Trouble.ACTIVE} if any(_runs(entry.filename) for entry in entries) else set()
    trouble = tuple(bounded.trouble | cut | active)
    technical = Technical(entries=len(entries))
    task.tell(Part(BY, "", trouble, technical, {"zip": {"files": names}}))


def _runs(name: str) -> bool:
    return name.endswith(("vbaProject.bin", ".exe", ".js", ".lnk", ".apk"))


def _is_bomb(entries: Sequence[ZipInfo], file: BinaryIO) -> bool:
    """By what the table of contents says: files that overlap are each counted."""
    unpacked = sum(entry.file_size for entry in entries)
    return unpacked > _BOMB_BYTES and unpacked > _BOMB_TIMES * file.seek(0, 2)


def _tell_kind(task: Task, archive: ZipFile, names: set[str]) -> Trouble | None:
    kind = _kind(archive, names)
    bounded = Bounded(task.limits.metadata_bytes)
    told: Mapping[str, Json] = {}
    technical = Technical()
    if kind == WACZ:
        told = {"wacz": bounded.plain(json.loads(_small_file(archive, "datapackage.json")))}
    elif kind.startswith(_OFFICE):
        found, technical = properties(lambda name: _small_file(archive, name), names)
        told = {"office": bounded.plain(found)} if found else {}
    task.tell(Part("", kind, tuple(bounded.trouble), technical, told))
    return None


def _kind(archive: ZipFile, names: set[str]) -> str:
    """Empty for an archive of no special kind."""
    if "mimetype" in names:
        stated = _small_file(archive, "mimetype").decode("ascii", "replace").strip()
        return stated if stated in _TOLD_BY_ITSELF else ""
    if "datapackage.json" in names and any(name.startswith("archive/") for name in names):
        return WACZ
    return next((kind for name, kind in _TOLD_BY_A_FILE.items() if name in names), "")


def _small_file(archive: ZipFile, name: str) -> bytes:
    """A file of the archive; Hindered when it unpacks to more than it should."""
    with archive.open(name) as file:
        content = file.read(_SMALL_FILE + 1)
    if len(content) > _SMALL_FILE:
        raise Hindered(Trouble.BOMB)
    return content
