"""Where a sentence puts what it tells: the names behind prepositions of place, by the sort of place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import root, shared_words

_WIDE = 5  # words of the name of a place
_ATTACHED = 12  # words from an event to its place


@dataclass(frozen=True, slots=True)
class Place:
    """A named place: its tokens, its names, and the noun of its sort ("bridge"), none where it is only named."""

    first: int
    last: int
    names: frozenset[str]
    sort: str


def places_of_event(page: Page, begins: int, ends: int, at: int, *, attached: bool) -> list[Place]:
    """The places of a sentence; attached: only those behind the event, or before "where"."""
    found = []
    for n in range(begins, ends - 1):
        word = page.tokens[n].word.folded
        if word not in small_words("puts_at"):
            continue
        for place in _places_behind(page, n + 1, ends):
            if place not in found and (not attached or _is_attached(page, n, place, at)):
                found.append(place)
    return found


def _places_behind(page: Page, first: int, ends: int) -> list[Place]:
    """The place behind a preposition, in Arabic also the one that it lies in, «في قاعة البلدية بمدينة الحمرا»."""
    place = _place(page, first, ends)
    if place is None or page.document.language != "ar":
        return [] if place is None else [place]
    for n in range(place.last, min(ends - 1, place.last + 2)):
        word = page.tokens[n].word
        if word.folded in small_words("beside_place") or word.kind == "sign":
            break
        if word.stem in small_words("place_sorts") and not word.folded.startswith("ال"):
            wide = _arabic(page, n, ends)
            return [place] if wide is None or wide.sort == place.sort else [place, wide]
    return [place]


def _is_attached(page: Page, opens: int, place: Place, at: int) -> bool:
    """Whether a place stands behind an event with no sign between, or the event behind its "where"."""
    if at < opens:
        signs = any(
            page.tokens[n].word.kind == "sign" and page.tokens[n].word.folded != "-"
            for n in range(at, opens)
        )
        words = [page.tokens[n].word.folded for n in range(at + 1, opens)]
        verb = any(w in small_words("is_done") or w.endswith("ed") for w in words)
        happened = not small_words("happens").isdisjoint(words)
        return not signs and opens - at <= _ATTACHED and (happened or not verb)
    behind = [page.tokens[n].word.folded for n in range(place.last, min(at, place.last + 4))]
    return bool(set(behind) & small_words("where_it_was"))


def _place(page: Page, first: int, ends: int) -> Place | None:
    if page.document.language == "ar":
        return _arabic(page, first, ends)
    names: list[int] = []
    sort = ""
    for n in range(first, min(ends, first + _WIDE + 1)):
        token = page.tokens[n]
        folded = token.word.folded
        named = bool(names) and page.text[token.start].isupper()  # "Deir Mar" is no March
        if (
            (page.meant(n, "month") and not named)
            or page.meant(n, "weekday")
            or page.meant(n, "number.units")
            or token.word.kind == "number"
        ):
            break
        if token.word.kind == "word" and page.text[token.start].isupper():
            names.append(n)
        elif folded in small_words("place_sorts"):
            sort = folded
        elif token.word.kind == "sign" or (
            folded not in small_words("within_place")
            and (names or folded in small_words("prepositions"))
        ):
            break
    called = [page.tokens[n].word.folded for n in names]
    sort = sort or next((word for word in called if word in small_words("place_sorts")), "")
    told = frozenset(called) - small_words("place_sorts")
    return Place(first, names[-1] + 1, told, sort) if told else None


def _arabic(page: Page, first: int, ends: int) -> Place | None:
    """«في خراج بلدة عين الصفا», «عند معبر الصوامع»: the last noun of a sort with the names behind it."""
    at = None
    for n in range(first, min(ends - 1, first + _WIDE + 2)):
        word = page.tokens[n].word
        if word.kind != "word" or (
            n > first and word.folded in small_words("prepositions") - small_words("beside_place")
        ):
            break
        if word.stem in small_words("place_sorts") and not word.folded.startswith("ال"):
            at = n
            if _level(word.stem):
                break
    if at is None or at + 1 >= ends:
        return None
    end = at + 1
    while end < min(ends, at + 3) and page.tokens[end].word.kind == "word" and _may_name(page, end):
        end += 1
    names = frozenset(root(page.tokens[n].word.folded) for n in range(at + 1, end))
    return Place(first, end, names, page.tokens[at].word.stem) if names else None


def _may_name(page: Page, at: int) -> bool:
    word = page.tokens[at].word.folded
    lists = ("prepositions", "after_names", "such_as", "no_place_name", "that_very")
    return not any(word in small_words(name) for name in lists) and not page.meant(
        at, "parts_of_day"
    )


def places_apart(
    page: Page, told: Sequence[Place], again: Sequence[Place], begins: int, other: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The first place told and one told again, where none of the second is named by the first."""
    for then in again:
        same = [place for place in again if _level(place.sort) == _level(then.sort)]
        pair = _pair_apart(page, told, then, begins, other) if len(same) == 1 else None
        if pair is not None or page.document.language != "ar":
            return pair
    return None


def _pair_apart(
    page: Page, told: Sequence[Place], then: Place, begins: int, other: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    ends = page.sentence_of(begins)[1]
    before = frozenset(
        root(page.tokens[n].word.folded) for n in range(0 if other < 400 else begins, other)
    )
    if shared_words(then.names, before) or then.names & small_words("wide_places"):
        return None
    for place in told:
        if place.last > ends or place.names & small_words("wide_places"):
            continue
        if _of_one_level(place, then):
            return (place.first, place.last), (then.first, then.last)
    return None


def _of_one_level(one: Place, other: Place) -> bool:
    """Whether neither place can lie within the other: both only named, both towns, or both sites."""
    if one.sort == other.sort and one.sort in small_words("place_sorts"):
        return True  # «حي الورود», «حي النهر»
    levels = [_level(place.sort) for place in (one, other)]
    return levels[0] == levels[1] and "" not in levels


def _level(sort: str) -> str:
    if not sort:
        return "named"
    if sort in small_words("place_towns"):
        return "towns"
    return "sites" if sort in small_words("place_sites") else ""
