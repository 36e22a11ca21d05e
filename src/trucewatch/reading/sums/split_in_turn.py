"""Wholes of which all that their sentence, or the next, tells behind them are parts: "291, of which 58 were turned
down and 233 accepted", "681 were in Iraq and 746 in Syria", "565 hurt, 263 security men and 302 civilians".

Here nothing says that no others are left, so that only two digits changed over in one figure are told: chance hardly
ever makes figures that they would put right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.groups import kindred, outside_brackets
from trucewatch.reading.sums.judging import numbers_told, without_men
from trucewatch.reading.sums.slip_kept import changed_over, exchanged, made_of_some, missed, slipped
from trucewatch.reading.sums.why_not import as_counted, of_no_fact, of_other_time

_LEAST = 30  # a whole
_ROW, _MOST, _NEAR = 3, 6, 12  # parts, few and most; figures before a sentence
_OPENS = 6  # words of a sentence before its first part
_BEFORE = 3  # sentences from a whole to its parts
_WHICH = frozenset({"which", "whom"})
_BY_ONE, _SURE = 9, 100  # digits changed over that differ by one; a whole that no chance meets
_TIMES = ("lengths", "long_lengths", "percent")


def split_in_turn_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that two digits changed over keep from being what is told behind them."""
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        every = [*some]
        row = [as_counted(f) for f in outside_brackets(page, every) if not _of_time(page, f)]
        if len(row) < 2 or page.has_word("|", row[0].begins, row[0].ends):
            continue
        first = at[every[0].mention.first]
        before = frames[max(0, first - _NEAR) : first]
        for wholes, parts in (*_within(page, row), *_of_sentence(row, before)):
            wrong = _wrong(page, [*before, *row], wholes, parts)
            if wrong is not None:
                yield wrong
                break


def _of_time(page: Page, frame: Frame) -> bool:
    last = min(frame.mention.last + 1, frame.ends)
    return page.has_any(_TIMES, frame.mention.number_last, last)


def _of_which(page: Page, frame: Frame) -> bool:
    """Whether "of which" joins a figure to its whole, not "among them"."""
    words = (page.tokens[n].word.folded for n in range(frame.joined.at, frame.mention.first))
    return any(word in _WHICH for word in words)


def _within(page: Page, row: Sequence[Frame]) -> Iterator[tuple[Sequence[Frame], Sequence[Frame]]]:
    """A figure and those behind it, up to the end of their sentence or of the row that "and" closes."""
    for number, whole in enumerate(row[:-2]):
        parts = row[number + 1 :]
        if whole.joined.link in (Link.COMMA, Link.AND) and not whole.joined.of_total:
            continue  # one of a row
        if parts[0].joined.link in (Link.COMMA, Link.NONE, Link.COLON) or _of_which(page, parts[0]):
            yield [whole], parts
            closes = (n for n, f in enumerate(parts[1:], 2) if f.joined.link is Link.AND)
            last = next(closes, 0)
            if last and last < len(parts):
                yield [whole], parts[:last]


def _of_sentence(
    row: Sequence[Frame], before: Sequence[Frame]
) -> Iterator[tuple[Sequence[Frame], Sequence[Frame]]]:
    """The figures of the sentences before, and all of a sentence that opens with a figure."""
    first = row[0]
    if first.mention.first - first.begins > _OPENS or first.joined.of_them:
        return
    wholes = [
        f for f in before if 0 < first.sentence - f.sentence <= _BEFORE and f.joined.bracket < 0
    ]
    if not first.mention.definite:
        yield wholes, row


def _kept_apart(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a whole stands in a table or in another point of a list, is too small, or shares some with others."""
    first, last = parts[0], parts[-1]
    points = page.in_list(whole.mention.first) or page.in_list(first.mention.first)
    other = whole.sentence < first.sentence and (whole.paragraph < first.paragraph or points)
    if other or page.has_word("|", whole.begins, whole.ends):
        return True
    small = int(str(whole.number).rstrip("0")) < _SURE and len(parts) < _ROW
    more = whole.sentence == last.sentence and sum(p.number for p in parts) > whole.number
    if small and not (more or whole.joined.of_total or _of_which(page, first)):
        return True
    shared = page.has("counted_twice", first.first, last.ends)
    return shared or page.has_word("both", first.first, last.ends)


def _wrong(
    page: Page, beside: Sequence[Frame], wholes: Sequence[Frame], parts: Sequence[Frame]
) -> ReadFinding | None:
    """The finding on a whole, None where its parts, or some, make any whole near them."""
    numbers = [part.number for part in parts]
    if not 1 < len(parts) <= _MOST or min(numbers) < 1 or any(of_no_fact(page, f) for f in parts):
        return None
    if any(2 * number == sum(numbers) for number in numbers):
        return None  # "14 breaches: six, five and three"
    own = {part.mention.first for part in parts}
    near = [as_counted(f) for f in beside if f.mention.first not in own]
    if any(f.number == sum(numbers) or made_of_some(f.number, numbers, False) for f in near):
        return None
    told = sum(1 for _ in numbers_told(page, parts[0].mention.first, parts[-1].mention.last))
    if told != len(parts):
        return None  # a date, a share or a figure in brackets stands among them
    for whole in map(as_counted, reversed(wholes)):
        then = of_no_fact if parts[0].sentence - whole.sentence < _BEFORE - 1 else of_other_time
        if whole.number < _LEAST or then(page, whole):
            continue
        if page.has_word(";", whole.mention.last, parts[-1].mention.first):
            continue  # headlines in turn
        if any(f.number == whole.number + sum(numbers) for f in near):
            continue  # they are parts beside each other
        gap = whole.number - sum(numbers)
        if gap > 0 and without_men(whole.mention, [part.mention for part in parts]):
            continue
        if _kept_apart(page, whole, parts):
            continue
        if abs(gap) == _BY_ONE and whole.number < _SURE and whole.sentence < parts[0].sentence:
            continue
        closed = whole.joined.of_total and is_rest(page, parts[-1])
        alike = closed or all(f.thing is None or kindred(page, f, whole) for f in parts)
        if alike and _by_a_slip(page, whole, parts):
            return missed(page, whole, parts)
    return None


def _by_a_slip(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a slip keeps parts from their whole that chance hardly makes, by how closely both are told together."""
    numbers = [part.number for part in parts]
    if changed_over(whole.number, numbers):
        most = max(numbers)
        return most < whole.number or exchanged(most, most + whole.number - sum(numbers))
    if whole.joined.of_total and is_rest(page, parts[-1]):
        return slipped(whole.number, numbers)
    if whole.number < _SURE:
        return False
    gap = abs(whole.number - sum(numbers))
    ten = gap > 1 and str(gap).strip("0") == "1"  # one digit, by one
    if len(parts) >= _ROW:
        return ten and parts[0].sentence - whole.sentence <= 1
    apposed = whole.begins == parts[0].begins and parts[-1].joined.link is Link.AND
    told = page.tokens[whole.mention.number_last].word.kind == "word"  # not "120, 85 and 95 men"
    told = told and not whole.joined.of_total and all(part.thing is not None for part in parts)
    apposed = (
        apposed and told and parts[0].joined.link is Link.COMMA and sum(numbers) > whole.number
    )
    return apposed and slipped(whole.number, numbers)
