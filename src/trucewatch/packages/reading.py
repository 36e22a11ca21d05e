"""Read a package that was found sound: its records with all their revisions, as they were sealed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from trucewatch.acts.exchange.sent import Foreign, Sent, Taken
from trucewatch.records.plain import KINDS
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault import contents
from trucewatch.vault.bagit import DECLARED, MANIFEST, TAG_MANIFEST
from trucewatch.vault.bags import Bag, digest_of, open_bag, read_whole
from trucewatch.vault.broken import Step
from trucewatch.vault.contents import Description
from trucewatch.vault.verifying_entries import LoggedEntry
from trucewatch.vault.verifying_package import Pins, verify_package

NOT_TAKEN = frozenset({"member", "case_role"})
"""Who may do what in a workspace is for that workspace alone to say."""


def is_package(place: Path) -> bool:
    """Whether a place claims to be a package rather than a case folder."""
    return (place / DECLARED).is_file() or (place.is_file() and place.suffix == ".zip")


def read_package(place: Path, pins: Pins, progress: Progress = silent) -> Sent:
    """The package, every step of verification taken. NotVerified where one did not hold.

    Raises Refusal where it is no package of exactly one case.
    """
    verify_package(place, pins, progress).demand()
    with open_bag(place) as bag:
        described = Description.parse(read_whole(bag, contents.DESCRIPTION, Step.BAG))
        entries = _entries(bag)
        foreign = _foreign(entries)
        if sum(record.kind == "case" for record in foreign) != 1:
            raise refuse("package-no-case")
        return Sent(
            place=place,
            digest=digest_of(bag, TAG_MANIFEST),
            origin=described.origin,
            size=described.size,
            root=described.root,
            keys=tuple(str(key) for key in pins.keys if key.name == described.origin),
            records=foreign,
            entries=entries,
            proofs=_proofs(bag),
            objects=_objects(bag),
        )


def _entries(bag: Bag) -> tuple[LoggedEntry, ...]:
    acts = contents.read_acts(read_whole(bag, contents.ACTS, Step.ACTS))
    return tuple(contents.read_entries(read_whole(bag, contents.ENTRIES, Step.ENTRIES), acts))


def _foreign(entries: Sequence[LoggedEntry]) -> tuple[Foreign, ...]:
    found: dict[tuple[str, str], list[Taken]] = {}
    for logged in entries:
        if logged.revised is not None and logged.revised.kind in KINDS.keys() - NOT_TAKEN:
            revised = logged.revised
            found.setdefault((revised.kind, str(revised.record)), []).append(_taken(logged))
    return tuple(
        Foreign(kind, UUID(record), tuple(some)) for (kind, record), some in sorted(found.items())
    )


def _taken(logged: LoggedEntry) -> Taken:
    assert logged.revised is not None and logged.fields is not None
    revised = logged.revised
    return Taken(revised.revision, revised.schema, revised.root, logged.fields)


def _proofs(bag: Bag) -> dict[str, bytes]:
    """The tree and its checkpoints, with the manifests that prove them; nothing of any record."""
    kept = [path for path in bag.sizes if path.startswith(contents.LOG)]
    kept = [path for path in kept if path not in (contents.ACTS, contents.ENTRIES)]
    named = (*kept, contents.DESCRIPTION, MANIFEST, TAG_MANIFEST, contents.SIGNATURE)
    return {path: read_whole(bag, path, Step.BAG) for path in named}


def _objects(bag: Bag) -> Sequence[tuple[str, str]]:
    """(digest, path) of every file of media."""
    paths = sorted(path for path in bag.sizes if path.startswith(contents.OBJECTS))
    return [(path.split("/")[2], path) for path in paths]
