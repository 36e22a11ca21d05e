"""So many announced before a colon, and the items behind it counted by their form: a bracket each, or semicolons.

«سبعة صيادين هم: أ. م. (34 عاماً)، ت. ب. (32 عاماً)...»: whatever an item is called, each has one bracket. Between
semicolons each stretch is one item. What may be two items in one ("B and C (17)") leaves room.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FAR = 14  # words from a figure to its colon
_LEAST, _MOST = 3, 40  # items, and figures that announce them
_OFF = 3  # items that a slip leaves out or adds
_WIDEST = 400  # words of a list
_LONGEST = 24  # words of an item
_NOT_ALL = ("including", "others", "each_of", "announces")
_AND = frozenset({"and", "&", "plus"})
_EACH = frozenset({"each", "كل", "كلا", "منهما", "respectively", "etc", "الخ", "وغيرها", "وغيرهم"})
_OPENS = frozenset({"are", "were", "namely", "هم", "وهم", "هي", "وهي", "وهن", "هن"})
_SIGNS = frozenset({",", "،"})


@dataclass(frozen=True, slots=True)
class Item:
    """One of the items behind a colon: its tokens, and how many more it may hold."""

    first: int
    last: int
    more: int


def items_told_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures before a colon that the items behind it are not."""
    for colon in _openers(page):
        mention = _announcing(page, pieces, colon)
        if mention is None:
            continue
        ends = _list_ends(page, colon + 1)
        if page.has_any(_NOT_ALL, colon, ends) or _has_word(page, colon, ends):
            continue
        items = _between_semicolons(page, colon + 1, ends) or _in_brackets(page, colon + 1, ends)
        number = mention.exact or 0
        if len(items) < _LEAST or abs(number - len(items)) > _OFF:
            continue
        if len(items) <= number <= len(items) + sum(item.more for item in items):
            continue
        names = tuple(page.words(item.first, item.last) for item in items)
        conflict = announced_against_told(statement(page, mention), names)
        if conflict is not None and not _adds_up(page, pieces, mention, colon, ends):
            spans = span_of(page, mention), span(page, colon + 1, ends)
            yield told(conflict, spans, Severity.WARNING)


def _openers(page: Page) -> list[int]:
    """The colons, and what stands for one: "the six dead are Amin Haddad (34)", «وهم سالم حداد (31 عاماً)»."""
    words = (at for word in _OPENS for at in page.by_word.get(word, ()))
    last = len(page.tokens) - 1
    named = (
        at
        for at in words
        if at < last and page.tokens[at + 1].word.kind == "word" and page.as_name(at + 1)
    )
    return sorted([*page.by_word.get(":", ()), *named])


def _announcing(page: Page, pieces: Pieces, colon: int) -> Mention | None:
    """The only figure shortly before a colon, of all and not of some."""
    begins, _ = page.sentence_of(colon)
    before = [m for m in between(pieces.mentions, max(begins, colon - _FAR), colon) if not m.soft]
    if not before or before[-1].exact is None or not _LEAST <= before[-1].exact <= _MOST:
        return None
    mention = before[-1]
    if mention.thing is None and not mention.others:
        return None
    if page.has("including", max(begins, mention.first - 2), colon):
        return None
    if page.has_any(("lengths", "long_lengths"), mention.number_last, mention.last):
        return None
    return None if len(before) > 1 and colon - before[-2].last < _FAR // 2 else mention


def _list_ends(page: Page, first: int) -> int:
    """Where the sentence or line with the items ends: no full stop of an initial, no semicolon ends it."""
    at = bisect_right(page.breaks, first)
    for behind in page.breaks[at : at + _MOST]:
        sign = page.tokens[behind - 1].word.folded
        initial = sign == "." and len(page.tokens[behind - 2].word.folded) == 1
        if page.begins_line(behind) or not (initial or sign == ";"):
            return min(behind, first + _WIDEST)
    return min(len(page.tokens), first + _WIDEST)


def _has_word(page: Page, first: int, last: int) -> bool:
    return any(page.has_word(word, first, last) for word in _EACH)


def _between_semicolons(page: Page, first: int, last: int) -> list[Item]:
    """The stretches between semicolons, none where one has no words or is a sentence of its own."""
    begins, _ = page.sentence_of(first - 1)
    if page.has_word(":", first, last) or (begins and page.tokens[begins - 1].word.folded == ";"):
        return []  # headlines in a row
    signs = page.places_of_word(";", first, last)
    edges = [first, *(at + 1 for at in signs), last]
    items = [Item(a, b, 0) for a, b in pairwise(edges)]
    return items if len(signs) + 1 >= _LEAST and all(b.last - b.first > 1 for b in items) else []


def _in_brackets(page: Page, first: int, last: int) -> list[Item]:
    """The stretches that each end with a bracket that tells a number; none where a stretch has none."""
    items: list[Item] = []
    begun, more, opened, numbers, told_one = first, 0, -1, 0, False
    for at in range(first, last):
        word = page.tokens[at].word
        if word.folded == "(":
            opened, numbers = at, 0
        elif word.folded == ")" and opened >= 0:
            if not numbers or begun == opened:
                return []
            items.append(Item(begun, at + 1, more))
            begun, more, opened, told_one = at + 1, 0, -1, True
        elif opened >= 0:
            numbers += word.kind == "number"
        elif word.folded in _SIGNS:
            if not told_one:  # what is told behind the last bracket, or an item without one
                return [] if page.has_word("(", at, last) else items
            begun, more, told_one = at + 1, 0, False
        elif at > begun and (word.folded in _AND or (word.joined and not word.folded.isascii())):
            more += 1
        if at - begun > _LONGEST:
            return []
    return items


def _adds_up(page: Page, pieces: Pieces, mention: Mention, colon: int, ends: int) -> bool:
    """Whether the figures behind the colon come to the one before it: they are its parts, and not items."""
    numbers = [m.exact or 0 for m in between(pieces.mentions, colon, ends)]
    return sum(numbers) == mention.exact
