"""A receipt verifies alone against the file itself, and reveals nothing protected."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.acts.cases import record
from tests.packages.cases import AS_OF, ORIGINAL, SECRET, by_script_counted, counted, run_script
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.logs import load_signing_key, open_log
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.cli.language import ISOLATES
from trucewatch.packages.receipts import receipt_of
from trucewatch.records.models import Publication
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.vault.canonical import canonical
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.proof_files import ProofFile
from trucewatch.vault.receipts import Receipt, Stamp, is_receipt, verify_receipt
from trucewatch.vault.signatures import Signed, Signer
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.verifying_entries import leaf_of


@pytest.fixture
def receipt(made):
    sequence(made.acting.workspace)
    return bytes(receipt_of(made.acting.workspace, made.photo))


@pytest.fixture
def item(tmp_path):
    place = tmp_path / "photo.jpg"
    place.write_bytes(ORIGINAL)
    return place


def found(data, *keys, **pins):
    report = verify_receipt(data, keys, **pins)
    return {(int(broken.step), str(broken.trouble)) for broken in report.broken}


def test_a_receipt_verifies_alone_against_the_file(made, receipt, item):
    report = verify_receipt(receipt, [made.key], (), item)
    assert report.broken == []
    assert sorted(map(int, report.steps)) == [1, 3, 4, 5, 6, 8]


def test_the_program_for_strangers_verifies_it_too(made, receipt, item, tmp_path):
    place = tmp_path / "receipt.txt"
    place.write_bytes(receipt)
    code, said = run_script(place, "--key", str(made.key), "--file", item)
    assert code == 0
    assert f'"object":"{made.photo.object}"' in said
    item.write_bytes(ORIGINAL[:-1])
    assert run_script(place, "--key", str(made.key), "--file", item)[0] == 3


def test_it_is_told_what_is_proved_and_from_what_was_verified(made, receipt, tmp_path):
    read = Receipt.parse(receipt)
    root = open_log(made.acting.workspace).newest().root.hex()
    size = open_log(made.acting.workspace).newest().size
    assert [
        one.text("en").translate(ISOLATES) for one in verify_receipt(receipt, [made.key]).told
    ] == [
        f"Proved: an item of evidence, {made.photo.code}",
        f"SHA-256 of its file: {made.photo.object}",
        f"Its size in bytes: {len(ORIGINAL)}",
        "Recorded, by the clock of the team: Saturday 17 December 2016, 12:00 (UTC time)",
        f"Sealed under the number {read.proof.number}, by the checkpoint of size {size}"
        f" with the root {root}",
    ]
    place = tmp_path / "receipt.txt"
    place.write_bytes(receipt)
    said = run_script(place, "--key", str(made.key))[1].splitlines()
    assert said[1] == f"Recorded, by the clock of the team: {read.recorded}"
    assert said[2] == f"Sealed: entry {read.proof.number}, checkpoint {size}, root {root}"
    place.write_bytes(receipt.replace(b"2016-12-17 12:00:00", b"2016-12-16 12:00:00"))
    assert verify_receipt(place.read_bytes(), [made.key]).told == []
    assert "Proved" not in run_script(place, "--key", str(made.key))[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Recorded: 2016-12-17", b"Recorded: 2011-03-15"),
        (b"an item of evidence, ", b"a confession, "),
        (b"A-EVI-0001", b"A-EVI-0009"),
        (b"Under number: ", b"Under number: 1"),
        (b"It holds no name", b"It holds a name"),
    ],
)
def test_a_line_of_the_head_changed_by_whoever_holds_it_is_told(made, receipt, tmp_path, old, new):
    """The digest of the head is no secret: only the signature of the team tells."""
    assert old in receipt
    place = tmp_path / "receipt.txt"
    place.write_bytes(receipt.replace(old, new, 1))
    assert found(place.read_bytes(), made.key) == {(1, "tampered")}
    assert run_script(place, "--key", str(made.key))[0] == 3


def test_the_signature_of_another_receipt_or_of_another_key_is_told(made, receipt, tmp_path):
    incident = record(made.case, "incident", "shelling")
    other = receipt_of(made.acting.workspace, incident)
    moved = replace(Receipt.parse(receipt), signature=other.signature)
    forger = SigningKey.generate(made.acting.workspace.origin)
    forged = Receipt.parse(receipt).signed(Signer(forger, 1))
    package = Signer(load_signing_key(made.acting.workspace), 1)
    as_package = package.sign(Signed.PACKAGE, b"x")
    unsigned = replace(moved, signature=b"")
    place = tmp_path / "receipt.txt"
    for one in (moved, forged, replace(moved, signature=as_package), unsigned):
        place.write_bytes(bytes(one))
        assert found(bytes(one), made.key) == {(1, "tampered")}
        assert run_script(place, "--key", str(made.key))[0] == 3


def test_a_receipt_of_the_form_before_signatures_is_refused(made, receipt, tmp_path):
    head, line, proof = receipt.split(b"\n", 1)[1].partition(b"\ntrucewatch/receipt/1\n")
    said = json.loads(proof.split(b"\n")[0])
    del said["signature"]
    said["head"] = sha256(head).hexdigest()
    old = head + line + canonical(said) + b"\n" + proof.split(b"\n", 1)[1]
    place = tmp_path / "receipt.txt"
    for data in (old, b"trucewatch/receipt/1\n" + old):
        place.write_bytes(data)
        assert {trouble for _, trouble in found(data, made.key)} == {"tampered"}
        assert run_script(place, "--key", str(made.key))[0] == 3


@pytest.fixture
def published(made):
    """A report of two files that went out, and the place of each."""
    files = {"report.en.pdf": b"%PDF en", "report.ar.pdf": b"%PDF ar"}
    frozen = [
        {"name": name, "sha256": sha256(data).hexdigest(), "size": len(data)}
        for name, data in files.items()
    ]
    report = Publication(case=made.case, title=made.case.name, audience=Audience.PUBLIC,
                         languages=("en", "ar"), as_of=AS_OF, published=AS_OF, files=frozen)  # fmt: skip
    write(made.acting, "publish", made.case, [report])
    sequence(made.acting.workspace)
    return Publication.objects.get()


def test_a_receipt_of_a_publication_is_about_each_file_that_went_out(made, published, tmp_path):
    receipt = receipt_of(made.acting.workspace, published)
    place, file = tmp_path / "receipt.txt", tmp_path / "found.pdf"
    place.write_bytes(bytes(receipt))
    assert set(receipt.shown) == {"code", "files"}
    for data, troubles in (
        (b"%PDF en", set()),
        (b"%PDF ar", set()),
        (b"%PDF eN", {(8, "tampered")}),
    ):
        file.write_bytes(data)
        assert found(bytes(receipt), made.key, item=file) == troubles
        code, said = run_script(place, "--key", str(made.key), "--file", file)
        assert (code, "is another file" in said) == (3 if troubles else 0, bool(troubles))


def test_the_receipt_of_a_publication_says_in_both_languages_what_it_proves(made, published):
    receipt = receipt_of(made.acting.workspace, published)
    head, digest = receipt.head.decode().translate(ISOLATES), sha256(b"%PDF en").hexdigest()
    assert f"File: report.en.pdf (7 bytes), SHA-256 {digest}" in head
    assert f"ملف: report.en.pdf (7 بايت)، بصمة SHA-256: {digest}" in head
    assert ("holds no file" in head, head.count("--file FILE")) == (False, 2)
    told = verify_receipt(bytes(receipt), [made.key]).told
    said = [one.text("en").translate(ISOLATES) for one in told]
    assert said[0] == f"Proved: a publication, {published.code}"
    assert f"One of its files: report.en.pdf, 7 bytes, SHA-256 {digest}" in said


def test_a_file_beside_a_receipt_of_none_is_told_apart_from_an_altered_one(made, item, tmp_path):
    sequence(made.acting.workspace)
    place = tmp_path / "receipt.txt"
    incident = record(made.case, "incident", "shelling")
    place.write_bytes(bytes(receipt_of(made.acting.workspace, incident)))
    assert found(place.read_bytes(), made.key, item=item) == {(8, "unchecked")}
    code, said = run_script(place, "--key", str(made.key), "--file", item)
    assert (code, "this receipt is not about a file" in said) == (3, True)


def test_a_receipt_of_what_is_not_held_speaks_of_no_file(made):
    sequence(made.acting.workspace)
    incident = record(made.case, "incident", "shelling")
    head = receipt_of(made.acting.workspace, incident).head.decode()
    assert "whether the file was changed" not in head
    assert "--file" not in head
    assert "the team holds no file of it" in head
    assert (
        "whether the file was changed"
        in receipt_of(made.acting.workspace, made.photo).head.decode()
    )


def test_both_programs_count_the_same_things_in_a_receipt(made, receipt, item, tmp_path):
    note = tmp_path / "seen.txt"
    note.write_bytes(Receipt.parse(receipt).proof.note)
    place = tmp_path / "receipt.txt"
    place.write_bytes(receipt)
    for seen in ([], [note]):
        report = verify_receipt(
            receipt, [made.key], [path.read_bytes() for path in seen], item=item
        )
        assert by_script_counted(place, made.key, seen=seen, file=item) == counted(report)


def test_another_file_is_told(made, receipt, item):
    item.write_bytes(ORIGINAL + b"\0")
    assert found(receipt, made.key, item=item) == {(8, "tampered")}


def test_it_tells_people_in_both_languages_what_when_and_where(made, receipt):
    head = receipt.decode().split("trucewatch/receipt/1\n")[1]
    english, arabic = head.split("إيصال\n")
    for text in (english, arabic):
        assert made.photo.code in text
        assert made.photo.object in text
        assert "2016-12-17 12:00:00 UTC" in text
        assert made.acting.workspace.origin in text
        assert str(len(ORIGINAL)) in text


def test_it_opens_four_fields_and_the_time_of_the_act(made, receipt):
    read = Receipt.parse(receipt)
    assert read.shown == {
        "code": made.photo.code,
        "media_type": "image/jpeg",
        "object": made.photo.object,
        "size": len(ORIGINAL),
    }
    line = receipt.split(b"\ntrucewatch/receipt/1\n")[1].split(b"\n")[0]
    act = json.loads(line)["act"]["data"]
    assert [name for name, value in act.items() if value != {"redacted": True}] == ["at"]
    for words in (SECRET, "umm-secret", "the quiet one", "Photograph of the road", "demo"):
        assert words.encode() not in receipt


def test_it_is_for_the_first_revision_that_had_the_bytes(made):
    photo = made.photo
    photo.licence = "CC BY 4.0"
    write(made.acting, "correct", made.case, [photo])
    sequence(made.acting.workspace)
    read = receipt_of(made.acting.workspace, photo)
    assert read.logged.revised.revision == 2  # 1 came from the folder, 2 brought the bytes


def test_a_testimony_has_a_receipt_that_says_its_code_alone(made):
    sequence(made.acting.workspace)
    incident = record(made.case, "incident", "shelling")
    assert receipt_of(made.acting.workspace, incident).shown == {"code": incident.code}


def test_what_is_not_sealed_yet_has_none(made):
    with pytest.raises(Refusal) as refused:
        receipt_of(made.acting.workspace, made.photo)
    assert refused.value.code == "receipt-not-sealed"


@pytest.mark.django_db(transaction=True)
def test_what_was_erased_shows_nothing_of_what_it_was(made):
    source = record(made.case, "source", "s2")
    erase(made.acting, made.case, "source", source.id, "asked on 17 December")
    sequence(made.acting.workspace)
    source.refresh_from_db()
    read = receipt_of(made.acting.workspace, source)
    assert read.logged.revised.revision == source.revision


def test_stamps_of_the_checkpoint_go_along(made, receipt):
    log = made.acting.workspace.log
    (size,) = {int(p.name) for p in (log / "checkpoints").iterdir()} - {0}
    folder = log / "stamps" / f"{size:020}"
    folder.mkdir(parents=True)
    (folder / "one.tsr").write_bytes(b"answer")
    (folder / "one.pem").write_bytes(b"chain")
    (folder / "one.tsq").write_bytes(b"asked")
    write(made.acting, "correct", made.case, [made.photo])
    sequence(made.acting.workspace)
    read = receipt_of(made.acting.workspace, made.photo)
    assert Checkpoint.parse(read.proof.note.decode().partition("\n\n")[0] + "\n").size == size
    assert read.stamps == (Stamp("one.tsr", b"answer", b"chain"),)
    assert Receipt.parse(bytes(read)) == read


# hostile


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200
)
@given(st.data())
def test_a_bit_flipped_anywhere_in_it_is_told(made, receipt, data):
    changed = bytearray(receipt)
    at = data.draw(st.integers(0, len(receipt) - 1))
    changed[at] ^= 1 << data.draw(st.integers(0, 7))
    assert found(bytes(changed), made.key) != set()


def test_a_bit_flipped_in_it_is_told_by_the_program_for_strangers(made, receipt, tmp_path):
    place = tmp_path / "receipt.txt"
    for at in range(0, len(receipt), len(receipt) // 12):
        changed = bytearray(receipt)
        changed[at] ^= 1 << at % 8
        place.write_bytes(changed)
        assert run_script(place, "--key", str(made.key))[0] == 3, at


def test_without_a_key_from_outside_it_is_not_called_sound(made, receipt):
    assert (1, "unchecked") in found(receipt)


def test_a_checkpoint_kept_by_others_contradicts_a_forged_one(made, receipt, tmp_path):
    from tests.packages.test_hostile import signing

    note = Receipt.parse(receipt).proof.note
    now = Checkpoint.parse(note.decode().partition("\n\n")[0] + "\n")
    assert found(receipt, made.key, seen=[note]) == set()
    other = bytes(signing(made).sign(replace(now, root=b"\1" * 32).text))
    assert found(receipt, made.key, seen=[other]) == {(2, "tampered")}
    larger = bytes(signing(made).sign(replace(now, size=now.size + 1, root=b"\1" * 32).text))
    assert found(receipt, made.key, seen=[larger]) == {(2, "unchecked")}


@pytest.mark.parametrize(
    "change",
    [
        lambda proof: replace(proof, hashes=proof.hashes[1:]),
        lambda proof: replace(proof, hashes=(*proof.hashes, b"\0" * 32)),
        lambda proof: replace(proof, hashes=tuple(reversed(proof.hashes))),
        lambda proof: replace(proof, number=proof.number + 1),
        lambda proof: replace(proof, number=10**17),
    ],
)
def test_a_proof_of_something_else(made, receipt, change):
    read = Receipt.parse(receipt)
    forged = bytes(replace(read, proof=change(read.proof)))
    assert {step for step, _ in found(forged, made.key)} & {3, 4}


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_hash_of_another_size(made, receipt, size):
    read = Receipt.parse(receipt)
    hashes = (b"\0" * size, *read.proof.hashes[1:])
    forged = bytes(replace(read, proof=replace(read.proof, hashes=hashes)))
    told = found(forged, made.key)
    assert told in ({(3, "tampered")}, {(1, "tampered")})  # no bytes at all end the proof early


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RECEIPT\ntrucewatch/receipt/1\n",
        b"x\ntrucewatch/receipt/1\n{}\n",
        b"x\ntrucewatch/receipt/1\n" + b"[" * 9999,
        b"x\ntrucewatch/receipt/1\n" + b'{"act":{},"entry":{},"head":"","stamps":[]}\nc2sp.org\n',
    ],
)
def test_what_is_no_receipt(made, data):
    assert {trouble for _, trouble in found(data, made.key)} == {"tampered"}


def test_a_proof_file_has_one_spelling(receipt):
    proof = bytes(Receipt.parse(receipt).proof)
    assert bytes(ProofFile.parse(proof)) == proof
    for other in (
        proof.replace(b"index ", b"index 0", 1),
        proof.replace(b"index ", b"extra eA==\nindex ", 1),
        proof.replace(b"\nindex", b"\r\nindex", 1),
        proof.replace(b"=\n", b"\n", 1),
    ):
        with pytest.raises(Broken):
            ProofFile.parse(other)
    assert is_receipt(receipt)
    assert not is_receipt(proof)


EXAMPLE = Path(__file__).parents[2] / "docs" / "formats" / "receipt-example.txt"
EXAMPLE_KEY = "example.org/aleppo/A+85cc3a33+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"


def test_the_worked_example_verifies_in_both_programs(tmp_path):
    item = tmp_path / "item.txt"
    item.write_bytes(b"a photograph\n")
    data = EXAMPLE.read_bytes()
    assert found(data, PublicKey.parse(EXAMPLE_KEY), item=item) == set()
    assert run_script(EXAMPLE, "--key", EXAMPLE_KEY, "--file", item)[0] == 0
    read = Receipt.parse(data)
    words = (EXAMPLE.parent / "package.md").read_text("utf-8")
    for named in (leaf_of(read.logged), read.logged.act.root, read.logged.revised.root):
        assert named.hex() in words
    assert EXAMPLE_KEY in words
