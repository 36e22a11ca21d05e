"""The clock of a clause at an instant, and how it came there."""

from datetime import UTC, datetime

from tests.cases import view_of
from trucewatch.records.view import ref_of
from trucewatch.screening.clock import clocks
from trucewatch.values.codes.agreements import ClockState
from trucewatch.values.when import When

PEOPLE = """
case: {ref: c, zone: Asia/Damascus, as_of: 2016-12-20}
agreements:
- ref: truce
  announced: 2016-12-13T18:00
  amendments: [{ref: change, agreed: 2016-12-16T12:00}]
  clauses:
"""
QUOTA = """
  - ref: k1
    number: "1"
    clause_kind: quota
    window: 2016-12-14T05:00/..
    due: 2016-12-15T12:00
    promised_count: "100"
    promised_unit: person
"""
CONVOY = """
movements:
- {ref: m1, clause: k1, left: 2016-12-14T09:00, arrived: 2016-12-14T12:00, outcome: completed}
- {ref: m2, clause: k1, left: 2016-12-15T09:00, arrived: 2016-12-15T11:00, outcome: completed}
"""


def at(text: str, *parts: str):
    view = view_of(PEOPLE + "".join(parts))
    return clocks(view, When.parse(text, "Asia/Damascus"))[0]


def moved(first: str, second: str) -> str:
    return (
        CONVOY
        + f"""
tallies:
- {{ref: t1, movement: m1, role: moved, unit: person, group: people, count: "{first}"}}
- {{ref: t2, movement: m2, role: moved, unit: person, group: people, count: "{second}"}}
"""
    )


def test_before_its_window_it_is_not_yet_due():
    assert at("2016-12-14T04:00", QUOTA).state is ClockState.NOT_YET_DUE


def test_a_count_runs_against_those_moved_until_it_is_met():
    clock = at("2016-12-16T00:00", QUOTA, moved("40", "60"))
    assert clock.state is ClockState.MET
    assert [(str(one.at)[:16], one.state.value) for one in clock.history] == [
        ("2016-12-14T05:00", "not_yet_due"),
        ("2016-12-15T11:00", "met"),
    ]


def test_a_count_that_falls_short_when_due_is_late():
    clock = at("2016-12-16T00:00", QUOTA, moved("40", "50"))
    assert clock.state is ClockState.LATE
    assert "recorded as moved or let go: \u206890\u2069" in clock.reason.text("en")


def test_a_count_that_may_or_may_not_reach_it_cannot_be_told():
    assert at("2016-12-16T00:00", QUOTA, moved("40", "about 60")).state is ClockState.CANNOT_TELL


def test_a_movement_within_another_is_not_counted_twice():
    within = moved("40", "60").replace("{ref: m2, clause: k1,", "{ref: m2, within: m1,")
    assert at("2016-12-16T00:00", QUOTA, within).state is ClockState.LATE


def test_where_nothing_is_recorded_it_cannot_be_told():
    assert at("2016-12-16T00:00", QUOTA).state is ClockState.CANNOT_TELL


def test_without_a_date_it_is_partly_met_once_one_convoy_arrived():
    undated = QUOTA.replace("    due: 2016-12-15T12:00\n", "")
    assert at("2016-12-14T13:00", undated, moved("40", "60")).state is ClockState.PARTLY_MET


REPLACED = (
    QUOTA
    + """
  - {ref: k2, number: "2", clause_kind: quota, window: 2016-12-17/.., added_by: change, replaces: k1}
"""
)


def test_a_clause_is_superseded_once_its_replacement_was_agreed():
    clock = at("2016-12-18", REPLACED)
    assert (clock.state, clock.reason.code) == (ClockState.SUPERSEDED, "clock-superseded")


PASSAGE = """
  - ref: k1
    number: "1"
    clause_kind: safe_passage
    window: 2016-12-14T05:00/2016-12-18T00:00
    forbidden: [shelling]
"""
HALT = (
    CONVOY
    + """
incidents:
- {ref: i1, movement: m2, effect: halted, period: 2016-12-15T10:00/2016-12-15T11:00,
   effect_period: 2016-12-15T10:00~30min/2016-12-15T13:00}
"""
)
RULED = """
determinations:
- {ref: r, incident: i1, clause: k1, ruling: breach, ruling_state: reviewed}
"""


def test_a_halt_suspends_for_its_time_and_a_reviewed_breach_violates_from_then_on():
    clock = at("2016-12-16T00:00", PASSAGE, HALT, RULED)
    assert [
        (one.at.text.removesuffix("[Asia/Damascus]"), one.state.value) for one in clock.history
    ] == [
        ("2016-12-14T05:00", "due"),
        ("2016-12-15T09:30", "cannot_tell"),
        ("2016-12-15T10:00", "violated"),
        ("2016-12-15T10:30", "suspended"),
        ("2016-12-15T13:00:01", "violated"),
    ]


def test_between_the_bounds_of_a_halt_it_cannot_be_told():
    assert at("2016-12-15T09:45", PASSAGE, HALT).state is ClockState.CANNOT_TELL


def test_a_breach_not_yet_reviewed_moves_no_clock():
    proposed = RULED.replace("reviewed", "proposed")
    assert at("2016-12-16T00:00", PASSAGE, HALT, proposed).state is ClockState.DUE


def test_after_its_end_it_has_lapsed():
    assert at("2016-12-19T00:00", PASSAGE).state is ClockState.LAPSED


def test_a_clause_that_ran_out_says_that_it_was_breached():
    clock = at("2016-12-19T00:00", PASSAGE, HALT, RULED)
    assert (clock.state, clock.reason.code) == (ClockState.LAPSED, "clock-lapsed-with")
    assert "calls this incident a breach" in clock.reason.text("en")


def test_at_an_uncertain_instant_it_must_be_the_same_throughout():
    assert at("2016-12-14", PASSAGE).reason.code == "clock-changes-then"
    assert at("2016-12-15", PASSAGE).state is ClockState.DUE


def test_an_instant_may_be_given_as_a_moment():
    clock = clocks(view_of(PEOPLE + PASSAGE), datetime(2016, 12, 15, tzinfo=UTC))[0]
    assert (clock.state, str(clock.at)) == (ClockState.DUE, "2016-12-15T02:00[Asia/Damascus]")


def test_it_says_why_in_arabic_too():
    words = at("2016-12-16T00:00", QUOTA, moved("40", "50")).reason.text("ar")
    for mark in "\u2066\u2067\u2068\u2069":
        words = words.replace(mark, "")
    assert words == (
        "حان موعد البند 1 من قبل (الخميس 15 كانون الأول 2016، الساعة 12:00)."
        " يَعِد البند 1 بالعدد الآتي: 100؛ والعدد المسجّل لمن نُقلوا أو أُفرج عنهم 90."
    )


def test_of_a_clause_that_holds_in_hours_of_the_day_these_are_told():
    words = at("2016-12-16T00:00", PASSAGE + "    daily: 09:00/16:00\n").reason.text("en")
    for mark in "\u2066\u2067\u2068\u2069":
        words = words.replace(mark, "")
    assert words == (
        "By the clocks of Asia/Damascus, clause 1 holds from 09:00 to 16:00 each day. "
        "No reviewed determination calls anything a breach of it."
    )


def rests(clock) -> list[str]:
    return [ref_of(row) for row in clock.rests]


def test_a_promise_rests_on_the_movements_and_figures_known_by_then():
    assert rests(at("2016-12-14T13:00", QUOTA, moved("40", "60"))) == ["m1", "t1"]
    clock = at("2016-12-16T00:00", QUOTA, moved("40", "60"))
    assert sorted(rests(clock)) == ["m1", "m2", "t1", "t2"]
    assert [ref_of(row) for row in clock.history[0].rests] == []


BREACHED = """
incidents: [{ref: i1, period: 2016-12-15}]
determinations:
- {ref: r1, incident: i1, clause: k1, ruling: breach, ruling_state: reviewed}
- {ref: r2, incident: i1, clause: k1, ruling: breach, ruling_state: proposed}
"""


def test_a_breach_rests_on_its_incident_and_what_was_reviewed_of_it():
    clause = QUOTA.replace("    due: 2016-12-15T12:00\n", "")
    assert rests(at("2016-12-16T12:00", clause, BREACHED)) == ["i1", "r1"]


def test_a_window_rests_on_what_opens_and_closes_it():
    ended = QUOTA + "    ended_by: change\n"
    assert rests(at("2016-12-17T00:00", ended)) == ["change"]
    assert rests(at("2016-12-14T00:00", ended)) == []  # the clause itself states its beginning
    undated = QUOTA.replace("    window: 2016-12-14T05:00/..\n", "")
    assert rests(at("2016-12-13T12:00", undated)) == ["truce"]


def test_of_two_states_within_a_minute_the_history_tells_the_one_that_lasted():
    due_at_once = """
  - {ref: k1, number: "1", clause_kind: evacuation, window: 2016-12-14T05:00/.., due: 2016-12-14T05:00}
"""
    clock = at("2016-12-14T05:00", due_at_once)
    assert [one.state.value for one in clock.history] == ["due"]
    clock = at("2016-12-16T00:00", due_at_once)
    assert [(str(one.at)[:16], one.state.value) for one in clock.history] == [
        ("2016-12-14T05:00", "cannot_tell"),
    ]
