"""Packages that somebody tampered with: each is told, by both programs, at its step."""

import base64
import json
import os
import shutil
from dataclasses import replace
from hashlib import md5, sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.packages.cases import (
    by_script,
    by_vault,
    reseal,
    resign,
    small,
)
from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.vault.canonical import canonical
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.signing import SigningKey


@pytest.fixture
def folder(made, tmp_path):
    return made.folder(tmp_path / "bag")


@pytest.fixture
def told(made, folder):
    """What both programs find, each by itself."""

    def look(**pins):
        return by_vault(folder, made.key, **pins) & by_script(folder, made.key, **pins)

    return look


def signing(made) -> SigningKey:
    workspace = made.acting.workspace
    return SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def flipped(path, at, bit=0):
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << bit
    path.write_bytes(data)


def change(path, old, new):
    data = path.read_bytes()
    assert data.count(old) >= 1
    path.write_bytes(data.replace(old, new, 1))


def entry_lines(folder):
    path = folder / "data/log/entries.jsonl"
    return path, path.read_bytes().splitlines(keepends=True)


# one byte


def test_a_bit_flipped_in_any_file_at_its_ends_or_middle_is_told(made, folder):
    for path in files(folder):
        before = path.read_bytes()
        for at in {0, len(before) // 2, len(before) - 1}:
            flipped(path, at, at % 8)
            assert by_vault(folder, made.key) != set(), (path.name, at)
            assert by_script(folder, made.key) != set(), (path.name, at)
            path.write_bytes(before)
    assert by_vault(folder, made.key) == by_script(folder, made.key) == set()


def test_every_line_of_the_manifest_of_tags_counts(made, folder):
    path = folder / "tagmanifest-sha256.txt"
    before = path.read_bytes()
    for at in range(0, len(before), 4):
        flipped(path, at, at % 8)
        assert by_script(folder, made.key) != set(), at
        if at % 32 == 0:
            assert by_vault(folder, made.key) != set(), at
        path.write_bytes(before)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(st.data())
def test_a_bit_flipped_anywhere_is_told(made, folder, data):
    path = data.draw(st.sampled_from(files(folder)))
    before = path.read_bytes()
    at, bit = data.draw(st.integers(0, len(before) - 1)), data.draw(st.integers(0, 7))
    flipped(path, at, bit)
    found = by_vault(folder, made.key), by_script(folder, made.key)
    path.write_bytes(before)
    assert set() not in found, (path.name, at, bit)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(st.data())
def test_a_bit_flipped_in_what_is_sealed_is_told_though_the_manifests_were_made_anew(
    made, folder, data
):
    """Nothing but the log can tell here: the manifests agree with what was changed."""
    sealed = [
        path
        for path in files(folder / "data")
        if path.name not in ("keys", "ro-crate-metadata.json", "package.json")
        and "receipts" not in path.parts
    ]
    path = data.draw(st.sampled_from(sealed))
    before = path.read_bytes()
    at, bit = data.draw(st.integers(0, len(before) - 1)), data.draw(st.integers(0, 7))
    flipped(path, at, bit)
    reseal(folder)
    found = by_vault(folder, made.key), by_script(folder, made.key)
    path.write_bytes(before)
    reseal(folder)
    assert set() not in found, (path.name, at, bit)


# manifests


def test_a_line_taken_out_of_a_manifest(folder, told):
    path = folder / "manifest-sha256.txt"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    assert told() == {(10, "extra"), (10, "tampered")}


def test_a_line_put_into_a_manifest(folder, told):
    path = folder / "manifest-sha256.txt"
    path.write_bytes(path.read_bytes() + b"0" * 64 + b"  data/zzz.txt\n")
    assert told() == {(10, "missing"), (10, "tampered")}


def test_a_line_that_stands_twice(folder, told):
    path = folder / "manifest-sha256.txt"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], *lines]))
    assert (10, "extra") in told()


def test_a_digest_in_capital_letters(folder, told):
    path = folder / "manifest-sha256.txt"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[0] = lines[0][:64].upper() + lines[0][64:]
    path.write_bytes(b"".join(lines))
    assert (10, "tampered") in told()


@pytest.mark.parametrize(
    "path", ["../../etc/passwd", "/etc/passwd", "data/../../etc/passwd", "data\\x"]
)
def test_a_path_that_leads_out_of_the_bag_is_not_followed(made, folder, path):
    manifest = folder / "manifest-sha256.txt"
    digest = sha256(b"root:x:0:0").hexdigest()
    lines = [*manifest.read_text().splitlines(keepends=True), f"{digest}  {path}\n"]
    manifest.write_text("".join(sorted(lines, key=lambda line: line[66:])))
    reseal_tags(folder)
    assert (10, "tampered") in by_vault(folder, made.key)
    assert by_script(folder, made.key) & {(10, "tampered"), (10, "missing")}


def reseal_tags(folder):
    kept = (folder / "manifest-sha256.txt").read_bytes()
    reseal(folder)
    (folder / "manifest-sha256.txt").write_bytes(kept)
    path = folder / "tagmanifest-sha256.txt"
    lines = path.read_text().splitlines(keepends=True)
    digest = sha256(kept).hexdigest()
    at = next(n for n, line in enumerate(lines) if line.endswith("  manifest-sha256.txt\n"))
    lines[at] = f"{digest}  manifest-sha256.txt\n"
    path.write_text("".join(lines))
    resign(folder)


def test_a_manifest_of_a_weak_algorithm_is_no_proof(made, folder):
    lines = [
        f"{md5(p.read_bytes(), usedforsecurity=False).hexdigest()}  {p.relative_to(folder).as_posix()}\n"
        for p in files(folder / "data")
    ]
    (folder / "manifest-md5.txt").write_text("".join(lines))
    reseal(folder)
    assert (10, "unchecked") in by_vault(folder, made.key)
    assert by_script(folder, made.key) == {(10, "extra")}


def test_a_bag_of_another_version(folder, told):
    (folder / "bagit.txt").write_text("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
    reseal(folder)
    assert told() == {(10, "tampered")}


def test_a_whole_of_another_size(folder, told):
    change(folder / "bag-info.txt", b"Payload-Oxum: ", b"Payload-Oxum: 1")
    reseal_as_it_is(folder)
    assert told() == {(10, "tampered")}


def reseal_as_it_is(folder):
    path = folder / "tagmanifest-sha256.txt"
    lines = []
    for line in path.read_text().splitlines():
        name = line[66:]
        lines.append(f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n")
    path.write_text("".join(lines))
    resign(folder)


# files


def test_a_file_that_is_missing(folder, told):
    (folder / "data/ro-crate-metadata.json").unlink()
    assert told() == {(10, "missing"), (10, "tampered")}


@pytest.mark.parametrize(
    "name", ["data/note.pdf", "readme.txt", "data/records/incident/x.json.exe"]
)
def test_a_file_too_many_even_where_the_manifests_list_it(folder, told, name):
    (folder / name).write_text("read me")
    reseal(folder)
    assert (10, "extra") in told()


def test_a_record_that_no_entry_seals(folder, told):
    place = folder / "data/records/incident/A-INC-0099.json"
    place.write_bytes(next((folder / "data/records/incident").iterdir()).read_bytes())
    reseal(folder)
    assert told() == {(7, "extra")}


def test_an_object_that_no_record_names(folder, told):
    digest = sha256(b"planted").hexdigest()
    place = folder / f"data/objects/{digest}/A-EVI-0009.jpg"
    place.parent.mkdir()
    place.write_bytes(b"planted")
    reseal(folder)
    assert told() == {(8, "extra")}


def test_an_object_replaced_by_another(folder, told):
    (kept,) = (p for p in (folder / "data/objects").rglob("*") if p.is_file())
    kept.write_bytes(b"\xff\xd8 another photograph")
    reseal(folder)
    assert told() == {(8, "tampered")}


def test_an_object_taken_out(folder, told):
    (kept,) = (p for p in (folder / "data/objects").rglob("*") if p.is_file())
    shutil.rmtree(kept.parent)
    reseal(folder)
    assert told() == {(8, "missing")}


def test_an_object_said_to_be_kept_back_that_is_there(made, folder, told):
    path = folder / "data/package.json"
    said = json.loads(path.read_bytes())
    path.write_bytes(canonical({**said, "withheld": [made.photo.object]}))
    reseal(folder)
    assert told() == {(8, "extra")}


def test_links_are_not_followed(made, folder, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("a file of the machine that verifies")
    place = folder / "data/ro-crate-metadata.json"
    place.unlink()
    place.symlink_to(secret)
    for found in (by_vault(folder, made.key), by_script(folder, made.key)):
        assert {(10, "tampered"), (10, "missing")} <= found


def test_a_folder_that_is_a_link_even_to_itself(made, folder):
    shutil.rmtree(folder / "data/receipts")
    (folder / "data/receipts").symlink_to(folder)
    for found in (by_vault(folder, made.key), by_script(folder, made.key)):
        assert {(10, "tampered"), (10, "missing")} <= found


def test_a_pipe_is_not_waited_for(made, folder):
    os.mkfifo(folder / "data/pipe")
    assert by_vault(folder, made.key) == by_script(folder, made.key) == {(10, "tampered")}


def test_a_name_that_cannot_be_seen(made, folder):
    (folder / "data/\u202egpj.exe").write_text("x")
    reseal(folder)
    assert by_vault(folder, made.key) >= {(10, "tampered")}
    assert by_script(folder, made.key) >= {(10, "extra")}


# the log


def test_a_tile_cut_short(folder, told):
    (tile,) = (
        (folder / "data/log/tile/0").rglob("[0-9]*")
        if False
        else [p for p in (folder / "data/log/tile").rglob("*") if p.is_file()]
    )
    tile.write_bytes(tile.read_bytes()[:-1])
    reseal(folder)
    assert {(3, "tampered"), (4, "unchecked")} <= told()


def test_a_tile_that_the_tree_does_not_have(folder, told):
    place = folder / "data/log/tile/1/000.p/3"
    place.parent.mkdir(parents=True)
    place.write_bytes(b"\0" * 96)
    reseal(folder)
    assert told() == {(3, "extra")}


def put_checkpoint(folder, note, size=None):
    """Put a signed checkpoint in the place of the newest, and say so in the description."""
    newest = folder / "data/log/checkpoint"
    (kept,) = (folder / "data/log/checkpoints").iterdir()
    newest.write_bytes(note)
    kept.write_bytes(note)
    if size is not None:
        kept.rename(kept.with_name(f"{size:020}"))
    path = folder / "data/package.json"
    said = json.loads(path.read_bytes())
    lines = note.decode().split("\n")
    changed = {"size": int(lines[1]), "root": base64.b64decode(lines[2]).hex()}
    if len(changed["root"]) == 64:
        path.write_bytes(canonical({**said, **changed}))
    reseal(folder)


def newest(folder) -> Checkpoint:
    note = (folder / "data/log/checkpoint").read_text("utf-8")
    return Checkpoint.parse(note.partition("\n\n")[0] + "\n")


def test_a_root_of_31_bytes(made, folder, told):
    now = newest(folder)
    short = f"{now.origin}\n{now.size}\n{base64.b64encode(now.root[:31]).decode()}\n"
    put_checkpoint(folder, bytes(signing(made).sign(short)))
    assert (1, "tampered") in told()


@pytest.mark.parametrize("more", [-1, 1])
def test_a_checkpoint_of_a_wrong_size(made, folder, told, more):
    now = newest(folder)
    wrong = replace(now, size=now.size + more)
    put_checkpoint(folder, bytes(signing(made).sign(wrong.text)), wrong.size)
    assert {step for step, _ in told()} & {2, 3}


def test_a_checkpoint_signed_by_another_key(made, folder, tmp_path, told):
    other = SigningKey.create(tmp_path / "other.pem", made.acting.workspace.origin)
    put_checkpoint(folder, bytes(other.sign(newest(folder).text)))
    (folder / "data/log/keys").write_text(f"{other.public}\n")
    reseal(folder)
    assert (1, "tampered") in told()


def test_a_forged_checkpoint_does_not_fit_the_receipts(made, folder, tmp_path):
    """With the forger's key all agrees but the receipts, which the true key signed."""
    other = SigningKey.create(tmp_path / "other.pem", made.acting.workspace.origin)
    put_checkpoint(folder, bytes(other.sign(newest(folder).text)))
    assert (1, "tampered") in by_vault(folder, other.public)
    assert (1, "tampered") in by_script(folder, other.public)


def test_a_fork_is_told_by_a_checkpoint_that_somebody_kept(made, folder, tmp_path, told):
    now = newest(folder)
    other = replace(now, root=sha256(b"another history").digest())
    kept = tmp_path / "seen.txt"
    kept.write_bytes(bytes(signing(made).sign(other.text)))
    found = by_vault(folder, made.key, seen=[kept.read_bytes()])
    assert {(2, "tampered"), (3, "tampered")} & found
    assert (3, "tampered") in by_script(folder, made.key, seen=[kept])
    kept.write_bytes(bytes(signing(made).sign(now.text)))
    assert by_vault(folder, made.key, seen=[kept.read_bytes()]) == set()
    assert by_script(folder, made.key, seen=[kept]) == set()


def test_a_checkpoint_seen_later_cannot_be_compared_and_is_said_to(made, folder, tmp_path):
    now = newest(folder)
    later = replace(now, size=now.size + 5, root=sha256(b"later").digest())
    kept = tmp_path / "seen.txt"
    kept.write_bytes(bytes(signing(made).sign(later.text)))
    assert by_vault(folder, made.key, seen=[kept.read_bytes()]) == {(2, "unchecked")}
    assert by_script(folder, made.key, seen=[kept]) == {(2, "unchecked")}


def test_a_key_of_an_unknown_algorithm(made, folder):
    key = made.key
    body = b"\x02" + key.key
    key_id = sha256(key.name.encode() + b"\n" + body).hexdigest()[:8]
    other = f"{key.name}+{key_id}+{base64.b64encode(body).decode()}"
    assert (1, "unchecked") in by_script(folder, other)
    (folder / "data/log/keys").write_text(other + "\n")
    reseal(folder)
    assert (1, "unchecked") in by_vault(folder, made.key)


def test_a_package_replaced_as_a_whole_by_one_that_agrees_with_itself(made, tmp_path, db):
    """Another key of the same name, another log: only what is known from elsewhere tells."""
    folder = made.folder(tmp_path / "true")
    seen = tmp_path / "seen.txt"
    seen.write_bytes((folder / "data/log/checkpoint").read_bytes())
    true_key = made.key
    forged = forge(made, tmp_path)
    forger = PublicKey.parse((forged / "data/log/keys").read_text().strip())
    assert by_vault(forged, forger) == by_script(forged, forger) == set()
    assert (1, "tampered") in by_vault(forged, true_key)
    assert (1, "tampered") in by_script(forged, true_key)
    assert by_vault(forged, forger, seen=[seen.read_bytes()]) != set()
    assert by_script(forged, forger, seen=[seen]) != set()


def forge(made, tmp_path):
    """The same workspace begun anew with other records, signed by a key of the same name."""
    from django.db import transaction

    from trucewatch.records.workspace import Workspace

    sid = transaction.savepoint()
    try:
        from trucewatch.records import models

        for model in (models.LogEntry, models.Revision):
            model.objects.all().delete()
        other = small_elsewhere(tmp_path)
        assert isinstance(other.acting.workspace, Workspace)
        return other.folder(tmp_path / "forged")
    finally:
        transaction.savepoint_rollback(sid)


def small_elsewhere(tmp_path):
    from trucewatch.records.models import Case, Member

    Case.objects.filter(ref="truce").update(ref="old", code="A-CAS-0900")
    Member.objects.filter(username="demo").update(username="gone")
    return small(tmp_path / "elsewhere")


# entries, acts, revisions


def test_an_entry_taken_out_is_no_fault_but_its_record_is(folder, told):
    path, lines = entry_lines(folder)
    path.write_bytes(b"".join(lines[1:]))
    reseal(folder)
    assert (7, "extra") in told()


def test_an_entry_that_stands_twice(folder, told):
    path, lines = entry_lines(folder)
    path.write_bytes(b"".join([lines[0], *lines]))
    reseal(folder)
    assert (4, "extra") in told()


def test_two_entries_that_changed_places(folder, told):
    path, lines = entry_lines(folder)
    path.write_bytes(b"".join([lines[1], lines[0], *lines[2:]]))
    reseal(folder)
    assert (4, "extra") in told()


def test_an_entry_of_an_unknown_version(folder, told):
    change(folder / "data/log/entries.jsonl", b"trucewatch/entry/1", b"trucewatch/entry/2")
    reseal(folder)
    assert (4, "unchecked") in told()


def test_an_act_taken_out(folder, told):
    path = folder / "data/log/acts.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    reseal(folder)
    assert told() == {(5, "missing")}


def test_an_act_that_no_entry_names(folder, told):
    path = folder / "data/log/acts.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    other = json.loads(lines[0]) | {"id": "01234567-89ab-4cde-8f01-23456789abcd"}
    path.write_bytes(b"".join([*lines, canonical(other) + b"\n"]))
    reseal(folder)
    assert told() == {(5, "extra")}


def test_a_word_changed_in_a_record_and_in_its_revision(folder, told):
    for path in [folder / "data/log/entries.jsonl", *(folder / "data/records/incident").iterdir()]:
        change(path, b"Shelling of the road", b"Shelling of the roof")
    reseal(folder)
    assert told() == {(6, "tampered")}


def test_a_field_closed_again_behind_a_commitment_of_somebody_else(folder, told):
    path, lines = entry_lines(folder)
    said = json.loads(lines[0])
    said["revision"]["bare"] = "00" * (len(said["revision"]["bare"]) // 2)
    lines[0] = canonical(said) + b"\n"
    path.write_bytes(b"".join(lines))
    reseal(folder)
    assert (6, "tampered") in told()


def test_salts_too_many(folder, told):
    path, lines = entry_lines(folder)
    said = json.loads(lines[0])
    said["revision"]["salts"] += "00" * 16
    lines[0] = canonical(said) + b"\n"
    path.write_bytes(b"".join(lines))
    reseal(folder)
    assert (6, "tampered") in told()


@pytest.mark.parametrize(
    "line",
    [b"{", b"[]", b'{"a":1.0}', b'{"a":1,"a":1}', b"[" * 5000, b'{"number": 1}', b"\xff", b"null"],
)
def test_lines_that_are_no_entries(made, folder, line):
    path, lines = entry_lines(folder)
    path.write_bytes(b"".join([*lines, line + b"\n"]))
    reseal(folder)
    assert (4, "tampered") in by_vault(folder, made.key)
    assert (4, "tampered") in by_script(folder, made.key)


def test_a_package_of_an_unknown_version(folder, told):
    change(folder / "data/package.json", b"trucewatch/package/1", b"trucewatch/package/9")
    reseal(folder)
    assert told() == {(10, "unchecked")}


def test_a_receipt_of_another_log(made, folder, told, tmp_path):
    (receipt,) = (folder / "data/receipts").iterdir()
    text = receipt.read_bytes()
    at = text.index(b"c2sp.org/tlog-proof@v1")
    index = text.index(b"\n", at + 24)
    receipt.write_bytes(text[:index] + b"0" + text[index:])
    reseal(folder)
    assert told() != set()


def test_an_empty_folder_and_a_missing_description_are_not_called_sound(made, tmp_path):
    (tmp_path / "empty").mkdir()
    for program in (by_vault, by_script):
        assert (10, "missing") in program(tmp_path / "empty", made.key)
