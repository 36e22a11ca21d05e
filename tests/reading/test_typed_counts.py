"""Counts typed with their numbers spelled out."""

import pytest

from tests.checks.found import found, tallies
from trucewatch.checks import figure_against_its_words
from trucewatch.reading.typed_counts import typed_count
from trucewatch.values.refusal import Refusal


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        *(("fifteen", "15"), ("خمسة عشر", "15"), ("مئتان", "200"), ("twenty-three", "23")),
        *(("about two hundred", "about 200"), ("نحو مئتين وخمسين", "about 250")),
        *(("ما بين عشرين وثلاثين", "between 20 and 30"), ("ما لا يقل عن ثلاثة آلاف", "no less than 3000")),
        *(("three, four or five", "between 3 and 5"), ("خمسة أو أربعة أو ثلاثة", "between 3 and 5")),
        ("fifteen, sixteen or seventeen", "between 15 and 17"),
        ("خمسة عشر، ستة عشر أو سبعة عشر", "between 15 and 17"),
        *(("fifteen or sixteen", "between 15 and 16"), ("خمسة عشر أو ستة عشر", "between 15 and 16")),
    ],
)  # fmt: skip
def test_numbers_in_words_are_understood_and_the_words_kept(typed: str, form: str) -> None:
    assert str(typed_count(typed)) == f"{form} «{typed}»"
    row = f'sum,"{form} «{typed}»",person,people,killed,harm,,,,r'
    assert found(figure_against_its_words, tallies(row)) == []


def test_words_of_the_source_that_were_typed_stay_alone() -> None:
    assert str(typed_count("مئتان «قرابة مئتين»")) == "200 «قرابة مئتين»"


@pytest.mark.parametrize(
    "typed",
    ["five people", "ثلاثة أو أربعة قتلى", "three, four or five dead", "fifteenth", "خمسة عشرين"],
)
def test_what_is_more_or_less_than_a_count_is_refused_as_it_was_typed(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_count(typed)
    assert refused.value.code == "values-count-unreadable"
    assert typed in refused.value.message.text("en").replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    "typed", ["three, four or seven", "fifteen, sixteen or twenty", "عشرة أو عشرون أو ثلاثون"]
)
def test_numbers_with_a_gap_between_are_refused_with_what_to_write(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_count(typed)
    assert refused.value.code == "values-count-apart"
