"""A case with one item is handed out in a package, by the command."""

from __future__ import annotations

import io
from pathlib import Path

from tests.crashing.scenarios.opened import opened, sound
from trucewatch.records.workspace import connect, read


def open(place: Path) -> None:  # noqa: A001  what every scenario calls it
    connect(read(place))


def prepare(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.objects.opening import open_objects
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Case, Evidence
    from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown
    from trucewatch.values.codes.people import Minor
    from trucewatch.values.texts import Text

    case = Case(ref="truce", name=Text("en", {"en": "A truce"}))
    write(acting, "record", None, [case])
    stored = open_objects(acting.workspace).put(io.BytesIO(b"what was filmed"))
    item = Evidence(case=case, ref="film", title=Text("en", {"en": "A film of the road"}))
    item.held, item.object, item.size = EvidenceHeld.HELD, stored.sha256, stored.size
    item.faces, item.minors = FacesShown.NONE, Minor.ADULT
    write(acting, "seal", case, [item])
    sound(place)


def work(place: Path) -> None:
    """Whoever finds the package there does not make it again."""
    opened(place)
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.main import commands

    if not _out(place).exists():
        given = ["package", "truce", "--workspace", str(place), "--audience", "internal"]
        given += ["--out", str(_out(place)), "--recipient", "The archive", "--as", "huda"]
        assert commands.main(given, standalone_mode=False) == 0
    sequence(read(place))


def between(place: Path) -> None:
    """What bears the name of the package is whole, and recorded as handed out."""
    opened(place)
    if _out(place).exists():
        _check_package(place)


def check(place: Path) -> None:
    opened(place)
    _check_package(place)
    assert [left.name for left in place.iterdir() if left.name.startswith(".out")] == []
    sound(place)


def _check_package(place: Path) -> None:
    from trucewatch.records.models import Package
    from trucewatch.vault.notes import PublicKey
    from trucewatch.vault.verifying_package import Pins, verify_package

    report = verify_package(_out(place), Pins([PublicKey.parse(read(place).log_key)]))
    assert [broken.message for broken in report.broken] == []
    assert Package.objects.exists()


def _out(place: Path) -> Path:
    return place / "out"
