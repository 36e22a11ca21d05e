"""The PDF of a report: tagged, archivable, the same bytes everywhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest

from tests.reports.content.aleppo import aleppo_report
from tests.reports.printed import filled, links, texts
from tests.reports.sample import sample
from tests.reports.sample_drawings import place_map
from trucewatch.reports.document import (
    Block,
    Document,
    Paragraph,
    Picture,
    Section,
    Table,
    Words,
    cited,
    words,
)
from trucewatch.reports.drawings.timeline import Kind, Row, Span, cut_timeline, draw_timeline
from trucewatch.reports.pdf.printing import print_pdf, write_pdf

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])
_ROOT = Path(__file__).parents[2]


def _pages(document: Document) -> list[str]:
    return texts(write_pdf(document))


@LANGUAGES
def test_the_file_claims_both_standards_and_its_language(language: str) -> None:
    written = write_pdf(sample(language))
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in written
    assert b"<pdfuaid:part>1</pdfuaid:part>" in written
    assert f"<rdf:li>{language}</rdf:li>".encode() in written
    assert b"<xmp:CreateDate>2031-03-20T21:00:00+00:00</xmp:CreateDate>" in written


@LANGUAGES
def test_the_bytes_are_equal_in_another_process_and_folder(language: str, tmp_path: Path) -> None:
    here = sha256(write_pdf(sample(language))).hexdigest()
    code = (
        "import sys, hashlib; from tests.reports.sample import sample; "
        "from trucewatch.reports.pdf.printing import write_pdf; "
        "print(hashlib.sha256(write_pdf(sample(sys.argv[1]))).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-c", code, language],
        cwd=tmp_path, env={"PYTHONPATH": str(_ROOT), "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert there.stdout.strip() == here


def test_another_moment_gives_other_bytes() -> None:
    document = sample("en")
    later = replace(document, moment=document.moment.replace(hour=22))
    assert write_pdf(document) != write_pdf(later)


def test_every_page_carries_the_notice_the_moment_and_its_number() -> None:
    pages = _pages(sample("en"))
    for number, page in enumerate(pages, 1):
        assert page.startswith("Demonstration. An invented agreement: no place, person or event")
        assert f"As of Thursday 20 March 2031, 23:00 (Damascus) Page {number} of {len(pages)}" in (
            re.sub("[\u2066-\u2069]", "", page)
        )


def test_a_table_over_two_pages_repeats_its_header() -> None:
    pages = [page for page in _pages(sample("ar")) if "CLA" in page]
    assert len(pages) == 2
    assert ["مدة السريان" in page for page in pages] == [True, True]


@LANGUAGES
def test_no_page_between_the_first_and_the_last_is_left_half_empty(language: str) -> None:
    _, _, *inner, _ = filled(write_pdf(aleppo_report(language)))
    assert [(n, share) for n, share in enumerate(inner, 3) if share < 0.75] == []


def _behind_text(*blocks: Block) -> list[str]:
    """The pages of a section whose blocks begin in the lower part of a page."""
    filling = tuple(Paragraph(words(f"Line {n}.")) for n in range(1, 22))
    part = Section("1", "Pictures", (*filling, *blocks), 1, "a")
    return _pages(replace(sample("en"), parts=(part,), references=()))[2:]


def test_a_timeline_is_cut_between_its_rows_and_each_page_repeats_its_axis() -> None:
    span = Span((3 * 3600, 4 * 3600), (9 * 3600, 9 * 3600))
    rows = [Row(f"Row {n}", f"words {n}", Kind.CLAUSE, (span,)) for n in range(1, 11)]
    drawing = draw_timeline(rows, "UTC", "t", "en")
    picture = Picture(drawing.svg, "Rows", drawing.alt, cut_timeline(rows, "UTC", "en"))
    first, second = _behind_text(picture)
    assert ["1 January" in page for page in (first, second)] == [True, True]
    met = [re.findall(r"Row (\d+)\s", page) for page in (first, second)]
    assert [*met[0], *met[1]] == [str(n) for n in range(1, 11)]
    assert len(met[0]) > 0 and "Line 21." in first
    assert ["Window of a clause" in page for page in (first, second)] == [False, True]


def test_what_follows_a_picture_that_cannot_be_cut_stands_before_it_where_it_has_no_room() -> None:
    drawing = place_map("en")
    picture = Picture(drawing.svg, "A map", drawing.alt)
    table = Table((words("Place"),), ((words("Bridge"),),), "Places")
    first, second = _behind_text(picture, table)
    assert ["Table 1. Places" in page for page in (first, second)] == [True, False]
    assert ["Picture 1. A map" in page for page in (first, second)] == [False, True]


def test_the_outline_names_the_sections() -> None:
    file = pypdfium2.PdfDocument(write_pdf(sample("en")))
    assert [(entry.level, entry.get_title()) for entry in file.get_toc()] == [
        (0, "1 Introduction"),
        (1, "1.1 The agreement, its parties, and who is bound"),
        (1, "1.2 Clocks of the clauses"),
        (0, "2 Details"),
        (1, "2.1 Fire on the convoy at the Pomegranate Bridge"),
        (1, "2.2 Digests of the attachments"),
        (0, "3 The people"),
        (0, "4 Assessments"),
        (0, "References to the record"),
    ]


def test_figures_carry_the_number_of_their_reference_which_names_the_sections() -> None:
    pages = _pages(sample("en"))
    text = re.sub("[\u2066-\u2069]", "", "\n".join(pages))
    assert "Thursday 13 March 2031, about 18:00[1]" in text
    assert "A-TAL-0001 Tally of people moved" in text
    said = re.findall(r"Cited in: [0-9., ]*|Not cited", " ".join(text.split()))
    assert [cited.strip() for cited in said[:8]] == [
        "Cited in: 1.1", "Cited in: 1.1", "Cited in: 1.1", "Cited in: 1.1, 1.2",
        "Cited in: 2.1, 3", "Cited in: 2.1", "Cited in: 2.1", "Not cited",
    ]  # fmt: skip


@LANGUAGES
def test_a_mark_leads_to_its_reference_and_says_so_to_a_screen_reader(language: str) -> None:
    document = sample(language)
    numbers = {reference.id: n for n, reference in enumerate(document.references, 1)}
    word = {"en": "Reference", "ar": "الإحالة"}[language]
    met = Counter(
        (said, *re.findall(r"\[[0-9]+\]", line))
        for said, line in links(write_pdf(document))
        if said.startswith(f"{word} ")
    )
    assert met == Counter(
        (f"{word} {numbers[note]}", f"[{numbers[note]}]") for note in cited(document)
    )


@LANGUAGES
def test_the_printer_warns_of_nothing(language: str) -> None:
    assert print_pdf(sample(language))[1] == []


@LANGUAGES
def test_a_report_without_an_organisation_begins_no_line_with_a_dot(language: str) -> None:
    written = write_pdf(replace(sample(language), organisation=""))
    lines = [line for page in texts(written) for line in page.splitlines()]
    assert [line for line in lines if line.strip().startswith("·")] == []
    assert b"<dc:creator>" not in written


def test_words_are_never_markup() -> None:
    hostile = '#panic("x") *not bold* $x$ <ref-none> @none \\ // /* "'
    part = Section("1", hostile, (Paragraph((Words(hostile),)),), 1, "a")
    document = replace(sample("en"), parts=(part,), title=hostile)
    assert hostile in " ".join(_pages(document)[2].split())


def test_a_document_of_nothing_but_a_title_is_printed() -> None:
    document = replace(
        sample("ar"), parts=(), references=(), notices=(), erratum=None, logo=None
    )  # fmt: skip
    assert len(_pages(document)) == 2
