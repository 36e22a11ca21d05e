"""The number of those in a place over time is drawn for whom the place may be named."""

import re

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from tests.reports.content.test_releasing import CASE
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.reports import Audience

REST = """
places:
  - {ref: town, name: {original: en, en: Old town, ar: البلدة}, place_kind: town}
  - {ref: cellar, name: {original: en, en: Quiet cellar, ar: القبو}, place_kind: shelter,
     release: withheld}
tallies:
"""
TALLIES = """
  - {{ref: {0}1, count: 1100, unit: person, group: people, role: start, place: {0}, at: 2016-12-01}}
  - {{ref: {0}2, count: 30, unit: person, group: people, fate: killed, role: harm, place: {0},
     at: "2016-12-02T10:00+02:00"}}
  - {{ref: {0}3, count: at least 900, unit: person, group: people, role: remaining, place: {0},
     at: 2016-12-03}}
"""


def drawn(audience: Audience, language: str = "en", fresh: str = "") -> list[str]:
    """Titles and contents of the pictures, without marks."""
    rest = REST + TALLIES.format("town") + TALLIES.format("cellar") + fresh
    page = write_html(
        aleppo_report(language, audience, coded(view_of({"c.yaml": CASE, "r.yaml": rest})))
    )
    found = re.findall(
        r'<title id="stock-\d-title">(.*?)</title>.*?<desc[^>]*>(.*?)</desc>', page, re.S
    )
    return [re.sub("[\u2066-\u2069]", "", f"{title} | {said}") for title, said in found]


def test_the_picture_says_its_content_in_words() -> None:
    (told,) = drawn(Audience.PUBLIC)
    assert told == (
        "How many were there over time: Old town (people) | How many over time: How many were there "
        "over time: Old town (people). from Thursday 1 December 2016, 00:00: 1,100 people; from "
        "Friday 2 December 2016, 10:00: 1,070 people; 1,100 people at the start; at least 900 people "
        "remaining."
    )


def test_a_place_withheld_is_drawn_for_those_only_who_may_know_it() -> None:
    assert ["cellar" in one for one in drawn(Audience.PUBLIC)] == [False]
    assert sorted("cellar" in one for one in drawn(Audience.INTERNAL)) == [False, True]


def test_in_arabic_it_is_drawn_in_arabic() -> None:
    (told,) = drawn(Audience.PUBLIC, "ar")
    assert told.startswith("عدد الموجودين عبر الزمن: البلدة (أشخاص) | ")


def test_nothing_is_drawn_while_a_movement_is_held_back() -> None:
    fresh = """
movements:
  - {ref: fresh, start: town, destination: town, arrived: 2016-12-16T20:00+02:00}
"""
    assert drawn(Audience.PUBLIC, fresh=fresh) == []
    assert len(drawn(Audience.INTERNAL, fresh=fresh)) == 2


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_note_says_how_many_figures_have_no_date(language: str) -> None:
    rest = (
        REST
        + TALLIES.format("town")
        + (
            "  - {ref: x, count: 5, unit: person, group: people, fate: displaced, role: harm, place: town}\n"
        )
    )
    page = write_html(
        aleppo_report(language, Audience.PUBLIC, coded(view_of({"c.yaml": CASE, "r.yaml": rest})))
    )
    words = {"en": "1 figure without a date counts throughout.",
             "ar": "وعدد واحد (1) بلا تاريخ محسوب في المدة كلها."}  # fmt: skip
    bare = re.sub("[\u2066-\u2069]", "", re.sub("<sup.*?</sup>|<[^>]*>", "", page, flags=re.S))
    assert words[language] in bare
