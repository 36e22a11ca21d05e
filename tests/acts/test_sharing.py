"""A place or an actor is known in the case that recorded it, and once shared in every one."""

import pytest

from tests.acts.cases import accepted
from trucewatch.acts.acting import Acting
from trucewatch.acts.recording import correct_whole
from trucewatch.acts.revisions import history
from trucewatch.acts.sharing import named_from, share
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.loading import whole
from trucewatch.records.models import Actor, Case, Incident, Place
from trucewatch.records.plain import known_in, to_plain
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
case: {ref: %s}
actors: [{ref: force, name: {original: en, en: The force of %s}}]
places: [{ref: house-%s, name: {original: en, en: The house of %s}}]
incidents: [{ref: one, area: house-%s}]
"""


@pytest.fixture
def cases(acting: Acting) -> tuple[Case, Case]:
    east, west = (accepted(acting, CASE.replace("%s", ref)) for ref in ("east", "west"))
    return east, west


def known(case: Case) -> set[str]:
    """The names that a case knows, which must be those that are loaded with it."""
    rows = [row for kind in ("actor", "place") for row in known_in(kind, case.id)]
    view = whole(case.id)
    loaded = [row for kind in ("actor", "place") for row in view.rows(kind)]
    assert {row.code for row in rows} == {row.code for row in loaded}
    return {row.name.words["en"] for row in rows}


def test_a_case_knows_its_own_until_another_shares(
    acting: Acting, cases: tuple[Case, Case]
) -> None:
    east, west = cases
    assert known(east) == {"The force of east", "The house of east"}
    assert known(west) == {"The force of west", "The house of west"}
    house = Place.objects.get(home=east)
    share(acting, east, [house], "both sides name it")
    assert known(west) == {"The force of west", "The house of west", "The house of east"}
    assert known(east) == {"The force of east", "The house of east"}
    *_, last = history(house.id)
    assert (last.act, last.reason, last.changes) == ("share", "both sides name it", ())


def test_what_cannot_be_shared_is_refused_and_nothing_is_written(
    acting: Acting, cases: tuple[Case, Case]
) -> None:
    east, west = cases
    own, force = Place.objects.get(home=east), Actor.objects.get(home=east)
    for case, records, reason, code in (
        (east, [own], " ", "share-reason"),
        (west, [own], "why", "share-none"),
        (east, [Incident.objects.get(case=east)], "why", "share-none"),
        (east, [force], "why", "share-ref-taken"),
    ):
        with pytest.raises(Refusal) as refusal:
            share(acting, case, records, reason)
        assert refusal.value.code == code
    other = Actor.objects.get(home=west)
    withdraw(acting, west, [("actor", other.id)], "told twice")
    with pytest.raises(Refusal) as refusal:
        share(acting, west, [Actor.objects.get(id=other.id)], "why")
    assert refusal.value.code == "share-none"
    share(acting, east, [force], "the other is withdrawn")
    with pytest.raises(Refusal) as refusal:
        share(acting, east, [Actor.objects.get(home=east)], "again")
    assert refusal.value.code == "share-already"
    assert Place.objects.filter(shared=True).count() == 0


def test_what_a_package_names_of_another_case_is_told_with_what_it_lies_in(
    acting: Acting, cases: tuple[Case, Case]
) -> None:
    east, west = cases
    around = Place(ref="around", name=Text("en", {"en": "Around"}))
    write(acting, "record", east, [around])
    house = Place.objects.get(ref="house-east")
    house.parent = around
    write(acting, "correct", east, [house], "it lies there")
    incident = to_plain(Incident.objects.get(case=east))
    own = [("incident", to_plain(Incident.objects.get(case=west)))]
    assert named_from(west.id, own) == {"actor": [], "place": []}
    told = named_from(west.id, [*own, ("incident", incident)])
    assert [row.ref for row in told["place"]] == ["house-east", "around"]
    (there,) = incident["area"]["places"]
    here = to_plain(Incident.objects.get(case=west))["area"]["places"]
    route = incident | {"area": {"kind": "route", "places": [*here, there, *here]}}
    told = named_from(west.id, [*own, ("incident", route)])
    assert [row.ref for row in told["place"]] == ["house-east", "around"]


def test_what_lies_in_something_kept_is_shared_with_it_or_not_at_all(
    acting: Acting, cases: tuple[Case, Case]
) -> None:
    east, _ = cases
    around = Place(ref="around", name=Text("en", {"en": "Around"}))
    write(acting, "record", east, [around])
    house = Place.objects.get(ref="house-east")
    house.parent = around
    write(acting, "correct", east, [house], "it lies there")
    with pytest.raises(Refusal) as refusal:
        share(acting, east, [house], "why")
    assert (refusal.value.code, around.code in str(refusal.value)) == ("share-around-first", True)
    share(acting, east, [house, around], "why")
    assert Place.objects.filter(shared=True).count() == 2


def test_only_its_own_case_changes_what_is_shared(acting: Acting, cases: tuple[Case, Case]) -> None:
    east, west = cases
    house = Place.objects.get(ref="house-east")
    share(acting, east, [house], "why")
    with pytest.raises(Refusal) as refusal:
        withdraw(acting, west, [("place", house.id)], "mine")
    assert refusal.value.code == "accept-withdraw-none"
    house.name = Text("en", {"en": "Rewritten"})
    with pytest.raises(Refusal) as refusal:
        correct_whole(acting, west, [house], [], "mine")
    assert refusal.value.code == "acts-no-such-record"
    assert Place.objects.get(id=house.id).name.words["en"] == "The house of east"


def test_a_folder_of_another_case_does_not_rewrite_what_is_shared(
    acting: Acting, cases: tuple[Case, Case]
) -> None:
    east, _ = cases
    house = Place.objects.get(ref="house-east")
    share(acting, east, [house], "why")
    folder = CASE.replace("%s", "west") + "persons: []\n"
    folder = folder.replace("places: [", "places: [{ref: house-east, name: %s}, ")
    for name in ("{en: The house of east}", "{en: Rewritten}"):
        accepted(acting, folder.replace("%s", name))
    assert Place.objects.get(id=house.id).name.words["en"] == "The house of east"
    assert Place.objects.filter(ref="house-east").count() == 1


def test_codes_of_what_another_case_keeps_are_not_told(
    acting: Acting, cases: tuple[Case, Case]
) -> None:
    east, west = cases
    house = Place.objects.get(ref="house-east")
    share(acting, east, [house], "why")
    yard = Place(ref="yard", name=Text("en", {"en": "The yard"}), parent=house)
    write(acting, "record", west, [yard])
    Incident.objects.filter(case=east).delete()
    with pytest.raises(Refusal) as refusal:
        withdraw(acting, east, [("place", house.id)], "told twice")
    assert (refusal.value.code, yard.code in str(refusal.value)) == (
        "accept-withdraw-shared",
        False,
    )
