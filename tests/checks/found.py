"""What one check finds in a case written as a user would write it."""

from __future__ import annotations

import csv

from tests.cases import Written, view_of
from trucewatch.checks.registry import Check
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message


def findings(check: Check, written: Written) -> list[Finding]:
    return list(check.check(view_of(written)))


def found(check: Check, written: Written, lang: str = "en") -> list[str]:
    """Severity and message of each finding, without the marks that isolate directions."""
    return [said(finding, lang) for finding in findings(check, written)]


def said(finding: Finding, lang: str = "en") -> str:
    words = finding.message.text(lang)
    return f"{finding.severity}: {words.translate(dict.fromkeys((0x2067, 0x2068, 0x2069)))}"


def likely(check: Check, written: Written) -> list[str]:
    """What each finding says was likely meant, "" where it says nothing of it."""
    marks = dict.fromkeys((0x2067, 0x2068, 0x2069))
    advice = [finding.advice for finding in findings(check, written)]
    told = [one.args.get("likely") for one in advice if one is not None]
    return [one.text("en").translate(marks) if isinstance(one, Message) else "" for one in told]


def tallies(*rows: str) -> dict[str, str]:
    """A case of figures by the sources s and r, the columns named in `COLUMNS`; a row may end early."""
    width = COLUMNS.count(",")
    table = [COLUMNS, *(f"{row}{',' * (width + 1 - len(cells))}"
                        for row, cells in zip(rows, csv.reader(rows), strict=True))]  # fmt: skip
    return {
        "case.yaml": "case: {ref: c, zone: Asia/Damascus}",
        "sources.yaml": "sources: [{ref: s, source_kind: media}, {ref: r, source_kind: media}]",
        "tallies.csv": "\n".join(table) + "\n",
    }


COLUMNS = (
    "ref,count,unit,group,fate,role,part_of,part_relation,supersedes,source,at,"
    "as_stated.original,as_stated.en"
)
