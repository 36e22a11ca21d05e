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
    return Part(title, "assessments", (*intro, *(_assessment(row, writer) for row in rows)))


def _assessment(row: Row, writer: Writer) -> Box:
    author = row.author.get(writer.language) or writer.source(row.source)
    title = writer.words("reportviews-by", kind=writer.label(row.assessment_kind), author=author)
    hedge = writer.say(f"reportviews-hedge-{row.hedge.value}")
    blocks: list[Block] = [Paragraph(sentences(hedge, writer.told(row.statement, row)))]
    if row.as_stated and (row.source is None or writer.release.shows_source(row.source)):
        quote = writer.own_words(row.as_stated)
        blocks.append(Paragraph(writer.say("reportviews-in-words", stated=quote)))
    rests = _rests_on(row, writer)
    if rests:
        blocks.append(Paragraph(writer.say("reportviews-rests-on", records=rests)))
    return Box(BoxKind.ASSESSMENT, title, tuple(blocks))


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
