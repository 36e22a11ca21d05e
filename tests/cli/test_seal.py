"""Sealing, custody and examination as people do them, from files to a chain that verifies."""

import os
import signal
import time
from pathlib import Path

import pytest
from PIL import Image

from tests.cases import write_folder
from tests.cli.commanding import SMALL, Commands, begin, command, ended
from trucewatch.records.models import Derivative, Evidence
from trucewatch.values.codes.evidence import MediaRead

ISOLATES = dict.fromkeys((0x2067, 0x2068, 0x2069))


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    """What somebody brings: a picture, a paper, a link that leads elsewhere."""
    folder = tmp_path / "phone"
    folder.mkdir()
    (folder / "IMG_1.jpg").write_bytes(b"no picture at all")
    (folder / "note.txt").write_text("سمعنا الانفجار عند العاشرة", "utf-8")
    (folder / "link").symlink_to("/etc/passwd")
    return folder


@pytest.fixture
def sealed(at_work: Commands, phone: Path) -> Commands:
    """A workspace with the two files sealed by huda."""
    assert at_work("seal", phone, "--source", "source:s1", "--as", "huda").code == 4
    return at_work


def test_every_file_is_told_and_what_is_left_too(at_work: Commands, phone: Path) -> None:
    told = at_work("seal", phone, "--as", "huda", "--json")
    assert told.code == 4
    assert [Path(one["file"]).name for one in told.json["sealed"]] == ["IMG_1.jpg", "note.txt"]
    assert [(Path(one["file"]).name, one["code"]) for one in told.json["left"]] == [
        ("link", "file-link")
    ]
    assert {one["again"] for one in told.json["sealed"]} == {False}
    assert at_work("verify").code == 0


def test_without_what_must_be_left_it_ends_with_0(at_work: Commands, phone: Path) -> None:
    assert at_work("seal", phone / "note.txt", "--as", "huda").code == 0


def test_again_changes_nothing_and_says_so(sealed: Commands, phone: Path) -> None:
    told = sealed("seal", phone, "--source", "source:s1", "--as", "huda", "--json")
    assert [(one["act"], one["again"]) for one in told.json["sealed"]] == [(None, True)] * 2


def test_a_dry_run_seals_nothing(at_work: Commands, phone: Path) -> None:
    told = at_work("seal", phone / "note.txt", "--dry-run", "--json")
    assert (told.code, len(told.json["would_seal"])) == (0, 1)
    assert at_work("show", "A-EVI-0001").code == 4


def test_a_source_that_is_none_is_refused(at_work: Commands, phone: Path) -> None:
    told = at_work("seal", phone, "--source", "incident:shelling", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "seal-source-kind")


def test_it_is_told_in_arabic(at_work: Commands, phone: Path) -> None:
    told = at_work("seal", phone / "note.txt", "--as", "huda", "--language", "ar")
    assert "حصيلة الختم: جديدة 1، وقُدّمت من جديد 0، ومعروفة من قبل 0." in told.out.translate(
        ISOLATES
    )


def test_a_dry_run_refuses_a_title_that_tells_a_protected_name(
    at_work: Commands, phone: Path
) -> None:
    """The name of a file may tell who brought it, and is protected."""
    brought = phone / "umm-salma 2016.jpg"
    brought.write_bytes(b"no picture at all")
    title = ("--title", "As in umm_salma 2016.jpg", "--json")
    dry = at_work("seal", brought, "--dry-run", *title)
    wet = at_work("seal", brought, "--as", "huda", *title)
    assert [(told.code, told.json["error"]["code"]) for told in (dry, wet)] == [
        (4, "gate-words-tell-file")
    ] * 2
    assert at_work("show", "A-EVI-0001").code == 4


def test_nothing_that_is_shown_tells_a_name_or_a_folder(sealed: Commands, phone: Path) -> None:
    for words in (
        ("show", "A-EVI-0001"),
        ("custody", "show", "A-EVI-0001"),
        ("history", "A-EVI-0001"),
    ):
        for form in ((), ("--json",)):
            told = sealed(*words, *form)
            assert told.code == 0
            assert "IMG_1" not in told.out
            assert phone.name not in told.out


def test_words_given_for_an_item_that_is_known_are_told_to_be_left(
    sealed: Commands, phone: Path
) -> None:
    told = sealed("seal", phone / "note.txt", "--title", "Another title", "--as", "huda")
    assert "One item was known already and keeps the title" in told.out
    assert "keeps the title" not in sealed("seal", phone / "note.txt", "--as", "huda").out


def test_the_chain_of_an_item_is_shown_whole(sealed: Commands) -> None:
    lent = ("custody", "lend", "A-EVI-0001", "--with", "District court", "--because", "ordered")
    assert sealed(*lent, "--as", "huda").code == 0
    assert (
        sealed("custody", "receive", "A-EVI-0001", "--with", "District court", "--as", "salma").code
        == 0
    )
    assert sealed("custody", "verify", "A-EVI-0001", "--as", "salma").code == 0
    told = sealed("custody", "show", "A-EVI-0001", "--json").json
    assert [(one["event"], one["member"]) for one in told["custody"]] == [
        ("acquired", "huda"), ("lent", "huda"), ("received", "salma"), ("verified", "salma"),
    ]  # fmt: skip
    shown = sealed("custody", "show", "A-EVI-0001", "--language", "ar").out
    assert [word for word in ("اقتُني", "أُعير", "استُلم") if word not in shown] == []


def test_an_item_is_examined_concluded_and_reviewed_by_another(sealed: Commands) -> None:
    def step(method: str) -> None:
        words = ("--method", method, "--found", "authentic", "--seen", "the bend of the road")
        assert sealed("examine", "step", "A-EVI-0001", *words, "--as", "salma").code == 0

    step("geolocation")
    step("metadata")
    brought = sealed("examine", "conclude", "A-EVI-0001", "--as", "huda", "--json")
    assert (brought.code, brought.json["error"]["code"]) == (4, "examine-conclude-own")
    assert sealed("examine", "conclude", "A-EVI-0001", "--as", "salma").code == 0
    own = sealed("examine", "review", "A-EVI-0001", "--as", "salma", "--json")
    assert (own.code, own.json["error"]["code"]) == (4, "acts-review-own")
    brought = sealed("examine", "review", "A-EVI-0001", "--as", "huda", "--json")
    assert (brought.code, brought.json["error"]["code"]) == (4, "examine-review-own")
    assert sealed("member", "rana", "--role", "verifier", "--as", "huda").code == 0
    told = sealed("examine", "review", "A-EVI-0001", "--as", "rana", "--json").json
    assert told == {
        "evidence": "A-EVI-0001",
        "verdict": "likely_authentic",
        "steps_come_to": "likely_authentic",
        "reviewed_by": "rana",
    }


def test_a_file_that_came_with_a_case_folder_is_sealed_again_and_all_still_verifies(
    at_work: Commands, tmp_path: Path
) -> None:
    more = {"evidence.yaml": "evidence: [{ref: road, title: {en: A road}, file_name: road.png}]"}
    folder = write_folder(tmp_path / "truce", SMALL | more)
    (folder / "media").mkdir()
    Image.new("RGB", (64, 48), (90, 120, 60)).save(folder / "media" / "road.png")
    assert at_work("import", folder, "--as", "huda").code == 0
    for again in ("seal", "seal", "import"):
        given = folder / "media" if again == "seal" else folder
        assert at_work(again, given, "--as", "huda").code == 0
        assert (at_work("verify").code, Evidence.objects.count()) == (0, 1)
    assert Evidence.objects.get().media_read is MediaRead.WHOLE
    assert Derivative.objects.count() == 1


def test_an_item_goes_out_once_somebody_said_who_is_shown(
    at_work: Commands, tmp_path: Path
) -> None:
    Image.new("RGB", (64, 48), (90, 120, 60)).save(tmp_path / "road.png")
    assert at_work("seal", tmp_path / "road.png", "--as", "huda").code == 0
    out = ("package", "A-EVI-0001", "--audience", "court", "--as", "huda", "--out")
    stopped = at_work(*out, tmp_path / "out")
    assert (stopped.code, "examine shown" in stopped.err) == (4, True)
    shown = ("--faces", "none", "--minors", "adult", "--not-graphic", "--because", "a road")
    assert at_work("examine", "shown", "A-EVI-0001", *shown, "--as", "huda").code == 0
    assert at_work(*out, tmp_path / "out").code == 0


def test_two_who_seal_one_folder_at_once_make_one_item_of_each_file(
    made: Path, tmp_path: Path
) -> None:
    assert command(made, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    folder = many(tmp_path / "phone", 60)
    running = [begin(made, "seal", folder, "--no-look") for _ in range(2)]
    assert [ended(one).code for one in running] == [0, 0]
    assert items(made) == 60
    assert command(made, "verify").code == 0


def test_killed_in_the_middle_nothing_told_is_lost_and_a_rerun_finishes(
    made: Path, tmp_path: Path
) -> None:
    assert command(made, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    folder = many(tmp_path / "phone", 600)
    for wait in (0.8, 1.4, 2.2):
        running = begin(made, "seal", folder, "--no-look")
        time.sleep(wait)
        running.send_signal(signal.SIGKILL)
        ended(running)
    assert command(made, "seal", folder, "--no-look").code == 0
    assert items(made) == 600
    assert command(made, "verify").code == 0


def many(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04}").write_bytes(os.urandom(100))
    return folder


def items(workspace: Path) -> int:
    told = command(workspace, "about", "--json").json
    (case,) = told["cases"]
    return int(case["records"]["evidence"])
