"""Step 9: each stamp kept is held to the pinned authority and to the bytes it stands beside."""

import shutil
from hashlib import sha256

import pytest

from tests.vault.stamps.authority import make_authority, pem, serving, stamping
from tests.vault.stamps.conftest import NOW
from trucewatch.vault.report import Grade, Report
from trucewatch.vault.stamps.authorities import Authorities
from trucewatch.vault.stamps.keeping import Subject
from trucewatch.vault.stamps.network import Asking
from trucewatch.vault.stamps.stamping import get_stamp
from trucewatch.vault.stamps.verifying import verify_stamps

ITEM = Subject(sha256(b"a video").hexdigest())


@pytest.fixture
def stamped(stamps, authorities, authority):
    """A checkpoint and an item, stamped by the pinned authority."""
    with serving(stamping(authority)) as url:
        pinned = authority.pinned(url=url)
        authorities.pin(pinned)
        for subject in (stamps.checkpoint(3), ITEM):
            get_stamp(stamps, subject, pinned, Asking(1_000_000).fetch, NOW)
    return stamps


def told(stamps, authorities):
    report = Report("example.org/aleppo/A")
    verify_stamps(report, stamps, authorities)
    (step,) = report.steps.values()
    assert int(step.step) == 9
    return [(str(b.trouble), b.code) for b in step.broken], step.checked, len(report.proven)


def test_sound_stamps_are_counted_and_what_they_prove_is_told(stamped, authorities):
    assert told(stamped, authorities) == ([], 2, 2)


def test_the_step_is_taken_even_where_nothing_is_stamped(stamps, authorities):
    assert told(stamps, authorities) == ([], 0, 0)


@pytest.fixture
def place(stamped):
    return stamped.of_checkpoints / f"{3:020}"


def test_an_answer_that_was_altered_is_told(stamped, authorities, place):
    path = place / "harbour.tsr"
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert told(stamped, authorities) == ([("tampered", "verify-stamp-signature")], 2, 1)
    path.write_bytes(data[:-1])
    assert told(stamped, authorities) == ([("tampered", "verify-stamp-malformed")], 2, 1)


def test_a_stamp_moved_beside_another_checkpoint_is_told(stamped, authorities, place):
    place.rename(place.with_name(f"{0:020}"))
    assert told(stamped, authorities) == ([("tampered", "verify-stamp-other-bytes")], 2, 1)


def test_a_stamp_of_a_size_that_was_never_signed_is_one_too_many(stamped, authorities, place):
    place.rename(place.with_name(f"{2:020}"))
    assert told(stamped, authorities) == ([("extra", "verify-stamp-of-nothing")], 1, 1)


@pytest.mark.parametrize("name", ["harbour.exe", "notes.txt", "folder.tsr"])
def test_what_is_no_stamp_among_the_stamps_is_one_too_many(stamped, authorities, place, name):
    if name.startswith("folder"):
        (place / name).mkdir()
    else:
        (place / name).write_bytes(b"x")
    problems, _, proven = told(stamped, authorities)
    assert (problems, proven) == ([("extra", "verify-stamp-of-nothing")], 2)


def test_a_folder_that_is_of_no_item_is_one_too_many(stamped, authorities):
    (stamped.of_objects / "not-a-digest").mkdir()
    assert told(stamped, authorities) == ([("extra", "verify-stamp-of-nothing")], 2, 2)


def test_the_request_and_the_chain_are_missed_where_they_are_gone(stamped, authorities, place):
    (place / "harbour.pem").unlink()
    assert told(stamped, authorities) == ([("missing", "verify-stamp-without")], 2, 1)
    (place / "harbour.tsq").unlink()
    assert told(stamped, authorities) == ([("missing", "verify-stamp-without")], 2, 1)


def test_another_chain_beside_it_is_told(stamped, authorities, place, authority, other):
    for data in (
        pem(authority.signer) + pem(authority.root),
        pem(other.signer) + pem(other.intermediate) + pem(other.root),
        b"",
    ):
        (place / "harbour.pem").write_bytes(data)
        assert told(stamped, authorities) == ([("tampered", "verify-stamp-chain")], 2, 1)


def test_another_request_beside_it_is_told(stamped, authorities, place):
    other = stamped.place(ITEM) / "harbour.tsq"
    shutil.copy(other, place / "harbour.tsq")
    assert told(stamped, authorities) == ([("tampered", "verify-stamp-other-bytes")], 2, 1)
    (place / "harbour.tsq").write_bytes(b"\x30\x00")
    assert told(stamped, authorities) == ([("tampered", "verify-stamp-malformed")], 2, 1)


def test_a_checkpoint_that_was_altered_has_no_stamp_any_more(stamped, authorities, place):
    path = stamped.checkpoints.folder / "checkpoints" / place.name
    path.write_bytes(path.read_bytes() + b"\n")
    assert told(stamped, authorities) == ([("tampered", "verify-stamp-other-bytes")], 2, 1)


def test_without_its_pin_a_stamp_could_not_be_checked(stamped, tmp_path):
    nobody = Authorities(tmp_path / "nobody")
    assert told(stamped, nobody) == ([("unchecked", "verify-stamp-no-pin")] * 2, 2, 0)


def test_a_stamp_by_an_authority_that_somebody_put_in_its_place_is_told(
    stamped, tmp_path, authority
):
    """Same name, same address, made by the forger: only the pin tells them apart."""
    twin = make_authority(tmp_path / "twins" / "harbour")
    forged = Authorities(tmp_path / "forged")
    forged.pin(twin.pinned())
    problems = [("tampered", "verify-stamp-other-authority")] * 2
    assert told(stamped, forged) == (problems, 2, 0)


def test_a_retired_authority_still_answers_for_its_stamps(stamped, authorities):
    authorities.retire("harbour")
    assert told(stamped, authorities) == ([], 2, 2)


def test_a_list_that_withdraws_the_certificate_undoes_its_stamps(stamped, authorities, authority):
    authorities.revoke("harbour", authority.revoking(authority.signer.serial_number))
    assert told(stamped, authorities) == ([("tampered", "verify-stamp-revoked")] * 2, 2, 0)


def test_what_a_crash_left_behind_is_no_stamp_and_no_trouble(stamped, authorities, place):
    for name in ("quay.tsq", "quay.pem"):
        (place / name).write_bytes(b"half")
    assert told(stamped, authorities) == ([], 2, 2)


def test_what_is_proven_has_the_size_or_the_digest_it_is_about(stamped, authorities):
    report = Report("example.org/aleppo/A")
    verify_stamps(report, stamped, authorities)
    assert [(p.of, p.grade) for p in report.proven] == [
        ("3", Grade.STAMPED),
        (ITEM.digest, Grade.STAMPED),
    ]
