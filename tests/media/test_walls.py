"""The walls, seen from inside by a program that stands where exiftool would."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.media.making import picture, saved
from trucewatch.media.limits import Limits
from trucewatch.media.look import Room
from trucewatch.media.walls.walls import Walls

PROBE = """
import json, os, resource, signal, socket
told = {}
def tried(name, work):
    try:
        told[name] = work()
    except OSError as error:
        told[name] = "refused"
def connected(family, address):
    with socket.socket(family) as one:
        one.settimeout(5)
        one.connect(address)
    return "connected"
tried("network", lambda: connected(socket.AF_INET, ("127.0.0.1", PORT)))
tried("local socket", lambda: connected(socket.AF_UNIX, SOCKET))
tried("reading", lambda: open(SECRET).read())
tried("listing", lambda: os.listdir(os.path.dirname(SECRET)))
def written():
    with open(SECRET + ".new", "wb", buffering=0) as file:
        return file.write(b"x")
tried("writing", written)
tried("rights", lambda: os.chmod(SECRET, 0o777))
tried("renaming", lambda: os.rename(SECRET, SECRET + ".moved"))
tried("signals", lambda: os.kill(PARENT, 0))
told["environment"] = sorted(name for name in os.environ if name not in ("LC_CTYPE", "PWD"))
def is_open(number):
    try:
        return bool(os.fstat(number))
    except OSError:
        return False
told["descriptors"] = [number for number in range(64) if is_open(number)]
told["memory"] = resource.getrlimit(resource.RLIMIT_AS)[0]
told["file size"] = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
told["core"] = resource.getrlimit(resource.RLIMIT_CORE)[1]
told["folder"] = os.getcwd()
print(json.dumps([told]))
"""
Seen = dict[str, object]


@pytest.fixture
def outside(tmp_path: Path) -> Iterator[dict[str, object]]:
    """What a reader must not reach: a server on this machine, a local socket, a secret file."""
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    (secrets / "key").write_text("SECRET")
    with (
        tempfile.TemporaryDirectory(dir="/tmp") as short,  # the path of a socket is short
        socket.socket() as server,
        socket.socket(socket.AF_UNIX) as local,
    ):
        server.bind(("127.0.0.1", 0))
        local.bind(f"{short}/local")
        server.listen()
        local.listen()
        yield {
            "PORT": server.getsockname()[1],
            "SOCKET": f"{short}/local",
            "SECRET": str(secrets / "key"),
            "PARENT": os.getpid(),
        }


def probe(outside: dict[str, object]) -> str:
    return "".join(f"{name} = {value!r}\n" for name, value in outside.items()) + PROBE


def seen_from_inside(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Seen, Walls]:
    monkeypatch.setenv("TRUCEWATCH_PASSWORD", "SECRET")
    with room:
        found = room.look(saved(picture(), tmp_path / "a.jpg"))
        return dict(found.metadata["exiftool"]), room.walls  # type: ignore[arg-type]


def test_without_walls_the_probe_reaches_everything(
    program: Callable[[str], str], outside: dict[str, object]
) -> None:
    """Else the tests below would show nothing."""
    done = subprocess.run([program(probe(outside))], capture_output=True, check=True)
    (seen,) = json.loads(done.stdout)
    assert (seen["network"], seen["local socket"]) == ("connected", "connected")
    assert (seen["reading"], seen["writing"], seen["signals"]) == ("SECRET", 1, None)
    assert seen["rights"] is None


def test_a_reader_has_no_network_whatever_the_system(
    program: Callable[[str], str],
    outside: dict[str, object],
    tmp_path: Path,
    each_way: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(exiftool=program(probe(outside)), fresh=each_way)
    seen, walls = seen_from_inside(room, tmp_path, monkeypatch)
    assert walls.network or walls.calls
    assert seen["network"] == "refused"
    assert (seen["local socket"] == "refused") is walls.calls


def test_what_the_walls_say_is_what_they_hold(
    program: Callable[[str], str],
    outside: dict[str, object],
    tmp_path: Path,
    each_way: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(exiftool=program(probe(outside)), fresh=each_way)
    seen, walls = seen_from_inside(room, tmp_path, monkeypatch)
    for one in ("reading", "listing"):
        assert (seen[one] == "refused") is walls.disk
    assert (seen["renaming"] == "refused") is (walls.disk or walls.calls)
    assert seen["writing"] == "refused"  # without the wall by the ceiling over the size of files
    assert (seen["rights"] == "refused") is walls.calls
    assert seen["signals"] == "refused" or not walls.processes  # Landlock may refuse them too
    assert (seen["memory"] == Limits().memory) is walls.memory


def test_a_reader_has_no_environment_no_descriptors_and_writes_nothing(
    program: Callable[[str], str],
    outside: dict[str, object],
    tmp_path: Path,
    each_way: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(exiftool=program(probe(outside)), fresh=each_way)
    seen, _ = seen_from_inside(room, tmp_path, monkeypatch)
    assert seen["environment"] == ["OPENBLAS_NUM_THREADS"]
    assert (seen["file size"], seen["core"]) == (0, 0)
    assert seen["descriptors"] == [0, 1, 2]
    assert Path(str(seen["folder"])).name.startswith("trucewatch-reading-")
    assert not Path(str(seen["folder"])).exists()
    assert (tmp_path / "secrets" / "key").read_text() == "SECRET"


def test_every_lack_has_a_sentence_and_a_whole_wall_none() -> None:
    whole = Walls(network=True, calls=True, disk=True, processes=True, memory=True)
    assert whole.lacking() == ()
    assert Walls().lacking() == (
        "media-no-network-wall",
        "media-no-disk-wall",
        "media-no-process-wall",
        "media-no-memory-wall",
    )
    assert Walls(calls=True, disk=True, processes=True, memory=True).lacking() == ()
    assert Walls.parse(whole.plain()) == whole


def test_the_last_resort_refuses_sockets_of_python() -> None:
    code = (
        "import socket\n"
        "from trucewatch.media.walls.python_calls import close_sockets\n"
        "socket.socket().close(); close_sockets()\n"
        "try: socket.socket(); print('open')\n"
        "except PermissionError: print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"


def test_the_filter_alone_refuses_sockets_where_namespaces_are_forbidden() -> None:
    """As in a container: the filter needs no rights."""
    code = (
        "import os, socket\n"
        "from trucewatch.media.walls.call_filter import filter_calls\n"
        "socket.socket().close(); print(filter_calls())\n"
        "for work in (socket.socket, lambda: os.chmod('/dev/null', 0o666)):\n"
        "    try: work(); print('open')\n"
        "    except PermissionError: print('refused')\n"
        "print(os.path.exists('/'), os.getpid() > 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\nrefused\nrefused\nTrue True\n"
