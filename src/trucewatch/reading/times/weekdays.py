"""Weekdays beside a day: before it ("Thursday the 15th"), or behind it ("15 December, a Thursday")."""

from __future__ import annotations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.values.date_words import WEEKDAYS

JOINS = frozenset({"and", "to", "-", "or", "/", "و", "الي", "حتي", "until", "&", "through"})
_ARTICLE = "ال"
_WORDS = 4  # between a weekday and its day
_TEN = 10
_FIRST = frozenset({"الحادي", "الحاديه"})
_TENS = {"العشرين": 20, "العشرون": 20, "الثلاثين": 30, "الثلاثون": 30}


def weekdays_at(page: Page, index: int) -> tuple[int | None, int, int]:
    """The last of the weekdays named from a token on, the token behind, and how many they are."""
    weekday, at, number = None, index, 0
    while at < len(page.tokens):
        entry = page.meant(at, "weekday")
        if entry is None or not named(page, at):
            break
        if page.meant(at, "short_weekday") and not _before_number(page, at + 1):
            break
        weekday, number = int(entry.value), number + 1
        at += page.entries[at][0]
        if page.meant(at - 1, "short_weekday") and page.tokens[at].word.folded == ".":
            at += 1
        joined = at < len(page.tokens) and page.tokens[at].word.folded in JOINS
        if joined and page.meant(at + 1, "weekday"):
            at += 1
        elif not (page.meant(at, "weekday") and page.tokens[at].word.joined):
            break
    return weekday, at, number


def _before_number(page: Page, at: int) -> bool:
    """Whether a number follows, perhaps behind a point or a month: "Sat. 3", not "sat down"."""
    behind = [token.word for token in page.tokens[at : at + 3]]
    return any(word.kind in ("number", "date") for word in behind)


def over_words(page: Page, at: int) -> int:
    """Over what may stand between a weekday and its day: "morning", ",", "the", «الموافق»."""
    for _ in range(_WORDS):
        if at >= len(page.tokens):
            return at
        if page.tokens[at].word.folded in small_words("before_day"):
            at += 1
        elif page.meant(at, "parts_of_day"):
            at += page.entries[at][0]
    return at


def weekday_behind(page: Page, at: int) -> tuple[int | None, int]:
    """The weekday told behind a day, and the token behind it; none, and the same token, for none.

    "15 December 2016 (Thursday)", "..., a Thursday", "... – Thursday –", «وكان يوم خميس», «الموافق الخميس».
    """
    opening, here, joins = _folded(page, at), at, False
    while here - at < _WORDS and _folded(page, here) in small_words("before_weekday"):
        joins = joins or _joins(page, here)
        here += 1
    weekday = _weekday(page, here) if here > at else None
    if weekday is None:
        return None, at
    last = here + max(1, page.entries[here][0])
    closing = _folded(page, last)
    if opening == "|":  # the next cell of a row
        return (weekday, last) if closing == "|" and here == at + 1 else (None, at)
    if opening == "(":
        return (weekday, last + 1) if closing == ")" else (None, at)
    alone = opening == "-" and (
        closing in ("-", "", ".", ":", "|") or page.sentence_of(last)[0] == last
    )
    return (weekday, last) if joins or alone else (None, at)


def _joins(page: Page, at: int) -> bool:
    """Whether a word says that a weekday follows: «الموافق», and "a" behind a comma or "was"."""
    word, before = _folded(page, at), _folded(page, at - 1)
    return word in small_words("is_weekday") and (word != "a" or before in (",", "was", "is"))


def _weekday(page: Page, at: int) -> int | None:
    """The weekday named at a token; in Arabic without its article only behind "day"."""
    entry = page.meant(at, "weekday")
    if entry is not None:
        return int(entry.value) if named(page, at) else None
    return WEEKDAYS.get(_ARTICLE + _folded(page, at)) if _folded(page, at - 1) == "يوم" else None


def _folded(page: Page, at: int) -> str:
    return page.tokens[at].word.folded if at < len(page.tokens) else ""


def named(page: Page, at: int) -> bool:
    """Whether an English name is written as one: "May", not "may"."""
    token = page.tokens[at]
    return not token.word.folded.isascii() or page.text[token.start].isupper()


def ordinal_at(page: Page, at: int) -> tuple[int, int] | None:
    """The Arabic ordinal at a token, with «عشر» or «والعشرين» behind it or not, and the token behind both."""
    word = _folded(page, at)
    if word in _TENS:
        return _TENS[word], at + 1
    entry = page.meant(at, "ordinals")
    if entry is None or word.isascii():
        return _first_of(page, at) if word in _FIRST else None
    value, last = int(entry.value), at + page.entries[at][0]
    behind = _folded(page, last)
    if value < _TEN and behind in ("عشر", "عشره"):
        return value + _TEN, last + 1
    tens = _TENS.get(behind.removeprefix("و"), 0) if value < _TEN and behind.startswith("و") else 0
    return (value + tens, last + 1) if tens else (value, last)


def _first_of(page: Page, at: int) -> tuple[int, int] | None:
    """«الحادي والثلاثين»: the one is another word before tens."""
    tens = _TENS.get(_folded(page, at + 1).removeprefix("و"))
    return None if tens is None else (tens + 1, at + 2)
