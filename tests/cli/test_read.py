"""`trucewatch read`: texts without any workspace, what is told of them, and the exit codes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from tests.cli.commanding import Commands, command
from tests.importers.prose.making import docx, p, printed

WRONG = "Killing in Aleppo.\nOn Friday 16 November 2016 forces shelled the road.\n"
RIGHT = "On Friday 16 December 2016 forces shelled the road.\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of texts, which is no workspace, to work in."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "wrong.txt").write_text(WRONG, "utf-8")
    (folder / "right.txt").write_text(RIGHT, "utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("TRUCEWATCH_WORKSPACE", raising=False)
    return folder


def test_a_text_is_read_where_there_is_no_workspace(files: Path) -> None:
    told = command(files, "read", "wrong.txt")
    assert (told.code, told.err) == (1, "")
    assert "wrong.txt:2  On Friday 16 November 2016 forces shelled the road." in told.out
    assert "16 November 2016 was a Wednesday" in told.out
    assert "One text was read." in told.out
    assert command(files, "read", "right.txt").code == 0


def test_the_same_is_told_in_arabic(trucewatch: Commands, files: Path) -> None:
    told = trucewatch("read", "wrong.txt", "--language", "ar")
    assert told.code == 1
    assert "يوم \u2068الأربعاء\u2069" in told.out
    assert "قُرئ نص واحد." in told.out


def test_json_says_where_every_word_stands(trucewatch: Commands, files: Path) -> None:
    told = trucewatch("read", "wrong.txt", "right.txt", "--json")
    assert (told.code, told.err) == (1, "")
    assert list(told.json) == ["documents", "findings"]
    first, second = told.json["documents"]
    assert [list(first), first["file"], first["language"]] == [
        ["file", "language", "statements", "findings"], "wrong.txt", "en",
    ]  # fmt: skip
    (finding,) = first["findings"]
    assert list(finding) == ["code", "severity", "message", "spans", "suggestion"]
    assert (finding["code"], finding["severity"]) == ("date-weekday", "error")
    assert [set(finding["message"]), set(finding["suggestion"])] == [{"en", "ar"}] * 2
    (span,) = finding["spans"]
    assert span["file"] == "wrong.txt"
    assert WRONG[span["start"] : span["end"]] == "Friday 16 November 2016"
    assert second["findings"] == []
    for one in first["statements"]:
        assert list(one) == ["kind", "start", "end", "text", "value", "unit", "group", "scope"]
        assert WRONG[one["start"] : one["end"]] == one["text"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", docx(p("On Friday 16 November 2016 forces shelled the road."))),
        ("a.pdf", printed("On Friday 16 November 2016 forces shelled the road.")),
        ("a.html", b"<html><p>On Friday 16 <b>November</b> 2016 forces shelled the road."),
    ],
)
def test_documents_papers_and_pages_are_read_alike(
    trucewatch: Commands, files: Path, name: str, content: bytes
) -> None:
    (files / name).write_bytes(content)
    told = trucewatch("read", name, "--json")
    assert [one["code"] for one in told.json["documents"][0]["findings"]] == ["date-weekday"]


def test_what_another_program_hands_over_is_read(
    trucewatch: Commands, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode("utf-16"))))
    told = trucewatch("read", "-", "--json")
    assert (told.code, told.json["documents"][0]["file"]) == (1, "-")


def test_the_date_of_a_text_gives_its_days_their_year(trucewatch: Commands, files: Path) -> None:
    (files / "no-year.txt").write_text("On Friday 15 December the convoy left.\n", "utf-8")
    wrong = trucewatch("read", "no-year.txt", "--as-of", "2016-12-20")
    assert (wrong.code, "15 December 2016" in wrong.out) == (1, True)
    assert trucewatch("read", "no-year.txt", "--as-of", "2017-12-20").code == 0


def test_what_should_be_known_of_a_file_is_told_beside_the_answer(
    trucewatch: Commands, files: Path
) -> None:
    (files / "old.txt").write_bytes("خرجت القافلة يوم الجمعة من حلب".encode("cp1256"))
    told = trucewatch("read", "old.txt", "--json")
    assert told.json["documents"][0]["language"] == "ar"
    assert "windows-1256" in told.err


def test_a_page_is_written_whole_and_holds_the_text_and_the_finding(
    trucewatch: Commands, files: Path
) -> None:
    told = trucewatch("read", "wrong.txt", "--html", "notes.html", "--language", "ar")
    page = (files / "notes.html").read_text("utf-8")
    assert told.code == 1
    assert "notes.html" in told.out
    assert re.sub("<sup>.*?</sup>|<[^>]*>", "", page).count("Friday 16 November 2016") == 3
    assert sorted(one.name for one in files.iterdir()) == ["notes.html", "right.txt", "wrong.txt"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["text.ar.txt"], "ar"),
        (["right.txt"], "en"),
        (["text.ar.txt", "--language", "en"], "en"),
        (["right.txt", "--language", "ar"], "ar"),
        (["right.txt", "right.txt"], "en"),
        (["right.txt", "text.ar.txt"], None),
    ],
)
@pytest.mark.parametrize(("locale", "own"), [("en_US.UTF-8", "en"), ("ar_SY.UTF-8", "ar")])
def test_a_page_speaks_the_language_of_its_text_and_the_screen_that_of_who_reads(
    trucewatch: Commands, files: Path, monkeypatch: pytest.MonkeyPatch,
    words: list[str], language: str | None, locale: str, own: str,
) -> None:  # fmt: skip
    monkeypatch.delenv("TRUCEWATCH_LANGUAGE", raising=False)
    monkeypatch.setenv("LANG", locale)
    (files / "text.ar.txt").write_text("خرجت القافلة يوم الجمعة من حلب.", "utf-8")
    told = trucewatch("read", *words, "--html", "notes.html")
    page = (files / "notes.html").read_text("utf-8")
    heading = {"en": "<h1>What the text says", "ar": "<h1>ما يقوله النص"}[language or own]
    assert f'<html lang="{language or own}"' in page and heading in page
    said = {"en": "No note.", "ar": "لا تنبيهات."}
    shown = words[-1] if "--language" in words else own
    assert said[shown] in told.out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["absent.txt"], 4, "prose-gone"),
        (["photo.txt"], 4, "prose-picture"),
        (["wrong.txt", "--as-of", "some day"], 4, "when-unreadable"),
        (["wrong.txt", "--case", "truce"], 4, "workspace-empty"),
        (["wrong.txt", "--series"], 2, "cli-read-two-files"),
        (["wrong.txt", "right.txt", "--series", "--versions"], 2, "cli-read-one-way"),
    ],
)
def test_what_cannot_be_done_is_refused(
    trucewatch: Commands, files: Path, tmp_path: Path, words: list[str], code: int, told: str
) -> None:
    (files / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    where = ["--workspace", str(tmp_path / "work")] if "--case" in words else []
    answer = trucewatch("read", *words, *where, "--json")
    assert (answer.code, answer.json["error"]["code"]) == (code, told)


def test_no_file_is_misuse(trucewatch: Commands) -> None:
    assert trucewatch("read", "--json").code == 2


def test_the_names_that_the_case_knows_are_known(
    at_work: Commands, files: Path, tmp_path: Path
) -> None:
    from trucewatch.cli.read_names import known_names
    from trucewatch.records.models import Actor, Case, Place
    from trucewatch.values.codes.records import RecordState
    from trucewatch.values.texts import Text

    case = Case.objects.get(ref="truce")
    other = Case.objects.create(ref="other")
    name = Text.parse({"original": "ar", "ar": "حلب", "en": "Aleppo"})
    Place(ref="aleppo", name=name, aliases=["Halab"]).save()
    Actor(ref="gone", name=Text.parse("Nobody", "en"), state=RecordState.WITHDRAWN).save()
    Place(ref="hidden", name=Text.parse("The house", "en"), home=other).save()
    known = dict(known_names(case.id).known)
    assert known == dict.fromkeys(("Aleppo", "Halab", "حلب"), (("place", "aleppo"),))
    work = str(tmp_path / "work")
    assert at_work("read", "right.txt", "--case", "truce", "--workspace", work).code == 0
