"""A report goes out through the gates, as the case stands now, and is frozen as it went."""

import hashlib

import pytest

from tests.acts.cases import accepted, another, identify, record
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.deciding import decide_finding
from trucewatch.acts.gates.passing import stops
from trucewatch.acts.publishing import Edition, publish
from trucewatch.acts.writing import write
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Publication
from trucewatch.values.codes.reports import Audience, FindingDecisionKind
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When

pytestmark = pytest.mark.django_db

CASE = """
persons:
  - ref: p
    minor: adult
    named: yes
    consents:
      - {ref: c1, consent_kind: to_be_named, given: 2016-12-01}
      - {ref: c2, consent_kind: to_publish, given: 2016-12-01}
incidents: [{ref: i, title: {en: Fire}}]
"""


@pytest.fixture
def case(acting: Acting) -> Case:
    return accepted(acting, CASE)


def edition(**changed) -> Edition:
    stated = {
        "title": english("Report"),
        "audience": Audience.PUBLIC,
        "as_of": When.parse("2016-12-17T10:00+00:00"),
        "files": {"report.html": b"<p>Fire</p>"},
        "languages": ("en",),
    }
    return Edition(**(stated | changed))


def refusal(acting: Acting, case: Case, given: Edition) -> str:
    with pytest.raises(Refusal) as refused:
        publish(acting, case, given)
    assert Publication.objects.count() == 0
    return refused.value.code


def test_what_goes_out_is_frozen_in_the_vault(acting, case):
    publish(acting, case, edition())
    digest = hashlib.sha256(b"<p>Fire</p>").hexdigest()
    publication = Publication.objects.get()
    assert publication.files == [{"name": "report.html", "sha256": digest, "size": 11}]
    kept = acting.workspace.vault / "objects" / digest[:2] / digest[2:4] / digest
    assert kept.read_bytes() == b"<p>Fire</p>"


def test_an_earlier_as_of_does_not_step_behind_a_consent_taken_back(acting, case):
    consent = record(case, "consent", "c2")
    consent.withdrawn = When.parse("2016-12-16T10:00+00:00")
    write(acting, "correct", case, [consent])
    early = edition(as_of=When.parse("2016-12-10T10:00+00:00"))
    assert refusal(acting, case, early) == "gate-refused"
    assert list((acting.workspace.vault).rglob("objects/*/*/*")) == []


def test_an_as_of_that_lies_ahead_is_refused(acting, case):
    ahead = edition(as_of=When.parse("2016-12-18T10:00+00:00"))
    assert refusal(acting, case, ahead) == "gate-as-of-ahead"


def test_publishing_for_the_team_alone_opens_no_gate_about_persons(acting, case):
    assert refusal(acting, case, edition(audience=Audience.INTERNAL)) == "gate-refused"


@pytest.mark.parametrize(
    "telling",
    [
        {"files": {"report.html": "<p>قالت سلمى <i>حداد</i></p>".encode()}},
        {"files": {"سلمى حداد.pdf": b"%PDF"}},
        {"title": english("The account of سلمى حداد")},
        {"erratum": english("سلمى حداد was misquoted")},
    ],
)
def test_a_protected_name_in_what_goes_out_is_refused(acting, case, telling):
    text = "sources: [{ref: s, label: {en: Source 1}}]"
    other = accepted(acting, "case: {ref: other, zone: UTC}\n" + text)
    identify(acting, other, "source", "s", name="سلمى حداد")
    assert refusal(acting, other, edition(**telling)) == "gate-refused"


def test_who_publishes_is_named_and_is_not_their_own_reviewer(acting, case):
    nobody = Acting(acting.workspace, None, acting.now)
    assert refusal(nobody, case, edition()) == "acts-needs-member"
    assert refusal(acting, case, edition(reviewer="demo")) == "acts-publish-own-review"
    assert refusal(acting, case, edition(reviewer="nobody")) == "workspace-no-member"


def test_a_correction_says_what_was_wrong(acting, case):
    code = publish(acting, case, edition()).records[0][2]
    with pytest.raises(Refusal) as refused:
        publish(acting, case, edition(corrects=code))
    assert refused.value.code == "acts-publish-erratum"
    publish(acting, case, edition(corrects=code, erratum=english("Five, not six.")))
    assert Publication.objects.get(erratum__gt="").corrects.code == code


def test_the_decisions_that_opened_gates_are_kept_with_the_publication(acting):
    case = accepted(acting, "incidents: [{ref: i}]\ntallies: [{ref: t, incident: i, count: 1}]")
    lina = another(acting, "lina")
    (stop,) = stops(lina, whole(case.id), Audience.PUBLIC)
    why, kind = english("The family asked."), FindingDecisionKind.ACCEPTED_AS_IS
    decision = decide_finding(lina, case, stop.finding, kind, why).records[0][2]
    publish(acting, case, edition())
    assert Publication.objects.get().release_reasons == [
        {"gate": "gate-small-group", "about": ["tally:t"], "decision": decision}
    ]
