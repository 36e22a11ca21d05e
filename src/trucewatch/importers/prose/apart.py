"""Having a file read by a process of its own, which a hostile file may take over without harm."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import tempfile
import threading
from typing import IO

from trucewatch.importers.prose.limits import LIMITS, Limits
from trucewatch.importers.prose.readers import ProseKind
from trucewatch.importers.prose.told import Told, read_told
from trucewatch.importers.prose.trouble import Unread, read_notice, unread
from trucewatch.media.process.asking import ReaderBug
from trucewatch.media.process.ending import OUT_OF_MEMORY, signal_of
from trucewatch.media.process.keeping import PYTHON, environment

_TO_START = 30  # seconds, on a machine that is busy with something else
_PER_CHARACTER = 12  # bytes of JSON that a character may take
_MODULE = "trucewatch.importers.prose.worker"


def read_apart(kind: ProseKind, content: bytes, limits: Limits = LIMITS) -> Told:
    """What the file holds. Raises Unread: whatever the reader refuses, and where it came to grief."""
    with (
        tempfile.TemporaryDirectory(prefix="trucewatch-reading-") as folder,
        subprocess.Popen(  # noqa: S603 - this very Python and words of ours
            [*PYTHON, _MODULE, kind.value, str(limits.seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd=folder,
            start_new_session=True,
        ) as process,
    ):
        answer = _asked(process, content, limits)
    return _heard(answer, process.returncode, limits)


def _asked(process: subprocess.Popen[bytes], content: bytes, limits: Limits) -> bytes:
    """What the process answered; it is ended when it takes too long or tells too much."""
    assert process.stdin is not None
    assert process.stdout is not None
    handing_over, process.stdin = process.stdin, None  # the thread closes it, nobody else
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(limits.seconds + _TO_START, end)
    clock.start()
    threading.Thread(target=_hand_over, args=(handing_over, content), daemon=True).start()
    most = limits.characters * _PER_CHARACTER
    try:
        answer = process.stdout.read(most)
        if len(answer) == most:
            process.kill()
        process.wait()
    except BaseException:
        process.kill()
        raise
    finally:
        clock.cancel()
    if late.is_set():
        raise unread("slow", seconds=limits.seconds)
    return answer


def _hand_over(pipe: IO[bytes], content: bytes) -> None:
    """Writes what is to be read. A process that ends before it has all of it tells by its exit code."""
    with contextlib.suppress(BrokenPipeError), pipe:
        pipe.write(content)


def _heard(answer: bytes, code: int, limits: Limits) -> Told:
    if code:
        raise _grief(code, limits)
    try:
        given = json.loads(answer)
        if "bug" in given:
            raise ReaderBug(str(given["bug"]))
        if "refused" in given:
            raise Unread(read_notice(given["refused"]))
        return read_told(given)
    except (TypeError, ValueError):
        raise unread("crashed") from None


def _grief(code: int, limits: Limits) -> Unread:
    """Why it ended by itself. Any other end than by a signal or for memory is a bug of ours."""
    number = signal_of(code)
    if code != OUT_OF_MEMORY and not number:
        raise ReaderBug(f"the reading process ended with {code} and said nothing")
    if number == getattr(signal, "SIGXCPU", 0):
        return unread("slow", seconds=limits.seconds)
    memory = code == OUT_OF_MEMORY or number == getattr(signal, "SIGKILL", 0)
    return unread("memory" if memory else "crashed")
