"""Attempts that are counted: for all processes together, gone in time, telling of nobody."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from trucewatch.acts.access.attempts import keep, keep_first, kept
from trucewatch.records.models import Attempts
from trucewatch.web.counting import Counting

NOW = datetime(2026, 11, 1, tzinfo=UTC)
SOON = NOW + timedelta(minutes=1)


@pytest.mark.django_db
def test_what_is_kept_is_there_until_its_time_is_over() -> None:
    keep("k", [1, 2], SOON, NOW)
    assert [kept("k", NOW), kept("k", SOON), kept("other", NOW)] == ["[1, 2]", None, None]
    keep("other", 1, SOON + timedelta(days=1), SOON)
    assert [one.key for one in Attempts.objects.all()] == ["other"]


@pytest.mark.django_db
def test_of_two_at_once_one_is_first() -> None:
    assert [keep_first("k", True, SOON, NOW) for _ in range(2)] == [True, False]
    assert keep_first("k", True, SOON + timedelta(minutes=1), SOON)


@pytest.mark.django_db
def test_two_workers_count_together_and_no_address_is_kept() -> None:
    one, two = Counting("", {}), Counting("", {})
    one.set("allauth:rl:login:ip:192.0.2.7", [1.5], 60)
    assert two.get("allauth:rl:login:ip:192.0.2.7", []) == [1.5]
    assert (one.add("code", True, 60), two.add("code", True, 60)) == (True, False)
    assert two.delete("allauth:rl:login:ip:192.0.2.7")
    assert one.get("allauth:rl:login:ip:192.0.2.7", []) == []
    assert ["192.0.2.7" in json.dumps([row.key, row.value]) for row in Attempts.objects.all()] == [
        False
    ]
