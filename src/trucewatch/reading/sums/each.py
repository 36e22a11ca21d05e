"""So many of something, so many to each, and what comes of both: eight buses, 50 in each, "450 in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, says, says_near
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import swapped
from trucewatch.reading.sums.judging import VAGUE
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SENTENCES = 2
_AROUND = 10  # figures before and behind
_FAR = 3  # sentences in which a further figure may belong to the sum
_OPENS = 5  # words from "every one of the" to its figure
_BESIDE = 4  # words between "each" and its figure
_FEWEST, _MOST = 0.2, 5.0  # times the product within which a figure is taken for it
_CONCLUDED = (
    "therefore",
    "in_all",
    "total",
    "sums_to",
    "brings",
    "every",
    "number_of",
    "numbering",
)


def each_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Totals that a figure for each and the number of those do not make."""
    frames = [frame for frame in frames if not frame.mention.soft]
    yield from _more_than_two(page, frames)
    for at, total in enumerate(frames[2:], 2):
        one, other = frames[at - 2], frames[at - 1]
        if total.paragraph != one.paragraph or total.sentence - one.sentence > _SENTENCES:
            continue
        if not any(page.has(name, one.begins, total.mention.first) for name in ("each", "each_of")):
            continue
        if any(f.mention.count.qualifier in VAGUE for f in (one, other, total)):
            continue
        if any(f.mention.others or _number(f) < 2 for f in (one, other, total)):
            continue
        if not _concluded(page, other, total) or not _for_each(page, one, other):
            continue
        product = _number(one) * _number(other)
        if product == total.number or not _FEWEST * product < total.number < _MOST * product:
            continue
        if page.has("rate_varies", one.begins, total.ends) or not _same(total, one, other):
            continue
        near = frames[max(0, at - _AROUND) : at + _AROUND]
        if _made_with_others(pieces, near, one, other, total):
            continue
        yield _told(page, one, other, total)


def _more_than_two(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """ "Nine members, five from each side": sides are two at least, and twice the figure is more than all."""
    for whole, part in pairwise(frames):
        last = part.mention.last
        from_each = page.has("from_each", last, min(part.ends, last + 1))
        number, sides = _number(part), max(2, part.mention.each)
        if not from_each or whole.sentence != part.sentence or not number < whole.number:
            continue
        kind = part.thing is None or part.thing == whole.thing
        wrong = sides * number > whole.number or swapped(whole.number, sides * number)
        if kind and whole.thing is not None and wrong:
            args = {
                "rate": page.words(part.mention.first, part.mention.last),
                "product": str(sides * number),
                "total": page.words(whole.mention.first, whole.mention.last),
            }
            spans = tuple(span_of(page, f.mention) for f in (whole, part))
            message = Message("read-from-each", args)
            yield ReadFinding("parts-exceed-total", Severity.WARNING, message, spans)


def _made_with_others(
    pieces: Pieces, frames: Sequence[Frame], one: Frame, other: Frame, total: Frame
) -> bool:
    """Whether a further figure or length of the passage, times or added, makes the total."""
    told = (one, other, total)
    beside = [
        _number(f)
        for f in frames
        if f.paragraph == one.paragraph and f not in told and abs(f.sentence - one.sentence) <= _FAR
    ]
    lengths = between(pieces.lengths, one.begins, total.ends)
    beside += [length.seconds // length.unit for length in lengths if length.unit]
    product, wanted = _number(one) * _number(other), _number(total)
    ways = {
        way
        for n in beside
        if n
        for way in (product * n, product + n, product - n, _number(one) * n, _number(other) * n)
    }
    factors = {_number(f) * n for f in (one, other) for n in beside if n}
    sums = {product + more for more in factors} | {product - less for less in factors}
    return wanted in ways | sums


def _number(frame: Frame) -> int:
    """The figure as it is written, for however many it is told."""
    count = frame.mention.count
    return count.low if count.low is not None and count.low == count.high else 0


def _concluded(page: Page, last: Frame, total: Frame) -> bool:
    """Whether a figure is told as what comes of those before it: "so that", «فكان مجموعهم»."""
    if says_near(page, total, *_CONCLUDED) or says(page, total, "therefore"):
        return True
    words = [page.tokens[at].word for at in range(last.mention.last, total.mention.first)]
    return any(not w.folded.isascii() and w.folded[0] == "ف" and len(w.folded) > 3 for w in words)


def _for_each(page: Page, one: Frame, other: Frame) -> bool:
    """Whether one of two figures is told for each of what the other counts."""
    for rate, counted in ((other, one), (one, other)):
        first, last = rate.mention.first, rate.mention.last
        near = [*page.places_of("each", max(rate.begins, first - _BESIDE), first)]
        near += page.places_of("each", last, min(rate.last, last + _BESIDE))
        near += page.places_of("each_of", max(rate.begins, first - _BESIDE), first)
        near += page.places_of("each_of", last, min(rate.last, last + _BESIDE))
        for at in near:
            behind = (at + 1, at + page.entries[at][0])
            named = page.meant(behind[0], "thing") or page.meant(behind[1], "thing")
            if counted is one and named is None:
                return True  # "in each of them 50"
            if named is not None and counted.thing is not None and named.value[0] == counted.thing:
                return True
    first = max(one.begins, one.mention.first - _OPENS)
    return one.mention.definite and page.has_any(("each", "each_of"), first, one.mention.first)


def _same(total: Frame, one: Frame, other: Frame) -> bool:
    """Whether a total counts what one of the two figures counts."""
    if total.thing is None:
        return True
    things = [f.thing for f in (one, other) if f.thing is not None]
    families = {t.family for t in things if t.family}
    return total.thing in things or (bool(total.thing.family) and total.thing.family in families)


def _told(page: Page, one: Frame, other: Frame, total: Frame) -> ReadFinding:
    args = {
        "rate": page.words(one.mention.first, one.mention.last),
        "days": page.words(other.mention.first, other.mention.last),
        "product": str(_number(one) * _number(other)),
        "total": page.words(total.mention.first, total.mention.last),
    }
    spans = tuple(span_of(page, f.mention) for f in (total, one, other))
    return ReadFinding("parts-do-not-sum", Severity.WARNING, Message("read-rate", args), spans)
