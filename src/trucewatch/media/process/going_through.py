"""A reading from inside the reading process: stage by stage, telling as it goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import BinaryIO

from trucewatch.media.failing import attempt, where_raised
from trucewatch.media.kinds.kinds import TEXTS, holds_an_archive, is_blank, kind_of
from trucewatch.media.looked import UNKNOWN_TYPE
from trucewatch.media.parts import Part
from trucewatch.media.process.frames import write_frame
from trucewatch.media.process.job import Job, Stage
from trucewatch.media.readers.choosing import copier_of, reader_of
from trucewatch.media.readers.exiftool import read_metadata
from trucewatch.media.readers.pictures import FORMATS as PICTURES
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.veiling import veil_picture
from trucewatch.media.trouble import IN_EXIFTOOL, Trouble
from trucewatch.values.codes.evidence import MediaRead

_NOT_FOR_EXIFTOOL = TEXTS | {"application/zip", "application/age"}


def go_through(job: Job, file: BinaryIO, out: BinaryIO) -> None:
    """Read the file and answer in frames; a mistake of our own is one of the answers."""
    try:
        _read(job, file, out)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - the outermost line of a process; told, not swallowed
        write_frame(out, {"bug": where_raised(error)})


def _read(job: Job, file: BinaryIO, out: BinaryIO) -> None:
    def tell(part: Part) -> None:
        write_frame(out, {"part": part.head()}, part.blobs())

    def reached(percent: int) -> None:
        write_frame(out, {"reached": percent})

    media_type = kind_of(file)
    task = Task(file, media_type, job.limits, tell, reached)
    stages = {
        Stage.CONTENT: partial(_content, task),
        Stage.METADATA: partial(_metadata, task, job),
        Stage.REDACT: partial(_redacted, task, job),
        Stage.VEIL: partial(_veiled, task),
    }
    for stage in job.stages:
        write_frame(out, {"begun": stage.value})
        state = stages[stage]()
        write_frame(out, {"ended": stage.value, "state": state.value})


def _content(task: Task) -> MediaRead:
    inside = holds_an_archive(task.file, task.media_type)
    task.tell(Part(media_type=task.media_type, trouble=(Trouble.ARCHIVE_INSIDE,) if inside else ()))
    reader = reader_of(task.media_type)
    if isinstance(reader, Trouble):
        task.tell(Part(trouble=(reader,)))
        return MediaRead.NOT_TRIED
    return _tried(task, lambda: reader(task), {})


def _redacted(task: Task, job: Job) -> MediaRead:
    """A covered copy of a picture or a video; of nothing else."""
    copier = copier_of(task.media_type)
    if isinstance(copier, Trouble):
        task.tell(Part(trouble=(copier,)))
        return MediaRead.NOT_TRIED
    return _tried(task, lambda: copier(task, job.covering), {})


def _veiled(task: Task) -> MediaRead:
    """A veiled copy of a picture; of nothing else."""
    if task.media_type not in PICTURES:
        task.tell(Part(trouble=(Trouble.NO_READER,)))
        return MediaRead.NOT_TRIED
    return _tried(task, lambda: veil_picture(task), {})


def _metadata(task: Task, job: Job) -> MediaRead:
    """NOT_TRIED where exiftool knows nothing that our own readers do not.

    That includes a file that begins with zeros alone, which it would read to its end.
    """
    if task.media_type in _NOT_FOR_EXIFTOOL:
        return MediaRead.NOT_TRIED
    if task.media_type == UNKNOWN_TYPE and is_blank(task.file):
        return MediaRead.NOT_TRIED
    if not job.exiftool:
        task.tell(Part(trouble=(Trouble.EXIFTOOL_ABSENT,)))
        return MediaRead.UNREADABLE
    return _tried(task, lambda: read_metadata(task, job.exiftool), IN_EXIFTOOL)


def _tried(task: Task, read: Callable[[], MediaRead], said_as: dict[Trouble, Trouble]) -> MediaRead:
    state = attempt(read)
    if isinstance(state, Trouble):
        task.tell(Part(trouble=(said_as.get(state, state),)))
        return MediaRead.UNREADABLE
    return state
