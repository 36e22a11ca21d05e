"""A package goes out through the gates, and it is recorded who was given what."""

from dataclasses import replace

import pytest

from tests.acts.cases import another, identify, record
from tests.packages.cases import Small, redacted_copy, small
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.exchange.packaging import Handed, Outgoing, hand_out, package_stops
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.cli.packaging import outgoing_of
from trucewatch.packages.choosing import Wish
from trucewatch.records import loading
from trucewatch.records.models import Custody, Package
from trucewatch.values.codes.evidence import CustodyEvent, FacesShown
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(tmp_path) -> Small:
    return small(tmp_path / "work")


def going(made: Small, audience=Audience.COURT, items=frozenset(), **changed) -> Outgoing:
    package = made.made(audience, items=items)
    wish = Wish(made.case, audience, 0, items)
    return replace(outgoing_of(package, wish, made.case, "The court at Idlib", None), **changed)


def refusal(acting, case, outgoing) -> Refusal:
    with pytest.raises(Refusal) as refused:
        hand_out(acting, case, outgoing)
    assert Package.objects.count() == 0
    assert Custody.objects.filter(event=CustodyEvent.EXPORTED).count() == 0
    return refused.value


def test_it_is_recorded_who_was_given_what(made):
    outgoing = going(made)
    hand_out(made.acting, made.case, outgoing)
    package, exported = Package.objects.get(), Custody.objects.get(event=CustodyEvent.EXPORTED)
    assert package.recipient.get("en") == "The court at Idlib"
    assert (package.audience, package.digest) == (Audience.COURT, outgoing.digest)
    assert package.items == (str(made.photo.id),)
    assert (exported.evidence_id, exported.package_id) == (made.photo.id, package.id)
    assert exported.object == made.photo.object
    assert exported.derivative_id is None
    sequence(made.acting.workspace)
    verify_workspace(made.acting.workspace).demand()


def test_a_copy_that_went_out_is_named_in_the_custody(made):
    copy = redacted_copy(made)
    outgoing = going(made, Audience.PUBLIC, frozenset({made.photo.id}))
    hand_out(made.acting, made.case, outgoing)
    exported = Custody.objects.get(event=CustodyEvent.EXPORTED)
    assert (exported.derivative_id, exported.object) == (copy.id, copy.object)


def test_who_hands_out_is_named_and_is_not_their_own_reviewer(made):
    nobody = Acting(made.acting.workspace, None, made.acting.now)
    assert refusal(nobody, made.case, going(made)).code == "acts-needs-member"
    own = going(made, reviewer="demo")
    assert refusal(made.acting, made.case, own).code == "acts-publish-own-review"
    another(made.acting, "lina")
    hand_out(made.acting, made.case, going(made, reviewer="lina"))
    assert Package.objects.get().reviewer.username == "lina"


def test_a_source_outside_its_grant_keeps_a_case_from_going_out(made):
    assert refusal(made.acting, made.case, going(made, Audience.PUBLIC)).code == "gate-refused"


def test_words_of_a_source_without_its_consent_keep_the_case_back_not_an_item_without_them(made):
    """The quiet source agreed that a court be given what it said; then it did not."""
    sequence(made.acting.workspace)
    consent = record(made.case, "consent", "agreed")
    withdraw(made.acting, made.case, [("consent", consent.id)], "written down by mistake")
    photo = made.photo
    photo.acquired_from = record(made.case, "source", "s2")
    write(made.acting, "correct", made.case, [photo])
    refused = refusal(made.acting, made.case, going(made))
    found = [because.args["reason"] for because in refused.because]
    assert [(str(one.code), one.args["record"]) for one in found] == [
        ("gate-source-quoted", "A-TAL-0002")
    ]
    hand_out(made.acting, made.case, going(made, items=frozenset({photo.id})))
    assert Package.objects.get().items == (str(photo.id),)


@pytest.fixture
def public(made):
    """The quiet source granted nothing to the public, and nothing leans on it."""
    tally = record(made.case, "tally", "t2")
    tally.source = None
    write(made.acting, "correct", made.case, [tally])
    return made


def test_it_goes_out_once_nothing_leans_on_that_source(public):
    redacted_copy(public)
    hand_out(public.acting, public.case, going(public, Audience.PUBLIC))
    assert Package.objects.get().audience is Audience.PUBLIC


def test_an_item_is_not_kept_back_by_a_source_it_has_nothing_to_do_with(made):
    redacted_copy(made)
    outgoing = going(made, Audience.PARTY_TO_AGREEMENT, frozenset({made.photo.id}))
    hand_out(made.acting, made.case, outgoing)
    assert Package.objects.get().items == (str(made.photo.id),)


def test_an_item_is_kept_back_by_the_source_it_came_from(made):
    redacted_copy(made)
    photo = made.photo
    photo.acquired_from = record(made.case, "source", "s2")
    write(made.acting, "correct", made.case, [photo])
    outgoing = going(made, Audience.PARTY_TO_AGREEMENT, frozenset({photo.id}))
    refused = refusal(made.acting, made.case, outgoing)
    assert [str(because.args["reason"].code) for because in refused.because] == [
        "gate-source-grant"
    ]


def test_an_item_with_a_face_nobody_looked_at_is_kept_back(made):
    photo = made.photo
    photo.faces = FacesShown.UNKNOWN
    write(made.acting, "correct", made.case, [photo])
    outgoing = going(made, Audience.COURT, frozenset({photo.id}))
    assert refusal(made.acting, made.case, outgoing).code == "gate-refused"


def test_a_face_elsewhere_does_not_keep_back_another_item(made):
    from trucewatch.records.models import Evidence

    other = Evidence(case=made.case, title=english("Another"), object="0" * 64, held="held")
    write(made.acting, "record", made.case, [other])
    view = loading.whole(made.case.id)
    outgoing = going(made, Audience.COURT, frozenset({made.photo.id}))
    assert package_stops(made.acting, view, outgoing) == ()
    whole = replace(outgoing, concerned=None)
    assert {stop.finding.code for stop in package_stops(made.acting, view, whole)} == {
        "gate-face",
    }


@pytest.mark.parametrize(
    "telling",
    [
        {"texts": {"data/x.json": "قالت سلمى حداد".encode()}},
        {"texts": {"data/objects/0/سلمى حداد.jpg": b""}},
        {"recipient": english("سلمى حداد")},
    ],
)
def test_a_protected_name_in_anything_that_goes_out_is_refused(made, telling):
    identify(made.acting, made.case, "source", "s1", name="سلمى حداد")
    outgoing = going(made, Audience.COURT, frozenset({made.photo.id}), **telling)
    assert refusal(made.acting, made.case, outgoing).code == "gate-refused"


@pytest.mark.django_db(transaction=True)
def test_an_erasure_lists_nothing_of_a_package_but_its_custody_stays(made):
    hand_out(made.acting, made.case, going(made))
    source = record(made.case, "source", "s2")
    erase(made.acting, made.case, "source", source.id, "asked on 17 December")
    sequence(made.acting.workspace)
    verify_workspace(made.acting.workspace).demand()
    assert Custody.objects.filter(event=CustodyEvent.EXPORTED).count() == 1


def test_what_is_handed_is_a_value_of_its_own(made):
    one = Handed(made.photo.id, None, made.photo.object)
    assert going(made).files == [one]
