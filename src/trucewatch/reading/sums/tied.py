"""Figures that the form of the words ties to a whole, whatever they are called.

"34 religious buildings (19 monasteries, 11 churches and 4 mosques)", "42 items, that is, 14 grenades ...", "... i.e.
42 items", "sum of the meals: 2,705": no list need know that a monastery is a building. What is clearly of another
sort (people and lorries) is not tied, nor what a word leaves open ("including").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.frames import Frame, is_counted, is_rest, part_of_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.breakdowns import a_day
from trucewatch.reading.sums.groups import Group, Shape, kindred, outside_brackets, usable
from trucewatch.reading.sums.tied_in_turn import told_in_turn
from trucewatch.reading.sums.why_not import among, inner, left_otherwise

_WITH = frozenset({"with", "مع"})
_LABEL, _FEW = 7, 20  # words from what opens parts to the first, and from a whole to it
_SIGNS = frozenset({":", "-", "–", "—", "="})
_OPENS = ("made_of", "that_is", "concludes")
_LEFT_OPEN = ("including", "foremost", "not_all", "respectively")
_FEWEST, _PAIR = 3, 2
_EVENTS = frozenset({"event", "discharge"})
_SUMS = ("in_all", "adds_up", "sums_to", "total", "table_total", "that_is")
_COUNTS_ON = ("cumulative", "since", "rises", "brings", "toll", "as_of", "stood_at", "had_been")
_MOST, _NEAR = 5, 4  # figures before one called the rest; words beside a figure
_LINES = 12  # lines of which one is the sum of those before

Tied: TypeAlias = tuple[Frame, Sequence[Frame]]
"""A whole and the figures tied to it."""


def tied_of(page: Page, frames: Sequence[Frame]) -> Iterator[tuple[int, Group]]:
    """Each whole, by its number among the frames, with the figures tied to it."""
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        row = [frame for frame in some if not frame.mention.soft]
        if len(row) < _PAIR and not (_ends_an_account(page, row)):
            continue
        every, row = row, [frame for frame in row if not _of_time(page, frame)]
        if row and not _in_columns(page, row):
            plain = outside_brackets(page, row)
            told = (
                *_bracketed(page, row),
                *_opened(page, plain),
                *_summed(page, frames, at, outside_brackets(page, every)),
                *_labelled(page, frames, at, plain),
                *_of_known(page, frames, at, plain),
                *_among(page, frames, at, plain),
                *_with_rest(page, frames, at, plain),
                *told_in_turn(page, frames, at, plain),
            )
            for whole, parts in told:
                if _alike(page, whole, parts):
                    first, last = (at[part.mention.first] for part in (parts[0], parts[-1]))
                    yield at[whole.mention.first], Group(Shape.TIED, tuple(parts), first, last)


def _ends_an_account(page: Page, row: Sequence[Frame]) -> bool:
    """Whether the one figure of a sentence may be a sum, or a rest, of those before it."""
    return any(
        page.has_any((*_SUMS, "remaining", "others"), frame.begins, frame.ends) for frame in row
    )


def _of_time(page: Page, frame: Frame) -> bool:
    """Whether a figure is one of years, weeks or hours."""
    last = min(frame.mention.last + 1, frame.ends)
    timed = page.has_any(("lengths", "long_lengths"), frame.mention.number_last, last)
    return timed or a_day(page, frame.mention)


def _in_columns(page: Page, row: Sequence[Frame]) -> bool:
    """Whether the figures stand in a line of a table."""
    close = any(one.mention.last == other.mention.first for one, other in pairwise(row))
    bare = close and all(frame.thing is None for frame in row)
    return bare or page.has_word("|", row[0].begins, row[0].ends)


def _alike(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether the figures may all count some of a whole; among bare ones a noun of its own is of another matter."""
    named = [part for part in parts if part.thing is not None]
    if len(named) < len(parts) and not all(part_of_kind(page, part, whole) for part in named):
        people = all(part.thing and part.thing.family == "person" for part in named)
        return people and whole.thing is not None and not whole.thing.listed
    if whole.thing is not None and not whole.thing.listed and any(map(_of_a_fate, named)):
        return False  # "12 villages (9 killed and 4 abducted)"
    return all(goes_with(page, part, whole) for part in named)


def _of_a_fate(part: Frame) -> bool:
    return part.thing is not None and part.thing.family == "person" and bool(part.thing.fate)


def goes_with(page: Page, part: Frame, whole: Frame) -> bool:
    """Whether nothing says that two figures count different sorts of things."""
    one, other = part.thing, whole.thing
    if one is None or other is None or not (one.listed and other.listed):
        return one is None or other is None or _measured(part) == _measured(whole)
    if {one.family, other.family} <= _EVENTS:
        return True
    return kindred(page, part, whole) or is_counted(page, whole) or is_counted(page, part)


def _of_any_sort(whole: Frame) -> bool:
    thing = whole.thing
    return thing is None or not thing.listed or thing.family in ("item", "event")


def _measured(frame: Frame) -> bool:
    return frame.thing is not None and frame.thing.family.startswith("measure")


def _bracketed(page: Page, row: Sequence[Frame]) -> Iterator[Tied]:
    """The figures of one bracket, and the last figure before it."""
    for bracket, inside in groupby(row, key=lambda frame: frame.joined.bracket):
        parts = [*inside]
        before = [
            f for f in row if f.joined.bracket < 0 and f.mention.first < parts[0].mention.first
        ]
        if bracket < 0 or len(parts) < 2 or not before or not all(usable(page, f) for f in parts):
            continue
        if any(f.joined.of_them for f in parts):
            continue
        whole, opens = (
            before[-1],
            parts[0].joined.link is Link.OPENED or bracket + 4 > parts[0].mention.first,
        )
        if opens and bracket - whole.mention.last <= _FEW and _is_whole(page, whole, parts):
            yield whole, parts


def _opened(page: Page, plain: Sequence[Frame]) -> Iterator[Tied]:
    """A whole, a colon, a dash or "that is", and the row behind it."""
    if len(plain) < _FEWEST:
        return
    begins, ends = plain[0].mention.last, plain[-1].mention.first
    if not page.has_any(_OPENS, begins, ends) and not any(
        page.has_word(sign, begins, ends) for sign in _SIGNS
    ):
        return
    for number, whole in enumerate(plain):
        parts = _row_behind(page, plain, number)
        if len(parts) < 2 or not _is_whole(page, whole, parts):
            continue
        first, last = whole.mention.last, parts[0].mention.first
        near = max(first, last - _LABEL)
        held = page.tokens[last - 1].word.folded in _WITH
        signs = any(page.tokens[at].word.folded in _SIGNS for at in range(near, last))
        if last - first <= _FEW and not held and (signs or page.has_any(_OPENS, near, last)):
            yield whole, parts


def _row_behind(page: Page, plain: Sequence[Frame], number: int) -> list[Frame]:
    """The figures behind one in their sentence, up to one that is no part of a row with them."""
    parts: list[Frame] = []
    for frame in plain[number + 1 :]:
        if _measured(frame) and not _measured(plain[number]):
            break
        if len(parts) > 1 and parts[-1].joined.link is Link.AND and frame.joined.link is Link.NONE:
            break  # "44 here, 27 there and 29 in Pardo, and accompanied six exhumations"
        if len(parts) > 1 and frame.mention.others and _of_another(frame, plain[number]):
            break  # «23 منشأة، هي ... و5 خزانات، وأُخطرت 6 عائلات أخرى»
        if not usable(page, frame) or among(frame) or frame.joined.of_total:
            return []
        parts.append(frame)
    return parts


def _of_another(frame: Frame, whole: Frame) -> bool:
    """Whether two figures have nouns of a list, of two families."""
    both = [thing for thing in (frame.thing, whole.thing) if thing is not None and thing.listed]
    return len({thing.family for thing in both}) == 2


def _summed(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[Tied]:
    """A figure told as a sum, and all before it in its sentence, or in the sentence or the lines before."""
    for number, whole in enumerate(plain):
        is_sum = whole.number > 0 and (_is_sum(page, whole) or _behind_colon(plain, number))
        if not is_sum and (number + 1 >= len(plain) or plain[number + 1].number > _LINES):
            continue
        if number + 1 < len(plain) and plain[number + 1].joined.link is Link.AND:
            continue  # "70 shellings and 18 strikes in all": sums of several sorts
        before = plain[:number]
        if not before and not page.in_list(whole.mention.first):
            before = [*_lines_before(page, frames, at[whole.mention.first])]
        counted = [f for f in before if f.number != len(before) - 1]
        for parts in (before, counted):
            if not (is_sum or _in_so_many(page, plain[number:], parts)):
                continue
            if len(parts) < 2 or not all(usable(page, f) and not among(f) for f in parts):
                continue
            bare = any(f.thing is None or f.thing == whole.thing for f in parts)
            if (bare or _of_any_sort(whole)) and _is_whole(page, whole, parts):
                yield whole, parts


def _behind_colon(plain: Sequence[Frame], number: int) -> bool:
    """ "Five in Garu, eight in Mandel and four in the capital: 17 of ours"."""
    row = plain[1:number]
    last = number + 1 == len(plain) and number >= _FEWEST
    return last and plain[number].joined.link is Link.COLON and all(map(linked_on, row))


def _labelled(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[Tied]:
    """A sentence of nothing but labels with their figures: "Light 35, moderate 16, severe 9", and the one before it."""
    whole = _only_before(page, frames, at, plain)
    labels = all(_sign_behind(page, f) for f in plain)
    if whole is None or len(plain) < _FEWEST or not labels or not _usable_row(page, plain):
        return
    if plain[0].mention.first > plain[0].begins and _is_whole(page, whole, plain):
        yield whole, [*plain]


def _of_known(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[Tied]:
    """«وسقط الشهداء في ثلاث بلدات: أربعة في ...»: those told before, in so many places, and as many figures."""
    if len(plain) < _FEWEST or plain[0].number != len(plain) - 1 or not at[plain[0].mention.first]:
        return
    places, parts = plain[0], plain[1:]
    bare = all(part.thing is None or part.thing != places.thing for part in parts)
    if not bare or not _usable_row(page, parts):
        return
    for whole in reversed(
        frames[max(0, at[places.mention.first] - _NEAR) : at[places.mention.first]]
    ):
        if whole.paragraph != places.paragraph or places.sentence - whole.sentence > 2:
            return
        if (
            whole.thing is not None
            and _named_again(page, whole.thing, places)
            and _is_whole(page, whole, parts)
        ):
            yield whole, [*parts]


def _among(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[Tied]:
    """Those "among them" that are more than all, or that are said to be all."""
    for number, first in enumerate(plain):
        if not among(first) and not (
            number == 0 and page.has("including", first.begins, first.mention.first)
        ):
            continue
        whole = plain[number - 1] if number else _last_before(page, frames, at, first)
        parts = [first]
        for frame in plain[number + 1 :]:
            own = first.thing is not None and _bare(page, frame)  # of the whole again
            if own or not linked_on(frame) or not usable(page, frame) or among(frame):
                break
            parts.append(frame)
        if whole is None or len(parts) < 2 or not all(usable(page, f) for f in parts):
            continue
        more = sum(part.number for part in parts) > whole.number
        _, ends = page.sentence_of(min(parts[-1].ends, len(page.tokens) - 1))
        closed = page.has("no_others", parts[-1].mention.last, ends)
        if (more or closed) and usable(page, whole) and whole.number > max(f.number for f in parts):
            yield whole, parts


def _with_rest(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Iterator[Tied]:
    """All figures between a whole and one that is called the rest of it, whatever they are called."""
    for rest in plain:
        number = at[rest.mention.first]
        if not rest.number or not is_rest(page, rest) or page.in_list(rest.mention.first):
            continue
        parts = [rest]
        for frame in reversed(frames[max(0, number - _MOST) : number]):
            if frame.mention.definite:
                break
            if frame.paragraph != rest.paragraph or inner(frame) or not usable(page, frame):
                if frame.mention.soft:
                    continue
                break
            if len(parts) > 1 and frame.number > sum(part.number for part in parts) // 2:
                told = [frame, *parts[::-1]]
                if _is_whole(page, frame, parts[::-1]) and not _left_by_two(page, told):
                    yield frame, parts[::-1]
            parts.append(frame)


def _left_by_two(page: Page, told: Sequence[Frame]) -> bool:
    """Whether any two figures leave the rest: "150 were planned; 96 of the first 100 were done, the other four ..."."""
    numbers, rest = [frame.number for frame in told[:-1]], told[-1].number
    two = any(one - other == rest for one in numbers for other in numbers)
    return two or left_otherwise(page, told)


def linked_on(frame: Frame) -> bool:
    """Whether a comma or "and" joins a figure to the one before."""
    return frame.joined.link in (Link.COMMA, Link.AND)


def _bare(page: Page, frame: Frame) -> bool:
    """Whether a figure has no noun behind it, known or not: "and 70 by the army"."""
    at = frame.mention.number_last
    return frame.thing is None and (_sign_behind(page, frame) or page.has("place_word", at, at + 1))


def _usable_row(page: Page, parts: Sequence[Frame]) -> bool:
    return all(usable(page, part) and not among(part) for part in parts)


def _sign_behind(page: Page, frame: Frame) -> bool:
    """Whether nothing is said behind a figure: its label stands before it."""
    at = frame.mention.number_last
    return at >= len(page.tokens) or page.tokens[at].word.kind == "sign"


def _last_before(
    page: Page, frames: Sequence[Frame], at: dict[int, int], first: Frame
) -> Frame | None:
    """The last figure of the sentence before, outside brackets."""
    for frame in reversed(frames[: at[first.mention.first]]):
        if frame.sentence != first.sentence - 1 or frame.paragraph != first.paragraph:
            return None
        if not frame.mention.soft and not inner(frame):
            return frame
    return None


def _only_before(
    page: Page, frames: Sequence[Frame], at: dict[int, int], plain: Sequence[Frame]
) -> Frame | None:
    """The one figure of the sentence before."""
    if not plain:
        return None
    whole = _last_before(page, frames, at, plain[0])
    if whole is None:
        return None
    number = at[whole.mention.first]
    before = frames[number - 1] if number else whole
    alone = before is whole or before.mention.soft or before.sentence != whole.sentence
    return whole if alone else None


def _named_again(page: Page, thing: Thing, frame: Frame) -> bool:
    """Whether the noun of a whole is spoken of before a figure of its sentence, without one of its own."""
    for at in page.places_of("thing", frame.begins, frame.mention.first):
        told = page.meant(at, "thing")
        if told is not None and told.value[0].name == thing.name:
            return True
    return False


def _is_sum(page: Page, whole: Frame) -> bool:
    """Whether a figure is called the sum of those before it, and not of all since a beginning."""
    if page.has_any(_COUNTS_ON, whole.first, whole.mention.first):
        return False
    first = max(whole.first, whole.mention.first - _NEAR)
    last = min(whole.last, whole.mention.last + _NEAR)
    return whole.joined.in_all or page.has_any(_SUMS, first, last)


def _in_so_many(page: Page, here: Sequence[Frame], parts: Sequence[Frame]) -> bool:
    """ "21 abductions in three months", where three figures stand before it."""
    if len(here) < 2 or here[1].number != len(parts):
        return False
    first, last = here[0].mention.last, here[1].mention.first
    words = [page.tokens[at].word.folded for at in range(first, last)]
    return 0 < len(words) <= 3 and words[0] in small_words("within_so_many")


def _lines_before(page: Page, frames: Sequence[Frame], at: int) -> list[Frame]:
    """The figures of the sentence before, or of the lines before with one each."""
    told: list[Frame] = []
    sentence = frames[at].sentence
    for _, some in groupby(reversed(frames[max(0, at - _LINES) : at]), key=lambda f: f.sentence):
        here = [f for f in some if not f.mention.soft and not inner(f)]
        if not here or sentence - here[0].sentence > 1 or (told and len(here) > 1):
            break
        told += here
        sentence = here[0].sentence
        if len(here) > 1:
            break
    return told[::-1]


def _is_whole(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a figure may be made of others: a plain one, larger than each, and nothing leaves more open."""
    first, last = sorted((whole.mention.first, parts[0].mention.first))
    first += (whole.mention.last - whole.mention.first + 1) * whole.joined.of_them
    if not usable(page, whole) or whole.number <= max(part.number for part in parts):
        return False
    return not page.has_any(_LEFT_OPEN, first, last + 1) and not says(page, whole, "others")
