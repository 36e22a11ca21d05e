"""Parts before their sum: "9 on Monday, 4 on Tuesday, 13 in total"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.scanning.links import Joined, Link, linked
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown
from trucewatch.reading.sums.runs import alike, run_of

_ITEM = 5  # words of an item with its article and the sign behind it
_ADDED = frozenset({Link.COMMA, Link.AND})
_BEFORE_SUM = frozenset({Link.COMMA, Link.AND, Link.COLON, Link.OPENED})


def summed(page: Page, row: Sequence[Joined], index: int) -> Iterator[Breakdown]:
    """Parts before their sum: "9 on Monday, 4 on Tuesday, 13 in total"; a sum may also come first."""
    total = row[index].mention
    told = [j for j in row[: index + 1] if not j.mention.soft or alike(total, j.mention)]
    row, index = [*told, *row[index + 1 :]], len(told) - 1
    back = index
    if _since(page, total) or any(_to_each(page, joined.mention) for joined in told[:-1]):
        return
    alone = row[index].link is Link.OPENED and row[index].total  # "(total 32)"
    while back and linked(page, row, back) in (_ADDED if back < index else _BEFORE_SUM):
        before = row[back - 1]
        fits = alike(total, before.mention) or (row[index].in_all and _unlisted(before.mention))
        if (before.bracket != row[index].bracket and not alone) or not fits:
            break
        if before.mention.others:
            break
        back -= 1
    parts = tuple(joined.mention for joined in row[back:index] if not joined.of_them)
    if any(part.exact == total.exact for part in parts):
        return  # the same figure told again
    if parts and (len(parts) > 1 or parts[0].each != 1):
        kinds = {p.thing.family for p in parts if p.thing and not _unlisted(p)}
        if len(kinds) <= 1 and not _one_more(page, parts[0]):
            yield Breakdown(total, parts, exact=True)
    elif not parts and row[index].in_all:
        run = run_of(page, row, index + 1, total) if index + 1 < len(row) else []
        if len(run) > 1 and run[0].link is Link.COMMA:
            yield Breakdown(total, tuple(one.mention for one in run), exact=True)


def _to_each(page: Page, part: Mention) -> bool:
    """Whether a figure is told for each of another: "twelve teachers teach 40 pupils each, 480 in all"."""
    return page.has_any(("each", "each_of"), part.last, part.last + 1)


def _unlisted(mention: Mention) -> bool:
    """ "Four ambulances and three fire engines, eight vehicles in all": a noun that no list has."""
    return mention.thing is not None and not mention.thing.listed and mention.exact is not None


def _one_more(page: Page, first: Mention) -> bool:
    """Whether an item that no list has stands before the first part: "a bellringer, two monks"."""
    before = [token.word.folded for token in page.tokens[max(0, first.first - _ITEM) : first.first]]
    if before[-2:] == [")", ","]:
        return True  # "15 survivors (nine from Sudan, six from Eritrea), three doctors"
    return bool(before) and before[-1] in (",", "and") and bool({"a", "an"} & set(before[:-1]))


def _since(page: Page, total: Mention) -> bool:
    """Whether a sum counts from a beginning that the parts told beside it do not reach back to."""
    _, ends = page.sentence_of(total.first)
    behind = range(total.last, min(ends, total.last + 6))
    since = any(page.tokens[at].word.stem in ("since", "منذ") for at in behind)
    return since or page.has("cumulative", max(0, total.first - 8), ends)
