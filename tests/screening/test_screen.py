"""Screening as a whole: what is kept, how answers combine, what stands in screening.json."""

import json

from tests.screening.asking import CLAUSE, INCIDENT, case, one
from trucewatch.screening.columns import frame_of
from trucewatch.screening.facts import facts
from trucewatch.screening.screen import QUESTIONS, Screening, screen, summaries
from trucewatch.values.answer import Verdict, all_of


def test_overall_is_yes_only_if_all_five_are():
    answer = one(case())
    assert [getattr(answer, name).verdict for name in QUESTIONS] == [Verdict.YES] * 5
    assert answer.overall.verdict is Verdict.YES


def test_the_first_no_decides_overall_with_its_sentence():
    answer = one(case(deed="deed_kind: arrest\ntargets: [fighters]"))
    assert answer.overall == answer.act


def test_the_columns_say_what_the_sentences_say():
    rows = "{ref: n, actor: north, standing: joined_later, since: 2016-12-15T10:30}"
    for view in (case(), case(bindings=rows), case(deed="deed_kind: unknown"), case(by="{ref: b}")):
        for answer in screen(view):
            answers = [getattr(answer, name) for name in QUESTIONS]
            assert tuple(one.verdict for one in answers) == answer.verdicts
            assert answer.overall == all_of(answers)


def test_a_near_miss_in_time_stands_once_with_its_margin():
    missed = INCIDENT.replace("12-15T10:00/2016-12-15T11:00", "12-14T03:00/2016-12-14T04:45")
    (answer,) = screen(case(incident=missed))
    assert (answer.deed, answer.verdict, answer.overall.margin) == (None, Verdict.NO, 900)
    assert answer.bound.verdict is Verdict.DOES_NOT_APPLY


def test_what_misses_by_more_than_thirty_days_is_left_out():
    missed = INCIDENT.replace("2016-12-15T10:00/2016-12-15T11:00", "2016-11-01/2016-11-02")
    assert screen(case(incident=missed)) == ()


def test_an_incident_without_a_deed_is_screened_all_the_same():
    more = "incidents: [{ref: i2, period: 2016-12-15T12:00/2016-12-15T13:00, area: city}]"
    answers = {answer.incident.ref: answer for answer in screen(case(more=more))}
    assert (answers["i2"].deed, answers["i2"].verdict) == (None, Verdict.UNSURE)


def test_only_the_incidents_asked_for_are_screened():
    more = "incidents: [{ref: i2, period: 2016-12-15T12:00/2016-12-15T13:00, area: city}]"
    view = case(more=more)
    wanted = next(row.id for row in view.rows("incident") if row.ref == "i2")
    assert [answer.incident.ref for answer in screen(view, [wanted])] == ["i2"]


def test_a_view_with_nothing_in_it_gives_nothing():
    view = case(more="{}")
    assert screen(view, []) == ()


def test_a_summary_is_as_strong_as_its_strongest_answer():
    two = "{ref: by, actor: north}\n    - {ref: by2, actor: south}"
    (summary,) = summaries(screen(case(by=two)))
    assert (summary.overall.verdict, len(summary.screened)) == (Verdict.YES, 2)


def test_the_plain_form_is_json_with_refs_verdicts_and_both_languages():
    plain = one(case()).plain()
    assert json.loads(json.dumps(plain)) == plain
    assert [plain[name] for name in ("incident", "clause", "deed", "attribution")] == [
        "i1", "k1", "d1", "by",
    ]  # fmt: skip
    assert plain["overall"] == plain["in_force"]
    assert sorted(plain["bound"]["reason"]) == ["ar", "en"]


def test_facts_are_the_same_in_two_workspaces_and_change_with_what_they_rest_on():
    first, again = facts(screen(case())), facts(screen(case()))
    later = facts(screen(case(clause=CLAUSE.replace("05:00", "06:00"))))
    assert first == again
    assert first != later


def test_a_deed_with_its_own_time_is_asked_by_that_time():
    clause = CLAUSE.replace("2016-12-14T05:00", "2016-12-15T10:30")
    incident = INCIDENT.replace("T10:00", "T09:00")
    deed = "deed_kind: shelling\ntargets: [civilians]\nperiod: 2016-12-15T09:00/2016-12-15T10:00"
    (answer,) = screen(case(clause=clause, incident=incident, deed=deed))
    assert (answer.in_force.verdict, answer.in_force.margin) == (Verdict.NO, 1800)


def test_the_verdicts_stand_in_columns_before_any_answer_is_made():
    screening = Screening(frame_of(case()))
    assert (screening.codes.shape, screening.overall.tolist()) == ((5, 1), [2])
