"""The text form of age keys. Source: BIP 173 (Bech32), without its limit of 90 characters."""

from __future__ import annotations

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECK = 6


def decode(text: str) -> tuple[str, bytes]:
    """The prefix in lower case, and the bytes; ValueError where the text is none or was mistyped."""
    if text not in (text.lower(), text.upper()):
        raise ValueError("capital and small letters mixed")
    prefix, _, rest = text.lower().rpartition("1")
    values = [_LETTERS.find(letter) for letter in rest]
    if not prefix or len(values) < _CHECK or min(values) < 0:
        raise ValueError("not Bech32")
    if not prefix.isascii() or _polymod([*_expanded(prefix), *values]) != 1:
        raise ValueError("the checksum does not fit")
    return prefix, _bytes(values[:-_CHECK])


def encode(prefix: str, data: bytes) -> str:
    """The text of these bytes, in small letters."""
    bits = int.from_bytes(data, "big") << (-8 * len(data) % 5)
    many = -(-8 * len(data) // 5)
    values = [bits >> 5 * (many - 1 - at) & 31 for at in range(many)]
    check = _polymod([*_expanded(prefix), *values, *[0] * _CHECK]) ^ 1
    values += [check >> 5 * (_CHECK - 1 - at) & 31 for at in range(_CHECK)]
    return f"{prefix}1{''.join(_LETTERS[value] for value in values)}"


def _bytes(values: list[int]) -> bytes:
    """Groups of five bits to bytes; what is left over must be fewer than five zero bits."""
    left = 5 * len(values) % 8
    bits = sum(value << 5 * (len(values) - 1 - at) for at, value in enumerate(values))
    if left > 4 or bits & (1 << left) - 1:
        raise ValueError("bits left over")
    return (bits >> left).to_bytes(5 * len(values) // 8, "big")


def _expanded(prefix: str) -> list[int]:
    letters = prefix.encode()
    return [letter >> 5 for letter in letters] + [0] + [letter & 31 for letter in letters]


def _polymod(values: list[int]) -> int:
    found = 1
    for value in values:
        top = found >> 25
        found = (found & 0x1FFFFFF) << 5 ^ value
        for at, step in enumerate(_STEPS):
            found ^= step if top >> at & 1 else 0
    return found
