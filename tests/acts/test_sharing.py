"""A place or an actor is known in the case that recorded it, and once shared in every one."""

import pytest

from tests.acts.cases import accepted
from trucewatch.acts.acting import Acting
from trucewatch.acts.revisions import history
from trucewatch.acts.sharing import share, share_named
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.loading import whole
from trucewatch.records.models import Actor, Case, Incident, Place
from trucewatch.records.plain import known_in
from trucewatch.values.refusal import Refusal

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


def test_what_comes_named_by_another_case_is_known_to_all(cases: tuple[Case, Case]) -> None:
    east, west = cases
    named = [("place", Place.objects.get(home=case).id) for case in cases]
    share_named(west.id, [*named, ("incident", Incident.objects.get(case=east).id)])
    assert dict(Place.objects.values_list("home__ref", "shared")) == {"east": True, "west": False}
    assert not Actor.objects.filter(shared=True).exists()
