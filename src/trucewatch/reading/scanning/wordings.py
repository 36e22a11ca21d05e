"""The words that tell one sentence's matter from another's: names, places, what was done."""

from __future__ import annotations

import re
from functools import lru_cache

from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.tokens import stems

_ENDINGS = re.compile("(?:تهم|هما|هم|هن|نا|ها|كم|يه|ي|ه|ين|ون|ات|ا|ت)$")
_NUMBER_ENDS = re.compile("(?:تان|تين|ات|ان|ين|ون|ه)$")
_IN_BETWEEN = re.compile("[اويى]")
_SHORT = 3
_COMMON = frozenset({
    "the", "that", "this", "they", "their", "were", "was", "with", "which", "been", "have", "said",
    "after", "before", "when", "while", "also", "from", "into", "than", "them", "there", "those",
    "الذي", "التي", "الذين", "كانت", "كان", "هذا", "هذه", "ذلك", "بعد", "قبل", "علي", "الي", "عند",
})  # fmt: skip


def telling(page: Page, first: int, last: int) -> list[str]:
    """The telling words between two tokens in their order."""
    words = (token.word for token in page.tokens[first:last] if token.word.kind == "word")
    return [
        root(word.folded)
        for word in words
        if len(word.folded) >= _SHORT and word.folded not in _COMMON
    ]


def telling_word(folded: str) -> bool:
    """Whether a word tells of a matter: not too short, and none of those of every sentence."""
    return len(folded) >= _SHORT and folded not in _COMMON


def content(page: Page, first: int, last: int) -> set[str]:
    """The telling words between two tokens, each in one form whatever is written before it."""
    found = set()
    for token in page.tokens[first:last]:
        word = token.word
        if word.kind == "word" and len(word.folded) >= _SHORT and word.folded not in _COMMON:
            found.add(root(word.folded))
    return found


@lru_cache(maxsize=2**15)
def root(folded: str) -> str:
    """An Arabic word without what is written before and behind it; an English one as it is."""
    if folded.isascii():
        return folded
    shortest = min(
        (stem for stem, _ in stems(folded) if len(stem) >= _SHORT), key=len, default=folded
    )
    return _ENDINGS.sub("", shortest) if len(shortest) > _SHORT + 1 else shortest


def names(page: Page, first: int, last: int) -> set[str]:
    """The capitalised words between two tokens that no list of the lexicon knows."""
    return {
        token.word.folded
        for index, token in enumerate(page.tokens[first:last], first)
        if token.word.kind == "word"
        and page.text[token.start].isupper()
        and index > first
        and not page.entries[index][1]
        and token.word.folded not in _COMMON
    }


def shared_words(one: frozenset[str], other: frozenset[str]) -> int:
    """How many words both have; of Arabic ones also where one is the beginning of the other."""
    return sum(
        word in other or (not word.isascii() and any(_kin(word, their) for their in other))
        for word in one
    )


def _kin(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= _SHORT and (
        word.startswith(other) or other.startswith(word)
    )


def one_word(one: str, other: str) -> bool:
    """Whether two words are one noun in another number: "school" and "schools", «مدرستين» and «مدارس»."""
    if one.isascii() or other.isascii():
        return one.removesuffix("s") == other.removesuffix("s")
    return _bones(one) == _bones(other)


def _bones(word: str) -> str:
    """The letters of an Arabic noun that its plural and its dual keep."""
    return _IN_BETWEEN.sub("", _NUMBER_ENDS.sub("", word))
