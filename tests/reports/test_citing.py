"""In which sections a reference is cited."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.sample import sample
from trucewatch.reports.citing import sections_citing
from trucewatch.reports.document import (
    Box,
    BoxKind,
    Bullets,
    Fact,
    Facts,
    Figure,
    NoteMark,
    Paragraph,
    Reference,
    Section,
    Table,
    words,
)

MARK = (NoteMark(("a",)),)
TEXT = Paragraph(words("Nothing."))


def citing(*parts: Section) -> dict[str, tuple[str, ...]]:
    references = (Reference("a", words("A")), Reference("b", MARK))
    return sections_citing(replace(sample("en"), parts=parts, references=references))


def test_sections_are_told_once_in_reading_order() -> None:
    parts = (
        Section("1", "One", (TEXT, Paragraph(MARK), Paragraph(MARK)), 1, "one"),
        Section("1.1", "Within", (TEXT,), 2, "within"),
        Section("2", "Two", (Paragraph((Figure("12", ("b", "a")),)),), 1, "two"),
    )
    assert citing(*parts) == {"a": ("1", "2"), "b": ("2",)}


def test_a_section_without_a_number_is_named_by_the_one_above_or_by_its_title() -> None:
    parts = (
        Section("", "Summary", (Paragraph(MARK),), 1, "summary"),
        Section("", "Key figures", (Paragraph(MARK),), 2, "key"),
        Section("1", "Details", (TEXT,), 1, "details"),
        Section("1.1", "First", (TEXT,), 2, "first"),
        Section("", "Screening", (Paragraph(MARK),), 3, "screening"),
        Section("", "Rulings", (Paragraph(MARK),), 3, "rulings"),
        Section("A", "Annex", (Paragraph(MARK),), 1, "annex"),
    )
    assert citing(*parts) == {"a": ("Summary", "1.1", "A")}


def test_every_kind_of_block_cites_and_a_reference_that_cites_another_is_no_section() -> None:
    blocks = (
        Facts((Fact("Where", MARK),)),
        Bullets((MARK,)),
        Table((words("Head"),), ((MARK,),), "Caption"),
        Box(BoxKind.NOTE, "Note", (Paragraph(MARK),)),
    )
    parts = (Section(str(n), "Part", (block,), 1, f"p{n}") for n, block in enumerate(blocks, 1))
    assert citing(*parts) == {"a": ("1", "2", "3", "4")}
