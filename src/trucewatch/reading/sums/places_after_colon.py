"""So many before a colon, and behind it how many of them where: "eight deaths: four in the hills, two in Nahr and one at sea".

Each item is a number with a preposition right behind, the last stands behind "and", and nothing says that others were
elsewhere: they are all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_LEAST, _MOST = 3, 20  # items, and figures that are told by them
_ALONG, _BY = frozenset({"along", "across", "on"}), frozenset({"by", "على", "علي"})
_WIDEST = 120  # words of a list
_NOT_ALL = ("including", "others", "remaining", "each_of", "percent")


def places_after_colon_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures before a colon that the numbers behind it do not come to."""
    for colon in page.by_word.get(":", ()):
        begins, _ = page.sentence_of(colon)
        wholes = [m for m in between(pieces.mentions, begins, colon) if not m.soft]
        if not wholes or wholes[-1].exact is None or not _LEAST < wholes[-1].exact <= _MOST:
            continue
        items = _items(page, colon + 1)
        if len(items) < _LEAST:
            continue
        told_all, ends = sum(number for _, number in items), _ends(page, colon + 1)
        if any(m.exact in (told_all, len(items)) or m.others for m in wholes):
            continue
        if page.has_any(_NOT_ALL, wholes[-1].first, ends) or told_all > _MOST:
            continue
        edges = [at for at, _ in items] + [ends]
        names = [page.words(a, min(b, a + 5)) for a, b in pairwise(edges)]
        each = tuple(n for n, (_, many) in zip(names, items, strict=True) for _ in range(many))
        conflict = announced_against_told(statement(page, wholes[-1]), each)
        if conflict is not None:
            spans = span_of(page, wholes[-1]), span(page, colon + 1, ends)
            yield told(conflict, spans, Severity.WARNING)


def _ends(page: Page, first: int) -> int:
    """Where the sentence behind a colon ends."""
    if first >= len(page.tokens):
        return first
    return min(page.sentence_of(first)[1], first + _WIDEST)


def _items(page: Page, first: int) -> list[tuple[int, int]]:
    """The numbers behind a colon, each with its token; none where one counts something else, or the last has no "and"."""
    ends = _ends(page, first)
    found: list[tuple[int, int]] = []
    last_and = False
    at = first
    while at < ends:
        number = number_at(page.tokens, at) or _one(page, at)
        if number is None:
            at += 1
            continue
        value, behind = (number.value, number.last) if not isinstance(number, int) else (1, at + 1)
        before = page.tokens[at - 1].word.folded
        joined = before in ("and", "&", "و") or page.tokens[at].word.prefix.startswith("و")
        opens = at == first or joined or before in (",", ";")
        placed = behind < ends and _is_placed(page, behind)
        if opens and placed:
            found.append((at, value))
            last_and = joined
        elif opens or placed:
            return []
        at = behind
    return found if last_and and found and found[0][0] == first else []


def _one(page: Page, at: int) -> int | None:
    """The word for one, which by itself is no figure."""
    word = page.tokens[at].word
    return 1 if {word.folded, word.stem} & small_words("one_person") else None


def _is_placed(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    joined = not word.folded.isascii() and word.prefix in ("ب", "بال")
    where = page.meant(at, "place_word") is not None or word.folded in _ALONG
    return (where and word.folded not in _BY) or joined
