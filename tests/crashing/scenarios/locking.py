"""A workspace is locked and unlocked again; one complete copy is there at every moment."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from trucewatch.acts.locking.locking import lock
from trucewatch.acts.locking.unlocking import unlock
from trucewatch.vault.age.keys import Identity

IDENTITY = Identity(bytes(range(32)))
PASSING = (
    *("trucewatch.place", "trucewatch.locked", ".trucewatch.locked.tmp"),
    "trucewatch.unlocked",
)


def open(place: Path) -> None:  # noqa: A001  what every scenario calls it
    pass


def prepare(place: Path) -> None:
    (place / "vault" / "objects").mkdir()
    (place / "vault" / "objects" / "film").write_bytes(bytes(range(256)) * 1000)
    from django.db import connections

    connections.close_all()
    (place.parent / "digests.json").write_text(json.dumps(digests(place)))


def digests(folder: Path) -> dict[str, str]:
    found = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name in PASSING or path.name.endswith((".lock", "-shm")):
            continue
        if path.name.endswith("-wal") and path.stat().st_size == 0:
            continue  # as a process leaves it that was stopped
        name = path.relative_to(folder).as_posix()
        found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def work(place: Path) -> None:
    """Lock and unlock, wherever an earlier attempt came to."""
    folder, file = place / "work", place / "work.age"
    if folder.exists() and any(folder.iterdir()) and not (place / "locked").exists():
        lock(folder, [IDENTITY.recipient])
    (place / "locked").touch()
    if file.exists():
        unlock(file, [IDENTITY])


def between(place: Path) -> None:
    """The clear copy is whole, or the locked one under its name is."""
    whole = json.loads((place / "digests.json").read_text())
    if (place / "work").is_dir() and digests(place / "work") == whole:
        return
    other = place / "other"
    unlock(place / "work.age", [IDENTITY], other / "work", keep=True)
    assert digests(other / "work") == whole
    shutil.rmtree(other)


def check(place: Path) -> None:
    between(place)
    assert (place / "work").is_dir()
    names = sorted(path.name for path in place.iterdir())
    assert names == ["digests.json", "locked", "work"], names
