"""What a reader is: it tells what it finds, part by part, and says at the end how far it came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from trucewatch.media.covering import Covering
from trucewatch.media.limits import Limits
from trucewatch.media.parts import Part
from trucewatch.values.codes.evidence import MediaRead


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be read: open, its media type, the limits, and where parts are told to.

    reached: is told how much of a copy is made, in per cent.
    """

    file: BinaryIO
    media_type: str
    limits: Limits
    tell: Callable[[Part], None]
    reached: Callable[[int], None]


Reader: TypeAlias = Callable[[Task], MediaRead]
Copier: TypeAlias = Callable[[Task, Covering], MediaRead]
"""Makes a redacted copy, the one thing it tells."""
