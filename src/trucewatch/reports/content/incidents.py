"""Details, incident by incident: what, where, when, who, harm, effect, screening, rulings."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Paragraph
from trucewatch.reports.content.attributed import (
    attribution_blocks,
    attribution_line,
    deed_words,
)
from trucewatch.reports.content.choosing import Chosen, current_tallies, rulings
from trucewatch.reports.content.harmed import figures_table
from trucewatch.reports.content.law import rule_numbers
from trucewatch.reports.content.parts import Part, facts, paragraph
from trucewatch.reports.content.places import area_words, precision_words
from trucewatch.reports.content.rulings import ruling_blocks
from trucewatch.reports.content.saying import listed_words, sentences
from trucewatch.reports.content.screened import screening_blocks
from trucewatch.reports.content.twofold import two_ways
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, Words, words
from trucewatch.screening.screen import Screened

DETAILS = 2  # the number of this part, after the introduction


def details_part(chosen: Chosen, screened: Sequence[Screened], writer: Writer) -> Part:
    """Every incident told, those before the agreement first and as context."""
    if not chosen.all_incidents:
        blocks = paragraph(writer.say("reportincident-none"))
        return Part(writer.words("reportincident-title"), "details", blocks)
    answers: dict[str, list[Screened]] = {}
    for each in screened:
        answers.setdefault(each.incident.key, []).append(each)
    below = tuple(
        _incident(row, row in chosen.before, answers.get(row.key, []), writer)
        for row in chosen.all_incidents
    )
    intro = paragraph(writer.say("reportincident-intro"))
    return Part(writer.words("reportincident-title"), "details", intro, below)


def anchor_of(incident: Row) -> str:
    """Where an incident stands in the report."""
    return f"incident-{incident.view.table('incident').place[incident.key] + 1}"


def incident_number(incident: Row, chosen: Chosen) -> str:
    """The number of the section that tells an incident."""
    return f"{DETAILS}.{chosen.all_incidents.index(incident) + 1}"


def _incident(row: Row, before: bool, answers: list[Screened], writer: Writer) -> Part:
    anchor = anchor_of(row)
    determined = rulings(row)
    screening = Part(
        writer.words("reportincident-screening"),
        f"{anchor}-screening",
        screening_blocks(answers, determined, writer),
        numbered=False,
    )
    ruled = Part(
        writer.words("reportincident-rulings"),
        f"{anchor}-rulings",
        ruling_blocks(determined, writer),
        numbered=False,
    )
    title = row.title.get(writer.language)
    if before or not row.chosen:
        title = writer.words("reportincident-context", title=title)
    told = _told(row, before, writer)
    return Part(title, anchor, told, (screening, ruled))


def _told(row: Row, before: bool, writer: Writer) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if before:
        blocks += paragraph(writer.say("reportincident-before"))
    narrative = writer.told(row.narrative, row)
    blocks += (Paragraph(narrative),) if narrative else ()
    blocks += facts(_facts(row, writer))
    tallies = [
        tally
        for tally in current_tallies(row.view, writer.moment, writer.left_out)
        if tally.incident == row
    ]
    if tallies:
        caption = writer.words("reportincident-figures-caption")
        blocks.append(figures_table(tallies, caption, writer))
    blocks += attribution_blocks(row, writer)
    blocks += two_ways(row, writer)
    return tuple(blocks)


def _facts(row: Row, writer: Writer) -> list[tuple[str, Runs]]:
    deeds = dict.fromkeys(deed_words(deed, writer) for deed in row.children("deed"))
    where = _where(row, writer)
    rules = rule_numbers(row, writer)
    return [
        (writer.words("reportincident-what"), _listed(listed_words(list(deeds), writer.language))),
        (writer.words("reportincident-where"), (writer.figure(where, row),) if where else ()),
        (writer.words("reportincident-when"), _when(row, writer)),
        (writer.words("reportincident-who"), attribution_line(row, writer)),
        (writer.words("reportincident-whom"), _targets(row, writer)),
        (writer.words("reportincident-effect"), _effect(row, writer)),
        (writer.words("reportincident-movement"), _movement(row, writer)),
        (writer.words("reportincident-status"), words(writer.label(row.status))),
        (writer.words("reportincident-sources"), words(_source_kinds(row, writer))),
        (writer.words("reportincident-law"), rules),
    ]


def _where(row: Row, writer: Writer) -> str:
    if row.area and not row.area.places and writer.release.geometry_hidden(row):
        return writer.words("report-area-hidden")
    where, precision = area_words(row.area, writer), precision_words(row.area, writer)
    if not where or not precision:
        return where
    if not row.area.places:
        return writer.words("report-area-drawn", precision=precision)
    return writer.words("reportincident-where-precision", where=where, precision=precision)


def _when(row: Row, writer: Writer) -> Runs:
    """The period, then what sources say of it in words of their own."""
    if row.period is None:
        return words(writer.words("report-no-date"))
    said = writer.period(row.period, row)
    quotes = [
        writer.own_words(citation.as_stated)
        for citation in row.citations("period")
        if citation.as_stated and writer.release.shows_source(citation.source)
    ]
    also = writer.say("reportincident-also-stated", quotes=sentences(*quotes)) if quotes else ()
    return sentences(said, also)


def _targets(row: Row, writer: Writer) -> Runs:
    targets = dict.fromkeys(t for deed in row.children("deed") for t in deed.targets)
    return _listed(writer.labels(list(targets)))


def _listed(names: str) -> Runs:
    """What is listed, or nothing where the list is empty."""
    return words(names) if names else ()


def _effect(row: Row, writer: Writer) -> Runs:
    effect: Runs = (Words(writer.label(row.effect)),)
    if row.effect_period is not None:
        when = writer.period(row.effect_period, row)
        effect = writer.say("reportincident-effect-when", effect=effect, when=when)
    elif row.effect_note:
        effect = (*effect, Words("."))
    return sentences(effect, writer.told(row.effect_note, row))


def _movement(row: Row, writer: Writer) -> Runs:
    movement = row.movement
    if movement is None or movement in writer.left_out:
        return ()
    return (writer.figure(writer.name(movement), movement),)


def _source_kinds(row: Row, writer: Writer) -> str:
    """Whom the incident rests on, by kind; how many of a kind is not told here."""
    rows = [row, *row.children("deed"), *row.children("tally")]
    sources = [citation.source for each in rows for citation in each.citations()]
    sources += [a.said_by for deed in row.children("deed") for a in deed.children("attribution")]
    sources += [tally.source for tally in row.children("tally")]
    kinds = dict.fromkeys(source.source_kind for source in sources if source is not None)
    return writer.labels(list(kinds)) if kinds else writer.words("report-source-none")
