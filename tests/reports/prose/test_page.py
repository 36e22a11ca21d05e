"""The page of texts that were read: well formed, self-contained, notes and words lead to each other."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.reports.prose.sample import ENGLISH, sample
from tests.reports.test_html import Page
from trucewatch.reading.document import Document
from trucewatch.reading.read import DocumentRead, Reading
from trucewatch.reading.said import ReadFinding, SaidKind, Span
from trucewatch.reports.prose.page import write_page
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


def written(language: str) -> str:
    return write_page(*sample(), language)


def words(html: str) -> str:
    """What a reader sees, without the marks between words."""
    return " ".join(re.sub("<[^>]*>|[\u2066-\u2069]", "", html).split())


@LANGUAGES
def test_the_page_is_well_formed_and_each_text_runs_in_its_own_direction(language: str) -> None:
    page = Page(written(language))
    ways = {"en": "ltr", "ar": "rtl"}
    assert page.all("html") == [{"lang": language, "dir": ways[language]}]
    texts = [one for one in page.all("section") if one.get("class") == "text"]
    assert [(one["lang"], one["dir"]) for one in texts] == [("en", "ltr"), ("ar", "rtl")]
    assert {(one["lang"], one["dir"]) for one in page.all("aside")} == {(language, ways[language])}
    names = Counter(attrs["id"] for _, attrs in page.met if "id" in attrs)
    assert [name for name, times in names.items() if times > 1] == []


@LANGUAGES
def test_every_note_leads_to_each_of_its_words_and_they_lead_back(language: str) -> None:
    page = Page(written(language))
    links = [one["href"] for one in page.all("a")]
    places = {f"#{attrs['id']}" for _, attrs in page.met if "id" in attrs}
    assert set(links) <= places
    notes = Counter(link for link in links if link.startswith("#note-"))
    assert notes == {"#note-1": 2, "#note-2": 3, "#note-3": 3}  # once from the list, then each span
    assert sorted(link for link in links if link.startswith("#words-")) == [
        "#words-1-1", "#words-2-1", "#words-2-2", "#words-3-1", "#words-3-2",
    ]  # fmt: skip


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = written("en")
    assert re.findall(r"<script|<img|<link|src=|url\(|@import|https?:", page) == []
    assert "default-src 'none'" in page


def test_every_kind_that_was_understood_is_underlined_and_told_in_the_legend() -> None:
    page = Page(written("en"))
    named = (one.get("class", "") for one in page.all("span"))
    shown = Counter(name for name in named if name.startswith("said"))
    assert set(shown) == {f"said {kind.value}" for kind in SaidKind}
    assert min(shown.values()) == 2


def test_the_text_is_shown_as_it_stands_whatever_is_in_it() -> None:
    page = written("en")
    assert "statement &lt;1&gt;.txt" in page
    line = ENGLISH.text.split("\n")[2]
    row = re.search('data-line="3"><p>(.*?)</p>', page)
    assert row is not None
    assert words(re.sub("<sup>.*?</sup>", "", row[1])).replace("&amp;", "&") == line


def test_a_line_elsewhere_is_named_with_its_file() -> None:
    assert "line 2 of بيان.docx" in words(written("en"))
    assert "السطر 2 من بيان.docx" in words(written("ar"))


def test_words_over_two_lines_are_marked_in_both_and_numbered_once() -> None:
    document = Document("a", "the convoy\nleft at noon", "en")
    finding = ReadFinding(
        "x", Severity.NOTE, Message("read-date-impossible", {"words": "x"}), (Span(0, 4, 15),)
    )
    page = write_page([document], Reading((DocumentRead((), (finding,), "en"),)), "en")
    assert re.findall("<mark class=.note.>(.*?)</mark>", page) == ["convoy", "left"]
    assert page.count('href="#note-1"') == 2


def test_a_text_in_which_nothing_is_found_says_so() -> None:
    page = write_page([ENGLISH], Reading((DocumentRead((), (), "en"),)), "en")
    assert "Nothing that cannot stand. No warning. No note." in words(page)
    assert "<aside" not in page.partition("</style>")[2]


def test_a_note_names_a_line_once_however_much_it_is_about_there() -> None:
    document = Document("a", "40 men and 30 women\nare 80 people", "en")
    spans = (Span(0, 0, 6), Span(0, 11, 19), Span(0, 24, 33))
    message = Message("read-date-impossible", {"words": "x"})
    finding = ReadFinding("x", Severity.NOTE, message, spans)
    page = write_page([document], Reading((DocumentRead((), (finding,), "en"),)), "en")
    assert re.findall('<a href="(#words[^"]+)">([^<]+)</a>', page) == [
        ("#words-1-1", "line \u20681\u2069"),
        ("#words-1-3", "line \u20682\u2069"),
    ]
