"""After any acts the index is what it would be if it were made from the records anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection

from tests.acts.cases import accepted, record
from tests.web.cases import OTHER, TRUCE
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.indexed import filling, renewing
from trucewatch.acts.indexed.incidents import COLUMNS
from trucewatch.acts.indexed.renewing import bring_index_up_to_date, index_anew
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.models import (
    Attribution,
    Case,
    Citation,
    Deed,
    Evidence,
    Incident,
    Indexed,
    IndexedCount,
    IndexedIncident,
    IndexedKey,
    IndexedSpan,
    IndexedSquare,
    IndexedText,
    Place,
    Source,
    Tally,
)
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.index_keys import EVERY, index_key
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case(acting: Acting) -> Case:
    found = accepted(acting, TRUCE)
    bring_index_up_to_date()
    return found


def rows(model: Any, *names: str) -> list[Any]:
    return sorted(model.objects.values_list(*names), key=str)


def index() -> dict[str, list[Any]]:
    """All that is in the index, but numbers that are zero."""
    counts = IndexedCount.objects.exclude(number=0).values_list("key", "spot", "number")
    squares = IndexedSquare.objects.exclude(number=0).values_list("key", "column", "row", "number")
    spans = IndexedSpan.objects.exclude(number=0).values_list("key", "first", "last", "number")
    return {
        "texts": rows(IndexedText, "record", "words"),
        "incidents": rows(IndexedIncident, *COLUMNS),
        "keys": rows(IndexedKey, "key", "begins", "incident"),
        "counts": sorted(counts),
        "squares": sorted(squares),
        "spans": sorted(spans),
    }


def of(case: Case, name: str, value: object = "") -> int:
    """How many incidents the index counts under a filter."""
    stored = IndexedCount.objects.filter(key=index_key(case.id, name, value), spot="")
    return sum(stored.values_list("number", flat=True))


def renewed() -> dict[str, list[Any]]:
    """The index brought up to date, once it is known to be what it would be anew."""
    bring_index_up_to_date()
    found = index()
    index_anew()
    assert found == index()
    return found


def corrected(acting: Acting, case: Case, some: Sequence[Any]) -> None:
    write(acting, "correct", case, some, "a slip")


def test_an_incident_is_counted_under_all_that_its_parts_say(acting: Acting, case: Case) -> None:
    first, second = record(case, "deed", "d1"), record(case, "attribution", "t1")
    assert isinstance(first, Deed)
    assert isinstance(second, Attribution)
    asked = {
        "status": IncidentStatus.VERIFIED, "deed": first.deed_kind, "actor": second.actor_id,
        "standing": second.standing, "source": record(case, "source", "s1").id,
        "clause": record(case, "clause", "c1").id,
    }  # fmt: skip
    assert {name: of(case, name, value) for name, value in asked.items()} == dict.fromkeys(asked, 1)
    assert (of(case, EVERY), of(case, "actor", second.alternatives[0])) == (2, 1)
    renewed()


def test_what_an_act_changes_is_changed_in_the_index(acting: Acting, case: Case) -> None:
    incident = record(case, "incident", "i2")
    assert isinstance(incident, Incident)
    incident.title, incident.status = Text("en", {"en": "Harvest"}), IncidentStatus.VERIFIED
    corrected(acting, case, [incident])
    told = renewed()
    assert (of(case, "status", IncidentStatus.VERIFIED), of(case, EVERY)) == (2, 2)
    assert [words for _, words in told["texts"] if " harvest " in words] != []
    assert [words for _, words in told["texts"] if "قصف" in words] == []


def test_a_part_that_moves_leaves_the_incident_it_belonged_to(acting: Acting, case: Case) -> None:
    deed, other = record(case, "deed", "d1"), record(case, "incident", "i2")
    citation = record(case, "citation", "k1")
    assert isinstance(deed, Deed)
    assert isinstance(citation, Citation)
    deed.incident_id, citation.about = other.id, other.id
    corrected(acting, case, [deed, citation])
    found = {one: keys for one, _, _, keys, *_ in renewed()["incidents"]}
    keys = {
        index_key(case.id, "deed", deed.deed_kind),
        index_key(case.id, "source", citation.source_id),
    }
    assert keys <= set(found[other.id])
    assert not keys & set(found[record(case, "incident", "i1").id])


def test_whoever_tells_of_a_part_is_renewed_with_it(acting: Acting, case: Case) -> None:
    """A figure, an item and what cites it change their source, their incident, or both."""
    other, source = record(case, "incident", "i2"), Source(case=case, label=Text("en", {"en": "B"}))
    write(acting, "record", case, [source])
    tally, item = record(case, "tally", "y1"), record(case, "evidence", "e1")
    assert isinstance(tally, Tally)
    assert isinstance(item, Evidence)
    cited = Citation(
        case=case, about_kind="incident", about=other.id, source=source, evidence=item,
        as_stated=Text("en", {"en": "a humming"}),
    )  # fmt: skip
    write(acting, "record", case, [cited])
    renewed()
    assert of(case, "source", source.id) == 1
    tally.source_id = item.acquired_from_id = source.id
    corrected(acting, case, [tally, item])
    renewed()
    assert (of(case, "source", source.id), of(case, "telling", source.id)) == (2, 2)
    tally.incident_id = item.incident_id = other.id
    corrected(acting, case, [tally, item])
    withdraw(acting, case, [("citation", cited.id)], "told twice")
    told = renewed()
    assert (of(case, "source", source.id), of(case, "telling", source.id)) == (1, 1)
    assert [
        words for _, words in told["texts"] if " humming " in words and "incident" in words
    ] == []


def test_places_that_move_or_are_called_otherwise_renew_what_lies_in_them(
    acting: Acting, case: Case
) -> None:
    crossing = Place.objects.get(ref="p1")
    outer = Place(ref="outer", name=Text("en", {"en": "The outer one"}))
    write(acting, "record", None, [outer])
    crossing.parent_id = outer.id
    corrected(acting, case, [crossing])
    renewed()
    assert (of(case, "place", outer.id), of(case, "at", outer.id)) == (1, 0)
    crossing.parent_id, crossing.aliases = None, ("Heron",)
    corrected(acting, case, [crossing])
    told = renewed()
    assert of(case, "place", outer.id) == 0
    named = sorted(" incident0" in words for _, words in told["texts"] if " heron " in words)
    assert named == [False, True]


def test_of_very_many_in_a_place_that_moves_all_is_made_anew(
    acting: Acting, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "MANY", 0)
    monkeypatch.setattr(renewing, "_far_behind", lambda _: False)
    crossing = Place.objects.get(ref="p1")
    crossing.name = Text("en", {"en": "Heron"})
    corrected(acting, case, [crossing])
    IndexedCount.objects.update(number=7)  # which only making it anew sets right
    assert [words for _, words in renewed()["texts"] if "incident" in words and " heron " in words]
    assert of(case, EVERY) == 2


def test_where_somebody_reads_it_for_long_the_index_is_made_anew_without_them(
    acting: Acting, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waits(vendor: str) -> None:
        raise OperationalError("lock timeout")

    monkeypatch.setattr(renewing, "MANY", 0)
    monkeypatch.setattr(filling, "_take_away", waits)
    bring_index_up_to_date()
    IndexedCount.objects.update(number=7)
    Indexed.objects.all().delete()
    renewed()
    assert of(case, EVERY) == 2


def test_made_anew_the_tables_have_their_indexes_again(
    acting: Acting, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def named() -> set[str]:
        with connection.cursor() as cursor:
            found = connection.introspection.get_constraints(cursor, "records_indexedkey")
            words = connection.introspection.get_constraints(cursor, "records_indexedtext")
        return {*found, *words}

    bring_index_up_to_date()
    before = named()
    monkeypatch.setattr(renewing, "MANY", 0)
    Indexed.objects.all().delete()
    renewed()
    assert named() == before
    assert of(case, EVERY) == 2


def test_words_of_what_is_erased_are_gone_from_its_incident_at_once(
    acting: Acting, case: Case
) -> None:
    citation, source = record(case, "citation", "k1"), record(case, "source", "s1")
    assert isinstance(citation, Citation)
    citation.as_stated = Text("en", {"en": "heard a humming"})
    corrected(acting, case, [citation])
    bring_index_up_to_date()
    held = IndexedText.objects.filter(words__regex=" (c0)?humming ")
    assert held.count() == 2
    later = Acting(acting.workspace, acting.member, acting.now + timedelta(days=1))
    erase(later, case, "source", source.id, "asked for it")
    assert held.count() == 0
    renewed()


def test_what_is_withdrawn_is_in_no_list(acting: Acting, case: Case) -> None:
    withdraw(acting, case, [("incident", record(case, "incident", "i2").id)], "told twice")
    renewed()
    assert of(case, EVERY) == 1


def test_another_case_is_counted_for_itself(acting: Acting, case: Case) -> None:
    other = accepted(acting, OTHER)
    renewed()
    assert (of(case, EVERY), of(other, EVERY)) == (2, 1)


def test_an_act_that_committed_late_is_not_passed_over(acting: Acting, case: Case) -> None:
    """Numbers are given out before acts commit: a lower one may come after a higher one was seen."""
    held = Indexed.objects.get()
    accepted(acting, OTHER)
    late = held.revision + 1
    Indexed.objects.update(revision=held.revision + 1_000, missing=[late])
    bring_index_up_to_date()
    assert Indexed.objects.get().missing == []


def test_an_index_that_was_altered_is_right_again_once_made_anew(case: Case) -> None:
    right = index()
    IndexedKey.objects.all().delete()
    IndexedText.objects.update(words=" nothing of this ")
    IndexedCount.objects.update(number=7)
    IndexedSpan.objects.update(number=7)
    IndexedSquare.objects.update(number=7)
    index_anew()
    assert index() == right


def test_erased_words_are_gone_before_anybody_looks_anything_up(acting: Acting, case: Case) -> None:
    person = record(case, "person", "h1")
    assert IndexedText.objects.filter(record=person.id).count() == 1
    later = Acting(acting.workspace, acting.member, acting.now + timedelta(days=1))
    erase(later, case, "person", person.id, "asked for it")
    assert IndexedText.objects.filter(record=person.id).count() == 0
    assert [words for _, words in renewed()["texts"] if "seventeen" in words] == []
