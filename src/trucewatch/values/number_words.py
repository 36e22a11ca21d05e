"""Whole numbers as people write them: digits of either script, grouped or not, and small words."""

from __future__ import annotations

import re

from trucewatch.values.digits import latin_digits, without_marks
from trucewatch.values.refusal import Refusal, refuse

LARGEST = 10_000_000_000  # more than all people alive; a larger count is a slip of the keyboard

_LETTERS = str.maketrans("أإآٱىةیک", "اااايهيك")
_UNHEARD = re.compile("[\u0640\u064b-\u0652\u0670]")  # tatweel and vowel marks
_NARROW_GAP = re.compile("(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3})")
_GROUPED = re.compile("[0-9]{1,3}([,٬،'’])[0-9]{3}(?:\\1[0-9]{3})*")
_FRACTION = re.compile("[0-9]+[.,٫،'’][0-9,.٫،'’]*")
_NEGATIVE = re.compile("[-−–] ?[0-9]")

SMALL: dict[str, int] = {
    **dict.fromkeys(("zero", "صفر"), 0),
    **dict.fromkeys(("one", "واحد", "واحده"), 1),
    **dict.fromkeys(("two", "اثنان", "اثنين", "اثنتان", "اثنتين"), 2),
    **dict.fromkeys(("three", "ثلاثه", "ثلاث"), 3),
    **dict.fromkeys(("four", "اربعه", "اربع"), 4),
    **dict.fromkeys(("five", "خمسه", "خمس"), 5),
    **dict.fromkeys(("six", "سته", "ست"), 6),
    **dict.fromkeys(("seven", "سبعه", "سبع"), 7),
    **dict.fromkeys(("eight", "ثمانيه", "ثماني", "ثمان"), 8),
    **dict.fromkeys(("nine", "تسعه", "تسع"), 9),
    **dict.fromkeys(("ten", "عشره", "عشر"), 10),
    "eleven": 11,
    "twelve": 12,
}
"""Numbers by their folded words."""


def fold(words: str) -> str:
    """Words in one spelling: Latin digits, lower case, single blanks, plain Arabic letters."""
    if words.isascii():
        return " ".join(words.lower().split())
    latin = _NARROW_GAP.sub(",", latin_digits(without_marks(words)))
    plain = _UNHEARD.sub("", latin).translate(_LETTERS).casefold()
    return " ".join(plain.split())


def read_number(folded: str, given: str) -> int:
    """The whole number in folded words; `given` is what the refusal shows.

    Refuses a negative number, a fraction, one above ten billion, and anything unreadable.
    """
    if folded in SMALL:
        return SMALL[folded]
    if _GROUPED.fullmatch(folded):
        folded = re.sub("[^0-9]", "", folded)
    if folded.isascii() and folded.isdigit():
        return checked(int(folded), given) if len(folded) <= 40 else _too_large(given)
    raise _unreadable(folded, given)


def checked(number: int, given: str) -> int:
    """The number, if a count can be that number."""
    if number < 0:
        raise refuse("values-count-negative", given=shown(given))
    return number if number <= LARGEST else _too_large(given)


def shown(given: str) -> str:
    """What was written, short enough to stand in a message."""
    words = " ".join(given.split())
    return words if len(words) <= 60 else words[:59] + "…"


def _unreadable(folded: str, given: str) -> Refusal:
    if not folded:
        return refuse("values-count-empty")
    if _NEGATIVE.match(folded):
        return refuse("values-count-negative", given=shown(given))
    if _FRACTION.fullmatch(folded):
        return refuse("values-count-fraction", given=shown(given))
    return refuse("values-count-unreadable", given=shown(given))


def _too_large(given: str) -> int:
    raise refuse("values-count-too-large", given=shown(given), largest=LARGEST)
