"""The HTML of a report: one file, well formed, both directions, every figure leads on and back."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.reports.sample import sample
from trucewatch.reports.blocks import Block, Facts, Paragraph, Table
from trucewatch.reports.document import Section, cited
from trucewatch.reports.html.page import write_html
from trucewatch.reports.runs import Figure, Stated, Words, shown

_VOID = {"meta", "img", "br", "wbr"}
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


class Page(HTMLParser):
    """Elements met, in order; refuses an end that does not fit its beginning."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.met: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.met.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.met.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.met if name == tag]


@LANGUAGES
def test_the_page_is_well_formed_and_says_its_language_and_direction(language: str) -> None:
    page = Page(write_html(sample(language)))
    direction = {"en": "ltr", "ar": "rtl"}[language]
    assert page.all("html") == [{"lang": language, "dir": direction}]
    assert [len(page.all(tag)) for tag in ("main", "nav", "h1")] == [1, 1, 1]
    names = Counter(attrs["id"] for _, attrs in page.met if "id" in attrs)
    assert [name for name, times in names.items() if times > 1] == []


@LANGUAGES
def test_words_of_a_source_say_their_own_language_and_direction(language: str) -> None:
    page = Page(write_html(sample(language)))
    assert page.all("q")[:2] == [{"lang": "en", "dir": "ltr"}, {"lang": "ar", "dir": "rtl"}]


@LANGUAGES
def test_nothing_is_fetched_and_nothing_runs(language: str) -> None:
    text = write_html(sample(language))
    page = Page(text)
    assert [tag for tag, _ in page.met if tag in ("script", "link", "iframe", "object")] == []
    sources = [attrs["src"] for _, attrs in page.met if "src" in attrs]
    assert [source for source in sources if not source.startswith("data:image/")] == []
    assert re.findall(r"url\((?!#)|@import", text) == []
    assert "default-src 'none'" in text


@LANGUAGES
def test_every_figure_leads_to_its_reference_which_leads_back(language: str) -> None:
    document = sample(language)
    page = Page(write_html(document))
    places = {attrs["id"] for _, attrs in page.met if "id" in attrs}
    leads = [a["href"] for a in page.all("a") if a["href"].startswith("#")]
    assert [lead for lead in leads if lead[1:] not in places] == []
    times = Counter(cited(document))
    for note, count in times.items():
        assert leads.count(f"#ref-{note}") == count
        assert [f"#cite-{note}-{n}" in leads for n in range(1, count + 2)] == [True] * count + [
            False
        ]


@LANGUAGES
def test_a_mark_stands_in_brackets_so_that_it_is_never_read_as_part_of_the_figure(
    language: str,
) -> None:
    document = sample(language)
    text = write_html(document)
    said = re.sub(r"<[^>]*>", "", text)
    marks = re.findall(r'<sup class="mark" dir="ltr"><a [^>]*>([^<]*)</a></sup>', text)
    assert len(marks) == len(list(cited(document)))
    assert [mark for mark in marks if not re.fullmatch(r"\[[1-9][0-9]*\]", mark)] == []
    bound = [run for part in document.parts for run in _figures(part.blocks)]
    assert [run.text for run in bound if f"{run.text}[" not in unescape(said)] == []
    assert bound


def _figures(content: tuple[Block, ...]) -> list[Figure]:
    """The figures of plain paragraphs, rows of tables and facts, with their marks behind them."""
    lines = [block.runs for block in content if isinstance(block, Paragraph)]
    tables = [block for block in content if isinstance(block, Table)]
    lines += [cell for block in tables for row in block.rows for cell in row]
    lists = [block for block in content if isinstance(block, Facts)]
    lines += [fact.value for block in lists for fact in block.facts]
    return [run for line in lines for run in line if isinstance(run, Figure)]


@LANGUAGES
def test_tables_have_scoped_headers_and_pictures_their_content(language: str) -> None:
    page = Page(write_html(sample(language)))
    assert {th["scope"] for th in page.all("th")} == {"col", "row"}
    described = [svg["aria-labelledby"].split() for svg in page.all("svg")]
    places = {attrs["id"] for _, attrs in page.met if "id" in attrs}
    assert len(described) == 3
    assert {place for pair in described for place in pair} <= places


@LANGUAGES
def test_every_cell_says_its_column_so_that_a_narrow_page_can_stack_the_rows(
    language: str,
) -> None:
    document = sample(language)
    page = Page(write_html(document))
    tables = [b for part in document.parts for b in part.blocks if isinstance(b, Table)]
    said = [shown(cell) for block in tables for _ in block.rows for cell in block.header]
    assert [attrs["data-label"] for _, attrs in page.met if "data-label" in attrs] == said
    roles = Counter(attrs["role"] for tag, attrs in page.met if tag in ("table", "tr", "td"))
    rows = sum(1 + len(block.rows) for block in tables)
    assert (roles["table"], roles["row"]) == (len(tables), rows)


@LANGUAGES
def test_a_picture_can_be_made_large_and_whole_again_without_a_script(language: str) -> None:
    page = Page(write_html(sample(language)))
    pictures = [attrs["id"] for attrs in page.all("figure") if attrs["class"] == "picture"]
    leads = [a["href"] for a in page.all("a") if a["href"].startswith("#picture-")]
    assert leads == [lead for name in pictures for lead in (f"#{name}-large", f"#{name}")]


@LANGUAGES
def test_headings_follow_one_another_without_a_gap(language: str) -> None:
    levels = [
        int(tag[1])
        for tag, _ in Page(write_html(sample(language))).met
        if tag in ("h1", "h2", "h3")
    ]
    assert [b - a for a, b in pairwise(levels) if b - a > 1] == []


def test_hostile_words_stay_words() -> None:
    hostile = '</style><script>alert("x")</script>\\"; } body { display: none'
    part = Section("1", hostile, (Paragraph((Words(hostile), Stated(hostile, 'e"n'))),), 1, "a")
    document = replace(
        sample("en"), parts=(part,), title=hostile, notices=(hostile,), erratum=hostile,
        organisation=hostile, as_of=hostile, audience=hostile,
    )  # fmt: skip
    page = Page(write_html(document))
    assert page.all("script") == []
    assert len(page.all("style")) == 1


def test_a_long_digest_may_break_and_a_code_may_not() -> None:
    text = write_html(sample("ar"))
    assert '<code dir="ltr">A-AGR-0001</code>' in text
    assert '<code class="long" dir="ltr">9f86d081<wbr>884c7d65<wbr>' in text


@LANGUAGES
def test_the_same_document_gives_the_same_page_of_modest_size(language: str) -> None:
    first, again = write_html(sample(language)), write_html(sample(language))
    assert first == again
    assert len(first.encode()) < 120_000


def test_the_notice_is_printed_on_every_page() -> None:
    text = write_html(replace(sample("en"), notices=('Draft "one"',)))
    assert '@top-center { content: "Draft \\000022 one\\000022 "' in text


@LANGUAGES
def test_a_report_without_an_organisation_names_none_and_begins_no_line_with_a_dot(
    language: str,
) -> None:
    text = write_html(replace(sample(language), organisation=""))
    assert text.split("<footer>\n<p>")[1][:4] == {"en": "As o", "ar": "حتى "}[language]
    assert 'class="organisation"' not in text
    assert 'name="author"' not in text
