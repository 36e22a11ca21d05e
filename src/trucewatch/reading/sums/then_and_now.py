"""What it was, what it is now, and by how much it changed, in one sentence: from 21 to 12 after eight were removed.

The two are told by "from" and "to", or by "up from" behind the newer. What came between is called a change, or
one more, stands behind "after", or leads to the newer figure: "two died, which brings it to 13, up from ten".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.nouns import noun_at, one_noun
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.stock import left_told
from trucewatch.reading.sums.why_not import inner, unsettled
from trucewatch.values.codes.findings import Severity

_FROM, _TO = frozenset({"from", "من"}), frozenset({"to", "الي"})
_AFTER = frozenset({"after", "بعد", "عقب", "اثر", "بعدما", "with"})
_BETWEEN = 3  # words from "after" to its figure
_UP_FROM = 6  # words from "up from" to its figure
_TURNS = ("rises", "falls", "brings", "lifts", "changing")
_WAS = ("up_from", "had_been")
_PEOPLE = frozenset({"person", "body"})


def then_and_now_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures at two times that the one change told between them does not lead to."""
    for _, told in groupby(frames, key=lambda frame: frame.begins):
        row = [frame for frame in told if not frame.mention.soft and not inner(frame)]
        pair = _then_and_now(page, row) if len(row) > 2 else None
        if pair is None:
            continue
        then, now = pair
        others = [frame for frame in row if frame is not then and frame is not now]
        changes = [f for f in others if _is_change(page, f, now) and _alike(page, f, now)]
        if len(changes) != 1 or _revised(page, changes[0]):
            continue
        wrong = _judged(page, then, now, changes[0], [f.number for f in others])
        if wrong is not None:
            yield wrong


def _then_and_now(page: Page, row: Sequence[Frame]) -> tuple[Frame, Frame] | None:
    """The two figures of one thing at two times, the older first; None where a sentence has several."""
    found = []
    for one, other in pairwise(row):
        if unsettled(one) or unsettled(other) or not of_one_kind(page, one, other):
            continue
        if _before(page, one) in _FROM and _before(page, other) in _TO:
            if page.has_any(_TURNS, one.begins, one.mention.first):
                found.append((one, other))
        elif _was(page, other) and _is_now(page, one):
            found.append((other, one))
    return found[0] if len(found) == 1 else None


def _before(page: Page, frame: Frame) -> str:
    at = frame.mention.first
    return page.tokens[at - 1].word.folded if at > frame.begins else ""


def _was(page: Page, frame: Frame) -> bool:
    first = max(frame.first, frame.mention.first - _UP_FROM)
    return page.has_any(_WAS, first, frame.mention.first)


def _is_now(page: Page, frame: Frame) -> bool:
    return page.has_any(("brings", "rises", "falls", "lifts"), frame.first, frame.mention.first)


def _is_change(page: Page, frame: Frame, now: Frame) -> bool:
    """Whether so many are told to have come or gone between the two."""
    if unsettled(frame) or says(page, frame, *_WAS):
        return False
    mention = frame.mention
    if frame.joined.link is Link.CHANGE or mention.others:
        return True
    behind = range(max(frame.begins, mention.number_first - _BETWEEN), mention.number_first)
    if any(page.tokens[at].word.folded in _AFTER for at in behind):
        return True
    leads = page.has("brings", now.first, now.mention.first)
    opens = page.meant(mention.first - 1, "place_word") is None
    return leads and opens and mention.first < now.first and frame.first == frame.begins


def _revised(page: Page, change: Frame) -> bool:
    """Whether figures were corrected; not "after nine were removed"."""
    last = change.mention.last
    own = range(last, last + _BETWEEN)
    return any(at not in own for at in page.places_of("revised", change.begins, change.ends))


def _alike(page: Page, change: Frame, now: Frame) -> bool:
    """Whether what came or went is of what is counted: by its noun, also where that opens the sentence."""
    if now.thing is None and change.thing is not None and change.joined.link is not Link.CHANGE:
        named = (noun_at(page, at) for at in range(now.begins, now.mention.first))
        return any(noun is not None and one_noun(noun, change.thing) for noun in named)
    if of_one_kind(page, change, now):
        return True
    families = {f.thing.family for f in (change, now) if f.thing is not None}
    return families <= _PEOPLE and page.has("lives_lost", change.begins, change.mention.first)


def _judged(
    page: Page, then: Frame, now: Frame, change: Frame, told: Sequence[int]
) -> ReadFinding | None:
    """The finding, None where the change leads to it, alone or with others of the sentence."""
    gap, by = abs(now.number - then.number), change.number
    if not gap or any(gap in (by, by + one, abs(by - one)) for one in told):
        return None
    if now.number < then.number:
        return left_told(page, then, [change], now)
    parts = (then.mention, change.mention)
    return judged(page, Breakdown(now.mention, parts, exact=True), Severity.WARNING)
