"""`trucewatch package`, `receipt`, `verify PACKAGE|RECEIPT` and `import PACKAGE`, as people call them."""

import json
import zipfile
from datetime import UTC, datetime

import click
import pytest

from tests.acts.cases import identify
from tests.cli.commanding import command
from tests.media.making import ALEPPO, EXIF_FOLDER, GPS_FOLDER, TAKEN, picture, saved
from trucewatch.acts.acting import Acting
from trucewatch.records import workspace as workspaces
from trucewatch.records.key_file import CLOSED
from trucewatch.records.models import Case, Custody, Evidence, Package
from trucewatch.values.codes.evidence import MediaRead
from trucewatch.values.digits import without_marks
from trucewatch.vault.storage.kept import KeptObjects


def key_of(trucewatch_folder):
    text = (trucewatch_folder / "trucewatch.toml").read_text("utf-8")
    return next(line.split('"')[1] for line in text.splitlines() if line.startswith("log_key"))


@pytest.fixture
def key(at_work, tmp_path):
    return key_of(tmp_path / "work")


def test_a_case_is_handed_out_and_verified(at_work, tmp_path, key):
    out = tmp_path / "for-the-court"
    words = ("package", "truce", "--audience", "internal", "--out", out, "--as", "huda")
    told = at_work(*words, "--recipient", "The court", "--reviewer", "salma")
    assert (told.code, told.err) == (0, "")
    assert "A-PKG-0001" in told.out
    assert Package.objects.get().recipient.get("en") == "The court"
    told = at_work("verify", out, "--key", key)
    assert told.code == 0
    assert "– 9. Time stamps  (does not apply)" in told.out
    assert at_work("verify").code == 0


def test_a_zip_with_evidence_and_its_receipt_is_verified_as_a_package(at_work, tmp_path, key):
    (tmp_path / "note.txt").write_text("A shell fell at ten.", "utf-8")
    assert at_work("seal", tmp_path / "note.txt", "--as", "huda").code == 0
    out = tmp_path / "bag.zip"
    words = ("package", "truce", "--audience", "internal", "--out", out, "--as", "huda")
    assert at_work(*words).code == 0
    assert b"\ntrucewatch/receipt/1\n" in out.read_bytes()
    told = at_work("verify", out, "--key", key)
    assert told.code == 0
    assert "✓ 10." in told.out


@pytest.mark.parametrize("name", ["bag.zip", "bag"])
def test_a_package_is_not_finished_where_everything_is_closed_meanwhile(
    at_work, tmp_path, monkeypatch, name
):
    (tmp_path / "note.txt").write_text("A shell fell at ten.", "utf-8")
    assert at_work("seal", tmp_path / "note.txt", "--as", "huda").code == 0
    whole = KeptObjects.chunks

    def closed_meanwhile(objects, digest):
        (tmp_path / "work" / "keys" / CLOSED).touch()
        return whole(objects, digest)

    monkeypatch.setattr(KeptObjects, "chunks", closed_meanwhile)
    before = {path.name for path in tmp_path.iterdir()}
    words = ("package", "truce", "--audience", "internal", "--out", tmp_path / name)
    told = at_work(*words, "--as", "huda", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "keys-closed-files")
    assert {path.name for path in tmp_path.iterdir()} == before
    assert not Package.objects.exists()


def test_an_item_withdrawn_from_use_is_told_by_code(at_work, tmp_path, key):
    (tmp_path / "note.txt").write_text("A shell fell at ten.", "utf-8")
    assert at_work("seal", tmp_path / "note.txt", "--as", "huda").code == 0
    told = at_work(
        "custody", "withdraw", "A-EVI-0001", "--because", "of another year", "--as", "huda"
    )
    assert told.code == 0
    words = (
        "package",
        "truce",
        "--audience",
        "internal",
        "--as",
        "huda",
        "--out",
        tmp_path / "bag",
    )
    told = at_work(*words, "--dry-run")
    assert "Withdrawn from use, so their files stay behind: A-EVI-0001" in told.out
    told = at_work(*words, "--json")
    assert (told.code, told.json["package"]["withdrawn"]) == (0, ["A-EVI-0001"])
    one = ("package", "A-EVI-0001", "--audience", "internal", "--out", tmp_path / "one")
    told = at_work(*one, "--as", "huda")
    assert told.code == 4
    assert "trucewatch custody receive A-EVI-0001" in told.err


def test_a_name_given_in_secret_is_refused_in_clear(at_work, tmp_path, monkeypatch):
    (tmp_path / "note.txt").write_text("A shell fell at ten.", "utf-8")
    assert at_work("seal", tmp_path / "note.txt", "--as", "huda").code == 0
    monkeypatch.setattr(click, "prompt", lambda *_, **__: "Zayd Al Halabi")
    words = ("custody", "receive", "A-EVI-0001", "--person", "--as", "huda")
    told = at_work(*words, "--because", "from Zayd Al Halabi")
    assert told.code == 4
    assert "“because”" in told.err
    assert "Halabi" not in told.err
    assert at_work(*words, "--because", "from who filmed it").code == 0
    assert b"Halabi" not in b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert "Halabi" not in str(list(Custody.objects.values()))


def test_a_package_somebody_made_of_another_is_not_sound(at_work, tmp_path, key):
    out = tmp_path / "bag"
    words = ("package", "truce", "--audience", "internal", "--out", out, "--as", "huda")
    assert at_work(*words).code == 0
    (out / "signature.txt").unlink()
    told = at_work("verify", out, "--key", key)
    assert told.code == 3
    assert "did not sign this package" in told.out
    assert at_work("import", out, "--key", key, "--as", "huda").code == 3


def test_a_package_made_before_the_key_changed_is_verified_in_its_workspace(at_work, tmp_path, key):
    out = tmp_path / "bag"
    words = ("package", "truce", "--audience", "internal", "--out", out, "--as", "huda")
    assert at_work(*words).code == 0
    work = tmp_path / "work"
    assert at_work("verify", out, "--workspace", work).code == 0
    assert at_work("keys", "rotate", "--because", "as every year", "--as", "huda").code == 0
    assert key_of(work) != key
    assert at_work("verify", out, "--workspace", work).code == 0
    assert at_work("verify", out, "--key", key).code == 0
    assert at_work("verify", out, "--key", key_of(work)).code == 3


def test_a_zip_as_json_and_its_digest(at_work, tmp_path, key):
    out = tmp_path / "bag.zip"
    told = at_work(
        "package", "truce", "--audience", "internal", "--out", out, "--as", "huda", "--json"
    )
    digest = told.json["package"]["digest"]
    assert (told.code, told.json["code"]) == (0, "A-PKG-0001")
    with zipfile.ZipFile(out) as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {"bag"}
    assert at_work("verify", out, "--key", key, "--digest", digest).code == 0
    assert at_work("verify", out, "--key", key, "--digest", "0" * 64).code == 3
    assert at_work("verify", out, "--workspace", tmp_path / "work").code == 0
    unpinned = at_work("verify", out, "--json")
    assert (unpinned.code, unpinned.json["sound"]) == (3, False)
    assert unpinned.json["not_applicable"] == [9]


def test_a_dry_run_shows_the_gates_and_writes_nothing(at_work, tmp_path):
    out = tmp_path / "bag"
    words = ("package", "truce", "--audience", "public", "--out", out, "--as", "huda")
    told = at_work(*words, "--dry-run")
    assert told.code == 1
    assert "gate-source-grant" in told.out
    assert "would hold" in told.out
    assert not out.exists()
    refused = at_work(*words)
    assert (refused.code, out.exists(), Package.objects.count()) == (4, False, 0)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    told = at_work(*words, "--dry-run", "--json")
    assert {"package", "gates", "originals"} == told.json.keys()
    assert told.json["originals"] == {}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "tell where they were made: A-EVI-0001"),
        ("ar", "منها ما يكشف أين أُخذ: A-EVI-0001"),
    ],
)
def test_a_dry_run_tells_what_originals_tell_of_their_making(at_work, tmp_path, language, said):
    exif = {0x010F: "Canon", EXIF_FOLDER: TAKEN, GPS_FOLDER: ALEPPO}
    saved(picture(), tmp_path / "one.jpg", exif)
    saved(picture(seed=2), tmp_path / "two.jpg", {0x013B: "Zayd Halabi"})
    saved(picture(seed=3), tmp_path / "bare.jpg")
    files = [tmp_path / f"{name}.jpg" for name in ("one", "two", "bare")]
    assert at_work("seal", *files, "--as", "huda").code == 0
    words = ("package", "truce", "--as", "huda", "--out", tmp_path / "bag", "--dry-run")
    told = at_work(*words, "--audience", "court", "--json")
    expected = {"position": ["A-EVI-0001"], "device": ["A-EVI-0001"], "author": ["A-EVI-0002"]}
    partly = Evidence.objects.exclude(media_read=MediaRead.WHOLE).order_by("code")
    unread = {"unread": [item.code for item in partly]} if partly else {}  # without ExifTool, all
    assert told.json["originals"] == expected | unread
    shown = at_work(*words, "--audience", "court", "--language", language).out
    assert said in without_marks(shown)
    assert "Halabi" not in shown and "Canon" not in shown
    assert at_work(*words, "--audience", "public", "--json").json["originals"] == {}


def test_a_dry_run_tells_which_originals_tell_a_protected_name(at_work, tmp_path):
    acting = Acting(workspaces.read(tmp_path / "work"), None, datetime(2026, 1, 1, tzinfo=UTC))
    identify(acting, Case.objects.get(), "source", "s1", name="زيد الحلبي")
    saved(picture(seed=2), tmp_path / "two.jpg", {0x013B: "Zayd Halabi"})
    saved(picture(seed=3), tmp_path / "other.jpg", {0x013B: "Nour Qasem"})
    assert at_work("seal", tmp_path / "two.jpg", tmp_path / "other.jpg", "--as", "huda").code == 0
    words = ("package", "truce", "--as", "huda", "--out", tmp_path / "bag", "--dry-run")
    told = at_work(*words, "--audience", "court", "--json").json["originals"]
    assert told["protected"] == ["A-EVI-0001"]
    shown = at_work(*words, "--audience", "court").out
    assert "protected in this case: A-EVI-0001" in without_marks(shown) and "Halabi" not in shown


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("truce", "A-INC-0001", "--audience", "court"), 4),
        (("A-INC-0001", "--audience", "court"), 4),
        (("nothing", "--audience", "court"), 4),
        (("truce", "--audience", "everybody"), 2),
        (("truce",), 2),
    ],
)
def test_what_cannot_be_packaged(at_work, tmp_path, words, code):
    told = at_work("package", *words, "--out", tmp_path / "bag", "--as", "huda")
    assert told.code == code
    assert not (tmp_path / "bag").exists()


def test_a_place_that_is_taken_is_not_written_over(at_work, tmp_path):
    place = tmp_path / "mine"
    place.mkdir()
    told = at_work("package", "truce", "--audience", "internal", "--out", place, "--as", "huda")
    assert told.code == 4
    assert list(place.iterdir()) == []


def test_a_receipt_is_written_and_verified(at_work, tmp_path, key):
    out = tmp_path / "receipts"
    told = at_work("receipt", "incident:shelling", "A-TAL-0001", "--out", out)
    assert (told.code, told.err) == (0, "")
    names = sorted(path.name for path in out.iterdir())
    assert names == ["A-INC-0001.receipt.txt", "A-TAL-0001.receipt.txt"]
    for name in names:
        told = at_work("verify", out / name, "--key", key)
        assert told.code == 0
        assert f"Proved: a record without a file, {name.partition('.')[0]}" in told.out
        assert "Sealed under the number" in told.out
    told = at_work("receipt", "A-INC-0001", "--out", out, "--json")
    assert told.json["receipts"][0]["shown"] == {"code": "A-INC-0001"}
    (out / names[0]).write_text("no receipt")
    assert at_work("verify", out / names[0], "--key", key).code == 3


def test_a_key_may_stand_in_a_file_and_must_be_one(at_work, tmp_path, key):
    at_work("receipt", "A-INC-0001", "--out", tmp_path)
    receipt = tmp_path / "A-INC-0001.receipt.txt"
    (tmp_path / "key.txt").write_text(f"\n{key}\n")
    assert at_work("verify", receipt, "--key", tmp_path / "key.txt").code == 0
    assert at_work("verify", receipt, "--key", "no key").code == 3
    assert at_work("verify", receipt).code == 3


def test_from_one_workspace_to_another_and_back_again(made, tmp_path, folder):
    """Two workspaces, each in processes of its own, as on two machines."""
    assert command(made, "import", str(folder)).code == 0
    out = command(made, "package", "truce", "--audience", "internal", "--out", "../bag.zip")
    assert (out.code, out.err) == (0, "")
    assert command(tmp_path, "init", "there", "--name", "B", "--member", "lina").code == 0
    there = tmp_path / "there"
    bag, key = tmp_path / "bag.zip", key_of(made)
    dry = command(there, "import", str(bag), "--key", key, "--dry-run", "--json")
    assert (dry.code, dry.json["saved"]) == (0, False)
    assert dry.json["new"] == {"case": 1, "incident": 1, "source": 1, "tally": 1}
    assert command(there, "import", str(bag)).code == 3
    taken = command(there, "import", str(bag), "--key", key)
    assert (taken.code, taken.err) == (0, "")
    again = command(there, "import", str(bag), "--json")
    assert (again.json["new"], again.json["unchanged"]) == ({}, 4)
    assert command(there, "verify").code == 0
    back = command(there, "package", "truce", "--audience", "internal", "--out", "../back")
    assert (back.code, back.err) == (0, "")
    merged = command(made, "import", "../back", "--key", key_of(there), "--json")
    assert merged.code == 0
    assert (merged.json["conflicts"], merged.json["unchanged"]) == ([], 4)
    assert command(made, "verify").code == 0


def test_the_same_bytes_in_another_process_zone_language_and_hash_seed(made, tmp_path, folder):
    assert command(made, "import", str(folder)).code == 0
    moment = {"TRUCEWATCH_NOW": "2026-01-02T03:04:05+00:00"}
    digests = set()
    worlds = (
        {"TZ": "UTC", "PYTHONHASHSEED": "1"},
        {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "77", "LC_ALL": "ar_SY.UTF-8", "LANG": "ar"},
    )
    for number, world in enumerate(worlds):
        told = command(
            made, "package", "truce", "--audience", "internal", "--out", f"../{number}.zip",
            "--dry-run", "--json", **moment, **world,
        )  # fmt: skip
        digests.add(json.loads(told.out)["package"]["digest"])
    assert len(digests) == 1


@pytest.mark.parametrize(
    ("name", "begin"), [("r.pdf", b"%PDF-1.7\n"), ("r.html", b"<!DOCTYPE html>")]
)
def test_of_a_report_alone_it_is_said_that_its_package_is_needed(at_work, tmp_path, name, begin):
    (tmp_path / name).write_bytes(begin)
    told = at_work("verify", tmp_path / name)
    assert (told.code, told.out, told.err.count("\n")) == (4, "", 1)
    assert ("for its package" in told.err, "altered" in told.err) == (True, False)
    assert "حزمته" in at_work("verify", tmp_path / name, "--language", "ar").err
