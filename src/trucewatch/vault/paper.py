"""Keys as words that a person can write on paper, and drawn words as a passphrase.

Source: BIP 39, its English list of 2,048 words (MIT licence): four letters are enough to tell them
apart, and a checksum tells a word that was misread. 32 bytes are 24 words.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

from trucewatch.values.refusal import refuse

BITS, KEY_WORDS, SHORTEST = 11, 24, 4
PASSPHRASE_WORDS = 10
"""110 bits, before the stretching that each guess costs."""


def words_of(key: bytes) -> list[str]:
    """The 24 words of a key of 32 bytes."""
    if len(key) != 32:
        raise ValueError("a key of 32 bytes")
    bits = int.from_bytes(key + sha256(key).digest()[:1], "big")
    places = [bits >> BITS * (KEY_WORDS - 1 - at) & 2047 for at in range(KEY_WORDS)]
    return [_list()[place] for place in places]


def read_words(text: str) -> bytes:
    """The key that these 24 words stand for.

    Capitals, numbers and commas between them are passed over; the first four letters of a word are
    enough. Refusal for another count, for a word that is none, and where the checksum does not fit.
    """
    letters = unicodedata.normalize("NFKC", text).lower()
    given = "".join(c if c.isascii() and c.isalpha() else " " for c in letters).split()
    if len(given) != KEY_WORDS:
        raise refuse("paper-count", count=len(given), wanted=KEY_WORDS)
    bits = 0
    for place in _places(given):
        bits = bits << BITS | place
    data = bits.to_bytes(33, "big")
    if data[32] != sha256(data[:32]).digest()[0]:
        raise refuse("paper-checksum")
    return data[:32]


def draw_passphrase() -> str:
    """Ten words drawn at random."""
    return " ".join(secrets.choice(_list()) for _ in range(PASSPHRASE_WORDS))


def _places(given: Sequence[str]) -> list[int]:
    by_beginning = {word[:SHORTEST]: place for place, word in enumerate(_list())}
    found = []
    for number, word in enumerate(given, start=1):
        place = by_beginning.get(word[:SHORTEST])
        if place is None or not _list()[place].startswith(word):
            raise refuse("paper-word", number=number)
        found.append(place)
    return found


@cache
def _list() -> tuple[str, ...]:
    return tuple((files("trucewatch.vault") / "bip39-english.txt").read_text("ascii").split())
