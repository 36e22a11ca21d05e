"""An authority in a folder of its own, a vault with a small log, and a moment to act in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.vault.stamps.authority import TestAuthority, make_authority
from trucewatch.vault.log import Log
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.stamps.authorities import Authorities
from trucewatch.vault.stamps.keeping import Stamps

ORIGIN = "example.org/aleppo/A"
NOW = datetime(2016, 12, 20, 9, tzinfo=UTC)


@pytest.fixture
def authority(tmp_path: Path) -> TestAuthority:
    return make_authority(tmp_path / "harbour")


@pytest.fixture
def other(tmp_path: Path) -> TestAuthority:
    return make_authority(tmp_path / "stranger")


@pytest.fixture
def stamps(tmp_path: Path) -> Stamps:
    """The stamps of a vault whose log has checkpoints of the sizes 0 and 3."""
    key = SigningKey(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
    log = Log(tmp_path / "vault" / "log", ORIGIN, [key.public])
    log.seal(0, [], key)
    log.seal(0, [b"entry %d" % n for n in range(3)], key)
    return Stamps(tmp_path / "vault", log.checkpoints)


@pytest.fixture
def authorities(tmp_path: Path) -> Authorities:
    return Authorities(tmp_path / "vault" / "trusted" / "authorities")
