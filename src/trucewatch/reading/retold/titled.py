"""A title that counts some "of the" others, told otherwise in the text: «مقتل 38 من المدافعين»."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.scanning.wordings import content, root, shared_words

_OF = frozenset({"من", "of"})
_SHARED = 2  # words that title and text share, the noun among them
_SHORTEST = 4


def of_the_named(page: Page, title: Mention, body: Sequence[Mention]) -> list[Mention]:
    """The figures of the text that count some of the same people, a slip away from the title's."""
    noun = _noun(page, title)
    if not noun:
        return []
    wrote = _words(page, title)
    found = [m for m in body if m.thing is None and _noun(page, m) == noun]
    return [
        m
        for m in found
        if not m.others
        and slip(title.exact or 0, m.exact or 0)
        and shared_words(wrote, _words(page, m)) >= _SHARED
        and _same_deed(page, title, m)
    ]


def same_noun(page: Page, one: Mention, other: Mention) -> bool:
    """Whether the same word stands right behind two figures: "18 teachers arrested", "28 teachers"."""
    words = [page.tokens[min(m.number_last, len(page.tokens) - 1)].word for m in (one, other)]
    return words[0].kind == "word" and words[0].stem == words[1].stem


def _noun(page: Page, mention: Mention) -> str:
    """The noun behind "of": «من المدافعين»."""
    behind = [token.word.folded for token in page.tokens[mention.last : mention.last + 2]]
    if len(behind) < 2 or behind[0] not in _OF or len(behind[1]) < _SHORTEST:
        return ""
    return root(behind[1])


def _words(page: Page, mention: Mention) -> frozenset[str]:
    begins, ends = page.sentence_of(mention.first)
    around = content(page, begins, mention.first) | content(page, mention.last, ends)
    return frozenset(word for word in around if not word.isdecimal())


def _same_deed(page: Page, one: Mention, other: Mention) -> bool:
    """Whether the deeds that both sentences name are not others."""
    deeds = [_deeds(page, mention) for mention in (one, other)]
    return not all(deeds) or bool(deeds[0] & deeds[1])


def _deeds(page: Page, mention: Mention) -> set[str]:
    begins, ends = page.sentence_of(mention.first)
    told = (page.meant(at, "deed") for at in range(begins, ends))
    return {str(entry.value) for entry in told if entry is not None}
