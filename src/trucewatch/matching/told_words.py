"""The words of a telling that can be compared: folded, without the small words of a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from trucewatch.values.number_words import fold

_WORD = re.compile(r"[^\W_]+")
_LEAST = 3  # letters; shorter ones are small words in both languages
_ENGLISH = """
the and was were had has have with from that this for near into while when who what which between
after before about around approximately under over out all are not been being they them their there
then than also its his her one two
"""
_ARABIC = """
من على في إلى عن مع هذا هذه ذلك تلك التي الذي الذين كان كانت وقد قد بعد قبل بين عند حتى كما أنه إن
أن أو ثم أي كل غير نحو حوالي قرابة خلال منذ تم جرى
"""
_SMALL = frozenset(fold(_ENGLISH + _ARABIC).split())
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "ال")


def words_told(words: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The words that tell something, by language."""
    return {lang: _told(text) for lang, text in words.items() if text}


def likeness(
    one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]
) -> float | None:
    """How much of the shorter telling stands in the longer, 0 to 1, in the language they share most.

    None where they share no language, or one tells too little to compare.
    """
    shares = []
    for lang in one.keys() & other.keys():
        few = min(len(one[lang]), len(other[lang]))
        if few >= _LEAST:
            shares.append(len(one[lang] & other[lang]) / few)
    return max(shares, default=None)


def stems(text: str) -> list[str]:
    """Every word of a text in its order, without article, joined letters and plural."""
    return [_stem(word) for word in _WORD.findall(fold(text))]


def is_telling(word: str) -> bool:
    """Whether it is none of the small words of a language."""
    return len(word) >= _LEAST and word not in _SMALL


@lru_cache(maxsize=2**10)  # while somebody types, the same few incidents are compared again
def _told(text: str) -> frozenset[str]:
    found = set(stems(text))
    return frozenset(word for word in found if len(word) >= _LEAST or word.isdecimal()) - _SMALL


def _stem(word: str) -> str:
    """An Arabic word without article and joined letters, an English one without its plural."""
    if word.isascii():
        return word[:-1] if len(word) > 4 and word.endswith("s") else word
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST:
            return word[len(prefix) :]
    return word[1:] if word.startswith("و") and len(word) > 4 else word
