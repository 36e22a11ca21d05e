"""So many incidents announced, and told one by one over lines or paragraphs of their own.

No colon opens them: "responded to six incidents", then sentences, then "1) Artillery shelling, Jisr Haddad", each with a
paragraph of its own; or points that each open with a day or an hour. All are counted, whatever stands between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.groups import usable
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 3, 20  # cases
_SENTENCES, _FIGURES = 6, 30  # from an announcement to the first case
_APART = 12  # sentences of a case
_OFF = 2  # by how many an announcement is miscounted
_SHOWN, _OPENS = 6, 2  # words of a case, and of those the ones that may tell its day
_SIGNS = frozenset("-•*▪◦●–—○")
_CLOSES = frozenset({")", ".", "-", ":", "/"})
_CASES = frozenset({
    "operation", "case", "flight", "raid", "visit", "meeting", "event", "movement", "convoy", "عملية", "حالة", "رحلة",
})  # fmt: skip
_SOME = ("including", "foremost")
_CHOSEN = frozenset({
    "examples", "example", "selected", "notable", "main", "following", "worst", "gravest", "ابرز", "ابرزها", "امثله",
})  # fmt: skip
Case = tuple[int, int]


def cases_told_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Announced cases that those told one by one behind them are not."""
    for cases in (*_numbered(page), *_dated(page, pieces)):
        if not _FEWEST <= len(cases) <= _MOST:
            continue
        announced = [*_before(page, frames, cases[0][0])]
        if len({frame.number for frame in announced}) != 1 or _chosen(page, announced, cases):
            continue
        frame = announced[-1]
        if frame.number == len(cases) or abs(frame.number - len(cases)) > _OFF:
            continue
        if any(f.thing == frame.thing and f.number > 1 for f in _within(frames, cases)):
            continue
        words = tuple(page.words(first, min(last, first + _SHOWN)) for first, last in cases)
        conflict = announced_against_told(statement(page, frame.mention), words)
        if conflict is not None:
            spans = [span_of(page, frame.mention), span(page, *cases[-1])]
            yield told(conflict, spans, Severity.WARNING)


def _before(page: Page, frames: Sequence[Frame], first: int) -> Iterator[Frame]:
    """The figures that count cases, in the sentences right before the first of them and under no other head."""
    at = bisect_left(frames, first, key=lambda frame: frame.mention.first)
    opens = bisect_left(page.breaks, first)
    earliest = page.breaks[max(0, opens - _SENTENCES)]
    for frame in frames[max(0, at - _FIGURES) : at]:
        if frame.begins < earliest or not _FEWEST <= frame.number <= _MOST + _OFF:
            continue
        thing = frame.thing
        counts = thing is not None and (thing.family == "event" or thing.name in _CASES)
        then = page.has("other_time", frame.first, frame.mention.first)
        if counts and usable(page, frame) and not (then or frame.mention.others):
            yield frame


def _chosen(page: Page, announced: Sequence[Frame], cases: Sequence[Case]) -> bool:
    """Whether some of the cases are told only, or a head of another matter opens the list."""
    begins, ends = announced[-1].begins, cases[0][0]
    if page.has_any(_SOME, announced[-1].mention.last, ends):
        return True
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    if words & _CHOSEN:
        return True
    last = page.tokens[ends - 1].word.folded
    return last not in (".", ":") and not page.has("thing", *page.sentence_of(ends - 1))


def _within(frames: Sequence[Frame], cases: Sequence[Case]) -> Sequence[Frame]:
    """The figures of the first sentences of the cases."""
    first, last = (
        bisect_left(frames, at, key=lambda frame: frame.mention.first)
        for at in (cases[0][0], cases[-1][1])
    )
    return frames[first:last]


def _numbered(page: Page) -> Iterator[list[Case]]:
    """Lines that are numbered from one on, and their first sentences."""
    cases: list[Case] = []
    last = 0
    for at in page.line_opens:
        opened = at + (page.tokens[at].word.folded == "(")
        if opened + _OPENS >= len(page.tokens):
            break
        word, behind = page.tokens[opened].word, page.tokens[opened + 1].word.folded
        if word.kind != "number" or not word.folded.isdecimal() or behind not in _CLOSES:
            continue
        number, sentence = int(word.folded), bisect_left(page.breaks, at)
        if number == len(cases) + 1 and (not cases or sentence - last <= _APART):
            cases.append((at, page.sentence_of(opened + 2)[1]))
            last = sentence
        elif number == 1:
            yield cases
            cases, last = [(at, page.sentence_of(opened + 2)[1])], sentence
    yield cases


def _dated(page: Page, pieces: Pieces) -> Iterator[list[Case]]:
    """Points of which each opens with a day or an hour."""
    cases: list[Case] = []
    sign, last = "", 0
    for at in page.line_opens:
        mark = page.tokens[at].word.folded
        opened = at + (mark in _SIGNS)
        mark = mark if mark in _SIGNS else ""
        opening = opened, opened + _OPENS
        timed = [date.last for date in between(pieces.dates, *opening)]
        timed += [clock.last for clock in between(pieces.clocks, *opening)]
        sentence = bisect_left(page.breaks, at)
        if not timed or timed[0] >= page.sentence_of(opened)[1]:
            if mark and mark == sign:
                cases = []  # a point that opens otherwise: not all of them are cases
            continue
        if cases and (mark != sign or sentence - last > _APART):
            yield cases
            cases = []
        sign, last = mark, sentence
        cases.append((at, page.sentence_of(opened)[1]))
    yield cases
