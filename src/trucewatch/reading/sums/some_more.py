"""Some "among them" that are more than those they are among, in Arabic: «أُبعد عشرة شبان، منهم 16 أجانب».

A figure, or its children and women together, is held against the figure it follows, and against all that the words may
mean with it: the figures of the same row before it, of which nothing was told yet. Where it is more than all of these it
is wrong. So are the rows of the dead and the hurt of a few places that are more than all dead, and not than all hurt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.by_fate import Row, Rows
from trucewatch.reading.sums.groups import kindred
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import among, as_counted, of_other_time
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity

_APART = frozenset({"child", "woman", "man"})  # of whom nobody is two
_MORE = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.OVER})
_THESE = frozenset({"هذه", "هؤلاء", "تلك", "اولئك"})
_OPENS = 5  # words of «ومن أصحاب هذه الطلبات»
_FEWEST, _MOST = 2, 6  # rows of the dead and the hurt


def some_more_wrong(
    page: Page, frames: Sequence[Frame], rows: Rows, known: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Figures told among others that are more than these."""
    if page.document.language != "ar":
        return
    starts = {span.start for finding in known for span in finding.spans}
    for found in (*_among_more(page, frames), *_rows_more(page, rows)):
        wrong = judged(page, found, Severity.WARNING, weighed=True)
        if wrong is not None and not starts & {span.start for span in wrong.spans}:
            starts |= {span.start for span in wrong.spans}
            yield wrong


def _among_more(page: Page, frames: Sequence[Frame]) -> Iterator[Breakdown]:
    before: list[Frame] = []
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        sentence = [frame for frame in some if not frame.mention.soft]
        for number, frame in enumerate(sentence):
            if frame.mention.definite or page.begins_line(frame.mention.first):
                continue
            at = frame.joined.at
            if among(frame) and number and not page.has("gone", at - 1, at):  # «وخرجت منها 88»
                told = [frame, *_going_on(sentence[number + 1 :])]
                found = _more(page, sentence[:number], told, sentence[number + len(told) :])
            elif not number and _of_these(page, frame):
                found = _more(page, _only(before, frame), [frame], ())
            else:
                continue
            if found is not None and not any(
                of_other_time(page, one) for one in sentence[: number + 1]
            ):
                yield found
        before = sentence


def _only(before: Sequence[Frame], frame: Frame) -> Sequence[Frame]:
    """The figure of the sentence before, where it tells only one."""
    told = [one for one in before if one.joined.bracket < 0 and not among(one)]
    near = bool(told) and frame.sentence - told[-1].sentence == 1
    return told if near and len({one.number for one in told}) == 1 else []


def _going_on(behind: Sequence[Frame]) -> Iterator[Frame]:
    for frame in behind:
        named = frame.thing is not None and frame.thing.name in _APART
        if frame.joined.link is not Link.AND or not named:
            return
        yield frame


def _of_these(page: Page, frame: Frame) -> bool:
    """«ومن أصحاب هذه الطلبات نال 5032 شخصاً»: of what was counted in the sentence before."""
    first, last = frame.begins, min(frame.mention.first, frame.begins + _OPENS)
    words = [page.tokens[at].word.folded for at in range(first, last)]
    return words[:1] in (["ومن"], ["من"]) and not _THESE.isdisjoint(words)


def _more(
    page: Page, before: Sequence[Frame], told: Sequence[Frame], behind: Sequence[Frame]
) -> Breakdown | None:
    """The breakdown of a whole and of those among it that are more."""
    inside = told[0].joined.bracket
    heads = [as_counted(f) for f in before if f.joined.bracket in (inside, -1)]
    if not heads or not _is_head(before[-1], before[:-1]):
        return None
    whole = heads[-1]
    if not whole.number or whole.mention.each != 1 or not kindred(page, told[0], whole):
        return None
    parts = _most(told)
    item = whole.joined.link is Link.AND and bool(behind) and behind[0].joined.link is Link.AND
    if sum(map(_least, parts)) <= _all_meant(page, heads[-1:] if item else heads, told[0]):
        return None
    mentions = tuple(part.mention for part in parts)
    return Breakdown(whole.mention, mentions, exact=False, bound=whole.mention.count.figure)


def _is_head(frame: Frame, before: Sequence[Frame]) -> bool:
    """Whether a figure is told of no other of its sentence."""
    on = frame.joined.link is Link.AND and bool(before) and not _is_head(before[-1], before[:-1])
    return not (among(frame) or frame.joined.of_them or on)


def _least(frame: Frame) -> int:
    """The fewest that a figure can be: «أكثر من 3220»."""
    count = frame.mention.count
    return frame.number or (count.low or 0 if count.qualifier in _MORE else 0)


def _most(told: Sequence[Frame]) -> list[Frame]:
    """The largest figure, or those of whom nobody is counted twice."""
    named = {f.thing.name: f for f in told if f.thing is not None and f.thing.name in _APART}
    apart = [*named.values()]
    largest = max(told, key=_least)
    return apart if sum(map(_least, apart)) > _least(largest) else [largest]


def _all_meant(page: Page, heads: Sequence[Frame], part: Frame) -> int:
    """All that some may be among: the figure before, and those of the row before it, of which nothing was told."""
    whole = heads[-1]
    meant = whole.number
    for frame in reversed(heads[:-1]):
        if among(frame) or not frame.number:
            break
        if kindred(page, part, frame):
            meant += frame.number
    return meant


def _rows_more(page: Page, rows: Rows) -> Iterator[Breakdown]:
    """«أودت بحياة 241 وأصابت 277. وتصدرت نينوى بـ 212 قتيلاً و112 جريحاً، ثم بغداد بـ 38 قتيلاً و85 جريحاً»."""
    for at, whole in enumerate(rows.told):
        if whole.killed is None or whole.wounded is None or at + 1 in rows.made:
            continue
        behind: list[Row] = []
        for number, row in enumerate(rows.told[at + 1 : at + 1 + _MOST], at + 1):
            one = behind[0] if behind else row
            if None in row.told or number in rows.made or row.last.sentence != one.last.sentence:
                break
            behind.append(row)
        if len(behind) < _FEWEST or behind[0].last.sentence != whole.last.sentence + 1:
            continue
        yield from _column_more(page, whole, behind)


def _column_more(page: Page, whole: Row, rows: Sequence[Row]) -> Iterator[Breakdown]:
    sums = [
        sum(f.number for f in column if f)
        for column in zip(*(row.told for row in rows), strict=True)
    ]
    totals = [frame.number if frame is not None else 0 for frame in whole.told]
    more = [one > total for one, total in zip(sums, totals, strict=True)]
    figures = [f for row in (whole, *rows) for f in row.told if f is not None]
    if sum(more) != 1 or any(of_other_time(page, figure) for figure in figures):
        return
    column = more.index(True)
    total = whole.told[column]
    parts: list[Mention] = [f.mention for row in rows if (f := row.told[column]) is not None]
    if total is not None and all(part.exact and part.exact <= total.number for part in parts):
        yield Breakdown(total.mention, tuple(parts), exact=False, bound=total.mention.count.figure)
