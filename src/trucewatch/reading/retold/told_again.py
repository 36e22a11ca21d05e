"""What a text told is spoken of again, with another figure: "nine were killed ... the killing of seven".

A figure is spoken of again where the deed is a noun ("the killing of seven civilians", «إن مقتل سبعة مدنيين»)
or the people are known ("the nine detained villagers", «الرجال التسعة المعتقلون»). Where the text told one
figure of that matter before and no other, and no figures told before make the second, one of them is
wrong; it need not look like a slip of the hand. Whether both are of one matter: scanning/one_matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.taken_up import is_taken_up, some_alone
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import (
    Matter,
    Same,
    chooses,
    comparable,
    matter_of,
    same_matter,
)
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SMALLEST = 3
_RATIO = 3  # a figure that is more than so many times the other is of something else
_MOST = 60  # figures of a text; longer ones tell of many things
_LARGE = 1000
_FEW = 4  # figures of a thing that a text tells before it speaks of what is left
_BY_SLIP = 20  # the least figure that a slip alone ties to others
_REST = 4  # words from "the rest" to its figure
_POINTS = 1.5  # points by which a share may be off
_THOSE = frozenset({"هؤلاء", "اولئك", "these", "those", "them"})
_MAKE = 12  # figures of which some may make another


def told_again_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures spoken of again that are not the one that was told."""
    figures = [m for m in pieces.mentions if m.exact is not None and m.each == 1]
    if not 2 <= len(figures) <= _MOST:
        return
    for at, again in enumerate(figures):
        if (again.exact or 0) < _SMALLEST or again.soft or some_alone(page, again):
            continue
        before = figures[:at]
        anew = spoken_of(page, again) and not _told_vaguely(pieces, again)
        told = _told_before(page, pieces, before, again) if anew else None
        told = told or _of_fewer(page, pieces, before, again)
        if told is not None:
            yield _retold(page, again, told)
        elif is_taken_up(page, again) and not _some_of(page, again):
            yield from _left_wrong(page, _left_before(page, pieces, before, again), again)


def _of_fewer(
    page: Page, pieces: Pieces, before: Sequence[Mention], again: Mention
) -> Mention | None:
    """Seven shells, and then "the eight shells that fell": whatever is said of them, more than all are not some."""
    if again.others or not is_taken_up(page, again) or _told_vaguely(pieces, again):
        return None
    told = _told_before(page, pieces, before, again)
    if told is None or (told.exact or 0) >= (again.exact or 0):
        return None
    near = page.sentence_of(told.first)[1] == page.sentence_of(again.first)[0]
    return told if near else None


def _retold(page: Page, again: Mention, told: Mention) -> ReadFinding:
    args = {
        "title": page.words(again.first, again.last),
        "body": page.words(told.first, told.last),
    }
    spans = (span_of(page, again), span_of(page, told))
    message = Message("read-restated", args)
    return ReadFinding("one-word-two-counts", Severity.WARNING, message, spans)


def _some_of(page: Page, again: Mention) -> bool:
    """«ومن هؤلاء 22»: some of those told, and not all that is left of them."""
    first = again.number_first
    words = [page.tokens[at].word.folded for at in range(max(0, first - 2), first)]
    return len(words) == 2 and words[0] in ("من", "ومن", "of", "among") and words[1] in _THOSE


def _left_wrong(
    page: Page, left: tuple[Mention, Mention] | None, again: Mention
) -> Iterator[ReadFinding]:
    if left is not None:
        found = Breakdown(left[0], (left[1], again), exact=True)
        wrong = judged(page, found, Severity.WARNING)
        if wrong is not None:
            yield wrong


def spoken_of(page: Page, mention: Mention) -> bool:
    """Whether a figure is of something already told: its deed is a noun, or its people are known."""
    if by_deed(page, mention.first):
        return True
    _, ends = page.sentence_of(mention.first)
    if not is_taken_up(page, mention):
        return False
    return mention.others or not (
        chooses(page, mention.last, ends) or _described(page, mention.last, ends)
    )


def _described(page: Page, at: int, ends: int) -> bool:
    """Whether an Arabic adjective behind a known figure says which ones, and not what befell them.

    «الشاحنات العشر الواصلة» are some of the lorries; «الرجال التسعة المعتقلون» may be all.
    """
    if at >= ends or not page.tokens[at].word.folded.startswith("ال"):
        return False
    thing = page.meant(at, "thing")
    return thing is None or not thing.value[0].fate


def by_deed(page: Page, at: int) -> bool:
    """Whether the words before a token name a deed that is spoken of, and tell none anew.

    "the killing of", "the deaths of", «إن مقتل»; not "led to the death of", «إلى مقتل», «ومقتل».
    """
    words = [token.word.folded for token in page.tokens[max(0, at - 4) : at]]
    if not words:
        return False
    if words[-1].isascii():
        begins, _ = page.sentence_of(at)
        if words[-1] != "of" or len(words) < 2 or words[-2] not in small_words("deed_nouns"):
            return False
        known = words[-3:-2] == ["the"] or at - 2 == begins
        told = {token.word.folded for token in page.tokens[begins:at]}
        return known and told.isdisjoint(small_words("tells_anew"))
    begins, _ = page.sentence_of(at)
    if words[-1] not in small_words("deed_nouns"):
        return False
    return at - 2 >= begins and words[-2].removeprefix("و") in small_words("speaks_of")


def _told_before(
    page: Page, pieces: Pieces, before: Sequence[Mention], again: Mention
) -> Mention | None:
    """The one figure told of the matter of another, where it is not that figure and does not lead to it."""
    number, matter = again.exact or 0, matter_of(page, pieces, again)
    if matter.aside or (matter.thing is None and not matter.fate):
        return None
    if any(m.exact == number for m in before) or _made(
        number, [m.exact or 0 for m in before if comparable(page, m, again)]
    ):
        return None
    begins, ends = page.sentence_of(again.first)
    if page.has("remaining", max(begins, again.first - _REST), again.first):
        return None  # «أما البقية، وعددهم 240»
    deed = by_deed(page, again.first)
    others = [m.exact or 0 for m in between(pieces.mentions, again.last, ends) if m.others]
    told = [
        m
        for m in before
        if (m.exact or 0) >= _SMALLEST
        and not m.soft
        and m.first < begins
        and _one(matter_of(page, pieces, m), matter, deed or _same_digits(number, m.exact or 0))
    ]
    if len({m.exact for m in told}) != 1:
        return None
    small, large = sorted((number, told[0].exact or 0))
    if any(abs(100 * small - p.value * large) <= _POINTS * large for p in pieces.percents):
        return None  # "seven in ten of 320 ... the 224 working points"
    if large - small in others:
        return None  # "the 11,200 displaced of Kadugli, and 1,100 others"
    return told[0] if large <= _RATIO * small else None


def _told_vaguely(pieces: Pieces, again: Mention) -> bool:
    """Whether a figure was told before as the least or about: "at least 15 ... the fifteen dead"."""
    loose = (m for m in pieces.mentions if m.exact is None and m.first < again.first)
    return any(again.exact in (m.count.low, m.count.high) for m in loose)


def _left_before(
    page: Page, pieces: Pieces, before: Sequence[Mention], again: Mention
) -> tuple[Mention, Mention] | None:
    """A whole told and some that left it, whose difference the known figure is but for a slip.

    "86 people ... twenty-one persons went back ... the 75 who travelled on": 65 are left.
    """
    number = again.exact or 0
    near = [m for m in before if _may_be_left(m, again)][-_FEW:]
    told = [m.exact or 0 for m in near]
    if number < _BY_SLIP or len(told) < 2 or number in told or _made(number, told):
        return None
    if matter_of(page, pieces, again).running:
        return None
    pairs = [
        (whole, part)
        for whole, part in combinations(near, 2)
        if number < (whole.exact or 0)
        and _may_be_left(whole, part)
        and slip((whole.exact or 0) - (part.exact or 0), number)
        and not part.definite
        and page.sentence_of(whole.first) != page.sentence_of(part.first)
        and not any(matter_of(page, pieces, m).aside for m in (whole, part))
    ]
    return pairs[0] if len(pairs) == 1 else None


def _may_be_left(told: Mention, again: Mention) -> bool:
    """Whether a figure before a known one may count the same things."""
    if told.soft or (told.exact or 0) < _SMALLEST:
        return False
    return told.thing is None or again.thing is None or told.thing.name == again.thing.name


def _one(told: Matter, again: Matter, deed: bool) -> bool:
    """Whether both are of one matter: for certain; else by the noun, where it is not people in general.

    Behind the noun of a deed people of one fate may be called otherwise: 23 civilians, 32 passengers.
    """
    same = same_matter(told, again)
    if same is not Same.MAY_BE or told.thing is None or again.thing is None:
        return same is Same.SAME
    if deed and told.fate == again.fate != "":
        some = told.thing.role in ("age", "kin", "calling")
        return not some and "people" in (told.thing.group, again.thing.group)
    return told.thing.name == again.thing.name and (deed or told.thing.group != "people")


def _same_digits(one: int, other: int) -> bool:
    """Whether large figures have the same digits in another order: no chance makes 160,000 of 100,600."""
    return min(one, other) >= _LARGE and sorted(str(one)) == sorted(str(other))


def _made(number: int, told: Sequence[int]) -> bool:
    """Whether figures told before make one by adding or taking away."""
    near = told[-_MAKE:]
    if any(a + b == number or abs(a - b) == number for a, b in combinations(near, 2)):
        return True
    return any(
        number in (a + b + c, a - b - c, a + b - c, a + c - b, b + c - a)
        for a, b, c in combinations(near, 3)
    )
