"""The world in which pages are measured has the index that acts would have made of its records."""

from __future__ import annotations

import importlib
from datetime import date
from pathlib import Path

import pytest

from tests.acts.indexed.test_renewing import index
from trucewatch.acts.acting import Acting
from trucewatch.acts.indexed.renewing import bring_index_up_to_date, index_anew
from trucewatch.records.models import Incident, IndexedKey, Place
from trucewatch.values.index_keys import index_key

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_is_written_at_once_and_repeated_is_indexed_as_by_acts(
    acting: Acting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parents[3] / "benchmarks")
    world, ged = (importlib.import_module(name) for name in ("web_world", "ged_world"))
    told = ged.Event(
        1, 1, "Force A", "Force B", 1, 36.2, 37.1, 1, date(2016, 1, 1), date(2016, 1, 2), 3
    )
    for module in (world, ged):
        monkeypatch.setattr(module, "published", lambda: [told])
    monkeypatch.setattr(world, "TOLD", 30)
    case = world.make(acting.workspace, 60)
    assert Incident.objects.count() == 60
    bring_index_up_to_date()
    made = index()
    index_anew()
    assert made == index()
    outer = [
        index_key(case.id, "place", one.id) for one in Place.objects.filter(ref__startswith="g")
    ]
    assert IndexedKey.objects.filter(key__in=outer).count() > 5
