"""What a figure counts: the noun behind it or, in "the number of breaches reached 49", before it."""

from __future__ import annotations

import re

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.page import Page

_BEFORE = 10  # words over which "the number of breaches" reaches the figure behind it
_COPULA = frozenset({"were", "was", "are", "is", "of"})
_FAR = 4  # words between a figure and what it counts: "five armed opposition fighters"
_PLURAL = re.compile("[^su]s$|ly$")  # "two parties exchanged detainees": another noun


def thing_behind(page: Page, at: int) -> tuple[Thing | None, int]:
    """What a figure counts, and the token behind it: the last of the nouns that follow closely."""
    if (
        at < len(page.tokens)
        and page.tokens[at].word.folded in _COPULA
        and at + 1 < len(page.tokens)
    ):
        told = page.meant(at + 1, "thing")
        return (None, at) if told is None else _last_noun(page, at + 1)
    for here in range(at, min(at + _FAR, len(page.tokens))):
        token = page.tokens[here]
        found = page.meant(here, "thing")
        if (
            found is not None
            and not token.word.joined
            and not (set(token.word.prefix) & set("بلكو") and here > at)
        ):
            return _last_noun(page, here)
        if token.word.kind != "word" or token.word.joined or _stops_noun(page, here, at):
            return None, at
    return None, at


def thing_before(page: Page, at: int) -> Thing | None:
    """What is counted where it stands before: "the number of breaches committed reached 49"."""
    begins, _ = page.sentence_of(at)
    for here in range(at - 2, max(begins, at - 1 - _BEFORE) - 1, -1):
        if page.tokens[here].word.kind == "number" or page.tokens[here].word.folded in (",", ":"):
            return None
        if page.meant(here, "number_of") is None:
            continue
        named = page.meant(here + page.entries[here][0], "thing")
        return None if named is None else named.value[0]
    return None


def _last_noun(page: Page, at: int) -> tuple[Thing, int]:
    """ "civilian casualties": the last of nouns in a row tells what is counted, the first who."""
    entry = page.meant(at, "thing")
    assert entry is not None
    thing, behind = entry.value[0], at + page.entries[at][0]
    if not page.tokens[at].word.folded.isascii():
        return thing, behind
    while True:
        more = page.meant(behind, "thing")
        if more is None or page.tokens[behind].word.kind != "word":
            return thing, behind
        if thing.group in ("", "people") or more.value[0].group not in ("", "people"):
            thing = more.value[0]
        behind += page.entries[behind][0]


_NO_ADJECTIVE = frozenset({
    "place_word", "separator", "including", "made_of", "of_total", "in_all", "remaining", "weekday",
    "month", "stops", "goes_on", "gone", "stay", "according", "future", "percent", "lengths", "measures",
    "each", "hedge", "number.units", "qualifier.before", "announces", "agreed",
})  # fmt: skip


def _stops_noun(page: Page, here: int, first: int) -> bool:
    """Whether a word cannot stand between a figure and what it counts."""
    word = page.tokens[here].word.folded
    if (not word.isascii() and here > first) or _PLURAL.search(word):
        return True
    return not _NO_ADJECTIVE.isdisjoint(page.entries[here][1])
