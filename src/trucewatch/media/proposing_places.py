"""Where a file says it was made: coordinates of satellites, as a camera or a telephone keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from trucewatch.media.looked import ProposedPlace
from trucewatch.media.told import told, word
from trucewatch.media.trouble import Trouble
from trucewatch.values.area import Area
from trucewatch.values.refusal import Refusal

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

_SIX = Decimal("0.000001")  # of a degree: a hand's breadth
_ISO_6709 = re.compile(
    r"([+-]\d{2}(?:\.\d{1,12})?)([+-]\d{3}(?:\.\d{1,12})?)(?:[+-][\d.]{1,15})?/?", re.ASCII
)
_CAMERA, _VIDEO = "media-place-satellites", "media-place-video"


def places_told(metadata: Mapping[str, Json]) -> Iterator[ProposedPlace | Trouble]:
    """What each reader found, or that it cannot be."""
    tool, gps = told(metadata, "exiftool"), told(metadata, "pillow", "GPS")
    box = told(metadata, "av", "container")
    basis = _CAMERA if "GPS:GPSLatitude" in tool else _VIDEO
    radius = word(tool, "GPS:GPSHPositioningError") or word(gps, "GPSHPositioningError")
    yield from _place(
        basis, _degrees(tool, "Composite:GPSLatitude", "Composite:GPSLongitude"), radius
    )
    yield from _place(_CAMERA, _sexagesimal(gps), radius)
    for name in ("com.apple.quicktime.location.ISO6709", "location"):
        yield from _place(_VIDEO, _iso_6709(word(box, name)), "")


def _place(
    basis: str, found: tuple[Decimal, Decimal] | Trouble | None, radius: str
) -> Iterator[ProposedPlace | Trouble]:
    """Longitude and latitude as an area. Nought and nought is what a receiver without sky writes."""
    if found is None:
        return
    if isinstance(found, Trouble) or not any(found):
        yield Trouble.PLACE_IMPOSSIBLE
        return
    plain: dict[str, Json] = {"kind": "point", "coordinates": [_six(one) for one in found]}
    metres = _number(radius)
    if metres is not None and 0 < metres < 1_000_000:
        plain["radius_m"] = int(metres) + 1
    try:
        yield ProposedPlace(Area.parse(plain), basis)
    except Refusal:
        yield Trouble.PLACE_IMPOSSIBLE


def _degrees(
    found: Mapping[str, Json], latitude: str, longitude: str
) -> tuple[Decimal, Decimal] | Trouble | None:
    if latitude not in found or longitude not in found:
        return None
    return _both(_number(str(found[longitude])), _number(str(found[latitude])))


def _sexagesimal(gps: Mapping[str, Json]) -> tuple[Decimal, Decimal] | Trouble | None:
    """Degrees, minutes and seconds as fractions, and the half of the globe (EXIF 2.32, 4.6.6)."""
    if "GPSLatitude" not in gps or "GPSLongitude" not in gps:
        return None
    north = _turned(gps["GPSLatitude"], word(gps, "GPSLatitudeRef"), "N", "S")
    east = _turned(gps["GPSLongitude"], word(gps, "GPSLongitudeRef"), "E", "W")
    return _both(east, north)


def _turned(parts: Json, half: str, plus: str, minus: str) -> Decimal | None:
    if not isinstance(parts, Sequence) or isinstance(parts, str) or len(parts) != 3:
        return None
    numbers = [_number(str(part)) for part in parts]
    if half[:1] not in (plus, minus) or None in numbers:
        return None
    degrees = sum((n or Decimal(0)) / 60**at for at, n in enumerate(numbers))
    return Decimal(degrees) * (1 if half[:1] == plus else -1)


def _iso_6709(given: str) -> tuple[Decimal, Decimal] | Trouble | None:
    if not given:
        return None
    match = _ISO_6709.fullmatch(given)
    return (Decimal(match[2]), Decimal(match[1])) if match else Trouble.PLACE_IMPOSSIBLE


def _both(east: Decimal | None, north: Decimal | None) -> tuple[Decimal, Decimal] | Trouble:
    return Trouble.PLACE_IMPOSSIBLE if east is None or north is None else (east, north)


def _number(given: str) -> Decimal | None:
    """ "15/2" or "7.5"; None for what is no finite number."""
    top, _, bottom = given.partition("/")
    try:
        number = Decimal(top) / Decimal(bottom or 1)
    except (InvalidOperation, ZeroDivisionError):
        return None
    return number if number.is_finite() and abs(number) < 10**9 else None


def _six(degrees: Decimal) -> str:
    return f"{degrees.quantize(_SIX).normalize():f}"
