"""Glyphs of a PDF page: Arabic ones put together to words, and marks of notes told from figures."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from trucewatch.importers.prose.letters import raised

TOUCHING = 0.3
"""Within a word there may be so much of a glyph's height between two; PDFium tells where one ends."""
SMALL, LIFT, HIGH = 0.75, 0.2, 0.9
"""A number of less than so much of its line's height is the mark of a note, and one that stands so much
of it above the line, which is that of letters at least so high."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter, or a whole Arabic word, and from where to where it stands, in points.

    base: how high it stands: where the ink of a figure begins, the line of any other letter.
    """

    letters: str
    left: float
    right: float
    size: float = 10.0
    base: float = 0.0

    @property
    def unseen(self) -> bool:
        """A blank that takes no room: PDFium's guess."""
        return self.letters.isspace() and self.right - self.left < 0.5


def with_marks(glyphs: Sequence[Glyph], turned: bool = False) -> Iterator[Glyph]:
    """The glyphs; a number set small or high is told as the mark of a note that it is.

    turned: they run from the right, so that a number does not.
    """
    before = " " if not turned else ""
    is_mark = _marks_of(glyphs)
    for small, some in groupby(glyphs, is_mark):
        group = list(some)
        if small and not before.isspace():
            number = "".join(one.letters for one in (reversed(group) if turned else group))
            left, right = min(one.left for one in group), max(one.right for one in group)
            yield Glyph(raised(before, number), left, right, group[0].size)
        else:
            yield from group
        before = "" if turned else group[-1].letters


def _marks_of(glyphs: Sequence[Glyph]) -> Callable[[Glyph], bool]:
    """What tells a mark of a note in this line: a figure much smaller, or higher, than the rest."""
    body = max((one.size for one in glyphs), default=0.0)
    stand = [one.base for one in glyphs if one.size > HIGH * body and not one.letters.isspace()]
    line = median(stand) if stand else 0.0

    def is_mark(one: Glyph) -> bool:
        small, high = one.size < SMALL * body, one.base > line + LIFT * body
        return one.letters.isdecimal() and (small or high)

    return is_mark


def words_of(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Arabic letters that touch, put together to words."""
    word: list[Glyph] = []
    for one in glyphs:
        if word and not (_goes_on(word[-1], one) and not _turns(word, one)):
            yield _word(word)
            word = []
        word.append(one)
    if word:
        yield _word(word)


def _goes_on(before: Glyph, one: Glyph) -> bool:
    """Whether a letter may belong to the word before it: a sign above it, or Arabic and touching."""
    if unicodedata.combining(one.letters[0]):
        return True
    room = TOUCHING * one.size
    touching = one.right > before.left - room and one.left < before.right + room
    arabic = is_arabic(before.letters[0]) or bool(unicodedata.combining(before.letters[0]))
    return arabic and is_arabic(one.letters[0]) and touching


def _turns(word: Sequence[Glyph], one: Glyph) -> bool:
    """Whether PDFium, which goes through a word in one direction, would have to turn."""
    bare = [each for each in word if not unicodedata.combining(each.letters[0])]
    if len(bare) < 2 or unicodedata.combining(one.letters[0]):
        return False
    before = bare[-1]
    if _middle(bare[0]) > _middle(before):
        return one.right > before.right and 2 * one.left > _middle(before)
    return one.left < before.left and 2 * one.right < _middle(before)


def _word(letters: Sequence[Glyph]) -> Glyph:
    """One word. Where PDFium goes through it from the right, its order holds: letters that reach over
    each other cannot be sorted by where they stand. Where it goes from the left, it left them as they
    lie (papers printed by Chrome), and they are sorted.
    """
    bare = [one for one in letters if not unicodedata.combining(one.letters[0])] or letters
    turned = _middle(bare[0]) < _middle(bare[-1])
    order = sorted(letters, key=_middle, reverse=True) if turned else letters
    left, right = min(one.left for one in letters), max(one.right for one in letters)
    told = "".join(one.letters for one in order)
    return Glyph(told, left, right, letters[0].size, letters[0].base)


def _middle(one: Glyph) -> float:
    return one.left + one.right


def is_arabic(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in ("R", "AL") and letter not in "،؛؟"
