"""How much two places of a text tell of one matter: the words they share, whatever their endings.

A word that many sentences of the text have tells nothing apart, and is not taken.
"""

from __future__ import annotations

import re
from functools import lru_cache

from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import root, telling_word

_ENDINGS = re.compile("(?:ations?|ings?|ions?|ers?|edly|ed|es|s|ly|e)$")
_SHORTEST = 4
_EVERYWHERE = 6  # sentences of a text that may have a word which still tells them apart
_NO_MATTER = (
    "qualifier.before", "qualifier.alone", "number.units", "number.tens", "lengths", "month", "weekday",
)  # fmt: skip


@lru_cache(maxsize=2**15)
def stem(folded: str) -> str:
    """A word without its ending: "injuries" and "injured", «نازحة» and «نازحين» are close to one."""
    if not folded.isascii():
        return root(folded)
    cut = _ENDINGS.sub("", folded)
    return cut if len(cut) >= _SHORTEST else folded


def stems_told(page: Page, first: int, last: int) -> dict[str, str]:
    """The telling words between two tokens, without numbers: by their stems, as they are written."""
    found = {}
    for at in range(first, min(last, len(page.tokens))):
        word = page.tokens[at].word
        if word.kind != "word" or not telling_word(word.folded):
            continue
        if page.entries[at][1].keys().isdisjoint(_NO_MATTER):
            found[stem(word.folded)] = word.folded
    return found


class Likeness:
    """The sentences of a page by their stems."""

    def __init__(self, page: Page) -> None:
        """Keep the page; stems are found where they are asked for."""
        self._page = page
        self._told: dict[int, dict[str, str]] = {}

    def stems(self, token: int) -> dict[str, str]:
        """The stems of the sentence a token stands in."""
        begins, ends = self._page.sentence_of(token)
        if begins not in self._told:
            self._told[begins] = stems_told(self._page, begins, ends)
        return self._told[begins]

    def shared(self, one: int, other: int) -> frozenset[str]:
        """The stems that the sentences of two tokens share and few others have."""
        first, then = self.stems(one), self.stems(other)
        return frozenset(
            word
            for word in first.keys() & then.keys()
            if min(self._often(first[word]), self._often(then[word])) <= _EVERYWHERE
        )

    def _often(self, folded: str) -> int:
        """How often a word is met."""
        return len(self._page.by_word[folded])
