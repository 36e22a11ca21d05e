"""The demonstration leaves what was promised: a workspace, the reports, the data, a summary."""

import json

import pypdfium2
import pytest

from tests.demo.demonstration import (
    CONTRADICTIONS,
    DATA,
    HEADINGS,
    REPORTS,
    Demonstration,
    Page,
    headings_told,
    pages,
)

NOTICE = (
    "Demonstration. Reconstructs a report published by SNHR in December 2016; nobody was "
    "interviewed for it; determinations are illustrative."
)
# Words without vowel marks: those that carry some are put in another order by readers of PDF.
NOTICE_AR = (
    "عرض توضيحي. يعيد بناء تقرير نشرته الشبكة السورية لحقوق الإنسان في كانون الأول 2016",
    "أي مقابلة من أجله",
    "فيه للتوضيح فقط.",
)
LANGUAGES = ("en", "ar")


def test_it_leaves_a_workspace_and_seven_files(demo: Demonstration) -> None:
    assert (demo.folder / "trucewatch.toml").is_file()
    assert (demo.folder / "workspace.sqlite3").is_file()
    left = sorted(path.name for path in (demo.folder / "out").iterdir())
    assert left == sorted((*REPORTS, *DATA))


def test_the_summary_tells_what_came_in_who_is_missing_and_what_needs_a_person(
    demo: Demonstration,
) -> None:
    assert headings_told(demo.said, "en") == HEADINGS
    assert [line for line in CONTRADICTIONS if line not in demo.said] == []
    shells = "Shells and missiles at the besieged neighbourhoods on 14 December 2016"
    rulings = [line for line in demo.said.splitlines() if line.startswith(f"  {shells} · ")]
    assert len(set(rulings)) == 2
    stopped = "Convoy stopped and people held at the Al Dahiya checkpoint"
    assert f"not a Friday (incident {stopped}, when)." in demo.said
    assert [line for line in demo.said.splitlines() if line[:1] in "✗!" and "dahiya" in line] == []
    assert "Each was decided on with a reason; none waits for a person." in demo.said


def test_the_findings_are_the_eight_contradictions_and_all_are_decided(
    demo: Demonstration,
) -> None:
    told = json.loads(demo.text_of("findings.json"))
    grave = [each for each in told if each["severity"] != "note"]
    assert sorted(place_line(each) for each in grave) == sorted(CONTRADICTIONS)
    decided = [(each["open"], each["lapsed"], each["decision"]["member"]) for each in grave]
    assert decided == [(False, False, "demo-reviewer")] * 8
    assert all(each["decision"]["because"]["ar"] for each in grave)


def place_line(told: dict) -> str:
    """Code and places, as the summary prints them."""
    places = "; ".join(f"{each['kind']}:{each['ref']}.{each['field']}" for each in told["where"])
    return f"{told['code']}  {places}"


def test_every_incident_and_clause_is_screened_by_five_questions(demo: Demonstration) -> None:
    told = json.loads(demo.text_of("screening.json"))
    questions = {"in_force", "in_area", "bound", "act", "target", "overall"}
    assert {frozenset(questions & set(each)) for each in told} == {frozenset(questions)}
    assert {each["incident"] for each in told} == {
        "bombardment", "shelling-14-december", "amiriya", "uqdat-raqqa-missiles", "dahiya",
    }  # fmt: skip


def test_no_data_file_tells_an_id(demo: Demonstration) -> None:
    for name in DATA:
        told = demo.text_of(name)
        assert [part for part in told.split('"') if len(part) == 36 and part.count("-") == 4] == []


def test_the_notice_stands_on_every_page_of_both_pdfs(demo: Demonstration) -> None:
    english, arabic = (pages(demo.bytes_of(f"report.{lang}.pdf")) for lang in LANGUAGES)
    assert [n for n, page in enumerate(english, 1) if NOTICE not in page] == []
    assert [n for n, page in enumerate(arabic, 1) if not all(x in page for x in NOTICE_AR)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_pdf_declares_pdf_a_2a_and_pdf_ua_1(demo: Demonstration, lang: str) -> None:
    """Declared and checked by typst; veraPDF, which would check it again, is not on PyPI."""
    told = demo.bytes_of(f"report.{lang}.pdf")
    for words in (
        b"<pdfaid:part>2</pdfaid:part>",
        b"<pdfaid:conformance>A</pdfaid:conformance>",
        b"<pdfuaid:part>1</pdfuaid:part>",
        b"/MarkInfo",
        b"/StructTreeRoot",
    ):
        assert words in told
    assert pypdfium2.PdfDocument(told).is_tagged()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_pdf_tells_when_the_program_was_run(demo: Demonstration, lang: str) -> None:
    told = pypdfium2.PdfDocument(demo.bytes_of(f"report.{lang}.pdf")).get_metadata_dict()
    assert (told["CreationDate"], told["ModDate"]) == ("D:20161216220000Z",) * 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_page_is_well_formed_and_fetches_nothing(demo: Demonstration, lang: str) -> None:
    html = demo.text_of(f"report.{lang}.html")
    page = Page(html)
    assert (page.open, page.unclosed) == ([], [])
    assert [each for each in page.fetched if "data:" not in each] == []
    assert html.count("url(") == html.count("url(#")
    assert "<script" not in html
    assert "@import" not in html
    direction = "rtl" if lang == "ar" else "ltr"
    assert html.startswith(f'<!doctype html>\n<html lang="{lang}" dir="{direction}">')


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_within_a_page_leads_somewhere(demo: Demonstration, lang: str) -> None:
    html = demo.text_of(f"report.{lang}.html")
    inner = {link[1:] for link in Page(html).links if link.startswith("#")}
    assert sorted(anchor for anchor in inner if f'id="{anchor}"' not in html) == []
