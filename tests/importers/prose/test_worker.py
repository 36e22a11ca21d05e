"""The reading process, seen from inside: what it was handed, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.importers.prose.making import docx, p
from trucewatch.importers.prose.apart import _MODULE
from trucewatch.media.process.keeping import PYTHON, environment

PROBE = """
import json, os, resource, socket, sys
from trucewatch.media.walls.ceilings import empty_handed
empty_handed()
from trucewatch.media.walls.walls import leave
leave()
from trucewatch.importers.prose.worker import close_the_walls
close_the_walls(7)
told = {}
def tried(name, work):
    try:
        told[name] = work()
    except OSError:
        told[name] = "refused"
def written():
    with open(sys.argv[1], "wb", buffering=0) as file:
        return file.write(b"x")
tried("network", lambda: socket.create_connection(("127.0.0.1", 9), 5))
tried("writing", written)
told["seconds"] = resource.getrlimit(resource.RLIMIT_CPU)[0]
told["file size"] = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
told["environment"] = sorted(set(os.environ) - {"LC_CTYPE", "OPENBLAS_NUM_THREADS"})
print(json.dumps(told))
"""


def test_the_walls_stand_before_the_first_byte_is_read(tmp_path: Path) -> None:
    target = tmp_path / "target"
    told = subprocess.run(
        [sys.executable, "-I", "-c", PROBE, str(target)],
        input=b"", capture_output=True, timeout=120, env={"TOKEN": "secret"}, check=True,
    )  # fmt: skip
    assert json.loads(told.stdout) == {
        "network": "refused", "writing": "refused", "seconds": 7, "file size": 0, "environment": [],
    }  # fmt: skip
    assert not target.exists() or target.read_bytes() == b""


def test_one_answer_is_written_and_nothing_of_the_file_goes_to_an_error() -> None:
    for content, begun in (
        (docx(p("secret words")), b'{"text": "secret words"'),
        (b"PK", b'{"refused"'),
    ):
        told = subprocess.run(
            [*PYTHON, _MODULE, "docx", "60"],
            input=content, capture_output=True, timeout=120, env=environment(), check=True,
        )  # fmt: skip
        assert (told.stdout[: len(begun)], told.stderr) == (begun, b"")
