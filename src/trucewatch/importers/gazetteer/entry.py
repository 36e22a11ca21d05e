"""A place as a gazetteer has it, before it is a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trucewatch.values.codes.places import PlaceKind
from trucewatch.values.finding import Finding
from trucewatch.values.plain import Json


@dataclass(frozen=True, slots=True)
class Above:
    """A place that another lies in, as far as the row of that one tells: code, names, kind."""

    code: str
    names: Mapping[str, str]
    kind: PlaceKind


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. code: its P-code or number there. names: by language, the original first.

    above: what it lies in, nearest first. area: the plain form that `Area.parse` reads. line: where
    it stands in the file, the number of its feature where it has no lines.
    """

    code: str
    names: Mapping[str, str]
    line: int
    kind: PlaceKind = PlaceKind.UNKNOWN
    pcode: str = ""
    aliases: tuple[str, ...] = ()
    above: tuple[Above, ...] = ()
    area: Mapping[str, Json] = field(default_factory=dict)
    edition: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places of a file. series: the name its rows are remembered under, one a format."""

    series: str
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...] = ()
