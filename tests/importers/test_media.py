"""Files of media/ that evidence names are taken into the vault, or told to be absent."""

import hashlib
from pathlib import Path

import pytest

from tests.cases import write_folder
from trucewatch.acts.acting import Acting
from trucewatch.acts.evidence.custody import chain_of
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.importers.accepting import Imported, accept_folder
from trucewatch.importers.folder import FolderRead, read_folder
from trucewatch.records.models import Custody, Evidence
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Step

pytestmark = pytest.mark.django_db

FILES = {
    "case.yaml": "case: {ref: truce, zone: Asia/Damascus}\n",
    "evidence.yaml": """
        evidence:
          - {ref: e1, title: {en: A road}, file_name: road.jpg}
    """,
}
PICTURE = b"\xff\xd8\xff a picture of a road"


def folder_with(tmp_path: Path, **media: bytes) -> Path:
    folder = write_folder(tmp_path / "truce", FILES)
    (folder / "media").mkdir()
    for name, data in media.items():
        (folder / "media" / name.replace("_", ".")).write_bytes(data)
    return folder


def told(read: FolderRead) -> list[tuple[str, str]]:
    return [(f.code, str(f.severity)) for f in read.reading.findings]


def import_folder(acting: Acting, folder: Path) -> Imported:
    return accept_folder(acting, read_folder(folder))


def test_a_file_that_evidence_names_is_in_the_vault_under_its_digest(
    acting: Acting, tmp_path: Path
) -> None:
    import_folder(acting, folder_with(tmp_path, road_jpg=PICTURE))
    kept = Evidence.objects.get()
    assert (kept.object, kept.size) == (hashlib.sha256(PICTURE).hexdigest(), len(PICTURE))
    assert kept.held is EvidenceHeld.HELD
    objects = open_objects(acting.workspace)
    assert b"".join(objects.chunks(kept.object)) == PICTURE


def test_the_same_folder_again_changes_nothing_and_another_file_makes_a_revision(
    acting: Acting, tmp_path: Path
) -> None:
    folder = folder_with(tmp_path, road_jpg=PICTURE)
    import_folder(acting, folder)
    assert import_folder(acting, folder).accepted.changed == 0
    (folder / "media" / "road.jpg").write_bytes(b"another picture")
    assert import_folder(acting, folder).accepted.changed == 1
    assert Evidence.objects.get().revision == 2


def test_a_file_comes_in_with_its_acquisition_and_another_file_with_another(
    acting: Acting, tmp_path: Path
) -> None:
    folder = folder_with(tmp_path, road_jpg=PICTURE)
    import_folder(acting, folder)
    import_folder(acting, folder)
    (folder / "media" / "road.jpg").write_bytes(b"another picture")
    import_folder(acting, folder)
    chain = chain_of(Evidence.objects.get())
    assert [(one.event, one.object) for one in chain] == [
        (CustodyEvent.ACQUIRED, hashlib.sha256(content).hexdigest())
        for content in (PICTURE, b"another picture")
    ]
    assert all(one.original_name for one in chain)
    assert "road.jpg" not in str([list(row.values()) for row in Custody.objects.values()])


def test_a_file_that_nothing_names_is_told_and_not_taken_in(acting: Acting, tmp_path: Path) -> None:
    read = read_folder(folder_with(tmp_path, road_jpg=PICTURE, other_jpg=b"x"))
    assert told(read) == [("import-media-unnamed", "warning")]
    message = read.reading.findings[0].message
    assert "media/other.jpg" in message.text("en")
    assert "media/other.jpg" in message.text("ar")


def test_evidence_said_to_be_held_without_its_file_is_an_error(tmp_path: Path) -> None:
    files = FILES | {"evidence.yaml": "evidence: [{ref: e1, held: held, file_name: gone.jpg}]\n"}
    read = read_folder(write_folder(tmp_path / "truce", files), workspace=False)
    assert told(read) == [("import-media-absent", "error")]


def test_evidence_known_and_not_held_may_name_a_file(acting: Acting, tmp_path: Path) -> None:
    import_folder(acting, write_folder(tmp_path / "truce", FILES))
    kept = Evidence.objects.get()
    assert (kept.object, kept.held) == ("", EvidenceHeld.NOT_HELD)


def test_a_link_in_media_is_told_and_never_followed(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    secret = tmp_path / "secret"
    secret.write_bytes(b"not of this folder")
    (folder / "media" / "road.jpg").symlink_to(secret)
    read = read_folder(folder, workspace=False)
    assert told(read) == [("file-link", "error")]
    digest = hashlib.sha256(secret.read_bytes()).hexdigest()
    assert digest not in str([draft.plain for draft in read.reading.drafts])


def test_a_file_that_changes_while_it_is_taken_in_saves_nothing(
    acting: Acting, tmp_path: Path
) -> None:
    folder = folder_with(tmp_path, road_jpg=PICTURE)
    read = read_folder(folder)
    (folder / "media" / "road.jpg").write_bytes(b"somebody wrote here")
    with pytest.raises(Refusal) as refused:
        accept_folder(acting, read)
    assert (refused.value.code, Evidence.objects.count()) == ("import-media-changed", 0)


def test_an_object_altered_or_lost_is_told_by_verification(acting: Acting, tmp_path: Path) -> None:
    import_folder(acting, folder_with(tmp_path, road_jpg=PICTURE))
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()
    (kept,) = (path for path in acting.workspace.objects.rglob("*") if len(path.name) == 64)
    kept.chmod(0o600)
    kept.write_bytes(PICTURE.replace(b"road", b"rode"))
    assert _broken(acting) == [(Step.OBJECTS, "verify-object-differs")]
    kept.unlink()
    assert _broken(acting) == [(Step.OBJECTS, "verify-object-missing")]


def _broken(acting: Acting) -> list[tuple[Step, str]]:
    return [(one.step, one.code) for one in verify_workspace(acting.workspace).broken]
