"""A page answers where words and the phrases of lists stand, as a look at every word would."""

import pytest

from trucewatch.reading.document import Document
from trucewatch.reading.scanning.page import Page, open_page

TEXT = "Hama: 12 killed\n\n- three wounded on 3 May, no. 4 of them later.\nShelling went on. It ended!\n"
WHOLE = (0, 99)


@pytest.fixture
def page() -> Page:
    return open_page(Document("text", TEXT, language="en"))


def folded(page: Page, tokens: list[int]) -> list[str]:
    return [page.tokens[at].word.folded for at in tokens]


def test_lines_and_sentences_begin_where_they_do(page: Page) -> None:
    assert folded(page, page.line_opens) == ["hama", "-", "shelling"]
    assert folded(page, page.breaks) == ["hama", "-", "shelling", "it"]


def test_a_text_without_words_is_one_empty_sentence() -> None:
    empty = open_page(Document("text", "\n \n", language="en"))
    assert (empty.tokens, empty.breaks, empty.line_opens) == ([], [0], [])
    assert empty.sentence_of(0) == (0, 0)


def test_words_and_lists_are_found_between_two_tokens(page: Page) -> None:
    months = [at for at, (_, meaning) in enumerate(page.entries) if "month" in meaning]
    assert page.places_of("month", *WHOLE) == months
    assert page.has_any(("percent", "month"), *WHOLE)
    assert not page.has_any(("percent", "month"), 0, months[0])
    assert not page.has_any(("percent", "month"), months[0] + 1, 99)
    assert folded(page, page.places_of_word("of", *WHOLE)) == ["of"]
    assert page.places_of_word("of", 0, 2) == page.places_of_word("nowhere", *WHOLE) == []
