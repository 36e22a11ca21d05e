"""Evidence is examined in steps; the verdict follows from them; another member reviews it."""

from dataclasses import replace

import pytest

from tests.acts.cases import another
from tests.records.workspaces import a_case, at_work, english
from trucewatch.acts.evidence.examining import (
    Examination,
    Shown,
    conclude,
    review_verdict,
    state_shown,
    take_step,
)
from trucewatch.acts.revisions import history
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.models import Evidence, Member, VerificationStep
from trucewatch.values.codes.evidence import EvidenceVerdict, FacesShown, VerificationMethod
from trucewatch.values.codes.people import Minor
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import EMPTY_TEXT

pytestmark = pytest.mark.django_db


@pytest.fixture
def acting(tmp_path):
    return at_work(tmp_path)


@pytest.fixture
def case(acting):
    return a_case(acting)


@pytest.fixture
def item(acting, case):
    found = Evidence(case=case, ref="film", title=english("A film"))
    write(another(acting, "omar"), "record", case, [found])
    return found


def test_words_of_an_examination_that_tell_a_protected_name_are_refused(acting, case, item):
    item.captured_by = Protected(clear="Nour Qasem al-Din")
    write(acting, "correct", case, [item])
    telling = english("Nour al-Din says so")
    assert refused(take_step, acting, case, item.id, step(seen=telling)) == "gate-words-tell"
    assert refused(conclude, acting, case, item.id, telling) == "gate-words-tell"
    shown = Shown(faces=FacesShown.NONE)
    reason = "as Nour Qasem al-Din told us"
    assert refused(state_shown, acting, case, [item.id], shown, reason) == "gate-words-tell"
    take_step(acting, case, item.id, step(seen=english("as who filmed it says")))


def step(method="geolocation", found="authentic", **more):
    return Examination(
        VerificationMethod(method), EvidenceVerdict(found), more.pop("seen", english("a minaret")), **more
    )  # fmt: skip


def refused(act, *given):
    with pytest.raises(Refusal) as told:
        act(*given)
    return told.value.code


def test_two_methods_that_found_it_genuine_make_it_likely_authentic(acting, case, item):
    take_step(acting, case, item.id, step())
    take_step(acting, case, item.id, step("metadata"))
    conclude(acting, case, item.id)
    item.refresh_from_db()
    assert item.verdict is EvidenceVerdict.LIKELY_AUTHENTIC
    assert (item.verdict_by, item.verdict_reviewed_by) == (acting.member, None)


def test_a_step_keeps_who_when_what_was_seen_and_its_screenshot(acting, case, item):
    shot = Evidence(case=case, ref="shot", title=english("Screenshot"))
    write(acting, "record", case, [shot])
    take_step(acting, case, item.id, step(attachments=(shot.id,)))
    taken = VerificationStep.objects.get()
    assert (taken.member, taken.attachments) == (acting.member, (str(shot.id),))
    assert taken.taken_by == EMPTY_TEXT  # the member stands in a link, which never goes out
    assert (taken.seen, str(taken.at)) == (english("a minaret"), "2016-12-17T12:00:00+00:00")


def test_a_step_without_what_was_seen_is_refused(acting, case, item):
    assert refused(take_step, acting, case, item.id, step(seen=EMPTY_TEXT)) == "examine-seen"


def test_an_attachment_of_another_case_is_refused(acting, case, item):
    other = a_case(acting)
    shot = Evidence(case=other, ref="shot", title=english("Screenshot"))
    write(acting, "record", other, [shot])
    given = step(attachments=(shot.id,))
    assert refused(take_step, acting, case, item.id, given) == "acts-no-such-record"
    assert VerificationStep.objects.count() == 0


def test_nobody_reviews_what_they_concluded_themselves(acting, case, item):
    take_step(acting, case, item.id, step())
    conclude(acting, case, item.id)
    assert refused(review_verdict, acting, case, item.id) == "acts-review-own"


def test_another_member_reviews_and_the_history_tells_both(acting, case, item):
    take_step(acting, case, item.id, step())
    conclude(acting, case, item.id)
    second = another(acting, "salma")
    review_verdict(second, case, item.id)
    item.refresh_from_db()
    assert item.verdict_reviewed_by == second.member
    told = [(one.act, one.member) for one in history(item.id)]
    assert told == [("record", "omar"), ("conclude", "demo"), ("review_verdict", "salma")]


def test_what_nobody_concluded_cannot_be_reviewed(acting, case, item):
    assert (
        refused(review_verdict, another(acting, "salma"), case, item.id) == "examine-not-concluded"
    )


def test_a_verdict_that_its_steps_have_left_behind_is_not_confirmed(acting, case, item):
    take_step(acting, case, item.id, step())
    take_step(acting, case, item.id, step("audio"))
    conclude(acting, case, item.id)
    take_step(acting, case, item.id, step("metadata", "manipulated"))
    second = another(acting, "salma")
    assert refused(review_verdict, second, case, item.id) == "examine-moved-on"
    conclude(second, case, item.id)
    item.refresh_from_db()
    assert item.verdict is EvidenceVerdict.MANIPULATED


def test_concluding_again_takes_the_review_away(acting, case, item):
    take_step(acting, case, item.id, step())
    conclude(acting, case, item.id)
    review_verdict(another(acting, "salma"), case, item.id)
    take_step(acting, case, item.id, step("audio"))
    conclude(acting, case, item.id)
    item.refresh_from_db()
    assert (item.verdict_reviewed_by, item.verdict_reviewed) == (None, None)


def test_concluding_the_same_again_is_refused(acting, case, item):
    take_step(acting, case, item.id, step())
    conclude(acting, case, item.id)
    assert refused(conclude, acting, case, item.id) == "examine-nothing-new"


def test_a_step_that_was_withdrawn_counts_no_longer(acting, case, item):
    take_step(acting, case, item.id, step("metadata", "manipulated"))
    taken = VerificationStep.objects.get()
    withdraw(acting, case, [("verification_step", taken.id)], "read the wrong file")
    conclude(acting, case, item.id)
    item.refresh_from_db()
    assert item.verdict is EvidenceVerdict.UNVERIFIED


def test_what_is_shown_is_stated_and_what_is_not_stated_stays(acting, case, item):
    state_shown(acting, case, [item.id], Shown(FacesShown.NONE, graphic=True), "watched whole")
    item.refresh_from_db()
    assert (item.faces, item.minors, item.graphic) == (FacesShown.NONE, Minor.UNKNOWN, True)
    assert [one.reason for one in history(item.id)][-1] == "watched whole"
    assert refused(state_shown, acting, case, [item.id], Shown(), "") == "examine-nothing-shown"
    nobody = replace(acting, member=None)
    shown = Shown(minors=Minor.ADULT)
    assert refused(state_shown, nobody, case, [item.id], shown, "") == "acts-needs-member"


def test_an_item_is_no_proof_of_itself(acting, case, item):
    taken = step(attachments=(item.id,))
    assert refused(take_step, acting, case, item.id, taken) == "examine-own-attachment"


def test_a_second_review_does_not_take_the_place_of_the_first(acting, case, item):
    take_step(acting, case, item.id, step())
    conclude(acting, case, item.id)
    review_verdict(another(acting, "salma"), case, item.id)
    third = another(acting, "rami")
    assert refused(review_verdict, third, case, item.id) == "examine-reviewed"


def test_who_brought_an_item_does_not_conclude_that_it_is_genuine_but_may_that_it_is_not(
    acting, case
):
    own = Evidence(case=case, ref="own", title=english("Another film"))
    write(acting, "record", case, [own])
    take_step(acting, case, own.id, step())
    take_step(acting, case, own.id, step("metadata"))
    assert refused(conclude, acting, case, own.id) == "examine-conclude-own"
    take_step(acting, case, own.id, step("metadata", "manipulated"))
    conclude(acting, case, own.id)


def test_who_took_a_step_does_not_review_the_verdict_that_rests_on_it(acting, case, item):
    lina, salma = another(acting, "lina"), another(acting, "salma")
    take_step(lina, case, item.id, step())
    take_step(acting, case, item.id, step("metadata"))
    conclude(acting, case, item.id)
    assert refused(review_verdict, lina, case, item.id) == "examine-review-step"
    review_verdict(salma, case, item.id)
    assert Evidence.objects.get(id=item.id).verdict_reviewed_by.username == "salma"


def test_who_brought_an_item_does_not_confirm_that_it_is_genuine_but_may_that_it_is_not(
    acting, case, item
):
    omar = replace(acting, member=Member.objects.get(username="omar"))
    salma = another(acting, "salma")
    take_step(acting, case, item.id, step())
    take_step(acting, case, item.id, step("metadata"))
    conclude(acting, case, item.id)
    assert refused(review_verdict, omar, case, item.id) == "examine-review-own"
    review_verdict(salma, case, item.id)
    take_step(acting, case, item.id, step("metadata", "manipulated"))
    conclude(acting, case, item.id)
    review_verdict(omar, case, item.id)
