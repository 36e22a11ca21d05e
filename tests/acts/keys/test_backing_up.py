"""Keys are backed up to a file or to paper, brought back, and what was destroyed stays destroyed."""

import io
import shutil
import tarfile
from pathlib import Path

import pytest

from tests.acts.cases import accepted, identify, record
from tests.acts.keyed import again, broken, in_folder
from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.keys.backing_up import back_up, to_paper
from trucewatch.acts.keys.changing import rotate
from trucewatch.acts.keys.recipients import add_recipient, known_recipients, remove_recipient
from trucewatch.acts.keys.restoring import RestoredKeys, restore_from_paper, restore_keys
from trucewatch.acts.sequencing import sequence
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Act, Case
from trucewatch.values.refusal import Refusal
from trucewatch.vault.age.files import decrypt, encrypt
from trucewatch.vault.age.keys import Identity, Passphrase
from trucewatch.vault.canonical import read_object

pytestmark = pytest.mark.django_db(transaction=True)
IDENTITY = Identity(bytes(range(32)))
TEXT = "sources: [{ref: s, label: {en: One}}, {ref: t, label: {en: Two}}]"


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    return in_folder(tmp_path / "work")


@pytest.fixture
def case(acting: Acting) -> Case:
    case = accepted(acting, TEXT)
    identify(acting, case, "source", "s", name="First Name")
    identify(acting, case, "source", "t", name="Second Name")
    sequence(acting.workspace)
    return case


def code_of(work: object, *given: object) -> str:
    with pytest.raises(Refusal) as refused:
        work(*given)  # type: ignore[operator]
    return refused.value.code


def lose_keys(acting: Acting) -> None:
    shutil.rmtree(acting.workspace.keys)


def made(acting: Acting, place: Path) -> bytes:
    back_up(acting, place, [IDENTITY.recipient])
    return place.read_bytes()


def test_lost_keys_come_back_from_a_backup_and_everything_verifies(acting, case, tmp_path):
    backup = made(acting, tmp_path / "keys.age")
    lose_keys(acting)
    assert restore_keys(acting, backup, [IDENTITY]) == RestoredKeys(2, 0, 0, signs=True)
    sequence(acting.workspace)
    assert broken(acting) == []


def test_a_backup_is_recorded_with_its_digest_and_for_whom_it_opens(acting, case, tmp_path):
    done = back_up(acting, tmp_path / "keys.age", [IDENTITY.recipient])
    said = read_object(bytes(Act.objects.get(name="back_up_keys").data))
    assert (said["digest"], said["records"], said["to"]) == (
        done.digest, 2, str(IDENTITY.recipient),
    )  # fmt: skip
    assert (tmp_path / "keys.age").stat().st_mode & 0o777 == 0o600


def test_a_backup_under_a_passphrase_opens_with_it_alone(acting, case, tmp_path):
    back_up(acting, tmp_path / "keys.age", Passphrase("ten words"))
    backup = (tmp_path / "keys.age").read_bytes()
    lose_keys(acting)
    assert code_of(restore_keys, acting, backup, Passphrase("nine")) == "age-wrong-passphrase"
    assert restore_keys(acting, backup, Passphrase("ten words")).records == 2


def test_keys_that_were_destroyed_since_are_destroyed_again(acting, case, tmp_path):
    backup = made(acting, tmp_path / "keys.age")
    gone = record(case, "source", "s").id
    erase(acting, case, "source", gone, "asked in March")
    lose_keys(acting)
    assert restore_keys(acting, backup, [IDENTITY]) == RestoredKeys(1, 1, 0, signs=True)
    assert KeyStore(acting.workspace.keys).get([gone]) == {}


def test_an_erasure_names_the_backups_made_before_it(acting, case, tmp_path):
    made(acting, tmp_path / "first.age")
    to_paper(acting)
    first = erase(acting, case, "source", record(case, "source", "s").id, "asked in March")
    sequence(acting.workspace)
    assert first.handed_out.backups == (
        f"2016-12-17T12:00Z {IDENTITY.recipient}", "2016-12-17T12:00Z paper",
    )  # fmt: skip
    made(acting, tmp_path / "second.age")
    sequence(acting.workspace)
    again_told = erase(acting, case, "source", record(case, "source", "s").id, "asked in March")
    assert again_told.handed_out.backups == first.handed_out.backups


def test_records_that_a_backup_is_too_old_to_open_are_counted(acting, case, tmp_path):
    backup = made(acting, tmp_path / "keys.age")
    third = identify(acting, accepted(acting, "case: {ref: other, zone: UTC}\n" + TEXT), "source",
                     "s", name="Third Name")  # fmt: skip
    lose_keys(acting)
    assert restore_keys(acting, backup, [IDENTITY]) == RestoredKeys(2, 0, 1, signs=True)
    assert KeyStore(acting.workspace.keys).get([third.id]) == {}


def test_a_backup_older_than_a_change_of_keys_opens_and_signs_no_more(acting, case, tmp_path):
    backup = made(acting, tmp_path / "keys.age")
    rotate(acting)
    now = again(acting)
    lose_keys(now)
    assert restore_keys(now, backup, [IDENTITY]) == RestoredKeys(2, 0, 0, signs=False)
    assert code_of(sequence, now.workspace) == "keys-signing-other"


def test_keys_that_stand_are_never_replaced(acting, case, tmp_path):
    backup = made(acting, tmp_path / "keys.age")
    before = (acting.workspace.keys / "workspace.key").read_bytes()
    KeyStore(acting.workspace.keys).rewrap()
    assert code_of(restore_keys, acting, backup, [IDENTITY]) == "keys-stand"
    assert (acting.workspace.keys / "workspace.key").read_bytes() != before


def test_a_backup_lies_neither_in_the_workspace_nor_over_another_file(acting, case, tmp_path):
    (tmp_path / "there").write_text("ours")
    to = [IDENTITY.recipient]
    assert code_of(back_up, acting, tmp_path / "there", to) == "keys-backup-exists"
    assert code_of(back_up, acting, tmp_path / "work" / "k.age", to) == "keys-backup-inside"
    assert (
        code_of(back_up, acting, tmp_path / "work" / "keys" / "k.age", to) == "keys-backup-inside"
    )
    assert code_of(back_up, acting, tmp_path / "k.age", []) == "age-nobody"
    assert ((tmp_path / "there").read_text(), (tmp_path / "k.age").exists()) == ("ours", False)


def packed(**files: bytes) -> bytes:
    made_ = io.BytesIO()
    with tarfile.open(fileobj=made_, mode="w") as archive:
        for name, data in files.items():
            about = tarfile.TarInfo(name)
            about.size = len(data)
            archive.addfile(about, io.BytesIO(data))
    return made_.getvalue()


def hostile(acting: Acting) -> dict[str, bytes]:
    whole = {"origin": acting.workspace.origin.encode(), "records.sqlite3": b"x"}
    whole |= {"workspace.key": bytes(32)}
    link = io.BytesIO()
    with tarfile.open(fileobj=link, mode="w") as archive:
        about = tarfile.TarInfo("workspace.key")
        about.type, about.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(about)
    return {
        "no archive": b"not a tar file at all" * 100,
        "empty": b"",
        "leads elsewhere": packed(**whole, **{"../../evil": b"x"}),
        "absolute": packed(**whole, **{"/etc/evil": b"x"}),
        "a link": link.getvalue(),
        "without a key": packed(origin=whole["origin"]),
    }


@pytest.mark.parametrize(
    "name", ["no archive", "empty", "leads elsewhere", "absolute", "a link", "without a key"]
)
def test_what_is_no_backup_is_refused_and_nothing_is_written(acting, case, tmp_path, name):
    sealed = encrypt(hostile(acting)[name], [IDENTITY.recipient])
    lose_keys(acting)
    assert code_of(restore_keys, acting, sealed, [IDENTITY]) == "keys-backup-none"
    assert not acting.workspace.keys.exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["work"]


def test_a_backup_of_another_workspace_is_refused(acting, case, tmp_path):
    held = packed(origin=b"trucewatch/other/1", **{"records.sqlite3": b"", "workspace.key": b""})
    sealed = encrypt(held, [IDENTITY.recipient])
    lose_keys(acting)
    assert code_of(restore_keys, acting, sealed, [IDENTITY]) == "keys-backup-other"


def test_keys_come_back_from_paper_beside_the_file_they_open(acting, case):
    paper = to_paper(acting)
    words = (" ".join(paper.signing), " ".join(paper.workspace))
    for name in ("signing.pem", "workspace.key"):
        (acting.workspace.keys / name).unlink()
    assert code_of(restore_from_paper, acting, words[1], words[0]) == "keys-paper-other"
    assert restore_from_paper(acting, *words) == RestoredKeys(2, 0, 0, signs=True)
    sequence(acting.workspace)
    assert broken(acting) == []


def test_paper_without_the_file_of_keys_says_what_is_lacking(acting, case):
    paper = to_paper(acting)
    lose_keys(acting)
    words = (" ".join(paper.signing), " ".join(paper.workspace))
    assert code_of(restore_from_paper, acting, *words) == "keys-paper-file"


def test_words_and_keys_are_never_shown_by_accident(acting, case):
    paper = to_paper(acting)
    assert repr(paper) == "Paper()"


def test_recipients_are_added_once_and_taken_out(acting):
    other = Identity(bytes(32))
    add_recipient(acting.workspace, str(IDENTITY.recipient), "first")
    add_recipient(acting.workspace, str(other.recipient), "the office")
    add_recipient(acting.workspace, str(IDENTITY.recipient), "Huda at home")
    known = [(one.recipient, one.label) for one in known_recipients(acting.workspace)]
    assert known == [(other.recipient, "the office"), (IDENTITY.recipient, "Huda at home")]
    assert code_of(remove_recipient, acting.workspace, "age1") == "keys-no-recipient"
    remove_recipient(acting.workspace, "the office")
    remove_recipient(acting.workspace, str(IDENTITY.recipient)[:12])
    assert known_recipients(acting.workspace) == []
    assert code_of(add_recipient, acting.workspace, "age1xyz") == "age-no-recipient"
    assert code_of(add_recipient, acting.workspace, str(other.recipient), "a\nb") == (
        "acts-unstorable-words"
    )


def test_a_backup_holds_the_recipients_too(acting, case, tmp_path):
    add_recipient(acting.workspace, str(IDENTITY.recipient), "Huda")
    backup = made(acting, tmp_path / "keys.age")
    assert b"recipients.txt" in decrypt(backup, [IDENTITY])
    lose_keys(acting)
    restore_keys(acting, backup, [IDENTITY])
    assert [one.label for one in known_recipients(acting.workspace)] == ["Huda"]
