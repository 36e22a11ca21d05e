"""Stop a process at every step that reaches the disk, and let another process finish the work.

python -m tests.crashing.stopping SCENARIO PREPARED PLACE

For each step, from the first on: the prepared workspace is copied to PLACE, a process works there
and ends without a word before that step; another looks how things stand, does the same work again, and
looks whether all is well. Prints, as JSON, every step there is. With TRUCEWATCH_EVERY=3 it stops
before every third of them only.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

STOPPED = 9
EVERY = int(os.environ.get("TRUCEWATCH_EVERY", "1"))
FUNCTIONS = ("fsync", "replace", "rename", "unlink", "mkdir", "rmdir")


class Steps:
    """Counts the steps that reach the disk, and ends the process before the last allowed one."""

    def __init__(self, allowed: int) -> None:
        self.left, self.allowed = allowed, allowed
        self.seen: list[str] = []

    def watch(self) -> None:
        for name in FUNCTIONS:
            setattr(os, name, self._counted(name, getattr(os, name)))
        from django.db.backends.base.base import BaseDatabaseWrapper

        from trucewatch.records.key_file import Connection

        wrapper: Any = BaseDatabaseWrapper
        wrapper._commit = self._counted("commit", wrapper._commit)
        closing: Any = Connection
        closing.__exit__ = self._counted("commit of keys", closing.__exit__)

    def _counted(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any, **more: Any) -> Any:
            if self.left <= 0:  # several threads may come here
                os.write(1, f"{name}\n".encode())
                os._exit(STOPPED)
            self.left -= 1
            self.seen.append(name)
            return work(*given, **more)

        return counted


def forked(work: Callable[[], object]) -> tuple[int, str]:
    """Run something in a process of its own; gives how it ended and what it wrote."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writing, 1)
        os.dup2(writing, 2)
        try:
            work()
        except BaseException:  # noqa: BLE001  told to the parent
            import traceback

            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
        sys.stdout.flush()
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        said = told.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def fresh(prepared: Path, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(prepared, place)
    for workspace in place.rglob("trucewatch.place"):
        workspace.unlink()


def _finish(scenario: Any, place: Path) -> None:
    scenario.between(place)
    scenario.work(place)
    scenario.check(place)


def run(scenario: Any, prepared: Path, place: Path) -> list[str]:
    """Every step of the work; it was stopped before every `EVERY`-th of them, and finished again."""
    allowed = 0
    fresh(prepared, place)
    scenario.open(place)

    def work() -> None:
        steps = Steps(allowed)
        steps.watch()
        scenario.work(place)
        print(json.dumps(steps.seen))

    while True:
        fresh(prepared, place)
        code, said = forked(work)
        if code not in (0, STOPPED):
            raise SystemExit(f"before step {allowed}: {said}")
        ended, told = forked(lambda: _finish(scenario, place))
        if ended != 0:
            raise SystemExit(f"before {said.strip()} {allowed}: {told}")
        if code == 0:
            steps: list[str] = json.loads(said.splitlines()[-1])
            return steps
        allowed += EVERY


if __name__ == "__main__":
    named = import_module(f"tests.crashing.scenarios.{sys.argv[1]}")
    print(json.dumps(run(named, Path(sys.argv[2]), Path(sys.argv[3]))))
