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
from trucewatch.reading.scanning.people_named import people_from
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.cases_told import cases_told_wrong
from trucewatch.reading.sums.lists_in_line import how_long, lists_in_line_wrong
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 2, 12
_REACH = 140  # words from the announcement to its last point
_FAR = 14  # words from the figure to the colon
_SHORTEST = 2  # points
_CONSTRUCT, _PAIR = ("تا", "تي"), ("تين", "تان")
_AND_LAST = 2  # words from an ordinal to the "last" that says that it closes the row
_SHOWN = 6  # words of a point
_OPENS = frozenset({".", ",", ";", ":", "-", "and", "(", "و", "!", "?", '"', "“", "»"})
_LONGEST, _SHORT_POINT, _SHORT_LIST = 20, 6, 16  # words of a point, of a short one, of a whole list
_NO_POINT = ("according", "denies", "in_all", "therefore", "hedge", "not")
_VERBS = frozenset({
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "which", "who", "said", "says", "while", "but",
    "when", "where", "after", "before", "because", "as", "than", "told", "according",
})  # fmt: skip
_PRONOUNS = frozenset({"she", "he", "they", "we", "it"})
_ALIKE = frozenset({"that", "to", "whether", "how"})
Points = tuple[int, int, tuple[str, ...], int, int]
"""Where points begin and end, their words, the fewest and the most things that they can be."""


def told_in_turn_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Announced figures that the points told one after the other are not."""
    yield from lists_in_line_wrong(page, pieces, frames)
    yield from cases_told_wrong(page, pieces, frames)
    numbered = _all_numbered(page)
    for at, frame in enumerate(frames):
        if not _FEWEST <= frame.number <= _MOST or frame.mention.others or how_long(page, frame):
            continue
        points = _numbered(page, frame, numbered)
        if points is not None and (
            _of_the_next(frames, at, points) or _of_a_colon(page, frame, points)
        ):
            continue
        points = points or _the_first(page, frame) or _in_a_row(page, frames, at)
        if points is None or points[3] <= frame.number <= points[4]:
            continue
        conflict = announced_against_told(statement(page, frame.mention), points[2])
        if conflict is not None:
            spans = [span_of(page, frame.mention), span(page, points[0], points[1])]
            yield told(conflict, spans, Severity.WARNING)


def _of_the_next(frames: Sequence[Frame], at: int, points: Points) -> bool:
    """Whether points are those of a figure behind: "the two delegations agreed on three points"."""
    behind = (f for f in frames[at + 1 : at + 3] if f.begins == frames[at].begins)
    near = (f for f in behind if f.thing is not None and f.mention.first < points[0])
    return any(points[3] <= f.number <= points[4] for f in near)


def _of_a_colon(page: Page, frame: Frame, points: Points) -> bool:
    """Whether a sentence behind a known figure opens the points: «المراكز الثلاثة. وتوضح ما يلي: أولاً»."""
    begins, _ = page.sentence_of(max(0, page.sentence_of(points[0])[0] - 1))
    opened = page.tokens[page.sentence_of(begins)[1] - 1].word.folded == ":"
    paper = frame.thing is not None and frame.thing.family == "paper"
    return opened and frame.mention.definite and not paper and begins > frame.mention.first


def _all_numbered(page: Page) -> list[tuple[int, int]]:
    """Every token that numbers a point ("Two,", "second,", «ثانيها»), with its number."""
    found = {}
    for at in page.listed.get("in_turn", ()):
        entry = page.meant(at, "in_turn")
        found[at] = 0 if entry is None else int(entry.value)
    for at in page.listed.get("ordinals", ()):
        entry = page.meant(at, "ordinals")
        behind = at + page.entries[at][0]
        behind += _AND_LAST * page.has("the_last", behind + 1, behind + _AND_LAST)
        clock = page.meant(behind, "parts_of_day") is not None  # «والثانية بعد الظهر»
        if entry is not None and not clock and (_closes(page, behind) or _goes_on(page, at)):
            found.setdefault(at, int(entry.value))
    for at in page.listed.get("number.units", ()):
        counted = number_at(page.tokens, at)
        if counted is not None and counted.in_words and _closes(page, counted.last):
            found.setdefault(at, counted.value)
    return [(at, found[at]) for at in sorted(found) if _begins_clause(page, at)]


def _the_first(page: Page, frame: Frame) -> Points | None:
    """Points of one sentence behind a colon: "four nurses: the first is 34 years old, the second 41 and the third 29"."""
    colon = next(iter(page.places_of_word(":", frame.mention.last, frame.ends)), None)
    if colon is None or frame.thing is None or colon - frame.mention.last > _FAR:
        return None
    found: list[int] = []
    for at in page.places_of("ordinals", colon, frame.ends):
        entry = page.meant(at, "ordinals")
        opens = page.tokens[at - 1].word.folded == "the" and _begins_clause(page, at - 1)
        if entry is not None and opens and int(entry.value) == len(found) + 1:
            found.append(at)
    if len(found) < _SHORTEST or found[0] - colon > _AND_LAST:
        return None
    if page.tokens[found[-1] - _AND_LAST].word.folded != "and":
        return None
    words = tuple(page.words(at - 1, min(at + _SHOWN, frame.ends)) for at in found)
    return found[0], frame.ends, words, len(words), len(words)


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
        elif number == _SHORTEST and not found and _goes_on(page, at):
            found += [*_first_behind_verb(page, first, min(at, frame.ends)), at]
            found = found if len(found) == _SHORTEST else []
        elif found and number == 1:
            return None
    if frame.thing is None or len(found) < _SHORTEST or (found[0] - frame.ends > _FAR):
        return None
    if len(found) < frame.number and _others_follow(page, found[-1]):
        return None
    behind = min(len(page.tokens), found[-1] + _SHOWN)
    if len(found) > frame.number and page.has("future", found[-1], behind):
        return None
    last = min(found[-1] + _SHOWN, len(page.tokens))
    words = tuple(page.words(at, min(at + _SHOWN, last)) for at in found)
    return found[0], last, words, len(words), len(words)


def _first_behind_verb(page: Page, first: int, until: int) -> list[int]:
    """«جرت الأولى في 2 مارس، والثانية في 5 مارس»: the first behind its verb."""
    entries = ((at, page.meant(at, "ordinals")) for at in page.places_of("ordinals", first, until))
    told = [at for at, entry in entries if entry is not None and int(entry.value) == 1]
    return told[-1:] if told and "ال" in page.tokens[told[-1]].word.folded[:2] else []


def _begins_clause(page: Page, at: int) -> bool:
    if page.tokens[at].word.folded.startswith("و") or at == 0:
        return True
    return page.tokens[at - 1].word.folded in _OPENS or page.sentence_of(at)[0] == at


def _others_follow(page: Page, at: int) -> bool:
    """Whether further points may be told without a number: "finally", "also"."""
    _, ends = page.sentence_of(at)
    _, behind = page.sentence_of(min(ends, len(page.tokens) - 1))
    last = page.first_of("the_last", at + 1, behind)
    if last is not None and last - at <= _AND_LAST:
        return False  # "Fifth and last", «خامساً وأخيراً»
    return last is not None or page.has("others", at + 1, behind)


def _in_a_row(page: Page, frames: Sequence[Frame], at: int) -> Points | None:
    """Points behind a colon, "namely", «وهي» or a comma, counted from the fewest to the most they can be."""
    frame = frames[at]
    first, ends = frame.mention.last, frame.ends
    opening = None if _known(page, frame) else _opening(page, first, ends)
    person = frame.thing is not None and frame.thing.family == "person"
    if opening is None or person:
        return None
    begins = opening + page.entries[opening][0] if page.meant(opening, "made_of") else opening + 1
    begins += begins < ends and page.tokens[begins].word.folded == ":"  # «على النحو الآتي:»
    counted = any(
        f.begins == frame.begins
        and f.mention.first >= begins
        and not _of_other_kind(page, f, frame)
        for f in frames[at + 1 : at + 3]
    )
    some = page.has("including", first, ends) or page.has("others", first, ends)
    nearer = any(f.mention.first < opening and not f.mention.soft for f in frames[at + 1 : at + 2])
    if begins >= ends or counted or some or nearer:
        return None
    if frame.thing is None and people_from(page, begins, ends) is not None:
        return None  # «أربعة من عائلة واحدة: الأب وزوجته وابناهما»
    strict = page.tokens[opening].word.folded != ","
    items = _items(page, begins, ends, strict=strict)
    if items is None:
        return None
    paper = frame.thing is not None and (frame.thing.family == "paper" or not frame.thing.listed)
    if not paper and any(_plural(page, *item) for item in items):
        return None  # "four facilities: two schools, the mill and the wells"
    several = {
        f.mention.first: f.number - 1
        for f in frames[at + 1 : at + 1 + _MOST]
        if f.number > 1 and not _of_other_kind(page, f, frame)
    }
    more = sum(_may_hold(page, several, *item) for item in items)
    if len(items) + more < frame.number and page.has("the_last", begins, ends):
        return None
    fewest, most = len(items), len(items) + more
    if most < _SHORTEST:
        return None
    if fewest == 1 and page.tokens[frame.mention.number_last].word.kind != "word":
        return None  # "3) Casualties and damage"
    if fewest == 1:
        items = _by_and(page, *items[0])
    return begins, ends, tuple(page.words(*item) for item in items), fewest, most


def _known(page: Page, frame: Frame) -> bool:
    """ "Many reasons for leaving the two towns: hunger": spoken of as known, and not announced."""
    return frame.mention.definite and page.document.language == "en"


def _of_other_kind(page: Page, frame: Frame, announced: Frame) -> bool:
    """Whether a figure within a point counts no points: «تفجير منزلين» of four breaches."""
    if frame.mention.soft:
        return True
    one, other = frame.thing, announced.thing
    if not frame.number:
        return False
    inner = page.tokens[frame.mention.first - 1].word.folded not in (":", ",", "and")
    inner = inner and not page.tokens[frame.mention.first].word.folded.startswith("و")
    return (
        inner
        and one is not None
        and other is not None
        and other.listed
        and one.family != other.family
    )


def _by_and(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """A stretch cut where Arabic writes "and"."""
    starts = [first, *(at for at in range(first + 1, last) if _with_and(page, at))]
    return list(zip(starts, [*starts[1:], last], strict=True))


def _opening(page: Page, first: int, ends: int) -> int | None:
    """The sign or word that opens a list: a colon, "namely", or a comma right behind the noun."""
    for at in range(first, min(first + _FAR, ends)):
        word = page.tokens[at].word.folded
        if word == ":" or (page.meant(at, "made_of") is not None and at > first):
            return at
        if word == "," and at == first and not page.meant(at + 1, "made_of"):
            return at
    return None


def _may_hold(page: Page, several: dict[int, int], first: int, last: int) -> int:
    """How many more things a point may hold: a dual, a number, "and" within it."""
    more = 0
    for at in range(first, last):
        word = page.tokens[at].word.folded
        dual = word.endswith((*_CONSTRUCT, *_PAIR)) and len(word) > len("تا") + 2  # «ومدرستا صفرا»
        inner = at > first and (word in ("and", "&", "و") or _with_and(page, at))
        more += max(several.get(at, 0), int(dual or inner))
    return more


def _items(page: Page, first: int, ends: int, *, strict: bool) -> list[tuple[int, int]] | None:
    """The points of a list that ends with its sentence; None where it may be no list."""
    arabic = not page.tokens[first].word.folded.isascii()
    items = _cut(page, first, ends)
    if any(_clause(page, *item) for item in items):
        return None
    if any(page.tokens[a].word.folded in _PRONOUNS for a, _ in items):
        return None  # "she came from the north, he from the coast"
    if arabic:
        if len(items) == 1 and strict and ends - first <= _SHORT_LIST:
            return items if _with_ands(page, first, ends) else None
        alike = all(_with_and(page, item[0]) for item in items[1:])
        return items if strict and alike and len(items) > 1 else None
    return _english(page, items, strict=strict)


def _plural(page: Page, first: int, last: int) -> bool:
    """Whether an English point may hold several by its noun."""
    return any(
        page.tokens[at].word.folded.endswith("s") and page.text[page.tokens[at].start].islower()
        for at in range(first, last)
        if page.tokens[at].word.folded.isascii()
    )


def _cut(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """What stands between the commas and semicolons of a stretch."""
    signs = [n for n in range(first, last) if page.tokens[n].word.folded in (",", ";")]
    end = last - (page.tokens[last - 1].word.folded == ".")
    edges = [first - 1, *signs, end]
    return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]


def _with_and(page: Page, at: int) -> bool:
    word = page.tokens[at].word
    if page.meant(at, "waw_names") and page.tokens[at - 1].word.kind == "word":
        return False  # «أطراف وادي حامد»
    return word.kind == "word" and word.folded.startswith("و") and len(word.folded) > 3


def _with_ands(page: Page, first: int, ends: int) -> bool:
    return any(_with_and(page, at) for at in range(first + 1, ends))


def _clause(page: Page, first: int, last: int) -> bool:
    """Whether a stretch is no point of its own: «وهو ما ...», or much too long."""
    named = any(page.meant(first, name) is not None for name in _NO_POINT)
    return named or last - first > _LONGEST


def _english(
    page: Page, items: list[tuple[int, int]], *, strict: bool
) -> list[tuple[int, int]] | None:
    """Points between commas, the last behind "and": all short, or all with one word at their head."""
    if len(items) < _SHORTEST:
        return None
    last = _last_two(page, *items[-1])
    points = [*items[:-1], *last]
    if len(last) == 1 and page.tokens[items[-1][0]].word.folded != "and":
        return None
    if any(_head(page, first) >= len(page.tokens) for first, _ in points):
        return None
    heads = {page.tokens[_head(page, first)].word.folded for first, _ in points}
    if len(heads) == 1 and heads <= _ALIKE:
        return points
    names = all(page.text[page.tokens[_head(page, f)].start].isupper() for f, _ in points)
    short = all(end - first <= _SHORT_POINT for first, end in points)
    plain = not any(_has_verb(page, *point) for point in points)
    return points if short and plain and (names or strict) else None


def _last_two(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """The last stretch as two points where "and" joins them without a comma."""
    ands = [n for n in range(first + 1, last) if page.tokens[n].word.folded == "and"]
    return [(first, ands[0]), (ands[0] + 1, last)] if ands else [(first, last)]


def _head(page: Page, first: int) -> int:
    return first + (page.tokens[first].word.folded == "and")


def _has_verb(page: Page, first: int, last: int) -> bool:
    """Whether a stretch tells something of its own."""
    words = {page.tokens[at].word.folded for at in range(first, last)}
    return bool(words & _VERBS) or any(word.endswith("ed") for word in words)
