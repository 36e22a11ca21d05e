"""Looking into a file: a reading process is asked, and what it tells is put together."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from trucewatch.media.covering import Covering
from trucewatch.media.limits import LIMITS, Limits
from trucewatch.media.looked import Looked
from trucewatch.media.opening import NotOpened, opened
from trucewatch.media.process.asking import Heard, Reached, ask, unwatched
from trucewatch.media.process.job import Job, Stage
from trucewatch.media.process.keeping import Fresh, Keeper
from trucewatch.media.process.nursery import Nursery, nursery_possible
from trucewatch.media.putting_together import put_together
from trucewatch.media.standing import find_exiftool
from trucewatch.media.trouble import Trouble
from trucewatch.media.walls.walls import Walls
from trucewatch.values.codes.evidence import MediaRead


def look(source: Path | BinaryIO, limits: Limits = LIMITS) -> Looked:
    """What one file holds. For many, a `Room` is kept open.

    source: a path, or a file that is open. Whatever is wrong with the file is data of the answer;
    an exception is a bug of ours.
    """
    with Room(limits) as room:
        return room.look(source)


class Room:
    """A place to read files in, one at a time, behind walls. Close it when done.

    Threads may share a room and then wait for each other; for two at once there are two rooms.
    exiftool: the path of the program; empty to do without.
    """

    def __init__(
        self, limits: Limits = LIMITS, exiftool: str | None = None, fresh: bool = False
    ) -> None:
        """fresh: a new process for each file even where a nursery is possible."""
        self._job = Job(exiftool=find_exiftool() if exiftool is None else exiftool, limits=limits)
        self._fresh = fresh or not nursery_possible()
        self._folder = Path(tempfile.mkdtemp(prefix="trucewatch-reading-"))
        self._keeper: Keeper | None = None
        self._one_at_a_time = threading.Lock()
        self.walls = Walls()

    def look(self, source: Path | BinaryIO) -> Looked:
        """What one file holds; see `look`. Afterwards `walls` says what held the reader."""
        try:
            with self._one_at_a_time, opened(source) as descriptor:
                return self._look(descriptor, self._job)
        except NotOpened as refused:
            return Looked(state=MediaRead.UNREADABLE, trouble=(refused.trouble,))

    def redact(self, source: BinaryIO, covering: Covering, reached: Reached = unwatched) -> Looked:
        """A copy of a picture or a video with parts left out, as the one thing made; or what hindered it.

        Its metadata stay behind, and it is drawn anew: nothing of what is covered is in it. Videos
        need the limits of a room for them (`VIDEO_COPY`); `reached` is told how far it has come.
        """
        job = replace(self._job, stages=(Stage.REDACT,), covering=covering)
        with self._one_at_a_time, opened(source) as descriptor:
            return self._look(descriptor, job, reached)

    def veil(self, source: BinaryIO) -> Looked:
        """A few grey points in place of a picture, as the one thing made; or what hindered it."""
        job = replace(self._job, stages=(Stage.VEIL,))
        with self._one_at_a_time, opened(source) as descriptor:
            return self._look(descriptor, job)

    def _look(self, descriptor: int, job: Job, reached: Reached = unwatched) -> Looked:
        if not os.fstat(descriptor).st_size:
            return Looked(state=MediaRead.UNREADABLE, trouble=(Trouble.EMPTY,))
        heard = [self._ask(job, descriptor, reached)]
        while heard[-1].died and (left := _after(heard[-1].stage, job)):
            heard.append(self._ask(replace(job, stages=left), descriptor, reached))
        self.walls = heard[0].walls
        return put_together(heard)

    def _ask(self, job: Job, descriptor: int, reached: Reached) -> Heard:
        """Ask; once more where what starts the readers was lost, which is not the file's doing."""
        heard = ask(self._ready(), job, descriptor, reached)
        if heard.lost:
            self._let_go()
            heard = ask(self._ready(), job, descriptor, reached)
        return heard

    def _ready(self) -> Keeper:
        if self._keeper is None:
            self._keeper = Fresh(self._folder) if self._fresh else Nursery(self._folder)
        return self._keeper

    def _let_go(self) -> None:
        if self._keeper is not None:
            self._keeper.close()
            self._keeper = None

    def close(self) -> None:
        """End what is kept ready, and remove its folder."""
        self._let_go()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _after(stage: Stage, job: Job) -> tuple[Stage, ...]:
    return job.stages[job.stages.index(stage) + 1 :]
