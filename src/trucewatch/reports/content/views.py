"""Assessments, apart from facts, and recommendations by addressee."""

from __future__ import annotations

from trucewatch.records.view import CaseView, Row
from trucewatch.reports.blocks import Block, Box, BoxKind, Bullets, Paragraph
from trucewatch.reports.content.choosing import by_code
from trucewatch.reports.content.notes import code_of
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.saying import sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Code, Run, Runs, Words
from trucewatch.values.codes.reports import AddresseeKind, AssessmentKind


def assessments_part(writer: Writer) -> Part:
    """Views of named authors by kind; never mixed with what is told as fact."""
    rows = by_code(writer.view, "assessment")
    kinds = list(AssessmentKind)
    rows.sort(key=lambda row: kinds.index(row.assessment_kind))
    title = writer.words("reportviews-assessments")
    if not rows:
        return Part(title, "assessments", paragraph(writer.say("reportviews-no-assessments")))
    intro = paragraph(writer.say("reportviews-assessments-intro"))
    boxes: dict[str, list[Row]] = {}
    for row in rows:
        boxes.setdefault(_box_title(row, writer), []).append(row)
    told = tuple(
        Box(BoxKind.ASSESSMENT, name, (Bullets(tuple(_assessment(row, writer) for row in some)),))
        for name, some in boxes.items()
    )
    return Part(title, "assessments", (*intro, *told))


def _box_title(row: Row, writer: Writer) -> str:
    author = row.author.get(writer.language) or writer.source(row.source)
    return writer.words("reportviews-by", kind=writer.label(row.assessment_kind), author=author)


def _assessment(row: Row, writer: Writer) -> Runs:
    """How sure its author is, what it says, in whose words, on which records it leans."""
    said = [writer.say(f"reportviews-hedge-{row.hedge.value}"), writer.told(row.statement, row)]
    if row.as_stated and (row.source is None or writer.release.shows_source(row.source)):
        said.append(writer.say("reportviews-in-words", stated=writer.own_words(row.as_stated)))
    if rests := _rests_on(row, writer):
        said.append(writer.say("reportviews-rests-on", records=rests))
    return sentences(*said)


def _rests_on(row: Row, writer: Writer) -> Runs:
    """The records an assessment leans on, by their codes."""
    found: list[Run] = []
    for named in row.rests_on:
        kind, _, ref = named.partition(":")
        record = named_record(writer.view, kind, ref)
        if record is not None:
            found += [Words(" "), Code(code_of(record))] if found else [Code(code_of(record))]
    return tuple(found)


def named_record(view: CaseView, kind: str, ref: str) -> Row | None:
    """The record that "kind:ref" names in a case folder."""
    if kind not in view.tables:
        return None
    table = view.table(kind)
    refs = table.raw("ref")
    return next((table.row(at) for at, name in enumerate(refs) if name == ref), None)


def recommendations_part(writer: Writer) -> Part:
    """What is asked, gathered by whom it is asked of."""
    title = writer.words("reportviews-recommendations")
    rows = by_code(writer.view, "recommendation")
    if not rows:
        return Part(title, "recommendations", paragraph(writer.say("reportviews-no-asks")))
    asked: dict[str, list[Row]] = {}
    for row in rows:
        asked.setdefault(_addressee(row, writer), []).append(row)
    blocks: list[Block] = [*paragraph(writer.say("reportviews-asks-intro"))]
    for name, some in asked.items():
        blocks.append(Paragraph((Words(name, strong=True),)))
        blocks.append(Bullets(tuple(_asked(row, writer) for row in some)))
    return Part(title, "recommendations", tuple(blocks))


def _addressee(row: Row, writer: Writer) -> str:
    if row.addressee:
        return str(row.addressee.get(writer.language))
    kind: AddresseeKind | None = row.addressee_kind
    return writer.name(row.actor) if row.actor is not None else writer.label(kind)


def _asked(row: Row, writer: Writer) -> Runs:
    repeats = writer.told(row.repeats, row)
    answer = writer.told(row.answer, row)
    said: list[Runs] = [writer.told(row.statement, row)]
    if repeats:
        said.append(writer.say("reportviews-repeats", earlier=repeats))
    if answer:
        said.append(writer.say("reportviews-answered", answer=answer))
    if row.as_stated and (row.source is None or writer.release.shows_source(row.source)):
        said.append(writer.say("reportviews-in-words", stated=writer.own_words(row.as_stated)))
    return sentences(*said)


def acknowledgment_part(writer: Writer) -> Part:
    """Whom the team thanks."""
    case = writer.view.case
    told = writer.told(case.acknowledgment, case)
    thanks = told or writer.say("reportviews-no-thanks")
    return Part(writer.words("reportviews-thanks"), "acknowledgment", (Paragraph(thanks),))
