"""Whether the second of two deeds tells of another day, or of a later turn of the story."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold import nobody
from trucewatch.reading.retold.deeds import Deed, flags
from trucewatch.reading.retold.next_door import one_near_day
from trucewatch.reading.retold.whose_deed import clause_of, sentence_matter, so_far
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words

_CLOSE = 4
_SOME_TIME_ON = frozenset({"later"})
_AROUND = 10  # words around a deed in which it may be told to be a later one


def turned(page: Page, pieces: Pieces, one: Deed, other: Deed) -> bool:
    """Whether the second tells of another time, or of a later turn of the story."""
    told = flags(one.line)
    near = max(other.begins, other.at - _AROUND), min(other.ends, other.last + _AROUND)
    aside = _aside(page, one, other)
    if so_far(page, other) and page.document.language != "ar":
        aside |= _SOME_TIME_ON  # what still is so, whenever the other was
    if nobody.elsewhere(page, _clause(page, one), _clause(page, other), aside):
        return True
    if _is_sequel(page, one, *near) and "no_first" not in told:
        return True
    if (
        so_far(page, other)
        or "settled" in told
        or ("final" in told and not one.yes and not one.denied)
        or ("for_good" in told and one.yes and not one.denied)
    ):
        return False
    presupposed = _presupposed(page, pieces, other)
    if nobody.days_apart(page, pieces, one, other) and not presupposed:
        return True
    opens = other.begins + 1
    if page.has("turn_of_a_day", other.begins, other.ends) and not presupposed:
        return True
    if page.has("sequel_opens", other.begins, opens) or _months_apart(page, pieces, one, other):
        return True
    if other.yes and any(
        page.tokens[n].word.folded in small_words("of_before")
        for n in range(max(other.begins, other.at - _CLOSE), other.at)
        if not page.has_word("that", max(other.begins, other.at - _AROUND), other.at)
    ):
        return True
    days = [_dated(page, pieces, deed) for deed in (one, other)]
    if "returns" in told:
        return not (all(days) or _same_day(page, other) or one_near_day(page, one, other))
    if one.yes or other.noun:
        return False
    if days == [False, True] and not _same_day(page, other):
        return True
    had = page.tokens[other.at - 1].word.folded in small_words("of_before")
    return not all(days) and not had and _comes_after(page, one, other)


def _comes_after(page: Page, one: Deed, other: Deed) -> bool:
    """Whether the second tells behind what it came; in Arabic none that the first tells."""
    if page.document.language != "ar":
        return _comes_of(page, other)
    ours = sentence_matter(page, one, other)
    behind = (
        frozenset(stems_told(page, n + 1, min(n + 3, other.ends)))
        for n in range(other.begins, other.ends)
        if {*_forms(page, n)} & small_words("comes_after")
    )
    return any(not words or not shared_words(words, ours) for words in behind)


def _clause(page: Page, deed: Deed) -> Deed:
    """A deed with its sentence only up to the next sign: "adopted on Monday, and must wait for the next session"."""
    if page.document.language == "ar":
        return deed
    near = range(deed.last, deed.ends)
    signs = (
        n for n in near if page.tokens[n].word.kind == "sign" and page.tokens[n].word.folded != "-"
    )
    return replace(deed, ends=next(signs, deed.ends))


def _is_sequel(page: Page, one: Deed, first: int, last: int) -> bool:
    """Whether a later turn is told, by a word that the first sentence has not: "the second checkpoint" of both."""
    known = {page.tokens[n].word.folded for n in range(one.begins, one.ends)}
    return any(
        page.tokens[n].word.folded not in known for n in page.places_of("sequel", first, last)
    )


def _comes_of(page: Page, deed: Deed) -> bool:
    """Whether a deed is what came of something: "was let in when the list was read", not "when it went off"."""
    first = clause_of(page, deed)
    opened = range(max(deed.begins, first - 1), deed.at)
    own = {n for n in opened if page.tokens[n].word.folded in small_words("comes_after")}
    words = small_words("comes_after")
    return any(
        {page.tokens[n].word.folded, page.tokens[n].word.stem} & words
        for n in range(deed.begins, deed.ends)
        if n not in own
    )


def _aside(page: Page, one: Deed, other: Deed) -> frozenset[str]:
    """Words that tell another thing, place or time, and do not tell these two apart.

    Words that only describe, where the second has none of them: «المرفأ القديم»; the day before, of what still is so.
    """
    words = small_words("not_so_far") | small_words("goes_back")
    told = {f for n in range(other.begins, other.ends) for f in _forms(page, n)}
    if told.isdisjoint(small_words("describes_place")):
        words |= small_words("describes_place")
    return words | (small_words("near_days") if so_far(page, other) else frozenset())


def _forms(page: Page, at: int) -> tuple[str, str]:
    return page.tokens[at].word.folded, page.tokens[at].word.stem


def _presupposed(page: Page, pieces: Pieces, deed: Deed) -> bool:
    """Whether the second deed only stands behind what is told: "having been refused", "their funerals"."""
    if deed.noun and "final" in flags(deed.line):
        return True
    near = range(deed.last, min(deed.ends, deed.last + _CLOSE))
    if page.has("weekday", near.start, near.stop) or between(pieces.dates, near.start, near.stop):
        return False
    return in_relative(page, deed)


def in_relative(page: Page, deed: Deed) -> bool:
    """Whether a deed only says more of somebody: "who has refused", "having been", «الذي لم»."""
    near = range(max(deed.begins, deed.at - _CLOSE), deed.at + 1)
    return any(
        page.tokens[n].word.folded in small_words("says_more")
        for n in near
        if not _says_that(page, n)
    )


def _says_that(page: Page, at: int) -> bool:
    """Whether "that" opens what somebody says: "reported that"."""
    before = page.tokens[at - 1].word.folded if at else ""
    return page.tokens[at].word.folded == "that" and (
        before.endswith("ed") or before in small_words("that")
    )


def _months_apart(page: Page, pieces: Pieces, one: Deed, other: Deed) -> bool:
    first, then = (
        {page.meant(n, "month") for n in page.places_of("month", d.begins, d.ends)}
        for d in (one, other)
    )
    if (
        then
        and not first
        and not any(d.day for d in between(pieces.dates, other.begins, other.ends))
    ):
        return not _presupposed(page, pieces, other)
    return bool(first and then) and not first & then


def _dated(page: Page, pieces: Pieces, deed: Deed) -> bool:
    """Whether a sentence says when; not what "is 19 May"."""
    if page.has("weekday", deed.begins, deed.ends):
        return True
    before = (
        page.tokens[d.first - 1].word.folded for d in between(pieces.dates, deed.begins, deed.ends)
    )
    return any(word not in small_words("passive") for word in before)


def _same_day(page: Page, deed: Deed) -> bool:
    """Whether a sentence says that it is of the day told before: "that day", «اليوم نفسه»."""
    words = [page.tokens[n].word.folded for n in range(deed.begins, deed.ends)]
    return any(
        {a, b} & small_words("that_very") and {a, b} & small_words("spells_of_time")
        for a, b in pairwise(words)
    )
