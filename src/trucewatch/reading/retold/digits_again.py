"""A figure of three digits and more written again in another order: 569 travellers, and then 596.

Two such figures of one noun, or of people, meet by no chance in a short text whose sentences share words. They are no
two figures where the text tells their sum or what they differ by, and where their sentences are of two days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.likeness import Likeness
from trucewatch.reading.scanning.links import Link, join
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import (
    apart,
    days_told,
    of_another_time,
    of_longer_while,
    places_apart,
)
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import swapped
from trucewatch.reading.scanning.speaking import telling_source
from trucewatch.reading.scanning.wordings import one_word
from trucewatch.reading.telling import restated_as

_LEAST, _HUNDRED, _LARGE = 12, 100, 1000
_MOST = 60  # figures of a text; of more, some are alike by chance
_SHARED = 2  # words that the sentences share besides what is counted
_FAR = 150  # words from one to the other
_OFTEN = frozenset({"killed", "wounded", "detained", "missing"})
_OF_OTHERS = frozenset({Link.CHANGE, Link.REMAINING, Link.INCLUDING})
_NO_FACT = ("future", "wanted", "capacity")
_OTHER_TIME = ("other_time", "others", "of_before")


def digits_again_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures that one before is but for the order of its digits."""
    if len(pieces.mentions) > _MOST:
        return
    figures = [m for m in pieces.mentions if _plain(m)]
    by_digits: dict[str, list[Mention]] = {}
    for mention in figures:
        by_digits.setdefault("".join(sorted(str(mention.exact))), []).append(mention)
    several = [some for some in by_digits.values() if len({m.exact for m in some}) == 2]
    if not several:
        return
    likeness = Likeness(page)
    told = [m.exact or 0 for m in pieces.mentions]
    for some in several:
        one, again = some[0], next(m for m in some if m.exact != some[0].exact)
        if _told_together(page, figures, one, again) or _in_series(figures, one, again):
            continue
        if _one_figure(page, pieces, likeness, one, again) and not _made(told, one, again):
            yield restated_as(page, "one-word-two-counts", "read-restated", again, one)


def _plain(mention: Mention) -> bool:
    number = mention.exact or 0
    digits = str(number).rstrip("0")
    return number >= _LEAST and len(digits) > 1 and not (mention.others or mention.soft)


def _made(told: Sequence[int], one: Mention, again: Mention) -> bool:
    """Whether the text tells what both are together, or what one has more."""
    a, b = one.exact or 0, again.exact or 0
    return a + b in told or abs(a - b) in told


def _two_voices(page: Page, one: Mention, again: Mention) -> bool:
    """Whether each is told by a source of its own."""
    voices = [telling_source(page, *page.sentence_of(m.first), m.first) for m in (one, again)]
    return bool(voices[0] and voices[1]) and voices[0].isdisjoint(voices[1])


def _in_series(figures: Sequence[Mention], one: Mention, again: Mention) -> bool:
    """Whether a third figure of the noun is as large: they are told of several times or places."""
    least, most = sorted((one.exact or 0, again.exact or 0))
    others = (m.exact or 0 for m in figures if one.thing is not None and m.thing == one.thing)
    return any(least < 2 * n and n < 2 * most and n not in (least, most) for n in others)


def _names_apart(page: Page, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether one noun has another name in each: «سجن الرمل ... سجن النهر»."""
    behind: list[dict[str, str]] = [{}, {}]
    for side, names in zip((one, other), behind, strict=True):
        for at in range(side[0], side[1] - 1):
            name = page.tokens[at + 1].word.folded
            if name.startswith("ال") and page.tokens[at].word.kind == "word":
                names[page.tokens[at].word.stem] = name
    return any(behind[1].get(noun, name) != name for noun, name in behind[0].items())


def _told_together(page: Page, figures: Sequence[Mention], one: Mention, again: Mention) -> bool:
    """Whether one sentence tells both numbers."""
    sides = page.sentence_of(one.first), page.sentence_of(again.first)
    wanted = again.exact, one.exact
    return any(
        m.exact == number and begins <= m.first < ends
        for (begins, ends), number in zip(sides, wanted, strict=True)
        for m in figures
    )


def _one_figure(
    page: Page, pieces: Pieces, likeness: Likeness, one: Mention, again: Mention
) -> bool:
    sides = page.sentence_of(one.first), page.sentence_of(again.first)
    if sides[0] == sides[1] or again.first - one.last > _FAR:
        return False
    a, b = one.exact or 0, again.exact or 0
    if any(page.has_word("|", *side) for side in sides):
        return False
    if page.has("equal_number", one.last, sides[0][1]) and sides[0][1] == sides[1][0]:
        return swapped(a, b)  # «390 شخصاً مقابل عدد مماثل»
    if not _of_one_sort(page, one, again):
        return False
    if a < _LARGE and any(page.has_any(_OTHER_TIME, *side) for side in sides):
        return False
    if any(
        join(page, m, s[0]).link in _OF_OTHERS for m, s in zip((one, again), sides, strict=True)
    ):
        return False
    if apart(*(days_told(page, pieces, *side) for side in sides)) or places_apart(page, *sides):
        return False
    if a < _LARGE and not swapped(a, b):
        return False
    if any(page.has_any(_NO_FACT, *side) for side in sides) or _two_voices(page, one, again):
        return False
    if _names_apart(page, *sides):
        return False
    if page.has("cumulative", *sides[1]) and not page.has("cumulative", *sides[0]):
        return False
    if of_longer_while(page, one) != of_longer_while(page, again):
        return False
    if any(of_another_time(page, *side, known=True) for side in sides) and a < _LARGE:
        return False
    if a < _HUNDRED and (one.thing is None or one.thing != again.thing or again.definite):
        return False
    shared = len(likeness.shared(one.first, again.first) - _nouns(page, one) - _nouns(page, again))
    unplaced = page.document.language == "ar" and a < _LARGE  # no place tells the two apart
    return shared >= _SHARED - (a >= _LARGE) + (a < _HUNDRED or unplaced)


def _of_one_sort(page: Page, one: Mention, again: Mention) -> bool:
    """Whether two figures may count the same: one noun, people of one fate, or one without a noun."""
    fates = befell(page, one), befell(page, again)
    if len({*fates} & _OFTEN) > 1:
        return False
    if one.thing is None or again.thing is None:
        return (one.exact or 0) >= _LARGE and one.thing is not again.thing
    if one.thing.name == again.thing.name:
        return True
    return {one.thing.family, again.thing.family} == {"person"} or any(
        one_word(a, b) for a in _nouns(page, one) for b in _nouns(page, again)
    )


def _nouns(page: Page, mention: Mention) -> frozenset[str]:
    words = (page.tokens[at].word for at in range(mention.first, mention.last))
    return frozenset(word.stem for word in words if word.kind == "word")
