"""Two halves of a case, screened apart, come to what the whole comes to."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from tests.acts.screened.lives import Life, asks_nothing_of_others, from_scratch, of_store
from trucewatch.acts.acting import Acting
from trucewatch.acts.screened import beside, parts, renewing
from trucewatch.acts.screened.parts import screened_part, together
from trucewatch.acts.screened.renewing import Renewed, bring_up_to_date, screen_anew
from trucewatch.acts.screened.storing import put_clauses, put_whereabouts
from trucewatch.acts.writing import write
from trucewatch.records.loading_screened import Half, middle_of
from trucewatch.records.models import Incident, ScreenedBlock, ScreenedClause
from trucewatch.records.plain import fill

pytestmark = pytest.mark.django_db(transaction=True)


def halves(life: Life):
    middle = middle_of()
    return [screened_part(life.case.id, Half(middle, upper)) for upper in (False, True)]


@pytest.mark.parametrize("seed", range(5))
def test_two_halves_store_what_the_whole_stores(acting: Acting, seed: int):
    life = Life(acting, seed)
    screen_anew(life.case)
    lower, upper = halves(life)
    assert (lower.incidents, upper.incidents) == (6, 6)
    ScreenedClause.objects.all().delete()
    ScreenedBlock.objects.all().delete()
    both = together(lower, upper)
    put_clauses(life.case, 0, both.rows)
    put_whereabouts(life.case, both.whereabouts)
    assert of_store(life.case) == from_scratch(life.case)
    digests = dict(ScreenedClause.objects.values_list("clause", "digest"))
    whole = screened_part(life.case.id)
    assert digests == {row.clause: row.digest for row in whole.rows}
    assert sorted(both.whereabouts.tolist()) == sorted(whole.whereabouts.tolist())


def test_a_clause_changed_between_the_halves_is_screened_again(
    acting: Acting, monkeypatch: pytest.MonkeyPatch
):
    life = Life(acting, 3)
    row = asks_nothing_of_others()
    fill(row, {"forbidden": ["siege"]})

    def changed_between(case):
        lower = screened_part(case.id, Half(middle_of(), upper=False))
        write(acting, "accept_drafts", life.case, [row])
        return together(lower, screened_part(case.id, Half(middle_of(), upper=True)))

    monkeypatch.setattr(renewing, "_screened", changed_between)
    screen_anew(life.case)
    doubtful = ScreenedClause.objects.filter(digest="")
    assert [one.clause for one in doubtful] == [row.id]
    assert bring_up_to_date(life.case) == Renewed(0, 1)
    assert of_store(life.case) == from_scratch(life.case)


def database_in_a_file(folder: Path) -> dict[str, object]:
    """The database of the test as another process can open it."""
    database = dict(connection.settings_dict)
    if connection.vendor == "sqlite":
        database["NAME"] = str(folder / "copy.sqlite3")
        with sqlite3.connect(database["NAME"]) as copy:
            connection.connection.backup(copy)
    return database


def test_a_process_beside_this_one_screens_the_other_half(acting: Acting, tmp_path: Path):
    life = Life(acting, 3)
    asked = []
    database = database_in_a_file(tmp_path)
    here = parts.screened_part

    def noting(case, half=None):
        asked.append(half)
        return here(case, half)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "screened_part", noting)
        found = beside.screened_in_halves(life.case.id, middle_of(), database)
    assert asked == [Half(middle_of(), upper=False)]
    whole = screened_part(life.case.id)
    assert found.incidents == whole.incidents == Incident.objects.count()
    assert told(found) == told(whole)


def test_where_the_process_beside_ends_all_is_screened_here(acting: Acting, tmp_path: Path):
    life = Life(acting, 3)
    database = {**connection.settings_dict, "ENGINE": "no.such.engine"}
    found = beside.screened_in_halves(life.case.id, middle_of(), database)
    assert told(found) == told(screened_part(life.case.id))


def told(part):
    """Each row with its answers in one order."""
    return [
        (row.clause, row.digest, row.reach, sorted(map(bytes, row.answers))) for row in part.rows
    ]
