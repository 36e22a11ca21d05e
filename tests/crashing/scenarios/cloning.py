"""A clone is made, and both go on."""

from __future__ import annotations

import io
from pathlib import Path

from tests.crashing.scenarios.opened import opened, sound
from trucewatch.records.workspace import connect, read, turned_to


def open(place: Path) -> None:  # noqa: A001  what every scenario calls it
    connect(read(place / "work"))


def prepare(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.objects.opening import open_objects
    from trucewatch.acts.writing import write
    from trucewatch.records.fields import Protected
    from trucewatch.records.models import Case, Evidence
    from trucewatch.values.codes.evidence import EvidenceHeld
    from trucewatch.values.texts import Text

    case = Case(ref="truce", name=Text("en", {"en": "A truce"}))
    write(acting, "record", None, [case])
    item = Evidence(case=case, ref="e", captured_by=Protected(clear="Kept words"))
    item.held = EvidenceHeld.HELD
    item.object = open_objects(acting.workspace).put(io.BytesIO(b"Kept bytes")).sha256
    write(acting, "seal", case, [item])
    sound(place)
    write(acting, "look", None, [])


def work(place: Path) -> None:
    acting = opened(place / "work")
    from trucewatch.acts.copies.cloning import MARK, clone

    clone_folder = place / "clone"
    if (clone_folder / MARK).exists() or not (clone_folder / "trucewatch.toml").exists():
        clone(acting, clone_folder, "B")


def between(place: Path) -> None:
    """The workspace itself goes on, whatever became of the clone."""
    acting = opened(place / "work")
    from trucewatch.acts.writing import write

    write(acting, "look", None, [])
    sound(place / "work")


def check(place: Path) -> None:
    sound(place / "work")
    clone = read(place / "clone")
    with turned_to(clone.database):
        acting = opened(place / "clone")
        from trucewatch.acts.writing import write
        from trucewatch.records.models import Act

        write(acting, "look", None, [])
        sound(place / "clone")
        assert Act.objects.filter(name="begin_clone").count() == 1
        assert acting.workspace.name == "B"
