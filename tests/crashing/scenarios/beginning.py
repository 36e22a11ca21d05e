"""A restored backup goes on under a new origin."""

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
    from trucewatch.acts.copies.going_on import restore
    from trucewatch.acts.copies.standing import pending

    if pending(read(place)) or not read(place).earlier:
        restore(acting, reason="the disk died")


def between(place: Path) -> None:
    """Half way through nobody else acts, and verification says what is to be done."""
    acting = opened(place)
    from trucewatch.acts.copies.standing import pending
    from trucewatch.acts.verification.workspace import verify_workspace
    from trucewatch.acts.writing import write
    from trucewatch.values.refusal import Refusal

    codes = {broken.code for broken in verify_workspace(read(place)).broken}
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
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Act, LogEntry

    write(acting, "look", None, [])
    sound(place)
    now = read(place)
    assert (now.name, len(now.earlier)) == ("A2", 1)
    assert Act.objects.filter(name="restore").count() == 1
    assert LogEntry.objects.get(act__name="restore").number == now.earlier[0].last
