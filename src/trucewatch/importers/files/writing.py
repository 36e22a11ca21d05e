"""Writing raw rows back in the format of a case folder, under the names of the files they are from.

Used for `rejected/`: what an import left out, to be corrected and imported again. Files whose
structure is broken are copied as they are; a file with an identity in plain words never is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

from trucewatch.importers.files.limits import LIMITS
from trucewatch.importers.files.opening import open_still
from trucewatch.importers.files.rows import FileRole, FolderFile, RawRow
from trucewatch.importers.files.shape import Shape
from trucewatch.importers.files.writing_csv import csv_text
from trucewatch.importers.files.writing_json import geojson_text
from trucewatch.importers.files.writing_yaml import yaml_text
from trucewatch.values.refusal import refuse

_COPY_BYTES = max(LIMITS.table_bytes, LIMITS.tree_bytes)
_Write = Callable[[Sequence[RawRow], Shape], str]


def write_rejected(
    rows: Iterable[RawRow], files: Iterable[FolderFile], source: Path, target: Path, shape: Shape
) -> tuple[str, ...]:
    """Write the rows given, and copies of the broken files of `source`, into `target`.

    Returns the paths written, relative to `target`. Rows of broken files are not written: the
    copy holds them. Raises Refusal if a file is there already or cannot be written; nothing is
    ever overwritten.
    """
    broken = {file.path: file for file in files if file.role is FileRole.BROKEN}
    written = [
        _copy(source / path, target, path) for path, file in broken.items() if not file.identity
    ]
    whole = [row for row in rows if row.where.file not in broken]
    return tuple(written + list(write_rows(whole, target, shape)))


def write_rows(rows: Iterable[RawRow], target: Path, shape: Shape) -> tuple[str, ...]:
    """Write top rows into files named as those they come from, in the same format, in UTF-8."""
    ordered = sorted(rows, key=_file_of)
    return tuple(
        _write(target, path, _writer(path)(list(those), shape).encode())
        for path, those in groupby(ordered, key=_file_of)
    )


def _file_of(row: RawRow) -> str:
    return row.where.file


def _writer(path: str) -> _Write:
    ending = path.rpartition(".")[2].casefold()
    return {"csv": csv_text, "geojson": geojson_text}.get(ending, yaml_text)


def _copy(place: Path, target: Path, path: str) -> str:
    with open_still(place, _COPY_BYTES) as handle:
        return _write(target, path, handle.read())


def _write(target: Path, path: str, content: bytes) -> str:
    """A new file, whole or not at all."""
    place = target.joinpath(*path.split("/"))
    if not place.resolve().is_relative_to(target.resolve()):
        raise ValueError("a path that leads out of the folder")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_new(place, content)
    except FileExistsError:
        raise refuse("file-rejected-exists", path=path) from None
    except OSError as error:
        raise refuse("file-unwritable", path=path) from error
    return path


def _write_new(place: Path, content: bytes) -> None:
    with place.open("xb") as handle:
        try:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        except OSError:
            place.unlink()
            raise
