"""What was typed and not recorded: sealed, its member's own, gone with the people it tells of."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from tests.acts.cases import accepted, another, identify, record
from tests.acts.dumping import database_bytes, file_bytes, told
from tests.records.workspaces import at_work
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.unfinished import (
    FRESH,
    at_work_besides,
    discard_unfinished,
    forget_unfinished,
    keep_unfinished,
    open_unfinished,
)
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Act, Case, LogEntry, Revision, Unfinished
from trucewatch.records.models.base import mint, mint_random
from trucewatch.values.refusal import Refusal
from trucewatch.web.tabs import Sent

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
sources: [{ref: s, label: {en: The baker}}, {ref: other, label: {en: Kept}}]
persons: [{ref: p, label: {en: Person Nine}}]
incidents:
  - ref: i
    title: {en: A title}
    citations: [{ref: c1, source: s, locator: page 3}]
"""


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    return another(at_work(tmp_path), "salma")


@pytest.fixture
def case(acting: Acting) -> Case:
    case = accepted(acting, CASE)
    identify(acting, case, "source", "s", name="سلمى الحداد", contact="+963 944 555 666")
    identify(acting, case, "person", "p", name="Samer Q. Haddad")
    return case


def kept(acting: Acting, case: Case, words: str, subject: UUID | None = None) -> UUID:
    draft = mint_random()
    keep_unfinished(acting, case, draft, "incident", subject, {"incident.title.en": words})
    return draft


def opened(acting: Acting) -> list[str]:
    found = open_unfinished(acting.workspace, list(Unfinished.objects.order_by("begun", "id")))
    return sorted(typed["incident.title.en"] for typed in found.values())


def test_it_stands_sealed_and_in_no_history(acting: Acting, case: Case, tmp_path: Path) -> None:
    before = [model.objects.count() for model in (Act, Revision, LogEntry)]
    draft = kept(acting, case, "Zq-typed by night")
    assert told(["Zq-typed"], database_bytes()) == []
    assert told(["Zq-typed"], file_bytes(tmp_path)) == []
    assert opened(acting) == ["Zq-typed by night"]
    assert [model.objects.count() for model in (Act, Revision, LogEntry)] == before
    touched = Unfinished.objects.get().touched
    for over, words, is_kept in ((touched, "later", True), (touched, "late", False)):
        told_again = ("incident", None, {"incident.title.en": words})
        later = replace(acting, now=acting.now + timedelta(seconds=1))
        assert keep_unfinished(later, case, draft, *told_again, over=over) is is_kept
    assert opened(acting) == ["later"]


def test_discarded_its_key_is_gone_and_nobody_else_discards_it(acting: Acting, case: Case) -> None:
    draft = kept(acting, case, "mine")
    assert discard_unfinished(another(acting, "huda"), draft) is False
    assert discard_unfinished(acting, draft) is True
    assert (KeyStore(acting.workspace.keys).get([draft]), Unfinished.objects.count()) == ({}, 0)


def test_what_another_keeps_is_not_overwritten(acting: Acting, case: Case) -> None:
    draft = kept(acting, case, "mine")
    with pytest.raises(Refusal) as refused:
        keep_unfinished(another(acting, "huda"), case, draft, "incident", None, {})
    assert (refused.value.code, opened(acting)) == ("acts-unfinished-other", ["mine"])


def test_a_key_is_made_for_nobody_elses_draft(acting: Acting, case: Case) -> None:
    """Where the key of a draft is gone, another one would open nothing and stand in the way."""
    draft = kept(acting, case, "mine")
    keys = KeyStore(acting.workspace.keys)
    keys.destroy(draft)
    with pytest.raises(Refusal):
        keep_unfinished(another(acting, "huda"), case, draft, "incident", None, {})
    assert keys.get([draft]) == {}


def test_what_another_key_than_its_own_is_kept_for_is_left_out(acting: Acting, case: Case) -> None:
    draft = kept(acting, case, "nobody knows")
    kept(acting, case, "mine")
    keys = KeyStore(acting.workspace.keys)
    keys.destroy(draft)
    keys.make([draft])
    assert opened(acting) == ["mine"]


def test_words_kept_while_their_draft_is_discarded_are_not_left_without_a_key(
    acting: Acting, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other request destroys the key after this one asked for it, and before it writes."""
    draft, make = mint_random(), KeyStore.make

    def slow(store: KeyStore, records: list[UUID]) -> dict[UUID, bytes]:
        found = make(store, records)
        monkeypatch.setattr(KeyStore, "make", make)
        store.destroy(draft)
        return found

    monkeypatch.setattr(KeyStore, "make", slow)
    typed = {"incident.title.en": "typed on"}
    Sent(acting, case, draft, "incident", None, typed).keep()
    assert opened(acting) == ["typed on"]


TELLING = [
    "The nurse and Salma al-Haddad",  # not as it is written: stays
    "قالت سلمى الحداد إن القافلة توقفت",
    "call +963 944 555 666",
    "as the baker told us",
    "A-SRC-0001",
]


def test_with_a_source_goes_what_tells_of_it_and_nothing_else(acting: Acting, case: Case) -> None:
    for words in (*TELLING, "The convoy was stopped"):
        kept(acting, case, words)
    citation = record(case, "citation", "c1")
    kept(acting, case, f"cited in {citation.id}")
    source = record(case, "source", "s")
    erase(acting, case, "source", source.id, "asked in March")
    assert opened(acting) == ["The convoy was stopped", TELLING[0]]
    keys = KeyStore(acting.workspace.keys)
    left = set(Unfinished.objects.values_list("id", flat=True))
    records = {source.id, *(r.record for r in Revision.objects.all())}
    assert set(keys.holders()) - records == left


def test_with_a_person_goes_what_names_them(acting: Acting, case: Case) -> None:
    for words in ("Person Nine was seen", "Samer Haddad was seen", "somebody was seen"):
        kept(acting, case, words)
    erase(acting, case, "person", record(case, "person", "p").id, "asked in March")
    assert opened(acting) == ["somebody was seen"]


def test_what_no_key_opens_goes_with_whoever_is_erased(acting: Acting, case: Case) -> None:
    draft = kept(acting, case, "nobody knows")
    KeyStore(acting.workspace.keys).destroy(draft)
    assert opened(acting) == []
    erase(acting, case, "person", record(case, "person", "p").id, "asked in March")
    assert Unfinished.objects.count() == 0


def test_who_else_is_at_work_is_told_while_it_is_fresh(acting: Acting, case: Case) -> None:
    incident, huda = record(case, "incident", "i"), another(acting, "huda")
    kept(huda, case, "hers", incident.id)
    kept(acting, case, "mine", incident.id)
    assert at_work_besides(acting, incident.id) == [("huda", huda.now)]
    assert at_work_besides(acting, mint()) == []
    later = Acting(acting.workspace, acting.member, acting.now + FRESH + timedelta(seconds=1))
    assert at_work_besides(later, incident.id) == []


def test_a_clone_is_given_nothing_of_it(acting: Acting, case: Case) -> None:
    draft = kept(acting, case, "mine")
    forget_unfinished(acting.workspace)
    assert (Unfinished.objects.count(), KeyStore(acting.workspace.keys).get([draft])) == (0, {})


def test_a_draft_does_not_take_the_key_of_a_record_along(acting: Acting, case: Case) -> None:
    source = record(case, "source", "s")
    key = KeyStore(acting.workspace.keys).get([source.id])
    with pytest.raises(Refusal) as refused:
        keep_unfinished(acting, case, source.id, "source", None, {"source.label.en": "x"})
    assert refused.value.code == "acts-unfinished-other"
    assert discard_unfinished(acting, source.id) is False
    assert KeyStore(acting.workspace.keys).get([source.id]) == key != {}


def test_of_two_forms_sent_at_once_the_second_is_told_that_it_is_not_kept(
    acting: Acting, case: Case
) -> None:
    draft, sent = mint_random(), ["first"]

    def keep(words: str) -> bool:
        told_first = {"incident.title.en": words}
        return keep_unfinished(acting, case, draft, "incident", None, told_first)

    def meanwhile(execute: Any, sql: str, *told: Any) -> Any:
        if "revision" in sql and sent:  # the second has seen that there is none yet
            keep(sent.pop())
        return execute(sql, *told)

    with connection.execute_wrapper(meanwhile):
        assert keep("second") is False
    assert (opened(acting), sent) == (["first"], [])
