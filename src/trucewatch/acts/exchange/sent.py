"""What a package from elsewhere brings: records with their sealed revisions, files, proofs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from trucewatch.vault.fields import Sealed
from trucewatch.vault.verifying_entries import LoggedEntry


@dataclass(frozen=True, slots=True)
class Taken:
    """A revision as it was sealed elsewhere."""

    number: int
    schema: int
    root: bytes
    sealed: Sealed = field(repr=False)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A record of a package, its revisions the oldest first."""

    kind: str
    id: UUID
    revisions: tuple[Taken, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """A package that was verified.

    digest: of its tag manifest. origin, size, root: of the checkpoint it stands under. keys: those
    that were trusted. entries: as they stand in that log, and their acts. proofs: the tree, its
    checkpoints and manifests, by path. objects: digest and path of each file of media.
    """

    place: Path
    digest: str
    origin: str
    size: int
    root: bytes
    keys: tuple[str, ...]
    records: tuple[Foreign, ...] = field(repr=False)
    entries: tuple[LoggedEntry, ...] = field(repr=False)
    proofs: Mapping[str, bytes] = field(repr=False)
    objects: Sequence[tuple[str, str]] = field(repr=False)

    @property
    def case(self) -> UUID:
        """The one case that the package is of."""
        return next(record.id for record in self.records if record.kind == "case")
