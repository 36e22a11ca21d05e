"""A level said to be passed by a figure below it, and a round figure told again exactly with two digits changed over.

"The number rose to 563,000 and so passed the 600,000 mark"; "close to 25,000", and then "29,444" for 24,944.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import Likeness
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import of_another_time
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import restated_as
from trucewatch.rules.slips import TRANSPOSED, near, slip_between
from trucewatch.values.codes.counts import Qualifier

_MOST, _FAR = 60, 80  # figures of a text, words from one figure to the other
_NEXT, _BACK = 3, 8  # words from "mark" to its figure, and to what says that it was passed
_ROOM = 0.02  # by which a round figure may be told too small
_LARGE, _TENTH, _SHARED = 1000, 10, 2


def levels_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Levels that were not passed, and round figures that the exact one is not near."""
    told = pieces.mentions
    if len(told) > _MOST:
        return
    for mention in told:
        if _is_passed(page, mention):
            yield from _passed(page, pieces, mention)
    rough = [m for m in told if _value(m) >= _LARGE and m.exact is None and not m.soft]
    rough = [m for m in rough if m.count.qualifier is not Qualifier.BETWEEN]
    exact = [m for m in told if (m.exact or 0) >= _LARGE and str(m.exact)[-1] != "0"]
    if rough and exact:
        yield from _rounded(page, rough, exact)


def _value(mention: Mention) -> int:
    low, high = mention.count.low, mention.count.high
    return (low + high) // 2 if low and high else low or high or 0


def _is_passed(page: Page, mention: Mention) -> bool:
    """Whether words say that a figure is a level, and was passed: "passed the 600,000 mark"."""
    begins, ends = page.sentence_of(mention.first)
    marks = small_words("level")
    beside = (*range(max(begins, mention.first - _NEXT), mention.first), mention.last)
    if not any(page.tokens[at].word.folded in marks for at in beside if begins <= at < ends):
        return False
    passed = range(max(begins, mention.first - _BACK), mention.first)
    words = {
        form for at in passed for form in (page.tokens[at].word.folded, page.tokens[at].word.stem)
    }
    return bool(words & small_words("passes_level")) and not page.has_any(
        ("not", "future", "hedge"), passed.start, mention.first
    )


def _passed(page: Page, pieces: Pieces, level: Mention) -> Iterator[ReadFinding]:
    """The only figure of the sentence that can have passed a level, where it lies below it."""
    begins, _ = page.sentence_of(level.first)
    least = _value(level)
    beside = [m for m in between(pieces.mentions, begins, level.first) if 2 * _value(m) > least]
    below = [m for m in beside if _value(m) * (1 + _ROOM) < least]
    if len(beside) == len(below) == 1:
        yield restated_as(page, "one-word-two-counts", "read-restated", below[0], level)


def _rounded(
    page: Page, rough: Sequence[Mention], exact: Sequence[Mention]
) -> Iterator[ReadFinding]:
    """The one exact figure behind a round one, which is near it only with two digits changed over."""
    likeness = Likeness(page)
    for one in rough:
        level = _value(one)
        near_by = [
            m
            for m in exact
            if 0 < m.first - one.last <= _FAR and level < 2 * (m.exact or 0) < 4 * level
        ]
        if len(near_by) != 1 or any(_close(m.exact or 0, level) for m in exact):
            continue
        again = near_by[0]
        meant = [
            n
            for n in near(again.exact or 0)
            if slip_between(again.exact or 0, n) == TRANSPOSED and _close(n, level)
        ]
        side = page.sentence_of(again.first)
        if not meant or of_another_time(page, *side, known=True):
            continue
        if again.bracketed or page.tokens[again.number_first - 1].word.folded == "(":
            continue
        shared = len(likeness.shared(one.first, again.first)) >= _SHARED
        same = one.thing is not None and one.thing == again.thing
        if same or shared or page.has("numbering", side[0], again.first):
            yield restated_as(page, "one-word-two-counts", "read-restated", again, one)
            return


def _close(number: int, level: int) -> bool:
    return abs(number - level) * _TENTH < level
