"""So many in all, so many who share them, and so many to each, in one sentence: 450 in nine buses, 60 in each bus.

What each has is often rounded: it is wrong only where it is a whole one off, or where each has one. Means may be
half of one off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
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
_TIMES = 3  # what a total and the product may be of each other
_EACH = ("to_each", "each", "each_of", "per")
_THEM = frozenset({"منها", "منهم", "منهن", "منهما"})
_ONE = frozenset({"الواحد", "الواحده"})
_PEOPLE = frozenset({"person", "household"})
_EXACT = frozenset({Qualifier.EXACTLY})


def shared_out_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Totals that what each has and the number of those who have it do not make."""
    before: list[Frame] = []
    for _, told in groupby(frames, key=lambda frame: frame.begins):
        row = [f for f in told if not of_no_fact(page, f) and not f.mention.others]
        near = [f for f in before if f.ends == row[0].begins and not f.mention.soft] if row else []
        before = row
        if len(row) + len(near) < 3 or len(row) > _MOST:
            continue
        for rate in row:
            wrong = _of_rate(page, row, rate) or _of_each_of_them(page, near, row, rate)
            if wrong is not None:
                yield wrong
                break


def _of_each_of_them(
    page: Page, before: Sequence[Frame], row: Sequence[Frame], rate: Frame
) -> ReadFinding | None:
    """ "Six boats, each carrying 15, landed 105", «في كل منها 45 شخصاً»."""
    first = rate.mention.first
    words = [token.word.folded for token in page.tokens[max(rate.begins, first - _AHEAD) : first]]
    them = any(word in _THEM for word in words) and "كل" in words
    if not them and ("each" not in words or words[-1] == "of"):
        return None  # not "four teams, each of three people"
    if _could(page, rate):
        return None
    others = [f for f in row if f is not rate and _number(f) > 1 and not f.mention.soft]
    holders = [f for f in (*before, *others) if f.mention.first < first and not _of(f, rate)]
    wholes = [f for f in others if f not in holders and f.mention.first > first]
    if len(holders) != 1 or len(wholes) != 1 or len(others) > 2:
        return None
    return _told(page, wholes[0], holders[0], rate, others) if _of(wholes[0], rate) else None


def _could(page: Page, rate: Frame) -> bool:
    """Whether only so many could be carried: "each able to carry 45"."""
    words = {page.tokens[at].word.folded for at in range(rate.begins, rate.mention.first)}
    return bool(words & small_words("able_to"))


def _of(frame: Frame, rate: Frame) -> bool:
    """Whether a figure may count what each has: by its noun, or without any."""
    return frame.thing is None or _alike(frame, rate)


def _holder(page: Page, rate: Frame) -> Thing | None:
    """What each of which has so many: «60 راكباً في كل حافلة», «40 شخصاً في الغرفة الواحدة», "60 in each bus"."""
    last = rate.mention.last
    for at in range(last, min(rate.ends, last + _BEHIND)):
        if page.tokens[at].word.kind != "word":
            break
        if page.tokens[at].word.folded in _ONE:
            return noun_at(page, at - 1)
    first = rate.mention.first
    if first - 2 >= rate.begins and page.tokens[first - 2].word.folded == "كل":
        return noun_at(page, first - 1)  # «حملت كل سيارة أربعة جرحى»
    near = [(last, min(rate.ends, last + _BEHIND))]
    ahead = max(rate.begins, first - _AHEAD)
    if not any(page.tokens[at].word.kind == "sign" for at in range(ahead, first)):
        near.append((ahead, first))  # not "25 kilograms per household, 3,000 in all"
    if last < rate.ends and page.tokens[last].word.prefix == "لال":
        return noun_at(page, last)  # «30 ليتراً للشخص»
    for at in (at for name in _EACH for some in near for at in page.places_of(name, *some)):
        words = page.entries[at][0]
        whole = (
            words > 1 and page.meant(at + words - 1, "thing") is not None
        )  # «لكل أسرة» is a phrase
        thing = noun_at(page, at + words - whole)
        if thing is not None:
            return thing
    return None


def _of_rate(page: Page, row: Sequence[Frame], rate: Frame) -> ReadFinding | None:
    """The finding on a rate whose holder is named."""
    holder = _holder(page, rate)
    if holder is None or len(row) < 3:
        return None
    others = [f for f in row if f is not rate and _number(f) > 1 and not f.mention.soft]
    holders = [f for f in others if f.thing is not None and one_noun(f.thing, holder)]
    wholes = [f for f in others if f not in holders and not inner(f) and _alike(f, rate)]
    if len(holders) != 1 or len(wholes) != 1 or _number(rate) < 1:
        return None
    return _told(page, wholes[0], holders[0], rate, others)


def _told(
    page: Page, whole: Frame, holder: Frame, rate: Frame, others: Sequence[Frame]
) -> ReadFinding | None:
    """The finding, None where the three agree as far as they are rounded, or another figure comes in."""
    last = rate.mention.last
    if page.has_any(("qualifier.behind", "not_all"), last, last + 2):
        return None  # «15 شخصاً على الأقل»
    total, many, each = _number(whole), _number(holder), _number(rate)
    off = abs(each * many - total)
    if max(total, each * many) > _TIMES * min(total, each * many):
        return None  # of another matter: "ten families, each with five members, lost 12 persons"
    beside = [_number(f) for f in others if f is not whole and f is not holder]
    if any(total in (each * one, each * many * one, each * many + one) for one in beside):
        return None
    first = max(rate.begins, rate.mention.first - _SAID)
    mean = page.has("on_average", first, rate.mention.first)
    if not off or (mean and 2 * off <= many) or (not mean and each > 1 and off < many):
        return None
    args = {
        "rate": page.words(rate.mention.first, rate.mention.last),
        "days": page.words(holder.mention.first, holder.mention.last),
        "product": str(each * many),
        "total": page.words(whole.mention.first, whole.mention.last),
    }
    spans = tuple(span_of(page, frame.mention) for frame in (whole, holder, rate))
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
    people = one.family in _PEOPLE and one.family == other.family and not other.role
    return people or one_noun(one, other)  # not "each with three guards, took 300 evacuees"
