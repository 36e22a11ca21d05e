"""Moving the vault: every object read whole at its new place, and nothing lost on the way."""

import dataclasses
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.records.workspaces import NOON, workspace_in
from tests.vault.storage import bucket_server
from trucewatch.acts.objects.last_read import LastRead
from trucewatch.acts.objects.moving import (
    clear_before,
    move_objects,
    place_named,
    would_clear,
    would_move,
)
from trucewatch.acts.objects.opening import objects_to_give, open_objects, open_place
from trucewatch.acts.objects.status import vault_status
from trucewatch.records.key_file import CLOSED
from trucewatch.records.objects_place import IN_THE_VAULT, ObjectsPlace
from trucewatch.records.workspace import Workspace, read, write
from trucewatch.values.refusal import Refusal
from trucewatch.vault import durable
from trucewatch.vault.storage import moving
from trucewatch.vault.storage.kept import KeptObjects

DATA = [b"%d" % n * (n + 1) for n in range(12)]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with a dozen objects in its vault, and with words of its people in its file."""
    made = workspace_in(tmp_path / "work")
    write(made, "workspace.sqlite3", "vault", "keys")
    file = made.folder / "trucewatch.toml"
    file.write_text(f"# ملاحظة الفريق\n{file.read_text('utf-8')}", "utf-8")
    list(open_objects(made).put_all(map(io.BytesIO, DATA)))
    return made


def stated_place(workspace: Workspace) -> ObjectsPlace:
    """Where `trucewatch.toml` says that the objects are."""
    return read(workspace.folder).storage


def in_bucket() -> ObjectsPlace:
    bucket = bucket_server.new_place()
    return ObjectsPlace(
        f"s3://{bucket.name}/{bucket.prefix}", endpoint=bucket.endpoint, region=bucket.region
    )


def elsewhere() -> ObjectsPlace:
    return ObjectsPlace("elsewhere/objects")


PLACES = pytest.mark.parametrize("place", [elsewhere, in_bucket], ids=["folder", "bucket"])


def held(objects: KeptObjects) -> list[str]:
    return sorted(name for name, _ in objects.shelf.names())


def all_there(workspace: Workspace) -> None:
    objects = open_objects(workspace)
    found = sorted(objects.get(digest) for digest in set(objects.digests()))
    assert found == sorted(DATA)


@PLACES
def test_a_vault_moves_and_comes_back(
    workspace: Workspace, place: Callable[[], ObjectsPlace]
) -> None:
    to = place()
    moved = move_objects(workspace, to, NOON)
    assert (moved.switched, moved.carried.new, moved.carried.sound) == (True, 12, 12)
    assert moved.carried.size == sum(map(len, DATA))
    assert stated_place(workspace) == dataclasses.replace(to, before=IN_THE_VAULT)
    all_there(workspace)
    old = open_place(workspace, IN_THE_VAULT)
    assert len(held(old)) == 12
    new = open_objects(workspace).put(io.BytesIO(b"new")).sha256
    assert not old.has(new)
    back = move_objects(workspace, IN_THE_VAULT, NOON)
    assert (back.switched, back.carried.new, back.carried.sound) == (True, 1, 13)
    assert stated_place(workspace) == ObjectsPlace(before=to)
    assert open_objects(workspace).get(new) == b"new"
    cleared = clear_before(workspace)
    assert (cleared.count, cleared.broken) == (13, [])
    assert held(open_place(workspace, to)) == []
    assert stated_place(workspace) == IN_THE_VAULT
    assert open_objects(workspace).get(new) == b"new"


@pytest.mark.django_db
def test_while_everything_is_closed_nothing_is_moved_out_and_no_bytes_are_given(
    workspace: Workspace,
) -> None:
    (workspace.keys).mkdir(exist_ok=True)
    (workspace.keys / CLOSED).touch()
    for out in (
        lambda: move_objects(workspace, elsewhere(), NOON),
        lambda: objects_to_give(workspace),
    ):
        with pytest.raises(Refusal) as told:
            out()
        assert told.value.code == "keys-closed-files"
    (workspace.keys / CLOSED).unlink()
    assert objects_to_give(workspace).has(sorted(open_objects(workspace).digests())[0])


@pytest.mark.django_db
@pytest.mark.parametrize("encrypt", [False, True])
def test_what_is_being_moved_stops_where_everything_is_closed(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, encrypt: bool
) -> None:
    monkeypatch.setattr(moving, "GROUP", 3)
    (workspace.keys).mkdir(exist_ok=True)

    def close(*_: object) -> None:
        (workspace.keys / CLOSED).touch()

    to = dataclasses.replace(elsewhere(), encrypt=encrypt)
    with pytest.raises(Refusal) as told:
        move_objects(workspace, to, NOON, close)
    assert told.value.code == "keys-closed-files"
    there = open_place(workspace, to)
    assert (len(held(there)), there.leftovers()) == (3, 0)
    (workspace.keys / CLOSED).unlink()
    assert move_objects(workspace, to, NOON).carried.new == 9
    all_there(workspace)


def test_what_people_wrote_into_the_file_stays(workspace: Workspace) -> None:
    file = workspace.folder / "trucewatch.toml"
    before = file.read_text("utf-8")
    move_objects(workspace, elsewhere(), NOON)
    assert file.read_text("utf-8").startswith(before.rstrip("\n"))
    move_objects(workspace, IN_THE_VAULT, NOON)
    clear_before(workspace)
    assert file.read_text("utf-8").rstrip() == before.rstrip()


def test_each_object_counts_as_read_at_that_moment(workspace: Workspace) -> None:
    move_objects(workspace, elsewhere(), NOON)
    assert set(LastRead(workspace.vault).times()) == set(open_objects(workspace).digests())


def test_a_move_tells_first_what_it_would_do(workspace: Workspace) -> None:
    before = (workspace.folder / "trucewatch.toml").read_bytes()
    would = would_move(workspace, elsewhere())
    assert (would.count, would.size) == (12, sum(map(len, DATA)))
    assert not (workspace.folder / "elsewhere").exists()
    assert (workspace.folder / "trucewatch.toml").read_bytes() == before
    with pytest.raises(Refusal) as refusal:
        would_clear(workspace)
    assert refusal.value.code == "storage-nothing-before"
    move_objects(workspace, elsewhere(), NOON)
    assert would_clear(workspace).count == 12
    assert len(held(open_place(workspace, IN_THE_VAULT))) == 12


@PLACES
def test_an_object_that_is_broken_stops_the_move_before_the_switch(
    workspace: Workspace, place: Callable[[], ObjectsPlace]
) -> None:
    to, objects = place(), open_place(workspace, IN_THE_VAULT)
    digest = held(objects)[5]
    (workspace.objects / digest[:2] / digest[2:4] / digest).write_bytes(b"altered")
    moved = move_objects(workspace, to, NOON)
    assert not moved.switched
    assert [broken.message.args["digest"] for broken in moved.carried.broken] == [digest]
    assert moved.carried.sound == 11
    assert stated_place(workspace) == IN_THE_VAULT
    assert not open_place(workspace, to).has(digest)
    assert open_objects(workspace).put(io.BytesIO(b"work goes on")).again is False
    sound = next(data for data in DATA if digest == open_digest(data))
    (workspace.objects / digest[:2] / digest[2:4] / digest).write_bytes(sound)
    assert move_objects(workspace, to, NOON).switched


def open_digest(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()


def test_what_else_lies_there_under_the_name_of_an_object_is_left_and_refused(
    workspace: Workspace,
) -> None:
    digest = held(open_place(workspace, IN_THE_VAULT))[0]
    target = workspace.folder / "elsewhere/objects" / digest[:2] / digest[2:4] / digest
    target.parent.mkdir(parents=True)
    target.write_bytes(b"something else")
    with pytest.raises(Refusal) as refusal:
        move_objects(workspace, elsewhere(), NOON)
    assert refusal.value.code == "storage-target-differs"
    assert target.read_bytes() == b"something else"
    assert stated_place(workspace) == IN_THE_VAULT


@pytest.mark.parametrize(
    "inside", ["vault/objects/within", "vault", ".", "vault/objects/tmp"], ids=str
)
def test_a_place_within_the_old_one_or_around_it_is_refused(
    workspace: Workspace, inside: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        move_objects(workspace, ObjectsPlace(inside), NOON)
    assert refusal.value.code == "storage-target-within"


def test_a_folder_of_other_things_is_refused(workspace: Workspace) -> None:
    (workspace.folder / "elsewhere/objects").mkdir(parents=True)
    (workspace.folder / "elsewhere/objects/letter.txt").write_text("dear all")
    with pytest.raises(Refusal) as refusal:
        move_objects(workspace, elsewhere(), NOON)
    assert refusal.value.code == "storage-target-in-use"


class StoppedError(BaseException):
    """The process is gone."""


@PLACES
@pytest.mark.parametrize("after", range(1, 9))
def test_a_move_that_is_stopped_anywhere_is_finished_by_the_same_call(
    workspace: Workspace,
    place: Callable[[], ObjectsPlace],
    monkeypatch: pytest.MonkeyPatch,
    after: int,
) -> None:
    to, left = place(), [after]
    monkeypatch.setattr(moving, "GROUP", 3)

    def counted(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def call(*args: object, **options: object) -> object:
            left[0] -= 1
            if left[0] == 0:
                raise StoppedError
            return real(*args, **options)

        patch.setattr(owner, name, call)

    shelf = type(open_place(workspace, to).shelf)
    with monkeypatch.context() as patch:
        counted(shelf, "place")
        counted(type(open_place(workspace, IN_THE_VAULT).shelf), "say_moved")
        counted(shelf, "unsay_moved")
        counted(durable, "put")
        counted(LastRead, "note")
        stopped = True
        try:
            move_objects(workspace, to, NOON)
            stopped = False
        except StoppedError:
            pass
    found = stated_place(workspace)
    assert found in (IN_THE_VAULT, dataclasses.replace(to, before=IN_THE_VAULT))
    all_there(workspace)
    if found == IN_THE_VAULT:
        assert stopped
        assert move_objects(workspace, to, NOON).switched
    all_there(workspace)
    assert open_objects(workspace).put(io.BytesIO(b"work goes on")).again is False
    assert stated_place(workspace) == dataclasses.replace(to, before=IN_THE_VAULT)


def test_what_was_read_whole_once_is_not_read_again_after_an_interruption(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "GROUP", 3)
    with monkeypatch.context() as patch:
        patch.setattr(durable, "put", lambda *_: (_ for _ in ()).throw(StoppedError))
        with pytest.raises(StoppedError):
            move_objects(workspace, elsewhere(), NOON)
    reads: list[str] = []
    real = KeptObjects.verify_name
    monkeypatch.setattr(
        KeptObjects, "verify_name", lambda self, name: reads.append(name) or real(self, name)
    )
    assert move_objects(workspace, elsewhere(), NOON).switched
    assert reads == []
    assert not (workspace.vault / "moving").exists()


@PLACES
def test_what_comes_in_while_all_is_carried_is_carried_too(
    workspace: Workspace, place: Callable[[], ObjectsPlace], monkeypatch: pytest.MonkeyPatch
) -> None:
    to, came = place(), []

    def progress(phase: str, done: int, total: int) -> None:
        came.append(open_objects(workspace).put(io.BytesIO(b"came in meanwhile")).sha256)

    assert move_objects(workspace, to, NOON, progress).switched
    assert open_objects(workspace).get(came[0]) == b"came in meanwhile"


@PLACES
def test_nothing_can_be_put_where_nobody_will_look(
    workspace: Workspace, place: Callable[[], ObjectsPlace]
) -> None:
    stale = open_objects(workspace)
    to = place()
    move_objects(workspace, to, NOON)
    with pytest.raises(Refusal) as refusal:
        stale.put(io.BytesIO(b"too late"))
    assert refusal.value.code == "storage-moved"
    stale = open_objects(workspace)
    move_objects(workspace, IN_THE_VAULT, NOON)
    with pytest.raises(Refusal) as refusal:
        stale.put(io.BytesIO(b"too late"))
    assert refusal.value.code == "storage-moved"


def test_a_move_that_was_begun_is_called_off_by_moving_to_where_all_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_place(workspace, IN_THE_VAULT).shelf.say_moved("/media/disk")
    with pytest.raises(Refusal):
        open_objects(workspace).put(io.BytesIO(b"x"))
    assert vault_status(workspace).moving_to == "/media/disk"
    assert move_objects(workspace, IN_THE_VAULT, NOON).switched is False
    assert open_objects(workspace).put(io.BytesIO(b"x")).again is False


def test_an_erased_object_goes_from_the_old_place_too(workspace: Workspace) -> None:
    digest = open_digest(DATA[0])
    move_objects(workspace, elsewhere(), NOON)
    open_objects(workspace).remove(digest)
    assert not open_place(workspace, IN_THE_VAULT).has(digest)
    assert not open_place(workspace, elsewhere()).has(digest)


def test_the_old_place_keeps_what_is_not_sound_at_the_new_one(workspace: Workspace) -> None:
    move_objects(workspace, elsewhere(), NOON)
    digest = open_digest(DATA[3])
    new = workspace.folder / "elsewhere/objects" / digest[:2] / digest[2:4] / digest
    new.write_bytes(b"altered")
    cleared = clear_before(workspace)
    assert cleared.count == 11
    assert [broken.message.args["digest"] for broken in cleared.broken] == [digest]
    assert held(open_place(workspace, IN_THE_VAULT)) == [digest]
    new.write_bytes(DATA[3])
    assert clear_before(workspace).count == 1
    assert [each.name for each in workspace.objects.iterdir()] == ["tmp"]


@PLACES
def test_a_move_may_encrypt_and_stays_encrypted_on_the_way_back(
    workspace: Workspace, place: Callable[[], ObjectsPlace]
) -> None:
    to = dataclasses.replace(place(), encrypt=True)
    assert move_objects(workspace, to, NOON).carried.sound == 12
    assert all(each.encrypted for each in open_objects(workspace).held())
    all_there(workspace)
    back = ObjectsPlace(encrypt=True)
    assert move_objects(workspace, back, NOON).switched
    all_there(workspace)
    clear_before(workspace)
    assert {name[64:] for name in held(open_place(workspace, back))} == {".age"}
    assert vault_status(workspace).encrypted == 12


def test_clear_twins_at_a_place_used_before_are_encrypted_there_too(workspace: Workspace) -> None:
    move_objects(workspace, elsewhere(), NOON)
    assert move_objects(workspace, ObjectsPlace(encrypt=True), NOON).switched
    assert len(held(open_place(workspace, IN_THE_VAULT))) == 24
    clear_before(workspace)
    all_there(workspace)
    assert {name[64:] for name in held(open_place(workspace, IN_THE_VAULT))} == {".age"}


def test_the_vault_says_how_it_stands(workspace: Workspace) -> None:
    found = vault_status(workspace)
    assert (found.count, found.kept, found.never) == (12, sum(map(len, DATA)), 12)
    assert (found.encrypted, found.encrypts, found.server_checks) == (0, False, None)
    LastRead(workspace.vault).note([open_digest(DATA[0])], NOON)
    to = in_bucket()
    move_objects(workspace, to, NOON)
    found = vault_status(workspace)
    assert found.where == to.place
    assert (found.server_checks, found.lock, found.before) == (True, "", str(workspace.objects))
    assert (found.never, found.oldest) == (0, "2016-12-17T12:00:00+00:00")


def test_a_place_is_named_by_a_path_seen_from_where_one_stands(
    workspace: Workspace, tmp_path: Path
) -> None:
    def named(stated: str, beside: Path = workspace.folder) -> str:
        return place_named(workspace, stated, beside, ObjectsPlace(encrypt=True)).place

    assert named("elsewhere") == "elsewhere"
    assert named("work/elsewhere", tmp_path) == "elsewhere"
    assert named(str(tmp_path / "disk")) == str((tmp_path / "disk").resolve())
    assert named("../disk") == str((tmp_path / "disk").resolve())
    assert named("vault/objects") == ""
    assert named("s3://bucket/a/b/") == "s3://bucket/a/b"


# --- what trucewatch.toml may say ---


def stated(workspace: Workspace, lines: str) -> ObjectsPlace:
    file = workspace.folder / "trucewatch.toml"
    file.write_text(f"{file.read_text('utf-8')}\n{lines}\n", "utf-8")
    return read(workspace.folder).storage


def test_the_file_says_where_objects_are_kept(workspace: Workspace) -> None:
    assert stated(
        workspace,
        '[objects]\nplace = "s3://b/p"\nencrypt = true\nregion = "eu-central-1"\n'
        'endpoint = "https://s3.example.org"\nlock_days = 365\nlock_mode = "compliance"\n'
        '[objects.before]\nplace = "old"',
    ) == ObjectsPlace(
        "s3://b/p", True, "https://s3.example.org", "eu-central-1", 365, "compliance",
        ObjectsPlace("old"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ('[objects]\nsecret_access_key = "geheim"', "workspace-objects-key"),
        ("[objects]\nencrypt = 1", "workspace-objects-value"),
        ("[objects]\nplace = 5", "workspace-objects-value"),
        ('[objects]\nplace = "http://b"', "workspace-objects-value"),
        ('[objects]\nplace = "s3://"', "workspace-objects-value"),
        ("[objects]\nlock_days = 5", "workspace-objects-value"),
        ('[objects]\nplace = "s3://b"\nlock_days = -1', "workspace-objects-value"),
        ('[objects]\nplace = "s3://b"\nlock_days = true', "workspace-objects-value"),
        ('[objects]\nlock_mode = "none"', "workspace-objects-value"),
        ("[objects]\nbefore = 1", "workspace-file-lacks"),
        ('[objects.before]\nkey = "geheim"', "workspace-objects-key"),
        ("[[objects]]\nencrypt = true", "workspace-file-lacks"),
    ],
)
def test_what_cannot_be_said_of_objects_is_refused(
    workspace: Workspace, lines: str, code: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        stated(workspace, lines)
    assert refusal.value.code == code
    assert "geheim" not in refusal.value.message.text("en") + refusal.value.message.text("ar")


def test_a_file_whose_lines_cannot_be_changed_for_certain_is_left(workspace: Workspace) -> None:
    file = workspace.folder / "trucewatch.toml"
    text = f"objects = {{ encrypt = true }}\n{file.read_text('utf-8')}"
    file.write_text(text, "utf-8")
    with pytest.raises(Refusal) as refusal:
        move_objects(workspace, elsewhere(), NOON)
    assert refusal.value.code == "workspace-objects-unchangeable"
    assert file.read_text("utf-8") == text


def test_two_moves_at_once_wait_for_each_other(workspace: Workspace) -> None:
    import threading

    told: list[bool] = []
    threads = [
        threading.Thread(
            target=lambda: told.append(move_objects(workspace, elsewhere(), NOON).switched)
        )
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [False, True]
    all_there(workspace)
    assert os.listdir(workspace.folder / "elsewhere/objects/tmp") == [".lock"]  # noqa: PTH208
