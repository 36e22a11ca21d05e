"""Workspaces with a file of their own, whose keys change and whose folders are copied."""

import shutil
from pathlib import Path

from django.db.models import Q

from tests.records.workspaces import NOON, at_work
from trucewatch.acts.acting import Acting
from trucewatch.acts.logs import open_log
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import write
from trucewatch.records.models import Act, LogEntry
from trucewatch.records.workspace import read
from trucewatch.records.workspace import write as write_file


def in_folder(folder: Path) -> Acting:
    """A workspace described by a trucewatch.toml, its first member recorded and sealed."""
    acting = at_work(folder)
    write_file(acting.workspace, "workspace.sqlite3", "vault", "keys")
    sequence(acting.workspace)
    return again(acting)


def again(acting: Acting) -> Acting:
    """The same member in the workspace as its file describes it now."""
    return Acting(read(acting.workspace.folder), acting.member, NOON)


def sealed(acting: Acting, acts: int = 1) -> int:
    """Seal some acts that touch no record; gives the size of the log."""
    for _ in range(acts):
        write(acting, "look", None, [])
    return sequence(acting.workspace).size


def broken(acting: Acting, **options: object) -> list[tuple[int, str]]:
    """What verification finds: number of the step and code."""
    report = verify_workspace(again(acting).workspace, **options)  # type: ignore[arg-type]
    return [(int(one.step), one.code) for one in report.broken]


def told(acting: Acting, **options: object) -> list[str]:
    """What verification tells besides."""
    report = verify_workspace(again(acting).workspace, **options)  # type: ignore[arg-type]
    return [message.code for message in report.told]


def kept_aside(acting: Acting, aside: Path) -> Path:
    """A backup of the folder, its database left out: that is set back by `put_back`."""
    shutil.copytree(acting.workspace.folder, aside)
    return aside


def put_back(acting: Acting, backup: Path, *, with_keys: bool = False) -> Acting:
    """The folder and the database as they were when the backup was made."""
    folder = acting.workspace.folder
    for name in ("vault", "trucewatch.toml", "trucewatch.place", *(["keys"] if with_keys else [])):
        place = folder / name
        shutil.rmtree(place) if place.is_dir() else place.unlink()
        source = backup / name
        shutil.copytree(source, place) if source.is_dir() else shutil.copy2(source, place)
    size = open_log(read(folder)).newest().size
    lost = LogEntry.objects.filter(Q(number__gte=size) | Q(number=None))
    acts = list(lost.values_list("act", flat=True))
    lost.delete()
    Act.objects.filter(id__in=acts).delete()
    return again(acting)
