"""Some of them, told as more than all of them: 27 strikes, thirty of them on one village."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, part_of_kind, says
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.shares import part_of
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.values.codes.findings import Severity

_OPENS, _BESIDE = 3, 4  # words before a whole that opens its sentence, and behind it
_VERB = 3  # words from a verb to its figure
_OF = frozenset({"of", "من"})
_THESE = frozenset({"these", "those", "هذه", "هؤلاء", "تلك"})
_NEAR = 8  # figures before one, of any of which it may be some


def _some_of_them(page: Page, frames: Sequence[Frame], at: int) -> bool:
    """ "thirty of them", "of the 23 killed, 32 were women"."""
    part, before = frames[at], frames[at - 1] if at else None
    if part.joined.of_them or before is None:
        return part.joined.of_them
    opens = before.joined.of_total and before.mention.first - before.begins <= _OPENS
    opens = opens and page.meant(before.begins, "of_total") is not None  # not "the bodies of four"
    beside = part.mention.first - before.mention.last <= _BESIDE or _released(page, part)
    return opens and beside and before.sentence == part.sentence


def _released(page: Page, part: Frame) -> bool:
    """«من أصل 31 صحفياً احتُجزوا هذا العام أُفرج عن 34»: the verb of the sentence, with its figure right behind."""
    first = part.mention.first
    return part.thing is None and page.has_any(("gone", "goes_on"), first - _VERB, first)


def _of_those(page: Page, frames: Sequence[Frame], at: int) -> Frame | None:
    """The whole of "1,350 of these parcels", «واحد وثمانين منهم»: the only figure of the sentence before."""
    part = frames[at]
    words = [token.word.folded for token in page.tokens[part.mention.number_last :][:2]]
    these = len(words) == 2 and words[0] in _OF and words[1] in _THESE
    if not (these or part.joined.of_them) or (at and frames[at - 1].begins == part.begins):
        return None
    before = [f for f in frames[max(0, at - _NEAR) : at] if f.ends == part.begins]
    hard = [f for f in before if not f.mention.soft]
    return hard[0] if len(hard) == 1 and hard[0].paragraph == part.paragraph else None


def _out_of_fewer(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """ "33 villages out of 30", «٢٢ طلباً من أصل ١٨»: the words leave no other whole."""
    for part, whole in pairwise(frames):
        if unsettled(part) or unsettled(whole) or not part.number > whole.number > 1:
            continue
        words = [
            t.word.folded
            for t in page.tokens[whole.mention.number_first - 2 : whole.mention.number_first]
        ]
        known = whole.mention.definite and whole.mention.first - part.mention.last <= len(words)
        named = words in (["من", "اصل"], ["out", "of"]) or known
        if named and part_of(page, part.mention, whole.mention):
            things = {part.thing, whole.thing} - {None}
            if len(things) > 1 and not part_of_kind(page, part, whole):
                continue
            bound = whole.mention.count.figure
            found = Breakdown(whole.mention, (part.mention,), exact=False, bound=bound)
            wrong = judged(page, found)
            if wrong is not None:
                yield wrong


def more_than_all_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures told "of them" that are more than the only figure they can be of."""
    yield from _out_of_fewer(page, frames)
    for at, part in enumerate(frames):
        if unsettled(part) or part.mention.others:
            continue
        if not (_some_of_them(page, frames, at) or _of_those(page, frames, at)):
            continue
        near = [f for f in frames[max(0, at - _NEAR) : at] if f.paragraph == part.paragraph]
        if any((f.mention.count.low or 0) >= part.number for f in near):
            continue  # they may be of those, told before
        before = [f for f in near if f.sentence == part.sentence]
        those = _of_those(page, frames, at)
        before = before if those is None else [those]
        wholes = [f for f in before if f.number > 1 and part_of_kind(page, part, f)]
        if len(wholes) != 1 or len(before) != 1 or unsettled(wholes[0]) or wholes[0].thing is None:
            continue
        whole = wholes[0]
        if part.number <= whole.number or says(page, whole, "others", "remaining"):
            continue
        found = Breakdown(
            whole.mention, (part.mention,), exact=False, bound=whole.mention.count.figure
        )
        wrong = judged(page, found, Severity.WARNING)
        if wrong is not None:
            yield wrong
