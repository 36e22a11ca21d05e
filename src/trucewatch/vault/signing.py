"""The signing key of an origin: a file of its own, readable by its owner only.

Format: PKCS 8 in PEM (RFC 8410 for Ed25519), mode 0600; docs/format.md, section 7.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.notes import Note, PublicKey, Signature, is_key_name


class SigningKey:
    """The private key of one origin. Its name is the origin, the first line of checkpoints."""

    __slots__ = ("_private", "name")

    def __init__(self, name: str, private: Ed25519PrivateKey) -> None:
        if not is_key_name(name):
            raise refuse("vault-origin-name", name=name)
        self.name = name
        self._private = private

    def __repr__(self) -> str:
        return f"SigningKey({self.public})"

    @property
    def public(self) -> PublicKey:
        """What others need to verify; its text form is printed, pinned and handed out."""
        raw = self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return PublicKey(self.name, raw)

    def sign(self, text: str) -> Note:
        """A note of the text, signed by this key alone."""
        signature = Signature(self.name, self.public.key_id, self.sign_bytes(text.encode()))
        return Note(text, (signature,))

    def sign_bytes(self, message: bytes) -> bytes:
        """The bare signature (RFC 8032), for forms of signing that state more than the text."""
        return self._private.sign(message)

    @classmethod
    def create(cls, path: Path, name: str) -> SigningKey:
        """A new key in a new file; Refusal if there is a file already: a key is never replaced."""
        return cls.generate(name).put_into(path)

    @classmethod
    def generate(cls, name: str) -> SigningKey:
        """A new key, in memory."""
        return cls(name, Ed25519PrivateKey.generate())

    @classmethod
    def of_seed(cls, name: str, seed: bytes) -> SigningKey:
        """The key whose 32 secret bytes (RFC 8032) these are, as they are kept on paper."""
        return cls(name, Ed25519PrivateKey.from_private_bytes(seed))

    @property
    def seed(self) -> bytes:
        """The 32 secret bytes of the key."""
        return self._private.private_bytes_raw()

    @property
    def pem(self) -> bytes:
        """The key as it stands in its file."""
        return self._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())

    def put_into(self, path: Path) -> SigningKey:
        """Put the key into a new file; Refusal if there is a file already."""
        with durable.lock(path.with_name(f".{path.name}.lock")):
            if path.exists():
                raise refuse("vault-key-exists", path=str(path))
            durable.put(path, self.pem, private=True)
        return self

    @classmethod
    def load(cls, path: Path, name: str) -> SigningKey:
        """The key in the file; Refusal if absent, readable by others, or no Ed25519 key."""
        if not path.is_file():
            raise refuse("vault-key-absent", path=str(path))
        if durable.others_may_read(path):
            raise refuse("vault-key-open-to-others", path=str(path))
        try:
            private = load_pem_private_key(path.read_bytes(), password=None)
        except (ValueError, TypeError, UnsupportedAlgorithm):
            raise refuse("vault-key-unreadable", path=str(path)) from None
        if not isinstance(private, Ed25519PrivateKey):
            raise refuse("vault-key-unreadable", path=str(path))
        return cls(name, private)
