"""What vouches for a checkpoint goes along: time stamps, signatures of witnesses.

Each is tried by `trucewatch verify` and by the program for strangers.
"""

from pathlib import Path

import pytest

from tests.packages.cases import by_script, by_vault, reseal, run_script
from tests.packages.test_hostile import signing
from tests.vault.stamps.authority import TestAuthority, make_authority, serving, stamping
from trucewatch.acts.logs import open_log
from trucewatch.acts.sequencing import sequence
from trucewatch.packages.receipts import receipt_of
from trucewatch.vault.notes import Note, Signature, parse_note
from trucewatch.vault.receipts import verify_receipt
from trucewatch.vault.stamps.keeping import Stamps
from trucewatch.vault.stamps.network import Asking
from trucewatch.vault.stamps.request import Request
from trucewatch.vault.stamps.stamping import get_stamp


@pytest.fixture
def authority(tmp_path) -> TestAuthority:
    return make_authority(tmp_path / "harbour")


@pytest.fixture
def stamped(made, authority):
    """The newest checkpoint, stamped as the workspace keeps stamps; its size."""
    sequence(made.acting.workspace)
    log = open_log(made.acting.workspace)
    stamps = Stamps(made.acting.workspace.vault, log.checkpoints)
    size = log.newest().size
    with serving(stamping(authority)) as url:
        pinned = authority.pinned(url=url)
        got = get_stamp(
            stamps, stamps.checkpoint(size), pinned, Asking(1_000_000).fetch, made.acting.now
        )
    assert got.because is None
    return size


def root(authority: TestAuthority) -> Path:
    return authority.folder / "root.pem"


def by_both(place, key, authority=None):
    """What both verifiers find, where they find the same."""
    roots = (authority.root,) if authority else ()
    found = by_vault(place, key, roots=roots)
    assert by_script(place, key, authority=root(authority) if authority else None) == found
    return found


def test_stamps_go_along_and_a_stranger_verifies_them(made, stamped, authority, tmp_path):
    folder = made.folder(tmp_path / "bag")
    assert (folder / f"data/log/stamps/{stamped:020}/harbour.tsr").is_file()
    assert by_both(folder, made.key, authority) == set()
    assert by_both(made.zip(tmp_path / "bag.zip"), made.key, authority) == set()
    code, said = run_script(folder, "--key", str(made.key), "--authority", root(authority))
    assert code == 0
    assert "ok 9. Time stamps: 1" in said


def test_a_stamp_whose_root_nobody_gave_is_unchecked(made, stamped, tmp_path):
    assert by_both(made.folder(tmp_path / "bag"), made.key) == {(9, "unchecked")}


def test_a_proof_of_another_kind_is_unchecked_where_nobody_can_read_it(
    made, stamped, authority, tmp_path
):
    folder = made.folder(tmp_path / "bag")
    (folder / f"data/log/stamps/{stamped:020}/other.ots").write_bytes(b"x")
    reseal(folder)
    assert {step for step, _ in by_vault(folder, made.key, roots=(authority.root,))} == {9}
    assert {step for step, _ in by_script(folder, made.key, authority=root(authority))} == {9}


def test_a_stamp_of_another_authority_or_of_other_bytes_is_told(made, stamped, authority, tmp_path):
    folder = made.folder(tmp_path / "bag")
    other = make_authority(tmp_path / "other")
    assert by_both(folder, made.key, other) == {(9, "tampered")}
    place = folder / f"data/log/stamps/{stamped:020}/harbour.tsr"
    place.write_bytes(authority.answer(bytes(Request(bytes(32), 7))))
    reseal(folder)
    assert by_both(folder, made.key, authority) == {(9, "tampered")}
    place.write_bytes(b"no stamp at all")
    reseal(folder)
    assert by_both(folder, made.key, authority) == {(9, "tampered")}


def test_a_receipt_carries_the_stamp_of_its_checkpoint(made, stamped, authority, tmp_path):
    place = tmp_path / "receipt.txt"
    data = bytes(receipt_of(made.acting.workspace, made.photo))
    place.write_bytes(data)
    assert run_script(place, "--key", str(made.key), "--authority", root(authority))[0] == 0
    assert run_script(place, "--key", str(made.key))[0] == 3
    sound = verify_receipt(data, [made.key], roots=(authority.root,))
    assert (sound.broken, [one.authority for one in sound.proven]) == ([], ["harbour"])
    unknown = verify_receipt(data, [made.key]).broken
    assert [(int(one.step), str(one.trouble)) for one in unknown] == [(9, "unchecked")]
    other = make_authority(tmp_path / "other")
    wrong = verify_receipt(data, [made.key], roots=(other.root,)).broken
    assert [(int(one.step), str(one.trouble)) for one in wrong] == [(9, "tampered")]


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
