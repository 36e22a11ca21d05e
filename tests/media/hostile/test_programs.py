"""Readers that hang, fall, flood or lie: the reading ends, and the next file is read."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.media.conftest import QUICK
from tests.media.making import picture, saved
from trucewatch.media.limits import Limits
from trucewatch.media.look import Room
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

MARK = f"hostile-{os.getpid()}"
HANGS = """
import subprocess, sys, time
code = "import os, time\\nif SETSID: os.setsid()\\ntime.sleep(3600)"
for apart in (True, False):
    subprocess.Popen([sys.executable, "-I", "-c", code.replace("SETSID", str(apart)), MARK])
time.sleep(3600)
"""


def alive() -> list[str]:
    """Processes that carry the mark of this test."""
    found = []
    for one in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if MARK.encode() in one.read_bytes().split(b"\x00"):
                found.append(one.parent.name)
        except OSError:
            continue
    return found


def test_a_program_that_hangs_ends_with_all_that_it_started(
    program: Callable[[str], str], tmp_path: Path, each_way: bool
) -> None:
    """One child stays in its group, one leaves it; the picture that Pillow read is kept."""
    path = saved(picture(), tmp_path / "a.jpg")
    seen: list[int] = []
    watching = threading.Event()

    def watch() -> None:
        while not watching.wait(0.05):
            seen.append(len(alive()))

    hanging = program(f"MARK = {MARK!r}\n{HANGS}")
    watcher = threading.Thread(target=watch)
    with Room(QUICK, exiftool=hanging, fresh=each_way) as room:
        watcher.start()
        found = room.look(path)
        watching.set()
        watcher.join()
        time.sleep(0.2)
        assert (found.state, found.trouble) == (MediaRead.PARTLY, (Trouble.EXIFTOOL_SLOW,))
        assert (len(found.pdq), len(found.made)) == (64, 1)
        assert max(seen) == 2  # they were there
        left = alive()
        for one in left:
            os.kill(int(one), 9)
        assert len(left) == (0 if room.walls.processes else 1)


def test_the_room_reads_on_after_a_program_that_hung(
    program: Callable[[str], str], tmp_path: Path, each_way: bool
) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    with Room(QUICK, exiftool=program("import time\ntime.sleep(3600)"), fresh=each_way) as room:
        first, second = room.look(path), room.look(path)
    assert first == second
    assert second.trouble == (Trouble.EXIFTOOL_SLOW,)


@pytest.mark.parametrize(
    ("lines", "trouble"),
    [
        ("import sys; sys.exit(3)", Trouble.EXIFTOOL_BROKEN),
        ("import os; os.abort()", Trouble.EXIFTOOL_BROKEN),
        ("print('no json')", Trouble.EXIFTOOL_BROKEN),
        ("print('[]')", Trouble.EXIFTOOL_BROKEN),
        ("print('[1]')", Trouble.EXIFTOOL_BROKEN),
        ("print('[' * 100000)", Trouble.EXIFTOOL_BROKEN),
        ('print(\'[{"ExifTool:Error": "x"}]\')', Trouble.EXIFTOOL_BROKEN),
        ("print(bytearray(10 << 30))", Trouble.EXIFTOOL_BROKEN),
        ("while True: print('x' * 1000000)", Trouble.METADATA_CUT),
        ("print('[{\"a\": \"' + 'x' * 3000000 + '\"}]')", Trouble.METADATA_CUT),
    ],
)
def test_a_program_that_answers_badly_costs_its_answer_alone(
    program: Callable[[str], str], tmp_path: Path, lines: str, trouble: Trouble
) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    with Room(exiftool=program(lines)) as room:
        found = room.look(path)
    assert found.trouble == (trouble,)
    assert len(found.pdq) == 64


def test_a_program_that_is_gone_or_is_none_is_named(tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    (tmp_path / "exiftool").write_text("no program")
    for one in (tmp_path / "gone", tmp_path / "exiftool"):
        with Room(exiftool=str(one)) as room:
            found = room.look(path)
        assert (found.state, found.trouble) == (MediaRead.PARTLY, (Trouble.EXIFTOOL_BROKEN,))


def test_a_reading_that_uses_up_its_processor_time_is_ended(
    program: Callable[[str], str], tmp_path: Path
) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    limits = Limits(content_seconds=1, metadata_seconds=2)
    with Room(limits, exiftool=program("while True: pass")) as room:
        start = time.monotonic()
        found = room.look(path)
        assert time.monotonic() - start < 30
    assert set(found.trouble) <= {
        Trouble.SLOW,
        Trouble.EXIFTOOL_SLOW,
        Trouble.EXIFTOOL_BROKEN,
    }
    assert found.trouble != ()


def test_memory_that_does_not_even_let_a_reader_begin_is_told(
    tmp_path: Path, each_way: bool
) -> None:
    path = saved(picture(), tmp_path / "a.png")
    with Room(Limits(memory=50 << 20), exiftool="", fresh=each_way) as room:
        found = room.look(path)
    assert found.state is MediaRead.UNREADABLE
    assert Trouble.MEMORY in found.trouble


def test_what_started_the_readers_is_replaced_when_it_is_lost(tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    with Room(exiftool="") as room:
        before = room.look(path)
        for one in Path("/proc").glob("[0-9]*/cmdline"):
            if one.read_bytes().split(b"\x00")[-2:-1] == [b"trucewatch.media.process.nursing"]:
                stat = (one.parent / "stat").read_text().rsplit(")", 1)[1].split()
                if int(stat[1]) == os.getpid():
                    os.kill(int(one.parent.name), 9)
        assert room.look(path) == before


def test_closing_a_room_leaves_nothing_behind(tmp_path: Path) -> None:
    with Room(exiftool="") as room:
        room.look(saved(picture(), tmp_path / "a.jpg"))
        folder = room._folder
        assert folder.is_dir()
    assert not folder.exists()
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    names = [Path(f"/proc/{one}/cmdline").read_bytes() for one in children.read_text().split()]
    assert [one for one in names if b"trucewatch.media" in one] == []
    assert sys.platform == "linux"
