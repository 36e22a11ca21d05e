"""How many days a text is about: "the 181 days", "from 1 to 6 September", "in 2014", "over the past ten years"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.moments import years_of

DAY = 86_400
_MONTHS = (31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH, _MONTH_DAYS, YEAR = 30, 30.44, 365.25
_MANY, _WEEK = 60, 7
_PARTS = {"quarter": 1 / 4, "الربع": 1 / 4, "half": 1 / 2, "النصف": 1 / 2}  # of a year
_APART = 8  # words between two ends
_LONGEST = 40 * 366


@dataclass(frozen=True, slots=True)
class Span:
    """So many days, told at its tokens. dated: by days, months or years, and not by a length."""

    first: int
    last: int
    days: float
    dated: bool = True


def periods_of(page: Page, pieces: Pieces, begins: int, ends: int) -> list[Span]:
    """Every stretch of time told between two tokens, in days."""
    found = [*_spells(page, pieces, begins, ends), *_ranges(page, pieces, begins, ends)]
    found += _named(page, begins, ends)
    months = page.places_of("month", begins, ends)
    if not any(span.first <= at < span.last for span in found for at in months):
        found += _months(page, pieces, begins, ends)
    years = [Span(y.first, y.last, YEAR) for y in years_of(page, begins, ends)]
    if begins + 1 < ends and page.tokens[begins + 1].word.folded == ":":
        years += _labelled(page, begins)
    inside = {at for span in found for at in range(span.first, span.last + 3)}
    dated = {at for one in between(pieces.dates, begins, ends) for at in range(one.first, one.last)}
    found += [year for year in years if year.first not in inside | dated]
    return [span for span in found if not _open_or_other(page, span)]


def _open_or_other(page: Page, span: Span) -> bool:
    """ "Since the start of February", "31 per cent above the first half": no time that is over, or another one."""
    words = [page.tokens[at].word for at in range(max(0, span.first - 3), span.first)]
    since = span.dated and any({w.folded, w.stem} & small_words("since_then") for w in words)
    held = small_words("held_against") - small_words("per_one") - small_words("from_then")
    return since or any(word.folded in held for word in words)


def _named(page: Page, begins: int, ends: int) -> Iterator[Span]:
    """ "Over the past week", "in the third quarter", «النصف الأول»."""
    for name in ("lengths", "long_lengths"):
        for at in page.places_of(name, begins + 1, ends):
            days = int(str(page.entries[at][1][name].value)) // DAY
            behind = page.tokens[at + 1].word.folded if at + 1 < ends else ""
            around = {page.tokens[at - 1].word.folded, behind}
            if days >= _WEEK and around & small_words("past_one"):
                yield Span(at, at + 1, _MONTH_DAYS if days == _MONTH else days)
    for word, share in _PARTS.items():
        for at in page.places_of_word(word, begins, ends):
            nth = at - 1 if word.isascii() else at + 1
            if page.meant(nth, "ordinals") is not None:
                yield Span(at, at + 1, YEAR * share)


def _labelled(page: Page, begins: int) -> Iterator[Span]:
    """ "2018: 2,140 violations"."""
    written = page.tokens[begins].word.folded
    if len(written) == len("2018") and written.isdecimal() and written[:2] in ("19", "20"):
        yield Span(begins, begins + 1, YEAR)


def _spells(page: Page, pieces: Pieces, begins: int, ends: int) -> Iterator[Span]:
    """Lengths with their figures, also one behind the other: "two years and seven months"."""
    told = [
        Span(n.first, n.last, n.seconds / DAY, False) for n in between(pieces.lengths, begins, ends)
    ]
    told = [one for one in told if not _per_one(page, one)] + [*_long(page, begins, ends)]
    told.sort(key=lambda one: one.first)
    at = 0
    while at < len(told):
        one = told[at]
        if at + 1 < len(told) and _smaller_follows(page, one, told[at + 1]):
            at += 1
            one = Span(one.first, told[at].last, one.days + told[at].days, False)
        if 1 <= one.days <= _LONGEST:
            yield one
        at += 1


def _smaller_follows(page: Page, one: Span, other: Span) -> bool:
    words = [page.tokens[at].word.folded for at in range(one.last, other.first)]
    return other.days < one.days and (not words or words in (["and"], ["و"]))


def _long(page: Page, begins: int, ends: int) -> Iterator[Span]:
    """Months and years behind a number, or behind "past", and two of them."""
    for name, times in (("long_lengths", 0), ("long_pairs", 2)):
        for at in page.places_of(name, begins, ends):
            unit = int(str(page.entries[at][1][name].value)) // DAY
            days = _MONTH_DAYS if unit == _MONTH else YEAR
            starts = range(max(begins, at - 3), at)
            numbers = (number_at(page.tokens, first) for first in starts)
            number = next((n for n in numbers if n is not None and n.last == at), None)
            behind = number_at(page.tokens, at + 1) if at + 1 < ends else None
            known = behind is not None and "ال" in page.tokens[at + 1].word.prefix
            if number is None and known and behind is not None and behind.last == at + 2:
                yield Span(at, behind.last, behind.value * days, False)  # «الأشهر الستة الأولى»
            elif times or (number is not None and 0 < number.value <= _MANY):
                count = times or (number.value if number is not None else 0)
                yield Span(
                    at if times or number is None else number.first, at + 1, count * days, False
                )


def _per_one(page: Page, spell: Span) -> bool:
    """ "a day", "every week": no stretch of time."""
    first = page.tokens[spell.first].word.folded
    before = page.tokens[spell.first - 1].word.folded if spell.first else ""
    return bool({first, before} & small_words("per_one"))


def _ranges(page: Page, pieces: Pieces, begins: int, ends: int) -> Iterator[Span]:
    """Days from one to another, both counted."""
    dates = between(pieces.dates, begins, ends)
    for dated in dates:
        if dated.until is not None and dated.day is not None and dated.until > dated.day:
            yield Span(dated.first, dated.last, dated.until - dated.day + 1)
    for one, other in pairwise(dates):
        if other.first - one.last > 2 or not (one.day and other.day and one.month and other.month):
            continue
        words = {page.tokens[at].word.folded for at in range(one.last, other.first)}
        known = one.date is not None and other.date is not None
        years = 0 if not known else (other.year or 0) - (one.year or 0)
        apart = _of_year(other.month, other.day) - _of_year(one.month, one.day) + YEAR * years
        if words & small_words("until_then") and apart > 0:
            yield Span(one.first, other.last, apart + 1)


def _of_year(month: int, day: int) -> float:
    return sum(_MONTHS[: month - 1]) + day


def _months(page: Page, pieces: Pieces, begins: int, ends: int) -> Iterator[Span]:
    """ "From January to the end of June", "in November 2016": whole months, none with a day."""
    dates = between(pieces.dates, begins, ends)
    days = {at for one in dates if one.day for at in range(one.first, one.last)}
    places = [at for at in page.places_of("month", begins, ends) if at not in days]
    numbers = [int(str(page.entries[at][1]["month"].value)) - 1 for at in places]
    used: set[int] = set()
    for at, (one, other) in enumerate(pairwise(places)):
        words = {page.tokens[n].word.folded for n in range(one + 1, other)}
        until = other - one <= _APART and bool(words & small_words("until_then"))
        if until and numbers[at] != numbers[at + 1]:
            used |= {one, other}
            length = (numbers[at + 1] - numbers[at]) % len(_MONTHS) + 1  # "October to March"
            months = (_MONTHS * 2)[numbers[at] : numbers[at] + length]
            yield Span(one, other + 1, sum(months))
        elif other - one <= 2 and numbers[at] == numbers[at + 1]:
            used.add(other)  # «تشرين الأول/أكتوبر»
    for place, number in zip(places, numbers, strict=True):
        if place not in used:
            yield Span(place, place + 1, _MONTHS[number])
