"""What was read from a case folder and compared with the workspace, ready to be accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding, Severity

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """All drafts of a folder, and how each stands to the workspace.

    folder: the name its rows are remembered under. new, changed: ids of drafts to be written;
    every other draft is already so in the workspace. changed gives the revision compared with.
    digests: SHA-256 of each draft to be remembered. unsound: drafts with an error of their own.
    within: for a draft of a nested row, the draft of the row that holds it; one is not kept
    without the other.
    vanished: (kind, ref, id) of records whose row is no longer in the folder. identities:
    protected words by record and field, never shown. for_every_case: places and actors in it are
    known to every case, as those of a list that others publish.
    """

    folder: str
    case: UUID
    drafts: Sequence[Draft] = field(repr=False)
    findings: Sequence[Finding] = ()
    new: frozenset[UUID] = field(default=frozenset(), repr=False)
    changed: Mapping[UUID, int] = field(default_factory=dict, repr=False)
    digests: Mapping[UUID, str] = field(default_factory=dict, repr=False)
    unsound: frozenset[UUID] = field(default=frozenset(), repr=False)
    within: Mapping[UUID, UUID] = field(default_factory=dict, repr=False)
    vanished: Sequence[tuple[str, str, UUID]] = ()
    identities: Mapping[UUID, Words] = field(default_factory=dict, repr=False)
    for_every_case: bool = False

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity is Severity.ERROR]
