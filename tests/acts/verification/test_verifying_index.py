"""What pages look records up in is compared with the records, and the remedy is told."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from tests.acts.cases import accepted, record
from tests.web.cases import TRUCE
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.indexed.renewing import bring_index_up_to_date, index_anew
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification import index
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import (
    Case,
    Incident,
    Indexed,
    IndexedCount,
    IndexedIncident,
    IndexedKey,
    IndexedSpan,
    IndexedSquare,
    IndexedText,
    Revision,
)
from trucewatch.vault.broken import Broken

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case(acting: Acting) -> Case:
    found = accepted(acting, TRUCE)
    bring_index_up_to_date()
    return found


def broken(acting: Acting) -> list[Broken]:
    sequence(acting.workspace)
    found = verify_workspace(acting.workspace).broken
    assert {int(one.step) for one in found} <= {7}
    return found


def told(acting: Acting) -> list[str]:
    return [one.message.text("en") for one in broken(acting)]


def parts(acting: Acting) -> list[Any]:
    return [one.message.args.get("part", one.code) for one in broken(acting)]


def test_an_index_that_acts_went_on_after_is_brought_up_to_date_first(
    acting: Acting, case: Case
) -> None:
    assert told(acting) == []
    withdraw(acting, case, [("incident", record(case, "incident", "i2").id)], "told twice")
    later = Acting(acting.workspace, acting.member, acting.now + timedelta(days=1))
    erase(later, case, "person", record(case, "person", "h1").id, "asked for it")
    assert (told(acting), IndexedIncident.objects.count()) == ([], 1)


def test_an_index_that_was_never_made_is_no_fault(acting: Acting) -> None:
    accepted(acting, TRUCE)
    Indexed.objects.all().delete()
    assert (told(acting), Indexed.objects.exists()) == ([], False)


def hidden() -> None:
    key = IndexedKey.objects.order_by("id")[0]
    key.delete()


def doubled() -> None:
    key = IndexedKey.objects.order_by("id")[0]
    IndexedKey.objects.create(key=key.key, begins=key.begins, incident_id=key.incident_id)


def counted_less() -> None:
    count = IndexedCount.objects.filter(number__gt=0).order_by("id")[0]
    count.number -= 1
    count.save()


def moved_between_cells() -> None:
    one, other = IndexedCount.objects.filter(number=1).order_by("id")[:2]
    one.number, other.number = 2, 0
    one.save()
    other.save()


FORGED: list[tuple[Callable[[], object], list[str]]] = [
    (hidden, ["keys"]),
    (doubled, ["keys"]),
    (counted_less, ["cells"]),
    (moved_between_cells, ["cells"]),
    (lambda: IndexedSquare.objects.create(key=1, column=2, row=3, number=4), ["squares"]),
    (lambda: IndexedSpan.objects.update(last=7), ["spans"]),
    (lambda: IndexedSpan.objects.create(key=1, first=2, last=3, number=4), ["spans"]),
    (lambda: IndexedIncident.objects.update(until=5), ["incidents"]),
    (lambda: IndexedIncident.objects.update(cell=1, x=37_000_000, y=36_000_000), ["incidents"]),
    (lambda: IndexedIncident.objects.all().delete(), ["incidents"]),
    (lambda: IndexedText.objects.update(words=" nothing of this "), ["texts"]),
    (lambda: IndexedText.objects.order_by("id")[0].delete(), ["texts"]),
]


@pytest.mark.parametrize(("forge", "found"), FORGED)
def test_whatever_was_altered_is_told_until_it_is_made_again(
    acting: Acting, case: Case, forge: Callable[[], object], found: list[str]
) -> None:
    forge()
    assert parts(acting) == found
    assert all("the records themselves hold" in one for one in told(acting))
    assert all("trucewatch rebuild --whole" in one for one in told(acting))
    index_anew()
    assert told(acting) == []


def test_an_index_set_ahead_of_the_acts_hides_nothing_from_verification(
    acting: Acting, case: Case
) -> None:
    ahead = Revision.objects.latest("id").id + 10_000
    Indexed.objects.update(revision=ahead)
    withdraw(acting, case, [("incident", record(case, "incident", "i2").id)], "told twice")
    assert parts(acting) == ["cells", "incidents", "keys", "spans", "texts"]


def test_a_record_that_does_not_hold_is_told_and_the_index_left_alone(
    acting: Acting, case: Case
) -> None:
    Incident.objects.filter(case=case).update(status="verified")
    assert set(parts(acting)) == {"rows-differ"}


def test_acts_that_never_rest_leave_it_unchecked(
    acting: Acting, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "is_behind", lambda: True)
    assert parts(acting) == ["rows-index-busy"]


def test_it_reads_as_at_one_moment_and_keeps_no_act_waiting(acting: Acting, case: Case) -> None:
    mode = getattr(connection, "transaction_mode", None)
    with index._one_moment():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SHOW transaction_isolation")
                assert cursor.fetchone() == ("repeatable read",)
        else:
            assert connection.transaction_mode is None
    assert getattr(connection, "transaction_mode", None) == mode
    with transaction.atomic():
        assert Incident.objects.count() == 2
