"""Parts of a whole that a release tells far from it: a list, a row or a paragraph with a head of its own.

A release tells its total once and breaks it down in sections of their own, by party, by place, by month. What a
section tells, all of it, is held against each figure of its kind in other paragraphs. A near miss was meant to make
it where another section makes that figure, or where it stands at the head of the release.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, islice, pairwise, takewhile

from trucewatch.reading.retold.opening import head_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.frames import Frame, is_rest
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.one_matter import apart, months_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.columns_told import columns_of
from trucewatch.reading.sums.evidence import near_miss
from trucewatch.reading.sums.groups import OFTEN, alike, kindred, usable
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import (
    among,
    at_least,
    inner,
    of_no_fact,
    roughly,
    shared_or_more,
)
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 2, 20  # parts
_SMALLEST = 20
_NEAR = 4  # words before a whole that tell its time
_WINDOW = 80  # figures before and behind a section among which its whole may be
_HEADS = 1  # paragraphs at the head of a release
_LEAST, _PAIR_LEAST = -1.5, 1.0  # nearness of a miss, and of one of two parts
_OFTEN, _SHORT = 2, 3
_HEADING, _FULL_STOPS = 10, frozenset({".", "!", "?"})
_LONGEST = 600  # figures of a text; longer ones tell of many things
_BORNE_OUT, _AGREED, _HEAD, _COLUMN, _PAIR, _ENOUGH = 1.5, 2.5, 1.0, 1.0, -1.5, 2.2
"""What weighs for and against, beside the nearness of a miss, and from which sum on it is told."""


@dataclass(frozen=True, slots=True)
class Section:
    """All the figures that a list, a sentence or a paragraph tells, in the order of the text."""

    parts: tuple[Frame, ...]
    first: int
    last: int
    numbers: tuple[int, ...]
    nested: bool
    head: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Miss:
    """A whole that a section nearly makes, and how telling that is by its gap alone."""

    near: float
    whole: Frame
    section: Section

    @property
    def sums(self) -> tuple[int, int]:
        """The whole, and what the section comes to."""
        return self.whole.number, sum(self.section.numbers)


def sections_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame], known: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Wholes of a release that a section of it nearly makes; known: what was found of sums, each figure once."""
    if not _FEWEST < len(frames) <= _LONGEST:
        return
    misses, borne_out, making = _held_against(page, pieces, frames)
    taken = making | _figures_of(page, frames, known)
    agreed = _agreed(misses)
    lead = head_of(page, ((f.mention.first, f.paragraph) for f in frames))
    weighed = [(_weighed(page, miss, borne_out, agreed, lead), miss) for miss in misses]
    for told, miss in sorted(weighed, key=lambda one: -one[0]):
        figures = {part.mention.first for part in miss.section.parts}
        if told < _ENOUGH or taken & figures or _made_beside(frames, miss):
            continue
        wrong = _judged(page, miss)
        if wrong is not None:
            taken |= figures
            yield wrong


def _held_against(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> tuple[list[Miss], dict[int, set[int]], set[int]]:
    """Near misses; the paragraphs that make each whole; the figures that make one."""
    wholes = [at_least(roughly(frame)) for frame in frames]
    told = {frame.number for frame in wholes}
    misses, borne_out, making = list[Miss](), dict[int, set[int]](), set[int]()
    for section in _sections(page, frames):
        together, parts = sum(section.numbers), section.parts
        for whole in _wholes(wholes, section, together):
            if not _may_make(page, pieces, whole, section):
                continue
            if together == whole.number:
                borne_out.setdefault(together, set()).add(parts[0].paragraph)
                making |= {part.mention.first for part in parts}
            elif together not in told:
                near = near_miss(whole.number, section.numbers)
                if near > _LEAST:
                    misses.append(Miss(near, whole, section))
    return misses, borne_out, making


def _headed(page: Page, first: Frame) -> bool:
    """Whether a section is a list of lines, or stands right under a short line that ends as no sentence does."""
    if page.in_list(first.mention.first) or first.joined.link is Link.COLON:
        return True
    if not first.begins:
        return False
    begins, ends = page.sentence_of(first.begins - 1)
    return ends - begins <= _HEADING and page.tokens[ends - 1].word.folded not in _FULL_STOPS


def _agreed(misses: Sequence[Miss]) -> set[tuple[int, int]]:
    """The wholes, and other sums to which sections of several paragraphs come."""
    told: dict[tuple[int, int], set[int]] = {}
    for miss in misses:
        told.setdefault(miss.sums, set()).add(miss.section.parts[0].paragraph)
    return {sums for sums, paragraphs in told.items() if len(paragraphs) > 1}


def _weighed(
    page: Page,
    miss: Miss,
    borne_out: dict[int, set[int]],
    agreed: set[tuple[int, int]],
    lead: int,
) -> float:
    """How telling a near miss is; nothing where neither place nor another section speaks for the whole."""
    whole, parts = miss.whole, miss.section.parts
    others = len(borne_out.get(whole.number, set()) - {parts[0].paragraph})
    head = whole.paragraph <= max(lead, _HEADS)
    named = {None if miss.section.head else part.thing for part in parts} - {None}
    if not others and (not head or (named and whole.thing not in named)):
        return 0.0
    pair = len(parts) == _FEWEST
    if pair and (named != {whole.thing} or miss.near < _PAIR_LEAST):
        return 0.0
    lines = len(parts) > _SHORT and len({part.sentence for part in parts}) == len(parts)
    if miss.section.nested and not (others and lines and _headed(page, parts[0])):
        return 0.0
    if miss.near < 0 and not _headed(page, parts[0]):
        return 0.0
    weight = miss.near + _BORNE_OUT * min(others, _OFTEN) + _HEAD * head + _PAIR * pair
    column = bool(miss.section.head) or parts[0].joined.bracket >= 0
    return weight + _AGREED * (miss.sums in agreed) + _COLUMN * column


def _wholes(wholes: Sequence[Frame], section: Section, together: int) -> Iterator[Frame]:
    """The figures around a section, of other paragraphs, that it makes or nearly makes."""
    least = max(max(section.numbers), _SMALLEST - 1)
    near = range(max(0, section.first - _WINDOW), min(len(wholes), section.last + _WINDOW))
    for at in near:
        whole = wholes[at]
        near_it = least < whole.number and 2 * abs(together - whole.number) <= whole.number
        if near_it and whole.paragraph != section.parts[0].paragraph:
            yield whole


def _may_make(page: Page, pieces: Pieces, whole: Frame, section: Section) -> bool:
    """Whether a figure is a fact of which all of a section may be some, by nouns, fates and months."""
    parts = section.parts
    column = parts[0].joined.bracket >= 0 and whole.thing == parts[0].thing
    if inner(whole) and not (column and among(whole)):
        return False
    if not usable(page, whole) or whole.mention.soft or whole.joined.of_them:
        return False
    if whole.thing is None and not (whole.joined.total or whole.joined.in_all):
        return False
    if section.head and section.head.isdisjoint(_words(page, whole)):
        return False
    before = max(whole.first, whole.mention.first - _NEAR)
    if of_no_fact(page, whole) or page.has("other_time", before, whole.mention.first):
        return False
    if page.has_word("|", whole.begins, whole.ends):
        return False
    fates = {fate_of(page, part.mention) for part in parts} & OFTEN - {"detained"}
    own = {fate_of(page, whole.mention), whole.thing.fate if whole.thing else ""}
    events = whole.thing is not None and whole.thing.family == "event"
    if fates and not fates & own and not events:
        return False
    months = (
        months_told(page, pieces, whole.begins, whole.ends),
        months_told(page, pieces, parts[0].begins, parts[-1].ends),
    )
    return not apart(*months) and all(kindred(page, part, whole) for part in parts)


def _sections(page: Page, frames: Sequence[Frame]) -> Iterator[Section]:
    """What every paragraph tells of its own, in each way in which it may be told as one."""
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    for _, told in groupby(frames, key=lambda frame: frame.paragraph):
        rows = [[*row] for _, row in groupby(told, key=lambda frame: frame.sentence)]
        seen = set[tuple[int, ...]]()
        for parts in _told_as_one(page, rows):
            places = tuple(at[frame.mention.first] for frame in parts)
            if not _FEWEST <= len(parts) <= _MOST or places in seen or not _is_section(page, parts):
                continue
            seen.add(places)
            numbers = tuple(part.number for part in parts)
            nested = _some_of_another(numbers)
            yield Section(tuple(parts), places[0], places[-1], numbers, nested)
        for head, column in columns_of(page, rows):
            places = tuple(at[frame.mention.first] for frame in column)
            numbers = tuple(frame.number for frame in column)
            yield Section(tuple(column), places[0], places[-1], numbers, False, head)


def _told_as_one(page: Page, rows: Sequence[Sequence[Frame]]) -> Iterator[Sequence[Frame]]:
    """All figures of a paragraph; the first of its sentences, or of the lines under one head; those of one noun;
    those of a sentence; those in brackets that count the same: "38 (9 children, 5 women)"."""
    plain = [told for row in rows if (told := _own(row))]
    heads = [row[0] for row in plain]
    every = [frame for row in plain for frame in row]
    yield every
    yield from (_of_first_noun(told) for told in (every, *plain))
    yield [f for f in heads if page.in_list(f.mention.first) or f.joined.link is Link.COLON]
    yield heads
    yield from _under_heads(heads)
    yield from (row[n:] for row in plain for n in (0, 1) if not page.in_list(row[0].mention.first))
    inside = [f for row in rows for f in row if f.joined.bracket >= 0 and f.thing is not None]
    for thing in {frame.thing for frame in inside}:
        yield [frame for frame in inside if frame.thing == thing]


def _of_first_noun(told: Sequence[Frame]) -> list[Frame]:
    """The figures but those of another noun than the first: "20 flights ..., nine ... and five ..., by 300 villagers"."""
    if not told:
        return []
    return [frame for frame in told if frame.thing in (None, told[0].thing)]


def _under_heads(heads: Sequence[Frame]) -> Iterator[list[Frame]]:
    """The lines between one without a figure and the next: "Northern sector", and its posts."""
    lines = [*heads[:1]]
    for one, other in pairwise(heads):
        if other.sentence - one.sentence > 1:
            yield lines
            lines = []
        lines.append(other)
    if len(lines) < len(heads):
        yield lines


def _words(page: Page, frame: Frame) -> set[str]:
    mention = frame.mention
    return {page.tokens[at].word.folded for at in range(mention.first, mention.last)}


def _own(row: Sequence[Frame]) -> list[Frame]:
    """The figures of a sentence that are not told as some of another: "31, including 4 surgeons and 9 helpers"."""
    found, within = list[Frame](), False
    for frame in row:
        within = among(frame) or (within and frame.joined.link is Link.AND)
        if not (within or inner(frame) or frame.mention.soft or frame.joined.of_them):
            found.append(frame)
    return found


def _is_section(page: Page, parts: Sequence[Frame]) -> bool:
    """Whether figures may all be parts of one whole."""
    if any(not usable(page, p) or p.joined.of_total or p.joined.link is Link.CHANGE for p in parts):
        return False
    if page.has_word("|", parts[0].begins, parts[0].ends):
        return False
    if any(is_rest(page, part) for part in parts[:-1]):
        return False
    return all(alike(parts[0], part) for part in parts[1:])


def _some_of_another(numbers: Sequence[int]) -> bool:
    """Whether figures side by side make another of them: "308, of them 212 men and 96 women"."""
    whole = max(numbers)
    if 2 * whole == sum(numbers):
        return True
    runs = (accumulate(numbers[begin:]) for begin in range(len(numbers)))
    return any(made in numbers for run in runs for made in islice(run, 1, None))


def _made_beside(frames: Sequence[Frame], miss: Miss) -> bool:
    """Whether some figures side by side in the paragraph of a section make the whole."""
    section, whole = miss.section, miss.whole.number
    paragraph = section.parts[0].paragraph
    first, last = section.first, section.last + 1
    while first and frames[first - 1].paragraph == paragraph:
        first -= 1
    while last < len(frames) and frames[last].paragraph == paragraph:
        last += 1
    row = [f.number for f in frames[first:last] if f.number and not inner(f)][: 2 * _MOST]
    return any(
        whole in takewhile(lambda made: made <= whole, accumulate(row[begin:]))
        for begin in range(len(row))
    )


def _figures_of(page: Page, frames: Sequence[Frame], known: Sequence[ReadFinding]) -> set[int]:
    """The figures of what was found before."""
    starts = [page.tokens[frame.mention.number_first].start for frame in frames]
    return {
        frame.mention.first
        for finding in known
        for span in finding.spans
        for frame in frames[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    }


def _judged(page: Page, miss: Miss) -> ReadFinding | None:
    parts = miss.section.parts
    if shared_or_more(page, parts[0].begins, parts[-1].ends):
        return None
    found = Breakdown(miss.whole.mention, tuple(part.mention for part in parts), exact=True)
    return judged(page, found, Severity.WARNING)
