"""A receipt: one text that proves what was recorded, to whoever holds it and the item itself.

A line that names the format, a head for people, that line again, one line of JSON (the act, the
entry, the revision: few fields open, the others as bare commitments; the signature over all of it),
then a C2SP tlog-proof to the end. PERMANENT: docs/formats/package.md.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.x509 import Certificate

from trucewatch.values.plain import Json
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When
from trucewatch.vault.bags import CHUNK
from trucewatch.vault.broken import Broken, Step, tampered, unchecked
from trucewatch.vault.canonical import canonical, read_canonical
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.contents import (
    act_plain,
    entry_plain,
    named_objects,
    read_act,
    read_entry,
    shown_fields,
)
from trucewatch.vault.entries import VERSION as ENTRY_VERSION
from trucewatch.vault.notes import PublicKey, parse_note
from trucewatch.vault.proof_files import ProofFile
from trucewatch.vault.proofs import verify_inclusion
from trucewatch.vault.report import Report
from trucewatch.vault.signatures import Signed, Signer, verify_signature
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
_BEGIN = f"{VERSION}\n".encode()
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
    """A receipt, read or about to be written; nothing is verified yet.

    signature: the note by which the log signed all but the proof; to the checkpoint in that,
    witnesses may add theirs.
    """

    head: bytes
    logged: LoggedEntry
    proof: ProofFile
    stamps: tuple[Stamp, ...] = ()
    signature: bytes = field(default=b"", repr=False)

    def __bytes__(self) -> bytes:
        machine = self._machine() | {"signature": self.signature.decode()}
        return self._above() + canonical(machine) + b"\n" + bytes(self.proof)

    def signed(self, signer: Signer) -> Receipt:
        """The same receipt in the name of the log."""
        return replace(self, signature=signer.sign(Signed.RECEIPT, self._signed))

    @property
    def digest(self) -> str:
        """SHA-256 of what the log signed."""
        return sha256(self._signed).hexdigest()

    @classmethod
    def parse(cls, data: bytes) -> Receipt:
        """Broken unless these are the bytes of a receipt, head included."""
        head, mark, rest = data.removeprefix(_BEGIN).partition(_MARK)
        line, _, proof = rest.partition(b"\n")
        if not mark or not is_receipt(data) or len(data) > LARGEST:
            raise tampered(Step.ENTRIES, "receipt-malformed")
        said = _machine(line)
        act, fields = read_act(said["act"], Step.ACTS)
        logged = read_entry(said["entry"], {act: fields})
        stamps = tuple(_stamp(each) for each in said["stamps"])
        found = cls(head, logged, ProofFile.parse(proof), stamps, said["signature"].encode())
        if logged.act.fields is None or bytes(found) != data:
            raise tampered(Step.ENTRIES, "receipt-malformed")
        return found

    @property
    def shown(self) -> dict[str, Any]:
        """What the receipt opens of the record: its code, of an item digest, size and type, of a
        publication its files."""
        return shown_fields(self.logged.fields) if self.logged.fields is not None else {}

    @property
    def recorded(self) -> str:
        """When it was recorded, as its act says; empty where that is not shown."""
        shown = shown_fields(self.logged.act.fields) if self.logged.act.fields else {}
        return str(shown.get("at", ""))

    @property
    def _signed(self) -> bytes:
        return self._above() + canonical(self._machine())

    def _above(self) -> bytes:
        return _BEGIN + self.head + _MARK

    def _machine(self) -> dict[str, Json]:
        return {
            "act": act_plain(self.logged.act),
            "entry": entry_plain(self.logged),
            "stamps": [stamp.plain() for stamp in self.stamps],
        }


def is_receipt(data: bytes) -> bool:
    """Whether a file begins like a receipt."""
    return data.startswith(_BEGIN)


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
        _run(report, Step.OBJECTS, lambda: _must_be_item(receipt.shown, item))
    if not report.broken:
        _tell_what_is_proved(report, receipt)
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
    _run(report, Step.KEYS, lambda: _must_be_signed(receipt, keys, report.origin))
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


def _moment(stated: str) -> When | str:
    """A moment as an act says it, to the second and with its zone; else its text as it stands."""
    try:
        moment = datetime.fromisoformat(stated)
        return When.at(moment.replace(microsecond=0)) if moment.tzinfo is not None else stated
    except (ValueError, OverflowError, Refusal):
        return stated


def _tell_what_is_proved(report: Report, receipt: Receipt) -> None:
    """What a sound receipt proves, from what was verified; the head is for people."""
    shown, at = receipt.shown, receipt.recorded
    code, files = str(shown.get("code", "?")), list(named_objects(shown))
    if shown.get("object"):
        report.tell("receipt-proves-evidence", record=code)
        report.tell("receipt-proves-digest", digest=str(shown["object"]))
    else:
        report.tell(f"receipt-proves-{'publication' if files else 'record'}", record=code)
    if shown.get("size") is not None:
        report.tell("receipt-proves-size", size=str(shown["size"]))
    for file in files:
        if file.name:
            told = {"name": file.name, "digest": file.digest, "size": str(file.size)}
            report.tell("receipt-proves-file", **told)
    report.tell("receipt-proves-when", at=_moment(at)) if at else report.tell(
        "receipt-proves-no-time"
    )
    root = report.root.hex()
    report.tell(
        "receipt-proves-seal", number=str(receipt.proof.number), root=root, size=str(report.size)
    )


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
    size = checkpoint.size
    for other in others:
        step = report.step(Step.CHECKPOINTS)
        step.checked += 1
        if other.size != size:
            told = unchecked(Step.CHECKPOINTS, "receipt-other-size", seen=other.size, size=size)
            step.broken.append(told)
        elif other.root != checkpoint.root:
            step.broken.append(tampered(Step.CHECKPOINTS, "verify-fork", size=size))


def _must_be_signed(receipt: Receipt, keys: Sequence[PublicKey], origin: str) -> None:
    """Step 1: the log signed the receipt whole, head included."""
    trusted = [key for key in keys if key.name == origin]
    if not trusted:
        raise unchecked(Step.KEYS, "verify-no-key", origin=origin)
    verify_signature(receipt.signature, trusted, Signed.RECEIPT, origin, receipt.digest)


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
    """Step 8: the file has the digest and the size that were recorded of it, or of one of them."""
    named = list(named_objects(shown))
    if not named:
        raise unchecked(Step.OBJECTS, "receipt-of-no-file")
    hashed, size = sha256(), 0
    with item.open("rb") as file:
        while chunk := file.read(CHUNK):
            hashed.update(chunk)
            size += len(chunk)
    digest = hashed.hexdigest()
    if not any(one.digest == digest and one.size in (None, size) for one in named):
        raise tampered(Step.OBJECTS, "receipt-other-file", digest=digest)


def _machine(line: bytes) -> dict[str, Any]:
    """The object of the JSON line; Broken unless it has the members of a receipt."""
    try:
        said = read_canonical(line)
    except (ValueError, TypeError):
        raise tampered(Step.ENTRIES, "receipt-malformed") from None
    shape = {"act": dict, "entry": dict, "signature": str, "stamps": list}
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
