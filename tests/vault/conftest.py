"""A small log of real acts and revisions, for the tests that verify or break one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from trucewatch.vault.entries import Revised, entry, seal_act
from trucewatch.vault.log import Log
from trucewatch.vault.sealing import seal
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.verifying_entries import LoggedAct, LoggedEntry

ORIGIN = "example.org/aleppo/A"


@dataclass
class SmallLog:
    """A log in a folder, its key, and what a database would keep of it."""

    log: Log
    key: SigningKey
    entries: list[LoggedEntry]

    @property
    def leaves(self) -> list[bytes]:
        return [entry(logged.act.root, logged.revised) for logged in self.entries]

    def replaced(self, number: int, **changes: object) -> list[LoggedEntry]:
        """The entries, with one of them changed in the database but not in the log."""
        found = list(self.entries)
        found[number] = replace(found[number], **changes)
        return found


def logged(number: int, record: int, revision: int) -> LoggedEntry:
    act_id = UUID(int=1000 + number)
    act = seal_act(
        act_id,
        {
            "act": "record",
            "asserted": True,
            "at": "2016-12-15T09:00:00Z",
            "case": "aleppo-2016",
            "member": "rania",
            "origin": ORIGIN,
            "reason": "شهادة ناجٍ",
            "role": "documenter",
        },
    )
    sealed = seal(
        UUID(int=record),
        {"count": "5", "title": {"ar": "الراموسة", "original": "ar"}},
        {"filmed_by": "a neighbour"},
    )
    revised = Revised("incident", UUID(int=record), revision, 1, sealed.root)
    return LoggedEntry(number, LoggedAct(act_id, act.root, act.sealed), revised, sealed.sealed)


@pytest.fixture
def key() -> SigningKey:
    return SigningKey(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))


@pytest.fixture
def small(tmp_path: Path, key: SigningKey) -> SmallLog:
    """Six entries on three records, sealed by two checkpoints, of size 4 and 6."""
    entries = [logged(n, 1 + n % 3, 1 + n // 3) for n in range(6)]
    made = SmallLog(Log(tmp_path / "log", ORIGIN, [key.public]), key, entries)
    made.log.seal(0, made.leaves[:4], key)
    made.log.seal(4, made.leaves[4:], key)
    return made
