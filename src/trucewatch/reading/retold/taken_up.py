"""A figure taken up again: "the 148 migrants", «المهاجرون الـ148», where the text told of 143.

A figure that is spoken of as known must have been told, or follow from what was told. Where it does
not, and one slip of the hand makes it one that was told of the same people, one of them is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import Likeness
from trucewatch.reading.scanning.mentions import Mention, rounded
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import (
    apart,
    clause_ends,
    comparable,
    days_told,
    of_another_time,
    places_apart,
    thing_of,
)
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import added, lost, near_misses, slip, swapped
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SMALLEST = 10
_REACH = 1_500  # words back to what is taken up
_MOST = 40  # figures among which it is looked for
_CHANCE, _THOUSAND = 100, 1000
_MUCH_SAID = 6  # words that two sentences share, so that they tell of one thing
_SWAPPED = 4  # words that they share where two digits are changed over
_SUMS = 14  # figures of which some may make it
_NUMBERING = 3  # words from «وعددهم» to its figure
_ALL = frozenset({"the", "those", "these", "all", "whose"})
_THOSE = frozenset({"هؤلاء", "اولئك", "ال"})
_COUNTED = ("عددهم", "عددها", "عددهن", "عدده", "عددهما")
_EVERY = frozenset({"all", "جميع", "كل", "جميعهم", "جميعا", "جميعها", "كافه", "كلهم", "سائر"})


def taken_up_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures spoken of as known that nothing told before is, or makes."""
    told_at = sorted((*pieces.mentions, *pieces.measured), key=lambda m: m.first)
    numbers = {m.first: number for m in told_at if (number := _number(page, m))}
    figures = InOrder(m for m in told_at if m.first in numbers)
    likeness = Likeness(page)
    for mention in figures:
        number = numbers[mention.first]
        if not _plain(mention, number):
            continue
        known = is_taken_up(page, mention)
        if (not known and number < _SMALLEST) or some_alone(page, mention):
            continue
        begins, ends = page.sentence_of(mention.first)
        before = between(figures, max(0, mention.first - _REACH), begins)[-_MOST:]
        told_before = [numbers[m.first] for m in before]
        if near_misses(number).isdisjoint(told_before):
            continue
        clause = clause_ends(page, mention.last, ends)
        if _follows(number, told_before) or of_another_time(page, begins, clause, known=True):
            continue
        told = [m for m in before if _plain(m, numbers[m.first]) and comparable(page, m, mention)]
        told = [m for m in told if known and m.thing == mention.thing] or told
        if not told and known:
            told = _nearest(before, numbers, mention, number)
        told = [
            m for m in told if not of_another_time(page, *page.sentence_of(m.first), known=True)
        ]
        taken = _meant if known else _told_again
        beside = {_number(page, m) for m in between(figures, begins, ends)}
        told = [m for m in told if not added(_number(page, m), _number(page, mention), beside)]
        meant = [m for m in told if taken(page, likeness, m, mention, told)]
        if not known:
            meant = [m for m in meant if not _elsewhere(page, pieces, m, mention)]
        if len({_number(page, m) for m in meant}) == 1:
            yield _told(page, mention, meant[-1])


def some_alone(page: Page, mention: Mention) -> bool:
    """ "The 152 surviving wounded", «الجرحى الـ152 الأحياء»: not all of those told."""
    near = range(mention.first, min(mention.last + 1, len(page.tokens)))
    return any(page.tokens[at].word.folded in small_words("some_alone") for at in near)


def _elsewhere(page: Page, pieces: Pieces, told: Mention, again: Mention) -> bool:
    """Whether the sentences of two figures name other places, or other days."""
    one, other = page.sentence_of(told.first), page.sentence_of(again.first)
    days = days_told(page, pieces, *one), days_told(page, pieces, *other)
    return apart(*days) or places_apart(page, one, other)


def _nearest(
    before: Sequence[Mention], numbers: dict[int, int], known: Mention, number: int
) -> list[Mention]:
    """The last figure before "all 46", "those 75", where it has the same digits in another order."""
    near = [m for m in before if _plain(m, numbers[m.first])][-1:]
    near = [m for m in near if m.thing is None or known.thing is None or _related(m, known)]
    return [m for m in near if swapped(numbers[m.first], number)]


def _related(one: Mention, other: Mention) -> bool:
    """Whether both are of one sort by wider nouns: cases, and cases of abduction."""
    families = {m.thing.family for m in (one, other) if m.thing is not None}
    return families == {"event"}


def is_taken_up(page: Page, mention: Mention) -> bool:
    """Whether a figure is spoken of as one already known."""
    before = page.tokens[mention.number_first - 1].word.folded if mention.number_first else ""
    if (
        before in _ALL
        or before in _THOSE
        or (mention.definite and not before.isascii())
        or mention.definite
    ):
        return True
    if _out_of_all(page, mention):
        return True
    if before == "that" and page.sentence_of(mention.first)[0] >= mention.number_first - 2:
        return True  # "That 19 people could be killed ...": what was told is judged
    near = range(max(0, mention.first - _NUMBERING), mention.first)
    words = [page.tokens[at].word.folded.removeprefix("و").removeprefix("ال") for at in near]
    return any(word in _COUNTED for word in words)


def _out_of_all(page: Page, mention: Mention) -> bool:
    """«من أصل 64 شاحنة»: of those told before, where the sentence does not speak of others."""
    begins, _ = page.sentence_of(mention.first)
    opened = any(
        page.meant(at, "of_total")
        and page.tokens[at].word.folded == "من"
        and at + page.entries[at][0] == mention.first
        for at in range(max(begins, mention.first - 2), mention.first)
    )
    return opened and not page.has("others", begins, mention.first)


def _number(page: Page, mention: Mention) -> int:
    """The number told, also where it is told as an estimate: 0 for a range or none."""
    if mention.exact is not None or mention.count.qualifier is not Qualifier.ABOUT:
        return mention.exact or 0
    told = number_at(page.tokens, mention.number_first)
    return 0 if told is None or rounded(page, told) else told.value


def _plain(mention: Mention, number: int) -> bool:
    return not mention.soft and not mention.others and mention.each == 1 and number >= _SMALLEST


def _follows(number: int, exact: Sequence[int]) -> bool:
    """Whether figures told before are this one, or make it by adding or taking away."""
    if number in exact:
        return True
    told, pairs = set[int](), set[int]()
    for one in exact[-_SUMS:]:
        if number - one in told or one - number in told or one + number in told:
            return True
        if number - one in pairs:
            return True
        pairs |= {one + other for other in told}
        told.add(one)
    return False


def _meant(
    page: Page, likeness: Likeness, told: Mention, known: Mention, every: Sequence[Mention]
) -> bool:
    """Whether a figure told is the one taken up, with a digit gone wrong."""
    one, other = _number(page, told), _number(page, known)
    if not slip(one, other):
        return False
    nouns = {word for m in (told, known) if (t := thing_of(page, m)) for word in t.name.split()}
    shared = likeness.shared(told.first, known.first) - nouns
    alone = len({_number(page, m) for m in every}) == 1
    whole = bool(_opening(page, known) & _EVERY)
    if lost(one, other):
        return bool(shared) or alone
    if min(one, other) < _CHANCE and not (one % 10 and other % 10):
        return False  # 20 and 60 differ by a digit, and by chance
    return len(shared) >= 2 or (alone and (bool(shared) or whole))


def _told_again(
    page: Page, likeness: Likeness, told: Mention, again: Mention, every: Sequence[Mention]
) -> bool:
    """Whether a figure that nothing marks as known is one told before in much the same words.

    Of figures with four digits or more, two swapped are enough: chance does not make them.
    """
    one, other = _number(page, told), _number(page, again)
    if not slip(one, other) or len({_number(page, m) for m in every}) != 1:
        return False
    if min(one, other) >= _THOUSAND and swapped(one, other):
        return True
    if min(one, other) < _CHANCE and not swapped(one, other):
        return False
    if swapped(one, other) and told.thing == again.thing is not None:
        if any(of_another_time(page, *page.sentence_of(m.first)) for m in (told, again)):
            return False
        if _named_apart(page, told, again):
            return False
        shared = len(likeness.shared(told.first, again.first))
        return shared >= (_SWAPPED if min(one, other) < _CHANCE else _SWAPPED - 1)
    return len(likeness.shared(told.first, again.first)) >= _MUCH_SAID


def _named_apart(page: Page, told: Mention, again: Mention) -> bool:
    """«سجن الرمل» and «سجن النهر»: one noun, and another name behind it."""
    one, other = (_names_behind(page, mention) for mention in (told, again))
    return any(one[noun].isdisjoint(other[noun]) for noun in one.keys() & other.keys())


def _names_behind(page: Page, mention: Mention) -> dict[str, set[str]]:
    begins, ends = page.sentence_of(mention.first)
    found: dict[str, set[str]] = {}
    for one, other in pairwise(page.tokens[begins:ends]):
        if one.word.kind == "word" and other.word.folded.startswith("ال"):
            found.setdefault(one.word.folded, set()).add(other.word.folded)
    return found


def _opening(page: Page, mention: Mention) -> set[str]:
    first = max(0, mention.first - 2)
    return {token.word.folded for token in page.tokens[first : mention.last + 2]}


def _told(page: Page, known: Mention, told: Mention) -> ReadFinding:
    args = {
        "title": page.words(known.first, known.last),
        "body": page.words(told.first, told.last),
    }
    spans = (span_of(page, known), span_of(page, told))
    message = Message("read-restated", args)
    return ReadFinding("one-word-two-counts", Severity.WARNING, message, spans)
