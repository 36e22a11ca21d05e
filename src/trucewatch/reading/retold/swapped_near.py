"""A number told again in the sentence behind with two digits changed over: "27 km from the front ... the front, 72 km away".

Both have one unit or noun behind them, or one label before them ("Resolution 2254", "plate 45-217"), and the second is
spoken of as known ("nine of the 62 bodies") or its sentence shares another word with the first.
"""

from __future__ import annotations

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
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_LEAST = 12
_MOST = 400  # numbers of a page; longer ones are tables
_NEXT = 2  # sentences from one to the other
_WINDOW = 12  # numbers looked back at
_KNOWN = 2  # words before a number that say that it is known
_LONG = 1000
_LABEL, _CODE = 4, 100  # letters of a label, the least number that it names
_ASIDE = ("others", "change", "including", "of_before", "wanted", "capacity")


@dataclass(frozen=True, slots=True)
class Told:
    """A number with its tokens, what stands behind it or before it, and its sentence."""

    first: int
    last: int
    value: int
    unit: str
    label: str
    begins: int
    ends: int


def swapped_near_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Numbers that one shortly before is but for two digits."""
    numbers = [*_numbers(page, pieces)]
    if len(numbers) > _MOST:
        return
    likeness, order = Likeness(page), {begins: n for n, (begins, _) in enumerate(page.sentences())}
    values = {one.value for one in numbers}
    for at, again in enumerate(numbers):
        for told in numbers[max(0, at - _WINDOW) : at]:
            if not swapped(told.value, again.value) or told.begins == again.begins:
                continue
            if (
                order[again.begins] - order[told.begins] > _NEXT
                or abs(told.value - again.value) in values
            ):
                continue
            if _one_number(page, pieces, likeness, told, again):
                yield _wrong(page, told, again)
                break


def _numbers(page: Page, pieces: Pieces) -> Iterator[Told]:
    """The whole numbers of a page that are none of a date or hour, each with its neighbours."""
    at = 0
    while at < len(page.tokens):
        number = number_at(page.tokens, at)
        if number is None:
            at += 1
            continue
        first, last = number.first, max(number.last, at + 1)
        at = last
        if (
            number.value < _LEAST
            or number.fraction is not None
            or between(pieces.dates, first - 2, last)
        ):
            continue
        begins, ends = page.sentence_of(first)
        if page.has_word("|", begins, ends) or between(pieces.clocks, first, last):
            continue
        behind = last + (last < ends and page.tokens[last].word.folded == "-")
        word = page.tokens[behind].word if behind < ends else None
        named = (
            word is not None and word.kind == "word" and page.meant(behind, "place_word") is None
        )
        unit = stem(word.folded) if word is not None and named else ""
        before = page.tokens[first - 1].word if first > begins else None
        label = before.folded if before is not None and before.kind == "word" else ""
        yield Told(first, last, number.value, unit, label, begins, ends)


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
    known = {
        token.word.folded
        for token in page.tokens[max(again.begins, again.first - _KNOWN) : again.first]
    }
    if known & small_words("known_by_now"):
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
