"""Packages that agree with themselves, made by somebody who has one and not the key of the team.

Nothing but the signature over the whole can tell: manifests and commitments are made anew.
"""

import json
import shutil
from dataclasses import replace

import pytest

from tests.packages.cases import (
    SIGNERS,
    by_script,
    by_vault,
    redacted_copy,
    reseal,
    run_script,
)
from tests.packages.test_hostile import entry_lines, flipped
from tests.records.workspaces import english
from trucewatch.acts.keys.changing import rotate
from trucewatch.acts.logs import open_log, trusted_keys
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.packages.reading import read_package
from trucewatch.records.models import Incident
from trucewatch.records.workspace import current
from trucewatch.records.workspace import write as write_file
from trucewatch.values.codes.reports import Audience
from trucewatch.vault.canonical import canonical
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import NotVerified
from trucewatch.vault.signatures import Signed, Signer
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.verifying_package import Pins

FORGED = {(1, "tampered")}


@pytest.fixture
def folder(made, tmp_path):
    """Of a case with a record that was corrected."""
    redacted_copy(made)
    incident = Incident.objects.get(ref="shelling")
    incident.title = english("Shelling, corrected")
    write(made.acting, "correct", made.case, [incident])
    return made.folder(tmp_path / "bag", Audience.INTERNAL)


def forged(made, folder):
    """What both programs find once the manifests were made anew, without the key."""
    assert by_vault(folder, made.key) | by_script(folder, made.key) != set()
    reseal(folder, signed=False)
    return by_vault(folder, made.key), by_script(folder, made.key)


def without_entries(folder, unwanted):
    """Take entries out, with the acts that only they named."""
    path, lines = entry_lines(folder)
    kept = [line for line in lines if not unwanted(json.loads(line))]
    path.write_bytes(b"".join(kept))
    named = {json.loads(line)["act"] for line in kept}
    path = folder / "data/log/acts.jsonl"
    acts = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in acts if json.loads(line)["id"] in named))


def described(folder, **changed):
    path = folder / "data/package.json"
    path.write_bytes(canonical({**json.loads(path.read_bytes()), **changed}))


def test_a_record_rolled_back_to_an_earlier_revision(made, folder):
    incident = Incident.objects.get(ref="shelling")
    _, lines = entry_lines(folder)
    mine = [said for said in map(json.loads, lines) if said["entry"]["record"] == str(incident.id)]
    assert [said["entry"]["revision"] for said in mine] == [1, 2]
    without_entries(
        folder,
        lambda said: said["entry"]["record"] == str(incident.id) and said["entry"]["revision"] == 2,
    )
    place = folder / f"data/records/incident/{incident.code}.json"
    place.write_bytes(canonical(mine[0]["revision"]["data"]))
    assert forged(made, folder) == (FORGED, FORGED)


def test_objects_deleted_and_said_to_be_kept_back(made, folder):
    gone = sorted(path.name for path in (folder / "data/objects").iterdir())
    assert len(gone) == 2
    shutil.rmtree(folder / "data/objects")
    described(folder, withheld=gone)
    assert forged(made, folder) == (FORGED, FORGED)


@pytest.mark.parametrize(
    "changed", [{"audience": "public"}, {"as_of": "2011"}, {"case": "A-CAS-0009"}, {"items": ["x"]}]
)
def test_what_the_package_says_of_itself(made, folder, changed):
    described(folder, **changed)
    assert forged(made, folder) == (FORGED, FORGED)


def test_two_objects_whose_names_were_swapped(made, folder):
    one, two = (path for path in sorted((folder / "data/objects").rglob("*")) if path.is_file())
    one.rename(one.with_name("kept"))
    two.rename(two.with_name(one.name))
    one.with_name("kept").rename(one.with_name(two.name))
    assert forged(made, folder) == (FORGED, FORGED)


def test_all_custody_and_all_derivatives_dropped(made, folder):
    without_entries(folder, lambda said: said["entry"]["kind"] == "custody")
    shutil.rmtree(folder / "data/records/custody")
    assert forged(made, folder) == (FORGED, FORGED)


@pytest.mark.parametrize("name", ["index.html", "index.ar.html", "verify.py", "bag-info.txt"])
def test_a_page_and_the_program_in_it(made, folder, name):
    path = folder / name
    text = path.read_bytes()
    path.write_bytes(text.replace(b"a", b"o", 1) if name != "bag-info.txt" else b"A: b\n" + text)
    assert forged(made, folder) == (FORGED, FORGED)


def test_a_receipt_taken_out(made, folder):
    shutil.rmtree(folder / "data/receipts")
    assert forged(made, folder) == (FORGED, FORGED)


def test_a_package_without_a_signature_is_not_sound(made, folder):
    (folder / "signature.txt").unlink()
    assert by_vault(folder, made.key) == by_script(folder, made.key) == FORGED
    code, said = run_script(folder, "--key", str(made.key))
    assert (code, said.splitlines()[-1]) == (3, "NOT sound.")


def test_the_signature_of_another_package_of_another_key_or_of_two(made, folder, tmp_path):
    other = made.folder(tmp_path / "other", Audience.PUBLIC)
    place, signer = folder / "signature.txt", SIGNERS[folder]
    good, tags = place.read_bytes(), (folder / "tagmanifest-sha256.txt").read_bytes()
    stranger = SigningKey.generate(made.acting.workspace.origin)
    bad = [
        (other / "signature.txt").read_bytes(),
        Signer(stranger, signer.size).sign(Signed.PACKAGE, tags),
        signer.sign(Signed.RECEIPT, tags),
        Signer(signer.key, signer.size - 1).sign(Signed.PACKAGE, tags),
        good + good.splitlines(keepends=True)[-1].replace(b"trucewatch/", b"another/"),
        good.replace(b"\n\n", b"\nmore\n\n"),
        (folder / "data/log/checkpoint").read_bytes(),
        good + b"\n",
        b"",
    ]
    for data in bad:
        place.write_bytes(data)
        assert by_vault(folder, made.key) == by_script(folder, made.key) == FORGED, data
    place.write_bytes(good)
    assert by_vault(folder, made.key) == by_script(folder, made.key) == set()


def test_any_bit_of_the_signature(made, folder):
    place = folder / "signature.txt"
    for at in range(0, place.stat().st_size, 5):
        flipped(place, at, at % 8)
        assert by_vault(folder, made.key) == by_script(folder, made.key) == FORGED, at
        flipped(place, at, at % 8)


def test_a_package_that_the_team_did_not_sign_is_not_taken_in(made, folder):
    read_package(folder, Pins([made.key]))
    described(folder, as_of="2011")
    reseal(folder, signed=False)
    with pytest.raises(NotVerified):
        read_package(folder, Pins([made.key]))


@pytest.mark.django_db(transaction=True)
def test_a_key_changed_later_still_verifies_what_was_signed_before(made, folder, tmp_path):
    old = made.key
    write_file(made.acting.workspace, "workspace.sqlite3", "vault", "keys")
    rotate(made.acting, "as every year")
    now = current(made.acting.workspace)
    keys = trusted_keys(now)
    assert [str(key) for key in keys] == [str(old), now.log_key]
    assert by_vault(folder, *keys) == by_script(folder, *keys) == set()
    assert by_vault(folder, old) == by_script(folder, old) == set()
    assert by_vault(folder, PublicKey.parse(now.log_key)) != set()

    made.acting = replace(made.acting, workspace=now)
    between = made.folder(tmp_path / "between", Audience.INTERNAL)
    assert by_vault(between, *keys) == by_script(between, *keys) == set()
    incident = Incident.objects.get(ref="shelling")
    incident.title = english("Shelling, corrected again")
    write(made.acting, "correct", made.case, [incident])
    sequence(now)
    after = made.folder(tmp_path / "after", Audience.INTERNAL)
    newest = PublicKey.parse(now.log_key)
    assert by_vault(after, newest) == by_script(after, newest) == set()

    tags = (after / "tagmanifest-sha256.txt").read_bytes()
    late = Signer(SIGNERS[folder].key, open_log(now).newest().size).sign(Signed.PACKAGE, tags)
    (after / "signature.txt").write_bytes(late)
    assert by_vault(after, *keys) == FORGED
