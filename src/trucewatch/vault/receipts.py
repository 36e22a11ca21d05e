"""A receipt: one text that proves what was recorded, to whoever holds it and the item itself.

A head for people, then a line that names the format, one line of JSON (the act, the entry, the
revision: few fields open, the others as bare commitments), then a C2SP tlog-proof to the end.
PERMANENT: docs/formats/package.md.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.x509 import Certificate

from trucewatch.values.plain import Json
from trucewatch.vault.bags import CHUNK
from trucewatch.vault.broken import Broken, Step, tampered, unchecked
from trucewatch.vault.canonical import canonical, read_canonical
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.contents import act_plain, entry_plain, read_act, read_entry, shown_fields
from trucewatch.vault.entries import VERSION as ENTRY_VERSION
from trucewatch.vault.notes import PublicKey, parse_note
from trucewatch.vault.proof_files import ProofFile
from trucewatch.vault.proofs import verify_inclusion
from trucewatch.vault.report import Report
from trucewatch.vault.stamps.authorities import GivenRoots
from trucewatch.vault.stamps.verifying import verify_answer
from trucewatch.vault.verifying_entries import (
    LoggedEntry,
    leaf_of,
    verify_act,
    verify_revision,
)
from trucewatch.vault.verifying_log import verify_signatures

VERSION = "trucewatch/receipt/1"
LARGEST = 16 << 20
_MARK = f"\n{VERSION}\n".encode()


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time stamp of the checkpoint: the name of its file beside the log, its bytes, its chain."""

    name: str
    data: bytes
    chain: bytes = b""

    def plain(self) -> dict[str, Json]:
        return {
            "chain": base64.b64encode(self.chain).decode(),
            "data": base64.b64encode(self.data).decode(),
            "name": self.name,
        }


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt, read or about to be written; nothing is verified yet."""

    head: bytes
    logged: LoggedEntry
    proof: ProofFile
    stamps: tuple[Stamp, ...] = ()

    def __bytes__(self) -> bytes:
        machine: dict[str, Json] = {
            "act": act_plain(self.logged.act),
            "entry": entry_plain(self.logged),
            "head": sha256(self.head).hexdigest(),
            "stamps": [stamp.plain() for stamp in self.stamps],
        }
        return self.head + _MARK + canonical(machine) + b"\n" + bytes(self.proof)

    @classmethod
    def parse(cls, data: bytes) -> Receipt:
        """Broken unless these are the bytes of a receipt, head included."""
        head, mark, rest = data.partition(_MARK)
        line, _, proof = rest.partition(b"\n")
        if not mark or len(data) > LARGEST:
            raise tampered(Step.ENTRIES, "receipt-malformed")
        said = _machine(line)
        act, fields = read_act(said["act"], Step.ACTS)
        logged = read_entry(said["entry"], {act: fields})
        stamps = tuple(_stamp(each) for each in said["stamps"])
        found = cls(head, logged, ProofFile.parse(proof), stamps)
        if logged.act.fields is None or bytes(found) != data:
            raise tampered(Step.ENTRIES, "receipt-malformed")
        return found

    @property
    def shown(self) -> dict[str, Any]:
        """What the receipt opens of the record: its code, and of an item digest, size and type."""
        return shown_fields(self.logged.fields) if self.logged.fields is not None else {}


def is_receipt(data: bytes) -> bool:
    """Whether a file claims to be a receipt."""
    return _MARK in data[:LARGEST]


def verify_receipt(
    data: bytes,
    keys: Sequence[PublicKey],
    seen: Sequence[bytes] = (),
    item: Path | None = None,
    roots: Sequence[Certificate] = (),
) -> Report:
    """Steps 1 to 6 of the one entry, 8 where the item is there, 9 where the checkpoint is stamped.

    roots: of authorities that stamp the time. Gives a report in any case.
    """
    report = Report("")
    try:
        receipt = Receipt.parse(data)
        report.origin = origin_of(receipt.proof.note)
    except Broken as broken:
        report.step(broken.step).broken.append(broken)
        return report
    examine_receipt(report, receipt, keys, seen, roots)
    if item is not None:
        step = report.step(Step.OBJECTS)
        step.checked += 1
        with step.telling():
            _must_be_item(receipt.shown, item)
    return report


def examine_receipt(
    report: Report,
    receipt: Receipt,
    keys: Sequence[PublicKey],
    seen: Sequence[bytes] = (),
    roots: Sequence[Certificate] = (),
) -> None:
    """Steps 1 to 6 and 9 of a receipt of the log that the report is about."""
    sound = verify_signatures(report, [receipt.proof.note], keys)
    others = verify_signatures(report, seen, keys)
    for checkpoint in sound:
        report.size, report.root = checkpoint.size, checkpoint.root
        _compare(report, checkpoint, others)
    _run(report, Step.TREE, lambda: _must_lead(receipt, sound))
    _run(report, Step.ENTRIES, lambda: _must_say_its_number(receipt))
    _run(report, Step.ACTS, lambda: verify_act(receipt.logged))
    _run(report, Step.REVISIONS, lambda: _must_be_revision(receipt.logged))
    for stamp in receipt.stamps:
        note, given = receipt.proof.note, GivenRoots(roots)
        verify_answer(report, stamp.name, stamp.data, stamp.chain, note, given)


def origin_of(note: bytes) -> str:
    """The first line of a checkpoint: whose log it says it is."""
    return Checkpoint.parse(parse_note(note).text).origin


def _run(report: Report, step: Step, verify: Callable[[], None]) -> None:
    found = report.step(step)
    found.checked += 1
    with found.telling():
        verify()


def _compare(report: Report, checkpoint: Checkpoint, others: Sequence[Checkpoint]) -> None:
    """Step 2: a checkpoint of the same size has the same root; of others nothing can be said."""
    step, size = report.step(Step.CHECKPOINTS), checkpoint.size
    step.checked += 1 + len(others)
    for other in others:
        if other.size != size:
            told = unchecked(Step.CHECKPOINTS, "receipt-other-size", seen=other.size, size=size)
            step.broken.append(told)
        elif other.root != checkpoint.root:
            step.broken.append(tampered(Step.CHECKPOINTS, "verify-fork", size=size))


def _must_lead(receipt: Receipt, sound: Sequence[Checkpoint]) -> None:
    """Step 3: the proof leads from the leaf of the entry to the root that was signed."""
    if not sound:
        raise unchecked(Step.TREE, "receipt-no-checkpoint")
    proof, checkpoint = receipt.proof, sound[0]
    leaf = leaf_of(receipt.logged)
    verify_inclusion(leaf, proof.number, checkpoint.size, proof.hashes, checkpoint.root)


def _must_say_its_number(receipt: Receipt) -> None:
    """Step 4: the entry is of a known version and has the number that was proved."""
    logged = receipt.logged
    if logged.version != ENTRY_VERSION:
        raise unchecked(Step.ENTRIES, "verify-entry-unknown-version", version=logged.version)
    if logged.number != receipt.proof.number:
        raise tampered(Step.ENTRIES, "verify-entry-differs", number=logged.number or 0)


def _must_be_revision(logged: LoggedEntry) -> None:
    if logged.revised is None:
        raise tampered(Step.REVISIONS, "receipt-malformed")
    verify_revision(logged.revised, logged)


def _must_be_item(shown: Mapping[str, Any], item: Path) -> None:
    """Step 8: the file has the digest and the size that were recorded."""
    if not shown.get("object"):
        raise unchecked(Step.OBJECTS, "receipt-of-no-file")
    hashed, size = sha256(), 0
    with item.open("rb") as file:
        while chunk := file.read(CHUNK):
            hashed.update(chunk)
            size += len(chunk)
    if hashed.hexdigest() != shown["object"] or shown.get("size") not in (None, size):
        raise tampered(Step.OBJECTS, "receipt-other-file", digest=hashed.hexdigest())


def _machine(line: bytes) -> dict[str, Any]:
    """The object of the JSON line; Broken unless it has the members of a receipt."""
    try:
        said = read_canonical(line)
    except (ValueError, TypeError):
        raise tampered(Step.ENTRIES, "receipt-malformed") from None
    shape = {"act": dict, "entry": dict, "head": str, "stamps": list}
    if not isinstance(said, dict) or {k: type(v) for k, v in said.items()} != shape:
        raise tampered(Step.ENTRIES, "receipt-malformed")
    return said


def _stamp(said: object) -> Stamp:
    if not isinstance(said, dict) or {k: type(v) for k, v in said.items()} != _STAMP:
        raise tampered(Step.STAMPS, "receipt-malformed")
    try:
        data, chain = (base64.b64decode(said[name], validate=True) for name in ("data", "chain"))
    except ValueError:
        raise tampered(Step.STAMPS, "receipt-malformed") from None
    return Stamp(said["name"], data, chain)


_STAMP = {"chain": str, "data": str, "name": str}
