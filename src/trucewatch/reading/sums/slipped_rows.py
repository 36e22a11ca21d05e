"""Rows of figures that miss a whole told before them by one slip of the hand, whatever they are called, in Arabic.

A row is all that a sentence tells of one level («منها 78 ... و152 ...»), or the plain figures of up to four sentences in
turn; what is told of one of its parts is passed by («400، منهم 15 ... وأربعة ...، و681»). Where two digits changed
over in one figure make all of them add up, and so few sums could be made by chance, a slip is told. Nothing is told
where any reading of them adds up as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import swapped
from trucewatch.reading.sums.groups import is_point, usable
from trucewatch.reading.sums.judging import Breakdown, judged, without_men
from trucewatch.reading.sums.tied import goes_with
from trucewatch.reading.sums.why_not import (
    among,
    as_counted,
    of_other_time,
    overlap,
    shared_or_more,
)
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_SENTENCES, _MOST = 4, 14  # of a row
_BACK, _FAR = 8, 3  # figures, and sentences, from a row back to its whole
_SMALLEST = 100
_FEW = 5  # figures of which each may have come or gone
_CHANCE, _CHANCE_TIED, _CHANCE_FAR = 0.03, 0.02, 0.004
"""How many of all wholes as large a slip of the row may make, right behind its whole, tied to it by a word, or neither."""
_TIES = (Link.COLON, Link.MADE_OF, Link.INCLUDING, Link.OPENED)


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of one level. among: told of another. opens: the first of their sentence, or behind a sign or word."""

    parts: tuple[Frame, ...]
    among: bool = False
    opens: bool = True


def slipped_rows_wrong(
    page: Page, frames: Sequence[Frame], known: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Wholes that rows behind them make but for two digits changed over."""
    if page.document.language != "ar":
        return
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    rows = [*_rows(page, [_plain(page, frame) for frame in frames])]
    inside = {part.mention.first for one in rows if one.among for part in one.parts}
    starts = {span.start for finding in known for span in finding.spans}
    for row in rows:
        for number, whole in _wholes(page, frames, at, row, inside):
            wrong = _told(page, frames, rows, at, number, whole, row)
            if wrong is not None and not starts & {span.start for span in wrong.spans}:
                starts |= {span.start for span in wrong.spans}
                yield wrong
                break


def _plain(page: Page, frame: Frame) -> Frame:
    """A figure of thousands in words («30 ألفاً») by its number."""
    count = frame.mention.count
    if (
        frame.number
        or frame.mention.soft
        or count.qualifier is not Qualifier.ABOUT
        or not count.low
    ):
        return frame
    number = (count.low + (count.high or count.low)) // 2
    if not page.tokens[frame.mention.number_first].word.folded.isdecimal():
        return frame  # "2.1 million"
    if number % 1000 or frame.mention.first != frame.mention.number_first:
        return frame
    plain = replace(frame.mention, count=Count.exactly(number))
    return replace(frame, joined=replace(frame.joined, mention=plain), number=number)


def _rows(page: Page, frames: Sequence[Frame]) -> Iterator[Row]:
    tops: list[list[Frame]] = []
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        sentence = [*some]
        if page.has_word("|", sentence[0].begins, sentence[0].ends):
            tops.append([])
            continue
        top, inside = _levels(page, sentence)
        tops.append(top)
        yield from (Row(tuple(run), among=True) for run in inside if len(run) > 1)
        for run in _of_sentence(top):
            tied = run[0].joined.link in _TIES or run[0].joined.of_them
            yield Row(tuple(run), opens=tied or run[0] is top[0])
    for number, opens in enumerate(tops):
        told = opens
        for more in tops[number + 1 : number + _SENTENCES]:
            if not told or not more or more[0].sentence - told[-1].sentence > 2:
                break
            if more[0].paragraph - told[0].paragraph > 1 or len(told) + len(more) > _MOST:
                break
            told = told + more
            yield Row(tuple(told))
            if len(opens) > 1:
                yield Row(tuple(told[1:]), opens=False)


def _of_sentence(top: Sequence[Frame]) -> Iterator[Sequence[Frame]]:
    """The rows of one sentence: from its first figure, its second or one behind a tie, to where a clause opens."""
    ties = (n for n, f in enumerate(top) if n and (f.joined.link in _TIES or f.joined.of_them))
    ends = [n for n in range(2, len(top)) if top[n].joined.link is Link.NONE]
    for begin in sorted({0, 1, next(ties, 0)}):
        for end in (*ends, len(top)):
            if end - begin > 1:
                yield top[begin:end]


def _levels(page: Page, sentence: Sequence[Frame]) -> tuple[list[Frame], list[list[Frame]]]:
    """The plain figures of a sentence, and the runs of those told among another."""
    top: list[Frame] = []
    inside: list[list[Frame]] = []
    nested = False
    for frame in sentence:
        if (
            frame.mention.soft
            or not frame.number
            or frame.joined.bracket >= 0
            or not usable(page, frame)
        ):
            continue
        if frame.thing is not None and frame.thing.family.startswith("measure"):
            continue
        if among(frame):
            nested = True
            inside.append([frame])
        elif (
            nested and frame.joined.link is Link.AND and not _behind_comma(page, frame, inside[-1])
        ):
            inside[-1].append(frame)
        else:
            nested = False
            top.append(frame)
    return top, inside


def _behind_comma(page: Page, frame: Frame, run: Sequence[Frame]) -> bool:
    """«منهم 36 طفلاً و12 سيدة، و60 قتلتهم ...»: a comma takes up the row again, but for women and children."""
    age = frame.thing is not None and frame.thing.role == "age"
    first = frame.mention.first
    return not age and bool(first) and page.tokens[first - 1].word.folded == ","


def _wholes(
    page: Page, frames: Sequence[Frame], at: dict[int, int], row: Row, inside: Set[int]
) -> Iterator[tuple[int, Frame]]:
    first = at[row.parts[0].mention.first]
    for number in range(first - 1, max(-1, first - 1 - _BACK), -1):
        whole = as_counted(frames[number])
        if whole.sentence < row.parts[0].sentence - _FAR:
            return
        if whole.number < _SMALLEST or whole.mention.soft or whole.mention.each != 1:
            continue
        if (
            whole.joined.bracket >= 0
            or not usable(page, whole)
            or whole.mention.first in inside
            or among(whole)
        ):
            continue
        if not row.opens and whole.begins != row.parts[0].begins:
            return
        if whole.thing is not None and whole.thing.family.startswith("measure"):
            continue
        yield number, whole


def _told(
    page: Page,
    frames: Sequence[Frame],
    rows: Sequence[Row],
    at: dict[int, int],
    number: int,
    whole: Frame,
    row: Row,
) -> ReadFinding | None:
    parts = [p for p in row.parts if goes_with(page, p, whole)]
    if len(parts) < 2 or any(p.mention.first == whole.mention.first for p in parts):
        return None
    numbers = [part.number for part in parts]
    gap = sum(numbers) - whole.number
    if not gap or whole.number in numbers or not _slip(whole.number, numbers, gap):
        return None
    if _chance(whole.number, numbers) > _allowed(frames, at, number, parts):
        return None
    if is_point(page, whole, parts[0]):
        return None
    if _made(frames, rows, whole, number, at) or _explained(frames, number, at, parts, gap):
        return None
    mentions = tuple(part.mention for part in parts)
    if gap < 0 and (without_men(whole.mention, mentions) or overlap(parts)):
        return None
    if any(of_other_time(page, part) for part in parts) and not of_other_time(page, whole):
        return None
    if shared_or_more(page, whole.mention.last, parts[-1].ends):
        return None
    found = Breakdown(whole.mention, mentions, exact=True)
    return judged(page, found, Severity.WARNING, weighed=True)


def _slip(whole: int, numbers: Sequence[int], gap: int) -> bool:
    return swapped(whole, whole + gap) or any(n > gap and swapped(n, n - gap) for n in numbers)


def _chance(whole: int, numbers: Sequence[int]) -> float:
    """How many of the wholes of that size a slip of one figure makes."""
    gaps = set()
    for figure in (whole, *numbers):
        digits = str(figure)
        for place in range(len(digits) - 1):
            turned = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
            if turned[0] != "0" and turned != digits:
                gaps.add(abs(int(turned) - figure))
    return len(gaps) / whole


def _allowed(
    frames: Sequence[Frame], at: dict[int, int], number: int, parts: Sequence[Frame]
) -> float:
    if _near(frames, at, number, parts):
        return _CHANCE
    first = parts[0].joined
    tied = first.link in _TIES or first.of_them or len(parts) > 2
    return _CHANCE_TIED if tied else _CHANCE_FAR


def _near(frames: Sequence[Frame], at: dict[int, int], number: int, parts: Sequence[Frame]) -> bool:
    """Whether a row stands right behind its whole."""
    first = at[parts[0].mention.first]
    between = [f for f in frames[number + 1 : first] if f.number and f.joined.bracket < 0]
    return not between


def _made(
    frames: Sequence[Frame], rows: Sequence[Row], whole: Frame, number: int, at: dict[int, int]
) -> bool:
    """Whether any row makes the whole as it stands."""
    return any(sum(p.number for p in row.parts) == whole.number for row in rows)


def _explained(
    frames: Sequence[Frame], number: int, at: dict[int, int], parts: Sequence[Frame], gap: int
) -> bool:
    """Whether a figure beside the row, or its first or last, is what is missing or too many."""
    own = {part.mention.first for part in parts}
    first, last = at[parts[0].mention.first], at[parts[-1].mention.first]
    beside = [f.number for f in frames[max(0, first - 6) : last + 5] if f.mention.first not in own]
    if abs(gap) in beside or sum(p.number for p in parts) in beside:
        return True
    numbers = [part.number for part in parts]
    whole = sum(numbers) - gap
    if gap in (numbers[0], numbers[-1]):
        return True
    then = [f.number for f in frames[last + 1 : last + 3] if f.number and f.joined.bracket < 0]
    told = (numbers, numbers + then[:1], numbers + then)
    return any(len(some) < _FEW and _came_and_went(whole, some) for some in told)


def _came_and_went(whole: int, numbers: Sequence[int]) -> bool:
    """«كان فيها 420. نُقل 180 منهم، وانضم 60، وبقي 300»."""
    made = {0}
    for number in numbers:
        made = {one + sign * number for one in made for sign in (1, -1)}
    return whole in made
