"""What was taken in from packages: the proofs of it still hold, and it is what they prove.

Taken are steps 1 to 6 on the foreign log, with the fields as the revisions here hold them, so that an
erasure here reaches all of them; and 10 on the files that are kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from trucewatch.acts.exchange.foreign import ACT, ACTS, ENTRIES, folder_of
from trucewatch.acts.revisions import sealed_of
from trucewatch.records.models import Act, Revision
from trucewatch.records.workspace import Workspace
from trucewatch.vault import contents
from trucewatch.vault.bagit import MANIFEST, TAG_MANIFEST, read_manifest
from trucewatch.vault.broken import Broken, Step, extra, missing, tampered
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.signatures import Signed, verify_signature
from trucewatch.vault.verification import examine
from trucewatch.vault.verifying_entries import LoggedEntry


def verify_foreign(workspace: Workspace, report: Report) -> None:
    """Every package that was taken in."""
    for act in Act.objects.filter(name=ACT).order_by("at", "id"):
        try:
            said = json.loads(bytes(act.data))
            digest, origin, keys = said["package"], said["from"], said["from_keys"]
        except (ValueError, TypeError, KeyError):
            continue  # step 5 tells that the act is malformed
        folder, step = folder_of(workspace, str(digest)), report.step(Step.BAG)
        with step.telling():
            step.checked += _files(folder, str(digest))
            report.step(Step.KEYS).checked += 1
            with report.step(Step.KEYS).telling():
                _signed(folder, str(origin), keys, str(digest))
            entries = list(_entries(folder, act))
            alone = _log(folder, str(origin), keys, entries)
            for number, found in alone.steps.items():
                report.step(number).checked += found.checked
                report.step(number).broken += found.broken
            report.step(Step.REVISIONS).broken += _unproved(entries, act)


def _files(folder: Path, digest: str) -> int:
    """Each file of the tree is that of the manifests, and they are those whose digest was sealed."""
    listed = _manifest(folder, TAG_MANIFEST, digest)
    listed |= _manifest(folder, MANIFEST, listed.get(MANIFEST, ""))
    wanted = [p for p in listed if p.startswith(contents.LOG) or p == contents.DESCRIPTION]
    wanted = [p for p in wanted if p not in (contents.ENTRIES, contents.ACTS)]
    for path in wanted:
        if not (folder / path).is_file():
            raise missing(Step.BAG, "bag-file-missing", path=path)
        if sha256((folder / path).read_bytes()).hexdigest() != listed[path]:
            raise tampered(Step.BAG, "bag-file-differs", path=path)
    return len(wanted)


def _signed(folder: Path, origin: str, keys: list[str], digest: str) -> None:
    """The other team signed the package whole."""
    place = folder / contents.SIGNATURE
    if not place.is_file():
        raise missing(Step.KEYS, "bag-file-missing", path=contents.SIGNATURE)
    trusted = [PublicKey.parse(key) for key in keys]
    verify_signature(place.read_bytes(), trusted, Signed.PACKAGE, origin, digest)


def _manifest(folder: Path, name: str, digest: str) -> dict[str, str]:
    place = folder / name
    if not place.is_file():
        raise missing(Step.BAG, "bag-file-missing", path=name)
    data = place.read_bytes()
    if sha256(data).hexdigest() != digest:
        raise tampered(Step.BAG, "bag-file-differs", path=name)
    return read_manifest(data, name)


def _entries(folder: Path, act: Act) -> Iterator[LoggedEntry]:
    """The entries of that log, with the fields as they stand here under the act."""
    for name in (ENTRIES, ACTS):
        if not (folder / name).is_file():
            raise missing(Step.BAG, "bag-file-missing", path=name)
    acts = contents.read_acts((folder / ACTS).read_bytes())
    here = {(each.record, each.number): each for each in Revision.objects.filter(act=act)}
    for logged in contents.read_entries((folder / ENTRIES).read_bytes(), acts):
        revised = logged.revised
        kept = here.get((revised.record, revised.revision)) if revised else None
        if kept is not None:
            yield replace(logged, fields=sealed_of(kept))


def _log(folder: Path, origin: str, keys: list[str], entries: list[LoggedEntry]) -> Report:
    trusted = [PublicKey.parse(key) for key in keys]
    return examine(folder / contents.LOG, origin, trusted, entries, whole=False)


def _unproved(entries: list[LoggedEntry], act: Act) -> Iterator[Broken]:
    """Revisions under the act that the package does not hold: all but what it says it received."""
    proved = {(each.revised.record, each.revised.root) for each in entries if each.revised}
    rows = Revision.objects.filter(act=act).exclude(kind="custody", number=1)
    for record, number, root in rows.values_list("record", "number", "root"):
        if (record, bytes(root)) not in proved:
            yield extra(
                Step.REVISIONS, "package-revision-unproved", record=str(record), number=number
            )
