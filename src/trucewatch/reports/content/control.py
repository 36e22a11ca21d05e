"""Who held which place, or how much of it, and from when."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Table
from trucewatch.reports.content.choosing import by_code
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.places import area_words
from trucewatch.reports.content.saying import listed, sentence, sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, words
from trucewatch.values.area import Area, PlacePart
from trucewatch.values.codes.places import Extent
from trucewatch.values.wording import say_count

_COLUMNS = ("place", "holder", "period", "told")


def control_parts(writer: Writer) -> tuple[Part, ...]:
    """A table of who held what; nothing where nobody recorded it."""
    rows = by_code(writer.view, "control")
    if not rows:
        return ()
    table = Table(
        tuple(words(writer.words(f"reportcontrol-{name}")) for name in _COLUMNS),
        tuple(_row(some, writer) for some in _alike(rows)),
        writer.words("reportcontrol-table"),
    )
    said = paragraph(writer.say("reportcontrol-said"))
    return (Part(writer.words("reportcontrol-title"), "control", (*said, table)),)


def _alike(rows: Sequence[Row]) -> list[list[Row]]:
    """Records that say the same of several places, together."""
    found: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        key: tuple[object, ...] = (row.key,)
        if row.share is None and row.raw("source") is not None:
            period = str(row.period) if row.period else ""
            key = (row.raw("holder"), row.contested, period, row.raw("source"), str(row.note))
        found.setdefault(key, []).append(row)
    return list(found.values())


def _row(rows: Sequence[Row], writer: Writer) -> tuple[Runs, ...]:
    row = rows[0]
    return (
        listed([_where(one, writer) for one in rows], writer.language),
        words(_holder(row, writer)),
        writer.period(row.period, row) if row.period else words(writer.words("report-not-stated")),
        _told_by(row, writer),
    )


def _told_by(row: Row, writer: Writer) -> Runs:
    """The source; a sentence of its own where a note follows."""
    source = writer.source(row.source)
    if not row.note:
        return words(source)
    return sentences(words(sentence(source)), writer.told(row.note, row))


def _where(row: Row, writer: Writer) -> Runs:
    """The place, whole or in part; where its share is told, with the share and its words."""
    if row.share is not None:
        place = writer.figure(writer.place(row.place), row)
        count = say_count(row.share, writer.language)
        percent = writer.figure(writer.words("reportcontrol-percent", count=count), row)
        said = writer.say("reportcontrol-share", place=place, percent=percent)
        return sentences(said, writer.quoted(row.share.stated, row))
    if row.place is None or row.extent is Extent.WHOLE:
        return (writer.figure(writer.place(row.place), row),)
    part = Area.of_places([PlacePart(row.place.id, row.extent)])
    return (writer.figure(area_words(part, writer), row),)


def _holder(row: Row, writer: Writer) -> str:
    if row.contested:
        return writer.words("reportcontrol-contested")
    return writer.name(row.holder)
