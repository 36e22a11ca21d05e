"""Nobody reviews their own: that an incident is verified is for another than who recorded it."""

import pytest

from tests.acts.cases import another
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.another import may_verify, verified_alone
from trucewatch.acts.recording import correct_whole, record_whole
from trucewatch.acts.undoing import undo, undoable
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


def test_what_was_verified_by_another_is_corrected_on_and_comes_back_when_undone(
    acting: Acting, case: Case, lina: Acting
) -> None:
    incident = judge(lina, case, recorded(acting, case))
    incident.title = english("Shelling at noon")
    correct_whole(acting, case, [incident], [], "the hour")
    incident.status = IncidentStatus.UNDER_VERIFICATION
    correct_whole(acting, case, [incident], [], "a doubt")
    last = undoable(acting.member, case, incident.id)
    assert last is not None
    undo(acting, case, incident.id, last.act.id, "no doubt")
    assert Incident.objects.get(id=incident.id).status is IncidentStatus.VERIFIED


def test_an_import_tells_what_its_importer_recorded_and_calls_verified(
    acting: Acting, case: Case, lina: Acting
) -> None:
    own, other = (Incident(case=case, status=IncidentStatus.VERIFIED) for _ in range(2))
    write(lina, "accept_drafts", case, [other])
    other.title = english("Told anew")
    receipt = write(acting, "accept_drafts", case, [own, other, Incident(case=case)])
    assert (verified_alone(acting, receipt), verified_alone(acting, None)) == (1, 0)
