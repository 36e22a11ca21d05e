"""What another record still refers to stays: by a reference, in a list, in an area, in a citation."""

import pytest

from tests.acts.cases import accepted, record
from trucewatch.acts.acting import Acting
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import Case
from trucewatch.records.plain import stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
places: [{ref: named, name: {en: Named}}, {ref: unused, name: {en: Unused}}]
sources: [{ref: s, label: {en: A source}}]
persons: [{ref: pictured, label: {en: P1}, minor: adult}]
evidence: [{ref: picture, title: {en: A picture}, persons: [pictured]}]
tallies: [{ref: cited, count: 4, citations: [{ref: c, source: s}]}]
incidents: [{ref: i, title: {en: Shelling}, area: named}]
"""


@pytest.fixture
def case(acting: Acting) -> Case:
    return accepted(acting, CASE)


@pytest.mark.parametrize(
    ("kind", "ref", "user"),
    [
        ("source", "s", "citation"),
        ("person", "pictured", "evidence"),
        ("tally", "cited", "citation"),
        ("place", "named", "incident"),
    ],
)
def test_what_is_referred_to_is_not_withdrawn(
    acting: Acting, case: Case, kind: str, ref: str, user: str
) -> None:
    user_code = stored(user).get().code
    with pytest.raises(Refusal) as refused:
        withdraw(acting, case, [(kind, stored(kind).get(ref=ref).id)], "a slip")
    assert refused.value.code == "accept-withdraw-in-use"
    assert refused.value.message.args == {"n": 1, "named": (user_code,)}


def test_what_goes_together_and_what_nobody_names_is_withdrawn(acting: Acting, case: Case) -> None:
    going = [
        ("tally", record(case, "tally", "cited").id),
        ("citation", stored("citation").get().id),
    ]
    withdraw(acting, case, [*going, ("place", stored("place").get(ref="unused").id)], "a slip")
    assert [stored(kind).get(id=one).state for kind, one in going] == [RecordState.WITHDRAWN] * 2
