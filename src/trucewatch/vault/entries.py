"""Entries of the log: the bytes of a leaf. PERMANENT: docs/format.md, section 5."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from trucewatch.values.plain import Json
from trucewatch.vault.canonical import INTEGER_LIMIT, canonical
from trucewatch.vault.commitments import DIGEST, Scope
from trucewatch.vault.sealing import Seal, seal

VERSION = "trucewatch/entry/1"
KIND = re.compile(r"[a-z][a-z0-9_]{0,63}")
ACT_FIELDS = frozenset({"act", "asserted", "at", "case", "member", "origin", "reason", "role"})


@dataclass(frozen=True, slots=True)
class Revised:
    """The revision of a record that an entry seals."""

    kind: str
    record: UUID
    revision: int
    schema: int
    root: bytes


def seal_act(act: UUID, fields: Mapping[str, Json]) -> Seal:
    """Seal what is known of an act, so that a copy can hide the member and show the role.

    ValueError if one of `ACT_FIELDS` is not among them: what is absent would tell something.
    """
    if not fields.keys() >= ACT_FIELDS:
        raise ValueError(f"an act without {sorted(ACT_FIELDS - fields.keys())}")
    return seal(act, fields, scope=Scope.ACT)


def entry(act_root: bytes, revised: Revised | None = None) -> bytes:
    """The bytes of a leaf: an act, and the revision it made (None: it touched no record)."""
    _must_be(len(act_root) == DIGEST, "an act's root is 32 bytes")
    if revised is None:
        return canonical({"act": act_root.hex(), "v": VERSION})
    _must_be(len(revised.root) == DIGEST, "a record's root is 32 bytes")
    _must_be(KIND.fullmatch(revised.kind) is not None, "a kind is a-z, 0-9 and _")
    _must_be(0 < revised.revision < INTEGER_LIMIT, "revisions count from 1")
    _must_be(0 < revised.schema < INTEGER_LIMIT, "schemas count from 1")
    # canonical as it stands: the names are sorted, and no value needs an escape
    return (
        f'{{"act":"{act_root.hex()}","kind":"{revised.kind}","record":"{revised.record}",'
        f'"revision":{revised.revision},"root":"{revised.root.hex()}",'
        f'"schema":{revised.schema},"v":"{VERSION}"}}'
    ).encode()


def _must_be(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(what)
