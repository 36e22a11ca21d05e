"""Work on keys and copies, stopped at every step that reaches the disk, is finished by repeating."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commanding import environment

EVERY = os.environ.get("TRUCEWATCH_PROVE_EVERY", "3")
MAKE = """
import sys
from pathlib import Path
from importlib import import_module
from trucewatch.acts.workspaces import create_workspace
place = Path(sys.argv[2])
workspace = create_workspace(place / sys.argv[3])
from trucewatch.acts.acting import Acting
from trucewatch.acts.members import record_member
from trucewatch.values.texts import Text
named = import_module("tests.crashing.scenarios." + sys.argv[1])
from tests.crashing.scenarios.opened import NOW
record_member(Acting(workspace, None, NOW), "huda", Text("und", {"und": "Huda"}))
named.prepare(place / sys.argv[3])
"""


def stopped_at_every_step(scenario: str, folder: Path, within: str = "") -> list[str]:
    """The steps of the work, stopped and repeated; the workspace lies in a folder `within` the place.

    Every third step is taken here, all of them by `make prove`.
    """
    made = [sys.executable, "-c", MAKE, scenario, str(folder / "prepared"), within or "."]
    first = subprocess.run(made, capture_output=True, text=True, env=environment(), timeout=120)
    assert first.returncode == 0, first.stderr
    argv = [sys.executable, "-m", "tests.crashing.stopping", scenario]
    done = subprocess.run(
        [*argv, str(folder / "prepared"), str(folder / "place")],
        capture_output=True, text=True, env=environment(TRUCEWATCH_EVERY=EVERY), timeout=1200,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    steps: list[str] = json.loads(done.stdout)
    return steps


@pytest.mark.parametrize(
    ("scenario", "within"),
    [
        ("changing_key", ""),
        ("erasing_item", ""),
        ("beginning", ""),
        ("cloning", "work"),
        ("locking", "work"),
        ("sealing", ""),
        ("sealing_beside", ""),
        ("packaging", ""),
    ],
)
def test_work_stopped_at_every_step_is_finished_by_repeating_it(tmp_path, scenario, within):
    steps = stopped_at_every_step(scenario, tmp_path, within)
    assert {"fsync", "replace", "unlink"} <= set(steps)
