"""Reading a case folder: every file, every problem, nothing stopped at the first."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TextIO

from trucewatch.importers.files.csv_file import csv_rows
from trucewatch.importers.files.decoding import Encoding, find_encoding
from trucewatch.importers.files.geojson_file import geojson_rows
from trucewatch.importers.files.limits import LIMITS, Limits
from trucewatch.importers.files.opening import open_still
from trucewatch.importers.files.problems import FileProblems, shown
from trucewatch.importers.files.refs import FolderRefs
from trucewatch.importers.files.rows import FileRole, FolderFile, RawFolder, RawRow
from trucewatch.importers.files.shape import Shape
from trucewatch.importers.files.walking import IDENTITIES, Found, Walk, holds_identities
from trucewatch.importers.files.yaml_file import yaml_rows
from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.progress import EVERY, Progress, silent
from trucewatch.values.refusal import Refusal

_ROWS = (".yaml", ".yml", ".csv", ".geojson")


def read_folder(
    folder: Path, shape: Shape, limits: Limits = LIMITS, progress: Progress = silent
) -> RawFolder:
    """All rows, findings and files of a case folder.

    progress: told before each file, and within long ones, its path, the bytes read so far, the
    bytes in all; at the end "" for the path.
    Raises Refusal only if the folder itself is absent or may not be listed.
    """
    reading = _Folder(shape, limits, progress)
    walk = Walk(folder, limits, reading.problems)
    found = list(walk.files())
    reading.total = sum(one.size for one in found if not one.media)
    with collector_at_rest():
        for one in found:
            progress(one.path, reading.done, reading.total)
            reading.take(one)
            reading.done += 0 if one.media else one.size
        progress("", reading.done, reading.total)
        return reading.result()


@dataclass(slots=True)
class _Folder:
    """A folder while it is read."""

    shape: Shape
    limits: Limits
    progress: Progress
    done: int = 0
    total: int = 0
    problems: list[FileProblems] = field(default_factory=list)
    rows: list[RawRow] = field(default_factory=list)
    files: list[FolderFile] = field(default_factory=list)
    refs: FolderRefs = field(default_factory=FolderRefs)

    def take(self, found: Found) -> None:
        """One file: read, or listed for what it is."""
        problems = FileProblems(found.path)
        self.problems.append(problems)
        name = found.path.rpartition("/")[2].casefold()
        stem, dot, _ = name.rpartition(".")
        ending = f".{name.rpartition('.')[2]}" if dot else ""
        if name == f"{IDENTITIES}.age":
            self._list(found, FileRole.IDENTITIES)
        elif holds_identities(name):
            problems.identity = True
            problems.spoil("file-identities-plain", problems.where())
            self._list(found, FileRole.REFUSED, identity=True)
        elif found.media:
            if ending in _ROWS:
                problems.note("file-rows-in-media", problems.where())
            self._list(found, FileRole.MEDIA)
        elif ending in _ROWS:
            self._read(found, problems, ending, stem)
        else:
            problems.note("file-not-read", problems.where())
            self._list(found, FileRole.OTHER)

    def _list(self, found: Found, role: FileRole, identity: bool = False) -> None:
        self.files.append(FolderFile(found.path, role, found.size, identity=identity))

    def _read(self, found: Found, problems: FileProblems, ending: str, stem: str) -> None:
        limit = self.limits.table_bytes if ending == ".csv" else self.limits.tree_bytes
        rows: list[RawRow] = []
        encoding: Encoding | None = None
        try:
            with open_still(found.place, limit) as handle:
                encoding = find_encoding(handle)
                _tell_encoding(encoding, problems)
                for row in self._rows(handle, encoding, problems, ending, stem):
                    rows.append(row)
                    if len(rows) % EVERY == 0:
                        self.progress(found.path, self.done + handle.tell(), self.total)
        except Refusal as refusal:
            problems.refused_whole(refusal)
        self.refs.check(rows, problems)
        if problems.broken:
            problems.refused.update(row.spot for row in rows)
        problems.tell_rest()
        self.rows += rows
        role = FileRole.ROWS
        if problems.broken:
            role = FileRole.BROKEN if encoding else FileRole.REFUSED
        size, digest = (encoding.size, encoding.sha256) if encoding else (found.size, "")
        self.files.append(FolderFile(found.path, role, size, digest, problems.identity))

    def _rows(
        self, handle: BinaryIO, encoding: Encoding, problems: FileProblems, ending: str, stem: str
    ) -> Iterator[RawRow]:
        if encoding.size == encoding.skip:
            problems.note("file-empty", problems.where())
            return
        with _letters(handle, encoding) as stream:
            if ending == ".csv":
                yield from self._table(stream, problems, stem)
            else:
                read = geojson_rows if ending == ".geojson" else yaml_rows
                yield from read(stream.read(), self.shape, problems, self.limits)

    def _table(self, stream: TextIO, problems: FileProblems, stem: str) -> Iterator[RawRow]:
        plural = stem.partition("-")[0]
        kind = self.shape.plurals.get(plural)
        if kind is not None:
            yield from csv_rows(stream, kind, self.shape, problems)
            return
        problems.broken = True
        known = tuple(self.shape.plurals)
        problems.unknown("file-unknown-kind", None, problems.where(), known, name=shown(plural))

    def result(self) -> RawFolder:
        """What was read, the findings in the order of the files and lines."""
        refused = frozenset(spot for one in self.problems for spot in one.refused)
        findings = [found for one in self.problems for found in one.findings]
        findings.sort(key=lambda f: (f.where[0].file, f.where[0].line, f.where[0].column))
        return RawFolder(tuple(self.rows), tuple(findings), tuple(self.files), refused)


@contextmanager
def _letters(handle: BinaryIO, encoding: Encoding) -> Iterator[TextIO]:
    """The file as text with one kind of line end; it stays open for what is still to be asked."""
    stream = io.TextIOWrapper(handle, encoding.codec, "replace")
    yield stream
    stream.detach()


def _tell_encoding(encoding: Encoding, problems: FileProblems) -> None:
    if encoding.bad_line:
        where = problems.where((encoding.bad_line, 0))
        problems.spoil(
            "file-bytes", where, encoding=encoding.name or "UTF-8", n=max(encoding.bad, 1)
        )
    elif encoding.name:
        problems.note("file-encoding", problems.where(), encoding=encoding.name)
