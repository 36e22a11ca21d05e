"""Where and when sentences are set: by the places that they name, else by those of the sentences before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.claims import Claim, core, phrases
from trucewatch.reading.scanning.one_matter import clause_ends
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.wordings import shared_words

_MOST = 40  # sentences back
_NEAR = 5  # words behind "in" that may name a place
_SHORTEST = 3
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_FROM, _IN = "من", "في"
_AL = re.compile("[وفبك]?ال|لل")


class Scenes:
    """Where sentences are set: by the places they name, else by those of the sentences before them."""

    def __init__(self, page: Page) -> None:
        """Places are found where they are asked for."""
        self._page = page
        self._told: dict[int, frozenset[str]] = {}

    def apart(self, one: Claim, other: Claim, *, themselves: bool = False) -> bool | None:
        """Whether two sentences are set in two places; None where no place is told.

        themselves: only by the places that both name, not by those of the sentences before.
        """
        first, then = (one, other) if one.begins < other.begins else (other, one)
        here, there = (
            frozenset()
            if "whereabouts" in one.aspects & other.aspects and side is other
            else self._places(side.begins, side.ends)
            for side in (first, then)
        )
        if shared_words(here, then.words) or shared_words(there, first.words):
            return False
        own = bool(here and there)
        reached = not there
        there = there or self._before(then.begins, first.begins)
        here = here or self._before(first.begins, 0)
        if shared_words(here, then.words) or shared_words(there, first.words):
            return False
        if here and there and (own or not themselves or here & there):
            return not here & there
        return False if here and reached else None

    def strange(self, one: Claim, other: Claim) -> bool:
        """Whether a sentence names a place that another one, and those before it, know nothing of."""
        own = self._places(other.begins, other.ends)
        if not own and self._page.document.language == "ar":
            own = frozenset(
                core(word) for word in _bare_places(self._page, other.begins, other.ends)
            )
        here = self._places(one.begins, one.ends) or self._before(one.begins, 0)
        return bool(own) and not shared_words(own, one.words | here)

    def _before(self, at: int, stop: int) -> frozenset[str]:
        """The places of the nearest sentence before a token that names one, down to another token."""
        for _ in range(_MOST):
            if at <= stop:
                break
            begins, ends = self._page.sentence_of(at - 1)
            found = self._places(begins, ends)
            if found:
                return found
            at = begins
        return frozenset()

    def _places(self, begins: int, ends: int) -> frozenset[str]:
        if begins not in self._told:
            self._told[begins] = places_named(self._page, begins, ends)
        return self._told[begins]


def places_named(page: Page, begins: int, ends: int) -> frozenset[str]:
    """The places that words name, by their stems."""
    named = _arabic_places if page.document.language == "ar" else _english_places
    return frozenset(core(word) for word in named(page, begins, ends))


def of_its_own_time(page: Page, one: Claim) -> bool:
    """Whether a claim names a year, or a month without its day, that the text names nowhere else."""
    begins, ends = one.begins, one.ends
    if not begins:
        return False  # the title, with the date of the text behind it
    for at in range(begins, clause_ends(page, one.last, ends)):
        word = page.tokens[at].word
        year = word.kind == "number" and _YEAR.fullmatch(word.folded) is not None
        if year and all(begins <= n < ends for n in page.by_word[word.folded]):
            return True
        month = page.meant(at, "month")
        if month is None or not page.as_name(at) or page.tokens[at - 1].word.kind == "number":
            continue
        others = (n for n in page.listed["month"] if not begins <= n < ends)
        if all((entry := page.meant(n, "month")) and entry.value != month.value for n in others):
            return True
    return False


def _english_places(page: Page, begins: int, ends: int) -> Iterator[str]:
    """The names behind "in", "at", "near"."""
    for _, last, _ in places(page, phrases("site"), begins, ends):
        for n in range(last, min(ends, last + _NEAR)):
            token = page.tokens[n]
            if token.word.folded in small_words("within_names") | small_words("articles"):
                continue
            known = token.word.kind != "word" or page.entries[n][1]
            if known or not page.text[token.start].isupper():
                break
            yield token.word.folded


def _arabic_places(page: Page, begins: int, ends: int) -> Iterator[str]:
    """The words behind «بلدة», «حي», «جسر»."""
    for at, last, _ in places(page, phrases("site"), begins, ends - 1):
        word, then = page.tokens[at].word, page.tokens[last].word
        if page.tokens[at - 1].word.folded == _FROM and at:
            continue
        bare = word.folded.endswith(word.stem) and not _AL.match(word.folded)
        named = then.kind == "word" and then.stem not in small_words("prepositions")
        if bare and named and len(then.folded) >= _SHORTEST:
            yield then.folded


def _bare_places(page: Page, begins: int, ends: int) -> Iterator[str]:
    """The names right behind «في», without an article."""
    for at in range(begins, ends - 1):
        word = page.tokens[at + 1].word
        named = word.kind == "word" and not _AL.match(word.folded)
        if named and page.tokens[at].word.folded == _IN and not page.knows(at + 1):
            yield word.folded
