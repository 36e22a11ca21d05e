"""Commands in processes of their own, forked from one that has imported what they will need.

Most of a short command's time goes into importing. So the first command of a run begins one process
that imports what knows no workspace, and forks for each command. The fork goes on as `trucewatch`
with its own words, folder, environment and streams, and ends as any interpreter ends.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

# Those of our layers that the contracts of pyproject.toml keep from Django.
LAYERS = ("values", "vault", "rules", "ledger", "reading", "matching", "screening", "checks")
LIBRARIES = (
    "django.core.management",
    "django.db.backends.sqlite3.base",
    "django.db.migrations.executor",
    "psycopg",
    "pyrage",
    "rich.console",
    "shapely",
)
PROGRAM = (
    "from tests.cli.forking import serve; serve(); from trucewatch.cli.main import main; main()"
)


def forked(
    folder: Path, words: Sequence[str], environment: Mapping[str, str], streams: tuple[Path, Path]
) -> int:
    """The exit code of a command, what it told written to the two files of `streams`."""
    server = _server(os.getpid())
    assert server.stdin is not None
    assert server.stdout is not None
    asked = [str(folder), list(words), dict(environment), [str(path) for path in streams]]
    server.stdin.write(json.dumps(asked) + "\n")
    server.stdin.flush()
    return int(server.stdout.readline())


@cache
def _server(of: int) -> subprocess.Popen[str]:
    """The one process of this one that forks; it ends when its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=Path(__file__).parents[2], text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    atexit.register(process.communicate)
    return process


def serve() -> None:
    """Fork for each line of input and tell how the fork ended; returns in the forks alone."""
    for name in LAYERS:
        layer = import_module(f"trucewatch.{name}")
        for found in walk_packages(layer.__path__, f"{layer.__name__}."):
            import_module(found.name)
    for name in LIBRARIES:
        import_module(name)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-C ends the tests, they end this
    for line in sys.stdin:
        child = os.fork()
        if not child:
            signal.signal(signal.SIGINT, before)
            return _become(*json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    sys.exit()


def _become(
    folder: str, words: list[str], environment: dict[str, str], streams: tuple[str, str]
) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["trucewatch", *words]
    sys.stdin = open(os.devnull)  # noqa: SIM115  it stays open while the process lives
    os.dup2(sys.stdin.fileno(), 0)
    for number, path in enumerate(streams, 1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
