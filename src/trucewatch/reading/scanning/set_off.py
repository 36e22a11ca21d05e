"""Figures that stand in brackets by habit, and tell no label: "(305) people", «مقتل (12) مدنياً بينهم (3) أطفال»."""

from __future__ import annotations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page

_SIGNS = frozenset({",", ";", ":"})
_BEFORE = (
    "place_word",
    "including",
    "made_of",
    "remaining",
    "of_total",
    "others",
    "qualifier.before",
)


def in_brackets_alone(page: Page, first: int, until: int, behind: int) -> bool:
    """Whether the brackets around a figure, from `first` to `until`, only set it off: its noun stands behind them, or
    the words before it want a figure."""
    if behind > until + 1:
        return True
    at = until + 1
    others = at < len(page.tokens) and page.meant(at, "others") is not None
    return others or goes_before_figures(page, first - 2)


def goes_before_figures(page: Page, at: int) -> bool:
    """Whether the word at a token wants a figure behind it, and is no name that a figure labels: "Of these (43)"."""
    if at < 0:
        return True
    word = page.tokens[at].word
    if word.folded in small_words("before_figures") or word.folded in _SIGNS:
        return True
    begins = range(max(0, at - 3), at + 1)
    return any(
        here + page.entries[here][0] == at + 1
        and not page.entries[here][1].keys().isdisjoint(_BEFORE)
        for here in begins
    )
