"""What a sentence asks about, and what another tells it of: "the fire at the mill", «حريق المدرسة».

Two sentences of which each names what it is about, and nothing that the other names, are of two matters.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Protocol

from trucewatch.reading.lexicon.inflected import read_data
from trucewatch.reading.retold.claims import cores, phrases, words_of
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.wordings import shared_words

_WIDEST = 60
_THAT_FAR = 7  # words from "established" to "that"
_THAT = frozenset({"that", "ان", "بان", "انه", "انها", "انهم", "بانهم", "انهما"})
_ENDS = frozenset({",", ";", ":", "as", "because", "since", "لان", "اذ", "بسبب", "لعدم"})


class Placed(Protocol):
    """Words that leave open or vouch, and their sentence."""

    @property
    def at(self) -> int:
        """The first of the words."""

    @property
    def last(self) -> int:
        """The token behind them."""

    @property
    def begins(self) -> int:
        """The first token of the sentence."""

    @property
    def ends(self) -> int:
        """The first of the next."""


def topics_apart(
    page: Page, asks: Placed, tells: Placed, aspects: Iterable[str], *, plain: bool
) -> bool:
    """Whether each of two sentences names what it is about, and both have none of it in common."""
    first = tells.begins if plain else _claim(page, tells)
    asked, told = _asked_about(page, asks), _told_of(page, tells, first, frozenset(aspects))
    if not asked or not told:
        return False
    return not shared_words(asked, told)


def _asked_about(page: Page, one: Placed) -> frozenset[str]:
    """The words from the asking on, or between it and the words that leave it open."""
    told = places(page, phrases("asked"), max(one.begins, one.at - _WIDEST), one.ends)
    first = next((at for at, _, _ in told), one.last)
    return _named(page, first, one.at if first < one.at else _clause(page, first, one.ends))


def _told_of(page: Page, one: Placed, first: int, aspects: frozenset[str]) -> frozenset[str]:
    """The words between "that" and the answer; where the answer comes first, those behind the event."""
    ends = min(one.ends, first + _WIDEST)
    told = places(page, phrases("told"), first, ends)
    at, last = next(((a, b) for a, b, name in told if name in aspects), (ends, ends))
    before = _named(page, first, at)
    if before or at == ends:
        return before
    behind = next((n for _, n, _ in places(page, phrases("events"), last, ends)), ends)
    return _named(page, behind, _clause(page, behind, ends))


def _claim(page: Page, one: Placed) -> int:
    """Where what a sentence vouches for begins: behind "that"."""
    near = range(max(one.begins, one.last - 1), min(one.ends, one.last + _THAT_FAR))
    return next((n + 1 for n in near if page.tokens[n].word.folded in _THAT), one.ends)


def _clause(page: Page, first: int, ends: int) -> int:
    """Where a clause ends: at a sign, or with a reason."""
    near = range(first, min(ends, first + _WIDEST))
    words = (n for n in near if page.tokens[n].word.folded in _ENDS)
    return next(words, near.stop)


def _named(page: Page, first: int, last: int) -> frozenset[str]:
    return words_of(page, first, last) - _of_events()


@cache
def _of_events() -> frozenset[str]:
    """Words of events and answers, which many matters share."""
    data = read_data("questions")
    lists = (*data["events"].values(), *data["told"].values(), *data["asked"].values(), data["did"])
    return frozenset(cores(lists))
