"""Where the proofs of packages that were taken in are kept: `vault/foreign/<digest>/`.

The tag manifest of a package stands for all of it; the act that took it in seals its digest. Format:
docs/formats/package.md.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from trucewatch.acts.exchange.sent import Sent
from trucewatch.records.models import Act
from trucewatch.records.workspace import Workspace
from trucewatch.vault import contents, durable
from trucewatch.vault.broken import Broken
from trucewatch.vault.commitments import Scope
from trucewatch.vault.contents import Description
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.sealing import redact
from trucewatch.vault.verifying_entries import LoggedAct

ACT = "take_package"
ENTRIES, ACTS = "entries.jsonl", "acts.jsonl"
SHOWN = frozenset({"act", "asserted", "at", "case", "origin", "role"})


def folder_of(workspace: Workspace, digest: str) -> Path:
    """Where the proofs of one package lie."""
    return workspace.vault / "foreign" / digest


def keep_proofs(workspace: Workspace, sent: Sent, here: Collection[UUID]) -> None:
    """Keep what shows where a package came from; on the disk for good when this returns.

    Of the records that are here the entries are kept, without a field of theirs: those stand in the
    revisions alone, where an erasure finds them. Of the acts nothing is shown that tells of people.
    """
    folder = folder_of(workspace, sent.digest)
    kept = [each for each in sent.entries if each.revised and each.revised.record in here]
    acts = {str(each.act.id): _closed(each.act) for each in kept}
    files = {
        **sent.proofs,
        ENTRIES: contents.lines(
            [contents.entry_plain(replace(each, fields=None)) for each in kept]
        ),
        ACTS: contents.lines([contents.act_plain(acts[act]) for act in sorted(acts)]),
    }
    durable.put_all({folder / path: data for path, data in sorted(files.items())})


def _closed(act: LoggedAct) -> LoggedAct:
    assert act.fields is not None  # the package was verified
    hide = {field.name for field in act.fields.fields()} - SHOWN
    return replace(act, fields=redact(act.id, act.fields, hide, scope=Scope.ACT))


def kept_back(workspace: Workspace) -> frozenset[str]:
    """Digests of objects that packages taken in name and did not bring."""
    found: set[str] = set()
    for path in sorted((workspace.vault / "foreign").glob(f"*/{contents.DESCRIPTION}")):
        try:
            found |= Description.parse(path.read_bytes()).withheld
        except Broken:
            continue  # verification of the proofs tells that it was altered
    return frozenset(found)


def known_keys() -> Iterator[PublicKey]:
    """Public keys of other origins that were trusted when a package was taken in."""
    for data in Act.objects.filter(name=ACT).order_by("at").values_list("data", flat=True):
        yield from map(PublicKey.parse, json.loads(bytes(data)).get("from_keys", ()))
