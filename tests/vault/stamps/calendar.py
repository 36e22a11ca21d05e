"""A calendar of OpenTimestamps and a chain of blocks, both made up and on this machine alone."""

import struct
from hashlib import sha256

from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.op import OpAppend, OpPrepend, OpSHA256
from opentimestamps.core.serialize import BytesSerializationContext
from opentimestamps.core.timestamp import Timestamp

EASY = 0x207FFFFF
"""The target of test chains: every second hash meets it."""


def double(data):
    return sha256(sha256(data).digest()).digest()


def serialized(timestamp):
    context = BytesSerializationContext()
    timestamp.serialize(context)
    return context.getbytes()


def mined(merkle_root, time, target=EASY, before=bytes(32)):
    """A header with the work that it claims."""
    for nonce in range(10_000):
        raw = struct.pack("<i32s32sIII", 2, before, merkle_root, time, target, nonce)
        if int.from_bytes(double(raw), "little") <= 0x7FFFFF << 232:
            return raw
    raise AssertionError("no luck")


def as_json(height, raw):
    """A header as a node prints it."""
    version, before, root, time, target, nonce = struct.unpack("<i32s32sIII", raw)
    return {
        "hash": double(raw)[::-1].hex(),
        "confirmations": 12,
        "height": height,
        "version": version,
        "merkleroot": root[::-1].hex(),
        "time": time,
        "nonce": nonce,
        "bits": f"{target:08x}",
        "previousblockhash": before[::-1].hex(),
    }


class Calendar:
    """Takes digests, promises, and keeps the promise once `block` is set."""

    def __init__(self):
        self.url = ""
        self.block = None
        self.asked = []
        self.root = b""

    def __call__(self, path, body):
        self.asked.append((path, body))
        if path == "/digest":
            stamp = Timestamp(body)
            promised = stamp.ops.add(OpAppend(b"calendar")).ops.add(OpSHA256())
            promised.attestations.add(PendingAttestation(self.url.rstrip("/")))
            return 200, serialized(stamp), {}
        if path.startswith("/timestamp/") and self.block is not None:
            stamp = Timestamp(bytes.fromhex(path.removeprefix("/timestamp/")))
            hashed = stamp.ops.add(OpPrepend(b"transaction")).ops.add(OpSHA256())
            root = hashed.ops.add(OpSHA256())
            root.attestations.add(BitcoinBlockHeaderAttestation(self.block))
            self.root = root.msg
            return 200, serialized(stamp), {}
        return 404, b"pending", {}
