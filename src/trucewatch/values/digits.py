"""Digits of the Arabic and Persian scripts, and marks of direction, in written dates and counts."""

from __future__ import annotations

import re

ARABIC = "٠١٢٣٤٥٦٧٨٩"
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
LATIN = "0123456789"
DECIMAL_SIGN = "٫"
SYSTEMS = ("latn", "arab")
"""Numbering systems of Unicode CLDR that a reader may choose."""

_TO_LATIN = str.maketrans(ARABIC + PERSIAN, LATIN + LATIN)
_OTHER_DIGIT = re.compile(f"[{ARABIC}{PERSIAN}]")
_TO_ARABIC = str.maketrans(LATIN, ARABIC)
_MARKS = dict.fromkeys(
    [0x061C, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
)


def latin_digits(text: str) -> str:
    """The text with every Arabic or Persian digit written 0 to 9."""
    if text.isascii() or _OTHER_DIGIT.search(text) is None:
        return text
    return text.translate(_TO_LATIN)


def latin_number(text: str) -> str:
    """The text with Latin digits, a point for the decimal sign of the Arabic script, and no marks of
    direction."""
    return text if text.isascii() else latin_digits(without_marks(text)).replace(DECIMAL_SIGN, ".")


def arabic_digits(text: str) -> str:
    """The text with every digit 0 to 9 written in the Arabic script."""
    return text.translate(_TO_ARABIC)


def without_marks(text: str) -> str:
    """The text without invisible marks of direction, zero-width spaces and byte-order marks."""
    return text if text.isascii() else text.translate(_MARKS)
