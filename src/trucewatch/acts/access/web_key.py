"""The key of the web application, in the folder of keys: it signs sessions and seals one-time codes.

It is made when a workspace is served for the first time. A clone makes one of its own, so that
nobody is signed in there; who has lost it invites everybody anew.
"""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from trucewatch.records.key_file import write_private
from trucewatch.values.refusal import refuse

FILE = "web.key"
BYTES = 32


def web_key(keys: Path, purpose: str) -> bytes:
    """32 bytes for one purpose, drawn from the key in this folder, which is made where absent."""
    place = keys / FILE
    if not keys.is_dir():
        raise refuse("web-keys-absent", folder=str(keys))
    if not place.is_file():
        write_private(place, os.urandom(BYTES))
    kept = place.read_bytes()
    if len(kept) != BYTES:
        raise refuse("web-key-broken", file=str(place))
    return HKDF(SHA256(), BYTES, salt=None, info=f"trucewatch|{purpose}".encode()).derive(kept)
