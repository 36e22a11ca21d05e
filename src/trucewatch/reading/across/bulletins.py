"""A series of bulletins: totals "since the beginning", and what each bulletin adds to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.links import Joined
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.bulletins import Bulletin, follows
from trucewatch.rules.series import toll_falls
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.count import Count

_NEW = frozenset({"today", "new", "اليوم", "جديد", "جديده", "الجديده"})


@dataclass(frozen=True, slots=True)
class Running:
    """The total since the beginning that a bulletin tells, and its new figures of the same thing.

    own: the day of the bulletin.
    """

    page: Page
    total: Mention
    new: tuple[Mention, ...]
    own: date | None = None


def running_of(
    page: Page, rows: Sequence[Sequence[Joined]], own: date | None = None
) -> dict[str, Running]:
    """By thing counted, the running total of a bulletin; none where it tells two that differ."""
    totals: dict[str, list[Mention]] = {}
    new: dict[str, list[Mention]] = {}
    for row in rows:
        for joined in row:
            mention = joined.mention
            if mention.thing is None or mention.exact is None or joined.of_them:
                continue
            if mention.soft and mention.exact == 1:
                continue
            kind = totals if _is_running(page, row, mention) else new
            kind.setdefault(mention.thing.name, []).append(mention)
    return {
        thing: Running(page, told_totals[0], _today(page, new.get(thing, ())), own)
        for thing, told_totals in totals.items()
        if len({m.exact for m in told_totals}) == 1
    }


def _is_running(page: Page, row: Sequence[Joined], mention: Mention) -> bool:
    """ "12 so far", "since the operation began: 12", «الحصيلة التراكمية: 16 قتيلاً و48 جريحًا»."""
    begins, ends = page.sentence_of(mention.first)
    marks = [at for at in page.listed.get("cumulative", []) if begins <= at < ends]
    behind = [at for at in marks if at >= mention.first]
    if behind and not any(mention.last <= j.mention.first < behind[0] for j in row):
        return True
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    return bool(marks) and marks[0] < row[0].mention.first and not words & _NEW


def _today(page: Page, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The new figures, those that are said to be of today first."""
    return tuple(sorted(mentions, key=lambda mention: not _is_new(page, mention)))


def _is_new(page: Page, mention: Mention) -> bool:
    begins, ends = page.sentence_of(mention.first)
    return any(page.tokens[at].word.folded in _NEW for at in range(begins, ends))


def bulletins_wrong(before: dict[str, Running], after: dict[str, Running]) -> Iterator[ReadFinding]:
    """Running totals that fall, or that the new figures should have made another."""
    for thing in before.keys() & after.keys():
        older, newer = before[thing], after[thing]
        conflict = toll_falls(_statement(newer), _statement(older))
        if conflict is not None:
            spans = (span_of(newer.page, newer.total), span_of(older.page, older.total))
            yield told(conflict, spans)
        else:
            yield from _wrong_sum(older, newer)


def _statement(one: Running) -> Statement[Count]:
    return replace(statement(one.page, one.total), role=TallyRole.TOTAL)


def _wrong_sum(older: Running, newer: Running) -> Iterator[ReadFinding]:
    """What was before and the new figure, against the total: wrong, or a bulletin is missing.

    On the day after, none can be missing; otherwise a slip of the hand must explain it.
    """
    was, now = older.total.exact or 0, newer.total.exact or 0
    if not newer.new or any(was + (m.exact or 0) == now for m in newer.new) or now == was:
        return
    added = newer.new[0]
    follow = follows(
        Bulletin(_statement(older)), Bulletin(_statement(newer), statement(newer.page, added))
    )
    next_day = older.own is not None and newer.own is not None and (newer.own - older.own).days == 1
    for conflict in follow:
        sure = conflict.likely is not None or (next_day and _is_new(newer.page, added))
        spans = (
            span_of(newer.page, newer.total),
            span_of(older.page, older.total),
            span_of(newer.page, added),
        )
        yield told(conflict, spans, Severity.WARNING if sure else Severity.NOTE)
