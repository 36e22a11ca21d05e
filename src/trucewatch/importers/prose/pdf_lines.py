"""Lines of a PDF in the order they are read in, which is not the order they are stored in.

A PDF places glyphs; it knows no order of words. PDFium puts lines together and turns Arabic words
round, but where a line holds both directions it leaves figures, Latin words and commas in the wrong
place. So the glyphs of such a page are sorted by where they stand, and the stretches that run from
the left are turned back. Source: Unicode Bidirectional Algorithm (UAX 9), rules W4, W7 and N1, read
backwards; where two orders look alike, the one that a report is likely to hold.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from trucewatch.importers.prose.pdf_glyphs import Glyph, is_arabic, with_marks, words_of

BLANK, COLUMN = 0.12, 1.5
"""So much of a glyph's height between two words is a blank; so much the way to another column."""
_SPACES = re.compile(r"[ \t]+")
_OPENING = dict(zip("([{«“‘", ")]}»”’", strict=True))
_CLOSING = {closing: opening for opening, closing in _OPENING.items()}
_JOINING = frozenset(".,:/٫٬-–")


def from_the_right(text: str) -> bool:
    """Whether more of the letters run from the right than from the left."""
    ways = [unicodedata.bidirectional(one) for one in text]
    return ways.count("AL") + ways.count("R") > ways.count("L")


def line_from_the_left(glyphs: Sequence[Glyph]) -> str:
    """A line of any other page, as PDFium has put it together."""
    return "".join(one.letters for one in with_marks(glyphs))


def line_from_the_right(glyphs: Sequence[Glyph]) -> str:
    """A line of a page that runs from the right, in the order in which it is read."""
    seen = (one for one in words_of(glyphs) if not one.unseen)
    standing = sorted(seen, key=lambda one: one.right, reverse=True)
    pieces = list(_with_blanks(list(with_marks(standing, turned=True))))
    for start, end in _stretches(pieces):
        pieces[start:end] = reversed(pieces[start:end])
    line = _SPACES.sub(_one_blank, "".join(_facing(pieces)))
    return line.strip()


def _one_blank(found: re.Match[str]) -> str:
    return "\t" if "\t" in found[0] else " "


def _with_blanks(glyphs: Sequence[Glyph]) -> Iterator[str]:
    """The letters from the right to the left, and what is between them."""
    before: Glyph | None = None
    for one in glyphs:
        room = before.left - one.right if before is not None else 0.0
        if room > COLUMN * one.size:
            yield "\t"
        elif room > BLANK * one.size:
            yield " "
        yield " " if one.letters.isspace() else one.letters
        before = one


def _stretches(pieces: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From where to where the line runs from the left: Latin words together, numbers one by one."""
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and not _ends(pieces[end]):
            end += 1
        if any(_is_latin(piece) for piece in pieces[start:end]):
            yield _trimmed(pieces, start, end)
        else:
            yield from _numbers(pieces, start, end)
        start = end + 1


def _ends(piece: str) -> bool:
    """An Arabic letter or comma, or another column."""
    return piece == "\t" or is_arabic(piece[0]) or piece in "،؛؟"


def _is_latin(piece: str) -> bool:
    return unicodedata.bidirectional(piece[0]) == "L"


def _is_digit(piece: str) -> bool:
    return unicodedata.bidirectional(piece[0]) in ("EN", "AN")


def _trimmed(pieces: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """From the first to the last letter or digit, with marks that open at its left end."""
    while not (_is_latin(pieces[start]) or _is_digit(pieces[start])):
        start += 1
    while not (_is_latin(pieces[end - 1]) or _is_digit(pieces[end - 1])):
        end -= 1
    while start and pieces[start - 1] in _CLOSING:
        start -= 1
    while end < len(pieces) and pieces[end] in _OPENING:
        end += 1
    return start, end


def _numbers(pieces: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each number: digits, and single signs between two of them."""
    at = start
    while at < end:
        first = at
        at += _is_mark(pieces[at]) and at + 1 < end and _is_digit(pieces[at + 1])
        while at < end and (_is_digit(pieces[at]) or _joins(pieces, at, first, end)):
            at += 1
        if at > first:
            yield first, at
        at = max(at, first + 1)


def _is_mark(piece: str) -> bool:
    """The mark of a note, set behind a number: it stands at the right end of it."""
    return piece[0] == "[" and len(piece) > 1


def _joins(pieces: Sequence[str], at: int, first: int, end: int) -> bool:
    inside = first < at < end - 1
    return (
        inside
        and pieces[at] in _JOINING
        and _is_digit(pieces[at - 1])
        and _is_digit(pieces[at + 1])
    )


def _facing(pieces: list[str]) -> list[str]:
    """Brackets that turn their backs on each other face each other again."""
    waiting: list[tuple[int, str]] = []
    open_ones: list[str] = []
    for at, piece in enumerate(pieces):
        if piece in _OPENING:
            turned = next((one for one in waiting if one[1] == _OPENING[piece]), None)
            if turned is None:
                open_ones.append(piece)
                continue
            pieces[turned[0]], pieces[at] = piece, turned[1]
            waiting.remove(turned)
        elif piece in _CLOSING:
            if _CLOSING[piece] in open_ones:
                open_ones.remove(_CLOSING[piece])
            else:
                waiting.append((at, piece))
    return pieces
