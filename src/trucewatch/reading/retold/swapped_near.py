"""A number told again in the sentence behind with two digits changed over: "27 km from the front ... the front, 72 km away".

Both have one unit or noun behind them, or one label before them ("Resolution 2254", "plate 45-217"), and the second is
spoken of as known ("nine of the 62 bodies") or its sentence shares another word with the first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import Likeness, stem
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import (
    apart,
    days_told,
    places_apart,
)
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import swapped
from trucewatch.reading.sums.judging import numbers_told
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_LEAST = 12
_SHORTEST, _LONGEST = 2, 5  # digits
_FAR = 120  # words from one to the other
_NEXT = 2  # sentences from one to the other
_WINDOW = 12  # numbers looked back at
_LONG = 1000
_LABEL, _CODE = 4, 100  # letters of a label, the least number that it names
_ASIDE = ("others", "change", "including", "of_before", "wanted", "capacity")


@dataclass(frozen=True, slots=True)
class Told:
    """A number with its tokens, what stands behind it or before it, and its sentence."""

    first: int
    last: int
    value: int
    digits: str
    unit: str
    label: str
    begins: int
    ends: int


def swapped_near_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Numbers that one shortly before is but for two digits."""
    numbers = [*_numbers(page, pieces)]
    if not numbers:
        return
    likeness = Likeness(page)
    for at, again in enumerate(numbers):
        for told in reversed(numbers[max(0, at - _WINDOW) : at]):
            if again.first - told.last > _FAR:
                break
            if told.digits != again.digits or told.begins == again.begins:
                continue
            near = bisect_left(page.breaks, again.begins) - bisect_left(page.breaks, told.begins)
            if near > _NEXT or not swapped(told.value, again.value):
                continue
            if _one_number(page, pieces, likeness, told, again):
                yield _wrong(page, told, again)
                break


def _numbers(page: Page, pieces: Pieces) -> Iterator[Told]:
    """The numbers in digits that another has the digits of, of no date or hour, each with its neighbours."""
    by_digits: dict[str, list[int]] = {}
    for at, token in enumerate(page.tokens):
        word = token.word
        if word.kind == "number" and _SHORTEST <= len(word.folded) <= _LONGEST:
            by_digits.setdefault("".join(sorted(word.folded)), []).append(at)
    several = [some for some in by_digits.values() if len(some) > 1]
    for first in sorted(at for some in several for at in some):
        number = number_at(page.tokens, first)
        if number is None or number.value < _LEAST or number.fraction is not None:
            continue
        last = number.last
        dated, timed = between(pieces.dates, first - 2, last), between(pieces.clocks, first, last)
        if dated or timed:
            continue
        begins, ends = page.sentence_of(first)
        if page.has_word("|", begins, ends):
            continue
        behind = last + (last < ends and page.tokens[last].word.folded == "-")
        word = page.tokens[min(behind, len(page.tokens) - 1)].word
        named = behind < ends and word.kind == "word" and page.meant(behind, "place_word") is None
        before = page.tokens[first - 1].word if first > begins else None
        label = before.folded if before is not None and before.kind == "word" else ""
        unit = stem(word.folded) if named else ""
        digits = "".join(sorted(page.tokens[first].word.folded))
        yield Told(first, last, number.value, digits, unit, label, begins, ends)


def _one_number(page: Page, pieces: Pieces, likeness: Likeness, told: Told, again: Told) -> bool:
    if told.value >= _CODE and told.label == again.label and len(told.label) >= _LABEL:
        return told.label in small_words("names_one_thing")
    if not told.unit or told.unit != again.unit or page.meant(again.last, "percent"):
        return False
    if any(_aside(page, one) for one in (told, again)) or told.value >= _LONG:
        return False  # longer ones: `digits`
    sides = (told.begins, told.ends), (again.begins, again.ends)
    if apart(*(days_told(page, pieces, *side) for side in sides)) or places_apart(page, *sides):
        return False
    gap = abs(told.value - again.value)
    if any(gap == number for side in sides for _, number in numbers_told(page, *side)):
        return False  # "31 villages": 13 since May and 18 since June
    if page.tokens[again.first - 1].word.folded in small_words("known_by_now"):
        return True
    shared = likeness.shared(told.first, again.first) - {told.unit}
    measured = page.meant(again.last, "measures") or page.meant(again.last + 1, "measures")
    return bool(measured) and bool(shared)


def _aside(page: Page, one: Told) -> bool:
    """Whether the sentence of a number compares, plans, or tells of others or another time."""
    if page.has_any(_ASIDE, one.begins, one.ends):
        return True
    times = page.places_of("other_time", one.begins, one.ends)
    return any(page.tokens[at].word.folded != "against" for at in times)


def _wrong(page: Page, told: Told, again: Told) -> ReadFinding:
    places = [(one.first, min(one.last + 1, one.ends)) for one in (again, told)]
    words = [page.words(*place) for place in places]
    message = Message("read-restated", {"title": words[0], "body": words[1]})
    spans = tuple(span(page, *place) for place in places)
    return ReadFinding("one-word-two-counts", Severity.WARNING, message, spans)
