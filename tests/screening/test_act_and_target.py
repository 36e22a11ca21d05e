"""Is the act forbidden, and is the target protected?"""

from tests.screening.asking import CLAUSE, case, one, said
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
