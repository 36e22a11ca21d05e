"""What a frame holds of a figure: its noun, number, clause, and whether it is called the rest."""

from __future__ import annotations

import pytest

from trucewatch.reading.document import Document
from trucewatch.reading.scanning.frames import Frame, frames_of, is_rest, part_of_kind, says
from trucewatch.reading.scanning.page import Page, open_page
from trucewatch.reading.scanning.people_named import people_from
from trucewatch.reading.scanning.pieces import find_pieces
from trucewatch.reading.scanning.rows import sentences_of


def framed(text: str, language: str = "en") -> tuple[Page, list[Frame]]:
    page = open_page(Document("text", text, language=language))
    pieces = find_pieces(page)
    return page, frames_of(page, sentences_of(page, pieces), pieces.measured)


def test_a_frame_has_the_number_the_noun_and_the_sentence_of_its_figure() -> None:
    _, frames = framed("Nine buses left. Of them 4 came back.\n\nTwo trucks followed.")
    assert [(f.number, f.thing.name if f.thing else "", f.sentence, f.paragraph) for f in frames] == [
        (9, "bus", 1, 1), (4, "", 2, 1), (2, "vehicle", 3, 2),
    ]  # fmt: skip


def test_a_sign_parts_what_is_said_of_one_figure_from_what_is_said_of_the_next() -> None:
    page, frames = framed("Of 58 men 17 were freed, and 41 are still held.")
    assert [says(page, frame, "stay") for frame in frames] == [False, False, True]


def test_the_noun_of_a_figure_may_stand_before_it() -> None:
    _, frames = framed("وصل المرضى البالغ عددهم 680 إلى البلدة.", "ar")
    assert [(f.number, f.thing.name if f.thing else "") for f in frames] == [(680, "patient")]


def test_an_amount_is_a_frame_beside_the_figures() -> None:
    _, frames = framed("The 4 tanks held 9,000 litres.")
    assert [(f.number, f.thing.name if f.thing else "") for f in frames] == [
        (4, "vehicle"), (9000, "measure litre"),
    ]  # fmt: skip


def test_an_estimate_has_no_number() -> None:
    _, frames = framed("About 40 men came.")
    assert [frame.number for frame in frames] == [0]


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("Of 19 breaches 15 were shots. The other four were raids.", [False, False, True]),
        ("Of 19 cases 15 were here, and the rest in four towns.", [False, False, False]),
    ],
)
def test_only_a_figure_right_behind_the_word_is_called_the_rest(
    text: str, rests: list[bool]
) -> None:
    page, frames = framed(text)
    assert [is_rest(page, frame) for frame in frames] == rests


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("40 people and 12 women", True),
        ("40 women and 12 children", False),
        ("40 people and 12 trucks", False),
        ("40 vehicles and 12 trucks", True),
        ("40 killed and 12 wounded", False),
    ],
)
def test_a_figure_is_part_of_another_by_noun_and_fate(text: str, fits: bool) -> None:
    page, (whole, part) = framed(text)
    assert part_of_kind(page, part, whole) is fits


@pytest.mark.parametrize(
    ("text", "number", "sure"),
    [
        ("a widow, both of her sons and a neighbour who had come in", 4, True),
        ("a schoolteacher, his wife, their three daughters and a driver", 6, True),
        ("a baker, his sons and a guard", 2, False),
        ("رجل وزوجته وأطفالهما الثلاثة", 5, True),
        ("سيدة وطفلاها وجارتها", 4, True),
    ],
)
def test_people_told_one_by_one_are_counted(text: str, number: int, sure: bool) -> None:
    page = open_page(Document("text", text, language="en" if text.isascii() else "ar"))
    people = people_from(page, 0, len(page.tokens))
    assert people is not None
    assert (people.number, people.sure) == (number, sure)
