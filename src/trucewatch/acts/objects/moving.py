"""Moving the objects of a workspace to another place, and back; nothing is lost on the way.

Everything is carried and read whole at its new place while work goes on. Then the old place is
closed, what came in meanwhile is carried too, and `trucewatch.toml` is changed in one step. What
lies at the old place stays until it is cleared. Interrupted anywhere, the same call finishes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from trucewatch.acts.objects.last_read import LastRead
from trucewatch.acts.objects.opening import only_while_open, open_place, require_not_closed
from trucewatch.acts.objects.restating import restate_objects
from trucewatch.records.objects_place import IN_THE_VAULT, ObjectsPlace
from trucewatch.records.workspace import Workspace, current
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.broken import Broken
from trucewatch.vault.storage.journal import Journal
from trucewatch.vault.storage.kept import KeptObjects
from trucewatch.vault.storage.moving import Carried, Carrying
from trucewatch.vault.storage.names import SEALED

JOURNAL = "moving"


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of a move: what was carried, from where to where, whether it is the place now."""

    source: str
    target: str
    carried: Carried
    switched: bool


@dataclass(slots=True)
class Cleared:
    """What came of clearing an old place: how many went, and what did not hold at the new one."""

    where: str
    count: int = 0
    broken: list[Broken] = field(default_factory=list)


def move_objects(
    workspace: Workspace, to: ObjectsPlace, now: datetime, progress: Progress = silent
) -> Moved:
    """Move all objects. To the place where they are: a move that was begun is called off.

    Where an object is broken at its old place nothing is switched, and the report says which.
    Raises Refusal where a place does not let itself be used, or holds other things, and while
    everything is closed (panic), also where that comes meanwhile.
    """
    require_not_closed(workspace)
    with _alone(workspace):
        here = current(workspace).storage
        source, target = open_place(workspace, here), open_place(workspace, to)
        if source.where == target.where:
            source.shelf.unsay_moved()
            return Moved(source.where, target.where, Carried(), switched=False)
        require_place(source, target)
        with Journal(workspace.vault / JOURNAL, target.where) as journal:
            carrying = Carrying(source, target, journal, partial(only_while_open, workspace))
            carried = _carry(source, carrying, target.where, progress)
            if carried.broken:
                return Moved(source.where, target.where, carried, switched=False)
            target.shelf.unsay_moved()
            restate_objects(workspace, replace(to, before=replace(here, before=None)))
            digests = {name.removesuffix(SEALED) for name in journal.done}
        LastRead(workspace.vault).note(digests, now)
        (workspace.vault / JOURNAL).unlink()
        return Moved(source.where, target.where, carried, switched=True)


def _carry(source: KeptObjects, carrying: Carrying, to: str, progress: Progress) -> Carried:
    """Twice: while work goes on, and once more when nothing new can come."""
    first = carrying.carry(progress)
    if first.broken:
        return first
    source.shelf.say_moved(to)
    second = carrying.carry()
    if second.broken:
        source.shelf.unsay_moved()
    second.new, second.size = first.new + second.new, first.size + second.size
    return second


@dataclass(frozen=True, slots=True)
class WouldMove:
    """What a move would do: how many objects of how many bytes are not at the target yet."""

    source: str
    target: str
    count: int
    size: int


def would_move(workspace: Workspace, to: ObjectsPlace) -> WouldMove:
    """What a move would do, asked of both places; nothing is changed."""
    source = open_place(workspace, current(workspace).storage)
    target = open_place(workspace, to)
    if source.where == target.where:
        return WouldMove(source.where, target.where, 0, 0)
    require_place(source, target)
    there = {name for name, _ in target.shelf.names()}
    absent = [size for name, size in source.shelf.names() if _kept_as(target, name) not in there]
    return WouldMove(source.where, target.where, len(absent), sum(absent))


def would_clear(workspace: Workspace) -> Cleared:
    """What would be destroyed at the place before."""
    before = current(workspace).storage.before
    if before is None:
        raise refuse("storage-nothing-before")
    old = open_place(workspace, before)
    return Cleared(old.where, sum(1 for _ in old.shelf.names()))


def clear_before(workspace: Workspace, progress: Progress = silent) -> Cleared:
    """Destroy what lies at the place before, each object once it was read whole at the new one.

    Where objects are encrypted now, so are clear twins of them at the new place destroyed. Raises
    Refusal where there is no place before, or a place does not let itself be used.
    """
    with _alone(workspace):
        here = current(workspace).storage
        if here.before is None:
            raise refuse("storage-nothing-before")
        new, old = open_place(workspace, here), open_place(workspace, here.before)
        cleared = Cleared(old.where)
        doomed = [(old, name) for name, _ in sorted(old.shelf.names())]
        doomed += [(new, name) for name in _twins(new)]
        for done, (place, name) in enumerate(doomed, 1):
            try:
                new.verify_name(_kept_as(new, name))
            except Broken as broken:
                cleared.broken.append(broken)
            else:
                place.shelf.remove(name)
                cleared.count += 1
            progress("clear", done, len(doomed))
        if not cleared.broken:
            old.shelf.prune()
            old.shelf.unsay_moved()
            restate_objects(workspace, replace(here, before=None))
        return cleared


def place_named(
    workspace: Workspace, stated: str, beside: Path, options: ObjectsPlace
) -> ObjectsPlace:
    """The place somebody means by a path, seen from a folder, or by an `s3://` address."""
    if "://" in stated:
        scheme, _, rest = stated.partition("://")
        return replace(options, place=f"{scheme}://{rest.rstrip('/')}")
    folder = (beside / stated).resolve()
    home = workspace.folder.resolve()
    if folder == workspace.objects.resolve():
        return replace(options, place=IN_THE_VAULT.place)
    inside = home in folder.parents
    return replace(options, place=str(folder.relative_to(home) if inside else folder))


def require_place(source: KeptObjects, target: KeptObjects) -> None:
    """Refusal where the target lies within the old place or around it, or holds other things."""
    if "://" not in source.where + target.where:
        one, other = (Path(each.where).resolve() for each in (source, target))
        if one == other or one in other.parents or other in one.parents:
            raise refuse("storage-target-within", to=target.where)
    stray = next(target.strays(), None)
    if stray is not None:
        raise refuse("storage-target-in-use", to=target.where, name=stray[:80])


def _twins(new: KeptObjects) -> list[str]:
    """What is kept in the clear where it is kept encrypted too, and is to be encrypted."""
    names = {name for name, _ in new.shelf.names()} if new.encrypt else set()
    return sorted(name for name in names if name + SEALED in names)


def _kept_as(new: KeptObjects, name: str) -> str:
    return name + SEALED if new.encrypt and not name.endswith(SEALED) else name


@contextmanager
def _alone(workspace: Workspace) -> Iterator[None]:
    with durable.lock(workspace.vault / f".{JOURNAL}.lock"):
        yield
