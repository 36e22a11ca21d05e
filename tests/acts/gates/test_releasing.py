"""A gate opens by the reason of a second person, for what that person saw, and for nothing else."""

import re
from datetime import timedelta

import pytest

from tests.acts.cases import accepted, another, record
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.deciding import decide_finding
from trucewatch.acts.gates.passing import must_pass, released_records, stops
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, FindingDecision, Member, Tally
from trucewatch.values.codes.reports import Audience, FindingDecisionKind
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db

CASE = """
incidents: [{ref: i}]
places: [{ref: h, name: {en: H}, place_kind: hospital, release: exact}]
tallies: [{ref: t, incident: i, count: 1, unit: person}]
"""
WHY = english("Both families asked for it.")
SHUT = ["gate-small-group", "gate-exact-site"]


@pytest.fixture
def lina(acting: Acting) -> Acting:
    return another(acting, "lina")


@pytest.fixture
def case(acting: Acting) -> Case:
    return accepted(acting, CASE)


def shut(acting: Acting, case: Case, audience: Audience = Audience.PUBLIC) -> list[str]:
    found = stops(acting, whole(case.id), audience)
    return [stop.finding.code for stop in found if stop.released is None]


def release(
    acting: Acting,
    case: Case,
    audience: Audience = Audience.PUBLIC,
    kind: FindingDecisionKind = FindingDecisionKind.ACCEPTED_AS_IS,
) -> None:
    for stop in stops(acting, whole(case.id), audience):
        decide_finding(acting, case, stop.finding, kind, WHY)


def test_a_second_persons_reason_opens_and_the_publishers_own_does_not(acting, lina, case):
    assert shut(acting, case) == SHUT
    release(acting, case)
    assert shut(acting, case) == SHUT
    release(lina, case)
    assert (shut(acting, case), shut(lina, case)) == ([], [])


def test_lina_alone_opens_it_for_others_and_not_for_herself(acting, lina, case):
    release(lina, case)
    assert (shut(acting, case), shut(lina, case)) == ([], SHUT)


def advice(acting: Acting, case: Case) -> list[tuple[str, str]]:
    found = [stop.finding.advice for stop in stops(acting, whole(case.id), Audience.PUBLIC)]
    return [(one.code, one.text("en")) for one in found if one is not None]


def test_a_reason_that_does_not_count_for_the_publisher_is_told_with_its_decision(
    acting, lina, case
):
    assert [code for code, _ in advice(lina, case)] == [f"{code}-advice" for code in SHUT]
    release(lina, case)
    codes = list(FindingDecision.objects.order_by("code").values_list("code", flat=True))
    told = advice(lina, case)
    assert [code for code, _ in told] == ["gate-uncounted"] * 2
    assert sorted(re.findall("A-FDE-[0-9]+", " ".join(words for _, words in told))) == codes
    assert all("while \u2068lina\u2069 publishes" in words for _, words in told)
    assert "gate-uncounted" not in dict(advice(acting, case))
    release(lina, case, kind=FindingDecisionKind.RESOLVED)
    assert "gate-uncounted" not in dict(advice(lina, case))


def test_who_does_not_say_who_they_are_has_no_second_person(acting, lina, case):
    release(lina, case)
    assert shut(Acting(acting.workspace, None, acting.now), case) == SHUT


def test_a_release_written_down_by_the_publisher_under_another_name_does_not_count(
    acting, lina, case
):
    prints = [stop.finding for stop in stops(acting, whole(case.id), Audience.PUBLIC)]
    forged = [
        FindingDecision(
            case=case, finding_code=found.code, fingerprint=found.fingerprint, because=WHY,
            decision=FindingDecisionKind.ACCEPTED_AS_IS, member=lina.member,
        )
        for found in prints
    ]  # fmt: skip
    write(acting, "record", case, forged)
    assert shut(acting, case) == SHUT
    assert shut(another(acting, "samer"), case) == []


def test_a_release_that_the_publisher_touched_no_longer_counts(acting, lina, case):
    release(lina, case)
    decision = FindingDecision.objects.filter(case=case).first()
    decision.because = english("Altered.")
    write(acting, "correct", case, [decision])
    assert len(shut(acting, case)) == 1


def test_a_decision_that_only_names_the_place_opens_nothing(acting, lina, case):
    places = [("gate-small-group", "tally:t"), ("gate-exact-site", "place:h")]
    vague = [
        FindingDecision(
            case=case, finding_code=code, about=(about,), because=WHY, member=lina.member,
            decision=FindingDecisionKind.ACCEPTED_AS_IS,
        )
        for code, about in places
    ]  # fmt: skip
    write(lina, "record", case, vague)
    assert shut(acting, case) == SHUT


def test_a_release_lapses_when_what_was_seen_changes(acting, lina, case):
    release(lina, case)
    tally = record(case, "tally", "t")
    tally.group_words = english("an ambulance driver")
    write(acting, "correct", case, [tally])
    assert shut(acting, case) == ["gate-small-group"]
    incident = record(case, "incident", "i")
    release(lina, case)
    incident.title = english("At the northern gate")
    write(acting, "correct", case, [incident])
    assert shut(acting, case) == ["gate-small-group"]


def test_a_release_is_taken_back_by_withdrawing_it_or_by_a_newer_decision(acting, lina, case):
    release(lina, case)
    later = Acting(lina.workspace, lina.member, lina.now + timedelta(hours=1))
    release(later, case, kind=FindingDecisionKind.RESOLVED)
    assert shut(acting, case) == SHUT
    decisions = FindingDecision.objects.filter(case=case)
    newer = decisions.filter(decision="resolved").values_list("id", flat=True)
    withdraw(lina, case, [("finding_decision", one) for one in newer], "given in error")
    assert shut(acting, case) == []
    older = decisions.filter(decision="accepted_as_is").values_list("id", flat=True)
    withdraw(lina, case, [("finding_decision", one) for one in older], "no longer")
    assert shut(acting, case) == SHUT


def test_a_reason_given_for_partners_does_not_open_for_the_public(acting, lina, case):
    release(lina, case, Audience.PARTNERS)
    assert (shut(acting, case, Audience.PARTNERS), shut(acting, case)) == ([], SHUT)


def test_a_reason_given_for_the_public_opens_for_everybody(acting, lina, case):
    release(lina, case)
    assert {audience: shut(acting, case, audience) for audience in Audience} == {
        audience: [] for audience in Audience
    }


def test_two_figures_without_a_ref_need_two_reasons(acting, lina, case):
    incident, tally = record(case, "incident", "i"), record(case, "tally", "t")
    same = {"incident": incident, "count": tally.count, "unit": tally.unit}
    write(acting, "record", case, [Tally(case=case, **same)])
    release(lina, case)
    assert shut(acting, case) == []
    write(acting, "record", case, [Tally(case=case, **same)])
    assert shut(acting, case) == ["gate-small-group"]


def test_what_is_never_released_stays_shut_with_a_reason(acting, lina):
    minor = accepted(acting, "persons: [{ref: p, minor: minor, named: yes}]")
    release(lina, minor)
    assert "gate-minor" in shut(acting, minor)


def test_a_refusal_names_every_reason_in_both_languages(acting, lina, case):
    with pytest.raises(Refusal) as refused:
        must_pass(acting, whole(case.id), Audience.PUBLIC)
    assert refused.value.code == "gate-refused"
    english_words, arabic = (refused.value.message.text(lang) for lang in ("en", "ar"))
    assert "for \u20682\u2069 reasons" in english_words
    assert "لسببين" in arabic
    reasons = [reason.both() for reason in refused.value.because]
    assert len(reasons) == 2
    assert all("A-TAL-0001" in reasons[0][lang] for lang in ("en", "ar"))
    assert "let a member other than whoever publishes record a written reason" in reasons[0]["en"]


def test_only_persons_and_places_are_released_to_a_report(acting, lina, case):
    release(lina, case)
    passed = must_pass(acting, whole(case.id), Audience.PUBLIC)
    place = whole(case.id).table("place").row(0)
    assert released_records(passed) == frozenset({place.id})


def test_a_decision_of_the_case_folder_counts_where_another_imported_it(acting, lina):
    text = (
        CASE
        + """
finding_decisions:
  - {ref: d, finding_code: gate-small-group, about: ["tally:t"], decision: accepted_as_is,
     because: {en: agreed}, member: demo}
"""
    )
    case = accepted(acting, text)
    fingerprint = stops(acting, whole(case.id), Audience.PUBLIC)[0].finding.fingerprint
    decision = FindingDecision.objects.get(case=case)
    decision.fingerprint = fingerprint
    write(Acting(acting.workspace, Member.objects.get(username="demo"), acting.now), "correct",
          case, [decision])  # fmt: skip
    assert (shut(acting, case), shut(lina, case)) == (SHUT, ["gate-exact-site"])
