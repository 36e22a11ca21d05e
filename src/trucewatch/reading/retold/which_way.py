"""A rise told of figures that fall, and a fall of figures that rise: "rose from 21 to 10", "247, up from 251".

Only where words tie both figures to the turn: from one to the other, up or down from, or a fall of what stood at one
figure compared with another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Link, join
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FAR, _BEHIND = 14, 6  # words between the two figures, and from the turn to them
_NEXT = 4  # words from "compared with" to its figure
_FROM, _TO = frozenset({"from", "من"}), frozenset({"to", "الي"})
_UP, _DOWN = frozenset({"up"}), frozenset({"down"})
_BY = frozenset({"by", "بمقدار", "بنحو", "ب", "قدره", "قدرها"})
_COMPARED = ("other_time", "up_from")


def which_way_wrong(
    page: Page, pieces: Pieces, found: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Turns that the figures behind them do not take; none whose figures another finding tells wrong."""
    taken = [(one.start, one.end) for finding in found for one in finding.spans]
    turns = _turns(page, 0, len(page.tokens))
    turns += [at for word in _UP | _DOWN for at in page.by_word.get(word, ())]
    for begins, ends in sorted({page.sentence_of(at) for at in turns}):
        told = [m for m in between(pieces.mentions, begins, ends) if _plain(page, m, begins)]
        for n, (one, other) in enumerate(pairwise(told)):
            if other.first - one.last > _FAR or not _of_one_noun(one, other):
                continue
            start = page.tokens[one.first].start
            if any(a <= start < b for a, b in taken):
                continue
            turn = _from_to(page, one, other, begins, ends)
            turn = turn or (None if n else _compared(page, one, other, begins))
            if turn is not None and _grew(one, other) is (not turn[1]):
                yield _wrong(page, turn[0], one, other)


def _turns(page: Page, first: int, last: int) -> list[int]:
    """The words of a rise or a fall between two tokens, none denied."""
    words = small_words("goes_up") | small_words("goes_down")
    at = sorted(n for word in words for n in page.places_of_word(word, first, last))
    return [n for n in at if not page.has("not", n - 2, n)]


def _rises(page: Page, at: int) -> bool:
    return page.tokens[at].word.folded in small_words("goes_up")


def _plain(page: Page, mention: Mention, begins: int) -> bool:
    """Whether a figure tells how many, and not by how many more."""
    before = page.tokens[mention.first - 1].word.folded if mention.first > begins else ""
    by = before in _BY or before in small_words("goes_up") | small_words("goes_down")
    change = join(page, mention, begins).link is Link.CHANGE
    return (mention.count.low or 0) > 0 and not (mention.soft or by or change)


def _of_one_noun(one: Mention, other: Mention) -> bool:
    return one.thing is None or other.thing is None or one.thing.name == other.thing.name


def _grew(one: Mention, other: Mention) -> bool | None:
    """Whether the second figure is larger for certain; None where nobody can tell."""
    first, then = one.count, other.count
    if (then.low or 0) > (first.high or first.low or 0):
        return True
    return False if (then.high or then.low or 0) < (first.low or 0) else None


def _from_to(
    page: Page, one: Mention, other: Mention, begins: int, ends: int
) -> tuple[int, bool] | None:
    """ "Rose from 10 in May to 21 in June", "from 10 to 21, a rise": the turn, and whether the second is larger."""
    before = page.tokens[one.first - 1].word.folded if one.first > begins else ""
    if before not in _FROM or page.tokens[other.first - 1].word.folded not in _TO:
        return None
    led = _turns(page, max(begins, one.first - _FAR), one.first)
    if not led:
        led = _turns(page, other.last, min(ends, other.last + _BEHIND))[:1]
    return (led[-1], _rises(page, led[-1])) if led else None


def _compared(page: Page, one: Mention, other: Mention, begins: int) -> tuple[int, bool] | None:
    """ "247, up from 251", "falls: it stood at 247, compared to 246": the turn, and whether the second is larger."""
    for at in range(one.last, other.first - 1):
        word = page.tokens[at].word.folded
        if word in _UP | _DOWN and page.tokens[at + 1].word.folded in _FROM:
            return at, word in _DOWN
    ends = page.sentence_of(one.first)[1]
    turns = _turns(page, begins, ends)
    if len(turns) != 1 or not max(begins, one.first - _FAR) <= turns[0] < one.first:
        return None
    near = max(one.last, other.first - _NEXT)
    if not any(page.has(name, near, other.first) for name in _COMPARED):
        return None
    if page.has_word(";", turns[0], other.first) or page.meant(one.last, "of_total") is not None:
        return None
    return turns[0], not _rises(page, turns[0])


def _wrong(page: Page, at: int, one: Mention, other: Mention) -> ReadFinding:
    args = {"title": page.words(at, at + 1), "body": page.words(one.first, other.last)}
    spans = (span(page, at, at + 1), span(page, one.first, other.last))
    return ReadFinding("told-two-ways", Severity.WARNING, Message("read-restated", args), spans)
