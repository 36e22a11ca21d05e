"""Is the act forbidden, and is the target protected?"""

import pytest

from tests.screening.asking import CLAUSE, case, one, said
from trucewatch.screening.columns import ACT
from trucewatch.screening.screen import screen
from trucewatch.screening.spans import NO, UNSURE
from trucewatch.values.answer import Verdict


def act(deed: str, clause: str = CLAUSE):
    return one(case(clause=clause, deed=f"deed_kind: {deed}\ntargets: [civilians]")).act


def target(targets: str, clause: str = CLAUSE):
    return one(case(clause=clause, deed=f"deed_kind: shelling\ntargets: [{targets}]")).target


def test_a_deed_of_the_list_is_forbidden_another_is_not():
    assert [act("shelling").verdict, act("arrest").verdict] == [Verdict.YES, Verdict.NO]
    assert said(act("shelling")) == {
        "en": "This is forbidden by clause 1: shelling.",
        "ar": "هذا الفعل محظور بموجب البند 1: قصف بالقذائف.",
    }


def test_a_deed_that_is_not_known_is_unsure():
    assert act("unknown").verdict is Verdict.UNSURE


def test_fire_on_a_convoy_is_unsure_where_only_one_of_its_kinds_is_forbidden():
    both = CLAUSE.replace("[shelling]", "[shelling, direct_fire]")
    assert [act("fire_on_convoy").verdict, act("fire_on_convoy", both).verdict] == [
        Verdict.UNSURE,
        Verdict.YES,
    ]


def test_the_omission_of_what_is_promised_is_asked_too():
    access = CLAUSE.replace("cessation", "humanitarian_access").replace("forbidden: [shelling]", "")
    blocked = act("aid_blocked", access)
    assert (blocked.verdict, act("shelling", access).verdict) == (Verdict.YES, Verdict.NO)
    assert said(blocked)["ar"] == (
        "يَعِد البند 1 بالآتي: وصول المساعدات الإنسانية. وهذا الفعل يحول دون تنفيذه: منع المساعدات."
    )


def test_a_clause_of_which_nothing_is_recorded_is_unsure():
    silent = CLAUSE.replace("cessation", "unknown").replace("forbidden: [shelling]", "")
    assert act("shelling", silent).verdict is Verdict.UNSURE


def test_a_cessation_that_lists_no_deeds_rules_none_out():
    silent = CLAUSE.replace("forbidden: [shelling]", "")
    answer = act("air_strike", silent)
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "screening-forbids-unknown")
    lasts = silent.replace("cessation", "duration")
    assert act("air_strike", lasts).verdict is Verdict.NO


def test_a_deed_told_more_widely_than_what_is_forbidden_may_have_been_it():
    barrels = CLAUSE.replace("[shelling]", "[barrel_bomb]")
    answer = act("air_strike", barrels)
    assert (answer.verdict, said(answer)) == (
        Verdict.UNSURE,
        {
            "en": "It is not said whether this was what clause 1 forbids: air strike; it may have"
            " been: barrel bomb.",
            "ar": "لم يُذكر ما إذا كان هذا الفعل مما يحظره البند 1: غارة جوية؛ وقد يكون مما يأتي:"
            " قصف بالبراميل المتفجرة.",
        },
    )
    assert act("missile", barrels).verdict is Verdict.NO


@pytest.mark.parametrize(
    ("targets", "verdict"),
    [
        ("convoy", Verdict.UNSURE),
        ("unknown", Verdict.UNSURE),
        ("", Verdict.UNSURE),
        ("civilians", Verdict.NO),
        ("civilians, evacuees", Verdict.UNSURE),
    ],
)
def test_fire_of_which_nobody_says_that_it_was_on_a_convoy(targets, verdict):
    """Asked of one deed and of all as columns alike: whom it struck decides."""
    clause = CLAUSE.replace("[shelling]", "[fire_on_convoy]")
    view = case(clause=clause, deed=f"deed_kind: direct_fire\ntargets: [{targets}]")
    assert one(view).act.verdict is verdict
    assert (
        int(screen(view)[0].of.codes[ACT, 0]) == {Verdict.NO: NO, Verdict.UNSURE: UNSURE}[verdict]
    )


@pytest.mark.parametrize("deed", ["killing", "wounding", "vehicle_burned"])
def test_a_deed_told_by_its_outcome_may_have_come_of_what_is_forbidden(deed):
    assert act(deed).verdict is Verdict.UNSURE
    assert act(deed, CLAUSE.replace("[shelling]", "[arrest]")).verdict is Verdict.NO


@pytest.mark.parametrize(
    ("kind", "deed", "verdict"),
    [
        ("humanitarian_access", "convoy_stopped", Verdict.UNSURE),
        ("medical_access", "route_closed", Verdict.UNSURE),
        ("safe_passage", "fire_on_convoy", Verdict.UNSURE),
        ("detainee_release", "suspension", Verdict.UNSURE),
        ("detainee_release", "shelling", Verdict.NO),
    ],
)
def test_what_may_have_kept_a_promise_from_being_kept_is_unsure(kind, deed, verdict):
    promise = CLAUSE.replace("cessation", kind).replace("forbidden: [shelling]", "")
    answer = act(deed, promise)
    assert answer.verdict is verdict
    assert (answer.reason.code == "screening-omits-perhaps") is (verdict is Verdict.UNSURE)


@pytest.mark.parametrize(
    "struck",
    ["journalist", "relief_personnel", "rescue_worker", "medical_personnel", "wounded_and_sick"],
)
def test_who_may_be_a_civilian_is_never_plainly_unprotected(struck):
    assert target(struck).verdict is Verdict.UNSURE
    assert target("civilians", CLAUSE.replace("[civilians]", f"[{struck}]")).verdict is (
        Verdict.UNSURE
    )


def test_evacuees_may_be_told_as_civilians_or_wounded():
    evacuees = CLAUSE.replace("[civilians]", "[evacuees]")
    struck = ("civilians", "wounded_and_sick", "residential_area", "fighters")
    assert [target(one, evacuees).verdict.value for one in struck] == [
        "unsure",
        "unsure",
        "unsure",
        "no",
    ]


def test_those_listed_are_protected_others_are_not():
    assert [target("civilians").verdict, target("fighters").verdict] == [Verdict.YES, Verdict.NO]


def test_fighters_among_evacuees_are_protected_where_the_clause_lists_them():
    clause = CLAUSE.replace("[civilians]", "[evacuees, fighters]")
    answer = target("fighters, evacuees", clause)
    assert (answer.verdict, said(answer)) == (
        Verdict.YES,
        {
            "en": "Those struck, fighters included, are protected by clause 1: fighters and evacuees.",
            "ar": "المستهدَفون، ومنهم المقاتلون، محميون بموجب البند 1: مقاتلون وأشخاص يجري إجلاؤهم.",
        },
    )


def test_an_unknown_target_and_one_that_may_hold_the_protected_are_unsure():
    assert [target("unknown").verdict, target("residential_area").verdict] == [
        Verdict.UNSURE,
        Verdict.UNSURE,
    ]


def test_a_clause_that_names_no_protected_group_does_not_ask():
    clause = CLAUSE.replace("protected: [civilians]", "")
    assert target("civilians", clause).verdict is Verdict.DOES_NOT_APPLY
