"""What surrounds an incident gives the same answers as the whole case."""

from pathlib import Path

import pytest

from tests.cases import drafts_of
from tests.screening.aleppo import FOLDER, aleppo, answers
from trucewatch.records import loading, surroundings
from trucewatch.records.models import Case
from trucewatch.records.plain import of_plain
from trucewatch.screening.facts import facts
from trucewatch.screening.screen import screen


def files_of(folder: Path) -> dict[str, str]:
    kinds = (".yaml", ".csv", ".geojson")
    files = sorted(path for path in folder.iterdir() if path.suffix in kinds)
    return {path.name: path.read_text(encoding="utf-8") for path in files}


@pytest.fixture
def case(db):
    """The Aleppo case, its rows written as they stand, without acts or log."""
    records = []
    for draft in drafts_of(files_of(FOLDER)):
        record = of_plain(draft.kind, {**draft.plain, "id": str(draft.id)})
        if record.kind == "member":
            record.set_unusable_password()
        records.append(record)
    for record in records:
        record.save()
    return Case.objects.get()


def plain(screened):
    return sorted(str(one.plain()) for one in screened)


@pytest.mark.django_db
def test_around_an_incident_and_in_drafts_it_is_screened_as_in_the_whole(case):
    whole = screen(loading.whole(case.id))
    assert plain(whole) == plain(answers())
    for row in loading.whole(case.id).rows("incident"):
        around = screen(surroundings.around([("incident", row.id)], case.id), [row.id])
        of_whole = [one for one in whole if one.incident == row]
        assert plain(around) == plain(of_whole)
        assert facts(around) == facts(of_whole)


def test_two_readings_of_the_folder_have_the_same_facts():
    assert facts(answers()) == facts(screen(aleppo()))
