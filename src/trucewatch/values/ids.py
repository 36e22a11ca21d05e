"""Ids of records, minted from randomness that is passed in, and the short codes people see."""

from __future__ import annotations

import re
from functools import lru_cache
from uuid import UUID

from trucewatch.values.refusal import refuse

KIND_CODES: dict[str, str] = {
    "case": "CAS",
    "agreement": "AGR",
    "clause": "CLA",
    "binding": "BND",
    "amendment": "AME",
    "actor": "ACT",
    "place": "PLA",
    "control": "CON",
    "source": "SRC",
    "account": "ACC",
    "consent": "CNS",
    "evidence": "EVI",
    "verification_step": "VER",
    "incident": "INC",
    "deed": "DEE",
    "attribution": "ATT",
    "person": "PER",
    "fate": "FAT",
    "tally": "TAL",
    "movement": "MOV",
    "determination": "DET",
    "assessment": "ASM",
    "recommendation": "REC",
    "service": "SER",
    "citation": "CIT",
    "finding_decision": "FDE",
    "publication": "PUB",
    "member": "MEM",
    "case_role": "ROL",
    "derivative": "DER",
    "custody": "CUS",
    "package": "PKG",
}
"""The three letters of each kind in short codes. Printed in reports: never change, only add."""

_KINDS = {letters: kind for kind, letters in KIND_CODES.items()}
_ORIGIN = re.compile("[A-Z][A-Z0-9]{0,7}")
_SHORT = re.compile(f"({_ORIGIN.pattern})-([A-Z]{{3}})-([0-9]{{4,12}})")


def time_ordered_id(unix_ms: int, random: bytes) -> UUID:
    """A version 7 UUID: 48 bits of Unix milliseconds, then 74 random bits (10 bytes given).

    Source: RFC 9562 section 5.7. Not for sources, testimonies or persons: it tells when they came.
    """
    if not 0 <= unix_ms < 1 << 48:
        raise ValueError("milliseconds since 1970 fit in 48 bits")
    if len(random) != 10:
        raise ValueError("a time-ordered id takes 10 random bytes")
    noise = int.from_bytes(random, "big")
    rand_a, rand_b = noise >> 62 & 0xFFF, noise & (1 << 62) - 1
    return UUID(int=unix_ms << 80 | 0x7 << 76 | rand_a << 64 | 0b10 << 62 | rand_b)


@lru_cache(maxsize=2**12)
def id_of(text: str) -> UUID:
    """The id with this text form; records read one after the other name the same few.

    Raises ValueError.
    """
    return UUID(text)


def random_id(random: bytes) -> UUID:
    """A version 4 UUID of 16 random bytes. Source: RFC 9562 section 5.4."""
    return UUID(bytes=random, version=4)


def short_code(origin: str, kind: str, n: int) -> str:
    """The code people see: "A-INC-0007" is the seventh incident of the origin named A."""
    if not _ORIGIN.fullmatch(origin):
        raise refuse("values-origin", given=origin[:60])
    if n < 1:
        raise ValueError("short codes count from 1")
    return f"{origin}-{KIND_CODES[kind]}-{n:04d}"


def read_short_code(code: str) -> tuple[str, str, int]:
    """Origin, kind and number of a short code; refuses anything else."""
    found = _SHORT.fullmatch(code.strip().upper())
    if found is None or found[2] not in _KINDS or int(found[3]) < 1:
        raise refuse("values-short-code", given=code.strip()[:60])
    return found[1], _KINDS[found[2]], int(found[3])


def kind_of_code(code: str) -> str | None:
    """The kind that a short code names; None for what is none."""
    found = _SHORT.fullmatch(code.strip().upper())
    return _KINDS.get(found[2]) if found else None
