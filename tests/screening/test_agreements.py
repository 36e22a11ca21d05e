"""Agreements of every shape: ten real forms, each as a small case in our own words."""

import re

from tests.cases import read_written, view_of
from trucewatch.checks import clause_contradicts_itself
from trucewatch.records.loading import of_drafts
from trucewatch.screening.clock import clocks
from trucewatch.screening.force import in_force_at
from trucewatch.screening.screen import screen
from trucewatch.values.when import When

WORLD = """
case: {{ref: c, zone: {zone}, as_of: {as_of}}}
sources:
- {{ref: one, label: {{original: en, en: first source, ar: المصدر الأول}}}}
- {{ref: two, label: {{original: en, en: second source, ar: المصدر الثاني}}}}
actors:
- {{ref: north, name: {{original: en, en: Northern forces, ar: قوات الشمال}}}}
- {{ref: south, name: {{original: en, en: Southern groups, ar: فصائل الجنوب}}}}
- {{ref: black, name: {{original: en, en: Black column, ar: الرتل الأسود}}}}
"""


def a_case(text, zone="Asia/Damascus", as_of="2030-01-01"):
    return view_of({"case.yaml": WORLD.format(zone=zone, as_of=as_of), "truce.yaml": text})


def force(view, at, zone="Asia/Damascus"):
    """Ref and verdict of every clause at a moment."""
    found = in_force_at(view, When.parse(at, zone))
    return {one.clause.ref: one.verdict.value for one in found}


def state(view, at, clause="k", zone="Asia/Damascus"):
    found = {one.clause.ref: one for one in clocks(view, When.parse(at, zone))}
    return found[clause].state.value, found[clause].reason.code


def answers(view, question="in_force"):
    """Incident to the verdict of one question, the clause `k` alone."""
    return {
        one.incident.ref: getattr(one, question).verdict.value
        for one in screen(view)
        if one.clause.ref == "k"
    }


# 1. a nationwide cessation from 19:00 local time, some groups left out

CESSATION = """
agreements:
- ref: cessation
  announced: 2016-09-09
  effective: 2016-09-12T19:00
  form: bilateral
  clauses:
  - {ref: k, clause_kind: cessation, forbidden: [shelling, air_strike]}
  - {ref: out, clause_kind: excluded_groups}
  bindings:
  - {ref: b1, actor: north, standing: signed}
  - {ref: b2, actor: south, standing: announced_for}
  - {ref: b3, actor: black, standing: excluded}
incidents:
- ref: sunset
  period: 2016-09-12T18:40/2016-09-12T18:55
  deeds: [{ref: d1, deed_kind: shelling, attributions: [{ref: a1, actor: north}]}]
- ref: evening
  period: 2016-09-12T/evening/2016-09-12T/evening
  deeds: [{ref: d2, deed_kind: shelling, attributions: [{ref: a2, actor: south}]}]
- ref: night
  period: 2016-09-12T21:00/2016-09-12T21:30
  deeds: [{ref: d3, deed_kind: shelling, attributions: [{ref: a3, actor: black}]}]
"""


def test_a_nationwide_cessation_with_groups_left_out():
    view = a_case(CESSATION, as_of="2016-10-01")
    assert answers(view) == {"sunset": "no", "evening": "unsure", "night": "yes"}
    margins = {one.incident.ref: one.in_force.margin for one in screen(view)}
    assert margins == {"sunset": 5 * 60, "evening": 2 * 3600, "night": 2 * 3600}
    bound = {one.incident.ref: one.bound for one in screen(view) if one.clause.ref == "k"}
    assert (bound["night"].verdict.value, bound["night"].reason.code) == ("no", "bound-excluded")
    assert bound["evening"].verdict.value == "yes"


# 2. announced, signed, in force and effective at four moments; a standstill before; two extensions

FOUR_MOMENTS = """
agreements:
- ref: truce
  announced: 2020-06-01T12:00
  signed: 2020-06-02T10:00
  in_force: 2020-06-03T00:00
  effective: 2020-06-04T10:00
  expires: 2020-06-11T10:00
  amendments:
  - {ref: longer, agreed: 2020-06-10T20:00, expires: 2020-06-18T10:00}
  - {ref: again, agreed: 2020-06-20T09:00, effective: 2020-06-20T12:00, expires: 2020-06-27T12:00}
  clauses:
  - {ref: k, clause_kind: cessation, forbidden: [shelling]}
  - {ref: still, clause_kind: pre_effect_standstill, forbidden: [advance]}
"""


def test_four_moments_a_standstill_of_48_hours_and_two_extensions():
    view = a_case(FOUR_MOMENTS)
    assert force(view, "2020-06-01T13:00") == {"k": "no", "still": "no"}
    assert force(view, "2020-06-02T11:00") == {"k": "no", "still": "yes"}
    assert force(view, "2020-06-04T09:59") == {"k": "no", "still": "yes"}
    assert force(view, "2020-06-04T11:00") == {"k": "yes", "still": "no"}
    assert force(view, "2020-06-15T00:00")["k"] == "yes"
    assert force(view, "2020-06-19T00:00")["k"] == "no"
    assert force(view, "2020-06-20T13:00")["k"] == "yes"
    assert force(view, "2020-06-28T00:00")["k"] == "no"
    assert state(view, "2020-06-19T00:00") == ("lapsed", "clock-lapsed")
    history = next(one.history for one in clocks(view, When.parse("2020-07-01", "Asia/Damascus")))
    assert [(str(one.at)[:16], one.state.value) for one in history] == [
        ("2020-06-04T10:00", "due"),
        ("2020-06-18T10:00", "lapsed"),
        ("2020-06-20T12:00", "due"),
        ("2020-06-27T12:00", "lapsed"),
    ]


def test_an_extension_that_may_have_come_too_late_leaves_it_open():
    view = a_case(
        FOUR_MOMENTS.replace("2020-06-20T09:00, effective: 2020-06-20T12:00", "2020-06-18")
    )
    assert force(view, "2020-06-18T09:00")["k"] == "yes"
    assert force(view, "2020-06-18T12:00")["k"] == "unsure"
    assert force(view, "2020-06-19T12:00")["k"] == "yes"


# 3. weapons withdrawn by calibre behind a line

WITHDRAWAL = """
agreements:
- ref: withdrawal
  signed: 2015-02-12
  clauses:
  - ref: k
    clause_kind: line
    window: 2015-03-03/..
    route: {kind: line, coordinates: [["37.0", "48.0"], ["38.0", "48.0"]], radius_m: 50000}
    forbidden: [weapon_present]
    calibre: at least 100
  - ref: rockets
    clause_kind: line
    window: 2015-03-03/..
    route: {kind: line, coordinates: [["37.0", "48.0"], ["38.0", "48.0"]], radius_m: 140000}
    forbidden: [weapon_present]
    calibre: at least 300
incidents:
- ref: howitzer
  period: 2015-03-05T10:00/2015-03-05T11:00
  area: {kind: point, coordinates: ["37.5", "48.2"], precision: exact}
  deeds: [{ref: d1, deed_kind: weapon_present, calibre: "152"}]
- ref: mortar
  period: 2015-03-05T10:00/2015-03-05T11:00
  area: {kind: point, coordinates: ["37.5", "48.2"], precision: exact}
  deeds: [{ref: d2, deed_kind: weapon_present, calibre: "82"}]
- ref: unseen
  period: 2015-03-05T10:00/2015-03-05T11:00
  area: {kind: point, coordinates: ["37.5", "48.2"], precision: exact}
  deeds: [{ref: d3, deed_kind: weapon_present}]
- ref: early
  period: 2015-03-01T10:00/2015-03-01T11:00
  area: {kind: point, coordinates: ["37.5", "48.2"], precision: exact}
  deeds: [{ref: d4, deed_kind: weapon_present, calibre: "152"}]
- ref: far
  period: 2015-03-05T10:00/2015-03-05T11:00
  area: {kind: point, coordinates: ["37.5", "48.9"], precision: exact}
  deeds: [{ref: d5, deed_kind: weapon_present, calibre: "152"}]
"""


def test_weapons_are_withdrawn_by_calibre_behind_a_line():
    view = a_case(WITHDRAWAL, zone="Europe/Kyiv")
    acts = answers(view, "act")
    assert (acts["howitzer"], acts["mortar"], acts["unseen"]) == ("yes", "no", "unsure")
    overall = {
        (one.incident.ref, one.clause.ref): one.verdict.value
        for one in screen(view)
        if one.act.verdict.value != "does_not_apply"
    }
    assert overall[("mortar", "k")] == "no"
    assert answers(view)["early"] == "no"
    away = next(
        one.in_area for one in screen(view) if (one.incident.ref, one.clause.ref) == ("far", "k")
    )
    assert (away.verdict.value, away.unit, 49_000 < away.margin < 51_000) == ("no", "m", True)
    said = next(one.act for one in screen(view) if one.incident.ref == "mortar")
    assert said.reason.code == "screening-calibre-other"
    assert "82" in said.reason.text("en")
    assert "82" in said.reason.text("ar")


# 4. convoys in return for convoys, by quota and batch; 10. detainees in ratios

CONVOYS = """
agreements:
- ref: convoys
  effective: 2017-04-14T06:00
  clauses:
  - {ref: theirs, clause_kind: evacuation, promised_count: "100", promised_unit: person}
  - ref: k
    clause_kind: reciprocity
    condition: theirs
    promised_per: condition
    promised_count: "10"
    for_every: "20"
    promised_unit: person
movements:
- {ref: t1, clause: theirs, left: 2017-04-14T08:00, arrived: 2017-04-14T12:00, outcome: completed}
- {ref: o1, clause: k, left: 2017-04-14T13:00, arrived: 2017-04-14T15:00, outcome: completed}
- {ref: t2, clause: theirs, left: 2017-04-15T08:00, arrived: 2017-04-15T12:00, outcome: completed}
tallies:
- {ref: n1, movement: t1, role: moved, unit: person, group: people, count: "50"}
- {ref: n2, movement: o1, role: moved, unit: person, group: people, count: "20"}
- {ref: n3, movement: t2, role: moved, unit: person, group: people, count: "50"}
"""


def test_what_is_promised_in_return_falls_due_by_batches():
    view = a_case(CONVOYS)
    assert state(view, "2017-04-14T07:00") == ("not_yet_due", "clock-return-none-due")
    assert state(view, "2017-04-14T12:30") == ("due", "clock-return-behind")
    assert state(view, "2017-04-14T16:00") == ("partly_met", "clock-return-kept")
    assert state(view, "2017-04-15T13:00") == ("partly_met", "clock-return-behind")
    reason = next(
        re.sub("[\u2066-\u2069]", "", one.reason.text("en"))
        for one in clocks(view, When.parse("2017-04-15T13:00", "Asia/Damascus"))
        if one.clause.ref == "k"
    )
    assert reason == ("For 100 of the other side, 50 are due under clause k; 20 are recorded.")


def test_a_clause_that_waits_for_another_begins_once_that_was_met():
    waits = CONVOYS.replace("promised_per: condition\n    ", "").replace(
        '    for_every: "20"\n', ""
    )
    view = a_case(waits, as_of="2017-04-20")
    assert force(view, "2017-04-14T13:00")["k"] == "no"
    assert force(view, "2017-04-15T13:00")["k"] == "yes"
    assert state(view, "2017-04-14T13:00") == ("not_yet_due", "clock-condition-not-met")
    short = a_case(waits.replace('count: "50"', 'count: "40"'), as_of="2017-04-20")
    assert force(short, "2017-04-15T13:00")["k"] == "no"
    about = a_case(waits.replace('count: "50"', "count: about 50"), as_of="2017-04-20")
    assert force(about, "2017-04-15T13:00")["k"] == "unsure"


def test_clauses_that_wait_for_each_other_are_never_surely_in_force():
    circle = CONVOYS.replace(
        "{ref: theirs, clause_kind: evacuation,",
        "{ref: theirs, clause_kind: evacuation, condition: k,",
    ).replace("promised_per: condition\n    ", "")
    read = read_written({"case.yaml": WORLD.format(zone="UTC", as_of=2030), "truce.yaml": circle})
    assert "import-cycle" in {finding.code for finding in read.reading.errors}
    view = of_drafts(read.reading.drafts)
    assert force(view, "2017-04-16T00:00") == {"theirs": "unsure", "k": "unsure"}


def test_two_sides_may_answer_to_each_other_by_batches():
    """Ten of ours for every twenty of theirs, and twenty of theirs for every ten of ours."""
    mutual = CONVOYS.replace(
        'promised_count: "100", promised_unit: person}',
        'condition: k, promised_per: condition, promised_count: "20", for_every: "10"}',
    )
    view = a_case(mutual, as_of="2017-04-20")
    assert force(view, "2017-04-16T00:00") == {"theirs": "yes", "k": "yes"}
    assert state(view, "2017-04-14T16:00", "theirs") == ("partly_met", "clock-return-kept")
    assert state(view, "2017-04-15T13:00", "k") == ("partly_met", "clock-return-behind")
    assert list(clause_contradicts_itself.check(view)) == []


# 5. a corridor open from 09:00 to 16:00, announced by three parties by three clocks

CORRIDOR = """
agreements:
- ref: corridor
  effective: 2016-10-20T00:00
  expires: 2016-11-05T00:00
  clauses:
  - {{ref: k, number: "1", clause_kind: safe_passage, daily: "{hours}", forbidden: [shelling]}}
incidents:
- {{ref: before, period: 2016-10-21T08:30/2016-10-21T08:45}}
- {{ref: within, period: 2016-10-21T12:00/2016-10-21T12:10}}
- {{ref: perhaps, period: 2016-10-21T/morning/2016-10-21T/morning}}
- {{ref: after, period: 2016-10-21T16:20/2016-10-21T20:00}}
- {{ref: all-day, period: 2016-10-21T05:00/2016-10-21T23:00}}
- {{ref: winter, period: 2016-10-28T09:30/2016-10-28T09:40}}
"""


def test_three_parties_announce_one_corridor_by_three_clocks():
    said = [
        answers(a_case(CORRIDOR.format(hours=hours)))
        for hours in ("09:00/16:00", "09:00/16:00[Europe/Moscow]", "06:00/13:00Z")
    ]
    assert said[0] == {
        "before": "no", "within": "yes", "perhaps": "unsure", "after": "no", "all-day": "yes",
        "winter": "yes",
    }  # fmt: skip
    assert said[1] == said[2] == said[0]


def test_after_summer_time_the_same_hours_by_another_clock_are_other_hours():
    """On 28 October 2016 clocks in Syria went back; Moscow's and the universal clock did not."""
    early = CORRIDOR.replace("T09:30/2016-10-28T09:40", "T08:30/2016-10-28T08:40")
    found = [
        answers(a_case(early.format(hours=hours)))["winter"]
        for hours in ("09:00/16:00", "09:00/16:00[Europe/Moscow]", "06:00/13:00Z")
    ]
    assert found == ["no", "yes", "yes"]


def test_hours_say_by_how_much_they_are_missed():
    view = a_case(CORRIDOR.format(hours="09:00/16:00"))
    missed = {one.incident.ref: one.in_force for one in screen(view)}
    assert (missed["before"].margin, missed["after"].margin) == (15 * 60, 20 * 60)
    assert missed["before"].reason.code == "screening-outside-hours"
    assert force(view, "2016-10-21T08:59")["k"] == "no"
    assert force(view, "2016-10-21T09:00")["k"] == "yes"


# 6. areas whose borders are fixed later

AREAS = """
places:
- {ref: province, name: {original: en, en: Province, ar: المحافظة}, place_kind: governorate,
   area: {kind: point, coordinates: ["36.70", "35.90"], precision: province}}
- {ref: town, name: {original: en, en: Town, ar: البلدة}, place_kind: town, parent: province,
   area: {kind: point, coordinates: ["36.70", "35.90"], precision: exact}}
agreements:
- ref: areas
  effective: 2017-05-06T00:00
  amendments: [{ref: maps, agreed: 2017-09-15}]
  clauses:
  - {ref: k, clause_kind: cessation, area: province (part), forbidden: [shelling]}
  - ref: drawn
    clause_kind: cessation
    replaces: k
    added_by: maps
    area: {kind: polygon, coordinates: [[["36.6", "35.8"], ["36.8", "35.8"], ["36.8", "36.0"], ["36.6", "36.0"], ["36.6", "35.8"]]]}
    forbidden: [shelling]
incidents:
- {ref: may, period: 2017-05-20T10:00/2017-05-20T11:00, area: town}
- {ref: october, period: 2017-10-20T10:00/2017-10-20T11:00, area: town}
"""


def test_borders_that_are_fixed_later_are_unsure_before():
    view = a_case(AREAS)
    found = {
        (one.incident.ref, one.clause.ref): (one.in_force.verdict.value, one.in_area.verdict.value)
        for one in screen(view)
    }
    assert found[("may", "k")] == ("yes", "unsure")
    assert found[("october", "drawn")] == ("yes", "yes")


# 7. an oral amendment told differently by two sources

ORAL = """
agreements:
- ref: oral
  effective: 2016-12-14T05:00
  amendments:
  - {ref: told, medium: verbal, source: one, agreed: 2016-12-15T18:00}
  - {ref: told-too, medium: verbal, source: two, agreed: 2016-12-16T06:00, same_as: told}
  clauses:
  - {ref: k, clause_kind: evacuation, added_by: told}
  - {ref: old, clause_kind: evacuation, ended_by: told}
"""


def test_an_oral_amendment_holds_surely_only_when_both_sources_have_it():
    view = a_case(ORAL)
    assert force(view, "2016-12-15T12:00") == {"k": "no", "old": "yes"}
    assert force(view, "2016-12-15T20:00") == {"k": "unsure", "old": "unsure"}
    assert force(view, "2016-12-16T08:00") == {"k": "yes", "old": "no"}
    assert state(view, "2016-12-15T20:00") == ("cannot_tell", "clock-told-differently")
    assert state(view, "2016-04-15T20:00") == ("not_yet_due", "clock-not-yet-told-differently")


def test_before_the_agreement_an_undated_amendment_is_not_said_to_be_told_differently():
    view = a_case("""
agreements:
- ref: announced
  announced: 2016-12-13T18:00
  amendments:
  - {ref: undated, source: one}
  clauses:
  - {ref: k, clause_kind: evacuation, added_by: undated}
""")
    assert state(view, "2016-12-13T12:00") == ("not_yet_due", "clock-not-before")
    assert state(view, "2016-12-17T00:00") == ("cannot_tell", "clock-amendment-undated")


def test_before_either_date_a_changed_amendment_is_said_to_be_changed():
    view = a_case("""
agreements:
- ref: announced
  announced: 2016-12-13T18:00
  amendments:
  - {ref: first, source: one, agreed: 2016-12-14T10:00, effective: 2016-12-15T10:00}
  - {ref: later, source: one, agreed: 2016-12-14T12:00, effective: 2016-12-16T10:00, amends: first}
  clauses:
  - {ref: k, clause_kind: evacuation, added_by: first}
""")
    assert state(view, "2016-12-15T08:00") == ("not_yet_due", "clock-not-yet-changed")
    assert state(view, "2016-12-15T20:00") == ("cannot_tell", "clock-amendment-changed")


# 8. a unilateral pause

PAUSE = """
agreements:
- ref: pause
  form: unilateral
  announced: 2016-10-18T10:00
  announced_by: [north]
  clauses:
  - {ref: k, clause_kind: cessation, window: 2016-10-20T08:00/2016-10-20T19:00, forbidden: [shelling]}
  bindings: [{ref: b, actor: north, standing: announced_for}]
incidents:
- ref: theirs
  period: 2016-10-20T10:00/2016-10-20T10:30
  deeds: [{ref: d1, deed_kind: shelling, attributions: [{ref: a1, actor: north}]}]
- ref: others
  period: 2016-10-20T10:00/2016-10-20T10:30
  deeds: [{ref: d2, deed_kind: shelling, attributions: [{ref: a2, actor: south}]}]
"""


def test_a_unilateral_pause_binds_whoever_declared_it():
    assert answers(a_case(PAUSE), "bound") == {"theirs": "yes", "others": "unsure"}


# 9. fourteen points and a monitoring commission

POINTS = "\n".join(
    f"  - {{ref: p{n}, number: \"{n}\", clause_kind: {kind}}}"
    for n, kind in enumerate(
        ["cessation", "withdrawal", "line", "humanitarian_access", "medical_access", "evacuation",
         "detainee_release", "handover_of_bodies", "safe_passage", "search_limits", "escort",
         "sanction", "duration", "monitoring"], start=1)
)  # fmt: skip
FOURTEEN = f"""
agreements:
- ref: points
  signed: 2018-03-01T12:00
  clauses:
{POINTS}
movements:
- {{ref: team, clause: p14, left: 2018-03-05T08:00, arrived: 2018-03-05T12:00, outcome: completed}}
"""


def test_fourteen_points_each_have_their_clock():
    view = a_case(FOURTEEN, as_of="2018-03-10")
    assert len(force(view, "2018-03-02")) == 14
    assert set(force(view, "2018-03-02").values()) == {"yes"}
    assert state(view, "2018-03-06", "p14") == ("met", "clock-arrived")
    assert state(view, "2018-03-06", "p7") == ("due", "clock-due-undated")


# quotas of a day, and who goes first

BUSES = """
agreements:
- ref: buses
  effective: 2016-12-15T00:00
  clauses:
  - {ref: k, clause_kind: quota, promised_count: "8", promised_unit: vehicle, promised_per: day}
movements:
- {ref: m1, clause: k, left: 2016-12-15T10:00, arrived: 2016-12-15T12:00, outcome: completed}
- {ref: m2, clause: k, left: 2016-12-16T10:00, arrived: 2016-12-16T12:00, outcome: completed}
- {ref: m3, clause: k, left: 2016-12-17T10:00, arrived: 2016-12-17T12:00, outcome: completed}
tallies:
- {ref: n1, movement: m1, role: moved, unit: vehicle, group: people, count: "8"}
- {ref: n2, movement: m2, role: moved, unit: vehicle, group: people, count: "5"}
- {ref: n3, movement: m3, role: moved, unit: vehicle, group: people, count: "8"}
"""


def test_eight_buses_a_day_are_counted_day_by_day():
    view = a_case(BUSES, as_of="2016-12-18")
    assert state(view, "2016-12-15T11:00")[0] in ("due", "partly_met")
    assert state(view, "2016-12-15T13:00") == ("met", "clock-day-met")
    assert state(view, "2016-12-16T13:00") == ("partly_met", "clock-day-under-way")
    assert state(view, "2016-12-17T09:00") == ("late", "clock-days-short")
    enough = a_case(BUSES.replace('count: "5"', "count: about 8"), as_of="2016-12-18")
    assert state(enough, "2016-12-17T13:00") == ("met", "clock-day-met")


def test_a_quota_whose_time_ran_out_says_on_how_many_days_it_fell_short():
    ended = BUSES.replace(
        "effective: 2016-12-15T00:00", "effective: 2016-12-15T00:00\n  expires: 2016-12-17T00:00"
    )
    view = a_case(ended, as_of="2016-12-30")
    assert state(view, "2016-12-28") == ("lapsed", "clock-lapsed-with")
    [clock] = [
        one
        for one in clocks(view, When.parse("2016-12-28", "Asia/Damascus"))
        if one.clause.ref == "k"
    ]
    told = re.sub("[\u2066-\u2069]", "", clock.reason.text("en"))
    assert told == (
        "The time of clause k has run out. Promised by clause k: 8 a day; whole days by then: 2,"
        " of which 1 fell short."
    )
    kept = a_case(ended.replace('count: "5"', 'count: "8"'), as_of="2016-12-30")
    assert state(kept, "2016-12-28") == ("lapsed", "clock-lapsed")


def test_a_number_of_which_nobody_says_how_it_counts_cannot_be_told():
    unknown = BUSES.replace("promised_per: day", "promised_per: unknown")
    due = unknown.replace("promised_unit: vehicle", "promised_unit: vehicle, due: 2016-12-16")
    assert state(a_case(due, as_of="2016-12-18"), "2016-12-18") == (
        "cannot_tell",
        "clock-per-unknown",
    )


WOUNDED = """
agreements:
- ref: wounded
  effective: 2016-12-14T05:00
  clauses:
  - {ref: k, clause_kind: evacuation, first_fate: wounded}
movements:
- {ref: m1, clause: k, left: 2016-12-15T10:00, arrived: 2016-12-15T12:00, outcome: completed}
- {ref: m2, clause: k, left: 2016-12-16T10:00, arrived: 2016-12-16T12:00, outcome: completed}
tallies:
- {ref: n1, movement: m1, role: moved, unit: person, group: people, fate: %s, count: "20"}
- {ref: n2, movement: m2, role: moved, unit: person, group: people, fate: %s, count: "30"}
"""


def test_all_wounded_first_is_not_kept_where_others_surely_went_before_them():
    kept = a_case(WOUNDED % ("wounded", "evacuated"), as_of="2016-12-18")
    assert state(kept, "2016-12-17") == ("met", "clock-arrived")
    broken = a_case(WOUNDED % ("evacuated", "wounded"), as_of="2016-12-18")
    assert state(broken, "2016-12-17") == ("late", "clock-order-not-kept")
