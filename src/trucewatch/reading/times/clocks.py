"""Clock times and lengths of time: "at 7:00 PM", «الساعة الواحدة من بعد ظهر», "nearly five hours"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trucewatch.reading.scanning.numbers import Number, number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.values.date_words import Half, in_half

_PARTS = {
    "before-dawn": Half.BEFORE_NOON,
    "morning": Half.BEFORE_NOON,
    "noon": Half.AROUND_NOON,
    "afternoon": Half.AFTER_NOON,
    "evening": Half.AFTER_NOON,
    "night": Half.NIGHT,
}
_PARTS_OF = {"half": 2, "quarter": 4, "نصف": 2, "ربع": 4, "ثلث": 3}
_BETWEEN = frozenset({"من", "في", "in", "the", "at", "of", "hours", "hrs", "o'clock", "local"})
_PLURALS = ("ساعات", "دقائق", "ايام", "اسابيع")
_OWNED = ("ها", "ه", "هم", "هما")
_WHOLE_UNITS = frozenset({"full", "whole", "long", "straight", "consecutive", "complete"})
_MINUTE = 60
_HOURS = 24  # "30 in the evening" counts people, "at 30 pm" is no clock time
_TWELVE, _FOUR, _TWO = 12, 4, 2
_HOUR, _HALF = 60, 30
_MINUTES = frozenset({"دقيقه", "دقائق"})
_AT = frozenset({
    "at", "by", "until", "from", "to", "before", "after", "around", "about", "عند", "حتي", "من", "الي",
})  # fmt: skip
_OPENS_HOUR = frozenset({"at", "by", "from", "until", "before", "after", "since"})
_BEHIND_HOUR = frozenset({"and", "on", "when", "but", "the", "until", "while", "local"})
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
    if word.kind == "number" and word.folded.isdecimal() and len(word.folded) <= 2:
        half = page.meant(index + 1, "half")
        counts = int(word.folded) > _HOURS and page.tokens[index - 1].word.folded not in _AT
        if half is not None and page.tokens[index + 1].word.folded not in ("م", "ص") and not counts:
            return _with_half(page, index, index + 1, int(word.folded), 0, digits=False)
    return (
        _with_a_point(page, index)
        or _in_four_digits(page, index)
        or _past_the_hour(page, index)
        or _hour_in_words(page, index)
    )


def _with_a_point(page: Page, index: int) -> Clock | None:
    """ "at 9.30 a.m.": hours and minutes with a point, where the half of the day follows."""
    hour, point, minute = page.tokens[index].word.folded.partition(".")
    if not point or len(minute) != _TWO or not (hour + minute).isdecimal() or len(hour) > _TWO:
        return None
    half = page.meant(index + 1, "half")
    if half is None and len(hour) == _TWO and _stands_as_hour(page, index):
        return _with_half(page, index, index + 1, int(hour), int(minute), digits=True)
    if half is None or page.tokens[index + 1].word.folded in ("م", "ص", "pm", "am"):
        return None  # "2.50 m"
    return _with_half(page, index, index + 1, int(hour), int(minute), digits=True)


def _stands_as_hour(page: Page, index: int) -> bool:
    """ "Went off at 16.20 and": no noun behind that it could measure."""
    behind = page.tokens[min(index + 1, len(page.tokens) - 1)].word
    before = page.tokens[max(0, index - 1)].word.folded
    return before == "at" and (behind.kind == "sign" or behind.folded in _BEHIND_HOUR)


def _in_four_digits(page: Page, index: int) -> Clock | None:
    """ "at 1640 hours", "around 0915 hrs"; not "at 1640 hours of work"."""
    written = page.tokens[index].word.folded
    if len(written) != _FOUR or not written.isdecimal():
        return None
    behind = [
        page.tokens[at].word.folded for at in range(index + 1, min(index + 3, len(page.tokens)))
    ]
    if not behind or behind[0] not in ("hours", "hrs", "h") or behind[-1] == "of":
        return None
    before = {token.word.folded for token in page.tokens[max(0, index - 2) : index]}
    if written[0] != "0" and "at" not in before:
        return None
    told = _with_half(page, index, index + 1, int(written[:2]), int(written[2:]), digits=True)
    return replace(told, last=index + 2, sure=True)


def _past_the_hour(page: Page, index: int) -> Clock | None:
    """ "half past ten in the evening", "a quarter to four", "at twenty past six"; not "ten to six people"."""
    at = index + (page.tokens[index].word.folded == "a")
    past = page.tokens[at + 1].word.folded if at + 2 < len(page.tokens) else ""
    if past not in ("past", "to"):
        return None
    minutes = {"half": 30, "quarter": 15}.get(page.tokens[at].word.folded)
    if minutes is None and past == "past" and page.tokens[index - 1].word.folded in _AT:
        told = number_at(page.tokens, at)
        minutes = told.value if told is not None and told.last == at + 1 else None
    hour = number_at(page.tokens, at + 2)
    if minutes is None or not 0 < minutes < _HOUR or (minutes == _HALF and past == "to"):
        return None
    if hour is None or not 1 <= hour.value <= _TWELVE or hour.fraction is not None:
        return None
    minute, told_hour = (
        (minutes, hour.value) if past == "past" else (_HOUR - minutes, hour.value - 1)
    )
    return _with_half(page, index, hour.last, told_hour or _TWELVE, minute, digits=False)


def _hour_in_words(page: Page, index: int) -> Clock | None:
    """ "at eight in the morning": an hour only where "at" opens it and a part of the day follows."""
    named = page.meant(index, "number.units")
    before = page.tokens[index - 1].word.folded if index else ""
    if named is None or before not in _OPENS_HOUR or not 1 <= int(named.value) <= _TWELVE:
        return None
    at = index + page.entries[index][0]
    if not page.tokens[index].word.folded.isascii() or _half(page, at) is None:
        return None
    return _with_half(page, index, at, int(named.value), 0, digits=False)


def _behind_the_hour(page: Page, index: int) -> Clock | None:
    """«الساعة العاشرة والنصف صباحًا», «الساعة 10»; a clock in digits is read as it comes."""
    at = index + 1
    if at < len(page.tokens) and page.tokens[at].word.kind == "number":
        digits = page.tokens[at].word.folded
        if digits.isdecimal() and len(digits) <= 2:
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
        if not more:
            minute, behind = _minutes_told(page, behind)
    half = _half(page, behind)
    if first is None and half is None:
        return None  # "the third": an hour only where a part of the day follows
    begins = at if first is None else first
    return _with_half(page, begins, behind, int(named.value), minute, digits=False)


def _minutes_told(page: Page, at: int) -> tuple[int, int]:
    """The minutes behind an hour, and the token behind them: «وعشر دقائق», «إلا ربعا» (less)."""
    word = page.tokens[at].word
    less = word.folded == "الا"
    first = at + 1 if less else at
    if first < len(page.tokens) and less:
        part = {"ربعا": 15, "الربع": 15, "ثلثا": 20, "الثلث": 20}.get(
            page.tokens[first].word.folded
        )
        if part is not None:
            return -part, first + 1
    if not less and not word.joined:
        return 0, at
    number = number_at(page.tokens, first) if first < len(page.tokens) else None
    if number is None or number.fraction is not None or not 0 < number.value < _HOUR:
        return 0, at
    behind = number.last < len(page.tokens) and page.tokens[number.last].word.stem in _MINUTES
    return (-number.value if less else number.value, number.last + 1) if behind else (0, at)


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
    return Clock(first, half[1], in_half(hour, half[0]) % 24 * 60 + minute, True, about)


def _about(page: Page, first: int) -> bool:
    return any(
        entry.list == "qualifier.before" and entry.value in _ABOUT
        for at in range(max(0, first - 4), first)
        for entry in page.entries[at][1].values()
    )


def length_at(page: Page, index: int, number: Number | None) -> Length | None:
    """The length of time that begins at a token, with its number if it has one."""
    told = _pair(page, index) or _fraction(page, index) or _one(page, index)
    told = told or _known_hours(page, index)
    if told is None and number is not None:
        told = _counted(page, index, number)
    return None if told is None else _with_more(page, told)


def together(page: Page, larger: Length, smaller: Length) -> Length | None:
    """Two lengths as one: "two hours and ten minutes", «ساعتين وعشر دقائق»; None where they are two.

    Minutes in tens or fives are taken to be rounded to them.
    """
    if smaller.seconds >= larger.unit:
        return None
    between = [token.word.folded for token in page.tokens[larger.last : smaller.first]]
    first = page.tokens[smaller.first].word.folded
    joined = between in (["and"], ["و"]) or (
        not between and (first[0] == "و" or first[0].isdecimal())
    )
    if not joined:
        return None
    seconds, minutes = larger.seconds + smaller.seconds, smaller.seconds // 60
    sizes = (10, 5) if smaller.unit == _MINUTE else ()
    rounded = next((size for size in sizes if minutes % size == 0), 1)
    return Length(larger.first, smaller.last, seconds, smaller.unit * rounded)


def _pair(page: Page, index: int) -> Length | None:
    """«ساعتان», "an hour"."""
    pair = page.meant(index, "pairs")
    if pair is not None:
        return Length(index, index + 1, 2 * int(pair.value), int(pair.value))
    if page.tokens[index].word.folded in ("a", "an"):
        unit = page.meant(index + 1, "lengths")
        if unit is not None and int(unit.value) <= 3600:
            return Length(index, index + 2, int(unit.value), int(unit.value))
    return None


def _known_hours(page: Page, index: int) -> Length | None:
    """«الساعات الثلاث», «أيام احتجازها الثمانية»: the noun before its number, which has the article."""
    unit = page.meant(index, "lengths")
    word = page.tokens[index].word
    if unit is None or not word.stem.endswith(_PLURALS):
        return None
    at = index + 1
    if "ال" not in word.prefix:
        if at >= len(page.tokens) or not page.tokens[at].word.folded.endswith(_OWNED):
            return None
        at += 1
    number = number_at(page.tokens, at) if at < len(page.tokens) else None
    if number is None or not number.in_words or "ال" not in page.tokens[at].word.folded[:3]:
        return None
    size = int(unit.value)
    return Length(index, number.last, number.value * size, size)


def _fraction(page: Page, index: int) -> Length | None:
    """ "half an hour", «نصف ساعة», «ربع ساعة»."""
    word = page.tokens[index].word
    divisor = _PARTS_OF.get(word.stem)
    if divisor is None:
        return None
    at = index + 1
    while at < len(page.tokens) and page.tokens[at].word.folded in ("a", "an", "of"):
        at += 1
    unit = page.meant(at, "lengths")
    if unit is None or (at == index + 1 and word.folded.isascii()):
        return None
    seconds = int(unit.value) // divisor
    return Length(index, at + 1, seconds, seconds)


def _one(page: Page, index: int) -> Length | None:
    """«ساعة ونصف», «ساعة وعشرين دقيقة»: one, where a part of it or minutes follow."""
    unit = page.meant(index, "lengths")
    word = page.tokens[index].word
    if unit is None or word.folded.isascii() or "ال" in word.prefix:
        return None
    return (
        Length(index, index + 1, int(unit.value), int(unit.value))
        if _more(page, index + 1) or _smaller_follows(page, index + 1, int(unit.value))
        else None
    )


def _smaller_follows(page: Page, at: int, size: int) -> bool:
    """Whether «وعشرين دقيقة» stands at a token: a number joined by "and", of a smaller unit."""
    if at >= len(page.tokens) or not page.tokens[at].word.folded.startswith("و"):
        return False
    at += page.tokens[at].word.folded == "و"  # «و40 دقيقة» are three words
    number = number_at(page.tokens, at) if at < len(page.tokens) else None
    unit = None if number is None else page.meant(number.last, "lengths")
    return unit is not None and int(unit.value) < size


def _counted(page: Page, index: int, number: Number) -> Length | None:
    """ "three hours", "2.5 hours", "two and a half hours", "a two-and-a-half-hour pause"."""
    behind = _behind_half(page, number.last)
    at, half = (_past_hyphen(page, number.last), 0) if behind is None else (behind, 1)
    if at < len(page.tokens) and page.tokens[at].word.folded in _WHOLE_UNITS:
        at += 1  # "ten full days"
    unit = page.meant(at, "lengths")
    if unit is None or (page.tokens[at].word.folded == "يوم" and number.value < 11):
        return None
    if page.meant(at + 1, "weekday"):
        return None
    size = int(unit.value)
    if number.fraction is not None:
        return Length(index, at + 1, round(number.fraction * size), size // 10)
    return Length(index, at + 1, number.value * size + half * size // 2, size // (1 + half))


def _past_hyphen(page: Page, at: int) -> int:
    hyphen = at < len(page.tokens) and page.tokens[at].word.folded == "-"
    return at + 1 if hyphen else at


def _behind_half(page: Page, at: int) -> int | None:
    """The token behind "and a half", hyphens among it or not; None where it is not told."""
    for expected in ("and", "a", "half"):
        at = _past_hyphen(page, at)
        if at >= len(page.tokens) or page.tokens[at].word.folded != expected:
            return None
        at += 1
    return _past_hyphen(page, at)


def _with_more(page: Page, told: Length) -> Length:
    """The length with the part of its unit behind it: "an hour and a half", «ثلاث ساعات ونصف»."""
    more = _more(page, told.last)
    if more is None:
        return told
    divisor, last = more
    return Length(told.first, last, told.seconds + told.unit // divisor, told.unit // divisor)


def _more(page: Page, at: int) -> tuple[int, int] | None:
    """The part of a unit told behind it («ونصف الساعة»), and the token behind that."""
    if [token.word.folded for token in page.tokens[at : at + 3]] == ["and", "a", "half"]:
        return 2, at + 3
    word = page.tokens[at].word if at < len(page.tokens) else None
    if word is None or word.folded.isascii() or not word.folded.startswith("و"):
        return None
    divisor = _PARTS_OF.get(word.folded[1:].removeprefix("ال"))
    if divisor is None:
        return None
    unit = page.meant(at + 1, "lengths")
    return divisor, at + (2 if unit is not None else 1)
