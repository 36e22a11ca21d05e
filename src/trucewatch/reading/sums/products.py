"""So many for each of so many, in whatever words: what they come to is held against the product.

"The clinic burns 15 litres an hour and runs eight hours a day, so it uses 120 daily": a word for each, two or three
numbers or lengths of time close together, and one told as what comes of them. A product of any of them that the last
comes to is right; one that a slip keeps from it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from math import prod

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.evidence import NO_SLIP, near_miss
from trucewatch.reading.sums.groups import usable
from trucewatch.reading.telling import span, span_of
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_EACH = ("each", "per", "each_of", "to_each", "every_so_long", "an_hour")
_LOOSE = ("on_average", "rate_varies", "capacity", "including", "not_all", "stock_of")
_FEWEST, _MOST = 2, 4  # numbers of which a product is made
_SMALLEST = 10
_DIGITS = 2  # by which a factor of one digit may be miswritten
_BESIDE = 4  # words from a figure to "each"
_PLAIN = frozenset({Qualifier.EXACTLY})
Factor = tuple[int, int, int]
"""A number with its first and last token."""


def products_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures that so many for each of so many do not come to."""
    if not any(page.listed.get(name) for name in _EACH):
        return
    for at, end in enumerate(frames):
        if end.number < _SMALLEST or end.thing is None or not usable(page, end):
            continue
        begins = page.sentence_of(end.begins - 1)[0] if end.begins else end.begins
        if page.blank_before(end.begins):
            begins = end.begins
        if not page.has_any(_EACH, begins, end.ends) or page.has_any(_LOOSE, begins, end.ends):
            continue
        words = (page.tokens[n].word.folded for n in range(begins, end.ends))
        if not small_words("able_to").isdisjoint(words):
            continue  # "four boats, each able to carry 30, took 90"
        factors = _factors(page, pieces, frames[max(0, at - _MOST) : at + _MOST], begins, end)
        wrong = _told(page, factors, end)
        if wrong is not None:
            yield wrong
            return
    yield from _of_three(page, pieces, frames)


def _of_three(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """A sentence with three numbers only, one of them for each: the largest is what the others come to.

    "1,600 kits went to 320 households, four to each", "at 20 litres a person, 650 people need 15,000".
    """
    for _, told in groupby(frames, key=lambda frame: frame.begins):
        row = [frame for frame in told if not frame.mention.soft]
        if not row or len(row) > _MOST:
            continue
        begins, ends = row[0].begins, row[0].ends
        marks = [at for name in _EACH for at in page.places_of(name, begins, ends)]
        loose = page.has_any(_LOOSE[:2], begins, ends) or any(f.mention.others for f in row)
        rate = next((f for at in marks for f in reversed(row) if _told_for_each(page, f, at)), None)
        if rate is None or loose or any(f.mention.count.qualifier not in _PLAIN for f in row):
            continue
        factors = [(f.mention.count.low or 0, f.mention.first, f.mention.last) for f in row]
        factors += _hours(page, pieces, begins, ends) if len(row) == _FEWEST else []
        if len(factors) != _FEWEST + 1:
            continue
        *few, most = sorted(factors)
        whole = next((f for f in row if f.mention.first == most[1]), None)
        if whole is None or whole is rate or not _of_rate(whole, rate) or few[0][0] <= 1:
            continue
        due = few[0][0] * few[1][0]
        if due != most[0] and _by_a_slip(few, most[0], due):
            yield _finding(page, few, whole, due)


def _by_a_slip(few: Sequence[Factor], most: int, due: int) -> bool:
    """Whether a slip in the product, or in one of its two factors where the other divides it, explains it."""
    if slip(due, most) and 2 * abs(due - most) <= most:
        return True
    for one, other in ((few[0][0], few[1][0]), (few[1][0], few[0][0])):
        meant, over = divmod(most, one)
        digits = max(meant, other) < _SMALLEST and abs(meant - other) <= _DIGITS and one > _SMALLEST
        if not over and meant > 1 and (slip(meant, other) or digits):
            return True
    return False


def _told_for_each(page: Page, frame: Frame, at: int) -> bool:
    """Whether a mark for "each" stands right before or behind a figure."""
    mention, last = frame.mention, at + page.entries[at][0]
    return 0 <= at - mention.number_last <= _BESIDE or 0 <= mention.first - last <= 1


def _of_rate(whole: Frame, rate: Frame) -> bool:
    """Whether a whole may count what each has of it."""
    one, other = whole.thing, rate.thing
    return one is None or other is None or one.name == other.name


def _hours(page: Page, pieces: Pieces, begins: int, ends: int) -> list[Factor]:
    """How many days, or with "an hour" how many hours, a sentence tells."""
    unit = 3_600 if page.has("an_hour", begins, ends) else 86_400
    lengths = [n for n in between(pieces.lengths, begins, ends) if n.unit == unit]
    return [(n.seconds // unit, n.first, n.last) for n in lengths if n.seconds > unit]


def _factors(
    page: Page, pieces: Pieces, near: Sequence[Frame], begins: int, end: Frame
) -> list[Factor] | None:
    """The numbers and lengths beside what they come to; None where one of them is not told plainly."""
    found: list[Factor] = []
    for frame in near:
        if not begins <= frame.mention.first < end.ends or frame is end or frame.mention.soft:
            continue
        number = frame.mention.count.low or 0
        if (
            frame.mention.count.qualifier is not Qualifier.EXACTLY
            or frame.mention.first > end.mention.first
        ):
            return None
        found.append((number, frame.mention.first, frame.mention.last))
    for length in between(pieces.lengths, begins, end.ends):
        number = length.seconds // length.unit
        if not any(first <= length.first < last for _, first, last in found):
            found.append((number, length.first, length.last))
    found = [one for one in found if one[0] > 1]
    return sorted(found, key=lambda one: one[1]) if _FEWEST <= len(found) <= _MOST else None


def _told(page: Page, factors: list[Factor] | None, end: Frame) -> ReadFinding | None:
    """The finding, where no product of some of the numbers makes the figure and a slip keeps one from it."""
    if factors is None:
        return None
    numbers = [number for number, _, _ in factors]
    some = [c for n in range(1, len(numbers) + 1) for c in combinations(numbers, n)]
    ways = {prod(c) for c in some} | {sum(c) for c in some}
    ways |= {prod(c) + other for c in some for other in numbers} | {
        a * b + c * d for a, b in combinations(numbers, 2) for c, d in combinations(numbers, 2)
    }
    due = prod(numbers)
    if end.number in ways or min(due, end.number) <= max(numbers):
        return None
    near = near_miss(due, (end.number,)) > NO_SLIP or slip(due, end.number)
    if not near or 2 * abs(due - end.number) > end.number:
        return None
    return _finding(page, factors, end, due)


def _finding(page: Page, factors: Sequence[Factor], end: Frame, due: int) -> ReadFinding:
    args = {
        "rate": page.words(*factors[0][1:]),
        "days": page.words(*factors[1][1:]),
        "product": str(due),
        "total": page.words(end.mention.first, end.mention.last),
    }
    spans = (span_of(page, end.mention), *(span(page, *one[1:]) for one in factors))
    return ReadFinding("parts-do-not-sum", Severity.WARNING, Message("read-rate", args), spans)
