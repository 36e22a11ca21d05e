"""Sentences whose gaps are runs, and lists in running words."""

from __future__ import annotations

from trucewatch.reports.content.saying import listed, listed_words, message_words, say, say_words
from trucewatch.reports.runs import Figure, Words
from trucewatch.values.message import Message


def test_a_figure_stays_bound_inside_a_sentence() -> None:
    figure = Figure("3", ("A-TAL-0001",))
    total = Figure("5", ("A-TAL-0002",))
    assert say("report-n-of-m", "en", number=figure, total=total) == (
        figure,
        Words(" told as the subject of this report, of "),
        total,
        Words(" recorded"),
    )


def test_lists_are_written_as_each_language_writes_them() -> None:
    assert listed_words(["A", "B", "C"], "en") == "A, B and C"
    assert listed_words(["A", "B"], "en", "or") == "A or B"
    assert listed_words(["أ", "ب", "ج"], "ar") == "أ وب وج"
    assert listed_words(["أ", "ب"], "ar", "or") == "أ أو ب"
    assert listed([(Words("أ"),), (Words("ب"),)], "ar") == (Words("أ"), Words(" و"), Words("ب"))


def test_words_of_one_direction_are_not_isolated_and_foreign_ones_are() -> None:
    assert say_words("report-place-part", "ar", place="حلب") == "جزء من حلب"
    assert say_words("report-place-part", "ar", place="Aleppo") == "جزء من \u2068Aleppo\u2069"
    assert say_words("report-place-part", "en", place="Aleppo") == "part of Aleppo"


def test_isolates_inside_isolates_do_not_hide_arabic_from_the_reader() -> None:
    place = Message("rule-place-record", {"kind": Message("rule-kind-tally"), "ref": "A-TAL-0001"})
    said = message_words(Message("rule-valued", {"value": "750", "place": place}), "ar")
    assert said == "750 (\u2068\u2068العدد المسجل \u2068A-TAL-0001\u2069\u2069\u2069)"
