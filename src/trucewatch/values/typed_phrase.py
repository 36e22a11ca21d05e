"""What stands around a time and says how it is meant: "some time within", "all day", "end not known"."""

from __future__ import annotations

import re
from dataclasses import replace

from trucewatch.values.date_words import any_of, folded
from trucewatch.values.refusal import refuse
from trucewatch.values.typed_moment import Told, read_told, text_of
from trucewatch.values.typed_roughly import read_roughly
from trucewatch.values.typed_sides import Sense, Sides, read_sides
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths

_WITHIN = (
    *("some time within", "some time on", "some time in", "some time during", "some time at"),
    *("sometime on", "sometime in", "within"),
    *map(folded, ("في وقت ما خلال", "في وقت ما يوم", "في وقت ما من", "في وقت ما في", "خلال")),
)
_ALL_DAY = ("all day", "the whole day", *map(folded, ("طوال اليوم", "طول اليوم", "اليوم كله")))
_GOES_ON = (
    *("without an end", "still going on", "ongoing"),
    *map(folded, ("بلا نهاية محددة", "وما زالت مستمرة", "ما زالت مستمرة", "مستمرة", "مستمر")),
)
_END_UNKNOWN = ("end not known", *map(folded, ("والنهاية غير معروفة", "النهاية غير معروفة")))
_START_UNKNOWN = ("start not known", *map(folded, ("والبداية غير معروفة", "البداية غير معروفة")))
_FROM, _UNTIL = ("from", folded("من")), ("until", "till", folded("حتى"))

_LONGEST = 400  # signs: no time in words is longer


def read_phrase(plain: str, day: Told | None, widths: Widths = DEFAULT_WIDTHS) -> Sides | None:
    """Folded words as what they say of the two ends of a time; None where they are not understood.

    day: the date of a time of day alone. widths: what is meant by the parts of the day. Raises Refusal for what only misses a word.
    """
    if len(plain) > _LONGEST:
        return None
    if (rest := _before(plain, _ALL_DAY)) is not None:
        side = _moment(rest, day, widths)
        return side and replace(side, last=side.first, sense=Sense.WHOLE)
    for behind, last in ((_GOES_ON, ".."), (_END_UNKNOWN, "")):
        if (rest := _before(plain, behind)) is not None:
            side = _moment(_behind(rest, _FROM) or rest, day, widths)
            return side and replace(side, last=last, sense=Sense.STRETCH)
    rest = _before(plain, _START_UNKNOWN)
    if (rest := _behind(plain if rest is None else rest, _UNTIL)) is not None:
        side = _moment(rest, day, widths)
        return side and replace(side, first="", last=side.first, sense=Sense.STRETCH)
    if (rest := _behind(plain, _WITHIN)) and (side := _moment(rest, day, widths)):
        return replace(side, sense=Sense.WITHIN)
    if (rest := _behind(plain, _FROM)) and (side := _moment(rest, day, widths)):
        return replace(side, sense=Sense.STRETCH)
    told = read_told(plain)
    if told is not None:
        return _lone(told, day)
    return read_roughly(plain, widths) or read_sides(plain)


def _moment(plain: str, day: Told | None, widths: Widths) -> Sides | None:
    """Something that is one moment, or lies somewhere between two."""
    told = read_told(plain)
    if told is not None:
        return _lone(told, day)
    sides = read_roughly(plain, widths) or read_sides(plain)
    if sides is None or sides.sense not in (Sense.BETWEEN, Sense.WITHIN):
        return None
    return Sides(sides.moment, "", kept=sides.kept)


def _lone(told: Told, day: Told | None) -> Sides | None:
    """One moment. Raises Refusal for a time of day without a date, and for a date without a year."""
    if told.number is None and not told.dated:
        if told.clocked and told.month is None and day is None:
            raise refuse("when-clock-undated")
        if told.clocked and told.month is None and day is not None:
            told = replace(told, year=day.year, month=day.month, day=day.day)
    text = text_of(told)
    return Sides(text, "", kept=told.kept) if text else None


def _before(plain: str, words: tuple[str, ...]) -> str | None:
    """What stands before some words at the end, with the time zone behind them; None where they do not
    stand there."""
    found = re.fullmatch(rf"(.*?)[ ,]+(?:{any_of(words)})( \([^()]*\))?", plain)
    return f"{found[1]}{found[2] or ''}" if found else None


def _behind(plain: str, words: tuple[str, ...]) -> str | None:
    """What stands behind some words at the beginning."""
    found = re.fullmatch(rf"(?:{any_of(words)}) (.+)", plain)
    return found[1] if found else None
