"""A percentage told beside the counts it is of: 12 of 40 is 30 %, not 35 %.

A percentage is good to half a unit of its last digit ("30 %" is 29.5 to 30.5), at twice that it
contradicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from trucewatch.rules.placing import place, valued
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import Group
from trucewatch.values.count import Count
from trucewatch.values.date_words import folded
from trucewatch.values.message import Arg, Message

CODE = "percent-against-counts"

_SIGN = r"(?:%|٪|percent|per cent|في (?:المئه|المائه|الميه)|بالمئه|بالمائه)"
_PERCENT = re.compile(rf"(?<![0-9.,٫])(?P<n>[0-9]{{1,3}}(?:[.,٫][0-9]{{1,4}})?) ?{_SIGN}")
_NUMBER = "[0-9]+(?:[,٬،][0-9]{3})*"
_OF = re.compile(
    rf"(?<![0-9.,٫])(?P<part>{_NUMBER})(?: [^\W\d_]+){{0,3}} (?:out of|of|من اصل|من بين|من) "
    rf"(?:(?:the|a total of|all|مجموع|اجمالي) )*(?P<whole>{_NUMBER})(?![0-9%٪]|[.,٫][0-9])"
)
_OF_BEFORE = re.compile(
    rf"(?<![^\W_])(?:out of|of|من اصل|من بين) (?:(?:the|a total of|all|مجموع|اجمالي) )*"
    rf"(?P<whole>{_NUMBER})(?: [^\W\d_]+){{1,3}} ?[,،] ?(?P<part>{_NUMBER})(?![0-9%٪]|[.,٫][0-9])"
)
"""The total told first: "of the 40 dead, 10 women (25 per cent)"."""
_GAP = re.compile(
    r"(?: [^\W\d_]+){0,3} ?\((?:or |about |i\.e\. |اي |نحو )?"
    r"|(?:(?: [^\W\d_]+){1,3} ?[,،])? ?[,،]? ?(?:or|that is|which is|equal to|اي|بنسبه|ما نسبته|او) (?:about |some |نحو |حوالي )?"
)
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = ("%", "٪", "percent", "per cent", "مئ", "مائ")


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage as told, and half a unit of its last digit; both in per cent."""

    value: Fraction
    half: Fraction
    words: str


def may_tell_percent(words: str) -> bool:
    """Whether the words can tell a percentage at all: quick, and never wrong where it says no."""
    return any(sign in words for sign in _SIGNS)


def percents_in(words: str) -> list[Percent]:
    """The percentages that the words tell, in order."""
    return [_read(found) for found in _PERCENT.finditer(folded(words))]


def names_group(words: str, group: Group) -> bool:
    """Whether a word of them is the name of the group, in either language."""
    if group in (Group.PEOPLE, Group.UNKNOWN):
        return False
    said = {part for word in _WORD.findall(folded(words)) for part in _bare(word)}
    return any(folded(group.label(lang)) in said for lang in ("en", "ar"))


def _bare(word: str) -> Iterator[str]:
    """An Arabic word as it stands, and without "and", "of the" and "the" before it."""
    yield word
    for prefix in ("و", "ال", "وال", "لل"):
        if word.startswith(prefix):
            yield word.removeprefix(prefix)


def percent_against_counts(
    part: Statement[Count], whole: Statement[Count], words: str
) -> Conflict | None:
    """The one percentage in the words of a part, where part and total exclude it."""
    told = percents_in(words)
    if len(told) != 1:
        return None
    figures = part.value.figure.tight, whole.value.figure.tight
    lows = (figures[0].low or 0, figures[1].low or 0)
    least = Fraction(100 * lows[0], figures[1].high) if figures[1].high else Fraction(0)
    most = (
        None if figures[0].high is None or not lows[1] else Fraction(100 * figures[0].high, lows[1])
    )
    agreement = _compare(told[0], least, most)
    if agreement is Agreement.AGREES:
        return None
    args: dict[str, Arg] = {
        "part": valued(part),
        "total": valued(whole),
        "percent": told[0].words,
        "share": _share(least, most),
    }
    return Conflict(CODE, (part, whole), Message("rule-percent", args), agreement)


def percent_fits(
    part: Statement[Count], whole: Statement[Count], percent: float, decimals: int, words: str
) -> Conflict | None:
    """A share read in prose against the figures it is of; both exact, or nothing is settled.

    decimals: places written behind the point. What lies beyond its rounding by no more than one per
    cent differs only: shares are often cut or rounded up, and no one is misled.
    """
    if part.value.low != part.value.high or whole.value.low != whole.value.high:
        return None
    if part.value.low is None or not whole.value.low or part.value.low > whole.value.low:
        return None
    share = Fraction(100 * part.value.low, whole.value.low)
    apart = abs(share - Fraction(str(percent)))
    if apart <= Fraction(1, 2 * 10**decimals):
        return None
    args: dict[str, Arg] = {
        "part": valued(part),
        "total": valued(whole),
        "percent": words,
        "share": _share(share, share),
    }
    agreement = Agreement.DIFFERS if apart <= 1 else Agreement.CONTRADICTS
    return Conflict(CODE, (whole, part), Message("rule-percent", args), agreement)


def percents_in_words(statement: Statement[str]) -> Iterator[Conflict]:
    """Each "12 of 40 (35 %)", or "of 40 dead, 12 (35 %)", in running words that does not come to
    its percentage."""
    text = folded(statement.value)
    for found in (*_OF.finditer(text), *_OF_BEFORE.finditer(text)):
        between = _GAP.match(text, found.end())
        percent = None if between is None else _PERCENT.match(text, between.end())
        numbers = [int(re.sub("[^0-9]", "", found[name])) for name in ("part", "whole")]
        if percent is None or not numbers[1]:
            continue
        told, share = _read(percent), Fraction(100 * numbers[0], numbers[1])
        agreement = _compare(told, share, share)
        if agreement is not Agreement.AGREES:
            args: dict[str, Arg] = {
                "part": numbers[0],
                "total": numbers[1],
                "percent": told.words,
                "share": _share(share, share),
                "place": place(statement.where),
            }
            message = Message("rule-percent-words", args)
            yield Conflict(CODE, (statement,), message, agreement)


def _read(found: re.Match[str]) -> Percent:
    number = re.sub("[,٫]", ".", found["n"])
    decimals = len(number.partition(".")[2])
    return Percent(Fraction(number), Fraction(1, 2 * 10**decimals), f"{number}%")


def _compare(told: Percent, least: Fraction, most: Fraction | None) -> Agreement:
    for times, outcome in ((1, Agreement.AGREES), (2, Agreement.DIFFERS)):
        low, high = told.value - times * told.half, told.value + times * told.half
        if least <= high and (most is None or most >= low):
            return outcome
    return Agreement.CONTRADICTS


def _share(least: Fraction, most: Fraction | None) -> str:
    """The share that the counts come to, to a tenth of a per cent."""
    low = f"{float(least):.1f}".removesuffix(".0")
    high = low if most is None else f"{float(most):.1f}".removesuffix(".0")
    return f"{low}%" if low == high else f"{low}–{high}%"
