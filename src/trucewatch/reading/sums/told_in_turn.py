"""So many announced, and told in running words: "three demands. One, ... and four", «أولها ... ورابعها».

Points are counted by their numbers, or, in one sentence behind a colon, by what begins each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 2, 12
_REACH = 140  # words from the announcement to its last point
_FAR = 14  # words from the figure to the colon
_SHORTEST = 2  # points
_DUAL = 2
_CONSTRUCT = ("تا", "تي")
_SHOWN = 6  # words of a point
_OPENS = frozenset({".", ",", ";", ":", "-", "and", "(", "و", "!", "?", '"', "“", "»"})
_ALIKE = frozenset({"that", "to", "whether", "how", "the", "a", "an"})
Points = tuple[int, int, tuple[str, ...], int]
"""Where points begin and end, their words, and how many more they may hold."""


def told_in_turn_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Announced figures that the points told one after the other are not."""
    numbered = _all_numbered(page)
    for at, frame in enumerate(frames):
        if not _FEWEST <= frame.number <= _MOST or frame.mention.others:
            continue
        points = _numbered(page, frame, numbered) or _in_a_row(page, frames, at)
        if points is None or len(points[2]) <= frame.number <= len(points[2]) + points[3]:
            continue
        conflict = announced_against_told(statement(page, frame.mention), points[2])
        if conflict is not None:
            spans = [span_of(page, frame.mention), span(page, points[0], points[1])]
            yield told(conflict, spans, Severity.WARNING)


def _all_numbered(page: Page) -> list[tuple[int, int]]:
    """Every token that numbers a point ("Two,", "second,", «ثانيها»), with its number."""
    found = {}
    for at in page.listed.get("in_turn", ()):
        entry = page.meant(at, "in_turn")
        found[at] = 0 if entry is None else int(entry.value)
    for at in page.listed.get("ordinals", ()):
        entry = page.meant(at, "ordinals")
        if entry is not None and (_closes(page, at + page.entries[at][0]) or _goes_on(page, at)):
            found.setdefault(at, int(entry.value))
    for at in page.listed.get("number.units", ()):
        counted = number_at(page.tokens, at)
        if counted is not None and counted.in_words and _closes(page, counted.last):
            found.setdefault(at, counted.value)
    return [(at, found[at]) for at in sorted(found) if _begins_clause(page, at)]


def _closes(page: Page, last: int) -> bool:
    return last < len(page.tokens) and page.tokens[last].word.folded in (",", ":")


def _goes_on(page: Page, at: int) -> bool:
    """«والثاني سائق», "and the second a driver": further points of a row."""
    return page.tokens[at].word.folded.startswith("وال")


def _numbered(page: Page, frame: Frame, numbered: Sequence[tuple[int, int]]) -> Points | None:
    """Points behind "one", "second", «ثالثها», numbered from one on without a gap."""
    first, last = frame.mention.last, frame.mention.last + _REACH
    found: list[int] = []
    for at, number in numbered[bisect_left(numbered, (first, 0)) :]:
        if at >= last:
            break
        if number == len(found) + 1:
            found.append(at)
        elif found and number == 1:
            return None
    if frame.thing is None or len(found) < _SHORTEST or (found[0] - frame.ends > _FAR):
        return None
    if len(found) < frame.number and _others_follow(page, found[-1]):
        return None
    last = min(found[-1] + _SHOWN, len(page.tokens))
    words = tuple(page.words(at, min(at + _SHOWN, last)) for at in found)
    return found[0], last, words, 0


def _begins_clause(page: Page, at: int) -> bool:
    if page.tokens[at].word.folded.startswith("و") or at == 0:
        return True
    return page.tokens[at - 1].word.folded in _OPENS or page.sentence_of(at)[0] == at


def _others_follow(page: Page, at: int) -> bool:
    """Whether further points may be told without a number: "finally", "also"."""
    _, ends = page.sentence_of(at)
    _, behind = page.sentence_of(min(ends, len(page.tokens) - 1))
    return page.has("the_last", at + 1, behind) or page.has("others", at + 1, behind)


def _in_a_row(page: Page, frames: Sequence[Frame], at: int) -> Points | None:
    """Points behind a colon in one sentence, each of which begins as the others do."""
    frame = frames[at]
    first = frame.mention.last
    colon = next(
        (
            n
            for n in range(first, min(first + _FAR, frame.ends))
            if page.tokens[n].word.folded == ":"
        ),
        None,
    )
    if colon is None or colon + 1 >= frame.ends:
        return None
    if any(
        f.begins == frame.begins and f.mention.first > colon and not f.mention.soft
        for f in frames[at + 1 : at + 3]
    ):
        return None  # told by figures
    if page.has("including", first, colon) or page.has("others", first, frame.ends):
        return None
    arabic = not page.tokens[colon + 1].word.folded.isascii()
    items = (_arabic if arabic else _english)(page, colon + 1, frame.ends)
    if items is None or len(items) <= _SHORTEST:
        return None
    more = sum(_may_hold(page, *item) for item in items)
    return colon + 1, frame.ends, tuple(page.words(*item) for item in items), more


def _may_hold(page: Page, first: int, last: int) -> int:
    """How many more things a point may hold: a dual, a number, "and" within it."""
    more = 0
    for at in range(first, last):
        entry = page.meant(at, "thing")
        dual = entry is not None and entry.value[1] == _DUAL
        word = page.tokens[at].word.folded
        inner = at > first and (word in ("and", "&", "و") or _with_and(page, at))
        number = number_at(page.tokens, at) if not inner else None
        dual = dual or (word.endswith(_CONSTRUCT) and len(word) > len("تا") + 2)  # «ومدرستا صفرا»
        more += int(dual or inner) + (0 if number is None else max(0, number.value - 1))
    return more


def _cut(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """What stands between the commas and semicolons of a stretch."""
    signs = [n for n in range(first, last) if page.tokens[n].word.folded in (",", ";")]
    end = last - (page.tokens[last - 1].word.folded == ".")
    edges = [first - 1, *signs, end]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _arabic(page: Page, first: int, last: int) -> list[tuple[int, int]] | None:
    """«إطلاق الأسيرات، وفتح المطار، وصرف الرواتب»: every comma with "and" behind it, none without."""
    items = _cut(page, first, last)
    if len(items) < _SHORTEST or not all(_with_and(page, item[0]) for item in items[1:]):
        return None
    return None if any(_clause(page, *item) for item in items) else items


def _with_and(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    return word.kind == "word" and word.folded.startswith("و") and len(word.folded) > 3


def _clause(page: Page, first: int, last: int) -> bool:
    """Whether a stretch is no point of its own: «وهو ما ...»."""
    names = ("made_of", "according", "denies", "in_all", "therefore")
    return any(page.meant(first, name) is not None for name in names) or last - first > 20


def _english(page: Page, first: int, last: int) -> list[tuple[int, int]] | None:
    """Points that all begin with one word ("that", "to"), the last behind "and"."""
    opening = page.tokens[first].word.folded
    if opening not in _ALIKE or opening in ("a", "an"):
        return None
    starts = [first]
    for n in range(first + 1, last):
        before = page.tokens[n - 1].word.folded
        if page.tokens[n].word.folded == opening and before in (",", ";", "and"):
            starts.append(n)
    items = _cut(page, first, last)
    plain = [item for item in items if page.tokens[item[0]].word.folded in (opening, "and")]
    if len(plain) != len(items) or len(starts) < _SHORTEST:
        return None
    ends = [*starts[1:], last]
    return list(zip(starts, ends, strict=True))
