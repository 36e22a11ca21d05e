"""The key of the log is changed."""

from __future__ import annotations

from pathlib import Path

from tests.crashing.scenarios.opened import opened, sound
from trucewatch.records.workspace import connect, read


def open(place: Path) -> None:  # noqa: A001  what every scenario calls it
    connect(read(place))


def prepare(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.writing import write

    sound(place)
    write(acting, "look", None, [])


def work(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.copies.standing import pending
    from trucewatch.acts.keys.changing import rotate

    if pending(read(place)) or not read(place).earlier:
        rotate(acting)


def between(place: Path) -> None:
    """Half way through, the log verifies, and nobody else acts in between."""
    acting = opened(place)
    from trucewatch.acts.copies.standing import pending
    from trucewatch.acts.verification.workspace import verify_workspace
    from trucewatch.acts.writing import write
    from trucewatch.values.refusal import Refusal

    report = verify_workspace(read(place))
    codes = {broken.code for broken in report.broken}
    assert codes <= {"verify-unfinished"}, codes
    if pending(read(place)):
        try:
            write(acting, "look", None, [])
        except Refusal as refusal:
            assert refusal.code == "copies-unfinished"
        else:
            raise AssertionError("somebody acted in between")


def check(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.logs import NEXT_KEY
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Act

    write(acting, "look", None, [])
    sound(place)
    assert len(read(place).earlier) == Act.objects.filter(name="rotate_key").count() == 1
    assert not (read(place).keys / NEXT_KEY).exists()
