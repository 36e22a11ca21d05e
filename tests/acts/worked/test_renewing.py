"""A large case is worked out whole, kept under a seal, and read back as it was worked out."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError
from django.db.models import QuerySet
from pytest_django import Settings

from tests.acts.worked.cases import contradicted
from trucewatch.acts.acting import Acting
from trucewatch.acts.worked import keeping, renewing
from trucewatch.acts.worked.keeping import SILENT, Kept, drop, kept, row_of, take_turn
from trucewatch.acts.worked.people import accounts
from trucewatch.acts.worked.renewing import work_out
from trucewatch.checks.running import run
from trucewatch.ledger.choosing import FigureRule
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Revision, WorkedOut

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2016, 12, 20, 12, tzinfo=UTC)


@pytest.fixture
def case(acting: Acting) -> Case:
    return contradicted(acting)


def worked(acting: Acting, case: Case) -> Kept:
    work_out(case, lambda: NOW)
    keeping._read.cache_clear()
    found = kept(row_of(case))
    assert found is not None
    return found


def test_what_is_kept_is_what_the_records_give(acting: Acting, case: Case):
    found = worked(acting, case)
    told = [one.finding for one in found.worked.findings]
    assert told == run(whole(case.id)) and len(told) > 3
    for rule in FigureRule:
        (fresh,) = accounts(whole(case.id), found.worked.at, [rule])
        assert found.worked.accounts[rule.value] == fresh
    assert found.worked.cut == ()
    assert found.made == NOW
    assert found.mark.revision == Revision.objects.order_by("-id").first().id


def test_of_a_check_with_very_many_findings_the_gravest_are_kept(acting, case, monkeypatch):
    monkeypatch.setattr(renewing, "OF_A_CHECK", 1)
    found = worked(acting, case)
    every = run(whole(case.id))
    first = {}
    for one in every:
        first.setdefault(one.code, one)
    assert [one.finding for one in found.worked.findings] == [
        one for one in every if first[one.code] is one
    ]
    assert found.worked.cut


def test_progress_is_told(acting: Acting, case: Case):
    told = []
    work_out(case, lambda: NOW, lambda *step: told.append(step))
    assert told and told[-1][1] == told[-1][2]


@pytest.mark.parametrize("change", ["body", "revision", "made", "took", "missing"])
def test_what_somebody_else_wrote_there_is_not_read(acting: Acting, case: Case, change: str):
    worked(acting, case)
    row = WorkedOut.objects.get()
    values = {
        "body": bytes(row.body)[:-1] + b"x",
        "revision": row.revision + 1,
        "made": row.made + timedelta(days=1),
        "took": row.took + 1,
        "missing": [row.revision - 1],
    }
    WorkedOut.objects.update(**{change: values[change]})
    keeping._read.cache_clear()
    assert kept(row_of(case)) is None


def test_what_another_version_kept_is_not_read(acting: Acting, case: Case, monkeypatch):
    monkeypatch.setattr(keeping, "plain_of", lambda _: {"at": "2016-12-20T12:00Z"})
    work_out(case, lambda: NOW)
    monkeypatch.undo()
    keeping._read.cache_clear()
    assert kept(row_of(case)) is None


def test_it_waits_for_whoever_writes_to_the_database(acting: Acting, case: Case, monkeypatch):
    written = QuerySet.update
    refused = iter([True, True, False])

    def update(rows, **values):
        if "body" in values and next(refused):
            raise OperationalError("database is locked")
        return written(rows, **values)

    monkeypatch.setattr(QuerySet, "update", update)
    assert worked(acting, case).made == NOW


def test_another_workspace_reads_nothing_of_it(acting: Acting, case: Case, settings: Settings):
    worked(acting, case)
    settings.SECRET_KEY = "of another workspace"
    keeping._read.cache_clear()
    assert kept(row_of(case)) is None


def test_what_was_under_way_when_words_were_erased_is_not_kept(acting: Acting, case: Case):
    def erased_meanwhile(*_):
        drop(case)
        row_of(case)  # somebody looks at a page

    work_out(case, lambda: NOW, erased_meanwhile)
    assert kept(row_of(case)) is None
    assert not bytes(WorkedOut.objects.get().body)


def test_one_works_at_a_time_and_who_fell_silent_has_ended(acting: Acting, case: Case):
    row_of(case)
    assert take_turn(case, NOW)
    assert not take_turn(case, NOW + SILENT - timedelta(seconds=1))
    assert take_turn(case, NOW + SILENT + timedelta(seconds=1))
    worked(acting, case)
    assert row_of(case).at_work is None
