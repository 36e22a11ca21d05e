"""After any acts, what is stored is what screening from scratch answers, and little is screened."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.apps import apps

from tests.acts.screened.lives import LIVES, Life, asks_nothing_of_others, from_scratch, of_store
from trucewatch.acts.acting import Acting
from trucewatch.acts.screened import renewing
from trucewatch.acts.screened.renewing import Renewed, bring_up_to_date, screen_anew
from trucewatch.acts.writing import write
from trucewatch.records.models import (
    Incident,
    LogEntry,
    Revision,
    ScreenedClause,
    ScreenedIncident,
)
from trucewatch.records.plain import fill, stored

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("seed", range(LIVES))
def test_after_any_acts_the_stored_answers_are_those_from_scratch(acting: Acting, seed: int):
    life = Life(acting, seed)
    assert screen_anew(life.case).whole
    assert of_store(life.case) == from_scratch(life.case)
    done = []
    for _ in range(12):
        done += [life.act() for _ in range(life.chance.randint(1, 2))]
        assert not bring_up_to_date(life.case).whole
        assert of_store(life.case) == from_scratch(life.case), done
    assert of_store(life.case)


def test_where_nothing_is_stored_all_is_screened(acting: Acting):
    life = Life(acting, 3)
    assert bring_up_to_date(life.case) == Renewed(12, 8, whole=True)
    assert bring_up_to_date(life.case) == Renewed(0, 0)


def test_one_incident_changed_is_the_only_one_screened_again(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    life.change("incident", period="2016-09-01T10:00Z/2016-09-01T11:00Z")
    assert bring_up_to_date(life.case) == Renewed(1, 0)


def test_another_name_for_an_actor_screens_nothing_again(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    life.change("actor", name={"original": "en", "en": "Another"})
    life.change("place", name={"original": "en", "en": "Elsewhere"})
    assert bring_up_to_date(life.case) == Renewed(0, 0)


def test_a_clause_changed_is_the_only_one_screened_again(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    row = asks_nothing_of_others()
    fill(row, {"forbidden": ["siege"]})
    write(acting, "accept_drafts", life.case, [row])
    renewed = bring_up_to_date(life.case)
    assert renewed == Renewed(0, 1)
    assert of_store(life.case) == from_scratch(life.case)


def test_a_clause_that_moves_reaches_incidents_it_never_concerned(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    reached = []
    for window in ("2016-01-01/2016-12-31", "1999-01-01/1999-02-01", "2016-01-01/2016-12-31"):
        row = asks_nothing_of_others()
        fill(row, {"window": window, "area": None, "area_control": None})
        write(acting, "accept_drafts", life.case, [row])
        assert bring_up_to_date(life.case) == Renewed(0, 1)
        assert of_store(life.case) == from_scratch(life.case)
        reached.append({one for one, clause, _ in of_store(life.case) if clause == row.id})
    assert reached[1] < reached[0] == reached[2]  # the undated ones it may always concern


def test_an_incident_that_moved_is_found_by_a_clause_changed_later(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    moved = Incident.objects.order_by("code").first()
    fill(moved, {"period": "1999-01-10T10:00Z/1999-01-10T11:00Z"})
    write(acting, "accept_drafts", life.case, [moved])
    bring_up_to_date(life.case)
    row = asks_nothing_of_others()
    fill(row, {"window": "1999-01-01/1999-02-01", "area": None, "area_control": None})
    write(acting, "accept_drafts", life.case, [row])
    bring_up_to_date(life.case)
    assert (moved.id, row.id) in {key[:2] for key in of_store(life.case)}
    assert of_store(life.case) == from_scratch(life.case)


@pytest.mark.parametrize("name", ["0008_screened_blocks", "0009_answers_by_clause"])
def test_what_an_earlier_version_stored_is_not_taken_up_by_a_later_one(acting: Acting, name: str):
    life = Life(acting, 3)
    screen_anew(life.case)
    import_module(f"trucewatch.records.migrations.{name}").forget(apps, None)
    assert bring_up_to_date(life.case).whole
    assert of_store(life.case) == from_scratch(life.case)


def test_a_clause_changed_writes_its_own_row_and_no_other(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    row = asks_nothing_of_others()
    fill(row, {"forbidden": ["siege"]})
    write(acting, "accept_drafts", life.case, [row])
    bring_up_to_date(life.case)
    assert set(ScreenedClause.objects.filter(told=1).values_list("clause", flat=True)) == {row.id}
    assert not ScreenedIncident.objects.exists()


def test_of_an_incident_and_a_clause_the_one_told_later_tells(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    row = asks_nothing_of_others()
    incident = next(one for one, clause, _ in of_store(life.case) if clause == row.id)
    told = []
    for kind, key, plain in (
        ("incident", incident, {"period": None}),
        ("clause", row.id, {"window": "1999-01-01/1999-02-01"}),
        ("incident", incident, {"period": "2016-09-01T10:00Z/2016-09-01T11:00Z"}),
    ):
        record = stored(kind).get(id=key)
        fill(record, plain)
        write(acting, "accept_drafts", life.case, [record])
        bring_up_to_date(life.case)
        found = of_store(life.case)
        assert found == from_scratch(life.case)
        told.append([found[key][0][0] for key in found if key[:2] == (incident, row.id)])
    assert [bool(one) for one in told] == [True, True, False]


def test_an_incident_withdrawn_hides_what_its_clauses_told_of_it(acting: Acting):
    life = Life(acting, 3)
    screen_anew(life.case)
    incident = Incident.objects.get(id=min(of_store(life.case))[0])
    fill(incident, {"state": "withdrawn"})
    write(acting, "accept_drafts", life.case, [incident])
    assert bring_up_to_date(life.case) == Renewed(1, 0)
    assert incident.id not in {one for one, _, _ in of_store(life.case)}
    assert of_store(life.case) == from_scratch(life.case)


def test_many_incidents_told_apart_are_folded_in(acting: Acting, monkeypatch: pytest.MonkeyPatch):
    life = Life(acting, 3)
    screen_anew(life.case)
    monkeypatch.setattr(renewing, "MANY", 2)
    renewed = []
    for incident in Incident.objects.order_by("code")[:4]:
        fill(incident, {"period": "2016-09-01T10:00Z/2016-09-01T11:00Z"})
        write(acting, "accept_drafts", life.case, [incident])
        renewed.append(bring_up_to_date(life.case).whole)
        assert of_store(life.case) == from_scratch(life.case)
    assert renewed == [False, False, False, True]
    assert not ScreenedIncident.objects.exists()


def test_a_revision_committed_late_is_looked_at_when_it_is_there(acting: Acting):
    life = Life(acting, 3)
    life.change("incident", period="2016-09-01T10:00Z/2016-09-01T11:00Z")
    late = Revision.objects.order_by("-id").first()
    life.change("incident", area=None)
    LogEntry.objects.filter(revision=late).delete()
    Revision.objects.filter(id=late.id).delete()
    screen_anew(life.case)
    assert bring_up_to_date(life.case) == Renewed(0, 0)
    late.save(force_insert=True)
    assert bring_up_to_date(life.case) == Renewed(1, 0)
    assert bring_up_to_date(life.case) == Renewed(0, 0)
