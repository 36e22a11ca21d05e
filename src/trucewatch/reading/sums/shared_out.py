"""So many in all, so many who share them, and so many to each, in one sentence: 450 in nine buses, 60 in each bus.

What each has is often rounded: it is wrong only where it is a whole one off, or where each has one. Means may be
half of one off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.nouns import noun_at, one_noun
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.why_not import inner, of_no_fact
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_BEHIND, _AHEAD = 4, 3  # words from a figure to "each", on either side
_SAID = 4  # words before a figure that say that it is a mean
_MOST = 6  # figures of a sentence
_EACH = ("to_each", "each", "each_of", "per")
_ONE = frozenset({"الواحد", "الواحده"})
_PEOPLE = frozenset({"person", "household"})
_EXACT = frozenset({Qualifier.EXACTLY})


def shared_out_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Totals that what each has and the number of those who have it do not make."""
    for _, told in groupby(frames, key=lambda frame: frame.begins):
        row = [*told]
        if len(row) < 3 or not _for_each(page, row[0].begins, row[0].ends):
            continue
        row = [f for f in row if not of_no_fact(page, f) and not f.mention.others]
        for rate in row:
            holder = _holder(page, rate)
            if holder is None or len(row) > _MOST:
                continue
            wrong = _of_rate(page, row, rate, holder)
            if wrong is not None:
                yield wrong
                break


def _holder(page: Page, rate: Frame) -> Thing | None:
    """What each of which has so many: «60 راكباً في كل حافلة», «40 شخصاً في الغرفة الواحدة», "60 in each bus"."""
    last = rate.mention.last
    for at in range(last, min(rate.ends, last + _BEHIND)):
        if page.tokens[at].word.kind != "word":
            break
        if page.tokens[at].word.folded in _ONE:
            return noun_at(page, at - 1)
    near = [(last, min(rate.ends, last + _BEHIND))]
    near += [(max(rate.begins, rate.mention.first - _AHEAD), rate.mention.first)]
    for at in (at for name in _EACH for some in near for at in page.places_of(name, *some)):
        words = page.entries[at][0]
        whole = (
            words > 1 and page.meant(at + words - 1, "thing") is not None
        )  # «لكل أسرة» is a phrase
        thing = noun_at(page, at + words - whole)
        if thing is not None:
            return thing
    return None


def _for_each(page: Page, begins: int, ends: int) -> bool:
    return page.has_any(_EACH, begins, ends) or any(
        page.has_word(word, begins, ends) for word in _ONE
    )


def _of_rate(page: Page, row: Sequence[Frame], rate: Frame, holder: Thing) -> ReadFinding | None:
    others = [f for f in row if f is not rate and _number(f) > 1 and not f.mention.soft]
    holders = [f for f in others if f.thing is not None and one_noun(f.thing, holder)]
    wholes = [f for f in others if f not in holders and not inner(f) and _alike(f, rate)]
    if len(holders) != 1 or len(wholes) != 1 or _number(rate) < 1:
        return None
    total, many, each = _number(wholes[0]), _number(holders[0]), _number(rate)
    off = abs(each * many - total)
    beside = [_number(f) for f in others if f is not wholes[0] and f is not holders[0]]
    if any(total in (each * one, each * many * one, each * many + one) for one in beside):
        return None
    first = max(rate.begins, rate.mention.first - _SAID)
    mean = page.has("on_average", first, rate.mention.first)
    if not off or (mean and 2 * off <= many) or (not mean and each > 1 and off < many):
        return None
    args = {
        "rate": page.words(rate.mention.first, rate.mention.last),
        "days": page.words(holders[0].mention.first, holders[0].mention.last),
        "product": str(each * many),
        "total": page.words(wholes[0].mention.first, wholes[0].mention.last),
    }
    spans = tuple(span_of(page, f.mention) for f in (wholes[0], holders[0], rate))
    return ReadFinding("parts-do-not-sum", Severity.WARNING, Message("read-rate", args), spans)


def _number(frame: Frame) -> int:
    """The figure as it is written; 0 for an estimate."""
    count = frame.mention.count
    return (count.low or 0) if count.qualifier in _EXACT else 0


def _alike(whole: Frame, rate: Frame) -> bool:
    """Whether a whole counts what each has of it."""
    one, other = whole.thing, rate.thing
    if one is None or other is None:
        return one is not None
    return one_noun(one, other) or (one.family in _PEOPLE and one.family == other.family)
