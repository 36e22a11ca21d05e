"""What it was, what it is now, and by how much it changed, in one sentence: from 21 to 12 after eight were removed.

The two are told by "from" and "to", or by "up from" behind the newer. What came between is called a change, or
one more, stands behind "after", or leads to the newer figure: "two died, which brings it to 13, up from ten".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.nouns import noun_at, one_noun
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.stock import left_told
from trucewatch.reading.sums.why_not import chosen, inner, of_no_fact, range_ends, unsettled
from trucewatch.values.codes.findings import Severity

_FROM, _TO = frozenset({"from", "من"}), frozenset({"to", "الي"})
_AFTER = frozenset({"after", "بعد", "عقب", "اثر", "بعدما", "with", "since", "when", "by"})
_BETWEEN = 3  # words from "after" to its figure
_UP_FROM = 6  # words from "up from" to its figure
_LIFTS = 8  # words from "raising" to what it was raised to
_TURNS = ("rises", "falls", "brings", "lifts", "changing")
_MOST = 3  # changes
_COUNT = frozenset({"it", "العدد", "الرقم", "الحصيله", "المجموع", "الاجمالي", "عددهم", "عددها"})
_PEOPLE = frozenset({"person", "body"})


def then_and_now_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures at two times that the one change told between them does not lead to."""
    before: list[Frame] = []
    for _, told in groupby(frames, key=lambda frame: frame.begins):
        row = [frame for frame in told if not frame.mention.soft and not inner(frame)]
        of_before = len(row) == 1 and before and before[0].ends == row[0].begins
        if of_before and _of_that(page, row[0]):
            yield from _row_wrong(page, [*before, row[0]])
        elif len(row) + any(range_ends(page, frame) is not None for frame in row) > 2:
            yield from _row_wrong(page, row)
        before = row


def _row_wrong(page: Page, row: Sequence[Frame]) -> Iterator[ReadFinding]:
    """The finding on the figures of a sentence, and the older one told of in the next."""
    pair = _then_and_now(page, row)
    if pair is None:
        return
    then, now = pair
    others = [f for f in row if f.mention.first not in (then.mention.first, now.mention.first)]
    grows = now.number > then.number
    changes = [
        f
        for f in others
        if (_is_change(page, f) or (grows and _leads_to(page, f, now))) and _alike(page, f, now)
    ]
    if not changes or len(changes) > _MOST or any(_revised(page, f) for f in changes):
        return
    beside = [f.number for f in others if f not in changes]
    wrong = _judged(page, then, now, changes, beside)
    if wrong is not None:
        yield wrong


def _of_that(page: Page, frame: Frame) -> bool:
    """Whether a sentence only tells the older figure: «وكان هذا العدد حتى أمس 135», "it had stood at 29"."""
    near = (frame.begins, frame.mention.first)
    words = {page.tokens[at].word.folded for at in range(*near)}
    counting = page.has("counting", *near) or bool(words & _COUNT)
    if of_no_fact(page, frame) or page.has_any(("lengths", "long_lengths", "month"), *near):
        return False  # «وكان قبل شهر 90»
    stood = page.has("weekday", *near) and page.has("stood_at", *near)
    return counting and (stood or page.has_any(("had_been", "day_before"), *near))


def _then_and_now(page: Page, row: Sequence[Frame]) -> tuple[Frame, Frame] | None:
    """The two figures of one thing at two times, the older first; None where a sentence has several."""
    ranges = [f for f in row if page.has_any(_TURNS, f.begins, f.mention.first)]
    found = [ends for f in ranges if (ends := range_ends(page, f)) is not None]
    for one, other in combinations(row, 2):
        if unsettled(one) or unsettled(other) or not of_one_kind(page, one, other):
            continue
        if _before(page, one) in _FROM and _before(page, other) in _TO:
            if page.has_any(_TURNS, one.begins, one.mention.first):
                found.append((one, other))
        elif (_was(page, other) or one.begins != other.begins) and _is_now(page, one):
            found.append((other, one))
    return found[0] if len(found) == 1 else None


def _before(page: Page, frame: Frame) -> str:
    at = frame.mention.first
    return page.tokens[at - 1].word.folded if at > frame.begins else ""


def _was(page: Page, frame: Frame) -> bool:
    """Whether a figure is told as the older: "had been 29", "up from 29", "from 29"; not "three from the rubble"."""
    first, last = max(frame.first, frame.mention.first - _UP_FROM), frame.mention.first
    came_from = page.places_of("up_from", first, last)
    told = any(page.entries[at][0] > 1 or at + 1 == last for at in came_from)
    return told or page.has("had_been", first, last)


def _is_now(page: Page, frame: Frame) -> bool:
    turns = ("brings", "rises", "falls", "lifts", "sums_to")
    return page.has_any(turns, frame.first, frame.mention.first)


def _may_come(page: Page, frame: Frame) -> bool:
    return not (unsettled(frame) or says(page, frame, "had_been") or _was(page, frame))


def _more(page: Page, frame: Frame) -> bool:
    """Whether a figure comes on top: "a further 14 prisoners", "three more"."""
    first = max(frame.first, frame.mention.first - _BETWEEN)
    return bool(frame.mention.others) or page.has("others", first, frame.mention.first)


def _is_change(page: Page, frame: Frame) -> bool:
    """Whether so many are told to have come or gone between the two."""
    if not _may_come(page, frame):
        return False
    mention = frame.mention
    if frame.joined.link is Link.CHANGE or _more(page, frame):
        return True
    behind = range(max(frame.begins, mention.number_first - _BETWEEN), mention.number_first)
    return any(page.tokens[at].word.folded in _AFTER for at in behind)


def _leads_to(page: Page, frame: Frame, now: Frame) -> bool:
    """Whether so many are told before the words that bring the figure to what it is now."""
    if not _may_come(page, frame):
        return False
    first, last = frame.last, now.mention.first
    leads = page.has_any(("brings", "sums_to"), first, last)
    leads = leads or page.has("lifts", max(first, last - _LIFTS), last)
    return leads and page.meant(frame.mention.first - 1, "place_word") is None


def _revised(page: Page, change: Frame) -> bool:
    """Whether figures were corrected; not "after nine were removed"."""
    last = change.mention.last
    own = range(last, last + _BETWEEN)
    return any(at not in own for at in page.places_of("revised", change.begins, change.ends))


def _alike(page: Page, change: Frame, now: Frame) -> bool:
    """Whether what came or went is of what is counted: by its noun, also where that opens the sentence."""
    marked = change.joined.link is Link.CHANGE or _more(page, change)
    if now.thing is None and change.thing is not None and not marked:
        own = range(change.mention.first, change.mention.last)
        told = (at for at in range(now.begins, now.mention.first) if at not in own)
        named = (noun_at(page, at) for at in told)
        return any(noun is not None and one_noun(noun, change.thing) for noun in named)
    if of_one_kind(page, change, now):
        return True
    families = {f.thing.family for f in (change, now) if f.thing is not None}
    lost = page.has_any(("lives_lost", "after_deaths"), change.begins, change.mention.first)
    return families <= _PEOPLE and lost


def _judged(
    page: Page, then: Frame, now: Frame, changes: Sequence[Frame], beside: Sequence[int]
) -> ReadFinding | None:
    """The finding, None where the changes lead to it, alone or with others of the sentence."""
    gap, came = abs(now.number - then.number), [change.number for change in changes]
    if not gap or gap in came or chosen(came, gap):
        return None
    if any(gap in (one, sum(came) + one, abs(sum(came) - one)) for one in beside):
        return None
    if now.number < then.number:
        return left_told(page, then, changes, now)
    parts = (then.mention, *(change.mention for change in changes))
    return judged(page, Breakdown(now.mention, parts, exact=True), Severity.WARNING, weighed=True)
