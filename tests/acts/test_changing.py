"""Changed records: the next revision stands over the one before, and over nothing else."""

import pytest

from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Incident, Member, Place
from trucewatch.records.models.base import Record
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_records_of_several_kinds_change_in_one_act_with_the_numbers_beside_their_values(
    acting: Acting,
) -> None:
    case = Case(ref="c", name=english("Case"))
    earlier, other = Period.parse("2016-12-15[UTC]"), Period.parse("2016-12-16[UTC]")
    incidents = [Incident(case=case, ref=f"i{n}", period=earlier) for n in range(2)]
    place = Place(ref="p", name=english("Place"))
    write(acting, "record", case, [case, place, *incidents])
    incidents[0].period, place.name = other, english("Other place")
    write(acting, "correct", case, [incidents[0], place])
    stored = Incident.objects.order_by("ref")
    assert [(one.revision, one.period, one.period_start_lo) for one in stored] == [
        (2, other, other.bounds()[0]),
        (1, earlier, earlier.bounds()[0]),
    ]
    assert (Place.objects.get().name, Place.objects.get().revision) == (english("Other place"), 2)


def test_a_change_of_a_member_leaves_the_password_that_was_set_meanwhile(acting: Acting) -> None:
    member = Member.objects.get()
    Member.objects.update(password="set meanwhile")
    member.name = english("Another name")
    write(acting, "correct", None, [member])
    stored = Member.objects.get()
    assert (stored.name, stored.password) == (english("Another name"), "set meanwhile")


def test_one_record_changed_meanwhile_keeps_all_others_as_they_were(acting: Acting) -> None:
    case = Case(ref="c", name=english("Case"))
    places: list[Record] = [Place(ref=f"p{n}", name=english("Place")) for n in range(3)]
    write(acting, "record", case, [case, *places])
    Place.objects.filter(ref="p1").update(revision=2)
    for place in places:
        place.ref = f"new-{place.ref}"
    with pytest.raises(Refusal) as refusal:
        write(acting, "correct", case, places)
    assert refusal.value.code == "acts-changed-meanwhile"
    assert refusal.value.message.args["code"] == places[1].code
    refs = Place.objects.order_by("ref").values_list("ref", "revision")
    assert list(refs) == [("p0", 1), ("p1", 2), ("p2", 1)]
