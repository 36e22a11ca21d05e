"""Wholes that a group of figures nearly makes, in whatever words: every plausible reading is weighed.

A group is held against each figure near it that it may be the parts of. Where any reading of its figures adds
up, nothing is told; of what is left, what was meant to add up by the evidence (`sums/evidence`) is told, each
figure once. What rules of known wordings tell of the same figures stands before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.frames import Frame, is_rest
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.one_matter import apart, days_told, places_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.breakdowns import goes_on
from trucewatch.reading.sums.evidence import (
    ENOUGH,
    NO_SLIP,
    comes_of_others,
    near_miss,
    told_as_whole,
)
from trucewatch.reading.sums.groups import (
    OFTEN,
    Group,
    Shape,
    accounts_of,
    alike,
    groups_of,
    is_point,
    kindred,
)
from trucewatch.reading.sums.in_clauses import clauses_of
from trucewatch.reading.sums.judging import Breakdown, judged, without_men
from trucewatch.reading.sums.tied import tied_of
from trucewatch.reading.sums.why_not import (
    as_counted,
    at_least,
    of_no_fact,
    overlap,
    shared_or_more,
    some_inner,
)
from trucewatch.values.codes.findings import Severity

_SMALLEST = 10
_BEFORE, _BEHIND = 12, 5  # figures between a whole and its parts
_SENTENCES, _LATER = 8, 3
_PARAGRAPHS, _LATER_ON = 2, 1
_NEAR = 20  # figures on either side, one of which a group may make
_ONE = frozenset(
    {"one", "another", "single", "واحد", "وواحد", "واحده", "وواحده", "اخر", "واخر", "اخري", "واخري"}
)
_ARMED = frozenset(
    {"guard", "guards", "police", "policemen", "officers", "gendarmes", "sailors", "conscripts"}
)
_CLAUSE = 14  # words that a clause takes at most behind its figure
_MOST = 8  # parts of which each may have gone or come
_LEAST = 0.0  # a near miss that chance makes as easily says nothing, however it is told
_LEAST_TOLD = (
    -1.2
)  # nor do figures that are told as if of different matters, however near they come


_SURE = 5.0  # "8,615 casualties, 2,959 of them deaths and 5,566 injuries"
_TELLING = 2.5  # a near miss that chance makes once in a dozen: numbers speak for themselves
_PLAIN = 1.0  # told so plainly as one that no day or place beside it keeps it apart
_TIED_NEAR = 0.5  # the same of figures that words tie to a whole
_ROW, _LARGE = 4, 100  # parts; a whole
_TIED = 9.0  # what words tie to a whole was meant to make it


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole, by its number among the frames, and the group that may be its parts.

    loose: their nouns do not say that they are its parts, so that only their numbers can.
    """

    at: int
    whole: Frame
    group: Group
    loose: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of its parts."""
        return tuple(part.number for part in self.group.parts)

    @property
    def made(self) -> bool:
        """Whether its parts come to its whole."""
        return sum(self.numbers) == self.whole.number


def nearly_wrong(
    page: Page,
    pieces: Pieces,
    frames: Sequence[Frame],
    told: Sequence[Reading],
    known: Sequence[ReadFinding],
) -> Iterator[ReadFinding]:
    """Wholes that figures told as one nearly make; told: all readings of the page; known: what was found of sums,
    each figure once."""
    weighed = []
    for near, reading in near_misses(frames, told):
        likely = told_as_whole(page, frames, reading.at, reading.whole, reading.group)
        plain = near >= _TELLING and likely >= _PLAIN
        if not plain and _of_another_matter(page, pieces, reading):
            continue
        if near + likely >= ENOUGH and likely >= _LEAST_TOLD:
            weighed.append((near + likely, reading))
    weighed += [(_TIED, reading) for reading in _tied(page, frames)]
    starts = [page.tokens[frame.mention.number_first].start for frame in frames]
    taken = {
        frame.mention.first
        for finding in known
        for span in finding.spans
        for frame in frames[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    }
    for weight, reading in sorted(weighed, key=lambda one: -one[0]):
        figures = {f.mention.first for f in (reading.whole, *reading.group.parts)}
        if taken & figures:
            continue
        wrong = _judged(page, reading, sure=weight >= _SURE)
        if wrong is not None:
            taken |= figures
            yield wrong


def readings(page: Page, frames: Sequence[Frame]) -> list[Reading]:
    """Every whole with the figures told as one that make it, or come near it."""
    wholes = [as_counted(frame) for frame in frames]
    told = chain(
        ((group, None) for group in groups_of(page, frames)),
        ((group, at) for at in range(len(frames)) for group in accounts_of(page, frames, at)),
    )
    return [one for group, own in told for one in _of_group(page, wholes, group, own)]


def near_misses(
    frames: Sequence[Frame], told: Sequence[Reading]
) -> Iterator[tuple[float, Reading]]:
    """The readings that nearly add up, of figures that no reading makes add up, and how telling that is."""
    wholes = [as_counted(frame) for frame in frames]
    made = {part.mention.first for one in told if one.made for part in one.group.parts}
    for reading in told:
        if reading.made:
            continue
        near = near_miss(reading.whole.number, reading.numbers)
        if near < (_TELLING if reading.loose else _LEAST) or not made.isdisjoint(
            f.mention.first for f in reading.group.parts
        ):
            continue
        if not _one_of_them(wholes, reading) and not _fits_otherwise(wholes, reading):
            yield near, reading


def _tied(page: Page, frames: Sequence[Frame]) -> Iterator[Reading]:
    """Readings of figures that words tie to a whole, which a slip keeps from making it."""
    wholes = [as_counted(frame) for frame in frames]
    found = [Reading(at, wholes[at], group) for at, group in tied_of(page, frames)]
    found += [Reading(at, at_least(wholes[at]), group) for at, group in clauses_of(page, frames)]
    made = {
        part.mention.first
        for reading in found
        if sum(reading.numbers) == reading.whole.number
        for part in reading.group.parts
    }
    for reading in found:
        if not made.isdisjoint(part.mention.first for part in reading.group.parts):
            continue
        whole, gap = reading.whole.number, abs(sum(reading.numbers) - reading.whole.number)
        slipped = 2 * gap <= whole and near_miss(whole, reading.numbers) > NO_SLIP
        if slipped and not _fits_otherwise(wholes, reading):
            yield reading


def _of_group(
    page: Page, wholes: Sequence[Frame], group: Group, own: int | None
) -> Iterator[Reading]:
    """The wholes that a group makes or nearly makes."""
    first, last = group.parts[0], group.parts[-1]
    numbers = [part.number for part in group.parts]
    together, most = sum(numbers), max(numbers)
    near = range(max(0, group.first - _BEFORE), min(len(wholes), group.last + 1 + _BEHIND))
    for at in near if own is None else [own]:
        whole = wholes[at]
        if group.first <= at <= group.last or whole.number <= max(most, _SMALLEST - 1):
            continue
        if 2 * abs(together - whole.number) > whole.number or whole.mention.each != 1:
            continue
        if at < group.first:
            far = first.sentence - whole.sentence > _SENTENCES
            far = far or first.paragraph - whole.paragraph > _PARAGRAPHS
        else:
            far = whole.sentence - last.sentence > _LATER
            far = far or whole.paragraph - last.paragraph > _LATER_ON
            far = far or not comes_of_others(page, whole)
        if not far and _may_be_whole(page, whole, group):
            yield Reading(at, whole, group, loose=not _of_its_kind(page, whole, group))


def _may_be_whole(page: Page, whole: Frame, group: Group) -> bool:
    """Whether a figure is a fact told in prose, of which all of a group may be some."""
    if of_no_fact(page, whole) or page.has_word("|", whole.begins, whole.ends):
        return False
    brackets = {whole.joined.bracket, group.parts[0].joined.bracket}
    if len(brackets) > 1 and min(brackets) >= 0:
        return False  # «52 قتيلاً (منهم 11 طفلاً) و30 جريحاً (منهم 8 نساء و4 أطفال)»
    if is_point(page, whole, group.parts[0]) and not comes_of_others(page, whole):
        return False
    if _ends_line(page, whole) and all(_ends_line(page, part) for part in group.parts):
        return False  # "Water 265", "Shelter 190", "Medicines 70", each a line of one list
    return _of_its_kind(page, whole, group) or _lists_all(page, whole, group)


def _of_its_kind(page: Page, whole: Frame, group: Group) -> bool:
    """Whether the nouns of a group, all of one family, may each be some of a whole."""
    if len({part.thing.family for part in group.parts if part.thing}) > 1:
        return False  # "two people hurt, four houses blown up": of no one whole
    return all(kindred(page, part, whole) for part in group.parts)


def _lists_all(page: Page, whole: Frame, group: Group) -> bool:
    """Whether a long row opens with its whole, whatever they are called: "3,961: 2,610 civilians, 509 soldiers ..."."""
    first = group.parts[0]
    row = group.shape is Shape.RUN and len(group.parts) >= _ROW and whole.begins == first.begins
    return row and page.has_word(":", whole.mention.last, first.mention.first)


def _ends_line(page: Page, frame: Frame) -> bool:
    """Whether a figure ends a line that only names it."""
    bare = frame.thing is None and frame.mention.last == frame.ends
    return bare and page.begins_line(frame.begins) and frame.joined.link is Link.NONE


def _one_of_them(frames: Sequence[Frame], reading: Reading) -> bool:
    """Whether a whole stands in the row of its parts, or a figure of the row in front of the parts.

    "318 by guns, 291 by bombs, 122 by mines": no part of 291, and none of a whole before without 318.
    """
    whole, first = reading.whole.joined, reading.group.parts[0]
    row = (Link.COMMA, Link.AND)
    before = frames[max(0, reading.group.first - 1)]
    between = (
        before.begins == first.begins and before.number and reading.group.first - 1 > reading.at
    )
    on = first.joined.link in row and first.joined.bracket < 0
    if between and on and alike(before, first):
        return True
    near = first.begins == reading.whole.begins and first.joined.link in row
    return near and whole.link in row and first.mention.first > whole.mention.first


def _of_another_matter(page: Page, pieces: Pieces, reading: Reading) -> bool:
    """Whether the words keep parts from being some of a whole: what else they say of them, or where and when."""
    whole, parts = reading.whole, reading.group.parts
    rest = is_rest(page, parts[-1])
    row = reading.group.shape is Shape.RUN and len(parts) > 2
    row = row and not page.has_word(";", parts[0].first, parts[-1].mention.first)
    row = row and not page.has_word("both", parts[0].first, parts[-1].ends)
    rest = rest or (row and sum(reading.numbers) > whole.number)
    if whole.joined.of_total and whole.sentence == parts[-1].sentence and not rest:
        return True  # "of the 64 houses, 40 were rented and 34 were insured", "of 73, 55 ... and 14 ..."
    if whole.sentence == parts[0].sentence:
        return False
    sides = (whole.begins, whole.ends), (parts[0].begins, parts[-1].ends)
    days, own_days = (days_told(page, pieces, *side) for side in sides[::-1])
    run = reading.group.shape is Shape.RUN
    if apart(days, own_days) or (run and days and not own_days and not rest):
        return run  # where sentences follow each other, some went on one day and some on the next
    two_far = (
        run and len(parts) == 2 and parts[0].sentence - whole.sentence > 1
    )  # some of them only
    if two_far or (run and places_apart(page, *sides)):
        return True
    if reading.group.shape is Shape.ITEMS:
        return False  # what stands beside a figure is of the other in its item
    fates = {fate_of(page, part.mention) for part in parts} & OFTEN
    own = {fate_of(page, whole.mention), whole.thing.fate if whole.thing else ""}
    return len(fates) == 1 and not fates & own


def _fits_otherwise(frames: Sequence[Frame], reading: Reading) -> bool:
    """Whether the same figures add up in another way: with one beside them, without one, or to another whole."""
    group, numbers, whole = reading.group, reading.numbers, reading.whole.number
    together = sum(numbers)
    beside = frames[max(0, group.first - _NEAR) : group.last + 1 + _NEAR]
    own = {part.mention.first for part in group.parts}
    others = {frame.number for frame in beside if frame.mention.first not in own}
    if together in others or together + whole in others:
        return True
    at = reading.at
    told = frames[at + 1 : group.last + 1] if at < group.first else frames[group.first : at]
    between = [frame.number for frame in told]
    twice = numbers[:1] if group.shape is Shape.TIED else numbers
    if any(2 * number == together for number in twice) or _signed(whole, between):
        return True
    if len(numbers) > 2 and any(together - number == whole for number in numbers):
        return True
    around = (
        [*range(group.first - 1, group.first - 3, -1)],
        [*range(group.last + 1, group.last + 3)],
    )
    for side in around:
        made = together
        for at in side:
            if not 0 <= at < len(frames) or at == reading.at:
                break
            made += frames[at].number
            if made == whole:
                return True
    return False


def _rest_untold(page: Page, last: Frame) -> bool:
    """Whether others, or a rest, are spoken of behind the last figure, with no figure of their own."""
    counted = last.last < min(last.ends, last.mention.last + _CLAUSE)  # «وأُخطرت 6 عائلات أخرى»
    ends = last.last if counted else last.ends
    return page.has_any(("others", "remaining"), last.mention.last, ends)


def _one_told(page: Page, parts: Sequence[Frame]) -> bool:
    """Whether one more is told beside the parts without a figure: "and one died", «وواحد»."""
    own = {part.mention.number_first for part in parts}
    told = (at for at in range(parts[0].begins, parts[-1].ends) if at not in own)
    return any(page.tokens[at].word.folded in _ONE for at in told)


def _signed(whole: int, numbers: Sequence[int]) -> bool:
    """Whether some of the figures came back or on top: 92, of which 38 closed, five opened again, 59."""
    made = {0}
    for number in numbers if len(numbers) < _MOST else ():
        made = {one + sign * number for one in made for sign in (1, -1)}
    return whole in made


def _by_calling(page: Page, parts: Sequence[Frame]) -> bool:
    """Whether people are told apart by what they are: soldiers, border guards, sailors; not civilians, medics."""
    things = [part.thing for part in parts if part.thing is not None]
    if any(thing.role not in ("", "calling", "standing") for thing in things):
        return False
    if all(thing.name != "civilian" for thing in things):
        return True
    callings = [part for part in parts if part.thing is not None and part.thing.role == "calling"]
    return all(
        any(page.tokens[n].word.folded in _ARMED for n in range(p.mention.first, p.mention.last))
        for p in callings
    )


def _judged(page: Page, reading: Reading, *, sure: bool) -> ReadFinding | None:
    """The finding on a reading, None where any reason not to tell it holds. sure: its numbers speak for it, whatever
    word is told of its parts."""
    whole, parts = reading.whole, reading.group.parts
    tied = reading.group.shape is Shape.TIED
    near = near_miss(whole.number, reading.numbers)
    large = whole.number >= _LARGE  # a smaller whole is met by any row of men, women and medics
    apart = (large and near >= (_TIED_NEAR if tied else _TELLING)) or (
        tied and _by_calling(page, parts)
    )
    if (overlap(parts) and not apart) or some_inner(page, parts, whole.number):
        return None
    known = parts[0].joined.of_total and parts[0].mention.definite
    if known and parts[0].sentence > whole.sentence:
        return None  # "Out of the 11 at the hospital, three ...": of a whole of their own
    less = sum(reading.numbers) < whole.number
    doers = parts[0].mention.thing is None and whole.sentence < parts[0].sentence
    opens = ("including",) if doers else ("including", "of_total")
    if less and not sure and page.has_any(opens, parts[0].begins, parts[0].mention.first):
        return None  # "among the new arrivals are 640 women and 410 children"
    closed = is_rest(page, parts[-1])
    in_bracket = parts[-1].joined.bracket >= 0  # what goes on behind it goes on about another
    more = not in_bracket and goes_on(page, parts[-1].mention)
    if less and not closed and (more or _rest_untold(page, parts[-1])):
        return None
    if whole.number - sum(reading.numbers) == 1 and _one_told(page, parts):
        return None
    first, last = sorted((whole, parts[0], parts[-1]), key=lambda f: f.mention.first)[::2]
    begins = whole.mention.last if first is whole else first.first  # behind "at least"
    if shared_or_more(page, begins, last.ends):
        return None
    mentions = tuple(part.mention for part in parts)
    if less and in_bracket and without_men(whole.mention, mentions):
        return None
    return judged(page, Breakdown(whole.mention, mentions, exact=True), Severity.WARNING)
