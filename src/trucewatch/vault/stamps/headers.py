"""Headers of Bitcoin blocks, as somebody took them from a node they trust.

Two forms are read: lines `<height> <160 hexadecimal digits>`, or what `bitcoin-cli getblockheader`
prints, one object or several. A header must have the work that it claims; whether it is of the
chain that the world calls Bitcoin, only the node that it came from can tell.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from trucewatch.values.refusal import refuse

LONGEST = 200_000_000  # bytes; all headers of fifteen years are about 150 MB as lines
_LINE = re.compile(r"([0-9]{1,9})[ \t]+([0-9a-fA-F]{160})")
_PARTS = struct.Struct("<i32s32sIII")  # version, before, merkle root, time, target, nonce


@dataclass(frozen=True, slots=True)
class Header:
    """One header. merkle_root: in the order of the bytes of the header. time: by its miner."""

    height: int
    merkle_root: bytes
    time: datetime


def read_headers(data: bytes) -> Mapping[int, Header]:
    """Headers by height. Refusal for a file of another form, and for a header without its work."""
    if len(data) > LONGEST:
        raise refuse("stamp-headers", line=0)
    try:
        words = data.decode("ascii").strip()
        found = _objects(words) if words.startswith(("{", "[")) else _lines(words)
        return {header.height: header for header in found}
    except (ValueError, KeyError, TypeError, OverflowError, struct.error):
        raise refuse("stamp-headers", line=0) from None


def _lines(words: str) -> Iterator[Header]:
    for number, line in enumerate(words.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None:
            raise refuse("stamp-headers", line=number)
        yield _header(int(match[1]), bytes.fromhex(match[2]))


def _objects(words: str) -> Iterator[Header]:
    """One object after another, or lists of them."""
    decoder, at = json.JSONDecoder(), 0
    while at < len(words):
        value, at = decoder.raw_decode(words, at)
        yield from map(_from_object, value if isinstance(value, list) else [value])
        while at < len(words) and words[at].isspace():
            at += 1


def _from_object(stated: Mapping[str, Any]) -> Header:
    raw = _PARTS.pack(
        stated["version"],
        bytes.fromhex(stated.get("previousblockhash") or "00" * 32)[::-1],
        bytes.fromhex(stated["merkleroot"])[::-1],
        stated["time"],
        int(stated["bits"], 16),
        stated["nonce"],
    )
    if _hash(raw)[::-1].hex() != stated["hash"]:
        raise refuse("stamp-header-work", height=int(stated["height"]))
    return _header(int(stated["height"]), raw)


def _header(height: int, raw: bytes) -> Header:
    """The header in its 80 bytes, once the work is found in them."""
    _, _, merkle_root, time, target, _ = _PARTS.unpack(raw)
    if int.from_bytes(_hash(raw), "little") > _target(target):
        raise refuse("stamp-header-work", height=height)
    return Header(height, merkle_root, datetime.fromtimestamp(time, UTC))


def _target(compact: int) -> int:
    """What the hash must not exceed, out of its short form; 0 for a form that is none."""
    size, mantissa = compact >> 24, compact & 0x7FFFFF
    if compact & 0x800000 or size > 34:
        return 0
    return mantissa << 8 * (size - 3) if size > 3 else mantissa >> 8 * (3 - size)


def _hash(raw: bytes) -> bytes:
    return sha256(sha256(raw).digest()).digest()
