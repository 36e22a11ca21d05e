"""`trucewatch read FILE...`"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trucewatch.cli.failing import DONE, FINDINGS
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.importers.prose.opening import Opened
    from trucewatch.reading.document import Document
    from trucewatch.reading.names import Names
    from trucewatch.reading.read import Reading, Together
    from trucewatch.values.when import When

STANDARD_INPUT = "-"


@click.command(name="read", cls=SpokenCommand)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--as-of", "moment")
@click.option("--versions", is_flag=True)
@click.option("--series", is_flag=True)
@click.option("--translation", is_flag=True)
@click.option("--html", "page", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--draft", is_flag=True)
@click.option("--source", metavar="SOURCE")
@in_case
def command(
    asked: Asked,
    files: tuple[str, ...],
    moment: str | None,
    versions: bool,
    series: bool,
    translation: bool,
    page: Path | None,
    draft: bool,
    source: str | None,
) -> int:
    """Read texts and tell what in them does not fit: figures, dates, names.

    Example: trucewatch read statement.docx
             trucewatch read report.en.pdf report.ar.pdf --translation --html notes.html
             trucewatch read monday.txt tuesday.txt --series --as-of 2016-12-17 --json
             trucewatch read statement.docx --case truce --draft --source source:snhr
    """
    from trucewatch.cli.read_showing import plain_reading, show_reading
    from trucewatch.cli.showing import show_json
    from trucewatch.reading.read import read

    together = _together(len(files), versions, series, translation)
    zone, names = _of_case(asked, draft)
    as_of = _moment(moment, zone)
    opened = _opened(files)
    documents = [one.document for one in opened]
    reading = read(documents, together=together, as_of=as_of, names=names)
    if page is not None:
        _write(page, documents, reading)
    if draft:
        from trucewatch.cli.read_draft import offer_drafts

        return offer_drafts(asked, opened, reading, source)
    if asked.as_json:
        show_json(plain_reading(documents, reading))
    else:
        show_reading(documents, reading, page)
    return FINDINGS if _is_wrong(reading) else DONE


def _together(count: int, versions: bool, series: bool, translation: bool) -> Together:
    """How the files belong to each other; Misuse where that cannot be."""
    from trucewatch.cli.stopping import Misuse
    from trucewatch.reading.read import Together
    from trucewatch.values.message import Message

    chosen = {
        Together.VERSIONS: versions,
        Together.SERIES: series,
        Together.TRANSLATION: translation,
    }
    meant = [together for together, so in chosen.items() if so]
    if len(meant) > 1:
        raise Misuse(Message("cli-read-one-way"))
    if meant and count < 2:
        raise Misuse(Message("cli-read-two-files"))
    return meant[0] if meant else Together.APART


def _of_case(asked: Asked, draft: bool) -> tuple[str, Names]:
    """The zone of the case and the names it knows; no workspace is opened unless one is needed."""
    from trucewatch.reading.names import NO_NAMES

    if asked.case_ref is None and asked.workspace is None and not draft:
        return "", NO_NAMES
    asked.open()
    from trucewatch.cli.read_names import known_names

    case = asked.case()
    return case.zone, known_names(case.id)


def _moment(stated: str | None, zone: str) -> When | None:
    from trucewatch.values.when import When

    return When.parse(stated, zone=zone or None) if stated else None


def _opened(files: tuple[str, ...]) -> list[Opened]:
    """Every file as a document; what a person should know of one is told on standard error."""
    from trucewatch.cli.language import said

    found = [_open(file) for file in files]
    for notice in (notice for one in found for notice in one.notices):
        click.echo(click.style(f"! {said(notice)}", fg="yellow"), err=True)
    return found


def _open(file: str) -> Opened:
    from trucewatch.importers.prose.limits import LIMITS
    from trucewatch.importers.prose.opening import open_prose, read_prose

    if file == STANDARD_INPUT:
        return read_prose(file, sys.stdin.buffer.read(LIMITS.file_bytes + 1))
    return open_prose(Path(file), file)


def _write(page: Path, documents: list[Document], reading: Reading) -> None:
    from trucewatch.cli.writing_out import write_files
    from trucewatch.reports.prose.page import write_page

    written = write_page(documents, reading, _language_of_page(reading))
    write_files(page.parent, {page.name: written.encode("utf-8")})


def _language_of_page(reading: Reading) -> str:
    """What --language asks for, else that of the texts; the user's where they are of two."""
    from trucewatch.cli.language import LANGUAGES, asked_language, chosen_language

    told = {one.language for one in reading.documents}
    alike = told.pop() if len(told) == 1 else ""
    return asked_language() or (alike if alike in LANGUAGES else chosen_language())


def _is_wrong(reading: Reading) -> bool:
    """Whether there is more than notes."""
    from trucewatch.values.codes.findings import Severity

    findings = [*reading.findings, *(f for one in reading.documents for f in one.findings)]
    return any(finding.severity is not Severity.NOTE for finding in findings)
