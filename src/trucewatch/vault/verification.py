"""Verify a log and what it seals, in the numbered steps of docs/verification.md.

1 keys and signatures, 2 checkpoints, 3 tree, 4 entries, 5 acts, 6 revisions are taken here, from
files and from what the caller gives; nothing here opens a database. 7, the live row against its
last revision, is taken by records; 8 objects and 9 stamps by those who keep them. They write into
the same report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from trucewatch.vault.checkpoints import Checkpoints
from trucewatch.vault.cosigned import all_seen
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.verifying_entries import Entries, LoggedEntry
from trucewatch.vault.verifying_log import (
    verify_checkpoints,
    verify_names,
    verify_signatures,
    verify_tree,
)
from trucewatch.vault.verifying_witnesses import verify_cosigned
from trucewatch.vault.witnesses import WitnessKey


def verify(
    folder: Path,
    origin: str,
    keys: Sequence[PublicKey],
    entries: Iterable[LoggedEntry],
    *,
    seen: Iterable[bytes] = (),
    witnesses: Sequence[WitnessKey] = (),
    whole: bool = True,
) -> Report:
    """The report of steps 1 to 6, if every one was taken and held; NotVerified otherwise.

    `entries` come by number, those without a number last. `seen` are checkpoints of this log that
    others kept: only they tell a log from one replaced as a whole. `witnesses` are those whose
    cosignatures count. `whole` False: the entries are a part of the log (a package), so that
    numbers may be left out.
    """
    report = examine(folder, origin, keys, entries, seen=seen, witnesses=witnesses, whole=whole)
    report.demand()
    return report


def examine(
    folder: Path,
    origin: str,
    keys: Sequence[PublicKey],
    entries: Iterable[LoggedEntry],
    *,
    seen: Iterable[bytes] = (),
    witnesses: Sequence[WitnessKey] = (),
    whole: bool = True,
) -> Report:
    """As `verify`, for a caller who takes further steps; it ends with `report.demand()`."""
    report = Report(origin)
    store = Checkpoints(folder, origin, keys)
    kept = verify_signatures(report, store.all(), keys)
    verify_names(report, store)
    foreign = verify_signatures(report, (*seen, *all_seen(folder), *store.published()), keys)
    foreign += verify_cosigned(report, folder, keys, witnesses)
    verify_checkpoints(report, kept, foreign)
    tree = verify_tree(report, folder, (*kept, *foreign))
    taking = Entries(report, tree, whole)
    for logged in entries:
        taking.take(logged)
    taking.end()
    return report
