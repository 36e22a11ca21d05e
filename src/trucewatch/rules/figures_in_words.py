"""The figures, dates and clock times that running words tell in digits, in one written form.

Reads digits of either script, grouped or with a word of scale ("1.2 million"), days with their
month, and clock times (of twelve hours, so that "6 PM" and "18:00" are one). Spelled-out numbers
up to twelve are read apart: they can bear a figure out, never contradict one. Larger ones are read
where the caller brings a reader of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from trucewatch.values.calendar_words import MONTHS_EGYPT, MONTHS_EN, MONTHS_LEVANT
from trucewatch.values.date_words import HALVES, HOURS, MONTHS, any_of, folded, whole
from trucewatch.values.digits import latin_digits
from trucewatch.values.number_words import read_number
from trucewatch.values.refusal import Refusal

_SCALES = {
    **dict.fromkeys(("hundred", "مئه", "مائه", "مئات"), 100),
    **dict.fromkeys(("thousand", "الف", "الفا", "الاف"), 1_000),
    **dict.fromkeys(("million", "مليون", "مليونا", "ملايين"), 1_000_000),
    **dict.fromkeys(("billion", "مليار", "مليارا", "مليارات"), 1_000_000_000),
}
_HALF = rf"(?: ?(?:{any_of(HALVES)})(?![^\W\d_]))"
_CLOCK = re.compile(
    rf"(?<![0-9:.,])(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?![0-9:]){_HALF}?"
    rf"|(?<![0-9:.,])(?P<bare>[0-9]{{1,2}}){_HALF}"
    rf"|الساعه (?P<told>[0-9]{{1,2}})(?![0-9:])"
    rf"|الساعه (?P<word>{any_of(HOURS)})(?P<part> والنصف| والربع)?"
)
_MONTH = whole(any_of(MONTHS))
_DATE = re.compile(
    rf"(?<![0-9:.,/])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH}) (?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:])"
)
_FIGURE = re.compile(
    r"(?<![0-9A-Za-z_.,/:-])(?P<n>[0-9]+(?:[,٬،'’][0-9]{3})*(?:[.٫][0-9]+)?)(?:st|nd|rd|th)?"
    rf"(?: (?P<scale>{any_of(_SCALES)})(?![^\W\d_]))?(?![0-9A-Za-z_])"
)
_TOKEN = re.compile(r"[0-9]+(?:[.,:٬٫/][0-9]+)*|[^\W\d_]+")
_HOUR_TOLD = re.compile(r"الساع[ةه]\s[^\W\d_]")
_NAMED: dict[str, int] = {}
"""Months, scales (negative) and hours by their words as usually spelled and as folded."""
for _names in (MONTHS_EN, MONTHS_LEVANT, MONTHS_EGYPT):
    _NAMED |= {name.casefold(): month for month, name in enumerate(_names, 1)}
_NAMED |= {**MONTHS, **{word: -size for word, size in _SCALES.items()}}
_NAMED |= {"الف": -1000, "ألف": -1000, "آلاف": -1000, "مئة": -100, "مائة": -100}
_SECOND = frozenset(name.split()[1] for name in _NAMED if " " in name)
"""The second words of names of two: كانون الأول."""
_AFTER_9 = chr(ord("9") + 1)  # what is less begins with a digit
_WORD = re.compile(r"[^\W\d_]+")
_TENS = ("عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_UNREAD = frozenset(
    {
        *("hundreds", "thousands", "millions", "dozens", "scores", "half", "third", "quarter"),
        *("عشرات", "مئات", "نصف", "ثلث", "ربع", "الوف"),
    }
)
"""Words of fractions, and of numbers that nobody counted."""
_LARGER = _UNREAD | frozenset({
    *_SCALES, "dozen", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "عشر", "عشره", "مئتا", "مئتي", "مئتان", "مئتين", "مائتا", "مائتي", "مائتان",
    "مائتين", "الفا", "الفي", "الفان", "الفين", "دزينه",
    *(f"{ten}{ending}" for ten in _TENS for ending in ("ون", "ين")),
    *(f"{unit}{hundred}" for unit in _TENS for hundred in ("مئه", "مائه")),
})  # fmt: skip
"""Words of numbers beyond twelve, and ten, which ends those up to nineteen."""
_ROUND = frozenset(_SCALES.values())
_ROUND_AND_MORE = re.compile(
    r"(?:مئه|مائه|مئت|مائت|الف)\w{0,2}(?: [^\W\d_]+)? و[^\W\d_]{2,}(?:ان|ين|تان)(?![^\W\d_])"
)
"""A hundred and two, told by the dual: مئة وشخصان."""
_SPELLED = re.compile(
    r"\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b",
    re.IGNORECASE,
)
Spelled = Callable[[str], Set[str]]
"""The numbers that words spell out, of any size, in digits."""
_INCOMPLETE = re.compile("[0-9][%٪]|[0-9][.,٫/-][0-9]|[0-9][A-Za-z_]|[A-Za-z_][0-9]")
_AT_HAND = 16
"""Texts of which is kept what was read in them: one is asked for it several times over."""
_AMBIGUOUS = re.compile(r"[0-9]{1,3}[.٫][0-9]{3}")  # 11.400 may be eleven thousand, or eleven


@dataclass(frozen=True, slots=True)
class Figures:
    """What words tell: numbers, days (day, month), clock times (minutes of twelve hours)."""

    numbers: frozenset[str]
    days: frozenset[tuple[int, int]]
    clocks: frozenset[int]


@lru_cache(maxsize=_AT_HAND)
def figures_in(words: str) -> Figures:
    """The figures told in digits; a number within a date or a clock time is not told twice."""
    text = folded(words)
    days = frozenset(_day(found) for found in _DATE.finditer(text))
    text = _DATE.sub(" ", text)
    clocks = frozenset(_clock(found) for found in _CLOCK.finditer(text))
    text = _CLOCK.sub(" ", text)
    numbers = (_number(found) for found in _FIGURE.finditer(text))
    return Figures(frozenset(n for n in numbers if n is not None), days, clocks)


def surely_same(english: str, arabic: str) -> bool:
    """Whether both tell the same numbers, months and scales in the same order; quick.

    A yes is never wrong; words it does not know leave it to the full reading.
    """
    return _HOUR_TOLD.search(arabic) is None and _outline(english) == _outline(arabic)


def _outline(words: str) -> list[str | int]:
    """The numbers in the words, and the months and scales (negative) named, in their order."""
    tokens = _TOKEN.findall(latin_digits(words).casefold())
    if _SECOND.isdisjoint(tokens):
        return [_NAMED.get(token, token) for token in tokens if token in _NAMED or token < _AFTER_9]
    told: list[str | int] = []
    before = ""
    for token in tokens:
        named = _NAMED.get(token)
        if named is None and token in _SECOND:
            named = _NAMED.get(f"{before} {token}")
        if named is not None or token < _AFTER_9:
            told.append(token if named is None else named)
        before = token
    return told


@lru_cache(maxsize=_AT_HAND)
def numbers_spelled(words: str) -> frozenset[str]:
    """The numbers up to twelve that the words spell out; Arabic ones also behind a "و"."""
    text = folded(words)
    return frozenset(
        str(number)
        for word in _WORD.findall(text)
        for spelled in _bare(word)
        if (number := _spelled(spelled)) is not None
    )


def may_spell(english: str) -> bool:
    """Whether the words can spell out a number of three or more at all; quick."""
    return _SPELLED.search(english) is not None


def only_number(words: str, spelled: Spelled | None = None) -> str | None:
    """The one number that the words tell, in digits or spelled out; None where they may tell more.

    One and two are left out: they are articles, pronouns and the Arabic dual. Without `spelled`
    nothing beyond twelve is read, so where a word of it stands nothing is told.
    """
    if _tells(words, _LARGER if spelled is None else _UNREAD):
        return None
    told = figures_in(words)
    read = numbers_spelled(words) if spelled is None else spelled(words)
    numbers = told.numbers | {number for number in read if int(number) > 2}
    if any(_ROUND_AND_MORE.search(folded(words)) and int(n) % 100 == 0 for n in read):
        return None
    if len(numbers) != 1 or told.days or told.clocks or _INCOMPLETE.search(latin_digits(words)):
        return None
    return next(iter(numbers))


def surely_spelled(words: str, spelled: Spelled) -> frozenset[str]:
    """Those beyond twelve that are no round scale and stand beside no fraction: figures, surely."""
    if _tells(words, _UNREAD):
        return frozenset()
    more = _ROUND_AND_MORE.search(folded(words)) is not None
    found = (n for n in spelled(words) if int(n) > 12 and int(n) not in _ROUND)
    return frozenset(n for n in found if not (more and int(n) % 100 == 0))


def _tells(words: str, some: Set[str]) -> bool:
    return not some.isdisjoint(_parts(words))


@lru_cache(maxsize=_AT_HAND)
def _parts(words: str) -> frozenset[str]:
    return frozenset(part for word in _WORD.findall(folded(words)) for part in _bare(word))


def _bare(word: str) -> set[str]:
    """A word as it stands, and without the Arabic "and" and "the" before it."""
    return {word, word.removeprefix("و"), word.removeprefix("ال")}


def _day(found: re.Match[str]) -> tuple[int, int]:
    return int(found["day"] or found["day2"]), MONTHS[found["month"] or found["month2"]]


def _clock(found: re.Match[str]) -> int:
    if found["word"]:
        minute = {" والنصف": 30, " والربع": 15}.get(found["part"] or "", 0)
        return HOURS[found["word"]] % 12 * 60 + minute
    hour = int(found["hour"] or found["bare"] or found["told"])
    return hour % 12 * 60 + int(found["minute"] or 0)


def _number(found: re.Match[str]) -> str | None:
    """The number without grouping and times its scale; None where it can be read in two ways."""
    digits = re.sub("[,٬،'’]", "", found["n"]).replace("٫", ".")
    if _AMBIGUOUS.fullmatch(found["n"]) or len(digits) > 30:
        return None
    value = Decimal(digits) * _SCALES.get(found["scale"] or "", 1)
    return format(value.normalize(), "f")


@lru_cache(maxsize=20_000)
def _spelled(word: str) -> int | None:
    try:
        return read_number(word, word)
    except Refusal:
        return None
