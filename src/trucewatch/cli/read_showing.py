"""How `trucewatch read` shows what it read: findings with their words, or JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.language import chosen_language, for_terminal, said
from trucewatch.cli.showing import COLOURS, SIGNS, say
from trucewatch.reading.said import ReadFinding, Said, Span
from trucewatch.reports.prose.excerpts import excerpt

if TYPE_CHECKING:
    from trucewatch.reading.document import Document
    from trucewatch.reading.read import Reading


def plain_reading(documents: Sequence[Document], reading: Reading) -> dict[str, Any]:
    """What was read as JSON; offsets count characters of the text as it was read."""
    return {
        "documents": [
            {
                "file": document.name,
                "language": read.language,
                "statements": [_plain_said(one) for one in read.statements],
                "findings": [_plain_finding(documents, one) for one in read.findings],
            }
            for document, read in zip(documents, reading.documents, strict=True)
        ],
        "findings": [_plain_finding(documents, one) for one in reading.findings],
    }


def _plain_said(one: Said) -> dict[str, Any]:
    scope = one.scope
    when = None if scope.when is None else str(scope.when)
    return {
        "kind": one.kind.value,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "value": str(one.value),
        "unit": one.unit,
        "group": one.group,
        "scope": {
            "what": scope.what,
            "where": scope.where,
            "when": when,
            "by_whom": scope.by_whom,
            "per": scope.per,
        },
    }


def _plain_finding(documents: Sequence[Document], one: ReadFinding) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "message": one.message.both(),
        "spans": [
            {"file": documents[span.document].name, "start": span.start, "end": span.end}
            for span in one.spans
        ],
        "suggestion": None if one.suggestion is None else one.suggestion.both(),
    }


def show_reading(documents: Sequence[Document], reading: Reading, page: Path | None) -> None:
    """Each finding with the words it speaks of, and at the end how many there are."""
    own = [finding for read in reading.documents for finding in read.findings]
    for finding in (*own, *reading.findings):
        _show(documents, finding)
    counts = Counter(finding.severity.value for finding in (*own, *reading.findings))
    understood = sum(len(read.statements) for read in reading.documents)
    say("read-documents", count=len(documents))
    if understood or not sum(counts.values()):
        say("read-statements", count=understood)
    say("check-errors", count=counts["error"])
    say("check-warnings", count=counts["warning"])
    say("check-notes", count=counts["note"])
    if page is not None:
        say("read-page", file=str(page))


def _show(documents: Sequence[Document], finding: ReadFinding) -> None:
    severity = finding.severity.value
    sign = click.style(SIGNS[severity], fg=COLOURS[severity], bold=True)
    click.echo(f"{sign} {said(finding.message)}")
    for span in finding.spans:
        _show_words(documents, span)
    if finding.suggestion is not None:
        click.echo(f"    → {said(finding.suggestion)}")
    label = finding.severity.label(chosen_language())
    click.echo(click.style(f"    {label}  {finding.code}", dim=True))


def _show_words(documents: Sequence[Document], span: Span) -> None:
    """The words in their line, with the file and the number of the line."""
    document = documents[span.document]
    found = excerpt(document.text, span.start, span.end)
    shown = click.style(found.words, bold=True, underline=True)
    line = for_terminal(f"\u2068{found.before}{shown}{found.behind}\u2069")
    click.echo(f"    {click.style(f'{document.name}:{found.line}', dim=True)}  {line}")
