"""Scope and methodology: which incidents and why, on what sources, by which rules of reading."""

from __future__ import annotations

from collections import Counter

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Bullets, Paragraph, Table
from trucewatch.reports.content.choosing import Chosen, by_code, is_agreed, rulings
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, words
from trucewatch.values.codes.sources import SourceKind
from trucewatch.values.widths import Widths
from trucewatch.values.wording import say_widths


def scope_part(chosen: Chosen, writer: Writer) -> Part:
    """How many of the recorded incidents the report is about, and why these."""
    main = writer.counted(len(chosen.main), writer.words("report-counted-main"), chosen.main)
    every = chosen.all_incidents
    total = writer.counted(len(every), writer.words("report-counted-incidents"), every)
    told = writer.say("report-scope", n=len(chosen.main), number=main, total=total)
    why = writer.told(writer.view.case.scope, writer.view.case)
    blocks: tuple[Block, ...] = paragraph(told, why)
    if every:
        blocks = (*blocks, _why_chosen(every, writer))
    held = len(chosen.left_out)
    for left, code in ((held, "movements-held"), (chosen.later, "incidents-later")):
        if left:
            number = writer.counted(left, writer.words(f"report-counted-{code}"), ())
            blocks += paragraph(writer.say(f"report-{code}", n=left, number=number))
    return Part(writer.words("report-scope-title"), "scope", blocks)


def _why_chosen(incidents: tuple[Row, ...], writer: Writer) -> Table:
    head = ("incident", "part", "why")
    return Table(
        tuple(words(writer.words(f"report-chosen-{name}")) for name in head),
        tuple(_chosen(row, writer) for row in incidents),
        writer.words("report-chosen-caption"),
    )


def _chosen(row: Row, writer: Writer) -> tuple[Runs, ...]:
    part = "report-chosen-main" if row.chosen else "report-chosen-background"
    why = writer.told(row.chosen_because, row) or words(writer.words("report-not-recorded"))
    return ((writer.figure(row.title.get(writer.language), row),), words(writer.words(part)), why)


def method_part(writer: Writer) -> Part:
    """The methodology of the team, then the rules that hold for every report."""
    case = writer.view.case
    blocks = [
        *((Paragraph(told),) if (told := writer.told(case.methodology, case)) else ()),
        Bullets(_rules(writer)),
        *paragraph(writer.say("report-widths")),
        Bullets(_widths(case, writer)),
        *_sources(writer),
    ]
    return Part(writer.words("report-method"), "method", tuple(blocks))


def _rules(writer: Writer) -> tuple[Runs, ...]:
    names = ("as-of", "standing", "figures", "stated", "places", "people")
    rules = [writer.say(f"report-rule-{name}") for name in names]
    return (*rules, _standards(writer))


def _standards(writer: Writer) -> Runs:
    """The standards of proof that reviewed determinations of this case use."""
    ruled = [d for row in writer.view.rows("incident") for d in rulings(row) if is_agreed(d)]
    used = {d.standard for d in ruled} - {None}
    if not used:
        return writer.say("report-no-standard")
    order = list(next(iter(used)).__class__)
    return writer.say("report-standard", standards=writer.labels(sorted(used, key=order.index)))


def _widths(case: Row, writer: Writer) -> tuple[Runs, ...]:
    said = say_widths(Widths.parse(case.widths or {}), writer.language)
    times = [((writer.figure(sentence, case)),) for sentence in said]
    return (*times, writer.say("report-width-count"))


def _sources(writer: Writer) -> tuple[Block, ...]:
    """How many sources of each kind, and how far they are relied on; nobody by name."""
    rows = by_code(writer.view, "source")
    if not rows:
        return paragraph(writer.say("report-no-sources"))
    kinds = Counter(row.source_kind for row in rows)
    table = Table(
        tuple(
            words(writer.words(f"report-sources-{name}")) for name in ("kind", "n", "reliability")
        ),
        tuple(
            _kind(kind, [row for row in rows if row.source_kind is kind], writer)
            for kind in SourceKind
            if kinds[kind]
        ),
        writer.words("report-sources-caption"),
        numeric=(1,),
    )
    return (*paragraph(writer.say("report-sources-intro")), table)


def _kind(kind: SourceKind, rows: list[Row], writer: Writer) -> tuple[Runs, ...]:
    """How many, unless one of them may not be known to this audience."""
    label = writer.label(kind)
    number: Runs = words(writer.words("report-not-told"))
    if all(writer.release.shows_source(row) for row in rows):
        what = writer.words("report-counted-sources", kind=label)
        number = (writer.counted(len(rows), what, rows),)
    reliability = list(dict.fromkeys(row.reliability for row in rows))
    return (words(label), number, words(writer.labels(reliability)))
