"""Step 1 in the database: the keys that `trucewatch.toml` names are those that the log announced.

The file pins the keys before anything is read, and a forger may have written it. The acts of the
log say which key follows which, and each is sealed under the key before. Numbers:
docs/verification.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.acts.copies.standing import pending
from trucewatch.acts.logs import stated_reigns
from trucewatch.records.models import LogEntry
from trucewatch.records.workspace import Workspace
from trucewatch.vault.broken import Broken, Step, tampered, unchecked
from trucewatch.vault.canonical import read_object
from trucewatch.vault.lineage import CHANGES, Ended, LogAct, Reign, lineage_of
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.tiles import Tree


def verify_lineage(report: Report, workspace: Workspace, pinned: Sequence[PublicKey]) -> None:
    """What only the acts tell of step 1. `pinned`: keys that somebody outside trusts."""
    step = report.step(Step.KEYS)
    sound = not report.step(Step.TREE).broken
    tree = Tree(workspace.log, report.size) if sound else None
    try:
        present = PublicKey.parse(workspace.log_key)
        found = lineage_of(changes_of_keys(report.size), present, tree)
        if found != stated_reigns(workspace):
            raise tampered(Step.KEYS, "verify-keys-differ-from-log")
    except Broken as broken:
        begun = pending(workspace).get("what", "")
        stopped = unchecked(Step.KEYS, "verify-unfinished", command=f"trucewatch {begun}")
        step.broken.append(stopped if begun else broken)
        return
    known = {reign.key for reign in found}
    for key in pinned:
        step.checked += 1
        if key not in known:
            step.broken.append(
                tampered(Step.KEYS, "verify-key-not-pinned", key=key.key_id.hex(), name=key.name)
            )
    _tell(report, found)


def changes_of_keys(size: int) -> Iterator[LogAct]:
    """The sealed acts that changed keys or began an origin, those malformed left out."""
    entries = LogEntry.objects.filter(act__name__in=CHANGES, number__lt=size).order_by("number")
    for number, data in entries.values_list("number", "act__data"):
        try:
            yield LogAct(int(number or 0), read_object(bytes(data)))
        except ValueError:
            continue  # step 5 tells that it is malformed


def _tell(report: Report, reigns: Sequence[Reign]) -> None:
    for reign in reigns:
        if reign.ended is Ended.REVOKED:
            report.tell("verify-told-revoked", key=reign.key.key_id.hex(), size=reign.last or 0)
