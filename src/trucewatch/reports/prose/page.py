"""Texts that were read, as one self-contained page: what was understood is underlined, what is wrong
stands in the margin beside its words, numbered, and each leads to the other.

No script, nothing fetched; the text runs in its own direction, the margin in the reader's language.
Source: HTML Living Standard; WCAG 2.2 level AA for structure, contrast and reflow at 320 px.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from trucewatch.reading.document import Document
from trucewatch.reading.read import Reading
from trucewatch.reading.said import ReadFinding, Said, SaidKind
from trucewatch.reports.prose.marks import Line, Piece, Spoken, lines
from trucewatch.reports.script import direction_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Documents as they were read, with every finding by its number, from 1."""

    documents: Sequence[Document]
    reading: Reading
    language: str

    @property
    def findings(self) -> tuple[ReadFinding, ...]:
        """Those of each document in order, then those between two."""
        own = (finding for one in self.reading.documents for finding in one.findings)
        return (*own, *self.reading.findings)

    def say(self, name: str, /, **gaps: Arg) -> str:
        """A fixed word of the page, ready to stand in it."""
        return escape(Message(f"margin-{name}", gaps).text(self.language))


def write_page(documents: Sequence[Document], reading: Reading, language: str) -> str:
    """The page; its bytes depend on what was read alone."""
    sheet = Sheet(documents, reading, language)
    texts = "\n".join(_document(sheet, number) for number in range(len(documents)))
    style = (files("trucewatch.reports.prose") / "style.css").read_text(encoding="utf-8")
    return f"""<!doctype html>
<html lang="{escape(language)}" dir="{direction_of(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{sheet.say("title")}</title>
<style>
{style.strip()}
</style>
</head>
<body>
<header>
<h1>{sheet.say("title")}</h1>
{_summary(sheet)}
{_legend(sheet)}
</header>
<main>
{texts}
</main>
</body>
</html>
"""


def _summary(sheet: Sheet) -> str:
    counts = dict.fromkeys(Severity, 0)
    for finding in sheet.findings:
        counts[finding.severity] += 1
    told = " ".join(
        sheet.say(f"count-{severity.value}", count=count) for severity, count in counts.items()
    )
    entries = "".join(
        f'<li><a href="#note-{number}">{_severity(sheet, finding)} '
        f"<span>{escape(finding.message.text(sheet.language))}</span></a></li>"
        for number, finding in enumerate(sheet.findings, 1)
    )
    listed = f'<ol class="found">{entries}</ol>' if entries else ""
    return f"<p>{told}</p>\n<p class=quiet>{sheet.say('limits')}</p>\n{listed}"


def _legend(sheet: Sheet) -> str:
    """The kinds that are underlined in these texts."""
    met = {said.kind for one in sheet.reading.documents for said in one.statements}
    shown = "".join(
        f'<li><span class="said {kind.value}">{sheet.say(f"kind-{kind.value}")}</span></li>'
        for kind in SaidKind
        if kind in met
    )
    name = sheet.say("legend")
    return (
        f'<section class="legend" aria-label="{name}"><h2>{name}</h2><ul>{shown}</ul></section>'
        if shown
        else ""
    )


def _document(sheet: Sheet, number: int) -> str:
    document, read = sheet.documents[number], sheet.reading.documents[number]
    spoken = [
        Spoken(finding, span, one.start, one.end)
        for finding, about in enumerate(sheet.findings, 1)
        for span, one in enumerate(about.spans, 1)
        if one.document == number
    ]
    rows = "\n".join(_row(sheet, line) for line in lines(document.text, read.statements, spoken))
    way = f'lang="{escape(read.language)}" dir="{direction_of(read.language)}"'
    return (
        f'<section class="text" {way} aria-labelledby="text-{number + 1}">\n'
        f'<h2 id="text-{number + 1}"><bdi>{escape(document.name)}</bdi></h2>\n{rows}\n</section>'
    )


def _row(sheet: Sheet, line: Line) -> str:
    """A line of the text, and beside it the notes on what first stands in it."""
    words = "".join(_piece(sheet, piece) for piece in line.pieces)
    notes = "".join(_note(sheet, one.finding) for one in line.begins if one.span == 1)
    margin = f'<div class="margin">{notes}</div>' if notes else ""
    return f'<div class="row" data-line="{line.number}"><p>{words}</p>{margin}</div>'


def _piece(sheet: Sheet, piece: Piece) -> str:
    shown = escape(piece.text)
    if piece.said is not None:
        shown = f'<span class="said {piece.said.kind.value}" title="{_told(sheet, piece.said)}">{shown}</span>'
    if piece.spoken:
        worst = min(
            (sheet.findings[one.finding - 1].severity for one in piece.spoken),
            key=list(Severity).index,
        )
        marks = "".join(_mark(sheet, one) for one in piece.ends)
        shown = f'<mark class="{worst.value}">{shown}</mark>{marks}'
    return shown


def _mark(sheet: Sheet, one: Spoken) -> str:
    said = sheet.say("to-note", number=one.finding)
    here = _place(one.finding, one.span)
    return f'<sup><a id="{here}" href="#note-{one.finding}" aria-label="{said}">{one.finding}</a></sup>'


def _note(sheet: Sheet, number: int) -> str:
    finding = sheet.findings[number - 1]
    suggestion = ""
    if finding.suggestion is not None:
        suggestion = f'<p class="advice">{escape(finding.suggestion.text(sheet.language))}</p>'
    way = f'lang="{escape(sheet.language)}" dir="{direction_of(sheet.language)}"'
    ways: dict[str, str] = {}  # by what they say: of several to one line the first
    for span in range(1, len(finding.spans) + 1):
        said = _back_words(sheet, number, span)
        ways.setdefault(said, f'<a href="#{_place(number, span)}">{said}</a>')
    back = " ".join(ways.values())
    return (
        f'<aside id="note-{number}" class="{finding.severity.value}" {way}>\n'
        f'<p class="head"><b>{number}</b> {_severity(sheet, finding)}</p>\n'
        f"<p>{escape(finding.message.text(sheet.language))}</p>\n{suggestion}"
        f'<p class="back">{back}</p>\n</aside>'
    )


def _back_words(sheet: Sheet, number: int, span: int) -> str:
    """The line of the words; the file is named where they do not stand beside the note."""
    spans = sheet.findings[number - 1].spans
    one = spans[span - 1]
    document = sheet.documents[one.document]
    line = document.text.count("\n", 0, one.start) + 1
    elsewhere = one.document != spans[0].document
    if elsewhere:
        return sheet.say("to-line-of", line=line, file=document.name)
    return sheet.say("to-line", line=line)


def _place(finding: int, span: int) -> str:
    return f"words-{finding}-{span}"


def _severity(sheet: Sheet, finding: ReadFinding) -> str:
    severity = finding.severity
    return (
        f'<span class="severity {severity.value}">{escape(severity.label(sheet.language))}</span>'
    )


def _told(sheet: Sheet, said: Said) -> str:
    """What the words were understood as."""
    return sheet.say("understood", kind=Message(f"margin-kind-{said.kind.value}"), value=said.value)
