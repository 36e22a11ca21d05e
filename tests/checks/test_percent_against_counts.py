"""Percentages against the counts they are of."""

import pytest

from tests.checks.found import found, tallies
from trucewatch.checks import percent_against_counts

TOTAL = "t,{},person,people,killed,harm,,,,s,,,"
PART = "a,{},person,women,killed,harm,t,among,,s,,en,{}"
TEXT = "incidents: [{{ref: i, narrative: {{original: {lang}, {lang}: '{words}'}}}}]"


def test_a_part_that_is_another_share_is_an_error() -> None:
    written = tallies(TOTAL.format(40), PART.format(12, "35% of them women"))
    assert found(percent_against_counts, written) == [
        "error: 12 (tally a, count) of 40 (tally t, count) is 30%, not 35%."
    ]


def test_it_is_told_in_arabic() -> None:
    written = tallies(TOTAL.format(40), PART.format(12, "35% of them women"))
    assert found(percent_against_counts, written, "ar") == [
        "error: نسبة 12 (العدد المسجل a، count) إلى 40 (العدد المسجل t، count) هي 30% لا 35%."
    ]


SAID = "t,50,person,people,killed,harm,,,,s,,{},{}"
OF_ANOTHER = "b,10,person,boys,killed,harm,t,among,,s,,,"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "50 killed; 40% of them women"),
        ("ar", "قُتل خمسون، 40٪ منهم من النساء"),
        ("ar", "قُتل 50 شخصًا، ٤٠ في المئة منهم نساء"),
    ],
)
def test_a_share_told_with_the_total_is_held_against_the_part_it_names(
    lang: str, words: str
) -> None:
    women = "a,30,person,women,killed,harm,t,among,,s,,,"
    written = tallies(SAID.format(lang, words), women, OF_ANOTHER)
    written["tallies.csv"] = written["tallies.csv"].replace("as_stated.en", f"as_stated.{lang}")
    assert found(percent_against_counts, written) == [
        "error: 30 (tally a, count) of 50 (tally t, count) is 60%, not 40%."
    ]


def test_a_share_told_with_the_total_says_nothing_of_a_group_it_does_not_name() -> None:
    written = tallies(SAID.format("en", "50 killed; 40% of them women"), OF_ANOTHER)
    assert found(percent_against_counts, written) == []


def test_men_are_not_named_by_women() -> None:
    men = OF_ANOTHER.replace("boys", "men")
    written = tallies(SAID.format("en", "50 killed; 40% of them women"), men)
    assert found(percent_against_counts, written) == []


def test_the_right_share_is_not_flagged() -> None:
    written = tallies(TOTAL.format(40), PART.format(12, "30 percent of them women"))
    assert found(percent_against_counts, written) == []


def test_about_so_many_leave_room() -> None:
    written = tallies(TOTAL.format("about 40"), PART.format(12, "31% of them women"))
    assert found(percent_against_counts, written) == []


def test_a_share_off_by_its_last_digit_is_a_note() -> None:
    written = tallies(TOTAL.format(300), PART.format(101, "33% of them women"))
    assert [one[:5] for one in found(percent_against_counts, written)] == ["note:"]
    written = tallies(TOTAL.format(300), PART.format(101, "33.1% of them women"))
    assert [one[:5] for one in found(percent_against_counts, written)] == ["error"]
    written = tallies(TOTAL.format(300), PART.format(101, "33.6% of them women"))
    assert [one[:5] for one in found(percent_against_counts, written)] == ["note:"]


def test_two_percentages_settle_nothing() -> None:
    written = tallies(TOTAL.format(40), PART.format(12, "35% of the dead and 20% of the hurt"))
    assert found(percent_against_counts, written) == []


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Of the dead, 12 of 40 (35%) were women."),
        ("en", "Of the 40 dead, 12 (35 per cent) were women."),
        ("ar", "من بين ٤٠ قتيلًا، ١٢ امرأة (٣٥ في المئة)."),
        ("en", "12 people out of the 40, or 35 per cent, were women."),
        ("ar", "كان 12 من أصل 40 (35٪) من النساء."),
        ("ar", "كانت ١٢ امرأة من أصل ٤٠، أي ٣٥ في المئة."),
    ],
)
def test_all_three_in_one_text_are_held_together(lang: str, words: str) -> None:
    assert found(percent_against_counts, TEXT.format(lang=lang, words=words)) == [
        "error: 12 of 40 is 30%, not 35% (incident i, narrative)."
    ]


def test_a_text_that_is_right_is_not_flagged() -> None:
    words = "Of the 40 dead, 12 (30%) were women; 12 of 40 (30%) were women, and 10 of 40 houses burned and 90% of the town fled."
    assert found(percent_against_counts, TEXT.format(lang="en", words=words)) == []


@pytest.mark.parametrize(
    ("lang", "words", "told"),
    [
        ("en", "12 of 40 people, or 35 per cent, died.", 1),
        ("en", "12 of 40 people, or 30 per cent, died.", 0),
        ("en", "12 of 40 people or 5 per cent more than before died.", 0),
        ("ar", "قُتل 12 من 40 شخصًا، أي 35 في المئة.", 1),
        ("ar", "قُتل 12 من 40 شخصًا، أي 30 في المئة.", 0),
    ],
)
def test_a_share_told_behind_what_was_counted_is_held_against_it(lang, words, told) -> None:
    assert len(found(percent_against_counts, TEXT.format(lang=lang, words=words))) == told
