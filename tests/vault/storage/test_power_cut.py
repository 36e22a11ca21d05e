"""Wherever a taker is killed or the power is cut: what it told is there, and a rerun finishes."""

from __future__ import annotations

import hashlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.vault.storage import bucket_server
from tests.vault.storage.killed_process import CALLS, ITEMS, Place, in_bucket
from trucewatch.vault import durable
from trucewatch.vault.storage import arriving, coming
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.kept import KeptObjects

WANTED = [hashlib.sha256(item).hexdigest() for item in ITEMS]


@pytest.mark.skipif(durable.WINDOWS, reason="no fork, no kill -9")
@pytest.mark.parametrize("where", ["folder", "bucket"])
def test_a_taker_killed_at_any_call_has_lost_nothing_it_told(tmp_path: Path, where: str) -> None:
    place: Place = FolderObjects
    command = [sys.executable, "-m", "tests.vault.storage.killed_process", str(tmp_path)]
    if where == "bucket":
        command.append(bucket_server.new_place().endpoint)
        place = in_bucket(command[-1])
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=500)
    runs = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(runs) > 2 * 2 * len(CALLS)
    for run in runs:
        assert run["status"] == (signal.SIGKILL if run["killed"] else 0)
        _must_be_honest(place(Path(run["folder"])), place(Path(run["folder"])), run["told"])
    whole = [run["told"] for run in runs if not run["killed"]]
    assert whole == [WANTED, WANTED]
    assert {len(run["told"]) for run in runs} == {0, 2, 4, 5}


def _must_be_honest(objects: KeptObjects, rerun: KeptObjects, told: list[str]) -> None:
    assert told == WANTED[: len(told)]
    found = set(objects.digests())
    assert set(told) <= found
    for digest in found:
        objects.verify(digest)
    again = list(rerun.put_all(map(io.BytesIO, ITEMS)))
    assert [(each.sha256, each.again) for each in again] == [(d, d in found) for d in WANTED]
    assert list(objects.strays()) == []
    tmp = objects.shelf.arrivals.folder
    assert [each.name for each in tmp.iterdir()] == [".lock"]


class Disk:
    """What would be left if the power went now: only what was synced, and only by its name."""

    def __init__(self, patch: pytest.MonkeyPatch, root: Path) -> None:
        self.root = root
        self.bytes: set[Path] = set()
        self.names: set[Path] = set()
        self._watch(patch, durable, "create", lambda path: self._made(path, self.bytes))
        self._watch(patch, durable, "write_all", lambda file, _: self.bytes.add(Path(file.name)))
        self._watch(patch, os, "mkdir", lambda path, *_: self.names.add(Path(path)))
        self._watch(patch, os, "replace", self._renamed)
        for sync in ("fsync", "fdatasync"):
            self._watch(patch, os, sync, self._synced)

    def keeps(self, path: Path) -> bool:
        """Whether a file, and every folder above it, would be there with all its bytes."""
        above = {each for each in path.parents if self.root in each.parents}
        return path not in self.bytes and not self.names & {path, *above}

    def _made(self, path: Path, unsynced: set[Path]) -> None:
        unsynced.add(path)
        self.names.add(path)

    def _renamed(self, source: str, target: str) -> None:
        if Path(source) in self.bytes:
            self.bytes.add(Path(target))
        self.names.add(Path(target))

    def _synced(self, descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        self.bytes.discard(path)
        self.names -= {name for name in self.names if name.parent == path}

    def _watch(
        self, patch: pytest.MonkeyPatch, owner: Any, name: str, seen: Callable[..., object]
    ) -> None:
        call = getattr(owner, name)

        def watched(*args: Any, **options: Any) -> Any:
            done = call(*args, **options)
            seen(*args)
            return done

        patch.setattr(owner, name, watched)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux tells what is open")
def test_what_is_told_was_synced_before_with_its_name_and_every_folder_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coming, "GROUP", 2)
    disk = Disk(monkeypatch, tmp_path)
    objects = FolderObjects(tmp_path / "vault" / "objects")
    for stored in objects.put_all(map(io.BytesIO, ITEMS)):
        path = objects.folder / stored.sha256[:2] / stored.sha256[2:4] / stored.sha256
        assert path.is_file()
        assert disk.keeps(path)
    assert len(WANTED) == len(list(objects.digests()))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux tells what is open")
def test_folders_that_another_made_and_may_not_have_synced_are_synced_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch, tmp_path)
    digest = WANTED[0]
    objects = FolderObjects(tmp_path / "objects")
    (objects.folder / digest[:2] / digest[2:4]).mkdir(parents=True)
    objects.put(io.BytesIO(ITEMS[0]))
    assert disk.keeps(objects.folder / digest[:2] / digest[2:4] / digest)


@pytest.mark.parametrize("call", ["fsync", "fdatasync"])
def test_a_disk_that_fails_once_while_bytes_go_to_it_is_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """A disk tells a fault once; the next fsync says that all is well."""
    monkeypatch.setattr(arriving, "EARLY", 1 << 20)
    objects, real, told = FolderObjects(tmp_path / "objects"), getattr(os, call), []
    objects.put(io.BytesIO(b"before"))

    def failing_once(descriptor: int) -> None:
        if not told:
            told.append(descriptor)
            raise OSError(5, "input/output error")
        real(descriptor)

    monkeypatch.setattr(os, call, failing_once)
    with pytest.raises(OSError, match="input/output error"):
        objects.put(io.BytesIO(bytes(8 << 20)))
    assert len(told) == 1
    assert list(objects.digests()) == [hashlib.sha256(b"before").hexdigest()]
