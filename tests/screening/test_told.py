"""Figures told of an agreement and of no movement, as the clock of a clause counts them."""

import pytest

from tests.screening.test_agreements import a_case, state
from trucewatch.screening.clock import clocks
from trucewatch.values.when import When

RELEASE = """
agreements:
- ref: talks
  effective: 2016-12-10T00:00
  clauses:
{clauses}
{movements}tallies:
{tallies}
"""
OF_50 = '{ref: k, clause_kind: detainee_release, promised_count: "50", due: 2016-12-16T00:00}'
AFTER = "2016-12-17T00:00"
MOVED = """movements:
- {ref: m, clause: k, left: 2016-12-12T08:00, arrived: 2016-12-12T12:00, outcome: completed}
"""


def a_release(*figures, clauses=(OF_50,), movements=""):
    rows = [
        "- {" + f"ref: n{n}, unit: person, group: people, {figure}" + "}"
        for n, figure in enumerate(figures)
    ]
    text = RELEASE.format(
        clauses="\n".join(f"  - {clause}" for clause in clauses),
        tallies="\n".join(rows),
        movements=movements,
    )
    return a_case(text, as_of="2017-01-01")


def told(count, at="2016-12-14", **more):
    also = "".join(f", {name}: {value}" for name, value in more.items())
    role = "" if "role" in more else ", role: harm"
    fate = "" if "fate" in more or more.get("role") == "moved" else ", fate: released"
    return f'agreement: talks, count: "{count}", at: {at}{role}{fate}{also}'


def of(*figures, at=AFTER, clause="k", **more):
    return state(a_release(*figures, **more), at, clause)


def test_a_release_told_of_the_agreement_moves_the_clock():
    assert of(told(50)) == ("met", "clock-count-met")
    assert of(told(49)) == ("late", "clock-late")
    assert of(told(50), at="2016-12-13T00:00") == ("not_yet_due", "clock-not-yet-due")
    assert of(told("between 40 and 60")) == ("cannot_tell", "clock-count-open")
    [clock] = clocks(a_release(told(49)), When.parse(AFTER, "Asia/Damascus"))
    assert "recorded as moved or let go: \u206849\u2069" in clock.reason.text("en")
    assert "والعدد المسجّل لمن نُقلوا أو أُفرج عنهم \u206849\u2069" in clock.reason.text("ar")


def test_what_the_fate_cannot_keep_moves_nothing():
    for fate in ("detained", "killed", "evacuated"):
        assert of(told(50, fate=fate))[1] == "clock-nothing-recorded", fate
    assert of(told(50, role="announced"))[1] == "clock-nothing-recorded"
    assert of(told(50).replace("agreement: talks, ", ""))[1] == "clock-nothing-recorded"
    assert of(told(50, part_of="n1"), told(10)) == ("late", "clock-late")


def test_a_unit_is_not_held_against_another():
    figure = told(50)
    text = a_release(figure, clauses=(OF_50.replace("due:", "promised_unit: household, due:"),))
    assert state(text, AFTER)[1] == "clock-nothing-recorded"


def test_a_superseded_figure_is_not_counted():
    assert of(told(50), told(30, supersedes="n0")) == ("late", "clock-late")


def test_tellings_of_one_day_are_one_release_and_later_ones_may_be_more():
    assert of(told(30), told(40)) == ("late", "clock-late")
    assert of(told(30), told(40, at="2016-12-15")) == ("cannot_tell", "clock-count-open")
    assert of(told(50), told(10, at="2016-12-15"))[0] == "met"


def test_totals_are_never_added():
    running = [
        told(count, at=f"2016-12-{day}", role="total") for count, day in ((30, 12), (40, 14))
    ]
    assert of(*running) == ("late", "clock-late")
    assert of(*running, told(50, at="2016-12-15T18:00", role="total"))[0] == "met"


def test_figures_of_movements_and_of_the_agreement_may_be_the_same_people():
    let_go = 'movement: m, role: moved, count: "40"'
    assert of(let_go, movements=MOVED)[0] == "late"
    assert of(let_go, told(20), movements=MOVED) == ("cannot_tell", "clock-count-open")
    assert of(let_go, told(40, role="total"), movements=MOVED)[0] == "late"
    assert of(let_go, told(50), movements=MOVED)[0] == "met"


def test_where_two_clauses_could_be_meant_nobody_says_which():
    other = OF_50.replace("ref: k", "ref: other")
    assert of(told(60), clauses=(OF_50, other)) == ("cannot_tell", "clock-count-open")
    assert of(told(40), clauses=(OF_50, other)) == ("late", "clock-late")
    evacuation = "{ref: e, clause_kind: evacuation}"
    assert of(told(60), clauses=(OF_50, evacuation))[0] == "met"


def test_a_promise_without_a_number_was_begun():
    clause = "{ref: k, clause_kind: detainee_release}"
    assert of(told(60), clauses=(clause,)) == ("partly_met", "clock-no-number-promised")


@pytest.mark.parametrize(("count", "expected"), [(10, "met"), (9, "partly_met")])
def test_so_many_a_day(count, expected):
    clause = OF_50.replace('"50"', '"10", promised_per: day').replace(", due: 2016-12-16T00:00", "")
    days = [told(10, at=f"2016-12-{day}") for day in range(10, 14)]
    today = told(count, at="2016-12-14T10:00")
    assert of(*days, today, at="2016-12-14T23:00", clauses=(clause,))[0] == expected
    assert of(*days, at="2016-12-16T12:00", clauses=(clause,)) == ("late", "clock-days-short")
    total = told(60, at="2016-12-20", role="total")
    assert of(*days, total, at="2016-12-16T12:00", clauses=(clause,))[0] != "late"


def test_in_return_for_what_the_other_side_let_go():
    ours = OF_50.replace('"50"', '"5", promised_per: condition, for_every: "10", condition: other')
    other = OF_50.replace("ref: k", "ref: other").replace("detainee_release", "evacuation")
    both = (ours, other)
    went = told(20, at="2016-12-12", fate="evacuated")
    assert of(went, told(5), clauses=both) == ("late", "clock-late")
    kept = of(went, told(10), at="2016-12-15T12:00", clauses=both)
    assert kept[1] != "clock-nothing-recorded"


@pytest.mark.parametrize("role", ["start", "remaining", "stock", "announced"])
def test_who_remain_or_were_there_at_the_start_were_not_let_go(role):
    assert of(told(50, role=role, fate="released"))[0] != "met"


def test_who_was_let_go_before_the_agreement_may_be_no_part_of_it():
    assert of(told(50, at="2016-12-01")) == ("cannot_tell", "clock-count-open")


RETURN = (
    '{ref: k, clause_kind: detainee_release, promised_count: "10", promised_per: condition,'
    ' for_every: "20", condition: e}',
    '{ref: e, clause_kind: evacuation, promised_count: "20"}',
)


def test_what_is_due_in_return_cannot_be_told_where_nothing_is_recorded_of_the_other_side():
    for figures in ([], [told(10)]):
        assert of(*figures, clauses=RETURN) == ("cannot_tell", "clock-no-return-figure")
