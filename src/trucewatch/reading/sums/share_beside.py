"""A share beside a part and its whole, whichever of the three is told first, and in whatever words.

"1,600 of 6,400 hectares (35%)", "one fifth of the 3,000 who were asked – 300 persons –", "six in every ten of the 450
(that is, 290)", «عُشر الطلبات: 45 طلباً من أصل 150»: "of", "out of" or "of them" joins part and whole; a bracket, a dash,
a colon or "that is" ties the share to them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.shares import explained, of_a_change, part_of
from trucewatch.reading.sums.why_not import roughly
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_TIES = frozenset({"(", "-", "–", "—", ":", "or", "=", "او"})
_TIED = ("concludes", "that_is", "makes_up")
_NEAR, _WORDS, _FAR = 3, 6, 16  # words from a tie to what it ties; between share, part and whole
_ROUGH = {False: 0.6, True: 4.0}  # points that a share in digits, in words, may be off
_CURRENCIES = frozenset({"usd", "eur", "gbp", "chf", "$", "€", "£"})
_HUNDRED = 100.0


def shares_beside_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Shares that the part and the whole beside them do not make."""
    if not pieces.percents and not page.listed.get("one_of_every"):
        return
    by_sentence: dict[int, list[Frame]] = {}
    for frame in frames:
        if not frame.mention.soft:
            by_sentence.setdefault(frame.begins, []).append(frame)
    starts = [percent.first for percent in pieces.percents]
    for percent in (*pieces.percents, *_in_every(page, frames)):
        at = bisect_left(starts, percent.first)
        begins, ends = page.sentence_of(percent.first)
        changes = of_a_change(page, percent, begins, ends) or page.has("changing", begins, ends)
        beside = pieces.percents[max(0, at - 2) : at + 2]
        if changes or sum(begins <= one.first < ends for one in beside) > 1:
            continue
        row = [roughly(f) for f in by_sentence.get(begins, ())]
        row = [f for f in row if f.number]
        row = [f for f in row if not percent.first <= f.mention.first < percent.last]
        pair = _pair(page, row, percent)
        if pair is None or (percent in beside and explained(page, pieces, percent, begins, ends)):
            continue
        part, whole = pair
        if _fits(percent, part.number, whole.number, row):
            continue
        words = page.words(percent.first, percent.last)
        sides = tuple(statement(page, _plainly(frame)) for frame in pair)
        conflict = percent_fits(sides[0], sides[1], percent.value, percent.decimals, words)
        if conflict is not None:
            spans = [span_of(page, whole.mention), span_of(page, part.mention)]
            yield told(
                conflict, [*spans, span(page, percent.first, percent.last)], Severity.WARNING
            )


def _in_every(page: Page, frames: Sequence[Frame]) -> Iterator[Percent]:
    """ "Six in every ten", as a share."""
    for one, other in pairwise(frames):
        near = other.mention.first - one.mention.last <= _NEAR
        of = near and page.has("one_of_every", one.mention.last, other.mention.first)
        if of and 0 < one.number < other.number <= _HUNDRED:
            value = _HUNDRED * one.number / other.number
            yield Percent(one.mention.first, other.mention.number_last, value, in_words=True)


def _plainly(frame: Frame) -> Mention:
    """The figure as it is told, also where it is rounded: "147 million"."""
    return replace(frame.mention, count=Count.exactly(frame.number))


def _fits(percent: Percent, part: int, whole: int, row: Sequence[Frame]) -> bool:
    """Whether the share is that of the pair, or of what it leaves, or of any other two figures of the sentence."""
    rough = _ROUGH[percent.in_words]
    numbers = [(part, whole), (whole - part, whole)]
    numbers += [(a.number, b.number) for a in row for b in row if a.number < b.number]
    return any(abs(_HUNDRED * a / b - percent.value) <= rough for a, b in numbers)


def _pair(page: Page, row: Sequence[Frame], percent: Percent) -> tuple[Frame, Frame] | None:
    """The part and the whole that a share is tied to."""
    before = [f for f in row if f.mention.last <= percent.first]
    behind = [f for f in row if f.mention.first >= percent.last]
    if _tied(page, percent.first):
        return _joined(page, before, percent.first)
    if len(behind) > 1 and not before and _of_them_that_is(page, behind[0], behind[1], percent):
        return behind[1], behind[0]
    if len(behind) < 2 or before or (len(behind) > 2 and behind[1].joined.bracket < 0):
        return None
    one, other = behind[:2]
    opened = any(
        page.tokens[at].word.folded in _TIES or page.meant(at, "that_is")
        for at in range(percent.last, other.mention.first)
    )
    if not opened:
        return None
    of_it = page.meant(percent.last, "of_total") is not None
    if of_it and one.mention.number_first - percent.last <= _NEAR and one.number > other.number:
        apposed = any(
            page.tokens[at].word.folded in _TIES
            for at in range(one.mention.last, other.mention.first)
        )
        return (
            (other, one)
            if apposed and of_one_kind(page, other, replace(one, thing=other.thing or one.thing))
            else None
        )
    return _joined(page, behind, behind[-1].mention.last)


def _of_them_that_is(page: Page, whole: Frame, part: Frame, percent: Percent) -> bool:
    """«70% من القتلى البالغ عددهم 140، أي 88», «40% من النداء البالغ 85 مليوناً، إذ تلقت الوكالات 43 مليوناً»."""
    if page.tokens[percent.last].word.folded != "من" or whole.number <= part.number:
        return False
    near = whole.mention.first - percent.last <= _FAR // 2
    between = range(whole.mention.last, part.mention.first)
    if (
        not near
        or len(between) > _FAR // 2
        or not page.has("numbering", percent.last, between.start)
    ):
        return False
    words = {page.tokens[at].word.folded for at in between}
    told = page.tokens[part.mention.number_first - 1].word.folded == "اي"
    received = whole.thing == part.thing and bool(words & small_words("has_received"))
    return told or (received and _money(page, whole))


def _money(page: Page, frame: Frame) -> bool:
    """Whether a currency stands before a figure, or it is a measure."""
    first = frame.mention.number_first
    measure = frame.thing is not None and frame.thing.family.startswith("measure")
    return measure or (first > 0 and page.tokens[first - 1].word.folded in _CURRENCIES)


def _of_all_of_it(page: Page, one: Frame, other: Frame) -> bool:
    """«45 هكتاراً من مساحة الحقول البالغة 150 هكتاراً»."""
    last, first = one.mention.last, other.mention.number_first
    of_it = page.tokens[last].word.folded == "من" and page.has("numbering", last, first)
    return of_it and one.number < other.number and one.thing == other.thing and _money(page, one)


def _tied(page: Page, first: int) -> bool:
    """Whether a bracket, a dash or "that is" stands right before a share."""
    near = range(max(0, first - _NEAR), first)
    if any(page.tokens[at].word.folded in _TIES for at in near):
        return True
    if page.document.language == "ar" and page.has("therefore", max(0, first - _WORDS), first):
        return True  # «وبذلك يكون الفريق قد أنجز 40%»
    return page.has_any(_TIED, near.start, first)


def _joined(page: Page, row: Sequence[Frame], until: int) -> tuple[Frame, Frame] | None:
    """The last two figures before a share that "of", "out of" or "of them" joins."""
    if len(row) != 2 or until - row[-1].mention.last > _FAR:
        return None
    one, other = row
    if _of_all_of_it(page, one, other):
        return (one, other)
    if one.number < other.number and part_of(page, one.mention, other.mention):
        return (one, other)
    if one.number <= other.number or not of_one_kind(page, other, one):
        return None
    opens = one.joined.of_total and other.thing in (None, one.thing)
    opens = opens or (_money(page, one) and _money(page, other))
    return (other, one) if opens or other.joined.of_them else None
