"""Figures that are not what their own words say."""

from tests.checks.found import found, likely, tallies
from trucewatch.checks import figure_against_its_words

ROW = "sum,{},person,people,killed,harm,,,,r,,en,{}"


def test_two_digits_changed_over_are_a_warning() -> None:
    written = tallies(ROW.format(32, "killed 23 people"))
    assert found(figure_against_its_words, written) == [
        "warning: 32 (tally sum, count) is not what its words say: “killed 23 people”."
    ]
    assert likely(figure_against_its_words, written) == [
        "32 (tally sum, count) is likely 23: two digits changed places"
    ]


def test_it_is_told_in_arabic_and_reads_arabic_digits() -> None:
    written = tallies(ROW.format("32 «قُتل ٢٣ شخصًا»", "so it says"))
    assert found(figure_against_its_words, written, "ar") == [
        "warning: 32 (العدد المسجل sum، count) ليس ما تقوله عبارته: «قُتل ٢٣ شخصًا»."
    ]


def test_a_figure_added_up_from_its_words_is_not_flagged() -> None:
    written = tallies(ROW.format(32, "killed 20 men and 12 women"))
    assert found(figure_against_its_words, written) == []


def test_a_figure_in_its_words_is_not_flagged() -> None:
    assert found(figure_against_its_words, tallies(ROW.format(32, "32 killed and 23 hurt"))) == []


def test_words_that_spell_the_number_out_are_not_flagged() -> None:
    assert found(figure_against_its_words, tallies(ROW.format(3, "three of 30"))) == []


def test_a_figure_that_is_not_exact_settles_nothing() -> None:
    assert found(figure_against_its_words, tallies(ROW.format("about 32", "23 people"))) == []


def test_another_number_beside_a_small_figure_is_no_slip() -> None:
    words = "a woman and two children killed when 30 houses fell"
    assert found(figure_against_its_words, tallies(ROW.format(3, words))) == []


def test_a_digit_lost_from_the_only_number_told_is_a_warning() -> None:
    assert likely(figure_against_its_words, tallies(ROW.format(23, "killed 230 people"))) == [
        "23 (tally sum, count) is likely 230: a digit was lost"
    ]
