"""How a workspace was served last: kept beside it by `trucewatch serve`, so that it can be looked at.

There is no mode of debugging to be left on: no setting turns one on (`web/configuring.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from trucewatch.acts.safety.told import Told, care, safe
from trucewatch.records.workspace import Workspace
from trucewatch.vault import durable

FILE = "trucewatch.serving"
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Served:
    """On which address, by which names, behind https or not, by how many processes."""

    address: str
    names: tuple[str, ...]
    https: bool
    workers: int


def keep_served(folder: Path, served: Served) -> None:
    durable.put(folder / FILE, json.dumps(asdict(served)).encode(), private=True)


def served(workspace: Workspace) -> Iterator[Told]:
    """Whether passwords go over a network in clear, and whether cookies are bound to https."""
    place = workspace.folder / FILE
    if not place.is_file():
        yield care("doctor-never-served")
        return
    kept = json.loads(place.read_bytes())
    names: Sequence[str] = [str(one) for one in kept["names"]]
    if kept["https"]:
        yield safe("doctor-https", names=tuple(names) or (str(kept["address"]),))
        if kept["address"] not in LOOPBACK:
            yield care("doctor-proxy-passed", address=str(kept["address"]))
    else:
        yield safe("doctor-this-machine", address=str(kept["address"]))
    if kept["workers"] > 1 and "://" not in workspace.database:
        yield care("doctor-workers-sqlite", count=int(kept["workers"]))
