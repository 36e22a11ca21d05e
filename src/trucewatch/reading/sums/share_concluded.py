"""A share that a sentence draws from figures told before it: "150 had no income ... in other words, 35 per cent".

Words of conclusion tie it to them, however many stand between; so some figure of the paragraph must make it of
the whole, or two of them together, or what is left of it. In a list each item tells its figure and its share of
the whole in the heading; one item is told where others bear the whole out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, part_of_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.nouns import thing_behind
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.shares import of_a_change
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity

_SENTENCES = 4
_TIED, _BEHIND = 14, 4  # words from the words of conclusion to a share, and behind it
_APPOSED = 6  # words from a share to its figures
_MOST = 12
_SMALLEST = 10  # the least whole of which a share is worth telling
_OFF, _OFF_ROUGHLY, _OFF_ABOUT = 1.5, 5.0, 8.0  # points off that are no contradiction
_EXACT = 0.6
_OTHERS = ("others", "remaining", "above", "below", "not")


def shares_concluded_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Shares drawn from figures before them that none of these make."""
    at = 0
    for percent in pieces.percents:
        while at < len(frames) and frames[at].mention.first < percent.first:
            at += 1
        begins, ends = page.sentence_of(percent.first)
        near = (max(begins, percent.first - 2), min(ends, percent.last + 2))
        if of_a_change(page, percent, begins, ends) or any(page.has(n, *near) for n in _OTHERS):
            continue
        if percent.value >= 100 or _told_behind(page, frames[at : at + 2], percent, ends):
            continue
        before = frames[max(0, at - _MOST) : at]
        pair = _item(page, pieces, before, percent, begins)
        if pair is None and _concludes(page, before, percent, begins, ends):
            pair = _pair(page, pieces, before, percent, begins)
        if pair is not None:
            yield from _told(page, percent, *pair)


def _told_behind(page: Page, behind: Sequence[Frame], percent: Percent, ends: int) -> bool:
    """Whether a share has its figures right behind it: "25 per cent, or 160 of 640"."""
    near = [f for f in behind if f.mention.first < min(ends, percent.last + _APPOSED)]
    return any(f.number and not f.mention.definite for f in near)


def _concludes(
    page: Page, before: Sequence[Frame], percent: Percent, begins: int, ends: int
) -> bool:
    """Whether words such as "in other words", "thus", «أي أن» tie a share to what was told before."""
    first = max(begins, percent.first - _TIED)
    if before and before[-1].begins == begins:
        first = max(first, before[-1].mention.last)
    behind = min(ends, percent.last + _BEHIND)
    return page.has("concludes", first, percent.first) or page.has(
        "therefore", percent.last, behind
    )


def _pair(
    page: Page, pieces: Pieces, before: Sequence[Frame], percent: Percent, begins: int
) -> tuple[Frame, Frame] | None:
    """A part and its whole, where no figures of the paragraph make the share."""
    near = _near(page, before, begins)
    if not near or between(pieces.percents, near[0].mention.first, percent.first):
        return None  # another share was told of them
    off = _off(page, percent)
    found = []
    for whole in near:
        parts = [
            f
            for f in near
            if 1 < f.number < whole.number
            and f.mention.first > whole.mention.first
            and part_of_kind(page, f, whole)
        ]
        if whole.number < _SMALLEST or whole.thing is None or not parts:
            continue
        if _fits(percent.value, [p.number for p in parts], whole.number, off):
            return None
        if _of_the_whole(page, percent, whole):
            found.append((parts[0], whole))
    numbers = [f.number for f in near if f.number]
    exact = any(
        abs(100 * one / other - percent.value) <= _EXACT
        for one in numbers
        for other in numbers
        if one < other
    )
    return None if exact or not found else found[0]


def _near(page: Page, before: Sequence[Frame], begins: int) -> list[Frame]:
    """The figures of the few sentences before a share, of its paragraph or, where it opens one, of the last."""
    if not before:
        return []
    own = [frame for frame in before if frame.begins == begins]
    first = page.sentence_of(begins)[0]
    sentence = own[-1].sentence if own else before[-1].sentence
    paragraph = own[-1].paragraph if own else before[-1].paragraph
    if not own and any(page.blank_before(n) for n in range(before[-1].ends, first + 1)):
        return []
    return [
        frame
        for frame in before
        if sentence - frame.sentence <= _SENTENCES
        and frame.paragraph == paragraph
        and not unsettled(frame)
        and frame.joined.link is not Link.CHANGE
        and not says(page, frame, "other_time")
    ]


def _off(page: Page, percent: Percent) -> float:
    first = max(0, percent.first - 3)
    if page.has("qualifier.before", first, percent.first) or page.has(
        "qualifier.behind", percent.last, percent.last + 2
    ):
        return _OFF_ABOUT
    return _OFF_ROUGHLY if percent.in_words else _OFF


def _fits(value: float, parts: Sequence[int], whole: int, off: float) -> bool:
    """Whether a part, or two together, or what they leave of a whole, makes a share of it."""
    told_here = [*parts, *(one + other for one, other in combinations(parts, 2))]
    shares = [100 * part / whole for part in told_here]
    return any(abs(share - value) <= off or abs(100 - share - value) <= off for share in shares)


def _of_the_whole(page: Page, percent: Percent, whole: Frame) -> bool:
    """Whether a share may be of a whole, by the noun behind it."""
    if percent.last + 1 >= len(page.tokens) or whole.thing is None:
        return True
    noun, _ = thing_behind(page, percent.last + 1)
    if noun is None or not (noun.listed and whole.thing.listed):
        return True
    return noun.family == whole.thing.family


def _item(
    page: Page, pieces: Pieces, before: Sequence[Frame], percent: Percent, begins: int
) -> tuple[Frame, Frame] | None:
    """The figure of an item of a list and the whole of its heading, which other items bear out."""
    own = [frame for frame in before if frame.begins == begins and not unsettled(frame)]
    if len(own) != 1 or not page.in_list(percent.first):
        return None
    heads = [f for f in before if not page.in_list(f.mention.first)]
    whole = heads[-1] if heads else None
    part = own[0]
    if whole is None or unsettled(whole) or whole.number <= part.number:
        return None
    if part.paragraph - whole.paragraph > 1 or not part_of_kind(page, part, whole):
        return None
    if abs(100 * part.number / whole.number - percent.value) <= _off(page, percent):
        return None
    return (part, whole) if _borne_out(page, pieces, whole, percent) else None


def _borne_out(page: Page, pieces: Pieces, whole: Frame, percent: Percent) -> bool:
    """Whether two items of the list tell a figure of a whole with its share."""
    right = 0
    at = whole.ends
    while at < len(page.tokens) and page.in_list(at):
        begins, ends = page.sentence_of(at)
        figures = [m for m in between(pieces.mentions, begins, ends) if not m.soft]
        shares = between(pieces.percents, begins, ends)
        if len(figures) == 1 and len(shares) == 1 and shares[0] != percent:
            share = 100 * (figures[0].exact or 0) / whole.number
            right += abs(share - shares[0].value) <= _OFF
        at = max(ends, at + 1)
    return right > 1


def _told(page: Page, percent: Percent, part: Frame, whole: Frame) -> Iterator[ReadFinding]:
    words = page.words(percent.first, percent.last)
    figures = statement(page, part.mention), statement(page, whole.mention)
    conflict = percent_fits(*figures, percent.value, percent.decimals, words)
    if conflict is not None:
        spans = [span_of(page, frame.mention) for frame in (whole, part)]
        spans.append(span(page, percent.first, percent.last))
        yield told(conflict, spans, Severity.WARNING)
