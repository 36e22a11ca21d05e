"""By how much a figure grew or fell, and what was added to it: "from 90 to 65, a drop of 25"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.values.codes.findings import Severity

_BEFORE = 4  # words from "a drop of" to its figure
_ROWS = 2  # sentences back to the figure that something was added to
_FROM, _TO = frozenset({"from", "من"}), frozenset({"to", "الي"})
_EARLIER = frozenset({"yesterday", "earlier", "previous", "امس", "السابق", "السابقه"})


def changes_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Differences and additions that the figures beside them do not make."""
    for index, row in enumerate(rows):
        begins, ends = page.sentence_of(row[0].mention.first)
        named = ("change", "brings", "rises")
        if not page.has_any(named, begins, ends):
            continue
        for joined in row:
            found = _difference(page, row, joined.mention) or _added(page, rows, index, joined)
            wrong = None if found is None else judged(page, found, Severity.WARNING)
            if wrong is not None:
                yield wrong


def _difference(page: Page, row: Sequence[Joined], change: Mention) -> Breakdown | None:
    """The larger of two figures as the smaller and the difference told behind them."""
    begins, _ = page.sentence_of(change.first)
    marks = range(max(begins, change.number_first - _BEFORE), change.number_first)
    told = any(
        page.meant(at, "change") is not None and at + page.entries[at][0] <= change.number_first
        for at in marks
    )
    joined = [j for j in row if j.mention.first < change.first and j.mention.exact]
    before = [j.mention for j in joined]
    if not told or change.exact is None or len(before) < 2 or not _alike(before[-2:]):
        return None
    if not _then_and_now(page, joined[-2], joined[-1], len(joined) > 2):
        return None
    if any(abs((a.exact or 0) - (b.exact or 0)) == change.exact for a, b in _pairs(before)):
        return None
    smaller, larger = sorted(before[-2:], key=lambda mention: mention.exact or 0)
    return Breakdown(larger, (smaller, change), exact=True)


def _then_and_now(page: Page, one: Joined, other: Joined, among_more: bool) -> bool:
    """Whether two figures are one at two times: "from 90 to 65"; not parts, nor different things."""
    words = [page.tokens[j.mention.first - 1].word.folded for j in (one, other) if j.mention.first]
    if words and (words[0] in _FROM or words[-1] in _TO):
        return True
    things = [j.mention.thing for j in (one, other)]
    known = things[0] is not None or things[1] is None
    return (
        known
        and not one.of_total
        and (one.link is Link.NONE or (one.link is Link.COLON and not among_more))
    )


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    return combinations(mentions, 2)


def _alike(mentions: Sequence[Mention]) -> bool:
    names = {mention.thing.name for mention in mentions if mention.thing is not None}
    return len(names) <= 1 and len({mention.exact for mention in mentions}) == len(mentions)


def _added(
    page: Page, rows: Sequence[Sequence[Joined]], index: int, joined: Joined
) -> Breakdown | None:
    """ "a cumulative total of 214. Today 12 were added, bringing it to 226"."""
    total = joined.mention
    begins, _ = page.sentence_of(total.first)
    marks = range(max(begins, total.first - _BEFORE - 1), total.number_first)
    if total.exact is None or not any(page.meant(at, "brings") is not None for at in marks):
        return None
    near = [j.mention for row in rows[max(0, index - _ROWS) : index + 1] for j in row]
    before = [m for m in near if m.first < total.first and m.exact is not None and not m.soft]
    if any((a.exact or 0) + (b.exact or 0) == total.exact for a, b in _pairs(before)):
        return None
    if any(a.exact == total.exact for a in before):
        return None
    for so_far, more in pairwise(before):
        if not _so_far(page, so_far) or (so_far.exact or 0) >= total.exact:
            continue
        if _alike([so_far, more, total]) and slip(
            total.exact, (so_far.exact or 0) + (more.exact or 0)
        ):
            return Breakdown(total, (so_far, more), exact=True)
    return None


def _so_far(page: Page, mention: Mention) -> bool:
    """Whether a figure is told as that of before: cumulative, yesterday's."""
    begins, ends = page.sentence_of(mention.first)
    words = {page.tokens[at].word.stem for at in range(begins, ends)}
    return page.has("cumulative", begins, ends) or bool(words & _EARLIER)
