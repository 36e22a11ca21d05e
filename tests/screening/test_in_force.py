"""Was the clause in force when it happened?"""

from tests.screening.asking import CLAUSE, case, one, said
from trucewatch.values.answer import Verdict


def of(period: str, clause: str = CLAUSE, **parts):
    return one(case(clause=clause, incident=f"period: {period}\narea: old-town", **parts)).in_force


def test_what_began_after_effect_is_in_force_by_the_minutes_since():
    answer = of("2016-12-15T10:00/2016-12-15T11:00")
    assert (answer.verdict, answer.margin, answer.unit) == (Verdict.YES, 29 * 3600, "s")
    assert said(answer) == {
        "en": "It began at least 1 day and 5 hours after clause 1 took effect"
        " (Wednesday 14 December 2016, 05:00).",
        "ar": "بدأ الأمر بعد سريان البند 1 (الأربعاء 14 كانون الأول 2016، الساعة 05:00)،"
        " والفارق يوم و5 ساعات على الأقل.",
    }


def test_what_was_over_before_effect_is_not_by_the_minutes_before():
    answer = of("2016-12-14T03:00/2016-12-14T04:45")
    assert (answer.verdict, answer.margin, answer.unit) == (Verdict.NO, 15 * 60, "s")
    assert said(answer) == {
        "en": "It was over at least 15 minutes before clause 1 took effect"
        " (Wednesday 14 December 2016, 05:00).",
        "ar": "انتهى الأمر قبل سريان البند 1 (الأربعاء 14 كانون الأول 2016، الساعة 05:00)،"
        " والفارق 15 دقيقة على الأقل.",
    }


def test_what_was_going_on_at_effect_is_in_force():
    answer = of("2016-12-14T03:00/2016-12-14T06:00")
    assert (answer.verdict, said(answer)["en"]) == (
        Verdict.YES,
        "It was still going on when clause 1 took effect (Wednesday 14 December 2016, 05:00).",
    )


def test_an_evening_that_may_lie_before_effect_is_unsure():
    clause = CLAUSE.replace("2016-12-14T05:00", "2016-12-14T19:00")
    answer = of("2016-12-14T/evening/2016-12-14T/evening", clause)
    assert (answer.verdict, answer.margin) == (Verdict.UNSURE, 2 * 3600)
    assert said(answer)["ar"] == (
        "الأوقات المعروفة لا تحسم الجواب: سرى البند 1 (الأربعاء 14 كانون الأول 2016، الساعة 19:00)،"
        " وأقصى فارق ممكن بين الأمرين ساعتان."
    )


def test_an_incident_without_a_time_is_unsure():
    answer = one(case(incident="area: old-town")).in_force
    assert (answer.verdict, answer.reason.code) == (
        Verdict.UNSURE,
        "screening-incident-undated",
    )


def test_without_a_window_the_agreements_first_effect_counts():
    clause = CLAUSE.replace("window: 2016-12-14T05:00/..", "")
    dates = (
        "announced: 2016-12-13T18:00\n  effective: 2016-12-15T12:00\n  expires: 2016-12-16T00:00"
    )
    before = of("2016-12-15T10:00/2016-12-15T11:00", clause, agreement=dates)
    within = of("2016-12-15T13:00/2016-12-15T14:00", clause, agreement=dates)
    after = of("2016-12-16T10:00/2016-12-16T11:00", clause, agreement=dates)
    assert [(a.verdict, a.margin) for a in (before, within, after)] == [
        (Verdict.NO, 3600),
        (Verdict.YES, 3600),
        (Verdict.NO, 10 * 3600),
    ]


def test_an_agreement_without_any_date_is_unsure_never_a_silent_no():
    clause = CLAUSE.replace("window: 2016-12-14T05:00/..", "")
    answer = of("2016-12-15T10:00/2016-12-15T11:00", clause, agreement="form: unknown")
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "screening-clause-undated")


def test_a_standstill_runs_from_signature_to_effect():
    clause = CLAUSE.replace("cessation", "pre_effect_standstill").replace(
        "window: 2016-12-14T05:00/..", ""
    )
    dates = "signed: 2016-12-13T18:00\n  effective: 2016-12-15T18:00"
    within = of("2016-12-15T10:00/2016-12-15T11:00", clause, agreement=dates)
    after = of("2016-12-15T19:00/2016-12-15T20:00", clause, agreement=dates)
    assert (within.verdict, after.verdict, after.margin) == (Verdict.YES, Verdict.NO, 3600)


def amended(amendment: str, how: str):
    clause = CLAUSE + f"\n{how}: change"
    agreement = f"announced: 2016-12-13T18:00\n  amendments: [{{ref: change, {amendment}}}]"
    return of("2016-12-15T10:00/2016-12-15T11:00", clause, agreement=agreement)


def test_a_clause_added_later_is_in_force_from_its_amendment():
    answer = amended("agreed: 2016-12-15T12:00", "added_by")
    assert (answer.verdict, answer.margin) == (Verdict.NO, 3600)


def test_a_clause_added_nobody_says_when_is_unsure():
    answer = amended("medium: verbal", "added_by")
    assert (answer.verdict, said(answer)) == (
        Verdict.UNSURE,
        {
            "en": "Nobody says when clause 1 was added, so whether it was in force then cannot be told.",
            "ar": "لا يذكر أحد متى أُضيف البند 1، فلا يمكن معرفة ما إذا كان ساريًا حينها.",
        },
    )


def test_a_clause_ended_by_an_amendment_is_in_force_until_then():
    answer = amended("agreed: 2016-12-15T08:00", "ended_by")
    assert (answer.verdict, said(answer)["en"]) == (
        Verdict.NO,
        "It began at least 2 hours after clause 1 was replaced or ended"
        " (Thursday 15 December 2016, 08:00).",
    )


def test_a_clause_that_waits_for_another_is_never_surely_in_force():
    more = "clauses: [{ref: k2, agreement: truce, number: '2', clause_kind: evacuation}]"
    clause = CLAUSE + "\ncondition: k2"
    answer = of("2016-12-15T10:00/2016-12-15T11:00", clause, more=more)
    assert (answer.verdict, said(answer)["ar"]) == (
        Verdict.UNSURE,
        "يتوقف البند 1 على البند 2، ولا يبتّ الفرز في ما إذا كان هذا قد نُفّذ.",
    )


def test_a_condition_in_words_leaves_it_unsure():
    clause = CLAUSE + "\ncondition_words: {original: en, en: once the wounded have left}"
    answer = of("2016-12-15T10:00/2016-12-15T11:00", clause)
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "screening-waits-for-words")
