"""Services to people: what there is, where, by whom; and what is lacking."""

from __future__ import annotations

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Table
from trucewatch.reports.content.choosing import by_code
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.saying import sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, words


def services_part(writer: Writer) -> Part:
    """What is offered, then what is lacking."""
    rows = by_code(writer.view, "service")
    lacking = [row for row in rows if row.gap or row.sufficient is False]
    offered = [row for row in rows if row not in lacking]
    blocks: tuple[Block, ...] = ()
    for some, code in ((offered, "offered"), (lacking, "lacking")):
        if some:
            blocks = (*blocks, _table(some, code, writer))
        else:
            blocks += paragraph(writer.say(f"reportpeople-none-{code}"))
    return Part(writer.words("reportpeople-services"), "services", blocks)


def _table(rows: list[Row], code: str, writer: Writer) -> Table:
    head = ("service", "where", "who", "what")
    told = [_row(row, writer) for row in rows]
    absent = words(writer.words("report-not-stated"))
    shown = [at for at in range(len(head)) if any(cells[at] != absent for cells in told)]
    return Table(
        tuple(words(writer.words(f"reportpeople-service-{head[at]}")) for at in shown),
        tuple(tuple(cells[at] for at in shown) for cells in told),
        writer.words(f"reportpeople-services-{code}"),
    )


def _row(row: Row, writer: Writer) -> tuple[Runs, ...]:
    capacity = writer.say("reportpeople-capacity", count=writer.count(row.capacity, row)) if (
        row.capacity
    ) else ()  # fmt: skip
    absent = writer.words("report-not-stated")
    return (
        words(writer.label(row.service_kind)),
        words(writer.place(row.place) if row.place is not None else absent),
        words(writer.name(row.provider) if row.provider is not None else absent),
        sentences(writer.told(row.statement, row), writer.told(row.gap, row), capacity),
    )
