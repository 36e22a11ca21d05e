"""What was read out of a file: harmless facts, protected metadata, proposals, and copies made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trucewatch.media.technical import NOTHING_KNOWN, Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

if TYPE_CHECKING:
    from trucewatch.values.area import Area
    from trucewatch.values.plain import Json
    from trucewatch.values.when import When

UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Made:
    """A copy made by a program: a thumbnail, a frame, a redacted copy; JPEG, or WebM of a video.

    at_ms: where in the video it stands. pdq: 64 hexadecimal digits, empty where it has none;
    pdq_quality: 0 to 100. how: what was done, by which version of our own steps.
    """

    kind: DerivativeKind
    media_type: str
    content: bytes = field(repr=False)
    technical: Technical
    at_ms: int | None = None
    pdq: str = ""
    pdq_quality: int | None = None
    how: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProposedTime:
    """When the file itself says it was made; basis: code of a message that names the field."""

    when: When
    basis: str


@dataclass(frozen=True, slots=True)
class ProposedPlace:
    """Where the file itself says it was made; basis: code of a message that names the field."""

    area: Area
    basis: str


@dataclass(frozen=True, slots=True)
class Looked:
    """How far a file could be looked into, and what was seen.

    technical: harmless facts, for every page. metadata: everything else the readers found, by
    reader; it tells of people, places and devices and belongs into a protected field. times,
    places: proposals for a person to accept. read_by: readers and their versions, and
    how the picture was prepared for its likeness.
    """

    media_type: str = UNKNOWN_TYPE
    state: MediaRead = MediaRead.NOT_TRIED
    trouble: tuple[Trouble, ...] = ()
    read_by: str = ""
    technical: Technical = NOTHING_KNOWN
    metadata: Mapping[str, Json] = field(default_factory=dict, repr=False)
    times: tuple[ProposedTime, ...] = field(default=(), repr=False)
    places: tuple[ProposedPlace, ...] = field(default=(), repr=False)
    pdq: str = ""
    pdq_quality: int | None = None
    made: tuple[Made, ...] = ()
