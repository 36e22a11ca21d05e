"""One reading from outside: what the process told, and how it ended."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from trucewatch.media.parts import Part, read_part
from trucewatch.media.process.ending import OUT_OF_MEMORY, signal_of
from trucewatch.media.process.frames import Frame, Frames, Garbled
from trucewatch.media.process.job import Job, Stage
from trucewatch.media.process.keeping import Keeper, Running
from trucewatch.media.trouble import Trouble
from trucewatch.media.walls.walls import Walls
from trucewatch.values.codes.evidence import MediaRead

_ENOUGH_TO_START = 60  # seconds from the order to the first word
_PIECE = 1 << 16
# The kernel ends a process that wants more memory than there is; and one that does not heed its
# processor time, after it was told.
_BY_SIGNAL = {
    getattr(signal, "SIGKILL", 0): Trouble.MEMORY,
    getattr(signal, "SIGXCPU", 0): Trouble.SLOW,
}


Reached = Callable[[int], None]
"""Told how much of a copy is made, in per cent."""


def unwatched(percent: int) -> None:
    """Nobody wants to know."""


class ReaderBug(RuntimeError):
    """A mistake of ours in the reading process: the lines it came from, nothing of the file."""


@dataclass(slots=True)
class Heard:
    """What one reading told.

    died: how the process ended before it was done, None if it was done. lost: what starts such
    processes is gone as well.
    """

    stage: Stage
    parts: list[tuple[Stage, Part]] = field(default_factory=list)
    states: dict[Stage, MediaRead] = field(default_factory=dict)
    walls: Walls = field(default_factory=Walls)
    died: Trouble | None = None
    lost: bool = False


def ask(keeper: Keeper, job: Job, descriptor: int, reached: Reached = unwatched) -> Heard:
    """Let the file be read, and end the reading when it takes too long or is not itself any more."""
    heard = Heard(job.stages[0])
    try:
        running = keeper.start(job, descriptor)
    except ConnectionError:
        heard.lost, heard.died = True, Trouble.CRASHED
        return heard
    try:
        for frame in _frames(running, job, heard):
            _hear(heard, frame, reached)
    except TimeoutError:
        heard.died = Trouble.SLOW
        running.end()
    except Garbled:
        heard.died = Trouble.CRASHED
        running.end()
    except BaseException:
        running.end()
        _code(running, heard)  # whoever keeps the processes waits to be asked for it
        raise
    code = _code(running, heard)
    if heard.died is None and len(heard.states) < len(job.stages):
        heard.died = Trouble.CRASHED if heard.lost else _cause(code)
    return heard


def _code(running: Running, heard: Heard) -> int:
    try:
        return running.code()
    except (ConnectionError, TimeoutError, subprocess.TimeoutExpired):
        heard.lost = True
        return 0


def _frames(running: Running, job: Job, heard: Heard) -> Iterator[Frame]:
    """The frames as they come. TimeoutError when a stage takes longer than it may."""
    pieces: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_pump, args=(running.answers, pieces), daemon=True).start()
    frames = Frames(job.limits.answer_bytes)
    stage, until = None, time.monotonic() + _ENOUGH_TO_START
    while piece := _next(pieces, until):
        for frame in frames.take(piece):
            yield frame
            if "begun" in frame.head and stage != heard.stage:
                stage, until = heard.stage, time.monotonic() + _seconds(job, heard.stage)


def _seconds(job: Job, stage: Stage) -> int:
    limits = job.limits
    return limits.metadata_seconds if stage is Stage.METADATA else limits.content_seconds


def _next(pieces: SimpleQueue[bytes], until: float) -> bytes:
    try:
        return pieces.get(timeout=max(0.0, until - time.monotonic()))
    except Empty:
        raise TimeoutError from None


def _pump(answers: int, pieces: SimpleQueue[bytes]) -> None:
    """Pipes cannot be waited for on Windows, so that a thread waits. An empty piece is the end."""
    with os.fdopen(answers, "rb", buffering=0) as source:
        while piece := source.read(_PIECE):
            pieces.put(piece)
    pieces.put(b"")


def _hear(heard: Heard, frame: Frame, reached: Reached) -> None:
    head = frame.head
    if "bug" in head:
        raise ReaderBug(str(head["bug"]))
    try:
        if "begun" in head:
            heard.stage = Stage(str(head["begun"]))
        elif "ended" in head:
            heard.states[Stage(str(head["ended"]))] = MediaRead(str(head["state"]))
        elif isinstance(walls := head.get("walls"), dict):
            heard.walls = Walls.parse(walls)
        elif "reached" in head:
            reached(_percent(head["reached"]))
        else:
            heard.parts.append((heard.stage, read_part(frame)))
    except (TypeError, ValueError) as error:
        raise Garbled("no answer of ours") from error


def _percent(told: object) -> int:
    if type(told) is not int or not 0 <= told <= 100:
        raise ValueError("no part of a hundred")
    return told


def _cause(code: int) -> Trouble:
    """Why it ended by itself. Any other end than by a signal or for memory is a bug of ours."""
    if code == OUT_OF_MEMORY:
        return Trouble.MEMORY
    if number := signal_of(code):
        return _BY_SIGNAL.get(number, Trouble.CRASHED)
    raise ReaderBug(f"the reading process ended with {code} and said nothing")
