"""Steps 4 to 6 of verification: entries, acts, revisions. Numbers: docs/verification.md."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from trucewatch.vault.broken import Broken, Step, extra, missing, tampered, unchecked
from trucewatch.vault.commitments import Scope
from trucewatch.vault.entries import VERSION, Revised, entry
from trucewatch.vault.fields import Sealed
from trucewatch.vault.merkle import leaf_hash
from trucewatch.vault.report import Report
from trucewatch.vault.sealing import verify_sealed
from trucewatch.vault.tiles import Tree


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """An act as it is kept: its id, its root, its fields (None: they are not there)."""

    id: UUID
    root: bytes
    fields: Sealed | None


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """An entry as it is kept, with what it seals.

    `number` None: recorded, not sealed yet. `fields` None: the revision is not there. Entries of
    one act share one `LoggedAct`.
    """

    number: int | None
    act: LoggedAct
    revised: Revised | None
    fields: Sealed | None = None
    version: str = VERSION


class Entries:
    """Takes logged entries in the order of their numbers and reports on steps 4, 5 and 6."""

    def __init__(self, report: Report, tree: Tree | None, whole: bool) -> None:
        self.report = report
        self.sound = tree is not None
        self.leaves = tree.leaves() if tree else iter(())
        self.whole = whole
        self.next = 0
        self._acts: set[tuple[UUID, bytes]] = set()
        self._revisions: dict[UUID, int] = {}

    def take(self, logged: LoggedEntry) -> None:
        """Steps 4, 5 and 6 of one entry."""
        self._run(Step.ENTRIES, self._verify_entry, logged)
        act = (logged.act.id, logged.act.root)
        if act not in self._acts:
            if self.whole:
                self._acts.clear()  # there the entries of an act follow one another
            self._acts.add(act)
            self._run(Step.ACTS, verify_act, logged)
        if logged.revised is not None:
            self._run(Step.REVISIONS, partial(verify_revision, logged.revised), logged)

    def end(self) -> None:
        """No more entries come: those that the log holds after the last are missing."""
        if not self.sound:
            self.report.step(Step.ENTRIES).broken.append(
                unchecked(Step.ENTRIES, "verify-no-sound-tree")
            )
        elif self.whole:
            self._left_out(self.report.size)

    def _run(self, step: Step, verify: Callable[[LoggedEntry], None], logged: LoggedEntry) -> None:
        found = self.report.step(step)
        found.checked += 1
        try:
            verify(logged)
        except Broken as broken:
            found.broken.append(broken)

    def _verify_entry(self, logged: LoggedEntry) -> None:
        sealed = self._sealed_leaf(logged.number)
        if logged.version != VERSION:
            raise unchecked(Step.ENTRIES, "verify-entry-unknown-version", version=logged.version)
        leaf = leaf_of(logged)
        if sealed not in (None, leaf):
            raise tampered(Step.ENTRIES, "verify-entry-differs", number=logged.number or 0)
        self._follows(logged)

    def _sealed_leaf(self, number: int | None) -> bytes | None:
        """The leaf under this number; None where no checkpoint covers it or no tree is sound."""
        if number is None or number >= self.report.size:
            self.report.unsealed += 1
            return None
        if not self.sound:
            return None
        if number < self.next:
            raise extra(Step.ENTRIES, "verify-entry-twice", number=number)
        self._left_out(number)
        self.next += 1
        return next(self.leaves)

    def _left_out(self, number: int) -> None:
        """Pass over the leaves up to `number`; in a whole workspace none may be passed over."""
        if self.whole and number > self.next:
            self.report.step(Step.ENTRIES).broken.append(
                missing(Step.ENTRIES, "verify-numbers-left-out", first=self.next, last=number - 1)
            )
        while self.next < number:
            next(self.leaves)
            self.next += 1

    def _follows(self, logged: LoggedEntry) -> None:
        """The revisions of a record count upwards; in a whole workspace without a gap."""
        if logged.revised is None:
            return
        record, number = logged.revised.record, logged.revised.revision
        before = self._revisions.get(record, 0)
        self._revisions[record] = max(before, number)
        if number <= before:
            raise extra(Step.ENTRIES, "verify-revision-twice", record=str(record), number=number)
        if self.whole and number != before + 1 and before:
            raise missing(
                Step.ENTRIES, "verify-revision-left-out", record=str(record), number=before + 1
            )


def leaf_of(logged: LoggedEntry) -> bytes:
    """The leaf of an entry, computed anew from what it is said to be."""
    try:
        return leaf_hash(entry(logged.act.root, logged.revised))
    except ValueError:
        raise tampered(Step.ENTRIES, "verify-entry-malformed") from None


def verify_act(logged: LoggedEntry) -> None:
    """Broken unless the fields of the act give the root named in its entry."""
    if logged.act.fields is None:
        raise missing(Step.ACTS, "verify-act-missing", act=str(logged.act.id))
    verify_sealed(logged.act.id, logged.act.fields, logged.act.root, Scope.ACT)


def verify_revision(revised: Revised, logged: LoggedEntry) -> None:
    """Broken unless the fields of the revision give the root named in its entry."""
    if logged.fields is None:
        raise missing(
            Step.REVISIONS,
            "verify-revision-missing",
            kind=revised.kind,
            record=str(revised.record),
            number=revised.revision,
        )
    verify_sealed(revised.record, logged.fields, revised.root)
