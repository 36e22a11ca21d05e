"""The header of an age file: the key of the file, wrapped for each who may open it.

Source: C2SP age, version 1: X25519 and scrypt recipient stanzas.
"""

from __future__ import annotations

import base64
import hmac
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from trucewatch.values.refusal import refuse
from trucewatch.vault.age.keys import Identity, Passphrase, Recipient, agree, distinct

VERSION = b"age-encryption.org/v1"
FILE_KEY, COLUMNS, LONGEST_LINE, MOST_LINES = 16, 64, 1024, 4096
_X25519, _SCRYPT = b"age-encryption.org/v1/X25519", b"age-encryption.org/v1/scrypt"
_WORK, _MOST_WORK = 18, 22
"""Logarithms of the work that a passphrase takes: as age itself writes, and as it still reads."""

To = Sequence[Recipient] | Passphrase
By = Sequence[Identity] | Passphrase


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to the key of the file: its kind and arguments, and the key wrapped."""

    words: tuple[str, ...]
    body: bytes

    def __bytes__(self) -> bytes:
        encoded = _encode(self.body)
        lines = [encoded[at : at + COLUMNS] for at in range(0, len(encoded) + 1, COLUMNS)]
        return "\n".join([f"-> {' '.join(self.words)}", *lines, ""]).encode()


def write_header(file_key: bytes, to: To) -> bytes:
    """The header by which these, and nobody else, get at the key of the file."""
    if isinstance(to, Passphrase):
        stanzas = [_for_passphrase(file_key, to)]
    else:
        stanzas = [_for_recipient(file_key, one) for one in distinct(to)]
    if not stanzas:
        raise refuse("age-nobody")
    before = VERSION + b"\n" + b"".join(map(bytes, stanzas)) + b"---"
    return before + b" " + _encode(_mac(file_key, before)).encode() + b"\n"


def read_header(file: BinaryIO, by: By) -> bytes:
    """The key of the file, the file standing where its payload begins.

    Refusal for no age file, for one that none of these opens, and for a header that was altered.
    """
    lines = _lines(file)
    stanzas = list(_stanzas(lines[1:-1]))
    before = b"\n".join([*lines[:-1], b"---"])
    for stanza in stanzas:
        file_key = _opened(stanza, by, alone=len(stanzas) == 1)
        if file_key is not None:
            if not hmac.compare_digest(
                lines[-1], b"--- " + _encode(_mac(file_key, before)).encode()
            ):
                raise refuse("age-altered")
            return file_key
    raise refuse("age-wrong-passphrase" if isinstance(by, Passphrase) else "age-wrong-identity")


def derive(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def _for_recipient(file_key: bytes, recipient: Recipient) -> Stanza:
    secret = os.urandom(32)
    key = X25519PrivateKey.from_private_bytes(secret).public_key()
    share = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
    wrapping = derive(agree(secret, recipient.key), share + recipient.key, _X25519)
    return Stanza(("X25519", _encode(share)), _wrap(wrapping, file_key))


def _for_passphrase(file_key: bytes, passphrase: Passphrase) -> Stanza:
    salt = os.urandom(16)
    wrapping = _stretched(passphrase, salt, _WORK)
    return Stanza(("scrypt", _encode(salt), str(_WORK)), _wrap(wrapping, file_key))


def _opened(stanza: Stanza, by: By, *, alone: bool) -> bytes | None:
    """The key of the file, if this stanza is for one of these; None otherwise."""
    kind, *words = stanza.words
    if kind == "scrypt":
        if not alone or len(words) != 2 or not words[1].isdecimal():
            raise refuse("age-altered")
        if not isinstance(by, Passphrase) or int(words[1]) > _MOST_WORK or words[1][0] == "0":
            return None
        return _unwrap(_stretched(by, _decode(words[0], 16), int(words[1])), stanza.body)
    if kind != "X25519" or isinstance(by, Passphrase):
        return None
    if len(words) != 1:
        raise refuse("age-altered")
    share = _decode(words[0], 32)
    for identity in by:
        wrapping = derive(_agreed(identity, share), share + identity.recipient.key, _X25519)
        file_key = _unwrap(wrapping, stanza.body)
        if file_key is not None:
            return file_key
    return None


def _agreed(identity: Identity, share: bytes) -> bytes:
    try:
        return agree(identity.key, share)
    except ValueError:
        raise refuse("age-altered") from None


def _stretched(passphrase: Passphrase, salt: bytes, work: int) -> bytes:
    stretching = Scrypt(salt=_SCRYPT + salt, length=32, n=1 << work, r=8, p=1)
    return stretching.derive(passphrase.words.encode())


def _wrap(wrapping: bytes, file_key: bytes) -> bytes:
    return ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)


def _unwrap(wrapping: bytes, body: bytes) -> bytes | None:
    if len(body) != FILE_KEY + 16:
        raise refuse("age-altered")
    try:
        return ChaCha20Poly1305(wrapping).decrypt(bytes(12), body, None)
    except InvalidTag:
        return None


def _mac(file_key: bytes, before: bytes) -> bytes:
    return hmac.digest(derive(file_key, b"", b"header"), before, "sha256")


def _lines(file: BinaryIO) -> list[bytes]:
    """The lines of the header, without their ends; Refusal where it is none."""
    lines: list[bytes] = []
    while not lines or not lines[-1].startswith(b"---"):
        line = file.readline(LONGEST_LINE)
        lines.append(line[:-1])
        first = len(lines) == 1 and lines[0] != VERSION
        if first or not line.endswith(b"\n") or len(lines) > MOST_LINES:
            raise refuse("age-no-file")
    return lines


def _stanzas(lines: list[bytes]) -> list[Stanza]:
    found: list[Stanza] = []
    at = 0
    while at < len(lines):
        words = lines[at].decode("ascii", "replace").split(" ")
        body, at = b"", at + 1
        while at < len(lines):
            body, at, full = body + lines[at], at + 1, len(lines[at]) == COLUMNS
            if not full:
                break
        if words[0] != "->" or len(words) < 2 or not all(words):
            raise refuse("age-altered")
        found.append(Stanza(tuple(words[1:]), _decode(body.decode("ascii", "replace"))))
    return found


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")


def _decode(text: str, size: int | None = None) -> bytes:
    """Base64 in its one spelling without padding; Refusal for any other."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise refuse("age-altered") from None
    if _encode(data) != text or (size is not None and len(data) != size):
        raise refuse("age-altered")
    return data
