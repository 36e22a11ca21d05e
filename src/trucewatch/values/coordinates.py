"""Longitudes and latitudes as decimal strings: read, checked against the world, made canonical.

WGS 84, degrees, longitude first, as in RFC 7946 section 3.1.1. At most seven decimals, which is
about a centimetre; further decimals are rounded to the nearest, halves to even.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TypeAlias

from trucewatch.values.digits import latin_number
from trucewatch.values.refusal import Refusal, refuse

Position: TypeAlias = tuple[str, str]
"""Longitude, latitude."""

_SEVEN = Decimal("0.0000001")
_NUMBER = re.compile(r"[-+]?[0-9]{1,20}(\.[0-9]{1,40})?([eE][-+]?[0-9]{1,3})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Box:
    """The part of the world where coordinates are expected, in degrees; tells swapped ones."""

    west: Decimal
    south: Decimal
    east: Decimal
    north: Decimal

    def holds(self, longitude: Decimal, latitude: Decimal) -> bool:
        """Whether the point lies in the box or on its edge."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


WORLD = Box(Decimal(-180), Decimal(-90), Decimal(180), Decimal(90))


def read_position(given: object, expected: Box = WORLD) -> Position:
    """One position from a pair of numbers or decimal strings.

    Refuses what is no pair, a height, a point outside the world, and evidently swapped ones:
    outside the expected box, but inside it the other way round.
    """
    if isinstance(given, str) or not isinstance(given, Sequence) or len(given) < 2:
        raise refuse("values-area-position", given=_shown(given))
    if len(given) > 2:
        raise refuse("values-area-height", given=_shown(given))
    longitude, latitude = read_degrees(given[0]), read_degrees(given[1])
    misplaced = _misplaced(longitude, latitude, expected)
    if misplaced is not None:
        raise misplaced
    return canonical(longitude), canonical(latitude)


def read_degrees(given: object) -> Decimal:
    """Degrees from a number or a decimal string in any digits, rounded to seven decimals."""
    words = repr(given) if isinstance(given, float) else latin_number(str(given)).strip()
    if isinstance(given, bool) or not _NUMBER.fullmatch(words):
        raise refuse("values-area-number", given=_shown(given))
    degrees = Decimal(words)
    if abs(degrees) > 1000:
        raise refuse("values-area-outside", given=_shown(given))
    return degrees.quantize(_SEVEN, rounding=ROUND_HALF_EVEN)


def canonical(degrees: Decimal) -> str:
    """The shortest decimal string: no exponent, no trailing zeros, no negative zero."""
    text = f"{degrees:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _misplaced(longitude: Decimal, latitude: Decimal, expected: Box) -> Refusal | None:
    """Why the point cannot be meant, if so."""
    given = f"{canonical(longitude)}, {canonical(latitude)}"
    swapped = f"{canonical(latitude)}, {canonical(longitude)}"
    if not expected.holds(longitude, latitude) and expected.holds(latitude, longitude):
        return refuse("values-area-swapped", given=given, swapped=swapped)
    if not WORLD.holds(longitude, latitude):
        return refuse("values-area-outside", given=given)
    return None


def _shown(given: object) -> str:
    words = ", ".join(map(str, given)) if isinstance(given, list | tuple) else str(given)
    return words[:60]
