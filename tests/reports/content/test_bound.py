"""Every figure, date and name of the report stands on a record; both languages carry the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.reports.content.aleppo import aleppo, aleppo_report, findings
from trucewatch.reports.blocks import lines_of
from trucewatch.reports.document import Document, cited
from trucewatch.reports.html.page import write_html
from trucewatch.reports.pdf.printing import write_pdf
from trucewatch.reports.runs import Figure, Runs, Words

LANGUAGES = ("en", "ar")
DIGITS = re.compile("[0-9٠-٩]+")
ABOUT_THE_METHOD = ("verify", "words")  # annexes that tell no facts of the case


def fact_lines(document: Document) -> Iterator[Runs]:
    """Lines of the parts that tell facts; the list of references stands apart."""
    for section in document.parts:
        if section.anchor not in ABOUT_THE_METHOD:
            for block in section.blocks:
                yield from lines_of(block)


def figures(document: Document) -> Iterator[Figure]:
    for line in fact_lines(document):
        yield from (run for run in line if isinstance(run, Figure))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_stands_in_plain_words(language: str) -> None:
    loose = [
        run.text
        for line in fact_lines(aleppo_report(language))
        for run in line
        if isinstance(run, Words) and DIGITS.search(_without_source_names(run.text, language))
    ]
    assert loose == []


def _without_source_names(text: str, language: str) -> str:
    """Names carry figures of their own: clauses are numbered, incidents have the number of their section,
    places are not counted here."""
    text = text.translate({0x2068: None, 0x2069: None})
    for row in aleppo().rows("clause"):
        text = text.replace(f"{row.number} (", "(")
    return re.sub(r"^(Incident|الحادثة) [0-9]+[.][0-9]+$", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reference_is_cited_and_every_citation_leads_to_one(language: str) -> None:
    document = aleppo_report(language)
    assert set(cited(document)) == {reference.id for reference in document.references}


def test_english_and_arabic_stand_on_the_same_records_equally_often() -> None:
    english, arabic = (Counter(cited(aleppo_report(language))) for language in LANGUAGES)
    assert english == arabic


def test_english_and_arabic_carry_the_same_figures() -> None:
    english, arabic = (_numbers(aleppo_report(language)) for language in LANGUAGES)
    assert english - arabic == Counter()
    assert arabic - english == Counter()


def _numbers(document: Document) -> Counter[str]:
    """Numbers of two digits and more: "1 day" is a word without a digit in Arabic."""
    return Counter(
        number
        for figure in figures(document)
        for number in re.findall(r"[0-9][0-9,:.]*[0-9]", figure.text)
    )


def test_the_parts_stand_in_the_same_order_in_both_languages() -> None:
    english, arabic = (
        [(section.level, section.anchor) for section in aleppo_report(language).parts]
        for language in LANGUAGES
    )
    assert english == arabic


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_records_read_anew_give_the_same_bytes(language: str) -> None:
    once = aleppo_report(language)
    aleppo.cache_clear()
    findings.cache_clear()
    again = aleppo_report(language)
    assert write_html(again) == write_html(once)
    assert write_pdf(again) == write_pdf(once)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_and_no_ref_of_a_case_folder_is_printed(language: str) -> None:
    page = write_html(aleppo_report(language))
    view = aleppo()
    names = {str(ref) for table in view.tables.values() for ref in table.raw("ref") if ref}
    told = sorted(name for name in names if "-" in name and name in page)
    assert told == []
    assert re.findall("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", page) == []


def test_an_uncertain_perpetrator_stays_uncertain_in_every_sentence() -> None:
    own = [
        run.text
        for line in fact_lines(aleppo_report("en"))
        for run in line
        if isinstance(run, Figure | Words) and "Russian forces" in run.text
    ]
    both = "Syrian government forces or Russian forces (which of them is not known)"
    open_question = "Which of these did it is open: Syrian government forces and Russian forces."
    assert {text for text in own if both not in text and open_question not in text} == set()
    assert len(own) >= 5


def test_arabic_months_are_those_of_the_levant() -> None:
    page = write_html(aleppo_report("ar"))
    assert "كانون الأول" in page
    assert "ديسمبر" not in page
