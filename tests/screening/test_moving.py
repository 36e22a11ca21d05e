"""Whom a movement took to where they were promised to come, as the clock of a clause counts them."""

import re

import pytest

from tests.screening.test_agreements import a_case, state
from trucewatch.screening.clock import clocks
from trucewatch.values.when import When

PROMISE = """
agreements:
- ref: buses
  effective: 2016-12-10T00:00
  clauses:
  - {{ref: k, clause_kind: evacuation, promised_count: "{promised}", due: 2016-12-16T00:00{more}}}
movements:
- {{ref: m, clause: k, left: 2016-12-15T08:00, {outcome}}}
tallies:
{tallies}
"""
THERE = "arrived: 2016-12-15T12:00, outcome: completed"
AFTER = "2016-12-17T00:00"


def of(promised: int, outcome: str, *figures: str, more: str = "") -> tuple[str, str]:
    rows = [
        f"- {{ref: n{n}, movement: m, role: moved, unit: person, {figure}}}"
        for n, figure in enumerate(figures)
    ]
    text = PROMISE.format(promised=promised, outcome=outcome, tallies="\n".join(rows), more=more)
    return state(a_case(text, as_of="2017-01-01"), AFTER)


def test_groups_that_cannot_share_a_person_are_added():
    women, men = 'group: women, count: "30"', 'group: men, count: "20"'
    assert of(50, THERE, women, men) == ("met", "clock-count-met")
    assert of(51, THERE, women, men) == ("late", "clock-late")


def test_groups_that_may_share_people_are_from_the_greater_to_both():
    civilians, men = 'group: civilians, count: "30"', 'group: men, count: "20"'
    assert of(30, THERE, civilians, men)[0] == "met"
    assert of(50, THERE, civilians, men) == ("cannot_tell", "clock-count-open")
    assert of(51, THERE, civilians, men)[0] == "late"


def test_two_tellings_of_one_group_are_never_added():
    assert of(50, THERE, 'group: people, count: "30"', 'group: people, count: "40"')[0] == "late"


@pytest.mark.parametrize("fate", ["returned", "killed", "detained", "abducted", "missing"])
def test_who_was_lost_on_the_way_was_not_brought_out(fate):
    all_of_them = f'group: people, fate: {fate}, count: "100"'
    left = 'group: people, count: "100"'
    assert of(100, THERE, all_of_them)[0] == "cannot_tell"
    assert of(100, THERE, left, all_of_them)[0] == ("late" if fate == "returned" else "cannot_tell")
    arrived = 'group: people, fate: evacuated, count: "100"'
    assert of(100, THERE, arrived, all_of_them)[0] == "met"


def test_of_those_who_left_some_came_back():
    figures = ('group: people, count: "100"', 'group: people, fate: returned, count: "40"')
    assert of(60, THERE, *figures)[0] == "met"
    assert of(61, THERE, *figures)[0] == "late"


def test_nobody_was_brought_out_by_a_convoy_that_was_sent_back():
    figure = 'group: people, count: "100"'
    assert of(100, "outcome: turned_back", figure) == ("late", "clock-late")
    assert of(100, "outcome: halted", figure) == ("cannot_tell", "clock-count-open")
    assert of(100, "outcome: partly_arrived", figure) == ("cannot_tell", "clock-count-open")
    some = 'group: people, fate: evacuated, count: "60"'
    assert of(60, "outcome: partly_arrived", figure, some)[0] == "cannot_tell"
    assert of(60, "arrived: 2016-12-15T12:00, outcome: partly_arrived", figure, some)[0] == "met"
    assert of(100, "outcome: turned_back", figure, some)[0] == "late"


def test_a_convoy_has_not_arrived_when_it_leaves():
    plain = PROMISE.format(promised=1, outcome="outcome: completed", tallies="", more="")
    view = a_case(
        plain.replace('promised_count: "1", ', "").replace("tallies:", ""), as_of="2016-12-16"
    )
    assert state(view, "2016-12-15T08:01")[0] == "not_yet_due"
    assert state(view, "2016-12-16T00:01") == ("cannot_tell", "clock-may-have-left")
    assert state(view, "2016-12-17T00:00") == ("met", "clock-arrived")


def test_wounded_told_as_part_of_a_later_bus_were_not_first():
    text = """
agreements:
- ref: wounded
  effective: 2016-12-14T05:00
  clauses:
  - {ref: k, clause_kind: evacuation, first_fate: wounded}
movements:
- {ref: m1, clause: k, left: 2016-12-15T10:00, arrived: 2016-12-15T12:00, outcome: completed}
- {ref: m2, clause: k, left: 2016-12-16T10:00, arrived: 2016-12-16T12:00, outcome: completed}
tallies:
- {ref: n1, movement: m1, role: moved, unit: person, group: civilians, count: "50"}
- {ref: n2, movement: m2, role: moved, unit: person, group: civilians, count: "50"}
- {ref: n3, movement: %s, role: moved, unit: person, fate: wounded, count: "%s", part_of: %s, part_relation: among}
"""
    late = a_case(text % ("m2", 10, "n2"), as_of="2016-12-18")
    assert state(late, "2016-12-17") == ("late", "clock-order-not-kept")
    first = a_case(text % ("m1", 10, "n1"), as_of="2016-12-18")
    assert state(first, "2016-12-17") == ("met", "clock-arrived")
    none_but = text % ("m1", 50, "n1")
    more = (
        "- {ref: n4, movement: m2, role: moved, unit: person, fate: wounded, count: 5, part_of: n2}"
    )
    only_wounded = a_case(none_but + more, as_of="2016-12-18")
    assert state(only_wounded, "2016-12-17") == ("met", "clock-arrived")


def test_the_evening_on_which_a_clause_began_is_no_whole_day():
    text = """
agreements:
- ref: buses
  effective: 2016-12-14T19:00
  clauses:
  - {ref: k, clause_kind: quota, promised_count: "8", promised_unit: vehicle, promised_per: day}
movements:
- {ref: m1, clause: k, left: 2016-12-15T10:00, arrived: 2016-12-15T12:00, outcome: completed}
tallies:
- {ref: n1, movement: m1, role: moved, unit: vehicle, count: "8"}
"""
    view = a_case(text, as_of="2016-12-20")
    assert state(view, "2016-12-15T09:00") == ("due", "clock-day-under-way")
    assert state(view, "2016-12-15T13:00") == ("met", "clock-day-met")
    assert state(view, "2016-12-16T13:00") == ("due", "clock-day-under-way")
    assert state(view, "2016-12-17T00:00") == ("late", "clock-days-short")


def test_what_may_have_been_kept_between_the_bounds_of_a_time_cannot_be_told():
    text = PROMISE.format(
        promised=10,
        outcome="arrived: 2016-12-15T/evening, outcome: completed",
        tallies='- {ref: n, movement: m, role: moved, unit: person, group: people, count: "10"}',
        more="",
    ).replace(", due: 2016-12-16T00:00", "")
    view = a_case(text, as_of="2017-01-01")
    assert state(view, "2016-12-15T16:00") == ("due", "clock-due-undated")
    assert state(view, "2016-12-15T20:00") == ("cannot_tell", "clock-count-open")
    assert state(view, "2016-12-15T23:00") == ("met", "clock-count-met")
    moment = When.parse("2016-12-15T20:00", "Asia/Damascus")
    said = [re.sub("[\u2066-\u2069]", "", one.reason.text("en")) for one in clocks(view, moment)]
    assert said == [
        "Promised by clause k: 10; recorded as moved or let go: between 0 and 10, which settles it neither way."
    ]
