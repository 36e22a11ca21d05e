"""Parts told in brackets behind their names: "to Tawila (6,420), Dar As Salam (2,180) and Kutum (1,650)".

The names stand in a row that its "and" closes. The whole is the last figure before them in their sentence, but for
one that counts the names themselves, else the only one of the sentence before. Where a figure near them is what
they come to, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import as_rounded
from trucewatch.values.codes.findings import Severity

_FEWEST = 3
_NAME = 6  # words of a name
_NEAR = 8  # words from a whole to its names in which "including" may stand
_RATIO = 0.8  # parts that come to less are of another whole
_OPEN = ("including", "others", "above", "below", "not_all", "other_time", "per_day")
_SIGNS = frozenset({")", "(", ",", "،", "and", "و", "people", "families"})


def parts_in_brackets_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Wholes that the parts in brackets behind them do not make."""
    for begins, ends in page.sentences():
        figures = [m for m in between(pieces.mentions, begins, ends) if not m.soft]
        parts = [m for m in figures if _in_brackets(page, m)]
        if len(parts) < _FEWEST or not _one_row(page, parts):
            continue
        own = [m for m in figures if m.last <= parts[0].first and m.exact != len(parts)]
        before = _before(page, pieces, begins) if not own else []
        whole = own[-1] if own else before[-1] if len(before) == 1 else None
        whole = None if whole is None else replace(whole, count=as_rounded(whole.count))
        if whole is None or not _whole_of(page, whole, parts) or _goes_on(page, parts[-1], ends):
            continue
        told = sum(part.exact or 0 for part in parts)
        if any(m.exact == told for m in (*before, *figures)):
            continue
        wrong = judged(page, Breakdown(whole, tuple(parts), exact=True), Severity.WARNING)
        if wrong is not None:
            yield wrong


def _in_brackets(page: Page, mention: Mention) -> bool:
    """Whether a figure stands alone in its brackets, or with the noun it counts."""
    if mention.exact is None or not mention.first:
        return False
    opened = page.tokens[mention.first - 1].word.folded == "("
    closed = {
        page.tokens[at].word.folded
        for at in (mention.last - 1, mention.last)
        if at < len(page.tokens)
    }
    return opened and ")" in closed


def _one_row(page: Page, parts: Sequence[Mention]) -> bool:
    """Whether only a name stands between two parts, and "and" before the last."""
    gaps = [
        [page.tokens[at].word.folded for at in range(one.last, other.first)]
        for one, other in pairwise(parts)
    ]
    named = [[word for word in gap if word not in _SIGNS] for gap in gaps]
    closes = "and" in gaps[-1] or any(word.startswith("و") for word in gaps[-1])
    return closes and all(1 <= len(words) <= _NAME and words for words in named)


def _before(page: Page, pieces: Pieces, begins: int) -> list[Mention]:
    """The figures of the sentence before, but for those in brackets."""
    if not begins:
        return []
    first = page.sentence_of(begins - 1)[0]
    figures = between(pieces.mentions, first, begins)
    return [m for m in figures if not m.soft and not _in_brackets(page, m)]


def _goes_on(page: Page, last: Mention, ends: int) -> bool:
    """ "and Jisr (8), among other places"."""
    return any(page.has(name, last.last, ends) for name in ("others", "including", "not_all"))


def _number(whole: Mention) -> int:
    """The figure of a whole, also one told "some" so many to its places; 0 where it is any wider."""
    low, high = whole.count.low, whole.count.high
    if whole.exact is not None or low is None or high is None:
        return whole.exact or 0
    return (low + high) // 2 if high - low <= (1 - _RATIO) * high / 2 else 0


def _whole_of(page: Page, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts may be those of a whole: of its kind, not named as some of it, and near it."""
    number = _number(whole)
    if not number or whole.thing is None or whole.others:
        return False
    families = {part.thing.family for part in parts if part.thing is not None}
    told = sum(part.exact or 0 for part in parts)
    if families - {whole.thing.family} or max(part.exact or 0 for part in parts) >= number:
        return False
    near = max(whole.last, parts[0].first - _NEAR)
    if page.has("followed_by", near, parts[0].first):
        return False  # the whole is the first in their row
    some = any(page.has(name, near, parts[0].first) for name in _OPEN)
    return told > number if some else told >= _RATIO * number
