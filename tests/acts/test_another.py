"""Nobody reviews their own: that an incident is verified is for another than who recorded it."""

from typing import Any

import pytest

from tests.acts.cases import another
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.another import may_verify, verified_alone
from trucewatch.acts.merging import merge_incidents, unmerge_incidents
from trucewatch.acts.recording import correct_whole, record_whole
from trucewatch.acts.undoing import undo, undoable
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.models import Act, Attribution, Case, Deed, Incident
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.incidents import VERDICTS, IncidentStatus
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(acting: Acting) -> Case:
    case = Case(ref="c", name=english("Case"))
    write(acting, "record", None, [case])
    return case


@pytest.fixture
def lina(acting: Acting) -> Acting:
    return another(acting, "lina")


def recorded(acting: Acting, case: Case) -> Incident:
    incident = Incident(case=case, title=english("Shelling"))
    record_whole(acting, case, incident)
    return incident


def judge(acting: Acting, case: Case, incident: Incident, *parts: Deed | Attribution) -> Incident:
    found = Incident.objects.get(id=incident.id)
    found.status = IncidentStatus.VERIFIED
    correct_whole(acting, case, [found, *parts], [], "two sources")
    return Incident.objects.get(id=incident.id)


def refused(acting: Acting, case: Case, incident: Incident, *parts: Deed | Attribution) -> None:
    before = Act.objects.count()
    with pytest.raises(Refusal) as told:
        judge(acting, case, incident, *parts)
    assert told.value.code == "acts-verify-own"
    assert Act.objects.count() == before
    assert Incident.objects.get(id=incident.id).status is IncidentStatus.REPORTED


@pytest.mark.parametrize("status", VERDICTS)
def test_nobody_records_an_incident_as_verified(
    acting: Acting, case: Case, status: IncidentStatus
) -> None:
    with pytest.raises(Refusal) as told:
        record_whole(acting, case, Incident(case=case, title=english("One"), status=status))
    assert told.value.code == "acts-verify-own"
    assert Incident.objects.count() == 0


def test_who_recorded_it_does_not_verify_it_and_another_does(
    acting: Acting, case: Case, lina: Acting
) -> None:
    incident = recorded(acting, case)
    refused(acting, case, incident)
    assert acting.member is not None and lina.member is not None
    assert [may_verify(one, incident) for one in (acting.member, lina.member)] == [False, True]
    assert judge(lina, case, incident).status is IncidentStatus.VERIFIED


def test_who_recorded_a_deed_or_an_attribution_of_it_does_not_either(
    acting: Acting, case: Case, lina: Acting
) -> None:
    salma, omar = another(acting, "salma"), another(acting, "omar")
    incident = recorded(acting, case)
    deed = Deed(case=case, incident=incident, deed_kind=DeedKind.SHELLING)
    refused(lina, case, incident, deed)
    record_whole(lina, case, deed)
    refused(lina, case, incident)
    said = Attribution(case=case, deed=deed)
    refused(salma, case, incident, said)
    record_whole(salma, case, said)
    refused(salma, case, incident)
    assert judge(omar, case, incident).status is IncidentStatus.VERIFIED


def correct(acting: Acting, case: Case, incident: Incident, **words: Any) -> Incident:
    found = Incident.objects.get(id=incident.id)
    for name, value in words.items():
        setattr(found, name, value)
    correct_whole(acting, case, [found], [], "better known")
    return Incident.objects.get(id=incident.id)


def undo_last(acting: Acting, case: Case, incident: Incident) -> Incident:
    last = undoable(acting.member, case, incident.id)
    assert last is not None
    undo(acting, case, incident.id, last.act.id, "as it was")
    return Incident.objects.get(id=incident.id)


VERIFIED, AGAIN = IncidentStatus.VERIFIED, IncidentStatus.UNDER_VERIFICATION


def test_who_corrected_what_is_told_does_not_verify_it(
    acting: Acting, case: Case, lina: Acting
) -> None:
    omar = another(acting, "omar")
    incident = recorded(acting, case)
    correct(lina, case, incident, title=english("Shelling at noon"))
    refused(lina, case, incident)
    correct(omar, case, incident, status=IncidentStatus.REPORTED, chosen_because=english("Long"))
    assert judge(omar, case, incident).status is VERIFIED


def test_who_verifies_does_not_rewrite_it_in_the_same_act(
    acting: Acting, case: Case, lina: Acting
) -> None:
    incident = recorded(acting, case)
    with pytest.raises(Refusal) as told:
        correct(lina, case, incident, status=VERIFIED, title=english("All my own"))
    assert told.value.code == "acts-verify-own"


@pytest.mark.parametrize("who", ["demo", "lina"])
def test_a_verdict_goes_back_when_the_incident_is_told_otherwise_and_comes_back_when_undone(
    acting: Acting, case: Case, lina: Acting, who: str
) -> None:
    corrects = {"demo": acting, "lina": lina}[who]
    incident = judge(lina, case, recorded(acting, case))
    told = correct(corrects, case, incident, title=english("Shelling at noon"))
    assert told.status is AGAIN
    assert undo_last(corrects, case, incident).status is VERIFIED


def test_a_verdict_stands_where_nothing_that_happened_is_told_otherwise(
    acting: Acting, case: Case, lina: Acting
) -> None:
    incident = judge(lina, case, recorded(acting, case))
    assert correct(acting, case, incident, chosen_because=english("Long")).status is VERIFIED
    assert correct(acting, case, incident, status=AGAIN).status is AGAIN
    assert undo_last(acting, case, incident).status is VERIFIED


def test_a_verdict_goes_back_with_every_change_of_deeds_and_attributions(
    acting: Acting, case: Case, lina: Acting
) -> None:
    omar, incident = another(acting, "omar"), recorded(acting, case)
    deed = Deed(case=case, incident=incident, deed_kind=DeedKind.SHELLING)
    said = Attribution(case=case, deed=deed)
    for act in (
        lambda: record_whole(acting, case, deed),
        lambda: record_whole(acting, case, said),
        lambda: correct_whole(acting, case, [set_words(deed, weapon=english("Mortar"))], [], "why"),
        lambda: withdraw(acting, case, [("attribution", said.id)], "why"),
        lambda: correct_whole(acting, case, [], [Deed.objects.get(id=deed.id)], "why"),
    ):
        assert judge(omar, case, incident).status is VERIFIED
        act()
        assert Incident.objects.get(id=incident.id).status is AGAIN


def set_words(deed: Deed, **words: Any) -> Deed:
    found = Deed.objects.get(id=deed.id)
    for name, value in words.items():
        setattr(found, name, value)
    return found


def test_a_verdict_does_not_come_back_over_what_was_told_since(
    acting: Acting, case: Case, lina: Acting
) -> None:
    incident = recorded(acting, case)
    deed = Deed(case=case, incident=incident, deed_kind=DeedKind.SHELLING)
    record_whole(acting, case, deed)
    judge(lina, case, incident)
    correct(acting, case, incident, title=english("Shelling at noon"))
    record_whole(lina, case, Attribution(case=case, deed=Deed.objects.get(id=deed.id)))
    with pytest.raises(Refusal) as told:
        undo_last(acting, case, incident)
    assert (told.value.code, told.value.message.args["named"]) == (
        "acts-undo-newer",
        ("A-ATT-0001",),
    )


@pytest.mark.parametrize("deeds", [0, 1])
def test_a_verdict_goes_back_when_another_is_merged_into_it_and_comes_back(
    acting: Acting, case: Case, lina: Acting, deeds: int
) -> None:
    kept, own = judge(lina, case, recorded(acting, case)), recorded(acting, case)
    for _ in range(deeds):
        record_whole(acting, case, Deed(case=case, incident=own, deed_kind=DeedKind.SHELLING))
    judge(lina, case, own)
    merge_incidents(acting, case, kept.id, own.id, "the same")
    assert Incident.objects.get(id=kept.id).status is AGAIN
    unmerge_incidents(acting, case, own.id, "two")
    assert {one.status for one in Incident.objects.all()} == {VERIFIED}


def test_a_verdict_does_not_come_back_with_a_merge_undone_where_something_is_told_since(
    acting: Acting, case: Case, lina: Acting
) -> None:
    kept, own = judge(lina, case, recorded(acting, case)), judge(lina, case, recorded(acting, case))
    merge_incidents(acting, case, kept.id, own.id, "the same")
    correct(lina, case, kept, title=english("All my own"))
    unmerge_incidents(acting, case, own.id, "two")
    assert {one.status for one in Incident.objects.all()} == {AGAIN}


def test_a_verdict_given_after_a_merge_goes_back_when_that_is_undone(
    acting: Acting, case: Case, lina: Acting
) -> None:
    kept, own = recorded(acting, case), recorded(acting, case)
    record_whole(acting, case, Deed(case=case, incident=own, deed_kind=DeedKind.SHELLING))
    merge_incidents(acting, case, kept.id, own.id, "the same")
    assert judge(lina, case, kept).status is VERIFIED
    unmerge_incidents(acting, case, own.id, "two")
    assert Incident.objects.get(id=kept.id).status is AGAIN


def test_an_import_tells_what_its_importer_recorded_and_calls_verified(
    acting: Acting, case: Case, lina: Acting
) -> None:
    own, other = (Incident(case=case, status=IncidentStatus.VERIFIED) for _ in range(2))
    write(lina, "accept_drafts", case, [other])
    other.title = english("Told anew")
    receipt = write(acting, "accept_drafts", case, [own, other, Incident(case=case)])
    assert (verified_alone(acting, receipt), verified_alone(acting, None)) == (1, 0)
