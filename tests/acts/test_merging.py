"""Two incidents become one and two again, and nothing is lost on either way."""

import pytest

from tests.acts.cases import accepted, record
from trucewatch.acts.acting import Acting
from trucewatch.acts.merging import merge_incidents, merged_into, unmerge_incidents
from trucewatch.acts.revisions import history
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Revision
from trucewatch.records.plain import KINDS, stored, to_plain
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
sources: [{ref: s, source_kind: media}]
agreements: [{ref: g, clauses: [{ref: k, clause_kind: cessation}]}]
persons: [{ref: p, minor: adult}]
incidents:
  - {ref: one, title: {original: en, en: Fire on the ambulances}}
  - ref: two
    title: {original: en, en: Attack on the convoy}
    narrative: {original: ar, ar: أُطلقت النار على القافلة}
    citations: [{ref: q, source: s, field: harm, says: killed}]
    deeds: [{ref: d, deed_kind: sniper, attributions: [{ref: a, said_by: s}]}]
    tallies: [{ref: t, count: 5, unit: person}]
    evidence: [{ref: e}]
    fates: [{ref: f, person: p, status: killed}]
    determinations: [{ref: x, clause: k, ruling: breach}]
  - {ref: three}
tallies:
  - {ref: told, count: 2, unit: incident, role: announced, items: [one, two]}
  - {ref: other, count: 2, unit: incident, role: announced, items: [three, two]}
"""
HANGING = [
    *(("citation", "q", "about"), ("deed", "d", "incident"), ("tally", "t", "incident")),
    *(("evidence", "e", "incident"), ("fate", "f", "incident")),
    *(("determination", "x", "incident"),),
]


@pytest.fixture
def case(acting: Acting) -> Case:
    return accepted(acting, CASE)


def merge(acting: Acting, case: Case, kept: str = "one", merged: str = "two") -> None:
    pair = (record(case, "incident", name).id for name in (kept, merged))
    merge_incidents(acting, case, *pair, because="told by two of us")


def everything(case: Case) -> dict[str, object]:
    """Every record of the case as it stands."""
    return {
        row.code: to_plain(row)
        for kind in KINDS
        if kind not in ("case", "member", "actor", "place")
        for row in stored(kind).filter(case=case)
    }


@pytest.mark.parametrize(("kind", "ref", "field"), HANGING)
def test_all_that_hung_on_the_one_hangs_on_the_other(
    acting: Acting, case: Case, kind: str, ref: str, field: str
) -> None:
    merge(acting, case)
    row = record(case, kind, ref)
    assert to_plain(row)[field] == str(record(case, "incident", "one").id)
    assert row.state is RecordState.CURRENT


def test_lists_name_the_kept_one_once(acting: Acting, case: Case) -> None:
    merge(acting, case)
    one, three = (str(record(case, "incident", ref).id) for ref in ("one", "three"))
    items = {ref: to_plain(record(case, "tally", ref))["items"] for ref in ("told", "other")}
    assert items == {"told": [one], "other": [three, one]}


def test_the_one_merged_away_stays_with_its_words_and_says_where_it_went(
    acting: Acting, case: Case
) -> None:
    before = to_plain(record(case, "incident", "two"))
    merge(acting, case)
    gone = record(case, "incident", "two")
    assert to_plain(gone) == before | {"state": "withdrawn"}
    assert merged_into(gone) == record(case, "incident", "one")
    assert [row.ref for row in whole(case.id).rows("incident")] == ["one", "three"]
    assert [step.reason for step in history(gone.id)][-1] == "told by two of us"


def test_nothing_is_erased_and_every_record_changed_has_one_revision_more(
    acting: Acting, case: Case
) -> None:
    before = Revision.objects.count()
    merge(acting, case)
    assert Revision.objects.count() - before == len(HANGING) + 2 + 1


def test_undoing_gives_back_what_was(acting: Acting, case: Case) -> None:
    before = everything(case)
    merge(acting, case)
    assert everything(case) != before
    unmerge_incidents(acting, case, record(case, "incident", "two").id, "they were two")
    assert everything(case) == before
    assert merged_into(record(case, "incident", "two")) is None


def test_undoing_leaves_alone_what_somebody_changed_since(acting: Acting, case: Case) -> None:
    merge(acting, case)
    figure, citation = record(case, "tally", "t"), record(case, "citation", "q")
    figure.incident_id = record(case, "incident", "three").id
    write(acting, "correct", case, [figure])
    withdraw(acting, case, [("citation", citation.id)], "a slip")
    unmerge_incidents(acting, case, record(case, "incident", "two").id, "they were two")
    assert record(case, "tally", "t").incident_id == record(case, "incident", "three").id
    assert record(case, "citation", "q").state is RecordState.WITHDRAWN
    assert record(case, "deed", "d").incident_id == record(case, "incident", "two").id


def test_merged_in_a_row_they_come_back_the_last_first(acting: Acting, case: Case) -> None:
    before = everything(case)
    merge(acting, case)
    merge(acting, case, kept="three", merged="one")
    two, one = (record(case, "incident", ref) for ref in ("two", "one"))
    with pytest.raises(Refusal) as refused:
        unmerge_incidents(acting, case, two.id, "they were two")
    assert refused.value.code == "merge-later-first"
    unmerge_incidents(acting, case, one.id, "they were two")
    unmerge_incidents(acting, case, two.id, "they were two")
    assert everything(case) == before


def test_an_incident_merged_again_after_it_came_back_can_come_back_again(
    acting: Acting, case: Case
) -> None:
    before = everything(case)
    for _ in range(2):
        merge(acting, case)
        unmerge_incidents(acting, case, record(case, "incident", "two").id, "they were two")
    assert everything(case) == before


@pytest.mark.parametrize(
    ("kept", "merged", "because", "code"),
    [
        ("one", "two", "  ", "merge-because"),
        ("one", "one", "told twice", "merge-itself"),
        ("one", "gone", "told twice", "merge-not-current"),
        ("foreign", "two", "told twice", "merge-not-current"),
    ],
)
def test_what_cannot_be_merged_is_refused(
    acting: Acting, case: Case, kept: str, merged: str, because: str, code: str
) -> None:
    other = accepted(acting, "case: {ref: other}\nincidents: [{ref: foreign}]\n")
    three = record(case, "incident", "three")
    withdraw(acting, case, [("tally", record(case, "tally", "other").id)], "a slip")
    withdraw(acting, case, [("incident", three.id)], "a slip")
    ids = {ref: record(case, "incident", ref).id for ref in ("one", "two")}
    ids |= {"gone": three.id, "foreign": record(other, "incident", "foreign").id}
    before = everything(case)
    with pytest.raises(Refusal) as refused:
        merge_incidents(acting, case, ids[kept], ids[merged], because)
    assert (refused.value.code, everything(case)) == (code, before)


def test_an_incident_withdrawn_otherwise_does_not_come_back(acting: Acting, case: Case) -> None:
    three = record(case, "incident", "three")
    withdraw(acting, case, [("tally", record(case, "tally", "other").id)], "a slip")
    withdraw(acting, case, [("incident", three.id)], "a slip")
    with pytest.raises(Refusal) as refused:
        unmerge_incidents(acting, case, three.id, "it was one")
    assert refused.value.code == "merge-none"
