"""What the bytes of a file tell besides what it shows: where it was made, with what, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trucewatch.values.plain import Json


class Capture(StrEnum):
    """A kind of data about the making of a file, that goes along with its bytes."""

    POSITION = "position"
    DEVICE = "device"
    AUTHOR = "author"


_FIELDS = {
    Capture.POSITION: r"gps|geo(?:tag|location)|location|coordinates|latitude|longitude|^xyz$",
    Capture.DEVICE: r"^make$|^model$|model(?:id|name)|serial|hostcomputer|device|^lens|cameraid|"
    r"cameramodel|cameratype|^camera$|^android|manufacturer",
    Capture.AUTHOR: r"artist|author|byline|creator(?!tool)|^copyright|ownername|photographer|lastmodifiedby|"
    r"lastsavedby|^manager$|^company$|^by$|credit|persontagged|personinimage",
}
"""Names of fields as EXIF 2.32, IPTC, XMP, QuickTime, PDF and office papers have them, without
signs between letters."""

_OF_PROGRAMS = re.compile(r"gpsversionid|profilecreator|deviceattributes|devicemfg|devicemodel(?:desc)?|"
                          r"devicemanufacturer|profile.*")  # fmt: skip
"""What a colour profile says of a screen, and that EXIF has a folder at all."""


def capture_told(metadata: Mapping[str, Json]) -> frozenset[Capture]:
    """Which kinds stand in the metadata; their words are given to nobody."""
    said = (name for name, value in _leaves(metadata) if str(value).strip(" 0\x00"))
    names = {part for name in said for part in _plain(name)}
    names = {name for name in names if not _OF_PROGRAMS.fullmatch(name)}
    return frozenset(
        kind for kind, sought in _FIELDS.items() if any(re.search(sought, name) for name in names)
    )


def _leaves(found: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    waiting: list[tuple[str, Json]] = list(found.items())
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, Mapping):
            waiting += value.items()
        elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
            waiting += ((name, one) for one in value)
        elif value not in (None, "", []):
            yield name, value


def _plain(name: str) -> list[str]:
    """ "IFD0:Camera Model-Name" as "cameramodelname"; of a path of names all parts."""
    parts = re.split(r"[:./]", name.casefold())
    parts = parts[-1:] if ":" in name else parts
    return [re.sub(r"[^a-z]", "", part) for part in parts]
