"""Finding a field in metadata, whatever shape a hostile file has given to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trucewatch.values.plain import Json


def told(metadata: Mapping[str, Json], *names: str) -> Mapping[str, Json]:
    """What stands under these names, one within the other; nothing where there is none."""
    for name in names:
        found = metadata.get(name)
        metadata = found if isinstance(found, Mapping) else {}
    return metadata


def word(found: Mapping[str, Json], name: str, behind: str = "") -> str:
    """The text of a field, with something behind it; empty where there is none."""
    value = found.get(name)
    if isinstance(value, list):  # a clock as three fractions: hours, minutes, seconds
        value = ":".join(f"{_whole(one):02}" for one in value)
    return f"{value}{behind}" if isinstance(value, str) and value.strip(" :") else ""


def _whole(fraction: Json) -> int:
    """ "59/1" or "59.5" without what is behind the point; 99, which no clock shows, for no number."""
    top, _, bottom = str(fraction).partition("/")
    try:
        return int(float(top) / float(bottom or 1))
    except (ValueError, ZeroDivisionError, OverflowError):
        return 99
