"""A workspace is locked into one age file and comes back byte for byte; one copy is always whole."""

import hashlib
import io
import os
import sqlite3
import subprocess
import sys
import tarfile
from contextlib import closing
from pathlib import Path

import pyrage
import pytest

from trucewatch.acts.copies.places import PLACE, is_in_place, take_place
from trucewatch.acts.copies.standing import LOCKED
from trucewatch.acts.locking import locking
from trucewatch.acts.locking.locking import finish_locking, is_locked, lock
from trucewatch.acts.locking.unlocking import unlock
from trucewatch.records.keys import KeyStore
from trucewatch.records.workspace import Workspace, write
from trucewatch.values.refusal import Refusal
from trucewatch.vault.age.files import encrypt
from trucewatch.vault.age.keys import Identity, Passphrase

IDENTITY = Identity(bytes(range(32)))
TO = [IDENTITY.recipient]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace as files: a database, keys, objects, a name in Arabic, an empty folder."""
    folder = tmp_path / "هدنة"
    (folder / "vault" / "objects" / "ab" / "cd").mkdir(parents=True)
    (folder / "vault" / "empty").mkdir()
    (folder / "vault" / "objects" / "ab" / "cd" / "film").write_bytes(os.urandom(3 << 20))
    (folder / "vault" / "صورة\u202e.jpg").write_bytes(b"")
    KeyStore.create(folder / "keys")
    with closing(sqlite3.connect(folder / "workspace.sqlite3", isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE told (words)")
        database.execute("INSERT INTO told VALUES ('a secret in clear')")
    described = Workspace(folder, "A", "o/a", "key", "", folder / "vault", folder / "keys")
    write(described, "workspace.sqlite3", "vault", "keys")
    take_place(folder)
    return folder


def digests(folder: Path) -> dict[str, tuple[str, int, int]]:
    """Every file and folder by name: digest, mode, time; but for the file that tells its place."""
    found = {}
    for path in sorted(folder.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        about = path.stat()
        if path.name != PLACE and not path.name.endswith(".lock"):
            told = hashlib.sha256(data).hexdigest(), about.st_mode, about.st_mtime_ns // 10**6
            found[path.relative_to(folder).as_posix()] = told
    return {name: told for name, told in found.items() if name not in ("keys", ".")}


def code_of(work: object, *given: object, **more: object) -> str:
    with pytest.raises(Refusal) as refused:
        work(*given, **more)  # type: ignore[operator]
    return refused.value.code


def test_a_workspace_comes_back_byte_for_byte_and_nothing_lies_beside_it(folder, tmp_path):
    before = digests(folder)
    locked = lock(folder, TO)
    assert [path.name for path in tmp_path.iterdir()] == ["هدنة.age"]
    assert (locked.file, locked.left, locked.keys_apart) == (tmp_path / "هدنة.age", (), None)
    assert unlock(locked.file, [IDENTITY]) == folder
    assert (digests(folder), [path.name for path in tmp_path.iterdir()]) == (before, ["هدنة"])
    assert is_in_place(folder)


def test_another_age_program_opens_it(folder):
    film = (folder / "vault" / "objects" / "ab" / "cd" / "film").read_bytes()
    locked = lock(folder, Passphrase("ten words"))
    clear = bytes(pyrage.passphrase.decrypt(locked.file.read_bytes(), "ten words"))
    with tarfile.open(fileobj=io.BytesIO(clear)) as archive:
        member = archive.extractfile("vault/objects/ab/cd/film")
        assert member is not None
        assert member.read() == film


def test_nothing_can_be_read_in_the_locked_file(folder):
    locked = lock(folder, TO).file.read_bytes()
    assert [word for word in (b"secret in clear", "هدنة".encode(), b"film") if word in locked] == []


def test_at_once_means_without_a_question_and_with_links_left_out(folder, tmp_path):
    (folder / "vault" / "link").symlink_to("/etc/passwd")
    assert code_of(lock, folder, TO) == "lock-link"
    before = digests(folder)
    del before["vault/link"]
    locked = lock(folder, TO, now=True)
    assert (locked.left, folder.exists(), Path("/etc/passwd").exists()) == (("link",), False, True)
    unlock(locked.file, [IDENTITY])
    assert digests(folder) == before


def test_keys_that_lie_apart_are_told_and_stay(folder, tmp_path):
    (folder / "keys").rename(tmp_path / "stick")
    place = folder / "trucewatch.toml"
    place.write_text(place.read_text().replace('keys = "keys"', f'keys = "{tmp_path}/stick"'))
    locked = lock(folder, TO)
    assert locked.keys_apart == tmp_path / "stick"
    assert (tmp_path / "stick" / "workspace.key").is_file()


def apart(folder: Path, elsewhere: Path) -> Path:
    """The workspace keeps its objects in a folder outside, in clear."""
    (elsewhere / "ab" / "cd").mkdir(parents=True)
    (elsewhere / "ab" / "cd" / ("ab" + "cd" + "0" * 60)).write_bytes(b"a film in clear")
    with (folder / "trucewatch.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[objects]\nplace = "{elsewhere}"\n')
    return elsewhere


def test_files_of_evidence_outside_that_would_stay_readable_are_refused(folder, tmp_path):
    apart(folder, tmp_path / "elsewhere")
    with pytest.raises(Refusal) as refused:
        lock(folder, TO)
    assert refused.value.code == "lock-objects-apart"
    assert (folder / "workspace.sqlite3").is_file()


def test_at_once_files_of_evidence_outside_are_told_and_stay(folder, tmp_path):
    elsewhere = apart(folder, tmp_path / "elsewhere")
    assert lock(folder, TO, now=True).objects_apart == str(elsewhere)
    assert not folder.exists()


def test_an_earlier_locked_copy_is_never_written_over(folder, tmp_path):
    first = lock(folder, TO).file
    unlock(first, [IDENTITY], keep=True)
    kept = first.read_bytes()
    second = lock(folder, TO).file
    assert (second.name, first.read_bytes()) == ("هدنة-2.age", kept)
    assert unlock(second, [IDENTITY]) == folder


def test_parts_that_would_stay_readable_are_refused(folder, tmp_path):
    place = folder / "trucewatch.toml"
    text = place.read_text()
    place.write_text(text.replace('vault = "vault"', f'vault = "{tmp_path}/vault"'))
    assert code_of(lock, folder, TO) == "lock-outside"
    place.write_text(text.replace('"workspace.sqlite3"', '"postgresql://a@b/c"'))
    assert code_of(lock, folder, TO) == "lock-server"
    place.write_text(text)
    assert code_of(lock, folder, TO, folder / "in.age") == "lock-inside"
    assert code_of(lock, folder, []) == "age-nobody"
    assert (is_locked(folder), [p.name for p in tmp_path.iterdir()]) == (False, ["هدنة"])


def test_while_another_process_writes_nothing_is_locked(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(locking, "WAIT", 0.1)
    writer = sqlite3.connect(folder / "workspace.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    assert code_of(lock, folder, TO) == "lock-busy"
    writer.close()
    assert [path.name for path in tmp_path.iterdir()] == ["هدنة"]


class Other:
    """Another process that has the database open, and does one thing more when it is asked to."""

    def __init__(self, folder: Path, first: str, then: str) -> None:
        words = (
            "import sqlite3, sys\n"
            f"db = sqlite3.connect({str(folder / 'workspace.sqlite3')!r}, timeout=5)\n"
            f"db.isolation_level = None\n{first}\nprint('ready', flush=True)\n"
            f"sys.stdin.readline()\n{then}\nprint('done', flush=True)"
        )
        self.process = subprocess.Popen(
            [sys.executable, "-c", words], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "ready\n"

    def go_on(self) -> tuple[str, str]:
        """What it said to the end."""
        return self.process.communicate("\n", timeout=60)


READ = "db.execute('SELECT * FROM told').fetchall()"


def words_in(folder: Path) -> list[str]:
    """The words of the database, read by a process of its own."""
    return (
        Other(folder, "", "print([w for (w,) in db.execute('SELECT words FROM told')])")
        .go_on()[0]
        .splitlines()[:1]
    )


def test_words_that_a_reader_keeps_in_the_log_of_the_database_are_locked_too(folder, monkeypatch):
    """A reader of older pages keeps the write-ahead log from being taken into the database."""
    monkeypatch.setattr(locking, "WAIT", 1)  # the reader goes on reading however long one waits
    reader = Other(folder, f"db.execute('BEGIN')\n{READ}", "")
    Other(folder, "db.execute(\"INSERT INTO told VALUES ('recorded last')\")", "").go_on()
    locked = lock(folder, TO)
    assert reader.go_on() == ("done\n", "")
    unlock(locked.file, [IDENTITY])
    assert words_in(folder) == ["['a secret in clear', 'recorded last']"]


def test_what_another_process_records_after_the_copy_went_is_never_told_as_recorded(folder):
    other = Other(folder, READ, "db.execute(\"INSERT INTO told VALUES ('too late')\")")
    lock(folder, TO)
    said, why = other.go_on()
    assert ("done" in said, "sqlite3." in why) == (False, True)


def test_a_disk_that_gives_back_other_bytes_loses_nothing(folder, tmp_path, monkeypatch):
    before = digests(folder)
    monkeypatch.setattr(locking, "_clear_digest", lambda *_: "of something else")
    assert code_of(lock, folder, TO) == "lock-unread"
    assert digests(folder) == before
    assert not is_locked(folder)


def test_an_interrupted_removal_is_finished_only_while_the_locked_copy_is_there(
    folder, tmp_path, monkeypatch
):
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(locking, "_remove_clear", _interrupted)
        lock(folder, TO)
    file = tmp_path / "هدنة.age"
    kept = file.read_bytes()
    for damaged in (kept[:-1], kept[:-1] + b"x"):
        file.write_bytes(damaged)
        assert code_of(finish_locking, folder) == "lock-gone"
    file.unlink()
    assert code_of(lock, folder, TO) == "lock-gone"
    assert (folder / "workspace.sqlite3").is_file()
    file.write_bytes(kept)
    assert lock(folder, TO).file == file
    assert [path.name for path in tmp_path.iterdir()] == ["هدنة.age"]


def test_what_an_interrupted_locking_left_makes_room_for_unlocking(folder, tmp_path, monkeypatch):
    before = digests(folder)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(locking, "_remove_clear", _interrupted)
        lock(folder, TO)
    (folder / "workspace.sqlite3").unlink()
    unlock(tmp_path / "هدنة.age", [IDENTITY])
    assert (digests(folder), (folder / LOCKED).exists()) == (before, False)


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_workspace_unlocked_elsewhere_is_a_copy_until_somebody_says_otherwise(folder, tmp_path):
    locked = lock(folder, TO)
    other = unlock(locked.file, [IDENTITY], tmp_path / "elsewhere" / "deep", keep=True)
    assert (is_in_place(other), locked.file.exists()) == (False, True)
    assert is_in_place(unlock(locked.file, [IDENTITY]))


def test_a_folder_in_use_is_not_written_over(folder, tmp_path):
    file = lock(folder, TO).file
    folder.mkdir()
    (folder / "notes").write_text("ours")
    assert code_of(unlock, file, [IDENTITY]) == "unlock-in-use"
    assert code_of(unlock, file, [IDENTITY], folder) == "unlock-in-use"
    assert ((folder / "notes").read_text(), file.exists()) == ("ours", True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["هدنة", "هدنة.age"]


def packed(*members: tuple[str, bytes, bytes]) -> bytes:
    """An archive of (name, type, content), as somebody else would write it."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, kind, data in members:
            about = tarfile.TarInfo(name)
            about.type, about.size = kind, len(data) if kind == tarfile.REGTYPE else 0
            about.linkname = data.decode("utf-8", "replace") if kind != tarfile.REGTYPE else ""
            archive.addfile(about, io.BytesIO(data))
    return made.getvalue()


TOML = ("trucewatch.toml", tarfile.REGTYPE, b"format = 1")
HOSTILE = {
    "leads up": packed(TOML, ("../evil", tarfile.REGTYPE, b"x")),
    "absolute": packed(TOML, ("/tmp/tw-evil", tarfile.REGTYPE, b"x")),
    "up in the middle": packed(TOML, ("vault/../../evil", tarfile.REGTYPE, b"x")),
    "backslash": packed(TOML, ("..\\evil", tarfile.REGTYPE, b"x")),
    "link": packed(TOML, ("vault", tarfile.SYMTYPE, b"/etc"), ("vault/x", tarfile.REGTYPE, b"x")),
    "hard link": packed(TOML, ("x", tarfile.LNKTYPE, b"/etc/passwd")),
    "device": packed(TOML, ("x", tarfile.CHRTYPE, b"")),
    "fifo": packed(TOML, ("x", tarfile.FIFOTYPE, b"")),
    "twice": packed(TOML, TOML),
    "file as folder": packed(TOML, ("trucewatch.toml/x", tarfile.REGTYPE, b"x")),
    "itself": packed(TOML, (".", tarfile.REGTYPE, b"x")),
    "no workspace": packed(("x", tarfile.REGTYPE, b"x")),
    "no archive": b"words and words" * 1000,
    "empty": b"",
    "more behind it": packed(TOML) + bytes(10240) + b"evil",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_locked_workspace_leaves_nothing(tmp_path, name):
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "work.age"
    file.write_bytes(encrypt(HOSTILE[name], TO))
    assert code_of(unlock, file, [IDENTITY]) == "unlock-none"
    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["in", "work.age"]
    assert not Path("/tmp/tw-evil").exists()


def test_the_name_of_the_folder_leads_nowhere_else(tmp_path):
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", pax_headers={"TRUCEWATCH.folder": "../evil"}) as tar:
        about = tarfile.TarInfo("trucewatch.toml")
        tar.addfile(about)
    file = tmp_path / "work.age"
    file.write_bytes(encrypt(made.getvalue(), TO))
    assert unlock(file, [IDENTITY]) == tmp_path / "work-unlocked"


@pytest.mark.parametrize("damage", ["cut", "changed", "of another"])
def test_a_damaged_file_brings_nothing_back(folder, tmp_path, damage):
    file = lock(folder, TO).file
    whole = file.read_bytes()
    by = [Identity(bytes(32))] if damage == "of another" else [IDENTITY]
    if damage == "cut":
        file.write_bytes(whole[:-100_000])
    if damage == "changed":
        file.write_bytes(whole[:-70_000] + b"x" + whole[-69_999:])
    assert code_of(unlock, file, by) in ("age-altered", "age-wrong-identity")
    assert [path.name for path in tmp_path.iterdir()] == ["هدنة.age"]
    file.write_bytes(whole)
    assert unlock(file, [IDENTITY]) == folder
