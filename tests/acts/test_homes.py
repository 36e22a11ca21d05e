"""An upgrade tells of every place and actor which case recorded it, and which are known to all."""

from importlib import import_module

import pytest
from django.apps import apps

from tests.acts.cases import accepted
from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import write
from trucewatch.records.models import Actor, Case, Imported, Incident, Place
from trucewatch.records.plain import stored
from trucewatch.values.area import Area
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db

UPGRADE = import_module("trucewatch.records.migrations.0018_home_of_places_and_actors")
CASE = """
case: {ref: %s}
actors:
  - {ref: force-%s, name: {original: en, en: The force}}
  - {ref: told-%s, name: {original: en, en: The other}}
places:
  - {ref: outer-%s, name: {original: en, en: Far around}}
  - {ref: around-%s, name: {original: en, en: Around}, parent: outer-%s}
  - {ref: house-%s, name: {original: en, en: The house}, parent: around-%s}
incidents:
  - ref: one
    area: house-%s
    deeds: [{ref: d, deed_kind: shelling, attributions: [{ref: a, actor: force-%s}]}]
"""


def told() -> dict[str, tuple[str | None, bool]]:
    """The case that recorded each, and whether every case knows it."""
    return {
        row.ref: (row.home.ref if row.home else None, row.shared)
        for kind in ("place", "actor")
        for row in stored(kind).select_related("home")
    }


@pytest.fixture
def cases(acting: Acting) -> tuple[Case, Case]:
    east, west = (accepted(acting, CASE.replace("%s", ref)) for ref in ("east", "west"))
    return east, west


def test_an_upgrade_tells_what_writing_tells(acting: Acting, cases: tuple[Case, Case]) -> None:
    write(acting, "record", None, [Place(ref="of-all", name=Text("en", {"en": "Of all"}))])
    written = told()
    assert written["house-east"] == ("east", False)
    assert written["of-all"] == (None, False)
    for kind in ("place", "actor"):
        stored(kind).update(home=None, shared=False)
    UPGRADE.settle(apps, None)
    assert told() == written


def test_what_two_cases_name_stays_known_to_both(acting: Acting, cases: tuple[Case, Case]) -> None:
    _, west = cases
    house, force = Place.objects.get(ref="house-east"), Actor.objects.get(ref="force-east")
    inner = Place.objects.get(ref="house-west")
    inner.parent = Place.objects.get(ref="around-east")
    incident = Incident.objects.get(case=west)
    incident.area = Area.parse(
        {"kind": "places", "places": [{"place": str(house.id), "part": "whole"}]}
    )
    other = Actor.objects.get(ref="force-west")
    other.allies = (str(force.id),)
    write(acting, "correct", west, [incident, inner, other], "as the program before allowed")
    Imported.objects.create(
        case=west, folder="folder", kind="actor", ref="told",
        record=Actor.objects.get(ref="told-east").id, digest="", revision=1,
    )  # fmt: skip
    Imported.objects.create(
        case=west, folder="gazetteer:list", kind="place", ref="around-west",
        record=Place.objects.get(ref="around-west").id, digest="", revision=1,
    )  # fmt: skip
    for kind in ("place", "actor"):
        stored(kind).update(home=None, shared=False)
    UPGRADE.settle(apps, None)
    assert {ref: shared for ref, (_, shared) in told().items()} == {
        "house-east": True, "around-east": True, "force-east": True, "around-west": True,
        "house-west": False, "force-west": False, "told-east": True, "told-west": False,
        "outer-east": True, "outer-west": False,
    }  # fmt: skip
