"""Arabic words copied from a PDF through pdfium (Chrome and most viewers) come in their order.

See docs/decisions/0008-words-copied-from-a-pdf.md. Exempt are words with vowel signs or kashida
that a source wrote: our own are printed without, those of a source as they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.reports.content.aleppo import aleppo_report
from tests.reports.printed import texts
from tests.reports.sample import sample
from trucewatch.reports.blocks import Block, Box, Facts, Picture, Table
from trucewatch.reports.document import (
    Document,
    Figure,
    NoteMark,
    Paragraph,
    Section,
    Stated,
    Words,
    lines,
)
from trucewatch.reports.pdf.printing import write_pdf
from trucewatch.values.catalogue import words_of

_WORD = re.compile("[\u0621-\u064a]+")
_UNSEEN = re.compile("[\u2060\u2066-\u2069]")
_SIGNS = re.compile("[\u0640\u064b-\u0652\u0670]")  # kashida, vowel signs


def words_in(text: str) -> list[str]:
    return _WORD.findall(_UNSEEN.sub("", text))


def copied(document: Document) -> Counter[str]:
    return Counter(word for page in texts(write_pdf(document)) for word in words_in(page))


def told(document: Document) -> Counter[str]:
    """The words of the document tree as they are printed, those of drawings aside."""
    found: Counter[str] = Counter()
    for part in document.parts:
        found.update(words_in(_SIGNS.sub("", f"{part.number} {part.title}")))
        for block in part.blocks:
            found.update(words_in(_SIGNS.sub("", " | ".join(headings(block)))))
    for line in lines(document):
        printed = (run.text for run in line if not isinstance(run, NoteMark))
        found.update(words_in(_SIGNS.sub("", "".join(printed))))
    return found


def headings(block: Block) -> Iterator[str]:
    """The words of a block that are no runs: labels, captions, titles of boxes."""
    if isinstance(block, Facts):
        yield from (fact.label for fact in block.facts)
    elif isinstance(block, Table | Picture):
        yield block.caption
    elif isinstance(block, Box):
        yield block.title
        for inner in block.blocks:
            yield from headings(inner)


def drawn(document: Document) -> set[str]:
    """The words that drawings hold."""
    pictures = (block for part in document.parts for block in part.blocks)
    return {
        word
        for block in pictures
        if isinstance(block, Picture)
        for text in re.findall(">([^<]+)<", block.svg)
        for word in words_in(_SIGNS.sub("", text))
    }


def exempt(document: Document) -> list[str]:
    """The words of sources that may be copied in another order."""
    said = (run.text for line in lines(document) for run in line if isinstance(run, Stated))
    return [word for text in said for word in text.split() if _SIGNS.search(word)]


@pytest.fixture(scope="module", params=["the sample", "Aleppo"])
def document(request: pytest.FixtureRequest) -> Document:
    return sample("ar") if request.param == "the sample" else aleppo_report("ar")


def test_every_arabic_word_is_copied_as_often_as_it_is_told_and_none_backwards(
    document: Document,
) -> None:
    found, expected = copied(document), told(document)
    layout = set(words_in(_SIGNS.sub("", words_of("layout", "ar"))))
    known = expected.keys() | drawn(document) | layout | set(cover(document))
    assert exempt(document) == []
    assert sum(expected.values()) > 300
    assert expected - found == Counter()
    assert found.keys() - known == set()


def cover(document: Document) -> list[str]:
    said = (document.title, document.organisation, document.audience, document.as_of)
    return words_in(_SIGNS.sub("", " ".join((*said, *document.notices, document.erratum or ""))))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("sign", ["\u2066", "\u2067", "\u2068"])
def test_a_sign_that_nobody_sees_turns_no_word_around(sign: str, language: str) -> None:
    """The letter waw first stands beside the sign, as it may in any report."""
    beside, text = f"قال و{sign}كتاب\u2069", "ثم واو ولد رو قلم ودلو"
    said = Words(f"{beside} {text}") if language == "ar" else Stated(f"{beside} {text}", "ar")
    assert f"قال وكتاب {text}" in " ".join(copied_text(language, said).split())


def test_vowel_signs_and_kashida_of_our_own_are_not_printed_and_turn_no_word_around() -> None:
    said = copied_text("ar", Figure("لكنّ الأيّام الـ20 الماضية لم تُحصَ بعد", ("A-AGR-0001",)))
    assert "لكن الأيام ال20 الماضية لم تحص بعد" in " ".join(said.split())


def copied_text(language: str, *runs: Words | Figure | Stated) -> str:
    part = Section("", "-", (Paragraph(tuple(runs)),), 1, "a")
    made = replace(sample(language), parts=(part,), title="-", organisation="", notices=(),
                   erratum=None, as_of="-", audience="-")  # fmt: skip
    return _UNSEEN.sub("", "\n".join(texts(write_pdf(made))))
