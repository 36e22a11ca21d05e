"""Opening a file of prose by what it holds, read apart, or refused with the name of the file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.importers.prose.making import archive_bomb, docx, locked_paper, p, printed, table
from trucewatch.importers.prose import apart
from trucewatch.importers.prose.limits import Limits
from trucewatch.importers.prose.opening import open_prose, read_prose
from trucewatch.importers.prose.readers import ProseKind
from trucewatch.importers.prose.trouble import Unread
from trucewatch.reading.document import Cell
from trucewatch.values.refusal import Refusal

ARABIC = "خرجت القافلة من حلب"


def kept(folder: Path, name: str, content: bytes) -> Path:
    place = folder / name
    place.write_bytes(content)
    return place


def refusal(place: Path, limits: Limits | None = None) -> Refusal:
    with pytest.raises(Refusal) as refused:
        open_prose(place, limits=limits or Limits())
    return refused.value


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", ARABIC.encode()),
        ("a.md", f"\ufeff{ARABIC}".encode()),
        ("a", ARABIC.encode("utf-16")),
        ("a.html", f"<html><body><p>{ARABIC}".encode()),
        ("a.HTM", f"{ARABIC}<br>".encode()),
        ("a.docx", docx(p(ARABIC))),
        ("a.pdf", printed(f'#set text(font: "Amiri", lang: "ar", dir: rtl)\n{ARABIC}')),
    ],
)
def test_every_kind_gives_the_same_text(tmp_path: Path, name: str, content: bytes) -> None:
    place = kept(tmp_path, name, content)
    document = open_prose(place).document
    assert (document.name, document.text, document.language) == (str(place), ARABIC, "ar")


def test_tables_come_through_the_process_that_reads() -> None:
    (held,) = read_prose("t.docx", docx(table(("Day", "14")))).document.tables
    assert held.rows == ((Cell(0, 3), Cell(4, 6)),)


def test_line_ends_are_one_character() -> None:
    assert read_prose("-", b"one\r\ntwo\rthree").document.text == "one\ntwo\nthree"


def test_a_text_in_the_letters_of_windows_and_a_damaged_one_are_told() -> None:
    old = read_prose("old.txt", ARABIC.encode("cp1256"))
    assert (old.document.text, [(one.code, one.args) for one in old.notices]) == (
        ARABIC, [("prose-encoding", {"encoding": "windows-1256", "file": "old.txt"})],
    )  # fmt: skip
    bad = read_prose("bad.txt", ARABIC.encode() + b"\nx\xffy\n" + ARABIC.encode())
    assert [(one.code, one.args) for one in bad.notices] == [
        ("prose-bad-bytes", {"n": 1, "line": 2, "file": "bad.txt"})
    ]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b" \n", "prose-empty"),
        ("lines.txt", b"--- *** ---", "prose-empty"),
        ("film.txt", b"\x00\x01\x02" * 99, "prose-no-text"),
        ("photo.docx", b"\xff\xd8\xff\xe0" + bytes(60), "prose-picture"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "prose-old-or-locked"),
        ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "prose-old-or-locked"),
        ("notes.rtf", b"{\\rtf1 x}", "prose-kind"),
        ("report.pdf", docx(p("x")), "prose-suffix"),
        ("report.docx", b"<html><body>x", "prose-suffix"),
        ("report.txt", b"%PDF-1.4", "prose-suffix"),
        ("report.html", b"%PDF-1.4", "prose-suffix"),
        ("locked.pdf", locked_paper(), "prose-locked"),
        ("bomb.docx", archive_bomb(60), "prose-bomb"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_name(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    place = kept(tmp_path, name, content)
    refused = refusal(place)
    assert (refused.code, refused.message.args["file"]) == (code, str(place))
    for words in refused.message.both().values():
        assert str(place) in words


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    place = kept(tmp_path, "large.txt", b"x" * 3_000_001)
    refused = refusal(place, Limits(file_bytes=2_000_000))
    assert (refused.code, refused.message.args) == (
        "prose-too-large", {"size": 4, "limit": 2, "file": str(place)},
    )  # fmt: skip
    with pytest.raises(Refusal) as handed_over:
        read_prose("-", b"x" * 3_000_001, Limits(file_bytes=2_000_000))
    assert handed_over.value.code == "prose-too-large"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").code == "prose-special"
    assert refusal(tmp_path / "absent.txt").code == "prose-gone"
    assert refusal(tmp_path).code == "prose-special"


@pytest.mark.parametrize("paragraphs", [100, 1_000_000])
def test_a_reader_that_takes_too_long_is_ended(
    monkeypatch: pytest.MonkeyPatch, paragraphs: int
) -> None:
    """With more to hand over than a pipe holds, the handing over is broken off as well."""
    monkeypatch.setattr(apart, "_TO_START", 0)
    with pytest.raises(Unread) as refused:
        apart.read_apart(ProseKind.PAGE, b"<p>" * paragraphs, Limits(seconds=0))
    assert refused.value.notice.name == "slow"


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        (b'{"text": "x", "tables": [[[[0, 9]]]], "notices": []}', 0, "crashed"),
        (b'{"text": 4, "tables": [], "notices": []}', 0, "crashed"),
        (b'{"text": "x", "tables": [], "notices": [["no-such-words", {}]]}', 0, "crashed"),
        (b'{"refused": ["many-pages", {}]}', 0, "crashed"),
        (b'{"refused": ["../keys-lost", {}]}', 0, "crashed"),
        (b"half an ans", 0, "crashed"),
        (b"", -9, "memory"),
        (b"", 70, "memory"),
        (b"", -11, "crashed"),
    ],
)
def test_a_reader_that_was_taken_over_tells_nothing(answer: bytes, code: int, told: str) -> None:
    with pytest.raises(Unread) as refused:
        apart._heard(answer, code, Limits())
    assert refused.value.notice.name == told


def test_a_mistake_of_ours_is_not_said_of_the_file() -> None:
    with pytest.raises(apart.ReaderBug):
        apart._heard(b'{"bug": "KeyError at web_page.py:1"}', 0, Limits())
    with pytest.raises(apart.ReaderBug):
        apart._heard(b"", 1, Limits())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aleppo حلب today", "en"),
        ("في حلب (Aleppo) خرجت", "ar"),
        ("15:00 — 17", "und"),
        ("Перемирие в Алеппо", "und"),
    ],
)
def test_the_language_is_that_of_most_letters(text: str, language: str) -> None:
    from trucewatch.importers.prose.script import language_of

    assert language_of(text) == language
