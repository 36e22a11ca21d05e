"""The signing key file: owner only, never replaced, nothing but Ed25519."""

import os
import stat

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from trucewatch.values.refusal import Refusal
from trucewatch.vault.notes import PublicKey, verify_note
from trucewatch.vault.signing import SigningKey

ORIGIN = "example.org/aleppo/A"
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such mode")


def test_a_key_made_and_loaded_signs_what_its_public_key_verifies(tmp_path):
    made = SigningKey.create(tmp_path / "keys" / "log.pem", ORIGIN)
    loaded = SigningKey.load(tmp_path / "keys" / "log.pem", ORIGIN)
    assert loaded.public == made.public == PublicKey.parse(str(made.public))
    verify_note(loaded.sign("text\n"), [made.public])


@posix
def test_only_the_owner_may_read_the_key_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        SigningKey.create(tmp_path / "log.pem", ORIGIN)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "log.pem").stat().st_mode) == 0o600


@posix
def test_a_key_that_others_can_read_is_refused(tmp_path):
    SigningKey.create(tmp_path / "log.pem", ORIGIN)
    (tmp_path / "log.pem").chmod(0o640)
    with pytest.raises(Refusal) as refusal:
        SigningKey.load(tmp_path / "log.pem", ORIGIN)
    assert refusal.value.code == "vault-key-open-to-others"


def test_a_key_is_never_replaced(tmp_path):
    SigningKey.create(tmp_path / "log.pem", ORIGIN)
    before = (tmp_path / "log.pem").read_bytes()
    with pytest.raises(Refusal) as refusal:
        SigningKey.create(tmp_path / "log.pem", ORIGIN)
    assert refusal.value.code == "vault-key-exists"
    assert (tmp_path / "log.pem").read_bytes() == before


def test_an_absent_key_is_told(tmp_path):
    with pytest.raises(Refusal) as refusal:
        SigningKey.load(tmp_path / "log.pem", ORIGIN)
    assert refusal.value.code == "vault-key-absent"


def elliptic(encryption):
    key = generate_private_key(SECP256R1())
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        elliptic(NoEncryption()),
        elliptic(BestAvailableEncryption(b"word")),
        b"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw\n-----END PRIVATE KEY-----\n",
    ],
)
def test_a_file_that_holds_no_ed25519_key_is_told(tmp_path, content):
    (tmp_path / "log.pem").write_bytes(content)
    (tmp_path / "log.pem").chmod(0o600)
    with pytest.raises(Refusal) as refusal:
        SigningKey.load(tmp_path / "log.pem", ORIGIN)
    assert refusal.value.code == "vault-key-unreadable"


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\u00a0b", "a\nb", "a\u202eb"])
def test_a_name_that_cannot_stand_in_a_note_is_refused(tmp_path, name):
    with pytest.raises(Refusal) as refusal:
        SigningKey.create(tmp_path / "log.pem", name)
    assert refusal.value.code == "vault-origin-name"
    assert not (tmp_path / "log.pem").exists()


def test_the_private_key_is_not_shown(tmp_path):
    key = SigningKey.create(tmp_path / "log.pem", ORIGIN)
    assert repr(key) == f"SigningKey({key.public})"
