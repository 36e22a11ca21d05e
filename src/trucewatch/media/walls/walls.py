"""The walls around a reading process: raised once, before it sees its first byte."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import trucewatch
from trucewatch.media.walls.landlock import PROGRAMS, only_read
from trucewatch.media.walls.namespaces import leave_the_network
from trucewatch.media.walls.python_calls import close_sockets


@dataclass(frozen=True, slots=True)
class Walls:
    """What holds a reading process on this system.

    network: it has a network without a way out. calls: the kernel refuses it sockets. disk: it can
    write nothing and read nothing but programs. processes: whatever it starts ends with it.
    memory: its memory is bounded.
    """

    network: bool = False
    calls: bool = False
    disk: bool = False
    processes: bool = False
    memory: bool = False

    def plain(self) -> dict[str, bool]:
        """By name, true or false."""
        return asdict(self)

    @staticmethod
    def parse(given: Mapping[str, object]) -> Walls:
        """Read the plain form."""
        return Walls(**{name: value is True for name, value in given.items()})

    def lacking(self) -> tuple[str, ...]:
        """Codes of messages: what this system does not hold a reading process back from."""
        lacking = {
            "media-no-network-wall": not (self.network or self.calls),
            "media-no-disk-wall": not self.disk,
            "media-no-process-wall": not self.processes,
            "media-no-memory-wall": not self.memory,
        }
        return tuple(code for code, lacks in lacking.items() if lacks)


def leave() -> bool:
    """Leave the network; before anything is loaded that might start a thread."""
    close_sockets()
    return leave_the_network()


def close_the_disk(exiftool: str, file: int) -> bool:
    """Shut the disk but for programs and the open file; after all was loaded that is needed."""
    programs = [Path(one) for one in (*PROGRAMS, sys.prefix, sys.base_prefix)]
    ours = Path(trucewatch.__file__).parent
    return only_read([*programs, ours, *_beside(exiftool)], file)


def _beside(exiftool: str) -> list[Path]:
    """The program itself and the library that comes with it, but not the folder they lie in."""
    if not exiftool:
        return []
    program = Path(exiftool).resolve()
    return [program, program.parent / "lib"]
