"""How a workspace was served last: kept beside it by `trucewatch serve`, so that it can be looked at,
and an invitation leads there.

There is no mode of debugging to be left on: no setting turns one on (`web/configuring.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from trucewatch.acts.safety.told import Told, care, safe
from trucewatch.records.workspace import Workspace
from trucewatch.vault import durable

FILE = "trucewatch.serving"
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Served:
    """On which address and port, by which names, behind https or not, by how many processes."""

    address: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    https: bool = False
    workers: int = 1
    port: int = 8000

    @property
    def opened(self) -> str:
        """What a browser opens."""
        if self.https and self.names:
            return f"https://{self.names[0]}"
        return f"http://localhost:{self.port}"


def keep_served(folder: Path, served: Served) -> None:
    durable.put(folder / FILE, json.dumps(asdict(served)).encode(), private=True)


def was_served(folder: Path) -> bool:
    """Whether it was ever served: before that, another workspace may answer on its address."""
    return (folder / FILE).is_file()


def last_served(folder: Path) -> Served:
    """How it was served last; as `trucewatch serve` does by itself, where it never was."""
    place = folder / FILE
    kept = json.loads(place.read_bytes()) if place.is_file() else {}
    return Served(**kept | {"names": tuple(kept.get("names", ()))})


def served(workspace: Workspace) -> Iterator[Told]:
    """Whether passwords go over a network in clear, and whether cookies are bound to https."""
    if not was_served(workspace.folder):
        yield care("doctor-never-served")
        return
    kept = last_served(workspace.folder)
    if kept.https:
        yield safe("doctor-https", names=kept.names or (kept.address,))
        if kept.address not in LOOPBACK:
            yield care("doctor-proxy-passed", address=kept.address)
    else:
        yield safe("doctor-this-machine", address=kept.address)
    if kept.workers > 1 and "://" not in workspace.database:
        yield care("doctor-workers-sqlite", count=kept.workers)
