"""A prepared statement finds what the same query finds, whatever values it is asked with, in any thread."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from gc import collect
from threading import Thread
from uuid import UUID
from weakref import ref

import pytest
from django.contrib.sessions.models import Session
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import F, QuerySet
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trucewatch.records.models import IndexedCount, Member, Unfinished
from trucewatch.records.models.base import mint_random
from trucewatch.records.prepared import LONGEST, prepared

pytestmark = pytest.mark.django_db
BEGUN = datetime(2016, 12, 15, 9, tzinfo=UTC)


def _counts(keys: Sequence[int], spot: str) -> QuerySet:
    return IndexedCount.objects.filter(key__in=keys, spot=spot).order_by("key")


def _numbers(keys: Sequence[int], spot: str, *, names: tuple[str, ...]) -> QuerySet:
    return _counts(keys, spot).values_list(*names)


asked_anew, numbers_anew = prepared(_counts), prepared(_numbers)


@pytest.fixture
def counts():
    IndexedCount.objects.bulk_create(
        IndexedCount(key=key, spot=spot, number=key * 3)
        for key in range(-5, 90)
        for spot in ("", "36,37")
    )


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    st.lists(st.integers(-(2**63), 2**63 - 1) | st.integers(-9, 99), max_size=LONGEST + 9),
    st.sampled_from(["", "36,37", "none", "%s", "it's"]),
)
def test_any_values_find_what_the_query_finds(counts, keys, spot):
    assert asked_anew(keys, spot) == list(_counts(keys, spot))
    for names in (("number", "key"), ("spot",)):
        assert numbers_anew(keys, spot, names=names) == list(_numbers(keys, spot, names=names))


def test_it_is_made_once_for_lists_of_about_one_length(counts):
    made = []

    @prepared
    def counted(keys: Sequence[int]) -> QuerySet:
        made.append(len(keys))
        return IndexedCount.objects.filter(key__in=keys, spot="").values_list("key", flat=True)

    found = [sorted(counted(range(most))) for most in (5, 6, 7, 8, 8, 1, 9)]
    assert found == [list(range(most)) for most in (5, 6, 7, 8, 8, 1, 9)]
    assert made == [8, 1, 16]


def test_each_time_is_one_statement_and_no_list_is_asked_for_none(counts):
    for keys, statements in (([], 0), ([1], 1), ({1, 2, 3}, 1), (range(LONGEST + 1), 1)):
        with CaptureQueriesContext(connection) as asked:
            found = asked_anew(keys, "")
        assert len(asked) == statements
        assert [one.key for one in found] == sorted(keys)


def test_ids_moments_and_what_belongs_to_a_row():
    member = Member.objects.create(id=mint_random(), username="lina", ref="lina")
    told = {"begun": BEGUN, "touched": BEGUN, "kind": "سوق"}
    kept = Unfinished.objects.create(id=mint_random(), member=member, **told)
    session = Session.objects.create(session_key="k", session_data="", expire_date=BEGUN)

    @prepared
    def begun(of: UUID) -> QuerySet:
        return Unfinished.objects.filter(member=of).select_related("member")

    @prepared
    def lasting(now: datetime) -> QuerySet:
        return Session.objects.filter(expire_date__gt=now)

    assert begun(mint_random()) == []
    (found,) = begun(member.id)
    assert (found, found.kind, found.touched) == (kept, "سوق", BEGUN)
    with CaptureQueriesContext(connection) as asked:
        assert found.member == member
    assert not asked
    assert lasting(BEGUN) == []
    assert lasting(BEGUN - timedelta(microseconds=1)) == [session]


def test_whoever_comes_first_the_rows_of_each_thread_are_its_own(transactional_db, counts):
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(_in_a_thread, range(40)))
    assert found == [[key, key + 1] for key in range(40)]


def test_no_statement_holds_the_connection_of_the_thread_that_made_it(transactional_db):
    made = []

    @prepared
    def begun(now: datetime) -> QuerySet:
        return Unfinished.objects.filter(begun=now).select_related("member")

    def ask():
        made.append((begun(BEGUN), ref(connections[DEFAULT_DB_ALIAS])))

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    collect()
    assert (made[0][0], made[0][1]()) == ([], None)
    assert begun(BEGUN) == []


def _in_a_thread(key):
    try:
        return [one.key for one in asked_anew([key, key + 1], "")]
    finally:
        connection.close()


@pytest.mark.parametrize(
    "query",
    [
        lambda word: IndexedCount.objects.filter(spot__contains=word),
        lambda word: IndexedCount.objects.filter(key=1).filter(number=F("key")),
        lambda word: IndexedCount.objects.none(),
    ],
    ids=["made into a pattern", "left out", "nothing"],
)
def test_a_value_that_does_not_stand_in_the_statement_is_told(query):
    with pytest.raises(TypeError, match="lambda"):
        prepared(query)("word")


@pytest.mark.parametrize("value", [1.5, True, None, b"x"])
def test_a_value_of_another_kind_is_told(value):
    with pytest.raises(TypeError, match=type(value).__name__):
        prepared(lambda key: IndexedCount.objects.filter(key=key))(value)
