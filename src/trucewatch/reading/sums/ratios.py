"""A share in words beside "so many of so many": most of them, 13 of 44; one in five, 500 of 1,500.

More than half, most and less than half are limits; a fraction is what it says, taken roughly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.shares import of_a_change
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity

_OF_FAR = 6  # words between a part and what it is of
_NEAR = 2
_AROUND = 8  # figures before and behind that may make the share
_ROUGHLY = 4.5  # points off that no fraction in words excludes
_HALF = 50.0
_VERBS = frozenset({"were", "was", "are", "is", "had", "has", "have"})


@dataclass(frozen=True, slots=True)
class Share:
    """A share in words: its tokens, and the least and the most it can be, in percent."""

    first: int
    last: int
    value: float
    least: float
    most: float


def ratios_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Parts and wholes that the one share of their sentence excludes."""
    for part, whole, near in _pairs(page, frames):
        begins, ends = part.begins, max(part.ends, whole.ends)
        if page.has("that_is", begins, begins + 1) and begins:
            begins, _ = page.sentence_of(begins - 1)
        if ends < len(page.tokens) and page.has("that_is", ends, ends + 1):
            _, ends = page.sentence_of(ends)
        shares = [*_shares(page, pieces, begins, ends)]
        if len(shares) != 1 or page.has("changing", begins, ends):
            continue
        share, percent = shares[0], 100 * part.number / whole.number
        if any(
            page.has(name, share.first, share.last + _OF_FAR) for name in ("others", "remaining")
        ):
            continue
        if share.least <= percent <= share.most:
            continue
        if (
            not part.begins <= share.first < part.ends
            and share.least <= 100 - percent <= share.most
        ):
            continue  # "16 of 64 were let through. In other words three in four were refused"
        if _made_by_others(near, part, share) or page.has("not", share.first - 2, share.first):
            continue
        words = page.words(share.first, share.last)
        figures = statement(page, part.mention), statement(page, whole.mention)
        conflict = percent_fits(*figures, share.value, 0, words)
        if conflict is not None:
            spans = [span_of(page, part.mention), span_of(page, whole.mention)]
            spans.append(span(page, share.first, share.last))
            yield told(conflict, spans, Severity.WARNING)


def _pairs(page: Page, frames: Sequence[Frame]) -> Iterator[tuple[Frame, Frame, Sequence[Frame]]]:
    """The parts with the wholes they are said to be of: "180 of 500", «من أصل 1500 غُمرت 500»."""
    for at, (one, other) in enumerate(pairwise(frames)):
        if unsettled(one) or unsettled(other) or one.sentence != other.sentence:
            continue
        if not of_one_kind(page, one, other):
            continue  # "three water points with a capacity of 15,000 litres"
        apart = other.mention.first - one.mention.last
        of = other.joined.of_total or (other.mention.definite and _of(page, one))
        if of and one.number < other.number and apart <= _OF_FAR:
            yield one, other, frames[max(0, at - _AROUND) : at + _AROUND]
        elif one.joined.of_total and other.number < one.number and not other.joined.of_total:
            third = frames[at + 2] if at + 2 < len(frames) else None
            if third is None or third.sentence != one.sentence or third.joined.of_them:
                yield other, one, frames[max(0, at - _AROUND) : at + _AROUND]


def _of(page: Page, part: Frame) -> bool:
    """Whether "of" stands right behind a part: «تسعة من أعضاء المجلس الخمسة عشر»."""
    behind = page.tokens[min(part.mention.last, len(page.tokens) - 1)].word.folded
    return behind in ("of", "من")


def _shares(page: Page, pieces: Pieces, begins: int, ends: int) -> Iterator[Share]:
    for percent in between(pieces.percents, begins, ends):
        limited = any(
            page.has(name, max(0, percent.first - 2), percent.first) for name in ("above", "below")
        )
        if not percent.in_words or (not limited and of_a_change(page, percent, begins, ends)):
            yield Share(percent.first, percent.last, percent.value, 0, 100)
            continue
        if _of_something(page, percent):
            yield _limits(page, percent)
    yield from _one_in(page, begins, ends)
    for name, least, most in (("majority", _HALF, 100.0), ("minority", 0.0, _HALF)):
        for at in page.places_of(name, begins, ends):
            yield Share(at, at + page.entries[at][0], _HALF, least, most)
    for at in page.places_of("one_of_every", begins, ends):
        number = number_at(page.tokens, at + page.entries[at][0])
        ones = number_at(page.tokens, at - 2) or number_at(page.tokens, at - 1)
        if number is not None and number.value > 1:
            value = 100 * (ones.value if ones and ones.value < number.value else 1) / number.value
            yield Share(at, number.last, value, value - _ROUGHLY, value + _ROUGHLY)


def _one_in(page: Page, begins: int, ends: int) -> Iterator[Share]:
    """ "three calls in four were answered": a number, its noun, and the number of which it is."""
    for at in range(begins + _NEAR, ends - 1):
        if page.tokens[at].word.folded != "in":
            continue
        ones, every = number_at(page.tokens, at - 2), number_at(page.tokens, at + 1)
        if ones is None or every is None or ones.last != at - 1 or not every.in_words:
            continue
        behind = page.tokens[min(every.last, len(page.tokens) - 1)].word
        if 0 < ones.value < every.value and (behind.kind == "sign" or behind.folded in _VERBS):
            value = 100 * ones.value / every.value
            yield Share(at - 2, every.last, value, value - _ROUGHLY, value + _ROUGHLY)


def _of_something(page: Page, percent: Percent) -> bool:
    """Whether a fraction is followed by what it is of: not "a half that was looked at"."""
    last = percent.last
    return last >= len(page.tokens) or page.tokens[last].word.folded not in (
        "that",
        "which",
        "who",
        "-",
    )


def _limits(page: Page, percent: Percent) -> Share:
    """A fraction as it is, or as the limit that "more than", "less than" make of it."""
    first = percent.first
    for at in range(max(0, first - 3), first):
        entry = page.meant(at, "qualifier.before")
        if entry is None or at + page.entries[at][0] < first - 1:
            continue
        how = page.words(at, first).casefold()
        if page.has("above", at, at + 1):
            return Share(at, percent.last, percent.value, percent.value - 0.5, 100)
        if page.has("below", at, at + 1):
            return Share(at, percent.last, percent.value, 0, percent.value + 0.5)
        if how:
            return Share(at, percent.last, percent.value, percent.value - 10, percent.value + 10)
    return Share(
        first, percent.last, percent.value, percent.value - _ROUGHLY, percent.value + _ROUGHLY
    )


def _made_by_others(frames: Sequence[Frame], part: Frame, share: Share) -> bool:
    """Whether other figures of the paragraph make the fraction, of the whole or of each other."""
    if share.most - share.least >= _HALF:
        return False
    near = [
        f.number
        for f in frames
        if f.paragraph == part.paragraph
        and f.number
        and f is not part
        and not share.first <= f.mention.first < share.last
    ]
    shares = (100 * one / other for one in near for other in near if one < other)
    return any(share.least <= told <= share.most for told in shares)
