"""Figures that are told as one: a row in a sentence or in brackets, the points of a list, sentences in turn.

No word is asked for: figures belong together by what joins them, by where they stand and by counting the
like. What is told of one of them ("including 14 children", a figure in brackets) is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from trucewatch.reading.scanning.frames import Frame, part_of_kind, says
from trucewatch.reading.scanning.links import Link, linked
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.breakdowns import a_day
from trucewatch.reading.sums.why_not import among, inner, of_no_fact

_FEWEST = 3  # items behind a colon
_MARGIN = 6  # signs before the number of a point
_MOST = 20  # points of a list
_HEADS = 4  # sentences in turn, each with a part
_FEW = 4  # points, of which some may be the parts
_PART_OF_OTHERS = frozenset({"age", "kin", "calling", "standing"})
_PEOPLE = frozenset({"person", "body", "household"})
OFTEN = frozenset({"killed", "wounded", "detained", "missing"})
_AHEAD, _SENTENCES = 8, 4  # from a whole to what became of it


class Shape(StrEnum):
    """How figures are told together."""

    RUN = "run"
    SENTENCE = "sentence"
    BRACKET = "bracket"
    ITEMS = "items"
    POINTS = "points"
    SOME_POINTS = "some points"
    HEADS = "heads"
    ACCOUNT = "account"
    TIED = "tied"


@dataclass(frozen=True, slots=True)
class Group:
    """Figures told as one. first, last: their numbers among the frames of the page."""

    shape: Shape
    parts: tuple[Frame, ...]
    first: int
    last: int


def groups_of(page: Page, frames: Sequence[Frame]) -> Iterator[Group]:
    """Every group of two figures or more; the same figures may be in several."""
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    heads = list[Frame]()
    for _, told in groupby(frames, key=lambda frame: frame.sentence):
        row = [frame for frame in told if not a_day(page, frame.mention)]
        if not row or page.has_word("|", row[0].begins, row[0].ends):
            continue
        for shape, parts in _of_sentence(page, row):
            yield _group(shape, parts, at)
        head = next((f for f in row if usable(page, f) and not inner(f)), None)
        heads += [] if head is None or _only_labels(page, head, row) else [head]
    for shape, some in _of_heads(page, heads):
        yield _group(shape, some, at)


def accounts_of(page: Page, frames: Sequence[Frame], at: int) -> Iterator[Group]:
    """The first two to four figures behind a whole that count some of what it does: what became of it."""
    whole, told = frames[at], list[Frame]()
    for number in range(at + 1, min(len(frames), at + 1 + _AHEAD)):
        frame = frames[number]
        if frame.sentence - whole.sentence > _SENTENCES or frame.paragraph > whole.paragraph + 1:
            return
        bare = frame.thing is None and frame.joined.bracket < 0
        counts = frame.thing is not None and kindred(page, frame, whole)
        if not usable(page, frame) or inner(frame) or not (bare or counts):
            continue
        if frame.number >= whole.number or len(told) == _HEADS:
            return
        told.append(frame)
        if len(told) > 1 and told[-1].sentence > told[0].sentence:
            yield Group(Shape.ACCOUNT, tuple(told), at + 1, number)


def kindred(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether a figure may be part of another: by their nouns, or both of people of no two fates."""
    if part_of_kind(page, part, whole):
        return True
    one, other = part.thing, whole.thing
    if one is None or other is None or not other.listed:
        return False
    people = other.family in _PEOPLE or other.unit == "person_event"
    fates = {one.fate, other.fate} & OFTEN
    return people and len(fates) < 2 and (one.family in _PEOPLE or not one.listed)


def usable(page: Page, frame: Frame) -> bool:
    """Whether a figure is exact, counts once, and is told as a fact."""
    return frame.number > 0 and frame.mention.each > 0 and not of_no_fact(page, frame)


def _group(shape: Shape, parts: Sequence[Frame], at: dict[int, int]) -> Group:
    ends = (at[part.mention.first] for part in (parts[0], parts[-1]))
    return Group(shape, tuple(parts), *ends)


def _of_sentence(page: Page, row: Sequence[Frame]) -> Iterator[tuple[Shape, list[Frame]]]:
    """The groups within one sentence, each of them also without its first figure."""
    if len(row) == 1:
        return
    yield from ((Shape.BRACKET, parts) for parts in _bracketed(page, row))
    plain = [f for f in outside_brackets(page, row) if not f.mention.soft]
    if len(plain) > _FEWEST and (items := _items(page, plain)):
        yield Shape.ITEMS, items
    runs = _runs(page, plain)
    for run in runs:
        yield Shape.RUN, run
        if len(run) > 2:
            yield Shape.RUN, run[1:]
    told = [f for f in plain if usable(page, f) and not among(f) and not f.joined.of_total]
    made = told[:-1] if told and _sums_up(page, told[-1]) else []
    for parts in (told, told[1:], made):
        if len(parts) > 1 and not any(parts in (run, run[1:]) for run in runs):
            yield Shape.SENTENCE, parts


def _items(page: Page, plain: Sequence[Frame]) -> list[Frame]:
    """The first figure of each item behind a colon, where an item tells more than one: "by state: Kassala 158
    cases and three deaths, Red Sea nine, White Nile three"."""
    colon = next((at for at in page.places_of_word(":", plain[0].begins, plain[0].ends)), None)
    behind = [f for f in plain if colon is not None and f.mention.first > colon]
    if len(behind) <= _FEWEST:
        return []
    heads = [behind[0]]
    for frame in behind[1:]:
        if any(page.has_word(sign, heads[-1].mention.last, frame.mention.first) for sign in ",;"):
            heads.append(frame)
    whole = all(usable(page, f) and not inner(f) and alike(heads[0], f) for f in heads)
    return heads if whole and _FEWEST <= len(heads) < len(behind) else []


def _sums_up(page: Page, frame: Frame) -> bool:
    """Whether a figure is told as what those before it come to: «ترفع المجموع إلى 3027»."""
    marks = frame.joined.total or frame.joined.in_all or frame.joined.sums_to
    return marks or says(page, frame, "brings", "sums_to", "total")


def outside_brackets(page: Page, row: Sequence[Frame]) -> list[Frame]:
    """The figures of a sentence outside brackets, and those that stand in one instead of before their words:
    "half of them cancer patients (70), thirty wounded"."""
    found: list[Frame] = []
    for number, frame in enumerate(row):
        if frame.joined.bracket >= 0:
            before = row[number - 1].mention.last if number else frame.begins
            cut = any(
                page.tokens[n].word.folded in (",", ";")
                for n in range(before, frame.joined.bracket)
            )
            if (
                not cut
                or not frame.mention.bracketed
                or (number and row[number - 1].joined.bracket >= 0)
            ):
                continue
        found.append(frame)
    return found


def _bracketed(page: Page, row: Sequence[Frame]) -> Iterator[list[Frame]]:
    """The figures within one bracket, and those that stand in a bracket each."""
    inside = [f for f in row if f.joined.bracket >= 0 and usable(page, f)]
    if len(inside) < 2:
        return
    each = [[*told] for _, told in groupby(inside, key=lambda f: f.joined.bracket)]
    yield from (told for told in each if len(told) > 1)
    alone = [told[0] for told in each if len(told) == 1]
    if len(alone) > 1:
        between = (f.mention.first for f in row if f.joined.bracket < 0 and f.number)
        if not any(alone[0].mention.first < at < alone[-1].mention.first for at in between):
            yield alone


def _runs(page: Page, plain: Sequence[Frame]) -> list[list[Frame]]:
    """The rows that commas and "and" join; what is told of one of them is passed by."""
    joined = [frame.joined for frame in plain]
    runs: list[list[Frame]] = [[]]
    nested = False
    for number, frame in enumerate(plain):
        run, link = runs[-1], linked(page, joined, number)
        on = link in (Link.COMMA, Link.AND) and usable(page, frame)
        if run and among(frame):
            nested = True
        elif run and nested and link is Link.AND and _of_a_group(frame):
            continue
        elif run and on and alike(run[0], frame) and not (nested and link is Link.AND):
            run.append(frame)
            nested = False
        elif not run or frame.number or usable(page, frame):
            runs.append([frame] if usable(page, frame) else [])
            nested = False
    return [run for run in runs if len(run) > 1]


def _of_a_group(frame: Frame) -> bool:
    return frame.thing is not None and frame.thing.role in _PART_OF_OTHERS


def alike(one: Frame, other: Frame) -> bool:
    """Whether two figures may stand in one row: nothing says that they count different sorts of things."""
    if one.thing is None or other.thing is None or one.thing.family == other.thing.family:
        return True
    return all(f.thing and (f.thing.family in _PEOPLE or not f.thing.listed) for f in (one, other))


def _of_heads(page: Page, heads: Sequence[Frame]) -> Iterator[tuple[Shape, Sequence[Frame]]]:
    """The first figures of the points of a list, or of sentences in turn; of those any few."""
    run: list[Frame] = []
    for one, other in pairwise([*heads, None]):
        assert one is not None
        run.append(one)
        if other is not None and _in_turn(page, one, other):
            continue
        points = page.in_list(one.mention.first)
        yield from _of_points(run) if points else _of_turns(run)
        run = []


def _in_turn(page: Page, one: Frame, other: Frame) -> bool:
    point = page.in_list(other.mention.first)
    if point != page.in_list(one.mention.first):
        return False
    sentences, paragraphs = other.sentence - one.sentence, other.paragraph - one.paragraph
    return sentences <= (1 if point else 2) and paragraphs <= (1 if point else 0)


def _of_points(run: Sequence[Frame]) -> Iterator[tuple[Shape, Sequence[Frame]]]:
    whole = len(run)
    for begin in range(min(whole, _FEW)):
        for end in range(begin + 2, min(whole, begin + _MOST) + 1):
            if (begin, end) == (0, whole):
                yield Shape.POINTS, run
            elif whole <= _FEW or (begin <= 1 and end >= whole - 1):
                yield Shape.SOME_POINTS, run[begin:end]


def _of_turns(run: Sequence[Frame]) -> Iterator[tuple[Shape, Sequence[Frame]]]:
    for begin in range(len(run)):
        for end in range(begin + 2, min(len(run), begin + _HEADS) + 1):
            yield Shape.HEADS, run[begin:end]


def _only_labels(page: Page, head: Frame, row: Sequence[Frame]) -> bool:
    """Whether a number only counts the points, "2. 18 detainees", or names one: "- 5 to 17 years 85"."""
    mention = head.mention
    if not page.in_list(mention.first):
        return False
    bare = (f for f in row[1:] if f.thing is None and f.number and f.joined.link is Link.NONE)
    if any(not inner(f) for f in bare):
        return True
    behind = page.tokens[min(mention.last, len(page.tokens) - 1)].word
    alone = head.thing is None and behind.kind != "word"
    first = page.where(page.tokens[mention.first].start).column <= _MARGIN
    return alone and first and len(row) > 1


def is_point(page: Page, whole: Frame, part: Frame) -> bool:
    """Whether a figure stands in a point of a list of its own, beside those of its would-be parts."""
    apart = whole.begins != part.begins
    return apart and _opens_item(page, whole) and _opens_item(page, part)


def _opens_item(page: Page, frame: Frame) -> bool:
    """Whether a figure stands in an item of a list, or opens one of several lines that open with figures."""
    first = frame.mention.first
    if page.in_list(first):
        return True
    line = bisect_right(page.line_opens, first) - 1
    return line > 0 and page.line_opens[line] == first and _figures_open(page, line)


def _figures_open(page: Page, line: int) -> bool:
    """Whether the line before opens with a figure too, or with a heading that ends with a colon."""
    before = page.line_opens[line - 1]
    ended = page.tokens[page.line_opens[line] - 1].word.folded == ":"
    return ended or number_at(page.tokens, before) is not None
