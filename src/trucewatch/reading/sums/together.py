"""A sum of what was told place by place: "In the three villages together 19 people were killed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.links import Joined
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import VAGUE, Breakdown, judged
from trucewatch.values.codes.findings import Severity

_ROWS = 6  # sentences with figures back to the first of those summed
_SUMS = ("in_all", "total", "number_of", "toll", "table_total")
_FEW = 12


def together_wrong(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """Sums over as many places as were told that their figures do not make."""
    for index, row in enumerate(rows):
        begins, ends = page.sentence_of(row[0].mention.first)
        summed = page.has_any(_SUMS, begins, ends)
        if not summed or page.has("cumulative", begins, ends):
            continue
        total = row[-1].mention
        if total.thing is None or total.exact is None or total.soft or total.each != 1:
            continue
        before = [j for one in rows[max(0, index - _ROWS) : index] for j in one]
        parts = _alike(page, total, [*before, *row[:-1]])
        sum_of = sum(part.exact or 0 for part in parts)
        if len(parts) < 2 or sum_of == total.exact:
            continue
        if len(parts) == _places(row, total):
            found = Breakdown(total, tuple(parts), exact=True)
            wrong = judged(page, found, Severity.WARNING)
            if wrong is not None:
                yield wrong


def _alike(page: Page, total: Mention, told: Sequence[Joined]) -> list[Mention]:
    """The figures before a sum that count the same; none where one of them is told in another way."""
    fate = fate_of(page, total)
    parts: list[Mention] = []
    for joined in told:
        mention = joined.mention
        if mention.thing != total.thing or mention.soft or mention.count.qualifier in VAGUE:
            continue  # "thousands of families" tells no part
        vague = mention.exact is None or mention.others
        if vague or joined.of_them or joined.in_all or fate_of(page, mention) not in ("", fate):
            return []
        parts.append(mention)
    return parts


def _places(row: Sequence[Joined], total: Mention) -> int:
    """How many places or events the sentence of a sum says that it is of; 0 where it does not."""
    few = [
        j.mention.exact or 0
        for j in row
        if j.mention is not total and j.mention.exact and j.mention.thing != total.thing
    ]
    return few[0] if len(few) == 1 and few[0] <= _FEW else 0
