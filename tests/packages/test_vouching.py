"""What vouches for a checkpoint goes along: time stamps, signatures of witnesses."""

import pytest

from tests.packages.authority import Authority
from tests.packages.cases import by_script, by_vault, reseal, run_script
from tests.packages.test_hostile import signing
from trucewatch.acts.logs import open_log
from trucewatch.acts.sequencing import sequence
from trucewatch.packages.receipts import receipt_of
from trucewatch.vault.notes import Note, Signature, parse_note


@pytest.fixture
def authority(tmp_path) -> Authority:
    return Authority(tmp_path / "authority")


@pytest.fixture
def stamped(made, authority):
    """The newest checkpoint, stamped as the workspace keeps stamps; its size."""
    sequence(made.acting.workspace)
    log = open_log(made.acting.workspace)
    size = log.newest().size
    folder = log.folder / "stamps" / f"{size:020}"
    folder.mkdir(parents=True)
    (folder / "here.tsq").write_bytes(b"asked")
    (folder / "here.pem").write_bytes(authority.chain)
    (folder / "here.tsr").write_bytes(authority.stamp(log.checkpoints.note(size)))
    return size


def test_stamps_go_along_and_the_program_for_strangers_verifies_them(
    made, stamped, authority, tmp_path
):
    folder = made.folder(tmp_path / "bag")
    assert (folder / f"data/log/stamps/{stamped:020}/here.tsr").is_file()
    assert by_script(folder, made.key, authority=authority.pem) == set()
    assert by_script(made.zip(tmp_path / "bag.zip"), made.key, authority=authority.pem) == set()
    code, said = run_script(folder, "--key", str(made.key), "--authority", authority.pem)
    assert code == 0
    assert "ok 9. Time stamps: 1" in said


def test_a_stamp_that_nobody_can_check_is_said_to_be_unchecked(made, stamped, tmp_path):
    folder = made.folder(tmp_path / "bag")
    assert by_script(folder, made.key) == {(9, "unchecked")}
    (folder / f"data/log/stamps/{stamped:020}/other.ots").write_bytes(b"x")
    (folder / f"data/log/stamps/{stamped:020}/other.pem").write_bytes(b"x")
    reseal(folder)
    assert by_script(folder, made.key) == {(9, "unchecked")}


def test_a_stamp_of_another_authority_or_of_other_bytes_is_told(made, stamped, authority, tmp_path):
    folder = made.folder(tmp_path / "bag")
    other = Authority(tmp_path / "other")
    assert by_script(folder, made.key, authority=other.pem) == {(9, "tampered")}
    place = folder / f"data/log/stamps/{stamped:020}/here.tsr"
    place.write_bytes(authority.stamp(b"another checkpoint"))
    reseal(folder)
    assert by_script(folder, made.key, authority=authority.pem) == {(9, "tampered")}
    place.write_bytes(b"no stamp at all")
    reseal(folder)
    assert by_script(folder, made.key, authority=authority.pem) == {(9, "tampered")}


def test_a_receipt_carries_the_stamp_of_its_checkpoint(made, stamped, authority, tmp_path):
    place = tmp_path / "receipt.txt"
    place.write_bytes(bytes(receipt_of(made.acting.workspace, made.photo)))
    assert run_script(place, "--key", str(made.key), "--authority", authority.pem)[0] == 0
    assert run_script(place, "--key", str(made.key))[0] == 3


def test_a_checkpoint_with_the_signature_of_a_witness_goes_along(made, tmp_path):
    sequence(made.acting.workspace)
    log = open_log(made.acting.workspace)
    size = log.newest().size
    note = parse_note(log.checkpoints.note(size))
    witness = Signature("witness.example", b"\1\2\3\4", b"\0" * 64)
    folder = log.folder / "cosigned" / f"{size:020}"
    folder.mkdir(parents=True)
    (folder / "witness.example").write_bytes(bytes(Note(note.text, (*note.signatures, witness))))
    bag = made.folder(tmp_path / "bag")
    kept = bag / f"data/log/cosigned/{size:020}/witness.example"
    assert kept.is_file()
    assert by_vault(bag, made.key) == by_script(bag, made.key) == set()
    other = note.text.replace(f"\n{size}\n", f"\n{size - 1}\n")
    kept.write_bytes(bytes(signing(made).sign(other)))
    reseal(bag)
    assert by_vault(bag, made.key) != set()
    assert by_script(bag, made.key) != set()
