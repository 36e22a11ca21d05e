"""Raw rows: what stands in the files of a case folder, as words, with where each word stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from trucewatch.values.finding import Finding, Severity, Where

RawValue: TypeAlias = "str | tuple[RawValue, ...] | Mapping[str, RawValue]"
Mark: TypeAlias = tuple[int, int]
"""Line and column from 1; line 0 means the line of the row."""
Spot: TypeAlias = tuple[str, int, int]
"""File, line and column where a top row begins: what names a row within one reading."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One record as it is written: words for every field given, empty ones left out.

    ref is "" where the file gives none. where: file, line, column (of a CSV file: the number of
    the table's column), kind and ref. unread: what has no place in the kind (unknown fields,
    surplus cells "+1", second copies "name#2"), kept so that nothing is lost when it is written
    back. Protected fields are in neither.
    """

    kind: str
    ref: str
    fields: Mapping[str, RawValue]
    where: Where
    children: tuple[RawRow, ...] = ()
    unread: Mapping[str, RawValue] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict, compare=False, repr=False)

    def at(self, name: str) -> Where:
        """Where a field stands ("name.en" for one language of it), else where the row begins."""
        mark = self.marks.get(name) or self.marks.get(name.partition(".")[0])
        line, column = mark or (0, self.where.column)
        line = line or self.where.line
        return Where(self.where.file, line, column, self.kind, self.ref, field=name)

    @property
    def spot(self) -> Spot:
        """What names this row within one reading."""
        return self.where.file, self.where.line, self.where.column

    def tree(self) -> Iterator[RawRow]:
        """This row and every row nested in it, parents first."""
        yield self
        for child in self.children:
            yield from child.tree()


class FileRole(StrEnum):
    """What became of a file of the folder."""

    ROWS = "rows"
    BROKEN = "broken"
    REFUSED = "refused"
    MEDIA = "media"
    IDENTITIES = "identities"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file of the folder: relative POSIX path, size in bytes, hex SHA-256 of what was read.

    sha256 is "" for files that were not opened (media, identities, others, refused). broken: its
    structure cannot be trusted, so none of its rows is sound. identity: it holds an identity in
    plain words and is never copied.
    """

    path: str
    role: FileRole
    size: int = 0
    sha256: str = ""
    identity: bool = False


@dataclass(frozen=True, slots=True)
class RawFolder:
    """Everything a case folder holds: rows in the order of the files, findings, the files."""

    rows: tuple[RawRow, ...]
    findings: tuple[Finding, ...]
    files: tuple[FolderFile, ...]
    refused: frozenset[Spot] = frozenset()

    def is_sound(self, row: RawRow) -> bool:
        """Whether reading found no error in a top row or in anything nested in it."""
        return row.spot not in self.refused

    @property
    def has_errors(self) -> bool:
        """Whether anything found is an error."""
        return any(found.severity is Severity.ERROR for found in self.findings)
