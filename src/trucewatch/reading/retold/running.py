"""Figures that can only grow, told as of one day after another; tolls that "rose" to less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.reading.times.dates import Dated
from trucewatch.rules.series import toll_falls
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole

_BEHIND = 4  # words from a figure to the day up to which it counts
_BEFORE = 9  # words from such a day to its figure
_APART = 60  # words from one figure of a row to the next
_TOTALS = frozenset({
    "total", "cumulative", "toll", "number", "مجموع", "تراكمي", "حصيله", "عدد", "اجمالي", "التراكمي",
    "المجموع", "التراكميه", "تراكميه",
})  # fmt: skip
_COME = frozenset({
    "now", "week", "day", "month", "end", "by", "today", "اليوم", "اسبوع", "نهايه", "نهايته", "بنهايه", "يوم", "حتي", "شهر",
})  # fmt: skip
_BACK = frozenset({
    "yesterday", "earlier", "previous", "previously", "before", "last", "corrected", "امس", "سابق", "السابق",
    "سابقا", "ماضي", "الماضي", "تصحيح",
})  # fmt: skip
_SINCE = frozenset({"since", "منذ"})


@dataclass(frozen=True, slots=True)
class AsOf:
    """A figure and the day up to which it counts."""

    mention: Mention
    dated: Dated

    @property
    def edges(self) -> tuple[int, int]:
        """The tokens from figure to day, whichever comes first."""
        return (
            min(self.mention.first, self.dated.first),
            max(self.mention.last, self.dated.last),
        )

    @property
    def key(self) -> tuple[int, int, int]:
        """The day, for order."""
        return (self.dated.year or 0, self.dated.month or 0, self.dated.day or 0)


def series_wrong(
    page: Page, pieces: Pieces, rows: Sequence[Sequence[Joined]]
) -> Iterator[ReadFinding]:
    """A later figure of a row that only grows which is smaller than the one before it."""
    row_of_days: list[AsOf] = []
    for row in rows:
        begins, ends = page.sentence_of(row[0].mention.first)
        dated = _dated(page, pieces, row, begins, ends)
        near = row_of_days and dated and dated[0].edges[0] - row_of_days[-1].edges[1] <= _APART
        if not near:
            row_of_days = []
        if dated and (near or _grows(page, begins, ends) or _counted(page, dated, begins, ends)):
            yield from _falls(page, [*row_of_days[-1:], *dated])
            row_of_days = dated
        yield from _rose_to_less(page, row, begins)
    yield from _cumulative_falls(page, rows)


def _grows(page: Page, begins: int, ends: int) -> bool:
    """Whether a sentence tells figures that count from a beginning: "since", "cumulative"."""
    return page.has("cumulative", begins, ends) or any(
        page.tokens[at].word.stem in _SINCE for at in range(begins, ends)
    )


def _counted(page: Page, dated: Sequence[AsOf], begins: int, ends: int) -> bool:
    """ "By 5 May 120 had been recorded; by 9 May ...": what was recorded does not become less."""
    only_grows = not (page.has("stay", begins, ends) or page.has("remaining", begins, ends))
    return len(dated) > 1 and only_grows and page.has("recorded", begins, ends)


def _cumulative_falls(page: Page, rows: Sequence[Sequence[Joined]]) -> Iterator[ReadFinding]:
    """A cumulative total less than the one told in the same words before it, or told of before."""
    before: dict[str, tuple[Mention, set[str]]] = {}
    for row in rows:
        begins, ends = page.sentence_of(row[0].mention.first)
        if not page.has("cumulative", begins, ends):
            continue
        words = {page.tokens[at].word.stem for at in range(begins, ends)}
        for name, total in _only_of_their_kind(row).items():
            other = before.get(name)
            if other is not None and words & _BACK and not other[1] & _BACK:
                yield from _less(page, total, other[0])  # "last week's bulletin gave 71"
                continue
            rises = page.has("rises", begins, total.number_first)
            if other is not None and (rises or _told_alike(page, other[1], words)):
                yield from _less(page, other[0], total)
            before[name] = total, words


def _only_of_their_kind(row: Sequence[Joined]) -> dict[str, Mention]:
    """By thing counted, the figures of a sentence beside which no other counts the same."""
    found: dict[str, list[Mention]] = {}
    for joined in row:
        mention = joined.mention
        if not mention.soft and mention.thing is not None:
            found.setdefault(mention.thing.name, []).append(mention)
    return {
        name: told[0]
        for name, told in found.items()
        if len(told) == 1 and told[0].exact is not None
    }


def _told_alike(page: Page, older: set[str], newer: set[str]) -> bool:
    """Whether two totals are told in the same words, the newer as one that has come later."""
    return bool(older & newer & _TOTALS) and bool(newer & _COME) and bool(older & _COME)


def _less(page: Page, older: Mention, newer: Mention) -> Iterator[ReadFinding]:
    told_so = [replace(statement(page, m), role=TallyRole.TOTAL) for m in (newer, older)]
    conflict = toll_falls(*told_so)
    if conflict is not None:
        yield told(conflict, [span_of(page, newer), span_of(page, older)], Severity.ERROR)


def _dated(page: Page, pieces: Pieces, row: Sequence[Joined], begins: int, ends: int) -> list[AsOf]:
    """The figures with the day up to which they count: "131 by 12 February", "by 12 February 131"."""
    pairs = []
    used: set[int] = set()
    for joined in row:
        mention = joined.mention
        if mention.exact is None or mention.soft or joined.of_them:
            continue
        near = [
            *between(pieces.dates, mention.last, min(mention.last + _BEHIND + 1, ends)),
            *between(pieces.dates, max(begins, mention.first - _BEFORE), mention.first),
        ]
        told_of = [d for d in near if d.day and d.first not in used and _up_to(page, d, begins)]
        if told_of:
            dated = min(told_of, key=lambda d: _gap(page, mention, d))
            used.add(dated.first)
            pairs.append(AsOf(mention, dated))
    return pairs


def _gap(page: Page, mention: Mention, dated: Dated) -> int:
    """The words between a figure and a day; a comma or "and" between them counts as many."""
    first, last = sorted(((mention.first, mention.last), (dated.first, dated.last)))
    between_them = range(first[1], last[0])
    apart = any(
        page.tokens[at].word.kind == "sign" or page.tokens[at].word.folded in ("and", "و")
        for at in between_them
    )
    return len(between_them) + (_BEFORE if apart else 0)


def _up_to(page: Page, dated: Dated, begins: int) -> bool:
    return any(page.meant(at, "as_of") for at in range(max(begins, dated.first - 2), dated.first))


def _falls(page: Page, pairs: Sequence[AsOf]) -> Iterator[ReadFinding]:
    for older, newer in pairwise(pairs):
        things = {p.mention.thing.name for p in (older, newer) if p.mention.thing is not None}
        if newer.key <= older.key or len(things) > 1:
            continue
        older_said, newer_said = (
            replace(statement(page, p.mention), role=TallyRole.TOTAL, at=p.dated.when())
            for p in (older, newer)
        )
        conflict = toll_falls(newer_said, older_said)
        if conflict is not None:
            yield told(conflict, [span(page, *newer.edges), span(page, *older.edges)])


def _rose_to_less(page: Page, row: Sequence[Joined], begins: int) -> Iterator[ReadFinding]:
    """ "rose to 12, up from 17", "rose from 17 to 12"."""
    for joined, other in pairwise(row):
        one, two = joined.mention, other.mention
        rose = page.has("rises", max(begins, one.first - 8), one.number_first)
        if not rose or one.exact is None or two.exact is None:
            continue
        if page.has("up_from", max(one.last, two.first - 4), two.number_first):
            now, before = one, two
        elif _from(page, one) and _to(page, two):
            now, before = two, one
        else:
            continue
        if now.thing and before.thing and now.thing.name != before.thing.name:
            continue
        newer, older = (replace(statement(page, m), role=TallyRole.TOTAL) for m in (now, before))
        conflict = toll_falls(newer, older)
        if conflict is not None:
            yield told(conflict, [span_of(page, now), span_of(page, before)], Severity.ERROR)


def _from(page: Page, mention: Mention) -> bool:
    return page.tokens[mention.first - 1].word.stem in ("from", "من")


def _to(page: Page, mention: Mention) -> bool:
    return page.tokens[mention.first - 1].word.stem in ("to", "الي")
