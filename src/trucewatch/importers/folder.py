"""A case folder, read and compared with the workspace: what `accept_drafts` is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from trucewatch.acts.importing.readings import Reading
from trucewatch.importers.comparing import compare, vanished, vanished_finding
from trucewatch.importers.customs import Customs
from trucewatch.importers.cycles import cycle_findings
from trucewatch.importers.drafting import Drafted, draft_rows
from trucewatch.importers.files.folder import read_folder as read_files
from trucewatch.importers.files.rows import FileRole, RawFolder, RawRow
from trucewatch.importers.identities import (
    AgeKey,
    Identities,
    closed_finding,
    match_identities,
    open_identities,
)
from trucewatch.importers.known import Known, known_of, nothing_known, stored_links
from trucewatch.importers.media import with_media
from trucewatch.importers.placing import placed
from trucewatch.importers.problems import problem
from trucewatch.importers.series import REJECTED, renamed, require_known, series_name
from trucewatch.importers.shape import folder_shape
from trucewatch.records.plain import PROTECTED
from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.progress import Progress, silent

CASE_FILE = "case.yaml"


@dataclass(frozen=True, slots=True)
class FolderRead:
    """The reading; the folder as it was written, and the row of a file that holds each draft."""

    place: Path
    reading: Reading
    raw: RawFolder = field(repr=False)
    tops: Mapping[UUID, RawRow] = field(default_factory=dict, repr=False)


@collector_at_rest()
def read_folder(
    folder: Path,
    key: AgeKey | None = None,
    *,
    workspace: bool = True,
    as_folder: str | None = None,
    progress: Progress = silent,
) -> FolderRead:
    """Everything in a case folder as drafts, with every problem, compared with the workspace.

    key: opens `identities.age`. workspace: False where there is none to compare with. as_folder:
    the name it was imported under, if it has another now. Raises Refusal for a folder that is
    absent, a wrong key, and a name under which nothing was imported.
    """
    entries = open_identities(folder, key)
    raw = read_files(
        folder, folder_shape(), progress=lambda _, done, total: progress("read", done, total)
    )
    closed = closed_finding(folder, key)
    raw = replace(raw, findings=(*raw.findings, *closed))
    return _compared(folder.resolve(), raw, entries, workspace, as_folder, progress)


def _compared(
    place: Path,
    raw: RawFolder,
    entries: Mapping[str, Any],
    workspace: bool,
    as_folder: str | None,
    progress: Progress,
) -> FolderRead:
    """Drafts of the rows of a folder, and how they stand to the workspace."""
    name = series_name(place, as_folder)
    stated = next((row for row in raw.rows if row.kind == "case"), None)
    if stated is None or not stated.ref:
        return _without_case(place, raw, name)
    known = known_of(stated.ref, name) if workspace else nothing_known()
    require_known(known, as_folder)
    drafted = _drafted(raw, known, Customs.of_case(stated.fields), progress)
    media = with_media(place, raw.files, drafted.drafts, progress)
    drafted = replace(drafted, drafts=media.drafts)
    cycles = list(_cycles(drafted, known, workspace))
    unsound = _unsound(raw, drafted, [*cycles, *media.findings])
    made = compare(drafted.drafts, unsound, known, progress)
    partly = place.name == REJECTED
    gone = [] if partly else list(vanished(drafted.drafts, known, _unread(raw)))
    identities = match_identities(entries, drafted.drafts, known)
    findings = [
        *(renamed(known, name, CASE_FILE) if workspace else ()),
        *raw.findings, *drafted.findings, *media.findings, *cycles, *made.findings,
        *identities.findings,
        *(vanished_finding(*one) for one in gone),
    ]  # fmt: skip
    reading = Reading(
        folder=name,
        case=known.case,
        drafts=_with_marks(drafted.drafts, identities),
        findings=in_order(findings),
        new=frozenset(made.new),
        changed=made.changed,
        digests=made.digests,
        unsound=frozenset(unsound | made.standing_apart),
        within=drafted.within,
        vanished=[(kind, ref, based.record) for kind, ref, based in gone],
        identities=identities.words,
    )
    return FolderRead(place, reading, raw, drafted.tops)


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """By file, line and column; those about no file last."""
    return sorted(findings, key=lambda finding: _place(finding.where))


def _place(where: tuple[Where, ...]) -> tuple[bool, str, int, int]:
    first = where[0] if where else Where()
    return not first.file, first.file, first.line, first.column


def _without_case(place: Path, raw: RawFolder, name: str) -> FolderRead:
    """A folder that does not say its case: nothing can be compared, all else is told."""
    known = nothing_known()
    drafted = _drafted(raw, known, Customs(), silent)
    lacking = problem("import-no-case", Where(CASE_FILE))
    findings = in_order([lacking, *raw.findings, *drafted.findings])
    unsound = frozenset(draft.id for draft in drafted.drafts)
    reading = Reading(name, known.case, drafted.drafts, findings, unsound=unsound, new=unsound)
    return FolderRead(place, reading, raw, drafted.tops)


def _drafted(raw: RawFolder, known: Known, customs: Customs, progress: Progress) -> Drafted:
    rows = list(placed(raw.rows))
    return draft_rows(rows, known.case, known.id_for, known.ids(), customs, progress)


def _cycles(drafted: Drafted, known: Known, workspace: bool) -> list[Finding]:
    def stored(kind: str, name: str) -> Mapping[UUID, UUID]:
        return stored_links(known.case, kind, name) if workspace else {}

    return list(cycle_findings(drafted.drafts, stored))


def _unsound(raw: RawFolder, drafted: Drafted, told: Sequence[Finding]) -> set[UUID]:
    """Drafts with an error: in their values, their file, a cycle, or while the file was read."""
    circling = {where.record for finding in told for where in finding.where}
    broken = {file.path for file in raw.files if file.role is FileRole.BROKEN}
    refused = {
        record
        for record, top in drafted.tops.items()
        if not raw.is_sound(top) or top.where.file in broken
    }
    return set(drafted.unsound) | refused | {record for record in circling if record}


def _unread(raw: RawFolder) -> set[str]:
    """Files whose rows cannot be said to have vanished, because they could not be read."""
    lost = {file.path for file in raw.files if file.role in (FileRole.BROKEN, FileRole.REFUSED)}
    errors = (finding for finding in raw.findings if finding.severity is Severity.ERROR)
    return lost | {where.file for finding in errors for where in finding.where}


def _with_marks(drafts: Sequence[Draft], identities: Identities) -> Sequence[Draft]:
    """Drafts that show which protected fields are set, and nothing of what they hold."""
    if not identities.words:
        return drafts
    return [
        replace(draft, plain=draft.plain | dict.fromkeys(identities.words[draft.id], PROTECTED))  # type: ignore[operator]
        if draft.id in identities.words
        else draft
        for draft in drafts
    ]
