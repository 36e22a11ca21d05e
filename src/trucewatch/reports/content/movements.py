"""Movements of people: convoys and batches with their ways, times and outcomes."""

from __future__ import annotations

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Paragraph
from trucewatch.reports.content.actors import actor_names
from trucewatch.reports.content.choosing import Chosen
from trucewatch.reports.content.parts import Part, facts, paragraph
from trucewatch.reports.content.twofold import two_ways
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, Words, words

_TIMES = ("planned", "left", "arrived")


def movement_part(chosen: Chosen, writer: Writer) -> Part:
    """Every movement that may be told."""
    title = writer.words("reportpeople-movements")
    if not chosen.movements:
        return Part(title, "movements", paragraph(writer.say("reportpeople-no-movements")))
    blocks: list[Block] = []
    for row in chosen.movements:
        blocks.append(Paragraph((Words(writer.name(row), strong=True),)))
        blocks += facts(_facts(row, writer))
        blocks += two_ways(row, writer)
    return Part(title, "movements", tuple(blocks))


def _facts(row: Row, writer: Writer) -> list[tuple[str, Runs]]:
    times = [(name, getattr(row, name)) for name in _TIMES]
    return [
        (writer.words("reportpeople-way"), (writer.figure(_way(row, writer), row),)),
        *(
            (writer.words(f"reportpeople-{name}"), writer.when(when, row))
            for name, when in times
            if when is not None
        ),
        (writer.words("reportpeople-outcome"), words(writer.label(row.outcome))),
        (writer.words("reportpeople-escort"), _escort(row, writer)),
        (writer.words("reportpeople-note"), writer.told(row.note, row)),
    ]


def _way(row: Row, writer: Writer) -> str:
    """From, by way of, to; each at released precision.

    By way of what is left out where one of them is withheld: the others would show where it lies.
    """
    start, end = writer.place(row.start), writer.place(row.destination)
    stops = row.refs("via")
    via = [writer.place(place) for place in stops]
    if not via or writer.release.order_hidden((row.start, *stops, row.destination)):
        return writer.words("reportpeople-from-to", start=start, end=end)
    then = writer.words("reportpeople-then")
    way = f" {then} ".join(via)
    return writer.words("reportpeople-from-via-to", start=start, via=way, end=end)


def _escort(row: Row, writer: Writer) -> Runs:
    escort = row.refs("escort")
    return words(actor_names(escort, writer)) if escort else ()
