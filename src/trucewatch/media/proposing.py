"""What a file says of when and where it was made, as proposals that a person accepts or not.

A clock of a camera may be wrong and a place may be put in afterwards: these are never facts. Zone
and exactness are as stated, and no more: a camera that states no zone leaves it unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trucewatch.media.looked import ProposedPlace, ProposedTime
from trucewatch.media.proposing_places import places_told
from trucewatch.media.told import told, word
from trucewatch.media.trouble import Trouble
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

_TIME = re.compile(
    r"(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}:\d{2})(:\d{2})?(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
_NEVER_SET = ("0000-", "1904-01-01T00:00", "1970-01-01T00:00")  # clocks that nobody set show these


@dataclass(frozen=True, slots=True)
class Proposed:
    """Times and places, the most telling first; and whether some could not be."""

    times: tuple[ProposedTime, ...] = ()
    places: tuple[ProposedPlace, ...] = ()
    trouble: frozenset[Trouble] = frozenset()


def propose(metadata: Mapping[str, Json]) -> Proposed:
    """Proposals from what the readers found; of several that say the same thing, the first."""
    trouble: set[Trouble] = set()
    times: dict[str, ProposedTime] = {}
    for basis, words in _times_told(metadata):
        when = _when(words)
        if when is Trouble.TIME_IMPOSSIBLE:
            trouble.add(Trouble.TIME_IMPOSSIBLE)
        elif isinstance(when, When):
            times.setdefault(basis, ProposedTime(when, basis))
    places: dict[str, ProposedPlace] = {}
    for place in places_told(metadata):
        if isinstance(place, Trouble):
            trouble.add(place)
        else:
            places.setdefault(place.basis, place)
    return Proposed(tuple(times.values()), tuple(places.values()), frozenset(trouble))


def _times_told(metadata: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    """What each field says, with the code of a message that names the field."""
    tool, exif = told(metadata, "exiftool"), told(metadata, "pillow", "Exif")
    gps, box = told(metadata, "pillow", "GPS"), told(metadata, "av", "container")
    yield (
        "media-time-camera",
        _joined(tool, "ExifIFD:DateTimeOriginal", "ExifIFD:OffsetTimeOriginal"),
    )
    yield "media-time-camera", _joined(exif, "DateTimeOriginal", "OffsetTimeOriginal")
    yield "media-time-device", word(tool, "Keys:CreationDate")
    yield "media-time-device", word(box, "com.apple.quicktime.creationdate")
    yield "media-time-satellites", _joined(tool, "GPS:GPSDateStamp", "GPS:GPSTimeStamp", " ", "Z")
    yield "media-time-satellites", _joined(gps, "GPSDateStamp", "GPSTimeStamp", " ", "Z")
    yield "media-time-container", word(tool, "QuickTime:CreateDate", "Z")
    yield "media-time-container", word(box, "creation_time")


def _joined(
    found: Mapping[str, Json], first: str, second: str, between: str = "", behind: str = ""
) -> str:
    """Two fields that belong together; the second, where it is a zone, may lack."""
    one, other = word(found, first), word(found, second)
    if between and not other:
        return ""
    return f"{one}{between}{other}{behind}" if one else ""


def _when(given: str) -> When | Trouble | None:
    """The time; None where nothing was set, or nothing that looks like a time."""
    match = _TIME.fullmatch(given.strip())
    if match is None:
        return Trouble.TIME_IMPOSSIBLE if given else None
    year, month, day, clock, seconds, zone = match.groups()
    text = f"{year}-{month}-{day}T{clock}{seconds or ''}"
    if text.startswith(_NEVER_SET):
        return None
    offset = f"{zone[:3]}:{zone[-2:]}" if zone and zone != "Z" else zone or ""
    try:
        return When.parse(text + offset)
    except Refusal:
        return Trouble.TIME_IMPOSSIBLE
