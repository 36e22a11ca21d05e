"""Custody: each event in the life of an item is recorded as it happens, and told as one chain."""

import pytest

from tests.acts.evidence.test_sealing import opened
from tests.records.workspaces import a_case, english
from trucewatch.acts.acting import Acting
from trucewatch.acts.evidence.custody import Passing, chain_of, record_custody, verify_items
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import Act, Custody, Evidence
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken

pytestmark = pytest.mark.django_db
COURT = english("District court")


def refused(act, *given):
    with pytest.raises(Refusal) as told:
        act(*given)
    return told.value.code


def test_the_chain_tells_every_event_in_order(acting, case, item):
    lent = Passing(CustodyEvent.LENT, counterpart=COURT, because=english("ordered"))
    record_custody(acting, case, [item.id], lent)
    record_custody(acting, case, [item.id], Passing(CustodyEvent.RECEIVED, counterpart=COURT))
    verify_items(acting, case, [item.id])
    assert [one.event.value for one in chain_of(item)] == [
        "acquired",
        "lent",
        "received",
        "verified",
    ]
    assert {one.object for one in chain_of(item)} == {item.object}
    assert {one.member for one in chain_of(item)} == {acting.member}


def test_the_name_of_a_person_is_protected(acting, case, item):
    lent = Passing(
        CustodyEvent.LENT, counterpart_name="Nadim Sarraf", because=english("to be copied")
    )
    record_custody(acting, case, [item.id], lent)
    last = chain_of(item)[-1]
    assert opened(acting, last, "counterpart_name") == "Nadim Sarraf"
    assert "Nadim" not in str(Custody.objects.filter(id=last.id).values())


NAME = "Zayd Al Halabi"


@pytest.mark.parametrize("field", ["counterpart", "how", "authority", "because"])
def test_words_that_tell_the_name_they_protect_are_refused(acting, case, item, field):
    words = {"counterpart": COURT, "because": english("ordered")}
    words[field] = english("brought by Zayd al-Halabi himself")
    told = Passing(CustodyEvent.LENT, counterpart_name=NAME, **words)
    assert refused(record_custody, acting, case, [item.id], told) == "gate-words-tell"
    assert [one.event.value for one in chain_of(item)] == ["acquired"]


def test_words_that_tell_a_name_recorded_before_are_refused(acting, case, item):
    record_custody(acting, case, [item.id], Passing(CustodyEvent.RECEIVED, counterpart_name=NAME))
    told = Passing(
        CustodyEvent.LENT, counterpart=COURT, because=english("as Zayd Halabi asked for it")
    )
    assert refused(record_custody, acting, case, [item.id], told) == "gate-words-tell"
    told = Passing(CustodyEvent.LENT, counterpart=COURT, because=english("as who brought it asked"))
    record_custody(acting, case, [item.id], told)
    assert NAME not in str(list(Custody.objects.values()))


@pytest.mark.parametrize(
    ("passing", "code"),
    [
        (Passing(CustodyEvent.LENT, because=english("x")), "custody-counterpart"),
        (Passing(CustodyEvent.RECEIVED), "custody-counterpart"),
        (Passing(CustodyEvent.LENT, counterpart=COURT), "custody-because"),
        (Passing(CustodyEvent.WITHDRAWN), "custody-because"),
        (Passing(CustodyEvent.DESTROYED, because=english("x")), "custody-not-by-hand"),
        (Passing(CustodyEvent.EXPORTED, because=english("x")), "custody-not-by-hand"),
        (Passing(CustodyEvent.ACQUIRED, because=english("x")), "custody-not-by-hand"),
    ],
)
def test_what_an_event_lacks_is_asked_for_and_nothing_is_recorded(
    acting, case, item, passing, code
):
    acts = Act.objects.count()
    assert refused(record_custody, acting, case, [item.id], passing) == code
    assert (Act.objects.count(), len(chain_of(item))) == (acts, 1)


def test_nobody_in_particular_records_nothing(acting, case, item):
    nobody = Acting(acting.workspace, None, acting.now)
    passing = Passing(CustodyEvent.RECEIVED, counterpart=COURT)
    assert refused(record_custody, nobody, case, [item.id], passing) == "acts-needs-member"


def test_an_item_of_another_case_is_none(acting, case, item):
    passing = Passing(CustodyEvent.RECEIVED, counterpart=COURT)
    assert (
        refused(record_custody, acting, a_case(acting), [item.id], passing) == "acts-no-such-record"
    )


def test_a_destroyed_item_goes_through_nobodys_hands(acting, case, item):
    Evidence.objects.filter(id=item.id).update(held=EvidenceHeld.DESTROYED)
    passing = Passing(CustodyEvent.RECEIVED, counterpart=COURT)
    assert refused(record_custody, acting, case, [item.id], passing) == "custody-destroyed"


def test_altered_bytes_are_told_and_no_verification_is_recorded(acting, case, item):
    kept = open_objects(acting.workspace).folder / item.object[:2] / item.object[2:4] / item.object
    kept.write_bytes(b"bytes of a filM")
    with pytest.raises(Broken):
        verify_items(acting, case, [item.id])
    assert [one.event.value for one in chain_of(item)] == ["acquired"]


def test_what_is_not_held_cannot_be_verified(acting, case):
    from trucewatch.acts.writing import write

    known = Evidence(case=case, ref="post", title=english("A post"))
    write(acting, "record", case, [known])
    assert refused(verify_items, acting, case, [known.id]) == "custody-not-held"


def test_an_event_is_withdrawn_only_together_with_its_item(acting, case, item):
    verify_items(acting, case, [item.id])
    events = [("custody", event.id) for event in chain_of(item)]
    assert len(events) == 2
    for one in events:
        assert refused(withdraw, acting, case, [one], "a slip") == "accept-withdraw-custody"
    assert [("custody", event.id) for event in chain_of(item)] == events
    withdraw(acting, case, [("evidence", item.id), *events], "of another case")
    assert list(Custody.objects.filter(state=RecordState.CURRENT)) == []
