"""A whole told out in the sentences behind it, without a word that joins them: 294, then 121, 88 and 75.

Every figure of the same thing behind the whole is taken, or those of one paragraph. The sum must miss
it by one slip of the hand, and chance must be unlikely: a whole of four digits, two digits changed
over, or words that say of how many parts it is, or that what is left is told among them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, pairwise, takewhile

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import apart, comparable, days_told
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip, swapped
from trucewatch.reading.sums.judging import VAGUE, Breakdown, judged
from trucewatch.reading.sums.why_not import chosen
from trucewatch.values.codes.findings import Severity

_SMALLEST = 10
_WHOLE = 60  # the least whole of which chance is unlikely enough
_SURE = 1000
_REACH = 260  # words from a whole to the last of its parts
_MOST = 6
_NEXT = 40  # words behind the last part in which it may be said that there are no others
_LEFT_BEFORE, _LEFT_BEHIND = 14, 12  # words around a figure that may say that it is left
_DENIED = 5  # words from "not" to what was not done
_ASIDE = frozenset({Link.INCLUDING, Link.CHANGE, Link.OPENED})
_ELSE = frozenset({
    "compared", "than", "previous", "earlier", "capacity", "need", "needs", "planned",
    "expected", "مقارنه", "مقابل", "السابق", "السابقه", "الماضي", "الماضيه", "تتسع", "يحتاج", "تحتاج", "نحتاج",
    "المقرر", "متوقع",
})  # fmt: skip
"""Words of a figure of another time, or of what is not there yet."""


def accounts_wrong(
    page: Page, pieces: Pieces, rows: Sequence[Sequence[Joined]]
) -> Iterator[ReadFinding]:
    """Wholes that the figures told behind them miss by one slip."""
    told = [figures for row in rows if (figures := _figures(page, row))]
    for index, figures in enumerate(told):
        for whole in figures:
            if (whole.exact or 0) < _WHOLE or not _alone(page, whole, figures):
                continue
            near = takewhile(partial(_within, whole), islice(told, index + 1, None))
            behind = [part for some in near for part in _parts(page, some, whole)]
            if page.in_list(whole.first):  # what follows in the list is no part of it
                behind = [part for part in behind if not page.in_list(part.first)]
                behind = (
                    behind
                    if len(behind) > 2 and _of_one_time(page, pieces, whole, behind[0])
                    else []
                )
            yield from _first_wrong(page, pieces, whole, behind)


def _of_one_time(page: Page, pieces: Pieces, whole: Mention, part: Mention) -> bool:
    """Whether the sentences of a whole and its first part do not name other days."""
    own, others = (page.sentence_of(mention.first) for mention in (whole, part))
    return not apart(days_told(page, pieces, *own), days_told(page, pieces, *others))


def _within(whole: Mention, figures: Sequence[Mention]) -> bool:
    """Whether the figures of a sentence are near enough to a whole."""
    return figures[0].first - whole.last <= _REACH


def _first_wrong(
    page: Page, pieces: Pieces, whole: Mention, behind: Sequence[Mention]
) -> Iterator[ReadFinding]:
    for parts in _ways(page, behind):
        if _missed(page, pieces, whole, parts, behind):
            wrong = Breakdown(whole, tuple(parts), exact=True)
            finding = judged(page, wrong, Severity.WARNING)
            if finding is not None:
                yield finding
                return


def _alone(page: Page, whole: Mention, figures: Sequence[Mention]) -> bool:
    """Whether a figure names its thing, and no other of its sentence counts the same."""
    if whole.thing is None:
        return False
    return not any(m is not whole and comparable(page, m, whole) for m in figures)


def _parts(page: Page, figures: Sequence[Mention], whole: Mention) -> list[Mention]:
    """The figures of a sentence that may be parts of a whole; bare ones where it has no other."""
    named = [m for m in figures if m.thing is not None and _part_of(page, m, whole)]
    bare = [m for m in figures if m.thing is None and _part_of(page, m, whole)]
    return named or bare


def _figures(page: Page, row: Sequence[Joined]) -> list[Mention]:
    """The figures of a sentence that may be a whole or its parts; none of a sentence of other times."""
    begins, ends = page.sentence_of(row[0].mention.first)
    if any(page.tokens[at].word.folded in _ELSE for at in range(begins, ends)):
        return []
    return [
        joined.mention
        for joined in row
        if not joined.mention.soft
        and joined.link not in _ASIDE
        and not joined.of_them
        and joined.bracket < 0
        and joined.mention.count.qualifier not in VAGUE
        and (joined.mention.exact or 0) >= _SMALLEST
        and not _of_a_measure(page, joined.mention)
        and not page.has("cumulative", begins, joined.mention.first)
    ]


def _of_a_measure(page: Page, mention: Mention) -> bool:
    """Whether a figure without a noun stands before a measure: "45 m3"."""
    if mention.thing is not None or mention.last >= len(page.tokens):
        return False
    behind = page.tokens[mention.last].word
    short = behind.kind == "word" and behind.folded.isascii() and len(behind.folded) <= 1
    return short or page.meant(mention.last, "measures") is not None or behind.kind == "number"


def _part_of(page: Page, part: Mention, whole: Mention) -> bool:
    if part.first - whole.last > _REACH or (part.exact or 0) >= (whole.exact or 0):
        return False
    return part.thing is None or comparable(page, part, whole)


def _ways(page: Page, behind: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    """All the figures behind, or those of the paragraph of the first of them."""
    if not behind:
        return
    yield behind
    paragraph = [m for m in behind if not _blank_between(page, behind[0], m)]
    if len(paragraph) < len(behind):
        yield paragraph


def _blank_between(page: Page, one: Mention, other: Mention) -> bool:
    breaks = page.breaks
    begun = bisect_right(breaks, one.first), bisect_right(breaks, other.first)
    return any(page.blank_before(breaks[at]) for at in range(*begun))


def _missed(
    page: Page,
    pieces: Pieces,
    whole: Mention,
    parts: Sequence[Mention],
    behind: Sequence[Mention],
) -> bool:
    """Whether the parts miss the whole by one slip, no choice of them makes it, and chance is unlikely."""
    total, told = whole.exact or 0, [part.exact or 0 for part in parts]
    near = [m.exact or 0 for m in behind[: _MOST + 3]]
    if not 2 <= len(told) <= _MOST or not slip(total, sum(told)) or chosen(near, total):
        return False
    gap = abs(total - sum(told))
    around = between(pieces.mentions, whole.first - _REACH, whole.last + 2 * _REACH)
    until = [m.exact or 0 for m in between(pieces.mentions, whole.last, parts[-1].last)]
    if chosen(until[: 2 * _MOST], total) or _of_another_whole(parts, until):
        return False
    if any(m.exact == gap for m in around if m.thing is None or comparable(page, m, whole)):
        return False  # three died on the way, or were counted twice
    if _told_as_left(page, parts[-1]) and not _told_as_left(page, parts[0]):
        return True
    if len(told) < 3:
        return False
    return total >= _SURE or swapped(total, sum(told)) or _said_of(page, pieces, whole, parts)


def _of_another_whole(parts: Sequence[Mention], told: Sequence[int]) -> bool:
    """Whether a bare part and the figure beside it make one told before: "338 bodies: 226 ..., 112 not"."""
    numbers = [part.exact for part in parts if part.thing is None]
    return any(
        one != two and one + two == whole and (one in numbers or two in numbers)
        for at, whole in enumerate(told)
        for one, two in pairwise(told[at + 1 :])
    )


def _said_of(page: Page, pieces: Pieces, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a number of as many as there are parts is told before them: "three weeks", "three desks"."""
    many, until = len(parts), parts[0].first
    _, ends = page.sentence_of(parts[-1].last)
    if page.has("no_others", whole.first, min(len(page.tokens), ends + _NEXT)):
        return True
    counted = any(
        m.exact == many and not m.soft for m in between(pieces.mentions, until - 2 * _REACH, until)
    )
    lasting = any(
        length.seconds == many * length.unit
        for length in between(pieces.lengths, until - 2 * _REACH, until)
    )
    return counted or lasting


def _told_as_left(page: Page, mention: Mention) -> bool:
    """Whether the clause of a figure says that so many stay, remain, or have not been moved."""
    begins, ends = page.sentence_of(mention.first)
    first, last = max(begins, mention.first - _LEFT_BEFORE), min(ends, mention.last + _LEFT_BEHIND)
    signs = (at for at in range(mention.last, last) if page.tokens[at].word.folded == ";")
    last = next(signs, last)
    if page.has("stay", first, last) or page.has("remaining", first, last):
        return True
    denied = (at for at in range(first, last) if page.meant(at, "not") is not None)
    return any(page.has("gone", at, min(last, at + _DENIED)) for at in denied)
