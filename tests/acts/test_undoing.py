"""Undoing one's own last act: what it needs, and that what was erased stays so."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.acts.cases import accepted, identify, record
from tests.records.workspaces import at_work
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.members import record_member
from trucewatch.acts.recording import correct_whole
from trucewatch.acts.undoing import undo
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Act, Case, Member, Source
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

pytestmark = pytest.mark.django_db(transaction=True)
NAME = "Layla whose name is protected"


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    made = at_work(tmp_path)
    record_member(made, "salma", Text("en", {"en": "Salma"}))
    return replace(made, member=Member.objects.get(username="salma"))


def renamed(acting: Acting) -> tuple[Case, Source, Act]:
    """A source whose name was corrected by the member."""
    case = accepted(acting, "sources: [{ref: s1, label: {original: en, en: A nurse}}]")
    identify(acting, case, "source", "s1", name=NAME)
    source = record(case, "source", "s1")
    source.name = Protected(clear="Somebody else")
    receipt = correct_whole(acting, case, [source], [], "misheard")
    return case, source, Act.objects.get(id=receipt.act)


def refused(acting: Acting, case: Case, source: Source, act: Act, reason: str = "undone") -> str:
    before = Source.objects.get(id=source.id).revision
    with pytest.raises(Refusal) as caught:
        undo(acting, case, source.id, act.id, reason)
    assert Source.objects.get(id=source.id).revision == before
    return caught.value.code


def test_without_a_reason_nothing_is_undone(acting: Acting) -> None:
    case, source, act = renamed(acting)
    assert refused(acting, case, source, act, " ") == "acts-correct-reason"


def test_words_whose_key_is_gone_do_not_come_back(acting: Acting) -> None:
    case, source, act = renamed(acting)
    KeyStore(acting.workspace.keys).destroy(source.id)
    assert refused(acting, case, source, act) == "acts-undo-erased"


def test_what_was_erased_since_stays_erased(acting: Acting) -> None:
    case, source, act = renamed(acting)
    erase(acting, case, "source", source.id, "asked in March")
    assert refused(acting, case, source, act) == "acts-undo-later"


def test_an_act_of_nobody_known_is_nobodys_to_undo(acting: Acting) -> None:
    case, source, act = renamed(acting)
    assert refused(replace(acting, member=None), case, source, act) == "acts-undo-later"


def test_an_act_other_than_the_one_that_was_seen_is_not_undone(acting: Acting) -> None:
    case, source, act = renamed(acting)
    other = Act.objects.exclude(id=act.id).filter(case=case)[0]
    assert refused(acting, case, source, other) == "acts-undo-later"
