"""By what share a figure grew or fell, where words hold it against that of another time.

"Raids went up from 250 to 401, that is by 60%", "54 journalists, 35% more than in 2014, when there were 40", "348,
against 326 a year ago", «54 صحافيا مقابل 40 قبل عام، أي بزيادة 35%»: what one was held against is known by the word
before it, or stands behind "more than", and the other is the figure before. Where any two figures around make the
share, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import ceil, floor

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.one_matter import thing_of
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.amounts import Amount, amounts_of
from trucewatch.reading.sums.shares import CHANGE, of_a_change
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR = 6  # words from a word of change to its share
_APART = 18  # words between the two figures, and from the last of them to the share
_BEHIND = 5  # words from a share to "than"
_OPENS = 4  # words with which a sentence says that it is drawn from the one before
_BEFORE = 3  # words from "against" to its figure
_LONGEST = 120  # words of a sentence
_MOST = 8  # figures of a sentence
_LEAST = 5
_OFF, _OFF_OF = 1.5, 0.02  # points, and part of the share, that it may be off
_VAGUE_OFF = 8.0
_VAGUE = ("qualifier.before", "above", "below")
_CHANGING = ("changing", "change")
_TURNED = ("rises", "falls", "changing", "change")
_FROM, _TO = frozenset({"from", "من"}), frozenset({"to", "الي"})
_BY = frozenset({"by", "بنسبه", "اي", "or", "("})
_OF = frozenset({"of"})
_UP = frozenset({"up", "down"})
_IN = frozenset({"in", "over", "during", "في", "خلال", ",", "-"})
_ON = frozenset({"on", "the", "that"})
_JOINED = frozenset({"هو", "هي", "ذلك", "بذلك", "هذا", "بهذا"})
_CUT = frozenset({";", "and", "while", "but", "فيما", "بينما"})
Pair = tuple[Amount, Amount]


def changed_by_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Shares of change that a figure and the one it is held against do not make."""
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        if percent.in_words or ends - begins > _LONGEST:
            continue
        own = amounts_of(page, pieces, begins, ends)
        if (not own and not begins) or len(own) > _MOST:
            continue
        pair = _turned(page, own, percent) or _held_against(page, own, percent)
        plain = pair is not None
        if pair is None:
            pair = _concluded(page, pieces, own, percent) if begins else None
            pair = pair or _only_two(page, pieces, own, percent)
        if pair is None or not _of_one_kind(page, pair) or min(a.number for a in pair) < _LEAST:
            continue
        meant = _slipped(pair, percent) or (not plain and _slipped(pair[::-1], percent))
        around = own
        if begins and not (plain and meant):
            before = page.sentence_of(begins - 1)[0]
            around = [*amounts_of(page, pieces, before, begins), *own][-2 * _MOST :]
        vague = page.has_any(_VAGUE, max(0, percent.first - 3), percent.first)
        changes = (_changed(*two) for two in combinations(around, 2))
        told = [*changes, *([_ratios(*pair)] if _comes_to(page, percent) else [])]
        if any(_near(shares, percent, vague) for shares in told):
            continue
        if plain or meant:
            yield _told(page, pair, percent)


def _changes(page: Page, percent: Percent, begins: int, ends: int) -> bool:
    first, last = max(begins, percent.first - _NEAR), min(ends, percent.last + 3)
    beside = [
        page.tokens[at].word.folded
        for at in (percent.first - 1, percent.last)
        if begins <= at < ends
    ]
    if not _UP.isdisjoint(beside):
        return True
    return of_a_change(page, percent, begins, ends) or page.has_any(_CHANGING, first, last)


def _turned(page: Page, own: Sequence[Amount], percent: Percent) -> Pair | None:
    """The two of "from 250 in December to 401", beside a share told "by", or behind a word of change."""
    begins, ends = page.sentence_of(percent.first)
    for one, other in pairwise(own):
        if page.tokens[one.first - 1].word.folded not in _FROM or other.first - one.last > _APART:
            continue
        if page.tokens[other.first - 1].word.folded not in _TO:
            continue
        words = {page.tokens[at].word.folded for at in range(percent.first - 2, percent.first)}
        by = bool(words & _BY) or _changes(page, percent, begins, ends)
        before = percent.last <= one.first and one.first - percent.last <= _NEAR
        behind = other.last <= percent.first and percent.first - other.last <= _APART
        between_them = one.last <= percent.first and percent.last <= other.first
        if behind and _cut(page, other.last, percent.first):
            continue
        if by and (before or behind or between_them):
            return one, other
    return None


def _held_against(page: Page, own: Sequence[Amount], percent: Percent) -> Pair | None:
    """What a figure was held against, and the figure: by "against", or by "more than" behind the share."""
    begins, ends = page.sentence_of(percent.first)
    if not _changes(page, percent, begins, ends):
        return None
    behind = next((a for a in own if a.first >= percent.last), None)
    before = [a for a in own if a.last <= percent.first]
    if behind is not None and before and behind.first - percent.last <= _APART:
        near = percent.first - before[-1].last <= _APART
        if near and _than(page, percent, behind) and not _cut(page, percent.last, behind.first):
            return behind, before[-1]
    for one, base in pairwise(before):
        if base is before[-1] and _against(page, base) and base.first - one.last <= _APART:
            near = percent.first - base.last <= _APART
            if near and not _cut(page, base.last, percent.first):
                return base, one
    return None


def _cut(page: Page, first: int, last: int) -> bool:
    """Whether a clause of its own begins between: «مقابل 35 في الشهر السابق، وزادت الإصابات»."""
    words = [page.tokens[at].word for at in range(first, last)]
    return any(
        word.folded in _CUT or (word.joined and word.stem not in _JOINED and at > 0)
        for at, word in enumerate(words)
    )


def _than(page: Page, percent: Percent, behind: Amount) -> bool:
    """Whether what stands behind a share says that the next figure is what one was held against."""
    until = min(percent.last + _BEHIND, behind.first)
    words = [page.tokens[at].word for at in range(percent.last, until)]
    if [word.folded for word in words[:1]] == ["on"]:
        return len(words) == 1 or words[1].folded in _ON  # "up 13 per cent on the 40,000"
    than = [at for at, word in enumerate(words) if word.folded in small_words("held_against")]
    return bool(than) and (than[0] <= 1 or not _verb_between(page, percent))


def _verb_between(page: Page, percent: Percent) -> bool:
    """ "30 per cent have fewer than 25 litres": only words of change, or where and when, stand between."""
    behind = page.tokens[percent.last].word
    changed = page.has_any(_TURNED, percent.last, percent.last + 2)
    return not (changed or behind.stem in CHANGE or behind.folded in _IN)


def _against(page: Page, base: Amount) -> bool:
    """Whether a word right before a figure says that another is held against it."""
    if page.has("up_from", max(0, base.mention.first - _BEFORE), base.first):
        return True
    near = range(max(0, base.mention.first - _BEFORE), base.first)
    words = [page.tokens[at].word.folded for at in near]
    held = small_words("held_against") - _FROM
    return any(word in held for word in words)


def _concluded(page: Page, pieces: Pieces, own: Sequence[Amount], percent: Percent) -> Pair | None:
    """ "1,860 were killed. In the first quarter there were 1,634, so the increase is 14%"; "that is a drop of 47%"."""
    begins, ends = page.sentence_of(percent.first)
    if len(own) > 1 or not _changes(page, percent, begins, ends):
        return None
    before = amounts_of(page, pieces, page.sentence_of(begins - 1)[0], begins)
    opened = range(begins, min(begins + _OPENS, percent.first))
    drawn = any(page.tokens[at].word.folded in small_words("drawn_from_it") for at in opened)
    if not own:
        return (before[0], before[1]) if drawn and len(before) == 2 else None
    if own[0].first >= percent.last:
        known = drawn and before and _than(page, percent, own[0])
        return (own[0], before[0]) if known and own[0].first - percent.last <= _APART else None
    near = range(own[0].last, percent.first)
    so = any(page.tokens[at].word.folded in small_words("so_it_is") for at in near)
    told = so and len(near) <= _APART and len(before) == 1
    return (own[0], before[0]) if told else None


def _only_two(page: Page, pieces: Pieces, own: Sequence[Amount], percent: Percent) -> Pair | None:
    """The only figures of a sentence that tells by how much: "fell by 35% between March (2.3 million) and August (1.5 million)"."""
    begins, ends = page.sentence_of(percent.first)
    if len(own) != 2 or len(between(pieces.percents, begins, ends)) != 1:
        return None
    if not _changes(page, percent, begins, ends) or page.has("including", begins, ends):
        return None
    if _cut(page, own[1].last, percent.first) or page.has_word(";", begins, ends):
        return None
    if any(_near(_ratios(*two), percent, False) for two in (own, own[::-1])):
        return None  # «ارتفع بمقدار 93,600 عن 468,000، أي بنسبة 20 في المائة»
    fates = {befell(page, amount.mention) for amount in own} - {""}
    return (own[0], own[1]) if len(fates) < len(own) else None


def _of_one_kind(page: Page, pair: Pair) -> bool:
    one, other = (thing_of(page, amount.mention) for amount in pair)
    if one is None or other is None:
        return True
    if one.family != other.family and any(n.family.startswith("measure") for n in (one, other)):
        return False
    if not (one.listed and other.listed):
        return True
    return one.family == other.family and len({one.fate, other.fate} - {""}) < len(pair)


def _changed(one: Amount, other: Amount) -> tuple[float, ...]:
    """What one figure changed by to become the other, of either, as far as both are rounded."""
    near, far = sorted((one, other), key=lambda amount: amount.number)
    most, least = far.high - (near.low or 1), max(0.0, far.low - near.high)
    told = far.number - near.number
    small, large = (near.low or 1, near.high), (far.low, far.high)
    return (
        100 * least / small[1], 100 * told / near.number, 100 * most / small[0],
        100 * least / large[1], 100 * told / far.number, 100 * most / large[0],
    )  # fmt: skip


def _ratios(one: Amount, other: Amount) -> tuple[float, ...]:
    """What one figure is of the other, and the other of it."""
    near, far = 100 * one.number / other.number, 100 * other.number / one.number
    return near, near, near, far, far, far


def _comes_to(page: Page, percent: Percent) -> bool:
    """Whether a figure "fell to 60 per cent", of what it was."""
    before = page.tokens[percent.first - 1].word.folded if percent.first else ""
    return before in _TO or page.tokens[min(percent.last, len(page.tokens) - 1)].word.folded in _OF


def _near(shares: tuple[float, ...], percent: Percent, vague: bool) -> bool:
    """Whether a share lies within what figures make, from the least to the most, in either way."""
    off = _VAGUE_OFF if vague else max(_OFF, percent.value * _OFF_OF)
    ways = (shares[:3], shares[3:])
    return any(min(way) - off <= percent.value <= max(way) + off for way in ways)


def _slipped(pair: Pair, percent: Percent) -> bool:
    """Whether a slip of the hand turns what it grew or fell by into the share that is told."""
    base, now = (amount.number for amount in pair)
    due = 100 * abs(base - now) / base
    return any(slip(int(percent.value), whole) for whole in (floor(due), ceil(due)))


def _told(page: Page, pair: Pair, percent: Percent) -> ReadFinding:
    first, other = sorted(pair, key=lambda amount: amount.first)
    args = {
        "one": page.words(first.first, first.mention.last),
        "other": page.words(other.first, other.mention.last),
        "change": page.words(percent.first, percent.last),
    }
    spans = [span(page, percent.first, percent.last)]
    spans += [span(page, amount.first, amount.mention.last) for amount in (first, other)]
    message = Message("read-change", args)
    return ReadFinding("percent-against-counts", Severity.WARNING, message, tuple(spans))
