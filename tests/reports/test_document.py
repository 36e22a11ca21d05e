"""The document tree cannot be made unsound."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.reports.sample import sample
from trucewatch.reports.blocks import Table
from trucewatch.reports.document import (
    Document,
    Figure,
    Link,
    Paragraph,
    Picture,
    Reference,
    Section,
    cited,
    words,
)
from trucewatch.reports.runs import NoteMark


def _with(document: Document, *parts: Section) -> Document:
    return replace(document, parts=parts)


def test_every_figure_of_the_sample_has_its_reference() -> None:
    for language in ("en", "ar"):
        document = sample(language)
        assert set(cited(document)) <= {reference.id for reference in document.references}
        assert list(cited(document)) == list(cited(sample("en")))


def test_a_figure_without_a_reference_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="a figure without a reference: about 350"):
        Figure("about 350", ())
    with pytest.raises(ValueError, match="a note mark without a reference"):
        NoteMark(())


def test_a_figure_that_leads_to_nothing_is_refused() -> None:
    lost = Section("1", "One", (Paragraph((Figure("350", ("A-TAL-0404",)),)),), 1, "one")
    with pytest.raises(ValueError, match="figures without their reference: A-TAL-0404"):
        _with(sample("en"), lost)


def test_two_places_of_one_name_are_refused() -> None:
    one = Section("1", "One", (), 1, "same")
    with pytest.raises(ValueError, match="two places of one name: same"):
        _with(sample("en"), one, replace(one, number="2"))
    twice = (Reference("A-TAL-0001", words("a")), Reference("A-TAL-0001", words("b")))
    with pytest.raises(ValueError, match="two places of one name: A-TAL-0001"):
        replace(sample("en"), parts=(), references=twice)


def test_a_level_of_headings_cannot_be_skipped() -> None:
    with pytest.raises(ValueError, match="a heading of level 3 under level 1"):
        _with(sample("en"), Section("1", "A", (), 1, "a"), Section("1.1.1", "B", (), 3, "b"))


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs its zone"):
        replace(sample("en"), moment=datetime(2031, 3, 20))


def test_a_row_of_a_table_has_as_many_cells_as_its_header() -> None:
    with pytest.raises(ValueError, match="more or fewer cells than the header: Tolls"):
        Table((words("a"), words("b")), ((words("1"),),), "Tolls")


def test_a_link_leads_to_the_web_or_within() -> None:
    assert Link("people", "#people").url == "#people"
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example"):
        with pytest.raises(ValueError, match="not an address a report may lead to"):
            Link("x", url)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>fetch('https://evil.example')</script>",
        '<image href="https://evil.example/a.png"/>',
        '<a xlink:href="https://evil.example" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
        '<rect onload="x()"/>',
        '<rect fill="url(https://evil.example/a)"/>',
        '<rect style="fill:url(https://evil.example)"/>',
        "<foreignObject/>",
        "<!-- x -->",
    ],
)
def test_a_drawing_that_runs_or_fetches_is_refused(inside: str) -> None:
    with pytest.raises(ValueError, match="a drawing"):
        Picture(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>', "caption", "content")


def test_a_picture_without_its_content_in_words_is_refused() -> None:
    with pytest.raises(ValueError, match="without its content in words: A map"):
        Picture('<svg xmlns="http://www.w3.org/2000/svg"/>', "A map", " ")
