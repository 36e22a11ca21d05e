"""What is told in two ways, side by side, in the words of those who tell it."""

from __future__ import annotations

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Bullets
from trucewatch.reports.content.parts import paragraph
from trucewatch.reports.content.saying import begun
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, words


def two_ways(row: Row, writer: Writer) -> tuple[Block, ...]:
    """Where sources give a field different values: each side by side, none preferred in silence."""
    told = [citation for citation in row.citations() if citation.says]
    fields = {citation.field for citation in told}
    split = [c for c in told if len({o.says for o in told if o.field == c.field}) > 1]
    if not fields or not split:
        return ()
    items = tuple(_one_way(citation, row, writer) for citation in split)
    return (*paragraph(writer.say("reportincident-two-ways")), Bullets(items))


def _one_way(citation: Row, row: Row, writer: Writer) -> Runs:
    source = citation.source
    shown = source is not None and writer.release.shows_source(source)
    stated = writer.own_words(citation.as_stated) if shown else ()
    return writer.say(
        "reportincident-one-way",
        source=words(begun(writer.source(source))),
        stated=(*stated, *writer.mark(row)),
    )
