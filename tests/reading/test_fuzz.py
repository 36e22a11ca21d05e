"""Whatever text comes, the reader ends, crashes on nothing, and keeps its places within the text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trucewatch.reading.document import Document
from trucewatch.reading.lexicon import phrases
from trucewatch.reading.read import Together, read

PIECES = [
    "12", "3 to 5", "(203+10+6)", "1.5", "99999999999", "31 April 2019", "Friday", "16:75", "24:00",
    "٢٣", "١١٬٤٠٠", ",", ":", "(", ")", ".", "\n", "\n\n", "و", "%", "35%", "each of", "in total",
    "including", "the remaining", "منها", "بينهم", "خرقًا", "أطفال", "ثلاثة", "وعشرين", "a", "half an hour",
    "from 10:00 until", "الساعة", "منه", "30 محرم 1445", "0", "00:00", "2016", "29 February",
    "three demands:", "One,", "and four", "a widow", "her", "|", "All 46", "9,000 litres", "a day", "seven days", "أولها",
    "هم", "وزوجته", "من كل", "since", "double the",
]  # fmt: skip
OUTCOMES = [
    "the hospital", "the convoy", "the driver", "the bridge", "the truce", "reached", "turned", "back", "did not", "said",
    "since", "no truck", "two of the trucks", "Baba", "He", "القافلة", "المستشفى", "السائق", "وصلت", "عادت", "أدراجها", "لم", "قد",
]  # fmt: skip
WORDS = st.sampled_from([*PIECES, *OUTCOMES, *sorted(phrases())])


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_unicode_is_read(text: str) -> None:
    check(text)


@given(st.lists(WORDS, max_size=60))
@example(["corroborated", "واخيرا"])
@example(["a day"])
@example(["travelled,", "ثلاثة,", "our"])
@settings(max_examples=250, deadline=None)
def test_any_row_of_known_words_is_read(words: list[str]) -> None:
    check(" ".join(words))


@given(st.lists(WORDS, max_size=30), st.lists(WORDS, max_size=30), st.sampled_from(Together))
@settings(max_examples=100, deadline=None)
def test_any_two_texts_are_compared(one: list[str], other: list[str], together: Together) -> None:
    documents = [Document("a", " ".join(one)), Document("b", " ".join(other))]
    for finding in read(documents, together=together).findings:
        assert finding.message.both()


def check(text: str) -> None:
    result = read([Document("text", text)]).documents[0]
    for said in result.statements:
        assert text[said.start : said.end] == said.text
    for finding in result.findings:
        assert finding.message.both()
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)


@pytest.mark.parametrize(
    "text",
    [
        "Seven of the 900 people were wounded. "
        + "7 people. " * 60
        + "The remaining 3 people stayed.",
        "The report lists 8 men:;",
    ],
)
def test_short_texts_that_once_took_for_ever_or_broke_are_read(text: str) -> None:
    check(text)
