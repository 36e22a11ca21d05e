"""When a clause was in force, where dates, amendments and extensions leave it open."""

import re
from math import inf
from uuid import UUID

import pytest

from tests.screening.test_agreements import a_case, force, state
from trucewatch.checks import clause_contradicts_itself
from trucewatch.records.loading import of_drafts
from trucewatch.screening import resting
from trucewatch.screening.clock import clocks
from trucewatch.screening.conditions import Conditions
from trucewatch.screening.events import ClauseEvents
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.questions.in_force import in_force
from trucewatch.screening.screen import screen
from trucewatch.screening.spans import span_of
from trucewatch.screening.terms import clauses_of
from trucewatch.screening.window import windows_of
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Where
from trucewatch.values.when import When

DURING, AFTER = "2016-12-15T10:00", "2016-12-25T10:00"


def truce(dates: str, clause: str) -> str:
    return f"""
agreements:
- ref: truce
  {dates}
  clauses: [{{clause_kind: cessation, forbidden: [shelling], {clause}}}]
incidents:
- {{ref: during, period: {DURING}/2016-12-15T11:00, deeds: [{{ref: d1, deed_kind: shelling}}]}}
- {{ref: after, period: {AFTER}/2016-12-25T11:00, deeds: [{{ref: d2, deed_kind: shelling}}]}}
"""


def told(view, lang: str = "en") -> dict[str, tuple[str, str]]:
    """Incident to the verdict and sentence of the first question."""
    return {
        one.incident.ref: (
            one.in_force.verdict.value,
            re.sub("[\u2066-\u2069]", "", one.in_force.reason.text(lang)),
        )
        for one in screen(view)
        if one.clause.ref == "k"
    }


RUNS_OUT = "effective: 2016-12-10T00:00\n  expires: 2016-12-20T00:00"


def test_a_clause_that_gives_a_later_end_than_its_agreement_may_have_run_out_with_it():
    clause = "ref: k, window: 2016-12-10T00:00/2016-12-31T00:00"
    view = a_case(truce(RUNS_OUT, clause))
    assert told(view)["during"][0] == "yes"
    assert told(view)["after"] == ("unsure", (
        "The agreement of clause k had run out by then (Tuesday 20 December 2016, 00:00), while "
        "the clause itself gives a later end; which of the two holds is not known."
    ))  # fmt: skip
    assert told(view, "ar")["after"][1] == (
        "كانت مدة اتفاق البند k قد انقضت حينها (الثلاثاء 20 كانون الأول 2016، الساعة 00:00)، غير أن "
        "البند نفسه يحدد نهاية أبعد، ولا يُعرف أيهما المعتبر."
    )
    assert state(view, AFTER) == ("cannot_tell", "clock-outlives")
    extended = (
        RUNS_OUT + "\n  amendments: [{ref: a, agreed: 2016-12-19, expires: 2016-12-31T00:00}]"
    )
    assert force(a_case(truce(extended, clause)), AFTER) == {"k": "yes"}
    earlier = clause.replace("2016-12-31", "2016-12-18")
    assert force(a_case(truce(RUNS_OUT, earlier)), AFTER) == {"k": "no"}


@pytest.mark.parametrize("extended", ["2016-12-19T10:00", "2016-12-22T10:00"])
def test_an_extension_of_which_nobody_says_until_when_leaves_it_open(extended):
    view = a_case(truce(f"{RUNS_OUT}\n  extended: {extended}", "ref: k"))
    assert told(view)["during"][0] == "yes"
    verdict, why = told(view)["after"]
    assert verdict == "unsure"
    assert why.startswith("The agreement of clause k was extended (")
    assert state(view, AFTER) == ("cannot_tell", "clock-extended-open")
    between = force(view, "2016-12-21T10:00")["k"]
    assert between == ("unsure" if extended < "2016-12-20" else "no")


def test_an_extension_that_says_until_when_settles_it():
    dates = f"{RUNS_OUT}\n  extended: 2016-12-19T10:00"
    until = "amendments: [{ref: a, agreed: 2016-12-19T10:00, expires: 2016-12-24T00:00}]"
    assert force(a_case(truce(f"{dates}\n  {until}", "ref: k")), AFTER) == {"k": "no"}


CHANGED = """effective: 2016-12-10T00:00
  amendments:
  - {ref: a1, agreed: 2016-12-12T10:00, effective: 2016-12-14T00:00}
  - {ref: a2, agreed: 2016-12-13T10:00, amends: a1%s}"""


def test_an_amendment_that_a_later_one_puts_off_is_surely_in_force_only_after_both():
    view = a_case(truce(CHANGED % ", effective: 2016-12-20T00:00", "ref: k, added_by: a1"))
    assert (told(view)["during"][0], told(view)["after"][0]) == ("unsure", "yes")
    assert told(view)["during"][1] == (
        "A later amendment gives the one that clause k depends on another date, and which holds "
        "decides whether it was in force then."
    )
    assert state(view, DURING) == ("cannot_tell", "clock-amendment-changed")
    assert force(view, "2016-12-13T10:00") == {"k": "no"}
    undated = a_case(truce(CHANGED % "", "ref: k, added_by: a1"))
    assert told(undated)["during"][0] == "yes"


def test_tellings_of_one_amendment_are_found_whichever_they_name():
    dates = """effective: 2016-12-10T00:00
  amendments:
  - {ref: a1, agreed: 2016-12-14T00:00, source: one}
  - {ref: a2, agreed: 2016-12-16T00:00, same_as: a1, source: two}
  - {ref: a3, agreed: 2016-12-18T00:00, same_as: a2, source: two}"""
    for added_by in ("a1", "a2", "a3"):
        view = a_case(truce(dates, f"ref: k, added_by: {added_by}"))
        assert force(view, "2016-12-13T23:00") == {"k": "no"}
        assert force(view, "2016-12-14T10:00") == {"k": "unsure"}
        assert force(view, "2016-12-17T10:00") == {"k": "unsure"}
        assert force(view, "2016-12-18T10:00") == {"k": "yes"}


def test_a_clause_ended_before_it_was_added_is_never_ruled_out_by_its_dates():
    dates = """effective: 2016-12-10T00:00
  amendments: [{ref: a1, agreed: 2016-12-18T00:00}, {ref: a2, agreed: 2016-12-12T00:00}]"""
    view = a_case(truce(dates, "ref: k, added_by: a1, ended_by: a2"))
    assert {verdict for verdict, _ in told(view).values()} == {"unsure"}
    assert state(view, DURING) == ("cannot_tell", "clock-dates-contradict")


def test_an_agreement_of_which_only_the_end_is_dated_has_surely_run_out_after_it():
    view = a_case(truce("expires: 2016-12-20T00:00", "ref: k"))
    assert (told(view)["during"][0], told(view)["after"][0]) == ("unsure", "no")
    assert state(view, DURING)[0] == "cannot_tell"
    assert state(view, AFTER) == ("lapsed", "clock-lapsed")


def test_an_end_known_by_its_day_only_is_told_as_running_out():
    view = a_case(truce(RUNS_OUT.replace("20T00:00", "25"), "ref: k"))
    assert told(view)["after"] == ("unsure", (
        "The times known do not settle it: clause k ran out (Sunday 25 December 2016), and the two "
        "may lie up to 10 hours apart."
    ))  # fmt: skip


def test_what_is_stored_rests_on_the_edition_of_the_rules_too(monkeypatch):
    view = a_case(truce(RUNS_OUT, "ref: k"))
    [before] = resting.rests_of(view).values()
    monkeypatch.setattr(resting, "RULES", resting.RULES + 1)
    [later] = resting.rests_of(view).values()
    assert (before.windows, before.met) == (later.windows, later.met)
    assert before.digest != later.digest


def test_the_history_of_an_extended_agreement_says_from_when_nothing_is_known():
    view = a_case(truce(f"{RUNS_OUT}\n  extended: 2016-12-19T10:00", "ref: k"))
    [clock] = clocks(view, When.parse(AFTER, "Asia/Damascus"))
    assert [(str(one.at)[:16], one.state.value) for one in clock.history] == [
        ("2016-12-10T00:00", "due"),
        ("2016-12-20T00:00", "cannot_tell"),
    ]


DROPPED = """signed: 2016-12-05T00:00
  effective: 2016-12-10T00:00
  amendments: [{ref: a, agreed: 2016-12-08T00:00}]"""


def test_a_clause_dropped_before_the_agreement_took_effect_never_held():
    view = a_case(truce(DROPPED, "ref: k, ended_by: a, due: 2016-12-12T00:00"))
    assert {force(view, at)["k"] for at in ("2016-12-09", DURING, AFTER)} == {"no"}
    assert state(view, DURING) == ("superseded", "clock-dropped")
    assert [one.code for one in clause_contradicts_itself.check(view)] == []
    [clause] = clauses_of(view)
    terms = Conditions(view, Gazetteer(view)).terms(clause)
    [during, _] = view.rows("incident")
    answer = in_force(terms, span_of(during.period))
    assert (answer.verdict, answer.margin) == (Verdict.NO, None)
    assert re.sub("[\u2066-\u2069]", "", answer.reason.text("en")) == (
        "At no time was clause k in force: it was dropped before it took effect (Thursday 8 December 2016, 00:00)."
    )
    assert re.sub("[\u2066-\u2069]", "", answer.reason.text("ar")) == (
        "لم يسرِ البند k قط، إذ أُسقط قبل أن يبدأ سريانه (الخميس 8 كانون الأول 2016، الساعة 00:00)."
    )


def test_a_clause_replaced_before_it_held_says_so_of_any_incident():
    clause = "ref: k"
    view = a_case(
        truce(DROPPED, clause).replace(
            "clauses: [",
            "clauses: [{ref: later, clause_kind: cessation, replaces: k, added_by: a}, ",
        )
    )
    assert force(view, DURING) == {"k": "no", "later": "yes"}


@pytest.mark.parametrize("when", ["2016-12-04T00:00", "2016-12-05T12:00"])
def test_what_came_before_anybody_had_agreed_drops_nothing(when):
    dates = DROPPED.replace("2016-12-08T00:00", when).replace("05T00:00\n", "06T00:00\n")
    view = a_case(truce(dates, "ref: k, ended_by: a"))
    assert force(view, DURING) == {"k": "unsure"}
    [found] = clause_contradicts_itself.check(view)
    assert found.code == "clause-contradicts-itself"


REPLACING = """
agreements:
- ref: truce
  signed: 2016-12-01T00:00
  effective: 2016-12-05T00:00
  amendments:
  - {ref: a1, agreed: 2016-12-10T00:00, effective: 2016-12-20T00:00}
  - {ref: a2, agreed: 2016-12-15T00:00}
  clauses:
  - {ref: k, clause_kind: cessation, forbidden: [shelling]}
  - {ref: k2, clause_kind: cessation, forbidden: [air_strike], added_by: a1, replaces: k, ended_by: a2}
"""


def test_a_clause_added_and_dropped_before_it_held_never_did_and_replaced_nothing_for_certain():
    view = a_case(REPLACING)
    assert force(view, "2016-12-17T00:00") == {"k": "yes", "k2": "no"}
    assert force(view, "2016-12-25T00:00") == {"k": "unsure", "k2": "no"}
    assert state(view, "2016-12-25T00:00") == ("cannot_tell", "clock-replacing-dropped")


def test_a_clause_replaced_before_it_held_is_told_as_replaced():
    view = a_case(
        REPLACING.replace("effective: 2016-12-05", "effective: 2016-12-25")
        .replace(", effective: 2016-12-20T00:00", "")
        .replace(", ended_by: a2", "")
    )
    assert state(view, "2016-12-26T00:00") == ("superseded", "clock-superseded")


def test_the_clock_of_a_dropped_clause_turns_when_it_was_dropped():
    view = a_case(REPLACING)
    assert state(view, "2016-12-12T00:00", "k2") == ("not_yet_due", "clock-dropped-later")
    assert state(view, "2016-12-16T00:00", "k2") == ("superseded", "clock-dropped")


def test_what_went_on_without_an_end_is_not_under_a_clause_that_never_held():
    view = a_case(
        REPLACING
        + """
incidents:
- ref: long
  period: 2016-12-14T10:00/..
  deeds: [{ref: d, deed_kind: air_strike, attributions: [{ref: by, actor: north}]}]
"""
    )
    found = {one.clause.ref: one.in_force.verdict.value for one in screen(view)}
    assert found.get("k2", "no") == "no"


EXTENDED_TWICE = """
agreements:
- ref: truce
  effective: 2016-12-05T00:00
  expires: 2016-12-15T00:00
  amendments:
  - {{ref: one-more, agreed: 2016-12-10, expires: {one}T00:00}}
  - {{ref: two-more, agreed: 2016-12-10, expires: {two}T00:00{more}}}
  clauses:
  - {{ref: k, clause_kind: cessation, forbidden: [shelling]}}
"""


def test_of_two_extensions_of_one_day_nobody_says_which_holds():
    days = ("2016-12-20", "2016-12-25")
    for one, two in (days, days[::-1]):
        view = a_case(EXTENDED_TWICE.format(one=one, two=two, more=""))
        found = [force(view, f"2016-12-{day}T00:00")["k"] for day in (19, 22, 26)]
        assert found == ["yes", "unsure", "no"]
        assert state(view, "2016-12-26T00:00") == ("lapsed", "clock-lapsed")


def test_an_extension_that_amends_another_of_its_day_holds():
    for one, two, held in (("2016-12-20", "2016-12-25", "yes"), ("2016-12-25", "2016-12-20", "no")):
        view = a_case(EXTENDED_TWICE.format(one=one, two=two, more=", amends: one-more"))
        assert force(view, "2016-12-22T00:00")["k"] == held


def test_a_clause_ended_at_a_date_that_was_changed_is_superseded_not_lapsed():
    view = a_case("""
agreements:
- ref: truce
  effective: 2016-12-05T00:00
  amendments:
  - {ref: a1, agreed: 2016-12-10, effective: 2016-12-12T00:00}
  - {ref: a2, agreed: 2016-12-11, effective: 2016-12-15T00:00, amends: a1}
  clauses:
  - {ref: k, clause_kind: cessation, forbidden: [shelling], ended_by: a1}
""")
    assert state(view, "2016-12-20T00:00") == ("superseded", "clock-ended-by-amendment")


def test_an_agreement_extended_to_two_dates_by_two_sources_lapses():
    view = a_case("""
agreements:
- ref: truce
  effective: 2016-12-05T00:00
  expires: 2016-12-15T00:00
  amendments:
  - {ref: a1, agreed: 2016-12-10, expires: 2016-12-18T00:00, source: one}
  - {ref: a2, agreed: 2016-12-10, expires: 2016-12-20T00:00, same_as: a1, source: two}
  clauses:
  - {ref: k, clause_kind: cessation, forbidden: [shelling]}
""")
    assert state(view, "2016-12-19T00:00") == ("cannot_tell", "clock-end-unsure")
    assert state(view, "2016-12-21T00:00") == ("lapsed", "clock-lapsed")


def test_whether_a_clause_waits_for_one_that_was_taken_out_nobody_says():
    view = a_case("""
agreements:
- ref: truce
  effective: 2016-12-05T00:00
  amendments: [{ref: a1, agreed: 2016-12-10T00:00}]
  clauses:
  - {ref: k, clause_kind: cessation, forbidden: [shelling], condition: out}
  - {ref: out, clause_kind: evacuation, promised_count: "50", ended_by: a1}
movements:
- {ref: m, clause: out, left: 2016-12-06T08:00, arrived: 2016-12-06T12:00, outcome: completed}
tallies:
- {ref: n, movement: m, count: "10", unit: person, group: people, role: moved}
""")
    assert force(view, "2016-12-09T00:00")["k"] == "no"
    assert force(view, "2016-12-12T00:00")["k"] == "unsure"
    assert state(view, "2016-12-12T00:00")[0] == "cannot_tell"


def test_a_clause_whose_agreement_is_not_in_view_is_open_and_breaks_nothing():
    told = {"clause_kind": "detainee_release", "promised_count": "5", "code": "k", "ref": "k"}
    view = of_drafts([Draft("clause", UUID(int=1), "k", told, Where())])
    [clause] = view.rows("clause")
    assert [one.opens.bounds for one in windows_of(clause)] == [(-inf, inf)]
    assert ClauseEvents(view, clause).told.figures == ()
    assert [one.code for one in clause_contradicts_itself.check(view)] == []
