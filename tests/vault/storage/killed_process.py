"""Takers that are killed: one process for each moment at which the power may be cut.

python -m tests.vault.storage.killed_process FOLDER [ADDRESS OF A SERVER]

Prints a line of JSON for each: in which folder, when it was to be killed, whether it was, and which
digests it had told to be stored. Ends when one was not killed any more.
"""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any

from botocore.client import BaseClient

from trucewatch.vault import durable
from trucewatch.vault.storage import coming, uploading
from trucewatch.vault.storage.bucket import BucketObjects
from trucewatch.vault.storage.bucket_client import Bucket
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.kept import KeptObjects

Place = Callable[[Path], KeptObjects]
ITEMS = [b"the first of them", b"", b"a third", b"v" * (6 << 20), b"the last"]
CALLS = (
    *((os, name) for name in ("fsync", "fdatasync", "replace", "mkdir", "unlink")),
    *((durable, name) for name in ("create", "write_all", "hold")),
    (BaseClient, "_make_api_call"),
)
"""Every call by which the taker changes the disk, or asks something of a bucket."""


class Killer:
    """Counts those calls, and ends the process before or after a certain one."""

    def __init__(self, number: int, after: bool) -> None:
        self.left, self.after, self.lock = number, after, Lock()
        for owner, name in CALLS:
            setattr(owner, name, self._counted(getattr(owner, name)))

    def _counted(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **options: Any) -> Any:
            with self.lock:
                self.left -= 1
                mine = self.left == 0
            if mine and not self.after:
                os.kill(os.getpid(), signal.SIGKILL)
            done = call(*args, **options)
            if mine:
                os.kill(os.getpid(), signal.SIGKILL)
            return done

        return counted


def take(objects: KeptObjects, told: int) -> None:
    """Take in all items, two at a time, and tell each digest when it is given back."""
    coming.GROUP, uploading.PART = 2, 5 << 20
    for stored in objects.put_all(map(io.BytesIO, ITEMS)):
        os.write(told, f"{stored.sha256}\n".encode())


def in_bucket(address: str) -> Place:
    """Each folder named is a place of its own in a bucket."""
    return lambda folder: BucketObjects(
        Bucket("unlocked", f"killed/{folder.parent.name}/{folder.name}", address, "us-east-1"),
        folder,
    )


def run(place: Place, folder: Path, number: int, after: bool) -> dict[str, object]:
    reading, told = os.pipe()
    child = os.fork()
    if child == 0:
        Killer(number, after)
        take(place(folder), told)
        os._exit(0)
    os.close(told)
    with os.fdopen(reading) as lines:
        acknowledged = lines.read().split()
    _, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status)
    return {"folder": str(folder), "number": number, "after": after, "killed": killed,
            "status": status, "told": acknowledged}  # fmt: skip


def main(folder: Path, *address: str) -> None:
    place: Place = in_bucket(*address) if address else FolderObjects
    for after in (False, True):
        number, killed = 0, True
        while killed:
            number += 1
            done = run(place, folder / f"{number}-{after}", number, after)
            killed = bool(done["killed"])
            print(json.dumps(done), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
