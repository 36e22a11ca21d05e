"""Parts told behind their names: "eastern forces 55, their ally 14", "schools (18), markets (13)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined, Link, opens
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.runs import alike
from trucewatch.values.codes.findings import Severity

_BETWEEN = 8  # words from one bracket to the next


def labelled_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Findings on totals whose named parts do not come to them."""
    for row in rows:
        for index in range(1, len(row)):
            for found, sure in _found(page, row, index):
                wrong = judged(page, found, Severity.ERROR if sure else Severity.WARNING)
                if wrong is not None:
                    yield wrong


def _found(page: Page, row: Sequence[Joined], index: int) -> Iterator[tuple[Breakdown, bool]]:
    total, first = row[index - 1].mention, row[index]
    row_of_its_own = _in_brackets(page, total) or page.has(
        "followed_by", total.last, first.mention.first
    )
    if total.thing is None or total.soft or total.exact is None or row_of_its_own:
        yield from _before_their_sum(page, row, index)
        return
    opened = opens(page, row, index)
    if first.link is Link.NONE and opened in (Link.COLON, Link.MADE_OF):
        parts = _run(page, row, index, total)
        fates = {part.thing.fate for part in parts if part.thing is not None and part.thing.fate}
        if len(fates) > 1:
            parts = []  # "31 killed and 62 wounded: in the south 9 killed and 21 wounded, ..."
        if len(parts) > 1 and all((part.exact or 0) <= total.exact for part in parts):
            yield Breakdown(total, tuple(parts), exact=True), opened is Link.MADE_OF
    elif first.mention.bracketed or _in_brackets(page, first.mention):
        parts = _bracketed(page, row, index, total)
        if len(parts) > 1:
            yield Breakdown(total, tuple(parts), exact=opened is Link.MADE_OF), False
    yield from _before_their_sum(page, row, index)


def _in_brackets(page: Page, total: Mention) -> bool:
    """Whether a figure with its noun fills a bracket: "on Wednesday (318 people), on Friday (456)"."""
    behind = page.tokens[total.last].word.folded if total.last < len(page.tokens) else ""
    return total.first > 0 and page.tokens[total.first - 1].word.folded == "(" and behind == ")"


def _run(page: Page, row: Sequence[Joined], index: int, total: Mention) -> list[Mention]:
    """The figures from one on, each behind its name; none where anything else stands among them."""
    parts: list[Mention] = []
    for at in range(index, len(row)):
        joined = row[at]
        if joined.link not in (Link.NONE, Link.COMMA, Link.AND) or joined.mention.soft:
            return []
        if at > index and opens(page, row, at) not in (Link.COMMA, Link.AND):
            return []
        if not alike(total, joined.mention) or joined.in_all or joined.total:
            return []
        parts.append(joined.mention)
    return parts


def _bracketed(page: Page, row: Sequence[Joined], index: int, total: Mention) -> list[Mention]:
    """ "47 attacks on schools (18), hospitals (16) and markets (13)": a bracket for each."""
    parts: list[Mention] = []
    for joined in row[index:]:
        mention = joined.mention
        far = parts and mention.first - parts[-1].last > _BETWEEN
        bare = mention.bracketed and mention.thing is None
        again = mention.thing == total.thing and _in_brackets(page, mention)
        if not (bare or again) or far or not alike(total, mention):
            break
        parts.append(mention)
    opening = parts[0].first - 1 if parts else 0
    return parts if parts and opening - total.last <= _BETWEEN and opening > total.last else []


def _before_their_sum(
    page: Page, row: Sequence[Joined], index: int
) -> Iterator[tuple[Breakdown, bool]]:
    """ "eastern forces 55, their ally 14, for a total of 69": said to be wrong only by a slip."""
    total = row[index].mention
    near = (max(0, total.first - 8), min(len(page.tokens), total.last + 8))
    sums = row[index].in_all or row[index].sums_to
    if not sums or total.exact is None or page.has("cumulative", *near):
        return
    parts = [joined.mention for joined in row[:index]]
    links = [joined.link for joined in row[1:index]]
    plain = all(link in (Link.NONE, Link.COMMA, Link.AND) for link in links)
    if len(parts) < 2 or not plain or any(not alike(total, p) or p.soft for p in parts):
        return
    if any(opens(page, row, at) not in (Link.COMMA, Link.AND) for at in range(1, index)):
        return
    if all(part.exact is not None for part in parts) and slip(
        total.exact, sum(part.exact or 0 for part in parts)
    ):
        yield Breakdown(total, tuple(parts), exact=True), False
