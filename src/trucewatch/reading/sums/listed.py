"""So many announced, and so many told: "two incidents", then a first, a second and a third."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import BULLETS, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.tokens import Word
from trucewatch.reading.sums.announcing import announces_list, bears_out
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEW = 12
_LENGTHS = ("lengths", "long_lengths")
_LONGEST = 60  # sentences over which a list is followed
_HEADING = 8  # words of a heading over a list
_BACK = 3  # sentences before it in which its things are told
_DUAL = ("ان", "ين")
_DUAL_END, _WEAK = re.compile("ت?(ان|ين)$"), re.compile("[اوي]")
_SHOWN = 8  # words of a point that are shown
_LETTERS = (tuple("abcdefghijkl"), ("ا", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي"))


@dataclass(frozen=True, slots=True)
class Item:
    """A heading that numbers what it tells: its tokens, its number, what it is."""

    first: int
    last: int
    number: int
    thing: Thing


def announced_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Announced figures that the numbered headings of the text, or the list behind, do not bear out."""
    items = _headings(page)
    for mention in pieces.mentions:
        if mention.soft or mention.exact is None or mention.thing is None or mention.exact > _FEW:
            continue
        if any(page.has(n, mention.number_last, mention.last) for n in _LENGTHS):
            continue  # "By party, in the six months:"
        begins, ends = page.sentence_of(mention.first)
        colon = page.tokens[ends - 1].word.folded == ":"
        at_colon = colon and (mention.last == ends - 1 or _alone(page, pieces, mention))
        loose = colon and not at_colon and announces_list(page, pieces, mention, ends)
        told_items = _those(items, mention)
        heads = len(told_items) > 1 and told_items[0].first <= _next_but_one(page, ends)
        if not (at_colon or loose or heads or page.has("announces", begins, ends)):
            continue
        if len(told_items) < 2 or told_items[-1].number != len(told_items):
            listed = _list_behind(page, mention, ends)
            if listed is None:
                continue
            spans, names = listed
            until = _behind(page, spans)
            if bears_out(page, pieces, mention, spans, until) or _several_in_one(
                page, mention, until
            ):
                continue
            dated = all(between(pieces.dates, *point) for point in spans)
            if dated and mention.thing.family != "event":
                continue  # "The three hospitals report: - as of 13 October: 412"
        else:
            spans = [(item.first, item.last) for item in told_items]
            names = tuple(page.words(*at) for at in spans)
        yield from _told(page, mention, spans, names, Severity.ERROR)
    yield from _under_headings(page, pieces)


def _next_but_one(page: Page, ends: int) -> int:
    """Where the sentence behind the next one begins, at the latest that headings follow what announces them."""
    return page.sentence_of(ends)[1] if ends < len(page.tokens) else ends


def _told(
    page: Page,
    mention: Mention,
    spans: list[tuple[int, int]],
    names: tuple[str, ...],
    severity: Severity,
) -> Iterator[ReadFinding]:
    conflict = announced_against_told(statement(page, mention), names)
    if conflict is not None:
        yield told(conflict, [span_of(page, mention), span(page, *spans[-1])], severity)


def _under_headings(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """A list under "The villages hit:", against the six villages told in a sentence before."""
    sentences = page.sentences()
    for at, (begins, ends) in enumerate(sentences):
        if page.tokens[ends - 1].word.folded != ":" or not 2 < ends - begins <= _HEADING:
            continue
        if between(pieces.mentions, begins, ends):
            continue
        heading = {_noun(page, n) for n in range(begins, ends)}
        first = sentences[max(0, at - _BACK)][0]
        told_before = between(pieces.mentions, first, begins)
        before = [m for m in told_before if m.thing and _noun(page, m.last - 1) in heading]
        if len(before) != 1 or not 2 <= (before[0].exact or 0) <= _FEW or before[0].others:
            continue
        listed = _list_behind(page, before[0], ends)
        if listed is None or bears_out(
            page, pieces, before[0], listed[0], _behind(page, listed[0])
        ):
            continue
        yield from _told(page, before[0], *listed, Severity.WARNING)


def _noun(page: Page, at: int) -> str:
    """A word without "and" and the article before it: «والقرى», «قرى»."""
    return page.tokens[at].word.folded.removeprefix("و").removeprefix("ال")


def _several_in_one(page: Page, announced: Mention, until: int) -> bool:
    """Whether a point tells of two at once, in the dual: «تل قصب، موقعان» of «خمسة مواقع»."""
    noun = _skeleton(page.tokens[announced.last - 1].word.folded)
    words = (page.tokens[at].word.folded for at in range(announced.last, until))
    pairs = (word for word in words if word.endswith(_DUAL))
    return any(_skeleton(_DUAL_END.sub("", word)) == noun for word in pairs)


def _skeleton(word: str) -> str:
    """The consonants of an Arabic noun, which a broken plural keeps: «موقع», «مواقع»."""
    return _WEAK.sub("", word)


def _behind(page: Page, items: list[tuple[int, int]]) -> int:
    """The token behind the last point."""
    return page.sentence_of(items[-1][0])[1]


def _alone(page: Page, pieces: Pieces, mention: Mention) -> bool:
    """Whether a sentence tells one figure, and numbered points follow it."""
    begins, ends = page.sentence_of(mention.first)
    hard = [m for m in between(pieces.mentions, begins, ends) if not m.soft]
    numbered = ends < len(page.tokens) and page.tokens[ends].word.kind == "number"
    return len(hard) == 1 and numbered


def _headings(page: Page) -> list[Item]:
    """ "First incident:", «الحادثة الأولى:» at the beginning of a line."""
    found = []
    for begins, ends in page.sentences():
        at = begins
        if page.tokens[at].word.folded == "the":
            at += 1
        item = _item(page, at, ends)
        if item is not None:
            found.append(item)
    return found


def _item(page: Page, at: int, ends: int) -> Item | None:
    ordinal, thing = page.meant(at, "ordinals"), None
    if ordinal is not None:
        behind = at + page.entries[at][0]
        thing = page.meant(behind, "thing")
        last = behind + (page.entries[behind][0] if thing else 0)
    else:
        thing = page.meant(at, "thing")
        last = at + (page.entries[at][0] if thing else 0)
        ordinal = page.meant(last, "ordinals") if thing else None
        last += page.entries[last][0] if ordinal else 0
    if ordinal is None or thing is None or last >= min(ends, len(page.tokens)):
        return None
    if page.tokens[last].word.folded not in (":", "-", ".", ")"):
        return None
    return Item(at, last, int(ordinal.value), thing.value[0])


def _those(items: list[Item], mention: Mention) -> list[Item]:
    """The headings of the thing announced, behind the announcement, numbered from one on."""
    assert mention.thing is not None
    found: list[Item] = []
    for item in items:
        if item.first > mention.last and item.thing.name == mention.thing.name:
            if item.number == len(found) + 1:
                found.append(item)
            elif item.number == 1:
                break
    return found


def _list_behind(
    page: Page, mention: Mention, ends: int
) -> tuple[list[tuple[int, int]], tuple[str, ...]] | None:
    """The points of the list right behind a sentence that ends in a colon, if all are seen."""
    if ends >= len(page.tokens) or page.tokens[ends - 1].word.folded != ":":
        return None
    items = points_behind(page, mention, ends)
    if len(items) < 2:
        return None
    return items, tuple(page.words(*at) for at in items)


def points_behind(page: Page, mention: Mention, ends: int) -> list[tuple[int, int]]:
    """The points of the list that begins at a token, none where not all are seen."""
    sentences = [page.sentence_of(ends)] if ends < len(page.tokens) else []
    while sentences and len(sentences) < _LONGEST and sentences[-1][1] < len(page.tokens):
        sentences.append(page.sentence_of(sentences[-1][1]))
    return numbered_lines(page, sentences) or _bulleted(page, sentences, mention.exact or 0)


def numbered_lines(page: Page, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Points numbered from one on; what stands between two numbers belongs to the first."""
    items: list[tuple[int, int]] = []
    for begins, last in sentences:
        at = begins + (page.tokens[begins].word.folded == "(" and begins + 1 < last)
        told = _number_of_point(page.tokens[at].word)
        behind = page.tokens[at + 1].word.folded if at + 1 < last else ""
        if told == len(items) + 1 and behind in (".", ")", "-") and _starts_line(page, begins):
            items.append((begins, min(last, begins + _SHOWN)))
        elif not items:
            return []
    return items


def _number_of_point(word: Word) -> int | None:
    """Which point a number or a letter opens: "(c)", «ج)»."""
    if word.kind == "number" and word.folded.isdecimal():
        return int(word.folded)
    for letters in _LETTERS:
        if word.folded in letters:
            return letters.index(word.folded) + 1
    return None


def _bulleted(
    page: Page, sentences: list[tuple[int, int]], announced: int
) -> list[tuple[int, int]]:
    """Points behind one sign at one margin.

    A list that goes on behind a line without its sign is trusted only where it is already longer
    than announced.
    """
    items: list[tuple[int, int]] = []
    sign, margin, nested = "", 0, False
    for begins, last in sentences:
        first = page.tokens[begins].word.folded
        column = _margin(page, begins)
        if not items and first in BULLETS and _starts_line(page, begins):
            sign, margin = first, column
        if first == sign and column == margin and sign:
            items.append((begins, min(last, begins + _SHOWN)))
        elif not items:
            return []
        elif column <= margin:
            ended = page.blank_before(begins) or not _resumes(page, sentences, begins, sign, margin)
            return items if (ended and not nested) or len(items) > announced else []
        nested = nested or (column > margin and first in BULLETS)
    return items if not nested or len(items) > announced else []


def _resumes(
    page: Page, sentences: list[tuple[int, int]], behind: int, sign: str, margin: int
) -> bool:
    """Whether points behind the same sign follow a line without it, with no empty line between them."""
    for begins, _ in sentences:
        if begins <= behind:
            continue
        if page.blank_before(begins):
            return False
        if page.tokens[begins].word.folded == sign and _margin(page, begins) == margin:
            return True
    return False


def _margin(page: Page, begins: int) -> int:
    return page.where(page.tokens[begins].start).column


def _starts_line(page: Page, begins: int) -> bool:
    return page.where(page.tokens[begins].start).column <= 6
