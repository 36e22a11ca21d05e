"""Households and vehicles are persons only where somebody states how many are in each."""

import pytest

from tests.ledger.stating import balance, ledger_of, said
from trucewatch.ledger.balance import Ledger
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

START = "start,1000,person,people,,start,,,town"
LEFT = "left,60,household,people,,moved,,convoy,,,,,s1"
EACH = "each,5,person,people,,per_household,,,,,,,s2"


def of_persons(ledger: Ledger) -> Figure | None:
    return balance(ledger, "place:town").residual


def test_without_a_stated_figure_households_stay_in_a_book_of_their_own() -> None:
    ledger = ledger_of(f"{START}\n{LEFT}")
    assert of_persons(ledger) == Figure.only(1000)
    assert balance(ledger, "on_the_way:convoy", unit="household").residual == Figure.only(60)
    assert said(ledger.summary) == "1,000 people at the start; 60 households left."


def test_with_a_stated_figure_households_leave_as_persons_and_every_sentence_says_so() -> None:
    ledger = ledger_of(f"{START}\n{LEFT}\n{EACH}")
    assert of_persons(ledger) == Figure.only(700)
    assert said(ledger.summary) == (
        "1,000 people at the start; 60 households, taken as 300 people by the persons stated for "
        "each household (5 in each) left."
    )
    assert said(ledger.summary, "ar") == (
        "في البداية: 1,000 شخص؛ المغادرة: 60 أسرة، حُسبت 300 شخص وفق عدد الأشخاص المذكور لكل أسرة "
        "(5 في كل منها)."
    )
    assert [said(line.told_by) for line in ledger.in_each] == [
        "5 people in each household (source: Relatives)"
    ]
    assert said(balance(ledger, "place:town").words) == (
        "700 people, with other units converted as stated"
    )


def test_a_figure_that_is_about_makes_a_range() -> None:
    ledger = ledger_of(f"{START}\n{LEFT}\n{EACH.replace(',5,', ',about 5,')}")
    residual = of_persons(ledger)
    assert residual is not None
    assert (residual.tight, residual.loose) == (Range(640, 760), Range(580, 820))


def test_of_two_sources_from_the_least_to_the_most() -> None:
    other = "each2,7,person,people,,per_household,,,,,,,s1"
    residual = of_persons(ledger_of(f"{START}\n{LEFT}\n{EACH}\n{other}"))
    assert residual == Figure(Range(580, 700), Range(580, 700))


def test_what_is_stated_for_the_movement_goes_before_the_place_and_that_before_the_case() -> None:
    here = "here,6,person,people,,per_household,,,town,,,,s1"
    convoy = "there,4,person,people,,per_household,,convoy,,,,,s1"
    assert of_persons(ledger_of(f"{START}\n{LEFT}\n{EACH}\n{here}")) == Figure.only(640)
    every = ledger_of(f"{START}\n{LEFT}\n{EACH}\n{here}\n{convoy}")
    assert of_persons(every) == Figure.only(760)


def test_where_persons_are_stated_for_the_same_step_these_count_and_none_twice() -> None:
    people = "people,290,person,people,,moved,,convoy"
    ledger = ledger_of(f"{START}\n{LEFT}\n{EACH}\n{people}")
    assert of_persons(ledger) == Figure.only(710)
    assert balance(ledger, "on_the_way:convoy", unit="household").residual == Figure.only(60)


def test_a_figure_of_vehicles_says_nothing_of_households() -> None:
    ledger = ledger_of(f"{START}\n{LEFT}\n{EACH.replace('household', 'vehicle')}")
    assert of_persons(ledger) == Figure.only(1000)


def test_a_sum_names_how_many_of_it_are_converted() -> None:
    bus = "bus,20,person,people,,moved,,first-bus,,,,,s1"
    second = LEFT.replace("convoy", "second-bus")
    ledger = ledger_of(f"{START}\n{second}\n{EACH}\n{bus}")
    assert said(ledger.summary) == (
        "1,000 people at the start; 320 people left, of them 300 people by conversion from another "
        "unit."
    )
    (line,) = [line for line in ledger.lines if line.converted is not None]
    assert line.plain(ledger.rule)["converted"] == {
        "unit": "household",
        "figure": {"low": 60, "high": 60, "loose_low": 60, "loose_high": 60},
        "persons_in_each": [
            {
                "tally": {"kind": "tally", "ref": "each", "code": ""},
                "count": "5",
                "counts": True,
                "at": None,
                "source": {"kind": "source", "ref": "s2", "code": ""},
                "as_stated": {},
            }
        ],
    }


def test_births_come_to_a_place_and_leave_nobody_unaccounted_for() -> None:
    ledger = ledger_of(f"{START}\nborn,3,person,people,born,other,,,town")
    assert of_persons(ledger) == Figure.only(1003)
    assert said(ledger.summary) == "1,000 people at the start; 3 people born."
    assert said(ledger.summary, "ar") == "في البداية: 1,000 شخص؛ المواليد: 3 أشخاص."
    assert ledger.unaccounted == ()


@pytest.mark.parametrize("role", ["harm", "moved"])
def test_a_birth_told_among_other_fates_is_a_birth(role: str) -> None:
    ledger = ledger_of(f"{START}\nborn,3,person,people,born,{role},,,town")
    assert balance(ledger, "place:town").residual == Figure.only(1003)


def test_a_birth_on_the_way_belongs_to_those_on_the_way() -> None:
    left = "left,9,person,people,,moved,,convoy"
    ledger = ledger_of(f"{START}\n{left}\nborn,1,person,people,born,other,,convoy")
    assert balance(ledger, "on_the_way:convoy").residual == Figure.only(10)
    assert of_persons(ledger) == Figure.only(991)
