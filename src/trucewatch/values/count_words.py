"""The words that qualify a number, in text forms (permanent) and as people may type them."""

from __future__ import annotations

import re

from trucewatch.values.codes.counts import Qualifier as Q
from trucewatch.values.number_words import fold, read_number, shown
from trucewatch.values.refusal import refuse

WRITTEN: dict[Q, str] = {
    Q.ABOUT: "about",
    Q.AROUND: "around",
    Q.APPROXIMATELY: "approximately",
    Q.SOME: "some",
    Q.NEARLY: "nearly",
    Q.ALMOST: "almost",
    Q.AT_LEAST: "at least",
    Q.NO_LESS_THAN: "no less than",
    Q.NOT_LESS_THAN: "not less than",
    Q.MORE_THAN: "more than",
    Q.OVER: "over",
    Q.UP_TO: "up to",
    Q.AS_MANY_AS: "as many as",
    Q.LESS_THAN: "less than",
}
"""What stands before one number in the text form. Never changes: stored records hold it."""

WRITTEN_ALONE: dict[Q, str] = {
    Q.FEW: "a few",
    Q.SEVERAL: "several",
    Q.DOZEN: "a dozen",
    Q.DOZENS: "dozens",
    Q.SCORES: "scores",
    Q.HUNDREDS: "hundreds",
    Q.THOUSANDS: "thousands",
    Q.UNKNOWN: "unknown",
}
"""What stands without a number in the text form. Never changes."""

_ALSO_BEFORE: dict[Q, tuple[str, ...]] = {
    Q.EXACTLY: ("exactly", "بالضبط", "تماما"),
    Q.ABOUT: ("نحو",),
    Q.AROUND: ("حوالي",),
    Q.APPROXIMATELY: ("تقريبا", "بالتقريب"),
    Q.SOME: ("زهاء",),
    Q.NEARLY: ("قرابة",),
    Q.ALMOST: ("ما يقارب", "مايقارب"),
    Q.AT_LEAST: ("على الأقل", "على أقل تقدير"),
    Q.NO_LESS_THAN: ("no fewer than", "ما لا يقل عن", "مالا يقل عن", "ما لايقل عن"),
    Q.NOT_LESS_THAN: ("not fewer than", "لا يقل عن", "لايقل عن"),
    Q.MORE_THAN: ("أكثر من",),
    Q.OVER: ("ما يزيد على", "ما يزيد عن", "يزيد على", "يزيد عن"),
    Q.UP_TO: ("ما يصل إلى", "يصل إلى", "حتى"),
    Q.AS_MANY_AS: ("ما قد يبلغ",),
    Q.LESS_THAN: ("fewer than", "أقل من"),
}
_BEHIND: dict[Q, tuple[str, ...]] = {
    Q.EXACTLY: ("بالضبط", "تماما"),
    Q.APPROXIMATELY: ("تقريبا", "بالتقريب"),
    Q.AT_LEAST: ("على الأقل", "على أقل تقدير"),
}
_ALSO_ALONE: dict[Q, tuple[str, ...]] = {
    Q.FEW: ("few", "عدد قليل"),
    Q.SEVERAL: ("عدة", "عدد من", "بضعة", "بضع"),
    Q.DOZEN: ("dozen", "one dozen", "دزينة", "اثنا عشر تقريبا"),
    Q.DOZENS: ("tens", "عشرات", "العشرات"),
    Q.SCORES: ("عشرات كثيرة",),
    Q.HUNDREDS: ("مئات", "المئات"),
    Q.THOUSANDS: ("آلاف", "الآلاف", "ألوف"),
    Q.UNKNOWN: (
        "unknown number",
        "an unknown number",
        "غير معروف",
        "عدد غير معروف",
        "غير معلوم",
        "مجهول",
    ),
}


def _spellings(*tables: dict[Q, tuple[str, ...]]) -> dict[str, Q]:
    return {fold(word): q for table in tables for q, words in table.items() for word in words}


def _one(written: dict[Q, str]) -> dict[Q, tuple[str, ...]]:
    return {qualifier: (word,) for qualifier, word in written.items()}


_ALONE = _spellings(_one(WRITTEN_ALONE), _ALSO_ALONE)
_BEFORE_NUMBER = _spellings(_one(WRITTEN), _ALSO_BEFORE)
_BEHIND_NUMBER = _spellings(_BEHIND)


_BETWEEN = (
    re.compile("between (.+) and (.+)"),
    re.compile("(?:from )?(.+) to (.+)"),
    re.compile("(?:ما )?بين (.+?) (?:و ?|الي )(.+)"),
    re.compile("من (.+) الي (.+)"),
    re.compile("([0-9][0-9,٬،'’]*) ?[-–—] ?([0-9].*)"),
)
_EITHER = re.compile("(.+?) (?:or |او ?)(.+)")
_OR = re.compile("[,،]? (?:or |او ?)")
_COMMA = re.compile("[,،] ")


def read_words(body: str) -> tuple[Q, tuple[int, ...]]:
    """The qualifier and the number or numbers it stands with, from words in either language."""
    folded = fold(body)
    alone = _ALONE.get(folded)
    if alone is not None:
        return alone, ()
    before, _, number = folded.rpartition(" ")
    if before in _BEFORE_NUMBER:
        return _BEFORE_NUMBER[before], (read_number(number, body),)
    number, _, behind = folded.partition(" ")
    if behind in _BEHIND_NUMBER:
        return _BEHIND_NUMBER[behind], (read_number(number, body),)
    if _EITHER.fullmatch(folded):
        return Q.BETWEEN, _alternatives(folded, body)
    return _between(folded, body) or (Q.EXACTLY, (read_number(folded, body),))


def _alternatives(folded: str, body: str) -> tuple[int, int]:
    """The lowest and the highest of the numbers of which one is meant, in whatever order they are told.

    Of two it is what lies between both. More follow each other: else it would be more than they say.
    """
    *before, last = _OR.split(folded)
    some = [one for part in before for one in _COMMA.split(part)]
    numbers = sorted(read_number(one, body) for one in (*some, last))
    low, high = numbers[0], numbers[-1]
    if len(numbers) > 2 and len(set(numbers)) < len(numbers):
        raise refuse("values-count-unreadable", given=shown(body))
    if len(numbers) > 2 and high - low >= len(numbers):
        raise refuse("values-count-apart", given=shown(body), low=low, high=high)
    return low, high


def tells_either(body: str) -> bool:
    """Whether it tells one number or others, of which the text form keeps what lies between."""
    return _EITHER.fullmatch(fold(body)) is not None


def written(qualifier: Q, numbers: tuple[int, ...]) -> str:
    """The text form, without the source's words: "about 350", "between 60 and 70", "dozens"."""
    if qualifier is Q.BETWEEN:
        return f"between {numbers[0]} and {numbers[1]}"
    if qualifier is Q.EXACTLY:
        return str(numbers[0])
    if numbers:
        return f"{WRITTEN[qualifier]} {numbers[0]}"
    return WRITTEN_ALONE[qualifier]


def _between(folded: str, body: str) -> tuple[Q, tuple[int, ...]] | None:
    """The two ends of a stated range, if the words have its shape."""
    for pattern in _BETWEEN:
        found = pattern.fullmatch(folded)
        if found:
            low, high = read_number(found[1], body), read_number(found[2], body)
            if low > high:
                raise refuse("values-count-order", given=shown(body), low=low, high=high)
            return Q.BETWEEN, (low, high)
    return None
