"""A series of bulletins: totals "since the beginning" that fall from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trucewatch.reading.links import Joined
from trucewatch.reading.mentions import Mention
from trucewatch.reading.page import Page
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.slips import slip, suggest
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.series import toll_falls
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.message import Message


@dataclass(frozen=True, slots=True)
class Running:
    """The total since the beginning that a bulletin tells, and its new figures of the same thing."""

    page: Page
    total: Mention
    new: tuple[Mention, ...]


def running_of(page: Page, rows: Sequence[Sequence[Joined]]) -> dict[str, Running]:
    """By thing counted, the running total of a bulletin; none where it tells two that differ."""
    totals: dict[str, list[Mention]] = {}
    new: dict[str, list[Mention]] = {}
    for row in rows:
        begins, ends = page.sentence_of(row[0].mention.first)
        cumulative = page.listed.get("cumulative", [])
        for joined in row:
            mention = joined.mention
            if mention.thing is None or mention.exact is None or mention.soft:
                continue
            behind = [at for at in cumulative if begins <= at < ends and at >= mention.first]
            running = bool(behind) and not any(
                mention.last <= other.mention.first < behind[0] for other in row
            )
            (totals if running else new).setdefault(mention.thing.name, []).append(mention)
    return {
        thing: Running(page, told_totals[0], tuple(new.get(thing, ())))
        for thing, told_totals in totals.items()
        if len({m.exact for m in told_totals}) == 1
    }


def bulletins_wrong(before: dict[str, Running], after: dict[str, Running]) -> Iterator[ReadFinding]:
    """Running totals that fall, or that one new figure more should have made another."""
    for thing in before.keys() & after.keys():
        older, newer = before[thing], after[thing]
        statements = (
            replace(statement(one.page, one.total), role=TallyRole.TOTAL) for one in (newer, older)
        )
        conflict = toll_falls(*statements)
        spans = (span_of(newer.page, newer.total), span_of(older.page, older.total))
        if conflict is not None:
            yield told(conflict, spans)
        else:
            yield from _wrong_sum(older, newer)


def _wrong_sum(older: Running, newer: Running) -> Iterator[ReadFinding]:
    """What was before and the new figure, where their sum is a slip of the hand from the total."""
    if not newer.new:
        return
    was, now = older.total.exact or 0, newer.total.exact or 0
    if any(was + (m.exact or 0) == now for m in newer.new):
        return
    added = newer.new[0]
    together = was + (added.exact or 0)
    if not slip(now, together) or now == was:
        return
    args = {
        "before": str(was),
        "added": str(added.exact),
        "sum": str(together),
        "said": str(now),
    }
    spans = (
        span_of(newer.page, newer.total),
        span_of(older.page, older.total),
        span_of(newer.page, added),
    )
    yield ReadFinding(
        "running-total-wrong",
        Severity.WARNING,
        Message("read-series-sum", args),
        spans,
        suggest(now, together),
    )
