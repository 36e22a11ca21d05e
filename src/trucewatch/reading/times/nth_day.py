"""The so-and-so-many-th day of something, dated, against the day on which it began.

Nobody says whether the day on which it began is the first, so one day more or less is no slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import InOrder, Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import root, telling_word
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days_apart import CODE
from trucewatch.reading.times.moments import Moment, moments_of
from trucewatch.reading.times.weekdays import ordinal_at
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_APPOSED = 4  # words from the number to the day it is
_NEAR = 8  # words between the day and its number
_FAR = 14  # the same where the day on which it began stands between
_BEHIND = 2  # words behind the number that name what is counted
_MINUTES = 1440
_SUFFIX = frozenset({"st", "nd", "rd", "th"})
_OF = frozenset({"of"})
_UNITS = frozenset({"day", "night"})
_WHICH_IS = frozenset({"date", "today", "وهي", "وهو", "اي"})
_CLOSE = 3  # words from "began" to its day
_DAYS = frozenset({"الليله", "ليلته", "ليلتها", "اليوم", "يومه", "يومها", "يومهم", "لليوم"})
_WEAK = str.maketrans(dict.fromkeys("اويتهى"))
_SHORTEST = 3
_BEGAN = ("opens_time", "began", "had_begun", "agreed")


@dataclass(frozen=True, slots=True)
class NthDay:
    """A numbered day: its tokens and its number."""

    first: int
    last: int
    number: int


def nth_day_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Numbered days that are dated, and the only other day told, of the beginning, excludes."""
    numbered = [*numbered_days(page)]
    if not numbered or len(pieces.dates) < 2:
        return
    dates = days_of_one_year(pieces)
    for nth in numbered:
        begins, ends = page.sentence_of(nth.first)
        here = _days(page, pieces, dates, begins, ends)
        own = _own(page, here, nth)
        others = [m for m in here if m not in own]
        if not others and begins:
            others = _days(page, pieces, dates, *page.sentence_of(begins - 1))
        if not others and ends < len(page.tokens) and not page.blank_before(ends):
            others = _days(page, pieces, dates, *page.sentence_of(ends))
        if len(own) != 1 or len(others) != 1 or not _began(page, nth, others[0]):
            continue
        if any(page.tokens[at].word.folded == "|" for at in range(begins, ends)):
            continue
        apart = own[0].order // _MINUTES - others[0].order // _MINUTES
        if apart > 0 and nth.number not in (apart, apart + 1):
            yield _wrong(page, nth, own[0], others[0])


def _days(
    page: Page, pieces: Pieces, dates: InOrder[Dated], begins: int, ends: int
) -> list[Moment]:
    return [m for m in moments_of(page, pieces, dates, begins, ends) if not m.of_month]


def _own(page: Page, here: Sequence[Moment], nth: NthDay) -> list[Moment]:
    """The day that is the numbered one: told right behind it, else the last before it."""
    behind = [m for m in here if 0 <= m.first - nth.last <= _APPOSED]
    behind = behind or [m for m in here if m.first > nth.last and _which_is(page, m)]
    ends = [m for m in here if not _opens(page, m, _CLOSE)]
    near = [
        m for m in ends if 0 <= nth.first - m.last <= (_FAR if len(ends) < len(here) else _NEAR)
    ]
    return behind[:1] or near[-1:]


def _which_is(page: Page, moment: Moment) -> bool:
    """«وهي ليلة 9 كانون الأول»."""
    near = page.tokens[max(0, moment.first - 2) : moment.first]
    return any(token.word.folded in _WHICH_IS for token in near)


def _opens(page: Page, moment: Moment, reach: int) -> bool:
    """Whether something is told to begin on a day."""
    begins = page.sentence_of(moment.first)[0]
    return any(page.has(name, max(begins, moment.first - reach), moment.first) for name in _BEGAN)


def numbered_days(page: Page) -> Iterator[NthDay]:
    """ "its eleventh day", "the 9th day", «اليوم العاشر», «يومه المئتين»."""
    for name in ("ordinals", "more_ordinals"):
        for at in page.listed.get(name, ()):
            last = at + page.entries[at][0]
            if last < len(page.tokens) and page.tokens[last].word.folded in _UNITS:
                yield NthDay(at, last + 1, int(page.entries[at][1][name].value))
    for at in page.listed.get("lengths", ()):
        suffixed = at > 1 and page.tokens[at - 1].word.folded in _SUFFIX
        digits = page.tokens[at - 2].word.folded if suffixed else ""
        if page.tokens[at].word.folded == "day" and digits.isdecimal() and len(digits) < 4:
            yield NthDay(at - 2, at + 1, int(digits))
        if page.tokens[at].word.folded == "day" and at + 1 < len(page.tokens):
            number = number_at(page.tokens, at + 1)
            behind = page.tokens[number.last : number.last + 1] if number is not None else []
            if number is not None and any(token.word.folded in _OF for token in behind):
                yield NthDay(at, number.last, number.value)  # "day 12 of the closure"
    if page.document.language == "ar":
        yield from _arabic(page)


def _arabic(page: Page) -> Iterator[NthDay]:
    days = (at for word, at in page.by_word.items() if word.lstrip("وفبل") in _DAYS)
    for at in sorted(chain.from_iterable(days)):
        if at + 1 == len(page.tokens) or "ال" not in page.tokens[at + 1].word.folded[:3]:
            continue
        ordinal, number = ordinal_at(page, at + 1), number_at(page.tokens, at + 1)
        if ordinal is not None:
            yield NthDay(at, ordinal[1], ordinal[0])
        elif number is not None and number.in_words and number.value:
            yield NthDay(at, number.last, number.value)


def _began(page: Page, nth: NthDay, start: Moment) -> bool:
    """Whether the other day is told with a beginning, or with what the numbered day is of."""
    begins = page.sentence_of(start.first)[0]
    if _opens(page, start, _NEAR):
        return True
    of = {_bare(token.word.folded) for token in page.tokens[nth.last : nth.last + _BEHIND]}
    told = {_bare(token.word.folded) for token in page.tokens[begins : start.first]}
    return any(len(word) >= _SHORTEST and word in told for word in of)


def _bare(folded: str) -> str:
    """A word without its vowels and endings: «انقطعت» and «للانقطاع» are of one root."""
    if folded.isascii():
        return folded if telling_word(folded) else ""
    return root(folded).translate(_WEAK).removeprefix("ل")


def _wrong(page: Page, nth: NthDay, own: Moment, start: Moment) -> ReadFinding:
    args: dict[str, Arg] = {
        "words": page.words(nth.first, nth.last),
        "event": page.words(own.dated.first, own.dated.last),
        "anchor": page.words(start.dated.first, start.dated.last),
    }
    places = (
        (nth.first, nth.last),
        (own.dated.first, own.dated.last),
        (start.dated.first, start.dated.last),
    )
    spans = tuple(span(page, *place) for place in places)
    return ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)
