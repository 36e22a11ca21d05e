"""OpenTimestamps: a promise of a calendar, and what comes of it in a block of Bitcoin.

Source: OpenTimestamps, detached timestamp file, version 1 (library `opentimestamps`, an extra). A
proof is PENDING until a header that the user holds carries the merkle root it leads to; then it is
CONFIRMED. That an attestation stands in the file proves nothing: anybody can write one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.util import find_spec
from typing import Any

from trucewatch.values.refusal import refuse
from trucewatch.vault.broken import Broken, Step, tampered, unchecked
from trucewatch.vault.stamps.headers import Header
from trucewatch.vault.stamps.network import Fetch, NoAnswer

LONGEST = 100_000  # bytes of a proof or of a calendar's answer
ACCURACY = timedelta(hours=2)
"""By how much the time of a block may be off (Bitcoin's rules for the time of a block)."""


@dataclass(frozen=True, slots=True)
class Graded:
    """What a proof is worth. calendars: who still owes a part. heights: of blocks it names.

    time: of the earliest block whose header was given and carries the root; None: pending.
    """

    calendars: tuple[str, ...]
    heights: tuple[int, ...]
    time: datetime | None


def have_library() -> bool:
    return find_spec("opentimestamps") is not None


def require_library() -> None:
    """Refusal that names the extra and what it costs to do without."""
    if not have_library():
        raise refuse("stamp-no-library")


def begin_proof(digest: bytes, calendar: str, fetch: Fetch) -> bytes:
    """Give a digest to a calendar, behind a random number so that it learns nothing; the proof.

    NoAnswer where the calendar gives none, Broken where what it gives is no proof of this digest.
    """
    from opentimestamps.core.op import OpAppend, OpSHA256
    from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp

    proof = DetachedTimestampFile(OpSHA256(), Timestamp(digest))
    hidden = proof.timestamp.ops.add(OpAppend(os.urandom(16))).ops.add(OpSHA256())
    answer = fetch(f"{calendar}/digest", hidden.msg, "application/octet-stream")
    hidden.merge(_timestamp(answer, hidden.msg, calendar))
    return _written(proof, calendar)


def upgrade_proof(data: bytes, name: str, calendars: Iterable[str], fetch: Fetch) -> bytes:
    """The proof with what its calendars have got in the meantime; the same bytes if nothing.

    Only calendars that are pinned are asked: a proof may name any address it likes.
    """
    from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation

    proof, known = _parse(data, name), set(calendars)
    for stamp in list(_nodes(proof.timestamp)):
        for promise in list(stamp.attestations):
            if isinstance(promise, PendingAttestation) and promise.uri.rstrip("/") in known:
                address = f"{promise.uri.rstrip('/')}/timestamp/{stamp.msg.hex()}"
                try:
                    more = _timestamp(fetch(address, None, ""), stamp.msg, name)
                except NoAnswer as nothing:
                    if nothing.message.args.get("status") != 404:
                        raise
                    continue
                stamp.merge(more)
                if any(isinstance(a, BitcoinBlockHeaderAttestation) for _, a in _all(more)):
                    stamp.attestations.discard(promise)
    return _written(proof, name)


def grade_proof(
    data: bytes, digest: bytes, name: str, headers: Mapping[int, Header] | None
) -> Graded:
    """How far a proof has come; Broken if it is of other bytes, or a given header contradicts it."""
    if not have_library():
        raise unchecked(Step.STAMPS, "verify-stamp-no-library", authority=name)
    from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation

    proof = _parse(data, name)
    if proof.file_hash_op.TAG_NAME != "sha256" or proof.file_digest != digest:
        raise tampered(Step.STAMPS, "verify-stamp-other-bytes", authority=name)
    calendars, blocks, times = set[str](), set[int](), list[datetime]()
    for message, attestation in _all(proof.timestamp):
        if isinstance(attestation, PendingAttestation):
            calendars.add(attestation.uri)
        elif isinstance(attestation, BitcoinBlockHeaderAttestation):
            blocks.add(attestation.height)
            header = (headers or {}).get(attestation.height)
            if header is not None and header.merkle_root != message:
                raise tampered(
                    Step.STAMPS, "verify-stamp-other-block", authority=name, height=header.height
                )
            times += [header.time] if header else []
    return Graded(tuple(sorted(calendars)), tuple(sorted(blocks)), min(times, default=None))


def _all(timestamp: Any) -> Iterator[tuple[bytes, Any]]:
    yield from timestamp.all_attestations()


def _nodes(timestamp: Any) -> Iterator[Any]:
    yield timestamp
    for below in timestamp.ops.values():
        yield from _nodes(below)


def _parse(data: bytes, name: str) -> Any:
    from opentimestamps.core.serialize import BytesDeserializationContext, DeserializationError
    from opentimestamps.core.timestamp import DetachedTimestampFile

    if len(data) > LONGEST:
        raise _malformed(name)
    try:
        return DetachedTimestampFile.deserialize(BytesDeserializationContext(data))
    except (DeserializationError, ValueError, TypeError):
        raise _malformed(name) from None


def _timestamp(data: bytes, message: bytes, name: str) -> Any:
    from opentimestamps.core.serialize import BytesDeserializationContext, DeserializationError
    from opentimestamps.core.timestamp import Timestamp

    context = BytesDeserializationContext(data[: LONGEST + 1])
    try:
        found = Timestamp.deserialize(context, message)
        context.assert_eof()
    except (DeserializationError, ValueError, TypeError):
        raise _malformed(name) from None
    return found


def _written(proof: Any, name: str) -> bytes:
    from opentimestamps.core.serialize import BytesSerializationContext

    context = BytesSerializationContext()
    proof.serialize(context)
    data: bytes = context.getbytes()
    if len(data) > LONGEST:
        raise _malformed(name)
    return data


def _malformed(name: str) -> Broken:
    return tampered(Step.STAMPS, "verify-stamp-malformed", authority=name)
