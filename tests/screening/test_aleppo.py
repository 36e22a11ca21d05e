"""The Aleppo case: screening says what the report carries, and no more."""

import pytest

from tests.screening.aleppo import about, aleppo, answers
from tests.screening.asking import said
from trucewatch.screening.clock import clocks
from trucewatch.screening.control import held_by
from trucewatch.screening.screen import summaries
from trucewatch.values.answer import Verdict
from trucewatch.values.when import When

YES, NO, UNSURE = Verdict.YES, Verdict.NO, Verdict.UNSURE
NOT_SAID = (
    "Nobody says that Syrian government forces agreed; the SNHR report alone treats this actor"
    " as bound, a single source."
)
NOT_SAID_AR = (
    "القوات الحكومية السورية: لا يقول أحد إن هذه الجهة وافقت، ولا يعدّها ملزمة إلا مصدر واحد هو"
    " تقرير الشبكة السورية لحقوق الإنسان."
)


def one(incident: str, clause: str, deed: str):
    return next(a for a in about(incident, clause) if a.deed is not None and a.deed.ref == deed)


def test_nothing_in_it_is_screened_yes_since_nobody_says_that_those_named_agreed():
    assert {a.verdict for a in answers()} == {NO, UNSURE}
    assert not [a for a in answers() if a.verdict is YES and a.bound.verdict is not YES]


def test_what_came_before_the_agreement_is_out_of_time_by_the_minutes():
    """630 minutes before safe passage began; up to 60 minutes are open against the ceasefire,
    because the bombardment is told as lasting until the announcement and both are "about 18:00"."""
    (passage,) = about("bombardment", "passage")
    assert (passage.overall.verdict, passage.overall.margin) == (NO, 630 * 60)
    assert said(passage.in_force)["ar"] == (
        "انتهى الأمر قبل سريان البند 2 (الأربعاء 14 كانون الأول 2016، الساعة 05:00)،"
        " والفارق 10 ساعات و30 دقيقة على الأقل."
    )
    shells = one("bombardment", "cessation", "bombardment-shells")
    assert (shells.in_force.verdict, shells.in_force.margin) == (UNSURE, 60 * 60)
    assert shells.bound.reason.code == "bound-actor-unknown"


def test_the_first_breach_of_14_december_is_unsure_only_of_who_is_bound():
    shells = one("shelling-14-december", "cessation", "shells-14-december")
    assert shells.verdicts == (YES, YES, UNSURE, YES, YES)
    assert (shells.in_force.margin, shells.overall) == (14 * 3600, shells.bound)
    assert said(shells.bound) == {"en": NOT_SAID, "ar": NOT_SAID_AR}


@pytest.mark.parametrize("deed", ["fire-on-ambulances", "wounding-amiriya"])
def test_al_amiriya_is_unsure_only_of_who_is_bound(deed):
    answer = one("amiriya", "passage", deed)
    assert answer.verdicts == (YES, YES, UNSURE, YES, YES)
    assert said(answer.overall)["en"] == NOT_SAID


def test_only_a_part_of_al_amiriya_was_in_the_area_by_control():
    answer = one("amiriya", "cessation", "fire-on-ambulances").in_area
    assert answer.verdict is UNSURE


def test_who_fired_missiles_at_uqdat_al_raqqa_stays_open():
    answer = one("uqdat-raqqa-missiles", "passage", "missiles-uqdat-raqqa")
    assert answer.verdicts == (YES, YES, UNSURE, YES, UNSURE)
    assert said(answer.bound)["en"] == (
        "Which of these did it is open: Syrian government forces and Russian forces."
        f" They are not all bound for certain. {NOT_SAID}"
    )
    assert answer.target.reason.code == "screening-target-unknown"


def test_uqdat_al_raqqa_lies_outside_the_neighbourhoods_of_the_ceasefire_by_metres():
    (answer,) = about("uqdat-raqqa-missiles", "cessation")
    assert (answer.verdict, answer.in_area.margin, answer.in_area.unit) == (NO, 3005, "m")


def test_every_deed_at_al_dahiya_is_unsure_only_of_who_is_bound():
    found = about("dahiya", "passage")
    assert len(found) == 20
    assert {a.verdicts for a in found} == {(YES, YES, UNSURE, YES, YES)}
    killing = one("dahiya", "passage", "killing-dahiya").target
    assert said(killing)["en"].startswith("Those struck, fighters included, are protected")


def test_the_second_clause_for_the_start_supersedes_the_first():
    (answer,) = about("dahiya", "start-wednesday")
    assert (answer.verdict, answer.in_force.reason.code) == (NO, "screening-after-change")


def test_kafrayya_and_al_foua_lie_tens_of_kilometres_off():
    (answer,) = about("dahiya", "kafrayya-foua")
    assert (answer.verdict, answer.in_force.verdict, answer.in_area.margin) == (NO, UNSURE, 33086)


def test_each_incident_and_clause_has_one_summary():
    found = {(s.incident.ref, s.clause.ref): s.overall.verdict for s in summaries(answers())}
    assert len(found) == 25
    assert {pair for pair, verdict in found.items() if verdict is UNSURE} == {
        ("bombardment", "cessation"),
        ("shelling-14-december", "cessation"),
        ("shelling-14-december", "passage"),
        ("amiriya", "cessation"),
        ("amiriya", "passage"),
        ("amiriya", "start-thursday"),
        ("amiriya", "start-wednesday"),
        ("uqdat-raqqa-missiles", "passage"),
        ("dahiya", "passage"),
        ("dahiya", "start-thursday"),
    }


def test_the_clocks_when_the_report_was_written():
    states = {
        clock.clause.ref: clock.state.value for clock in clocks(aleppo(), aleppo().case.as_of)
    }
    assert states == {
        "cessation": "violated",
        "passage": "suspended",
        "start-wednesday": "superseded",
        "start-thursday": "met",
        "kafrayya-foua": "cannot_tell",
    }


def test_the_clock_of_safe_passage_tells_how_it_came_there():
    clock = next(c for c in clocks(aleppo(), aleppo().case.as_of) if c.clause.ref == "passage")
    assert [change.state.value for change in clock.history] == [
        "not_yet_due", "due", "cannot_tell", "suspended", "violated", "suspended",
    ]  # fmt: skip


def test_during_the_halt_at_al_amiriya_safe_passage_was_suspended():
    noon = When.parse("2016-12-15T12:00", "Asia/Damascus")
    clock = next(c for c in clocks(aleppo(), noon) if c.clause.ref == "passage")
    assert (clock.state.value, clock.reason.code) == ("suspended", "clock-suspended")


@pytest.mark.parametrize(
    ("place", "verdict"), [("zebdiya", YES), ("saif-dawla", UNSURE), ("dahiya", UNSURE)]
)
def test_who_held_a_place_is_told_as_the_report_tells_it(place, verdict):
    view = aleppo()
    groups = next(row for row in view.rows("actor") if row.ref == "armed-opposition-groups")
    where = next(row for row in view.rows("place") if row.ref == place)
    day = next(row for row in view.rows("incident") if row.ref == "shelling-14-december").period
    assert held_by(view, groups, where, day).verdict is verdict
