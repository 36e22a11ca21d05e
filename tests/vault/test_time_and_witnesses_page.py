"""docs/formats/time-and-witnesses.md: its worked examples are what the program writes."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.exchange import CONTRADICTION, Clash
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.stamps.authorities import calendar
from trucewatch.vault.stamps.request import Request
from trucewatch.vault.witnesses import cosign, public_of

PAGE = Path(__file__).parents[2] / "docs" / "formats" / "time-and-witnesses.md"
LEAF = "c75160f973c0f6c128448168a214d9c878959f63a4ac428db4ae727f44247a67"
LOG = SigningKey("example.org/aleppo/A", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
WITNESS = SigningKey(
    "partner.example/w", Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
)
TEXT = Checkpoint(LOG.name, 1, bytes.fromhex(LEAF)).text
NOTE = bytes(LOG.sign(TEXT))
ALICE = calendar("alice", "https://alice.btc.calendar.opentimestamps.org")


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return [line.strip() for line in PAGE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "example",
    [
        *NOTE.decode().splitlines(),
        str(LOG.public),
        sha256(NOTE).hexdigest(),
        bytes(Request(sha256(NOTE).digest(), 0x0123456789ABCDEF)).hex(),
        str(public_of(WITNESS)),
        public_of(WITNESS).id,
        str(cosign(WITNESS, TEXT, datetime(2016, 12, 20, 9, tzinfo=UTC))).strip(),
        ALICE.description.decode(),
        ALICE.pin,
    ],
)
def test_each_example_stands_on_the_page(lines: list[str], example: str) -> None:
    assert example in lines


def test_the_sorts_of_contradiction_are_those_of_the_page(lines: list[str]) -> None:
    at = lines.index(CONTRADICTION)
    assert lines[at + 1] == f"clash <{' | '.join(Clash)}>"
