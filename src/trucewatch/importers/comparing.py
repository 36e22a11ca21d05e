"""Three ways to look at a row: as last imported, as the file has it, as the workspace has it.

The same again changes nothing. A row changed in the file alone becomes a change of its record. A
row changed on both sides is told and overwrites nothing. A row that vanished is told; whoever
wants its record withdrawn says so.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.importers.known import Based, Known, Standing, stored_plain
from trucewatch.importers.problems import problem
from trucewatch.records.models import CaseRecord
from trucewatch.records.plain import KINDS
from trucewatch.records.shape import RIGHTS
from trucewatch.values.codes.records import RecordState
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.progress import Progress, silent, told
from trucewatch.vault.canonical import canonical

FILLED = {"finding_decision": "fingerprint", "determination": "facts"}
"""The field of a draft that follows from the whole of its case, by kind."""


@dataclass(slots=True)
class Comparison:
    """Which drafts are new or changed (with the revision compared with), and what to tell."""

    new: set[UUID] = field(default_factory=set)
    changed: dict[UUID, int] = field(default_factory=dict)
    digests: dict[UUID, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    standing_apart: set[UUID] = field(default_factory=set)


def digest_of(draft: Draft) -> str:
    """SHA-256 of the plain form with its names sorted, in hexadecimal, without protected words."""
    return hashlib.sha256(_sorted(draft.plain).encode()).hexdigest()


_sorted = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def compare(
    drafts: Sequence[Draft],
    unsound: Collection[UUID],
    known: Known,
    progress: Progress = silent,
) -> Comparison:
    """How each draft stands to the workspace. Unsound ones are only sorted into new and changed."""
    made = Comparison()
    for draft in told(drafts, "compare", progress):
        based = known.bases.get((draft.kind, draft.ref))
        standing = known.standing(draft.kind, draft.ref)
        if standing is None:
            made.new.add(draft.id)
        if draft.id not in unsound:
            _settle(made, draft, based, standing)
    return made


def vanished(
    drafts: Sequence[Draft], known: Known, unread: Collection[str]
) -> Iterator[tuple[str, str, Based]]:
    """Rows of the last import that stand in no file now, but for files that could not be read."""
    here = {(draft.kind, draft.ref) for draft in drafts}
    for (kind, ref), based in known.bases.items():
        standing = known.standing(kind, ref)
        gone = standing is None or standing.state is not RecordState.CURRENT
        if (kind, ref) not in here and based.file not in unread and not gone:
            yield kind, ref, based


def vanished_finding(kind: str, ref: str, based: Based) -> Finding:
    where = Where(based.file, kind=kind, ref=ref, record=based.record)
    return problem("import-vanished", where, severity=Severity.WARNING, kind=kind, ref=ref)


def _settle(made: Comparison, draft: Draft, based: Based | None, standing: Standing | None) -> None:
    digest = digest_of(draft)
    if based is not None and based.digest == digest:
        return
    made.digests[draft.id] = digest
    if standing is None:
        return
    if standing.state is RecordState.ERASED:
        _apart(made, draft, "import-erased")
    elif standing.own and based is not None and standing.revision == based.revision:
        made.changed[draft.id] = standing.revision
    elif fields := _differing(draft):
        withdrawn = standing.state is RecordState.WITHDRAWN
        _tell_difference(made, draft, based if standing.own else None, fields, withdrawn)


def _tell_difference(
    made: Comparison,
    draft: Draft,
    based: Based | None,
    fields: tuple[str, ...],
    withdrawn: bool,
) -> None:
    """Nothing is overwritten: of what cases share, the workspace's own stands and is used."""
    if based is None and not issubclass(KINDS[draft.kind], CaseRecord) and draft.kind != "case":
        del made.digests[draft.id]
        made.findings.append(
            problem("import-shared-differs", draft.where, severity=Severity.NOTE, fields=fields)
        )
        return
    if withdrawn:
        _apart(made, draft, "import-withdrawn", fields)
    else:
        _apart(made, draft, "import-both-changed" if based else "import-ref-taken", fields)


def _apart(made: Comparison, draft: Draft, code: str, fields: tuple[str, ...] = ()) -> None:
    made.digests.pop(draft.id, None)
    made.standing_apart.add(draft.id)
    kind, ref = draft.kind, draft.ref
    made.findings.append(problem(code, draft.where, kind=kind, ref=ref, fields=fields))


def _differing(draft: Draft) -> tuple[str, ...]:
    """The fields in which the record of the workspace is not as the draft."""
    stored = stored_plain(draft.kind, draft.id)
    return tuple(
        name
        for name, value in draft.plain.items()
        if name not in {"state", *RIGHTS.get(draft.kind, ())}
        and canonical(value) != canonical(stored[name])
        and not _filled_later(draft, name)
    )


def _filled_later(draft: Draft, name: str) -> bool:
    """Fields that are filled when a draft is accepted, where a file leaves them empty."""
    return FILLED.get(draft.kind) == name and not draft.plain[name]
