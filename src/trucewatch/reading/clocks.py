"""Clock times and lengths of time: "at 7:00 PM", «الساعة الواحدة من بعد ظهر», "nearly five hours"."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.reading.numbers import Number
from trucewatch.reading.page import Page
from trucewatch.values.date_words import Half

_PARTS = {
    "before-dawn": Half.BEFORE_NOON,
    "morning": Half.BEFORE_NOON,
    "noon": Half.AROUND_NOON,
    "afternoon": Half.AFTER_NOON,
    "evening": Half.AFTER_NOON,
    "night": Half.NIGHT,
}
_BETWEEN = frozenset({"من", "في", "in", "the", "at", "of", "hours", "hrs", "o'clock", "local"})
_ABOUT = frozenset({"about", "around", "approximately", "nearly", "almost", "some"})


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day: minutes after midnight, None where no clock shows what is written.

    sure: 24 hours, or the half of the day is told. first, last: its tokens.
    """

    first: int
    last: int
    minute: int | None
    sure: bool = True
    about: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in seconds, in words from token first to last (not included)."""

    first: int
    last: int
    seconds: int
    unit: int


def clock_at(page: Page, index: int) -> Clock | None:
    """The clock time that begins at a token."""
    word = page.tokens[index].word
    if word.kind == "clock":
        hour, minute = (int(part) for part in word.folded.split(":")[:2])
        return _with_half(page, index, index + 1, hour, minute, digits=True)
    alone = page.meant(index, "clock_word")
    if alone is not None:
        return Clock(index, index + page.entries[index][0], int(alone.value) * 60)
    if word.stem == "ساعه" and word.prefix.endswith("ال"):
        return _behind_the_hour(page, index)
    hour_word = page.meant(index, "ordinals")
    if hour_word is not None and not word.folded.isascii():
        return _told_hour(page, index)
    if word.kind == "number" and word.folded.isdigit() and len(word.folded) <= 2:
        half = page.meant(index + 1, "half")
        if half is not None and page.tokens[index + 1].word.folded not in ("م", "ص"):
            return _with_half(page, index, index + 1, int(word.folded), 0, digits=False)
    return None


def _behind_the_hour(page: Page, index: int) -> Clock | None:
    """«الساعة العاشرة والنصف صباحًا», «الساعة 10»; a clock in digits is read as it comes."""
    at = index + 1
    if at < len(page.tokens) and page.tokens[at].word.kind == "number":
        digits = page.tokens[at].word.folded
        if digits.isdigit() and len(digits) <= 2:
            return _with_half(page, index, at + 1, int(digits), 0, digits=False)
    return _told_hour(page, at, index) if at < len(page.tokens) else None


def _told_hour(page: Page, at: int, first: int | None = None) -> Clock | None:
    named = page.meant(at, "ordinals")
    token = page.tokens[at].word
    if named is None or not token.stem.endswith(("ه", "عشره", "ي")) or "ال" not in token.folded:
        return None
    behind, minute = at + page.entries[at][0], 0
    if behind < len(page.tokens):
        more = {"والنصف": 30, "والربع": 15, "والثلث": 20}.get(page.tokens[behind].word.folded, 0)
        minute, behind = more, behind + (1 if more else 0)
    half = _half(page, behind)
    if first is None and half is None:
        return None  # "the third": an hour only where a part of the day follows
    begins = at if first is None else first
    return _with_half(page, begins, behind, int(named.value), minute, digits=False)


def _half(page: Page, at: int) -> tuple[Half, int] | None:
    """The half of the day told behind an hour, and the token behind it."""
    for _ in range(3):
        if at >= len(page.tokens):
            return None
        half = page.meant(at, "half")
        if half is not None:
            return half.value, at + page.entries[at][0]
        part = page.meant(at, "parts_of_day")
        if part is not None:
            return _PARTS[part.value], at + page.entries[at][0]
        if page.tokens[at].word.folded not in _BETWEEN:
            return None
        at += 1
    return None


def _with_half(page: Page, first: int, at: int, hour: int, minute: int, digits: bool) -> Clock:
    half = _half(page, at)
    about = _about(page, first)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return Clock(first, at, None, about=about)
    if half is None:
        sure = digits and (hour > 12 or hour == 0 or len(page.tokens[first].word.folded) == 5)
        return Clock(first, at, hour % 24 * 60 + minute, sure, about)
    return Clock(first, half[1], _hour(hour, half[0]) * 60 + minute, True, about)


def _hour(hour: int, half: Half) -> int:
    if hour > 12:
        return hour % 24
    if half is Half.BEFORE_NOON:
        return hour % 12
    if half is Half.AFTER_NOON:
        return hour % 12 + 12
    if half is Half.AROUND_NOON:
        return hour if hour in (11, 12) else hour % 12 + 12
    return hour % 12 + 12 if 6 <= hour < 12 else hour % 12


def _about(page: Page, first: int) -> bool:
    return any(
        entry.list == "qualifier.before" and entry.value in _ABOUT
        for at in range(max(0, first - 4), first)
        for entry in page.entries[at][1].values()
    )


def length_at(page: Page, index: int, number: Number | None) -> Length | None:
    """The length of time that begins at a token, with its number if it has one."""
    pair = page.meant(index, "pairs")
    if pair is not None:
        return Length(index, index + 1, 2 * int(pair.value), int(pair.value))
    word = page.tokens[index].word.folded
    if word == "half" and index + 2 < len(page.tokens):
        unit = page.meant(index + 2, "lengths")
        if unit is not None and page.tokens[index + 1].word.folded in ("a", "an"):
            return Length(index, index + 3, int(unit.value) // 2, int(unit.value))
    if word in ("a", "an") and page.meant(index + 1, "lengths"):
        seconds = int(page.meant(index + 1, "lengths").value)  # type: ignore[union-attr]
        return Length(index, index + 2, seconds, seconds) if seconds <= 3600 else None
    if number is None or number.fraction is not None:
        return None
    at = number.last
    if at < len(page.tokens) and page.tokens[at].word.folded == "-":
        at += 1
    unit = page.meant(at, "lengths")
    if unit is None or (page.tokens[at].word.folded == "يوم" and number.value < 11):
        return None
    if page.meant(at + 1, "weekday"):
        return None
    return Length(index, at + 1, number.value * int(unit.value), int(unit.value))
