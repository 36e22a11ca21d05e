"""Files of `media/`: told by the evidence that names them, and taken into the vault.

A row of evidence names its file in `file_name`, relative to `media/`. The file is read once to know
its digest, so that a file that changed is seen, and once more when it is taken in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from trucewatch.importers.files.opening import open_still
from trucewatch.importers.files.rows import FileRole, FolderFile
from trucewatch.importers.problems import problem, refused
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.plain import Json
from trucewatch.values.progress import Progress
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.vault.storage.objects import Objects

FOLDER = "media/"
LIMIT = 1 << 50  # bytes: a video is as long as it is
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Media:
    """Drafts that know the digest of their file, and what is wrong with files and names."""

    drafts: Sequence[Draft]
    findings: tuple[Finding, ...] = ()


def with_media(
    place: Path, files: Iterable[FolderFile], drafts: Sequence[Draft], progress: Progress
) -> Media:
    """Drafts of evidence with `object`, `size` and `held` of the file that they name."""
    there = {file.path: file for file in files if file.role is FileRole.MEDIA}
    findings: list[Finding] = []
    wanted = {draft.id: _path(draft) for draft in drafts if _path(draft)}
    found, done = [], 0
    for draft in drafts:
        if draft.id in wanted:
            progress("media", done, len(wanted))
            done += 1
            draft = _with_file(draft, place, there, findings)
        found.append(draft)
    findings += [_unnamed(path) for path in sorted(set(there) - set(wanted.values()))]
    return Media(found, tuple(findings))


def take_in(place: Path, drafts: Iterable[Draft], objects: Objects) -> None:
    """Put the files of these drafts into the vault; there for good when this returns.

    Raises Refusal where a file is no longer the one that was read.
    """
    wanted = [draft for draft in drafts if _path(draft) and draft.plain["object"]]
    stored = objects.put_all(_opened(place, wanted))
    for draft, kept in zip(wanted, stored, strict=True):
        if kept.sha256 != draft.plain["object"]:
            raise refuse("import-media-changed", file=_path(draft))


def _opened(place: Path, drafts: Iterable[Draft]) -> Iterator[BinaryIO]:
    """The files, each open until the next is asked for."""
    for draft in drafts:
        with open_still(place / _path(draft), LIMIT) as source:
            yield source


def _path(draft: Draft) -> str:
    """Where the file of a draft lies in the folder; nothing where it names none."""
    name = str(draft.plain.get("file_name") or "") if draft.kind == "evidence" else ""
    return f"{FOLDER}{name.removeprefix(FOLDER)}" if name else ""


def _with_file(
    draft: Draft, place: Path, there: dict[str, FolderFile], findings: list[Finding]
) -> Draft:
    path, where = _path(draft), replace(draft.where, field="file_name")
    if path not in there:
        if draft.plain["held"] == EvidenceHeld.HELD:
            findings.append(problem("import-media-absent", where, file=path))
        return draft
    try:
        digest, size = _digest(place / path)
    except Refusal as refusal:
        findings.append(refused(refusal, where))
        return draft
    held: dict[str, Json] = {"object": digest, "size": size, "held": EvidenceHeld.HELD.value}
    return replace(draft, plain={**draft.plain, **held})


def _digest(path: Path) -> tuple[str, int]:
    found, size = hashlib.sha256(), 0
    with open_still(path, LIMIT) as source:
        while chunk := source.read(CHUNK):
            found.update(chunk)
            size += len(chunk)
    return found.hexdigest(), size


def _unnamed(path: str) -> Finding:
    return problem("import-media-unnamed", Where(path), severity=Severity.WARNING, file=path)
