"""Harm and other figures of an incident, each as a tally with its source and its words."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Table
from trucewatch.reports.content.describing import whom_words
from trucewatch.reports.content.saying import sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, Words, words
from trucewatch.values.codes.people import FateStatus

_HEAD = ("count", "whom", "fate", "stated", "source")


def figures_table(tallies: Sequence[Row], caption: str, writer: Writer) -> Table:
    """Figures side by side, a part under its whole; never added.

    Where one source tells all of them, the caption names it instead of a column.
    """
    sources = {writer.source(row.source) for row in tallies}
    shown: tuple[str, ...] = _HEAD
    if len(sources) == 1:
        shown = _HEAD[:-1]
        caption = writer.words("reportincident-all-by", caption=caption, source=sources.pop())
    head = tuple(words(writer.words(f"reportincident-figure-{name}")) for name in shown)
    rows = tuple(_row(row, writer)[: len(shown)] for row in tallies)
    return Table(head, rows, caption)


def figure_line(tally: Row, writer: Writer) -> Runs:
    """A figure in one line: "750 (individuals), detained"; only its number without a fate."""
    count = writer.count(tally.count, tally)
    whom = words(whom_words(tally, writer))
    if tally.fate is None:
        return writer.say("reportincident-figure-bare", count=count, whom=whom)
    fate = words(those_of(tally.fate, writer))
    return writer.say("reportincident-figure-line", count=count, whom=whom, fate=fate)


def those_of(fate: FateStatus, writer: Writer) -> str:
    """Those of whom a fate is told, as many people: "wounded"."""
    return writer.words(f"reportincident-fate-{fate.value.replace('_', '-')}")


def fate_words(tally: Row, writer: Writer) -> str:
    """What became of them, or the part the figure plays."""
    return writer.label(tally.fate if tally.fate is not None else tally.role)


def _row(tally: Row, writer: Writer) -> tuple[Runs, ...]:
    whom: Runs = words(whom_words(tally, writer))
    if tally.part_of is not None:
        whom = writer.say("reportincident-among", whom=whom)
    note = tally.note
    told: Runs = () if not note else (Words(note.get(writer.language)),)
    if note and any(mark.isdigit() for mark in note.get(writer.language)):
        told = writer.told(note, tally)
    return (
        (writer.count(tally.count, tally),) if tally.count else (),
        whom,
        words(fate_words(tally, writer)),
        sentences(_stated(tally, writer), told),
        words(writer.source(tally.source)),
    )


def _stated(tally: Row, writer: Writer) -> Runs:
    """The words of the source for the figure, where the audience may read them."""
    source = tally.source
    if source is not None and not writer.release.shows_source(source):
        return ()
    if tally.as_stated:
        return writer.own_words(tally.as_stated)
    return writer.quoted(tally.count.stated if tally.count else "", tally)
