"""Sentences that say that something is not verified, in whatever words; and those that affirm it.

A sentence denies verification where "not", "unable", "has yet to" stands shortly before a verb of
verifying; it affirms where the writer, and no source, says "confirmed that".
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.tokens import Word

_BEFORE = (
    9  # words from "not" to the verb of verifying: "has not so far been in a position to verify"
)
_ARABIC_BEFORE = 6
_BEHIND = 5  # words behind it that may say that only a number or a name is open
_VOICE = 4  # words before "confirmed that" in which the writer stands; in Arabic behind it
_BACK = frozenset({"this", "claim", "allegation", "it", "ذلك", "الادعاء", "هذا", "صحته"})
_NEVER = frozenset({"لم", "لن", "ليس"})
_BUT = frozenset({"سوي", "الا", "except"})  # "nobody confirmed any except these"
_MOST = 40  # words of a sentence that only points back


def unverified_at(page: Page, begin: int = 0, end: int | None = None) -> Iterator[int]:
    """The words, between two tokens, by which a sentence leaves the deed itself open."""
    end = len(page.tokens) if end is None else end
    for at in page.places_of("unverified", begin, end):
        if not _only_detail(page, at) and not _but_so_many(page, at):
            yield at
    verbs = (*page.places_of("verifies", begin, end), *page.places_of("affirmed", begin, end))
    for at in sorted(verbs):
        begins, _ = page.sentence_of(at)
        arabic = not page.tokens[at].word.folded.isascii()
        first = max(begins, at - (_ARABIC_BEFORE if arabic else _BEFORE))
        denied = page.has("not", first, at) or page.has("unable", first, at)
        denied = denied or any(_not(page.tokens[n].word) for n in range(first, at))
        if denied and not _only_detail(page, at) and not _but_so_many(page, at):
            yield at


def _only_detail(page: Page, at: int) -> bool:
    """Whether only a number, a name or another event is left open."""
    _, ends = page.sentence_of(at)
    return page.has("detail", at, min(ends, at + page.entries[at][0] + _BEHIND))


def _but_so_many(page: Page, at: int) -> bool:
    """Whether what is denied is affirmed of some: «لم يثبت المختبر سوى تسع عشرة إصابة»."""
    _, ends = page.sentence_of(at)
    return any(page.tokens[n].word.folded in _BUT for n in range(at, min(ends, at + _BEHIND)))


def affirmed_at(page: Page) -> Iterator[int]:
    """The verbs with which the writer affirms what follows."""
    for at in page.listed.get("affirmed", ()):
        begins, ends = page.sentence_of(at)
        behind = at + page.entries[at][0]
        arabic = not page.tokens[at].word.folded.isascii()
        own = page.tokens[at].word.folded.endswith("نا")
        voice = (behind, min(ends, behind + 2)) if arabic else (max(begins, at - _VOICE), at)
        before = (max(begins, at - 2), at)
        if own or page.has("own_voice", *voice) or (arabic and page.has("own_voice", *before)):
            yield at


def points_back(page: Page, begins: int, ends: int) -> int:
    """Where the words begin that a sentence is about: the one before it, for "verify this"."""
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    of_its_own = page.blank_before(begins) or page.has("forces", begins, ends)
    if of_its_own or ends - begins > _MOST or not words & _BACK or not begins:
        return begins
    return page.sentence_of(begins - 1)[0]


def _not(word: Word) -> bool:
    """ "couldn't", and «لم» where it is hidden in a longer phrase."""
    return word.stem in _NEVER or word.folded.endswith(("n't", "n’t"))
