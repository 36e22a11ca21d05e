"""Who people are: opened from an encrypted file, sealed before a column, never told."""

from pathlib import Path

import pyrage
import pytest

from tests.cases import write_folder
from trucewatch.acts.acting import Acting
from trucewatch.importers.accepting import accept_folder
from trucewatch.importers.folder import FolderRead, read_folder
from trucewatch.importers.identities import AgeKey
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Imported, Person, Revision, Source
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db

IDENTITY = pyrage.x25519.Identity.generate()
KEY = AgeKey(identity=f"# created: today\n{IDENTITY}\n")
CASE = """
    case: {ref: truce}
    sources: [{ref: s1, label: {en: Witness 1}}, {ref: s2}]
    persons: [{ref: p1}]
"""
WHO = """
source:s1: {name: Layla Secret, contact: "+0963 11 000"}
person:p1:
  name: سرّ الاسم
"""


def folder_with(place: Path, who: str, case: str = CASE) -> Path:
    sealed = pyrage.encrypt(who.encode(), [IDENTITY.to_public()])
    return write_folder(place, {"case.yaml": case, "identities.age": sealed})


def kept(acting: Acting, record: Source | Person, name: str) -> str:
    key = KeyStore(acting.workspace.keys).get([record.id])[record.id]
    context = protected_context(record.kind, record.id, name)
    return decrypt(key, getattr(record, name).sealed, context).decode()


def codes(read: FolderRead) -> list[str]:
    return [finding.code for finding in read.reading.findings]


def test_identities_are_sealed_into_their_records(acting: Acting, tmp_path: Path) -> None:
    read = read_folder(folder_with(tmp_path / "f", WHO), KEY)
    assert codes(read) == []
    accept_folder(acting, read)
    source, person = Source.objects.get(ref="s1"), Person.objects.get()
    assert kept(acting, source, "name") == "Layla Secret"
    assert kept(acting, source, "contact") == "+0963 11 000"
    assert kept(acting, person, "name") == "سرّ الاسم"
    assert Source.objects.get(ref="s2").name is None


def test_a_passphrase_opens_it_too(acting: Acting, tmp_path: Path) -> None:
    sealed = pyrage.passphrase.encrypt(WHO.encode(), "correct horse")
    folder = write_folder(tmp_path / "f", {"case.yaml": CASE, "identities.age": sealed})
    accept_folder(acting, read_folder(folder, AgeKey(passphrase="correct horse")))
    assert kept(acting, Source.objects.get(ref="s1"), "name") == "Layla Secret"


def test_the_same_again_changes_nothing_and_a_new_word_makes_one_revision(
    acting: Acting, tmp_path: Path
) -> None:
    accept_folder(acting, read_folder(folder_with(tmp_path / "f", WHO), KEY))
    again = accept_folder(acting, read_folder(tmp_path / "f", KEY)).accepted
    assert (again.new, again.changed, again.unchanged) == (0, 0, 4)
    other = WHO.replace("Layla Secret", "Layla Other")
    changed = accept_folder(acting, read_folder(folder_with(tmp_path / "f", other), KEY))
    assert (changed.accepted.changed, changed.accepted.unchanged) == (1, 3)
    source = Source.objects.get(ref="s1")
    assert (source.revision, kept(acting, source, "name")) == (2, "Layla Other")
    assert Imported.objects.get(kind="source", ref="s1").revision == 2
    row = CASE.replace("Witness 1", "First witness")
    after = accept_folder(acting, read_folder(folder_with(tmp_path / "f", other, row), KEY))
    assert (after.accepted.changed, after.accepted.unchanged) == (1, 3)


def test_without_a_key_identities_stay_as_they_are(acting: Acting, tmp_path: Path) -> None:
    accept_folder(acting, read_folder(folder_with(tmp_path / "f", WHO), KEY))
    changed = folder_with(tmp_path / "f", WHO, CASE.replace("Witness 1", "First witness"))
    read = read_folder(changed)
    assert codes(read) == ["import-identities-closed"]
    accept_folder(acting, read)
    assert kept(acting, Source.objects.get(ref="s1"), "name") == "Layla Secret"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (AgeKey(passphrase="wrong"), "import-identities-locked"),
        (AgeKey(identity=str(pyrage.x25519.Identity.generate())), "import-identities-locked"),
        (AgeKey(identity="AGE-SECRET-KEY-1NONE"), "import-identities-key"),
        (AgeKey(), "import-identities-key"),
    ],
)
def test_a_wrong_key_is_refused(tmp_path: Path, key: AgeKey, code: str) -> None:
    folder = folder_with(tmp_path / "f", WHO)
    with pytest.raises(Refusal) as refusal:
        read_folder(folder, key)
    assert refusal.value.code == code
    assert all(refusal.value.message.both().values())


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("source:s9: {name: Layla Secret}", "import-identity-unknown"),
        ("Layla Secret: {name: x}", "import-identity-unknown"),
        ("source:s1: {nmae: Layla Secret}", "import-identity-field"),
        ("source:s1: Layla Secret", "import-identity-field"),
        ("source:s1: {name: [Layla, Secret]}", "import-identity-field"),
    ],
)
def test_an_entry_that_fits_nothing_is_told_by_its_number_alone(
    tmp_path: Path, who: str, code: str
) -> None:
    read = read_folder(folder_with(tmp_path / "f", who), KEY)
    assert codes(read) == [code]
    assert read.reading.findings[0].message.args["number"] == 1
    said = repr([finding.plain() for finding in read.reading.findings]) + repr(read)
    assert "Secret" not in said


@pytest.mark.parametrize(
    "who",
    [
        "source:s1: {name: Layla Secret",
        "source:s1: &a {name: Layla Secret}\nsource:s2: *a",
        "source:s1: {name: Layla Secret}\nsource:s1: {name: Other}",
        "- Layla Secret",
        "!!python/object/apply:os.system ['echo Layla Secret']",
    ],
)
def test_what_cannot_be_read_is_refused_without_a_word_of_it(tmp_path: Path, who: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_folder(folder_with(tmp_path / "f", who), KEY)
    assert refusal.value.code == "import-identities-broken"
    assert "Secret" not in repr(refusal.value) + str(refusal.value.message.both())
    assert refusal.value.__suppress_context__ or refusal.value.__context__ is None


def test_nothing_written_down_holds_a_name_in_clear(acting: Acting, tmp_path: Path) -> None:
    read = read_folder(folder_with(tmp_path / "f", WHO), KEY)
    accepted = accept_folder(acting, read)
    columns = [bytes(r.data) + bytes(r.protected or b"") for r in Revision.objects.all()]
    assert not any(b"Secret" in column for column in columns)
    assert "Secret" not in repr(accepted) + repr(read) + repr(read.reading.drafts)
