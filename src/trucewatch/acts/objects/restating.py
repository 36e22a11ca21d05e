"""Changing what `trucewatch.toml` says about objects; every other line stays as people wrote it."""

from __future__ import annotations

import re
import tomllib

from trucewatch.records.objects_place import (
    FILE,
    IN_THE_VAULT,
    TABLE,
    ObjectsPlace,
    read_place,
    written_place,
)
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

_HEAD = re.compile(r"\s*\[\[?\s*([^\]\s]+)\s*\]")


def restate_objects(workspace: Workspace, place: ObjectsPlace) -> None:
    """Say where objects are kept from now on; whole or not at all, durable when this returns.

    Raises Refusal where the file is written in a way that leaves a change of its lines unsure.
    """
    path = workspace.folder / FILE
    text = path.read_text("utf-8")
    stated = tomllib.loads(text)
    changed = _without_table(text)
    if place != IN_THE_VAULT:
        changed = f"{changed.rstrip()}\n\n{written_place(place)}\n"
    stated.pop(TABLE, None)
    try:
        found = tomllib.loads(changed)
    except tomllib.TOMLDecodeError:
        found = {}
    if read_place(found.pop(TABLE, {})) != place or found != stated:
        raise refuse("workspace-objects-unchangeable", file=FILE, table=TABLE)
    durable.put(path, changed.encode())


def _without_table(text: str) -> str:
    kept, ours = [], False
    for line in text.splitlines(keepends=True):
        head = _HEAD.match(line)
        if head:
            ours = head.group(1).partition(".")[0] == TABLE
        if not ours:
            kept.append(line)
    return "".join(kept)
