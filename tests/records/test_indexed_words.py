"""Which scopes hold records is told as it stands now, whatever a text says."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from trucewatch.records import indexed_words
from trucewatch.records.indexed_words import (
    _expected_by_some,
    newest_holding,
    records_holding,
    scopes_used,
)
from trucewatch.records.models import IndexedText
from trucewatch.values.index_words import index_words, scope_word, sought_in

pytestmark = pytest.mark.django_db(transaction=True)

CASE = uuid4()
DEED, INCIDENT, ACTOR = (scope_word(kind, CASE) for kind in ("deed", "incident", "actor"))


@pytest.fixture(autouse=True)
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_USED", "_LARGE", "_PLANNED"):
        monkeypatch.setattr(indexed_words, name, set())
    monkeypatch.setattr(indexed_words, "_COMMON", {})


def told(kind: str, *texts: str) -> None:
    IndexedText.objects.bulk_create(
        IndexedText(record=uuid4(), words=index_words(kind, CASE, "A-INC-0001", [text]))
        for text in texts
    )


def test_a_scope_is_used_as_soon_as_a_record_is_in_it() -> None:
    assert scopes_used([DEED, INCIDENT]) == set()
    told("incident", "a market", "a bridge")
    assert scopes_used([DEED, INCIDENT, ACTOR]) == {INCIDENT}
    told("deed", "a shell")
    assert scopes_used([DEED, INCIDENT, ACTOR]) == {INCIDENT, DEED}
    assert scopes_used([ACTOR]) == set()


def test_unused_scopes_are_told_by_one_question() -> None:
    told("incident", "a market")
    scopes_used([DEED, INCIDENT, ACTOR])
    with CaptureQueriesContext(connection) as asked:
        assert scopes_used([DEED, INCIDENT, ACTOR]) == {INCIDENT}
    assert len(asked) == 1


def test_the_word_of_a_scope_in_a_text_hides_no_record_and_ends() -> None:
    told("incident", f"a market {DEED}")
    assert scopes_used([INCIDENT, DEED]) == {INCIDENT, DEED}
    assert scopes_used([DEED, ACTOR]) == {DEED, ACTOR}


def test_many_records_are_asked_of_the_index_and_few_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(indexed_words, "SMALL", 1)
    told("incident", "a market", "a bridge", "two marketplaces")
    sought = sought_in(INCIDENT, ["market"])
    assert sought is not None
    found = [len(records_holding(sought) or []) for _ in range(2)]
    IndexedText.objects.filter(words__contains="bridge").delete()
    IndexedText.objects.filter(words__contains="marketplaces").delete()
    assert (found, len(records_holding(sought) or [])) == ([2, 2], 1)


def test_where_the_database_expects_very_many_it_is_not_asked_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(indexed_words, "SMALL", 1)
    monkeypatch.setattr(indexed_words, "SURELY", 20)
    words = " ".join(f"word{n}" for n in range(150))  # of few words no frequencies are kept
    told("incident", *[f"a market {words}"] * 50, *["a bridge"] * 2)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE records_indexedtext")  # PostgreSQL asks its own figures
    common, rare = sought_in(INCIDENT, ["market"]), sought_in(INCIDENT, ["bridge"])
    assert common is not None and rare is not None
    assert records_holding(common) is None
    assert len(records_holding(rare) or []) == 2
    assert len(newest_holding(common, 60)) == 50


def test_rows_are_looked_at_where_there_are_any() -> None:
    """An index made anew, or of which much is erased, begins with a high number."""
    IndexedText.objects.bulk_create(
        IndexedText(
            id=1_000_000 + n,
            record=uuid4(),
            words=index_words(
                "incident", CASE, "A-INC-0001", ["a market" if n % 2 else "a bridge"]
            ),
        )
        for n in range(40)
    )
    sought = sought_in(INCIDENT, ["market"])
    assert sought is not None
    assert _expected_by_some(sought, 40) == 20


def test_a_scope_that_the_database_knows_as_large_is_not_gone_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(indexed_words, "SMALL", 10)
    monkeypatch.setattr(indexed_words, "SURELY", 20)
    told("incident", *[f"a market {' '.join(f'word{n}' for n in range(150))}"] * 50)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE records_indexedtext")
    sought = sought_in(INCIDENT, ["bridge"])
    assert sought is not None
    with CaptureQueriesContext(connection) as asked:
        assert [records_holding(sought) for _ in range(2)] == [[], []]
    gone_through = [one for one in asked if "inside AS MATERIALIZED" in one["sql"]]
    assert len(gone_through) == (0 if connection.vendor == "postgresql" else 1)


def test_what_many_of_one_kind_hold_is_not_expected_of_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(indexed_words, "SMALL", 1)
    monkeypatch.setattr(indexed_words, "SURELY", 20)
    words = " ".join(f"word{n}" for n in range(150))
    told("incident", *[f"a market {words}"] * 50)
    told("deed", *[f"a bridge {words}"] * 50)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE records_indexedtext")
    sought = sought_in(DEED, ["market"])
    assert sought is not None
    assert records_holding(sought) == []
