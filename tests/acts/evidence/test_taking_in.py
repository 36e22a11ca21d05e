"""Where there are several batches, a process beside takes in the next; nothing else differs."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.acts.evidence.test_sealing import brought, sealed
from trucewatch.acts.evidence import sealing, taking_in
from trucewatch.acts.evidence.offers import NotSealed
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.importers.offering.finding import find_files
from trucewatch.records.models import Evidence
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db
NAMES = [f"f{number}" for number in range(7)]


@pytest.fixture
def by_twos(monkeypatch):
    """Batches of two; tells what was begun beside."""
    begun = []
    make = taking_in._Beside.__init__

    def told(self, *given):
        make(self, *given)
        begun.append(self)

    monkeypatch.setattr(taking_in._Beside, "__init__", told)
    monkeypatch.setattr(sealing, "BATCH", 2)
    return begun


@pytest.fixture
def folder(tmp_path):
    return brought(tmp_path / "phone", **{name: name.encode() for name in NAMES})


def told_of(items):
    return [(one.place.name, one.again) for one in items]


def sound(acting):
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()


def test_all_are_told_once_in_their_order_and_the_process_has_ended(acting, case, folder, by_twos):
    assert told_of(sealed(acting, case, folder)) == [(name, False) for name in NAMES]
    assert [one._process.returncode for one in by_twos] == [0]
    assert told_of(sealed(acting, case, folder)) == [(name, True) for name in NAMES]
    assert Evidence.objects.count() == len(NAMES)
    sound(acting)


def test_what_fits_into_one_batch_begins_no_process(acting, case, tmp_path, by_twos):
    sealed(acting, case, brought(tmp_path / "stick", one=b"1", two=b"2"))
    assert by_twos == []


def test_what_cannot_be_taken_is_told_of_its_own_file(acting, case, folder, by_twos):
    offers = find_files([folder, acting.workspace.keys]).offers
    (folder / "f3").unlink()
    told = list(sealing.seal(acting, case, offers, Said(), None))
    left = {one.place.name: one.message.code for one in told if isinstance(one, NotSealed)}
    own = {one.name: "seal-own-file" for one in acting.workspace.keys.iterdir()}
    assert left == {"f3": "file-gone", **own}
    assert sorted(told_of(one for one in told if not isinstance(one, NotSealed))) == [
        (name, False) for name in NAMES if name != "f3"
    ]
    sound(acting)


def test_a_process_that_is_killed_leaves_nothing_out(acting, case, folder, by_twos, monkeypatch):
    taken = taking_in._Beside.taken

    def killed(self):
        self._process.kill()
        self._process.wait()
        return taken(self)

    monkeypatch.setattr(taking_in._Beside, "taken", killed)
    assert told_of(sealed(acting, case, folder)) == [(name, False) for name in NAMES]
    sound(acting)


def test_a_refusal_beside_is_the_refusal_here_and_what_was_told_stands(
    acting, case, folder, by_twos
):
    told = []
    with pytest.raises(Refusal) as refused:
        for item in sealing.seal(acting, case, find_files([folder]).offers, Said(), None):
            told.append(item)
            open_objects(acting.workspace).shelf.say_moved("elsewhere")
    assert refused.value.code == "storage-moved"
    assert {one.evidence for one in told} == set(Evidence.objects.values_list("id", flat=True))
    assert by_twos[0]._process.returncode == 0


def test_whoever_stops_listening_ends_the_process(acting, case, folder, by_twos):
    listening = sealing.seal(acting, case, find_files([folder]).offers, Said(), None)
    next(listening)
    assert by_twos[0]._process.poll() is None
    listening.close()
    assert by_twos[0]._process.returncode == 0


ABANDON = """
import os, sys
from pathlib import Path
from trucewatch.acts.evidence.own_files import OwnFiles
from trucewatch.acts.evidence.taking_in import _Beside
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.workspaces import create_workspace
workspace = create_workspace(Path(sys.argv[1]))
beside = _Beside(workspace, OwnFiles(workspace), open_objects(workspace))
print(beside._process.pid, flush=True)
os.kill(os.getpid(), 9)
"""


def test_it_ends_when_the_one_that_began_it_is_killed(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", ABANDON, str(tmp_path / "work")],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (-9, "")
    beside = int(done.stdout)
    until = time.monotonic() + 30
    while runs(beside) and time.monotonic() < until:
        time.sleep(0.05)
    assert not runs(beside)


def runs(process: int) -> bool:
    """Whether it still works; one that ended and that nobody asked about does not."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False
