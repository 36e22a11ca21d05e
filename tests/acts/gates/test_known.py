"""Protected names are made ready once in a process, and held no longer than the keys allow."""

from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.acts.cases import accepted, another, identify, record
from tests.records.workspaces import at_work
from trucewatch.acts import marks
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.gates import known
from trucewatch.acts.gates.known import forget_names, names_of
from trucewatch.acts.keys.closing import close_all
from trucewatch.acts.unfinished import discard_unfinished, keep_unfinished
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case
from trucewatch.records.models.base import mint
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db(transaction=True)

TELLING = "as Khalil Sabbagh said"


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    forget_names()
    return at_work(tmp_path)


@pytest.fixture
def case(acting: Acting) -> Case:
    case = accepted(acting, "sources: [{ref: s, label: {en: One}}, {ref: t, label: {en: Two}}]")
    identify(acting, case, "source", "s", name="خليل الصباغ")
    return case


def told(acting: Acting, case: Case, text: str = TELLING) -> list[str]:
    return names_of(KeyStore(acting.workspace.keys), case.id).within(text)


def test_nobodys_words_are_read_again_while_nothing_changed(acting, case):
    assert told(acting, case) == ["A-SRC-0001"]
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert told(acting, case) == ["A-SRC-0001"]
    assert [query["sql"] for query in asked if '"name"' in query["sql"]] == []


def test_drafts_and_what_others_record_leave_the_names_as_they_are(acting, case):
    accepted(acting, "case: {ref: o, zone: UTC}\nsources: [{ref: u, label: {en: One}}]")
    acting = another(acting, "salma")
    assert told(acting, case) == ["A-SRC-0001"]
    draft = mint()
    keep_unfinished(acting, case, draft, "incident", None, {"incident.title.en": "typed"})
    accepted(acting, "case: {ref: o}\nsources: [{ref: u, label: {en: Two}}]")
    with CaptureQueriesContext(connection) as asked:
        assert told(acting, case) == ["A-SRC-0001"]
    discard_unfinished(acting, draft)
    with CaptureQueriesContext(connection) as again:
        assert told(acting, case) == ["A-SRC-0001"]
    assert [one["sql"] for one in (*asked, *again) if '"name"' in one["sql"]] == []


def test_a_key_that_was_brought_back_opens_its_name_again(acting, case):
    keys = KeyStore(acting.workspace.keys)
    source = record(case, "source", "s").id
    kept = keys.get([source])
    keys.destroy(source)
    assert told(acting, case) == []
    keys.keep(kept)
    assert told(acting, case) == ["A-SRC-0001"]


def test_more_acts_than_one_cares_to_look_at_open_the_names_anew(acting, case, monkeypatch):
    monkeypatch.setattr(marks, "LATE", 2)
    assert told(acting, case, "Salma Haddad") == []
    accepted(acting, "case: {ref: o}\nincidents: [{ref: a}, {ref: b}, {ref: c}, {ref: d}]")
    identify(acting, case, "source", "t", name="Salma Haddad")
    assert told(acting, case, "Salma Haddad") == ["A-SRC-0002"]


def test_a_name_protected_or_changed_since_is_known(acting, case):
    assert told(acting, case, "Salma Haddad") == []
    identify(acting, case, "source", "t", name="Salma Haddad")
    assert told(acting, case, "Salma Haddad") == ["A-SRC-0002"]
    identify(acting, case, "source", "t", name="Nour Qasem")
    assert told(acting, case, "Salma Haddad") == []


def test_an_erased_name_is_known_no_longer(acting, case):
    assert told(acting, case) == ["A-SRC-0001"]
    erase(acting, case, "source", record(case, "source", "s").id, "asked in March")
    assert told(acting, case) == []


def test_panic_forgets_at_once_and_closed_keys_open_nothing(acting, case):
    assert told(acting, case) == ["A-SRC-0001"]
    close_all(acting.workspace)
    assert known._HELD == {}
    with pytest.raises(Refusal):
        told(acting, case)
    assert known._HELD == {}


def test_keys_that_went_away_forget_at_the_next_question(acting, case):
    assert told(acting, case) == ["A-SRC-0001"]
    (acting.workspace.keys / "workspace.key").rename(acting.workspace.keys / "away")
    with pytest.raises(Refusal):
        told(acting, case)
    assert known._HELD == {}


def test_names_are_held_of_a_few_cases_alone(acting):
    cases = [accepted(acting, f"case: {{ref: c{n}, zone: UTC}}") for n in range(known.MOST + 2)]
    for case in cases:
        told(acting, case)
    assert len(known._HELD) == known.MOST


def test_what_was_rolled_back_was_never_known(acting, case):
    """The next change has the number of the one that was rolled back."""
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        identify(acting, case, "source", "s", name="Salma Haddad")
        assert told(acting, case, "Salma Haddad") == ["A-SRC-0001"]
        _ = 1 / 0
    identify(acting, case, "source", "s", name="Nour Qasem")
    assert told(acting, case, "Salma Haddad") == []
    assert told(acting, case, "Nour Qasem") == ["A-SRC-0001"]


def test_citations_are_read_only_where_an_address_may_be_sealed(acting, case):
    with CaptureQueriesContext(connection) as asked:
        assert told(acting, case) == ["A-SRC-0001"]
    assert [query["sql"] for query in asked if "records_citation" in query["sql"]] == []
