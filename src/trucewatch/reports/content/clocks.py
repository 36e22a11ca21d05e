"""Where each clause stands as of the report: its state and the sentence that says why."""

from __future__ import annotations

from collections.abc import Iterable

from trucewatch.reports.blocks import Block, Table
from trucewatch.reports.content.agreement import clause_name
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, words
from trucewatch.screening.clock import Clock
from trucewatch.values.codes.reports import Audience


def clock_part(clocks: Iterable[Clock], writer: Writer) -> Part:
    """The clocks as a table; those that changed too recently to be told are only counted."""
    every = list(clocks)
    told = [clock for clock in every if not _is_held(clock, writer)]
    held = len(every) - len(told)
    rows = tuple(_row(clock, writer) for clock in told)
    head = tuple(words(writer.words(f"report-clock-{name}")) for name in ("clause", "state", "why"))
    blocks: tuple[Block, ...] = paragraph(writer.say("report-clock-intro"))
    if rows:
        blocks = (*blocks, Table(head, rows, writer.words("report-clock-caption")))
    else:
        blocks = paragraph(writer.say("report-no-clocks"))
    if held:
        number = writer.counted(held, writer.words("report-counted-clocks"), ())
        blocks = (*blocks, *paragraph(writer.say("report-clocks-held", n=held, number=number)))
    return Part(writer.words("report-clocks"), "clocks", blocks)


def _is_held(clock: Clock, writer: Writer) -> bool:
    """Whether the last change lies within the hours that the case holds back."""
    hours = writer.view.case.hold_hours
    if not hours or writer.release.audience is Audience.INTERNAL or not clock.history:
        return False
    since = writer.as_of.latest.timestamp() - hours * 3600
    return clock.history[-1].at.latest.timestamp() > since


def _row(clock: Clock, writer: Writer) -> tuple[Runs, ...]:
    name = writer.figure(clause_name(clock.clause, writer), clock.clause)
    reason = writer.figure(writer.message(clock.reason), clock.clause)
    return ((name,), words(writer.label(clock.state)), (reason,))
