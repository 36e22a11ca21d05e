"""A victim takes back consent: the item goes, with its bytes, what was made from it and who told."""

import io
import json
from uuid import UUID

import pytest

from tests.acts.cases import accepted, record
from tests.acts.dumping import database_bytes, file_bytes, told
from tests.records.workspaces import english
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.destroying import FOLDER
from trucewatch.acts.erasure.erasing import Erased, doomed_codes, erase
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import (
    Case,
    Custody,
    Derivative,
    Evidence,
    Package,
    Revision,
    VerificationStep,
)
from trucewatch.values.codes.evidence import (
    CustodyEvent,
    DerivativeKind,
    EvidenceHeld,
    VerificationMethod,
)
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import Refusal
from trucewatch.vault.storage.objects import Objects

pytestmark = pytest.mark.django_db(transaction=True)

CASE = """
sources: [{ref: s, label: {en: Zs-label}}, {ref: t, label: {en: Kept}}]
evidence:
  - {ref: e, held: held, acquired_from: s, title: {en: Ze-title}, caption: {en: Ze-caption}}
  - {ref: other, held: held, title: {en: Kept title}}
  - {ref: shot, held: held, title: {en: A screenshot}}
"""
OF_ITEM = [
    "Ze-title", "Ze-caption", "Ze-filmed", "Ze-metadata", "Ze-bytes-of-the-film", "Ze-thumbnail",
    "Ze-seen", "Ze-companion", "Ze-notes",
]  # fmt: skip
OF_SOURCE = ["Zs-label", "Zs-name", "Zs-file", "Zs-folder", "Zs-address", "Zs-how", "Zs-office"]


def objects(acting: Acting) -> Objects:
    return open_objects(acting.workspace)


def put(acting: Acting, words: str) -> str:
    return objects(acting).put(io.BytesIO(words.encode())).sha256


def custody(case: Case, item: Evidence, event: CustodyEvent, **more: object) -> Custody:
    return Custody(case=case, evidence=item, event=event, object=item.object, **more)


@pytest.fixture
def case(acting: Acting) -> Case:
    """A film with all that can tell of it; some revisions of each record."""
    case = accepted(acting, CASE)
    item, other = record(case, "evidence", "e"), record(case, "evidence", "other")
    item.object = put(acting, "Ze-bytes-of-the-film")
    item.captured_by, item.metadata = Protected(clear="Ze-filmed"), Protected(clear="Ze-metadata")
    other.object = put(acting, "Kept bytes")
    other.captured_by = Protected(clear="Kept filmed")
    write(acting, "seal", case, [item, other])
    source = record(case, "source", "s")
    came = custody(
        case, item, CustodyEvent.ACQUIRED, source=source, how=english("Zs-how"),
        counterpart=english("Zs-office"), counterpart_name=Protected(clear="Zs-name"),
        original_name=Protected(clear="Zs-file.mp4"), notes=["Ze-notes"],
        original_folder=Protected(clear="/home/Zs-folder"),
        web_address=Protected(clear="https://example.org/Zs-address"),
    )  # fmt: skip
    again = custody(
        case, item, CustodyEvent.RECEIVED, source=record(case, "source", "t"),
        original_name=Protected(clear="Kept-name.mp4"), how=english("Kept how"),
    )  # fmt: skip
    shown = record(case, "evidence", "shot")
    step = VerificationStep(
        case=case,
        evidence=item,
        method=VerificationMethod.SHADOW,
        seen=english("Ze-seen"),
        attachments=(str(shown.id),),
    )
    thumbnail = Derivative(
        case=case, evidence=item, derivative_kind=DerivativeKind.THUMBNAIL,
        object=put(acting, "Ze-thumbnail"),
    )  # fmt: skip
    beside = Evidence(
        case=case, accompanies=item, held=EvidenceHeld.HELD, object=put(acting, "Ze-companion")
    )
    write(acting, "seal", case, [came, again, step, thumbnail, beside])
    for each in (item, came):
        write(acting, "correct", case, [each])
    sequence(acting.workspace)
    return case


def gone(acting: Acting, case: Case, kind: str, ref: str, authority: str = "the board") -> Erased:
    return erase(acting, case, kind, record(case, kind, ref).id, "asked in March", authority)


def everything(acting: Acting) -> bytes:
    """The database, every file, and the protected words that the keys here still open."""
    return database_bytes() + file_bytes(acting.workspace.folder) + opened(acting)


def opened(acting: Acting) -> bytes:
    found = []
    for row in [*Evidence.objects.all(), *Custody.objects.all()]:
        key = KeyStore(acting.workspace.keys).get([row.id]).get(row.id)
        for name in ("captured_by", "metadata", "counterpart_name", "original_name",
                     "original_folder", "web_address"):  # fmt: skip
            held = getattr(row, name, None)
            if held is not None and key is not None:
                found.append(decrypt(key, held.sealed, protected_context(row.kind, row.id, name)))
    return b"\n".join(found)


def holds(acting: Acting) -> None:
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()


def test_an_item_goes_with_its_bytes_and_the_log_still_verifies(acting, case):
    """An item tells who filmed; of who handed it over, its custody told."""
    assert told([*OF_ITEM, *OF_SOURCE], everything(acting)) == [*OF_ITEM, *OF_SOURCE]
    gone(acting, case, "evidence", "e")
    assert told([*OF_ITEM, *OF_SOURCE[1:]], everything(acting)) == []
    assert told(["Kept title", "Kept filmed", "Kept bytes"], everything(acting)) == [
        "Kept title", "Kept filmed", "Kept bytes",
    ]  # fmt: skip
    holds(acting)


def test_of_a_destroyed_item_the_last_event_of_its_custody_stays(acting, case):
    gone(acting, case, "evidence", "e", "the committee")
    item = Evidence.objects.get(code="A-EVI-0001")
    assert (item.state, item.held, item.object) == (RecordState.ERASED, EvidenceHeld.DESTROYED, "")
    events = [(c.event, c.authority.get("en"), c.because.get("en"), c.object)
              for c in Custody.objects.filter(evidence=item).order_by("code")]  # fmt: skip
    assert events == [
        (CustodyEvent.ACQUIRED, "", "", ""),
        (CustodyEvent.RECEIVED, "", "", ""),
        (CustodyEvent.DESTROYED, "the committee", "asked in March", ""),
    ]


def test_what_would_go_with_an_item_is_told_beforehand(acting, case):
    assert doomed_codes(case, "evidence", record(case, "evidence", "e").id) == [
        "A-EVI-0001", "A-DER-0001", "A-VER-0001", "A-EVI-0004", *custody_codes(case),
    ]  # fmt: skip


def custody_codes(case: Case) -> list[str]:
    return list(Custody.objects.order_by("id").values_list("code", flat=True))


def test_screenshots_taken_while_verifying_are_told_for_people_to_look_at(acting, case):
    assert gone(acting, case, "evidence", "e").look_over == ("A-EVI-0003",)


def test_bytes_stay_where_a_record_that_lives_names_them(acting, case):
    item, other = record(case, "evidence", "e"), record(case, "evidence", "other")
    other.object = item.object
    write(acting, "correct", case, [other])
    gone(acting, case, "evidence", "e")
    assert objects(acting).has(item.object)
    gone(acting, case, "evidence", "other")
    assert not objects(acting).has(item.object)
    holds(acting)


def test_an_item_does_not_go_without_an_authority(acting, case):
    for authority in ("", "  "):
        with pytest.raises(Refusal) as refused:
            gone(acting, case, "evidence", "e", authority)
        assert refused.value.code == "erase-authority"
    with pytest.raises(Refusal) as refused:
        gone(acting, case, "evidence", "e", "on the word of Kept filmed")
    assert refused.value.code == "erase-reason-tells"
    assert record(case, "evidence", "e").state is RecordState.CURRENT


def test_an_item_that_is_not_held_is_erased_without_an_event_of_destruction(acting):
    case = accepted(acting, "evidence: [{ref: e, title: {en: Ze-title}}]")
    gone(acting, case, "evidence", "e", "")
    assert (Custody.objects.count(), told(["Ze-title"], everything(acting))) == (0, [])
    assert Evidence.objects.get().held is EvidenceHeld.NOT_HELD


def test_a_source_goes_from_the_custody_of_what_it_gave_and_the_item_stays(acting, case):
    gone(acting, case, "source", "s", "")
    kept = ["Ze-title", "Ze-metadata", "Ze-bytes-of-the-film", "Kept-name.mp4", "Kept how"]
    assert told([*OF_SOURCE, "Ze-filmed"], everything(acting)) == []
    assert told(kept, everything(acting)) == kept
    came = Custody.objects.get(event=CustodyEvent.ACQUIRED)
    assert (came.source_id, came.state, came.object) == (
        None, RecordState.CURRENT, record(case, "evidence", "e").object,
    )  # fmt: skip
    holds(acting)


def test_how_an_item_came_in_goes_with_its_source_though_the_event_named_none(acting, case):
    Custody.objects.filter(event=CustodyEvent.ACQUIRED).update(source=None)
    gone(acting, case, "source", "s", "")
    assert told(OF_SOURCE, everything(acting)) == []


def old_openings(acting: Acting, row: Evidence) -> list[bytes]:
    kept = Revision.objects.filter(record=row.id).exclude(protected=None).order_by("number")
    return [bytes(one.protected or b"") for one in kept]


def test_the_key_that_opened_who_filmed_opens_nothing_that_stays(acting, case):
    """Free pages and copies of the database are mute only if the old key is gone."""
    item = record(case, "evidence", "e")
    old = KeyStore(acting.workspace.keys).get([item.id])[item.id]
    gone(acting, case, "source", "s", "")
    item = record(case, "evidence", "e")
    new = KeyStore(acting.workspace.keys).get([item.id])[item.id]
    sealed = [item.metadata.sealed, *old_openings(acting, item)]
    assert (len(new), len(sealed)) == (32, 4)
    contexts = [protected_context("evidence", item.id, "metadata")]
    contexts += [f"revision|evidence|{item.id}|{n}" for n in (2, 3, 4)]
    for one, context in zip(sealed, contexts, strict=True):
        assert b"Ze-metadata" in decrypt(new, one, context)
        assert b"Ze-filmed" not in decrypt(new, one, context)
        with pytest.raises(Refusal):
            decrypt(old, one, context)
    assert json.loads(decrypt(new, sealed[1], contexts[1])).keys() == {"metadata"}


def test_words_recorded_after_a_partial_erasure_are_sealed_and_read(acting, case):
    gone(acting, case, "source", "s", "")
    item = record(case, "evidence", "e")
    item.captured_by = Protected(clear="Somebody else")
    write(acting, "correct", case, [item])
    assert b"Somebody else" in opened(acting)
    holds(acting)


def test_a_key_made_anew_and_not_settled_does_no_harm_and_is_finished(acting, case):
    """The machine stopped after the new key was made, and nobody repeated the erasure."""
    item = record(case, "evidence", "e")
    KeyStore(acting.workspace.keys).renew([item.id])
    assert b"Ze-metadata" in opened(acting)
    holds(acting)
    gone(acting, case, "source", "s", "")
    assert len(KeyStore(acting.workspace.keys).get([item.id])[item.id]) == 32
    holds(acting)


def test_only_packages_that_may_hold_the_item_are_told(acting, case):
    item, other = record(case, "evidence", "e"), record(case, "evidence", "other")
    whole, of_it, of_other = (
        Package(case=case, audience=Audience.COURT, items=items)
        for items in ((), (str(item.id),), (str(other.id),))
    )
    write(acting, "package", case, [whole, of_it, of_other])
    handed = gone(acting, case, "evidence", "e").handed_out
    assert handed.packages == ("A-PKG-0001", "A-PKG-0002")
    write(acting, "package", case, [Package(case=case, audience=Audience.COURT)])
    again = gone(acting, case, "evidence", "e")
    assert (again.receipt, again.handed_out.packages) == (None, ("A-PKG-0001", "A-PKG-0002"))


def test_nothing_is_left_to_destroy_afterwards(acting, case):
    gone(acting, case, "evidence", "e")
    assert list((acting.workspace.vault / FOLDER).glob("*.json")) == []


def test_what_an_interrupted_erasure_left_is_destroyed_by_the_next_one(acting, case, monkeypatch):
    digest = record(case, "evidence", "e").object
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("trucewatch.acts.erasure.erasing.destroy_leftovers", _interrupted)
        gone(acting, case, "evidence", "e")
    assert objects(acting).has(digest)
    gone(acting, case, "source", "t", "")
    assert told(OF_ITEM, everything(acting)) == []
    holds(acting)


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_an_erasure_that_never_began_destroys_nothing(acting, case, monkeypatch):
    """It was written down, and the machine stopped before the rows were touched."""
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("trucewatch.acts.erasure.erasing.close_revisions", _interrupted)
        gone(acting, case, "evidence", "e")
    gone(acting, case, "source", "t", "")
    item = record(case, "evidence", "e")
    assert objects(acting).has(item.object)
    assert told(OF_ITEM, everything(acting)) == OF_ITEM
    holds(acting)
    assert isinstance(item.id, UUID)
