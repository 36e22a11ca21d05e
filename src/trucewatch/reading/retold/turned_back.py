"""Words that say that a convoy did not get where it was going, put together by their sense.

"Without entering", "prevented from reaching", "returned with its load": what denies an arrival, or a
return that delivered nothing. A return alone says nothing: a convoy goes home when it has unloaded.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.scanning.page import Page

_FAR = 7  # words from "prevented" to "entering"
_YET = frozenset({"yet", "still", "بعد", "until", "till", "الا"})
_YET_BEHIND = 3  # «لم تصل بعد»: it may still come; «لم تصل إلا عند»: it came
_WEAK = frozenset({"before", "قبل", "stopped", "not", "لم"})


def not_arrived_at(page: Page) -> Iterator[int]:
    """The words that say so: those of the list, then those that deny an arrival."""
    went = page.listed.get("went_back", ())
    found = {at for at in went if not _not_yet(page, at, at + page.entries[at][0] - 1)}
    for at in page.listed.get("kept_from", ()):
        begins, ends = page.sentence_of(at)
        behind = at + page.entries[at][0]
        reached = page.first_of("arriving", behind, min(ends, at + _FAR))
        if reached is None or page.has("in_vain", begins, ends) or _not_yet(page, at, reached):
            continue
        told = page.tokens[at].word
        weak = told.folded in _WEAK or told.stem in _WEAK
        if not weak or page.has("returns", begins, ends) or _allowed(page, at, reached):
            found.add(at)
    for at in page.listed.get("returns", ()):
        begins, ends = page.sentence_of(at)
        if page.has("undelivered", at, ends):
            found.add(at)
    yield from sorted(found)


def _not_yet(page: Page, at: int, reached: int) -> bool:
    """ "has not yet arrived", «لم تصل بعد», "did not arrive until"."""
    _, ends = page.sentence_of(at)
    return any(
        page.tokens[n].word.folded in _YET for n in range(at, min(reached + _YET_BEHIND, ends))
    )


def _allowed(page: Page, at: int, reached: int) -> bool:
    """ "was not allowed into", «لم يُسمح بدخول», «لم تدخل»: what is denied is the arrival itself."""
    return page.has("allowing", at, reached) or reached <= at + 1
