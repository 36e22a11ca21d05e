"""What an import took is compared with what the case still knows, and with nothing of another case."""

from pathlib import Path

import pytest

from tests.acts.cases import accepted
from tests.cases import write_folder
from trucewatch.acts.acting import Acting
from trucewatch.acts.importing.accepting import Accepted
from trucewatch.importers.accepting import accept_folder
from trucewatch.importers.folder import read_folder
from trucewatch.importers.known import known_of
from trucewatch.records.models import Actor, Case, Imported, Incident, Place
from trucewatch.records.plain import to_plain

pytestmark = pytest.mark.django_db

ROWS = """
    case: {ref: west, zone: Asia/Damascus}
    actors: [{ref: force, name: {original: en, en: The force}}]
    places: [{ref: house, name: {original: en, en: The house}}]
    incidents: [{ref: one, title: {original: en, en: Shots}, area: house}]
    """
CHANGED = ROWS.replace("The house", "The yard").replace("The force", "The guard")


@pytest.fixture
def folder(acting: Acting, tmp_path: Path) -> Path:
    """A folder that was imported, whose place and actor became those of another case since."""
    made = write_folder(tmp_path / "west", ROWS)
    bring_in(acting, made)
    east = accepted(acting, "case: {ref: east}")
    for kind in (Place, Actor):
        kind.objects.update(home=east)
    return made


def bring_in(acting: Acting, folder: Path) -> Accepted:
    return accept_folder(acting, read_folder(folder)).accepted


def test_rows_that_belong_to_another_case_since_are_no_base(acting: Acting, folder: Path) -> None:
    assert Imported.objects.filter(kind__in=("place", "actor")).count() == 2
    assert {kind for kind, _ in known_of("west", "west").bases} == {"case", "incident"}


def test_a_folder_imported_again_changes_nothing_of_another_case(
    acting: Acting, folder: Path
) -> None:
    theirs = [to_plain(row) for kind in (Place, Actor) for row in kind.objects.all()]
    done = bring_in(acting, write_folder(folder, CHANGED))
    assert done.new == 2
    kept = [
        to_plain(row) for kind in (Place, Actor) for row in kind.objects.filter(home__ref="east")
    ]
    assert kept == theirs
    west = Case.objects.get(ref="west")
    own = Place.objects.get(home=west)
    assert (own.ref, own.name.get("en")) == ("house", "The yard")
    assert Actor.objects.get(home=west).name.get("en") == "The guard"
    assert [part.place for part in Incident.objects.get().area.places] == [own.id]
