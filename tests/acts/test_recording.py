"""Recording an incident and correcting it: one act, by somebody known, with a reason, of one case."""

from pathlib import Path

import pytest

from tests.acts.cases import accepted, another, record
from tests.records.workspaces import at_work
from trucewatch.acts.acting import Acting
from trucewatch.acts.recording import correct_whole, record_whole
from trucewatch.records.models import Act, Attribution, Case, Citation, Deed, Incident, Tally
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
sources: [{ref: s, label: {en: A source}}]
actors: [{ref: a, name: {en: The first force}}]
incidents:
  - ref: i
    title: {en: A title}
    deeds:
      - ref: d
        deed_kind: shelling
        attributions: [{ref: t, actor: a, standing: single_source, said_by: s}]
        citations: [{ref: k, source: s}]
      - {ref: e, deed_kind: looting}
tallies:
  - {ref: y, count: 3, incident: i}
  - {ref: z, count: 5, incident: i, supersedes: y}
"""


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    return another(at_work(tmp_path), "salma")


@pytest.fixture
def case(acting: Acting) -> Case:
    return accepted(acting, CASE)


def made(case: Case) -> tuple[Incident, Deed]:
    incident = Incident(case=case, title=Text("en", {"en": "New"}))
    return incident, Deed(case=case, incident=incident, deed_kind=DeedKind.ARREST)


def test_an_incident_and_its_parts_are_one_act(acting: Acting, case: Case) -> None:
    incident, deed = made(case)
    receipt = record_whole(acting, case, incident, [deed])
    assert [kind for kind, _, _, _ in receipt.records] == ["incident", "deed"]
    assert Act.objects.get(id=receipt.act).name == "record"
    assert Deed.objects.get(id=deed.id).incident_id == incident.id


def test_nobody_unknown_records_and_nothing_of_another_case(acting: Acting, case: Case) -> None:
    other = accepted(acting, "case: {ref: other}\nincidents: [{ref: x, title: {en: Elsewhere}}]")
    nobody = Acting(acting.workspace, None, acting.now)
    before = Act.objects.count()
    for who, where, refused in (
        (nobody, case, "acts-needs-member"),
        (acting, other, "acts-no-such-record"),
    ):
        incident, deed = made(case)
        with pytest.raises(Refusal) as found:
            record_whole(who, where, incident, [deed])
        assert found.value.code == refused
        with pytest.raises(Refusal) as found:
            correct_whole(who, where, [record(case, "incident", "i")], [], "because")
        assert found.value.code == refused
    assert Act.objects.count() == before


@pytest.mark.parametrize(
    ("reason", "refused"), [(" ", "acts-correct-reason"), ("because", "acts-correct-nothing")]
)
def test_a_correction_has_a_reason_and_changes_something(
    acting: Acting, case: Case, reason: str, refused: str
) -> None:
    written = [] if reason == "because" else [record(case, "incident", "i")]
    with pytest.raises(Refusal) as found:
        correct_whole(acting, case, written, [], reason)
    assert found.value.code == refused


def test_with_a_deed_go_what_is_said_of_it_and_its_sources(acting: Acting, case: Case) -> None:
    correct_whole(acting, case, [], [record(case, "deed", "d")], "of another day")
    gone = {
        one.ref
        for model in (Deed, Attribution, Citation, Incident, Tally)
        for one in model.objects.filter(case=case, state=RecordState.WITHDRAWN)
    }
    assert gone == {"d", "t", "k"}


def test_a_part_that_another_rests_on_is_not_taken_back(acting: Acting, case: Case) -> None:
    with pytest.raises(Refusal) as refused:
        correct_whole(acting, case, [], [record(case, "tally", "y")], "superseded")
    assert refused.value.code == "accept-withdraw-in-use"
    assert record(case, "tally", "y").state is RecordState.CURRENT


def test_what_somebody_changed_meanwhile_is_not_overwritten(acting: Acting, case: Case) -> None:
    mine, theirs = record(case, "incident", "i"), record(case, "incident", "i")
    for one, words in ((theirs, "Theirs"), (mine, "Mine")):
        assert isinstance(one, Incident)
        one.title = Text("en", {"en": words})
    correct_whole(acting, case, [theirs], [], "first")
    with pytest.raises(Refusal) as refused:
        correct_whole(acting, case, [mine], [], "second")
    assert refused.value.code == "acts-changed-meanwhile"
    assert Incident.objects.get(ref="i").title.get("en") == "Theirs"
