"""Verify a log and what it seals, in the numbered steps of docs/verification.md.

1 keys and signatures, 2 checkpoints, 3 tree, 4 entries, 5 acts, 6 revisions are taken here, from
files and from what the caller gives; nothing here opens a database. 7, the live row against its
last revision, is taken by records; 8 objects and 9 stamps by those who keep them. They write into
the same report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from trucewatch.vault.checkpoints import Checkpoints, origin_of
from trucewatch.vault.cosigned import all_seen
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.verifying_earlier import EarlierLog, verify_earlier
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
    earlier: Sequence[EarlierLog] = (),
) -> Report:
    """The report of steps 1 to 6, if every one was taken and held; NotVerified otherwise.

    `entries` come by number, those without a number last. `seen` are checkpoints of this log that
    others kept: only they tell a log from one replaced as a whole. `witnesses` are those whose
    cosignatures count. `whole` False: the entries are a part of the log (a package), so that
    numbers may be left out. `earlier`: the origins that this log goes on from; checkpoints of
    theirs may be among `seen`.
    """
    report = examine(
        folder, origin, keys, entries,
        seen=seen, witnesses=witnesses, whole=whole, earlier=earlier,
    )  # fmt: skip
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
    earlier: Sequence[EarlierLog] = (),
) -> Report:
    """As `verify`, for a caller who takes further steps; it ends with `report.demand()`."""
    report = Report(origin)
    store = Checkpoints(folder, origin, keys)
    ours, theirs = _by_origin(seen, earlier)
    kept = verify_signatures(report, store.all(), keys)
    verify_names(report, store)
    foreign = verify_signatures(report, (*all_seen(folder), *store.published()), keys)
    foreign += verify_signatures(report, ours, keys, strangers=True)
    foreign += verify_cosigned(report, folder, keys, witnesses)
    verify_checkpoints(report, kept, foreign)
    tree = verify_tree(report, folder, kept, foreign)
    for one in earlier:
        verify_earlier(report, one, tree, theirs[one.origin], witnesses)
    taking = Entries(report, tree, whole)
    for logged in entries:
        taking.take(logged)
    taking.end()
    return report


def _by_origin(
    seen: Iterable[bytes], earlier: Sequence[EarlierLog]
) -> tuple[list[bytes], dict[str, list[bytes]]]:
    """The checkpoints of earlier origins apart from all others."""
    ours: list[bytes] = []
    theirs: dict[str, list[bytes]] = {one.origin: [] for one in earlier}
    for note in seen:
        theirs.get(origin_of(note), ours).append(note)
    return ours, theirs
