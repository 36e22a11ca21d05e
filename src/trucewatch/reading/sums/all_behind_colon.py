"""A whole, a colon, and every part of it by its figure in Arabic: «80 خرقاً: 35 في مأرب، و24 في تعز، وخرقان في الضالع».

What stands between commas is one part, told by a number that opens it, by a dual or a noun alone («وقراران»، «وأسير»), or in
a bracket that ends it. Where each of them has its figure, the list is the whole: nothing is told where an item has none
or two, where words say that others are untold, or where figures of the list make one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.nouns import thing_behind
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import NO_MEN, Breakdown, judged, without_men
from trucewatch.reading.sums.why_not import as_counted, unsettled
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_FAR = 14  # words from a whole to its colon
_FEWEST, _MOST = 3, 20  # parts
_LONGEST = 160  # words of a list
_HALF, _TWICE = 0.5, 2.0
_ROUND = 0.1  # by which a whole that is told roughly may be off
_OPEN = (
    "including",
    "not_all",
    "foremost",
    "of_them",
    "percent",
    "remaining",
    "total",
    "in_all",
)
_SIGNS = (",", "،", ";", "؛")
_ENDS_DUAL, _ENDS_WORD, _NOUN = ("ان", "ين"), 6, 3
_BEHIND, _PREFIX = (
    frozenset({"في", "من", "عن", "الي", "علي", "ب", "ل"}),
    frozenset({"ل", "ب", "لل", "بال"}),
)
_OTHER = frozenset({"واخر", "واخري"})
_ROUGHLY = frozenset({Qualifier.ABOUT, Qualifier.AROUND, Qualifier.APPROXIMATELY, Qualifier.SOME})
_YEARS = range(1900, 2101)
_EACH = ("كل", "لكل", "كلا", "كلتا")  # «183 في كل من الرابعة والخامسة»
_TIMES = ("lengths", "long_lengths", "measures", "amounts", "month")


def all_behind_colon_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that the list behind their colon does not make."""
    if page.document.language != "ar":
        return
    for at, frame in enumerate(frames):
        whole = as_counted(frame)
        if unsettled(whole) or whole.number < _FEWEST or whole.mention.each != 1:
            continue
        ends = min(frame.ends, frame.mention.last + _FAR)
        colon = next(iter(page.places_of_word(":", frame.mention.last, ends)), None)
        noun_at = frame.mention.last - 1
        spell = any(page.meant(noun_at, name) is not None for name in _TIMES)
        if colon is None or spell or not _announces(page, frame.mention.last, colon):
            continue
        follows = frames[at + 1] if at + 1 < len(frames) else frame
        between = follows if frame.mention.last <= follows.mention.first < colon else None
        noun = page.tokens[noun_at].word.folded.rstrip("ا")
        parts = _parts(page, colon + 1, frame.ends, noun)
        if parts is None or (between is not None and between.number not in (0, len(parts))):
            continue  # «357 على أربع رحلات:» and four told
        if _missed(page, frame, whole, parts):
            found = Breakdown(whole.mention, tuple(parts), exact=True)
            wrong = judged(page, found, Severity.WARNING, weighed=True)
            if wrong is not None:
                yield wrong


def _announces(page: Page, first: int, colon: int) -> bool:
    """Whether all of a whole may follow: "60 schools, and in them:" tells of something else, "the first of them:" of some."""
    apart = any(page.has_word(sign, first, colon) for sign in _SIGNS)
    return not page.has_any(_OPEN, first, colon) and (
        not apart or page.has("made_of", first, colon)
    )


def _parts(page: Page, first: int, ends: int, noun: str) -> list[Mention] | None:
    """The part that each item of a list tells, None where one tells none or is not plain."""
    if ends - first > _LONGEST or page.has_any(_OPEN, first, ends):
        return None
    others = page.places_of("others", first, ends)
    if any(page.tokens[at].word.folded not in _OTHER for at in others):
        return None
    if any(page.has_word(each, first, ends) for each in _EACH):
        return None
    parts: list[Mention] = []
    for begins, last in _items(page, first, ends):
        part = _part(page, begins, last, noun)
        if part is None or len(parts) == _MOST:
            return None
        parts += part
    return parts if len(parts) >= _FEWEST else None


def _items(page: Page, first: int, ends: int) -> Iterator[tuple[int, int]]:
    """What stands between commas, and what "and" joins on there."""
    while ends > first and page.tokens[ends - 1].word.folded in (".", *_SIGNS):
        ends -= 1
    signs = sorted(at for sign in _SIGNS for at in page.places_of_word(sign, first, ends))
    begins = first
    for sign in (*signs, ends):
        if sign > begins:
            yield from _joined(page, begins, sign)
        begins = sign + 1


def _joined(page: Page, first: int, ends: int) -> Iterator[tuple[int, int]]:
    """What "and" joins on by a number of its own: «35 في مأرب و24 في تعز وتسعة في لحج»."""
    begins = at = first
    while at < ends:
        word = page.tokens[at].word
        number = number_at(page.tokens, at + (word.folded == "و"))
        if number is not None and at > begins and (word.folded == "و" or word.joined):
            yield begins, at
            begins = at
        at = at + 1 if number is None else max(number.last, at + 1)
    yield begins, ends


def _part(page: Page, first: int, ends: int, noun: str) -> list[Mention] | None:
    """The figure of an item with the nouns alone that "and" joins to it, None where it has none or two."""
    told = _figures(page, first, ends)
    if len(told) > 1:
        return None
    closes = page.tokens[ends - 1].word.folded == ")"
    if told and told[0].number_last == ends - closes and told[0].first > first + closes:
        return None if told[0].exact in _YEARS else told  # «مأرب (35)», «مأرب 35»
    opens = first + (page.tokens[first].word.folded == "و")
    if told and told[0].first != opens:
        return None
    ones = {at: _alone(page, at, noun) for at in range(told[0].last if told else first, ends)}
    if any(one is None and _may_be_more(page, at, ends) for at, one in ones.items()):
        return None
    parts = [*told, *(one for one in ones.values() if one is not None)]
    return parts if parts and parts[0].first == opens else None


def _may_be_more(page: Page, at: int, ends: int) -> bool:
    """Whether "and" may join on one or two more: «وثلاثة أطباء وسائقان»."""
    word = page.tokens[at].word
    if not word.folded.startswith("و") or len(word.folded) < _ENDS_WORD - 2 or "ال" in word.prefix:
        return False
    dual = word.folded.endswith(_ENDS_DUAL) and len(word.folded) >= _ENDS_WORD
    return dual or at == ends - 1 or page.meant(at, "thing") is not None


def _figures(page: Page, first: int, ends: int) -> list[Mention]:
    """The plain numbers of an item that count its own things; lengths of time are what they got."""
    found: list[Mention] = []
    at = first
    while at < ends:
        number = number_at(page.tokens, at)
        if number is None or number.last > ends:
            at += 1
            continue
        behind = min(number.last, len(page.tokens) - 1)
        measured = any(page.meant(behind, name) is not None for name in _TIMES)
        if not measured and number.fraction is None:
            noun, last = thing_behind(page, number.last)
            count = Count.exactly(number.value)
            found.append(Mention(at, max(last, number.last), at, number.last, count, noun))
        at = number.last
    return found


def _alone(page: Page, at: int, noun: str) -> Mention | None:
    """«وقراران عن», «وخرقاً في», «وأسير لشهرين», «وآخر لثلاثة»: one or two, by a noun with what it is of behind it."""
    word = page.tokens[at].word
    behind = page.tokens[at + 1].word if at + 1 < len(page.tokens) else word
    if not word.folded.startswith("و") or not (
        behind.folded in _BEHIND or behind.prefix in _PREFIX
    ):
        return None
    dual = word.folded.endswith(_ENDS_DUAL) and len(word.folded) >= _ENDS_WORD
    listed = page.meant(at, "thing") is not None and "ال" not in word.prefix
    again = len(noun) >= _NOUN and word.folded[1:].startswith(noun)
    if not (dual and again) and not listed and not again and word.folded not in _OTHER:
        return None
    return Mention(at, at + 1, at, at, Count.exactly(2 if dual else 1))


def _missed(page: Page, frame: Frame, whole: Frame, parts: Sequence[Mention]) -> bool:
    """Whether a list that is all of its whole does not come to it."""
    numbers = [part.exact or 0 for part in parts]
    together = sum(numbers)
    gap = abs(together - whole.number)
    if not gap or not _HALF * whole.number <= together <= _TWICE * whole.number:
        return False
    if frame.mention.count.qualifier in _ROUGHLY and gap <= _ROUND * whole.number:
        return False
    if any(2 * number == together for number in numbers) or (
        together > whole.number and gap in numbers
    ):
        return False
    if whole.thing is not None and all(
        part.thing is not None and part.thing.family != whole.thing.family for part in parts
    ):
        return False  # "500 baskets in three camps: 200 families in the first ..."
    named = {part.thing.name for part in parts if part.thing is not None}
    men_left_out = named & NO_MEN and "man" not in named and together < whole.number
    return not men_left_out and not without_men(whole.mention, parts)
