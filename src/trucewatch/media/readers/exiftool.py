"""Metadata as exiftool finds it: maker's notes, XMP, IPTC, and the places that videos hide them.

It is a program of its own, in Perl, and can hang; the parent ends it with the whole reading
process. The file comes to it open, as its standard input, so that no name of a file is ever an
argument. It is told to open that input anew, for of what it calls "-" it keeps all it has passed
in memory.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping

from trucewatch.media.failing import Hindered
from trucewatch.media.parts import Part
from trucewatch.media.plain import Bounded
from trucewatch.media.readers.reader import Task
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

# No configuration file; JSON; groups by place; numbers as numbers; nothing of the file system.
_ASKED = ("-config", "", "-json", "-G1", "-n", "-charset", "utf8", "--System:all")
_INPUT, _KEPT_INPUT = "/dev/fd/0", "-"
_LONGEST = 4 << 20  # of the answer; what is longer is no description of a picture
_VERSION, _ERROR = "ExifTool:ExifToolVersion", "ExifTool:Error"
_NOT_KNOWN = "Unknown file type"
_LEFT_OUT = ("SourceFile", _VERSION)
_FIRST = ("GPS:", "Composite:GPS", "ExifIFD:", "Keys:", "QuickTime:", "XMP", "IFD0:")


def read_metadata(task: Task, program: str) -> MediaRead:
    """Tell what exiftool says of the file."""
    task.file.seek(0)
    with subprocess.Popen(  # noqa: S603 - the program that the parent found, fixed words, no shell
        [program, *_ASKED, _name(task)],
        stdin=task.file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as running:
        assert running.stdout is not None
        answer = running.stdout.read(_LONGEST + 1)
        if len(answer) > _LONGEST:
            running.kill()
            raise Hindered(Trouble.METADATA_CUT)
    return _tell(task, _described(answer))


def _name(task: Task) -> str:
    """What to call the input: by its number where the system lets it be opened anew."""
    try:
        os.close(os.open(_INPUT, os.O_RDONLY))
    except OSError:
        if os.fstat(task.file.fileno()).st_size <= task.limits.memory // 4:
            return _KEPT_INPUT
        raise Hindered(Trouble.MEMORY) from None
    return _INPUT


def _described(answer: bytes) -> Mapping[str, object]:
    """The one description that was asked for; fractions as they were written."""
    try:
        told = json.loads(answer.decode("utf-8", "replace"), parse_float=str)
    except (ValueError, RecursionError):
        raise Hindered(Trouble.BROKEN) from None
    if not isinstance(told, list) or len(told) != 1 or not isinstance(told[0], dict):
        raise Hindered(Trouble.BROKEN)
    return told[0]


def _tell(task: Task, told: Mapping[str, object]) -> MediaRead:
    bounded = Bounded(task.limits.metadata_bytes)
    metadata = bounded.members(_what_matters_first(told))
    by = f"ExifTool {str(told.get(_VERSION, '?'))[:10]}"
    task.tell(Part(by, "", tuple(bounded.trouble), metadata={"exiftool": metadata}))
    if told.get(_ERROR) == _NOT_KNOWN:
        return MediaRead.NOT_TRIED
    if _ERROR in told:
        raise Hindered(Trouble.BROKEN)
    return MediaRead.WHOLE


def _what_matters_first(told: Mapping[str, object]) -> Iterator[tuple[object, object]]:
    """Times, places and makers before the rest: what does not fit is cut from the end."""
    kept = [one for one in told.items() if one[0] not in _LEFT_OUT]
    yield from sorted(kept, key=lambda one: not one[0].startswith(_FIRST))
