"""Whether a copy of a workspace may act: it lies in its place, and nothing in it is half done.

Work on keys and origins takes several steps in several files. It is marked before the first and
after the last; in between nobody acts, and repeating the command goes on where it stopped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from trucewatch.acts.copies.places import require_place
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

PENDING = "trucewatch.pending"

LOCKED = "trucewatch.locked"
"""In a folder whose locked copy is complete; what lies beside it is to be removed."""

_working: ContextVar[str] = ContextVar("working", default="")


def require_may_act(workspace: Workspace) -> None:
    """Raise Refusal in a copy that was not asked about, and where work on the keys was stopped."""
    if (workspace.folder / LOCKED).is_file():
        raise refuse("lock-finish")
    begun = pending(workspace).get("what", "")
    if begun and begun == _working.get():
        return
    if begun:
        raise refuse("copies-unfinished", command=f"trucewatch {begun}")
    require_place(workspace)


def pending(workspace: Workspace) -> Mapping[str, str]:
    """What was begun and not finished, as it was stated; nothing where nothing was."""
    place = workspace.folder / PENDING
    if not place.is_file():
        return {}
    found = json.loads(place.read_bytes())
    return {str(name): str(said) for name, said in found.items()}


@contextmanager
def working(workspace: Workspace, what: str, **stated: str) -> Iterator[Mapping[str, str]]:
    """Do several steps as one piece of work, named by its command; gives what was stated first.

    What stops it leaves the mark, and only the same command goes on.
    """
    begun = pending(workspace)
    if begun and begun["what"] != what:
        raise refuse("copies-unfinished", command=f"trucewatch {begun['what']}")
    if not begun:
        begun = {"what": what, **stated}
        durable.put(workspace.folder / PENDING, json.dumps(begun).encode())
    token = _working.set(what)
    try:
        yield begun
    finally:
        _working.reset(token)
    (workspace.folder / PENDING).unlink()
    durable.sync_folder(workspace.folder)
