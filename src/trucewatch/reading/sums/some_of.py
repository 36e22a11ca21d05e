"""The words by which a figure is some of others: "of these patients", «منها», "all of them were tested; forty ..."."""

from __future__ import annotations

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.frames import Frame, part_of_kind
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.why_not import unsettled

_WITHIN = 6  # words from "among them" to its figure
_OF = frozenset({"of", "من", "ومن"})
_THESE = frozenset({"these", "those", "هذه", "هؤلاء", "تلك", "اولئك"})
_SIGNS = frozenset({",", ";", ":", "(", ")", ".", "|"})
_IS = frozenset({"is", "there", "than"})
_WHOSE = frozenset("'’")
_NAME = 6  # words from "of the city's" to its figure


def thing_meant(page: Page, part: Frame) -> Thing | None:
    """What "of these patients", «ومن هؤلاء النساء» names, behind or before a figure."""
    last = part.mention.number_last
    if not any(page.by_word.get(word) for word in _THESE):
        return None
    for at in (
        *range(last, last + 2),
        *range(max(part.begins, part.mention.first - 4), part.mention.first),
    ):
        if at + 2 >= len(page.tokens) or page.tokens[at].word.folded not in _OF:
            continue
        if page.tokens[at + 1].word.folded in _THESE:
            told = page.meant(at + 2, "thing") or page.meant(at + 3, "thing")
            if told is not None:
                thing: Thing = told.value[0]
                return thing
    return None


def among_them(page: Page, part: Frame) -> bool:
    """Whether "among them", «منها» stands before a figure in its clause, with nothing but a verb between."""
    first = part.mention.first
    for at in page.places_of("including", max(part.first, first - _WITHIN), first):
        passed = range(at + page.entries[at][0], first)
        words = {page.tokens[n].word.folded for n in passed}
        if not words.isdisjoint(_SIGNS | _IS):
            continue  # "the oldest of them is 67", "of which there are 720"
        left = page.has("gone", at - 1, at) and part.thing is None  # «وخرجت منها 88»: out of it
        if not left:
            return True
    return False


def all_looked_at(page: Page, part: Frame) -> bool:
    """Whether all were looked at, and so many found to be something: "tested each of them and found forty salty"."""
    first = part.mention.first
    if not page.listed.get("all_of_them"):
        return False
    found = first > 0 and page.tokens[first - 1].word.folded in small_words("finds")
    return found and page.has("all_of_them", part.begins, first)


def of_its_own(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether so many are "of its beds", "of these parcels", of which a figure told before counts all."""
    at = part.mention.number_last
    if at + 2 >= part.ends or page.tokens[at].word.folded not in _OF:
        return False
    if page.tokens[at + 1].word.folded in _THESE - {"those"}:
        return True
    if page.tokens[at + 1].word.folded not in small_words("known_by_now"):
        return False
    noun, thing = page.tokens[at + 2].word, page.meant(at + 2, "thing")
    if thing is not None and whole.thing is not None:
        return bool(thing.value[0].family == whole.thing.family)
    return noun.folded == page.tokens[whole.mention.last - 1].word.folded


def of_named(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether a figure is some of what the next one counts: "41 of the city's 35 bakeries", «42 بئراً من آبار
    المدينة البالغ عددها 36»."""
    first, last = part.mention.last, whole.mention.number_first
    if whole is part or not 1 < last - first <= _NAME + 2 or unsettled(whole) or whole.number < 2:
        return False
    passed = [page.tokens[at].word for at in range(first, last)]
    if passed[0].folded not in _OF or any(word.folded in _SIGNS for word in passed):
        return False
    if part.thing is not None and whole.thing is not None and not part_of_kind(page, part, whole):
        return False
    owner = page.text[page.tokens[last - 1].start : page.tokens[last].start]
    whose = whole.thing is not None and not _WHOSE.isdisjoint(owner)
    return whose or page.has("numbering", first, last)


def out_of_all(page: Page, whole: Frame, part: Frame) -> bool:
    """«من مجموع خمسة أطنان وصلت، تلف ستة أطنان»: out of a whole that opens the sentence, so many of the same."""
    opened = page.places_of("of_total", whole.begins, whole.mention.first)
    same = part.thing in (None, whole.thing)
    return bool(opened) and opened[0] == whole.begins and same


def from_all(page: Page, whole: Frame, part: Frame) -> bool:
    """«من الموقوفين الثمانية، أحيل عشرة»: the sentence opens with those it speaks of."""
    opens = page.tokens[whole.begins].word.folded in ("من", "ومن")
    known = whole.mention.definite and whole.mention.first == whole.begins + 1
    return opens and known and part.thing in (None, whole.thing)
