"""Two deeds that one sentence tells of one thing, or the next of what belongs to it. English."""

from __future__ import annotations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.deeds import Deed, flags
from trucewatch.reading.retold.whose_deed import subject_of
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page

_CLOSE = 4  # words from a deed to whose it is
_DURING = frozenset({"during", "in"})
_HIS = frozenset({"its", "his", "her", "their"})
_TURNS = frozenset(
    {"until", "till", "later", "but", "before", "after", "then", "previous", "earlier", ";"}
)


def in_one_sentence(page: Page, one: Deed, other: Deed) -> bool:
    """ "Left untouched by the shelling, during which one shell went through its roof"; "he said, adding that one fell"."""
    if page.document.language == "ar" or other.at <= one.last or not _settles(one):
        return False
    between_them = [page.tokens[n].word.folded for n in range(one.last, other.last)]
    if _TURNS & set(between_them):
        return False
    opened = [n for n, word in enumerate(between_them) if word == "which"]
    during = any(between_them[n - 1] in _DURING for n in opened if n)
    own = bool(set(between_them) & _HIS)
    adds = bool(set(between_them) & small_words("adds_to_it"))
    return (during and own) or (adds and "harm" in flags(one.line) and not one.yes)


def _settles(deed: Deed) -> bool:
    told = flags(deed.line)
    return "harm" in told or "final" in told


def is_whose(page: Page, one: Deed, other: Deed) -> bool:
    """Whether the next deed is of what is the subject's: "the farmer was unharmed ... to amputate the farmer's leg"."""
    if (
        page.document.language == "ar"
        or "people" not in flags(one.line)
        or other.begins != one.ends
    ):
        return False
    ours = subject_of(page, one)
    owners = (
        n
        for n in range(other.last, min(other.ends, other.last + _CLOSE))
        if page.text[page.tokens[n].start : page.tokens[n].end].endswith(("'s", "’s"))
    )
    return any(not ours.isdisjoint(stems_told(page, n, n + 1)) for n in owners)
