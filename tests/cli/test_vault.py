"""`trucewatch vault`, as people call it, and what `verify` and `init` say of objects."""

import io
import os
from pathlib import Path

import pytest

from tests.cli.commanding import Commands, command
from tests.vault.storage import bucket_server
from trucewatch.acts.objects.opening import open_objects
from trucewatch.records.workspace import Workspace, read

FILES = [b"one", b"two" * 1000]


@pytest.fixture
def workspace(at_work: Commands) -> Workspace:
    """A workspace in whose vault two files lie that no record names."""
    found = read(Path(os.environ["TRUCEWATCH_WORKSPACE"]))
    list(open_objects(found).put_all(map(io.BytesIO, FILES)))
    return found


def test_status_says_where_the_files_are_and_how_many(
    trucewatch: Commands, workspace: Workspace
) -> None:
    told = trucewatch("vault", "status", "--json").json
    assert (told["where"], told["count"], told["kept"]) == (str(workspace.objects), 2, 3003)
    assert (told["encrypted"], told["never"], told["oldest"], told["lock"]) == (0, 2, None, "")
    said = trucewatch("vault", "status").out
    assert "2 files" in said.replace("\u2068", "").replace("\u2069", "")
    assert "3.0 kB" in said
    assert "ملفان" in trucewatch("vault", "status", "--language", "ar").out


def test_a_vault_moves_to_a_bucket_and_back_by_one_command_each(
    trucewatch: Commands, workspace: Workspace
) -> None:
    bucket = bucket_server.new_place()
    to = ("--to", bucket.where, "--endpoint", bucket.endpoint, "--region", "us-east-1")
    would = trucewatch("vault", "move", *to, "--dry-run", "--json").json
    assert (would["count"], would["size"], would["target"]) == (2, 3003, bucket.where)
    moved = trucewatch("vault", "move", *to, "--json").json
    assert (moved["switched"], moved["new"], moved["sound"], moved["broken"]) == (True, 2, 2, [])
    status = trucewatch("vault", "status", "--json").json
    assert (status["where"], status["server_checks"]) == (bucket.where, True)
    assert status["before"] == str(workspace.objects)
    assert bucket_server.SECRET not in (workspace.folder / "trucewatch.toml").read_text("utf-8")
    back = trucewatch("vault", "move", "--to", workspace.objects)
    assert back.code == 0
    assert str(workspace.objects) in back.out
    again = trucewatch("vault", "move", "--to", bucket.where, "--json")
    assert (again.code, again.json["switched"]) == (0, True), "its server is known from before"


def test_what_was_left_at_the_old_place_is_destroyed_only_when_asked(
    trucewatch: Commands, workspace: Workspace, tmp_path: Path
) -> None:
    assert trucewatch("vault", "move", "--to", tmp_path / "disk").code == 0
    left = [path for path in workspace.objects.rglob("*") if len(path.name) == 64]
    assert len(left) == 2
    assert trucewatch("vault", "move", "--remove-old", "--dry-run", "--json").json["count"] == 2
    assert all(path.is_file() for path in left)
    told = trucewatch("vault", "move", "--remove-old", "--json")
    assert (told.code, told.json["count"], told.json["broken"]) == (0, 2, [])
    assert not any(path.exists() for path in left)
    refused = trucewatch("vault", "move", "--remove-old", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (4, "storage-nothing-before")


def test_moving_and_clearing_may_be_asked_together(
    trucewatch: Commands, workspace: Workspace, tmp_path: Path
) -> None:
    assert trucewatch("vault", "move", "--to", tmp_path / "disk", "--remove-old").code == 0
    assert [path for path in workspace.objects.rglob("*") if len(path.name) == 64] == []
    assert trucewatch("vault", "status", "--json").json["before"] is None


def test_a_broken_file_ends_the_move_with_3_and_nothing_is_destroyed(
    trucewatch: Commands, workspace: Workspace, tmp_path: Path
) -> None:
    broken, *_ = (path for path in workspace.objects.rglob("*") if len(path.name) == 64)
    broken.write_bytes(b"altered")
    told = trucewatch("vault", "move", "--to", tmp_path / "disk", "--remove-old", "--json")
    assert (told.code, told.json["switched"]) == (3, False)
    assert [each["code"] for each in told.json["broken"]] == ["verify-object-differs"]
    assert broken.read_bytes() == b"altered"
    for lang, word in (("en", "Nothing was switched"), ("ar", "لم يتغيّر الموضع")):
        said = trucewatch("vault", "move", "--to", tmp_path / "disk", "--language", lang)
        assert (said.code, word in said.out) == (3, True)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 2),
        (("--to", "s3://"), 4),
        (("--to", "ftp://x/y"), 4),
        (("--to", "disk", "--lock-days", "5"), 4),
        (("--to", "s3://b/p", "--lock-days", "-5"), 4),
        (("--to", "s3://b/p", "--endpoint", "http://storage.example.org"), 4),
    ],
)
def test_a_move_that_cannot_be_is_refused(
    trucewatch: Commands, workspace: Workspace, words: tuple[str, ...], code: int
) -> None:
    before = (workspace.folder / "trucewatch.toml").read_bytes()
    assert trucewatch("vault", "move", *words).code == code
    assert (workspace.folder / "trucewatch.toml").read_bytes() == before


def test_verify_tells_of_a_sample_and_ends_with_0_where_it_is_sound(at_work: Commands) -> None:
    told = at_work("verify", "--sample", "50%", "--json")
    assert told.code == 0
    assert [each["code"] for each in told.json["told"]] == ["verify-objects-sampled"]
    assert "عيّنة" in at_work("verify", "--sample", "5", "--language", "ar").out
    refused = at_work("verify", "--sample", "some", "--json")
    assert (refused.code, refused.json["error"]["code"]) == (4, "acts-sample")


def test_verify_tells_an_object_that_nobody_named_with_3(
    trucewatch: Commands, workspace: Workspace
) -> None:
    told = trucewatch("verify", "--json")
    assert told.code == 3
    step = next(each for each in told.json["steps"] if each["step"] == 8)
    assert [each["trouble"] for each in step["broken"]] == ["extra", "extra"]


def test_a_workspace_may_encrypt_from_the_beginning(tmp_path: Path) -> None:
    assert command(tmp_path, "init", "work", "--encrypt-objects").code == 0
    assert "encrypt = true" in (tmp_path / "work" / "trucewatch.toml").read_text("utf-8")
    workspace = read(tmp_path / "work")
    digest = open_objects(workspace).put(io.BytesIO(b"a picture")).sha256
    (kept,) = workspace.objects.rglob("*.age")
    assert kept.name == f"{digest}.age"
    assert command(tmp_path / "work", "vault", "status", "--json").json["encrypts"] is True
