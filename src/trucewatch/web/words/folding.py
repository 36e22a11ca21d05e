"""Words that are looked for, whatever spelling of a letter they or the record are written in."""

from __future__ import annotations

import re
from functools import cache

from trucewatch.values.number_words import fold

MARKS = "[\u0640\u064b-\u0652\u0670]*"  # lengthening and vowels: written, or not
RANGES = ((0x0621, 0x06D4), (0x06F0, 0x06FA))


@cache
def _spellings() -> dict[str, str]:
    """Each folded letter of Arabic, and every letter that is folded to it."""
    found: dict[str, str] = {}
    for begin, end in RANGES:
        for letter in map(chr, range(begin, end)):
            folded = fold(letter)
            if len(folded) == 1:
                found[folded] = found.get(folded, "") + letter
    return found


def pattern_of(word: str) -> str:
    """A regular expression, of a kind that both databases know, for a folded word."""
    known = _spellings()
    letters = (f"[{letter}{known[letter]}]" if letter in known else re.escape(letter)
               for letter in word)  # fmt: skip
    return MARKS.join(letters)


def words_of(asked: str) -> tuple[str, ...]:
    """The folded words of what was typed; those of one letter are left out, they are everywhere."""
    return tuple(dict.fromkeys(word for word in fold(asked).split() if len(word) > 1))
