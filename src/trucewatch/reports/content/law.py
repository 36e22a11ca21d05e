"""Rules of customary humanitarian law a reader may want to look up, by number."""

from __future__ import annotations

from collections.abc import Iterable

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Paragraph
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.labels import semicolon
from trucewatch.reports.runs import Code, Run, Runs, Words
from trucewatch.values.codes.incidents import Target
from trucewatch.values.codes.law_rules import LawRule, rules_for


def rules_of(incidents: Iterable[Row]) -> list[LawRule]:
    """The rules that may bear on the deeds of incidents, by number, each once."""
    found = {
        rule.number: rule
        for incident in incidents
        for deed in incident.children("deed")
        for target in deed.targets or (Target.UNKNOWN,)
        for rule in rules_for(deed.deed_kind, target)
    }
    return [found[number] for number in sorted(found)]


def rule_numbers(incident: Row, writer: Writer) -> Runs:
    """The numbers of the rules that may bear on an incident."""
    runs: list[Run] = []
    for rule in rules_of((incident,)):
        runs += (
            [Words("، " if writer.language == "ar" else ", "), Code(str(rule.number))]
            if runs
            else [Code(str(rule.number))]
        )
    return tuple(runs)


def law_part(incidents: Iterable[Row], writer: Writer) -> Part:
    """The rules by number and subject; that one is listed judges nothing."""
    rules = rules_of(incidents)
    blocks: tuple[Block, ...] = paragraph(writer.say("report-law-intro"))
    if rules:
        runs: list[Run] = []
        for rule in rules:
            runs += [Words(semicolon(writer.language))] if runs else []
            runs += [Code(str(rule.number)), Words(f" {rule.label(writer.language)}")]
        blocks = (*blocks, Paragraph((*runs, Words("."))))
    return Part(writer.words("report-law"), "law", blocks)
